"""Transactions on the store, and the one thing that all of them share: counting changes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, update

from sendfeed.adapters.identity import identity
from sendfeed.adapters.store.engine import damage, open_engine, scrubbed, store_url, translated
from sendfeed.adapters.store.tables import publication
from sendfeed.errors import StoreError


class Database:
    """An open store: transactions that read and transactions that write."""

    def __init__(self, address: str, home: Path) -> None:
        url = store_url(address, home)
        self.where = str(url.database)
        self._engine = open_engine(url)
        self._file = identity(Path(self.where))

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()

    @contextmanager
    def reads(self) -> Iterator[Connection]:
        """A transaction that sees one state of the store."""
        with translated(self.where), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writes(self) -> Iterator[Connection]:
        """A transaction that is written whole or not at all."""
        with (
            translated(self.where),
            self._engine.connect().execution_options(writes=True) as connection,
            connection.begin(),
        ):
            yield connection

    def require_in_place(self) -> None:
        """Raise `StoreError` if the file was removed or replaced since it was opened."""
        try:
            found = identity(Path(self.where))
        except (FileNotFoundError, NotADirectoryError):
            found = None
        except OSError as error:
            remedy = "let sendfeed read and write this file and its folder"
            raise StoreError(f"cannot be looked at: {error.strerror}", where=self.where, remedy=remedy) from error
        if found != self._file:
            what = "was replaced while it was open" if found else "was removed while it was open"
            raise StoreError(what, where=self.where, remedy="restart the service")

    def scrub(self) -> None:
        """Make the file anew of what is in it now: of what was deleted or overwritten no byte stays, nor beside it.

        Raises `StoreError` if another process has been reading all the while.
        """
        with translated(self.where):
            done = scrubbed(self._engine)
        if not done:
            what = "another process reads it, so that what was erased may still be in its files"
            raise StoreError(what, where=self.where, remedy="run again: the next pass sees to it")

    def check(self) -> None:
        """Look at every page of the database. Raises `StoreError` for a damaged one."""
        with translated(self.where):
            found = damage(self._engine)
        if found:
            raise StoreError(f"damaged: {found}", where=self.where, remedy="restore a backup of it")


def count_change(connection: Connection) -> None:
    """Say that what may be published has changed: the next pass will publish."""
    connection.execute(update(publication).values(changes=publication.c.changes + 1))
