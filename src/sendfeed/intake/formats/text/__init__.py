"""Plain text → blocks: paragraphs apart by empty lines, lists by their marks, hard-wrapped lines joined again.

A line break in a paragraph is a wrap if the next word would not have fitted on the line. Any other break was meant (an
address, a verse), and starts a paragraph of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from sendfeed.intake.blocks import Block, Parsed
from sendfeed.intake.formats.text.giants import GIANT, paragraphs
from sendfeed.intake.formats.text.lists import lists_of
from sendfeed.intake.formats.text.pieces import Piece, pieces_of
from sendfeed.intake.formats.text.quotes import is_quote, quote, unquoted
from sendfeed.intake.formats.text.tables import table, tables_apart
from sendfeed.intake.formats.text.wraps import wrap_width
from sendfeed.intake.links import linked

Run = list[str]
"""Lines without an empty one between them."""


def read(text: str) -> Parsed:
    """Make blocks of a text. Everything in it is text: tags, entities and templates appear as they stand."""
    runs = [list(run) for blank, run in groupby(map(str.rstrip, text.split("\n")), key="".__eq__) if not blank]
    width = wrap_width(runs)
    # Most texts have no table and no quotation.
    with_quotes = _with_quotes if ">" in text else _blocks
    if "|" not in text and "\t" not in text:
        return Parsed(tuple(with_quotes(runs, width)))
    blocks: list[Block] = []
    plain: list[Run] = []
    for part in tables_apart(runs):
        if isinstance(part, list):
            plain.append(part)
        else:
            blocks += with_quotes(plain, width)
            blocks.append(table(part))
            plain = []
    blocks += with_quotes(plain, width)
    return Parsed(tuple(blocks))


def _with_quotes(runs: Iterable[Run], width: int | None) -> Iterator[Block]:
    for quoted, group in groupby(runs, key=is_quote):
        if quoted:
            yield quote(_blocks((part for run in group for part in unquoted(run)), width))
        else:
            yield from _blocks(group, width)


def _blocks(runs: Iterable[Run], width: int | None) -> Iterator[Block]:
    for marked, group in groupby(pieces_of(runs, width), key=lambda piece: piece.mark is not None):
        blocks_of = lists_of if marked else _paragraphs
        yield from blocks_of(group)


def _paragraphs(pieces: Iterable[Piece]) -> Iterator[Block]:
    for piece in pieces:
        whole = piece.text
        if len(whole) <= GIANT:
            yield Block("p", linked(whole), whole, tight=piece.tight)
            continue
        tight = piece.tight
        for text in paragraphs(whole):
            yield Block("p", linked(text), text, tight=tight)
            tight = False
