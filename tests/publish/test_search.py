"""The search index: which volumes there are, what can be found in them, and how little of it one article changes."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendfeed.adapters.templates import Templates
from sendfeed.config import Source
from sendfeed.model import Article, Listed, Why, Withdrawal
from sendfeed.publish import search
from sendfeed.publish.search_words import MOST_LETTERS, text_of, words_of
from tests.publish.values import NOON, article, config

CONFIG = config().model_copy(update={"sources": (Source(name="NASS", republish="excerpt"),)})


@pytest.fixture(scope="module")
def templates(tmp_path_factory: pytest.TempPathFactory) -> Templates:
    return Templates(tmp_path_factory.mktemp("none"), CONFIG.publication)


def listed(count: int, *, withdrawn: frozenset[int] = frozenset()) -> list[Listed]:
    gone = Withdrawal(NOON, Why.GONE)
    articles = (Listed.of(article(number)) for number in range(count, 0, -1))
    return [replace(each, withdrawn=gone) if each.sequence in withdrawn else each for each in articles]


def sizes(count: int) -> list[int]:
    return [len(volume.listed) for volume in search.volumes(listed(count), "")]


def test_volumes_are_thousands_then_hundreds_then_what_is_left() -> None:
    assert sizes(0) == []
    assert sizes(1) == [1]
    assert sizes(100) == [100]
    assert sizes(101) == [1, 100]
    assert sizes(999) == [99, *[100] * 9]
    assert sizes(1000) == [1000]
    assert sizes(2250) == [50, 100, 100, 1000, 1000]


def test_one_more_article_makes_no_other_volume_anew() -> None:
    before = {volume.fingerprint for volume in search.volumes(listed(2250), "")}
    after = [volume for volume in search.volumes(listed(2251), "") if volume.fingerprint not in before]
    assert [len(volume.listed) for volume in after] == [51]


def test_a_withdrawal_shifts_no_other_article() -> None:
    before = {volume.fingerprint for volume in search.volumes(listed(2250), "")}
    volumes = search.volumes(listed(2250, withdrawn=frozenset({3, 2250})), "")
    changed = [volume for volume in volumes if volume.fingerprint not in before]
    assert [len(volume.listed) for volume in changed] == [49, 999]
    assert [each.sequence for each in changed[1].listed][:3] == [1, 2, 4]


def test_an_edit_and_another_config_make_volumes_anew() -> None:
    one = [Listed.of(article(1))]
    [before] = search.volumes(one, "config")
    assert search.volumes([replace(one[0], number=2)], "config") != [before]
    assert search.volumes(one, "another") != [before]


def bound(templates: Templates, *articles: Article) -> search.Bound:
    volume = search.Volume(tuple(Listed.of(each) for each in articles), "print")
    return search.bind(volume, articles, CONFIG, templates.words)


def data_of(script: bytes) -> Any:
    found = re.fullmatch(r'sendfeedSearch\("([^"]+)", (.*)\);\n', script.decode(), re.DOTALL)
    assert found
    return json.loads(found[2])


def index_of(found: search.Bound) -> dict[str, str]:
    ranges = [data_of(content) for path, content in found.files.items() if "/w" in path]
    return dict(line.split(" ") for text in ranges for line in text.split("\n"))


def test_words_lead_to_articles_by_how_much_they_say(templates: Templates) -> None:
    words = index_of(
        bound(
            templates,
            article(1, title="A boat", html="<p>tea and a boat</p>", topics=(), source=""),
            article(2, title="Nothing", html="<p>tea tea</p><p>tea, more <b>tea</b></p>", topics=("Water",), source=""),
            *(article(n, title="Other", html="<p>x</p>", topics=(), source="") for n in range(3, 36)),
            article(36, title="Last", html="<p>tea tea</p>", topics=(), source="NASS"),
        )
    )
    assert words["boat"] == "0F"
    assert words["tea"] == "0A1C12B"
    assert (words["water"], words["nass"]) == ("1A", "13A")


def test_what_the_source_does_not_allow_is_not_in_the_index(templates: Templates) -> None:
    from sendfeed.model import republished

    whole = article(1, html="<p>secret words</p>", summary="A summary.", original_url="https://example.org/x")
    words = index_of(bound(templates, republished(whole, "excerpt", templates.words)))
    assert "summary" in words
    assert not {"secret", "read", "original"} & words.keys()


def test_files_are_of_some_size_and_ranges_begin_as_they_are_named(templates: Templates) -> None:
    texts = [" ".join(f"{n:04x}{k:03}" for k in range(200)) for n in range(45)]
    found = bound(templates, *(article(n, html=f"<p>{text}</p>") for n, text in enumerate(texts, 1)))
    ranges = [data_of(content) for path, content in found.files.items() if "/w" in path]
    assert len(ranges) > 3
    assert max(map(len, ranges)) < search.RANGE_CHARACTERS + 100
    assert found.starts == tuple(text.partition(" ")[0] for text in ranges)
    assert [len(data_of(content)) for path, content in found.files.items() if "/a" in path] == [20, 20, 5]


def test_words_are_in_the_order_of_javascript(templates: Templates) -> None:
    # Letters beyond 16 bits stand by their surrogates there, before the last ones of 16 bits.
    words = [*index_of(bound(templates, article(1, title="\ufa0e \U00010330\U00010331 zz", html="<p>x</p>")))]
    assert words[-3:] == ["zz", "\U00010330\U00010331", "\ufa0e"]


def test_hostile_text_stays_text(templates: Templates) -> None:
    hostile = 'A </script><b>"title"\\ \u2028 {{ 7*7 }} ]]> __proto__'
    found = bound(templates, article(1, title=hostile, summary=hostile, source=hostile))
    [row] = data_of(found.files[f"search/{found.name}/a0.js"])
    assert row[4:7] == [hostile] * 3
    for content in found.files.values():
        assert content.count(b"\n") == 1


def test_an_entry_is_read_back_as_it_was_written(templates: Templates) -> None:
    found = bound(templates, article(1))
    assert search.read_entry(search.entry([found])) == {found.name: (1, found.starts)}
    for content in (
        b"",
        b"sendfeedSearch",
        b'sendfeedSearch("index", [[1]]);\n',
        b'sendfeedSearch("index", {});\n\xff',
    ):
        assert search.read_entry(content) == {}


def test_the_same_articles_are_the_same_bytes_and_others_have_another_name(templates: Templates) -> None:
    assert bound(templates, article(1), article(2)) == bound(templates, article(1), article(2))
    assert bound(templates, article(1)).name != bound(templates, article(1, title="Other")).name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The School's café, co-op & 2nd", ["the", "schools", "school", "s", "cafe", "coop", "co", "op", "2nd"]),
        ("e-mail e‐mail e‑mail e\u00ad-mail", ["email", "e", "mail"] * 4),
        ("O'Brien O’Brien Oʼbrien", ["obrien", "o", "brien"] * 3),
        ("'quoted' – - a--b -c- 'n'", ["quoted", "a", "b", "c", "n"]),
        ("rock'n'roll", ["rocknroll", "rock", "n", "roll"]),
        ("学校-新闻", ["学校", "新闻"]),
        ("و-المدرسة", ["مدرسه", "و", "مدرسه"]),
        ("a-" * 5_000 + "b", ["a" * MOST_LETTERS, *"a" * 5_000, "b"]),
        ("Ŵyl y Dyffryn", ["wyl", "y", "dyffryn"]),
        ("STRASSE Straße ΟΔΟΣ İstanbul", ["strasse", "strasse", "οδοσ", "istanbul"]),
        ("المَدارس والمدرسة أحمد", ["مدارس", "مدرسه", "احمد"]),
        ("co\u00adopera\u200dtion", ["cooperation"]),
        ("学校新闻 and 本", ["学校", "校新", "新闻", "and", "本"]),
        ("snake_case __proto__", ["snake", "case", "proto"]),
        ("w" * 10_000, ["w" * MOST_LETTERS]),
        ("– … 🎉", []),
    ],
)
def test_words_of_a_text(text: str, words: list[str]) -> None:
    assert [*words_of(text)] == words


def test_blocks_part_words_and_emphasis_does_not() -> None:
    html = (
        '<p>one<strong>self</strong></p><p>two <a href="https://e.org/?a>b">three</a></p><ul><li>a</li><li>b</li></ul>'
    )
    assert [*words_of(text_of(html))] == ["oneself", "two", "three", "a", "b"]
    assert text_of("1 &lt; 2 &amp; 3") == "1 < 2 & 3"


@given(st.text())
def test_words_are_letters_and_bounded_and_stay_as_they_are(text: str) -> None:
    for word in words_of(text):
        assert 0 < len(word) <= MOST_LETTERS
        assert re.fullmatch(r"[^\W_]+", word)


@pytest.mark.parametrize(
    ("language", "day"),
    [("en-GB", "12 March 2026"), ("cy", "12 Mawrth 2026"), ("ar", "12 مارس 2026"), ("en-US", "March 12, 2026")],
)
def test_days_are_written_out_in_the_publication_s_language(tmp_path: Path, language: str, day: str) -> None:
    spoken = config(language=language)
    words = Templates(tmp_path, spoken.publication).words
    one = article(1, published=NOON)
    found = search.bind(search.Volume((Listed.of(one),), "print"), [one], spoken, words)
    [row] = data_of(found.files[f"search/{found.name}/a0.js"])
    assert row[1:3] == ["2026-03-12", day]
