"""The ledger of outputs: what was written, of what it was made, and whether the last writing came to its end."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, delete, exists, func, insert, select, update

from sendfeed.adapters.store.database import Database
from sendfeed.adapters.store.seed_tables import articles
from sendfeed.adapters.store.tables import archives, outputs, publication, topics


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

    def archive_starts(self) -> list[int]:
        """The sequence numbers that archive documents of the feed begin with, as far as they were written down."""
        with self._database.reads() as connection:
            return list(connection.scalars(select(archives.c.first).order_by(archives.c.number)))

    def begin_archives(self, starts: Sequence[int]) -> None:
        """Write down what archive documents begin with. What is known already never changes."""
        known = self.archive_starts()
        rows = [{"number": number, "first": first} for number, first in enumerate(starts, 1) if number > len(known)]
        if rows:
            with self._database.writes() as connection:
                connection.execute(insert(archives), rows)

    def topic_slugs(self) -> dict[str, str]:
        """The slugs of topics, by the marks of their names."""
        with self._database.reads() as connection:
            return {row.mark: row.slug for row in connection.execute(select(topics))}

    def name_topics(self, slugs: Mapping[str, str]) -> None:
        """Write down the slugs of topics, by the marks of their names. What is known already never changes."""
        known = self.topic_slugs()
        rows = [{"mark": mark, "slug": slug} for mark, slug in slugs.items() if mark not in known]
        if rows:
            with self._database.writes() as connection:
                connection.execute(insert(topics), rows)

    def deployed(self) -> bool:
        """Whether the site has been deployed since it changed last; not so while it is being written."""
        with self._database.reads() as connection:
            return bool(connection.scalar(select(publication.c.deployed & ~publication.c.unclean)))

    def deploy(self) -> None:
        """Say that the site has been deployed as it is. Only under the publication's lock."""
        with self._database.writes() as connection:
            connection.execute(update(publication).values(deployed=True, search_deployed=True))

    def search_deployed(self) -> bool:
        """Whether the search index has been deployed since it changed last. Nothing waits for that."""
        with self._database.reads() as connection:
            return bool(connection.scalar(select(publication.c.search_deployed)))

    def begin(self, paths: Collection[str]) -> None:
        """Say that outputs are being written, and which: a later pass removes what it does not want of them."""
        with self._database.writes() as connection:
            _expect(connection, paths)
            # What a killed pass wrote is not deployed.
            connection.execute(update(publication).values(deployed=publication.c.deployed & ~publication.c.unclean))
            connection.execute(update(publication).values(unclean=True))

    def end(
        self, published: str, written: Mapping[str, Written], removed: Iterable[str], *, site_changed: bool
    ) -> None:
        """Say that all of `published` is written, which files were rendered or went, and whether the site changed."""
        with self._database.writes() as connection:
            _take_down(connection, written, removed)
            undeployed = {"deployed": False} if site_changed else {}
            last = select(func.coalesce(func.max(articles.c.sequence), 0)).scalar_subquery()
            values = {"unclean": False, "published": published, "last_published": last, **undeployed}
            connection.execute(update(publication).values(values))

    def begin_search(self, paths: Collection[str]) -> None:
        """Say that these files of the search index are being written: what a kill leaves of them is removed later."""
        with self._database.writes() as connection:
            _expect(connection, paths)

    def end_search(self, written: Mapping[str, Written], removed: Iterable[str], *, changed: bool) -> None:
        """Say which files of the search index are written, which went, and whether any differs from before."""
        with self._database.writes() as connection:
            _take_down(connection, written, removed)
            if changed:
                connection.execute(update(publication).values(search_deployed=False))


def _expect(connection: Connection, paths: Collection[str]) -> None:
    """Write down that these files may be there, unless they are known."""
    known = set(connection.scalars(select(outputs.c.path)))
    rows = [{"path": path, "fingerprint": "", "size_bytes": 0, "mtime_ns": 0} for path in paths if path not in known]
    if rows:
        connection.execute(insert(outputs), rows)


def _take_down(connection: Connection, written: Mapping[str, Written], removed: Iterable[str]) -> None:
    gone = [*removed, *written]
    for start in range(0, len(gone), 500):
        connection.execute(delete(outputs).where(outputs.c.path.in_(gone[start : start + 500])))
    rows = [
        {"path": path, "fingerprint": w.fingerprint, "size_bytes": w.size_bytes, "mtime_ns": w.mtime_ns}
        for path, w in written.items()
    ]
    if rows:
        connection.execute(insert(outputs), rows)
