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
        ("“https://example.org/”", "https://example.org/", "https://example.org/"),
        ("„https://example.org/a“", "https://example.org/a", "https://example.org/a"),
        ("«https://example.org/a»", "https://example.org/a", "https://example.org/a"),
        ("https://example.org/a…", "https://example.org/a", "https://example.org/a"),
        ("https://example.org/’s", "https://example.org/", "https://example.org/"),
        ("https://example.org/it's", "https://example.org/it's", "https://example.org/it's"),
        ("‘www.example.org/a’,", "www.example.org/a", "https://www.example.org/a"),
        ("“a@example.org”", "a@example.org", "mailto:a@example.org"),
        ("'a@example.org'", "a@example.org", "mailto:a@example.org"),
        ("a@example.org’s", "a@example.org", "mailto:a@example.org"),
        ("...a@example.org-", "a@example.org", "mailto:a@example.org"),
        ("<a@example.org>", "a@example.org", "mailto:a@example.org"),
        ("jo.o'neil@example.org", "jo.o'neil@example.org", "mailto:jo.o'neil@example.org"),
        ("mailto:a@example.org", "a@example.org", "mailto:a@example.org"),
        ("https://example.org/?to=a@example.org", *["https://example.org/?to=a@example.org"] * 2),
        ("https://exämple.org/ü", "https://exämple.org/ü", "https://xn--exmple-cua.org/%C3%BC"),
    ],
)
def test_addresses_become_links_without_punctuation(text: str, shown: str, url: str) -> None:
    [link] = find_links(text)
    assert (text[link.start : link.end], link.url) == (shown, url)


@pytest.mark.parametrize("between", [",", ", ", ";", "/", "|", "”,“", ",mailto:"])
def test_addresses_in_a_row_are_all_links(between: str) -> None:
    text = between.join(["a@example.org", "b.c@example.co.uk", "d@example.org"])
    assert [link.url[7:] for link in find_links(text)] == ["a@example.org", "b.c@example.co.uk", "d@example.org"]
    assert [link.url for link in find_links("https://example.org”,“a@example.org,www.example.org")] == [
        "https://example.org",
        "mailto:a@example.org",
        "https://www.example.org",
    ]


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
        "3@4.50",
        "jürgen@example.org",
        "jo.o’neil@example.org",
        "a@mail.exämple.org",
        "@example.org",
        "a@b@example.org",
        "ftp://a@example.org/b",
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


@pytest.mark.parametrize(
    "url",
    [
        "a.png",
        "#part",
        "//example.org",
        "data:text/html,x",
        "javascript:x",
        "http://",
        "",
        "tel:",
        "tel:1\n",
        "mailto:a b@x.org",
    ],
)
def test_only_whole_addresses_are_absolute(url: str) -> None:
    assert absolute(url) is None


@pytest.mark.parametrize("unit", ["a@", ".", "a.", "a'", "to:", "a@b.", "www.", "http://", "(", "www.example.org "])
def test_time_is_linear(unit: str) -> None:
    start = time.perf_counter()
    linked(unit * 20_000)
    assert time.perf_counter() - start < 5
