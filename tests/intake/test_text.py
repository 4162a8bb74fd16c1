from __future__ import annotations

import re
from functools import partial
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendfeed.intake.blocks import in_one_case
from sendfeed.intake.formats.text import read
from tests.timing import growth

from .conftest import Accept


def html(text: str) -> list[str]:
    return [block.html for block in read(text).blocks]


def paragraphs(*texts: str) -> list[str]:
    return [f"<p>{text}</p>" for text in texts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\n\nTwo.", paragraphs("One.", "Two.")),
        ("one\u00a0\u00a0two\t three", paragraphs("one two three")),
        ("  • one\n  • two", ["<ul><li>one</li><li>two</li></ul>"]),
        ("• one\n\n\n• two", ["<ul><li>one</li><li>two</li></ul>"]),
        ("•\tone\n•two", ["<ul><li>one</li><li>two</li></ul>"]),
        ("• alone", ["<ul><li>alone</li></ul>"]),
        ("We need:\n- one\n- two\nThanks!", ["<p>We need:</p>", "<ul><li>one</li><li>two</li></ul>", "<p>Thanks!</p>"]),
        ("Share this:\n• Twitter", ["<p>Share this:</p>", "<ul><li>Twitter</li></ul>"]),
        ("* one\n\n* two", ["<ul><li>one</li><li>two</li></ul>"]),
        ("• one\n  goes on\n• two", ["<ul><li>one goes on</li><li>two</li></ul>"]),
        ("•\none\n•\ntwo", ["<ul><li>one</li><li>two</li></ul>"]),
        ("•\n\none\n\n•\n\ntwo", ["<ul><li>one</li><li>two</li></ul>"]),
        ("1.\none\n2.\ntwo", ["<ol><li>one</li><li>two</li></ol>"]),
        ("• \n• ", []),
        ("• • •", paragraphs("• • •")),
        ("* * *", paragraphs("* * *")),
        ("* Names were changed.", paragraphs("* Names were changed.")),
        ("– I was there.", paragraphs("– I was there.")),
        ("– Tu viens ?\n– Oui.", paragraphs("– Tu viens ?", "– Oui.")),
        ("o, to be in England\no, to be elsewhere", paragraphs("o, to be in England", "o, to be elsewhere")),
        ("O come all\nO come you", paragraphs("O come all", "O come you")),
        ("1. one\n2. two", ["<ol><li>one</li><li>two</li></ol>"]),
        ("1.one\n2.two", ["<ol><li>one</li><li>two</li></ol>"]),
        ("3) three\n\n4) four", ['<ol start="3"><li>three</li><li>four</li></ol>']),
        ("(1) one\n(2) two", ["<ol><li>one</li><li>two</li></ol>"]),
        ("a) one\nb) two", ['<ol type="a"><li>one</li><li>two</li></ol>']),
        ("i. one\nii. two\niii. three", ['<ol type="i"><li>one</li><li>two</li><li>three</li></ol>']),
        ("h. one\ni. two", paragraphs("h. one", "i. two")),
        ("7. alone", paragraphs("7. alone")),
        ("9.30 Coffee\n10.30 Talk", paragraphs("9.30 Coffee", "10.30 Talk")),
        ("Step 1: write\nStep 2: wait", paragraphs("Step 1: write", "Step 2: wait")),
        ("1. a\n2. b\n1. c\n2. d", ["<ol><li>a</li><li>b</li></ol>", "<ol><li>c</li><li>d</li></ol>"]),
        ("1. Jo says:\n\n    It is good.\n\n2. Ann says:", paragraphs("1. Jo says:", "It is good.", "2. Ann says:")),
        ("1 Sample Street\nExampleton\nEX1 1AA", paragraphs("1 Sample Street", "Exampleton", "EX1 1AA")),
        ("Share this page\nFacebook\nTwitter", paragraphs("Share this page", "Facebook", "Twitter")),
        ("As was found.1 It was2 so.", paragraphs("As was found.1 It was2 so.")),
    ],
)
def test_structure(text: str, expected: list[str]) -> None:
    assert html(text) == expected


