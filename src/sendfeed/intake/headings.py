"""Which blocks of a body are headings, and on which level: h2 to h4, since the title is the page's h1."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sendfeed.intake.blocks import HEADINGS, LISTS, Block

MAX_LENGTH = 70
"""A heading has at most this many characters."""

LEVELS = (2, 3, 4)

_CLOSED = re.compile(r"[.,;:!…][\"'”’)\]]*$")
_SENTENCE = re.compile(r"([.!?…]|(?<=.{30}):)[\"'”’)\]]*$")
_LABEL = re.compile(r"[^\W\d_][\w.'’ -]{0,30}:(\s|$)|by\s.*", re.IGNORECASE)
"""A speaker in an interview, a question's `Q:`, a photographer's credit, a byline."""


def by_neighbours(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Text has no marked headings: make an h2 of a short line that stands alone before something longer."""
    return tuple(
        replace(block, tag="h2") if n and _is_heading(blocks[n - 1], block, blocks[n + 1 : n + 2]) else block
        for n, block in enumerate(blocks)
    )


def without_jumps(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Shift marked headings so that the highest is an h2, and none is more than one level below the one before."""
    result: list[Block] = []
    above: list[int] = []
    for block in blocks:
        if block.tag in HEADINGS:
            level = int(block.tag[1])
            while above and above[-1] >= level:
                above.pop()
            above.append(level)
            result.append(replace(block, tag=f"h{LEVELS[min(len(above), len(LEVELS)) - 1]}"))
        else:
            result.append(block)
    return tuple(result)


def _is_heading(before: Block, block: Block, after: Sequence[Block]) -> bool:
    text = block.text
    if block.tag != "p" or len(text) > MAX_LENGTH or _CLOSED.search(text) or _LABEL.match(text):
        return False
    if not (text[0].isupper() or text[0].isdigit()) or not any(map(str.isalpha, text)):
        return False
    return bool(after) and not _is_short(before) and _is_body(after[0], len(text))


def _is_short(block: Block) -> bool:
    """Whether a paragraph is a line among lines, such as a cell of a table or a verse, rather than a sentence."""
    return block.tag == "p" and len(block.text) <= MAX_LENGTH and not re.search(r"[.!…][\"'”’)\]]*$", block.text)


def _is_body(block: Block, length: int) -> bool:
    """Whether a heading of `length` characters can stand above a block."""
    if block.tag in LISTS:
        return True
    longer = len(block.text) > length
    return longer and (len(block.text) > MAX_LENGTH or _SENTENCE.search(block.text[-MAX_LENGTH:]) is not None)
