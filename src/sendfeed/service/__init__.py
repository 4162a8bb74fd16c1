"""The service: start, run, stop.

Two workers do all the work, each one thing at a time: one runs passes, the other hands over what is due. The
scheduler, the watcher and the end of a pass only say that they are wanted. Listeners answer from files and from the
store, and wait for nobody. Signals are put in a queue that the main thread reads.
"""

from __future__ import annotations

import os
import queue
import random
import signal
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Protocol

from sendfeed import __version__
from sendfeed.adapters import clock
from sendfeed.adapters.lock import publication_lock
from sendfeed.adapters.logs import Log
from sendfeed.adapters.notify import notify, notify_reloading, watchdog_seconds
from sendfeed.adapters.shared_world import SharedWorld
from sendfeed.adapters.timetable import Timetable
from sendfeed.adapters.watch import Watcher
from sendfeed.adapters.worker import Worker
from sendfeed.adapters.world import World, read_home
from sendfeed.delivering import deliver_due
from sendfeed.errors import BugError, ExitCode, LockedError, SendfeedError, StoppedError
from sendfeed.pipeline import locked_pass
from sendfeed.publishing import next_slots
from sendfeed.service.journal import Journal
from sendfeed.service.setup import OPERATOR, PUBLIC, Setup, set_up
from sendfeed.web.metrics import Look, Metrics, PassResult, ReloadResult
from sendfeed.web.operator import operator_app
from sendfeed.web.site import site_app

STOP_SECONDS = 10.0
"""How long work at hand is waited for. An attempt that is left keeps its lease, and is settled as unknown later."""
STUCK_SECONDS = 1200.0
"""Longer than any single step can take: a worker that is silent for so long does not come back."""
LOOK_AGAIN = timedelta(seconds=30)
"""Deliveries that are due and were not attempted are not looked at again before this, but for the end of a pass."""


@contextmanager
def service(path: Path, log: Log) -> Iterator[Service]:
    """Start the service of a config.toml, as the only one of its publication, and stop it in the end.

    Raises `LockedError`, `ConfigError`, `StoreError`, `ClockError`, or an error of an address that cannot be had: then
    nothing was started.
    """
    home = read_home(path)
    with publication_lock(home.folder / ".sendfeed" / "service.lock", wait_seconds=0):
        started = Service(path, log)
        started.start()
        try:
            yield started
        finally:
            started.stop()


class Part(Protocol):
    """What runs in a thread of its own: asked to stop, then waited for."""

    name: str

    def stop(self) -> None:
        """Ask it to end."""

    def ended(self, within_seconds: float) -> bool:
        """Wait for its end; whether it came."""


