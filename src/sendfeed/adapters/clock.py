"""The clock, read in one place."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta


def now() -> datetime:
    """The time: aware UTC, without microseconds."""
    return datetime.now(UTC).replace(microsecond=0)


def stopwatch() -> Callable[[], timedelta]:
    """How long ago it was called."""
    began = time.monotonic()
    return lambda: timedelta(seconds=int(time.monotonic() - began))


def wire_time() -> datetime:
    """The time that goes over the wire: the real one, whatever `now` a pass was given."""
    return now()
