"""What a feed says, whatever its format: so ids, titles, dates and order are the same in all of them."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from html import escape

from sendfeed.config import Publication
from sendfeed.model import ASSETS, Article, Attachment, DateSource, Picture, Revision, interface_marks
from sendfeed.publish.assets import asset_url, size_in_words, unlinked, with_assets_below
from sendfeed.words import Words

TTL_MINUTES = 60
ABOUT_AN_ENTRY_BYTES = 2_500
"""What an entry takes besides its text: ids, URLs, dates, tags."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An article's appearance in a feed.

    `title` and `summary` are plain text, `html` is sanitised HTML with absolute links only. `author` is a person, else
    the source. `sequence` is the article's. Dates are aware, in the publication's time zone. `language` is empty where
    it is the feed's. `image` is a URL, and so is the `path` of each attachment.
    """

    id: str
    sequence: int
    url: str
    title: str
    html: str
    summary: str
    author: str
    topics: tuple[str, ...]
    language: str
    original_url: str
    published: datetime
    updated: datetime
    date_source: DateSource
    image: str = ""
    picture: Picture | None = None
    attachments: tuple[Attachment, ...] = ()

    @property
    def enclosures(self) -> tuple[Attachment, ...]:
        """Its picture, if its size is known, and its attachments."""
        if not self.picture:
            return self.attachments
        shown = Attachment(self.picture.path, "", self.picture.media_type, self.picture.size_bytes)
        return (shown, *self.attachments)


@dataclass(frozen=True, slots=True)
class Deleted:
    """That an entry is gone: its id, and since when."""

    id: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Feed:
    """A published list of entries, newest acceptance first. `home` is the page that it is the feed of.

    Its documents have at most `max_bytes`, and lie in `folder` below `base_url`, the site's root: "" for the root
    itself. `previous` and `following` are the folders of the archives before and after, empty for none. `icon` and
    `hub` are URLs, empty for none. `deleted` are the entries that went lately.
    """

    id: str
    title: str
    description: str
    home: str
    language: str
    author: str
    updated: datetime
    entries: tuple[Entry, ...]
    base_url: str
    max_bytes: int
    folder: str = ""
    is_archive: bool = False
    previous: str = ""
    following: str = ""
    deleted: tuple[Deleted, ...] = ()
    icon: str = ""
    hub: str = ""

    def url(self, file: str) -> str:
        """Where the document in this file is found."""
        return f"{self.base_url}{self.folder}{file}"

    def current_url(self, file: str) -> str:
        """Where the feed that an archive is part of is found in the same format; empty if it is no archive."""
        return f"{self.base_url}{file}" if self.is_archive else ""

    def previous_url(self, file: str) -> str:
        """Where the archive before is found in the same format; empty if there is none."""
        return f"{self.base_url}{self.previous}{file}" if self.previous else ""

    def following_url(self, file: str) -> str:
        """Where the archive after is found in the same format; empty if there is none, or it is not said."""
        return f"{self.base_url}{self.following}{file}" if self.following else ""


def entry_of(
    publication: Publication, article: Article, picture: Callable[[str], Picture | None], words: Words, max_bytes: int
) -> Entry:
    """An article as an entry; `picture` knows its own by their paths.

    One that has no text, or would be longer than `max_bytes`, is its summary and a link to its page.
    """
    revision = article.revision
    language, direction = revision.language_within(publication.language)
    own = picture(revision.image) if revision.image.startswith(ASSETS) else None
    html = with_assets_below(revision.html + _files(revision, words), publication.base_url)
    entry = Entry(
        id=article.id,
        sequence=article.sequence,
        url=publication.url(article.page),
        title=one_line(revision.title),
        html=_directed(html, language, direction),
        summary=one_line(revision.summary),
        author=one_line(revision.author or revision.source),
        topics=revision.topics,
        language=language,
        original_url=revision.original_url,
        published=publication.local(article.published),
        updated=publication.local(article.updated),
        date_source=article.date_source,
        image=asset_url(revision.image, publication.base_url),
        picture=own and replace(own, path=asset_url(own.path, publication.base_url)),
        attachments=tuple(
            replace(each, path=asset_url(each.path, publication.base_url)) for each in revision.attachments
        ),
    )
    if html and size_bytes(entry) <= max_bytes:
        return entry
    summary = f"<p>{escape(entry.summary, quote=False)}</p>" if entry.summary else ""
    link = f'<a href="{escape(entry.url)}">{escape(words("read_whole"), quote=False)}</a>'
    short = f"{summary}<p{interface_marks(revision, words)}>{link}</p>"
    return replace(entry, html=_directed(short, language, direction))


def _files(revision: Revision, words: Words) -> str:
    """The attachments that the text does not lead to, as a list: of RSS's one enclosure, most readers show nothing."""
    items = (
        f'<li><a href="{escape(each.path)}">{escape(each.name, quote=False)}</a>'
        f" ({escape(size_in_words(each.size_bytes, words), quote=False)})</li>"
        for each in unlinked(revision)
    )
    return f"<ul>{listed}</ul>" if (listed := "".join(items)) else ""


def size_bytes(entry: Entry) -> int:
    """About how long the entry is in the longest of the formats; rather too much than too little."""
    # Archives are filled by it, so another number would part them anew. To know better for the current feed, all that
    # may be in it must be written, what no format can carry too; and what it leaves out is in an archive anyway.
    text = "".join((entry.html, entry.summary, entry.summary, entry.title, *entry.topics))
    in_xml, in_json = escape(escape(text, quote=False), quote=False), json.dumps(text, ensure_ascii=False)
    urls = sum(len(each.path) + len(each.name) + 200 for each in entry.attachments) + len(entry.original_url)
    return max(len(in_xml.encode()), len(in_json.encode())) + 2 * urls + ABOUT_AN_ENTRY_BYTES


def one_line(text: str) -> str:
    """Text without line breaks and outer white space, as titles in feeds must be."""
    return " ".join(text.split())


def authority_date(tag_authority: str) -> datetime:
    """The first instant of the date in a tag authority (RFC 4151): an empty feed has not changed since.

    Atom demands a time, and the clock must not give it.
    """
    year, month, day = (tag_authority.rpartition(",")[2] + "-01-01").split("-")[:3]
    return datetime(int(year), int(month), int(day), tzinfo=UTC)


def _directed(html: str, language: str, direction: str) -> str:
    """Readers take no direction from a feed's language, so text of the other direction brings its own."""
    if not direction:
        return html
    lang = f' lang="{escape(language)}"' if language else ""
    return f'<div dir="{direction}"{lang}>{html}</div>'
