"""What the service sees to between signals, and how it stands: each part by itself, with a real publication."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, MutableMapping
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import structlog

from sendfeed.adapters.logs import Log
from sendfeed.adapters.shared_world import OpenWorld, SharedWorld
from sendfeed.adapters.timetable import Timetable
from sendfeed.adapters.watch import Watcher
from sendfeed.adapters.worker import Worker
from sendfeed.composing import next_slots
from sendfeed.errors import ClockError, DeployError, LockedError, StoreError
from sendfeed.model import Slot
from sendfeed.report import PassReport
from sendfeed.service.journal import Journal
from sendfeed.service.standing import Part, Standing
from sendfeed.service.upkeep import Upkeep
from sendfeed.service.work import Work
from sendfeed.web.metrics import Look, Metrics
from tests.service.running import SOON, Event, wait_for
from tests.support import Publication, article_text


class Told:
    """A log that keeps what it is told."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.log: Log = structlog.wrap_logger(None, processors=[self._keep], wrapper_class=Log)

    def names(self) -> list[str]:
        return [event["event"] for event in self.events]

    def _keep(self, _logger: object, _method: str, event: MutableMapping[str, Any]) -> Event:
        self.events.append(dict(event))
        raise structlog.DropEvent


class Dates(Timetable):
    """A timetable that tells what was put into it."""

    def __init__(self) -> None:
        super().__init__()
        self.dates: dict[str, datetime] = {}
        self.steps = 0

    def at(self, name: str, when: datetime, call: Callable[[], None]) -> None:
        self.dates[name] = when
        super().at(name, when, call)

    def clock_stepped(self) -> None:
        self.steps += 1
        super().clock_stepped()


class Bench:
    """All that works together in a service, without its listeners and signals."""

    def __init__(self, publication: Publication) -> None:
        self.told, self.timetable, self.alone = Told(), Dates(), True
        self.began: set[str] = set()
        self.shared = SharedWorld(OpenWorld(publication.config))
        journal = Journal(self.told.log)
        self.standing = Standing(journal, lambda: self.parts)
        metrics = Metrics(self._look)
        self.work = Work(self.shared, self._require_alone, self.timetable, journal, self.standing, metrics)
        self.parts: list[Part] = [self.timetable, *self.work.workers]

    def start(self) -> None:
        self.timetable.start()
        for worker in self.work.workers:
            worker.start()
        self.work.passes.want()

    def stop(self) -> None:
        for part in self.parts:
            part.stop()
            assert part.ended(SOON)
        self.shared.close()

    def wait_ready(self, *, ready: bool = True) -> None:
        wait_for(lambda: self.standing.readiness()[0] is ready, f"readiness {ready}")

    def _require_alone(self) -> None:
        self.began.add(threading.current_thread().name)
        if not self.alone:
            raise LockedError("held by another", where="lock")

    def _look(self) -> Look:
        raise StoreError("away")


@pytest.fixture
def bench(publication: Publication) -> Iterator[Bench]:
    publication.seed("a.txt", article_text(1))
    made = Bench(publication)
    yield made
    made.stop()


def test_a_pass_is_set_for_the_next_slot(bench: Bench) -> None:
    bench.start()
    bench.wait_ready()
    with bench.shared.held() as world:
        slots: list[Slot] = list(next_slots(world, datetime.now(UTC)).values())
    assert bench.timetable.dates["slot"] == min(slot.due for slot in slots)


def test_a_failed_pass_is_not_ready_and_the_next_one_is(bench: Bench) -> None:
    bench.alone = False
    bench.start()
    wait_for(lambda: "problem" in bench.told.names(), "the problem")
    well, facts = bench.standing.readiness()
    assert not well
    assert facts["reasons"] == ["lock: held by another"]
    assert bench.standing.health()[0]
    bench.alone = True
    bench.work.passes.want()
    bench.wait_ready()


def test_what_is_decided_beside_it_is_seen_at_the_next_look(bench: Bench, publication: Publication) -> None:
    bench.start()
    bench.wait_ready()
    time.sleep(0.5)
    passes = bench.told.names().count("pass")
    bench.work.deliveries.want()
    time.sleep(0.5)
    assert bench.told.names().count("pass") == passes, "nothing has changed"
    assert publication.sendfeed("articles", "hold", "a.txt").code == 0
    bench.work.deliveries.want()
    wait_for(lambda: bench.told.names().count("pass") == passes + 1, "a pass")


def test_a_store_that_is_replaced_stops_everything_until_it_is_back(bench: Bench, publication: Publication) -> None:
    bench.start()
    wait_for(lambda: "search renewed" in bench.told.names(), "all that follows a pass")
    folder, aside = publication.home / ".sendfeed", publication.home / "aside"
    folder.rename(aside)
    bench.began.clear()
    for work in bench.work.workers:
        work.want()
    bench.wait_ready(ready=False)
    wait_for(lambda: bench.began >= {worker.name for worker in bench.work.workers}, "each of them to try")
    wait_for(lambda: not any(worker.silent_seconds for worker in bench.work.workers), "each of them to give up")
    assert bench.told.names().count("problem") == 1
    assert "removed while it was open" in bench.standing.readiness()[1]["reasons"][0]
    assert not folder.exists(), "no second ledger"
    folder.mkdir()
    (folder / "state.db").write_bytes((aside / "state.db").read_bytes())
    bench.work.passes.want()
    wait_for(lambda: "replaced while it was open" in str(bench.standing.readiness()[1]["reasons"]), "that it is told")
    (folder / "state.db").unlink()
    folder.rmdir()
    aside.rename(folder)
    bench.work.passes.want()
    bench.wait_ready()


