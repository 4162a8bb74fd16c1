"""When a digest is due: what may be written, and the wall times it stands for.

A schedule is written in words (`mon 09:00`, `mon,thu 09:00`, `mon-fri 09:00`, `daily 07:30`, `1st mon 09:00`,
`last fri 09:00`) or as five cron fields with names of days (`0 9 * * mon`). It speaks of wall time only: what instant
a wall time falls on, in both changes of the clocks, is decided in `digest.slots`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from pydantic_core import PydanticCustomError

DAY = r"(?:mon|tue|wed|thu|fri|sat|sun)"
DAYS = rf"{DAY}(?:-{DAY})?(?:,{DAY}(?:-{DAY})?)*"
WORDS = re.compile(
    rf"(?:(?P<daily>daily)|(?P<nth>1st|2nd|3rd|4th|5th|last)\s+(?P<nth_day>{DAY})|(?P<days>{DAYS}))"
    r"\s+(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)",
    re.IGNORECASE,
)
EXPECTED = 'a schedule such as "mon 09:00", "daily 07:30", "1st mon 09:00", or five cron fields such as "0 9 * * mon"'


@dataclass(frozen=True)
class Schedule:
    """A schedule as it was written, with the fields of APScheduler's cron trigger that it stands for."""

    text: str
    fields: tuple[tuple[str, str], ...]

    def wall_times(self, after: datetime, until: datetime) -> Iterator[datetime]:
        """The naive wall times in `(after, until]`, both naive, in order.

        The trigger runs on a clock without changes, so it neither loses nor doubles a time. It is advanced by its own
        fire time: adding a span of time to it can loop for ever.
        """
        from apscheduler.triggers.cron import CronTrigger

        trigger = CronTrigger(timezone=UTC, **dict(self.fields))
        last = after.replace(tzinfo=UTC)
        while (fire := trigger.get_next_fire_time(last, last)) is not None and fire <= until.replace(tzinfo=UTC):
            if fire > after.replace(tzinfo=UTC):
                yield fire.replace(tzinfo=None)
            last = fire

    def every_day(self) -> Schedule:
        """The same hours, on every day."""
        return Schedule(self.text, tuple(field for field in self.fields if field[0] in {"hour", "minute"}))

    def __str__(self) -> str:
        return self.text


def parse_schedule(value: object) -> Schedule:
    """Read a schedule. Raises `PydanticCustomError` with what is expected instead."""
    if isinstance(value, Schedule):
        return value
    text = " ".join(value.split()) if isinstance(value, str) else ""
    words = WORDS.fullmatch(text)
    if words:
        fields = {"hour": str(int(words["hour"])), "minute": str(int(words["minute"]))}
        if words["nth"]:
            fields["day"] = f"{words['nth']} {words['nth_day']}".lower()
        elif words["days"]:
            fields["day_of_week"] = words["days"].lower()
    else:
        fields = _cron_fields(text)
    schedule = Schedule(text, tuple(sorted(fields.items())))
    _check(schedule)
    return schedule


def _cron_fields(text: str) -> dict[str, str]:
    parts = text.lower().split(" ")
    if len(parts) != 5:
        raise _wrong(EXPECTED)
    fields = dict(zip(("minute", "hour", "day", "month", "day_of_week"), parts, strict=True))
    if re.search(r"\d", fields["day_of_week"]):
        raise _wrong('names for days of the week, such as "0 9 * * mon": programs disagree on which day the digit 1 is')
    if fields["day"] != "*" and fields["day_of_week"] != "*":
        raise _wrong(
            "either a day of the month or a day of the week: programs disagree on whether both must hold; "
            'for the first Monday write "1st mon 09:00"'
        )
    return fields


def _check(schedule: Schedule) -> None:
    """A schedule must parse, and be due at some time in the four years that hold every date."""
    try:
        next(schedule.wall_times(datetime(2024, 1, 1), datetime(2028, 1, 1)))  # noqa: DTZ001 - wall time
    except (ValueError, StopIteration) as error:
        raise _wrong(EXPECTED) from error


def _wrong(expected: str) -> PydanticCustomError:
    return PydanticCustomError("kind", "{expected}", {"expected": expected})
