"""The feeds. Looking to add a format? A row in `model.FEED_FORMATS`, a file here, a row in `WRITERS`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from sendfeed.errors import FeedError, in_short
from sendfeed.model import ATOM, JSON_FEED, RSS, FeedFormat, formats_of
from sendfeed.publish import lint
from sendfeed.publish.feeds import atom, jsonfeed, rss
from sendfeed.publish.feeds.documents import Document, archive_starts, documents, feed_of
from sendfeed.publish.feeds.entries import Feed

__all__ = [
    "WRITERS",
    "Document",
    "Feed",
    "Writer",
    "WrittenFeed",
    "archive_starts",
    "documents",
    "feed_of",
    "write",
]


@dataclass(frozen=True, slots=True)
class Writer:
    """A format's two ways: `write` makes the bytes of a feed's document, `read` finds in them what a reader would."""

    form: FeedFormat
    write: Callable[[Feed, FeedFormat], bytes]
    read: Callable[[bytes], lint.ReadFeed]


WRITERS = (
    Writer(RSS, rss.write, rss.read),
    Writer(ATOM, atom.write, atom.read),
    Writer(JSON_FEED, jsonfeed.write, jsonfeed.read),
)


@dataclass(frozen=True, slots=True)
class WrittenFeed:
    """The bytes of a feed's document by their files; `set_aside` has the ids of entries left out, and why."""

    files: Mapping[str, bytes]
    set_aside: Mapping[str, str]


def write(feed: Feed, writers: Sequence[Writer] = WRITERS) -> WrittenFeed:
    """Write a feed's document in each format that it has, without the entries that one of them cannot carry.

    Raises `FeedError` if it fails its own lint for another reason, or for most of its entries.
    """
    forms = formats_of(is_archive=feed.is_archive)
    writers = [writer for writer in writers if writer.form in forms]
    try:
        return WrittenFeed(_files(feed, writers), {})
    except FeedError:
        alone = {entry.id: replace(feed, entries=(entry,)) for entry in feed.entries}
        faults = {id_: fault for id_, one in alone.items() if (fault := _fault(one, writers))}
        if not faults or len(faults) > max(1, len(feed.entries) // 2):
            raise
        rest = tuple(entry for entry in feed.entries if entry.id not in faults)
        return WrittenFeed(_files(replace(feed, entries=rest), writers), faults)


def _fault(feed: Feed, writers: Sequence[Writer]) -> str:
    """Why this feed cannot be written; empty if it can."""
    try:
        _files(feed, writers)
    except FeedError as error:
        return error.what
    return ""


def _files(feed: Feed, writers: Sequence[Writer]) -> dict[str, bytes]:
    return {writer.form.file: _linted(writer, feed) for writer in writers}


def _linted(writer: Writer, feed: Feed) -> bytes:
    path = f"{feed.folder}{writer.form.file}"
    try:
        data = writer.write(feed, writer.form)
        found = writer.read(data)
    except Exception as error:  # an entry that meets a bug of ours, or of feedgen's, must not keep back the others
        raise _failure(path, in_short(error)) from error
    wrong = list(lint.problems(_meant(writer.form, feed), found))
    # The articles of an archive may have grown since it was filled.
    if len(data) > feed.max_bytes and not feed.is_archive:
        wrong.append(f"it has {len(data)} bytes, more than {feed.max_bytes}")
    if wrong:
        raise _failure(path, "; ".join(wrong[:5]) + (f"; and {len(wrong) - 5} more" if len(wrong) > 5 else ""))
    return data


def _meant(form: FeedFormat, feed: Feed) -> lint.ReadFeed:
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
