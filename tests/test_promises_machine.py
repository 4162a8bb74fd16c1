"""Promises 1, 2 and 5 in any order of events: on a real store, with real seeds, against a receiver of real requests.

`promises.expected` says what must be in the store; the receiver says what was mailed. A longer search:
`SENDFEED_EXAMPLES=2000 pytest tests/test_promises_machine.py`.
"""

from __future__ import annotations

import itertools
import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule, run_state_machine_as_test

from sendfeed import deliver, delivering
from sendfeed.adapters import clock, http
from sendfeed.adapters.store import EVERYTHING
from sendfeed.adapters.templates import Templates
from sendfeed.model import PUBLIC, DeliveryState, IssueState, Why
from sendfeed.overview import attention
from sendfeed.planning import next_issues
from tests.promises.expected import File
from tests.promises.keys import CHANNELS, DAY, HOUR, MINUTE, SCHEDULES, TOPICS, ZONES, DigestKeys, Keys, slots
from tests.promises.life import STAGES, Life
from tests.promises.mailer import Does
from tests.receiver import SECRET, Receiver
from tests.support import MONDAY, NEXT_MONDAY, NEXT_SLOT, SATURDAY, SLOT, Publication, article_text

PICK = st.integers(0, 1_000)
MOODS = st.sampled_from(Does)
SECOND = timedelta(seconds=1)
SPANS = (SECOND, 5 * SECOND, 5 * MINUTE, 29 * MINUTE, HOUR, 3 * HOUR, 10 * HOUR, DAY, 3 * DAY, 7 * DAY, 25 * DAY)
CHANGES = (
    datetime(2025, 3, 30, 1, tzinfo=UTC),
    datetime(2025, 10, 26, 1, tzinfo=UTC),
    datetime(2025, 11, 2, 6, tzinfo=UTC),
    datetime(2026, 3, 29, 1, tzinfo=UTC),
    datetime(2026, 10, 25, 1, tzinfo=UTC),
)
"""When clocks change: London's, and one of New York's."""


