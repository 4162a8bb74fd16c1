"""Seeds: what lies in the seed folder, what intake makes of it, and what is to be written down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from sendfeed.model.articles import Article, Asset, Revision


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
