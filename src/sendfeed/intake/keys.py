"""What the keys of front matter mean. One key is one row of `KEYS`: how its value is read, and what is expected.

Capitals, hyphens and spaces in a key do not matter: `Publish-At` must not be overlooked where `publish_at` is not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from sendfeed.intake.blocks import cut, one_line
from sendfeed.intake.decode import clean
from sendfeed.intake.front_matter import FrontMatter
from sendfeed.intake.links import named, public_address
from sendfeed.model import Event

MAX_LINE = 500
MAX_SUMMARY = 2000
MAX_TOPICS = 50
LAST_SECOND = time(23, 59, 59)
YEARS = range(1900, 9900)
"""Python's calendar ends with the year 9999, and local time is up to a day away."""


@dataclass(frozen=True, slots=True)
class Given:
    """What a seed's front matter gives, checked. Dates are aware UTC; what is not given is empty.

    `image` is an https URL or the path of a file from the seed's folder, `corrects` the path of a seed or an id or the
    key of one: both as they are written. `problems` are reasons to hold the seed: a person may correct it, or release
    it as it is.
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
    publish_at: datetime | None = None
    expires: datetime | None = None
    image: str = ""
    corrects: str = ""
    event: Event | None = None
    problems: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


_NOTHING = Given()


class Key(NamedTuple):
    """Reads a raw value in the publication's time zone, or gives None for what is not `expected`."""

    read: Callable[[Any, ZoneInfo], object | None]
    expected: str


def read_keys(front_matter: FrontMatter, zone: ZoneInfo, now: datetime) -> Given:
    """Check all values of a front matter at once."""
    if not front_matter.values:
        return _NOTHING
    values: dict[str, Any] = {}
    lines: dict[str, str] = {}
    seen = set()
    problems, warnings = [], []
    for written, raw in front_matter.values.items():
        line = f" (line {front_matter.lines[written]})" if written in front_matter.lines else ""
        where = f"{_shown(written)} in its front matter{line}"
        name = _KNOWN.get(_letters(written), written)
        if raw is None or raw in ("", []):
            if name in HOLDING:
                problems.append(f"{where}: it has no value; expected {KEYS[name].expected}, or remove the key")
            continue
        if name in seen:
            problems.append(f"{where}: it is given twice")
            continue
        seen.add(name)
        if _letters(written) in _LIKE_HOLDING and _shown(raw).casefold() in _LIKE_HOLDING[_letters(written)]:
            problems.append(f"{where}: {_shown(raw)}; write draft: true, or remove the key")
        elif _letters(written) in _LIKE_PUBLISH_AT:
            problems.append(f"{where} is not a key that sendfeed knows: did you mean publish_at?")
        elif name not in KEYS:
            warnings.append(f"{where} is not a key that sendfeed knows: {_shown(raw)} left out")
        else:
            value = KEYS[name].read(raw, zone)
            if value is None:
                problems.append(f"{where}: found {_shown(raw)}; expected {KEYS[name].expected}")
            else:
                values[name] = value
                lines[name] = f"{_shown(raw)}{line}"
    problems += _too_late(values, lines, now)
    if values.get("draft"):
        problems.insert(0, "draft: true in its front matter")
    return Given(**values, problems=tuple(problems), warnings=tuple(warnings))


def _too_late(values: dict[str, Any], lines: Mapping[str, str], now: datetime) -> Iterator[str]:
    """Take dates out that lie in the future, and say so."""
    latest = max(now, values.get("publish_at", now)) + timedelta(days=1)
    for name in ("date", "updated"):
        if name in values and values[name] > latest:
            del values[name]
            yield f"its {name} lies in the future: {lines[name]}; correct it"


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
    return public_address(value) if isinstance(value, str) and len(value) <= MAX_SUMMARY else None


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
        if not isinstance(value, datetime) or value.year not in YEARS:
            return None
        return (value if value.tzinfo else value.replace(tzinfo=zone)).astimezone(UTC).replace(microsecond=0)
    except (ValueError, OverflowError):
        return None


def _end(value: Any, zone: ZoneInfo) -> datetime | None:
    """As `_moment`, but a day lasts until its last second."""
    text = value.isoformat() if isinstance(value, date) else value
    if isinstance(text, str) and re.fullmatch(r"\s*\d{4}-\d\d-\d\d\s*", text):
        day = _moment(text, zone)
        return day and datetime.combine(day.astimezone(zone), LAST_SECOND, zone).astimezone(UTC)
    return _moment(value, zone)


def _event(value: Any, zone: ZoneInfo) -> Event | None:
    """When and where something is: `start`, and if they are known `end`, not before it, and `place`."""
    if not isinstance(value, dict):
        return None
    given = {_letters(str(key)): each for key, each in value.items() if each not in (None, "")}
    start = _moment(given.pop("start", None), zone)
    end = _moment(given["end"], zone) if "end" in given else None
    place = _line(given["place"], zone) if "place" in given else ""
    if start is None or place is None or ("end" in given and (end is None or end < start)):
        return None
    return None if given.keys() - {"end", "place"} else Event(start, end, place)


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
    "original_url": Key(_url, "an absolute http or https URL that everybody can open, without a password"),
    "featured": _FLAG,
    "publish_at": _MOMENT,
    "expires": Key(_end, _MOMENT.expected),
    "image": _TEXT,
    "corrects": _TEXT,
    "event": Key(_event, "a start and, if known, an end not before it and a place: {start: 2026-11-23T14:00}"),
}

HOLDING = frozenset({"draft", "publish_at", "expires"})
"""Keys that keep something back: one without a value was meant."""

_LIKE_HOLDING = {"status": {"draft", "private", "pending"}, "published": {"false", "no"}, "publish": {"false", "no"}}
_LIKE_PUBLISH_AT = frozenset({"embargo", "embargoed", "embargoeduntil", "publishdate", "publishon", "publishafter"})
"""What other systems call them."""

_KNOWN = {_letters(name): name for name in KEYS}


def _shown(value: object) -> str:
    return named(clean(str(value)))


_STRAY = re.compile(r"(?:draft\s*[:=]\s*(?:true|yes)|publish[-_]at\s*[:=]\s*\S.*)", re.IGNORECASE)
FIRST_LINES = 10


def stray_keys(lines: Iterable[str]) -> list[str]:
    """Reasons to hold a seed without front matter: its first lines have keys of one that was not recognised."""
    return [
        f"“{cut(line, 60)}” looks like front matter, which begins on the first line with --- (or release it as it is)"
        for line in islice(filter(None, map(str.strip, lines)), FIRST_LINES)
        if _STRAY.fullmatch(line.strip("-–—*• "))
    ]
