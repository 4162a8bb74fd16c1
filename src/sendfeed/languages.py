"""Which way a language or a text is written, and what is known of a language."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale

RIGHT_TO_LEFT = frozenset({"Adlm", "Arab", "Aran", "Armi", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"})
"""The scripts (ISO 15924) of languages that somebody speaks and that are written from right to left."""

BOTH_WAYS = frozenset({"az", "ff", "ha", "kk", "ks", "ku", "ky", "ms", "pa", "tg", "tk", "uz"})
"""The languages whose writers use scripts of both directions: without a script or a region, a tag leaves it open."""

SCRIPT_LENGTH = 4
"""Letters of a script in a tag; a region has two or three characters."""

_TAG = re.compile(
    r"([A-Za-z]{2,3})(?:-[A-Za-z]{3}){0,3}(?:-([A-Za-z]{4}))?(?:-([A-Za-z]{2}|[0-9]{3}))?(?:-[A-Za-z0-9]{1,8}){0,5}"
)

DIRECTIONS = {"L": "ltr", "R": "rtl", "AL": "rtl"}
"""By the bidirectional class of a letter (Unicode Standard Annex 9)."""


def primary(language: str) -> str:
    """What a BCP 47 language tag begins with: the language, without region and script."""
    return language.partition("-")[0].lower()


@lru_cache(256)
def known_tag(tag: str) -> str:
    """The language, script and region of a BCP 47 tag (RFC 5646), in the usual case, as far as CLDR knows them.

    Empty for what is no tag, and for one of a language that is not known: to no program it says anything.
    """
    from babel.core import get_global

    match, english = _TAG.fullmatch(tag), locale_of("en")
    if not match or not english:
        return ""
    first = match[1].lower()
    first = get_global("language_aliases").get(first, first).partition("_")[0]
    if first == "und" or first not in get_global("likely_subtags"):
        return ""
    script, region = (match[2] or "").title(), (match[3] or "").upper()
    subtags = [
        first,
        *([script] if script in english.scripts else []),
        *([region] if region in english.territories else []),
    ]
    return "-".join(subtags)


def direction(language: str, text: str = "") -> str:
    """`rtl` or `ltr`, by the script that a BCP 47 language tag names or, by CLDR, implies.

    Where that is open, a `text` in the language tells.
    """
    from babel.core import get_global

    first, second = primary(language), "".join(language.split("-")[1:2])
    implied = get_global("likely_subtags")
    named = second if len(second) == SCRIPT_LENGTH else implied.get(f"{first}_{second.upper()}", "")
    subtags = (named or implied.get(first, "")).title().split("_")
    usual = "ltr" if RIGHT_TO_LEFT.isdisjoint(subtags) else "rtl"
    is_open = not named and (first in BOTH_WAYS or first not in implied)
    return text_direction(text, usual) if is_open else usual


def text_direction(text: str, default: str) -> str:
    """`rtl` or `ltr`, as most of its letters run: the first is often that of a foreign name. `default` in a draw."""
    ways = Counter(DIRECTIONS.get(unicodedata.bidirectional(character)) for character in text)
    return default if ways["ltr"] == ways["rtl"] else max("ltr", "rtl", key=ways.__getitem__)


@lru_cache(maxsize=64)
def locale_of(language: str) -> Locale | None:
    """What CLDR knows of a BCP 47 language tag: names, plurals, how dates and numbers are written; None if nothing."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return None


def language_name(language: str, within: str) -> str:
    """How the language of a BCP 47 tag is called in the language `within`; the tag itself where that is not known."""
    locale = locale_of(within)
    name = locale.languages.get(primary(language)) if locale else None
    return name or language
