"""Feeds: their formats, and what the hub knows of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class FeedFormat:
    """A feed format: its name for people, its file in a feed's folder, and the media type that readers look for.

    Only one that `has_archives` can lead from a feed to older entries.
    """

    name: str
    file: str
    media_type: str
    has_archives: bool


RSS = FeedFormat("RSS", "feed.xml", "application/rss+xml", has_archives=True)
ATOM = FeedFormat("Atom", "atom.xml", "application/atom+xml", has_archives=True)
JSON_FEED = FeedFormat("JSON Feed", "feed.json", "application/feed+json", has_archives=False)

FEED_FORMATS = (RSS, ATOM, JSON_FEED)
"""In the order in which they are offered. What writes them is named in `publish.feeds`."""

_CURRENT = re.compile(rf"(?:topics/[^/]+/)?(?:{'|'.join(re.escape(form.file) for form in FEED_FORMATS)})")


def formats_of(*, is_archive: bool) -> list[FeedFormat]:
    """The formats that a feed, or an archive document of it, is written in."""
    return [form for form in FEED_FORMATS if form.has_archives or not is_archive]


def is_current_feed(path: str) -> bool:
    """Whether a path below the public root is a feed's that one subscribes to, and no archive document's."""
    return _CURRENT.fullmatch(path) is not None


@dataclass(frozen=True, slots=True)
class HubFeed:
    """A current feed, by its path below the public root, and what the hub knows of it.

    `mtime_ns` is when its file last changed, `is_told` whether the hub was told since. If not, so many `attempts` have
    failed since it last was, the last one with this `error`; the next is due at `due`, or at once if that is None.
    """

    path: str
    mtime_ns: int
    is_told: bool
    attempts: int = 0
    due: datetime | None = None
    error: str = ""
