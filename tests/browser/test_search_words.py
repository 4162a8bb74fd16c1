"""The words of a text in Python and in the browser: the same, letter for letter."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Callable, Iterator, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from sendfeed.publish.search_words import words_of
from tests.whole_site import Site

HARD = [
    "The School's café, co-op & 2nd e-mail",
    "O'Brien O’Brien Oʼbrien O＇Brien 'quoted' rock'n'roll – - a--b -c- d-",
    "co-operation co‐operation co‑operation co\u00adoperation co\u200doperation",
    "mae’r i'r ŵyl ŴYL w\u0302yl Nghymru dŵr-cyfan",
    "STRASSE Straße ẞ ΟΔΟΣ οδός ᾼ İstanbul ISPARTA ısparta ŉ ǰ ﬁnance Ⅷ ½ x²",
    "المَدارس والمدرسة أحمد للطلاب لل ال وال وزارة و-المدرسة كالـــكتاب ٱلله پاکستان ۱۲۳ ١٢٣",
    "学校新闻 and 本 学校-新闻 a学b ภาษาไทย ミニバス か\u3099 がっこう \U00020000\U0002a6df\U0002a6df 한국어",
    "नमस्ते हिन्दी தமிழ் עִבְרִית זה־כן",
    "\U00010330\U00010331 \ufa0e 👩‍🏫 🎉 snake_case __proto__ constructor",
    f"{'w' * 10_000} {'a-' * 50}b {'é' * 100} {'学' * 50}",
    "</script><b>title</b> {{ 7*7 }} \u2028 \0",
]
ALPHABET = "aZ09éßẞıİŴςΣى یکةٱـʼ'’‘‐‑-­\u200d\u0301_ .والبلكف学ก한\U00010330\U00020000"

WordsOf = Callable[[Sequence[str]], list[list[str]]]


@pytest.fixture(scope="module")
def in_browser(browser: Browser, site_in: Callable[[str], Site]) -> Iterator[WordsOf]:
    """The words of texts, as the script of the search page has them."""

    def words(page: Page, texts: Sequence[str]) -> list[list[str]]:
        found: list[list[str]] = page.evaluate("(texts) => texts.map(sendfeedWords.wordsOf)", texts)
        return found

    with browser.new_context() as context:
        page = context.new_page()
        page.goto(site_in("en").publication.site.joinpath("search.html").as_uri())
        yield lambda texts: words(page, texts)


def test_hard_texts(in_browser: WordsOf) -> None:
    assert in_browser(HARD) == [[*words_of(text)] for text in HARD]


def test_every_character(in_browser: WordsOf) -> None:
    """Alone, and within a word."""
    known = [chr(code) for code in range(sys.maxunicode) if unicodedata.category(chr(code)) not in {"Cn", "Co", "Cs"}]
    texts = [" ".join(f"{each} a{each}b" for each in known[start : start + 500]) for start in range(0, len(known), 500)]
    for text, found in zip(texts, in_browser(texts), strict=True):
        assert found == [*words_of(text)]


# Browsers know letters that this Python does not: those are newer than its Unicode.
KNOWN = st.characters(exclude_categories=["Cs", "Cn"])


@given(st.lists(st.text(st.sampled_from(ALPHABET)) | st.text(KNOWN), max_size=20))
def test_any_texts(in_browser: WordsOf, texts: list[str]) -> None:
    assert in_browser(texts) == [[*words_of(text)] for text in texts]
