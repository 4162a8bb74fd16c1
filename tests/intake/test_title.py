from __future__ import annotations

import pytest

from .conftest import Accept, Read

TITLE = "Small schools win a place in the programme"


@pytest.mark.parametrize(
    "first",
    [
        TITLE,
        TITLE + TITLE,
        f"{TITLE} {TITLE}",
        f"{TITLE} | {TITLE}",
        f"{TITLE} – {TITLE}",
        f"{TITLE}\n\n{TITLE}",
        f"{TITLE}\n{TITLE.upper()}",
        f"{TITLE.upper()}\n\n{TITLE}",
        f"{TITLE.upper()}{TITLE}",
        f"{TITLE}{TITLE}\n\n{TITLE}",
        "Small schools win a place\nin the programme",
    ],
)
def test_the_title_comes_once(first: str, accept: Accept) -> None:
    if "place\n" in first:
        first = first.replace("\n", " ")
    revision = accept(f"{first}\n\nThe text.")
    assert (revision.title, revision.html) == (TITLE, "<p>The text.</p>")


@pytest.mark.parametrize("title", ["Walla Walla", "Never, never", "Hip hip", "Tintin", "So so so so"])
def test_short_words_may_come_twice(title: str, accept: Accept) -> None:
    assert accept(f"{title}\n\nThe text.").title == title


def test_a_repetition_is_recorded(read: Read) -> None:
    rules = [dropped.rule for dropped in read(f"{TITLE}{TITLE}\n\n{TITLE}\n\nThe text.").dropped]
    assert rules == ["title-doubled", "title-repeated"]


def test_a_line_that_is_meant_again_and_again_stays(accept: Accept) -> None:
    assert accept("Row\n\n" + "Row\n\n" * 5 + "Your boat.").html.count("<p>Row</p>") == 3


def test_the_given_title_wins_and_its_repetition_goes(accept: Accept) -> None:
    assert accept(f"---\ntitle: {TITLE}\n---\n{TITLE}\n\nThe text.").html == "<p>The text.</p>"
    assert accept(f"---\ntitle: {TITLE}\n---\nOther line\n\nThe text.").html == "<p>Other line</p>\n<p>The text.</p>"


def test_prose_is_no_title_and_stays_in_the_body(read: Read) -> None:
    prose = f"The pool will be closed on Friday, {'and on the day after, ' * 6}for a service. It opens again on Monday."
    reading = read(prose)
    assert reading.revision
    assert reading.revision.html == f"<p>{prose}</p>"
    assert reading.revision.title.startswith("The pool will be closed on Friday")
    assert reading.revision.title.endswith("…")
    assert len(reading.revision.title) <= 90
    assert reading.warnings == ("it has no title: its first words stand in for one",)


def test_a_number_is_no_title(accept: Accept) -> None:
    assert accept(f"1. The pool is closed {'on Friday ' * 15}for a service.").title.startswith("1. The pool is closed")


def test_a_title_alone_is_too_short(read: Read) -> None:
    reading = read(f"{TITLE}\n{TITLE}\n")
    assert (reading.outcome, reading.revision) == ("held", None)
    assert "too short" in reading.reason
