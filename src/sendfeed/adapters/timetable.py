"""When the service looks again: APScheduler, with its defaults that lose or double a fire put right.

Its jobs only say that work is wanted. What is due is computed from the store and the clock by whoever does the work,
so a fire that comes late, twice or never harms nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta


class Timetable:
    """A thread that calls at given times."""

    def __init__(self) -> None:
        from apscheduler.schedulers.background import BackgroundScheduler

        defaults = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        self._scheduler = BackgroundScheduler(timezone=UTC, job_defaults=defaults)

    def start(self) -> None:
        """Begin to call."""
        self._scheduler.start()

    def stop(self) -> None:
        """Call no more."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    def every(self, name: str, interval: timedelta, call: Callable[[], None]) -> None:
        """Call at intervals from now on, in place of what had this name."""
        seconds = max(1, int(interval.total_seconds()))
        self._scheduler.add_job(call, "interval", seconds=seconds, id=name, replace_existing=True)

    def at(self, name: str, when: datetime, call: Callable[[], None]) -> None:
        """Call once at a time (aware), or at once if it is past, in place of what had this name."""
        self._scheduler.add_job(call, "date", run_date=when, id=name, replace_existing=True)
