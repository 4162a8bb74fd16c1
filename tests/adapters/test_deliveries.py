"""The contract of the ledger of deliveries: who may move a delivery, and that whoever comes second does nothing."""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from sendfeed.adapters.store import ABANDONED, EVERYTHING, Store, tables
from sendfeed.adapters.store.database import Database
from sendfeed.model import Attempt, Change, Delivery, DeliveryState, Issue, IssueState, issue_key
from tests.adapters.stores import (
    DAILY,
    DAY,
    NEXT_SLOT,
    SLOT,
    WEEKLY,
    Place,
    accept,
    apply,
    compose,
    everything,
    handover,
    hold,
    rows,
    seed_of,
)
from tests.publish.values import NOON, article, issue

KEY, NEXT_KEY = issue_key(WEEKLY, SLOT), issue_key(WEEKLY, NEXT_SLOT)
DUE = issue([]).slot.due
LEASE = timedelta(minutes=5)
LATER = timedelta(hours=1)
PENDING, SENDING, UNKNOWN = DeliveryState.PENDING, DeliveryState.SENDING, DeliveryState.UNKNOWN
CONFIRMED, DEAD = DeliveryState.CONFIRMED, DeliveryState.DEAD


@pytest.fixture
def schools(store: Store) -> Delivery:
    """The only delivery of an approved issue with one article; composed when it was due."""
    accept(store, article(1))
    (delivery,) = compose(store, approved(), "schools")
    return delivery


def approved(*sequences: int, slot: str = SLOT, state: IssueState = IssueState.APPROVED) -> Issue:
    due = issue([], slot).slot.due
    return issue([article(n) for n in sequences or (1,)], slot, state=state, composed_at=due)


def claim(store: Store, delivery: Delivery, now: datetime = DUE) -> Delivery:
    claimed = store.deliveries.claim(delivery, now, now + LEASE)
    assert claimed
    return claimed


def settle(
    store: Store, claimed: Delivery, state: DeliveryState, ended: datetime = DUE, *, doubtful: bool | None = None
) -> Delivery:
    """As a worker does: what may have arrived is in doubt until it is confirmed."""
    error = "" if state is CONFIRMED else f"it came to {state}"
    doubtful = state is UNKNOWN if doubtful is None else doubtful
    return store.deliveries.settle(claimed, state, ended + LATER, error, ended, doubtful=doubtful)


def moved_to(store: Store, delivery: Delivery, state: DeliveryState, *, doubtful: bool = False) -> Delivery:
    """The delivery after an attempt that led there."""
    if state is PENDING:
        return delivery
    claimed = claim(store, delivery)
    return claimed if state is SENDING else settle(store, claimed, state, doubtful=doubtful or state is UNKNOWN)


def found(store: Store, delivery: Delivery) -> Delivery:
    now = store.deliveries.find(delivery.id)
    assert now
    return now


def state_of(store: Store, key: str = KEY) -> IssueState:
    return store.issues.states()[key][0]


MOVES: dict[str, Callable[[Store, Delivery], object]] = {
    "claim": lambda store, known: store.deliveries.claim(known, DUE, DUE + LEASE),
    "hold": lambda store, known: store.deliveries.hold(known, "its page", DUE + LATER),
    "give up": lambda store, known: store.deliveries.give_up(known, "too late"),
    "retry": lambda store, known: store.deliveries.retry(known, DUE + LATER),
    "confirm": lambda store, known: store.deliveries.confirm(known),
    "abandon": lambda store, known: store.deliveries.abandon(known),
}
"""Every move but settling, which only who has claimed does. All but claiming say whether they were made."""
BY_WORKERS = {"claim", "hold", "give up"}
BY_PERSONS = {"retry", "confirm", "abandon"}
ALLOWED = {PENDING: set(MOVES), UNKNOWN: set(MOVES), DEAD: BY_PERSONS, SENDING: set[str](), CONFIRMED: set[str]()}


