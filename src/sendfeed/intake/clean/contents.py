"""The list of contents that a page has above a long text: its lines come again below, each above a part of the text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sendfeed.intake.blocks import LISTS, Block
from sendfeed.intake.clean.rules import Ruleset, Zone
from sendfeed.model import Dropped

RULE = "page-contents"

LABELS = frozenset({"pages-contents", "pages-jump"})
"""The rules of lines that say what it is."""

MIN_ITEMS = 2
"""A list of contents has at least so many entries, and a word above it that says what it is: others are of the text."""

MAX_LENGTH = 120
"""An entry has at most so many characters."""

_NO_ENTRY = ("",)
_NUMBER = re.compile(r"[\W_]*(?:\d{1,2}[.)]?(?:\d[.)]?)*\s)?")


def without_contents(blocks: Sequence[Block], rules: Ruleset) -> tuple[tuple[Block, ...], tuple[Dropped, ...]]:
    """Give a body's blocks without the first list of contents in it, and what was dropped; its entries are headings."""
    if not rules.holds(RULE):
        return tuple(blocks), ()
    entries = [_entries(block.text) for block in blocks]
    places = {lines[0]: n for n, lines in enumerate(entries) if blocks[n].tag not in LISTS}  # where it stands last
    end = 0
    for start, lines in enumerate(entries):
        if start < end or not lines[0] or places.get(lines[0], 0) <= start:
            continue
        end = _end(entries, start, places)
        if start and _is_label(blocks[start - 1], rules) and sum(map(len, entries[start:end])) >= MIN_ITEMS:
            entered = {places[entry] for lines in entries[start:end] for entry in lines}
            below = (
                replace(block, tag="h2") if n in entered and block.tag == "p" else block
                for n, block in enumerate(blocks[end:], end)
            )
            gone = tuple(Dropped(block.text, RULE) for block in blocks[start - 1 : end])
            return (*blocks[: start - 1], *below), gone
    return tuple(blocks), ()


def _end(entries: Sequence[Sequence[str]], start: int, places: Mapping[str, int]) -> int:
    """Where a run of blocks ends whose lines all come again, one below the other, with text between them."""
    last = end = start
    for n in range(start, len(entries)):
        for entry in entries[n]:
            place = places.get(entry, 0) if entry else 0
            if place <= max(n, last + (last > start)):
                return end
            last = place
        end = n + 1
    return end


def _entries(text: str) -> Sequence[str]:
    """The lines of a block as entries."""
    if len(text) > MAX_LENGTH and "\n" not in text:
        return _NO_ENTRY  # most blocks are paragraphs
    return list(map(_entry, text.split("\n")))


def _entry(line: str) -> str:
    """A line without its number or bullet, and in small letters; nothing of one that is too long."""
    if len(line) > MAX_LENGTH:
        return ""
    return line[match.end() :].casefold() if (match := _NUMBER.match(line)) else line.casefold()


def _is_label(block: Block, rules: Ruleset) -> bool:
    rule = rules.of(block.text, Zone.TAIL)
    return rule is not None and rule.id in LABELS
