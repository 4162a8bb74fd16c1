"""How the pages of many kinds of sites begin: which line is the title, which date is that of publication."""

from __future__ import annotations

import pytest

from sendfeed.intake.imprint import read_imprint
from sendfeed.intake.imprint_by_title import read_by_title

from .conftest import Accept

TITLE = "A kiln comes back to the yard"
TEXT = (
    "The kiln was lifted over the wall on Monday, and the yard behind the mill has been full of people ever since.",
    "Nobody had fired a pot in the yard since the war, when the old kiln was sold for scrap, so the class asked a"
    " potter from the coast how such a fire is lit, how long it burns, and when it comes back to what it was before.",
)


def page(*lines: str) -> str:
    return "\n\n".join([*lines, *TEXT])


SURE = """
Thread starter kilnman Start date Mar 3, 2020
Themenstarter kilnman | Beginndatum 3 März 2020
Published March 3, 2020Updated March 5, 2020
March 3, 2020March 4, 2020
Posted on March 3, 2020 by admin Posted in News Tagged clay, yards
March 3, 2020 Jo Harker Clay, Local News, Media Comments Off on A kiln comes back to the yard
March 3, 2020 admin Uncategorized 0
by admin | Mar 3, 2020 | News, Yards
By Jo Harker@harker Mar 3, 2020, 10:14am EST
By Jo Harker, Bugle Radio Published 10:14 AM EST, Tue March 3, 2020
By Jo Harker For Bugleonline Published: 10:14, 3 March 2020
March 3, 2020 by Jo Harker, University of Wexcombe
Jo Harker By Jo Harker on March 03, 2020 at 8:17 AM, updated March 04, 2020 at 8:25 AM
March 03, 2020 10:14 AM Eastern Standard Time
3. März 2020, 10:14 Uhr Quelle: Kurier, dpa
From: Department for Yards Published 3 March 2020
Received: 1 January 2020 / Accepted: 2 February 2020 / Published: 3 March 2020
3rd March 2020 by Mrs Smith
3 Marzo 2020 di Jo Harker
March 3, 2020 report
Communiqué de presse - 3 mars 2020
Geschrieben von Kilnman am 03.03.2020 22:31 (159 x gelesen)
Published by admin on March 3, 2020 Categories News Tags
vonJo Harker 03.03.2020
on Tuesday, March 3, 2020
""".strip().split("\n")

BESIDE = """
Jo Harker Mar 3, 2020 · 5 min read
The Harbour Bugle / March 3, 2020
03. März 2020 | Höfe, Töpferei
Yards | 3 March 2020
3 March 2020 • Yards
Online News Editor March 3, 2020
Jo Harker Local Reporter 3 March 2020
Jo Harker Clay 03.03.2020 10:14 AM
kilnman March 3, 2020, 10:14am 1
03.03.20 Von: Jo Harker
March 03, 2020 Jo Harker
""".strip().split("\n")

NEVER = """
London, 3 March 2020
Main Hall | 3 March 2020
Tea Dance | 3 March 2020 | 10:00
Open evening • 3 March 2020
Managua, Nicaragua 3 March 2020 7:43 p.m.
The yard opened on 3 March 2020
from 3 March 2020 to 5 March 2020
Wexcombe 3 March 2020
Yards | 3 March 2020 | 7.30pm
""".strip().split("\n")


@pytest.mark.parametrize("line", SURE)
def test_a_line_of_a_page_says_when_it_was_published(line: str) -> None:
    imprint = read_imprint(line)
    assert imprint
    assert imprint.published
    assert (imprint.published.isoformat(), imprint.line) == ("2020-03-03", line)


@pytest.mark.parametrize("line", BESIDE)
def test_a_line_says_so_beside_a_title_only(line: str, accept: Accept) -> None:
    assert read_imprint(line) is None
    for text in (page(TITLE, line), page(line, TITLE)):
        revision = accept(text)
        assert (revision.title, str(revision.published)[:10]) == (TITLE, "2020-03-03")
        assert line not in revision.html
    text = accept(f"{page(TITLE)}\n\n{line}\n\n{TEXT[0][::-1]}").html
    assert line in text


