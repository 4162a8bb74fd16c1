"""Rows of cells → tables, where they are beyond doubt: `a | b |`, Markdown's, or cells apart by tabs.

A table that was extracted one cell a paragraph cannot be told from short paragraphs: it stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from sendfeed.intake.blocks import Block, one_line
from sendfeed.intake.formats.text.marks import split_mark
from sendfeed.intake.links import linked

MAX_COLUMNS = 50

_RULE = re.compile(r"\s*:?-+:?\s*")
"""A cell of the line between a Markdown table's head and body."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line that may be a row: its cells, what is between them, and whether a bar closes it."""

    cells: tuple[str, ...]
    bar: str
    closed: bool

    @property
    def is_rule(self) -> bool:
        """Whether it is the line below a head."""
        return all(map(_RULE.fullmatch, self.cells))


Table = tuple[Row, ...]


def tables_apart(runs: Iterable[list[str]]) -> Iterator[list[str] | Table]:
    """The runs of lines as they are, with the tables among them taken out; those in rows apart by empty lines too."""
    lines = [(n, line, _row(line)) for n, run in enumerate(runs) for line in run]
    rest: list[tuple[int, str]] = []
    for shape, group in groupby(lines, key=lambda each: each[2] and (each[2].bar, len(each[2].cells))):
        same = list(group)
        rows = tuple(row for _, _, row in same if row)
        if shape and _is_table(rows):
            yield from _runs(rest)
            rest = []
            yield rows
        else:
            rest += [(n, line) for n, line, _ in same]
    yield from _runs(rest)


def _runs(lines: Iterable[tuple[int, str]]) -> Iterator[list[str]]:
    for _, run in groupby(lines, key=lambda each: each[0]):
        yield [line for _, line in run]


def table(rows: Table) -> Block:
    """The block of a table. It has a head where a rule stands below its first row."""
    head = len(rows) > 1 and rows[1].is_rule
    body = [row for row in rows if not row.is_rule]
    html = [_html(row, "th" if head and not n else "td") for n, row in enumerate(body)]
    if head:
        html = [f"<thead>{html[0]}</thead><tbody>", *html[1:], "</tbody>"]
    text = "\n".join(cell for row in body for cell in row.cells if cell)
    return Block("table", "".join(html), text)


def _row(line: str) -> Row | None:
    if "|" in line:
        inner = line.strip()
        closed = inner.endswith("|")
        return _cells(inner.removesuffix("|").removeprefix("|").split("|"), "|", closed)
    if "\t" in line:
        inner = line.strip()
        if "\t" in inner and not split_mark(line)[0]:
            return _cells(inner.split("\t"), "\t", False)
    return None


def _cells(cells: Sequence[str], bar: str, closed: bool) -> Row | None:
    return Row(tuple(map(one_line, cells)), bar, closed) if 2 <= len(cells) <= MAX_COLUMNS else None


def _is_table(rows: Table) -> bool:
    """Whether rows of equal length are a table, rather than lines of a menu."""
    filled = [row for row in rows if not row.is_rule]
    if len(filled) < 2 or not all(any(row.cells) for row in filled):
        return False
    return len(filled) < len(rows) or rows[0].bar == "\t" or len(rows) > 2 or all(row.closed for row in rows)


def _html(row: Row, tag: str) -> str:
    return f"<tr>{''.join(f'<{tag}>{linked(cell)}</{tag}>' for cell in row.cells)}</tr>"
