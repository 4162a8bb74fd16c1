"""How long an article takes to read."""

from __future__ import annotations

import pytest

from sendfeed.model import minutes_to_read


@pytest.mark.parametrize(
    ("html", "language", "minutes"),
    [
        ("", "en", 1),
        ("<p>" + "word " * 320 + "</p>", "en", 1),
        ("<p>" + "word " * 340 + "</p>", "en", 2),
        ("<p>" + "word</p><p>" * 660 + "</p>", "en-GB", 3),
        ("<p>" + "كلمة " * 660 + "</p>", "ar", 3),
        ("<p>" + "– &amp; — " * 900 + "</p>", "en", 1),
        ('<p><a href="https://example.org/' + "a " * 900 + '">one</a></p>', "en", 1),
        ("<p>" + "文字、" * 500 + "</p>", "zh-Hant", 2),
        ("<p>" + "文字、" * 500 + "</p>", "ja", 2),
        ("<p>" + "文字、" * 500 + "</p>", "en", 1),
    ],
)
def test_minutes(html: str, language: str, minutes: int) -> None:
    assert minutes_to_read(html, language) == minutes
