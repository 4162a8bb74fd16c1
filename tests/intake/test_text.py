from __future__ import annotations

import textwrap

import pytest

from .conftest import Accept

LONG = "This paragraph is long enough to be the body of a section, and it says so at some length."


def body(text: str, accept: Accept) -> list[str]:
    return accept(f"The title\n\n{text}").html.split("\n")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("One.\n\nTwo.", ["<p>One.</p>", "<p>Two.</p>"]),
        ("  • one\n  • two", ["<ul><li>one</li><li>two</li></ul>"]),
        ("• one\n\n\n• two", ["<ul><li>one</li><li>two</li></ul>"]),
        ("- one\n- two", ["<ul><li>one</li><li>two</li></ul>"]),
        ("* one\n\n* two", ["<ul><li>one</li><li>two</li></ul>"]),
        ("We need:\n- one\n- two\nThanks!", ["<p>We need:</p>", "<ul><li>one</li><li>two</li></ul>", "<p>Thanks!</p>"]),
        ("• one\n  goes on\n• two", ["<ul><li>one goes on</li><li>two</li></ul>"]),
        ("•\none\n•\ntwo", ["<ul><li>one</li><li>two</li></ul>"]),
        ("* Names were changed.", ["<p>* Names were changed.</p>"]),
        ("1. one\n2. two", ["<ol><li>one</li><li>two</li></ol>"]),
        ("3) three\n\n4) four", ['<ol start="3"><li>three</li><li>four</li></ol>']),
        ("7. alone", ["<p>7. alone</p>"]),
        ("1. a\n2. b\n1. c\n2. d", ["<ol><li>a</li><li>b</li></ol>", "<ol><li>c</li><li>d</li></ol>"]),
        ("1 Sample Street\nExampleton\nEX1 1AA", ["<p>1 Sample Street</p>", "<p>Exampleton</p>", "<p>EX1 1AA</p>"]),
        ("one\u00a0\u00a0two\t three", ["<p>one two three</p>"]),
    ],
)
def test_structure(text: str, html: list[str], accept: Accept) -> None:
    assert body(text, accept) == html


@pytest.mark.parametrize("width", [60, 72, 100])
def test_hard_wrapped_lines_are_joined(width: int, accept: Accept) -> None:
    prose = (
        "The hall has good light and a quiet room, and a ramp that was not added afterwards. Nobody has to ask for it. "
        "Places cost £40 for members – lunch and a great deal of it is included – and the Well-Known Cook is back. She "
        "Cooks on Tuesdays, On Wednesdays, On Thursdays And, If Nobody Minds The Noise, On Fridays."
    )
    items = [
        "  • An item that is long enough to be wrapped at the width that the other lines have is joined too",
        "  • Two",
    ]
    lines = [*textwrap.wrap(prose, width, break_on_hyphens=False), ""]
    lines += [line for item in items for line in textwrap.wrap(item, width, subsequent_indent="    ")]
    assert body("\n".join(lines), accept) == [f"<p>{prose}</p>", f"<ul><li>{items[0][4:]}</li><li>Two</li></ul>"]


def test_a_hyphen_at_the_end_of_a_line_is_kept(accept: Accept) -> None:
    assert body("The hall has good light and a quiet room, and a well-\nknown cook.", accept) == [
        "<p>The hall has good light and a quiet room, and a well-known cook.</p>"
    ]


def test_a_dash_within_a_sentence_is_no_bullet(accept: Accept) -> None:
    text = "The places cost forty pounds for those who are members\n- and a great deal more for those who are not."
    assert body(text, accept) == [f"<p>{line}</p>" for line in text.split("\n")]


@pytest.mark.parametrize("heading", ["What now?", "10 things to know", "How to apply", "I disagree. What now?"])
def test_a_heading_is_known_by_its_neighbours(heading: str, accept: Accept) -> None:
    assert body(f"{LONG}\n\n{heading}\n\n{LONG}", accept)[1] == f"<h2>{heading}</h2>"
    assert body(f"{LONG}\n\n{heading}\n\n• one\n• two", accept)[1] == f"<h2>{heading}</h2>"
    assert body(f"{LONG}\n\n{heading}\n\nIn a letter to us, the council said:\n\n{LONG}", accept)[1].startswith("<h2>")
    assert body(f"{LONG}\n\n{heading}", accept)[1] == f"<p>{heading}</p>"
    assert body(f"{LONG}\n\nMonday\n\n{heading}\n\n{LONG}", accept)[2] == f"<p>{heading}</p>"


@pytest.mark.parametrize(
    "line",
    [
        "Q: What is a plan?",
        "INTERVIEWER: And then?",
        "Photo: the Marsh family",
        "By Lachlan Moor",
        "We were there.",
        "What we asked:",
        "So far, so good…",
        "“We were there.”",
        "lower_case_001_large",
        "2019-2021",
        "A line that would do as a heading if it were not so long that it is a sentence",
    ],
)
def test_these_are_no_headings(line: str, accept: Accept) -> None:
    assert body(f"{LONG}\n\n{line}\n\n{LONG}", accept)[1] == f"<p>{line}</p>"


@pytest.mark.parametrize(
    "text",
    ["<script>alert(1)</script>", "{{7*7}} {% raw %}", "&amp; &lt;b&gt;", "<b>bold</b> & <!-- x -->", "# not Markdown"],
)
def test_text_stands_as_it_is(text: str, accept: Accept) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert body(f"{text} in a sentence.", accept) == [f"<p>{escaped} in a sentence.</p>"]
    assert accept(f"{text} as a title\n\nThe body.").title == f"{text} as a title"