class TestMoves:
    """Of all moves: when they can be made, and that they are made once."""

    @pytest.mark.parametrize("move", MOVES)
    @pytest.mark.parametrize("state", DeliveryState)
    def test_a_move_begins_where_it_may(
        self, store: Store, database: Database, schools: Delivery, state: DeliveryState, move: str
    ) -> None:
        known = moved_to(store, schools, state)
        before = everything(database)
        assert bool(MOVES[move](store, known)) is (move in ALLOWED[state])
        assert (everything(database) != before) is (move in ALLOWED[state])

    @pytest.mark.parametrize("move", MOVES)
    @pytest.mark.parametrize("first", sorted(MOVES.keys() - {"hold", "retry"}))
    @pytest.mark.parametrize("state", [PENDING, UNKNOWN])
    def test_whoever_comes_second_does_nothing(
        self, store: Store, database: Database, schools: Delivery, state: DeliveryState, first: str, move: str
    ) -> None:
        known = moved_to(store, schools, state)
        assert MOVES[first](store, known)
        before = everything(database)
        assert not MOVES[move](store, known)
        assert everything(database) == before

    @pytest.mark.parametrize("move", MOVES)
    @pytest.mark.parametrize("over", ["waiting", "skipped", "expired"])
    def test_nothing_moves_for_an_issue_that_may_not_go(
        self, store: Store, database: Database, over: str, move: str
    ) -> None:
        accept(store, article(1))
        state = IssueState.WAITING if over == "waiting" else IssueState.APPROVED
        (delivery,) = compose(store, approved(state=state), "schools")
        if over == "skipped":
            assert store.issues.skip(KEY)
        if over == "expired":
            assert store.deliveries.give_up(delivery, "too late")
            compose(store, approved(slot=NEXT_SLOT))
        before = everything(database)
        assert not MOVES[move](store, found(store, delivery))
        assert everything(database) == before

    @pytest.mark.parametrize("move", sorted(MOVES.keys() - {"hold", "retry"}))
    def test_of_many_at_once_one_succeeds(self, store: Store, place: Place, schools: Delivery, move: str) -> None:
        together = threading.Barrier(8)

        def try_it(_: int) -> bool:
            own = place.open()
            together.wait()
            try:
                return bool(MOVES[move](own, schools))
            finally:
                own.close()

        with ThreadPoolExecutor(8) as threads:
            assert sorted(threads.map(try_it, range(8))) == [False] * 7 + [True]

    def test_of_different_moves_at_once_one_succeeds(self, store: Store, place: Place) -> None:
        moves = sorted(MOVES.keys() - {"hold", "retry"})
        known: list[Delivery] = []
        accept(store, *(article(n) for n in range(1, 11)))
        for n in range(1, 11):
            known += compose(store, approved(n, slot=f"2026-04-{n:02}T0900"), "schools")
        for delivery in known:
            together = threading.Barrier(len(moves))

            def try_it(move: str, delivery: Delivery = delivery, together: threading.Barrier = together) -> bool:
                own = place.open()
                together.wait()
                try:
                    return bool(MOVES[move](own, delivery))
                finally:
                    own.close()

            with ThreadPoolExecutor(len(moves)) as threads:
                assert sum(threads.map(try_it, moves)) == 1


def claim_all(place: Place) -> list[int]:
    """In a process of its own: claim whatever is due, and say what one got."""
    store = place.open()
    try:
        return [due.id for due in store.deliveries.due(DUE) if store.deliveries.claim(due, DUE, DUE + LEASE)]
    finally:
        store.close()


class TestClaiming:
    def test_an_attempt_begins_with_a_row_of_its_own(self, store: Store, schools: Delivery) -> None:
        claimed = store.deliveries.claim(schools, DUE + LATER, DUE + LATER + LEASE)
        assert claimed == replace(schools, state=SENDING, attempts=1)
        assert found(store, schools) == claimed
        assert store.deliveries.attempts(schools.id) == [Attempt(1, DUE + LATER, None, SENDING, "")]

    def test_what_it_waited_for_is_over(self, store: Store, schools: Delivery) -> None:
        assert store.deliveries.hold(schools, "its page", DUE)
        assert claim(store, schools).waits_for == ""

    def test_processes_that_claim_at_once_share_the_work(self, store: Store, place: Place) -> None:
        for n in range(1, 13):
            accept(store, article(n))
            compose(store, replace(approved(n, slot=f"2026-03-{n:02}T0900"), composed_at=DUE), "schools")
        spawned = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(4, mp_context=spawned) as processes:
            claimed = [one for got in processes.map(claim_all, [place] * 4) for one in got]
        assert sorted(claimed) == [delivery.id for delivery in store.deliveries.all()]
        assert all(len(store.deliveries.attempts(one)) == 1 for one in claimed)

    @pytest.mark.parametrize("paused", ["schools", EVERYTHING], ids=["this channel", "everything"])
    def test_a_pause_stops_it_at_once(self, store: Store, schools: Delivery, paused: str) -> None:
        assert store.deliveries.due(DUE) == [schools]
        assert store.deliveries.pause(paused, DUE)
        assert store.deliveries.claim(schools, DUE, DUE + LEASE) is None
        assert store.deliveries.attempts(schools.id) == []
        assert store.deliveries.resume(paused)
        claim(store, schools)

    def test_a_pause_of_another_channel_stops_nothing(self, store: Store, schools: Delivery) -> None:
        assert store.deliveries.pause("others", DUE)
        claim(store, schools)

    def test_not_after_its_deadline(self, store: Store, schools: Delivery) -> None:
        assert schools.deadline == DUE + DAY
        assert store.deliveries.claim(schools, DUE + DAY + timedelta(seconds=1), DUE + DAY + LEASE) is None
        claim(store, schools, DUE + DAY)

    def test_its_request_never_changes(self, store: Store, schools: Delivery) -> None:
        request = handover(approved()).request
        assert store.deliveries.request(schools.id) == request
        settled = settle(store, claim(store, schools), PENDING)
        assert (store.deliveries.request(schools.id), settled.idempotency_key) == (request, schools.idempotency_key)


