"""Slugs: the part of a URL that people read."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container

LONGEST = 70
RESERVED = frozenset({"index"})  # index.html would stand in for the folder itself
# Letters that Unicode does not decompose into a base letter and marks.
PLAIN = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i"})


def choose_slug(title: str, taken: Container[str], fallback: str) -> str:
    """A slug of a-z, 0-9 and hyphens from a title, cut at a word, not yet taken.

    `fallback` if nothing is left of it, or none of its letters.
    """
    decomposed = unicodedata.normalize("NFKD", title.casefold().translate(PLAIN))
    ascii_only = re.sub(r"[’']", "", decomposed).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")
    if not slug or (not re.search(r"[a-z]", slug) and any(map(str.isalpha, title))):
        slug = fallback
    if len(slug) > LONGEST:
        slug = slug[: LONGEST + 1].rpartition("-")[0] or slug[:LONGEST]
    choice, count = slug, 1
    while choice in taken or choice in RESERVED:
        count += 1
        choice = f"{slug}-{count}"
    return choice
