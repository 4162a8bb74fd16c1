"""The feeds. Looking to add a format? Write one file with `write` and `read`, and one row in `FORMATS`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sendfeed.config import Publication
from sendfeed.errors import FeedError
from sendfeed.model import Article
from sendfeed.publish import lint
from sendfeed.publish.feeds import atom, jsonfeed, rss
from sendfeed.publish.feeds.entries import Feed, feed_of


@dataclass(frozen=True, slots=True)
class Format:
    """A feed format: its name for people, its file below the site's root, and the media type that readers look for.

    `write` makes the bytes of a feed that will be found at the given URL; `read` finds again what a reader would.
    """

    name: str
    file: str
    media_type: str
    write: Callable[[Feed, str], bytes]
    read: Callable[[bytes], lint.ReadFeed]


FORMATS: tuple[Format, ...] = (
    Format("RSS", "feed.xml", "application/rss+xml", rss.write, rss.read),
    Format("Atom", "atom.xml", "application/atom+xml", atom.write, atom.read),
    Format("JSON Feed", "feed.json", "application/feed+json", jsonfeed.write, jsonfeed.read),
)


def write(form: Format, publication: Publication, articles: Sequence[Article]) -> bytes:
    """Write the feed of `articles`, newest acceptance first. Raises `FeedError` if it fails its own lint."""
    feed, self_url = feed_of(publication, articles), publication.url(form.file)
    try:
        data = form.write(feed, self_url)
        found = form.read(data)
    except ValueError as error:
        raise _failure(form, str(error)) from error
    wrong = list(lint.problems(_meant(feed, self_url), found))
    if wrong:
        raise _failure(form, "; ".join(wrong[:5]) + (f"; and {len(wrong) - 5} more" if len(wrong) > 5 else ""))
    return data


def _meant(feed: Feed, self_url: str) -> lint.ReadFeed:
    entries = (lint.ReadEntry(entry.id, entry.url, entry.title, entry.html, entry.published) for entry in feed.entries)
    return lint.ReadFeed(feed.title, feed.home, self_url, feed.language, tuple(entries))


def _failure(form: Format, what: str) -> FeedError:
    return FeedError(what, where=form.file, remedy="the last good feed stays; this is a fault of sendfeed: report it")
