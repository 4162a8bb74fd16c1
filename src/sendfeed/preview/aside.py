"""The temporary folder of a preview. It is deleted when that ends, or when the next one starts if it was killed.

A folder in use is locked, so that nobody who cleans up takes it: https://systemd.io/TEMPORARY_DIRECTORIES/
"""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sendfeed.adapters.identity import identity

PREFIX = "sendfeed-preview-"


@contextmanager
def folder_aside() -> Iterator[Path]:
    """Give a folder of this process's own, once those are deleted that others of this user were killed over."""
    for left in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        _delete(left, _locked(left))
    folder, lock = _made()
    try:
        yield folder
    finally:
        _delete(folder, lock)


def _made() -> tuple[Path, int]:
    """A new folder and its lock. Who cleans up may be quicker than the lock, and have the folder: then another."""
    lock = None
    while lock is None:
        folder = Path(tempfile.mkdtemp(prefix=PREFIX))
        lock = _locked(folder)
    return folder, lock


def _locked(folder: Path) -> int | None:
    """Lock a folder; None if another has it, or it is gone, or not this user's."""
    try:
        lock = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except OSError:
        return None
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        found = os.fstat(lock)
        if found.st_uid == os.getuid() and identity(folder) == (found.st_dev, found.st_ino):
            return lock
    except OSError:
        pass
    os.close(lock)
    return None


def _delete(folder: Path, lock: int | None) -> None:
    if lock is not None:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(lock)
