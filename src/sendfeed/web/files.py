"""The files below the public root, each read whole from one descriptor. There is no way out of the root:

- a name is one segment of the URL's path, decoded once; no `.`, `..`, hidden name, separator or NUL is one;
- every folder on the way is opened from the one before it, and no link is followed, wherever it leads: a link that is
  put there later is refused as well;
- what is judged (is it a regular file? of what time?) is the descriptor that is read, so a file that is replaced
  meanwhile is had whole, old or new. Opening never waits: a FIFO is refused.
"""

from __future__ import annotations

import errno
import os
import re
import stat
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote_to_bytes

from sendfeed.web.replies import SiteFile, site_file

Names = tuple[bytes, ...]
Stamp = tuple[int, ...]

INDEX = b"index.html"
KEPT_BYTES = 32_000_000
SETTLED_NS = 2_000_000_000
"""A file that changed more recently may change again without any other time or inode: it is not kept in memory.

Nor is its time told: libcurl, and so newsboat, throws an answer away whose Last-Modified is the last one's, whatever
its ETag is.
"""

_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW
_FILE = os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW
_ABSENT = {errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.ENAMETOOLONG, errno.ENXIO}


def names_of(raw_path: bytes) -> Names | None:
    """The names that a URL's path consists of, percent-encoded as it came; a folder's is its index page's.

    None if one of them cannot be a file's. A request may name the whole URL (RFC 9112, 3.2.2).
    """
    path = re.sub(rb"\Ahttps?://[^/]+", b"", raw_path, flags=re.IGNORECASE)
    if not path.startswith(b"/"):
        return None
    names = tuple(map(unquote_to_bytes, path[1:].split(b"/")))
    names = names if names[-1] else (*names[:-1], INDEX)
    return names if all(map(_is_name, names)) else None


class SiteFiles:
    """The files below `root`, which need not exist yet. Busy ones are kept in memory. For use by several threads.

    `clock` gives nanoseconds since 1970; `kept_bytes` bounds what is kept.
    """

    def __init__(self, root: Path, *, clock: Callable[[], int] = time.time_ns, kept_bytes: int = KEPT_BYTES) -> None:
        self._root, self._clock, self._kept_bytes = root, clock, kept_bytes
        self._kept: OrderedDict[Names, tuple[Stamp, SiteFile]] = OrderedDict()
        self._size_bytes = 0
        self._lock = threading.Lock()

    def find(self, names: Names) -> SiteFile | None:
        """The file as it is now; None if there is none. Raises `OSError` if it may be there and cannot be read."""
        try:
            with _opened(self._root, names) as descriptor:
                found = os.fstat(descriptor)
                if not stat.S_ISREG(found.st_mode):
                    return None
                stamp = (found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)
                return self._recall(names, stamp) or self._read(descriptor, names, found, stamp)
        except OSError as error:
            if error.errno in _ABSENT:
                return None
            raise

    def _read(self, descriptor: int, names: Names, found: os.stat_result, stamp: Stamp) -> SiteFile:
        with open(descriptor, "rb", closefd=False) as stream:
            content = stream.read()
        now = self._clock()
        is_told = now - found.st_mtime_ns > SETTLED_NS
        modified = datetime.fromtimestamp(int(found.st_mtime), UTC) if is_told else None
        file = site_file(b"/".join(names).decode(), content, modified)
        if now - found.st_ctime_ns > SETTLED_NS:
            self._keep(names, stamp, file)
        return file

    def _recall(self, names: Names, stamp: Stamp) -> SiteFile | None:
        with self._lock:
            kept, file = self._kept.get(names, ((), None))
            if kept != stamp:
                return None
            self._kept.move_to_end(names)
            return file

    def _keep(self, names: Names, stamp: Stamp, file: SiteFile) -> None:
        with self._lock:
            if names in self._kept:
                self._size_bytes -= self._kept.pop(names)[1].size_bytes
            self._kept[names] = (stamp, file)
            self._size_bytes += file.size_bytes
            while self._size_bytes > self._kept_bytes:
                _, (_, oldest) = self._kept.popitem(last=False)
                self._size_bytes -= oldest.size_bytes


@contextmanager
def _opened(root: Path, names: Sequence[bytes]) -> Iterator[int]:
    """A descriptor of the last name, reached from folder to folder. Raises `OSError`."""
    descriptor = os.open(root, os.O_RDONLY | os.O_DIRECTORY)
    try:
        for name, flags in zip(names, [*[_FOLDER] * (len(names) - 1), _FILE], strict=True):
            outer, descriptor = descriptor, os.open(name, flags, dir_fd=descriptor)
            os.close(outer)
        yield descriptor
    finally:
        os.close(descriptor)


def _is_name(name: bytes) -> bool:
    try:
        name.decode()
    except UnicodeDecodeError:
        return False
    return bool(name) and not name.startswith(b".") and not re.search(rb"[/\\\0]", name)
