"""The folder of editions: `<digest>/next.md` for the issue to come, `<digest>/<slot>.md` for that of one slot."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from sendfeed.errors import EditionError

NEXT, SUFFIX = "next", ".md"


class EditionFolder:
    """The editions of one publication. The folder need not be there. Every method raises `EditionError`."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def folder(self, digest: str) -> Path:
        """Where the editions of a digest lie, if there are any."""
        return self.root / digest

    def path(self, digest: str, name: str) -> Path:
        """Where an edition lies; `name` is a slot's, or `next`."""
        return self.folder(digest) / f"{name}{SUFFIX}"

    def has(self, digest: str) -> bool:
        """Whether a digest has a folder of editions."""
        return self.folder(digest).is_dir()

    def files(self, digest: str) -> list[Path]:
        """The files of a digest's folder, in order, but for those that hide and that an editor keeps aside (`~`)."""
        folder = self.folder(digest)
        try:
            found = [path for path in folder.iterdir() if path.is_file()]
        except FileNotFoundError:
            return []
        except OSError as error:
            remedy = "it must be a folder that sendfeed may read"
            raise EditionError(f"cannot be read: {error.strerror}", where=str(folder), remedy=remedy) from error
        return sorted(path for path in found if not (path.name.startswith(".") or path.name.endswith("~")))

    def read(self, digest: str, name: str) -> bytes | None:
        """The bytes of an edition; None if there is none."""
        path = self.path(digest, name)
        try:
            return path.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise EditionError(f"cannot be read: {error.strerror}", where=str(path), remedy=_READABLE) from error

    def rename(self, digest: str, name: str, to: str) -> None:
        """Make an edition that of another slot, or `next`: in one step, so that it is never two, nor none."""
        source, target = self.path(digest, name), self.path(digest, to)
        try:
            if target.exists():
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
            os.rename(source, target)
        except OSError as error:
            what = f"cannot be renamed to {target.name}: {error.strerror}"
            raise EditionError(what, where=str(source), remedy="let sendfeed write its folder") from error


_READABLE = "it must be a text file that sendfeed may read; delete it to do without"
