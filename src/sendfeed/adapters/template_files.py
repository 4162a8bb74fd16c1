"""Where templates lie: a file of the publication's own `templates/` wins over the one that sendfeed brings.

Sendfeed's lie inside the package when it was installed from a wheel; an editable install has no such folder
(hatchling's forced inclusions are not part of it), and there they are the checkout's `templates/`.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from sendfeed.errors import TemplateError

PACKAGE = Path(__file__).resolve().parents[1]
TEMPLATE = ".j2"


def bundled_templates() -> Path:
    """The folder of the templates that sendfeed brings."""
    packaged = PACKAGE / "templates"
    return packaged if packaged.is_dir() else PACKAGE.parents[1] / "templates"


class TemplateFiles:
    """The files of `own`, a publication's folder of templates, which need not exist, and those that sendfeed brings.

    Every method raises `TemplateError` for what cannot be read or looked into.
    """

    def __init__(self, own: Path) -> None:
        self.own, self.brought = own, bundled_templates()
        self.folders = [folder for folder in (own, self.brought) if _is_folder(folder)]

    def templates(self) -> Iterator[tuple[str, Path]]:
        """Every template that is used, with its name."""
        return ((name, path) for name, path in self._files() if path.suffix == TEMPLATE)

    def changed(self) -> Iterator[tuple[str, Path]]:
        """The publication's own templates, but for those that are as sendfeed brings them."""
        return ((name, path) for name, path in self.templates() if self.is_changed(path))

    def published(self) -> Iterator[tuple[str, Path]]:
        """What lies in `site/` and is no template, such as `style.css`, by its path there."""
        for name, path in self._files():
            folder, _, within = name.partition("/")
            if folder == "site" and path.suffix != TEMPLATE and not any(part[0] == "." for part in within.split("/")):
                yield within, path

    def no_files(self) -> Iterator[Path]:
        """What has a template's name among the publication's own, and is none: a folder, or a link to nothing."""
        for inner, folders, names in _walk(self.own) if self.own in self.folders else ():
            for path in (Path(inner, name) for name in sorted((*folders, *names))):
                if path.suffix == TEMPLATE and not path.is_file():
                    yield path

    def is_changed(self, path: Path) -> bool:
        """Whether a file is the publication's own, and not as sendfeed brings it."""
        if not path.is_relative_to(self.own):
            return False
        brought = self.brought / path.relative_to(self.own)
        return not (brought.is_file() and brought.read_bytes() == content(path))

    def fingerprint(self) -> str:
        """A hash over every template and file of words: changes when the bytes of one of them do.

        Sendfeed's count beside the publication's own of the same name: words are read from both.
        """
        found = {
            (path.relative_to(folder).as_posix(), hashlib.sha256(content(path)).hexdigest())
            for folder in self.folders
            for path in _below(folder)
        }
        return hashlib.sha256(repr(sorted(found)).encode()).hexdigest()

    def _files(self) -> Iterator[tuple[str, Path]]:
        """Every file that is used, in the order of their names."""
        found = {path.relative_to(folder).as_posix(): path for folder in self.folders[::-1] for path in _below(folder)}
        yield from sorted(found.items())


def content(path: Path) -> bytes:
    """The bytes of a file. Raises `TemplateError` if it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise unreadable(str(path), error) from error


def unreadable(path: str, error: OSError | UnicodeDecodeError) -> TemplateError:
    """The error for a file that cannot be read, with the line that is no UTF-8."""
    remedy = "it must be a text file in UTF-8 that sendfeed may read"
    if isinstance(error, UnicodeDecodeError):
        line = error.object.count(b"\n", 0, error.start) + 1
        return TemplateError(path, f"cannot be read: {error}", line=line, remedy=remedy)
    return TemplateError(path, f"cannot be read: {error.strerror}", remedy=remedy)


def _below(folder: Path) -> Iterator[Path]:
    return (path for inner, _, names in _walk(folder) for name in names if (path := Path(inner, name)).is_file())


def _walk(folder: Path) -> Iterator[tuple[str, list[str], list[str]]]:
    """The folders in a folder; one that cannot be looked into must not count as an empty one."""
    seen: set[str] = set()

    def refuse(error: OSError) -> None:
        raise unreadable(str(error.filename), error)

    # Jinja follows links to folders as well. One that leads back to where it lies is gone into once.
    for inner, folders, names in os.walk(folder, onerror=refuse, followlinks=True):
        if (real := os.path.realpath(inner)) in seen:
            folders.clear()
        else:
            seen.add(real)
            yield inner, folders, names


def _is_folder(folder: Path) -> bool:
    try:
        return folder.is_dir()
    except OSError as error:
        raise unreadable(str(folder), error) from error
