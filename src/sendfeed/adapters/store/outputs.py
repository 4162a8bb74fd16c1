"""The ledger of outputs: what was written, of what it was made, and whether the last writing came to its end."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import delete, exists, insert, select, update

from sendfeed.adapters.store.database import Database
from sendfeed.adapters.store.tables import outputs, publication


@dataclass(frozen=True, slots=True)
class Written:
    """A file below the output folder as it was written."""

    fingerprint: str
    size_bytes: int
    mtime_ns: int


class OutputLedger:
    """What lies in the output folder, as far as sendfeed wrote it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def written(self) -> dict[str, Written]:
        """Every file that was written, by path."""
        with self._database.reads() as connection:
            return {
                row.path: Written(row.fingerprint, row.size_bytes, row.mtime_ns)
                for row in connection.execute(select(outputs))
            }

    def published(self) -> str | None:
        """What the last pass made outputs of; None if it did not come to its end, or there was none."""
        with self._database.reads() as connection:
            row = connection.execute(select(publication.c.published, publication.c.unclean)).one()
        return None if row.unclean else row.published

    def is_written(self, path: str) -> bool:
        """Whether this file has been written."""
        done = exists().where(outputs.c.path == path, outputs.c.fingerprint != "")
        with self._database.reads() as connection:
            return bool(connection.scalar(select(done)))

    def deployed(self) -> bool:
        """Whether the site has been deployed since it changed last; not so while it is being written."""
        with self._database.reads() as connection:
            return bool(connection.scalar(select(publication.c.deployed & ~publication.c.unclean)))

    def deploy(self) -> None:
        """Say that the site has been deployed as it is. Only under the publication's lock."""
        with self._database.writes() as connection:
            connection.execute(update(publication).values(deployed=True))

    def begin(self, paths: Collection[str]) -> None:
        """Say that outputs are being written, and which: a later pass removes what it does not want of them."""
        with self._database.writes() as connection:
            known = set(connection.scalars(select(outputs.c.path)))
            rows = [
                {"path": path, "fingerprint": "", "size_bytes": 0, "mtime_ns": 0} for path in paths if path not in known
            ]
            if rows:
                connection.execute(insert(outputs), rows)
            # What a killed pass wrote is not deployed.
            connection.execute(update(publication).values(deployed=publication.c.deployed & ~publication.c.unclean))
            connection.execute(update(publication).values(unclean=True))

    def end(
        self, published: str, written: Mapping[str, Written], removed: Iterable[str], *, site_changed: bool
    ) -> None:
        """Say that all of `published` is written, which files were rendered or went, and whether the site changed."""
        with self._database.writes() as connection:
            gone = [*removed, *written]
            for start in range(0, len(gone), 500):
                connection.execute(delete(outputs).where(outputs.c.path.in_(gone[start : start + 500])))
            rows = [
                {"path": path, "fingerprint": w.fingerprint, "size_bytes": w.size_bytes, "mtime_ns": w.mtime_ns}
                for path, w in written.items()
            ]
            if rows:
                connection.execute(insert(outputs), rows)
            undeployed = {"deployed": False} if site_changed else {}
            connection.execute(update(publication).values(unclean=False, published=published, **undeployed))
