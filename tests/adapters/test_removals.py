"""Withdrawing, bringing back and erasing in the store: what blocks what, and what is left."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from sendfeed.adapters.store import Store, tables
from sendfeed.adapters.store.database import Database
from sendfeed.errors import StoreError
from sendfeed.model import (
    Article,
    Blocked,
    Change,
    Decision,
    DeliveryState,
    Event,
    Issue,
    IssueState,
    Message,
    Outcome,
    Seed,
    Why,
    Withdrawal,
)
from tests.adapters.stores import (
    DAILY,
    DAY,
    NEXT_SLOT,
    WEEKLY,
    Place,
    accept,
    apply,
    begin,
    begin_pass,
    compose,
    handover,
    hold,
    rows,
)
from tests.publish.values import NOON, article, issue

LATER = NOON + DAY
SECRET = "Zanzibar"


@pytest.fixture
def begun(store: Store) -> Store:
    begin(store)
    return store


def seed(store: Store, of: Article) -> Seed:
    return next(each for each in store.articles.seeds() if each.article == of.id)


def withdraw(store: Store, of: Article) -> None:
    assert store.removals.withdraw(seed(store, of), LATER)


def waiting(of: list[Article]) -> Issue:
    return issue(of, state=IssueState.WAITING, composed_at=NOON)


class TestWithdrawing:
    def test_it_leaves_what_is_accepted_and_says_why(self, begun: Store) -> None:
        accept(begun, article(1), article(2))
        changes = begun.changes()
        withdraw(begun, article(1))
        assert begun.changes() > changes
        assert begun.articles.articles() == [article(2)]
        found = Withdrawal(LATER, Why.PERSON)
        assert begun.articles.withdrawn() == [replace(article(1), withdrawn=found)]
        assert begun.articles.article(article(1).id) == replace(article(1), withdrawn=found)
        assert begun.articles.withdrawals() == {article(1).id: found}
        assert begun.issues.pool(WEEKLY) == [article(2)]
        own = seed(begun, article(1))
        assert (own.decision, own.outcome, own.reason) == (Decision.WITHDRAW, Outcome.HELD, "withdrawn by a person")
        assert (begun.articles.taken()[2], len(begun.articles.taken()[0])) == (2, 2), "its id and slug stay taken"

    def test_it_comes_back_as_it_was(self, begun: Store) -> None:
        accept(begun, article(1))
        withdraw(begun, article(1))
        assert begun.removals.restore(seed(begun, article(1)))
        assert begun.articles.articles() == begun.issues.pool(WEEKLY) == [article(1)]
        own = seed(begun, article(1))
        assert (own.decision, own.outcome) == (Decision.NONE, Outcome.WAITING)
        assert not begun.removals.restore(own)

    def test_whoever_decides_by_what_is_not_so_any_more_does_nothing(self, begun: Store) -> None:
        accept(begun, article(1))
        before = seed(begun, article(1))
        hold(begun, article(1))
        assert not begun.removals.withdraw(before, NOON)
        assert begun.removals.withdraw_gone([before], NOON) == []
        assert not begun.removals.erase(before, [], {}, NOON)
        assert begun.articles.articles() == [article(1)]

    def test_a_second_reason_does_not_change_since_when(self, begun: Store) -> None:
        accept(begun, article(1))
        gone = replace(seed(begun, article(1)), outcome=Outcome.MISSING)
        assert begun.articles.decide(seed(begun, article(1)), Decision.NONE, Outcome.MISSING, "gone")
        (made,) = begun.removals.withdraw_gone([gone], NOON)
        assert made.reason == "the file is gone: its article was withdrawn"
        withdraw(begun, article(1))
        assert begun.articles.withdrawals() == {article(1).id: Withdrawal(NOON, Why.PERSON)}
        assert seed(begun, article(1)).outcome is Outcome.MISSING

    def test_a_pass_that_knew_nothing_of_it_revises_nothing(self, begun: Store) -> None:
        accept(begun, article(1))
        before = seed(begun, article(1))
        withdraw(begun, article(1))
        assert apply(begun, [Change(before, article(1, number=2), before)], lambda _: ()) == []
        assert begun.articles.articles() == []


class TestBlocking:
    def test_an_unsent_issue_goes_nowhere_until_it_is_released(self, begun: Store) -> None:
        accept(begun, article(1), article(2))
        (delivery,) = compose(begun, issue([article(1), article(2)], composed_at=NOON + 4 * DAY), "a")
        key = delivery.issue
        withdraw(begun, article(2))
        assert begun.removals.blocked() == {key: Blocked(((article(2).id, article(2).slug),), went=False)}
        assert begun.removals.unsent(article(2).id) == begun.removals.unsent(article(1).id) == [key]
        assert begun.deliveries.due(delivery.due) == [delivery], "it is looked at, to say what it waits for"
        assert begun.deliveries.claim(delivery, delivery.due, delivery.due + DAY) is None
        assert begun.removals.restore(seed(begun, article(2)))
        assert begun.removals.blocked() == {}
        assert begun.deliveries.claim(delivery, delivery.due, delivery.due + DAY)

    def test_one_that_waits_is_not_approved(self, begun: Store) -> None:
        accept(begun, article(1), article(2))
        held = waiting([article(1), article(2)])
        compose(begun, held, "a")
        withdraw(begun, article(1))
        assert not begun.issues.approve(held.key, NOON)
        assert begun.issues.skip(held.key)
        assert begun.issues.pool(WEEKLY) == [article(2)]
        assert begun.removals.blocked() == {}
        assert begun.removals.restore(seed(begun, article(1)))
        assert begun.issues.pool(WEEKLY) == [article(1), article(2)], "it was never mailed"

    def test_it_cannot_be_composed_by_whoever_did_not_know(self, begun: Store) -> None:
        accept(begun, article(1), article(2))
        seen = begun.issues.pool(WEEKLY)
        withdraw(begun, article(1))
        assert not begun.issues.compose(issue(seen), [])
        assert begun.issues.compose(issue(begun.issues.pool(WEEKLY)), [])

    def test_what_is_being_sent_comes_to_its_end_and_what_is_left_does_not_go(self, begun: Store) -> None:
        accept(begun, article(1))
        first, second = compose(begun, issue([article(1)], composed_at=NOON + 4 * DAY), "a", "b")
        claimed = begun.deliveries.claim(first, first.due, first.due + DAY)
        assert claimed
        withdraw(begun, article(1))
        settled = begun.deliveries.settle(claimed, DeliveryState.CONFIRMED, first.due, "", first.due, doubtful=False)
        assert settled.state is DeliveryState.CONFIRMED
        assert begun.removals.blocked()[first.issue].went
        assert begun.deliveries.claim(second, first.due, first.due + DAY) is None
        assert not begun.issues.skip(first.issue)
        assert begun.deliveries.abandon(second)
        assert begun.removals.blocked() == {}

    def test_a_dead_one_is_not_tried_again_and_gives_the_others_back(self, begun: Store) -> None:
        accept(begun, article(1), article(2))
        (delivery,) = compose(begun, issue([article(1), article(2)]), "a")
        withdraw(begun, article(1))
        assert begun.deliveries.overdue(NOON + 9 * DAY) == [delivery]
        assert begun.deliveries.give_up(delivery, "late")
        (dead,) = begun.deliveries.all()
        assert not begun.deliveries.retry(dead, NOON)
        assert begun.issues.pool(WEEKLY) == [article(2)]
        assert begun.issues.compose(issue([article(2)], NEXT_SLOT), [])

    def test_an_issue_that_was_sent_or_goes_nowhere_is_not_blocked(self, begun: Store) -> None:
        accept(begun, article(1), pools=(WEEKLY, DAILY))
        (delivery,) = compose(begun, issue([article(1)]), "a")
        compose(begun, issue([article(1)], digest=DAILY))
        assert begun.deliveries.confirm(delivery)
        withdraw(begun, article(1))
        assert begun.removals.blocked() == {}
        assert begun.removals.unsent(article(1).id) == []


def told(of: list[Article]) -> bytes:
    articles = [{"id": each.id, "title": each.revision.title} for each in of]
    return json.dumps({"data": {"articles": articles}}).encode()


def telling(of: list[Article], slot: str, **fields: object) -> Issue:
    text = " ".join(each.revision.title for each in of)
    message = Message(of[0].revision.title, text, f"<p>{text}</p>", text, text.encode(), told(of))
    return issue(of, slot, message=message, **fields)


class TestErasing:
    def erased(self, begun: Store) -> Store:
        """Three issues that tell of an article: sent, skipped, and sent without it."""
        event = Event(NOON, place=SECRET)
        secret = article(1, title=SECRET, html=SECRET, summary=SECRET, author=SECRET, source=SECRET, event=event)
        accept(begun, secret, article(2), article(3))
        issues = [
            telling([article(2), secret], "2026-03-16T0900", state=IssueState.WAITING),
            telling([secret, article(2)], "2026-03-23T0900"),
            telling([article(3)], "2026-03-30T0900"),
        ]
        for each in issues:
            assert begun.issues.compose(each, [handover(each, request=each.message.payload)])
            if each.state is IssueState.WAITING:
                assert begun.issues.skip(each.key)
            else:
                delivery = next(d for d in begun.deliveries.all() if d.issue == each.key)
                assert begun.deliveries.confirm(delivery)
        (first,) = [each for each in begun.articles.seeds() if each.article == secret.id]
        assert begun.removals.erase(first, ["a", "b"], {}, LATER)
        return begun

    def test_texts_and_messages_are_gone_and_ids_stay(self, begun: Store, database: Database) -> None:
        store = self.erased(begun)
        assert [each.article for each in store.articles.seeds()] == [article(2).id, article(3).id]
        gone = store.articles.article(article(1).id)
        assert gone
        assert (gone.slug, gone.withdrawn) == (article(1).slug, Withdrawal(LATER, Why.ERASED))
        assert SECRET not in repr(gone)
        third, second, first = store.issues.issues()
        assert [each.is_erased for each in (third, second, first)] == [False, True, True]
        assert (second.message.subject, second.message.preheader) == (second.key, "")
        assert (first.message.subject, first.message.preheader) == (article(2).revision.title, "")
        assert [each["id"] for each in json.loads(second.message.payload)["data"]["articles"]] == [
            article(1).id,
            article(2).id,
        ]
        assert SECRET not in repr([rows(database, table) for table in tables.metadata.sorted_tables])
        assert store.removals.erased() == {"a": LATER, "b": LATER}
        assert store.articles.article(article(2).id) == article(2)

    def test_no_byte_is_left_in_the_file_once_it_is_scrubbed(self, begun: Store, place: Place) -> None:
        store = self.erased(begun)
        assert store.removals.unscrubbed()
        store.removals.scrub()
        assert not store.removals.unscrubbed()
        assert [path for path in files_of(place) if SECRET.encode() in path.read_bytes()] == []

    def test_a_reader_in_the_way_is_told_and_the_next_pass_tries_again(
        self, begun: Store, database: Database, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        store = self.erased(begun)
        with sqlite3.connect(database.where) as reader:
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM seeds").fetchone()
            monkeypatch.setattr("sendfeed.adapters.store.engine.BUSY_SECONDS", 0)
            other = Store(f"sqlite:///{database.where}", Path("/"))
            with pytest.raises(StoreError, match="another process reads it"):
                other.removals.scrub()
            assert store.removals.unscrubbed()
            other.close()
        reader.close()
        store.removals.scrub()

    def test_an_issue_that_may_go_stands_in_the_way(self, begun: Store) -> None:
        accept(begun, article(1))
        (delivery,) = compose(begun, issue([article(1)]), "a")
        assert begun.removals.unsent(article(1).id) == [delivery.issue]
        assert not begun.removals.erase(seed(begun, article(1)), ["a"], {}, NOON)
        assert begun.removals.erased() == {}
        assert begun.deliveries.abandon(delivery)
        assert begun.removals.erase(seed(begun, article(1)), ["a"], {}, NOON)
        assert begun.deliveries.request(delivery.id) == b""
        (dead,) = begun.deliveries.all()
        assert not begun.deliveries.retry(dead, NOON), "there is nothing left that could go"

    def test_copies_are_looked_at_again(self, begun: Store) -> None:
        accept(begun, article(1), article(2))
        one, copy = seed(begun, article(1)), replace(seed(begun, article(2)), sha256="same", article=None)
        held = replace(copy, path="copy.txt", outcome=Outcome.HELD, decision=Decision.NONE, reason="a copy")
        apply(begun, [Change(held)], lambda _: ())
        assert begun.removals.erase(one, ["same"], {}, NOON)
        (found,) = [each for each in begun.articles.seeds() if each.path == "copy.txt"]
        assert found.outcome is Outcome.WAITING

    def test_what_never_was_an_article_can_be_erased(self, store: Store) -> None:
        begin_pass(store, NOON)
        apply(store, [Change(Seed("a.txt", Outcome.HELD, "draft", sha256="x"))], lambda _: ())
        (held,) = store.articles.seeds()
        assert store.removals.erase(held, ["x"], {}, NOON + timedelta(hours=1))
        assert store.articles.seeds() == []


def files_of(place: Place) -> list[Path]:
    return [path for path in place.home.rglob("*") if path.is_file()]
