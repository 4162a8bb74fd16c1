"""When the service looks again: APScheduler, with its defaults that lose or double a fire put right.

Its jobs only say that work is wanted. What is due is computed from the store and the clock by whoever does the work,
so a fire that comes late, twice or never harms nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta


class Timetable:
    """A thread that calls at given times."""

    name = "timetable"

    def __init__(self) -> None:
        from apscheduler.schedulers.background import BackgroundScheduler

        defaults = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        self._scheduler = BackgroundScheduler(timezone=UTC, job_defaults=defaults)
        self._intervals: dict[str, tuple[timedelta, Callable[[], None]]] = {}

    def start(self) -> None:
        """Begin to call."""
        self._scheduler.start()

    @property
    def alive(self) -> bool:
        """Whether its thread runs."""
        return bool(self._scheduler._thread and self._scheduler._thread.is_alive())

    def stop(self) -> None:
        """Call no more."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    def ended(self, within_seconds: float) -> bool:
        """Wait for its end; whether it came."""
        if self.alive:
            self._scheduler._thread.join(within_seconds)
        return not self.alive

    def every(self, name: str, interval: timedelta, call: Callable[[], None]) -> None:
        """Call at intervals from now on, in place of what had this name."""
        self._intervals[name] = interval, call
        seconds = max(1, int(interval.total_seconds()))
        self._scheduler.add_job(call, "interval", seconds=seconds, id=name, replace_existing=True)

    def at(self, name: str, when: datetime, call: Callable[[], None]) -> None:
        """Call once at a time (aware), or at once if it is past, in place of what had this name."""
        self._scheduler.add_job(call, "date", run_date=when, id=name, replace_existing=True)

    def clock_stepped(self) -> None:
        """Count the intervals anew, and look at once what is due: the scheduler goes by the clock on the wall, and
        would wait until that is again where it was.
        """
        for name, (interval, call) in list(self._intervals.items()):
            self.every(name, interval, call)
        self._scheduler.wakeup()