class TestSettling:
    @pytest.mark.parametrize("doubtful", [False, True])
    @pytest.mark.parametrize("state", [PENDING, UNKNOWN, CONFIRMED, DEAD])
    def test_an_attempt_comes_to_its_end(
        self, store: Store, schools: Delivery, state: DeliveryState, doubtful: bool
    ) -> None:
        claimed = claim(store, schools)
        ended = DUE + timedelta(seconds=3)
        settled = store.deliveries.settle(claimed, state, DUE + LATER, "why", ended, doubtful=doubtful)
        assert settled == replace(claimed, state=state, due=DUE + LATER, error="why", doubtful=doubtful)
        assert found(store, schools) == settled
        assert store.deliveries.attempts(schools.id) == [Attempt(1, DUE, ended, state, "why")]
        assert store.deliveries.end_leases(DUE + DAY) == [], "there is no lease any more"

    def test_attempts_are_counted(self, store: Store, schools: Delivery) -> None:
        delivery = schools
        for state in (PENDING, UNKNOWN, PENDING, CONFIRMED):
            delivery = settle(store, claim(store, delivery), state)
        assert delivery.attempts == 4
        made = store.deliveries.attempts(schools.id)
        assert [(each.number, each.result) for each in made] == [
            (1, PENDING),
            (2, UNKNOWN),
            (3, PENDING),
            (4, CONFIRMED),
        ]

    def test_once_it_is_settled_only_a_word_that_it_was_taken_counts(self, store: Store, schools: Delivery) -> None:
        claimed = claim(store, schools)
        dead = settle(store, claimed, DEAD)
        assert settle(store, claimed, PENDING) == dead
        assert settle(store, claimed, CONFIRMED).state is CONFIRMED
        assert settle(store, claimed, DEAD).state is CONFIRMED

    def test_only_an_attempt_is_settled(self, store: Store, schools: Delivery) -> None:
        assert settle(store, schools, DEAD) == schools
        confirmed = moved_to(store, schools, CONFIRMED)
        assert settle(store, confirmed, PENDING) == confirmed


class TestLateAnswers:
    """The lease has ended, others have gone on, and then the answer comes."""

    @pytest.fixture(params=["nobody", "another", "another, settled", "given up", "retried", "abandoned"])
    def went_on(self, request: pytest.FixtureRequest, store: Store, schools: Delivery) -> tuple[Delivery, Delivery]:
        """What the first worker had claimed, and the delivery as others have left it."""
        first = claim(store, schools)
        (unknown,) = store.deliveries.end_leases(DUE + LEASE)
        ledger = store.deliveries
        match request.param:
            case "another":
                claim(store, unknown, DUE + LATER)
            case "another, settled":
                settle(store, claim(store, unknown, DUE + LATER), PENDING, DUE + LATER, doubtful=True)
            case "given up":
                assert ledger.give_up(unknown, "too late")
            case "retried":
                assert ledger.retry(unknown, DUE + LATER)
            case "abandoned":
                assert ledger.abandon(unknown)
        return first, found(store, schools)

    @pytest.mark.parametrize("state", [PENDING, UNKNOWN, DEAD])
    def test_it_disturbs_nobody(self, store: Store, went_on: tuple[Delivery, Delivery], state: DeliveryState) -> None:
        first, now = went_on
        answered = DUE + 2 * LATER
        assert settle(store, first, state, answered) == now
        assert found(store, first) == now
        assert store.deliveries.attempts(first.id)[0] == Attempt(1, DUE, answered, state, f"it came to {state}")

    def test_a_word_that_it_was_taken_counts(self, store: Store, went_on: tuple[Delivery, Delivery]) -> None:
        first, now = went_on
        answered = DUE + 2 * LATER
        settled = settle(store, first, CONFIRMED, answered)
        assert (settled.state, settled.error, settled.doubtful, settled.waits_for) == (CONFIRMED, "", False, "")
        assert state_of(store) is IssueState.SENT
        assert store.deliveries.attempts(first.id)[0].result is CONFIRMED
        assert all(attempt.ended_at for attempt in store.deliveries.attempts(first.id)), "the other may die now"
        if now.state is SENDING:  # the other one, too, hears of its attempt
            assert settle(store, now, PENDING, answered) == settled
            assert store.deliveries.attempts(first.id)[1].result is PENDING
        assert store.deliveries.end_leases(DUE + 2 * DAY) == []

    @pytest.mark.parametrize("over", ["expired", "skipped"])
    def test_nothing_counts_once_its_articles_were_given_back(self, store: Store, schools: Delivery, over: str) -> None:
        first = claim(store, schools)
        (unknown,) = store.deliveries.end_leases(DUE + LEASE)
        assert store.deliveries.abandon(unknown)
        if over == "expired":
            compose(store, approved(slot=NEXT_SLOT))
        else:
            assert store.issues.skip(KEY)
        now = found(store, schools)
        assert settle(store, first, CONFIRMED) == now
        assert state_of(store) is IssueState(over)
        assert store.deliveries.attempts(first.id)[0].result is CONFIRMED, "what was heard is kept"


