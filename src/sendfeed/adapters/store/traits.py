"""What seeds' texts have in common, in the store: found anew by reading the seeds, were it lost."""

from __future__ import annotations

import struct
from collections.abc import Collection, Mapping

from sqlalchemy import bindparam, delete, exists, insert, select, update

from sendfeed.adapters.store.database import Database
from sendfeed.adapters.store.seed_tables import articles, seeds, traits
from sendfeed.model import ArticleState, Edge, Outcome, Traits

PRESENT = exists().where(seeds.c.path == traits.c.path)
"""Whether there is a seed of these traits."""

ENDED = exists().where(
    seeds.c.path == traits.c.path,
    seeds.c.outcome == Outcome.MISSING,
    articles.c.id == seeds.c.article,
    articles.c.state == ArticleState.WITHDRAWN,
)
"""Whether its file is gone, and its article withdrawn: known again when it comes back, it vouches for nothing."""


class TraitStore:
    """The traits of each seed that was read, by path."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> dict[str, Traits]:
        """The traits of every seed, as far as they are known."""
        with self._database.reads() as connection:
            return {
                row.path: Traits(row.source, _edges(row.edges), _numbers(row.sketch), frozenset(_numbers(row.shared)))
                for row in connection.execute(select(traits).order_by(traits.c.path))
            }

    def lacking(self) -> list[str]:
        """The paths of accepted articles' seeds whose traits are not those of the bytes read last."""
        known = (traits.c.path == seeds.c.path) & (traits.c.sha256 == seeds.c.sha256)
        wanted = select(seeds.c.path).outerjoin(traits, known).where(traits.c.path.is_(None))
        accepted = (seeds.c.outcome == Outcome.ACCEPTED, seeds.c.article.is_not(None))
        with self._database.reads() as connection:
            return list(connection.scalars(wanted.where(*accepted).order_by(seeds.c.path)))

    def fading(self) -> set[str]:
        """The paths of traits that `fade` has still to look at."""
        with self._database.reads() as connection:
            return set(connection.scalars(select(traits.c.path).where(~PRESENT | (ENDED & (traits.c.edges != b"")))))

    def fade(self) -> None:
        """Forget the traits of seeds that are gone; of one whose article was withdrawn for that, its edges only."""
        with self._database.writes() as connection:
            connection.execute(delete(traits).where(~PRESENT))
            connection.execute(update(traits).where(ENDED).values(edges=b"", shared=b""))

    def put(self, found: Mapping[str, tuple[str, Traits]]) -> None:
        """Write down the traits of seeds by path, each with the SHA-256 of its bytes."""
        rows = [
            {
                "path": path,
                "sha256": sha256,
                "source": each.source,
                "edges": _packed([number for edge in each.edges for number in edge]),
                "sketch": _packed(each.sketch),
                "shared": _packed(sorted(each.shared)),
            }
            for path, (sha256, each) in found.items()
        ]
        if not rows:
            return
        with self._database.writes() as connection:
            connection.execute(delete(traits).where(traits.c.path == bindparam("of")), [{"of": path} for path in found])
            connection.execute(insert(traits), rows)


def _packed(numbers: Collection[int]) -> bytes:
    return struct.pack(f"<{len(numbers)}I", *numbers)


def _numbers(packed: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(packed) // 4}I", packed)


def _edges(packed: bytes) -> tuple[Edge, ...]:
    numbers = _numbers(packed)
    return tuple(map(Edge, numbers[::2], numbers[1::2]))
