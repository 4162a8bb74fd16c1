"""A publication's locks: for one pass at a time, and for one service. The kernel frees them when their holder dies."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sendfeed.adapters.identity import identity
from sendfeed.errors import LockedError, OutputError

WAIT_SECONDS = 60.0


@contextmanager
def publication_lock(
    path: Path, *, wait_seconds: float = WAIT_SECONDS, waiting: Callable[[str], None] = lambda _: None
) -> Iterator[Callable[[], None]]:
    """Hold the lock that this file is. Gives a call that raises `LockedError` once others may hold it, too: because
    the file is another by now. While it waits for another holder, `waiting` is told who that is, several times a
    second, and may raise what ends the waiting.

    Raises `LockedError` after waiting for so long, or `OutputError` if the file cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = open(path, "a+", encoding="utf-8")  # noqa: SIM115 - closed below
    except OSError as error:
        raise OutputError(
            f"cannot be written: {error.strerror}", where=str(path), remedy="let sendfeed write this folder"
        ) from error
    with file:
        deadline = time.monotonic() + wait_seconds
        while not _try(file.fileno()):
            file.seek(0)
            holder = file.read().strip() or "an unknown process"
            if time.monotonic() >= deadline:
                raise LockedError(
                    f"held by {holder}", where=str(path), remedy="wait until it has ended, or end it, and run again"
                )
            waiting(holder)
            time.sleep(min(0.2, wait_seconds))
        file.truncate(0)
        file.write(f"process {os.getpid()}\n")
        file.flush()
        yield lambda: _require(path, file.fileno())


def _try(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _require(path: Path, descriptor: int) -> None:
    held = os.fstat(descriptor)
    try:
        is_there = identity(path) == (held.st_dev, held.st_ino)
    except (FileNotFoundError, NotADirectoryError):
        is_there = False
    except OSError as error:
        remedy = "let sendfeed read this folder"
        raise LockedError(f"cannot be looked at: {error.strerror}", where=str(path), remedy=remedy) from error
    if not is_there:
        raise LockedError("was removed or replaced while it was held", where=str(path), remedy="restart the service")
