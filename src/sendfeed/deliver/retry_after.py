"""How long whoever was asked wants to be left alone (RFC 9110, 10.2.3)."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from sendfeed.exchange import Answer

SLOW_DOWN = frozenset({429, 502, 503, 504})
SHORTEST_PAUSE_SECONDS = 60.0
LONGEST_PAUSE_SECONDS = 7 * 86400.0
"""No `Retry-After` counts for more: it would be a mistake, and past every deadline all the same."""


def pause_seconds(answer: Answer, now: datetime) -> float:
    """How long to leave alone who gave this answer `now` (aware UTC); 0 unless its status asks for that.

    `Retry-After` is a number of seconds or an HTTP date; without one, a minute has to do.
    """
    from email.utils import parsedate_to_datetime

    if answer.status not in SLOW_DOWN:
        return 0.0
    value = answer.retry_after.strip()
    try:
        if re.fullmatch(r"[0-9]{1,12}", value):
            wanted = float(value)
        else:
            until = parsedate_to_datetime(value)
            wanted = (until.replace(tzinfo=until.tzinfo or UTC) - now).total_seconds()
    except (ValueError, TypeError, IndexError, OverflowError):
        wanted = 0.0
    return min(max(wanted, SHORTEST_PAUSE_SECONDS), LONGEST_PAUSE_SECONDS)