@pytest.mark.parametrize("mark", [*"•-*–·o●▪✓➢", "\uf0b7"])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_every_bullet_makes_a_list(mark: str, between: str) -> None:
    text = between.join(f"{mark} {item}" for item in ("one", "two", "three"))
    assert html(f"Before.\n\n{text}\n\nAfter.")[1:-1] == ["<ul><li>one</li><li>two</li><li>three</li></ul>"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("• a\n    • b\n    • c\n• d", "<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul>"),
        ("  • a\n\n      - b\n\n  • d", "<ul><li>a<ul><li>b</li></ul></li><li>d</li></ul>"),
        ("• a\no b\no c\n• d", "<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul>"),
        ("1. a\n  - b\n  - c\n2. d", "<ol><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ol>"),
        ("1. a\n• b\n2. d\n• e", "<ol><li>a<ul><li>b</li></ul></li><li>d<ul><li>e</li></ul></li></ol>"),
        ("- a\n  1. b\n  2. c\n- d", "<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ul>"),
        ("- a\n\t- b\n\t\t- c\n- d", "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>"),
        (" 9. a\n10. b", '<ol start="9"><li>a</li><li>b</li></ol>'),
    ],
)
def test_lists_are_nested_as_they_are_indented(text: str, expected: str) -> None:
    assert html(text) == [expected]
    block = read(text).blocks[0]
    assert block.text.split("\n") == re.findall(r"\b\w\b", re.sub(r"\d+\.|\bo\b", "", text))


def test_numbered_headings_above_bullets_are_no_list() -> None:
    assert html("1. Grants\n\n• one\n• two\n\n2. Loans\n\n• one\n• two") == [
        "<p>1. Grants</p>",
        "<ul><li>one</li><li>two</li></ul>",
        "<p>2. Loans</p>",
        "<ul><li>one</li><li>two</li></ul>",
    ]


def test_an_item_may_have_several_paragraphs() -> None:
    text = "Bring:\n\n  • A coat.\n\n    A warm one.\n\n  • A cup.\n\nWe have tea."
    assert html(text)[1] == "<ul><li><p>A coat.</p><p>A warm one.</p></li><li>A cup.</li></ul>"
    assert read(text).blocks[1].text == "A coat. A warm one.\nA cup."


@pytest.mark.parametrize(
    "text",
    [
        "  • Twitter\n\n    Leave a Reply\n\n    Your email address",
        "  • A coat.\n\n    Reply\n\n  • A cup.",
        "    An indented paragraph.\n\n  • A coat.\n\n    Another.",
    ],
)
def test_what_is_below_an_item_may_be_something_else(text: str) -> None:
    assert [block.tag for block in read(text).blocks].count("p") == len(re.findall(r"^    \S", text, re.MULTILINE))


def test_blocks_know_whether_an_empty_line_stands_before_them() -> None:
    tight = [block.tight for block in read("One.\nTwo.\n\nThree:\n• four").blocks]
    assert tight == [False, True, False, True]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Day | Opens |\nMonday | 9am |",
            ["<tr><td>Day</td><td>Opens</td></tr>", "<tr><td>Monday</td><td>9am</td></tr>"],
        ),
        ("a | b |\n\nc | d |", ["<tr><td>a</td><td>b</td></tr>", "<tr><td>c</td><td>d</td></tr>"]),
        ("| a | |\n| b | c |", ["<tr><td>a</td><td></td></tr>", "<tr><td>b</td><td>c</td></tr>"]),
        ("a\tb\nc\td", ["<tr><td>a</td><td>b</td></tr>", "<tr><td>c</td><td>d</td></tr>"]),
        (
            "| a | b |\n|---|:-:|\n| c | d |",
            ["<thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody>"],
        ),
    ],
)
def test_rows_of_cells_are_tables(text: str, rows: list[str]) -> None:
    assert html(f"Before.\n\n{text}\n\nAfter.") == [
        "<p>Before.</p>",
        f"<table>{''.join(rows)}</table>",
        "<p>After.</p>",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Home | News | About",
        "Home | News | About\nTerms | Privacy | Help",
        "a | b |\nc |",
        "By | October 4, 2019",
        "Day\n\nOpens\n\nMonday\n\n9am",
        "one\ttwo",
    ],
)
def test_these_are_no_tables(text: str) -> None:
    assert {block.tag for block in read(text).blocks} == {"p"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("> One.", "<p>One.</p>"),
        ("> One.\n> Two,\n>\n> three.", "<p>One.</p><p>Two,</p><p>three.</p>"),
        ("> One.\n\n> Two.", "<p>One.</p><p>Two.</p>"),
        (">> • one\n>> • two", "<ul><li>one</li><li>two</li></ul>"),
    ],
)
def test_lines_with_angle_brackets_are_quotations(text: str, expected: str) -> None:
    assert html(f"She wrote:\n\n{text}\n\nThen she left.") == [
        "<p>She wrote:</p>",
        f"<blockquote>{expected}</blockquote>",
        "<p>Then she left.</p>",
    ]


