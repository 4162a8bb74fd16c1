from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendfeed.config.schedule import parse_schedule
from sendfeed.digest.slots import instant, next_slot, slot_named, slots
from sendfeed.model import Slot

LONDON = ZoneInfo("Europe/London")
ZONES = [
    "Europe/London",
    "America/New_York",
    "Australia/Lord_Howe",
    "America/Sao_Paulo",
    "Asia/Kathmandu",
    "Pacific/Apia",
]


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


def named(schedule: str, after: str, until: str, zone: ZoneInfo = LONDON) -> list[tuple[str, str]]:
    return [(slot.name, f"{slot.due:%d %H:%M}") for slot in slots(parse_schedule(schedule), zone, at(after), at(until))]


@pytest.mark.parametrize(
    ("schedule", "names"),
    [
        ("mon 09:00", ["2026-11-02T0900", "2026-11-09T0900"]),
        ("Mon,Thu 9:05", ["2026-11-02T0905", "2026-11-05T0905", "2026-11-09T0905", "2026-11-12T0905"]),
        ("sat-sun 07:00", ["2026-11-01T0700", "2026-11-07T0700", "2026-11-08T0700", "2026-11-14T0700"]),
        ("1st mon 09:00", ["2026-11-02T0900"]),
        ("2nd sat 23:59", []),
        ("last fri 12:00", []),
        ("30 6 10 * *", ["2026-11-10T0630"]),
        ("0 9 * * tue", ["2026-11-03T0900", "2026-11-10T0900"]),
    ],
)
def test_schedules_in_words_and_cron(schedule: str, names: list[str]) -> None:
    assert [name for name, _ in named(schedule, "2026-11-01T00:00Z", "2026-11-14T12:00Z")] == names


def test_bounds_are_after_and_until() -> None:
    assert named("daily 09:00", "2026-01-05T09:00Z", "2026-01-06T09:00Z") == [("2026-01-06T0900", "06 09:00")]
    assert named("daily 09:00", "2026-01-05T08:59:59Z", "2026-01-05T09:00Z") == [("2026-01-05T0900", "05 09:00")]


def test_an_hour_that_comes_twice_holds_one_slot() -> None:
    # Europe/London, 25 October 2026: 02:00 summer time is 01:00 again.
    assert named("daily 01:30", "2026-10-24T12:00Z", "2026-10-26T12:00Z") == [
        ("2026-10-25T0130", "25 00:30"),
        ("2026-10-26T0130", "26 01:30"),
    ]


def test_a_time_that_is_skipped_is_due_when_the_gap_ends() -> None:
    # Europe/London, 29 March 2026: 01:00 is followed by 02:00 summer time.
    assert named("daily 01:30", "2026-03-28T12:00Z", "2026-03-30T12:00Z") == [
        ("2026-03-29T0130", "29 01:00"),
        ("2026-03-30T0130", "30 00:30"),
    ]


def test_a_skipped_day_keeps_its_slot() -> None:
    # Samoa had no 30 December 2011.
    apia = ZoneInfo("Pacific/Apia")
    assert [name for name, _ in named("daily 09:00", "2011-12-29T00:00-10:00", "2011-12-31T12:00+14:00", apia)] == [
        "2011-12-29T0900",
        "2011-12-30T0900",
        "2011-12-31T0900",
    ]


@given(
    st.sampled_from(ZONES),
    st.datetimes(*(datetime(year, 1, 1) for year in (2008, 2030))),  # noqa: DTZ001 - wall times
)
def test_an_instant_is_the_wall_time_or_the_end_of_its_gap(zone_name: str, wall: datetime) -> None:
    zone, wall = ZoneInfo(zone_name), wall.replace(microsecond=0)
    due = instant(wall, zone)
    back = due.astimezone(zone).replace(tzinfo=None)
    if back != wall:
        assert back > wall
        just_before = (due - timedelta(seconds=1)).astimezone(zone).replace(tzinfo=None)
        assert just_before < wall, "the second before the end of the gap lies before the wall time"
    else:
        earlier = due - timedelta(hours=1)
        assert earlier.astimezone(zone).replace(tzinfo=None) != wall, "the first of two"


@given(
    st.sampled_from(ZONES),
    st.sampled_from(["daily 01:30", "mon 09:00", "last sun 02:00", "*/30 * * * *", "daily 00:00"]),
    st.datetimes(*(datetime(year, 1, 1) for year in (2010, 2029)), timezones=st.just(UTC)),  # noqa: DTZ001 - bounds
    st.lists(st.integers(1, 100_000), min_size=1, max_size=6),
)
def test_looking_often_or_seldom_finds_the_same_slots(
    zone_name: str, schedule_text: str, start: datetime, steps_seconds: list[int]
) -> None:
    schedule, zone, start = parse_schedule(schedule_text), ZoneInfo(zone_name), start.replace(microsecond=0)
    seen: list[Slot] = []
    look = start
    for step in steps_seconds:
        seen.extend(slots(schedule, zone, look, look + timedelta(seconds=step)))
        look += timedelta(seconds=step)
    whole = list(slots(schedule, zone, start, look))
    assert sorted(seen, key=lambda slot: (slot.due, slot.name)) == sorted(whole, key=lambda slot: (slot.due, slot.name))
    assert len({slot.name for slot in whole}) == len(whole)


def test_the_next_slot_is_the_first_after() -> None:
    schedule = parse_schedule("1st mon 09:00")
    assert next_slot(schedule, LONDON, at("2026-11-02T09:00Z")).name == "2026-12-07T0900"
    leap = parse_schedule("0 9 29 2 *")
    assert next_slot(leap, LONDON, at("2024-03-01T00:00Z")).name == "2028-02-29T0900"


@pytest.mark.parametrize("zone_name", ZONES)
def test_a_slot_is_found_by_its_name(zone_name: str) -> None:
    zone, schedule = ZoneInfo(zone_name), parse_schedule("15,30 0-2 * * *")
    found = [*slots(schedule, zone, at("2011-01-01T00:00Z"), at("2012-01-10T00:00Z"))]
    assert [slot_named(schedule, zone, slot.name) for slot in found] == found
    assert slot_named(schedule, zone, "2011-01-01T0031") is None


@pytest.mark.parametrize(
    "name", ["", "next", "2026-11-9T0900", "2026-11-31T0900", "2026-11-09T09:00", "9999-12-31T0900"]
)
def test_what_is_no_slot_is_not_found(name: str) -> None:
    assert slot_named(parse_schedule("mon 09:00"), ZoneInfo("America/New_York"), name) is None
