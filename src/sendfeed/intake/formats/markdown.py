"""Markdown (CommonMark with tables) → blocks, by way of HTML."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sendfeed.intake.blocks import Parsed, UnreadableError
from sendfeed.intake.vocabulary import to_blocks

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

MAX_NESTING = 30
"""Of lists and quotations, counted in elements. The time that unclosed brackets take grows with it."""


def read(text: str) -> Parsed:
    """Make blocks of Markdown. Raises `UnreadableError` if it is nested too deep."""
    parser = _parser()
    tokens = parser.parse(text)
    # markdown-it leaves out what lies deeper than its limit.
    if any(token.level >= MAX_NESTING - 1 for token in tokens):
        raise UnreadableError("lists or quotations are nested too deep in it")
    return to_blocks(parser.renderer.render(tokens, parser.options, {}))


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": True, "maxNesting": MAX_NESTING}).enable("table")
