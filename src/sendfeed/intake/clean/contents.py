"""The list of contents that a page has above a long text: its lines come again below, each above a part of the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sendfeed.intake.blocks import LISTS, Block
from sendfeed.intake.clean.rules import Ruleset, Zone
from sendfeed.model import Dropped

RULE = "page-contents"

LABELS = frozenset({"pages-contents", "pages-jump"})
"""The rules of lines that say what it is."""

MIN_ITEMS = 2
"""A list of contents has at least so many entries; one without a word that says what it is, one more."""

MAX_LENGTH = 120
"""An entry has at most so many characters."""

_NUMBER = re.compile(r"[\W_]*(?:\d{1,2}[.)]?(?:\d[.)]?)*\s)?")


def without_contents(blocks: Sequence[Block], rules: Ruleset) -> tuple[tuple[Block, ...], tuple[Dropped, ...]]:
    """Give a body's blocks without the first list of contents in it, and what was dropped; its entries are headings."""
    if not rules.holds(RULE):
        return tuple(blocks), ()
    places: dict[str, int] = {}
    for n, block in enumerate(blocks):
        if block.tag not in LISTS and len(block.text) <= MAX_LENGTH:
            places[_entry(block.text)] = n  # where it stands last
    start = 0
    while start < len(blocks):
        end = _end(blocks, start, places)
        if end > start:
            labelled = start > 0 and _is_label(blocks[start - 1], rules)
            entries = sum(block.text.count("\n") + 1 for block in blocks[start:end])
            introduced = start > 0 and not labelled and blocks[start - 1].text.endswith((":", "："))
            if entries >= MIN_ITEMS + (not labelled) and not introduced:
                gone = blocks[start - labelled : end]
                entered = {places[_entry(line)] for block in blocks[start:end] for line in block.text.split("\n")}
                below = (
                    replace(block, tag="h2") if n in entered and block.tag == "p" else block
                    for n, block in enumerate(blocks[end:], end)
                )
                return (*blocks[: start - labelled], *below), tuple(Dropped(block.text, RULE) for block in gone)
        start = max(end, start + 1)
    return tuple(blocks), ()


def _end(blocks: Sequence[Block], start: int, places: dict[str, int]) -> int:
    """Where a run of blocks ends whose lines all come again, one below the other, with text between them."""
    last = end = start
    for n in range(start, len(blocks)):
        for line in blocks[n].text.split("\n"):
            place = places.get(_entry(line), 0) if len(line) <= MAX_LENGTH else 0
            if place <= max(n, last + (last > start)):
                return end
            last = place
        end = n + 1
    return end


def _entry(line: str) -> str:
    """A line without its number or bullet, and in small letters."""
    return line[match.end() :].casefold() if (match := _NUMBER.match(line)) else line.casefold()


def _is_label(block: Block, rules: Ruleset) -> bool:
    rule = rules.of(block.text, Zone.TAIL)
    return rule is not None and rule.id in LABELS
