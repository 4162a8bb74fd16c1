"""How long an article takes to read: by its words, or by its characters where words are not set apart."""

from __future__ import annotations

import re
from html import unescape

from sendfeed.languages import primary

WORDS_PER_MINUTE = 220
CHARACTERS_PER_MINUTE = 500
UNSPACED = frozenset({"ja", "yue", "zh"})
"""Languages that are counted by characters."""

_TAG = re.compile(r"<[^>]*>")
_CHARACTER = re.compile(r"[^\W_]")
_WORD = re.compile(r"[^\W_]\S*")


def minutes_to_read(html: str, language: str) -> int:
    """Whole minutes, one at least, for sanitised HTML in a language (a BCP 47 tag)."""
    text = unescape(_TAG.sub(" ", html))
    if primary(language) in UNSPACED:
        return max(round(len(_CHARACTER.findall(text)) / CHARACTERS_PER_MINUTE), 1)
    return max(round(len(_WORD.findall(text)) / WORDS_PER_MINUTE), 1)
