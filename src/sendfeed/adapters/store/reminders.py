"""What people were reminded of, and when last: so that they are once a day, by whichever process."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, insert, select

from sendfeed.adapters.store.database import Database
from sendfeed.adapters.store.tables import reminders


class ReminderStore:
    """Reminders of issues, by their keys, and of digests, by their names."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def last(self) -> dict[str, datetime]:
        """When people were last reminded of each."""
        with self._database.reads() as connection:
            return {row.of: row.at for row in connection.execute(select(reminders))}

    def write_down(self, of: str, now: datetime) -> None:
        """Write down that people were reminded of it."""
        with self._database.writes() as connection:
            connection.execute(delete(reminders).where(reminders.c.of == of))
            connection.execute(insert(reminders).values(of=of, at=now))
