"""Markdown (CommonMark with tables) → blocks, by way of HTML."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from sendfeed.intake.blocks import Parsed, UnreadableError
from sendfeed.intake.markup.menus import without_menus
from sendfeed.intake.markup.tree import closed
from sendfeed.intake.vocabulary import to_blocks

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.renderer import RendererHTML
    from markdown_it.token import Token
    from markdown_it.utils import EnvType, OptionsDict

MAX_NESTING = 30
"""Of lists and quotations, counted in elements. The time that unclosed brackets take grows with it."""

MAX_BRACKETS = 20_000
"""Each that is not closed takes some fifty microseconds."""


def read(text: str, /, off: Collection[str] = ()) -> Parsed:
    """Make blocks of Markdown. `off` are rules that are switched off.

    Raises `UnreadableError` if it is nested too deep, or full of brackets.
    """
    if text.count("[") > MAX_BRACKETS:
        raise UnreadableError(f"it is no article: it has more than {MAX_BRACKETS:,} square brackets")
    parser = _parser()
    tokens = parser.parse(text)
    # markdown-it leaves out what lies deeper than its limit.
    if any(token.level >= MAX_NESTING - 1 for token in tokens):
        raise UnreadableError("lists or quotations are nested too deep in it")
    html = parser.renderer.render(tokens, parser.options, {})
    parsed = to_blocks(closed(html) if _has_html(tokens) else html)
    blocks, menus = without_menus(parsed.blocks, off)
    return replace(parsed, blocks=blocks, dropped=menus)


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": MAX_NESTING}).enable("table")
    parser.add_render_rule("image", _image)
    return parser


def _has_html(tokens: Sequence[Token]) -> bool:
    """Whether there is HTML of its author's in it."""
    parts = (part for token in tokens for part in (token, *(token.children or ())))
    return any(part.type in {"html_block", "html_inline"} for part in parts)


def _image(renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
    """An image. One without words is not described, and not one that is there for the looks only."""
    html = renderer.image(tokens, index, options, env)
    return html if tokens[index].content else html.replace(' alt=""', "", 1)
