"""The contract of a store. Every kind of store passes the same tests: a new kind is one more entry of `STORES`."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from enum import Enum, auto
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test
from sqlalchemy import Table
from sqlalchemy.exc import IntegrityError, StatementError

from sendfeed.adapters.store import Store, seed_tables, tables
from sendfeed.adapters.store.database import Database
from sendfeed.adapters.store.outputs import Written
from sendfeed.errors import UsageError
from sendfeed.model import (
    PUBLIC,
    Article,
    Change,
    Decision,
    Delivery,
    DeliveryState,
    Dropped,
    Issue,
    IssueState,
    Listed,
    Outcome,
    Revision,
    Seed,
    Stat,
    issue_key,
)
from tests.adapters.stores import (
    AUTHORITY,
    DAILY,
    DAY,
    NEXT_SLOT,
    SLOT,
    WEEKLY,
    Place,
    accept,
    apply,
    begin,
    begin_pass,
    compose,
    copy_row,
    everything,
    handover,
    hold,
    refused,
    rows,
    seed_of,
    settle,
)
from tests.publish.values import NOON, article, issue


class TestConstraints:
    """The database itself refuses what would break a promise, whichever program writes it."""

    def test_a_slot_has_one_issue(self, store: Store, database: Database) -> None:
        first, second = article(1), article(2)
        accept(store, first, second)
        compose(store, issue([first]))
        with pytest.raises(IntegrityError):
            compose(store, issue([second]))
        assert [found.articles for found in store.issues.issues()] == [(first,)]
        assert store.issues.pool(WEEKLY) == [second]
        refused(database, tables.issues, key="another/key")
        copy_row(database, tables.issues, key="another/slot", slot=NEXT_SLOT)
        copy_row(database, tables.issues, key="another/digest", digest=DAILY)

    def test_an_article_has_one_place_in_a_digest(self, store: Store, database: Database) -> None:
        first = article(1)
        accept(store, first)
        compose(store, issue([first]))
        compose(store, issue([], NEXT_SLOT))
        refused(database, tables.pool, issue=issue_key(WEEKLY, NEXT_SLOT))
        refused(database, tables.pool, issue=None, position=None, number=None)
        copy_row(database, tables.pool, digest=DAILY, issue=None, position=None, number=None)

    def test_an_issue_has_one_delivery_to_a_channel(self, store: Store, database: Database) -> None:
        first = article(1)
        accept(store, first)
        compose(store, issue([first]), "schools")
        refused(database, tables.deliveries, id=2, idempotency_key="key-2")
        copy_row(database, tables.deliveries, id=2, idempotency_key="key-2", channel="other")

    def test_an_idempotency_key_is_used_once(self, store: Store, database: Database) -> None:
        first, again = issue([]), issue([], NEXT_SLOT)
        (delivery,) = compose(store, first, "schools")
        refused(database, tables.deliveries, id=2, channel="other")
        with pytest.raises(IntegrityError):
            store.issues.compose(again, [handover(again, idempotency_key=delivery.idempotency_key)])
        assert [found.slot.name for found in store.issues.issues()] == [SLOT]

    @pytest.mark.parametrize("same", ["id", "slug", "sequence"])
    def test_no_two_articles_have_the_same(self, store: Store, same: str) -> None:
        first = article(1)
        second = replace(article(2), **{same: getattr(first, same)})
        accept(store, first)
        with pytest.raises(IntegrityError):
            apply(store, [Change(seed_of(second, path="second.txt"), second)], lambda _: [WEEKLY])
        assert store.articles.articles() == [first]
        assert [seed.path for seed in store.articles.seeds()] == ["title-1.txt"]

    def test_an_article_has_one_seed(self, store: Store) -> None:
        first = article(1)
        accept(store, first)
        with pytest.raises(IntegrityError):
            apply(store, [Change(seed_of(first, path="copy.txt"))], lambda _: [])
        assert store.articles.seeds() == [seed_of(first)]

    def test_many_seeds_have_no_article(self, store: Store) -> None:
        seeds = [Seed(f"{n}.txt", Outcome.HELD, "why") for n in range(3)]
        apply(store, [Change(seed) for seed in seeds], lambda _: [])
        assert store.articles.seeds() == seeds

    @pytest.mark.parametrize(
        "wrong",
        [
            {"issue": None},
            {"number": None},
            {"position": None},
            {"issue": None, "position": None},
            {"issue": None, "number": None},
            {"position": None, "number": None},
        ],
        ids=" ".join,
    )
    def test_a_place_is_whole(self, store: Store, database: Database, wrong: dict[str, None]) -> None:
        first = article(1)
        accept(store, first)
        compose(store, issue([first]))
        refused(database, tables.pool, **{"digest": DAILY} | wrong)

    @pytest.mark.parametrize("wrong", [{"state": "sending"}, {"lease_until": NOON}], ids=" ".join)
    def test_only_an_attempt_that_is_being_made_has_a_lease(
        self, store: Store, database: Database, wrong: dict[str, Any]
    ) -> None:
        compose(store, issue([]), "schools")
        refused(database, tables.deliveries, id=2, idempotency_key="key-2", channel="other", **wrong)
        copy_row(
            database,
            tables.deliveries,
            id=2,
            idempotency_key="key-2",
            channel="other",
            state="sending",
            lease_until=NOON,
        )

    def test_an_attempt_has_a_number_of_its_own(self, store: Store, database: Database) -> None:
        (delivery,) = compose(store, issue([]), "schools")
        assert store.deliveries.claim(delivery, NOON, NOON + DAY)
        refused(database, tables.attempts)
        copy_row(database, tables.attempts, number=2)

    def test_a_store_is_one_publication(self, store: Store, database: Database) -> None:
        refused(database, tables.publication, id=2)

    @pytest.mark.parametrize(
        ("table", "wrong"),
        [
            (tables.pool, {"article": "nobody"}),
            (tables.pool, {"digest": "nowhere"}),
            (tables.pool, {"digest": DAILY, "issue": "nothing"}),
            (seed_tables.revisions, {"article": "nobody"}),
            (seed_tables.seeds, {"path": "x.txt", "article": "nobody"}),
            (tables.issues, {"key": "x", "digest": "nowhere"}),
            (tables.deliveries, {"id": 2, "idempotency_key": "k", "issue": "nothing"}),
            (tables.attempts, {"delivery": 2}),
        ],
        ids=lambda value: value.name if isinstance(value, Table) else " ".join(value),
    )
    def test_nothing_points_nowhere(
        self, store: Store, database: Database, table: Table, wrong: dict[str, Any]
    ) -> None:
        first = article(1)
        accept(store, first)
        (delivery,) = compose(store, issue([first]), "schools")
        assert store.deliveries.claim(delivery, NOON, NOON + DAY)
        refused(database, table, **wrong)


class TestArticles:
    def test_what_goes_in_comes_out(self, store: Store) -> None:
        second = article(2, number=1, language="ar", topics=("A", "ب"), author="Ä", featured=True)
        first = article(1, original_url="https://example.org/1", corrects=second.id)
        accept(store, first, second)
        assert store.articles.articles() == [second, first]
        assert store.articles.listed() == [Listed.of(second), Listed.of(first)]
        assert store.articles.article(second.id) == second
        assert store.articles.article("nobody") is None
        assert store.articles.taken() == (["title-1", "title-2"], [first.id, second.id], 2)

    def test_an_empty_store(self, store: Store) -> None:
        assert store.articles.seeds() == []
        assert store.articles.articles() == []
        assert store.articles.taken() == ([], [], 0)

    def test_a_revision_takes_the_place_of_the_last_one_and_joins_no_pool(self, store: Store) -> None:
        first = article(1)
        accept(store, first)
        compose(store, issue([first]))
        revised = replace(first, number=2, revision=replace(first.revision, title="Corrected"))
        seed = seed_of(first)
        apply(store, [Change(replace(seed, sha256="2"), revised, seed)], lambda _: [WEEKLY, DAILY])
        assert store.articles.articles() == [revised]
        assert store.issues.pool(WEEKLY) == store.issues.pool(DAILY) == []
        assert [found.articles for found in store.issues.issues()] == [(first,)], "an issue is frozen"

    def test_a_moved_seed_leaves_its_old_path(self, store: Store) -> None:
        first = article(1)
        accept(store, first)
        moved = seed_of(first, path="elsewhere/a.txt")
        apply(store, [Change(moved, before=seed_of(first))], lambda _: [])
        assert store.articles.seeds() == [moved]

    @pytest.mark.parametrize("count", [2, 3], ids=["two", "three"])
    @pytest.mark.parametrize("settled", [False, True], ids=["applied", "settled"])
    def test_seeds_change_places(self, store: Store, count: int, settled: bool) -> None:
        articles = [article(n) for n in range(1, count + 1)]
        accept(store, *articles)
        before = [seed_of(each) for each in articles]
        after = [replace(each, path=before[n - 1].path) for n, each in enumerate(before)]
        changes = [Change(new, before=old) for new, old in zip(after, before, strict=True)]
        if settled:
            assert settle(store, changes, [])
        else:
            assert apply(store, changes, lambda _: []) == changes
        assert store.articles.seeds() == sorted(after, key=lambda seed: seed.path)

    def test_a_seed_hands_its_path_on_to_what_took_its_place(self, store: Store) -> None:
        first = article(1)
        accept(store, first)
        before = seed_of(first)
        moved, link = replace(before, path="z.txt"), Seed(before.path, Outcome.REJECTED, "a link")
        assert settle(store, [Change(moved, before=before), Change(link, before=before)], [])
        assert store.articles.seeds() == [link, moved]

    def test_what_is_forgotten_goes(self, store: Store) -> None:
        first, known = article(1), Seed("held.txt", Outcome.HELD, "why")
        accept(store, first)
        apply(store, [Change(known)], lambda _: [])
        missing = seed_of(first, outcome=Outcome.MISSING)
        assert settle(store, [Change(missing, before=seed_of(first))], ["held.txt"])
        assert store.articles.seeds() == [missing]
        assert store.articles.articles() == [first], "its article stays"

    @pytest.mark.parametrize("decided", ["moved.txt", "missing.txt", "forgotten.txt"])
    def test_what_a_person_decided_meanwhile_undoes_the_whole_settlement(
        self, store: Store, database: Database, decided: str
    ) -> None:
        articles = [article(1), article(2)]
        moved, missing = seed_of(articles[0], path="moved.txt"), seed_of(articles[1], path="missing.txt")
        forgotten = Seed("forgotten.txt", Outcome.HELD, "why")
        changes = [Change(moved, articles[0]), Change(missing, articles[1]), Change(forgotten)]
        apply(store, changes, lambda _: [])
        (looked_at,) = [seed for seed in store.articles.seeds() if seed.path == decided]
        assert store.articles.decide(looked_at, Decision.HOLD, Outcome.HELD, "by a person")
        before = everything(database)
        account = [
            Change(replace(moved, path="elsewhere.txt"), before=moved),
            Change(replace(missing, outcome=Outcome.MISSING), before=missing),
            Change(Seed("new.txt", Outcome.REJECTED, "a link")),
        ]
        assert not settle(store, account, ["forgotten.txt"])
        assert everything(database) == before

    def test_thousands_of_seeds_move_at_once(self, store: Store) -> None:
        before = [Seed(f"a/{n:04}.txt", Outcome.HELD, "why") for n in range(2_500)]
        assert settle(store, [Change(seed) for seed in before], [])
        after = [replace(seed, path=f"b{seed.path[1:]}") for seed in before]
        changes = [Change(new, before=old) for new, old in zip(after, before, strict=True)]
        assert settle(store, changes, [])
        assert store.articles.seeds() == after
        assert settle(store, [], [seed.path for seed in after])
        assert store.articles.seeds() == []

    def test_a_batch_is_written_whole_or_not_at_all(self, store: Store) -> None:
        first, same_slug = article(1), replace(article(2), slug="title-1")
        changes = [
            Change(Seed("z.txt", Outcome.HELD, "why")),
            Change(seed_of(first), first),
            Change(seed_of(same_slug, path="b.txt"), same_slug),
        ]
        with pytest.raises(IntegrityError):
            apply(store, changes, lambda _: [WEEKLY])
        assert store.articles.seeds() == []
        assert store.articles.articles() == store.issues.pool(WEEKLY) == []

    def test_a_decision_is_written_down(self, store: Store) -> None:
        first = article(1)
        accept(store, first)
        assert store.articles.decide(seed_of(first), Decision.HOLD, Outcome.HELD, "by a person")
        assert store.articles.seeds() == [
            seed_of(first, decision=Decision.HOLD, outcome=Outcome.HELD, reason="by a person")
        ]

    @pytest.mark.parametrize(
        "meanwhile",
        [{"sha256": "other bytes"}, {"outcome": Outcome.HELD}, {"decision": Decision.HOLD}, {"path": "moved.txt"}],
        ids=" ".join,
    )
    def test_a_decision_about_what_has_changed_is_refused(self, store: Store, meanwhile: dict[str, Any]) -> None:
        first = article(1)
        accept(store, first)
        looked_at = seed_of(first)
        now = replace(looked_at, **meanwhile)
        apply(store, [Change(now, before=looked_at)], lambda _: [])
        assert not store.articles.decide(looked_at, Decision.RELEASE, Outcome.WAITING, "too late")
        assert store.articles.seeds() == [now]

    def test_what_a_person_decided_meanwhile_stands(self, store: Store) -> None:
        first, second = article(1), article(2)
        accept(store, first, second)
        seen = {seed.article: seed for seed in store.articles.seeds()}
        assert store.articles.decide(seen[first.id], Decision.HOLD, Outcome.HELD, "by a person")
        changes = [
            Change(
                replace(seen[each.id], sha256="new"),
                replace(each, number=2, revision=replace(each.revision, title="New")),
                seen[each.id],
            )
            for each in (first, second)
        ]
        assert apply(store, changes, lambda _: []) == changes[1:], "those that were made"
        held, other = store.articles.seeds()
        assert (held.decision, held.outcome, held.sha256) == (Decision.HOLD, Outcome.HELD, seen[first.id].sha256)
        assert other.sha256 == "new"
        assert store.articles.article(first.id) == first
        assert store.articles.article(second.id) == changes[1].article

    def test_a_move_of_a_seed_that_a_person_decided_about_meanwhile_waits(self, store: Store) -> None:
        first = article(1)
        accept(store, first)
        before = seed_of(first)
        assert store.articles.decide(before, Decision.HOLD, Outcome.HELD, "by a person")
        assert apply(store, [Change(replace(before, path="moved.txt"), before=before)], lambda _: []) == []
        assert [(seed.path, seed.decision) for seed in store.articles.seeds()] == [(before.path, Decision.HOLD)]


class TestIssues:
    def test_composing_freezes_the_articles_in_their_order(self, store: Store) -> None:
        articles = [article(n) for n in range(1, 5)]
        accept(store, *articles)
        composed = issue([articles[2], articles[0]], state=IssueState.WAITING, reason="first")
        compose(store, composed, "schools", "others")
        assert store.issues.issues() == [composed]
        assert store.issues.issue(composed.key) == composed
        assert store.issues.issue("weekly/never") is None
        assert store.issues.pool(WEEKLY) == [articles[1], articles[3]]
        assert store.issues.issue_of(articles[0].id) == {WEEKLY: composed.key}
        assert store.issues.issue_of(articles[1].id) == {WEEKLY: None}
        assert store.issues.issue_of("nobody") == {}

    def test_a_digest_keeps_to_its_own_pool(self, store: Store) -> None:
        first = article(1)
        accept(store, first, pools=[WEEKLY, DAILY])
        compose(store, issue([first]))
        assert store.issues.pool(WEEKLY) == []
        assert store.issues.pool(DAILY) == [first]
        assert store.issues.issue_of(first.id) == {WEEKLY: issue_key(WEEKLY, SLOT), DAILY: None}

    @pytest.mark.parametrize("held", [False, True], ids=["gone", "held"])
    def test_an_article_that_left_the_pool_undoes_the_whole_issue(
        self, store: Store, database: Database, held: bool
    ) -> None:
        first, second = article(1), article(2)
        accept(store, first, second)
        if held:
            hold(store, first)
        else:
            compose(store, issue([first]))
        before = everything(database)
        refused = issue([second, first], NEXT_SLOT)
        assert not store.issues.compose(refused, [handover(refused)])
        assert everything(database) == before
        compose(store, issue([second], NEXT_SLOT), "schools")

    def test_an_article_of_another_digest_only_is_not_taken(self, store: Store, database: Database) -> None:
        first = article(1)
        accept(store, first, pools=[DAILY])
        before = everything(database)
        assert not store.issues.compose(issue([first]), [])
        assert everything(database) == before

    def test_skipping_gives_everything_back(self, store: Store) -> None:
        first, second = article(1), article(2)
        accept(store, first, second)
        waiting = issue([second, first], state=IssueState.WAITING)
        compose(store, waiting, "schools")
        assert store.issues.skip(waiting.key)
        assert store.issues.pool(WEEKLY) == [first, second]
        (skipped,) = store.issues.issues((IssueState.SKIPPED,))
        assert (skipped.reason, skipped.articles) == ("skipped by a person", ())
        assert not store.issues.skip(waiting.key)
        assert not store.issues.approve(waiting.key, NOON)
        compose(store, issue([first, second], NEXT_SLOT))
        assert store.issues.pool(WEEKLY) == []

    def test_approving_is_done_once(self, store: Store) -> None:
        first = article(1)
        accept(store, first)
        waiting = issue([first], state=IssueState.WAITING, composed_at=NOON + timedelta(hours=1))
        compose(store, waiting)
        assert store.issues.is_first(WEEKLY)
        assert store.issues.approve(waiting.key, NOON)
        assert not store.issues.approve(waiting.key, NOON)
        assert not store.issues.approve("weekly/never", NOON)
        assert not store.issues.is_first(WEEKLY)
        assert store.issues.is_first(DAILY)
        assert [found.state for found in store.issues.issues()] == [IssueState.APPROVED]
        assert store.issues.pool(WEEKLY) == []

    @pytest.mark.parametrize("decision", ["approve", "skip"])
    def test_of_many_who_decide_the_same_at_once_one_succeeds(self, store: Store, place: Place, decision: str) -> None:
        waiting = issue([], state=IssueState.WAITING)
        compose(store, waiting)

        def decide(_: int) -> bool:
            own = place.open()
            try:
                return own.issues.approve(waiting.key, NOON) if decision == "approve" else own.issues.skip(waiting.key)
            finally:
                own.close()

        with ThreadPoolExecutor(8) as people:
            assert sorted(people.map(decide, range(8))) == [False] * 7 + [True]

    def test_of_many_who_compose_at_once_one_succeeds(self, store: Store, place: Place) -> None:
        first = article(1)
        accept(store, first)

        def try_composing(n: int) -> bool:
            own = place.open()
            try:
                return own.issues.compose(issue([first], f"2026-03-{n + 10}T0900"), [])
            finally:
                own.close()

        with ThreadPoolExecutor(8) as passes:
            assert sorted(passes.map(try_composing, range(8))) == [False] * 7 + [True]
        assert [found.articles for found in store.issues.issues()] == [(first,)]

    def test_holding_and_composing_at_once_leaves_no_held_article_in_an_issue(self, store: Store, place: Place) -> None:
        """Whichever comes first: the issue is composed and then the seed held, or the issue is refused."""
        articles = [article(n) for n in range(1, 9)]
        accept(store, *articles)
        together = threading.Barrier(2)

        def try_composing(each: Article) -> bool:
            own = place.open()
            together.wait()
            try:
                return own.issues.compose(issue([each], f"2026-03-{each.sequence + 10}T0900"), [])
            finally:
                own.close()

        for each in articles:
            with ThreadPoolExecutor(1) as passes:
                composing = passes.submit(try_composing, each)
                together.wait()
                hold(store, each)
            where = store.issues.issue_of(each.id)[WEEKLY]
            assert (where is not None) is composing.result()
            assert [found.key for found in store.issues.issues() if each in found.articles] == [where] * bool(where)
            assert each not in store.issues.pool(WEEKLY)

    def test_a_held_article_waits_outside_the_pool_s_view(self, store: Store) -> None:
        first, second = article(1), article(2)
        accept(store, first, second)
        hold(store, first)
        assert store.issues.pool(WEEKLY) == [second]
        assert store.issues.issue_of(first.id) == {WEEKLY: None}
        (held,) = [seed for seed in store.articles.seeds() if seed.article == first.id]
        assert store.articles.decide(held, Decision.NONE, Outcome.WAITING, "released")
        assert store.issues.pool(WEEKLY) == [first, second]

    def test_issues_come_newest_slot_first(self, store: Store) -> None:
        slots = ["2026-03-16T0900", "2026-03-30T0900", "2026-03-23T0900"]
        for slot in slots:
            compose(store, issue([], slot))
        newest_first = sorted(slots, reverse=True)
        assert [found.slot.name for found in store.issues.issues()] == newest_first
        assert list(store.issues.states()) == [issue_key(WEEKLY, slot) for slot in newest_first]
        assert set(store.issues.states().values()) == {(IssueState.APPROVED, "")}
        assert store.issues.has(issue_key(WEEKLY, SLOT))
        assert not store.issues.has(issue_key(DAILY, SLOT))

    def test_a_new_digest_begins_with_the_articles_it_wants(self, store: Store) -> None:
        first, second = article(1), article(2)
        accept(store, first, second)
        store.issues.begin_digest("monthly", NOON, [second.id])
        assert store.issues.pool("monthly") == [second]
        assert store.issues.is_first("monthly")
        assert store.issues.looked_until() == dict.fromkeys([WEEKLY, DAILY, "monthly"], NOON)

    def test_what_was_looked_at_together_moves_together(self, store: Store) -> None:
        store.issues.begin_digest("monthly", NOON, [])
        later = NOON + timedelta(days=1)
        store.issues.look([WEEKLY, "monthly"], later)
        assert store.issues.looked_until() == {WEEKLY: later, "monthly": later, DAILY: NOON}
        store.issues.look([], NOON + timedelta(days=2))
        assert store.issues.looked_until() == {WEEKLY: later, "monthly": later, DAILY: NOON}

    def test_a_digest_that_the_last_pass_did_not_have_is_not_known(self, store: Store) -> None:
        hours = [NOON + timedelta(hours=n) for n in range(4)]
        begin_pass(store, hours[1], [WEEKLY])
        assert store.issues.looked_until() == {WEEKLY: NOON}
        begin_pass(store, hours[2])
        assert store.issues.looked_until() == {WEEKLY: NOON}, "that it is back does not make it known"
        store.issues.begin_digest(DAILY, hours[2], [])
        assert store.issues.looked_until() == {WEEKLY: NOON, DAILY: hours[2]}
        begin_pass(store, hours[3])
        assert store.issues.looked_until() == {WEEKLY: NOON, DAILY: hours[2]}

    def test_a_pass_at_the_same_time_knows_its_digests(self, store: Store) -> None:
        begin_pass(store, NOON)
        assert store.issues.looked_until() == {WEEKLY: NOON, DAILY: NOON}

    def test_a_digest_that_is_back_takes_nothing_twice_and_is_approved_anew(self, store: Store) -> None:
        sent, waits, came_meanwhile, unwanted = articles = [article(n) for n in range(1, 5)]
        accept(store, sent, waits)
        compose(store, issue([sent], composed_at=NOON + timedelta(hours=1)))
        assert not store.issues.is_first(WEEKLY)
        accept(store, came_meanwhile, unwanted, pools=[])
        back = NOON + timedelta(days=1)
        begin_pass(store, back - timedelta(hours=1), [DAILY])
        begin_pass(store, back)
        store.issues.begin_digest(WEEKLY, back, [each.id for each in articles[:3]])
        assert store.issues.pool(WEEKLY) == [waits, came_meanwhile]
        assert store.issues.issue_of(sent.id) == {WEEKLY: issue_key(WEEKLY, SLOT)}
        assert store.issues.issue_of(unwanted.id) == {}
        assert store.issues.is_first(WEEKLY), "since it is back"
        later = back + timedelta(hours=1)
        compose(store, issue([waits], NEXT_SLOT, state=IssueState.WAITING, composed_at=later))
        assert store.issues.is_first(WEEKLY)
        assert store.issues.approve(issue_key(WEEKLY, NEXT_SLOT), back)
        assert not store.issues.is_first(WEEKLY)


class TestPasses:
    def test_a_store_that_had_no_pass(self, place: Place) -> None:
        store = place.open()
        assert store.state() is None
        assert store.changes() == 0
        assert (store.articles.seeds(), store.issues.issues(), store.outputs.written()) == ([], [], {})
        store.close()

    def test_what_a_pass_says_of_itself_is_kept(self, store: Store, place: Place) -> None:
        later = NOON + timedelta(hours=1)
        store.begin_pass(AUTHORITY, later, trial=True, digests=[])
        other = place.open()
        state = other.state()
        other.close()
        assert state
        assert (state.tag_authority, state.last_pass, state.trial) == (AUTHORITY, later, True)

    def test_the_authority_stays(self, store: Store, database: Database) -> None:
        begin_pass(store, NOON)
        before = everything(database)
        with pytest.raises(UsageError, match="ids are made of"):
            store.begin_pass("example.com,2026", NOON + timedelta(days=1), trial=False, digests=[WEEKLY])
        assert everything(database) == before

    def test_every_change_of_what_is_published_is_counted(self, store: Store) -> None:
        first = article(1)
        waiting = issue([first], state=IssueState.WAITING)

        steps: list[Callable[[], object]] = [
            lambda: accept(store, first),
            lambda: compose(store, waiting),
            lambda: store.issues.approve(waiting.key, NOON),
            lambda: store.issues.begin_digest("monthly", NOON, [first.id]),
            lambda: compose(store, replace(waiting, digest="monthly")),
            lambda: store.issues.skip("monthly/" + SLOT),
            lambda: hold(store, first),
        ]
        for step in steps:
            before = store.changes()
            step()
            assert store.changes() > before
        before = store.changes()
        assert not store.issues.approve(waiting.key, NOON)
        assert not store.issues.compose(issue([first], NEXT_SLOT), [])
        store.issues.look([WEEKLY], NOON)
        begin_pass(store, NOON)
        accept(store)
        assert store.changes() == before

    def test_the_ledger_of_outputs(self, store: Store) -> None:
        ledger = store.outputs
        assert ledger.published() == ""
        ledger.begin({"a", "b"})
        assert ledger.published() is None
        assert ledger.written() == {"a": Written("", 0, 0), "b": Written("", 0, 0)}
        big = {"a": Written("f", 2**40, 2**62), "c": Written("g", 0, 0)}
        ledger.end("stamp", big, ["b"], site_changed=True)
        assert ledger.published() == "stamp"
        assert ledger.written() == big

    def test_a_file_is_written_once_its_writing_came_to_its_end(self, store: Store) -> None:
        ledger = store.outputs
        assert not ledger.is_written("a")
        ledger.begin({"a", "b"})
        assert not ledger.is_written("a"), "only begun"
        ledger.end("stamp", {"a": Written("f", 1, 1)}, ["b"], site_changed=True)
        assert (ledger.is_written("a"), ledger.is_written("b"), ledger.is_written("c")) == (True, False, False)
        ledger.begin({"a"})
        assert ledger.is_written("a"), "the last good file stays while the next is written"

    def test_a_site_is_deployed_until_it_changes(self, store: Store) -> None:
        ledger = store.outputs
        assert not ledger.deployed()
        ledger.deploy()
        assert ledger.deployed()
        ledger.begin({"site/index.html"})
        assert not ledger.deployed(), "it may be changing now"
        ledger.end("stamp", {}, [], site_changed=False)
        begin_pass(store, NOON)
        assert ledger.deployed()
        ledger.begin({"site/index.html"})
        ledger.end("stamp", {}, [], site_changed=True)
        assert not ledger.deployed()

    def test_what_a_killed_pass_wrote_is_not_deployed(self, store: Store) -> None:
        ledger = store.outputs
        ledger.deploy()
        ledger.begin({"site/index.html"})
        ledger.begin({"site/index.html"})  # the next pass finds the file as it should be
        ledger.end("stamp", {}, [], site_changed=False)
        assert not ledger.deployed()

    def test_the_ledger_holds_thousands_of_files(self, store: Store) -> None:
        written = {f"site/articles/{n}.html": Written("f", n, n) for n in range(2_500)}
        store.outputs.begin(written)
        store.outputs.end("stamp", written, [], site_changed=True)
        assert store.outputs.written() == written
        store.outputs.begin(())
        store.outputs.end("none", {}, written, site_changed=True)
        assert store.outputs.written() == {}


TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
TIMES = st.datetimes(
    NOON.replace(year=1900, tzinfo=None),
    NOON.replace(year=2200, tzinfo=None),
    timezones=st.timezones(),
    allow_imaginary=False,
)
UTC_TIMES = TIMES.map(lambda when: when.astimezone(UTC))
REVISIONS = st.builds(
    Revision,
    title=TEXT,
    html=TEXT,
    summary=TEXT,
    published=st.none() | UTC_TIMES,
    updated=st.none() | UTC_TIMES,
    author=TEXT,
    source=TEXT,
    topics=st.lists(TEXT).map(tuple),
    language=TEXT,
    original_url=TEXT,
    featured=st.booleans(),
)
SIGNED_64 = st.integers(-(2**63), 2**63 - 1)
SEEDS = st.builds(
    Seed,
    path=st.just("a.txt"),
    outcome=st.sampled_from(Outcome),
    reason=TEXT,
    stat=st.none() | st.builds(Stat, SIGNED_64, SIGNED_64, SIGNED_64),
    sha256=TEXT,
    reader=TEXT,
    decision=st.sampled_from(Decision),
    releasable=st.booleans(),
    warnings=st.lists(TEXT).map(tuple),
    dropped=st.lists(st.builds(Dropped, TEXT, TEXT)).map(tuple),
)


class TestValues:
    """Whatever the values, the store gives back what it was given."""

    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
    @given(revision=REVISIONS, seed=SEEDS)
    def test_articles_and_seeds(self, store: Store, revision: Revision, seed: Seed) -> None:
        last = next(iter(store.articles.articles()), replace(article(1), number=0))
        before = next(iter(store.articles.seeds()), None)
        given = replace(last, number=last.number + 1, revision=revision)
        seed = replace(seed, article=last.id)
        apply(store, [Change(seed, given, before)], lambda _: [])
        assert store.articles.article(last.id) == given
        assert store.articles.seeds() == [seed]

    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
    @given(when=TIMES)
    def test_times_come_back_as_utc(self, store: Store, when: datetime) -> None:
        store.issues.look([WEEKLY], when)
        found = store.issues.looked_until()[WEEKLY]
        assert found == when.astimezone(UTC)
        assert found.tzinfo is UTC

    def test_a_naive_time_is_refused(self, store: Store) -> None:
        with pytest.raises(StatementError, match="naive"):
            store.issues.look([WEEKLY], NOON.replace(tzinfo=None))
        assert store.issues.looked_until()[WEEKLY] == NOON


class Fate(Enum):
    """What became of a delivery."""

    OPEN = auto()
    OPEN_IN_DOUBT = auto()
    """a person wants another attempt, after one that may have arrived"""
    CONFIRMED = auto()
    DEAD = auto()
    DOUBTFUL = auto()
    """dead, and it may have arrived"""


class AnyOrder(RuleBasedStateMachine):
    """Articles, issues, passes and decisions in any order: each article has one place in each of its digests.

    `placed` is where each article should be: in its digest's pool (None), or in the issue of a key. `looked` has the
    digests that the last pass had, `fates` what became of each issue's one delivery.
    """

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.store, self._database = place.open(), place.database()
        begin(self.store)
        self.placed: dict[str, dict[str, str | None]] = {WEEKLY: {}, DAILY: {}}
        self.issues: dict[str, Issue] = {}
        self.fates: dict[str, Fate] = {}
        self.remembered: list[Article] = []
        self.count = self.slot_count = 0
        self.now, self.looked = NOON, dict.fromkeys([WEEKLY, DAILY], NOON)
        self.begun = self.looked.copy()

    def teardown(self) -> None:
        self.store.close()
        self._database.close()

    @rule(digests=st.sets(st.sampled_from([WEEKLY, DAILY])), data=st.data())
    def begin_a_pass(self, digests: set[str], data: st.DataObject) -> None:
        """The config has these digests now; what is new or back begins."""
        self.now += timedelta(hours=1)
        begin_pass(self.store, self.now, digests)
        self.looked = {name: until for name, until in self.looked.items() if name in digests}
        assert self.store.issues.looked_until() == self.looked
        for name in sorted(digests - self.looked.keys()):
            waiting = [each.id for each in self.store.articles.articles() if data.draw(st.booleans())]
            self.store.issues.begin_digest(name, self.now, waiting)
            self.placed[name] = dict.fromkeys(waiting) | self.placed[name]
            self.looked[name] = self.begun[name] = self.now

    @rule(digests=st.sets(st.sampled_from([WEEKLY, DAILY])))
    def look(self, digests: set[str]) -> None:
        self.store.issues.look(digests, self.now)
        self.looked |= dict.fromkeys(digests & self.looked.keys(), self.now)

    @rule(digests=st.sets(st.sampled_from([WEEKLY, DAILY])), featured=st.booleans())
    def add(self, digests: set[str], featured: bool) -> None:
        self.count += 1
        new = article(self.count, featured=featured)
        accept(self.store, new, pools=sorted(digests))
        for digest in digests:
            self.placed[digest][new.id] = None

    @precondition(lambda self: self.count > 0)
    @rule(data=st.data())
    def revise(self, data: st.DataObject) -> None:
        now = data.draw(st.sampled_from(self.store.articles.articles()))
        seed = next(seed for seed in self.store.articles.seeds() if seed.article == now.id)
        revised = replace(now, number=now.number + 1, revision=replace(now.revision, title=f"Revision {now.number}"))
        apply(self.store, [Change(seed, revised, seed)], lambda _: [WEEKLY, DAILY])

    @precondition(lambda self: self.count > 0)
    @rule(data=st.data(), decision=st.sampled_from([Decision.HOLD, Decision.NONE]))
    def decide(self, data: st.DataObject, decision: Decision) -> None:
        seed = data.draw(st.sampled_from(self.store.articles.seeds()))
        assert self.store.articles.decide(seed, decision, seed.outcome, "by a person")

    @rule(digest=st.sampled_from([WEEKLY, DAILY]))
    def remember(self, digest: str) -> None:
        """A pass reads the pool now, and composes later."""
        self.remembered = self.store.issues.pool(digest)

    @rule(digest=st.sampled_from([WEEKLY, DAILY]), most=st.integers(0, 3), approved=st.booleans())
    def compose(self, digest: str, most: int, approved: bool) -> None:
        state = IssueState.APPROVED if approved else IssueState.WAITING
        self._compose(digest, self.store.issues.pool(digest)[:most], state)

    @rule(digest=st.sampled_from([WEEKLY, DAILY]))
    def compose_what_was_remembered(self, digest: str) -> None:
        waiting = self._waiting(digest) - self._held()
        if waiting.issuperset(each.id for each in self.remembered):
            self._compose(digest, self.remembered, IssueState.WAITING)
        else:
            before = everything(self._database)
            refused = self._new_issue(digest, self.remembered, IssueState.WAITING)
            assert not self.store.issues.compose(refused, [handover(refused)])
            assert everything(self._database) == before

    def _compose(self, digest: str, waiting: list[Article], state: IssueState) -> None:
        composed = self._new_issue(digest, waiting, state)
        compose(self.store, composed, "schools")
        for key in self._undelivered(digest):
            self._give_back(key, IssueState.EXPIRED, "no channel took it: its articles went to the next issue")
        self.issues[composed.key], self.fates[composed.key] = composed, Fate.OPEN
        self.placed[digest] |= {each.id: composed.key for each in waiting}

    def _undelivered(self, digest: str) -> set[str]:
        return {
            key
            for key, each in self.issues.items()
            if (each.digest, each.state, self.fates[key]) == (digest, IssueState.APPROVED, Fate.DEAD)
        }

    def _give_back(self, key: str, state: IssueState, reason: str) -> None:
        self.issues[key] = given = replace(self.issues[key], state=state, reason=reason, articles=())
        places = self.placed[given.digest]
        places.update({each: None for each, where in places.items() if where == key})

    def _waiting(self, digest: str) -> set[str | None]:
        nowhere = {None, *self._undelivered(digest)}
        return {each for each, where in self.placed[digest].items() if where in nowhere}

    def _held(self) -> set[str | None]:
        return {seed.article for seed in self.store.articles.seeds() if seed.decision is Decision.HOLD}

    def _new_issue(self, digest: str, shown: list[Article], state: IssueState) -> Issue:
        self.slot_count += 1
        slot = (NOON + timedelta(days=self.slot_count)).strftime("%Y-%m-%dT%H%M")
        return issue(shown, slot, digest=digest, state=state, composed_at=self.now)

    @precondition(lambda self: self.issues)
    @rule(data=st.data())
    def compose_a_slot_again(self, data: st.DataObject) -> None:
        taken = data.draw(st.sampled_from(sorted(self.issues)))
        before = everything(self._database)
        with pytest.raises(IntegrityError):
            compose(self.store, replace(self.issues[taken], articles=()))
        assert everything(self._database) == before

    @precondition(lambda self: self.issues)
    @rule(data=st.data())
    def approve(self, data: st.DataObject) -> None:
        key = data.draw(st.sampled_from(sorted(self.issues)))
        waits = self.issues[key].state is IssueState.WAITING
        assert self.store.issues.approve(key, self.now) is waits
        if waits:
            self.issues[key] = replace(self.issues[key], state=IssueState.APPROVED, reason="approved by a person")

    @precondition(lambda self: self.issues)
    @rule(data=st.data())
    def skip(self, data: st.DataObject) -> None:
        key = data.draw(st.sampled_from(sorted(self.issues)))
        reached_nobody = self.issues[key].state is IssueState.WAITING or (
            self.issues[key].state is IssueState.APPROVED and self.fates[key] in {Fate.OPEN, Fate.DEAD}
        )
        assert self.store.issues.skip(key) is reached_nobody
        if reached_nobody:
            self._give_back(key, IssueState.SKIPPED, "skipped by a person")

    @precondition(lambda self: self.issues)
    @rule(data=st.data(), fate=st.sampled_from([Fate.CONFIRMED, Fate.DEAD, Fate.DOUBTFUL]))
    def deliver(self, data: st.DataObject, fate: Fate) -> None:
        """An attempt of an issue that may go, if there is one ahead."""
        key = data.draw(st.sampled_from(sorted(self.issues)))
        claimed = self.store.deliveries.claim(self._delivery(key), self.now, self.now + DAY)
        may_go = self.issues[key].state in PUBLIC and self.fates[key] in {Fate.OPEN, Fate.OPEN_IN_DOUBT}
        assert (claimed is not None) is may_go
        if claimed:
            state = DeliveryState.CONFIRMED if fate is Fate.CONFIRMED else DeliveryState.DEAD
            if claimed.doubtful and fate is Fate.DEAD:
                fate = Fate.DOUBTFUL
            self.store.deliveries.settle(claimed, state, self.now, "", self.now, doubtful=fate is Fate.DOUBTFUL)
            self.fates[key] = fate
            if fate is Fate.CONFIRMED:
                self.issues[key] = replace(self.issues[key], state=IssueState.SENT)

    @precondition(lambda self: self.issues)
    @rule(data=st.data(), retried=st.booleans())
    def decide_about_a_delivery(self, data: st.DataObject, retried: bool) -> None:
        """A person retries or abandons it."""
        key = data.draw(st.sampled_from(sorted(self.issues)))
        ledger, known = self.store.deliveries, self._delivery(key)
        decided = ledger.retry(known, self.now) if retried else ledger.abandon(known)
        assert decided is (self.issues[key].state in PUBLIC and self.fates[key] is not Fate.CONFIRMED)
        if decided:
            # What may have arrived stays in doubt, whatever becomes of the next attempt.
            doubtful = self.fates[key] in {Fate.DOUBTFUL, Fate.OPEN_IN_DOUBT}
            self.fates[key] = (Fate.OPEN_IN_DOUBT if doubtful else Fate.OPEN) if retried else Fate.DEAD
            if retried and not self.issues[key].reason:
                self.issues[key] = replace(self.issues[key], reason="retried by a person")

    @precondition(lambda self: self.issues)
    @rule(data=st.data())
    def be_late(self, data: st.DataObject) -> None:
        """What was free to go, and nobody has asked for, waits for approval; not if an attempt was made."""
        last = self.issues[data.draw(st.sampled_from(sorted(self.issues)))]
        late = {
            key
            for key, each in self.issues.items()
            if (each.digest, each.state, each.reason) == (last.digest, IssueState.APPROVED, "")
            and each.slot.due <= last.slot.due
            and self.fates[key] is Fate.OPEN
        }
        held = self.store.issues.hold_late(last.digest, last.slot.due + timedelta(seconds=1), "it is late")
        assert set(held) == late
        for key in late:
            self.issues[key] = replace(self.issues[key], state=IssueState.WAITING, reason="it is late")

    def _delivery(self, key: str) -> Delivery:
        return next(each for each in self.store.deliveries.all() if each.issue == key)

    @invariant()
    def every_article_of_a_digest_has_one_place(self) -> None:
        found: dict[str, dict[str, str | None]] = {WEEKLY: {}, DAILY: {}}
        places = rows(self._database, tables.pool)
        for row in places:
            found[row["digest"]][row["article"]] = row["issue"]
        assert found == self.placed
        assert len(places) == sum(map(len, self.placed.values()))
        over = {key for key, each in self.issues.items() if each.state in {IssueState.SKIPPED, IssueState.EXPIRED}}
        assert not over & {row["issue"] for row in places}

    @invariant()
    def issues_are_as_they_were_composed(self) -> None:
        assert {found.key: found for found in self.store.issues.issues()} == self.issues
        assert self.store.issues.states() == {key: (each.state, each.reason) for key, each in self.issues.items()}
        assert [delivery.issue for delivery in self.store.deliveries.all()] == list(self.issues)

    @invariant()
    def a_pool_is_what_waits_but_for_what_a_person_holds(self) -> None:
        for digest in self.placed:
            assert {each.id for each in self.store.issues.pool(digest)} == self._waiting(digest) - self._held()

    @invariant()
    def a_digest_is_new_until_an_issue_of_it_went_or_may_go(self) -> None:
        for digest in self.begun:
            live = {
                key
                for key, each in self.issues.items()
                if each.digest == digest and each.state in PUBLIC and each.composed_at > self.begun[digest]
            }
            assert self.store.issues.is_first(digest) is (live <= self._undelivered(digest))

    @invariant()
    def the_digests_are_those_of_the_last_pass(self) -> None:
        assert self.store.issues.looked_until() == self.looked


def test_articles_and_issues_in_any_order(places: Iterator[Place]) -> None:
    class InNewStore(AnyOrder):
        def __init__(self) -> None:
            super().__init__(next(places))

    run_state_machine_as_test(InNewStore, settings=settings(max_examples=20, stateful_step_count=25, deadline=None))
