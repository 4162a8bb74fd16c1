"""Deliveries in any order: two workers with stale views, persons, leases that end, pauses, and the next issues."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from sendfeed.adapters.store import EVERYTHING, tables
from sendfeed.model import PUBLIC, Delivery, DeliveryState, IssueState, Slot
from tests.adapters.stores import WEEKLY, Place, accept, begin, handover, rows
from tests.publish.values import NOON, article, issue

HOUR, LEASE, WITHIN = timedelta(hours=1), timedelta(minutes=5), timedelta(hours=3)
CHANNELS = ("schools", "others")
PENDING, SENDING, UNKNOWN = DeliveryState.PENDING, DeliveryState.SENDING, DeliveryState.UNKNOWN
CONFIRMED, DEAD = DeliveryState.CONFIRMED, DeliveryState.DEAD
ANSWERS = {"taken": CONFIRMED, "refused": PENDING, "unanswered": UNKNOWN, "unclear": PENDING, "gone": DEAD}
WORKERS, PICK = st.integers(0, 1), st.integers(0, 1_000)


@dataclass(frozen=True)
class History:
    """What happened to an issue, as its subscribers and its editors would tell."""

    confirmed: frozenset[int] = frozenset()
    """deliveries that a channel or a person has confirmed"""
    in_doubt: frozenset[int] = frozenset()
    """deliveries with an attempt that may have arrived, since a person spoke last"""


class AnyOrder(RuleBasedStateMachine):
    """`views` are deliveries as each worker, or the person, has seen them some time; `claimed` what workers are at."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.store, self._database = place.open(), place.database()
        begin(self.store)
        self.ledger = self.store.deliveries
        self.now, self.count = NOON, 0
        self.views: list[list[Delivery]] = [[], [], []]
        self.claimed: list[list[Delivery]] = [[], []]
        self.seen_pool = self.store.issues.pool(WEEKLY)
        self.histories: dict[str, History] = {}
        self.requests: dict[int, tuple[str, str, str, bytes]] = {}
        self.before: dict[int, Delivery] = {}
        self.ended: dict[str, IssueState] = {}

    def teardown(self) -> None:
        self.store.close()
        self._database.close()

    # The world goes on.

    @rule(hours=st.integers(0, 4))
    def time_goes_on(self, hours: int) -> None:
        self.now += hours * HOUR + timedelta(minutes=1)

    @rule()
    def an_article_comes(self) -> None:
        self.count += 1
        accept(self.store, article(self.count))

    @rule()
    def a_pass_reads_the_pool(self) -> None:
        self.seen_pool = self.store.issues.pool(WEEKLY)

    @rule(waits=st.booleans(), channels=st.sampled_from([0, 1, 2, 2]), stale=st.booleans())
    def the_next_issue_is_composed(self, waits: bool, channels: int, stale: bool) -> None:
        pool = self.store.issues.pool(WEEKLY)
        shown = self.seen_pool if stale else pool
        self.now += timedelta(minutes=1)
        slot = Slot(self.now.strftime("%Y-%m-%dT%H%M"), self.now)
        state = IssueState.WAITING if waits else IssueState.APPROVED
        new = issue(shown, slot=slot.name, state=state, composed_at=self.now)
        new = replace(new, slot=slot)
        handovers = [handover(new, channel, within=WITHIN) for channel in CHANNELS[:channels]]
        all_wait = {each.id for each in shown} <= {each.id for each in pool}
        assert self.store.issues.compose(new, handovers) is all_wait
        if all_wait:
            self.histories[new.key] = History()

    # Workers, with what they have seen.

    @rule(who=st.integers(0, 2))
    def look(self, who: int) -> None:
        self.views[who] += self.ledger.all()

    def _pick(self, seen: list[Delivery], pick: int) -> Delivery:
        """Rather one of the latest views."""
        return seen[-1 - pick % len(seen)]

    @precondition(lambda self: any(self.views[:2]))
    @rule(worker=WORKERS, pick=PICK)
    def claim(self, worker: int, pick: int) -> None:
        if self.views[worker]:
            self._claim(worker, self._pick(self.views[worker], pick))

    @rule(worker=WORKERS)
    def claim_what_is_due(self, worker: int) -> None:
        for due in self.ledger.due(self.now):
            self._claim(worker, due)

    def _claim(self, worker: int, seen: Delivery) -> None:
        now = self.ledger.find(seen.id)
        assert now
        paused = self.ledger.paused().keys() & {seen.channel, EVERYTHING}
        free = (
            (now.state, now.attempts) == (seen.state, seen.attempts)
            and now.state in {PENDING, UNKNOWN}
            and self._state(seen.issue) in PUBLIC
            and now.deadline is not None
            and now.deadline >= self.now
        )
        claimed = self.ledger.claim(seen, self.now, self.now + LEASE)
        assert (claimed is not None) is (free and not paused)
        if claimed:
            self.claimed[worker].append(claimed)

    @precondition(lambda self: any(self.claimed))
    @rule(worker=WORKERS, pick=PICK, answer=st.sampled_from(sorted(ANSWERS)), lost=st.booleans())
    def an_answer_comes(self, worker: int, pick: int, answer: str, lost: bool) -> None:
        """In time or late; a lost attempt is that of a process that was killed."""
        if not self.claimed[worker]:
            return
        claimed = self.claimed[worker].pop(-1 - pick % len(self.claimed[worker]))
        if lost:
            return
        state, now = ANSWERS[answer], self.ledger.find(claimed.id)
        doubtful = state is not CONFIRMED and (claimed.doubtful or answer in {"unanswered", "unclear"})
        settled = self.ledger.settle(claimed, state, self.now + HOUR, answer, self.now, doubtful=doubtful)
        row = self.ledger.attempts(claimed.id)[claimed.attempts - 1]
        assert (row.result, row.what, row.ended_at) == (state, answer, self.now), "always written down"
        if now == claimed or (state is CONFIRMED and self._state(claimed.issue) in PUBLIC):
            assert settled.state is state
            history = self.histories[claimed.issue]
            if doubtful:
                self.histories[claimed.issue] = replace(history, in_doubt=history.in_doubt | {claimed.id})
            if state is CONFIRMED:
                self._confirmed(claimed)
        else:
            assert settled == now

    @rule()
    def leases_end(self) -> None:
        for ended in self.ledger.end_leases(self.now):
            history = self.histories[ended.issue]
            self.histories[ended.issue] = replace(history, in_doubt=history.in_doubt | {ended.id})

    @rule()
    def what_is_late_is_given_up(self) -> None:
        for late in self.ledger.overdue(self.now):
            assert self.ledger.give_up(late, "too late")

    @precondition(lambda self: any(self.views[:2]))
    @rule(worker=WORKERS, pick=PICK, held=st.booleans())
    def hold_or_give_up_what_was_seen(self, worker: int, pick: int, held: bool) -> None:
        if self.views[worker]:
            seen = self._pick(self.views[worker], pick)
            if held:
                self.ledger.hold(seen, "its page", self.now + LEASE)
            elif seen.deadline and seen.deadline < self.now:
                now = self.ledger.find(seen.id)
                if self.ledger.give_up(seen, "too late"):
                    assert now
                    assert now.deadline
                    assert now.deadline < self.now, "a person has given it time anew"

    # Persons.

    @precondition(lambda self: self.views[2])
    @rule(pick=PICK, decision=st.sampled_from(["retry", "confirm", "abandon"]))
    def a_person_decides(self, pick: int, decision: str) -> None:
        seen = self._pick(self.views[2], pick)
        now = self.ledger.find(seen.id)
        assert now
        moves = {
            "retry": lambda: self.ledger.retry(seen, self.now),
            "confirm": lambda: self.ledger.confirm(seen),
            "abandon": lambda: self.ledger.abandon(seen),
        }
        as_seen = (now.state, now.attempts) == (seen.state, seen.attempts)
        open_to_all = now.state in {PENDING, UNKNOWN, DEAD} and self._state(seen.issue) in PUBLIC
        assert moves[decision]() is (as_seen and open_to_all)
        if as_seen and open_to_all and decision == "confirm":
            self._confirmed(seen)
        if as_seen and open_to_all and decision == "abandon":
            history = self.histories[seen.issue]
            self.histories[seen.issue] = replace(history, in_doubt=history.in_doubt - {seen.id})

    @precondition(lambda self: self.histories)
    @rule(pick=PICK, approved=st.booleans())
    def a_person_approves_or_skips(self, pick: int, approved: bool) -> None:
        keys = sorted(self.histories)
        key = keys[-1 - pick % len(keys)]
        state = self._state(key)
        if approved:
            assert self.store.issues.approve(key, self.now) is (state is IssueState.WAITING)
        else:
            history = self.histories[key]
            own = [each.state for each in self.ledger.all() if each.issue == key]
            went = bool(history.confirmed or history.in_doubt or SENDING in own)
            unsent = state is IssueState.WAITING or (state is IssueState.APPROVED and not went)
            assert self.store.issues.skip(key) is unsent

    @rule(channel=st.sampled_from([*CHANNELS, EVERYTHING]), resumed=st.booleans())
    def a_person_pauses_or_resumes(self, channel: str, resumed: bool) -> None:
        paused = set(self.ledger.paused())
        if resumed:
            lifted = paused if channel == EVERYTHING else paused & {channel}
            assert self.ledger.resume(channel) is bool(lifted)
            assert self.ledger.paused().keys() == paused - lifted
        else:
            assert self.ledger.pause(channel, self.now) is (channel not in paused)
            assert self.ledger.paused().keys() == paused | {channel}

    def _confirmed(self, delivery: Delivery) -> None:
        history = self.histories[delivery.issue]
        self.histories[delivery.issue] = History(history.confirmed | {delivery.id}, history.in_doubt - {delivery.id})

    def _state(self, key: str) -> IssueState:
        return self.store.issues.states()[key][0]

    # What holds at any time.

    @invariant()
    def an_article_is_in_one_issue_and_lost_in_none(self) -> None:
        shown = [each.id for found in self.store.issues.issues() for each in found.articles]
        assert len(shown) == len(set(shown))
        nowhere = [row["article"] for row in rows(self._database, tables.pool) if row["issue"] is None]
        assert sorted([*shown, *nowhere]) == [article(n).id for n in range(1, self.count + 1)]
        waiting = {each.id for each in self.store.issues.pool(WEEKLY)}
        mailed = [found for found in self.store.issues.issues() if self.histories[found.key].confirmed]
        assert not waiting & {each.id for found in mailed for each in found.articles}

    @invariant()
    def what_may_have_arrived_gives_nothing_back(self) -> None:
        waiting = {each.id for each in self.store.issues.pool(WEEKLY)}
        for found in self.store.issues.issues():
            history, over = self.histories[found.key], found.state in {IssueState.SKIPPED, IssueState.EXPIRED}
            if history.confirmed or history.in_doubt:
                assert found.state in PUBLIC
                assert not waiting & {each.id for each in found.articles}
            assert (found.state is IssueState.SENT) is bool(history.confirmed)
            if over:
                assert found.articles == ()
                assert self.ended.setdefault(found.key, found.state) is found.state
            else:
                assert found.key not in self.ended, "it is over for good"

    @invariant()
    def deliveries_are_one_for_an_issue_and_channel_and_never_change_their_request(self) -> None:
        states = self.store.issues.states()
        for each in self.ledger.all():
            request = self.ledger.request(each.id)
            identity = (each.issue, each.channel, each.idempotency_key, request)
            assert self.requests.setdefault(each.id, identity) == identity
            history, before = self.histories[each.issue], self.before.get(each.id)
            assert (each.state is CONFIRMED) is (each.id in history.confirmed), "and it never goes back"
            assert each.doubtful is (each.id in history.in_doubt)
            assert before is None or before.attempts <= each.attempts <= before.attempts + 1
            if states[each.issue][0] not in PUBLIC:
                assert each.state in {PENDING, DEAD}
                assert (each.state is PENDING) is (states[each.issue][0] is IssueState.WAITING)
            elif each.state in {PENDING, UNKNOWN}:
                assert each.deadline, "or it would wait for ever"
            self.before[each.id] = each
        assert len({identity[:2] for identity in self.requests.values()}) == len(self.requests)

    @invariant()
    def a_lease_is_an_attempt_that_is_being_made(self) -> None:
        for row in rows(self._database, tables.deliveries):
            assert (row["lease_until"] is not None) is (row["state"] == SENDING)

    @invariant()
    def attempts_are_counted_without_holes(self) -> None:
        for each in self.ledger.all():
            made = self.ledger.attempts(each.id)
            assert [attempt.number for attempt in made] == list(range(1, each.attempts + 1))
            running = [attempt for attempt in made if attempt.result is SENDING]
            assert all(attempt.ended_at is None for attempt in running)
            if each.state is SENDING:
                assert running == made[-1:]
            elif each.state is not CONFIRMED:
                assert running == []

    @invariant()
    def what_is_due_can_be_claimed_and_what_is_late_is_not_due(self) -> None:
        due, late = self.ledger.due(self.now), self.ledger.overdue(self.now)
        assert not {each.id for each in due} & {each.id for each in late}
        next_due = self.ledger.next_due()
        assert not due or (next_due is not None and next_due <= min(each.due for each in due))
        assert not due or not self.ledger.paused().keys() & {EVERYTHING, *(each.channel for each in due)}


def test_deliveries_in_any_order(places: Iterator[Place]) -> None:
    class InNewStore(AnyOrder):
        def __init__(self) -> None:
            super().__init__(next(places))

    run_state_machine_as_test(InNewStore, settings=settings(max_examples=40, stateful_step_count=50, deadline=None))
