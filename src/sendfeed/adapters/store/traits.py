"""What seeds' texts have in common, in the store: found anew by reading the seeds, were it lost."""

from __future__ import annotations

import struct
from collections.abc import Collection, Mapping

from sqlalchemy import delete, insert, select

from sendfeed.adapters.store.database import Database
from sendfeed.adapters.store.tables import seeds, traits
from sendfeed.model import Edge, Outcome, Traits


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
        """The paths of accepted seeds whose traits are not those of the bytes read last."""
        known = (traits.c.path == seeds.c.path) & (traits.c.sha256 == seeds.c.sha256)
        wanted = select(seeds.c.path).outerjoin(traits, known).where(traits.c.path.is_(None))
        with self._database.reads() as connection:
            return list(connection.scalars(wanted.where(seeds.c.outcome == Outcome.ACCEPTED).order_by(seeds.c.path)))

    def put(self, found: Mapping[str, tuple[str, Traits]], gone: Collection[str]) -> None:
        """Write down the traits of seeds by path, each with the SHA-256 of its bytes; forget those that are gone."""
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
        if not rows and not gone:
            return
        with self._database.writes() as connection:
            for path in {*gone, *found}:
                connection.execute(delete(traits).where(traits.c.path == path))
            if rows:
                connection.execute(insert(traits), rows)


def _packed(numbers: Collection[int]) -> bytes:
    return struct.pack(f"<{len(numbers)}I", *numbers)


def _numbers(packed: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(packed) // 4}I", packed)


def _edges(packed: bytes) -> tuple[Edge, ...]:
    numbers = _numbers(packed)
    return tuple(map(Edge, numbers[::2], numbers[1::2]))
