"""Which way a language or a text is written."""

from __future__ import annotations

import unicodedata

RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
"""The languages that CLDR writes from right to left."""

DIRECTIONS = {"L": "ltr", "R": "rtl", "AL": "rtl"}
"""By the bidirectional class of a letter (Unicode Standard Annex 9)."""


def direction(language: str) -> str:
    """`rtl` or `ltr`, by a BCP 47 language tag."""
    return "rtl" if language.partition("-")[0].lower() in RIGHT_TO_LEFT else "ltr"


def text_direction(text: str, default: str) -> str:
    """`rtl` or `ltr`, by the first letter that has a direction, as HTML's `dir="auto"` has it."""
    kinds = map(unicodedata.bidirectional, text)
    return next((DIRECTIONS[kind] for kind in kinds if kind in DIRECTIONS), default)
