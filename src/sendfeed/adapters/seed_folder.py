"""The seed folder: what lies in it, and the bytes of one seed. Nothing in it is trusted."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import stat as stat_module
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from sendfeed.errors import SeedFolderError
from sendfeed.model import Stat

TEMPORARY = re.compile(
    r"\..*|~\$.*|.*~|.*\.(part|partial|crdownload|tmp|temp|swp|swx|lock)|thumbs\.db|desktop\.ini", re.I
)
MAX_DEPTH = 50
"""So deep may folders lie in one another."""

SIGNED_64 = (1 << 63) - 1
NO_LINK = os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC


class SeedFolder:
    """A folder of seeds on disk. Paths are posix, within the folder."""

    def __init__(self, root: Path, max_bytes: int) -> None:
        self.root, self._max_bytes = root, max_bytes

    def list(self) -> dict[str, Stat | str]:
        """Every file in the folder: its `Stat`, or the reason why it is never read.

        Links are not followed, so there are no loops and no way out. A folder within it that cannot be looked into is
        listed with a slash behind it and the reason. Raises `SeedFolderError` if the seed folder itself cannot be.
        """
        self.require()
        listing: dict[str, Stat | str] = {}
        for path, found in self._walk(self.root, ""):
            # An odd name, once it can be shown, may be that of a good file.
            if not isinstance(listing.get(path), Stat):
                listing[path] = found
        return listing

    def require(self) -> None:
        """Raise `SeedFolderError` if there is no such folder."""
        try:
            there = self.root.is_dir()
        except OSError as error:  # of a folder around it
            raise self._unreadable(error) from error
        if not there:
            raise SeedFolderError(
                "there is no such folder", where=str(self.root), remedy="make it, or set seeds.folder in config.toml"
            )

    def delete(self, path: str) -> bool:
        """Delete a seed, and say whether it was there. Follows no link, and deletes nothing but a regular file.

        Raises `OSError` if it cannot be deleted.
        """
        try:
            with self._folder_of(path) as (folder, name):
                if not stat_module.S_ISREG(os.stat(name, dir_fd=folder, follow_symlinks=False).st_mode):
                    return False
                os.unlink(name, dir_fd=folder)
        except (FileNotFoundError, NotADirectoryError):
            return False
        return True

    def stat(self, path: str) -> Stat | None:
        """How a seed is now, or None if it is gone."""
        try:
            found = os.lstat(self.root / path)
        except OSError:
            return None
        return _stat(found) if stat_module.S_ISREG(found.st_mode) else None

    def has_folder_of(self, path: str) -> bool:
        """Whether the folder that a seed lies in, or lay in, is there and can be looked into."""
        try:
            with self._folder_of(path) as (folder, name), contextlib.suppress(FileNotFoundError):
                os.stat(name, dir_fd=folder, follow_symlinks=False)
        except OSError:
            return False
        return True

    def settle(self, stats: Mapping[str, Stat], settle_seconds: float) -> dict[str, Stat]:
        """The files among these that stand still, with their stat; waits once for the ones just touched.

        Waits until the youngest has stood still for `settle_seconds`, and never longer than that; one whose time lies
        in the future is taken to be touched just now. By the real clock, whatever `now` a pass was given: it is about
        programs that are writing at this moment.
        """
        now_ns, settle_ns = time.time_ns(), int(settle_seconds * 1e9)
        restless = {path: stat.mtime_ns for path, stat in stats.items() if stat.mtime_ns > now_ns - settle_ns}
        if restless:
            youngest_ns = min(max(restless.values()), now_ns)
            time.sleep((youngest_ns + settle_ns - now_ns) / 1e9)
        return {path: stat for path, stat in stats.items() if path not in restless or self.stat(path) == stat}

    def read(self, path: str) -> bytes:
        """The bytes of a seed. Raises `OSError` if it is gone, has become something else, or cannot be read."""
        descriptor = self._open(path)
        with open(descriptor, "rb") as file:
            if not stat_module.S_ISREG(os.fstat(descriptor).st_mode):
                raise OSError("not a regular file any more")
            content = file.read(self._max_bytes + 1)
        if len(content) > self._max_bytes:
            raise OSError("grew beyond the largest size")
        return content

    def _open(self, path: str) -> int:
        """Open a file step by step: a link or a pipe may have taken its place, or that of a folder above, since it
        was listed, and none may be followed or waited for.
        """
        with self._folder_of(path) as (folder, name):
            return os.open(name, NO_LINK | os.O_NONBLOCK, dir_fd=folder)

    @contextlib.contextmanager
    def _folder_of(self, path: str) -> Iterator[tuple[int, str]]:
        """A descriptor of the folder that a file lies in, and the file's name there."""
        *folders, name = path.split("/")
        if {*folders, name} & {"", ".", ".."}:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), path)
        folder = os.open(self.root, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            for each in folders:
                inner = os.open(each, NO_LINK | os.O_DIRECTORY, dir_fd=folder)
                os.close(folder)
                folder = inner
            yield folder, name
        finally:
            os.close(folder)

    def _walk(self, folder: Path, prefix: str) -> Iterator[tuple[str, Stat | str]]:
        stats: list[tuple[str, os.stat_result]] = []
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    with contextlib.suppress(FileNotFoundError):  # gone since
                        stats.append((entry.name, entry.stat(follow_symlinks=False)))
        except OSError as error:
            if not prefix:
                raise self._unreadable(error) from error
            yield _printable(prefix), f"a folder that cannot be looked into: {error.strerror}"
            return
        for name, found in sorted(stats, key=lambda entry: os.fsencode(entry[0])):
            path = prefix + name
            if stat_module.S_ISDIR(found.st_mode) and not name.startswith("."):
                if path.count("/") >= MAX_DEPTH:
                    yield _printable(f"{path}/"), f"a folder more than {MAX_DEPTH} folders deep"
                else:
                    yield from self._walk(folder / name, f"{path}/")
            else:
                yield _printable(path), self._refusal(path, found) or _stat(found)

    def _unreadable(self, error: OSError) -> SeedFolderError:
        return SeedFolderError(f"cannot be read: {error.strerror}", where=str(self.root), remedy="let sendfeed read it")

    def _refusal(self, path: str, found: os.stat_result) -> str:
        if stat_module.S_ISLNK(found.st_mode):
            return "a link: put the file itself here"
        if TEMPORARY.fullmatch(path.rpartition("/")[2]):
            return "a hidden or temporary file"
        if not stat_module.S_ISREG(found.st_mode):
            return "not a regular file"
        if _printable(path) != path:
            return "its name has bytes or characters that cannot be shown: rename it"
        if found.st_size > self._max_bytes:
            return f"{found.st_size} bytes, more than seeds.max_size ({self._max_bytes} bytes)"
        return ""


def _stat(found: os.stat_result) -> Stat:
    # A store's numbers have 63 bits; a file's may have more (a time beyond 2262, an inode of a network).
    return Stat(found.st_size, found.st_mtime_ns & SIGNED_64, found.st_ino & SIGNED_64)


def _printable(path: str) -> str:
    """A path that can be stored and shown: bytes that are not UTF-8 and control characters are escaped."""
    text = os.fsencode(path).decode("utf-8", "backslashreplace")
    return re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", lambda match: f"\\x{ord(match[0]):02x}", text)
