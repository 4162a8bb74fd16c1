"""Plain text → blocks: paragraphs apart by blank lines, lists by their marks, hard-wrapped lines joined again.

A line break in a paragraph is a wrap if the next word would not have fitted on the line. Any other break was meant (an
address, a verse), and starts a paragraph of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from sendfeed.intake.blocks import Block, Parsed, one_line
from sendfeed.intake.links import linked

WRAPPED = range(40, 121)
"""So many characters has a line that was filled by a program. Shorter ones were broken on purpose, longer ones are
paragraphs."""

MIN_WRAPPED = 3
"""So many lines must have been filled before text is taken to be wrapped at all."""

_BULLET = re.compile(r"\s*([•‣▪●◦])\s*(.*)")
_DASH = re.compile(r"\s*([-*])\s+(\S.*)")
_NUMBER = re.compile(r"\s*(\d{1,3}[.)])\s+(\S.*)")
_MARKS = (_BULLET, _DASH, _NUMBER)
_SENTENCE_END = re.compile(r"[.!?:;…][\"'”’)\]]*$")


@dataclass(slots=True)
class Item:
    """A paragraph or an item of a list: the pattern of its mark, the mark itself, and its lines."""

    pattern: re.Pattern[str] | None
    mark: str
    lines: list[str]

    @property
    def text(self) -> str:
        """Its lines as one, without the mark. A hyphen at a line's end is kept: it may belong to the word."""
        if len(self.lines) == 1:
            return self.lines[0]
        return re.sub(r"(?<=\w-) (?=\w)", "", " ".join(filter(None, self.lines)))

    @property
    def literal(self) -> str:
        """Its text, the mark included."""
        return f"{self.mark} {self.text}".strip()

    @property
    def number(self) -> int:
        """The number that it bears."""
        return int(self.mark[:-1])


def read(text: str) -> Parsed:
    """Make blocks of a text. Everything in it is text: tags, entities and templates appear as they stand."""
    return Parsed(tuple(_blocks(_items(text))))


def _items(text: str) -> Iterator[Item]:
    runs = [list(run) for blank, run in groupby(map(str.rstrip, text.split("\n")), key="".__eq__) if not blank]
    width = _wrap_width(runs)
    for run in runs:
        yield from _items_of_run(run, width)


def _wrap_width(runs: list[list[str]]) -> int | None:
    """How long the lines of wrapped text may be; None for text that is not wrapped."""
    filled = sorted(len(line) for run in runs for line in run[:-1] if len(line) in WRAPPED)
    return filled[len(filled) * 19 // 20] if len(filled) >= MIN_WRAPPED else None


def _items_of_run(lines: list[str], width: int | None) -> Iterator[Item]:
    """The items of lines without a blank one between them."""
    item = None
    before = ""
    for line in lines:
        words = one_line(line)
        wrapped = item is not None and _is_wrap(before, words, width)
        pattern, mark, rest = _mark(line)
        if pattern and not (wrapped and item and item.pattern is not pattern):
            new = Item(pattern, mark, [one_line(rest)])
        elif item and (wrapped or (item.pattern and (line[0].isspace() or not item.lines[-1]))):
            item.lines.append(words)
            new = item
        else:
            new = Item(None, "", [words])
        if item and new is not item:
            yield item
        item, before = new, line
    if item:
        yield item


def _mark(line: str) -> tuple[re.Pattern[str] | None, str, str]:
    for pattern in _MARKS:
        match = pattern.fullmatch(line)
        if match:
            return pattern, match[1], match[2]
    return None, "", line


def _is_wrap(before: str, after: str, width: int | None) -> bool:
    """Whether the break between two lines was made by a program that filled lines up to a width."""
    if len(before) < WRAPPED.start:
        return False
    if after[0].islower() and not _SENTENCE_END.search(before[-8:]):
        return True
    return width is not None and len(before) in WRAPPED and len(before) + 1 + len(after.split(" ", 1)[0]) > width


def _blocks(items: Iterable[Item]) -> Iterator[Block]:
    for pattern, group in groupby(items, key=lambda item: item.pattern):
        same = [item for item in group if item.literal]
        if pattern is _BULLET or (pattern is _DASH and len(same) > 1):
            yield _list("ul", [item.text for item in same if item.text])
        elif pattern is _NUMBER:
            for run in _counted(same):
                # A number alone is part of a heading or a sentence.
                yield _list("ol", [item.text for item in run], run[0].number) if len(run) > 1 else _paragraph(run[0])
        else:
            yield from map(_paragraph, same)


def _counted(items: list[Item]) -> Iterator[list[Item]]:
    """The items in runs that count upwards by one."""
    run: list[Item] = []
    for item in items:
        if run and item.number != run[-1].number + 1:
            yield run
            run = []
        run.append(item)
    if run:
        yield run


def _paragraph(item: Item) -> Block:
    return Block("p", linked(item.literal), item.literal)


def _list(tag: str, texts: list[str], start: int = 1) -> Block:
    return Block(tag, "".join(f"<li>{linked(text)}</li>" for text in texts), "\n".join(texts), start)
