"""The service: start, run, stop.

Four workers do all the work, each one thing at a time: one runs passes, one hands over what is due, one tells the hub
of feeds, one renews the search. The scheduler, the watcher and the end of a pass only say that they are wanted.
Listeners answer from files and from the store, and wait for nobody. Signals are put in a queue that the main thread
reads.
"""

from __future__ import annotations

import os
import queue
import signal
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from sendfeed import __version__
from sendfeed.adapters import clock
from sendfeed.adapters.lock import publication_lock
from sendfeed.adapters.logs import Log
from sendfeed.adapters.shared_world import SharedWorld
from sendfeed.adapters.timetable import Timetable
from sendfeed.adapters.watch import Watcher
from sendfeed.adapters.world import World, read_home
from sendfeed.announcing import untold
from sendfeed.composing import next_slots
from sendfeed.errors import BugError, ExitCode, SendfeedError
from sendfeed.service.journal import Journal
from sendfeed.service.setup import OPERATOR, PUBLIC, Setup, set_up
from sendfeed.service.standing import Part, Standing
from sendfeed.service.upkeep import Upkeep
from sendfeed.service.work import Work
from sendfeed.web.listener import Listener
from sendfeed.web.metrics import Look, Metrics, ReloadResult
from sendfeed.web.operator import operator_app
from sendfeed.web.site import hub_links, site_app

STOP_SECONDS = 10.0
"""How long work at hand is waited for. An attempt that is left keeps its lease, and is settled as unknown later."""


@contextmanager
def service(path: Path, log: Log) -> Iterator[Service]:
    """Start the service of a config.toml, as the only one of its publication, and stop it in the end.

    Raises `LockedError`, `ConfigError`, `StoreError`, `ClockError`, or an error of an address that cannot be had: then
    nothing was started.
    """
    home = read_home(path)
    with publication_lock(home.folder / ".sendfeed" / "service.lock", wait_seconds=0) as require_alone:
        started = Service(path, log, require_alone)
        try:
            started.start()
            yield started
        finally:
            started.stop()


