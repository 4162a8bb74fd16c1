"""What a wiki prints behind each heading for those who may change it: `Origin[edit]`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sendfeed.intake.blocks import HEADINGS, Block
from sendfeed.intake.clean.rules import Ruleset
from sendfeed.model import Dropped

RULE = "edit-link"

MAX_LENGTH = 120
"""A heading with such a link has at most so many characters."""

_LINK = re.compile(
    r" ?\[ ?(?:edit(?: source)?|bearbeiten|modifier|editar|modifica|bewerken|redigera|rediger|edytuj|golygu|muokkaa"
    r"|upravit|düzenle|править|редагувати|تعديل|编辑|編集)(?: ?\| ?[^\]|]{2,30})? ?\]$",
    re.IGNORECASE,
)


def without_edit_links(blocks: Sequence[Block], rules: Ruleset) -> tuple[tuple[Block, ...], tuple[Dropped, ...]]:
    """Give the blocks without such a link behind a line, and the links that were dropped."""
    links = {n: match[0] for n, block in enumerate(blocks) if (match := _link(block))}
    if not links or not rules.holds(RULE):
        return tuple(blocks), ()
    kept = tuple(_without(block, links[n]) if n in links else block for n, block in enumerate(blocks))
    return kept, tuple(Dropped(link.strip(), RULE) for link in links.values())


def _link(block: Block) -> re.Match[str] | None:
    """The link behind a line; one alone is not behind anything."""
    text = block.text
    if not text.endswith("]") or len(text) > MAX_LENGTH or block.tag not in HEADINGS | {"p"}:
        return None
    match = _LINK.search(text)
    return match if match and match.start() and block.inner.endswith(match[0]) else None


def _without(block: Block, link: str) -> Block:
    return replace(block, text=block.text.removesuffix(link), inner=block.inner.removesuffix(link))
