"""The words that a text can be found by. `templates/site/search.js` takes a query apart in the very same way.

Both must agree, letter for letter: what is changed here has to be changed there, and makes another `search.VERSION`.
Letters are compared without accents, case and joining marks (NFKD, https://www.unicode.org/reports/tr15/), so that
`ysgolion`, `Ŵyl` and vowelled Arabic are found as people type them. Arabic words go without their article. Scripts
that set no spaces between words are taken in pairs of letters, which overlap. A word with hyphens or apostrophes within
is also one without them: `e-mail` is found as `email` and as `mail`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from html import unescape

MOST_LETTERS = 40
"""No more of a word is known: nobody types more, and ten thousand letters would fill the index."""

_SAME = str.maketrans(
    {"ς": "σ", "ß": "ss", "ı": "i", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ٱ": "ا", "ـ": "", "ʼ": "'"}
)
_WORD = re.compile(r"[^\W_]+(?:['’‐-][^\W_]+)*")
_JOINT = re.compile(r"['’‐-]")
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Japanese, Chinese
)
_PART = re.compile(rf"[{_UNSPACED}]+|[^{_UNSPACED}]+")
_IS_UNSPACED = re.compile(rf"[{_UNSPACED}]")
_ARTICLE = re.compile(r"\A(?:[وفبك]?ال|لل)(?=...)")
_TAG = re.compile(r'<(/?\w+)(?:[^<>"]|"[^"]*")*>')
_WITHIN_WORDS = frozenset({"a", "strong", "em", "code", "span"})


def words_of(text: str) -> Iterator[str]:
    """The words of a plain text in their order, as they are searched for; as often as they are there."""
    for word in _WORD.findall(text.lower() if text.isascii() else _plain(text)):
        if word.isascii() and word.isalnum():  # as most are
            yield word[:MOST_LETTERS]
            continue
        parts = _JOINT.split(word)
        if len(parts) > 1 and not _IS_UNSPACED.search(word):
            yield _bare("".join(parts))
        for part in parts:
            yield from _parts(part)


def text_of(html: str) -> str:
    """The text of sanitised HTML: what stands in different blocks are different words."""
    return unescape(_TAG.sub(lambda tag: "" if tag[1].strip("/") in _WITHIN_WORDS else " ", html))


def _parts(word: str) -> Iterator[str]:
    for part in _PART.findall(word):
        if _IS_UNSPACED.match(part):
            yield from (part[start : start + 2] for start in range(max(len(part) - 1, 1)))
        else:
            yield _bare(part)


def _bare(word: str) -> str:
    return _ARTICLE.sub("", word)[:MOST_LETTERS]


def _plain(text: str) -> str:
    text = unicodedata.normalize("NFKD", text).lower()
    marks = {ord(letter): None for letter in set(text) if unicodedata.category(letter) in {"Mn", "Mc", "Me", "Cf"}}
    return text.translate(marks).translate(_SAME)
