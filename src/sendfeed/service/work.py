"""The four kinds of work of a service: passes, handing over what is due, telling the hub of feeds, and the search.

Nothing that fails in one ends the next, and none waits for another.
"""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cache

from sendfeed.adapters import clock
from sendfeed.adapters.shared_world import SharedWorld
from sendfeed.adapters.timetable import Timetable
from sendfeed.adapters.worker import Worker
from sendfeed.adapters.world import World
from sendfeed.alerting import remind
from sendfeed.announcing import next_due, tell_hub
from sendfeed.composing import next_slots
from sendfeed.delivering import deliver_due
from sendfeed.errors import BugError, ClockError, LockedError, SendfeedError, StoppedError
from sendfeed.pipeline import locked_pass
from sendfeed.searching import renew_search
from sendfeed.service.journal import Journal
from sendfeed.service.standing import Standing
from sendfeed.web.metrics import HubResult, Metrics, PassResult

ASIDE_SECONDS = 0.1
"""Between two looks whether a pass has ended."""


class Work:
    """Four workers, `passes`, `deliveries`, `hub` and `search`, each of which does one thing at a time, when wanted.

    `require_alone` raises `LockedError` once another service may have this publication.
    """

    def __init__(
        self,
        shared: SharedWorld,
        require_alone: Callable[[], None],
        timetable: Timetable,
        journal: Journal,
        standing: Standing,
        metrics: Metrics,
    ) -> None:
        self._shared, self._require_alone, self._timetable = shared, require_alone, timetable
        self._journal, self._standing, self._metrics = journal, standing, metrics
        self.passes = Worker("passes", self._pass, self._pass_failed)
        self.deliveries = Worker("deliveries", self._deliver, self._deliver_failed)
        self.hub = Worker("hub", self._tell_hub, self._tell_hub_failed)
        self.search = Worker("search", self._search, self._search_failed)
        self.workers = (self.passes, self.deliveries, self.hub, self.search)
        self._stopping = threading.Event()
        self._chance = random.Random()  # noqa: S311 - jitter
        self._changes: int | None = None
        """What the store had counted when the last pass came to its end; None while there is none to compare with."""

    def park(self) -> None:
        """Have a pass end at its next step, and attempts be the last."""
        self._stopping.set()

    @contextmanager
    def _world(self) -> Iterator[World]:
        self._require_alone()
        with self._shared.held() as world:
            yield world

    def _pass(self) -> None:
        began, started = clock.now(), time.monotonic()
        self._changes = None
        with self._world() as world:
            report = locked_pass(world, None, began, self._go_on, self._wait_in_turn())
            seconds = time.monotonic() - started
            self._journal.passed(report, seconds)
            self._metrics.count("passes", PassResult.PROBLEMS if report.problems else PassResult.DONE)
            self._metrics.observe("pass_duration_seconds", seconds)
            self._metrics.set("last_pass_timestamp_seconds", clock.now().timestamp())
            slots = next_slots(world, began)
            if slots:
                self._timetable.at("slot", min(slot.due for slot in slots.values()), self.passes.want)
            self._changes = world.store.changes()
        self._standing.mended("pass")
        self._standing.mended("clock")
        for behind in report.problems:
            if isinstance(behind, ClockError):
                self._standing.hinders("clock", str(behind))
        self._after_pass()

    def _pass_failed(self, error: Exception) -> None:
        if isinstance(error, StoppedError):
            self._metrics.count("passes", PassResult.STOPPED)
            self._journal.log.info("pass parked", remedy="the next pass carries on")
            return
        problem = _told("pass", error)
        self._journal.met("pass", [problem], at_end=False)
        self._metrics.count("passes", PassResult.LOCKED if isinstance(error, LockedError) else PassResult.FAILED)
        self._standing.hinders("pass", str(problem))
        self._after_pass()

    def _after_pass(self) -> None:
        self._count_problems()
        self._standing.passed()
        self.deliveries.want()
        self.hub.want()
        self.search.want()

    def _deliver(self) -> None:
        with self._world() as world:
            report = deliver_due(world, self._time_of(self.deliveries), self._chance, self._may_go_on)
            report.problems.extend(remind(world, clock.now()))
            due, changes = world.store.deliveries.next_due(), world.store.changes()
        self._journal.delivered(report)
        for delivery in report.attempted:
            self._metrics.count("delivery_attempts", delivery.channel, delivery.state)
        for delivery in report.given_up:
            self._metrics.count("deliveries_given_up", delivery.channel)
        if due and due > clock.now():
            self._timetable.at("delivery", due, self.deliveries.want)
        if self._changes not in {None, changes}:
            self.passes.want()  # a person has decided something, or a delivery has come to its end
        self._count_problems()

    def _deliver_failed(self, error: Exception) -> None:
        self._journal.met("deliveries", [_told("deliveries", error)], at_end=False)
        self._count_problems()

    def _tell_hub(self) -> None:
        with self._world() as world:
            report = tell_hub(world, self._time_of(self.hub), self._chance, self._may_go_on)
            due = next_due(world)
        self._journal.hub_told(report)
        for feeds, result in ((report.told, HubResult.TOLD), (report.failed, HubResult.FAILED)):
            self._metrics.count("hub_attempts", result, by=len(feeds))
        if due:
            self._timetable.at("hub", due, self.hub.want)
        self._count_problems()

    def _tell_hub_failed(self, error: Exception) -> None:
        self._journal.met("hub", [_told("hub", error)], at_end=False)
        self._count_problems()

    def _search(self) -> None:
        with self._world() as world:
            report = renew_search(world, self._step_aside, lambda _holder: self._step_aside())
            undeployed = world.config.output.after_publish and not world.store.outputs.search_deployed()
        self._journal.searched(report)
        if undeployed and (report.written or report.removed):
            self.passes.want()  # which deploys it
        self._count_problems()

    def _search_failed(self, error: Exception) -> None:
        if not isinstance(error, StoppedError):
            self._journal.met("search", [_told("search", error)], at_end=False)
            self._count_problems()

    def _step_aside(self, *_progress: object) -> None:
        """Let a pass go first, which making an index would slow down. Raises `StoppedError` if asked to stop."""
        self.search.progress()
        while self.passes.silent_seconds and not self._stopping.wait(ASIDE_SECONDS):
            self.search.progress()
        self._require_time()

    def _go_on(self, stage: str, done: int, total: int) -> None:
        """Hear how far a pass is. Raises `StoppedError` if it shall end half-way."""
        self.passes.progress()
        self._journal.log.debug("progress", stage=stage, done=done, total=total)
        if done < total:
            self._require_time()

    def _wait_in_turn(self) -> Callable[[str], None]:
        """What a pass does while another holds the lock: tell of each holder once, and give up if asked to stop."""
        tell = cache(lambda holder: self._journal.log.info("waiting for another pass", holder=holder))

        def wait(holder: str) -> None:
            self.passes.progress()
            tell(holder)
            self._require_time()

        return wait

    def _require_time(self) -> None:
        if self._stopping.is_set():
            raise StoppedError("asked to stop")

    def _may_go_on(self) -> bool:
        return not self._stopping.is_set()

    @staticmethod
    def _time_of(worker: Worker) -> Callable[[], datetime]:
        """The time, for whoever asks for it from within this worker's work, which so tells of progress."""

        def time() -> datetime:
            worker.progress()
            return clock.now()

        return time

    def _count_problems(self) -> None:
        self._metrics.set("problems", len(self._journal.problems))


def _told(stage: str, error: Exception) -> SendfeedError:
    return error if isinstance(error, SendfeedError) else BugError(error, where=stage)
