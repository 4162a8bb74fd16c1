"""Stores of earlier versions: nothing of theirs is lost, nothing goes by itself, and a killed migration did nothing."""

from __future__ import annotations

import itertools
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import CheckConstraint, Connection, MetaData, create_engine, event, inspect, text
from sqlalchemy.engine import Engine

from sendfeed.adapters.store import Store, tables
from sendfeed.adapters.store.database import Database
from sendfeed.adapters.store.engine import MIGRATIONS, store_url
from sendfeed.adapters.store.migrations import VERSIONS
from sendfeed.model import Article, Delivery, DeliveryState, IssueState, issue_key
from tests.adapters.stores import AUTHORITY, DAY, SLOT, WEEKLY, Place, accept, compose, everything
from tests.publish.values import NOON, article, issue

OLD_NOON = NOON.replace(tzinfo=None)
APPROVED, BY_HAND, WAITING, SKIPPED = "2026-03-02T0900", "2026-03-04T0900", SLOT, "2026-02-16T0900"
"""The slots of the old store's issues; that of `BY_HAND` has no channel."""


def exactly_the_tables(database: Database) -> bool:
    with database.reads() as connection:
        assert compare_metadata(MigrationContext.configure(connection), tables.metadata) == []
        found = inspect(connection)
        # What Alembic does not compare.
        for table in tables.metadata.sorted_tables:
            of_all = set(table.constraints).union(*(column.constraints for column in table.columns))
            checks = {constraint.name for constraint in of_all if isinstance(constraint, CheckConstraint)}
            assert {check["name"] for check in found.get_check_constraints(table.name)} == checks
            assert set(found.get_pk_constraint(table.name)["constrained_columns"]) == {
                column.name for column in table.primary_key
            }
            assert [column["name"] for column in found.get_columns(table.name) if column["default"]] == []
    return True


class TestVersions:
    def test_they_are_those_of_the_folder_in_order(self) -> None:
        folder = ScriptDirectory(str(MIGRATIONS))
        assert [script.revision for script in folder.walk_revisions()] == list(reversed(VERSIONS))
        files = sorted(path.name for path in (MIGRATIONS / "versions").glob("*.py"))
        assert [name.partition("_")[0] for name in files] == list(VERSIONS)

    def test_from_nothing_to_exactly_the_tables(self, store: Store, database: Database) -> None:
        assert exactly_the_tables(database)

    def test_opening_again_changes_nothing(self, store: Store, place: Place, database: Database) -> None:
        accept(store, article(1))
        before = everything(database)
        place.open().close()
        assert everything(database) == before

    def test_many_who_open_a_new_store_at_once(self, places: Iterator[Place]) -> None:
        for place in itertools.islice(places, 10):
            assert articles_of_many(place) == [[]] * 8


def articles_of_many(place: Place) -> list[list[Article]]:
    """What each of eight finds who open a store at once."""
    together = threading.Barrier(8)

    def open_and_look(_: int) -> list[Article]:
        together.wait()
        store = place.open()
        try:
            return store.articles.articles()
        finally:
            store.close()

    with ThreadPoolExecutor(8) as processes:
        return list(processes.map(open_and_look, range(8)))


def old_rows() -> dict[str, list[dict[str, Any]]]:
    """What a store of version 0001 may hold: issues approved, waiting and skipped, and deliveries that nobody sent."""
    state = {APPROVED: "approved", BY_HAND: "approved", WAITING: "waiting for approval", SKIPPED: "skipped"}
    articles = {n: article(n) for n in range(1, 6)}
    slots = {1: APPROVED, 2: APPROVED, 3: WAITING, 4: BY_HAND}
    return {
        "publication": [
            {
                "id": 1,
                "tag_authority": AUTHORITY,
                "last_pass": OLD_NOON,
                "passes": 7,
                "trial": False,
                "changes": 9,
                "published": "stamp",
                "unclean": False,
            }
        ],
        "digests": [{"name": WEEKLY, "begun": OLD_NOON, "seen": 7, "looked_until": OLD_NOON}],
        "articles": [
            {
                "id": each.id,
                "sequence": n,
                "slug": each.slug,
                "state": "accepted",
                "accepted_at": OLD_NOON,
                "number": 1,
                "published": OLD_NOON,
                "date_source": "first seen",
                "updated": OLD_NOON,
            }
            for n, each in articles.items()
        ],
        "revisions": [
            {
                "article": each.id,
                "number": 1,
                "title": each.revision.title,
                "html": each.revision.html,
                "summary": each.revision.summary,
                "published": None,
                "updated": None,
                "author": "",
                "source": "",
                "topics": [],
                "language": "",
                "original_url": "",
                "featured": False,
            }
            for each in articles.values()
        ],
        "issues": [
            {
                "key": issue_key(WEEKLY, slot),
                "digest": WEEKLY,
                "slot": slot,
                "due": datetime.strptime(slot, "%Y-%m-%dT%H%M"),  # noqa: DTZ007 - as SQLite keeps it
                "state": state[slot],
                "reason": "",
                "composed_at": OLD_NOON,
                "subject": "Subject",
                "preheader": "",
                "html": "<p>html</p>",
                "text": "text",
                "eml": b"eml",
                "payload": f"payload of {slot}".encode(),
            }
            for slot in state
        ],
        "pool": [
            {
                "digest": WEEKLY,
                "article": each.id,
                "issue": issue_key(WEEKLY, slots[n]) if n in slots else None,
                "position": n if n in slots else None,
                "number": 1 if n in slots else None,
            }
            for n, each in articles.items()
        ],
        "deliveries": [
            {
                "id": n,
                "issue": issue_key(WEEKLY, slot),
                "channel": channel,
                "state": "pending",
                "attempts": 0,
                "due": OLD_NOON,
                "idempotency_key": f"key {n}",
                "error": "",
            }
            for n, (slot, channel) in enumerate(itertools.product([APPROVED, WAITING, SKIPPED], ["a", "b"]), 1)
        ],
    }


