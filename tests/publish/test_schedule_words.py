"""When a digest appears, as each language says it."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from sendfeed.adapters.templates import bundled_templates
from sendfeed.adapters.words import read_words
from sendfeed.config.schedule import parse_schedule
from sendfeed.publish.schedule_words import in_words


def said(schedule: str, language: str, zone: str = "Europe/London") -> str:
    return in_words(parse_schedule(schedule), ZoneInfo(zone), read_words([bundled_templates()], language))


@pytest.mark.parametrize(
    ("schedule", "words"),
    [
        ("mon 09:00", "every Monday at 09:00, London time"),
        ("mon,thu 9:05", "every Monday and Thursday at 09:05, London time"),
        ("mon,wed,fri 09:00", "every Monday, Wednesday and Friday at 09:00, London time"),
        ("mon-fri 09:00", "Monday to Friday at 09:00, London time"),
        ("mon-wed,fri 09:00", "every Monday, Tuesday, Wednesday and Friday at 09:00, London time"),
        ("daily 07:30", "every day at 07:30, London time"),
        ("1st mon 09:00", "on the first Monday of each month at 09:00, London time"),
        ("last fri 16:00", "on the last Friday of each month at 16:00, London time"),
        ("0 9 * * tue", "every Tuesday at 09:00, London time"),
        ("0 9 15 * *", "on day 15 of each month at 09:00, London time"),
        ("0 9 last * *", "regularly"),
        ("*/10 9 * * mon", "regularly"),
        ("0 9 1 1,7 *", "regularly"),
        ("0 9 1-7 * *", "regularly"),
    ],
)
def test_in_english(schedule: str, words: str) -> None:
    assert said(schedule, "en-GB") == words


@pytest.mark.parametrize(
    ("schedule", "welsh", "arabic"),
    [
        ("mon 09:00", "bob dydd Llun am 09:00, amser Llundain", "كل يوم اثنين الساعة 09:00 بتوقيت لندن"),
        (
            "mon,wed,fri 09:00",
            "bob dydd Llun, Mercher a Gwener am 09:00, amser Llundain",
            "كل يوم اثنين وأربعاء وجمعة الساعة 09:00 بتوقيت لندن",
        ),
        (
            "mon-fri 09:00",
            "o ddydd Llun i ddydd Gwener am 09:00, amser Llundain",
            "من الاثنين إلى الجمعة الساعة 09:00 بتوقيت لندن",
        ),
        (
            "3rd tue 09:00",
            "ar drydydd dydd Mawrth pob mis am 09:00, amser Llundain",
            "في ثالث ثلاثاء من كل شهر الساعة 09:00 بتوقيت لندن",
        ),
        ("*/10 9 * * mon", "yn rheolaidd", "بانتظام"),
    ],
)
def test_in_welsh_and_arabic(schedule: str, welsh: str, arabic: str) -> None:
    assert (said(schedule, "cy"), said(schedule, "ar")) == (welsh, arabic)


@pytest.mark.parametrize("language", ["en", "cy", "ar", "tlh"])
@pytest.mark.parametrize("nth", ["1st", "2nd", "3rd", "4th", "5th", "last"])
def test_every_week_of_the_month_can_be_said(nth: str, language: str) -> None:
    assert "09:00" in said(f"{nth} sun 09:00", language)


@pytest.mark.parametrize(
    ("zone", "language", "place"),
    [
        ("America/New_York", "en", "New York"),
        ("America/New_York", "cy", "Efrog Newydd"),
        ("America/Argentina/Buenos_Aires", "en", "Buenos Aires"),
        ("America/New_York", "tlh", "New York"),
        ("UTC", "en", "UTC"),
    ],
)
def test_a_zone_is_named_by_its_city(zone: str, language: str, place: str) -> None:
    assert place in said("daily 07:30", language, zone)