class TestLeases:
    def test_a_lease_that_ended_leaves_it_unknown(self, store: Store, schools: Delivery) -> None:
        claim(store, schools)
        assert store.deliveries.end_leases(DUE + LEASE - timedelta(seconds=1)) == []
        (ended,) = store.deliveries.end_leases(DUE + LEASE)
        assert (ended.state, ended.due, ended.doubtful, ended.attempts) == (UNKNOWN, DUE + LEASE, True, 1)
        assert found(store, schools) == ended
        assert store.deliveries.attempts(schools.id) == [Attempt(1, DUE, DUE + LEASE, UNKNOWN, ended.error)]
        assert store.deliveries.end_leases(DUE + DAY) == []
        assert store.deliveries.due(DUE + LEASE) == [ended]

    def test_an_answer_after_its_lease_still_counts_while_nobody_noticed(self, store: Store, schools: Delivery) -> None:
        assert settle(store, claim(store, schools), PENDING, DUE + LATER).state is PENDING
        assert store.deliveries.end_leases(DUE + DAY) == []

    def test_of_many_who_look_at_once_one_ends_it(self, store: Store, place: Place, schools: Delivery) -> None:
        claim(store, schools)
        together = threading.Barrier(8)

        def end(_: int) -> int:
            own = place.open()
            together.wait()
            try:
                return len(own.deliveries.end_leases(DUE + LEASE))
            finally:
                own.close()

        with ThreadPoolExecutor(8) as threads:
            assert sorted(threads.map(end, range(8))) == [0] * 7 + [1]


class TestPersons:
    @pytest.mark.parametrize("state", [PENDING, UNKNOWN, DEAD])
    def test_retry_gives_the_whole_of_its_time_anew(
        self, store: Store, schools: Delivery, state: DeliveryState
    ) -> None:
        known = moved_to(store, schools, state)
        now = DUE + 3 * DAY
        assert store.deliveries.retry(known, now)
        retried = found(store, schools)
        assert retried == replace(known, state=PENDING, due=min(known.due, now), deadline=now + DAY)
        assert store.deliveries.due(now) == [retried]
        assert store.deliveries.overdue(now) == []
        claim(store, retried, now)

    def test_retry_brings_it_forward(self, store: Store, schools: Delivery) -> None:
        held = settle(store, claim(store, schools), PENDING)
        assert held.due > DUE
        assert store.deliveries.retry(held, DUE)
        assert found(store, schools).due == DUE

    def test_retry_keeps_the_doubt(self, store: Store, schools: Delivery) -> None:
        assert store.deliveries.retry(moved_to(store, schools, DEAD, doubtful=True), DUE)
        assert found(store, schools).doubtful

    def test_what_is_retried_in_the_last_moment_is_not_given_up(self, store: Store, schools: Delivery) -> None:
        now = DUE + 2 * DAY
        (late,) = store.deliveries.overdue(now)
        assert store.deliveries.retry(schools, now)
        assert not store.deliveries.give_up(late, "too late")
        assert store.deliveries.due(now) == [found(store, schools)]

    @pytest.mark.parametrize("state", [PENDING, UNKNOWN, DEAD])
    def test_confirm_takes_a_person_s_word(self, store: Store, schools: Delivery, state: DeliveryState) -> None:
        known = moved_to(store, schools, state, doubtful=True)
        assert store.deliveries.confirm(known)
        assert found(store, schools) == replace(known, state=CONFIRMED, error="", doubtful=False)
        assert state_of(store) is IssueState.SENT

    @pytest.mark.parametrize("state", [PENDING, UNKNOWN, DEAD])
    def test_abandon_takes_away_the_doubt(self, store: Store, schools: Delivery, state: DeliveryState) -> None:
        known = moved_to(store, schools, state, doubtful=True)
        assert store.deliveries.abandon(known)
        assert found(store, schools) == replace(known, state=DEAD, error=ABANDONED, doubtful=False)
        assert state_of(store) is IssueState.APPROVED

    def test_hold_says_what_it_waits_for(self, store: Store, schools: Delivery) -> None:
        assert store.deliveries.hold(schools, "its page", DUE + LATER)
        held = replace(schools, waits_for="its page", due=DUE + LATER)
        assert found(store, schools) == held
        assert (store.deliveries.due(DUE), store.deliveries.due(DUE + LATER)) == ([], [held])

    def test_what_is_given_up_keeps_its_doubt(self, store: Store, schools: Delivery) -> None:
        unknown = moved_to(store, schools, UNKNOWN)
        assert store.deliveries.hold(unknown, "its page", DUE)
        assert store.deliveries.give_up(unknown, "too late")
        assert found(store, schools) == replace(unknown, state=DEAD, due=DUE, error="too late", doubtful=True)


