"""A schedule as a reader of the site would say it: `mon 09:00` → "every Monday at 09:00, London time"."""

from __future__ import annotations

import re
from zoneinfo import ZoneInfo

from sendfeed.config.schedule import Schedule

DAYS = {
    "mon": "Monday",
    "tue": "Tuesday",
    "wed": "Wednesday",
    "thu": "Thursday",
    "fri": "Friday",
    "sat": "Saturday",
    "sun": "Sunday",
}
NTH = {"1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth", "5th": "fifth", "last": "last"}


def in_words(schedule: Schedule, zone: ZoneInfo) -> str:
    """Say when a digest appears. A schedule in cron fields that is no plain day and time gives "regularly"."""
    fields = dict(schedule.fields)
    hour, minute = fields.get("hour", "*"), fields.get("minute", "*")
    day, days = fields.get("day", "*"), fields.get("day_of_week", "*")
    if fields.get("month", "*") != "*" or not (hour.isdecimal() and minute.isdecimal()):
        return "regularly"
    when = _days(days) if day == "*" else _day_of_month(day)
    place = zone.key.rpartition("/")[2].replace("_", " ")
    return f"{when} at {int(hour):02}:{int(minute):02}, {place} time" if when else "regularly"


def _days(days: str) -> str:
    if days == "*":
        return "every day"
    if not re.fullmatch(r"[a-z]{3}([,-][a-z]{3})*", days):
        return ""
    names = [" to ".join(DAYS[name] for name in part.split("-")) for part in days.split(",")]
    last = names.pop()
    return f"every {', '.join(names)} and {last}" if names else f"every {last}" if last in DAYS.values() else last


def _day_of_month(day: str) -> str:
    nth, _, name = day.partition(" ")
    if nth in NTH and name in DAYS:
        return f"on the {NTH[nth]} {DAYS[name]} of each month"
    return f"on day {day} of each month" if day.isdecimal() else ""
