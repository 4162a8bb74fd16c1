"""Atom 1.0: RFC 4287, https://www.rfc-editor.org/rfc/rfc4287."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from sendfeed.model import FeedFormat
from sendfeed.publish.feeds.entries import Feed
from sendfeed.publish.lint import ReadEntry, ReadFeed

if TYPE_CHECKING:
    from lxml.etree import _Element


def write(feed: Feed, form: FeedFormat) -> bytes:
    """Write a feed's document; `form` says where it is found."""
    from sendfeed.publish.feeds.corrected import CorrectedFeed

    document = CorrectedFeed(feed, form)
    document.author(name=feed.author)
    if feed.icon:
        document.icon(feed.icon)
        document.logo(feed.icon)
    for entry in feed.entries:
        document.append(entry, summary=entry.summary)
    data: bytes = document.atom_str(pretty=True)
    return data


def read(data: bytes) -> ReadFeed:
    """Find in Atom what a reader would. Raises `ValueError`."""
    from sendfeed.publish.feeds.corrected import ATOM, XML, parse, thumbnails

    feed = parse(data)

    def link(parent: _Element, rel: str) -> str:
        node = parent.find(f"{ATOM}link[@rel='{rel}']")
        return "" if node is None else node.get("href", "")

    def time(parent: _Element, name: str) -> datetime:
        return datetime.fromisoformat(parent.findtext(f"{ATOM}{name}", ""))

    def media(entry: _Element) -> tuple[str, ...]:
        enclosures = entry.iterfind(f"{ATOM}link[@rel='enclosure']")
        return (*(each.get("href", "") for each in enclosures), *thumbnails(entry))

    return ReadFeed(
        title=feed.findtext(f"{ATOM}title", ""),
        home=link(feed, "alternate"),
        self_url=link(feed, "self"),
        previous=link(feed, "prev-archive"),
        language=feed.get(f"{XML}lang", ""),
        updated=time(feed, "updated"),
        entries=tuple(
            ReadEntry(
                id=entry.findtext(f"{ATOM}id", ""),
                url=link(entry, "alternate"),
                title=entry.findtext(f"{ATOM}title", ""),
                html=entry.findtext(f"{ATOM}content[@type='html']", ""),
                published=time(entry, "published"),
                updated=time(entry, "updated"),
                media=media(entry),
            )
            for entry in feed.findall(f"{ATOM}entry")
        ),
    )
