"""The input formats. Looking to add one? Write a file beside this one, and add a row to `FORMATS`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from sendfeed.intake import headings
from sendfeed.intake.blocks import Block, Parsed
from sendfeed.intake.formats import markdown, text


@dataclass(frozen=True, slots=True)
class Format:
    """How seeds of one kind become blocks.

    `read` makes blocks of clean text and raises `UnreadableError`. `headings` settles which blocks of the cleaned body
    are headings, and on which level. No article has more than `max_length` characters; reading as many takes some
    seconds at most.
    """

    read: Callable[[str], Parsed]
    headings: Callable[[Sequence[Block]], tuple[Block, ...]]
    max_length: int


TEXT = Format(text.read, headings.by_neighbours, max_length=1_000_000)
MARKDOWN = Format(markdown.read, headings.without_jumps, max_length=300_000)

FORMATS = {
    ".txt": TEXT,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
}

_SAVE_AS_TEXT = "open it and save it as plain text (.txt, UTF-8)"
_PICTURE = "it is a picture; articles are text"

REFUSED = {
    ".docx": _SAVE_AS_TEXT,
    ".doc": _SAVE_AS_TEXT,
    ".odt": _SAVE_AS_TEXT,
    ".rtf": _SAVE_AS_TEXT,
    ".pages": _SAVE_AS_TEXT,
    ".pdf": "copy its text into a .txt file",
    ".html": "copy its text into a .txt or .md file",
    ".htm": "copy its text into a .txt or .md file",
    ".rst": "save it as Markdown (.md)",
    ".eml": "copy its text into a .txt file",
    ".msg": "copy its text into a .txt file",
    ".zip": "unpack it here",
    ".jpg": _PICTURE,
    ".jpeg": _PICTURE,
    ".png": _PICTURE,
    ".gif": _PICTURE,
    ".webp": _PICTURE,
    ".svg": _PICTURE,
    ".heic": _PICTURE,
}
"""What to do with files that people drop, but that this version does not read."""


def format_of(path: str) -> Format | str:
    """The format of a seed by the ending of its name; for any other ending, why the seed is rejected."""
    ending = PurePosixPath(path).suffix.lower()
    if ending in FORMATS:
        return FORMATS[ending]
    named = ending if ending[1:].isascii() and ending[1:].isalnum() and len(ending) <= 12 else "this kind of file"
    remedy = REFUSED.get(ending, "save an article as one of these, and move other files out of the seed folder")
    return f"{named}: this version reads {', '.join(FORMATS)}; {remedy}"
