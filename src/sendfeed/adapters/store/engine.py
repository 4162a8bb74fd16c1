"""Opening the store: its address, its pragmas, its schema; and its failures in words a person can act on.

All that a dialect does in its own way is here.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from sendfeed.adapters.store.migrations import VERSIONS
from sendfeed.errors import StoreError, UsageError

MIGRATIONS = Path(__file__).parent / "migrations"
BUSY_SECONDS = 30
RESTORE = "restore a backup of it; or move it aside: ids come back the same, but what was sent is forgotten"


def store_url(address: str, home: Path) -> URL:
    """The store's URL; a relative SQLite path is relative to `home`, the folder of config.toml."""
    try:
        url = make_url(address)
    except ArgumentError as error:
        raise UsageError(
            f"found {address!r}, which is not a database URL",
            where="store.url",
            remedy='"sqlite:///.sendfeed/state.db"',
        ) from error
    if url.get_backend_name() != "sqlite":
        raise UsageError(f"{url.get_backend_name()} is not supported yet", where="store.url", remedy="use SQLite")
    if not url.database or url.database == ":memory:":
        raise UsageError("a store must be a file", where="store.url", remedy='"sqlite:///.sendfeed/state.db"')
    return url.set(database=str(home / url.database))


def open_engine(url: URL) -> Engine:
    """An engine on a store at the schema's newest version; makes or migrates it first. Raises `StoreError`."""
    path = Path(url.database or "")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"cannot make the folder: {error.strerror}", where=str(path.parent)) from error
    engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "connect", _set_pragmas)
    event.listen(engine, "begin", _begin)
    try:
        with translated(str(path)):
            _migrate(engine, str(path))
    except StoreError:
        engine.dispose()
        raise
    return engine


def scrubbed(engine: Engine) -> bool:
    """Make the database's files anew of what is in it now; False if somebody who reads it stood in the way."""
    if engine.dialect.name != "sqlite":
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as outside:
            outside.execute(text("VACUUM FULL"))
        return True
    # Outside of any transaction, which SQLAlchemy would begin.
    with closing(engine.raw_connection()) as connection, closing(connection.cursor()) as cursor:
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return (cursor.fetchone() or (1,))[0] == 0


def damage(engine: Engine) -> str:
    """What a look at every page of the database finds wrong; empty if nothing. Only SQLite offers one."""
    if engine.dialect.name != "sqlite":
        return ""
    with engine.connect() as connection:
        found = str(connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one())
    return "" if found == "ok" else found


@contextmanager
def translated(where: str) -> Iterator[None]:
    """Turn a database's errors into a `StoreError` that names the store and a remedy."""
    try:
        yield
    except DBAPIError as error:
        what = str(error.orig)
        if "full" in what or "disk I/O" in what:
            remedy = "make room on the disk, or have it looked at, and run again: nothing was lost"
        elif "malformed" in what or "not a database" in what:
            remedy = RESTORE
        elif "readonly" in what or "unable to open" in what:
            remedy = "let sendfeed write this file and its folder"
        elif "locked" in what:
            remedy = "another program holds the store; try again when it has ended"
        else:
            raise
        raise StoreError(what, where=where, remedy=remedy) from error


def _set_pragmas(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # sqlite3's own BEGIN comes too late: see _begin
    try:
        _write_ahead(connection)
        for pragma in ("synchronous = FULL", "foreign_keys = ON"):
            connection.execute(f"PRAGMA {pragma}").close()
    except sqlite3.Error:
        connection.close()  # the pool does not know of it yet
        raise


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Switch to WAL. Where another connection is at the same, SQLite gives up at once: its timeout does not count."""
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL").close()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.01)
        else:
            return


def _begin(connection: Connection) -> None:
    """Take the write lock at the start of a transaction that will write, not half-way, where waiting is impossible.

    See https://docs.sqlalchemy.org/en/20/dialects/sqlite.html#pysqlite-serializable
    """
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _migrate(engine: Engine, where: str) -> None:
    version = _version(engine, where)
    if version == VERSIONS[-1]:
        return
    if version is not None and version not in VERSIONS:
        raise StoreError(
            f"written by a newer version of sendfeed (schema {version}; this one knows {VERSIONS[-1]})",
            where=where,
            remedy="upgrade sendfeed, or restore the backup made before the upgrade; nothing was changed",
        )
    from alembic import command
    from alembic.config import Config

    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _version(engine: Engine, where: str) -> str | None:
    with engine.connect() as connection:
        tables = inspect(connection).get_table_names()
        if not tables:
            return None
        if "alembic_version" not in tables:
            return "unknown"
        version = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        if version is None:  # an overwritten page can read as an empty table
            raise StoreError("damaged: it does not tell the version of its tables", where=where, remedy=RESTORE)
        return str(version)
