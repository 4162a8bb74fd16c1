"""The sentences of a text, as its language ends them."""

from __future__ import annotations

from collections.abc import Sequence

from sendfeed.languages import primary


def sentences(text: str, language: str) -> Sequence[str]:
    """The sentences of a text, each with the white space after it.

    `language` is a BCP 47 tag: https://github.com/wikimedia/sentencex knows its abbreviations.
    """
    from sentencex import segment  # type: ignore[import-untyped]  # it ships no types

    return list(segment(primary(language), text))
