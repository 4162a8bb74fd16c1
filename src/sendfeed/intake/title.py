"""The title of an article: its first line, once.

Extracted pages have it twice, with or without something between, and often again on a line of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from sendfeed.intake.blocks import HEADINGS, Block, cut, one_line
from sendfeed.intake.summary import first_sentence
from sendfeed.model import Dropped

MAX_LENGTH = 200
"""A first line of more characters is no title but the text itself."""

MAX_SENTENCE = 100
"""A title that ends like a sentence has at most this many characters."""

MADE_UP_LENGTH = 90
"""A title made from the first sentence has at most this many characters."""

MAX_REPETITIONS = 2
"""Further lines that read like the title are meant."""

_SEPARATOR = re.compile(r"[\s|:·•»>–—-]{0,5}")


class Titled(NamedTuple):
    """A title, the body without it, what was dropped as its repetition, and what the editor should know."""

    title: str
    body: tuple[Block, ...]
    dropped: tuple[Dropped, ...] = ()
    warnings: tuple[str, ...] = ()


def take_title(blocks: Sequence[Block], given: str = "") -> Titled:
    """Find the title in the blocks, unless it is given, and take it out of them along with its repetitions."""
    if given:
        return _without_repetitions(given, blocks)
    worded = [n for n, block in enumerate(blocks) if block.text]
    if not worded:
        return Titled("", tuple(blocks))
    first = next((n for n in worded if blocks[n].tag == "h1"), worded[0])
    title, twice = _once(one_line(blocks[first].text))
    if blocks[first].tag in HEADINGS or (blocks[first].tag == "p" and not _is_prose(title)):
        return _without_repetitions(title, [*blocks[:first], *blocks[first + 1 :]], twice)
    made_up = cut(first_sentence(one_line(blocks[first].text[: 10 * MAX_LENGTH])), MADE_UP_LENGTH)
    return Titled(made_up, tuple(blocks), warnings=("it has no title: its first words stand in for one",))


def _is_prose(text: str) -> bool:
    ends_like_sentence = text.endswith((".", ".”", ".’", '."', ".)"))
    return len(text) > MAX_LENGTH or (ends_like_sentence and len(text) > MAX_SENTENCE)


def _once(text: str) -> tuple[str, tuple[Dropped, ...]]:
    """A doubled title as one. Short words that come twice are left alone: Walla Walla, Never Never."""
    for width in range(6):
        half, odd = divmod(len(text) - width, 2)
        if half <= 0 or odd:
            continue
        first, between, second = text[:half], text[half : half + width], text[half + width :]
        long_enough = half >= 12 if between else half >= 8 or " " in first
        if long_enough and _SEPARATOR.fullmatch(between) and first.casefold() == second.casefold():
            title, other = (second, first) if first.isupper() else (first, second)
            return title.strip(), (Dropped(other.strip(), "title-doubled"),)
    return text, ()


def _without_repetitions(title: str, blocks: Sequence[Block], dropped: tuple[Dropped, ...] = ()) -> Titled:
    repeated = 0
    for block in blocks[:MAX_REPETITIONS]:
        line, _ = _once(one_line(block.text[: 3 * MAX_LENGTH]))
        if block.tag not in {"p", *HEADINGS} or _letters(line) != _letters(title):
            break
        if title.isupper() and not line.isupper():
            title = line
        repeated += 1
    again = tuple(Dropped(block.text, "title-repeated") for block in blocks[:repeated])
    return Titled(title, tuple(blocks[repeated:]), dropped + again)


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())
