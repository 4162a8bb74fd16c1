"""Seeds and articles: what lies in the seed folder, and what it becomes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from sendfeed.languages import direction, text_direction


class Outcome(StrEnum):
    """What became of a seed. Every file in the seed folder has exactly one, with a reason."""

    WAITING = "waiting"
    """still changing, or released and not yet read again"""
    ACCEPTED = "accepted"
    HELD = "held"
    """a person must look"""
    REJECTED = "rejected"
    """sendfeed cannot use it as it is"""
    MISSING = "missing"
    """the file is gone; when a second pass finds it so, its article is withdrawn"""


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


@dataclass(frozen=True, slots=True)
class Stat:
    """A seed's size, mtime and inode: while these stay the same, the seed is not read again."""

    size_bytes: int
    mtime_ns: int
    inode: int


@dataclass(frozen=True, slots=True)
class Dropped:
    """A block of a seed that is not part of its article, and the rule that says so."""

    text: str
    rule: str


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
    blockquote, table, figure, img, a, strong, em, code, pre, hr), absolute http, https, mailto and tel links only, and
    without the title; the `src` of a picture of its own is the path of its `Asset`. `summary` is plain text of whole
    sentences. `published` is what the seed says, by `date_source`, else None: then it is the time at which the article
    was first seen. `language` is empty where it is the publication's. `image` is the path of an asset, or an https URL.
    After `expires` no new issue holds it. `corrects` names the article that it corrects as its front matter does: by
    id, by the key of one, or by the path of a seed.
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


class Edge(NamedTuple):
    """One of the first or last blocks of a seed: the 32-bit hash of its text, and how many words it has."""

    hash: int
    words: int


SKETCH = 128
"""So many hashes are in a sketch, or all if there are fewer: the share that two texts have in common shows, give or
take 0.1."""


@dataclass(frozen=True, slots=True)
class Traits:
    """What the text of a seed has in common with those of others.

    `source` is the organisation that it is from, if that is known. `sketch` are 32-bit hashes of runs of words, in
    order; the more of them two texts share, the more alike they are. `shared` are the hashes of those edges that were
    taken to be other seeds' too when it was read.
    """

    source: str
    edges: tuple[Edge, ...]
    sketch: tuple[int, ...] = ()
    shared: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Reading:
    """What intake makes of a seed's bytes: an outcome with its reason and, unless it cannot be read at all, a revision.

    A held reading with a revision can be released by a person; one without cannot. `id_key` and `slug` are the front
    matter's wishes, used once, when the article is first accepted. Before `publish_at` nothing of it may be published.
    `assets` are the pictures and attachments of the revision, `uses` the paths of the files that they were made of.
    """

    outcome: Outcome
    reason: str = ""
    revision: Revision | None = None
    id_key: str = ""
    slug: str = ""
    warnings: tuple[str, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    publish_at: datetime | None = None
    assets: tuple[Asset, ...] = ()
    uses: tuple[str, ...] = ()
    traits: Traits | None = None


class Decision(StrEnum):
    """What a person said of a seed: it stands above what intake finds."""

    NONE = ""
    HOLD = "hold"
    """take nothing from this seed, and put its article into no new issue"""
    WITHDRAW = "withdraw"
    """take its article out of feeds and pages, and nothing more from this seed"""
    RELEASE = "release"
    """take these very bytes although intake would hold them"""


@dataclass(frozen=True, slots=True)
class Seed:
    """A file of the seed folder, as the catalogue knows it.

    `path` is posix, within the seed folder. `stat` and `sha256` are those of the bytes read last; `reader` names the
    version and rules that read them. `article` is the id of the article it became, if it ever did, and
    `article_sha256` that of the bytes which the article's revision was made of. One that waits for its hour is read
    again when it is `due`. `uses` are the paths of the pictures and attachments that it shows.
    """

    path: str
    outcome: Outcome
    reason: str = ""
    stat: Stat | None = None
    sha256: str = ""
    reader: str = ""
    article: str | None = None
    article_sha256: str = ""
    decision: Decision = Decision.NONE
    releasable: bool = False
    warnings: tuple[str, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    due: datetime | None = None
    uses: tuple[str, ...] = ()


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


@dataclass(frozen=True, slots=True)
class Change:
    """What is to be written down: the seed, and its article in a new revision if it has one.

    `before` is the seed as it was known, at its old path if it moved: a person may have decided otherwise since.
    `traits` are those of the bytes that were read, `assets` what a new revision shows.
    """

    seed: Seed
    article: Article | None = None
    before: Seed | None = None
    traits: Traits | None = None
    assets: tuple[Asset, ...] = ()

    @property
    def paths(self) -> frozenset[str]:
        """The path of the seed, and the one that it left if it moved."""
        return frozenset({self.seed.path} | ({self.before.path} if self.before else set()))
