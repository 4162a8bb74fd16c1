"""Stores for tests: where each kind of store can be opened, and what tests put into one."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Table, insert, select
from sqlalchemy.exc import IntegrityError

from sendfeed.adapters.store import Store, tables
from sendfeed.adapters.store.database import Database
from sendfeed.model import Article, Change, Decision, Delivery, Issue, NewDelivery, Outcome, Seed, Stat
from tests.publish.values import NOON

AUTHORITY = "news.example.org,2026"
WEEKLY, DAILY = "weekly", "daily"
SLOT, NEXT_SLOT = "2026-03-16T0900", "2026-03-23T0900"
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Place:
    """Where a store can be opened, as often as one likes: what config.toml says, and the folder it lies in."""

    address: str
    home: Path

    def open(self) -> Store:
        return Store(self.address, self.home)

    def database(self) -> Database:
        return Database(self.address, self.home)


def sqlite_places(folder: Path) -> Iterator[Place]:
    for n in itertools.count():
        yield Place("sqlite:///state.db", folder / f"store{n}")


STORES: dict[str, Callable[[Path], Iterator[Place]]] = {"sqlite": sqlite_places}
"""Of each kind of store: a maker of places, every one of them empty."""


def apply(store: Store, changes: Sequence[Change], pools: Callable[[Article], Iterable[str]]) -> list[Change]:
    """As a pass does that knew of each seed what its change says it was before."""
    return store.articles.apply(changes, {c.before.path: c.before for c in changes if c.before}, pools)


def settle(store: Store, changes: Sequence[Change], forgotten: Sequence[str]) -> bool:
    """As `apply`; about what is forgotten nobody had decided."""
    known = {
        seed.path: replace(seed, decision=Decision.NONE) for seed in store.articles.seeds() if seed.path in forgotten
    }
    known |= {change.before.path: change.before for change in changes if change.before}
    return store.articles.settle(changes, forgotten, known)


def begin(store: Store) -> None:
    begin_pass(store, NOON)
    for digest in (WEEKLY, DAILY):
        store.issues.begin_digest(digest, NOON, [])


def begin_pass(store: Store, now: datetime, digests: Collection[str] = (WEEKLY, DAILY)) -> None:
    store.begin_pass(AUTHORITY, now, trial=False, digests=digests)


def seed_of(article: Article, **fields: Any) -> Seed:
    values: dict[str, Any] = {
        "path": f"{article.slug}.txt",
        "outcome": Outcome.ACCEPTED,
        "stat": Stat(100, 1_700_000_000_123_456_789, 42),
        "sha256": f"{article.sequence:064x}",
        "reader": "1-abc",
        "article": article.id,
        "releasable": True,
    }
    return Seed(**values | fields)


def accept(store: Store, *articles: Article, pools: Iterable[str] = (WEEKLY,)) -> None:
    apply(store, [Change(seed_of(each), each) for each in articles], lambda _: pools)


def handover(issue: Issue, channel: str = "schools", **fields: Any) -> NewDelivery:
    """A delivery to be written down; any of its fields can be given."""
    values: dict[str, Any] = {
        "channel": channel,
        "idempotency_key": f"key of {issue.key} to {channel}",
        "request": f"request of {issue.key} to {channel}".encode(),
        "within": DAY,
    }
    return NewDelivery(**values | fields)


def compose(store: Store, issue: Issue, *channels: str) -> list[Delivery]:
    """Compose an issue with a delivery to each channel; gives these as they were written down."""
    assert store.issues.compose(issue, [handover(issue, channel) for channel in channels])
    return [delivery for delivery in store.deliveries.all() if delivery.issue == issue.key]


def everything(database: Database) -> dict[str, list[dict[str, Any]]]:
    return {table.name: rows(database, table) for table in tables.metadata.sorted_tables}


def hold(store: Store, article: Article) -> None:
    (seed,) = [seed for seed in store.articles.seeds() if seed.article == article.id]
    assert store.articles.decide(seed, Decision.HOLD, Outcome.HELD, "by a person")


def rows(database: Database, table: Table) -> list[dict[str, Any]]:
    with database.reads() as connection:
        return [dict(row) for row in connection.execute(select(table)).mappings()]


def copy_row(database: Database, table: Table, **changed: Any) -> None:
    """Insert the table's first row once more, with other values in some columns."""
    row = rows(database, table)[0] | changed
    with database.writes() as connection:
        connection.execute(insert(table).values(row))


def refused(database: Database, table: Table, **changed: Any) -> None:
    before = rows(database, table)
    with pytest.raises(IntegrityError):
        copy_row(database, table, **changed)
    assert rows(database, table) == before
