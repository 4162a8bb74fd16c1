"""Our own lint of a feed: what was written is read back, and must say what was meant.

It catches what a validator cannot know: an entry that went missing, a title that was overwritten, a date that moved.
The W3C validator (https://validator.w3.org/feed/) checks the rest, in development.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class ReadEntry:
    """What a reader finds in one entry; an element that is not there is an empty text.

    `updated` is None in a format that has no such element; `media` are the URLs of pictures and enclosures.
    """

    id: str
    url: str
    title: str
    html: str
    published: datetime
    updated: datetime | None = None
    media: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadFeed:
    """What a reader finds in a feed; an element that is not there is an empty text.

    `updated` is None in a format that has no such element.
    """

    title: str
    home: str
    self_url: str
    language: str
    previous: str = ""
    updated: datetime | None = None
    entries: tuple[ReadEntry, ...] = ()


def problems(expected: ReadFeed, found: ReadFeed) -> Iterator[str]:
    """Everything that is wrong with a feed, in words."""
    for name in ("title", "home", "self_url", "language", "previous"):
        yield from _compare(f"the feed's {name}", getattr(expected, name), getattr(found, name))
    if found.updated and found.updated != expected.updated:
        yield f"the feed's updated is {found.updated}, not {expected.updated}"
    of_entries = (url for entry in found.entries for url in (entry.url, *entry.media))
    for url in (found.home, found.self_url, *filter(None, [found.previous]), *of_entries):
        if not _is_absolute(url):
            yield f'"{url}" is not an absolute URL'
    for id_, count in Counter(entry.id for entry in found.entries).items():
        if count > 1:
            yield f'{count} entries have the id "{id_}"'
    if len(found.entries) != len(expected.entries):
        yield f"there are {len(found.entries)} entries, not {len(expected.entries)}"
    for entry, wanted in zip(found.entries, expected.entries, strict=False):
        for name in ("id", "url", "title", "html", "published"):
            yield from _compare(f"the {name} of {wanted.id}", getattr(wanted, name), getattr(entry, name))
        # In Atom, fractions of a second tell entries apart.
        if entry.updated and entry.updated.replace(microsecond=0) != wanted.updated:
            yield f"the updated of {wanted.id} is {entry.updated}, not {wanted.updated}"


def _is_absolute(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:  # an address of IPv6 that is none
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def _compare(what: str, expected: object, found: object) -> Iterator[str]:
    if found in ("", None) and expected not in ("", None):
        yield f"{what} is missing"
    elif found != expected:
        yield f"{what} is {_short(found)}, not {_short(expected)}"


def _short(value: object) -> str:
    text = repr(value) if isinstance(value, str) else str(value)
    return text if len(text) <= 80 else f"{text[:77]}..."
