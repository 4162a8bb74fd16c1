"""Real lines stay although a page's buttons stand right above or below them, or in their midst."""

from __future__ import annotations

import re

import pytest

from .conftest import Accept

BODY = (
    "The schools in the valley have bought a minibus together, and it will be painted by their pupils in spring.\n\n"
    "It has room for sixteen, and for two in wheelchairs; the first journey is to the sea, the second to the mill."
)
BAR = "Share on Facebook\n\nShare on Twitter\n\nPrint this page\n\nEmail this page\n\nCopy link"

LAST = {
    "details of an event": (
        "Follow us on Facebook",
        "When: Saturday 20 June, 11am to 3pm",
        "Where: Meadow School, 12 High Street, Leeds LS1 4AB",
        "Tickets: £2, children free",
    ),
    "booking": ("Share this page", "Book by 12 June: 0113 496 0000 or fair@meadow.example"),
    "dates": ("Print this page", "Monday 13 April: term starts", "Friday 22 May: half term"),
    "signature": ("Share this page", "Peter Marsh", "Head teacher"),
    "verse": ("Follow us", "said the small ones", "to the top of the hill", "And we did"),
    "an appeal of the police": (
        BAR,
        "Anyone with information should call police on 101 or email info@police.example, quoting log 123.",
    ),
    "signatories": ("Share this page", "Anna Lee, Meadow School", "Tom Ray, Hill School", "Leave a comment"),
    "correction": ("Share this page", "Correction: the fair is on Sunday", "Follow us on Facebook"),
    "a forum": (
        "Users post comments, share links and vote on stories.",
        "Moderators delete spam, block accounts and review reported posts.",
        "Share this page",
        "Follow us on Facebook",
    ),
    "a form": ("Download the form", "Print it, sign it, post it", "Share this page"),
    "a home page": (
        "The new page has five buttons, as large as a hand.",
        "Home",
        "News",
        "Contact us",
        "Log in",
        "Search",
    ),
    "news in brief": (
        "More news",
        "Garden wins award",
        "The garden of the senses has won a prize for play.",
        "Boiler mended",
        "The boiler has been mended and the hall is warm.",
    ),
    "a poem": ("Leave a reply,", "Share this,", "Like this,", "Follow us home,", "Said the gate."),
}
BUTTONS = frozenset(
    {
        "Follow us on Facebook",
        "Share this page",
        "Print this page",
        "Follow us",
        "Leave a comment",
        "More news",
        *BAR.split("\n\n"),
    }
)


@pytest.mark.parametrize("name", LAST)
def test_real_lines_stay(name: str, accept: Accept) -> None:
    html = re.sub("<[^>]+>", "", accept("\n\n".join(["A minibus for the valley", BODY, *LAST[name]])).html)
    for line in "\n\n".join(LAST[name]).split("\n\n"):
        assert line in html or line in BUTTONS


LISTS = (
    "9.00 Assembly\n\n10.30 Music\n\n12.15 Lunch",
    "10 apples\n\n5 pears\n\n30 plums",
    "  1. Anna Lee\n  2. Tom Ray\n  3. Sue Park",
)


@pytest.mark.parametrize("lines", LISTS)
def test_lists_stay_whose_lines_come_again(lines: str, accept: Accept) -> None:
    names = [line.strip(" 0123456789.") for line in lines.split("\n") if line]
    parts = "\n\n".join(f"{name}\n\nOf {name} there is more to tell than fits on a page of this." for name in names)
    html = accept(f"A day of many things\n\n{BODY}\n\n{lines}\n\n{parts}").html
    assert all(html.count(name) == 3 for name in names)


@pytest.mark.parametrize(
    "lines",
    [
        (
            "Sports day",
            "Oak won the relay",
            "Ash won the sack race",
            "Elm won the tug of war",
            "Oak pupils won the cup",
        ),
        ("The heron", "Grey as a stone", "Still as a gate"),
        ("Housing advice", "Help in Leeds", "Advice line", "Family support", "Carers centre"),
    ],
)
def test_what_stands_above_a_text_without_a_page_around_it_stays(lines: tuple[str, ...], accept: Accept) -> None:
    text = (
        "Oak pupils won the cup for teams, and the heron, grey as a stone, stood still; families had advice on housing."
    )
    revision = accept("\n\n".join([*lines, f"{text} {BODY}"]))
    assert all(line in f"{revision.title}\n{revision.html}" for line in lines)
