"""A copy of the publication's store, in which a preview may write."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

from sendfeed.adapters.store import Store
from sendfeed.adapters.store.engine import store_url
from sendfeed.adapters.world import Home
from sendfeed.errors import StoreError

Stamp = tuple[int, int]


class StoreCopy:
    """The copy lies below the folder `aside`. It is made anew when the store has changed."""

    def __init__(self, aside: Path) -> None:
        self._aside = aside
        self._copied: Standing | None = None
        self._store: Store | None = None

    def open(self, home: Home) -> Store:
        """Give the copy; an empty store while there is none. Raises `StoreError`, or `UsageError` if it is not SQLite.

        The first copy has the ledger of what is published; each later one that of what the preview has written since.
        """
        found = standing(home)
        if self._store is None or found != self._copied:
            fresh = self._opened(found.path)
            if self._store:
                written = self._store.outputs.written()
                fresh.outputs.end("", written, fresh.outputs.written().keys() - written.keys(), site_changed=False)
            self.close()
            self._store, self._copied = fresh, found
        return self._store

    def close(self) -> None:
        """Delete the copy."""
        if self._store:
            self._store.close()
            shutil.rmtree(Path(self._store.where).parent)

    def _opened(self, source: Path) -> Store:
        copy = Path(tempfile.mkdtemp(prefix="store-", dir=self._aside), "state.db")
        try:
            _copy(source, copy)
            return Store(f"sqlite:///{copy}", self._aside)
        except (sqlite3.Error, StoreError) as error:
            shutil.rmtree(copy.parent)
            if isinstance(error, StoreError):
                raise StoreError(error.what, where=str(source), remedy=error.remedy) from error
            raise StoreError(f"cannot be copied: {error}", where=str(source), remedy="see `sendfeed check`") from error


class Standing(NamedTuple):
    """Where a store lies, and what tells whether it has changed: the size and time of its file and of its log."""

    path: Path
    file: Stamp | None
    log: Stamp | None


def standing(home: Home) -> Standing:
    """How the store stands. Raises `UsageError` for one that is not SQLite."""
    path = Path(str(store_url(home.config.store.url, home.folder).database))
    return Standing(path, _stamp(path), _stamp(_log(path)))


def _copy(source: Path, target: Path) -> None:
    """Copy a database as it is at one moment, whoever works with it. Raises `sqlite3.Error`."""
    is_whole = not source.exists()
    while not is_whole:
        target.unlink(missing_ok=True)
        before = _stamp(source)
        with _reading(source) as connection, closing(sqlite3.connect(target)) as copy:
            connection.backup(copy)
        is_whole = _is_in_use(source) or _stamp(source) == before


@contextmanager
def _reading(path: Path) -> Iterator[sqlite3.Connection]:
    """Read a database without a trace. Only where it is in use its lock file may be touched.

    A reader of a database in WAL mode would make the files of one that works with it, and leave them there; so one that
    nobody has open is said not to change: https://www.sqlite.org/wal.html#read_only_databases
    """
    options = "mode=ro" if _is_in_use(path) else "mode=ro&immutable=1"
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?{options}", uri=True)) as connection:
        yield connection


def _is_in_use(path: Path) -> bool:
    return _log(path).exists()


def _log(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def _stamp(path: Path) -> Stamp | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns
