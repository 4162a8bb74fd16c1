"""The input formats. Looking to add one? Write a file beside this one, and add a row to `FORMATS`."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Protocol

from sendfeed.intake import headings
from sendfeed.intake.blocks import Block, Decoded, Parsed
from sendfeed.intake.decode import decode
from sendfeed.intake.formats import docx, html, markdown, text


class Reads(Protocol):
    """How text becomes blocks."""

    def __call__(self, text: str, /, off: Collection[str] = ()) -> Parsed:
        """Make blocks of text. `off` are the ids of rules that are switched off."""


@dataclass(frozen=True, slots=True)
class Format:
    """How seeds of one kind become blocks.

    `decode` makes clean text of bytes: plain, Markdown or HTML; `read` makes blocks of the text. Both raise
    `UnreadableError`. `headings` settles which blocks of the cleaned body are headings, and on which level. No text has
    more than `max_length` characters; reading as many takes some seconds at most.
    """

    decode: Callable[[bytes], Decoded]
    read: Reads
    headings: Callable[[Sequence[Block]], tuple[Block, ...]]
    max_length: int


def _read_text(body: str, /, off: Collection[str] = ()) -> Parsed:  # noqa: ARG001 - no rule is asked
    return text.read(body)


TEXT = Format(decode, _read_text, headings.by_neighbours, max_length=1_000_000)
MARKDOWN = Format(decode, markdown.read, headings.without_jumps, max_length=300_000)
HTML = Format(html.decode, html.read, html.settle_headings, max_length=20_000_000)
WORD = Format(docx.decode, docx.read, html.settle_headings, max_length=1_000_000)

FORMATS = {
    ".txt": TEXT,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".html": HTML,
    ".htm": HTML,
    ".docx": WORD,
}

_SAVE_AS_WORD = "open it and save it as a Word document (.docx), without macros"
_SHOW = "refer to this picture from a Markdown or HTML file, or put it into a Word file"
_SAVE_AS_JPEG = "save this picture as .jpg or .png, and refer to it from a Markdown or HTML file"
_LINK = "link to it from an article"

REFUSED = {
    ".doc": _SAVE_AS_WORD,
    ".docm": _SAVE_AS_WORD,
    ".dot": _SAVE_AS_WORD,
    ".dotx": _SAVE_AS_WORD,
    ".dotm": _SAVE_AS_WORD,
    ".odt": _SAVE_AS_WORD,
    ".rtf": _SAVE_AS_WORD,
    ".pages": _SAVE_AS_WORD,
    ".pdf": "put an article of the same name beside it, which says what it is, or link to it from another",
    **dict.fromkeys((".xlsx", ".pptx", ".ods", ".odp"), _LINK),
    ".xhtml": "save it as a web page (.html)",
    ".mhtml": "save it as a web page (.html), not as an archive",
    ".mht": "save it as a web page (.html), not as an archive",
    ".rst": "save it as Markdown (.md)",
    ".eml": "copy its text into a .txt file",
    ".msg": "copy its text into a .txt file",
    ".zip": "unpack it here",
    **dict.fromkeys((".jpg", ".jpeg", ".jfif", ".png", ".gif", ".webp", ".avif", ".bmp"), _SHOW),
    **dict.fromkeys((".svg", ".heic", ".heif", ".tif", ".tiff"), _SAVE_AS_JPEG),
}
"""What to do with files that people drop, but that this version does not read."""


def ending(path: str) -> str:
    """The ending of a file's name with its dot, as it is written; empty if it has none."""
    name = path.rpartition("/")[2]
    dot = name.rfind(".")
    return name[dot:] if 0 < dot < len(name) - 1 else ""


def format_of(path: str) -> Format | str:
    """The format of a seed by the ending of its name; for any other ending, why the seed is rejected."""
    kind = ending(path).lower()
    if kind in FORMATS:
        return FORMATS[kind]
    named = kind if kind[1:].isascii() and kind[1:].isalnum() and len(kind) <= 12 else "this kind of file"
    remedy = REFUSED.get(kind, "save an article as one of these, and move other files out of the seed folder")
    return f"{named}: this version reads {', '.join(FORMATS)}; {remedy}"