class TestPausing:
    def test_one_channel(self, store: Store) -> None:
        ledger = store.deliveries
        assert ledger.pause("schools", NOON)
        assert not ledger.pause("schools", NOON + LATER), "it was so"
        assert ledger.paused() == {"schools": NOON}
        assert not ledger.resume("others")
        assert ledger.resume("schools")
        assert not ledger.resume("schools")
        assert ledger.paused() == {}

    def test_everything(self, store: Store) -> None:
        ledger = store.deliveries
        assert ledger.pause("schools", NOON)
        assert ledger.pause(EVERYTHING, NOON + LATER)
        assert ledger.paused() == {EVERYTHING: NOON + LATER, "schools": NOON}
        assert ledger.resume("schools")
        assert ledger.paused() == {EVERYTHING: NOON + LATER}
        assert ledger.pause("others", NOON)
        assert ledger.resume(EVERYTHING), "lifts every pause"
        assert ledger.paused() == {}
        assert not ledger.resume(EVERYTHING)

    def test_an_attempt_that_is_being_made_comes_to_its_end(self, store: Store, schools: Delivery) -> None:
        claimed = claim(store, schools)
        assert store.deliveries.pause(EVERYTHING, DUE)
        assert settle(store, claimed, CONFIRMED).state is CONFIRMED


class TestLooking:
    def test_first_due_first_served(self, store: Store) -> None:
        deliveries = compose(store, approved_without_articles(SLOT), "a", "b", "c")
        assert store.deliveries.hold(deliveries[0], "its page", DUE + LATER)
        now = [found(store, delivery) for delivery in deliveries]
        assert store.deliveries.due(DUE - timedelta(seconds=1)) == []
        assert store.deliveries.due(DUE) == now[1:]
        assert store.deliveries.due(DUE + LATER) == [*now[1:], now[0]]
        assert store.deliveries.all() == now

    @pytest.mark.parametrize("state", DeliveryState)
    def test_only_what_is_ahead(self, store: Store, schools: Delivery, state: DeliveryState) -> None:
        now = moved_to(store, schools, state)
        ahead = [now] if state in {PENDING, UNKNOWN} else []
        assert store.deliveries.due(DUE + LATER) == ahead
        assert store.deliveries.overdue(DUE + 2 * DAY) == ahead
        leased = DUE + LEASE if state is SENDING else None
        assert store.deliveries.next_due() == (now.due if ahead else leased)

    def test_what_is_late_is_overdue_and_not_due(self, store: Store, schools: Delivery) -> None:
        at, after = DUE + DAY, DUE + DAY + timedelta(seconds=1)
        assert (store.deliveries.due(at), store.deliveries.overdue(at)) == ([schools], [])
        assert (store.deliveries.due(after), store.deliveries.overdue(after)) == ([], [schools])

    @pytest.mark.parametrize("paused", ["schools", EVERYTHING], ids=["this channel", "everything"])
    def test_what_is_paused_is_not_due_but_may_be_overdue(self, store: Store, schools: Delivery, paused: str) -> None:
        assert store.deliveries.pause(paused, DUE)
        assert store.deliveries.due(DUE) == []
        assert store.deliveries.next_due() is None
        assert store.deliveries.overdue(DUE + 2 * DAY) == [schools]

    def test_a_lease_ends_though_its_channel_is_paused(self, store: Store, schools: Delivery) -> None:
        claim(store, schools)
        assert store.deliveries.pause(EVERYTHING, DUE)
        assert store.deliveries.next_due() == DUE + LEASE

    def test_the_next_is_the_first_of_all(self, store: Store) -> None:
        a, b, c = compose(store, approved_without_articles(SLOT), "a", "b", "c")
        assert store.deliveries.hold(a, "its page", DUE + LATER)
        claim(store, b)
        assert store.deliveries.next_due() == DUE
        assert store.deliveries.give_up(c, "no")
        assert store.deliveries.next_due() == DUE + LEASE

    def test_what_waits_for_approval_is_neither_due_nor_overdue(self, store: Store) -> None:
        accept(store, article(1))
        (delivery,) = compose(store, approved(state=IssueState.WAITING), "schools")
        assert delivery.deadline is None
        assert store.deliveries.due(DUE + 9 * DAY) == store.deliveries.overdue(DUE + 9 * DAY) == []
        assert store.deliveries.next_due() is None

    def test_nothing(self, store: Store) -> None:
        assert store.deliveries.all() == store.deliveries.due(DUE) == store.deliveries.overdue(DUE) == []
        assert (store.deliveries.next_due(), store.deliveries.find(1), store.deliveries.attempts(1)) == (None, None, [])


