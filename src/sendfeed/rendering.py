"""Between the stages that say what a file holds, and those who fill templates in and write files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from sendfeed.words import Words


@dataclass(frozen=True, slots=True)
class Rendered:
    """The bytes of a file; `set_aside` has the ids of articles that cannot stand in it and are left out, and why."""

    content: bytes
    set_aside: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Output:
    """One file to be written: its path below the output folder, its bytes, and what those depend on.

    `fingerprint` names all that goes into the bytes: while it stays the same, and the file is as it was written,
    `render` is not called.
    """

    path: str
    fingerprint: str
    render: Callable[[], Rendered]


def whole(make: Callable[..., bytes], *given: object) -> Callable[[], Rendered]:
    """What renders a file that nothing is left out of: the bytes that `make` gives for what it is `given`."""
    return lambda: Rendered(make(*given))


class Render(Protocol):
    """Fills in a template. Raises `TemplateError`, which names the template and the line."""

    @property
    def words(self) -> Words:
        """The words of the interface, which templates have too."""
        ...

    def __call__(self, template: str, /, **values: Any) -> str:
        """Give the filled-in text of `template`, a path such as `site/article.html.j2`."""
        ...

    def place(self, template: str, *clues: str) -> str:
        """Name the file of a template for an error, with its first line for which there is a clue: a name that it
        gives, such as `item.url`, or text that it wrote.
        """
        ...
