"""Programs that read the feeds through all that happens to a publication: each entry is new to them once.

The life is lived once; each program's part of it is a test of its own.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping

import feedparser
import pytest

from sendfeed.web.listener import Listener
from sendfeed.web.site import site_app
from tests.clients.life import FEEDS, LIFE, MORE_CONFIG, OF_TOPIC, Life, Record, lived, noting
from tests.clients.programs import PROGRAMS, Held, is_there
from tests.support import CONFIG, Publication


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    home = tmp_path_factory.mktemp("life")
    with contextlib.ExitStack() as stack:
        old, new = (Listener("service.public", "127.0.0.1:0") for _ in range(2))
        for each in (old, new):
            stack.callback(each.ended, within_seconds=30)
            stack.callback(each.stop)
        config = CONFIG.replace("https://news.example.org/", old.url) + MORE_CONFIG
        publication = Publication(home / "publication", config)
        life = Life(publication, (old.url, f"{new.url}site/"))
        old.serve(noting(site_app(publication.site), life.statuses))
        new.serve(noting(site_app(publication.site.parent), life.statuses, "/site/"))
        yield lived(life, home)


@pytest.fixture(params=PROGRAMS)
def program(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    if not is_there(PROGRAMS[name]):
        pytest.skip(f"{name} is not installed")
    return name


def feeds_of(name: str) -> list[str]:
    """Those that a program can read."""
    return [feed for feed in FEEDS if PROGRAMS[name].reads_json or not feed.endswith(".json")]


@pytest.mark.parametrize("feed", FEEDS)
def test_what_the_feeds_show(record: Record, feed: str) -> None:
    for step in LIFE:
        numbers = step.topic if feed.startswith(OF_TOPIC) else step.feed
        assert record.shown[step.name, feed] == record.ids(feed, numbers), step.name


def test_each_article_is_new_once(record: Record, program: str) -> None:
    for step in LIFE:
        for feed in feeds_of(program):
            assert sorted(record.seen[program][step.name, feed].new) == sorted(record.ids(feed, step.new)), (
                step.name,
                feed,
            )


def test_what_is_held_is_all_that_there_ever_was(record: Record, program: str) -> None:
    for feed in feeds_of(program):
        numbers: tuple[int, ...] = ()
        for step in LIFE:
            numbers += step.new
            assert sorted(record.seen[program][step.name, feed].held) == sorted(record.ids(feed, numbers)), (
                step.name,
                feed,
            )


def test_what_changes_is_what_was_edited(record: Record, program: str) -> None:
    for feed in feeds_of(program):
        before: Mapping[str, Held] = {}
        for step in LIFE:
            held = record.seen[program][step.name, feed].held
            changed = {each for each in before if before[each] != held[each]}
            # A mail that was sent stays as it is.
            meant = set() if program == "rss2email" else {*record.ids(feed, step.changed)}
            assert changed == meant, (step.name, feed)
            before = held


def test_the_second_look_is_answered_with_304(record: Record, program: str) -> None:
    for feed in feeds_of(program):
        when_kept: list[str] = []
        for step in LIFE:
            shown = record.shown[step.name, feed]
            # reader keeps an ETag only with an entry that is new or changed, and so none of a mere withdrawal.
            if step.new or step.changed or program != "reader":
                when_kept = shown
            expected = 304 if shown == when_kept else 200
            assert record.seen[program][step.name, feed].status == expected, (step.name, feed)


@pytest.mark.parametrize("name", ["feedparser", "reader"])
def test_an_edit_moves_updated(record: Record, name: str) -> None:
    for feed in feeds_of(name):
        article = record.life.ids[3]
        before, after = (record.seen[name][step, feed].held[article] for step in ("an article", "an edit"))
        assert "One more sentence." in after.text
        assert "One more sentence." not in before.text
        if not feed.endswith("feed.xml"):  # RSS has no word for it
            assert before.updated < after.updated == pytest.approx(record.life.edited_at, abs=1)


def kept_up(record: Record) -> list[tuple[str, str]]:
    """Each program that keeps what it has met as it is now, and each of its feeds."""
    return [(name, feed) for name in record.seen if name != "rss2email" for feed in feeds_of(name)]


def test_another_title_arrives(record: Record) -> None:
    for name, feed in kept_up(record):
        assert record.seen[name]["an edit", feed].held[record.life.ids[1]].title == "Report 1 of the county"
        assert record.seen[name]["another title", feed].held[record.life.ids[1]].title == "Another title"


def test_links_go_where_the_site_is(record: Record) -> None:
    old, new = record.life.addresses
    for name, feed in kept_up(record):
        for step, address in (("another name and an edit", old), ("another base_url", new)):
            for each in record.seen[name][step, feed].held.values():
                assert each.link.startswith(f"{address}articles/")


@pytest.mark.parametrize("file", ["feed.xml", "atom.xml"])
def test_whoever_comes_late_finds_all_of_it_in_the_archives(record: Record, file: str) -> None:
    """RFC 5005, walked over HTTP: every article that was not withdrawn, each with one id."""
    found: set[str] = set()
    url, documents = record.life.base_url + file, 0
    while url:
        document = feedparser.parse(url)
        assert document.status == 200, url
        ids = [entry.id for entry in document.entries]
        assert len(ids) == len({*ids})
        found |= {*ids}
        documents += 1
        url = next((link.href for link in document.feed.links if link.rel == "prev-archive"), "")
    assert found == {id_ for number, id_ in record.life.ids.items() if number not in {3, 15}}
    assert documents == 6
