"""The ledger of what the WebSub hub was told: a feed is due while its file is another than the one that the hub knows.

An attempt is written down before it is made, as one that failed, and moved by compare-and-set: so a killed process does
not lead to a flood, and two at a time do not tell the same.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, delete, exists, insert, or_, select, update

from sendfeed.adapters.store.database import Database
from sendfeed.adapters.store.tables import hub, outputs
from sendfeed.model import FEED_FORMATS, HubFeed, is_current_feed

SITE = "site/"
NOBODY_KNOWS = "sendfeed ended before an answer came"
"""The error of an attempt that is being made, or whose process has died."""


class HubLedger:
    """Which feeds there are, and which of them a hub was told of. Paths are below the public root."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def feeds(self, url: str) -> list[HubFeed]:
        """Every current feed as the hub at this URL knows it; those that may be told first come first."""
        known = select(hub).where(hub.c.url == url).subquery()
        own = [known.c[name] for name in ("told_mtime_ns", "tried_mtime_ns", "attempts", "due", "quiet_until", "error")]
        feeds = or_(outputs.c.path.in_([SITE + form.file for form in FEED_FORMATS]), _OF_TOPICS)
        joined = outputs.outerjoin(known, outputs.c.path == SITE + known.c.path)
        wanted = select(outputs.c.path, outputs.c.mtime_ns, *own).select_from(joined)
        with self._database.reads() as connection:
            rows = connection.execute(wanted.where(outputs.c.fingerprint != "", feeds)).mappings().all()
        found = [_feed(row) for row in rows if is_current_feed(row["path"].removeprefix(SITE))]
        return sorted(found, key=lambda feed: (feed.due.timestamp() if feed.due else 0.0, feed.path))

    def forget(self, url: str) -> None:
        """Forget what any other hub was told, and of feeds that are gone."""
        there = exists().where(outputs.c.path == SITE + hub.c.path, outputs.c.fingerprint != "")
        stale = or_(hub.c.url != url, ~there)
        with self._database.reads() as connection:
            if not connection.scalar(select(exists().where(stale))):
                return
        with self._database.writes() as connection:
            connection.execute(delete(hub).where(stale))

    def begin(self, feed: HubFeed, url: str, due: datetime, quiet_until: datetime) -> bool:
        """Write down that the hub is being told of a feed; False if it is not as it was known.

        If nobody hears how it ended, it has failed, and the times are those of the next attempt (aware UTC).
        """
        attempt = {"tried_mtime_ns": feed.mtime_ns, "attempts": feed.attempts + 1, "error": NOBODY_KNOWS}
        attempt |= {"due": due, "quiet_until": quiet_until}
        as_known = (hub.c.attempts == feed.attempts, hub.c.told_mtime_ns.is_distinct_from(feed.mtime_ns))
        with self._database.writes() as connection:
            if connection.scalar(select(exists().where(hub.c.path == feed.path, hub.c.url == url))):
                known = update(hub).where(hub.c.path == feed.path, hub.c.url == url, *as_known)
                return connection.execute(known.values(attempt)).rowcount == 1
            connection.execute(delete(hub).where(hub.c.path == feed.path))  # of another hub
            connection.execute(insert(hub).values(path=feed.path, url=url, **attempt))
            return True

    def told(self, feed: HubFeed, url: str) -> None:
        """Say that the hub took the attempt that was begun with `feed`."""
        self._end(feed, url, {"told_mtime_ns": feed.mtime_ns, "attempts": 0, "error": ""})

    def failed(self, feed: HubFeed, url: str, error: str, due: datetime, quiet_until: datetime) -> None:
        """Say how the attempt that was begun with `feed` failed, and when the next one may be made (aware UTC)."""
        self._end(feed, url, {"error": error, "due": due, "quiet_until": quiet_until})

    def _end(self, feed: HubFeed, url: str, values: dict[str, Any]) -> None:
        as_begun = (hub.c.path == feed.path, hub.c.url == url, hub.c.attempts == feed.attempts + 1)
        with self._database.writes() as connection:
            connection.execute(update(hub).where(*as_begun).values(values))


_OF_TOPICS = outputs.c.path.startswith(f"{SITE}topics/", autoescape=True)


def _feed(row: RowMapping) -> HubFeed:
    path, mtime_ns = row["path"].removeprefix(SITE), row["mtime_ns"]
    if row["told_mtime_ns"] == mtime_ns or not row["attempts"]:
        return HubFeed(path, mtime_ns, is_told=row["told_mtime_ns"] == mtime_ns)
    due = row["due"] if row["tried_mtime_ns"] == mtime_ns else row["quiet_until"]
    return HubFeed(path, mtime_ns, is_told=False, attempts=row["attempts"], due=due, error=row["error"])