class TestDeadlines:
    def test_of_an_issue_that_may_go_from_its_composing(self, store: Store) -> None:
        accept(store, article(1))
        composed = approved()
        assert store.issues.compose(composed, [handover(composed, within=timedelta(minutes=90))])
        (delivery,) = store.deliveries.all()
        assert delivery == Delivery(
            id=delivery.id,
            issue=KEY,
            channel="schools",
            state=PENDING,
            attempts=0,
            due=DUE,
            deadline=composed.composed_at + timedelta(minutes=90),
            idempotency_key=handover(composed).idempotency_key,
            error="",
            waits_for="",
            doubtful=False,
        )

    def test_of_an_issue_that_waits_from_its_approval(self, store: Store) -> None:
        accept(store, article(1), article(2))
        waiting, other = approved(state=IssueState.WAITING), approved(2, slot=NEXT_SLOT, state=IssueState.WAITING)
        assert store.issues.compose(
            waiting, [handover(waiting, "a", within=LATER), handover(waiting, "b", within=2 * LATER)]
        )
        compose(store, other, "a")
        assert [delivery.deadline for delivery in store.deliveries.all()] == [None] * 3
        now = DUE + 5 * DAY
        assert store.issues.approve(KEY, now)
        assert [delivery.deadline for delivery in store.deliveries.all()] == [now + LATER, now + 2 * LATER, None]
        assert [delivery.channel for delivery in store.deliveries.due(now)] == ["a", "b"]
        assert not store.issues.approve(KEY, now + DAY)
        assert [delivery.deadline for delivery in store.deliveries.all()] == [now + LATER, now + 2 * LATER, None]


class TestSent:
    def test_by_the_first_confirmation(self, store: Store) -> None:
        accept(store, article(1))
        first, second = compose(store, approved(), "a", "b")
        settle(store, claim(store, first), CONFIRMED)
        assert state_of(store) is IssueState.SENT
        assert found(store, second) == second, "the others go on"
        settle(store, claim(store, second), DEAD)
        assert state_of(store) is IssueState.SENT
        assert store.deliveries.retry(found(store, second), DUE)
        assert store.deliveries.confirm(found(store, second))
        assert state_of(store) is IssueState.SENT

    def test_it_never_gives_back(self, store: Store) -> None:
        accept(store, article(1))
        first, second = compose(store, approved(), "a", "b")
        assert store.deliveries.confirm(first)
        assert store.deliveries.abandon(second)
        assert not store.issues.skip(KEY)
        assert store.issues.pool(WEEKLY) == []
        compose(store, replace(approved(slot=NEXT_SLOT), articles=()))
        assert state_of(store) is IssueState.SENT


