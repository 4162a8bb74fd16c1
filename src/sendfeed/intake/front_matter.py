"""The lines at the very start of a seed that tell of it: YAML between `---`, or TOML between `+++`.

    seed text → (raw values, the text after them) | `UnreadableError` with a line number

What each key means is settled in `keys`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from typing import Any, NamedTuple

from sendfeed.intake.blocks import UnreadableError, cut, one_line

MAX_LENGTH = 20_000
"""The closing line is looked for within this many characters."""

MAX_DEPTH = 4

_CLOSING = {"---": {"---", "..."}, "+++": {"+++"}}
_FIRST_KEY = {
    "---": re.compile(r"[\"']?[^\W\d][\w -]*[\"']?[ \t]*:(?:\s|$)"),
    "+++": re.compile(r"[\w\"'.-]+[ \t]*=|\["),
}

_KEY = re.compile(r"[\"'\[]*(\w[\w -]*?)[\"'\]]*\s*(?:[:=]|$)")


class FrontMatter(NamedTuple):
    """Raw values by key, the lines of the seed they stand on (counted from 1), and the text that follows."""

    values: dict[str, Any]
    lines: dict[str, int]
    body: str


def split(text: str) -> FrontMatter:
    """Take the front matter off a seed's text; space may stand before it. A `---` that opens none is text.

    Raises `UnreadableError` for front matter that does not end or cannot be parsed: what it says, such as a draft or an
    embargo, must not be overlooked.
    """
    found = text.lstrip()
    space = text[: len(text) - len(found)]
    first, indent = space.count("\n") + 1, len(space) - space.rfind("\n") - 1
    head = found[:MAX_LENGTH].split("\n")
    fence = head[0].rstrip()
    if fence not in _CLOSING or not _has_key(fence, head[1:]):
        return FrontMatter({}, {}, text)
    end = next((n for n, line in enumerate(head[1:], 1) if _closes(fence, line, indent)), None)
    if end is None:
        raise UnreadableError(f"its front matter, which begins on line {first}, is not closed: end it with {fence}")
    # With as many lines above it as in the seed, whoever reads it counts the lines of the seed.
    lines = [""] * first + head[1:end]
    values = _yaml(lines, first) if fence == "---" else _toml(lines, first)
    body = found[sum(len(line) + 1 for line in head[: end + 1]) :]
    return FrontMatter(values, _line_numbers(lines), body)


def _has_key(fence: str, lines: list[str]) -> bool:
    """Whether the first line after a fence that says anything is a key with its value, or closes it right away."""
    for line in map(str.strip, lines):
        if line and not line.startswith("#"):
            return line in _CLOSING[fence] or _FIRST_KEY[fence].match(line) is not None
    return False


def _closes(fence: str, line: str, indent: int) -> bool:
    """Whether a line ends the front matter. One that is indented more than the fence belongs to a value."""
    return line.strip() in _CLOSING[fence] and len(line) - len(line.lstrip()) <= indent


def _line_numbers(lines: list[str]) -> dict[str, int]:
    """The line of the seed on which each key stands first."""
    found: dict[str, int] = {}
    for number, line in enumerate(lines, 1):
        key = _KEY.match(line)
        if key:
            found.setdefault(key[1], number)
    return found


def _toml(lines: list[str], first: int) -> dict[str, Any]:
    try:
        return tomllib.loads("\n".join(lines))
    except tomllib.TOMLDecodeError as error:
        what = str(error).replace("at end of document", f"at line {len(lines)}")
        raise UnreadableError(f"its front matter is not TOML: {what}") from error
    except (RecursionError, ValueError) as error:
        raise UnreadableError(
            f"its front matter, which begins on line {first}, is not TOML that can be read"
        ) from error


def _yaml(lines: list[str], first: int) -> dict[str, Any]:
    """A YAML mapping. Scalars stay as they are written: `no` is Norwegian, and 2026-02-30 is not an exception."""
    import yaml

    # The pure Python parser takes quadratic time to nest, but is asked for no more than MAX_DEPTH levels.
    events = yaml.parse("\n".join(lines), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    try:
        value = _value(iter(events), 0)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = one_line(getattr(error, "problem", None) or "not YAML")
        raise UnreadableError(
            f"its front matter is not YAML: {cut(what, 100)}{_at(mark)}; a value that holds a colon needs quotes"
        ) from error
    if not isinstance(value, dict):
        raise UnreadableError(
            f"its front matter, which begins on line {first}, is not a list of keys with their values"
        )
    return value


def _value(events: Iterator[Any], depth: int) -> Any:
    """The next value of a stream of YAML events."""
    import yaml

    for event in events:
        if getattr(event, "anchor", None):
            raise UnreadableError(
                f"its front matter has an anchor or alias{_at(event.start_mark)}: write the value out"
            )
        if isinstance(event, yaml.CollectionStartEvent) and depth >= MAX_DEPTH:
            raise UnreadableError(f"its front matter is nested too deep{_at(event.start_mark)}")
        if isinstance(event, yaml.ScalarEvent):
            return None if not event.style and event.value in {"", "~", "null", "Null", "NULL"} else event.value
        if isinstance(event, yaml.SequenceStartEvent):
            return list(iter(lambda: _value(events, depth + 1), _END))
        if isinstance(event, yaml.MappingStartEvent):
            return _mapping(events, depth + 1)
        if isinstance(event, yaml.CollectionEndEvent):
            return _END
    return {}


_END = object()


def _mapping(events: Iterator[Any], depth: int) -> dict[str, Any]:
    mapping: dict[str, Any] = {}
    while (key := _value(events, depth)) is not _END:
        name = key if isinstance(key, str) else repr(key)
        if name in mapping:
            raise UnreadableError(f"its front matter gives {cut(name, 40)} twice")
        mapping[name] = _value(events, depth)
    return mapping


def _at(mark: Any) -> str:
    return f" (line {mark.line + 1})" if mark else ""
