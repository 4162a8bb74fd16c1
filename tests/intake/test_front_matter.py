from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from sendfeed.model import Event, Outcome

from .conftest import Accept, Read

BODY = "\n\nThe body of the article.\n"
HOUR = timedelta(hours=1)


def yaml(lines: str) -> str:
    return f"---\n{lines}\n---\nThe title{BODY}"


def test_every_key_is_read(read: Read) -> None:
    reading = read(
        """---
id: pool-2026
title: "The pool: open again"
slug: pool
date: 2026-07-01
updated: 2026-07-02T10:00:00+02:00
author: Jo Marsh
source: larkmead forum
topics: [transport, Water]
summary: >
  One sentence
  on two lines.
language: cy
draft: no
original_url: https://www.example.org/pool?a=1
featured: true
---

The pool is open. Nobody takes the minibus.
"""
    )
    revision = reading.revision
    assert (reading.outcome, reading.warnings) == (Outcome.ACCEPTED, ())
    assert (reading.id_key, reading.slug) == ("pool-2026", "pool")
    assert revision
    assert revision.title == "The pool: open again"
    assert revision.published == datetime(2026, 6, 30, 23, tzinfo=UTC)  # midnight of British Summer Time
    assert revision.updated == datetime(2026, 7, 2, 8, tzinfo=UTC)
    assert (revision.author, revision.source) == ("Jo Marsh", "Larkmead Forum")
    assert revision.topics == ("Transport", "Water")
    assert revision.summary == "One sentence on two lines."
    assert (revision.language, revision.featured) == ("cy", True)
    assert revision.original_url == "https://www.example.org/pool?a=1"
    assert revision.html == "<p>The pool is open. Nobody takes the minibus.</p>"


@pytest.mark.parametrize(
    "value",
    ["2026-01-05T09:30:15", "2026-01-05 09:30:15.75", "2026-01-05T09:30:15Z", "2026-01-05T10:30:15+01:00"],
)
def test_times_become_utc_in_yaml_and_in_toml(value: str, accept: Accept) -> None:
    expected = datetime(2026, 1, 5, 9, 30, 15, tzinfo=UTC)
    assert accept(yaml(f"date: {value}")).published == expected
    assert accept(f"+++\ndate = {value}\n+++\nThe title{BODY}").published == expected


def test_toml_is_read(accept: Accept) -> None:
    revision = accept(f'+++\ntitle = "Given"\ndate = 2026-01-05\ntopics = ["A"]\nfeatured = true\n+++\nText.{BODY}')
    assert (revision.title, revision.topics, revision.featured) == ("Given", ("A",), True)
    assert revision.published == datetime(2026, 1, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("date: 2026-02-30", "found 2026-02-30; expected a date such as"),
        ("date: tomorrow", "found tomorrow; expected a date"),
        ("date: 0001-01-01", "expected a date"),
        ("date: 2026-12-25", "its date lies in the future: 2026-12-25 (line 2); correct it"),
        ("updated: 2026-12-25", "its updated lies in the future"),
        ("slug: Not A Slug", "slug in its front matter (line 2): found Not A Slug; expected a name of a-z"),
        ("id: ../../etc", "expected a name of a-z"),
        (f"id: {'a' * 81}", "at most 80 characters"),
        ("original_url: javascript:alert(1)", "expected an absolute http or https URL"),
        ("original_url: http://localhost/a", "expected an absolute http or https URL that everybody can open"),
        ("original_url: https://10.0.0.7/a", "expected an absolute http or https URL that everybody can open"),
        ("language: Klingon!", "BCP 47"),
        ("draft: perhaps", "expected true or false"),
        ("draft: true", "draft: true in its front matter"),
        ("topics: {a: b}", "expected a topic"),
        ("title: [a]", "expected text"),
        ("title: !!python/object/apply:os.system [id]", "expected text"),
        ("publish_at: soon", "publish_at in its front matter (line 2): found soon; expected a date"),
        ("expires: never", "found never; expected a date"),
        ("event: 2026-12-01", "event in its front matter (line 2): found 2026-12-01; expected a start"),
        ("event: {place: Hall}", "expected a start and, if known, an end not before it"),
        ("event: {start: 2026-12-02, end: 2026-12-01}", "an end not before it"),
        ("event: {start: 2026-12-02, price: 3}", "expected a start"),
        ("image: [a]", "expected text"),
        ("corrects: {a: b}", "expected text"),
        ("Draft: true", "draft: true in its front matter"),
        ("Publish-At: soon", "Publish-At in its front matter (line 2): found soon"),
        ("Publish at: soon", "Publish at in its front matter (line 2)"),
        ("publishAt: soon", "publishAt in its front matter (line 2)"),
        ("Überschrift: a\ndraft: true", "draft: true in its front matter"),
        ("Date: tomorrow", "found tomorrow; expected a date"),
        ("Draft: true\ndraft: false", "draft in its front matter (line 3): it is given twice"),
    ],
)
def test_a_wrong_value_holds_the_seed_and_can_be_released(line: str, words: str, read: Read) -> None:
    reading = read(yaml(line))
    assert reading.outcome is Outcome.HELD
    assert words in reading.reason
    assert reading.revision
    assert reading.revision.published is None


