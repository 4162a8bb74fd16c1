"""Text on one line: cleaned, shortened, isolated, wrapped, and inert in HTML."""

from __future__ import annotations

import re
import textwrap
import unicodedata

from markupsafe import Markup, escape

from sendfeed.languages import DIRECTIONS, text_direction

WIDTH = 72
"""Columns of the plain text: a quoted reply still fits into 80."""

INERT = str.maketrans({character: f"&#{ord(character)};" for character in "{}[]%|"})
"""What the merge tags of list services are made of, as HTML that shows the same and is no merge tag."""

SPACES = re.compile(r"[^\S\u00a0\u202f]+")
"""All white space but the kind that holds together what belongs together, as in "10 000" and "« oui »"."""

BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""They turn the text around them, subject and footer included, when one is left open."""

FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"


class Plain(str):
    """Text that a template may show anywhere: in HTML it is neither markup nor a list service's merge tag."""

    __slots__ = ()

    def __html__(self) -> Markup:
        # Markup's own translate would escape the replacements.
        return Markup(str(escape(str(self))).translate(INERT))  # noqa: S704 - it is escaped

    @property
    def direction(self) -> str:
        """`rtl` or `ltr`, as most of its letters run."""
        return text_direction(self, "ltr")


def clean(text: str) -> Plain:
    """The text on one line, without characters that XML 1.0 (section 2.2), a header or a reader's eye cannot bear."""
    kept = (character for character in SPACES.sub(" ", text) if not _is_barred(character))
    # Once more: what went may have stood between two spaces.
    return Plain(SPACES.sub(" ", "".join(kept)).strip())


def _is_barred(character: str) -> bool:
    """Controls, lone surrogates, and the code points that are no characters (Unicode 23.7)."""
    return (
        unicodedata.category(character) in {"Cc", "Cs"}
        or character in BIDI_CONTROLS
        or ord(character) & 0xFFFE == 0xFFFE
        or 0xFDD0 <= ord(character) <= 0xFDEF
    )


def shorten(text: str, limit: int) -> Plain:
    """At most `limit` characters: cut after a word where there is one in the second half, and then with an ellipsis."""
    if len(text) <= limit:
        return Plain(text)
    cut = limit - 1
    space = text.rfind(" ", limit // 2, limit)
    if space > 0:
        cut = space
    while cut > 1 and _joins(text[cut]):
        cut -= 1
    return Plain(text[:cut].rstrip(" ,;:.!?-–—·\u200d") + "…")


def _joins(character: str) -> bool:
    """Whether it belongs to the character before it: accents, joiners, variation selectors, skin tones."""
    return unicodedata.category(character) in {"Mn", "Me", "Mc"} or character == "\u200d" or "🏻" <= character <= "🏿"


def isolated(text: str, direction: str) -> str:
    """For plain text that runs in this direction (`rtl` or `ltr`): what has letters of the other moves nothing else.

    Without it the mark that a title such as "Llais!" ends with is shown before it (Unicode Standard Annex 9, 2.4).
    """
    runs = {DIRECTIONS.get(unicodedata.bidirectional(character), direction) for character in text}
    return text if runs <= {direction} else f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"


def wrap(text: str, indent: str = "", first: str | None = None) -> str:
    """Wrap at 72 columns; `first` begins the first line instead of `indent`. No word, hence no URL, is broken."""
    return textwrap.fill(
        text,
        WIDTH,
        initial_indent=indent if first is None else first,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
