"""Feeds, as the hub knows them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

_CURRENT = re.compile(r"(?:topics/[^/]+/)?(?:feed\.xml|atom\.xml|feed\.json)")


def is_current_feed(path: str) -> bool:
    """Whether a path below the public root is a feed's that one subscribes to, and no archive document's."""
    return _CURRENT.fullmatch(path) is not None


@dataclass(frozen=True, slots=True)
class HubFeed:
    """A current feed, by its path below the public root, and what the hub knows of it.

    `mtime_ns` is when its file last changed, `is_told` whether the hub was told since. If not, so many `attempts` have
    failed since it last was, the last one with this `error`; the next is due at `due`, or at once if that is None.
    """

    path: str
    mtime_ns: int
    is_told: bool
    attempts: int = 0
    due: datetime | None = None
    error: str = ""
