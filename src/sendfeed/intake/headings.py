"""Which blocks of a body are headings, and on which level: h2 to h4, since the title is the page's h1."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sendfeed.intake.blocks import HEADINGS, Block
from sendfeed.intake.captions import is_caption
from sendfeed.intake.dates import is_day_of_week
from sendfeed.intake.heading_company import Standing, not_headings

MAX_LENGTH = 70
"""A heading has at most this many characters; those of Chinese, Japanese and Korean count twice."""

LEVELS = (2, 3, 4)

BODIES = frozenset({"ul", "ol", "table", "blockquote"})
"""A heading can stand above these, however short they are."""

MIN_CELLS = 4
"""So many paragraphs of a line each, one after the other, are rather a table than headings with a short text."""

MIN_INTRODUCTION = 30
"""A line of so many characters that ends with a colon can be all that stands between a heading and a quotation."""

OPENING = frozenset("\"'“„«‘‚「『")
CLOSING = "\"'”“’»)]」』"
ENDS = frozenset(".!…。！۔।॥")
"""A sentence ends with these, and a heading does not; nor with the next ones."""

PAUSES = frozenset(",;:，、；：،؛")
QUESTIONS = frozenset("?？؟")

UNFINISHED = frozenset(
    [
        *("a", "an", "and", "but", "if", "include", "includes", "or", "our", "than", "the", "their", "which", "your"),
        *("das", "dem", "den", "der", "die", "ein", "eine", "oder", "und", "il", "een", "het", "e", "o", "y", "que"),
        *("des", "du", "et", "la", "le", "les", "ou", "un", "une", "del", "el", "las", "los"),
    ]
)
"""No heading ends with these words: a list may follow, as the rest of the sentence."""

_ASIDE = re.compile(r" \([^()]*\)$")
_NOTE = re.compile(r"\[\d{1,2}\]")
"""What a footnote begins with."""

_FIRST = re.compile(r"[\W_]*([^\W_])")
_TWO_LETTERS = re.compile(r"[^\W\d_].*?[^\W\d_]")
_TWO_SENTENCES = re.compile(r"(?:[^\W\d_]{4}[.…]|!)[\"”’»)]?\s+[^\W_]")
_TALK = re.compile(r"[^\W\d_]+,")
"""A question that begins so, as in `So, what now?`, is one that the text asks."""

_TWO_QUESTIONS = re.compile(r"[?؟][\"”’»)]? [^\W\d_]")
MAX_TWO_QUESTIONS = 40
"""Two questions of more characters are no heading."""

PARTS_OF_DAYS = frozenset({"", "morning", "afternoon", "evening", "night"})

_ADDRESS = re.compile(r"@|://|www\.|(?:\d[\s()/-]*){6}")
_NUMBERED = re.compile(r"\(?\d{1,2}[.)]")
_NUMBERS = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,2}[.)]?\s")
_WIDE = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]")

_LABEL = re.compile(r"([^\W\d_][\w.'’ -]{0,30}):(?:\s|$)")
"""A speaker in an interview, a question's `Q:`, what a line of facts is about."""

_BYLINE = re.compile(r"(?i:(?:words |text |photos? )?by|von|par|por|door)(?: (?:[^\W\d_]\.|[A-ZÀ-Þ][\w'’-]+)){1,4}")
_PICTURE = re.compile(
    r"(?:image|photo|picture|foto|bild|photograph)s?(?: \d+)?"
    r"(?: ?[:|(]| (?:caption|source|credit|by|of|from|courtesy|on)\b)|(?:pictured|credit|source|quelle|caption)\b",
    re.IGNORECASE,
)
"""What a picture shows, or whose it is."""

