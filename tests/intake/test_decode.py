from __future__ import annotations

import codecs
import time

import pytest

from sendfeed.intake.blocks import UnreadableError
from sendfeed.intake.decode import clean, decode

TEXT = "Café at the halt\n\n“Nine students run it,” she said – for £3.\n"


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        TEXT.encode("cp1252"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
    ],
    ids=["utf-8", "bom", "utf-16", "utf-16 be bom", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "crlf", "cr"],
)
def test_every_encoding_gives_the_same_text(content: bytes) -> None:
    assert decode(content)[0] == TEXT


def test_only_a_guess_is_warned_of() -> None:
    assert decode(TEXT.encode())[1] == ()
    assert "cp1252" in decode(TEXT.encode("cp1252"))[1][0]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("soft\u00adhyphen", "softhyphen"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("a\u202eb\u202c\u2066c\u2069", "abc"),
        ("it\u0092s 5\u0080 \u0081", "it’s 5€ "),
        ("e\u0301", "é"),
        ("\ufffe\uffff\ud800x", "x"),
        ("bell\x07 and\x00 nul", "bell and nul"),
        ("one\u2028two\u2029three\x0cfour\x0bfive", "one\ntwo\n\nthree\n\nfour\nfive"),
        ("lat\u200din", "latin"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d👧", "👩\u200d👧"),
    ],
)
def test_characters_that_nobody_sees_go(before: str, after: str) -> None:
    assert clean(before) == after


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04....", "Word"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (bytes(range(256)) * 4, "binary"),
        (b"\0" * 100, "binary"),
    ],
)
def test_what_is_no_text_is_refused(content: bytes, words: str) -> None:
    with pytest.raises(UnreadableError, match=words):
        decode(content)


def test_a_stray_nul_is_left_out_and_counted() -> None:
    text, warnings = decode(b"A long enough line of text. " * 20 + b"\0")
    assert "\0" not in text
    assert warnings == ("control characters left out: 1",)


def test_piled_up_marks_do_not_take_quadratic_time() -> None:
    start = time.perf_counter()
    clean("e" + "\u0300\u0316" * 200_000)
    assert time.perf_counter() - start < 10  # sorting them all takes minutes
