"""Which line breaks a program made when it filled lines up to a width, and the lines joined again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from sendfeed.intake.formats.text.marks import split_mark
from sendfeed.intake.imprint import read_imprint

FILLED = range(40, 121)
"""So many characters has a line that was filled by a program. Shorter ones were broken on purpose, longer ones are
paragraphs."""

MIN_FILLED = 3
"""So many lines must have been filled before text is taken to be wrapped at all."""

STANZA = 60
"""Three and more lines in a row, none of which is longer, are verse or an address, unless the text is wrapped."""

MAX_BYLINE = 60
"""A line that says who wrote has at most so many characters."""

_SENTENCE_END = re.compile(r"[.!?:;…。！？：][\"'”’»)\]」』]*$")
_AFTER_HYPHEN = re.compile(r"(?<=\w-) (?=\w)(?!(?:und|oder|bzw|et|ou|and|or|y|e|o|en|of|och|eller|og)\b)")
"""`part-` and `time` are one word; in `Kinder- und Jugendhilfe` they are not."""

_CJK = r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uff60]"
_IS_CJK = re.compile(_CJK)
_WITHIN_CJK = re.compile(f"(?<={_CJK}) (?={_CJK})")


def wrap_width(runs: Iterable[Sequence[str]]) -> int | None:
    """How long the lines of wrapped text may be; None for text that is not wrapped.

    Wrapped are lines most of which had no room for the first word of the next, and many of which go on in lower case.
    """
    breaks = [
        (len(before), _room_for(after), not after.lstrip()[0].isupper())
        for run in runs
        for before, after in pairwise(run)
        if len(before) in FILLED and not split_mark(after)[0]
    ]
    if len(breaks) < MIN_FILLED:
        return None
    lengths = sorted(length for length, _, _ in breaks)
    width = lengths[len(lengths) * 19 // 20]
    full = [goes_on for length, room, goes_on in breaks if length + room > width]
    return width if 2 * len(full) >= len(breaks) and 10 * sum(full) >= 3 * len(full) else None


def is_wrap(before: str, line: str, after: str, width: int | None) -> bool:
    """Whether a program made the break between two lines; without a width, only in the midst of a sentence.

    `after` is the line that follows the two, "" where there is none.
    """
    if width and FILLED.start // 2 <= len(before) <= FILLED.stop and len(before) + _room_for(line) > width:
        # A line with room to spare that ends no sentence is a heading, even below one that is full by chance.
        return not (
            after and ends_sentence(before) and not ends_sentence(line) and len(line) + _room_for(after) <= width
        )
    return len(before) >= FILLED.start and line[0].islower() and not (ends_sentence(before) or _is_byline(line, after))


def _is_byline(line: str, after: str) -> bool:
    """Whether a line says who wrote, above one that says when: `di Chiara Donati`."""
    if len(line) > MAX_BYLINE or not after or not (said := read_imprint(line)) or not said.people:
        return False
    imprint = read_imprint(after)
    return imprint is not None and imprint.published is not None


def is_stanza(lines: Sequence[str]) -> bool:
    """Whether lines were broken on purpose, for all that their sentences go on."""
    return len(lines) >= 3 and all(len(line) <= STANZA for line in lines)


def ends_sentence(line: str) -> bool:
    """Whether a line ends with a mark that ends a sentence, or with one that leads on to something else."""
    return _SENTENCE_END.search(line[-8:]) is not None


def joined(lines: Sequence[str]) -> str:
    """Lines as one. A hyphen at a line's end is kept: it may belong to the word."""
    if len(lines) == 1:
        return lines[0]
    text = " ".join(filter(None, lines))
    text = _AFTER_HYPHEN.sub("", text) if "- " in text else text
    return text if text.isascii() else _WITHIN_CJK.sub("", text)


def _room_for(line: str) -> int:
    """How many characters the first word of a line would have needed on the line before it."""
    word = line.lstrip().partition(" ")[0]
    return 1 if _IS_CJK.match(word) else 1 + len(word)
