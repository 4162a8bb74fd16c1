"""Which feed documents there are, and what each says: the current feed, its archives, and a feed for each topic.

RFC 5005 (https://www.rfc-editor.org/rfc/rfc5005): the current feed holds the newest articles, and leads to the newest
archive document, and each of those to the one before. Together they are every article. Archives are filled by
acceptance and overlap with the current feed: one is written as soon as it is full, and again only when an article in
it changes. The first two come together, because validators want an archive to lead to another, and only the first one
can lead to the next: any other would have to be written again.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sendfeed.config import Config
from sendfeed.model import Article, Listed
from sendfeed.publish.feeds.entries import (
    Deleted,
    Entry,
    Feed,
    authority_date,
    entry_of,
    one_line,
    size_bytes,
)
from sendfeed.publish.material import Material
from sendfeed.publish.topics import TopicList
from sendfeed.words import Words

ICON = "icon.png"
ABOUT_A_FEED_BYTES, ABOUT_A_TOMBSTONE_BYTES = 4_000, 300
"""What a feed takes besides its entries, and what it takes to say that one is gone."""


@dataclass(frozen=True, slots=True)
class Document:
    """A feed document before its articles are read.

    `listed` are the articles that may be in it, newest acceptance first; those after the first `needed` only while the
    feed does not get too long. `deleted` are those that went: lately, or in an archive ever. `topic` is empty for the
    feed of all. `previous` and `following` are the folders of the archives before and after, empty for none.
    """

    folder: str
    listed: tuple[Listed, ...]
    needed: int
    deleted: tuple[Listed, ...] = ()
    topic: str = ""
    is_archive: bool = False
    previous: str = ""
    following: str = ""

    @property
    def depends_on(self) -> tuple[object, ...]:
        """All that its bytes depend on, besides the config and the templates."""
        marks = [article.mark for article in (*self.listed, *self.deleted)]
        return (self.needed, self.topic, self.previous, self.following, marks)


def documents(config: Config, material: Material, topics: Iterable[TopicList]) -> Iterator[Document]:
    """Every feed document, the current ones first."""
    accepted, starts = material.accepted, material.archive_starts
    in_none = sum(article.sequence >= starts[-1] for article in accepted)
    folders = [f"archive/{number}/" for number in range(1, len(starts))]
    most = config.feeds.entries
    # At most a tenth of the bytes: two thirds are for the needed entries.
    most_deleted = min(most, config.feeds.max_bytes // 10 // ABOUT_A_TOMBSTONE_BYTES)
    newest = accepted[:most]
    yield Document(
        "",
        tuple(newest),
        in_none,
        tuple(_lately_deleted(material.listed, newest, most_deleted)),
        previous=folders[-1] if folders else "",
    )
    for topic in topics:
        under = [article for article in topic.listed if not article.withdrawn]
        shown = under[:most]
        deleted = _lately_deleted(topic.listed, shown, most_deleted)
        yield Document(topic.folder, tuple(shown), 1, tuple(deleted), topic.name)
    for folder, before, (first, following) in zip(folders, ["", *folders], pairwise(starts), strict=False):
        there = _between(material.listed, first, following)
        held = tuple(each for each in there if not each.withdrawn)
        gone = tuple(each for each in there if each.withdrawn)
        after = folders[1] if not before else ""
        yield Document(folder, held, len(held), gone, is_archive=True, previous=before, following=after)


def feed_of(config: Config, document: Document, material: Material, words: Words) -> Feed:
    """What a document says, its articles read."""
    publication = config.publication
    title = one_line(publication.title)
    articles = material.publishable(document.listed)
    entries = [_entry(config, article, material, words) for article in articles]
    room = config.feeds.max_bytes - ABOUT_A_FEED_BYTES - ABOUT_A_TOMBSTONE_BYTES * len(document.deleted)
    count = len(entries) if document.is_archive else _fitting(entries, document.needed, room)
    times = [time for article in articles[:count] for time in (article.updated, article.accepted_at)]
    times += [each.withdrawn.since for each in document.deleted if each.withdrawn]
    updated = max(times, default=authority_date(publication.tag_authority))
    topic = one_line(document.topic)
    return Feed(
        id=publication.tag(f"feed/{document.folder.strip('/')}" if topic else "feed"),
        title=f"{title}: {topic}" if topic else title,
        description=one_line(publication.description) or title,
        home=publication.url(f"{document.folder}index.html") if topic else publication.base_url,
        language=publication.language,
        author=one_line(publication.organisation.name) or title,
        updated=publication.local(updated),
        entries=tuple(entries[:count]),
        base_url=publication.base_url,
        max_bytes=config.feeds.max_bytes,
        folder=document.folder,
        is_archive=document.is_archive,
        previous=document.previous,
        following=document.following,
        deleted=tuple(
            Deleted(each.id, publication.local(each.withdrawn.since))
            for each in document.deleted
            if each.withdrawn and not document.is_archive
        ),
        icon=publication.url(ICON) if ICON in material.files else "",
        hub="" if document.is_archive else config.feeds.websub_hub,
    )


def archive_starts(config: Config, material: Material, words: Words) -> list[int]:
    """The sequence numbers that archive documents begin with; the last one is that of the document still to be filled.

    What is full already stays as it is. A document is full with half as many entries, or a third of the bytes, as the
    current feed may have: so all that is in no archive fits into that. A single one is none yet, and all of it is
    looked at again.
    """
    starts = [*material.archive_starts] or [1]
    by_age = _between(material.listed, starts[-1], None)[::-1]
    count, bytes_so_far = 0, 0
    for batch in (by_age[start : start + 100] for start in range(0, len(by_age), 100)):
        read = {article.id: article for article in material.publishable(e for e in batch if not e.withdrawn)}
        for each in batch:
            article = read.get(each.id)
            more = size_bytes(_entry(config, article, material, words)) if article else 0
            if count and bytes_so_far + more > config.feeds.max_bytes // 3:
                starts.append(each.sequence)
                count, bytes_so_far = 0, 0
            count, bytes_so_far = count + 1, bytes_so_far + more
            if count >= max(config.feeds.entries // 2, 1):
                starts.append(each.sequence + 1)
                count, bytes_so_far = 0, 0
    return starts if len(starts) > 2 else [1]


def _between(listed: Sequence[Listed], first: int, following: int | None) -> Sequence[Listed]:
    """The articles from one sequence number up to, and without, another."""

    def place(sequence: int) -> int:
        return bisect_left(listed, -sequence, key=lambda each: -each.sequence)

    newest = 0 if following is None else place(following - 1)
    return listed[newest : place(first - 1)]


def _entry(config: Config, article: Article, material: Material, words: Words) -> Entry:
    """An article as an entry; one that is longer than a third of a feed may be, as its summary."""
    return entry_of(config.publication, article, material.picture, words, config.feeds.max_bytes // 3)


def _fitting(entries: Sequence[Entry], needed: int, room_bytes: int) -> int:
    """How many entries fit; the needed ones do in any case."""
    total = 0
    for count, entry in enumerate(entries):
        total += size_bytes(entry)
        if count >= needed and total > room_bytes:
            return count
    return len(entries)


def _lately_deleted(listed: Iterable[Listed], shown: Sequence[Listed], most: int) -> list[Listed]:
    """The articles withdrawn since the oldest of those shown was accepted: no clock says what is lately."""
    young = min((article.accepted_at for article in shown), default=None)
    return [each for each in listed if each.withdrawn and (young is None or each.withdrawn.since >= young)][:most]