def test_all_problems_are_told_at_once(read: Read) -> None:
    reason = read(yaml("slug: A B\nlanguage: '!'\nevent: a")).reason
    assert all(words in reason for words in ("slug", "(line 3)", "language", "event", "; "))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("---\ntitle: a\n\nBody.", "is not closed"),
        ("---\ntitle: a: b\n---\nBody.", "line 2"),
        ("---\ntitle: a\ntitle: b\n---\nBody.", "gives title twice"),
        ("---\ntitle: &a x\nauthor: *a\n---\nBody.", "anchor or alias (line 2)"),
        ("---\ntitle: [[[[[[[[x]]]]]]]]\n---\nBody.", "nested too deep (line 2)"),
        ("---\ntitle: " + "[" * 9000 + "\n---\nBody.", "nested too deep"),
        ("---\ntitle: a\n" + "# filler\n" * 5000 + "---\nBody.", "is not closed"),
        ("+++\ntitle = \n+++\nBody.", "line 2"),
        ("+++\na = " + "[" * 9000 + "\n+++\nBody.", "not TOML"),
    ],
)
def test_broken_front_matter_is_held_and_never_dropped(content: str, words: str, read: Read) -> None:
    for path in ("a.txt", "a.md"):
        reading = read(content, path)
        assert (reading.outcome, reading.revision) == (Outcome.HELD, None)
        assert words in reading.reason


SPACES = ("\n", "\n \n\n\t\n", " ", "\n  ", "\ufeff\u00a0\n", "\n" * 30_000)


@pytest.mark.parametrize("before", SPACES, ids=lambda before: repr(before)[:12])
@pytest.mark.parametrize("path", ["a.txt", "a.md"])
def test_space_before_front_matter_hides_nothing(before: str, path: str, read: Read) -> None:
    line = before.count("\n") + 3
    reading = read(before + yaml("draft: true\nslug: Not A Slug"), path)
    assert reading.outcome is Outcome.HELD
    assert reading.reason.startswith(f"draft: true in its front matter; slug in its front matter (line {line}): found")
    assert reading.revision
    assert (reading.revision.title, reading.revision.html) == ("The title", "<p>The body of the article.</p>")


def test_front_matter_may_be_indented(read: Read) -> None:
    assert read("  ---\n  draft: true\n  ---\n  The title\n\n  Text.").reason == "draft: true in its front matter"
    assert read("  +++\n  draft = true\n+++\nThe title\n\nText.").reason == "draft: true in its front matter"


def test_the_closing_line_stands_no_deeper_than_the_opening_one(read: Read) -> None:
    reading = read("---\nsummary: |\n  One.\n  ---\n  Two.\ndraft: true\n---\nThe title\n\nText.")
    assert reading.reason == "draft: true in its front matter"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("\n\n---\ntitle: a\n\nBody.", "begins on line 3, is not closed"),
        ("\n\n---\ntitle: a: b\n---\nBody.", "(line 4)"),
        ("\n\n---\ntitle: a\nauthor: &a x\n---\nBody.", "(line 5)"),
        ("\n\n+++\ntitle = \n+++\nBody.", "at line 4"),
        ("\n\n+++\ntitle = [\n+++\nBody.", "at line 4"),
        ("\n\n---\ntitle: a\n--\n---\nBody.", "line"),
    ],
)
def test_lines_are_counted_from_the_start_of_the_seed(content: str, words: str, read: Read) -> None:
    assert words in read(content).reason


@pytest.mark.parametrize("content", ["---\n\nA title\n\nThe body.", "---\nOnly words here\n---\n\nThe body."])
def test_a_rule_at_the_start_of_a_text_is_text(content: str, accept: Accept) -> None:
    revision = accept(content)
    assert "The body." in revision.html
    assert all(line in f"{revision.title}\n{revision.html}" for line in content.split("\n"))


