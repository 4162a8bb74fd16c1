"""A schedule as a reader of the site would say it: `mon 09:00` → "every Monday at 09:00, London time"."""

from __future__ import annotations

import re
from zoneinfo import ZoneInfo

from sendfeed.config.schedule import Schedule
from sendfeed.languages import locale_of
from sendfeed.words import Words

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def in_words(schedule: Schedule, zone: ZoneInfo, words: Words) -> str:
    """Say when a digest appears. A schedule in cron fields that is no plain day and time gives "regularly"."""
    fields = dict(schedule.fields)
    hour, minute = fields.get("hour", "*"), fields.get("minute", "*")
    day, days = fields.get("day", "*"), fields.get("day_of_week", "*")
    if fields.get("month", "*") != "*" or not (hour.isdecimal() and minute.isdecimal()):
        return words("schedule_otherwise")
    key, values = _days(days, words) if day == "*" else _day_of_month(day, words)
    at = {"time": f"{int(hour):02}:{int(minute):02}", "place": _place(zone, words.spoken)}
    return words(key, **values, **at)


def _days(days: str, words: Words) -> tuple[str, dict[str, str]]:
    """The key of a sentence and its values, for days of the week."""
    if days == "*":
        return "schedule_daily", {}
    if not re.fullmatch(r"[a-z]{3}([,-][a-z]{3})*", days):
        return "schedule_otherwise", {}
    first, _, last = days.partition("-")
    if first in DAYS and last in DAYS:
        return "schedule_span", {"first": words(first), "last": words(last)}
    names = [words(day) for part in days.split(",") for day in _between(*part.partition("-")[::2])]
    return "schedule_weekly", {"days": _listed(names, words)}


def _between(first: str, last: str) -> tuple[str, ...]:
    return DAYS[DAYS.index(first) : DAYS.index(last or first) + 1]


def _listed(names: list[str], words: Words) -> str:
    *others, last = names
    if not others:
        return last
    listed = others[0]
    for name in others[1:]:
        listed = words("list", first=listed, next=name)
    return words("list_end", first=listed, last=last)


def _day_of_month(day: str, words: Words) -> tuple[str, dict[str, str]]:
    nth, _, name = day.partition(" ")
    if name in DAYS:
        return f"schedule_{nth}", {"day": words(name)}
    return ("schedule_date", {"date": day}) if day.isdecimal() else ("schedule_otherwise", {})


def _place(zone: ZoneInfo, language: str) -> str:
    """The city that a time zone is named after, in the language; the end of the zone's name where that is not known."""
    from babel.dates import get_timezone_location

    locale = locale_of(language)
    name = get_timezone_location(zone, locale=locale, return_city=True) if locale else zone.key.replace("_", " ")
    return name.rpartition("/")[2]
