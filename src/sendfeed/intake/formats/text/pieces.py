"""Lines → pieces: paragraphs and items of lists, each with all of its lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from sendfeed.intake.blocks import one_line
from sendfeed.intake.formats.text.marks import Mark, split_mark
from sendfeed.intake.formats.text.wraps import ends_sentence, is_stanza, is_wrap, joined

TAB = 4
"""A tab at the beginning of a line indents it by so many spaces."""


@dataclass(slots=True)
class Piece:
    """A paragraph or an item of a list: its lines, its mark, and how far it is indented.

    `more` are an item's further paragraphs. `tight` says that it stands on the very next line after another piece.
    """

    lines: list[str]
    mark: Mark | None = None
    indent: int = 0
    tight: bool = False
    more: Sequence[str] = ()

    @property
    def text(self) -> str:
        """Its first paragraph on one line, without the mark."""
        return joined(self.lines)

    @property
    def literal(self) -> str:
        """Its first paragraph on one line, the mark included."""
        return f"{self.mark.sign} {self.text}".strip() if self.mark else self.text


def pieces_of(runs: Iterable[Sequence[str]], width: int | None) -> list[Piece]:
    """The pieces of runs of lines, which have an empty line between each other. `width` is that of wrapped lines."""
    pieces: list[Piece] = []
    margin = 0
    held: list[Piece] = []
    for piece in chain.from_iterable([_pieces_of_run(run, width) for run in runs]):
        item = pieces[-1] if pieces and pieces[-1].mark else None
        if piece.mark:
            # Paragraphs between two items that are indented as the first one's text is belong to it.
            if held and item and piece.indent <= item.indent + 1:
                item.more = [paragraph.text for paragraph in held]
            else:
                pieces += held
            held = []
            pieces.append(piece)
        elif item and not item.text:
            # The mark stands on a line of its own, with its text below an empty one.
            item.lines = piece.lines
        elif item and _goes_on(item, piece, margin):
            held.append(piece)
        else:
            margin = piece.indent
            if held:
                pieces += held
                held = []
            pieces.append(piece)
    return pieces + held


def _goes_on(item: Piece, after: Piece, margin: int) -> bool:
    """Whether a paragraph below an item may belong to it, and is neither a button nor what a reader says."""
    if not item.mark or after.tight or after.indent < item.indent + 2 or after.indent <= margin:
        return False
    return ends_sentence(after.text) and not (item.mark.kind == "number" and item.text.endswith(":"))


def _pieces_of_run(lines: Sequence[str], width: int | None) -> Iterable[Piece]:
    """The pieces of lines without an empty one between them."""
    if len(lines) > 1:
        return _pieces_of_lines(lines, width)
    mark, rest = split_mark(lines[0])
    return (Piece([one_line(rest)], mark, _indent(lines[0])),)


def _pieces_of_lines(lines: Sequence[str], width: int | None) -> Iterator[Piece]:
    broken = width is None and is_stanza(lines)
    piece = None
    before = ""
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        mark, rest = split_mark(line)
        words = one_line(line)
        wrapped = piece is not None and not broken and is_wrap(before, words, after, width)
        if mark and not (wrapped and piece and not _begins_item(piece, mark, before)):
            new = Piece([one_line(rest)], mark, _indent(line), tight=piece is not None)
        elif piece and (wrapped or (piece.mark and (line[0].isspace() or not piece.lines[-1]))):
            piece.lines.append(words)
            new = piece
        else:
            new = Piece([words], None, _indent(line), tight=piece is not None)
        if piece and new is not piece:
            yield piece
        piece, before = new, line
    if piece:
        yield piece


def _begins_item(before: Piece, mark: Mark, last_line: str) -> bool:
    """Whether a mark at the beginning of a line begins an item, although the line before it is full."""
    return (before.mark is not None and before.mark.family == mark.family) or ends_sentence(last_line)


def _indent(line: str) -> int:
    if not line[0].isspace():
        return 0
    line = line.expandtabs(TAB)
    return len(line) - len(line.lstrip())
