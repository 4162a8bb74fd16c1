"""What the main thread of a service sees to between signals. Nothing here waits: the watchdog is fed from here."""

from __future__ import annotations

import time
from collections.abc import Callable

from sendfeed.adapters.logs import Log
from sendfeed.adapters.notify import notify, watchdog_seconds
from sendfeed.adapters.timetable import Timetable
from sendfeed.service.standing import Standing

TURN_SECONDS = 1.0
LOOK_SECONDS = 5.0
"""How often it is looked whether a person has decided something, by a command beside the service."""
RETRY_SECONDS = 60.0
"""How often a pass is tried again that failed."""
STEP_SECONDS = 5.0
"""A clock that is put right by more than this, in one turn, was wrong."""


class Upkeep:
    """Feeds the watchdog, wants `look` and `retry` in time, and notices when the `wall` clock is put right."""

    def __init__(
        self,
        standing: Standing,
        timetable: Timetable,
        look: Callable[[], None],
        retry: Callable[[], None],
        log: Log,
        wall: Callable[[], float] = time.time,
    ) -> None:
        self._standing, self._timetable, self._log, self._wall = standing, timetable, log, wall
        self._look, self._retry = look, retry
        self._looked = self._tried = time.monotonic()
        self._offset = wall() - time.monotonic()
        beat_seconds = watchdog_seconds()
        self._is_watched = beat_seconds is not None
        self.turn_seconds = min(TURN_SECONDS, (beat_seconds or TURN_SECONDS) / 2)

    def turn(self) -> None:
        """See to everything once."""
        if self._is_watched and self._standing.health()[0]:
            notify("WATCHDOG=1")
        self._mind_the_clock()
        now = time.monotonic()
        if now - self._looked >= LOOK_SECONDS:
            self._looked = now
            self._look()
        if self._standing.is_well("pass"):
            self._tried = now
        elif now - self._tried >= RETRY_SECONDS:
            self._tried = now
            self._retry()

    def _mind_the_clock(self) -> None:
        before, self._offset = self._offset, self._wall() - time.monotonic()
        if abs(self._offset - before) > STEP_SECONDS:
            self._log.info("clock stepped", seconds=round(self._offset - before))
            self._timetable.clock_stepped()
            self._look()
            self._retry()
