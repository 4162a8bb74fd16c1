"""Nothing in the store's statements is SQLite's alone: each of them is PostgreSQL's, too."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, cast

from sqlalchemy import ClauseElement, event
from sqlalchemy.dialects import postgresql
from sqlalchemy.engine import Engine
from sqlalchemy.schema import CreateIndex, CreateTable

from sendfeed.adapters.store import EVERYTHING, Store, tables
from sendfeed.adapters.store.database import Database
from sendfeed.adapters.store.hub import HubLedger
from sendfeed.adapters.store.outputs import Written
from sendfeed.model import (
    Article,
    Asset,
    Change,
    Decision,
    Delivery,
    DeliveryState,
    Edge,
    IssueState,
    Outcome,
    Picture,
    Seed,
    Traits,
)
from tests.adapters.stores import DAY, NEXT_SLOT, WEEKLY, accept, apply, begin_pass, compose, handover, hold, settle
from tests.publish.values import NOON, article, issue

POSTGRESQL = postgresql.dialect()  # type: ignore[no-untyped-call]  # so it is in SQLAlchemy


class Watched:
    """A store, or a part of one, that writes down which of its methods are called."""

    def __init__(self, real: object, called: set[str]) -> None:
        self._real, self._called = real, called

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._real, name)
        if callable(value):
            self._called.add(f"{type(self._real).__name__}.{name}")
            return value
        return Watched(value, self._called)


def methods(*of: object) -> set[str]:
    return {
        f"{type(each).__name__}.{name}"
        for each in of
        for name, value in vars(type(each)).items()
        if callable(value) and not name.startswith("_")
    }


@contextmanager
def statements() -> Iterator[list[ClauseElement]]:
    """What is executed meanwhile, but for the text of pragmas."""
    seen: list[ClauseElement] = []

    def see(_connection: object, statement: ClauseElement, *_rest: Any) -> None:
        seen.append(statement)

    event.listen(Engine, "before_execute", see)
    yield seen
    event.remove(Engine, "before_execute", see)


def use_all(store: Store) -> None:
    """Call every method, with something to do for each statement in it."""
    store.state()
    store.changes()
    begin_pass(store, NOON)
    store.keep_config({"feeds": {"entries": 5}})
    assert store.config() == {"feeds": {"entries": 5}}
    store.check()

    accept(store, *(article(n) for n in range(1, 5)))
    (first_seed, *_) = store.articles.seeds()
    assert settle(store, [], [first_seed.path])
    hold(store, article(4))
    store.articles.taken()
    assert len(store.articles.articles()) == 4
    assert store.articles.article(article(1).id)

    issues, ledger = store.issues, store.deliveries
    issues.begin_digest("monthly", NOON, [article(1).id])
    issues.look([WEEKLY], NOON)
    assert issues.looked_until()
    assert issues.is_first(WEEKLY)
    first, second = compose(store, issue([article(1)], composed_at=NOON + 4 * DAY), "a", "b")
    assert issues.hold_late(WEEKLY, first.due + DAY, "late") == [first.issue]
    assert issues.approve(first.issue, NOON, composed_at=NOON + 4 * DAY)
    assert issues.untaken(WEEKLY) == []
    first, second = ledger.all()
    waiting = issue([article(2)], NEXT_SLOT, state=IssueState.WAITING)
    compose(store, waiting, "a", "b")
    assert issues.has(waiting.key)
    assert issues.next_number(WEEKLY)
    assert [each.key for each in issues.unanswered(waiting.slot.due)] == [waiting.key]
    store.reminders.write_down(waiting.key, NOON)
    assert store.reminders.last() == {waiting.key: NOON}
    assert issues.may_replace(waiting.key)
    assert issues.issue(waiting.key) == waiting
    assert issues.issue_of(article(2).id) == {WEEKLY: waiting.key}
    assert issues.approve(waiting.key, NOON)
    assert issues.skip(waiting.key)
    assert len(issues.states()) == len(issues.issues()) == 2

    assert ledger.pause(EVERYTHING, NOON)
    assert ledger.pause("a", NOON)
    assert len(ledger.paused()) == 2
    assert ledger.resume("a")
    assert ledger.resume(EVERYTHING)
    assert (ledger.due(first.due), ledger.overdue(NOON + 9 * DAY)) == ([first, second], [first, second])
    assert ledger.next_due()
    assert ledger.request(first.id)
    claimed = ledger.claim(first, NOON, NOON)
    assert claimed
    assert ledger.end_leases(NOON)
    assert ledger.settle(claimed, DeliveryState.CONFIRMED, NOON, "", NOON, doubtful=False).state == "confirmed"
    assert ledger.attempts(first.id)

    def now(delivery: Delivery) -> Delivery:
        found = ledger.find(delivery.id)
        assert found
        return found

    assert ledger.hold(second, "its page", NOON)
    assert ledger.give_up(now(second), "late")
    assert ledger.retry(now(second), NOON)
    assert ledger.abandon(now(second))
    assert ledger.confirm(now(second))
    (third,) = compose(store, issue([article(2)], "2026-03-30T0900"), "a")
    assert ledger.give_up(third, "late")
    assert len(issues.pool(WEEKLY)) == 2
    last = replace(issue([article(2), article(3)], "2026-04-06T0900"), composed_at=NOON + DAY)
    assert issues.compose(last, [handover(last)])
    assert len(ledger.all()) == 6

    assert store.figures().deliveries["confirmed"] == 2

    def seed(of: Article) -> Seed:
        return next(seed for seed in store.articles.seeds() if seed.article == of.id)

    removals = store.removals
    assert removals.withdraw(seed(article(3)), NOON)
    assert [each.id for each in store.articles.withdrawn()] == [article(3).id] == [*store.articles.withdrawals()]
    assert removals.blocked().keys() == {last.key}
    assert removals.unsent(article(3).id) == [last.key]
    assert not removals.erase(seed(article(3)), ["1"], {}, NOON)
    assert removals.restore(seed(article(3)))
    assert issues.skip(last.key)
    assert store.articles.decide(seed(article(3)), Decision.NONE, Outcome.MISSING, "gone")
    assert len(removals.withdraw_gone([seed(article(3))], NOON)) == 1
    shown, kept = Asset("assets/1.png", "image/png", b"png", 4, 3, "hash"), Traits("", (Edge(1, 2),), (3,))
    of = replace(article(3), number=2, withdrawn=None)
    apply(store, [Change(seed(of), of, seed(of), kept, (shown,))], lambda _: ())
    assert (store.assets.content(shown.path), store.assets.made_of(of.id)) == (b"png", {"hash"})
    assert store.assets.picture(shown.path) == Picture(shown.path, "image/png", 4, 3, size_bytes=3)
    assert next(each for each in store.articles.listed() if each.id == of.id).assets == {shown.path}
    assert store.articles.some([of.id]).keys() == {of.id}
    assert store.articles.accepted_between(of.sequence, of.sequence).keys() == {of.id}
    assert store.articles.contents(of.id) == {seed(of).sha256}
    assert of.id in store.articles.paths().values()
    assert store.traits.lacking()
    assert store.articles.decide(seed(of), Decision.NONE, Outcome.MISSING, "gone")
    assert len(removals.withdraw_gone([seed(of)], NOON)) == 1
    store.traits.put({seed(of).path: ("1", kept), "nowhere.txt": ("1", kept)})
    assert store.traits.fading() == {seed(of).path, "nowhere.txt"}
    store.traits.fade()
    assert store.traits.all() == {seed(of).path: replace(kept, edges=())}
    assert store.traits.fading() == set()
    assert removals.erase(seed(of), ["1"], {"a.txt": "2", "b.txt": ""}, NOON)
    assert removals.erased() == {"1": NOON}
    assert removals.unerased() == {"a.txt": "2", "b.txt": ""}
    removals.settle(["a.txt", "b.txt"])
    assert removals.unscrubbed()
    removals.scrub()
    assert removals.logs_left()
    removals.forget_logs()
    assert store.articles.sources()
    accept(store, oldest := article(5, published=NOON - DAY))
    store.articles.order_by_date()
    assert store.articles.articles()[-1] == replace(oldest, sequence=1)
    outputs = store.outputs
    outputs.begin({"a", "b"})
    outputs.end("stamp", {"a": Written("f", 1, 1)}, ["b"], site_changed=True)
    outputs.begin_search({"site/search/c", "d"})
    outputs.end_search({"site/search/c": Written("f", 1, 1)}, ["d"], changed=True)
    assert not outputs.search_deployed()
    outputs.deploy()
    assert outputs.search_deployed()
    outputs.begin_archives([1, 26])
    assert outputs.archive_starts() == [1, 26]
    outputs.name_topics({"mark": "pay"})
    outputs.name_topics({"mark": "other", "more": "transport"})
    assert outputs.topic_slugs() == {"mark": "pay", "more": "transport"}
    outputs.end("stamp", {"site/feed.xml": Written("f", 1, 1)}, [], site_changed=False)
    tell_a_hub(store.hub)
    assert outputs.is_written("a")
    assert outputs.deployed()
    assert (outputs.published(), len(outputs.written())) == ("stamp", 3)


def tell_a_hub(ledger: HubLedger) -> None:
    url = "https://hub.example.org/"
    (untold,) = ledger.feeds(url)
    assert ledger.begin(untold, url, NOON, NOON)
    ledger.failed(untold, url, "answered 500", NOON, NOON)
    (failed,) = ledger.feeds(url)
    assert ledger.begin(failed, url, NOON, NOON)
    ledger.told(failed, url)
    assert ledger.feeds(url)[0].is_told
    ledger.forget("https://another.example.org/")


def test_every_statement_is_postgresql_s_too(store: Store) -> None:
    called: set[str] = set()
    with statements() as seen:
        use_all(cast(Store, Watched(store, called)))
    no_statements = {"Store.close", "Store.require_in_place"}
    parts = (value for value in vars(store).values() if not isinstance(value, Database))
    every = methods(store, *parts) - no_statements
    assert called == every
    assert len(seen) > 100
    for statement in seen:
        assert str(statement.compile(dialect=POSTGRESQL))


def test_every_table_is_postgresql_s_too() -> None:
    for table in tables.metadata.sorted_tables:
        assert "CREATE TABLE" in str(CreateTable(table).compile(dialect=POSTGRESQL))
        for index in table.indexes:
            assert "CREATE INDEX" in str(CreateIndex(index).compile(dialect=POSTGRESQL))
