"""What an editor writes for one issue, read."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendfeed.intake.blocks import UnreadableError
from sendfeed.intake.editions import read_edition
from sendfeed.model import Edition, Sponsor

WHOLE = """\
---
subject: The minibus has come
preheader: "And: three schools that share one"
greeting: Dear members,
lead: minibus.md
order: [a.md, b.txt, a.md]
later: c.docx
sponsor: {name: Bus Company, text: We drive., url: https://bus.example.org/}
---
Some *words* of ours, with [a link](https://example.org/).

- one
- two
"""


def test_all_that_an_editor_can_say() -> None:
    assert read_edition(WHOLE.encode()) == Edition(
        subject="The minibus has come",
        preheader="And: three schools that share one",
        greeting="Dear members,",
        html='<p>Some <em>words</em> of ours, with <a href="https://example.org/">a link</a>.</p>\n'
        "<ul><li>one</li>\n<li>two</li></ul>",
        lead="minibus.md",
        order=("a.md", "b.txt"),
        later=("c.docx",),
        sponsor=Sponsor("Bus Company", "We drive.", "https://bus.example.org/"),
    )


def test_words_alone_are_an_edition_and_so_is_nothing() -> None:
    assert read_edition(b"Just words.") == Edition(html="<p>Just words.</p>")
    assert read_edition(b"") == read_edition(b"---\nsubject:\norder: []\n---\n") == Edition()


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("subjct: x", "“subjct” (line 2) is not a key of an edition; did you mean subject?"),
        ("colour: x", "“colour” (line 2) is not a key of an edition; expected one of subject, preheader"),
        ("subject: [a]", "“subject” (line 2): expected text of at most 500 characters"),
        ("order: {a: b}", "“order” (line 2): expected a list of at most 500 articles"),
        ("sponsor: Bus Company", "“sponsor” (line 2): expected a name"),
        ("sponsor: {text: x}", "“sponsor” (line 2): expected a name"),
        ("sponsor: {name: x, url: javascript:alert(1)}", "“sponsor” (line 2): expected a name"),
        ("sponsor: {name: x, pixel: y}", "“sponsor” (line 2): expected a name"),
        ("subject: a: b", "its front matter is not YAML"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(line: str, problem: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_edition(f"---\n{line}\n---\nWords.\n".encode())
    assert problem in str(caught.value)


def test_every_problem_is_told_at_once() -> None:
    with pytest.raises(UnreadableError) as caught:
        read_edition(b"---\nsubjct: x\nlead: [a]\n---\n")
    assert "subjct" in str(caught.value)
    assert "“lead” (line 3)" in str(caught.value)


def test_what_could_run_does_not_get_in() -> None:
    edition = read_edition(b'<script>alert(1)</script>\n\n<p onclick="x">Hi <a href="javascript:x">you</a></p>')
    assert edition.html == "<p>Hi you</p>"


def test_one_that_is_too_long_is_refused() -> None:
    with pytest.raises(UnreadableError, match="more than 100,000 bytes"):
        read_edition(b"x" * 100_001)


@given(st.one_of(st.binary(max_size=300), st.text(max_size=300).map(lambda text: f"---\n{text}\n---\n{text}".encode())))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    with contextlib.suppress(UnreadableError):
        assert read_edition(content) == read_edition(content)
