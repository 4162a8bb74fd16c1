"""The clock, read in one place."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> datetime:
    """The time: aware UTC, without microseconds."""
    return datetime.now(UTC).replace(microsecond=0)
