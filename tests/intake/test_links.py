from __future__ import annotations

import time

import pytest

from sendfeed.intake.links import absolute, find_links, linked


@pytest.mark.parametrize(
    ("text", "shown", "url"),
    [
        ("(www.example.org).", "www.example.org", "https://www.example.org"),
        ("“www.example.org”", "www.example.org", "https://www.example.org"),
        ("see www.example.org/a, or", "www.example.org/a", "https://www.example.org/a"),
        ("at http://example.org/a_(b).", "http://example.org/a_(b)", "http://example.org/a_(b)"),
        ("HTTPS://example.org;", "HTTPS://example.org", "https://example.org"),
        ("to a.b+c@example.org.", "a.b+c@example.org", "mailto:a.b+c@example.org"),
        ("Email:info@example.org", "info@example.org", "mailto:info@example.org"),
        ("https://exämple.org/ü", "https://exämple.org/ü", "https://xn--exmple-cua.org/%C3%BC"),
    ],
)
def test_addresses_become_links_without_punctuation(text: str, shown: str, url: str) -> None:
    [link] = find_links(text)
    assert (text[link.start : link.end], link.url) == (shown, url)


@pytest.mark.parametrize(
    "text",
    [
        "on gov.uk or example.org",
        "user:pw@example.org",
        "https://user:pw@example.org/",
        "ftp://example.org",
        "//example.org/a",
        "javascript:alert(1)",
        "3.5 per cent",
        "a@b",
        "x" * 3000 + "@example.org",
    ],
)
def test_these_are_no_links(text: str) -> None:
    assert list(find_links(text)) == []


def test_html_is_made_of_escaped_text() -> None:
    assert linked("<b> www.example.org/?a=1&b=2 </b>") == (
        '&lt;b&gt; <a href="https://www.example.org/?a=1&amp;b=2">www.example.org/?a=1&amp;b=2</a> &lt;/b&gt;'
    )
    assert "<a" not in linked('www.example.org/?b="2"')


@pytest.mark.parametrize("url", ["a.png", "#part", "//example.org", "data:text/html,x", "javascript:x", "http://", ""])
def test_only_whole_addresses_are_absolute(url: str) -> None:
    assert absolute(url) is None


@pytest.mark.parametrize("unit", ["a@", "www.", "http://", "(", "www.example.org "])
def test_time_is_linear(unit: str) -> None:
    start = time.perf_counter()
    linked(unit * 20_000)
    assert time.perf_counter() - start < 5
