from __future__ import annotations

from datetime import date

import pytest

from sendfeed.intake.dates import date_at, date_in, is_day_and_month, is_day_of_week


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3 April 2022", date(2022, 4, 3)),
        ("3rd of April, 2022", date(2022, 4, 3)),
        ("April 3rd, 2022", date(2022, 4, 3)),
        ("25th October 2019", date(2019, 10, 25)),
        ("3-Apr-2022", date(2022, 4, 3)),
        ("03/04/2022", date(2022, 4, 3)),
        ("4/13/2022", date(2022, 4, 13)),
        ("3. 4. 2022", date(2022, 4, 3)),
        ("2022/04/03", date(2022, 4, 3)),
        ("3 d’abril de 2022", date(2022, 4, 3)),
        ("1er avril 2022", date(2022, 4, 1)),
        ("29 February 2024", date(2024, 2, 29)),
        ("2021. május 3.", date(2021, 5, 3)),
        ("3/May/2021", date(2021, 5, 3)),
        ("5 जुलाई 2022", date(2022, 7, 5)),
        ("3 Meán Fómhair 2021", date(2021, 9, 3)),
        ("2021年5月3日（月）", date(2021, 5, 3)),
        ("May 2021", None),
        ("March 20, 22", None),
        ("29 February 2022", None),
        ("13/13/2022", None),
        ("3 Aprille 2022", None),
        ("3 April 22", None),
        ("03/04/22", None),
        ("3 April 20222", None),
        ("1/2/2022/3", None),
        ("0 April 2022", None),
    ],
)
def test_dates(text: str, day: date | None) -> None:
    found = date_at(text)
    assert (found.date if found else None) == day
    if found:
        assert found.end == len(text)


def test_a_year_may_be_short_where_a_label_says_that_it_is_a_date() -> None:
    for text in ("03/04/22", "3 April 22", "3-Apr-22", "April 3, 22"):
        found = date_at(text, short_year=True)
        assert found
        assert found.date == date(2022, 4, 3)
    assert date_at("April 2022", short_year=True) is None
    assert date_at("3 April 19.30", short_year=True) is None


def test_a_date_in_a_line() -> None:
    found = date_in("Termin: Montag, 15. November 2021 um 10.30 Uhr")
    assert found
    assert found.date == date(2021, 11, 15)
    assert date_in("Room 12, at 3 sharp in 2021") is None


LANGUAGES = (
    "cy ga fr de es ca gl eu it nl pl pt ro sv da nb is fi et lv lt hu cs sk sl sr bg sq tr ar fa ur he el ru uk id"
    " hi bn pa gu ta te mr"
)


@pytest.mark.parametrize("language", LANGUAGES.split())
def test_every_month_in_every_language(language: str) -> None:
    from babel.dates import get_month_names

    names = get_month_names("wide", "format", language)
    for number, name in names.items():
        month = name.removeprefix("de ").removeprefix("d’")
        if " " in month:  # two months of Irish
            continue
        found = date_at(f"3 {month} 2022")
        assert found, name
        assert found.date == date(2022, number, 3)


@pytest.mark.parametrize("word", ["Monday", "thurs", "Dienstag", "jueves", "wtorek", "Mawrth"])
def test_days_of_the_week(word: str) -> None:
    assert is_day_of_week(word)
    assert not is_day_of_week(f"{word}x")


@pytest.mark.parametrize("text", ["2nd March", "18th April", "3 mai"])
def test_dates_without_a_year(text: str) -> None:
    assert is_day_and_month(text)
    assert not is_day_and_month(f"{text} at noon")
