from __future__ import annotations

import pytest

from sendfeed.intake.blocks import Block
from sendfeed.intake.summary import summary

A = "The pool at Fennimore House School is warm again."
LONG = " ".join(["A sentence that goes on"] * 8) + "."


def p(text: str) -> Block:
    return Block("p", text, text)


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ([p(A)], A),
        (
            [p("Mr. Smith met St. John. They talked. They ate. They left.")],
            "Mr. Smith met St. John. They talked. They ate.",
        ),
        ([p("“It is quiet,” she said. “And warm.”"), p(A)], f"“It is quiet,” she said. “And warm.” {A}"),
        ([p("Photo by on"), p(A), Block("h2", "x", "What now?"), p("It goes on.")], A),
        ([p(f"{A} We asked for:"), Block("ul", "", "One thing.\nAnother.")], A),
        ([Block("ul", "", "one\nTwo is a sentence.\nThree")], "Two is a sentence."),
        ([p("1. Background"), p(A)], A),
        ([p(f"1. {A}")], f"1. {A}"),
        ([p(f"{A} 5."), p(A)], A),
        ([Block("ul", "", "one thing;\nanother thing")], "one thing; another thing"),
        ([Block("table", "", "Monday\n9.00\nTuesday")], "Monday; 9.00; Tuesday"),
        (
            [p("Photo by on"), p("本校は金曜日に休みます。また月曜日に開きます。")],
            "本校は金曜日に休みます。 また月曜日に開きます。",
        ),
        ([p("Photo by on"), p("یہ اسکول جمعہ کو بند ہے۔")], "یہ اسکول جمعہ کو بند ہے۔"),
        ([p("Photo by on"), p("هل المدرسة مغلقة؟")], "هل المدرسة مغلقة؟"),
        ([p("Photo by on"), p("विद्यालय बंद है।")], "विद्यालय बंद है।"),
        ([p(LONG), p(LONG)], f"{LONG} {LONG}"),
        ([p(LONG), p(LONG), p(A)], f"{LONG} {LONG}"),
        ([p(LONG), p(f"{LONG[:-1]} {LONG}")], LONG),
        ([p("By Jo Harker"), p("Photo: the Marsh family"), p(A)], A),
        ([Block("h2", "", "A heading. And a half."), p(A)], A),
        ([p("In a letter to us, the council said:"), p(A)], A),
        ([p("We asked for these:"), Block("ul", "", "One thing.\nAnother."), p(A)], A),
        ([Block("table", "", "Day\nA cell."), p(A)], A),
        ([p(A), p("We asked for these:"), p("A. B.")], A),
        ([p("no end")], "no end"),
        ([], ""),
    ],
)
def test_whole_sentences(blocks: list[Block], expected: str) -> None:
    assert summary(blocks, "en-GB") == expected


def test_a_giant_sentence_is_cut_at_a_word() -> None:
    text = summary([p("word " * 1000 + "end.")], "en")
    assert text.endswith("word…")
    assert len(text) <= 400


def test_a_quotation_is_not_left_open() -> None:
    text = f"{A} “We waited. We did.” He laughed."
    assert summary([p(text)], "en").count("“") == summary([p(text)], "en").count("”")