def engine_of(place: Place) -> Engine:
    """An engine as the store's own, but that it migrates nothing."""
    place.home.mkdir(exist_ok=True)
    engine = create_engine(store_url(place.address, place.home))
    if engine.name == "sqlite":
        event.listen(engine, "connect", lambda connection, _: connection.execute("PRAGMA foreign_keys = ON").close())
    return engine


def contents_of(place: Place) -> dict[str, list[dict[str, Any]]]:
    engine = engine_of(place)
    try:
        with engine.connect() as connection:
            found = MetaData()
            found.reflect(connection)
            rows = {table.name: connection.execute(table.select()).mappings() for table in found.sorted_tables}
            return {name: [dict(row) for row in each] for name, each in rows.items()}
    finally:
        engine.dispose()


@contextmanager
def upgraded(place: Place, version: str) -> Iterator[tuple[Connection, MetaData]]:
    """A store at an older version, and its tables."""
    engine = engine_of(place)
    with engine.connect() as connection, connection.begin():
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
        config.attributes["connection"] = connection
        command.upgrade(config, version)
        found = MetaData()
        found.reflect(connection)
        yield connection, found
    engine.dispose()


@pytest.fixture
def old(place: Place) -> Place:
    """Where a store of version 0001 is."""
    with upgraded(place, "0001") as (connection, found):
        for table in found.sorted_tables:
            if given := old_rows().get(table.name):
                connection.execute(table.insert(), given)
    return place


def test_from_before_erasing_it_knows_the_bytes_that_articles_have_now(old: Place) -> None:
    own = [article(n).id for n in (1, 2, 3)]
    bare = {"outcome": "accepted", "reason": "", "reader": "", "decision": "", "releasable": True}
    bare |= {key: [] for key in ("warnings", "dropped", "uses")}
    with upgraded(old, "0003") as (connection, found):
        for name, of, *hashes in (
            *(("a", own[0], "1", "1"), ("b", own[1], "3", "2"), ("c", own[2], "", "4")),
            *(("d", None, "5", ""), ("e", None, "", "")),
        ):
            row = {"path": name, "article": of, "sha256": hashes[0], "article_sha256": hashes[1]}
            connection.execute(found.tables["seeds"].insert(), bare | row)
    store = old.open()
    assert [store.articles.contents(of) for of in own] == [{"1"}, {"2", "3"}, {"4"}]
    assert store.removals.unerased() == {}
    assert store.assets.made_of(own[0]) == set()
    store.close()


@pytest.mark.parametrize("unscrubbed", [True, False])
def test_where_an_erasing_had_not_come_to_its_end_logs_are_looked_at_again(old: Place, *, unscrubbed: bool) -> None:
    with upgraded(old, "0004") as (connection, found):
        connection.execute(found.tables["publication"].update().values(unscrubbed=unscrubbed))
    store = old.open()
    assert store.removals.unscrubbed() == store.removals.logs_left() == unscrubbed
    store.close()


