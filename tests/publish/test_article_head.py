"""What an article's page tells machines, and that nothing from a seed gets out of it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from sendfeed.adapters.templates import Templates, bundled_templates
from sendfeed.adapters.words import read_words
from sendfeed.model import Attachment, Event, Picture, original_link, republished
from sendfeed.publish import Material, outputs
from sendfeed.publish.article_head import DESCRIPTION_LENGTH, description
from tests.publish.values import BASE, NOON, article, config, files

PAGE = "articles/title-1.html"
PICTURE = Picture("assets/ab/floor.jpg", "image/jpeg", 900, 600, 12_345)
ORIGINAL = "https://example.org/first?a=1&b=2"
HOSTILE = ["</script><script>alert(1)</script>", "<!-- <script>", "]]>", "\u2028\u2029", "{{7*7}}", "\"'&", "𝄞 \\u003c"]


def made(of: Any = None, **fields: Any) -> bytes:
    return files([article(**fields)], of=of)[PAGE]


def made_with_picture(**fields: Any) -> bytes:
    """The page of an article, of a publication that knows `PICTURE`."""
    of = config()
    render = Templates(Path("/nonexistent"), of.publication)
    material = replace(Material.of([article(**fields)]), picture={PICTURE.path: PICTURE}.get)
    [page] = [output for output in outputs(of, material, render, "f") if output.path == f"site/{PAGE}"]
    return page.render().content


def head(page: bytes) -> tuple[dict[str, str], dict[str, Any]]:
    """Its meta elements by name, and its linked data."""
    tree = html.document_fromstring(page.decode())
    meta = {each.get("property", each.get("name", "")): each.get("content", "") for each in tree.iter("meta")}
    [data] = [str(script.text) for script in tree.iter("script")]
    return meta, json.loads(data)


def test_what_search_engines_are_told() -> None:
    page = made(
        title="Title", author="Maya", original_url=ORIGINAL, number=2, updated=NOON + timedelta(days=9), language="cy"
    )
    _, data = head(page)
    assert data == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Title",
        "description": "Summary 1.",
        "datePublished": "2026-03-13T12:00:00+00:00",
        "dateModified": "2026-03-21T12:00:00+00:00",
        "inLanguage": "cy",
        "url": ORIGINAL,
        "mainEntityOfPage": f"{BASE}{PAGE}",
        "author": {"@type": "Person", "name": "Maya"},
        "publisher": {"@type": "Organization", "name": "The Association", "url": BASE},
        "keywords": ["Transport"],
    }


@pytest.mark.parametrize(("original", "url"), [("", f"{BASE}{PAGE}"), (ORIGINAL, ORIGINAL)])
def test_all_that_names_an_article_names_the_same(original: str, url: str) -> None:
    page = made(original_url=original)
    meta, data = head(page)
    [link] = html.document_fromstring(page.decode()).findall(".//link[@rel='canonical']")
    assert (link.get("href"), meta["og:url"], data["url"], data["mainEntityOfPage"]) == (url, url, url, f"{BASE}{PAGE}")


def test_search_engines_are_told_of_an_event_with_a_place() -> None:
    ten = NOON.replace(hour=10)
    about = {"@type": "Event", "name": "Title 1", "location": {"@type": "Place", "name": "York"}}
    times = {"startDate": "2026-03-12T10:00:00+00:00", "endDate": "2026-03-12T12:00:00+00:00"}
    assert head(made(event=Event(ten, NOON, "York")))[1]["about"] == about | times
    midnight = Event(NOON.replace(hour=0), None, "York")
    assert head(made(event=midnight))[1]["about"] == about | {"startDate": "2026-03-12"}
    assert "about" not in head(made(event=Event(ten)))[1]
    assert "about" not in head(made())[1]


def test_who_wrote_an_article_that_does_not_say() -> None:
    assert head(made())[1]["author"] == {"@type": "Organization", "name": "NASS"}
    assert head(made(source=""))[1]["author"]["name"] == "The Association"
    assert head(made(source="", of=config(organisation={})))[1]["author"]["name"] == "SEND News"


def test_what_a_preview_of_a_link_is_made_of() -> None:
    meta, data = head(made_with_picture(image=PICTURE.path, topics=("Transport", "Pools")))
    expected = {
        "og:title": "Title 1",
        "og:type": "article",
        "og:url": f"{BASE}{PAGE}",
        "og:description": "Summary 1.",
        "og:site_name": "SEND News",
        "og:locale": "en_GB",
        "og:image": f"{BASE}{PICTURE.path}",
        "og:image:width": "900",
        "og:image:height": "600",
        "article:published_time": "2026-03-13T12:00:00+00:00",
        "article:tag": "Pools",
        "twitter:card": "summary_large_image",
    }
    assert {name: meta.get(name) for name in expected} == expected
    assert "article:modified_time" not in meta
    assert data["image"] == {"@type": "ImageObject", "url": f"{BASE}{PICTURE.path}", "width": 900, "height": 600}


def test_a_picture_of_unknown_size_and_none() -> None:
    meta, data = head(made_with_picture(image="https://example.org/a.png"))
    assert (meta["og:image"], "og:image:width" in meta) == ("https://example.org/a.png", False)
    assert data["image"] == {"@type": "ImageObject", "url": "https://example.org/a.png"}
    meta, data = head(made())
    assert (meta["twitter:card"], "og:image" in meta, "image" in data) == ("summary", False, False)


@pytest.mark.parametrize(
    ("language", "of", "locale"),
    [("", "en-GB", "en_GB"), ("cy-GB", "en-GB", "cy_GB"), ("cy", "en-GB", None), ("", "zh-Hant-TW", None)],
)
def test_locales(language: str, of: str, locale: str | None) -> None:
    assert head(made(language=language, of=config(language=of)))[0].get("og:locale") == locale


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    page = made(title=f"A {text}", author=text, source=text, summary=text, topics=(text,), original_url=ORIGINAL)
    _, data = head(page)
    assert (data["headline"], data["author"]["name"], data["description"]) == (f"A {text}", text, text)
    assert page.count(b"<script") == page.count(b"</script>") == 1
    assert b"<!--" not in page
    script = page.partition(b'ld+json">')[2].partition(b"</script>")[0]
    assert not set("<>&'\u2028\u2029") & set(script.decode())


@given(st.text(max_size=400))
def test_descriptions_fit(text: str) -> None:
    short = description(text)
    assert len(short) <= DESCRIPTION_LENGTH
    assert short == text or (short.endswith("…") and text.startswith(short[:-1]))


def test_a_description_is_cut_at_a_word() -> None:
    assert description("word, " * 40) == "word, " * 25 + "word…"
    assert description("文" * 400) == "文" * 159 + "…"
    meta, data = head(made(summary="word, " * 40))
    assert len(meta["description"]) == len(meta["og:description"]) == 155
    assert data["description"] == "word, " * 40


def test_reading_time_stands_where_there_is_something_to_read() -> None:
    words = read_words([bundled_templates()], "en-GB")
    whole = article(original_url=ORIGINAL, html="<p>" + "word " * 660 + "</p>")
    assert b"<p>3 minutes to read</p>" in files([whole])[PAGE]
    excerpt = files([republished(whole, "excerpt", words)])[PAGE]
    assert b"to read</p>" not in excerpt
    assert excerpt.count(b"Read the original on") == 1


def test_the_link_to_the_original_is_in_the_publication_s_language() -> None:
    welsh = read_words([bundled_templates()], "cy")
    link = '<a href="https://example.org/first?a=1&amp;b=2">Darllenwch y gwreiddiol ar example.org</a>'
    assert original_link(article(original_url=ORIGINAL).revision, welsh) == f"<p>{link}</p>"
    arabic = article(original_url=ORIGINAL, language="ar").revision
    assert original_link(arabic, welsh) == f'<p lang="cy" dir="ltr">{link}</p>'
    assert original_link(article().revision, welsh) == ""


def test_an_article_in_another_language_says_which() -> None:
    assert b"<p>In Welsh</p>" in made(language="cy")
    assert b"<p>In " not in made(language="en-US")
    assert "<p>باللغة الويلزية</p>".encode() in made(language="cy", of=config(language="ar"))


def test_a_page_in_arabic_keeps_values_apart() -> None:
    """Digits after Latin letters would be drawn to their left: https://www.unicode.org/reports/tr9/#W7."""
    plan = Attachment("assets/ab/plan.pdf", "plan.pdf", "application/pdf", 300_000)
    page = made(attachments=(plan,), of=config(language="ar")).decode()
    assert "(<bdi>PDF</bdi>، <bdi>300 كيلوبايت</bdi>)" in page


def test_an_article_s_page_is_small() -> None:
    made = files([article(n, html="<p>" + "word " * 1500 + "</p>") for n in range(9, 0, -1)])
    assert len(made["style.css"]) < 15_000
    assert len(made[PAGE]) + len(made["style.css"]) + len(made["icon.png"]) < 30_000
