from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendfeed.intake.blocks import Block
from sendfeed.intake.formats.text import read
from sendfeed.intake.headings import by_neighbours, without_jumps
from tests.timing import growth

LONG = "This paragraph is long enough to be the body of a section, and it says so at some length."


def tags(text: str) -> list[str]:
    return [block.tag for block in by_neighbours(read(text).blocks)]


@pytest.mark.parametrize(
    "heading",
    [
        "What now?",
        "10 things to know",
        "How to apply",
        "I disagree. What now?",
        "1. Grants",
        "1.2 Small grants",
        "WHO BUILT IT",
        "Year 10 and 11",
        "Summer term 2024",
        "Step 2: write to the school",
        "“Otis and the Gate” is read aloud",
        "By the sea",
        "St. Brannoc’s and the slate",
        "What we are asking for",
        "¿Cómo empezó?",
        "Über den Verein",
        "学校について",
        "عن المدرسة",
        "विद्यालय के बारे में",
    ],
)
def test_a_heading_is_known_by_its_neighbours(heading: str) -> None:
    assert tags(f"{LONG}\n\n{heading}\n\n{LONG}") == ["p", "h2", "p"]
    assert tags(f"{LONG}\n{heading}\n{LONG}") == ["p", "h2", "p"]
    assert tags(f"{LONG}\n\n{heading}\n\n• one\n• two") == ["p", "h2", "ul"]
    assert tags(f"{LONG}\n\n{heading}\n\na | b |\nc | d |") == ["p", "h2", "table"]
    assert tags(f"{LONG}\n\n{heading}\n\nIn a letter to us, the council said:\n\n{LONG}") == ["p", "h2", "p", "p"]
    assert tags(f"{LONG}\n\n{heading}") == ["p", "p"]
    assert tags(f"{LONG}\n\nMonday\n\nTuesday\n\n{heading}\n\n{LONG}") == ["p", "p", "p", "p", "p"]


@pytest.mark.parametrize(
    "line",
    [
        "Q: What is a plan?",
        "INTERVIEWER: And then?",
        "Jo Harker: Not at all",
        "Venue: the round room",
        "Photo: the Marsh family",
        "Image caption The foyer of the town hall",
        "Picture by the Marsh family",
        "Tuesday, 12 March 2022",
        "6. November 2023",
        "May 06, 2022",
        "1 of 6",
        "The doctor had it by then (Image: AGENCY)",
        "The winning heron, called Trevor",
        "Hannah Marsh with her son by the pond",
        "[Image: a heron in a hat]",
        "By Lachlan Moor",
        "Von Anna B. Müller",
        "We were there.",
        "What we asked:",
        "So far, so good…",
        "Come!",
        "Well, have you ever seen such a thing?",
        "We came. We saw it. We did not stay",
        "“We were there.”",
        "“We were there”",
        "lower_case_001_large",
        "write to jo@example.org today",
        "Ring us on 01632 960 118",
        "The forms that came with the",
        "2019-2021",
        "T",
        "ENDS",
        "这是一句话。",
        "A line that would do as a heading if it were not so long that it is a sentence",
        "这一行作为标题太长了" * 5,
    ],
)
def test_these_are_no_headings(line: str) -> None:
    assert tags(f"{LONG}\n\n{line}\n\n{LONG}") == ["p", "p", "p"]


def test_questions_and_short_answers() -> None:
    text = "Is it free?\n\nYes.\n\nMay I bring the dog?\n\nOf course.\n\nWhere is it?\n\nIn the hall."
    assert tags(f"{LONG}\n\n{text}") == ["p", "h2", "p", "h2", "p", "h2", "p"]


@pytest.mark.parametrize("speaker", ["JO HARKER", "Jo", "Interviewer"])
def test_a_line_that_comes_again_is_a_speaker(speaker: str) -> None:
    assert set(tags(f"{LONG}\n\n{speaker}\n\n{LONG}\n\n{speaker}\n\n{LONG}")) == {"p"}


@pytest.mark.parametrize(
    "lines",
    [
        # A table, one cell a paragraph.
        ["Day", "Opens", "Monday", "9am", "First Saturday of the month", "10am", "1pm"],
        ["Monday", "The hall, from nine.", "Tuesday", "The café, from ten.", "Friday", "Closed for the day."],
        # A poem, an address, facts.
        ["It comes on Tuesdays when the gate", "Is propped with half a brick", "And every one of them can sing"],
        ["Example House", "1 Sample Street", "Exampleton", "EX1 1AA"],
        ["Date: Saturday 18 May", "Time: half past ten", "Venue: the round room", "Cost: free"],
    ],
)
def test_lines_among_lines_are_no_headings(lines: list[str]) -> None:
    for between in ("\n\n", "\n"):
        assert set(tags(f"{LONG}\n\n{LONG}\n\n{between.join(lines)}\n\n{LONG}\n\n{LONG}")) == {"p"}


