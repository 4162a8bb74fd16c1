import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from sendfeed.digest.lines import Plain, clean, isolated, parted, shorten, wrap


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("  a \n\t b\r\n", "a b"),
        ("a\x00\x07\x1b\x7fb", "ab"),
        ("a\ud800\ufffe\ufdd0b", "ab"),
        ("\u202eevil\u2066", "evil"),
        ("10\u00a0000\u202f€", "10\u00a0000\u202f€"),
        ("\u00a0 \u2003", ""),
        ("👩‍👧 می‌خواهم", "👩‍👧 می‌خواهم"),
    ],
)
def test_clean(given: str, expected: str) -> None:
    assert clean(given) == expected


@pytest.mark.parametrize(
    ("given", "limit", "expected"),
    [
        ("short", 5, "short"),
        ("one two three four", 14, "one two three…"),
        ("one two, three four", 13, "one two…"),
        ("W" * 20, 10, "W" * 9 + "…"),
        ("aaaaaaaae\u0301e\u0301", 10, "aaaaaaaa…"),
    ],
)
def test_shorten(given: str, limit: int, expected: str) -> None:
    assert shorten(given, limit) == expected


@given(st.text(min_size=1), st.integers(10, 40))
def test_shortened_text_fits_and_begins_as_the_whole(text: str, limit: int) -> None:
    short = shorten(clean(text), limit)
    assert len(short) <= limit
    assert clean(text).startswith(short.removesuffix("…"))


def test_wrap_breaks_at_spaces_only() -> None:
    url = "https://example.org/" + "a-b" * 40
    wrapped = wrap(f"{'word ' * 20}{url}", "   ", " * ")
    first, *others = wrapped.splitlines()
    assert first.startswith(" * word")
    assert all(line.startswith("   ") for line in others)
    assert others[-1].strip() == url
    assert max(map(len, [first, *others[:-1]])) <= 72


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ Unsubscribe }} {%if%} {#x#}", "{ { Unsubscribe } } { %if% } { #x# }"),
        ("*|EMAIL|* ${x} %(a)s [[name]] <%= x %>", "* |EMAIL| * $ { x} % (a)s [ [name] ] < %= x % >"),
        ("{name} %%uuid%%", "{ name} % %uuid% %"),
        ("100 % (or 5%) [1] a|b * {1, 2} <b>", "100 % (or 5%) [1] a|b * {1, 2} <b>"),
        ("https://a.org/?e={{ Subscriber.Email }}&f=*|B|*", "https://a.org/?e={ { Subscriber.Email } }&f=* |B| *"),
        (
            "%recipient.email% {$name} https://a.org/%7Bb%7D?c=[d]",
            "% recipient.email% { $name} https://a.org/%7Bb%7D?c=[d]",
        ),
        ("{{a}} https://b.org/{{c}}, {{d}}", "{ { a} } https://b.org/{{c}}, { { d} }"),
    ],
)
def test_merge_tags_are_parted(text: str, expected: str) -> None:
    assert parted(text, "https://b.org/{{c}}") == expected
    assert parted(expected, "https://b.org/{{c}}") == expected


def test_text_is_inert_in_html() -> None:
    assert str(escape(clean("{{7*7}} 50% <b> &amp;"))) == ("&#123;&#123;7*7&#125;&#125; 50&#37; &lt;b&gt; &amp;amp;")


@pytest.mark.parametrize(
    ("text", "direction", "expected"),
    [
        ("Llais!", "ltr", "Llais!"),
        ("Llais!", "rtl", "\u2068Llais!\u2069"),
        ("صوت", "rtl", "صوت"),
        ("صوت", "ltr", "\u2068صوت\u2069"),
        ("Llais صوت", "ltr", "\u2068Llais صوت\u2069"),
        ("2026", "rtl", "2026"),
    ],
)
def test_what_runs_the_other_way_is_isolated(text: str, direction: str, expected: str) -> None:
    assert isolated(text, direction) == expected


@pytest.mark.parametrize(("text", "direction"), [("(Llais)", "ltr"), ("2026 صوت", "rtl"), ("2026", "ltr"), ("", "ltr")])
def test_direction_is_that_of_most_letters(text: str, direction: str) -> None:
    assert Plain(text).direction == direction