class AnyOrder(Life):
    """Editors, operators, passes, channels and time, each as it likes."""

    @initialize(
        change=st.sampled_from(CHANGES[:2]),
        days=st.integers(8, 30),
        approval=st.booleans(),
        least=st.integers(1, 2),
        is_new=st.booleans(),
    )
    def start(self, change: datetime, days: int, approval: bool, least: int, is_new: bool) -> None:
        self.clock = self.latest = change - days * DAY
        self.last_pass = datetime.min.replace(tzinfo=UTC)
        weekly = DigestKeys("weekly", "mon 09:00", CHANNELS, 12 * HOUR, DAY, most=3)
        topics, channels = ("Transport",), ("schools",)
        daily = DigestKeys("daily", "daily 01:30", channels, 3 * HOUR, 5 * HOUR, topics, approval, least)
        digests = {"weekly": weekly, "daily": daily}
        (self.publication.home / "secret").write_text(SECRET)
        self.configure(Keys(self.url, digests, present=frozenset(digests)))
        if not is_new:
            self.run_pass()
            self.bring_all_to_its_end()

    # Editors.

    @rule(abouts=st.lists(st.sampled_from(list(TOPICS)), min_size=1, max_size=3))
    def seeds_arrive(self, abouts: list[str]) -> None:
        self.arrive(abouts)

    @precondition(lambda self: self.expected.files)
    @rule(pick=PICK, about=st.sampled_from(list(TOPICS)))
    def a_seed_is_edited(self, pick: int, about: str) -> None:
        path = self.pick(self.expected.files, pick)
        file = self.expected.files[path]
        if not file.is_moved:
            self.put(path, File(file.number, about, file.version + 1, is_edited=True))

    @precondition(lambda self: len(self.expected.files) > 1)
    @rule(pick=PICK, other=PICK, exchanged=st.booleans())
    def a_seed_is_moved(self, pick: int, other: int, exchanged: bool) -> None:
        files, seeds = self.expected.files, self.publication.seeds
        old, new = self.pick(files, pick), self.pick(files, other)
        moves = {old: new, new: old} if exchanged else {old: f"moved-{other}-{files[old].number}.txt"}
        if not any(files[path].is_edited for path in moves):
            for path in moves:
                (seeds / path).rename(seeds.parent / Path(path).name)
            for path, target in moves.items():
                (seeds.parent / Path(path).name).rename(seeds / target)
            files |= {target: replace(files.pop(path), is_moved=True) for path, target in moves.items()}

    @precondition(lambda self: self.expected.files)
    @rule(pick=PICK)
    def a_seed_is_deleted(self, pick: int) -> None:
        path = self.pick(self.expected.files, pick)
        # Bytes that are nowhere leave their article to its path: whoever has that name now would be its edit.
        if not self.expected.files[path].is_moved:
            (self.publication.seeds / path).unlink()
            file = self.expected.files.pop(path)
            self.expected.deleted[file.number] = path, file

    @precondition(lambda self: self.expected.deleted)
    @rule(pick=PICK)
    def a_seed_comes_back(self, pick: int) -> None:
        self.come_back(self.pick(self.expected.deleted, pick))

    @precondition(lambda self: self.ids)
    @rule(pick=PICK)
    def a_person_holds_or_releases(self, pick: int) -> None:
        self.hold_or_release(self.pick(self.ids, pick))

    @precondition(lambda self: self.ids)
    @rule(pick=PICK, erased=st.sampled_from([False, False, True]))
    def a_person_withdraws_or_erases(self, pick: int, erased: bool) -> None:
        number = self.pick(self.ids, pick)
        if erased:
            self.erase(number)
        else:
            self.withdraw(number)

    # Time.

    @rule(span=st.sampled_from(SPANS))
    def time_passes(self, span: timedelta) -> None:
        self.wait(span)

    @rule(minutes=st.sampled_from([-61, -31, -1, 0, 1, 29, 31, 59, 61]), seconds=st.integers(-1, 1), mood=MOODS)
    def the_clocks_change_soon_or_just_did(self, minutes: int, seconds: int, mood: Does) -> None:
        times = [change + minutes * MINUTE + seconds * SECOND for change in CHANGES]
        self.arrive(TOPICS)
        self.wait(min((time - self.clock for time in times if time > self.clock), default=SECOND))
        self.a_run(mood)

    @rule(span=st.sampled_from([SECOND, 50 * MINUTE, 2 * HOUR, 2 * DAY]))
    def the_clock_is_set_back(self, span: timedelta) -> None:
        self.clock -= span

    # The config.

    @rule(name=st.sampled_from(["weekly", "daily", "schools", "parents"]))
    def a_digest_or_channel_goes_or_comes(self, name: str) -> None:
        if name in self.keys.digests:
            self.configure(replace(self.keys, present=self.keys.present ^ {name}))
        else:
            self.configure(replace(self.keys, channels=self.keys.channels ^ {name}))

    @rule(
        name=st.sampled_from(["weekly", "daily"]),
        change=st.one_of(
            st.tuples(st.just("topics"), st.sampled_from([(), ("Transport",), ("Health",), ("Transport", "Health")])),
            st.tuples(st.just("schedule"), st.sampled_from(list(SCHEDULES))),
            st.tuples(st.just("zone"), st.sampled_from(ZONES)),
        ),
    )
    def a_key_changes(self, name: str, change: tuple[str, object]) -> None:
        key, value = change
        self.configure(replace(self.keys, zone=str(value)) if key == "zone" else self.keys.digest(name, **{key: value}))

    # Passes and deliveries.

    @rule(killed_after=st.sampled_from(["", *STAGES]))
    def a_pass(self, killed_after: str) -> None:
        self.run_pass(killed_after=killed_after)

    @rule(stage=st.sampled_from(["reading seeds", "writing files"]))
    def a_pass_is_stopped_while(self, stage: str) -> None:
        self.run_pass(stopped_while=stage)

    @rule(mood=MOODS)
    def a_run(self, mood: Does) -> None:
        self.run_pass()
        self.mailer.mood = mood
        self.look_at_deliveries(self.now)

    @precondition(lambda self: self.world.config.digests)
    @rule(late=st.sampled_from([-SECOND, SECOND, SECOND, 4 * HOUR, 13 * HOUR]), waits=st.booleans(), mood=MOODS)
    def a_slot_comes(self, late: timedelta, waits: bool, mood: Does) -> None:
        self.arrive(TOPICS)
        self.wait(min(self.next_slots()) + late - self.clock)
        self.run_pass()
        if not waits:
            self.a_person_approves_all()
        self.a_run(mood)

    @precondition(lambda self: self.store.deliveries.next_due())
    @rule(late=st.sampled_from([timedelta(0), SECOND, 3 * HOUR, DAY]), mood=MOODS, killed=st.booleans())
    def an_attempt_comes(self, late: timedelta, mood: Does, killed: bool) -> None:
        due = self.store.deliveries.next_due()
        assert due
        self.wait(max(due - self.clock, SECOND) + late)
        self.deliver(mood, killed)

    @rule(mood=MOODS, killed=st.booleans())
    def deliver(self, mood: Does, killed: bool) -> None:
        self.mailer.mood = mood
        self.look_at_deliveries(self.clock, killed=killed)

    @rule(pick=PICK, mood=st.sampled_from([None, *Does]))
    def a_worker_stands_still(self, pick: int, mood: Does | None) -> None:
        """After its claim, or with an answer that it comes back with later."""
        ledger = self.store.deliveries
        there = {(each.name, name) for each in self.keys.there() for name in self.keys.channels_of(each.name)}
        due = [each for each in ledger.due(self.clock) if (each.issue.partition("/")[0], each.channel) in there]
        due = [each for each in due if not self.expected.blocked(each.issue)]
        if due:
            claimed = ledger.claim(due[pick % len(due)], self.clock, self.clock + delivering.LEASE)
            assert claimed
            if mood:
                self.mailer.mood = mood
                kind, url, key = deliver.CHANNELS["webhook"], f"{self.url}/{claimed.channel}", claimed.idempotency_key
                request = kind.sign(url, SECRET, key, ledger.request(claimed.id), clock.wire_time())
                self.answers.append((claimed, kind.judge(http.send(request), clock.wire_time())))

    @precondition(lambda self: self.answers)
    @rule(pick=PICK, lost=st.booleans())
    def a_worker_goes_on(self, pick: int, lost: bool) -> None:
        claimed, judgement = self.answers.pop(pick % len(self.answers))
        if not lost:
            after = deliver.settle(claimed, judgement, self.clock, Random(0))
            ledger = self.store.deliveries
            ledger.settle(claimed, after.state, after.due, after.error, self.clock, doubtful=after.doubtful)

    # Operators, who tell the truth.

    @precondition(lambda self: self.expected.issues)
    @rule(pick=PICK, skipped=st.booleans())
    def a_person_approves_or_skips(self, pick: int, skipped: bool) -> None:
        key = self.pick(self.expected.issues, pick)
        if skipped:
            waits = self.store.issues.states()[key][0] is IssueState.WAITING
            done = self.store.issues.skip(key)
            assert done or not waits
            if done:
                self.expected.give_back(key)
        else:
            self.approve(key)

    @rule()
    def a_person_approves_all(self) -> None:
        for key in self.expected.issues:
            self.approve(key)

    @rule(channel=st.sampled_from([*CHANNELS, EVERYTHING]), resumed=st.booleans())
    def a_person_pauses_or_resumes(self, channel: str, resumed: bool) -> None:
        if resumed:
            self.store.deliveries.resume(channel)
        else:
            self.store.deliveries.pause(channel, self.clock)

    @precondition(lambda self: self.bodies)
    @rule(pick=PICK, again=st.booleans())
    def a_person_decides_about_a_delivery(self, pick: int, again: bool) -> None:
        """Rather about one that came to nothing."""
        found = list(self.deliveries().values())
        self.decide([each for each in found if each.state is DeliveryState.DEAD] or found, pick, again)

    @rule()
    def a_person_looks(self) -> None:
        """What is planned is what would happen; nobody need be told of what is settled."""
        for each in next_issues(self.world, self.now):
            name = each.digest.name
            if name in self.expected.begun:
                waiting = self.expected.waiting(name, self.undelivered())
                assert {article.id for article in each.articles} == {self.ids[number] for number in waiting}
                begun = self.expected.begun[name]
                keys = self.keys.digests[name]
                due = slots(keys.schedule, self.keys.zone, begun.looked_until, self.now)
                if due and f"{name}/{due[-1][0]}" not in self.expected.issues:
                    assert (each.slot.name, each.slot.due) == due[-1]
        told = "\n".join(attention(self.world))
        for key, (state, _) in self.store.issues.states().items():
            assert (f"waiting for approval: {key} " in told) is (
                state is IssueState.WAITING and f"blocked: {key}: " not in told
            )

    # In the end.

    @precondition(lambda self: self.steps > 30)
    @rule()
    def all_is_well_in_the_end(self) -> None:
        """Once everything works, and people see to what waits for them, everything arrives."""
        self.steps = 0
        self.clock = self.latest
        self.configure(replace(self.keys, present=frozenset(self.keys.digests), channels=frozenset(CHANNELS)))
        for channel in self.store.deliveries.paused():
            self.store.deliveries.resume(channel)
        by_person = {number for number, why in self.expected.withdrawn.items() if why is Why.PERSON}
        for number in sorted(self.expected.held | by_person):
            self.hold_or_release(number)
        for number in list(self.expected.deleted):
            self.come_back(number)
        self.run_pass()
        self.bring_all_to_its_end()
        self.check_all_arrived()

    # What holds at any time.

    @invariant()
    def counts_steps(self) -> None:
        self.steps += 1

    @invariant()
    def every_article_is_where_it_should_be(self) -> None:
        """Promise 1: in the pool, or in one issue that is on its way or was sent."""
        pools = self.expected.pools
        states = self.store.issues.states()
        for number, article in self.ids.items():
            places = {digest: pool[number] for digest, pool in pools.items() if number in pool}
            assert self.store.issues.issue_of(article) == places
            for key in places.values():
                assert key is None or states[key][0] in {IssueState.WAITING, *PUBLIC}

    @invariant()
    def nothing_is_mailed_twice(self) -> None:
        """Promise 2."""
        assert [each for each, times in Counter(self.mailer.articles()).items() if times > 1] == []
        deliveries = self.store.deliveries.all()
        assert len({(each.issue, each.channel) for each in deliveries}) == len(deliveries)
        assert len({each.idempotency_key for each in deliveries}) == len(deliveries)
        assert {each.idempotency_key for each in deliveries} == self.bodies.keys()

    @invariant()
    def what_arrived_is_known_to_have_arrived(self) -> None:
        states = self.store.issues.states()
        sent = set()
        for each in self.store.deliveries.all():
            mailed = each.idempotency_key in self.mailer.mailed
            state = states[each.issue][0]
            if mailed:
                assert state in PUBLIC
                assert each.state is not DeliveryState.DEAD or each.doubtful
            if each.state is DeliveryState.CONFIRMED:
                assert mailed
                sent.add(each.issue)
            assert each.state is not DeliveryState.DEAD or each.error
        assert sent == {key for key, (state, _) in states.items() if state is IssueState.SENT}

    @invariant()
    def what_is_over_stays_over(self) -> None:
        states = {key: state for key, (state, _) in self.store.issues.states().items()}
        assert states == states | self.over
        self.over = {k: s for k, s in states.items() if s not in {IssueState.WAITING, IssueState.APPROVED}}


