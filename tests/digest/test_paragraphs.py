"""The editor's words, as a mail can show them."""

from __future__ import annotations

from html import escape

import pytest

from sendfeed.digest.paragraphs import Paragraph, Run, paragraphs
from sendfeed.intake.decode import clean
from sendfeed.intake.editions import read_edition
from sendfeed.model import Edition
from tests.digest.samples import HOSTILE, article, find, message, tree_of


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("", []),
        ("<p>One <em>two</em>.</p>", [("text", "One two.")]),
        (
            "<h2>Head</h2><ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>",
            [("heading", "Head"), *[("item", x) for x in "abc"]],
        ),
        ("<blockquote><p>Said.</p></blockquote><hr><p>x</p>", [("quotation", "Said."), ("text", "x")]),
        ('<p>See <a href="https://a.example/">it</a>.</p>', [("text", "See it (https://a.example/).")]),
        ('<p><a href="https://a.example/">https://a.example/</a></p>', [("text", "https://a.example/")]),
        ('<p><a href="mailto:us@a.example">us@a.example</a></p>', [("text", "us@a.example")]),
        ("<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>", [("text", "a"), ("text", "b")]),
        ('<figure><img src="assets/a.png" alt="A bus"></figure>', []),
    ],
)
def test_plain_text(html: str, expected: list[tuple[str, str]]) -> None:
    assert [(paragraph.kind, paragraph.text) for paragraph in paragraphs(html)] == expected


def test_items_have_marks_as_their_lists_have() -> None:
    html = (
        '<ol start="9"><li><p>a</p><p>b</p><ul><li>c</li></ul></li><li>d</li></ol><ul><li><ol><li>e</li></ol></li></ul>'
    )
    marks = [(paragraph.mark, str(paragraph.text)) for paragraph in paragraphs(html)]
    assert marks == [("9.", "a"), ("", "b"), ("•", "c"), ("10.", "d"), ("1.", "e")]
    for start in ("x", "-1", "9" * 5000, ""):
        assert paragraphs(f'<ol start="{start}"><li>a</li></ol>')[0].mark == "1."


def test_lists_stand_together_in_plain_text() -> None:
    made = message([article(1)], edition=read_edition(b"---\n---\nBefore.\n\n1. one\n2. two\n\nAfter.\n\n- x\n- y\n"))
    assert "Before.\n\n1. one\n2. two\n\nAfter.\n\n* x\n* y\n\n---" in made.text
    assert [text for text in find(tree_of(made), "//p/text()") if text[1:2] in ". "][:4] == [
        "1. one",
        "2. two",
        "• x",
        "• y",
    ]


def test_runs_know_what_they_are() -> None:
    html = '<p>a <strong>b <em>c</em></strong> <a href="https://x.example/"><em>d</em></a></p>'
    assert [(str(run.text), run.url, run.strong, run.em) for run in paragraphs(html)[0].runs] == [
        ("a ", "", False, False),
        ("b ", "", True, False),
        ("c", "", True, True),
        (" ", "", False, False),
        ("d", "https://x.example/", False, True),
    ]
    assert isinstance(paragraphs(html)[0], Paragraph)
    assert isinstance(paragraphs(html)[0].runs[0], Run)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_words_show_literally_in_both_forms(text: str) -> None:
    words = clean(text).replace("http:", "https:")  # an address in them becomes a link
    edition = read_edition(f"<p>{escape(words)} end</p>\n".encode("utf-8", "replace"))
    made = message([article(1)], edition=Edition(html=edition.html, greeting=text))
    assert not find(tree_of(made), "//script | //img | //@onerror")
    assert "end" in made.text