class Service:
    """The service of one publication. Takes its addresses at once; raises as `service` says."""

    def __init__(self, path: Path, log: Log) -> None:
        self._path, self._log, self._journal = path, log, Journal(log)
        setup = set_up(path, {})
        self._shared, self._listeners = SharedWorld(setup.opened), setup.listeners
        self._signals: queue.SimpleQueue[int] = queue.SimpleQueue()
        self._stopping = threading.Event()
        self._timetable = Timetable()
        self._passes, self._deliveries = Worker("passes", self._pass), Worker("deliveries", self._deliver)
        self._watcher = self._new_watcher(setup.opened.world)
        self._metrics = Metrics(self._look)
        self._chance = random.Random()  # noqa: S311 - jitter
        self._began = clock.now()
        self._unready = {"pass": "no pass has come to its end yet"}
        self.left_work = False

    def start(self) -> None:
        """Answer, watch, look once, and then on schedule."""
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, lambda received, _frame: self._signals.put(received))
        with self._shared.held() as world:
            self._timetable.every("scan", world.config.seeds.scan_every, self._passes.want)
            self._answer(world)
        self._timetable.start()
        self._passes.start()
        self._deliveries.start()
        self._watcher.start()
        self._passes.want()
        self._log.info("service started", version=__version__, pid=os.getpid(), config=str(self._path.absolute()))

    def run(self) -> ExitCode:
        """Go on until a signal asks to stop; gives the exit code for it."""
        beat = watchdog_seconds()
        while True:
            try:
                received = self._signals.get(timeout=beat / 2 if beat else None)
            except queue.Empty:
                received = None
            if self._health()[0]:
                notify("WATCHDOG=1")
            if received == signal.SIGHUP:
                self._reload()
            elif received:
                self._log.info("stopping", signal=signal.Signals(received).name)
                return ExitCode.INTERRUPTED if received == signal.SIGINT else ExitCode.DONE

    def stop(self) -> None:
        """Finish or park the work at hand within `STOP_SECONDS`, or leave it; at once if another signal comes."""
        self._unready["stop"] = "stopping"
        notify("STOPPING=1")
        self._stopping.set()
        threads: list[Part] = [self._watcher, *self._listeners.values(), self._passes, self._deliveries]
        self._timetable.stop()
        for part in threads:
            part.stop()
        deadline = time.monotonic() + STOP_SECONDS
        under_way = threads
        while under_way and time.monotonic() < deadline and self._signals.empty():
            under_way = [part for part in under_way if not part.ended(0.02)]
        self.left_work = bool(under_way)
        if under_way:
            remedy = "the next pass carries on; an attempt that was under way is settled when its lease ends"
            self._log.warning("work left", what=[part.name for part in under_way], remedy=remedy)
        else:
            self._shared.close()
        self._log.info("service stopped")

    def _pass(self) -> None:
        """Run a pass. Nothing that fails in it stops the next."""
        began, started = clock.now(), time.monotonic()
        with self._shared.held() as world:
            try:
                report = locked_pass(world, None, began, self._go_on, self._wait_for)
            except StoppedError:
                self._metrics.count("passes", PassResult.STOPPED)
                self._log.info("pass parked", remedy="the next pass carries on")
                return
            except SendfeedError as error:
                self._pass_failed(error)
            except Exception as error:  # noqa: BLE001 - a bug must not end a service
                self._pass_failed(BugError(error, where="pass"))
            else:
                seconds = time.monotonic() - started
                self._journal.passed(report, seconds)
                self._metrics.count("passes", PassResult.PROBLEMS if report.problems else PassResult.DONE)
                self._metrics.observe("pass_duration_seconds", seconds)
                self._metrics.set("last_pass_timestamp_seconds", clock.now().timestamp())
                self._unready.pop("pass", None)
            self._after_pass(world, began)

    def _pass_failed(self, error: SendfeedError) -> None:
        locked = isinstance(error, LockedError)
        self._journal.met("pass", [error], at_end=False)
        self._metrics.count("passes", PassResult.LOCKED if locked else PassResult.FAILED)
        if not locked:
            self._unready["pass"] = str(error)

    def _after_pass(self, world: World, began: datetime) -> None:
        slots = next_slots(world.config, began)
        if slots:
            self._timetable.at("slot", min(slot.due for slot in slots.values()), self._passes.want)
        problems = self._count_problems()
        notify("READY=1", f"STATUS=last pass {clock.now():%Y-%m-%d %H:%M:%S} UTC, {problems} problems")
        self._deliveries.want()

    def _deliver(self) -> None:
        """Hand over what is due."""
        with self._shared.held() as world:
            try:
                report = deliver_due(world, self._delivery_time, self._chance, lambda: not self._stopping.is_set())
                due = world.store.deliveries.next_due()
            except SendfeedError as error:
                self._journal.met("deliveries", [error], at_end=False)
            except Exception as error:  # noqa: BLE001 - a bug must not end a service
                self._journal.met("deliveries", [BugError(error, where="deliveries")], at_end=False)
            else:
                self._journal.delivered(report)
                for delivery in report.attempted:
                    self._metrics.count("delivery_attempts", delivery.channel, delivery.state)
                for delivery in report.given_up:
                    self._metrics.count("deliveries_given_up", delivery.channel)
                if due:
                    soonest = clock.now() + LOOK_AGAIN
                    when = due if due > clock.now() else soonest
                    self._timetable.at("delivery", when, self._deliveries.want)
            self._count_problems()

    def _reload(self) -> None:
        """Take the config as it is now, as a whole; or say everything that is wrong with it, and stay as it was."""
        notify_reloading()
        try:
            setup = set_up(self._path, self._listeners)
            wrong: list[SendfeedError] = list(setup.opened.world.templates.check())
            if wrong:
                setup.undo(self._listeners)
        except SendfeedError as error:
            wrong = [error]
        except Exception as error:  # noqa: BLE001 - a bug must not end a service
            wrong = [BugError(error, where=str(self._path))]
        if wrong:
            self._journal.refused(wrong)
            self._unready["config"] = "config.toml was read again and refused; the one before it holds"
        else:
            self._take(setup)
        self._metrics.count("config_reloads", ReloadResult.REFUSED if wrong else ReloadResult.TAKEN)
        notify("READY=1", f"STATUS={'config refused, the one before it holds' if wrong else 'config reloaded'}")

    def _take(self, setup: Setup) -> None:
        """Go on with another config. A pass under way ends with the old one."""
        world, before = setup.opened.world, self._listeners
        self._listeners = setup.listeners
        self._shared.replace(setup.opened)
        self._answer(world)
        for listener in set(before.values()) - set(self._listeners.values()):
            listener.stop()
        self._watcher.stop()
        self._watcher = self._new_watcher(world)
        self._watcher.start()
        self._timetable.every("scan", world.config.seeds.scan_every, self._passes.want)
        self._unready.pop("config", None)
        self._log.info("config reloaded", config=str(self._path.absolute()))
        self._passes.want()

    def _answer(self, world: World) -> None:
        """Have the listeners answer for this publication."""
        apps = {
            PUBLIC: site_app(world.output.root / "site"),
            OPERATOR: operator_app(self._health, self._readiness, self._metrics.text),
        }
        for key, listener in self._listeners.items():
            if listener.serve(apps[key]):
                self._log.info("listening", where=key, url=listener.url)
        if not self._listeners[OPERATOR].is_loopback:
            what = "the operator's listener can be reached from other machines, and asks nobody who they are"
            self._log.warning("open to others", where=OPERATOR, what=what, remedy="listen on 127.0.0.1")

    def _new_watcher(self, world: World) -> Watcher:
        return Watcher(world.seeds.root, self._passes.want, self._log)

    def _go_on(self, stage: str, done: int, total: int) -> None:
        """Hear how far a pass is. Raises `StoppedError` if it shall end half-way."""
        self._passes.progress()
        self._log.debug("progress", stage=stage, done=done, total=total)
        if self._stopping.is_set() and done < total:
            raise StoppedError("asked to stop")

    def _wait_for(self, holder: str) -> None:
        self._log.info("waiting for another pass", holder=holder)

    def _delivery_time(self) -> datetime:
        self._deliveries.progress()
        return clock.now()

    def _count_problems(self) -> int:
        problems = len(self._journal.problems)
        self._metrics.set("problems", problems)
        return problems

    def _health(self) -> tuple[bool, Mapping[str, Any]]:
        """Whether both workers live, and none is stuck."""
        workers = (self._passes, self._deliveries)
        well = all(worker.alive and worker.silent_seconds < STUCK_SECONDS for worker in workers)
        facts = {worker.name: {"alive": worker.alive, "silent_seconds": worker.silent_seconds} for worker in workers}
        since = self._began.isoformat()
        return well, {"status": "alive" if well else "failing", "version": __version__, "since": since, **facts}

    def _readiness(self) -> tuple[bool, Mapping[str, Any]]:
        """Whether it does what the config says; a channel that a person has paused is as it should be."""
        reasons = list(self._unready.values())
        problems = [{"where": p.where, "what": p.what, "remedy": p.remedy} for p in self._journal.problems]
        status = "not ready" if reasons else "ready"
        return not reasons, {"status": status, "reasons": reasons, "problems": problems}

    def _look(self) -> Look:
        """What the metrics are read from. Raises `StoreError`."""
        with self._shared.held() as world:
            slots = next_slots(world.config, clock.now())
            return Look(world.store.figures(), {name: slot.due for name, slot in slots.items()})