class TestSkipping:
    def test_while_it_has_reached_nobody(self, store: Store, schools: Delivery) -> None:
        settle(store, claim(store, schools), PENDING)
        assert store.issues.skip(KEY)
        skipped = found(store, schools)
        assert (skipped.state, skipped.error, skipped.waits_for) == (DEAD, "its issue was skipped", "")
        assert store.issues.pool(WEEKLY) == [article(1)]
        assert store.issues.is_first(WEEKLY)

    @pytest.mark.parametrize(
        ("state", "doubtful"), [(SENDING, False), (UNKNOWN, True), (CONFIRMED, False), (PENDING, True), (DEAD, True)]
    )
    def test_not_once_it_may_have_reached_somebody(
        self, store: Store, database: Database, state: DeliveryState, doubtful: bool
    ) -> None:
        accept(store, article(1))
        first, second = compose(store, approved(), "a", "b")
        assert store.deliveries.abandon(first)
        claimed = claim(store, second)
        if state is not SENDING:
            settle(store, claimed, state, doubtful=doubtful)
        before = everything(database)
        assert not store.issues.skip(KEY)
        assert everything(database) == before

    def test_what_goes_nowhere_is_a_person_s_to_skip(self, store: Store) -> None:
        accept(store, article(1), article(2))
        compose(store, approved())
        assert store.issues.skip(KEY)
        assert store.issues.pool(WEEKLY) == [article(1), article(2)]
        compose(store, approved(slot="2026-03-18T0900"))
        compose(store, approved(2, slot=NEXT_SLOT, state=IssueState.WAITING))
        assert store.issues.skip(NEXT_KEY)
        assert store.issues.pool(WEEKLY) == [article(2)]

    def test_skipping_and_claiming_at_once(self, store: Store, place: Place) -> None:
        """Whichever comes first: it is skipped and never attempted, or attempted and not skipped."""
        together = threading.Barrier(2)

        def try_claiming(delivery: Delivery) -> bool:
            own = place.open()
            together.wait()
            try:
                return own.deliveries.claim(delivery, DUE, DUE + LEASE) is not None
            finally:
                own.close()

        for n in range(1, 16):
            accept(store, article(n))
            composed = replace(approved(n, slot=f"2026-03-{n:02}T0900"), composed_at=DUE)
            (delivery,) = compose(store, composed, "schools")
            with ThreadPoolExecutor(1) as workers:
                claiming = workers.submit(try_claiming, delivery)
                together.wait()
                skipped = store.issues.skip(composed.key)
            assert claiming.result() is not skipped
            assert found(store, delivery).state is (DEAD if skipped else SENDING)
            assert (article(n) in store.issues.pool(WEEKLY)) is skipped