def test_what_a_quotation_ends_with_is_no_heading_nor_what_stands_above_the_first_text() -> None:
    assert "h2" not in tags("Jo Marsh\n\nEducation editor\n\nThe pond was dug by the whole of class four, in boots.")
    said = "“I wave.” (pupil, 8)\n\n“I do not stop.” (driver, 44)"
    assert tags(f"{said}\n\nWhat we did\n\n{LONG}")[2] == "h2"
    noted = "The pond was dug by the whole of class four, in boots.\n\nNotes\n\n[1] From ten schools.\n\n[2] By boat."
    assert tags(noted)[1] == "h2"


def test_a_heading_may_follow_lines_that_are_none() -> None:
    for before in ("EX1 1AA", "12 March 2022", "ENDS", "Email jo@example.org", "lower_case_001_large"):
        stack = f"1 Sample Street\n{before}" if before == "EX1 1AA" else before
        assert tags(f"{LONG}\n\n{LONG}\n\n{stack}\n\nHow to apply\n\n{LONG}")[-2:] == ["h2", "p"]
    for before in ("Image source, Example Pictures", "They asked for this:"):
        assert tags(f"{LONG}\n\n{before}\n\nThe hall on Tuesday\n\n{LONG}") == ["p", "p", "p", "p"]


def test_the_first_block_is_no_heading_unless_it_asks_or_counts() -> None:
    assert tags(f"A subtitle of the article\n\n{LONG}") == ["p", "p"]
    assert tags(f"What is a plan?\n\n{LONG}") == ["h2", "p"]
    assert tags(f"1. Grants\n\n{LONG}\n\n2. Loans\n\n{LONG}") == ["h2", "p", "h2", "p"]


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (["1. Money", "1.1 Grants", "1.2 Loans", "2. Time"], ["h2", "h3", "h3", "h2"]),
        (["MONEY", "Grants", "Loans", "TIME"], ["h2", "h3", "h3", "h2"]),
        (["Money", "What is a grant?"], ["h2", "h3"]),
    ],
)
def test_a_section_may_begin_with_the_heading_of_its_first_part(headings: list[str], expected: list[str]) -> None:
    text = f"{LONG}\n\n{headings[0]}\n\n{headings[1]}\n\n{LONG}"
    text += "".join(f"\n\n{heading}\n\n{LONG}" for heading in headings[2:])
    assert [tag for tag in tags(text) if tag != "p"] == expected


def test_a_drop_cap_is_no_heading() -> None:
    assert tags(f"{LONG}\n\nTea\n\nrkey, said the waiter, is not a thing that he could bring to anybody’s table.") == [
        *("p", "p", "p")
    ]


@given(st.lists(st.sampled_from(["h1", "h2", "h3", "h4", "h5", "h6", "p"]), max_size=30))
def test_marked_headings_begin_with_h2_and_never_jump(given_tags: list[str]) -> None:
    blocks = without_jumps([Block(tag, "x", "x") for tag in given_tags])
    levels = [int(block.tag[1]) for block in blocks if block.tag != "p"]
    assert [block.tag == "p" for block in blocks] == [tag == "p" for tag in given_tags]
    assert not levels or levels[0] == 2
    assert all(2 <= level <= 4 for level in levels)
    assert all(after <= before + 1 for before, after in pairwise(levels))


LINES = st.sampled_from(
    [LONG, "How to apply", "What now?", "MONEY", "1. Grants", "1.1 Loans", "Yes.", "• one", "•", ":"]
)


@given(st.lists(LINES | st.text(max_size=80), max_size=20), st.sampled_from(["\n", "\n\n"]))
def test_only_paragraphs_above_something_become_headings(lines: list[str], between: str) -> None:
    before = read(between.join(lines)).blocks
    after = by_neighbours(before)
    assert [block.text for block in after] == [block.text for block in before]
    assert not after or after[-1].tag == before[-1].tag
    assert all(old.tag in {new.tag, "p"} for old, new in zip(before, after, strict=True))


def test_time_is_linear() -> None:
    def judging(size: int) -> Callable[[], object]:
        return partial(
            by_neighbours, [Block("p", text, text) for text in ("Grants", "Yes.", "A" * 60 + " - ", LONG) * size]
        )

    assert growth(judging, 1000, 10_000) < 1.6
