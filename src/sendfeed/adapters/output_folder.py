"""The output folder: whole files, written aside and renamed; unchanged ones are left alone."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sendfeed.errors import OutputError

ASIDE = ".sendfeed-writing"
"""Where files are written before they are renamed: on the same file system, and never below the public root."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file as it lies there."""

    size_bytes: int
    mtime_ns: int


class OutputFolder:
    """The folder that everything is written to. Every method raises `OutputError`; paths are posix, within it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._aside = root / ASIDE

    def check(self) -> None:
        """Raise an `OutputError` if nothing could be written here; changes nothing."""
        with _failing_as_output_error(self.root):
            there = next(folder for folder in (self.root, *self.root.parents) if folder.exists())
            if not there.is_dir():
                raise NotADirectoryError(errno.ENOTDIR, "a file stands in its place", str(there))
            if not os.access(there, os.W_OK | os.X_OK):
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(there))

    def prepare(self) -> None:
        """Make the folder, and remove what a killed pass left half-written. Only under the publication's lock."""
        with _failing_as_output_error(self.root):
            shutil.rmtree(self._aside, ignore_errors=True)
            self._aside.mkdir(parents=True)

    def finish(self) -> None:
        """Leave nothing aside."""
        shutil.rmtree(self._aside, ignore_errors=True)

    def files(self) -> dict[str, Found]:
        """Every file in the folder."""
        found: dict[str, Found] = {}
        with _failing_as_output_error(self.root):
            for folder, _, names in os.walk(self.root):
                prefix = os.path.relpath(folder, self.root).replace(os.sep, "/")
                for name in names:
                    path = name if prefix == "." else f"{prefix}/{name}"
                    with contextlib.suppress(FileNotFoundError):
                        stat = os.lstat(os.path.join(folder, name))
                        found[path] = Found(stat.st_size, stat.st_mtime_ns)
        return found

    def has(self, path: str) -> bool:
        """Whether a file is there, whoever wrote it."""
        return os.path.lexists(self.root / path)

    def read(self, path: str) -> bytes:
        """The bytes of a file."""
        with _failing_as_output_error(self.root / path):
            return (self.root / path).read_bytes()

    def write(self, path: str, content: bytes) -> tuple[bool, Found]:
        """Put a file there, unless it has these very bytes already; says whether it was written.

        Not synced to disk: after a power cut a file that is not of its size is written again, and issues are kept in
        the store, which is synced.
        """
        target = self.root / path
        with _failing_as_output_error(target):
            if _has(target, content):
                written = False
            else:
                aside = self._aside / "file"
                aside.write_bytes(content)
                target.parent.mkdir(parents=True, exist_ok=True)
                os.replace(aside, target)
                written = True
            stat = os.stat(target)
        return written, Found(stat.st_size, stat.st_mtime_ns)

    def remove(self, path: str) -> None:
        """Take a file away, and the folders that this leaves empty."""
        target = self.root / path
        with _failing_as_output_error(target):
            target.unlink(missing_ok=True)
            for folder in target.parents:
                if folder == self.root or (folder.exists() and any(folder.iterdir())):
                    break
                with contextlib.suppress(FileNotFoundError):
                    folder.rmdir()


def export(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files for a person, over what is there. Raises `OutputError`."""
    with _failing_as_output_error(folder):
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            (folder / name).write_bytes(content)


def _has(target: Path, content: bytes) -> bool:
    try:
        return target.stat().st_size == len(content) and target.read_bytes() == content
    except FileNotFoundError:
        return False


@contextmanager
def _failing_as_output_error(where: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        remedy = (
            "make room on the disk" if error.errno == errno.ENOSPC else "let sendfeed write there, or set output.folder"
        )
        raise OutputError(
            f"cannot be written: {error.strerror}", where=str(where), remedy=f"{remedy}; what was there before stays"
        ) from error