def test_a_dead_thread_is_neither_healthy_nor_ready(bench: Bench) -> None:
    bench.start()
    bench.wait_ready()
    failures: list[Exception] = []
    dead = Worker("watcher", lambda: None, failures.append)
    bench.parts.append(dead)
    assert not bench.standing.health()[0]
    assert not bench.standing.readiness()[0]
    bench.parts.remove(dead)
    bench.timetable.stop()
    assert bench.standing.health()[1]["timetable"] == {"alive": False}
    assert not bench.standing.readiness()[0]


def test_a_clock_far_behind_the_last_pass_is_not_ready(publication: Publication) -> None:
    with SharedWorld(OpenWorld(publication.config)).held() as world:
        world.store.begin_pass(
            "news.example.org,2026", datetime.now(UTC) + timedelta(hours=3), trial=False, digests=["weekly"]
        )
        world.store.close()
    bench = Bench(publication)
    bench.start()
    wait_for(lambda: "problem" in bench.told.names(), "the problem")
    wait_for(lambda: "behind the last pass" in str(bench.standing.readiness()[1]["reasons"]), "the reason")
    bench.stop()


def test_each_turn_looks_in_time_and_a_step_of_the_clock_counts_anew(bench: Bench) -> None:
    looks, tries, ahead = [], [], [0.0]
    upkeep = Upkeep(
        bench.standing,
        bench.timetable,
        lambda: looks.append(1),
        lambda: tries.append(1),
        bench.told.log,
        wall=lambda: datetime.now(UTC).timestamp() + ahead[0],
    )
    assert upkeep.turn_seconds <= 1
    bench.timetable.start()
    for seconds in (0.0, 3.0, 0.0):
        ahead[0] = seconds
        upkeep.turn()
    assert (looks, tries, bench.timetable.steps) == ([], [], 0)
    for seconds in (10_800.0, 0.0):
        ahead[0] = seconds
        upkeep.turn()
    assert (looks, tries, bench.timetable.steps) == ([1, 1], [1, 1], 2)
    assert [round(event["seconds"], -1) for event in bench.told.events] == [10_800, -10_800]


def test_the_scan_goes_on_when_the_clock_is_set_back(monkeypatch: pytest.MonkeyPatch) -> None:
    from apscheduler.schedulers import base
    from apscheduler.triggers import interval

    ahead = timedelta(hours=3)

    class Wrong(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]  # always aware here
            return datetime.now(UTC) + ahead

    for module in (base, interval):
        monkeypatch.setattr(module, "datetime", Wrong)
    timetable, called = Timetable(), threading.Event()
    timetable.every("scan", timedelta(seconds=1), called.set)
    timetable.start()
    assert called.wait(SOON)
    ahead = timedelta(0)
    called.clear()
    assert not called.wait(1.2), "it waits for the time that it had before"
    timetable.clock_stepped()
    assert called.wait(SOON)
    timetable.stop()


def test_a_problem_whose_words_change_is_told_once() -> None:
    told = Told()
    journal = Journal(told.log)
    for n in range(3):
        report = PassReport(datetime.now(UTC))
        report.problem(DeployError(f"ended with status 1 at 10:0{n}", where="output.after_publish"))
        journal.passed(report, 0.1)
    assert told.names().count("problem") == 1
    assert [problem.what for problem in journal.problems] == ["ended with status 1 at 10:02"]
    report = PassReport(datetime.now(UTC))
    report.problem(ClockError("behind", where="clock"))
    journal.passed(report, 0.1)
    assert [name for name in told.names() if name != "pass"] == ["problem", "problem", "problem gone"]


def test_the_watcher_tells_of_seeds_and_of_nothing_that_is_hidden(publication: Publication) -> None:
    changed, told = threading.Semaphore(0), Told()
    watcher = Watcher(publication.home, changed.release, told.log)
    watcher.start()
    assert changed.acquire(timeout=SOON), "what came before the first look counts"
    hidden = publication.home / ".sendfeed"
    hidden.mkdir()
    for n in range(5):
        (hidden / "state.db-wal").write_text(str(n))
        (publication.seeds / ".new.txt").write_text(str(n))
    assert not changed.acquire(timeout=1)
    (publication.seeds / "a.txt").write_text(article_text(1))
    assert changed.acquire(timeout=SOON)
    watcher.stop()
    assert watcher.ended(SOON)


def test_the_watcher_outlives_its_folder(publication: Publication) -> None:
    changed, told = threading.Semaphore(0), Told()
    watcher = Watcher(publication.seeds, changed.release, told.log)
    watcher.start()
    assert changed.acquire(timeout=SOON)
    elsewhere = publication.home / "elsewhere"
    publication.seeds.rename(elsewhere)
    wait_for(lambda: told.names() == ["folder not watched"], "that it is gone")
    elsewhere.rename(publication.seeds)
    wait_for(lambda: told.names()[1:] == ["folder watched again"], "that it is back")
    assert changed.acquire(timeout=SOON)
    while changed.acquire(timeout=0.5):
        pass
    (publication.seeds / "a.txt").write_text(article_text(1))
    assert changed.acquire(timeout=SOON)
    watcher.stop()
    assert watcher.ended(SOON)


def test_a_thread_that_fails_and_a_library_that_repeats_itself_are_told_once() -> None:
    program = (
        "import logging, threading\n"
        "from sendfeed.adapters.logs import open_log\n"
        "open_log(verbose=False, quiet=False)\n"
        "for n in range(1000):\n"
        "    logging.getLogger('asyncio').error('socket.accept() out of system resource\\nsocket: %s', n)\n"
        "thread = threading.Thread(target=lambda: 1 / 0, name='passes')\n"
        "thread.start(); thread.join()\n"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    library, thread = ended.stderr.splitlines()
    assert "out of system resource" in library
    assert '"event": "thread ended"' in thread
    assert "ZeroDivisionError" in thread
