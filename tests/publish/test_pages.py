"""What stands on the pages, and that every link on them leads somewhere."""

from __future__ import annotations

import posixpath
import re
from datetime import UTC, datetime, timedelta
from html import escape
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from lxml import html

from sendfeed.model import DateSource, Why, Withdrawal
from tests.publish.values import BASE, NOON, article, config, files, issue

HOSTILE = ["<script>alert(1)</script>", "{{7*7}}", "\"quotes\" & 'more'", "Bus 🚌 late", "שלום עולם", "</title>"]


def page(data: bytes) -> html.HtmlElement:
    return html.document_fromstring(data.decode())


def text(element: html.HtmlElement) -> str:
    """What is read: of a whole page, its body."""
    return " ".join(element.find("body").text_content().split() if element.tag == "html" else _words(element))


def _words(element: html.HtmlElement) -> list[str]:
    return str(element.text_content()).split()


def whole_site() -> dict[str, bytes]:
    articles = [article(3, language="ar"), article(2, number=2, original_url="https://example.org/2"), article(1)]
    return files(articles, [issue([*articles, article(9)])])


def test_every_relative_link_leads_to_a_file() -> None:
    made = whole_site()
    followed = set()
    for path, data in made.items():
        if not path.endswith(".html"):
            continue
        for element, _, link, _ in page(data).iterlinks():
            if re.match(r"https?:|mailto:|data:", link):
                assert element.tag in {"a", "link"}
                continue
            if link.startswith("#"):
                assert page(data).get_element_by_id(link[1:]) is not None
                continue
            # From the disk "/" is no site: only the page that stands at unknown addresses begins its links there.
            assert link.startswith("/") == (path == "404.html")
            way, _, place = link.partition("#")
            target = posixpath.normpath(posixpath.join("/", posixpath.dirname(path), way)).lstrip("/")
            assert target in made, f"{path} links to {link}"
            assert not place or page(made[target]).get_element_by_id(place) is not None
            followed.add(target)
    for_machines = {path for path in made if path.startswith("sitemap") or path == "robots.txt"}
    assert followed == set(made) - {"404.html"} - for_machines, "a file that no page leads to"


@pytest.mark.parametrize("path", [path for path in whole_site() if path.endswith(".html")])
def test_every_page_is_whole(path: str) -> None:
    tree = page(whole_site()[path])
    assert (tree.get("lang"), tree.get("dir")) == ("en-GB", "ltr")
    assert len(tree.findall(".//h1")) == 1
    for landmark in ("header", "header//nav", "main", "footer"):
        assert len(tree.findall(f".//{landmark}")) == 1
    assert tree.find(".//body")[0].get("href") == "#content"
    assert tree.findtext(".//title")
    # Data, which no browser runs; only the search needs more.
    assert {script.get("type") for script in tree.iter("script")} <= {"application/ld+json"} or path == "search.html"
    policy = tree.find(".//meta[@http-equiv='Content-Security-Policy']").get("content")
    scripts = "script-src 'self'; " if path == "search.html" else ""
    assert policy.startswith(f"default-src 'none'; {scripts}style-src 'self'; img-src 'self'; ")
    feeds = [(link.get("type"), link.get("href")) for link in tree.findall(".//link[@title]")]
    assert feeds[:3] == [
        ("application/rss+xml", f"{BASE}feed.xml"),
        ("application/atom+xml", f"{BASE}atom.xml"),
        ("application/feed+json", f"{BASE}feed.json"),
    ]
    levels = [int(heading.tag[1]) for heading in tree.iter("h1", "h2", "h3", "h4")]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert "1 Sample Street" in text(tree.find(".//footer"))


@pytest.mark.parametrize("title", HOSTILE)
def test_hostile_titles_are_text(title: str) -> None:
    one = article(title=title, summary=title, source=title, author=title, topics=(title,))
    made = files([one], [issue([one])], config(title=title, description=title))
    for path in ("index.html", "articles/title-1.html", "issues/weekly/2026-03-16T0900.html"):
        assert escape(title).replace("&quot;", "&#34;").replace("&#x27;", "&#39;") in made[path].decode()
        assert made[path].count(b"<script") == made[path].count(b'<script type="application/ld+json">')
        assert b">49<" not in made[path]
        assert page(made[path]).find(".//main") is not None


def test_the_index_lists_the_newest_acceptance_first() -> None:
    tree = page(files([article(2, published=NOON - timedelta(days=99)), article(1)])["index.html"])
    assert [text(heading) for heading in tree.findall(".//article/h2")] == ["Title 2", "Title 1"]
    first = text(tree.find(".//main//li"))
    assert first == "Title 2 Added 3 December 2025 NASS Summary 2. Transport"


def test_an_empty_site_says_so() -> None:
    made = files()
    assert "Nothing has been published here so far" in text(page(made["index.html"]))
    assert "The latest" not in text(page(made["subscribe.html"]))


def test_a_date_says_where_it_comes_from() -> None:
    made = files([article(2, date_source=DateSource.FRONT_MATTER), article(1)])
    assert "Added 13 March 2026" in text(page(made["articles/title-1.html"]))
    dated = text(page(made["articles/title-2.html"]))
    assert "14 March 2026" in dated
    assert "Added" not in dated
    assert "Updated" not in dated


