"""The ledger of what a hub was told: part of the contract of a store."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import pytest

from sendfeed.adapters.store import Store, tables
from sendfeed.adapters.store.database import Database
from sendfeed.adapters.store.hub import NOBODY_KNOWS
from sendfeed.adapters.store.outputs import Written
from sendfeed.model import HubFeed
from tests.adapters.stores import rows
from tests.publish.values import NOON

HUB, OTHER = "https://hub.example.org/", "https://hub.example.com/"
SOON, LATER = NOON + timedelta(minutes=1), NOON + timedelta(hours=1)
FEED = HubFeed("feed.xml", 1_700_000_000_123_456_789, is_told=False)


def write(store: Store, mtimes_ns: Mapping[str, int], gone: tuple[str, ...] = ()) -> None:
    paths = {f"site/{path}": Written("made", 10, mtime_ns) for path, mtime_ns in mtimes_ns.items()}
    store.outputs.begin(paths)
    store.outputs.end("stamp", paths, [f"site/{path}" for path in gone], site_changed=True)


@pytest.fixture
def written(store: Store) -> Store:
    write(store, {FEED.path: FEED.mtime_ns})
    return store


def test_which_files_are_current_feeds(store: Store) -> None:
    feeds = {"feed.xml": 1, "atom.xml": 2, "feed.json": 3, "topics/pay/feed.xml": 4, "topics/pay/feed.json": 5}
    others = (
        "archive/1/feed.xml",
        "topics/pay/index.html",
        "topics/pay/archive/1/feed.xml",
        "feeds.opml",
        "feed.xml.gz",
    )
    write(store, feeds | dict.fromkeys(others, 6))
    store.outputs.begin(["site/topics/tax/feed.xml", "site/topics/tax/atom.xml"])  # not written yet
    assert {feed.path: feed.mtime_ns for feed in store.hub.feeds(HUB)} == feeds
    assert not any(feed.is_told or feed.attempts or feed.due or feed.error for feed in store.hub.feeds(HUB))


def test_what_it_was_told_it_knows_until_the_file_changes(written: Store) -> None:
    assert written.hub.feeds(HUB) == [FEED]
    assert written.hub.begin(FEED, HUB, LATER, SOON)
    begun = replace(FEED, attempts=1, due=LATER, error=NOBODY_KNOWS)
    assert written.hub.feeds(HUB) == [begun]
    written.hub.told(FEED, HUB)
    assert written.hub.feeds(HUB) == [replace(FEED, is_told=True)]
    write(written, {FEED.path: FEED.mtime_ns + 1})
    assert written.hub.feeds(HUB) == [replace(FEED, mtime_ns=FEED.mtime_ns + 1)]


def test_a_file_that_changes_while_the_hub_is_told_is_due_again(written: Store) -> None:
    assert written.hub.begin(FEED, HUB, LATER, SOON)
    write(written, {FEED.path: FEED.mtime_ns + 1})
    written.hub.told(FEED, HUB)
    assert written.hub.feeds(HUB) == [replace(FEED, mtime_ns=FEED.mtime_ns + 1)]


def test_what_failed_waits_and_what_changed_since_waits_less(written: Store) -> None:
    assert written.hub.begin(FEED, HUB, NOON, NOON)
    written.hub.failed(FEED, HUB, "answered 503", LATER, SOON)
    failed = replace(FEED, attempts=1, due=LATER, error="answered 503")
    assert written.hub.feeds(HUB) == [failed]
    write(written, {FEED.path: FEED.mtime_ns + 1})
    changed = replace(failed, mtime_ns=FEED.mtime_ns + 1, due=SOON)
    assert written.hub.feeds(HUB) == [changed]
    assert written.hub.begin(changed, HUB, LATER, SOON)
    written.hub.failed(changed, HUB, "answered 500", LATER, SOON)
    assert written.hub.feeds(HUB) == [replace(changed, attempts=2, due=LATER, error="answered 500")]


def test_those_that_wait_shortest_come_first(store: Store) -> None:
    write(store, {"feed.xml": 1, "atom.xml": 1, "feed.json": 1})
    for path, due in (("atom.xml", LATER), ("feed.json", SOON)):
        assert store.hub.begin(HubFeed(path, 1, is_told=False), HUB, due, SOON)
    assert [feed.path for feed in store.hub.feeds(HUB)] == ["feed.xml", "feed.json", "atom.xml"]


def test_who_comes_second_does_nothing(written: Store) -> None:
    assert written.hub.begin(FEED, HUB, LATER, SOON)
    assert not written.hub.begin(FEED, HUB, LATER, SOON), "another is at it"
    written.hub.told(FEED, HUB)
    assert not written.hub.begin(FEED, HUB, LATER, SOON), "another has done it"
    late = replace(FEED, attempts=4)
    written.hub.failed(late, HUB, "late", LATER, SOON)
    assert written.hub.feeds(HUB) == [replace(FEED, is_told=True)]


def test_another_hub_knows_nothing(written: Store, database: Database) -> None:
    assert written.hub.begin(FEED, HUB, LATER, SOON)
    written.hub.told(FEED, HUB)
    assert written.hub.feeds(OTHER) == [FEED]
    assert written.hub.begin(FEED, OTHER, LATER, SOON)
    assert [row["url"] for row in rows(database, tables.hub)] == [OTHER]
    assert written.hub.feeds(HUB) == [FEED]


@pytest.mark.parametrize(("gone", "url", "left"), [((), HUB, 1), ((FEED.path,), HUB, 0), ((), OTHER, 0), ((), "", 0)])
def test_what_is_forgotten(written: Store, database: Database, gone: tuple[str, ...], url: str, left: int) -> None:
    assert written.hub.begin(FEED, HUB, LATER, SOON)
    write(written, {}, gone)
    written.hub.forget(url)
    assert len(rows(database, tables.hub)) == left
    assert written.hub.feeds("") == ([] if gone else [FEED])
