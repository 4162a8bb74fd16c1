from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from sendfeed.config.schedule import parse_schedule
from sendfeed.publish.schedule_words import in_words


@pytest.mark.parametrize(
    ("schedule", "words"),
    [
        ("mon 09:00", "every Monday at 09:00, London time"),
        ("mon,thu 9:05", "every Monday and Thursday at 09:05, London time"),
        ("mon,wed,fri 09:00", "every Monday, Wednesday and Friday at 09:00, London time"),
        ("mon-fri 09:00", "Monday to Friday at 09:00, London time"),
        ("daily 07:30", "every day at 07:30, London time"),
        ("1st mon 09:00", "on the first Monday of each month at 09:00, London time"),
        ("last fri 16:00", "on the last Friday of each month at 16:00, London time"),
        ("0 9 * * tue", "every Tuesday at 09:00, London time"),
        ("0 9 15 * *", "on day 15 of each month at 09:00, London time"),
        ("*/10 9 * * mon", "regularly"),
        ("0 9 1 1,7 *", "regularly"),
        ("0 9 1-7 * *", "regularly"),
    ],
)
def test_words(schedule: str, words: str) -> None:
    assert in_words(parse_schedule(schedule), ZoneInfo("Europe/London")) == words


def test_a_zone_is_named_by_its_city() -> None:
    assert in_words(parse_schedule("daily 07:30"), ZoneInfo("America/New_York")) == "every day at 07:30, New York time"
