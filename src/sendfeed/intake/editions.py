"""What an editor writes for one issue: front matter and Markdown → an edition whose articles are still names."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sendfeed.intake.blocks import UnreadableError, cut, one_line
from sendfeed.intake.decode import clean, decode
from sendfeed.intake.formats import markdown
from sendfeed.intake.front_matter import FrontMatter, split
from sendfeed.model import Edition, Sponsor

MAX_BYTES = 100_000
MAX_LINE = 500
MAX_ARTICLES = 500


@dataclass(frozen=True, slots=True)
class _Key:
    """Reads a raw value, or gives None for what is not `expected`."""

    read: Callable[[Any], object | None]
    expected: str


def read_edition(content: bytes) -> Edition:
    """Read the bytes of an edition; `lead`, `order` and `later` name articles as its author does, by path or id.

    Raises `UnreadableError` that names every line at fault: an issue must not go out without what its editor said.
    """
    if len(content) > MAX_BYTES:
        raise UnreadableError(f"it has more than {MAX_BYTES:,} bytes")
    matter = split(decode(content).text)
    values: dict[str, Any] = {}
    problems = []
    for name, raw in matter.values.items():
        key = KEYS.get(name)
        if raw is None or raw in ("", []):
            continue
        if key is None:
            nearest = difflib.get_close_matches(name, KEYS, n=1)
            hint = f"; did you mean {nearest[0]}?" if nearest else f"; expected one of {', '.join(KEYS)}"
            problems.append(f"{_where(name, matter)} is not a key of an edition{hint}")
        elif (value := key.read(raw)) is None:
            problems.append(f"{_where(name, matter)}: expected {key.expected}")
        else:
            values[name] = value
    if problems:
        raise UnreadableError("; ".join(problems))
    return Edition(**values, html="\n".join(block.html for block in markdown.read(matter.body).blocks))


def _where(name: str, matter: FrontMatter) -> str:
    line = f" (line {matter.lines[name]})" if name in matter.lines else ""
    return f"“{cut(one_line(clean(name)), 40)}”{line}"


def _line(value: Any) -> str | None:
    text = one_line(clean(value)) if isinstance(value, str) else ""
    return text if 0 < len(text) <= MAX_LINE else None


def _names(value: Any) -> tuple[str, ...] | None:
    names = [_line(name) for name in (value if isinstance(value, list) else [value])]
    if len(names) > MAX_ARTICLES or None in names:
        return None
    return tuple(dict.fromkeys(name for name in names if name))


def _sponsor(value: Any) -> Sponsor | None:
    if not isinstance(value, Mapping) or value.keys() - {"name", "text", "url"}:
        return None
    given = {name: _line(raw) for name, raw in value.items()}
    url = given.get("url", "")
    is_good = given.get("name") and None not in given.values() and (not url or url.startswith("https://"))
    return Sponsor(**{name: text or "" for name, text in given.items()}) if is_good else None


_LINE = _Key(_line, f"text of at most {MAX_LINE} characters")
_ARTICLES = _Key(_names, f"a list of at most {MAX_ARTICLES} articles: the paths of their files, or ids")

KEYS = {
    "subject": _LINE,
    "preheader": _LINE,
    "greeting": _LINE,
    "lead": _Key(_line, "an article: the path of its file, or its id"),
    "order": _ARTICLES,
    "later": _ARTICLES,
    "sponsor": _Key(_sponsor, "a name and, if you like, a text and an https url: {name: …, text: …, url: https://…}"),
}
