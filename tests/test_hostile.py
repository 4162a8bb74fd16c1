"""Hostile texts in feeds, lists, the index of the search and mail: literally there, read by real parsers, never markup.

Pages are in `browser/test_hostile.py`.
"""

from __future__ import annotations

import email.policy
import json
import re
from collections.abc import Iterator
from email.message import EmailMessage
from html import escape, unescape
from pathlib import Path
from typing import Any

import feedparser
import pytest
from lxml import etree, html

from tests import hostile
from tests.hostile import hostile_publication
from tests.support import SLOT, Publication

FEEDS = ("feed.xml", "atom.xml", "feed.json")
XML = {"atom": "http://www.w3.org/2005/Atom", "content": "http://purl.org/rss/1.0/modules/content/"}


@pytest.fixture(scope="module")
def publication(tmp_path_factory: pytest.TempPathFactory) -> Publication:
    made = Publication(tmp_path_factory.mktemp("hostile") / "publication")
    hostile_publication(made)
    return made


def outputs(publication: Publication, *endings: str) -> list[Path]:
    found = [path for path in (publication.home / "output").rglob("*") if path.suffix in endings]
    assert found
    return sorted(found)


def strings(value: Any) -> Iterator[str]:
    """All keys and texts of a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, each in value.items():
            yield name
            yield from strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from strings(each)


def texts(path: Path) -> list[str]:
    """All texts and attributes of an XML file or values of a JSON file."""
    if path.suffix == ".json":
        return list(strings(json.loads(path.read_text(encoding="utf-8"))))
    tree = etree.fromstring(path.read_bytes())
    found = [text for element in tree.iter() for text in (element.text, element.tail, *element.attrib.values())]
    return [text for text in found if text]


def html_within(path: Path) -> Iterator[str]:
    """The HTML that readers find in a feed."""
    if path.suffix == ".json":
        yield from (item["content_html"] for item in json.loads(path.read_text(encoding="utf-8"))["items"])
        return
    tree = etree.fromstring(path.read_bytes())
    for element in (*tree.iterfind(".//item/description"), *tree.iterfind(".//content:encoded", XML)):
        yield element.text or ""
    yield from (element.text or "" for element in tree.iterfind(".//atom:entry/*[@type='html']", XML))


def assert_inert(markup: str, where: str) -> None:
    """No text of ours became a part of this HTML."""
    tree = html.document_fromstring(markup)
    for element in tree.iter(etree.Element):
        assert not str(element.tag).startswith("hostile"), where
        assert element.tag not in {"script", "iframe", "form", "input", "svg", "math", "object", "style", "base"}, where
        for name, value in element.attrib.items():
            assert not str(name).startswith(("hostile", "on")), (where, name)
            assert not re.match(r"\s*(?:javascript|vbscript|data):", str(value), re.IGNORECASE), (where, value)


def test_nothing_is_calculated(publication: Publication) -> None:
    for path in publication.output_files():
        assert hostile.RESULT not in path
    for path, content in publication.output_files().items():
        assert hostile.RESULT.encode() not in content, path


def test_xml_has_no_elements_but_its_own(publication: Publication) -> None:
    own = {
        *("rss", "channel", "item", "feed", "entry", "opml", "head", "body", "outline", "urlset", "url", "loc"),
        *("sitemapindex", "sitemap", "lastmod", "title", "link", "description", "generator", "language", "guid"),
        "docs",
        *("lastBuildDate", "pubDate", "encoded", "creator", "category", "enclosure", "image", "width", "height", "ttl"),
        *("id", "updated", "published", "summary", "content", "author", "name", "uri", "email", "icon", "logo"),
        *("subtitle", "thumbnail", "deleted-entry", "by", "comment", "complete", "archive", "managingEditor"),
        *("rights", "copyright", "source", "webMaster", "atom"),
    }
    for path in outputs(publication, ".xml", ".opml"):
        tree = etree.fromstring(path.read_bytes())
        found = {etree.QName(element).localname for element in tree.iter(etree.Element)}
        assert found <= own, path
        assert not [*tree.iter(etree.Comment, etree.ProcessingInstruction)]
        attributes = {str(name) for element in tree.iter() for name in element.attrib}
        assert not [name for name in attributes if "hostile" in name or name.startswith("on")], path


@pytest.mark.parametrize("name", FEEDS)
def test_a_feed_holds_every_text_literally(publication: Publication, name: str) -> None:
    paths = [path for path in outputs(publication, Path(name).suffix) if path.name == name]
    assert any("topics" in path.parts for path in paths)
    for path in paths:
        found = texts(path)
        for text in (hostile.TITLE, hostile.TOPIC):
            assert text in found, path
        # An RSS description is HTML.
        assert hostile.SUMMARY in (map(unescape, found) if name == "feed.xml" else found), path
        assert any(hostile.PUBLICATION in text for text in found)
        assert any(hostile.AUTHOR in text for text in found)
        if "topics" not in path.parts:
            assert any(hostile.LONG in text for text in found)
            assert hostile.LATER in found


def test_the_html_in_feeds_is_inert(publication: Publication) -> None:
    for path in (path for path in outputs(publication, ".xml", ".json") if path.name in FEEDS):
        found = list(html_within(path))
        assert found
        for text in found:
            assert_inert(text, str(path))


def test_a_feed_reader_is_told_the_same(publication: Publication) -> None:
    """As feedparser has them, which takes out what it holds for markup."""
    for name in ("feed.xml", "atom.xml"):
        parsed = feedparser.parse((publication.site / name).read_bytes())
        assert not parsed.bozo
        entry = next(each for each in parsed.entries if "markdown" in each.link or "Title" in each.title)
        assert "hostile=1" in "".join(each.title for each in parsed.entries)
        assert entry.link.startswith("https://")


def test_lists_of_addresses_hold_addresses(publication: Publication) -> None:
    for path in outputs(publication, ".xml", ".opml"):
        for text in texts(path):
            if text.startswith(("http:", "https:")):
                assert not re.search(r"[\s<>\"{}|\\^`]", text), (path, text)


def test_opml_names_the_feeds(publication: Publication) -> None:
    found = texts(publication.site / "feeds.opml")
    assert hostile.PUBLICATION in found
    assert any(text.endswith(hostile.TOPIC) for text in found)


def test_the_index_of_the_search_holds_data_only(publication: Publication) -> None:
    scripts = [path for path in outputs(publication, ".js") if "search" in path.parent.parts]
    found = []
    for path in scripts:
        call = re.fullmatch(r'sendfeedSearch\("[\w/]+", (.*)\);\s*', path.read_text(encoding="utf-8"), re.DOTALL)
        assert call, path
        found += list(strings(json.loads(call[1])))
    for text in (hostile.TITLE, hostile.SUMMARY, hostile.LATER):
        assert text in found


def test_mail_holds_every_text_literally(publication: Publication) -> None:
    folder = publication.home / "output/email" / SLOT
    message = email.message_from_bytes((folder / "message.eml").read_bytes(), policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    assert not message.defects
    assert not [name for name in message if "hostile" in name.lower() or not re.fullmatch(r"[\w-]+", name)]
    for kind in ("html", "plain"):
        part = message.get_body((kind,))
        assert part
        text = part.get_content()
        if kind == "html":
            # A mail has its styles within.
            text = re.sub(r"<style.*?</style>", "", text, flags=re.DOTALL)
            assert_inert(text, kind)
            text = "".join(map(str, html.document_fromstring(text).itertext()))
        squeezed = "".join(text.split())
        for name in ("DIGEST", "ORGANISATION", "ADDRESS", "WHY"):
            assert "".join(getattr(hostile, name).split()) in squeezed, (kind, name)
        for begins in (hostile.TITLE[:60], hostile.SUMMARY[:200], hostile.SOURCE[:40]):
            assert "".join(begins.split()) in squeezed, (kind, begins)


def test_the_webhook_s_body_holds_every_text_literally(publication: Publication) -> None:
    folder = publication.home / "output/email" / SLOT
    found = texts(folder / "payload.json")
    for text in (hostile.TITLE, hostile.SUMMARY, hostile.SOURCE, hostile.TOPIC, hostile.PUBLICATION, hostile.DIGEST):
        assert text in found


@pytest.mark.parametrize("text", [hostile.TITLE, hostile.STEM, "<p onclick=a>", '<a href=" JavaScript:a">', "<svg>"])
def test_markup_would_be_found(text: str) -> None:
    with pytest.raises(AssertionError):
        assert_inert(f"<p>{text}</p>", "")
    assert_inert(f"<p>{escape(text)}</p>", "")
