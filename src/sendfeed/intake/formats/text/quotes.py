"""Lines that begin with `>` → quotations, as mail programs and Markdown write them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from sendfeed.intake.blocks import Block
from sendfeed.intake.formats.text.wraps import ends_sentence

_MARK = re.compile(r"\s*>(?:[ \t]?>)*")


def is_quote(run: Sequence[str]) -> bool:
    """Whether lines are quoted: all of them. One alone must be a sentence: it could be an arrow, or a path of pages."""
    return (
        run[0].lstrip().startswith(">")
        and all(line.lstrip().startswith(">") for line in run)
        and (len(run) > 1 or ends_sentence(run[0]))
        and bool(unquoted(run))
    )


def unquoted(run: Sequence[str]) -> list[list[str]]:
    """The runs of lines within a quotation, at any depth."""
    lines = [_MARK.sub("", line, count=1).removeprefix(" ").rstrip() for line in run]
    return [list(part) for empty, part in groupby(lines, key="".__eq__) if not empty]


def quote(blocks: Iterable[Block]) -> Block:
    """A quotation that holds blocks."""
    parts = list(blocks)
    return Block("blockquote", "".join(part.html for part in parts), "\n".join(part.text for part in parts))
