"""Pictures and attachments on pages and in feeds: one way from below the root, one from anywhere."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from sendfeed.adapters.templates import Templates, bundled_templates
from sendfeed.adapters.words import read_words
from sendfeed.config import Config
from sendfeed.model import Attachment
from sendfeed.publish import Material, outputs
from sendfeed.publish.assets import size_in_words, with_assets_below, with_pictures_linked
from sendfeed.publish.guard import unpublishable
from tests.publish.values import BASE, article, config, files, issue, site, words

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
    found = outputs(config(), replace(Material.of(shown, sent), asset=asset), render, "f")
    assert [output.path for output in found[:4]] == [f"site/{each}" for each in (PICTURE, PLAN, SUMS, "assets/04.png")]
    assert asked == []
    assert found[0].render().content == PICTURE.encode()
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


GATE = '<img src="https://p.example.org/a&amp;b.png" alt="A &lt;gate&gt;">'
PLAIN = '<img src="https://p.example.org/c.png" alt="">'
OWN = f'<img src="{PICTURE}" alt="Own" width="3" height="2">'
WORDS = words()
HOST = "<bdi>p.example.org</bdi></span>"
NOTE, ALONE = (f'<span lang="en-GB" dir="ltr">{text} {HOST}' for text in ("(picture on", "Picture on"))
NOTE = NOTE.replace("</bdi>", "</bdi>)")
TO_GATE = f'<a href="https://p.example.org/a&amp;b.png">A &lt;gate&gt; {NOTE}</a>'
TO_PLAIN = f'<a href="https://p.example.org/c.png">{ALONE}</a>'


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        (f"<p>{GATE}</p>", f"<p>{TO_GATE}</p>"),
        (f"<p>The{GATE}, then {PLAIN}.</p>", f"<p>The {TO_GATE}, then {TO_PLAIN}.</p>"),
        (f'<p lang="cy" dir="ltr">{GATE}{PLAIN}</p>', f'<p lang="cy" dir="ltr">{TO_GATE} {TO_PLAIN}</p>'),
        (f"<figure>{PLAIN}<p>Spring.</p></figure>", f"<figure>{TO_PLAIN}<p>Spring.</p></figure>"),
        (f"<td>{GATE}</td>", f"<td>{TO_GATE}</td>"),
        ('<p><img src="https://p.example.org/c.png"></p>', f"<p>{TO_PLAIN}</p>"),
        # Within a link there is no other.
        (f'<p><a href="https://x.org/">{GATE}</a></p>', '<p><a href="https://x.org/">A &lt;gate&gt;</a></p>'),
        (f'<p><a href="https://x.org/">{PLAIN}</a></p>', '<p><a href="https://x.org/"><bdi>x.org</bdi></a></p>'),
        (f'<p><a href="https://x.org/">{PLAIN}Out</a></p>', '<p><a href="https://x.org/">Out</a></p>'),
        (f'<p><a href="https://x.org/">{GATE}{PLAIN}</a>.</p>', '<p><a href="https://x.org/">A &lt;gate&gt;</a>.</p>'),
        (f'<p><a href="https://x.org/">{OWN}{PLAIN}</a></p>', f'<p><a href="https://x.org/">{OWN}</a></p>'),
        (f'<p><a href="mailto:us@x.org">{PLAIN}</a></p>', f'<p><a href="mailto:us@x.org">{ALONE}</a></p>'),
        (f"<p>(“{GATE}”) {PLAIN}more</p>", f"<p>(“{TO_GATE}”) {TO_PLAIN} more</p>"),
        (f"<pre>{PLAIN}\n<code>x</code></pre>", f"<pre>{TO_PLAIN}\n<code>x</code></pre>"),
        (f'<p><a href="https://x.org/">Out</a>{OWN}</p>', None),
        (f'<p>{OWN} and <a href="https://x.org/">{OWN}</a></p>', None),
    ],
)
def test_a_picture_elsewhere_is_a_link_to_it(html: str, shown: str | None) -> None:
    assert with_pictures_linked(html, WORDS) == (html if shown is None else shown)


TEXTS = st.text(st.sampled_from("ab <>&\"'é\n\u0301ש"), max_size=6).map(lambda text: escape(text, quote=False))
MARKS = st.sampled_from(["", ' lang="cy"', ' lang="he" dir="rtl"'])


def elements(names: str, inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds("<{0}{1}>{2}</{0}>".format, st.sampled_from(names.split()), MARKS, inner)


def mixed(*parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(st.one_of(TEXTS, *parts), max_size=4).map("".join)


def pictures(sources: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    alternatives = st.text(st.sampled_from("xy <>&\"'="), max_size=5)
    return st.builds(lambda source, text: f'<img src="{escape(source)}" alt="{escape(text)}">', sources, alternatives)


PICTURES = pictures(st.sampled_from([PICTURE, 'https://p.example.org/?a=1&b="', "https://q.example.org/assets/x.png"]))
WORDED: st.SearchStrategy[str] = st.deferred(lambda: mixed(PICTURES, elements("em strong code span", WORDED)))
LINKS = st.builds('<a href="https://x.org/"{}>{}</a>'.format, MARKS, WORDED)
LINES: st.SearchStrategy[str] = st.deferred(lambda: mixed(PICTURES, LINKS, elements("em strong code span", LINES)))
BLOCKS: st.SearchStrategy[str] = st.deferred(
    lambda: elements("p h2 pre td figure li", LINES) | elements("ul blockquote table", mixed(BLOCKS))
)


@given(st.lists(BLOCKS, max_size=4).map("".join))
def test_pages_lose_pictures_elsewhere_and_nothing_else(html: str) -> None:
    shown = with_pictures_linked(html, WORDS)
    before, after = tree(html), tree(shown)
    kept = [dict(each.attrib) for each in before.iter("img") if each.get("src") == PICTURE]
    assert [dict(each.attrib) for each in after.iter("img")] == kept
    assert (shown == html) == (len(kept) == len(before.xpath("//img")))
    assert after.xpath("//a//a") == []
    led_to = [each.get("src") for each in before.xpath("//img[not(ancestor::a)]") if each.get("src") != PICTURE]
    assert [each.get("href") for each in after.iter("a") if each.get("href") != "https://x.org/"] == led_to
    links = zip(before.iter("a"), after.xpath("//a[@href='https://x.org/']"), strict=True)
    assert all(is_seen(then) <= is_seen(now) for then, now in links)
    # All words stand where they stood, and those of the pictures among them; a host is named in our words only.
    for ours in after.xpath("//span[bdi] | //a//bdi"):
        ours.getparent().remove(ours)
    assert "".join("".join(after.itertext()).split()) == "".join(with_alternatives(before).split())


def test_attachments_without_a_link_are_listed_on_the_page() -> None:
    page = files([article(1, html=HTML, attachments=PLANS)])["articles/title-1.html"].decode()
    assert f'<a href="../{PLAN}" data-url="{BASE}{PLAN}">a plan</a>' in page
    link = f'<a href="../{SUMS}" type="application/x" data-url="{BASE}{SUMS}"><bdi>sums.xlsx</bdi></a>'
    assert f"{link} (<bdi>XLSX</bdi>, <bdi>1 kB</bdi>)" in page
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


def tree(html: str) -> Any:
    """As XML, which forgives nothing, but for pictures that are not closed."""
    closed = re.sub(r"(<img [^<>]*)>", r"\1/>", html)
    return etree.fromstring(f"<div>{closed}</div>")


def with_alternatives(element: Any) -> str:
    """Its text, and that of pictures elsewhere."""
    inner = (with_alternatives(each) + (each.tail or "") for each in element)
    own = element.get("alt", "") if element.get("src", PICTURE) != PICTURE else ""
    return own + (element.text or "") + "".join(inner)


def is_seen(link: Any) -> bool:
    return bool("".join(link.itertext()).strip() or link.xpath(".//img"))