class TestExpiring:
    """An issue whose deliveries are dead beyond doubt gives its articles to the next issue."""

    @pytest.fixture
    def undelivered(self, store: Store) -> list[Delivery]:
        """Two channels, and neither has taken it; the third article came later."""
        accept(store, article(1), article(2), article(3))
        first, second = compose(store, approved(1, 2), "a", "b")
        settle(store, claim(store, first), DEAD)
        assert store.deliveries.give_up(second, "too late")
        return store.deliveries.all()

    def test_when_the_next_is_composed(self, store: Store, undelivered: list[Delivery]) -> None:
        assert store.issues.pool(WEEKLY) == [article(1), article(2), article(3)]
        assert state_of(store) is IssueState.APPROVED, "until then a person may retry"
        compose(store, approved(3, 1, 2, slot=NEXT_SLOT), "a")
        assert store.issues.states() == {
            NEXT_KEY: (IssueState.APPROVED, ""),
            KEY: (IssueState.EXPIRED, "no channel took it: its articles went to the next issue"),
        }
        newest, expired = store.issues.issues()
        assert newest.articles == (article(3), article(1), article(2))
        assert (expired.articles, expired.message) == ((), issue([]).message)
        assert store.issues.issue_of("tag:news.example.org,2026:article/0001") == {WEEKLY: NEXT_KEY}
        assert store.deliveries.all()[:2] == undelivered, "as they died"

    def test_what_the_next_has_no_room_for_waits(self, store: Store, undelivered: list[Delivery]) -> None:
        compose(store, approved(3, slot=NEXT_SLOT), "a")
        assert store.issues.pool(WEEKLY) == [article(1), article(2)]
        assert store.issues.issue_of(article(1).id) == {WEEKLY: None}

    def test_all_or_nothing(self, store: Store, database: Database, undelivered: list[Delivery]) -> None:
        hold(store, article(3))
        before = everything(database)
        assert not store.issues.compose(approved(1, 2, 3, slot=NEXT_SLOT), [])
        assert everything(database) == before

    def test_not_for_another_digest(self, store: Store, undelivered: list[Delivery]) -> None:
        compose(store, replace(approved(slot=NEXT_SLOT), digest=DAILY, articles=()))
        assert state_of(store) is IssueState.APPROVED
        assert store.issues.pool(WEEKLY) == [article(1), article(2), article(3)]

    @pytest.mark.parametrize("decision", ["retry", "confirm"])
    def test_not_if_a_person_decides_meanwhile(
        self, store: Store, database: Database, undelivered: list[Delivery], decision: str
    ) -> None:
        """A pass has read the pool; then a person retries; then the pass composes."""
        pool = store.issues.pool(WEEKLY)
        assert MOVES[decision](store, undelivered[0])
        before = everything(database)
        assert not store.issues.compose(replace(approved(slot=NEXT_SLOT), articles=tuple(pool)), [])
        assert everything(database) == before
        assert store.issues.pool(WEEKLY) == [article(3)]
        compose(store, approved(3, slot=NEXT_SLOT))
        assert state_of(store) is (IssueState.APPROVED if decision == "retry" else IssueState.SENT)

    @pytest.mark.parametrize("move", sorted(BY_PERSONS))
    def test_nobody_decides_about_it_any_more(
        self, store: Store, database: Database, undelivered: list[Delivery], move: str
    ) -> None:
        compose(store, approved(1, 2, 3, slot=NEXT_SLOT))
        before = everything(database)
        assert not MOVES[move](store, undelivered[0])
        assert not store.issues.skip(KEY)
        assert not store.issues.approve(KEY, DUE)
        assert everything(database) == before

    @pytest.mark.parametrize("state", [PENDING, SENDING, UNKNOWN, CONFIRMED, DEAD])
    def test_not_while_it_may_have_reached_somebody_or_may_yet(self, store: Store, state: DeliveryState) -> None:
        accept(store, article(1))
        first, second = compose(store, approved(), "a", "b")
        assert store.deliveries.abandon(first)
        now = moved_to(store, second, state, doubtful=True)
        assert store.issues.pool(WEEKLY) == []
        assert not store.issues.compose(approved(slot=NEXT_SLOT), [])
        compose(store, replace(approved(slot=NEXT_SLOT), articles=()))
        assert state_of(store) is (IssueState.SENT if state is CONFIRMED else IssueState.APPROVED)
        if store.deliveries.abandon(now):
            assert store.issues.pool(WEEKLY) == [article(1)], "a person has said that it has not arrived"

    def test_not_without_deliveries(self, store: Store) -> None:
        accept(store, article(1))
        compose(store, approved())
        assert store.issues.pool(WEEKLY) == []
        compose(store, replace(approved(slot=NEXT_SLOT), articles=()))
        assert state_of(store) is IssueState.APPROVED

    def test_not_while_it_waits_for_approval(self, store: Store) -> None:
        accept(store, article(1))
        compose(store, approved(state=IssueState.WAITING), "schools")
        compose(store, replace(approved(slot=NEXT_SLOT), articles=()))
        assert state_of(store) is IssueState.WAITING

    def test_the_next_is_the_first_again(self, store: Store, undelivered: list[Delivery]) -> None:
        assert store.issues.is_first(WEEKLY), "nothing of the digest went anywhere"
        assert store.deliveries.retry(undelivered[0], DUE)
        assert not store.issues.is_first(WEEKLY), "now it may go"

    def test_a_revised_article_goes_as_it_is_now(self, store: Store, undelivered: list[Delivery]) -> None:
        revised = replace(article(1), number=2, revision=replace(article(1).revision, title="Corrected"))
        seed = seed_of(article(1))
        apply(store, [Change(replace(seed, sha256="2"), revised, seed)], lambda _: [])
        assert store.issues.pool(WEEKLY) == [revised, article(2), article(3)]
        compose(store, replace(approved(slot=NEXT_SLOT), articles=(revised,)))
        (found_issue,) = [each for each in store.issues.issues() if each.key == NEXT_KEY]
        assert found_issue.articles == (revised,)

    def test_retrying_and_composing_at_once(self, store: Store, place: Place) -> None:
        """Whichever comes first: the article is in one issue that may go."""
        together = threading.Barrier(2)

        def try_retrying(delivery: Delivery) -> bool:
            own = place.open()
            together.wait()
            try:
                return own.deliveries.retry(delivery, DUE)
            finally:
                own.close()

        for n in range(1, 16):
            accept(store, article(n))
            old, new = (approved(n, slot=f"2026-{month}-{n:02}T0900") for month in ("03", "04"))
            (delivery,) = compose(store, old, "schools")
            assert store.deliveries.give_up(delivery, "too late")
            delivery = found(store, delivery)
            with ThreadPoolExecutor(1) as persons:
                retrying = persons.submit(try_retrying, delivery)
                together.wait()
                composed = store.issues.compose(new, [])
            assert retrying.result() is not composed
            assert store.issues.issue_of(article(n).id) == {WEEKLY: new.key if composed else old.key}
            assert state_of(store, old.key) is (IssueState.EXPIRED if composed else IssueState.APPROVED)


def approved_without_articles(slot: str) -> Issue:
    return replace(approved(slot=slot), articles=())


def test_every_change_of_what_is_published_is_counted(store: Store, database: Database) -> None:
    accept(store, article(1))
    (delivery,) = compose(store, approved(), "schools")
    before = store.changes()
    settle(store, claim(store, delivery), DEAD)
    assert store.changes() == before + 1, "the next issue would hold its article"
    compose(store, approved(slot=NEXT_SLOT), "schools")
    assert store.changes() > before + 2, "one issue is new, and one has gone"
    assert len(rows(database, tables.attempts)) == 1
