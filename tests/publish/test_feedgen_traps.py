"""Each thing that feedgen 1.0.0 gets wrong, and that our feeds must not."""

from __future__ import annotations

import locale
from typing import Any

import pytest
from lxml import etree

from tests.publish.values import BASE, article, files

ATOM = "{http://www.w3.org/2005/Atom}"


def atom(*articles: Any) -> etree._Element:
    return etree.fromstring(files(articles)["atom.xml"])


def rss(*articles: Any) -> etree._Element:
    return etree.fromstring(files(articles)["feed.xml"])[0]


def test_entry_links_keep_their_attributes() -> None:
    links = [
        dict(link.attrib) for link in atom(article(original_url="https://a.org/x")).iterfind(f"{ATOM}entry/{ATOM}link")
    ]
    assert links == [
        {"href": "https://a.org/x", "rel": "via"},
        {"href": f"{BASE}articles/title-1.html", "rel": "alternate", "type": "text/html"},
    ]


def test_the_channels_link_is_the_site() -> None:
    assert [link.text for link in rss(article()).iterfind("link")] == [BASE]


def test_the_summary_does_not_overwrite_the_content() -> None:
    one = article()
    assert atom(one).findtext(f"{ATOM}entry/{ATOM}content") == one.revision.html
    assert atom(one).findtext(f"{ATOM}entry/{ATOM}summary") == one.revision.summary


def test_content_is_typed_html_without_cdata() -> None:
    content = atom(article()).find(f"{ATOM}entry/{ATOM}content")
    assert content is not None
    assert content.get("type") == "html"
    assert b"CDATA" not in files([article()])["feed.xml"]


def test_no_date_is_written_by_way_of_the_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    """`setlocale` works on the whole process: with threads, other dates came out in other languages."""

    def never(*args: object) -> str:
        raise AssertionError(f"setlocale{args}")

    monkeypatch.setattr(locale, "setlocale", never)
    assert rss(article()).findtext("item/pubDate") == "Fri, 13 Mar 2026 12:00:00 +0000"
    assert len(list(rss(article()).iterfind("lastBuildDate"))) == 1


def test_entries_are_appended() -> None:
    assert [item.text for item in rss(article(2), article(1)).iterfind("item/title")] == ["Title 2", "Title 1"]


def test_the_guid_is_no_permalink() -> None:
    guid = rss(article()).find("item/guid")
    assert guid is not None
    assert (guid.text, guid.get("isPermaLink")) == (article().id, "false")


def test_authors_are_creators() -> None:
    item = rss(article(author="Maya"))
    assert item.findtext("item/{http://purl.org/dc/elements/1.1/}creator") == "Maya"
    assert item.find("item/author") is None


def test_the_generator_has_no_version_that_changes_every_feed() -> None:
    assert rss().findtext("generator") == "sendfeed"
    assert atom().findtext(f"{ATOM}generator") == "sendfeed"