@pytest.fixture(scope="module")
def receiver() -> Iterator[Receiver]:
    with Receiver().running() as running:
        yield running


def test_promises_hold_in_any_order(tmp_path: Path, receiver: Receiver) -> None:
    homes, templates = (tmp_path / str(n) for n in itertools.count()), dict[str, Templates]()

    class InNewHome(AnyOrder):
        def __init__(self) -> None:
            super().__init__(next(homes), receiver, templates)

    examples = int(os.environ.get("SENDFEED_EXAMPLES", "20"))
    run_state_machine_as_test(
        InNewHome,
        settings=settings(
            max_examples=examples, stateful_step_count=80, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )


def test_a_digest_that_comes_back_within_one_moment_begins_anew(publication: Publication) -> None:
    """As while the machine's clock is behind the last pass: then several passes have one time."""
    whole = publication.config.read_text()
    publication.seed_many(2)
    publication.run(SATURDAY)
    publication.run(MONDAY)
    assert publication.sendfeed("issues", "approve", SLOT).code == 0
    publication.config.write_text(whole.partition("[[digests]]")[0])
    publication.run(MONDAY)
    publication.config.write_text(whole)
    publication.seed("more.txt", article_text(50))
    publication.run(MONDAY)
    publication.run(NEXT_MONDAY)
    assert publication.issues()[NEXT_SLOT]["state"] == "waiting for approval"


@pytest.mark.parametrize("accepted", ["2025-10-26T00:30:00Z", "2025-10-26T01:30:00Z"])
def test_an_article_of_the_hour_that_clocks_repeat_is_published(publication: Publication, accepted: str) -> None:
    publication.seed_many(1)
    publication.run(accepted)
    assert len(publication.feed()["items"]) == 1
