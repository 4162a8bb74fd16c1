"""Imprints that nothing announces, and that only their place right beside a title tells: `Schools | 3 May 2019`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sendfeed.intake.bylines import has_job, is_person, is_place
from sendfeed.intake.dates import Found, date_at, is_day_of_week
from sendfeed.intake.imprint import Imprint, read_imprint
from sendfeed.intake.imprint_glue import apart
from sendfeed.intake.imprint_patterns import TIME, ZONE
from sendfeed.intake.imprint_words import AGO, COUNT, PLACE, READING, SECTION
from sendfeed.intake.ways import is_name_of_site

MAX_LENGTH = 120
"""No such line has more characters."""

MAX_TOPIC = 4
"""A topic has at most so many words."""

_PLACE = re.compile(r"(?<![\w/.:-])(?=\d|[^\W\d_]{3,14}\.? \d{1,2}\D)")
_GAP = re.compile(r"\s*(?:[|•·●⋅/–—»›~]|\s-{1,2}\s|,\s)\s*")
_BAR = re.compile(r"[|•·●⋅/–—»›~]|-{1,2}")
_LITTLE = re.compile(r"^(?:on|in|by|am|vom|le|el|il|op|den|at)(?: (?=[A-Z])|$)")
_KNOWN = re.compile(rf"(?:{SECTION}|{READING}|{AGO}|{COUNT}|\d{{1,3}})")
_ACCOUNT = re.compile(r"[a-z][\w.-]{1,25}|\w*\d\w*")
_EDGES = " ,|•·●⋅/–—»›~-()[]"


def read_by_title(line: str, *, month_first: bool = False) -> Imprint | None:
    """What a line right above or below a title tells: an imprint, or a date beside a topic, a name, a site, a role.

    The latter `is_guess`: an event's line may read alike.
    """
    if found := read_imprint(line, month_first=month_first):
        return found
    if len(line) > MAX_LENGTH:
        return None
    line, whole = apart(line), line
    for at, found_date in _dates(line, month_first):
        before, after = line[:at], line[found_date.end :]
        clock = TIME.match(after.lstrip(" ,-–|"))
        is_stamped = clock is not None and clock["minute"] is not None and int(clock["minute"]) % 5 > 0
        if clock:
            after = after.lstrip(" ,-–|")[clock.end() :]
            zone = ZONE.match(after.lstrip())
            after = after.lstrip()[zone.end() :] if zone else after
        names = [*_pieces(_without_day(before), -1, is_stamped), *_pieces(after, 0, is_stamped)]
        people = [name for name in names if name and is_person(name) and not is_place(name)]
        if None in names or (clock and not is_stamped and not people):
            return None
        return Imprint(found_date.date, name_alone=next(iter(people), ""), line=whole, is_guess=True)
    return None


def _dates(line: str, month_first: bool) -> Iterator[tuple[int, Found]]:
    for place in _PLACE.finditer(line):
        if found := date_at(line, place.start(), month_first=month_first, short_year=True):
            yield place.start(), found


def _without_day(before: str) -> str:
    """What is before a date without the day of the week."""
    rest, _, last = before.rstrip(" ,.|").rpartition(" ")
    return rest if is_day_of_week(last) else before


def _pieces(text: str, nearest: int, is_stamped: bool) -> list[str | None]:
    """The parts of what is on one side of a date, None for one that may be anything.

    The `nearest` one, if no bar is between, has to be somebody's name, a role or a site's: `London, 3 May 2019`.
    """
    is_barred = _BAR.match(text.strip()[nearest:][:1]) is not None or text.strip()[-2:] == "--"
    parts = [_LITTLE.sub("", part.strip(_EDGES), count=1) for part in _GAP.split(text.strip(_EDGES))]
    parts = [part for part in parts if part]
    if not parts:
        return []
    read: list[str | None] = [part if _may_be_part(part) else None for part in parts]
    first = parts[nearest]
    if not is_barred and not _is_somebody(first):
        read[nearest] = first if is_stamped and len(parts) == 1 and _ACCOUNT.fullmatch(first) else None
    return read


def _is_somebody(part: str) -> bool:
    if has_job(part) or _KNOWN.fullmatch(part.lower()):
        return True
    if (said := read_imprint(part)) and (said.people or said.other):
        return True
    is_named = is_name_of_site(part) or is_person(" ".join(part.split()[:2]))
    return is_named and not is_place(part) and PLACE.search(part) is None


def _may_be_part(part: str) -> bool:
    """Whether a part may be a topic, a site or a name, and is no place, and nothing that a date may be of."""
    if _KNOWN.fullmatch(part.lower()) or _is_somebody(part):
        return True
    if PLACE.search(part) or not part[0].isalpha() or part[0].islower() or part[-1] in ".!?:" or part.isdecimal():
        return False
    return len(part.split()) <= MAX_TOPIC
