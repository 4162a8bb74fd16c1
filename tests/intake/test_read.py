from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from functools import partial

import lxml.html
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sendfeed.model import Outcome, Reading
from tests.timing import growth

from .conftest import Read, read_content

TAGS = "p h2 h3 h4 ul ol li blockquote table caption thead tbody tr th td figure img a strong em code span pre hr"

LINES = st.sampled_from(
    [
        "---",
        "+++",
        "title: x",
        " ---",
        "Publish-At: 2027-01-01",
        "date: 2026-01-01",
        "title = 1",
        "# One",
        "## Two",
        "- a",
        "  • b",
        "1. c",
        "2) d",
        "> e",
        "| a | b |",
        "| - | - |",
        "<div><p>",
        "</li><td>",
        "<script>",
        "![a](b)",
        "[a](http://x.org)",
        "www.example.org",
        "a@example.org",
        "“https://x.org/…”",
        "jo.o'neil@x.org,b@x.org",
        "<td colspan=3 rowspan=99>",
        "![a](http://x.org/a.png)",
        "Leave a ReplyCancel reply",
        "Leave a Reply",
        "Your email address will not be published.",
        "A short line",
        "A line that goes on and on until it is long enough to be taken for one that was wrapped",
        "```",
        "&amp; <b>",
        "{{7*7}}",
        "",
        "a\u202eb\xa0c",
    ]
)


def check(reading: Reading) -> None:
    """What holds for every reading, whatever the seed."""
    assert reading.outcome in {Outcome.ACCEPTED, Outcome.HELD, Outcome.REJECTED}
    assert bool(reading.reason) == (reading.outcome is not Outcome.ACCEPTED)
    revision = reading.revision
    if revision is None:
        assert reading.outcome is not Outcome.ACCEPTED
        return
    for text in (revision.title, revision.summary):
        assert text == " ".join(text.split())
        assert text
    root = lxml.html.fragment_fromstring(revision.html, create_parent="div")
    assert {element.tag for element in root.iterdescendants()} <= set(TAGS.split())
    assert {name for element in root.iter() for name in element.attrib} <= {
        "href",
        "src",
        "alt",
        "start",
        "colspan",
        "rowspan",
        "lang",
        "dir",
    }
    assert (root.text or "").strip() == ""


@settings(deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.md"]))
@example(b"\xff\xfe\x00", "a.txt")
@example(b"\xef\xbb\xbf", "a.md")
@example(b"\x00\x00\xfe\xff\x00", "a.txt")
@example(b"---\n\xff: &a [*a]\n---\n", "a.txt")
def test_no_bytes_raise(content: bytes, path: str) -> None:
    check(read_content(content, path))


@settings(deadline=None)
@given(st.text(max_size=400), st.sampled_from(["utf-8", "utf-16"]), st.sampled_from(["a.txt", "a.md"]))
def test_no_text_raises(text: str, encoding: str, path: str) -> None:
    check(read_content(text.encode(encoding, "surrogatepass"), path))


@settings(deadline=None)
@given(st.lists(LINES, max_size=25), st.sampled_from(["a.txt", "a.md"]))
def test_no_structure_raises(lines: list[str], path: str) -> None:
    check(read_content("\n".join(lines), path))


@settings(deadline=None)
@given(st.lists(st.from_regex(r"[A-Za-z0-9 .,:*•<&()\[\]-]{1,60}", fullmatch=True), min_size=1, max_size=12))
def test_no_word_of_a_text_is_lost(lines: list[str]) -> None:
    text = "\n\n".join(lines)
    reading = read_content(text)
    if reading.revision:
        root = lxml.html.fragment_fromstring(reading.revision.html.replace("</li>", "\n"), create_parent="div")
        dropped = " ".join(dropped.text for dropped in reading.dropped)
        assert _words(text) <= _words(f"{reading.revision.title}\n{root.text_content()}\n{dropped}")


def _words(text: str) -> set[str]:
    return set(re.findall(r"[A-Za-z]{2,}", text))


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("a.doc", "save it as a Word document"),
        ("b.d/picture.png", "picture"),
        ("a.rtf", ".rtf: this version reads"),
        ("README", "this kind of file"),
        (".txt", "this kind of file"),
        ("a.{{7*7}}\n", "this kind of file: this version"),
        ("a.xyz", ".xyz: this version reads"),
    ],
)
def test_other_formats_are_rejected_with_a_remedy(path: str, words: str, read: Read) -> None:
    reading = read("The title\n\nText.", path)
    assert (reading.outcome, reading.revision) == (Outcome.REJECTED, None)
    assert words in reading.reason


def test_a_lone_pdf_is_held_with_advice(read: Read) -> None:
    reading = read("%PDF-1.7", "a.PDF")
    assert reading.outcome is Outcome.HELD
    assert "put an article of the same name beside it" in reading.reason


@pytest.mark.parametrize("path", ["a.txt", "A.TXT", "a.b.md", "x/y/a.markdown"])
def test_these_are_read(path: str, read: Read) -> None:
    assert read("The title\n\nText.", path).outcome is Outcome.ACCEPTED


@pytest.mark.parametrize("content", [b"", b"\n \r\n\t", "\ufeff\u00a0\u200b".encode(), b"---\ntitle: x\n---\n"])
@pytest.mark.parametrize("path", ["a.txt", "a.md"])
def test_nothing_is_held(content: bytes, path: str, read: Read) -> None:
    reading = read(content, path)
    assert (reading.outcome, reading.revision) == (Outcome.HELD, None)


UNITS = ("a", "word ", "  • item\n", "- item\n", "1. x\n", "Ab\n\n", "Abc\n", "<b>", "“", "Mr. ", "e\u0300\u0316", "a:")


@pytest.mark.parametrize("unit", UNITS)
def test_time_is_linear(unit: str, read: Read) -> None:
    def reading(size: int) -> Callable[[], object]:
        return partial(read, f"The title\n\n{unit * (size // len(unit))}")

    assert growth(reading, 100_000, 400_000) < 1.6


@pytest.mark.parametrize(("path", "most"), [("a.txt", 1_000_000), ("a.md", 300_000)])
def test_what_is_too_long_cannot_be_released(path: str, most: int, read: Read) -> None:
    reading = read("a " * (most // 2) + "b", path)
    assert (reading.outcome, reading.revision) == (Outcome.HELD, None)
    assert reading.reason == f"too long to be one article: it has more than {most:,} characters; split it"


def test_heavy_libraries_are_imported_when_used() -> None:
    code = "import sys, sendfeed.intake; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"yaml", "markdown_it", "nh3", "linkify_it", "sentencex", "lxml"} & set(loaded)
