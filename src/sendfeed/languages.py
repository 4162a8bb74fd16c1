"""Which way a language or a text is written, and what is known of a language."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale

RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
"""The languages that CLDR writes from right to left."""

DIRECTIONS = {"L": "ltr", "R": "rtl", "AL": "rtl"}
"""By the bidirectional class of a letter (Unicode Standard Annex 9)."""


def primary(language: str) -> str:
    """What a BCP 47 language tag begins with: the language, without region and script."""
    return language.partition("-")[0].lower()


def direction(language: str) -> str:
    """`rtl` or `ltr`, by a BCP 47 language tag."""
    return "rtl" if primary(language) in RIGHT_TO_LEFT else "ltr"


def text_direction(text: str, default: str) -> str:
    """`rtl` or `ltr`, by the first letter that has a direction, as HTML's `dir="auto"` has it."""
    kinds = map(unicodedata.bidirectional, text)
    return next((DIRECTIONS[kind] for kind in kinds if kind in DIRECTIONS), default)


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
