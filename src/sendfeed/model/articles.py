"""Articles: what an accepted seed becomes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sendfeed.languages import direction, text_direction


class ArticleState(StrEnum):
    """What an article is to readers, whatever becomes of its seed."""

    ACCEPTED = "accepted"
    WITHDRAWN = "withdrawn"


class Why(StrEnum):
    """Why an article was withdrawn."""

    GONE = "its file is gone"
    PERSON = "withdrawn by a person"
    ERASED = "erased by a person"
    """nothing is left of it but its id and its slug, so that no other article gets them"""


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """That an article was withdrawn: since when, aware UTC, and why."""

    since: datetime
    why: Why


class DateSource(StrEnum):
    """Where an article's published date comes from."""

    FRONT_MATTER = "front matter"
    PAGE_METADATA = "page metadata"
    """what an HTML page says of itself to machines"""
    DATE_LINE = "date line"
    """a line of the text that says when it was published"""
    FIRST_SEEN = "first seen"


ASSETS = "assets/"
"""Every asset is below it, in the site's root."""

_ASSET = re.compile(rf'<(?:img src|a href)="({ASSETS}[^"]*)"')


@dataclass(frozen=True, slots=True)
class Asset:
    """A picture or attachment, as it is published: `path` is below the site's root, and named by its content.

    A picture's `width` and `height` are in pixels; an attachment has none. `made_of` is the SHA-256 of the file.
    """

    path: str
    media_type: str
    content: bytes
    width: int = 0
    height: int = 0
    made_of: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that an article offers to download. `path` is that of its `Asset`."""

    path: str
    name: str
    media_type: str
    size_bytes: int


@dataclass(frozen=True, slots=True)
class Event:
    """What an article invites to. Times are aware UTC; `end` and `place` may be unknown."""

    start: datetime
    end: datetime | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class Revision:
    """An article's content at one time.

    `title` is plain text on one line. `html` is the body: sanitised, a small vocabulary (p, h2-h4, ul, ol, li,
    blockquote, table, figure, img, a, strong, em, code, span, pre, hr; `lang` and `dir` only where a part is in another
    language or direction than what is around it, and last in a tag), absolute http, https, mailto and tel links only,
    and without the title; the `src` of a picture of its own is the path of its `Asset`. `summary` is plain text of
    whole sentences. `published` is what the seed says, by `date_source`, else None: then it is the time at which the
    article was first seen. `language` is empty where it is the publication's. `image` is the path of an asset, or an
    https URL. After `expires` no new issue holds it. `corrects` names the article that it corrects as its front matter
    does: by id, by the key of one, or by the path of a seed.
    """

    title: str
    html: str
    summary: str
    published: datetime | None = None
    updated: datetime | None = None
    author: str = ""
    source: str = ""
    topics: tuple[str, ...] = ()
    language: str = ""
    original_url: str = ""
    featured: bool = False
    date_source: DateSource = DateSource.FRONT_MATTER
    expires: datetime | None = None
    image: str = ""
    corrects: str = ""
    event: Event | None = None
    attachments: tuple[Attachment, ...] = ()

    @property
    def assets(self) -> frozenset[str]:
        """The paths of the assets that it shows: another picture is another content, although the text is the same."""
        found = _ASSET.findall(self.html) if ASSETS in self.html else []
        others = [self.image] if self.image.startswith(ASSETS) else []
        return frozenset([*found, *others, *(attachment.path for attachment in self.attachments)])

    def language_within(self, around: str, publication: str = "") -> tuple[str, str]:
        """The language and direction (`ltr`, `rtl`) of its text on a page in the language `around`; "" where the same.

        Without a language of its own it is in that of the `publication`, if the page is not, and the letters of its
        title (or else its summary) give the direction: the language may have been too little evident to tell.
        """
        language, outer = self.language or publication or around, direction(around)
        text = self.title if text_direction(self.title, "") else self.summary
        inner = direction(language, text) if self.language else text_direction(text, direction(language))
        return "" if language == around else language, "" if inner == outer else inner


@dataclass(frozen=True, slots=True)
class Article:
    """An article with its current revision.

    `sequence` is the order of acceptance, counted from 1; `number` that of the revision. `published` and `updated` are
    what feeds and pages show; `updated` is never before `published`. One that is `withdrawn` stands in no feed, on no
    page and in no new issue; an erased one has an empty revision.
    """

    id: str
    sequence: int
    slug: str
    accepted_at: datetime
    number: int
    published: datetime
    date_source: DateSource
    updated: datetime
    revision: Revision
    withdrawn: Withdrawal | None = None

    @property
    def page(self) -> str:
        """The path of its page below the site's root."""
        return article_page(self.slug)

    @property
    def is_dated(self) -> bool:
        """Whether `published` is a date that it gives; else it is when it was first seen, and shown as "Added …"."""
        return self.date_source is not DateSource.FIRST_SEEN


def article_page(slug: str) -> str:
    """The path of an article's page below the site's root."""
    return f"articles/{slug}.html"
