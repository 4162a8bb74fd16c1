"""Which line of a template is at fault, where only what it wrote is known, or a name that it gives."""

from __future__ import annotations

import re
from itertools import takewhile

NEIGHBOURS = 4
"""So many lines are compared, for a template may have the same one twice."""

_PLACE = re.compile(r"\{%-? if .*?endif -?%\}|\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")
"""What may write anything, or nothing."""


def line_of(source: str, clue: str) -> int | None:
    """The line of a template, counted from 1, that has this name, such as `item.url`, or that wrote this text, of
    which the first line counts most; None if there is none.
    """
    lines = source.splitlines()
    named = re.compile(rf"\b{re.escape(clue)}\b")
    for number, line in enumerate(lines, 1):
        if named.search(line):
            return number
    written = [line for line in clue.splitlines() if line.strip()][:NEIGHBOURS]
    if not written:
        return None
    likeness = [_likeness(line, written[0]) for line in lines]
    best = max(likeness, default=0)
    places = [place for place, each in enumerate(likeness) if each == best > 0]
    return max(places, key=lambda place: (_in_common(lines[place:], written), -place)) + 1 if places else None


def _in_common(lines: list[str], written: list[str]) -> int:
    """How many of the lines that were written the template's lines account for, in their order."""
    texts = [line for line in lines if _PLACE.sub("", line).strip()]
    return len([*takewhile(bool, map(_likeness, texts, written))])


def _likeness(line: str, written: str) -> int:
    """How many characters of what was written are the template's own; 0 if this line did not write it."""
    own = [part for part in _PLACE.split(line.strip()) if part]
    is_it = own and re.search(".*?".join(map(re.escape, own)), written)
    return sum(map(len, own)) if is_it else 0