class Service:
    """The service of one publication. Takes its addresses at once; raises as `service` says."""

    def __init__(self, path: Path, log: Log, require_alone: Callable[[], None]) -> None:
        self._path, self._log, self._journal = path, log, Journal(log)
        setup = set_up(path, {})
        self._shared, self._listeners = SharedWorld(setup.opened), setup.listeners
        self._signals: queue.SimpleQueue[int] = queue.SimpleQueue()
        self._timetable, self._metrics = Timetable(), Metrics(self._look)
        self._standing = Standing(self._journal, self._parts)
        self._work = Work(self._shared, require_alone, self._timetable, self._journal, self._standing, self._metrics)
        self._watcher = self._new_watcher(setup.opened.world)
        self.left_work = False

    def start(self) -> None:
        """Answer, watch, look once, and then on schedule."""
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, lambda received, _frame: self._signals.put(received))
        with self._shared.held() as world:
            self._timetable.every("scan", world.config.seeds.scan_every, self._work.passes.want)
            self._answer(world, self._listeners)
        self._timetable.start()
        for worker in self._work.workers:
            worker.start()
        self._watcher.start()
        self._work.passes.want()
        self._log.info("service started", version=__version__, pid=os.getpid(), config=str(self._path.absolute()))

    def run(self) -> ExitCode:
        """Go on until a signal asks to stop; gives the exit code for it."""
        passes, deliveries = self._work.passes, self._work.deliveries
        upkeep = Upkeep(self._standing, self._timetable, deliveries.want, passes.want, self._log)
        while True:
            try:
                # Never without end: a signal may come between Python's last look for one and the waiting.
                received = self._signals.get(timeout=upkeep.turn_seconds)
            except queue.Empty:
                received = None
            upkeep.turn()
            if received == signal.SIGHUP:
                self._reload()
            elif received:
                self._log.info("stopping", signal=signal.Signals(received).name)
                return ExitCode.INTERRUPTED if received == signal.SIGINT else ExitCode.DONE

    def stop(self) -> None:
        """Finish or park the work at hand within `STOP_SECONDS`, or leave it; at once if asked to stop once more."""
        self._standing.hinders("stop", "stopping")
        self._standing.tell_manager()
        self._work.park()
        under_way = self._parts()
        for part in under_way:
            part.stop()
        deadline = time.monotonic() + STOP_SECONDS
        while under_way and time.monotonic() < deadline and not self._asked_again():
            under_way = [part for part in under_way if not part.ended(0.02)]
        self.left_work = bool(under_way)
        if under_way:
            remedy = "the next pass carries on; an attempt that was under way is settled when its lease ends"
            self._log.warning("work left", what=[part.name for part in under_way], remedy=remedy)
        else:
            self._shared.close()
        self._log.info("service stopped")

    def _asked_again(self) -> bool:
        while not self._signals.empty():
            if self._signals.get() != signal.SIGHUP:
                return True
        return False

    def _parts(self) -> list[Part]:
        return [self._timetable, self._watcher, *self._listeners.values(), *self._work.workers]

    def _reload(self) -> None:
        """Take the config as it is now, as a whole; or say everything that is wrong with it, and stay as it was."""
        self._standing.reloading()
        wrong = self._read_again()
        if wrong:
            self._journal.refused(wrong)
            self._standing.hinders("config", "config.toml was read again and refused; the one before it holds")
        else:
            self._standing.mended("config")
            self._log.info("config reloaded", config=str(self._path.absolute()))
            self._work.passes.want()
        self._metrics.count("config_reloads", ReloadResult.REFUSED if wrong else ReloadResult.TAKEN)
        self._standing.tell_manager()

    def _read_again(self) -> list[SendfeedError]:
        """What is wrong with the config as it is now; if nothing is, it was taken."""
        try:
            setup = set_up(self._path, self._listeners)
        except Exception as error:  # noqa: BLE001 - a bug must not end a service
            return [self._told(error)]
        wrong: list[SendfeedError] = []
        try:
            wrong.extend(setup.opened.world.templates.check())
            if not wrong:
                self._take(setup)
        except Exception as error:  # noqa: BLE001 - as above
            wrong.append(self._told(error))
        if wrong:
            setup.undo(self._listeners)
        return wrong

    def _take(self, setup: Setup) -> None:
        """Go on with another config. A pass under way ends with the old one. What may fail comes first."""
        world, before = setup.opened.world, self._listeners
        self._answer(world, {key: each for key, each in setup.listeners.items() if each not in before.values()})
        watcher = self._new_watcher(world)
        watcher.start()
        self._watcher.stop()
        self._watcher, self._listeners = watcher, setup.listeners
        self._answer(world, self._listeners)
        self._shared.replace(setup.opened)
        for listener in set(before.values()) - set(self._listeners.values()):
            listener.stop()
        self._timetable.every("scan", world.config.seeds.scan_every, self._work.passes.want)

    def _answer(self, world: World, listeners: Mapping[str, Listener]) -> None:
        """Have these listeners answer for this publication."""
        apps = {
            PUBLIC: site_app(world.output.root / "site", hub_links(world.config)),
            OPERATOR: operator_app(self._standing.health, self._standing.readiness, self._metrics.text),
        }
        for key, listener in listeners.items():
            if listener.serve(apps[key]):
                self._log.info("listening", where=key, url=listener.url)
                if key == OPERATOR and not listener.is_loopback:
                    what = "the operator's listener can be reached from other machines, and asks nobody who they are"
                    self._log.warning("open to others", where=OPERATOR, what=what, remedy="listen on 127.0.0.1")

    def _told(self, error: Exception) -> SendfeedError:
        return error if isinstance(error, SendfeedError) else BugError(error, where=str(self._path))

    def _new_watcher(self, world: World) -> Watcher:
        return Watcher(world.seeds.root, self._work.passes.want, self._log)

    def _look(self) -> Look:
        """What the metrics are read from. Raises `StoreError`."""
        with self._shared.held() as world:
            slots = next_slots(world, clock.now())
            unheard = len(untold(world)) if world.config.feeds.websub_hub else None
            return Look(world.store.figures(), {name: slot.due for name, slot in slots.items()}, unheard)
