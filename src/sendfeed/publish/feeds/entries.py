"""What a feed says, whatever its format: so ids, titles, dates and order are the same in all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from html import escape
from zoneinfo import ZoneInfo

from sendfeed.config import Publication
from sendfeed.model import Article, Attachment, DateSource
from sendfeed.publish.assets import asset_url, with_assets_below

TTL_MINUTES = 60


@dataclass(frozen=True, slots=True)
class Entry:
    """An article's appearance in a feed.

    `title` and `summary` are plain text, `html` is sanitised HTML with absolute links only. `author` is a person, else
    the source. Dates are aware, in the publication's time zone. `language` is empty where it is the feed's.
    `image` is a URL, and so is the `path` of each attachment.
    """

    id: str
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
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class Feed:
    """A published list of entries, newest acceptance first. `home` is the page that it is the feed of."""

    id: str
    title: str
    description: str
    home: str
    language: str
    author: str
    updated: datetime
    entries: tuple[Entry, ...]


def feed_of(publication: Publication, articles: Sequence[Article]) -> Feed:
    """The feed of a publication's articles."""
    title = one_line(publication.title)
    times = [time for article in articles for time in (article.updated, article.accepted_at)]
    return Feed(
        id=publication.tag("feed"),
        title=title,
        description=one_line(publication.description) or title,
        home=publication.base_url,
        language=publication.language,
        author=one_line(publication.organisation.name) or title,
        updated=in_zone(max(times, default=authority_date(publication.tag_authority)), publication.timezone),
        entries=tuple(entry_of(publication, article) for article in articles),
    )


def entry_of(publication: Publication, article: Article) -> Entry:
    """An article as an entry."""
    revision = article.revision
    language, direction = revision.language_within(publication.language)
    return Entry(
        id=article.id,
        url=publication.url(article.page),
        title=one_line(revision.title),
        html=_directed(with_assets_below(revision.html, publication.base_url), language, direction),
        summary=one_line(revision.summary),
        author=one_line(revision.author or revision.source),
        topics=revision.topics,
        language=language,
        original_url=revision.original_url,
        published=in_zone(article.published, publication.timezone),
        updated=in_zone(article.updated, publication.timezone),
        date_source=article.date_source,
        image=asset_url(revision.image, publication.base_url),
        attachments=tuple(
            replace(each, path=asset_url(each.path, publication.base_url)) for each in revision.attachments
        ),
    )


def one_line(text: str) -> str:
    """Text without line breaks and outer white space, as titles in feeds must be."""
    return " ".join(text.split())


def in_zone(when: datetime, zone: ZoneInfo) -> datetime:
    """The same instant in local time: an article that is dated by day keeps that day.

    No feed format has room for the seconds of an offset, which zones had before railways: those stay in UTC.
    """
    offset = when.astimezone(zone).utcoffset() or timedelta()
    # A fixed offset: a time of a zone in an hour that comes twice is equal to no time of another zone (PEP 495).
    return when.astimezone(UTC if offset % timedelta(minutes=1) else timezone(offset))


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
