"""A publication in motion: what happens to it, done for real and expected in plain values, and what must hold then."""

from __future__ import annotations

import itertools
import shutil
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import TypeVar

from hypothesis.stateful import RuleBasedStateMachine

from sendfeed import composing, deliver, delivering, erasing, pipeline, scanning
from sendfeed.adapters.store import EVERYTHING
from sendfeed.adapters.templates import Templates
from sendfeed.adapters.world import open_world
from sendfeed.digest import next_slot
from sendfeed.errors import StoppedError, UsageError
from sendfeed.model import PUBLIC, Decision, Delivery, DeliveryState, Issue, IssueState, Outcome, Seed, Why
from sendfeed.publishing import publish_changes
from sendfeed.report import DeliveryReport, PassReport
from tests.promises.expected import Expected, File
from tests.promises.keys import MINUTE, TOPICS, Keys
from tests.promises.mailer import Does, Mailer
from tests.receiver import Receiver
from tests.support import Publication

Key = TypeVar("Key")
STAGES = ("begin", "scan", "begin digests", "compose", "publish")


class KilledError(BaseException):
    """The process is killed: no code of its own runs any more."""


class Life(RuleBasedStateMachine):
    """`clock` is what the machine's clock shows; a pass is never earlier than the last one.

    `templates`, by time zone, were compiled before.
    """

    clock: datetime
    latest: datetime
    last_pass: datetime

    def __init__(self, home: Path, receiver: Receiver, templates: dict[str, Templates]) -> None:
        super().__init__()
        self.publication = Publication(home)
        self.mailer = Mailer(receiver)
        self.url, self.templates = receiver.url, templates
        self.expected = Expected()
        self.numbers = itertools.count(1)
        self.ids: dict[int, str] = {}
        self.bodies: dict[str, bytes] = {}
        self.answers: list[tuple[Delivery, deliver.Judgement]] = []
        """of workers that stood still after they had asked"""
        self.over: dict[str, IssueState] = {}
        self.steps = 0
        self._opened = ExitStack()

    def teardown(self) -> None:
        self._opened.close()
        shutil.rmtree(self.publication.home)

    def configure(self, keys: Keys) -> None:
        self.keys = keys
        self.publication.config.write_text(keys.toml())
        self._opened.close()
        world = self._opened.enter_context(open_world(self.publication.config))
        self.world = replace(world, templates=self.templates.setdefault(keys.zone, world.templates))
        self.store = self.world.store

    @property
    def now(self) -> datetime:
        return max(self.clock, self.last_pass)

    def arrive(self, abouts: Iterable[str]) -> None:
        for about in abouts:
            file = File(next(self.numbers), about)
            self.put(f"{file.number:04}.txt", file)

    def put(self, path: str, file: File) -> None:
        self.expected.files[path] = file
        self.publication.seed(path, file.text)

    def seed_of(self, number: int) -> Seed:
        return next(seed for seed in self.store.articles.seeds() if seed.article == self.ids[number])

    def hold_or_release(self, number: int) -> None:
        """As `articles hold` and `articles release` do, also of what a person withdrew."""
        if self.expected.withdrawn.get(number) is Why.ERASED:
            return
        seed = self.seed_of(number)
        self.expected.missing.discard(number)  # a file that is gone still is missing anew after a decision
        if self.expected.withdrawn.get(number) is Why.PERSON:
            assert self.store.removals.restore(seed)
            del self.expected.withdrawn[number]
            return
        held = seed.decision is Decision.HOLD
        assert held is (number in self.expected.held)
        self.expected.held ^= {number}
        decided = (Decision.NONE, Outcome.WAITING) if held else (Decision.HOLD, Outcome.HELD)
        assert self.store.articles.decide(seed, *decided, "by a person")

    def withdraw(self, number: int) -> None:
        if self.expected.withdrawn.get(number) not in {Why.PERSON, Why.ERASED}:
            assert self.store.removals.withdraw(self.seed_of(number), self.now)
            self.expected.withdrawn[number] = Why.PERSON
            self.expected.held.discard(number)

    def erase(self, number: int) -> None:
        """As `articles erase` does, which an issue that may still go stands before."""
        files = [file for file in self.expected.files.values() if file.number == number]
        if self.expected.withdrawn.get(number) is Why.ERASED or any(file.is_edited or file.is_moved for file in files):
            return
        try:
            done = erasing.erase(self.world, self.seed_of(number), self.now, lambda *_: None, str)
        except UsageError:
            holding = {key for pool in self.expected.pools.values() if (key := pool.get(number))}
            assert self.unsent(holding)
        else:
            assert done.problems == []
            self.expected.erase(number)

    def unsent(self, keys: Collection[str]) -> list[str]:
        """Of these issues, those that may still go."""
        states, ends = self.store.issues.states(), {DeliveryState.CONFIRMED, DeliveryState.DEAD}
        ahead = {each.issue for each in self.store.deliveries.all() if each.state not in ends}
        return [k for k in keys if states[k][0] is IssueState.WAITING or (states[k][0] in PUBLIC and k in ahead)]

    def come_back(self, number: int) -> None:
        path, file = self.expected.deleted.pop(number)
        self.put(path, file)

    def run_pass(self, killed_after: str = "", stopped_while: str = "") -> None:
        now = self.last_pass = self.now
        states, undelivered = self.store.issues.states(), self.undelivered()
        done = killed_after or STAGES[-1]
        if killed_after:
            self.run_stages(now, killed_after)
        else:

            def progress(stage: str, count: int, total: int) -> None:
                if stage == stopped_while:
                    raise StoppedError(stage)

            try:
                report = pipeline.locked_pass(self.world, None, self.clock, progress, waiting=lambda _: None)
                assert report.now == now
                expected = {"clock", "seeds.folder"}
                assert [str(each) for each in report.problems if each.where not in expected] == []
            except StoppedError:
                done = "scan" if stopped_while == "reading seeds" else STAGES[-1]
        read_all = killed_after or done != "scan"
        self.expect_pass(now, done, states, undelivered, withdraws=bool(read_all))

    def run_stages(self, now: datetime, last: str) -> None:
        """The first stages of a pass, as `run_pass` has them."""
        report = PassReport(now)
        names = [each.name for each in self.world.config.digests]
        self.store.begin_pass("news.example.org,2026", now, trial=False, digests=names)
        stages = {
            "scan": lambda: scanning.scan(self.world, now, report, lambda *_: None),
            "begin digests": lambda: composing.begin_digests(self.world, now),
            "compose": lambda: composing.compose_due(self.world, now, report),
            "publish": lambda: publish_changes(self.world, now, report, lambda *_: None),
        }
        for stage in STAGES[1 : STAGES.index(last) + 1]:
            stages[stage]()
        assert [str(each) for each in report.problems if each.where != "seeds.folder"] == []

    def expect_pass(
        self,
        now: datetime,
        done: str,
        states: dict[str, tuple[IssueState, str]],
        undelivered: set[str],
        *,
        withdraws: bool,
    ) -> None:
        expected, keys = self.expected, self.keys
        expected.begin_pass(keys)
        if STAGES.index(done) >= STAGES.index("scan"):
            expected.scan(keys, now, withdraws=withdraws)
            self.check_articles()
        if STAGES.index(done) >= STAGES.index("begin digests"):
            expected.begin(keys, now)
        new: set[str] = set()
        if STAGES.index(done) >= STAGES.index("compose"):
            public = [key for key, (state, _) in states.items() if state in PUBLIC]
            new = set(expected.compose(keys, now, public, undelivered))
        assert self.store.issues.states().keys() - states.keys() == new, "one issue for each slot that came due"
        looked_until = {name: begun.looked_until for name, begun in expected.begun.items()}
        assert self.store.issues.looked_until() == looked_until
        for key in new:
            found = self.store.issues.issue(key)
            assert found
            self.check_composed(found, now)

    def check_articles(self) -> None:
        """Every seed that is not held has become one article, and stays it."""
        articles = self.store.articles.articles()
        ids = {int(article.revision.title.split()[2]): article.id for article in articles}
        assert ids.keys() == self.expected.topics.keys() - self.expected.withdrawn.keys()
        assert len(ids) == len(articles)
        assert self.ids | ids == ids | self.ids
        self.ids |= ids
        why = {article: each.why for article, each in self.store.articles.withdrawals().items()}
        assert why == {self.ids[number]: each for number, each in self.expected.withdrawn.items()}

    def check_composed(self, issue: Issue, now: datetime) -> None:
        composed = self.expected.issues[issue.key]
        assert (issue.digest, issue.slot.due, issue.composed_at) == (composed.digest, composed.due, now)
        assert {article.id for article in issue.articles} == {self.ids[number] for number in composed.numbers}
        assert issue.state is (IssueState.WAITING if composed.waits else IssueState.APPROVED)
        own = [each for each in self.store.deliveries.all() if each.issue == issue.key]
        assert sorted(each.channel for each in own) == sorted(composed.channels)
        for each in own:
            assert each.idempotency_key not in self.bodies
            self.bodies[each.idempotency_key] = issue.message.payload

    def look_at_deliveries(self, now: datetime, *, killed: bool = False) -> None:
        """As the service does; if killed, after the first request went and before its answer is written down."""
        before, got = self.deliveries(), len(self.mailer.got)
        states, paused = self.store.issues.states(), self.store.deliveries.paused()

        def time() -> datetime:
            if killed and len(self.mailer.got) > got:
                raise KilledError
            return now

        report = DeliveryReport()
        try:
            report = delivering.deliver_due(self.world, time, Random(0))
        except KilledError:
            pass
        else:
            ahead = {DeliveryState.PENDING, DeliveryState.UNKNOWN}
            late = [each for each in self.deliveries().values() if each.deadline and each.deadline < now]
            states_after = self.store.issues.states()
            assert [e for e in late if e.state in ahead and states_after[e.issue][0] in PUBLIC] == []
        assert report.problems == []
        for request in self.mailer.got[got:]:
            delivery = before[request.key]
            assert request.path == f"/{delivery.channel}"
            assert request.body == self.bodies[request.key]
            assert states[delivery.issue][0] in PUBLIC, "approved, and not given back"
            assert not self.expected.blocked(delivery.issue), "it holds an article that is withdrawn"
            assert not paused.keys() & {delivery.channel, EVERYTHING}
            digest = self.expected.issues[delivery.issue].digest
            assert digest in self.keys.present
            assert delivery.channel in self.keys.channels_of(digest)
            assert now <= self.expected.issues[delivery.issue].deadlines[delivery.channel]
        assert len({request.key for request in self.mailer.got[got:]}) == len(self.mailer.got) - got

    def approve(self, key: str) -> None:
        waits = self.store.issues.states()[key][0] is IssueState.WAITING and not self.expected.blocked(key)
        assert self.store.issues.approve(key, self.now) is waits
        if waits:
            self.expected.allow(key, self.expected.issues[key].channels, self.now)

    def decide(self, found: list[Delivery], pick: int, again: bool) -> None:
        ledger, delivery = self.store.deliveries, found[pick % len(found)]
        if again:
            if ledger.retry(delivery, self.now):
                self.expected.allow(delivery.issue, [delivery.channel], self.now)
        elif delivery.idempotency_key in self.mailer.mailed:
            ledger.confirm(delivery)
        else:
            ledger.abandon(delivery)

    def bring_all_to_its_end(self) -> None:
        self.mailer.mood = Does.TAKES
        for _ in range(12):
            self.arrive(list(TOPICS) * 2)
            self.wait(max(self.next_slots()) - self.clock)
            self.run_pass()
            for key in self.expected.issues:
                self.approve(key)
            self.run_pass()
            for _ in range(3):
                self.look_at_deliveries(self.clock)
                dead = [each for each in self.deliveries().values() if each.state is DeliveryState.DEAD]
                for n, each in enumerate(dead):
                    self.decide(dead, n, again=each.idempotency_key not in self.mailer.mailed)
                self.wait(10 * MINUTE)
            if not self.unsettled():
                break
        assert self.unsettled() == []

    def waiting_in(self, digest: str) -> list[int]:
        pool = self.expected.pools[digest]
        return [number for number, key in pool.items() if key is None and number not in self.expected.withdrawn]

    def unsettled(self) -> list[str]:
        """What has not come to its end."""
        states = self.store.issues.states()
        waiting = [f"{digest}: {number}" for digest in self.expected.pools for number in self.waiting_in(digest)]
        open_issues = [key for key, (state, _) in states.items() if state is IssueState.WAITING]
        ahead = [
            f"{each.issue} to {each.channel}: {each.state}"
            for each in self.deliveries().values()
            if each.state is not DeliveryState.CONFIRMED and states[each.issue][0] in PUBLIC
            if not self.expected.blocked(each.issue)
        ]
        return [*waiting, *open_issues, *ahead]

    def check_all_arrived(self) -> None:
        """By the receiver's own record, every article of every digest was mailed by each channel that its issue had."""
        mailed = Counter(self.mailer.articles())
        for digest, pool in self.expected.pools.items():
            for number, key in pool.items():
                assert key or number in self.expected.withdrawn
                for channel in self.expected.issues[key].channels if key and not self.expected.blocked(key) else ():
                    assert mailed[f"/{channel}", digest, self.ids[number]] == 1

    def wait(self, span: timedelta) -> None:
        self.clock += span
        self.latest = max(self.latest, self.clock)

    def next_slots(self) -> list[datetime]:
        config = self.world.config
        return [next_slot(each.schedule, config.publication.timezone, self.now).due for each in config.digests]

    def deliveries(self) -> dict[str, Delivery]:
        """By key."""
        return {each.idempotency_key: each for each in self.store.deliveries.all()}

    def undelivered(self) -> set[str]:
        """The approved issues of which it is sure that no channel took them, or will."""
        approved = {key for key, (state, _) in self.store.issues.states().items() if state is IssueState.APPROVED}
        ends: dict[str, bool] = {}
        for each in self.store.deliveries.all():
            dead = each.state is DeliveryState.DEAD and not each.doubtful
            ends[each.issue] = ends.get(each.issue, True) and dead
        return {key for key in approved if ends.get(key)}

    def pick(self, found: Mapping[Key, object], pick: int) -> Key:
        """Rather one of the latest."""
        return list(found)[-1 - pick % min(len(found), 6)]
