"""Calendar dates as pages write them, in the languages that `month_names` has. Each is whole: day, month and year."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import NamedTuple

_MONTHS = (
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sept sep",
    "october oct",
    "november nov",
    "december dec",
)
_DAYS = "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun"

MONTHS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
DAYS = frozenset(_DAYS.split())

_OF = r"(?:(?:of|de|del|den|o|y|de la) |d['’]|(?:an|am|dhen) (?:t-)?)?"
_MONTH = r"(?P<month>[^\W\d_][^\s\d_.,،|/:;()–—-]{1,18}(?: (?:f[óo]mhair|الأول|الثاني|الاول))?)"
_YEAR = r"(?P<year>\d{4}|['’]?\d\d)[ءم]?(?!\w|[.:]\d)"
_DAY_FIRST = re.compile(
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|re|º|ª|°|\.|-?ain|-?af|-?ed|fed|ydd|il|eg|:[ea])?,?[ /-]?{_OF}"
    rf"{_MONTH}[.,،]?[ /-]?{_OF}{_YEAR}",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(rf"{_MONTH}\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: ?, ?| ){_YEAR}", re.IGNORECASE)
_YEAR_THEN_MONTH = re.compile(
    rf"(?P<year>\d{{4}})(?:\. ?| |-){_MONTH}[. -]{{1,2}}(?P<day>\d{{1,2}})(?:\.|-?[áéaei]n)?(?!\w)", re.IGNORECASE
)
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?!\d)")
_NUMBERS = re.compile(
    r"(?P<one>\d{1,2}) ?(?P<mark>[-/.]) ?(?P<two>\d{1,2}) ?(?P=mark) ?(?P<year>\d{4}|\d{2})(?![\d/_a-z])"
)
_EAST_ASIAN = re.compile(
    r"(?P<year>\d{4}) ?[年년] ?(?P<month>\d{1,2}) ?[月월] ?(?P<day>\d{1,2}) ?[日일号號]?"
    r"(?: ?[(（]?(?:(?:星期|周|週)[一二三四五六日天]|[月火水木金土日](?:曜日?)?[)）]|[月火水木金土日]曜日?"
    r"|[월화수목금토일]요일)[)）]?)?"
)
_FROM_DIGIT = (_DAY_FIRST, _YEAR_FIRST, _EAST_ASIAN, _YEAR_THEN_MONTH)
_PLACE = re.compile(r"(?<![\w/.-])(?=\d|[^\W\d_]{3,14}\.? \d{1,2}\D)")
_NO_YEAR = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)? (?:of )?([^\W\d_]{3,14})\.?", re.IGNORECASE)


class Found(NamedTuple):
    """A date in a text, and where it ends."""

    date: date
    end: int


def date_at(text: str, start: int = 0, *, month_first: bool = False, short_year: bool = False) -> Found | None:
    """The date that begins at a place in a text, if one does and it is in the calendar.

    03/04/2022 is 3 April, or 4 March with `month_first`; 13 and more cannot be a month. With `short_year` a year may
    have two digits.
    """
    from_digit = text[start : start + 1].isdecimal()
    for pattern in _FROM_DIGIT if from_digit else (_MONTH_FIRST,):
        match = pattern.match(text, start)
        if match and (short_year or len(match["year"]) == 4) and (month := _month(match["month"])):
            return _found(_year(match["year"]), month, int(match["day"]), match.end())
    match = _NUMBERS.match(text, start) if from_digit else None
    if not match or (len(match["year"]) == 2 and (not short_year or match["mark"] == "-")):
        return None
    day, month = int(match["one"]), int(match["two"])
    if month > 12 or (month_first and day <= 12):
        day, month = month, day
    return _found(_year(match["year"]), month, day, match.end())


def date_in(text: str, *, month_first: bool = False) -> Found | None:
    """The first date in a short text."""
    places = (match.start() for match in _PLACE.finditer(text))
    return next(filter(None, (date_at(text, at, month_first=month_first) for at in places)), None)


def is_day_and_month(text: str) -> bool:
    """Whether a text is a date without a year, such as `2nd March`, and nothing else."""
    match = _NO_YEAR.fullmatch(text)
    return match is not None and 1 <= int(match[1]) <= 31 and _month(match[2]) is not None


def is_day_of_week(word: str) -> bool:
    """Whether a word is the name of a day."""
    word = word.casefold()
    return word in DAYS or word in _names()[1]


def is_month(word: str) -> bool:
    """Whether a word is the name of a month in English."""
    return word.casefold() in MONTHS


def _month(name: str) -> int | None:
    if name.isdecimal():
        return int(name)
    name = name.casefold().rstrip("ٔ")
    return MONTHS.get(name) or _names()[0].get(name) or _names()[0].get(name.removeprefix("ב"))


def _year(year: str) -> int:
    return int(year) if len(year) == 4 else 2000 + int(year[-2:])


def _found(year: int, month: int, day: int, end: int) -> Found | None:
    try:
        return Found(date(year, month, day), end)
    except ValueError:
        return None


@cache
def _names() -> tuple[dict[str, int], frozenset[str]]:
    """The months and the days of the week in all languages but English."""
    from sendfeed.intake.month_names import DAYS, MONTHS

    months = {_name(name): number for number, names in enumerate(MONTHS, 1) for name in names.split()}
    return months, frozenset(map(_name, DAYS.split()))


def _name(name: str) -> str:
    return name.replace("_", " ")
