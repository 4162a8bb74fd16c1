"""Which line is the title where names, sections and mottos of the site stand above it."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from .conftest import Accept

TITLE = "A heron comes to the hall"
TEXT = (
    "It walked in on Monday by the fire door, looked at the picture of the pond, and stood in front of it for an hour.",
    "Class four has written to the museum to ask what a heron would like to have for its tea in the hall, if it comes.",
)


def page(*lines: str) -> str:
    return "\n\n".join([*lines, *TEXT])


@pytest.mark.parametrize(
    "lines",
    [
        ("Home", "News", "Wexcombe’s Voice", "Here for your town since 1868", "News / Schools", TITLE, "By Jo Harker"),
        (
            "Skip to main content",
            "Open menu",
            "Fieldgate",
            "What families say, week by week",
            "News",
            TITLE,
            "03 May 2023",
        ),
        ("Notes from a kitchen table (mostly) and other stories", "News", TITLE, "3 May 2023"),
        ("Sunny -3°", "A town of two rivers", f"Home / Sport / {TITLE}", TITLE, "By Jo Harker"),
        (f"{TITLE} - Fieldgate", "A- a A+", TITLE),
        ("Advertisement", "Home of the Fieldgate Bugle", "The Sunday Bugle", "Web by Barker", TITLE, "Get quotes"),
        ("Find in the Bugle!", TITLE, "Posted by Bugle on", "And once more with ducks:", TITLE),
        ("Skip to content", "  • Schools and learning here\n  • The families who write for us", "Search", TITLE),
    ],
    ids=["motto", "slogan", "tagline", "way", "with the site", "top", "twice", "menu"],
)
def test_the_headline_below_them(lines: tuple[str, ...], accept: Accept) -> None:
    assert accept(page(*lines)).title == TITLE


@pytest.mark.parametrize("last", [f"4 replies to {TITLE}", f"3 thoughts on “{TITLE}”", f"One comment on: {TITLE}"])
def test_the_one_that_readers_comment_on(last: str, accept: Accept) -> None:
    text = page("O Carers Of Kent", "a mother, a father, a dog", TITLE)
    assert accept(f"{text}\n\n{last}\n\nWilf says:\n\nWell done.\n\nReply").title == TITLE


def test_two_short_sentences_above_their_date(accept: Accept) -> None:
    revision = accept(page("A heron came to tea. It stayed for a week.", "3 May 2023"))
    assert revision.title == "A heron came to tea. It stayed for a week."
    assert revision.published


def test_a_first_line_that_may_be_a_sentence_stays_in_the_text(accept: Accept) -> None:
    sentence = "A heron walked into the hall of a school on Monday."
    revision = accept(page(sentence))
    assert revision.title == sentence
    assert f"<p>{sentence}</p>" in revision.html
    long = "The father of a girl who has not been to school since the spring says that she will go back on Monday."
    assert f"<p>{long}</p>" in accept(page(long)).html
    assert "It stayed." not in accept(page("It stayed.")).html


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        ((TITLE, "By Jo Harker | October 4, 2019 | 0"), "2019-10-04"),
        ((TITLE, "13 Apr 2022 | News, Schools | 0 comments"), "2022-04-13"),
        ((TITLE, "Oregon", "Apr 13, 2020 at 4:38 PM"), "2020-04-13"),
        ((TITLE, "How it got in", "Jo Harker", "Photo by Al Reed", "Aug 17, 2020 5:00 AM"), "2020-08-17"),
        ((TITLE, "Nachricht vom 06.11.2023"), "2023-11-06"),
    ],
)
def test_dates_below_it(lines: tuple[str, ...], day: str, accept: Accept) -> None:
    published = accept(page(*lines)).published
    assert published
    assert published.astimezone(ZoneInfo("Europe/London")).date().isoformat() == day


@pytest.mark.parametrize(
    "lines",
    [
        (TITLE, "When", "13 April 2022"),
        (TITLE, "Closing date", "13 April 2022"),
        (TITLE, "Deadline", "13 April 2022"),
        ("Open day for herons", "13 April 2022 5:00 PM", "Doors open at 4.30pm."),
        (TITLE, "13 April 2022 | Hall, Garden"),
    ],
)
def test_dates_of_something_else(lines: tuple[str, ...], accept: Accept) -> None:
    assert accept(page(*lines)).published is None
