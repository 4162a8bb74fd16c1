from __future__ import annotations

import pytest

from sendfeed.intake import ways

from .conftest import Accept, Read

TITLE = "Small schools win a place in the programme"
TEXT = "The hall has good light and a quiet room, and nobody has to ask for it any more."


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
        f"{TITLE} | Orchard Trust",
        f"{TITLE} | Orchard Trust\n\n{TITLE}",
        f"{TITLE} - Orchard Trust News",
        f"{TITLE} - Something Else\n\n{TITLE}",
        f"Home > News > {TITLE}",
        f"Home > News > {TITLE}\n\n{TITLE}",
        f"Home News Article {TITLE} {TITLE}",
        f"Orchard Trust blog {TITLE}\n\n{TITLE}",
        f"date 2017-11-11 {TITLE}",
        f"2017-11-11 10:00 {TITLE}",
        f"Title: {TITLE}",
        f"{TITLE} Posted on 3 May 2022 by admin",
        f"{TITLE}Published: 3 May 2022",
        f"{TITLE}3 May 2022",
        f"{TITLE}May 3, 2022",
        f"{TITLE} | 3 May 2022",
        f"{TITLE}By Jo Harker",
        f"27.01.2022{TITLE}",
        f"{TITLE} | News | Orchard Trust",
        f"{TITLE} ~ Orchard Trust",
        f"{TITLE} « Orchard Trust",
        f"{TITLE} - {TITLE} - Orchard Trust",
        f"*** {TITLE} ***",
        f"Orchard Trust | {TITLE}\n\n{TITLE}",
    ],
)
def test_the_title_comes_once_and_alone(first: str, accept: Accept) -> None:
    revision = accept(f"{first}\n\n{TEXT}")
    assert (revision.title, revision.html) == (TITLE, f"<p>{TEXT}</p>")


@pytest.mark.parametrize(
    "title",
    [
        "Walla Walla",
        "Never, never",
        "Hip hip",
        "Tintin",
        "So so so so",
        "Home > work balance",
        "Home education: a day in the week",
        "Then | Now: a school in two photographs",
        "Reading | Writing | Arithmetic",
        "A walk by the river - and back again by the road",
        "Ten years on – what has changed?",
        "Nothing about us without us.",
        "I disagree. What now?",
        "WHAT WE DID ON FRIDAY",
        "2nd Battalion: the letters of a caretaker",
        "2020: a year in lists",
        "How YouTube and WhatsApp came to the school",
        "Three pro-Welsh voices on the panel",
        "Date: the fruit that fed us",
        "By the river",
        "Posted to Arras in 1916, he wrote home",
        "Published authors visit",
        "3 comments from parents that changed our minds",
        "Loading the minibus takes forty minutes",
        "News from the hall",
        "Search for the missing cat",
        "Welcome to our new headteacher",
        "We use cookies to teach fractions",
        "Home",
        "Contact",
        "1. The pool is closed",
        "Minutes of the pool committee 3 May 2022",
        "The pool (3 May 2022)",
        "Reading by Jo Harker",
        "What we learned from Covid19 March 2022",
        "Art | Maths | Music | Play",
        "1.5 metres is enough",
        "« We swim on Mondays »",
        "Home - sweet - home",
        "N O W",
        "HomeStart comes to the valley",
    ],
)
def test_these_are_titles_as_they_stand(title: str, accept: Accept) -> None:
    revision = accept(f"{title}\n\n{TEXT}")
    assert (revision.title, revision.html) == (title, f"<p>{TEXT}</p>")


def test_a_subtitle_that_is_glued_to_the_title_is_text(accept: Accept) -> None:
    revision = accept("Small schools win a place in the programmeMembers can apply from the autumn\n\nThe text.")
    assert revision.title == "Small schools win a place in the programme"
    assert "Members can apply from the autumn" in revision.html


def test_a_repetition_is_recorded(read: Read) -> None:
    rules = [dropped.rule for dropped in read(f"{TITLE}{TITLE}\n\n{TITLE}\n\nThe text.").dropped]
    assert rules == ["title-doubled", "title-repeated"]


def test_a_line_that_is_meant_again_and_again_stays(accept: Accept) -> None:
    assert accept("Row\n\n" + "Row\n\n" * 5 + "Your boat.").html.count("<p>Row</p>") == 3


def test_a_refrain_is_no_title(accept: Accept) -> None:
    revision = accept("The boat\n\nRow, row, row your boat\n\nRow, row, row your boat\n\nGently down the stream")
    assert revision.title == "The boat"
    assert revision.html.count("Row, row, row your boat") == 2


def test_a_first_sentence_may_begin_like_the_title(accept: Accept) -> None:
    revision = accept("The pool is closed\n\nThe pool is closed on Friday, because the hoist is being looked after.")
    assert revision.title == "The pool is closed"
    assert revision.html.startswith("<p>The pool is closed on Friday")


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


def test_two_sentences_are_no_title(accept: Accept) -> None:
    text = "The pool will be closed on Friday. It opens again on Monday."
    revision = accept(text)
    assert (revision.title, revision.html) == ("The pool will be closed on Friday.", f"<p>{text}</p>")


def test_a_title_alone_is_too_short(read: Read) -> None:
    reading = read(f"{TITLE}\n{TITLE}\n")
    assert (reading.outcome, reading.revision) == ("held", None)


@pytest.mark.parametrize(
    "text", ["Home > News >", "Home › Newsroom › 2021", "You are here: Home » News", "Home >News >A walk"]
)
def test_a_way_from_the_home_page(text: str) -> None:
    assert ways.is_way(text)


@pytest.mark.parametrize(
    "text", ["Home > work balance", "Homework > play", "Home is where the hall is", "Home and away"]
)
def test_other_ways(text: str) -> None:
    assert not ways.is_way(text)
    assert not ways.is_menu_row(text)


@pytest.mark.parametrize("between", ["", " ", " | ", "\n\n"])
def test_a_long_title_that_is_doubled_is_no_prose(between: str, accept: Accept) -> None:
    title = "The county says that schools of every kind can have a share in its programme for flexible working in May"
    revision = accept(f"{title}{between}{title}\n\nThe text of the article says enough.")
    assert (revision.title, revision.html) == (title, "<p>The text of the article says enough.</p>")