class TestFromTheFirstVersion:
    """Its deliveries were written down, and nobody sent them."""

    @pytest.fixture
    def migrated(self, old: Place) -> Iterator[Store]:
        store = old.open()
        yield store
        store.close()

    def test_to_exactly_the_tables(self, migrated: Store, old: Place) -> None:
        database = old.database()
        assert exactly_the_tables(database)
        database.close()

    def test_nothing_is_lost(self, migrated: Store, old: Place) -> None:
        now = contents_of(old)
        engine = engine_of(old)
        with engine.connect() as connection:
            if engine.name == "sqlite":
                assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
                assert connection.execute(text("PRAGMA integrity_check")).scalar_one() == "ok"
        engine.dispose()
        for name, before in old_rows().items():
            changed = {"state", "error"} if name == "deliveries" else set()
            kept = [{key: row[key] for key in before[0]} for row in now[name]]

            def shown(row: dict[str, Any], changed: set[str] = changed) -> str:
                return str(sorted((key, value) for key, value in row.items() if key not in changed))

            assert sorted(map(shown, kept)) == sorted(map(shown, before)), name

    def test_what_may_have_been_sent_by_hand_is_left_to_a_person(self, migrated: Store) -> None:
        own = of_slot(migrated, APPROVED)
        assert {(each.state, each.doubtful, each.deadline) for each in own} == {(DeliveryState.DEAD, True, None)}
        assert all("by hand" in each.error for each in own)
        later = NOON + 30 * DAY
        assert migrated.deliveries.due(later) == migrated.deliveries.overdue(later) == []
        assert migrated.deliveries.next_due() is None
        assert not migrated.issues.skip(issue_key(WEEKLY, APPROVED))
        assert [each.id for each in migrated.issues.pool(WEEKLY)] == [article(5).id], "nothing is given back"
        compose(migrated, issue([article(5)], "2026-03-30T0900"))
        assert migrated.issues.states()[issue_key(WEEKLY, APPROVED)][0] is IssueState.APPROVED

    def test_and_a_person_may_decide(self, migrated: Store) -> None:
        first, second = of_slot(migrated, APPROVED)
        assert migrated.deliveries.retry(first, NOON)
        assert migrated.deliveries.due(NOON) == [
            replace(first, state=DeliveryState.PENDING, deadline=NOON + timedelta(days=1))
        ]
        assert migrated.deliveries.request(first.id) == f"payload of {APPROVED}".encode()
        assert migrated.deliveries.confirm(second)
        assert migrated.issues.states()[issue_key(WEEKLY, APPROVED)][0] is IssueState.SENT

    def test_what_waits_for_approval_goes_once_it_is_approved(self, migrated: Store) -> None:
        own = of_slot(migrated, WAITING)
        assert {(each.state, each.doubtful, each.deadline) for each in own} == {(DeliveryState.PENDING, False, None)}
        now = NOON + 10 * DAY
        assert migrated.deliveries.due(now) == []
        assert migrated.issues.approve(issue_key(WEEKLY, WAITING), now)
        going = [replace(each, deadline=now + timedelta(days=1)) for each in own]
        assert migrated.deliveries.due(now) == going
        for each in going:
            assert migrated.deliveries.request(each.id) == f"payload of {WAITING}".encode()
            assert migrated.deliveries.claim(each, now, now + DAY)

    def test_what_was_skipped_stays_so(self, migrated: Store) -> None:
        own = of_slot(migrated, SKIPPED)
        assert {(each.state, each.doubtful, each.error) for each in own} == {
            (DeliveryState.DEAD, False, "its issue was skipped")
        }
        assert not migrated.deliveries.retry(own[0], NOON)

    def test_a_site_that_lives_elsewhere_is_deployed_once(self, migrated: Store) -> None:
        assert not migrated.outputs.deployed()
        assert migrated.outputs.published() == "stamp"

    def test_by_many_at_once(self, old: Place) -> None:
        found = articles_of_many(old)
        assert found == [found[0]] * 8
        assert len(found[0]) == 5


def of_slot(store: Store, slot: str) -> list[Delivery]:
    return [delivery for delivery in store.deliveries.all() if delivery.issue == issue_key(WEEKLY, slot)]


KILLED = """
import os, signal, sys
from pathlib import Path
from sqlalchemy import event
from sqlalchemy.engine import Engine
from sendfeed.adapters.store import Store

left = int(sys.argv[3])

def count(connection, cursor, statement, *rest):
    global left
    left -= not statement.split()[0] in {"SELECT", "PRAGMA"}
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)

event.listen(Engine, "after_cursor_execute", count)
Store(sys.argv[1], Path(sys.argv[2])).close()
"""


def test_killed_after_any_statement_it_has_done_nothing_or_all(old: Place, tmp_path: Path) -> None:
    def kill(statements: int) -> tuple[Place, int]:
        """Kill a migration of a copy after so many statements that may write; gives how the process ended."""
        place = Place(old.address, tmp_path / f"killed{statements}")
        shutil.copytree(old.home, place.home)
        victim = [sys.executable, "-c", KILLED, place.address, str(place.home), str(statements)]
        return place, subprocess.run(victim, check=False, timeout=60).returncode

    before = contents_of(old)
    with ThreadPoolExecutor(8) as killers:
        victims = list(killers.map(kill, range(1, 131)))
    codes = [code for _, code in victims]
    killed = codes.count(-signal.SIGKILL)
    assert codes == [-signal.SIGKILL] * killed + [0] * (len(codes) - killed)
    assert 15 <= killed < len(codes), "from the first statement to beyond the last"
    for place, code in victims:
        after = contents_of(place)
        assert after == before if code else after["alembic_version"] == [{"version_num": VERSIONS[-1]}]
        store = place.open()
        assert len(store.deliveries.all()) == 6
        assert len(store.issues.issues()) == 4
        store.close()
