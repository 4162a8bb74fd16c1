"""The feeds. Looking to add a format? Write one file with `write` and `read`, and one row in `FORMATS`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from sendfeed.errors import FeedError, in_short
from sendfeed.publish import lint
from sendfeed.publish.feeds import atom, jsonfeed, rss
from sendfeed.publish.feeds.documents import Document, archive_starts, documents, feed_of
from sendfeed.publish.feeds.entries import Feed

__all__ = [
    "FORMATS",
    "Document",
    "Feed",
    "Format",
    "WrittenFeed",
    "archive_starts",
    "documents",
    "feed_of",
    "formats_of",
    "write",
]


@dataclass(frozen=True, slots=True)
class Format:
    """A feed format: its name for people, its file in a feed's folder, and the media type that readers look for.

    `write` makes the bytes of a feed's document in the given file; `read` finds again what a reader would. Only a
    format that `has_archives` can lead from a feed to older entries.
    """

    name: str
    file: str
    media_type: str
    write: Callable[[Feed, str], bytes]
    read: Callable[[bytes], lint.ReadFeed]
    has_archives: bool


FORMATS: tuple[Format, ...] = (
    Format("RSS", "feed.xml", "application/rss+xml", rss.write, rss.read, True),
    Format("Atom", "atom.xml", "application/atom+xml", atom.write, atom.read, True),
    Format("JSON Feed", "feed.json", "application/feed+json", jsonfeed.write, jsonfeed.read, False),
)


@dataclass(frozen=True, slots=True)
class WrittenFeed:
    """The bytes of a feed's document by their files; `set_aside` has the ids of entries left out, and why."""

    files: Mapping[str, bytes]
    set_aside: Mapping[str, str]


def formats_of(*, is_archive: bool) -> list[Format]:
    """The formats that a feed's document is written in."""
    return [form for form in FORMATS if form.has_archives or not is_archive]


def write(feed: Feed, forms: Sequence[Format]) -> WrittenFeed:
    """Write a feed's document in these formats, without the entries that one of them cannot carry.

    Raises `FeedError` if it fails its own lint for another reason, or for most of its entries.
    """
    try:
        return WrittenFeed(_files(feed, forms), {})
    except FeedError:
        alone = {entry.id: replace(feed, entries=(entry,)) for entry in feed.entries}
        faults = {id_: fault for id_, one in alone.items() if (fault := _fault(one, forms))}
        if not faults or len(faults) > max(1, len(feed.entries) // 2):
            raise
        rest = tuple(entry for entry in feed.entries if entry.id not in faults)
        return WrittenFeed(_files(replace(feed, entries=rest), forms), faults)


def _fault(feed: Feed, forms: Sequence[Format]) -> str:
    """Why this feed cannot be written; empty if it can."""
    try:
        _files(feed, forms)
    except FeedError as error:
        return error.what
    return ""


def _files(feed: Feed, forms: Sequence[Format]) -> dict[str, bytes]:
    return {form.file: _linted(form, feed) for form in forms}


def _linted(form: Format, feed: Feed) -> bytes:
    path = f"{feed.folder}{form.file}"
    try:
        data = form.write(feed, form.file)
        found = form.read(data)
    except Exception as error:  # an entry that meets a bug of ours, or of feedgen's, must not keep back the others
        raise _failure(path, in_short(error)) from error
    wrong = list(lint.problems(_meant(form, feed), found))
    # The articles of an archive may have grown since it was filled.
    if len(data) > feed.max_bytes and not feed.is_archive:
        wrong.append(f"it has {len(data)} bytes, more than {feed.max_bytes}")
    if wrong:
        raise _failure(path, "; ".join(wrong[:5]) + (f"; and {len(wrong) - 5} more" if len(wrong) > 5 else ""))
    return data


def _meant(form: Format, feed: Feed) -> lint.ReadFeed:
    return lint.ReadFeed(
        title=feed.title,
        home=feed.home,
        self_url=feed.url(form.file),
        language=feed.language,
        updated=feed.updated,
        previous=feed.previous_url(form.file) if form.has_archives else "",
        entries=tuple(
            lint.ReadEntry(entry.id, entry.url, entry.title, entry.html, entry.published, entry.updated)
            for entry in feed.entries
        ),
    )


def _failure(path: str, what: str) -> FeedError:
    return FeedError(what, where=path, remedy="the last good feed stays; this is a fault of sendfeed: report it")
