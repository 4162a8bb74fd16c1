"""WCAG 3.1.2 where sendfeed has no words in a publication's language: the interface is in English, and all says so."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from lxml import html

from sendfeed.adapters.templates import Templates
from sendfeed.model import republished
from tests.publish.values import article, config, files, issue

HEBREW: dict[str, Any] = {
    "language": "he",
    "title": "חדשות המחוז",
    "description": "חדשות לבתי הספר",
    "organisation": {"name": "האיגוד", "postal_address": "1 Sample Street", "email": "news@example.org"},
}


def hebrew_site() -> dict[str, html.HtmlElement]:
    told = article(3, title="ערב למשפחות", summary="עם תה.", html="<p>עם תה ועוגה.</p>", topics=("הסעות",))
    welsh = article(2, title="Gwersi nofio", language="cy", topics=())
    english = article(1, title="Swimming", language="en", topics=("הסעות",))
    made = files([told, welsh, english], [issue([told])], config(digest_title="השבועי", **HEBREW))
    return {path: html.document_fromstring(data.decode()) for path, data in made.items() if path.endswith(".html")}


def said(page: html.HtmlElement, text: str) -> tuple[str, str]:
    """In which language, and which way, the innermost element that holds this text in the body says it."""
    found = [each for each in page.find("body").iter() if isinstance(each.tag, str) and text in each.text_content()]
    [language] = found[-1].xpath("ancestor-or-self::*[@lang][1]/@lang")
    [way] = found[-1].xpath("ancestor-or-self::*[@dir][1]/@dir")
    return language, way


INTERFACE, PUBLICATION = ("en-GB", "ltr"), ("he", "rtl")


def test_the_page_is_in_the_language_of_its_interface() -> None:
    for path, page in hebrew_site().items():
        assert (page.get("lang"), page.get("dir")) == INTERFACE, path
        assert said(page, "Published by") == said(page, "Subscribe") == INTERFACE, path
        assert said(page, "חדשות המחוז") == PUBLICATION, path


@pytest.mark.parametrize(
    ("path", "interface", "publication"),
    [
        ("index.html", ["13 March", "In Welsh", "Topics"], ["חדשות לבתי", "ערב למשפחות", "עם תה.", "הסעות"]),
        ("articles/title-3.html", ["Added", "minute to read"], ["ערב למשפחות", "עם תה ועוגה", "הסעות"]),
        ("articles/title-1.html", ["In English"], ["הסעות"]),
        ("subscribe.html", ["A feed is", "every Monday at 09:00, London time", "The latest"], ["השבועי", "הסעות"]),
        ("issues/weekly/2026-03-16T0900.html", ["The web edition", "16 March 2026"], ["Three things", "השבועי"]),
        ("search.html", ["Words to look for"], []),
        ("404.html", ["Nothing is published at this address"], []),
    ],
)
def test_each_text_is_in_the_language_that_it_is_said_to_be(
    path: str, interface: list[str], publication: list[str]
) -> None:
    page = hebrew_site()[path]
    assert {text: said(page, text) for text in interface} == dict.fromkeys(interface, INTERFACE)
    assert {text: said(page, text) for text in publication} == dict.fromkeys(publication, PUBLICATION)


def test_an_article_in_a_third_language_keeps_its_own() -> None:
    made = hebrew_site()
    assert said(made["index.html"], "Gwersi nofio") == ("cy", "ltr")
    assert said(made["index.html"], "Swimming") == said(made["articles/title-1.html"], "Swimming") == ("en", "ltr")


def test_titles_of_windows_are_marked_where_they_are_not_ours() -> None:
    made = hebrew_site()
    titles = {path: dict(made[path].find(".//title").attrib) for path in made}
    assert titles["index.html"] == titles["articles/title-3.html"] == {"lang": "he", "dir": "rtl"}
    assert titles["articles/title-2.html"] == {"lang": "cy"}
    assert titles["search.html"] == titles["subscribe.html"] == {}


def test_what_is_found_is_in_the_publication_s_language() -> None:
    [results] = hebrew_site()["search.html"].xpath("//*[@id='results']")
    assert (results.get("data-lang"), results.get("data-dir")) == PUBLICATION


def test_the_link_to_the_original_says_its_language() -> None:
    words = Templates(Path("/nonexistent"), config(**HEBREW).publication).words
    short = republished(article(1, original_url="https://example.org/1"), "excerpt", words)
    assert '<p lang="en-GB" dir="ltr"><a href="https://example.org/1">Read the original' in short.revision.html


@pytest.mark.parametrize("language", ["en-GB", "cy", "ar"])
def test_where_the_interface_is_in_the_publication_s_language_nothing_is_marked(language: str) -> None:
    made = files([article(1)], [issue([article(1)])], config(language=language))
    for path, data in made.items():
        if path.endswith(".html") and not path.startswith("articles/"):
            page = html.document_fromstring(data.decode())
            assert page.get("lang") == language
            assert page.xpath("//body//*[@lang or @data-lang]") == [], path
