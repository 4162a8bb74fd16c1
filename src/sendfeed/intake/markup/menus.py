"""Menus that no markup says are one: blocks of nothing but links, above the title."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from sendfeed.intake.blocks import Block, cut, one_line
from sendfeed.intake.vocabulary import plain
from sendfeed.model import Dropped

RULE = "menu-above-title"

SHOWN = 300
"""So many characters of each are recorded."""

_LINK = re.compile(r"<a [^>]*>.*?</a>", re.DOTALL)


def without_menus(blocks: Sequence[Block], off: Collection[str] = ()) -> tuple[tuple[Block, ...], tuple[Dropped, ...]]:
    """The blocks without the menus above their first h1. Where there is no h1, one cannot tell a menu from a list."""
    title = 0 if RULE in off else next((n for n, block in enumerate(blocks) if block.tag == "h1"), 0)
    above = [(block, _is_menu(block)) for block in blocks[:title]]
    kept = [block for block, is_menu in above if not is_menu]
    menus = [Dropped(cut(one_line(block.text), SHOWN), RULE) for block, is_menu in above if is_menu]
    return (*kept, *blocks[title:]), tuple(menus)


def _is_menu(block: Block) -> bool:
    if block.tag not in {"p", "ul", "ol"} or not block.text:
        return False
    around = plain(_LINK.sub("", block.inner))
    return "<a " in block.inner and not any(map(str.isalnum, around))
