"""Text that was decoded wrongly somewhere on its way here (mojibake, `itâ€™s`) → what it was.

ftfy repairs it, set so that it changes nothing else: curly quotes, ligatures and wide letters stay. It costs half a
millisecond an article, so it is asked about those lines only that hold a letter which goes with such damage.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ftfy import TextFixerConfig

_SUSPECT = re.compile(
    r"[\x80-\x9f]"
    r"|[À-ž](?=[^\x00-\x7fÀ-ž])"  # an accented letter before a sign: UTF-8 as a Western or Central European code page
    r"|[ÃÂÅÄ][À-ž]"
    r"|[ВР](?=[Ђ-Џђ-џ°-»‘-™])|вЂ|‚Ä|√[©®†§°±Æ]|ΓÇ|โ€|鈥"  # … as a Cyrillic one, Mac Roman, DOS, Thai, Chinese
)
_RUN = re.compile(r"[^\x00-\x7f]+")
"""All that makes a text suspect stands together."""

_LOST_QUOTE = re.compile(r"[âโ]€(?=[\s.,;:!?)\]]|$)")
"""The last of the three bytes of `”` means nothing in Windows-1252, and got lost."""

_CHINESE = re.compile(r"鈥[\u4e00-\u9fff]?")
_MAYBE_LOST = re.compile(r"[\ufffdâā]")
_LOST = re.compile(
    r"\ufffd|\b(?:it|that|what|there|don|can|won|isn|doesn|didn|we|they|you|i)[âā](?:[stdm]|re|ve|ll)\b", re.I
)
"""What nothing can repair: a replacement character, or an apostrophe of which one byte is left."""

_PART = re.compile(r".{1,2000}(?!\S)|.{1,2000}", re.DOTALL)
"""Longer lines are repaired in parts, between words: what damages a letter lies beside it."""


def repaired(text: str) -> str:
    """The text with mojibake turned back into what it was, where that is certain."""
    if text.isascii() or not _SUSPECT.search(" ".join(_RUN.findall(text))):
        return text
    return "".join(_line(line) if _SUSPECT.search(line) else line for line in text.splitlines(keepends=True))


def damage(text: str) -> int:
    """How many characters of a text are damaged beyond repair."""
    if text.isascii() or not _MAYBE_LOST.search(text):
        return 0
    return sum(1 for _ in _LOST.finditer(text))


def _line(line: str) -> str:
    import ftfy

    line = _CHINESE.sub(_from_gbk, _LOST_QUOTE.sub("â€\x9d", line).replace("โ€", "â€"))
    parts = _PART.findall(line)
    return "".join(ftfy.fix_encoding(part, _config()) if _SUSPECT.search(part) else part for part in parts)


def _from_gbk(match: re.Match[str]) -> str:
    """UTF-8 that was read as GBK: a quote or dash, and the letter after it."""
    try:
        repaired = match[0].encode("gb18030").decode("utf-8")
    except UnicodeError:
        return match[0]
    return repaired if repaired[0] in "‘’“”–—…" else match[0]


@cache
def _config() -> TextFixerConfig:
    from ftfy import TextFixerConfig

    return TextFixerConfig(
        uncurl_quotes=False, fix_character_width=False, fix_latin_ligatures=False, normalization="NFC"
    )
