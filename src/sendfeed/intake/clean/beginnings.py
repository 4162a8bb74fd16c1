"""What a match of a regular expression begins with, or holds: so that of a thousand only a few need be tried.

Knows what the tables use: literals, escapes, classes, groups, lookaheads, alternatives and quantifiers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

LENGTH = 6
"""So many characters are told, if they are known."""

MAX_BRANCHES = 100
"""So many are told, and then no more of their characters."""

_REPEATS = re.compile(r"[*+{]")

LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")
"""A match that may begin with any of these may begin with anything, for all that a line tells."""

_KNOWN = "abcdefghijklmnopqrstuvwxyz0123456789 !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
_PROBES = "éжक中ب"
"""What matches one of these, without naming it, matches more than can be listed."""

_WITHOUT_WIDTH = frozenset({"^", "$", r"\b"})
_NOTHING: frozenset[str] = frozenset()
_SIGNS = frozenset("\\[](){}|?*+.^$")
_TOKEN = re.compile(
    r"[^\\\[\](){}|?*+.^$]+(?![?*+{])"
    r"|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?[:=!]|\{[\d,]+\}|.",
    re.DOTALL,
)


@cache
def alternatives(pattern: str) -> tuple[str, ...]:
    """The pattern's alternatives: what stands between the `|` outside of its groups."""
    found, depth = [""], 0
    for part in _TOKEN.findall(pattern):
        depth += part.startswith("(") - (part == ")")
        if part == "|" and not depth:
            found.append("")
        else:
            found[-1] += part
    return tuple(found)


@cache
def beginnings(pattern: str) -> frozenset[str]:
    """Strings of up to `LENGTH` characters: each match begins with one of them. With "" among them, with anything."""
    told: set[str] = set()
    return frozenset(told | _of_alternatives(iter([*_TOKEN.findall(pattern), ")"]), {""}, told))


def literal(pattern: str) -> str:
    """The longest string that is in every match of a pattern without alternatives, "" if none is known."""
    depth, longest = 0, ""
    for part in _TOKEN.findall(pattern):
        depth += part.startswith("(") - (part == ")")
        # A single character may be followed by a quantifier.
        if not depth and len(part) > max(1, len(longest)) and part[0] not in _SIGNS:
            longest = part
    return longest


def longest(pattern: str) -> float:
    """How many characters a match of a pattern has at most: infinity if there is no end to it. Of one that repeats
    nothing it is told roughly: no match has more characters than the pattern."""
    if not _REPEATS.search(pattern):
        return len(pattern)
    return _longest(iter([*_TOKEN.findall(pattern), ")"]))


def _longest(parts: Iterator[str]) -> float:
    """The same for what stands up to the closing bracket."""
    most = length = last = 0.0
    for part in parts:
        if part in {")", "|"}:
            most, length = max(most, length), 0.0
            if part == ")":
                break
        elif part in {"*", "+"} or part[0] == "{":
            times = part.strip("{}*+").rpartition(",")[2] or "inf"
            length += last * (float(times) - 1) if last else 0
        elif part != "?":
            within = _longest(parts) if part[0] == "(" else 1.0 if part[0] in _SIGNS else float(len(part))
            last = 0.0 if part in _WITHOUT_WIDTH or part in {"(?=", "(?!"} else within
            length += last
    return most


def held(pattern: str) -> frozenset[str]:
    """Strings of which each match of a pattern holds at least one; none if nothing can be said."""
    return _held(iter([*_TOKEN.findall(pattern), ")"]))


def _held(parts: Iterator[str]) -> frozenset[str]:
    """The same for what stands up to the closing bracket."""
    ways: list[frozenset[str]] = []
    best = last = _NOTHING
    for part in parts:
        if part in {"?", "*"} or part.startswith("{0"):
            last = _NOTHING
        elif part[0] not in "+{":
            best = max(best, last, key=_shortest)
            if part in {")", "|"}:
                ways.append(best)
                best = last = _NOTHING
                if part == ")":
                    break
            elif part[0] == "(":
                within = _held(parts)
                last = within if part in {"(", "(?:"} else _NOTHING
            else:
                last = frozenset({part}) if part[0] not in _SIGNS else _NOTHING
    return frozenset().union(*ways) if all(ways) else _NOTHING


def _shortest(texts: frozenset[str]) -> int:
    return min(map(len, texts), default=0)


def _of_alternatives(parts: Iterator[str], before: set[str], told: set[str]) -> set[str]:
    """Reads up to the closing bracket, after what a match may begin with `before` it.

    Gives what it may begin with thereafter. What cannot be said any further, or is long enough, is added to `told`.
    """
    ends: set[str] = set()
    begun = without = before
    for part in parts:
        if part == ")":
            break
        if part == "|":
            ends |= begun
            begun = before
        elif part == "?":
            begun = begun | without
        elif part in {"*", "+"} or part[0] == "{":
            told |= begun
            begun = without if part == "*" or part.startswith("{0") else set()
        elif part in {"(?=", "(?!"}:
            _of_alternatives(parts, set(), told)
        elif part not in _WITHOUT_WIDTH:
            without = begun
            if part in {"(", "(?:"}:
                begun = _of_alternatives(parts, begun, told)
            elif begun:
                begun = _longer(begun, part, told)
    return ends | begun


def _longer(begun: set[str], part: str, told: set[str]) -> set[str]:
    """The same with a literal, an escape or a class after it."""
    texts = (part,) if part[0] not in "\\[." else _characters(part)
    if texts is None or (len(begun) * len(texts) > MAX_BRANCHES and begun != {""}):
        told |= begun
        return set()
    longer = {(one + text)[:LENGTH] for one in begun for text in texts}
    full = {one for one in longer if len(one) == LENGTH}
    told |= full
    return longer - full


@cache
def _characters(part: str) -> tuple[str, ...] | None:
    """The characters that an escape or a class stands for; None for more than can be listed."""
    named = part[1:-1] if part.startswith("[") and not part.startswith("[^") else ""
    found = dict.fromkeys(re.findall(part, f"{_KNOWN}{named}{_PROBES}"))
    return None if any(probe in found and probe not in named for probe in _PROBES) else tuple(found)