_DATE = re.compile(
    r"(?:[^\W\d_]+\.?,? )?(?:\d{1,2}(?:st|nd|rd|th|\.)? (?:of |de )?[^\W\d_]+\.?,?"
    r"|[^\W\d_]+\.? \d{1,2}(?:st|nd|rd|th)?,?) (?:de )?\d{4}|\d+ (?:of|von|de|/) \d+",
    re.IGNORECASE,
)
"""A day, or a place in a row of pictures."""

_THE_END = re.compile(r"-?ends?-?|ende|fin", re.IGNORECASE)


def by_neighbours(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Text has no marked headings: make them of short lines that stand alone before something longer."""
    lines = _lines(blocks)
    text = next((n for n, line in enumerate(lines) if not line.is_short), 0)
    found = [n for n in range(len(lines) - 1) if lines[n].could_be_heading and _is_heading(lines, n, text)]
    found = sorted({*found, *(n - 1 for n in found if _is_above(lines, n))})
    none = not_headings([Standing(lines[n].text, n, lines[n + 1].text) for n in found], [line.text for line in lines])
    found = [n for place, n in enumerate(found) if place not in none]
    return _with_headings(blocks, found, _levels(lines, found))


def without_jumps(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Shift marked headings so that the highest is an h2, and none is more than one level below the one before."""
    marked = [n for n, block in enumerate(blocks) if block.tag in HEADINGS]
    return _with_headings(blocks, marked, (int(blocks[n].tag[1]) for n in marked))


def _with_headings(blocks: Sequence[Block], which: Sequence[int], levels: Iterable[int]) -> tuple[Block, ...]:
    """The blocks, with some as headings on these levels, or on higher ones where a level would be left out."""
    result = list(blocks)
    above: list[int] = []
    for n, level in zip(which, levels, strict=True):
        while above and above[-1] >= level:
            above.pop()
        above.append(level)
        result[n] = replace(blocks[n], tag=f"h{LEVELS[min(len(above), len(LEVELS)) - 1]}")
    return tuple(result)


@dataclass(slots=True)
class _Line:
    """A block as its neighbours see it.

    `is_line` is a paragraph no longer than a heading may be, and `row` how many of them stand together. `is_short` is
    one that ends like no sentence: a cell of a table, a verse, a button. `in_stack` says that it stands right below the
    block before it, in a text that has empty lines between paragraphs.
    """

    text: str
    tag: str
    is_line: bool
    is_short: bool
    in_stack: bool
    could_be_heading: bool = False
    row: int = 0

    @property
    def asks(self) -> bool:
        """Whether it is a question."""
        return self.text.rstrip(CLOSING)[-1:] in QUESTIONS


def _lines(blocks: Sequence[Block]) -> list[_Line]:
    spaced = 2 * sum(block.tight for block in blocks) < len(blocks)
    lines: list[_Line] = []
    row: list[_Line] = []
    for block in blocks:
        text = block.text
        is_line = block.tag == "p" and _fits(text) and not block.inner.startswith("<em")
        is_short = is_line and _ASIDE.sub("", text).rstrip(CLOSING)[-1:] not in ENDS
        line = _Line(text, block.tag, is_line, is_short, spaced and block.tight)
        lines.append(line)
        if is_line:
            row.append(line)
        else:
            _count(row)
            row = []
    _count(row)
    short = [line for line in lines if line.is_short]
    often = Counter(line.text for line in short)
    for line in short:
        line.could_be_heading = often[line.text] == 1 and _could_be_heading(line.text)
    return lines


def _count(row: Sequence[_Line]) -> None:
    for line in row:
        line.row = len(row)


def _fits(text: str) -> bool:
    """Whether a text is no longer than a heading may be."""
    return len(text) <= MAX_LENGTH and (text.isascii() or len(text) + len(_WIDE.findall(text)) <= MAX_LENGTH)


def _could_be_heading(text: str) -> bool:
    """Whether a short text that ends like no sentence reads like a heading, wherever it stands."""
    end = text.rstrip(CLOSING)[-1:]
    if (
        not text
        or end in PAUSES
        or (text[0] in OPENING and text[-1] in CLOSING)
        or (text[0] == "[" and text[-1] == "]")
        or text.rpartition(" ")[2].lower() in UNFINISHED
    ):
        return False
    first = _FIRST.match(text)
    if not first or first[1].islower() or not _TWO_LETTERS.search(text) or _ADDRESS.search(text):
        return False
    if (
        _BYLINE.fullmatch(text)
        or _PICTURE.match(text)
        or is_caption(text)
        or _DATE.fullmatch(text)
        or _THE_END.fullmatch(text)
    ):
        return False
    if _asks_the_reader(text) if end in QUESTIONS else _TWO_SENTENCES.search(text):
        return False
    label = _LABEL.match(text)
    # `Step 2: ask` is a heading, and `Monday: messy play`; a speaker, or a fact such as `Venue: the hall`, is none.
    return label is None or any(map(str.isdigit, label[1])) or _is_day(label[1])


def _asks_the_reader(text: str) -> bool:
    """Whether a question is one of the text, or two that follow one another."""
    return _TALK.match(text) is not None or (len(text) > MAX_TWO_QUESTIONS and _TWO_QUESTIONS.search(text) is not None)


def _is_day(label: str) -> bool:
    day, _, more = label.partition(" ")
    return is_day_of_week(day) and more.lower() in PARTS_OF_DAYS


def _is_heading(lines: Sequence[_Line], n: int, text: int) -> bool:
    """Whether a line that could be a heading stands as one: alone, and above something longer.

    Above the first `text` stand names, mottos and what else belongs to the title.
    """
    line, after = lines[n], lines[n + 1]
    if not (_is_body(line, after) if after.tag == "p" else after.tag in BODIES):
        return False
    if n < text:
        return line.asks or _NUMBERED.match(line.text) is not None
    before = lines[n - 1]
    if not before.is_short:
        return not line.in_stack or after.in_stack
    if before.in_stack and not line.in_stack:
        return True
    # Below a line about a picture, another may well be about it too.
    is_aside = not before.could_be_heading and before.text[-1] not in PAUSES and not _PICTURE.match(before.text)
    return (is_aside and line.row < MIN_CELLS) or _is_above(lines, n)


def _is_body(line: _Line, after: _Line) -> bool:
    """Whether a heading can stand above a paragraph."""
    if after.text[:1].islower() or (after.in_stack and after.is_line):
        return False
    if _NOTE.match(after.text):
        return True
    if after.is_short:
        return after.text[-1] == ":" and len(after.text) > max(MIN_INTRODUCTION, len(line.text))
    return line.asks or (len(after.text) > len(line.text) and after.row < MIN_CELLS)


def _is_above(lines: Sequence[_Line], n: int) -> bool:
    """Whether the line before a heading is one too: that of a section, whose first part has a heading of its own."""
    if not n or not lines[n - 1].could_be_heading or lines[n].in_stack or (n > 1 and lines[n - 2].is_short):
        return False
    section, part = lines[n - 1], lines[n]
    if section.text.isupper() != part.text.isupper():
        return section.text.isupper()
    return _depth(section.text) < _depth(part.text) or (part.asks and not section.asks)


def _depth(text: str) -> int:
    """How many numbers a heading begins with: one in `2. Grants`, two in `2.1 Small grants`."""
    match = _NUMBERS.match(text)
    return len(match[0].strip(" .)").split(".")) if match else 0


def _levels(lines: Sequence[_Line], found: Sequence[int]) -> Iterator[int]:
    """The level of each heading: below a section's, by its numbers, or since sections are in capitals."""
    in_capitals = False
    for place, n in enumerate(found):
        text = lines[n].text
        is_part = place > 0 and found[place - 1] == n - 1
        in_capitals = in_capitals or (text.isupper() and not is_part)
        yield _depth(text) + 1 if _depth(text) else 3 if is_part or (in_capitals and not text.isupper()) else 2
