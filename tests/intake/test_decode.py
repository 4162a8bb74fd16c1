from __future__ import annotations

import codecs
import unicodedata
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendfeed.intake.blocks import UnreadableError
from sendfeed.intake.decode import clean, decode
from tests.timing import growth

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
        ("\ufdd0a\ufdefb\U0001fffec\U0001ffff", "abc"),
        ("\U0010fffe𠀀\U0010ffff\U000e0067\U0001fffd", "𠀀\U000e0067\U0001fffd"),
        ("bell\x07 and\x00 nul", "bell and nul"),
        ("one\u2028two\u2029three\x0cfour\x0bfive", "one\ntwo\n\nthree\n\nfour\nfive"),
        ("lat\u200din", "latin"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d👧", "👩\u200d👧"),
    ],
)
def test_characters_that_nobody_sees_go(before: str, after: str) -> None:
    assert clean(before) == after


def test_no_code_point_that_is_no_character_stays() -> None:
    planes = [chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF)]
    assert clean(f"a{''.join(planes)}{''.join(map(chr, range(0xFDD0, 0xFDF0)))}b") == "ab"


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
    text, warnings, _ = decode(b"A long enough line of text. " * 20 + b"\0")
    assert "\0" not in text
    assert warnings == ("control characters left out: 1",)


def test_piled_up_marks_do_not_take_quadratic_time() -> None:
    assert growth(lambda size: partial(clean, "e" + "\u0300\u0316" * size), 20_000, 200_000) < 1.6


CYRILLIC = "Хор жестов готовится к концерту\n\nКаждую пятницу ученики собираются в зале и учат новую песню.\n"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "cp1251"])
def test_other_scripts_are_read_too(encoding: str) -> None:
    text, warnings, _ = decode(CYRILLIC.encode(encoding))
    assert text == CYRILLIC
    assert bool(warnings) == (encoding == "cp1251"), "what was guessed is told"


def test_a_stray_byte_does_not_turn_the_rest_into_a_heap_of_accents() -> None:
    text, warnings, _ = decode("“Café”, she said – for £3; ".encode() + b"\x93naming\x94")
    assert text == "“Café”, she said – for £3; “naming”"
    assert "cp1252" in warnings[0]


@pytest.mark.parametrize("content", [b"\xff\xfeh\x00i\x00!", "ok".encode("utf-16") + b"\x00"])
def test_half_a_character_at_the_end_is_no_reason_to_refuse_the_rest(content: bytes) -> None:
    assert decode(content)[0][:2] in {"hi", "ok"}


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("Itâ€™s fine", "It’s fine"),
        ("â€œHiâ€ she said", "“Hi” she said"),
        ("cafÃ© for Â£3", "café for £3"),
        ("Ã¢â‚¬â„¢", "’"),
        ("Trump鈥檚 visit", "Trump’s visit"),
        ("โ€œHelloโ€ she said", "“Hello” she said"),
        ("It‚Äôs", "It’s"),
        ("вЂ™s", "’s"),
        ("ÐŸÑ€Ð¸Ð²ÐµÑ‚", "Привет"),
    ],
)
def test_mojibake_is_repaired(broken: str, whole: str) -> None:
    assert decode(f"Clean – ‘all’ of it: é…\n{broken}\n".encode())[:2] == (f"Clean – ‘all’ of it: é…\n{whole}\n", ())


@pytest.mark.parametrize(
    "text",
    [
        '“Straight "and" curly”, ﬁne ligatures, wide ＡＢＣ, 5 €, naïve café… voilà»',
        "Ärzte für „Über“ – Größe, ÜBER; Łódź: „Żółć”… ś” Ã la carte",
        "Ваш хор – «Радость»… и ещё",
        "鈥 and 鈥淗 stand for nothing here, 中文。",
    ],
)
def test_clean_text_is_left_as_it_is(text: str) -> None:
    assert decode(text.encode())[0] in {text, text.replace("鈥淗", "“H")}


def test_damage_that_nothing_can_repair_is_counted() -> None:
    assert decode("It\ufffds here and donāt go, itās late".encode())[1] == (
        "characters damaged beyond repair: 3; compare it with the original",
    )


def test_a_long_damaged_line_takes_linear_time() -> None:
    def line(size: int) -> str:
        return "Itâ€™s fine, he said. " * size

    assert decode(line(20_000).encode()).text == line(20_000).replace("â€™", "’")
    assert growth(lambda size: partial(decode, line(size).encode()), 2000, 20_000) < 1.6


@given(
    st.text(
        st.one_of(st.characters(), st.sampled_from("aé‘’“”–…£€\t\r\n\x0b\x0c\x85\x96\xa0\xad\u0301\u0323\u2028\u200d"))
    )
)
def test_what_a_quick_look_leaves_alone_needs_nothing(text: str) -> None:
    rare = " \u0958\x01"
    assert clean(text + rare) == clean(text) + " " + unicodedata.normalize("NFC", "\u0958")
