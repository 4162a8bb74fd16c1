"""The clock, read in one place."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta


def now() -> datetime:
    """The time: aware UTC, without microseconds."""
    return datetime.now(UTC).replace(microsecond=0)


def running_from(start: datetime) -> Callable[[], datetime]:
    """A clock that shows `start` now, and goes on from there at the pace of the real one."""
    began = time.monotonic()
    return lambda: (start + timedelta(seconds=time.monotonic() - began)).replace(microsecond=0)


def wire_time() -> datetime:
    """The time that goes over the wire: the real one, whatever `now` a pass was given."""
    return now()