@pytest.mark.parametrize("line", NEVER)
def test_a_line_may_be_of_something_else(line: str, accept: Accept) -> None:
    imprint = read_by_title(line)
    assert imprint is None or imprint.published is None
    revision = accept(page(TITLE, line))
    assert revision.published is None
    assert line in revision.html


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("Spring fair in the yard", ("Yards | 3 March 2020",)),
        (
            TITLE,
            ("Yards | 3 March 2020", "Join us and bring a cup. Gates open at ten, and there is tea for all."),
        ),
        ("Summer concert by the kiln", ("Jo Harker", "3 March 2020, 7.30pm")),
        (
            "Jo Harker",
            ("3 March 2020", "Jo, who has died aged 93, fired the last pot of the yard before the war came."),
        ),
    ],
)
def test_the_date_of_an_event_or_a_death_is_none(title: str, lines: tuple[str, ...], accept: Accept) -> None:
    assert accept(page(title, *lines)).published is None


@pytest.mark.parametrize(
    "lines",
    [
        ("May 11, 2021", "Advertisement", TITLE, "By Bugle Press - Tue Mar 3 2020, 10:55 am"),
        (TITLE, "By", "Jo Harker", "Date", "March 3, 2020"),
        (TITLE, "By Jo Harker", "Tuesday, 3rd March 2020, 10:30 am", "Updated Tuesday, 3rd March 2020, 2:14 pm"),
        ("Diary of a kiln is found", "3 March 2020 / in Stories / by editor"),
    ],
)
def test_a_date_among_who_wrote_and_when_it_was_changed(lines: tuple[str, ...], accept: Accept) -> None:
    assert str(accept(page(*lines)).published)[:10] == "2020-03-03"


def test_news_of_a_death_has_a_date(accept: Accept) -> None:
    text = "A woman of sixty has died in a fire in the yard behind the mill, said the county's fire service on Tuesday."
    assert str(accept(page("Fire in the yard behind the mill", "3 March 2020", text)).published)[:10] == "2020-03-03"


@pytest.mark.parametrize(
    "title", ["Über uns", "What we do", "Unsere Geschichte", "Qui sommes-nous ?", "About the yard"]
)
def test_the_name_of_a_standing_page_is_its_title(title: str, accept: Accept) -> None:
    revision = accept(page(title, "Pots and people behind the mill since 1968"))
    assert revision.title == title
    assert "Pots and people" in revision.html


def test_that_name_is_a_section_above_an_article(accept: Accept) -> None:
    assert accept(page("History", TITLE, "By Jo Harker | 3 March 2020")).title == TITLE


@pytest.mark.parametrize(
    "lines",
    [
        ("Friday, November 3, 2023", f"NewsYards{TITLE[:27]}...", "79", TITLE),
        ("3 March 2020", "Send it to a friend", f"Article: {TITLE}", "Your name:", TITLE),
        ("You have read 2 of 5 free articles this month.", "Make an account", "to read", "three free articles", TITLE),
        ("Clay Yards Potters Kilns Glazes Wheels Mills Ovens", "3 March 2020 · By", TITLE),
        ("Interview:", TITLE, "By Jo Harker"),
    ],
    ids=["broken off", "form", "meter", "row", "leads"],
)
def test_the_title_below_what_a_page_has_on_top(lines: tuple[str, ...], accept: Accept) -> None:
    assert accept(page(*lines)).title == TITLE


def test_a_headline_with_capitals_stays_the_title(accept: Accept) -> None:
    title = "Council Votes Down Plan For The Kiln Yard"
    assert accept(page(title, "3 March 2020", "Potters say that nobody asked them")).title == title
