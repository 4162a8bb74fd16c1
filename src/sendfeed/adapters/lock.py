"""A publication's locks: for one pass at a time, and for one service. The kernel frees them when their holder dies."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sendfeed.errors import LockedError, OutputError

WAIT_SECONDS = 60.0


@contextmanager
def publication_lock(
    path: Path, *, wait_seconds: float = WAIT_SECONDS, waiting: Callable[[str], None] = lambda _: None
) -> Iterator[None]:
    """Hold the lock that this file is. Waits for another holder, telling `waiting` who it is.

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
        told = False
        while not _try(file.fileno()):
            file.seek(0)
            holder = file.read().strip() or "an unknown process"
            if time.monotonic() >= deadline:
                raise LockedError(
                    f"held by {holder}", where=str(path), remedy="wait until it has ended, or end it, and run again"
                )
            if not told:
                waiting(holder)
                told = True
            time.sleep(min(0.2, wait_seconds))
        file.truncate(0)
        file.write(f"process {os.getpid()}\n")
        file.flush()
        yield


def _try(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