@pytest.mark.parametrize("text", ["> Home > News", "> Read more", ">", "> one\nnot quoted"])
def test_an_angle_bracket_alone_is_no_quotation(text: str) -> None:
    assert "blockquote" not in {block.tag for block in read(text).blocks}


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Adeyemi of the U.S. office met Dr. B. Quayle at St. Brannoc’s on the third day of the long autumn term.",
        "“We were cold. We were wet. We were not unhappy, all of us together in the boat,” said the man at the oars.",
        "Der Weg war weit, doch am Ende waren alle da.",
        "本校は金曜日に休みます。また月曜日に開きます。",
        "विद्यालय शुक्रवार को बंद है।",
        "هل المدرسة مغلقة اليوم؟",
    ],
)
def test_a_giant_line_is_split_where_sentences_end(sentence: str) -> None:
    text = " ".join([sentence] * (5000 // len(sentence)))
    parts = [block.text for block in read(text).blocks]
    assert len(parts) > 4
    assert "".join("".join(parts).split()) == "".join(text.split())
    assert all(len(part) < 1000 for part in parts)
    assert all(part.startswith(sentence[:20]) or sentence[0] in "本“" for part in parts)
    assert all(part.count("“") == part.count("”") for part in parts)


@pytest.mark.parametrize(
    "text",
    ["<script>alert(1)</script>", "{{7*7}} {% raw %}", "&amp; &lt;b&gt;", "<b>bold</b> & <!-- x -->", "# not Markdown"],
)
def test_text_stands_as_it_is(text: str, accept: Accept) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert html(f"{text} in a sentence.") == [f"<p>{escaped} in a sentence.</p>"]
    assert accept(f"{text} as a title\n\n{' '.join(['A sentence of the body.'] * 9)}").title == f"{text} as a title"


MARKS = ["• ", "- ", "o ", "1. ", "2) ", "(a) ", "iv. ", "> ", "|", "\t", "\n", "\n\n", "    ", " "]
WORDS = ["word", "Word-", "Én", "x" * 45, "A sentence ends. ", "“", "”", "?", "42", "。", "漢字"]


@given(st.lists(st.sampled_from(MARKS + WORDS), max_size=60).map("".join) | st.text())
def test_every_word_comes_out_in_its_order_and_nothing_is_added(text: str) -> None:
    blocks = read(text).blocks
    words = "".join(re.findall(r"[^\W_]+", text))
    told = "".join(re.findall(r"[^\W_]+", " ".join(block.text for block in blocks)))
    shown = "".join(re.findall(r"[^\W_]+", unescape(re.sub(r"<[^>]*>", " ", " ".join(block.html for block in blocks)))))
    # The numbers, letters and `o` of marks come out as lists.
    assert told == shown
    assert _is_subsequence(told, words)
    lost = len(words) - len(told)
    assert lost <= sum(len(mark) for mark in re.findall(r"(?:^|(?<=[\s>]))\(?(\w{1,5})(?=[.)\s])", text))


def _is_subsequence(short: str, long: str) -> bool:
    letters = iter(long)
    return all(letter in letters for letter in short)


@pytest.mark.parametrize(
    "unit",
    [
        *("• ", "a", "a ", "A sentence. ", "“A. ", "- x\n", "1. x\n\n", "  \n", "|", "a|b\n", "a\tb\n", "> ", ">"),
        *(">\n> a\n", "(i", "a-\n", "x" * 50 + "\nlow ", "• a\n\n    b.\n\n", "1. a\n• b\n", "\t- a\n", "Word. W"),
        *("。", "-- ", "…"),
    ],
)
def test_time_is_linear_on_hostile_text(unit: str) -> None:
    assert growth(lambda size: partial(read, unit * (size // len(unit))), 20_000, 200_000) < 1.6


def test_lists_nested_without_end_are_read() -> None:
    text = "\n".join(" " * 2 * depth + "- item" for depth in range(300))
    assert sum(block.text.count("item") for block in read(text).blocks) == 300


@given(st.text(st.sampled_from("aZ é“É—ßΣİKǅⅧ€")) | st.text())
def test_a_long_text_is_in_one_case_as_a_short_one_is(text: str) -> None:
    assert in_one_case(text, str.lower) == text.lower().encode()
    assert in_one_case(text, str.casefold) == text.casefold().encode()