def test_an_unknown_key_is_a_warning(read: Read) -> None:
    reading = read(yaml("layout: post\ntitle: Given"))
    assert reading.outcome is Outcome.ACCEPTED
    assert reading.warnings == ("layout in its front matter (line 2) is not a key that sendfeed knows: post left out",)


def test_its_hour_its_end_and_what_it_corrects(read: Read) -> None:
    reading = read(yaml("Publish-At: 2026-12-01T09:00\nexpires: 2026-12-24\ncorrects: a/b.txt\ndate: 2026-12-01"))
    revision = reading.revision
    assert revision
    assert (reading.outcome, reading.warnings) == (Outcome.ACCEPTED, ())
    assert reading.publish_at == datetime(2026, 12, 1, 9, tzinfo=UTC)
    assert revision.published == datetime(2026, 12, 1, tzinfo=UTC), "no later than its hour"
    assert revision.expires == datetime(2026, 12, 24, 23, 59, 59, tzinfo=UTC), "a day lasts to its end"
    assert revision.corrects == "a/b.txt"
    assert "lies in the future" in read(yaml("publish_at: 2026-12-01\ndate: 2026-12-05")).reason


@pytest.mark.parametrize(
    "lines",
    [
        "event: {start: 2026-06-20T14:00, end: 2026-06-20T15:30, place: The hall}",
        'event:\n  Start: "2026-06-20T13:00Z"\n  END: 2026-06-20 15:30\n  place: "The\\u202e hall"',
    ],
)
def test_an_event(lines: str, accept: Accept) -> None:
    start, end = datetime(2026, 6, 20, 13, tzinfo=UTC), datetime(2026, 6, 20, 14, 30, tzinfo=UTC)
    assert accept(yaml(lines)).event == Event(start, end, "The hall")
    assert accept("+++\nevent = { start = 2026-06-20 }\n+++\nThe title" + BODY).event == Event(start - 14 * HOUR)


@pytest.mark.parametrize("when", ["9999-12-31T23:59:59", "9999-12-31", "0001-01-01", "99999-01-01"])
def test_a_time_that_no_page_can_show_is_none(when: str, read: Read) -> None:
    for line in (f"publish_at: {when}", f"expires: {when}", f"event: {{start: {when}}}"):
        assert "expected" in read(yaml(line)).reason


def test_norway_null_and_empty_values(accept: Accept) -> None:
    assert accept(yaml("language: no")).language == "no"
    assert accept(yaml("title: ~\nauthor:\ntopics: []")).title == "The title"
    assert accept(yaml("title: 'null'")).title == "null"


def test_an_address_is_encoded_as_it_is_in_the_text(read: Read) -> None:
    revision = read(yaml("original_url: https://exämple.org/ü")).revision
    assert revision
    assert revision.original_url == "https://xn--exmple-cua.org/%C3%BC"
    for wrong in ("mailto:a@example.org", "https://example.org/ü b"):
        assert "expected an absolute http or https URL" in read(yaml(f"original_url: {wrong}")).reason


def test_escapes_bring_nothing_back(accept: Accept) -> None:
    assert accept(yaml('title: "a\\u202eb\\u0007\\nc"')).title == "ab c"


def test_empty_front_matter(accept: Accept) -> None:
    assert accept(f"---\n---\nThe title{BODY}").title == "The title"


TEXT = "The title\n\nThe text of the article says enough."


@pytest.mark.parametrize(
    ("content", "path"),
    [
        (f"----\ndraft: true\n----\n{TEXT}", "a.txt"),
        (f"---\n- draft: true\n---\n{TEXT}", "a.md"),
        (f"draft: true\npublish_at: 2027-01-01\n\n{TEXT}", "a.txt"),
        (f"<!-- a note -->\n---\ndraft: true\n---\n{TEXT}", "a.md"),
        (f"<!doctype html><body>---<br>draft: true<br>---<p>{TEXT}", "a.html"),
    ],
)
def test_keys_of_front_matter_that_was_not_recognised_hold_the_seed(content: str, path: str, read: Read) -> None:
    reading = read(content, path)
    assert reading.outcome is Outcome.HELD
    assert "front matter" in reading.reason


@pytest.mark.parametrize(
    "line", ["draft:", "publish_at:", "status: draft", "published: false", "embargo: 2027-01-01", "publish: no"]
)
def test_what_was_meant_to_keep_something_back_is_not_overlooked(line: str, read: Read) -> None:
    assert read(f"---\n{line}\n---\n{TEXT}").outcome is Outcome.HELD


def test_a_text_about_drafts_is_a_text(read: Read) -> None:
    assert read("The first draft\n\nDraft: true to its author, it has no commas at all.").outcome is Outcome.ACCEPTED
