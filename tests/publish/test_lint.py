"""The lint finds what a feed lost or changed on its way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from sendfeed.errors import FeedError
from sendfeed.model import Attachment
from sendfeed.publish.feeds import WRITERS, Feed, Writer, write
from tests.publish.values import article, feed

FILE = Attachment("assets/p.pdf", "p.pdf", "application/pdf", 99)
ARTICLES = [article(2, image="assets/a.png", attachments=(FILE,)), article(1)]

DAMAGE: list[tuple[str, Callable[[bytes], bytes], str]] = [
    ("RSS", lambda data: data.replace(b"<item>", b"<x>", 1), "Opening and ending tag mismatch"),
    ("RSS", lambda data: data.replace(b"<title>Title 2</title>", b""), "the title of"),
    ("RSS", lambda data: data.replace(b"</link>", b"/other</link>", 1), "the feed's home is"),
    ("RSS", lambda data: data.replace(b"/articles/", b"articles/"), "the url of"),
    ("RSS", lambda data: data.replace(b"0002</guid>", b"0001</guid>"), "2 entries have the id"),
    ("RSS", lambda data: data.replace(b"+0000", b"+0100"), "the published of"),
    ("RSS", lambda data: data.replace(b"pubDate>", b"pubdate>"), "Invalid date"),
    ("Atom", lambda data: data.replace(b'type="html"', b""), "the html of"),
    ("Atom", lambda data: data.replace(b'rel="self"', b'rel="x"'), "the feed's self_url is missing"),
    ("Atom", lambda data: data.replace(b'xml:lang="en-GB"', b""), "the feed's language is missing"),
    ("RSS", lambda data: data.replace(b"lastBuildDate>", b"lastbuilddate>"), "Invalid date"),
    ("Atom", lambda data: data.replace(b"updated>", b"up>", 2), "Invalid isoformat"),
    ("Atom", lambda data: data.replace(b"T12:00:00.000001", b"T12:00:01.000001"), "the updated of"),
    ("Atom", lambda data: data.replace(b"T12:00:00+", b"T12:00:01+", 1), "the feed's updated is"),
    ("RSS", lambda data: data.replace(b'url="https://news.example.org/a', b'url="a'), "is not an absolute URL"),
    ("Atom", lambda data: data.replace(b'url="https://news.example.org/a', b'url="a'), "is not an absolute URL"),
    (
        "JSON Feed",
        lambda data: data.replace(b"https://news.example.org/assets/p", b"p"),
        '"p.pdf" is not an absolute URL',
    ),
    (
        "JSON Feed",
        lambda data: data.replace(b"https://news.example.org/assets/a", b"a"),
        '"a.png" is not an absolute URL',
    ),
    ("JSON Feed", lambda data: data[:-3], "Expecting"),
    ("JSON Feed", lambda data: data.replace(b"https://news.example.org/art", b"art"), "is not an absolute URL"),
    ("JSON Feed", lambda data: data.replace(b'"items"', b'"other"'), "there are 0 entries, not 2"),
]


@pytest.mark.parametrize(("name", "damage", "problem"), DAMAGE)
def test_damage_is_found(name: str, damage: Callable[[bytes], bytes], problem: str) -> None:
    writer = next(writer for writer in WRITERS if writer.form.name == name)

    def damaged(*args: object) -> bytes:
        whole = writer.write(*args)  # type: ignore[arg-type]  # passed through
        assert damage(whole) != whole
        return damage(whole)

    with pytest.raises(FeedError, match=problem) as raised:
        write(feed(ARTICLES), [replace(writer, write=damaged)])
    assert raised.value.where == writer.form.file


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.form.name)
def test_two_articles_of_one_id_are_refused(writer: Writer) -> None:
    with pytest.raises(FeedError, match="2 entries have the id"):
        write(replace(one := feed([article(1)]), entries=one.entries * 2), [writer])


def with_faulty(articles: int, faulty: int, **fault: Any) -> Feed:
    whole = feed([article(n) for n in range(articles, 0, -1)])
    return replace(
        whole, entries=(*(replace(each, **fault) for each in whole.entries[:faulty]), *whole.entries[faulty:])
    )


@pytest.mark.parametrize(
    ("fault", "why"),
    [
        ({"title": "bell \x07"}, "XML compatible"),
        ({"url": "http://[::1/a"}, "is not an absolute URL"),
        ({"published": "tomorrow"}, "AttributeError"),
        ({"html": None}, "the html of"),
    ],
)
def test_an_entry_that_a_format_cannot_carry_is_left_out_of_all(fault: dict[str, Any], why: str) -> None:
    whole = with_faulty(3, 1, **fault)
    done = write(whole)
    assert list(done.set_aside) == [article(3).id]
    assert why in done.set_aside[article(3).id]
    assert done.files == write(replace(whole, entries=whole.entries[1:])).files


def test_when_most_entries_fail_the_fault_is_not_theirs() -> None:
    with pytest.raises(FeedError, match="XML compatible"):
        write(with_faulty(3, 2, title="bell \x07"))


def test_a_lone_entry_that_cannot_be_carried_leaves_an_empty_feed() -> None:
    whole = with_faulty(1, 1, title="bell \x07")
    done = write(whole)
    assert list(done.set_aside) == [article(1).id]
    assert done.files == write(replace(whole, entries=())).files
