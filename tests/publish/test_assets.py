"""Pictures and attachments on pages and in feeds: one way from below the root, one from anywhere."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from sendfeed.adapters.templates import Templates, bundled_templates
from sendfeed.adapters.words import read_words
from sendfeed.config import Config
from sendfeed.model import Attachment
from sendfeed.publish import material_of, outputs
from sendfeed.publish.assets import size_in_words, with_assets_below
from sendfeed.publish.guard import unpublishable
from tests.publish.values import article, config, files, issue, site

PICTURE, PLAN, SUMS = "assets/01/a.jpg", "assets/02/plan.pdf", "assets/03/sums.xlsx"
HTML = f'<p>One <img src="{PICTURE}" alt="a &lt;img src=&quot;{PICTURE}"> and <a href="{PLAN}">a plan</a>.</p>'
PLANS = (Attachment(PLAN, "plan.pdf", "application/pdf", 1234), Attachment(SUMS, "sums.xlsx", "application/x", 5))


def test_only_sources_and_links_are_led_to_the_assets() -> None:
    html = with_assets_below(HTML + '<p>src="assets/ and assets/01/a.jpg</p>', "../")
    assert html.count("../assets/") == 2
    assert f'<img src="../{PICTURE}" alt="a &lt;img src=&quot;{PICTURE}">' in html
    assert with_assets_below('<p><img src="https://example.org/assets/a.png" alt=""></p>', "../").count("../") == 0
    assert 'src="https://example.org/a&amp;b/assets/' in with_assets_below(HTML, "https://example.org/a&b/")


def test_assets_are_listed_once_before_the_pages_that_show_them() -> None:
    shown = [article(2, html=HTML, attachments=PLANS), article(1, html=HTML, image="assets/04.png")]
    asked: list[str] = []

    def asset(path: str) -> bytes:
        asked.append(path)
        return path.encode()

    sent = [issue([article(9, html='<img src="assets/09.jpg">')])]
    render = Templates(Path("/nonexistent"), config().publication)
    found = outputs(config(), replace(material_of(shown, sent), asset=asset), render, "f")
    assert [output.path for output in found[:4]] == [f"site/{each}" for each in (PICTURE, PLAN, SUMS, "assets/04.png")]
    assert asked == []
    assert found[0].render() == PICTURE.encode()
    assert not any("09.jpg" in output.path for output in found)
    of_two = [site([article(1, html=HTML)], fingerprint=fingerprint)[PICTURE].fingerprint for fingerprint in "fg"]
    assert of_two[0] == of_two[1]


def test_feeds_have_whole_addresses() -> None:
    for of in (config(), config(base_url="https://example.net/news/")):
        made = feeds_of(of)
        base = of.publication.base_url
        item = json.loads(made["feed.json"])["items"][0]
        assert f'<img src="{base}{PICTURE}"' in item["content_html"]
        assert item["image"] == f"{base}assets/04.png"
        assert [each["url"] for each in item["attachments"]] == [base + PLAN, base + SUMS]
        assert f'<enclosure url="{base}{PLAN}" length="1234" type="application/pdf"/>' in made["feed.xml"]
        assert made["feed.xml"].count("<enclosure") == 1
        assert made["atom.xml"].count('rel="enclosure"') == 2


def test_an_image_elsewhere_stays_there() -> None:
    made = files([article(1, image="https://example.org/a.png")])
    assert b'<meta property="og:image" content="https://example.org/a.png">' in made["articles/title-1.html"]
    assert json.loads(made["feed.json"])["items"][0]["image"] == "https://example.org/a.png"
    assert b"og:image" not in files([article(1)])["articles/title-1.html"]
    assert "image" not in json.loads(files([article(1)])["feed.json"])["items"][0]


def test_attachments_without_a_link_are_listed_on_the_page() -> None:
    page = files([article(1, html=HTML, attachments=PLANS)])["articles/title-1.html"].decode()
    assert f'<a href="../{PLAN}">a plan</a>' in page
    assert (
        f'<a href="../{SUMS}" type="application/x"><bdi>sums.xlsx</bdi></a> (<bdi>XLSX</bdi>, <bdi>1 kB</bdi>)' in page
    )
    assert page.partition('<section class="text attachments"')[2].partition("</section>")[0].count("<li><a") == 1


@pytest.mark.parametrize(
    ("size_bytes", "words"),
    [(0, "1 kB"), (840_400, "840 kB"), (999_999, "1,000 kB"), (1_000_000, "1 MB"), (1_249_000, "1.2 MB")],
)
def test_sizes_in_words(size_bytes: int, words: str) -> None:
    assert size_in_words(size_bytes, read_words([bundled_templates()], "en")) == words


def test_own_assets_are_no_relative_links_and_others_are() -> None:
    assert unpublishable(article(1, html=HTML)) is None
    assert (
        unpublishable(article(1, html='<img src="pics/a.jpg" alt="">')) == 'its text has the relative link "pics/a.jpg"'
    )
    hidden = Attachment(PLAN, "plan\x0b.pdf", "application/pdf", 1)
    assert "its attachments holds a character" in (unpublishable(article(1, attachments=(hidden,))) or "")


def feeds_of(of: Config) -> dict[str, str]:
    made = files([article(1, html=HTML, image="assets/04.png", attachments=PLANS)], of=of)
    return {name: data.decode() for name, data in made.items() if name in {"feed.json", "feed.xml", "atom.xml"}}
