"""Markdown (CommonMark with tables) → blocks, by way of HTML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from sendfeed.intake.blocks import Parsed, UnreadableError
from sendfeed.intake.markup.menus import without_menus
from sendfeed.intake.vocabulary import to_blocks

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.renderer import RendererHTML
    from markdown_it.token import Token
    from markdown_it.utils import EnvType, OptionsDict

MAX_NESTING = 30
"""Of lists and quotations, counted in elements. The time that unclosed brackets take grows with it."""


def read(text: str) -> Parsed:
    """Make blocks of Markdown. Raises `UnreadableError` if it is nested too deep."""
    parser = _parser()
    tokens = parser.parse(text)
    # markdown-it leaves out what lies deeper than its limit.
    if any(token.level >= MAX_NESTING - 1 for token in tokens):
        raise UnreadableError("lists or quotations are nested too deep in it")
    parsed = to_blocks(parser.renderer.render(tokens, parser.options, {}))
    blocks, menus = without_menus(parsed.blocks)
    return replace(parsed, blocks=blocks, dropped=menus)


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": MAX_NESTING}).enable("table")
    parser.add_render_rule("image", _image)
    return parser


def _image(renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
    """An image. One without words is not described, and not one that is there for the looks only."""
    html = renderer.image(tokens, index, options, env)
    return html if tokens[index].content else html.replace(' alt=""', "", 1)