def test_a_revised_article_says_when() -> None:
    revised = article(number=2, updated=NOON + timedelta(days=9))
    tree = page(files([revised])["articles/title-1.html"])
    assert "Updated 21 March 2026" in text(tree)
    assert [time.get("datetime") for time in tree.findall(".//time")] == [
        "2026-03-13T12:00:00+00:00",
        "2026-03-21T12:00:00+00:00",
    ]


def test_an_articles_page() -> None:
    one = article(author="Maya", original_url="https://example.org/first?a=1&b=2")
    tree = page(files([one])["articles/title-1.html"])
    assert tree.find(".//link[@rel='canonical']").get("href") == "https://example.org/first?a=1&b=2"
    assert one.revision.html.encode() in files([one])["articles/title-1.html"]
    assert text(tree.find(".//main")).endswith("Read the original on example.org")
    assert "NASS By Maya 1 minute to read Transport" in text(tree)
    assert tree.findtext(".//title") == "Title 1 – SEND News"
    meta = {tag.get("property") or tag.get("name"): tag.get("content") for tag in tree.findall(".//meta")}
    assert meta["description"] == meta["og:description"] == "Summary 1."
    assert (meta["og:title"], meta["og:type"], meta["og:site_name"]) == ("Title 1", "article", "SEND News")
    own = page(files([article()])["articles/title-1.html"])
    assert own.find(".//link[@rel='canonical']").get("href") == f"{BASE}articles/title-1.html"
    assert "original" not in text(own)


def test_an_article_in_another_language_is_marked() -> None:
    made = files([article(language="ar"), article(2, language="en-GB")])
    tree = page(made["articles/title-1.html"]).find(".//article")
    assert (tree.get("lang"), tree.get("dir")) == ("ar", "rtl")
    assert tree.find("div").get("lang") == "en-GB"
    assert page(made["articles/title-2.html"]).find(".//article").get("lang") is None
    headings = page(made["index.html"]).findall(".//article/h2")
    assert [heading.get("dir") for heading in headings] == ["rtl", None]


ARABIC = {"title": "خبر", "html": "<p>خبر</p>", "summary": "خبر"}
DIRECTIONS: list[tuple[str, dict[str, Any], tuple[str | None, str | None]]] = [
    ("en-GB", ARABIC, (None, "rtl")),
    ("en-GB", ARABIC | {"language": "ar"}, ("ar", "rtl")),
    ("en-GB", {"title": "2026", "summary": "خبر"}, (None, "rtl")),
    ("en-GB", {"title": "2026", "summary": "!"}, (None, None)),
    ("en-GB", {"language": "fr"}, ("fr", None)),
    ("en-GB", {"language": "en-GB"}, (None, None)),
    ("ar", ARABIC, (None, None)),
    ("ar", {}, (None, "ltr")),
    ("ar", {"language": "en"}, ("en", "ltr")),
]


@pytest.mark.parametrize(("site", "fields", "expected"), DIRECTIONS)
def test_language_and_direction_of_an_article(
    site: str, fields: dict[str, Any], expected: tuple[str | None, str | None]
) -> None:
    made = files([article(**fields)], [issue([article(**fields)])], config(language=site))
    found = page(made["articles/title-1.html"]).find(".//article")
    assert (found.get("lang"), found.get("dir")) == expected
    for path in ("index.html", "issues/weekly/2026-03-16T0900.html"):
        entry = page(made[path]).find(".//li/article")
        for element in (entry.find("h2"), entry.find("div[@class='text']/p")):
            assert (element.get("lang"), element.get("dir")) == expected


def test_a_digest_without_a_title_is_named_after_the_publication() -> None:
    made = files([article()], [issue([article()])], config(digest_title=""))
    assert "SEND News weekly No. 1 16 March 2026" in text(page(made["issues/weekly/2026-03-16T0900.html"]))
    assert "Leave SEND News weekly at any time." in text(page(made["subscribe.html"]))


def test_the_menu_leads_to_topics_where_there_are_some() -> None:
    def menu(path: str, **fields: Any) -> list[tuple[str, str | None]]:
        tree = page(files([article(**fields)])[path])
        return [(text(link), link.get("aria-current")) for link in tree.findall(".//header//nav//a")]

    there = [("All news", None), ("Topics", None), ("Search", None), ("Subscribe", None)]
    assert menu("articles/title-1.html") == menu("404.html") == there
    assert menu("topics/transport/index.html") == [there[0], ("Topics", "true"), *there[2:]]
    assert menu("articles/title-1.html", topics=()) == [there[0], *there[2:]]


