"""Between the stages that say what a file holds, and those who fill templates in and write files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from sendfeed.words import Words


@dataclass(frozen=True, slots=True)
class Output:
    """One file to be written: its path below the output folder, its bytes, and what those depend on.

    `fingerprint` names all that goes into the bytes: while it stays the same, and the file is as it was written,
    `render` is not called.
    """

    path: str
    fingerprint: str
    render: Callable[[], bytes]


class Render(Protocol):
    """Fills in a template. Raises `TemplateError`, which names the template and the line."""

    @property
    def words(self) -> Words:
        """The words of the interface, which templates have too."""
        ...

    def __call__(self, template: str, /, **values: Any) -> str:
        """Give the filled-in text of `template`, a path such as `site/article.html.j2`."""
        ...
