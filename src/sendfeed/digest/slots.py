"""A schedule's slots: wall times, and the instants they fall on.

Rules, for a publication's time zone:
- a slot is named by its local wall time without an offset, so an hour that the clocks repeat holds one slot, not two:
  it is due the first time round;
- a wall time that the clocks skip is due when the gap ends, so no slot is lost;
- slots are computed from the schedule, never remembered.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from sendfeed.config.schedule import Schedule
from sendfeed.model import Slot

A_DAY = timedelta(days=1)
FAR = timedelta(days=5 * 366)


def slots(schedule: Schedule, zone: ZoneInfo, after: datetime, until: datetime) -> Iterator[Slot]:
    """The slots due in `(after, until]`, in order. Both bounds are aware."""
    # A day more at each end: wall time and instant differ by less than that anywhere.
    for wall in schedule.wall_times(_wall(after - A_DAY, zone), _wall(until + A_DAY, zone)):
        due = instant(wall, zone)
        if after < due <= until:
            yield Slot(f"{wall:%Y-%m-%dT%H%M}", due)


def next_slot(schedule: Schedule, zone: ZoneInfo, after: datetime) -> Slot:
    """The first slot due after an instant. Every schedule that the config accepts has one within five years."""
    return next(slots(schedule, zone, after, after + FAR))


def slot_named(schedule: Schedule, zone: ZoneInfo, name: str) -> Slot | None:
    """The schedule's slot of this name; None if it has none."""
    try:
        due = instant(datetime.strptime(name, "%Y-%m-%dT%H%M"), zone)  # noqa: DTZ007 - a wall time
        found = slots(schedule, zone, due - timedelta(seconds=1), due)
        return next((slot for slot in found if slot.name == name), None)
    except (ValueError, OverflowError):
        return None


def next_hour(schedule: Schedule, zone: ZoneInfo, after: datetime) -> datetime:
    """The next instant at an hour of the schedule, whatever the day."""
    return next_slot(schedule.every_day(), zone, after).due


def instant(wall: datetime, zone: ZoneInfo) -> datetime:
    """The instant (aware UTC) at which a naive wall time comes: the first of two, or the end of the gap it lies in."""
    before, after = (wall.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
    if before <= after:
        return before
    # In a gap, fold 0 reads the wall time with the old offset and lands after the change, fold 1 before it (PEP 495).
    first, last = after, before
    while last - first > timedelta(seconds=1):
        middle = (first + (last - first) / 2).replace(microsecond=0)
        if middle.astimezone(zone).utcoffset() == last.astimezone(zone).utcoffset():
            last = middle
        else:
            first = middle
    return last


def _wall(when: datetime, zone: ZoneInfo) -> datetime:
    return when.astimezone(zone).replace(tzinfo=None)