def test_how_to_subscribe() -> None:
    tree = page(files([article()], [issue([article()])])["subscribe.html"])
    addresses = [text(address) for address in tree.findall(".//dd/code")]
    assert addresses[:3] == [f"{BASE}feed.xml", f"{BASE}atom.xml", f"{BASE}feed.json"]
    assert addresses[3:] == [f"{BASE}topics/transport/feed.xml"]
    assert [text(link) for link in tree.findall(".//dt/a")] == ["RSS", "Atom", "JSON Feed", "Transport"]
    assert "feeds.opml" in [link.get("href") for link in tree.findall(".//main//a")]
    words = text(tree)
    assert "SEND News weekly Our newest articles in one email, every Monday at 09:00, London time." in words
    assert "The latest: Three things this week, 16 March 2026. Leave SEND News weekly at any time." in words
    assert "To receive it, write to news@example.org." in words
    assert "mailto:news@example.org" in [link.get("href") for link in tree.findall(".//a")]


def test_the_address_of_an_organisation_with_a_comma_in_its_name() -> None:
    made = files(of=config(organisation={"email": "SEND, News: desk <news@example.org>"}))
    assert "write to news@example.org." in text(page(made["subscribe.html"]))


def test_a_publication_that_says_little_of_itself() -> None:
    made = files([article(summary="", source="", topics=())], of=config(description="", organisation={}))
    tree = page(made["subscribe.html"])
    assert "write to" not in text(tree)
    assert text(tree.find(".//footer")).startswith("Published by SEND News")
    about = page(made["index.html"]).find(".//meta[@name='description']")
    assert about.get("content") == "All news of SEND News."
    assert page(made["index.html"]).find(".//p[@class='motto']") is None


@pytest.mark.parametrize(
    ("base_url", "root"),
    [
        (BASE, "/"),
        ("https://example.org/a/news/", "/a/news/"),
        ("https://example.org//evil.example/", "/evil.example/"),
    ],
)
def test_the_page_of_what_is_not_found_works_at_any_address(base_url: str, root: str) -> None:
    tree = page(files([article()], of=config(base_url=base_url))["404.html"])
    assert text(tree.find(".//h1")) == "Page not found"
    assert [link.get("href") for link in tree.findall(".//main//a")] == [f"{root}index.html", f"{root}subscribe.html"]
    assert tree.find(".//link[@rel='stylesheet']").get("href") == f"{root}style.css"
    assert tree.find(".//meta[@name='robots']").get("content") == "noindex"
    assert tree.find(".//link[@rel='canonical']") is None
    assert tree.find(".//meta[@property='og:url']") is None


def test_no_other_page_hides_from_search_engines() -> None:
    for path, data in whole_site().items():
        if path.endswith(".html") and path != "404.html":
            assert page(data).find(".//meta[@name='robots']") is None
            assert page(data).find(".//link[@rel='canonical']").get("href").startswith("https://")
        assert data.count(b"404.html") == 0


def test_the_style_is_small_and_asks_nobody_else() -> None:
    style = files()["style.css"].decode()
    assert len(style) < 15_000
    assert "url(" not in style
    assert "@import" not in style


def luminance(colour: str) -> float:
    """https://www.w3.org/TR/WCAG22/#dfn-relative-luminance."""
    channels = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_the_colours_have_contrast() -> None:
    """WCAG 2.2 AA asks for 4.5 to 1 between text and what it stands on."""
    style = files()["style.css"].decode()
    schemes = re.findall(r":root \{[^}]*--paper: #[0-9a-f]{6}[^}]*\}", style)
    assert len(schemes) == 2
    for scheme in schemes:
        colour = dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", scheme))
        for front, back in [
            ("ink", "paper"),
            ("muted", "paper"),
            ("accent", "paper"),
            ("ink", "wash"),
            ("accent", "wash"),
        ]:
            light, dark = sorted((luminance(colour[front]), luminance(colour[back])), reverse=True)
            assert (light + 0.05) / (dark + 0.05) >= 4.5, (front, back)


def test_no_time_has_an_offset_with_seconds() -> None:
    """HTML, schema.org and sitemaps have no more room for them than feeds: https://www.w3.org/TR/NOTE-datetime."""
    zone = ZoneInfo("Africa/Monrovia")  # 44 minutes and 30 seconds behind
    midnight = datetime(1950, 3, 12, tzinfo=zone).astimezone(UTC)
    of_old = article(published=midnight, updated=midnight, date_source=DateSource.FRONT_MATTER, number=2)
    made = files([of_old], of=config(timezone="Africa/Monrovia"))
    assert not [path for path, content in made.items() if b"-00:44" in content]
    for path, times in {"articles/title-1.html": 6, "index.html": 1, "sitemaps/1.xml": 1}.items():
        assert made[path].count(b"1950-03-12T00:44:30+00:00") == times, path
    assert b">12 March 1950<" in made["index.html"]


def test_a_front_page_whose_articles_were_withdrawn_leads_to_older_ones() -> None:
    gone = Withdrawal(NOON + timedelta(days=90), Why.PERSON)
    known = [article(n, withdrawn=gone if n > 25 else None) for n in range(60, 0, -1)]
    made = files(known)
    for path in ("index.html", "topics/transport/index.html"):
        assert b"No news yet" not in made[path]
        assert b"Nothing has been published" not in made[path]
        assert b'rel="next"' in made[path]
    assert b"No news yet" in files()["index.html"]
