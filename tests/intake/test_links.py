from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendfeed.intake.links import absolute, find_links, linked, named, public_address
from tests.timing import growth


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


@given(
    st.from_regex(
        r"(https?://|www\.)([a-z0-9-]{1,12}\.){1,3}(com|org|co\.uk|info|nowhere)(/[a-zA-Z0-9/_.~-]{0,12})?[.,;:!?]?",
        fullmatch=True,
    )
)
def test_a_plain_address_is_found_as_any_other(word: str) -> None:
    # What stands before it is none of it, and keeps it from being plain.
    assert [(link.start, link.end, link.url) for link in find_links(word)] == [
        (link.start - 1, link.end - 1, link.url) for link in find_links(f"({word}")
    ]


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
    assert growth(lambda size: partial(linked, unit * size), 4000, 20_000) < 1.6


@pytest.mark.parametrize(
    "host",
    [
        *(
            "localhost",
            "LOCALHOST:8000",
            "a.localhost",
            "intranet",
            "127.0.0.1",
            "127.1",
            "0x7f.1",
            "2130706433",
            "[::1]",
        ),
        *("10.1.2.3", "192.168.0.4:81", "172.16.9.9", "169.254.1.1", "100.64.0.1", "0.0.0.0", "[fe80::1]", "[fd00::1]"),
        *("[::ffff:10.0.0.1]", "printer.local", "wiki.internal", "nas.home.arpa", "localhost.", "printer.local."),
    ],
)
def test_an_address_that_is_another_host_elsewhere_is_not_public(host: str) -> None:
    assert public_address(f"https://{host}/a") is None


@pytest.mark.parametrize("host", ["example.org", "93.184.215.14", "[2606:2800:220:1::1]:8443", "gov.uk.", "local.org"])
def test_a_public_address_is_as_it_was(host: str) -> None:
    assert public_address(f"https://{host}/a") == f"https://{host}/a"


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://user:secret@example.org/a", "https://…@example.org/a"),
        ("//user:secret@example.org/a@b", "//…@example.org/a@b"),
        ("ftp://user@example.org", "ftp://…@example.org"),
        ("https://user:se/cr?et#@example.org/a", "https://…@example.org/a"),
        ("https://example.org:8080/@user", "https://example.org:8080/@user"),
        ("https://example.org/@user", "https://example.org/@user"),
        ("mailto:jo@example.org", "mailto:jo@example.org"),
        (f"https://user:{'s' * 300}@example.org", "https://…@example.org"),
        ("pics/hall.jpg", "pics/hall.jpg"),
    ],
)
def test_a_warning_names_an_address_without_its_password(url: str, shown: str) -> None:
    assert named(url) == shown
