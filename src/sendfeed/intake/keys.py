"""What the keys of front matter mean. One key is one row of `KEYS`: how its value is read, and what is expected.

Capitals, hyphens and spaces in a key do not matter: `Publish-At` must not be overlooked where `publish_at` is not.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from sendfeed.intake.blocks import cut, one_line
from sendfeed.intake.decode import clean
from sendfeed.intake.front_matter import FrontMatter
from sendfeed.intake.links import web_address

MAX_LINE = 500
MAX_SUMMARY = 2000
MAX_TOPICS = 50
FIRST_YEAR = 1900


@dataclass(frozen=True, slots=True)
class Given:
    """What a seed's front matter gives, checked. Dates are aware UTC; what is not given is empty.

    `problems` are reasons to hold the seed: a person may correct it, or release it as it is.
    """

    id: str = ""
    title: str = ""
    slug: str = ""
    date: datetime | None = None
    updated: datetime | None = None
    author: str = ""
    source: str = ""
    topics: tuple[str, ...] = ()
    summary: str = ""
    language: str = ""
    draft: bool = False
    original_url: str = ""
    featured: bool = False
    problems: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


class Key(NamedTuple):
    """Reads a raw value in the publication's time zone, or gives None for what is not `expected`."""

    read: Callable[[Any, ZoneInfo], object | None]
    expected: str


def read_keys(front_matter: FrontMatter, zone: ZoneInfo, now: datetime) -> Given:
    """Check all values of a front matter at once."""
    values: dict[str, Any] = {}
    seen = set()
    problems, warnings = [], []
    for written, raw in front_matter.values.items():
        line = f" (line {front_matter.lines[written]})" if written in front_matter.lines else ""
        where = f"{_shown(written)} in its front matter{line}"
        if raw is None or raw in ("", []):
            continue
        name = _KNOWN.get(_letters(written), written)
        if name in seen:
            problems.append(f"{where}: it is given twice")
            continue
        seen.add(name)
        if name in NOT_YET:
            problems.append(
                f"{where}: this version cannot honour it yet; remove the key, or release the seed to publish it anyway"
            )
        elif name not in KEYS:
            warnings.append(f"{where} is not a key that sendfeed knows: {_shown(raw)} left out")
        else:
            value = KEYS[name].read(raw, zone)
            if value is None:
                problems.append(f"{where}: found {_shown(raw)}; expected {KEYS[name].expected}")
            elif isinstance(value, datetime) and value > now + timedelta(days=1):
                problems.append(f"its {name} lies in the future: {_shown(raw)}{line}; correct it")
            else:
                values[name] = value
    if values.get("draft"):
        problems.insert(0, "draft: true in its front matter")
    return Given(**values, problems=tuple(problems), warnings=tuple(warnings))


def _letters(name: str) -> str:
    """A key without what people write in different ways."""
    return re.sub(r"[\W_]", "", name).casefold()


def _line(value: Any, _zone: ZoneInfo) -> str | None:
    return _text(value, MAX_LINE)


def _summary(value: Any, _zone: ZoneInfo) -> str | None:
    return _text(value, MAX_SUMMARY)


def _text(value: Any, length: int) -> str | None:
    # An escape in a quoted value can bring back what was cleaned from the bytes.
    text = one_line(clean(value)) if isinstance(value, str) else ""
    return text if 0 < len(text) <= length else None


def _name(value: Any, _zone: ZoneInfo) -> str | None:
    return value if isinstance(value, str) and re.fullmatch(r"[a-z0-9][a-z0-9-]{0,79}", value) else None


def _language(value: Any, _zone: ZoneInfo) -> str | None:
    matches = isinstance(value, str) and len(value) <= 35 and re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*", value)
    return value if matches else None


def _flag(value: Any, _zone: ZoneInfo) -> bool | None:
    if isinstance(value, str):
        return {"true": True, "yes": True, "false": False, "no": False}.get(value.lower())
    return value if isinstance(value, bool) else None


def _url(value: Any, _zone: ZoneInfo) -> str | None:
    return web_address(value) if isinstance(value, str) and len(value) <= MAX_SUMMARY else None


def _topics(value: Any, zone: ZoneInfo) -> tuple[str, ...] | None:
    topics = [_line(topic, zone) for topic in (value if isinstance(value, list) else [value])]
    if len(topics) > MAX_TOPICS or None in topics:
        return None
    return tuple(dict.fromkeys(topic for topic in topics if topic))


def _moment(value: Any, zone: ZoneInfo) -> datetime | None:
    """A date or a time as aware UTC. Without an offset it is meant in the publication's time zone."""
    try:
        if isinstance(value, str):
            value = datetime.fromisoformat(value.strip())
        elif isinstance(value, date) and not isinstance(value, datetime):
            value = datetime.combine(value, time())
        if not isinstance(value, datetime) or value.year < FIRST_YEAR:
            return None
        return (value if value.tzinfo else value.replace(tzinfo=zone)).astimezone(UTC).replace(microsecond=0)
    except (ValueError, OverflowError):
        return None


_TEXT = Key(_line, f"text of at most {MAX_LINE} characters")
_NAME = Key(_name, "a name of a-z, 0-9 and hyphens, at most 80 characters, that begins with a letter or a digit")
_MOMENT = Key(_moment, "a date such as 2026-11-23, or a time such as 2026-11-23T09:00")
_FLAG = Key(_flag, "true or false")

KEYS = {
    "id": _NAME,
    "title": _TEXT,
    "slug": _NAME,
    "date": _MOMENT,
    "updated": _MOMENT,
    "author": _TEXT,
    "source": _TEXT,
    "topics": Key(_topics, f"a topic, or a list of at most {MAX_TOPICS} topics"),
    "summary": Key(_summary, f"text of at most {MAX_SUMMARY} characters"),
    "language": Key(_language, "a BCP 47 language tag such as en-GB"),
    "draft": _FLAG,
    "original_url": Key(_url, "an absolute http or https URL"),
    "featured": _FLAG,
}

NOT_YET = frozenset({"publish_at", "expires", "image", "corrects", "event"})
"""Keys that mean something, but not yet to this version: a seed that has one is held rather than misread."""

_KNOWN = {_letters(name): name for name in (*KEYS, *NOT_YET)}


def _shown(value: object) -> str:
    return cut(one_line(clean(str(value))), 80)
