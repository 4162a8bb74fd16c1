"""Which way a language, a text and an article are written."""

from __future__ import annotations

import pytest

from sendfeed.languages import direction, text_direction
from sendfeed.model import Revision

ENGLISH = "שלום is how the choir greets its guests each Friday"
ARABIC = "Larkmead تفتح أبوابها للزوار كل يوم جمعة"


RIGHT = "ar AR-eg arz ary ckb ckb-IQ dv fa hbo he-IL ks nqo ps sd sdh syr ug ur yi"
RIGHT_BY_SUBTAG = "az-Arab AZ-IR ku-Arab pa-PK uz-arab-AF ff-Adlm"
LEFT = "en arn az ckb-Latn de-1901 ku ku-TR mn-Mong ms pa sd-Deva ug-KZ yue zz x-y"


@pytest.mark.parametrize("language", [*RIGHT.split(), *RIGHT_BY_SUBTAG.split()])
def test_languages_from_right_to_left(language: str) -> None:
    assert direction(language) == "rtl"


@pytest.mark.parametrize("language", LEFT.split())
def test_languages_from_left_to_right(language: str) -> None:
    assert direction(language) == "ltr"


@pytest.mark.parametrize(
    ("language", "text", "way"),
    [
        ("ku", "Asansora stasyonê hate çêkirin", "ltr"),
        ("ku", "2026: بەرزکەرەوەی وێستگەکە چاک کراوەتەوە", "rtl"),
        ("ks", "स्टेशनुक लिफ्ट", "ltr"),
        ("ks-Arab", "Larkmead", "rtl"),
        ("az", "ایستگاهین آسانسورو", "rtl"),
        ("pa", "ਸਟੇਸ਼ਨ ਦੀ ਲਿਫਟ", "ltr"),
        ("pa-IN", "سٹیشن دی لفٹ", "rtl"),
        ("pa-Guru", "سٹیشن دی لفٹ", "ltr"),
        ("az-IR", "Larkmead", "rtl"),
        ("ku", "2026", "ltr"),
        ("ks", "2026", "rtl"),
        ("pnb", "سٹیشن دی لفٹ", "rtl"),
        ("en", ENGLISH, "ltr"),
        ("ar", ARABIC, "rtl"),
        ("ckb", "Larkmead", "rtl"),
    ],
)
def test_a_text_tells_where_its_language_leaves_it_open(language: str, text: str, way: str) -> None:
    assert direction(language, text) == way


@pytest.mark.parametrize(
    ("text", "way"),
    [(ENGLISH, "ltr"), (ARABIC, "rtl"), ("(Llais)", "ltr"), ("2026 صوت", "rtl"), ("2026", "here"), ("", "here")],
)
def test_a_text_runs_as_most_of_its_letters_do(text: str, way: str) -> None:
    assert text_direction(text, "here") == way


@pytest.mark.parametrize(
    ("language", "title", "around", "expected"),
    [
        ("", ENGLISH, "en-GB", ("", "")),
        ("en", ENGLISH, "ar", ("en", "ltr")),
        ("ar", ARABIC, "en-GB", ("ar", "rtl")),
        ("", ARABIC, "en-GB", ("", "rtl")),
        ("", ARABIC, "ar", ("", "")),
        ("ckb", "Larkmead", "en-GB", ("ckb", "rtl")),
        ("ku", "بەرزکەرەوەی وێستگەکە", "en-GB", ("ku", "rtl")),
        ("ku", "Asansora stasyonê", "en-GB", ("ku", "")),
        ("ku", "Asansora stasyonê", "ar", ("ku", "ltr")),
    ],
)
def test_an_article_within_a_page(language: str, title: str, around: str, expected: tuple[str, str]) -> None:
    revision = Revision(title=title, html="", summary="", language=language)
    assert revision.language_within(around) == expected
    by_summary = Revision(title="2026", html="", summary=title, language=language)
    assert by_summary.language_within(around) == expected
