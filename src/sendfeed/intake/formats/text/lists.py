"""Pieces with marks → lists, nested as they are indented."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from sendfeed.intake.blocks import Block
from sendfeed.intake.formats.text.marks import WITHIN, Mark
from sendfeed.intake.formats.text.pieces import Piece
from sendfeed.intake.links import linked

MAX_DEPTH = 6
"""Lists deeper within one another are taken for one."""


@dataclass(slots=True)
class Item:
    """A piece with a mark, and the items within it."""

    piece: Piece
    mark: Mark
    within: list[Item] = field(default_factory=list)


def lists_of(pieces: Iterable[Piece]) -> Iterator[Block]:
    """Make blocks of pieces with marks that follow one another: lists, and paragraphs of what is no list."""
    return _blocks(_nested(pieces), depth=0)


def _nested(pieces: Iterable[Piece]) -> list[Item]:
    top: list[Item] = []
    around: list[Item] = []
    for piece in pieces:
        if piece.mark:
            item = Item(piece, piece.mark)
            while around and not _is_within(item, around[-1]):
                around.pop()
            (around[-1].within if around else top).append(item)
            if len(around) < MAX_DEPTH - 1:
                around.append(item)
    return top


def _is_within(item: Item, around: Item) -> bool:
    if abs(item.piece.indent - around.piece.indent) > 1:
        return item.piece.indent > around.piece.indent
    if item.mark.family == around.mark.family and item.mark.sign == around.mark.sign:
        return False
    if item.mark.kind == "number":
        return False
    if around.mark.kind == "number":
        return item.piece.tight or bool(around.within)
    return item.mark.sign in WITHIN and around.mark.sign not in WITHIN


def _blocks(items: Sequence[Item], depth: int) -> Iterator[Block]:
    for (kind, sign), group in groupby(items, key=lambda item: item.mark.family):
        same = [item for item in group if item.piece.text or item.within]
        if kind == "number":
            for run, numbering in _counted(same):
                if numbering:
                    yield _list("ol", run, depth, numbering)
                else:
                    yield from _paragraphs(run, depth)
        elif same and (kind == "bullet" or depth or (len(same) > 1 and not _is_dialogue(sign, same))):
            yield _list("ul", same, depth)
        else:
            yield from _paragraphs(same, depth)


def _counted(items: Sequence[Item]) -> Iterator[tuple[list[Item], str]]:
    """The items in runs that count upwards by one, each with its numbering: "" for an item alone.

    A number alone is part of a heading or a sentence. Letters and Roman numbers begin with the first of them.
    """
    run: list[Item] = []
    numberings: dict[str, int] = {}
    for item in items:
        readings = item.mark.readings
        next_ones = {name: number for name, number in numberings.items() if readings.get(name) == number + 1}
        if run and next_ones:
            run.append(item)
            numberings = {name: number + 1 for name, number in next_ones.items()}
        else:
            yield from _run(run, numberings)
            run = [item]
            numberings = {name: number for name, number in readings.items() if name == "1" or number == 1}
    yield from _run(run, numberings)


def _run(run: list[Item], numberings: dict[str, int]) -> Iterator[tuple[list[Item], str]]:
    if run:
        yield run, next(iter(numberings)) if len(run) > 1 else ""


def _is_dialogue(sign: str, items: Sequence[Item]) -> bool:
    """Whether dashes begin what people say, as in many languages: some of it are questions."""
    asked = sum(item.piece.text.endswith("?") for item in items)
    return sign == "–" and 0 < asked < len(items)


def _paragraphs(items: Iterable[Item], depth: int) -> Iterator[Block]:
    for item in items:
        yield Block("p", linked(item.piece.literal), item.piece.literal, tight=item.piece.tight)
        yield from (Block("p", linked(text), text) for text in item.piece.more)
        yield from _blocks(item.within, depth)


def _list(tag: str, items: Sequence[Item], depth: int, numbering: str = "1") -> Block:
    inner, lines = [], []
    for item in items:
        text = item.piece.text
        words = linked(text)
        if item.piece.more:
            texts = [text, *item.piece.more]
            text, words = " ".join(texts), "".join(f"<p>{linked(each)}</p>" for each in texts)
        within = list(_blocks(item.within, depth + 1)) if item.within else []
        inner.append(f"<li>{words}{''.join([block.html for block in within])}</li>")
        lines += [text.strip(), *(block.text for block in within)]
    start = items[0].mark.readings[numbering] if tag == "ol" else 1
    return Block(tag, "".join(inner), "\n".join(filter(None, lines)), start, numbering, items[0].piece.tight)
