"""The store: what sendfeed knows, in one database. SQLAlchemy Core; see `tables` for its shape."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import insert, select, update

from sendfeed.adapters.store import tables
from sendfeed.adapters.store.articles import ArticleStore
from sendfeed.adapters.store.assets import AssetStore
from sendfeed.adapters.store.database import Database
from sendfeed.adapters.store.deliveries import ABANDONED, EVERYTHING, DeliveryStore
from sendfeed.adapters.store.figures import Figures, figures
from sendfeed.adapters.store.hub import HubLedger
from sendfeed.adapters.store.issues import IssueStore
from sendfeed.adapters.store.outputs import OutputLedger
from sendfeed.adapters.store.reminders import ReminderStore
from sendfeed.adapters.store.removals import RemovalStore
from sendfeed.adapters.store.traits import TraitStore
from sendfeed.errors import UsageError

__all__ = ["ABANDONED", "EVERYTHING", "Store", "StoreState"]


@dataclass(frozen=True, slots=True)
class StoreState:
    """Where the store stands: `last_pass` is the `now` of the last pass, `trial` whether one was in the future."""

    tag_authority: str
    last_pass: datetime | None
    trial: bool


class Store:
    """A publication's store. Opening makes or migrates it. Every method may raise `StoreError`."""

    def __init__(self, address: str, home: Path) -> None:
        self._database = Database(address, home)
        self.articles = ArticleStore(self._database)
        self.issues = IssueStore(self._database)
        self.deliveries = DeliveryStore(self._database)
        self.outputs = OutputLedger(self._database)
        self.hub = HubLedger(self._database)
        self.assets = AssetStore(self._database)
        self.traits = TraitStore(self._database)
        self.removals = RemovalStore(self._database)
        self.reminders = ReminderStore(self._database)

    @property
    def where(self) -> str:
        """The store's address, for people."""
        return self._database.where

    def close(self) -> None:
        """Give back what the store holds open."""
        self._database.close()

    def state(self) -> StoreState | None:
        """Where the store stands, or None before its first pass."""
        columns = tables.publication.c
        with self._database.reads() as connection:
            row = connection.execute(select(columns.tag_authority, columns.last_pass, columns.trial)).one_or_none()
        return StoreState(*row) if row else None

    def changes(self) -> int:
        """Count the changes of what may be published: the same number means that nothing changed."""
        with self._database.reads() as connection:
            return connection.scalar(select(tables.publication.c.changes)) or 0

    def begin_pass(self, tag_authority: str, now: datetime, *, trial: bool, digests: Collection[str]) -> None:
        """Write down that a pass begins at `now`, which is not before the last one, with these digests in its config.

        A digest that the last pass did not have is not taken to have been there all the time. Raises `UsageError` for
        another tag authority than the one that all ids were made of.
        """
        state = self.state()
        row = {"last_pass": now, "trial": trial}
        with self._database.writes() as connection:
            if state is None:
                fresh = {
                    "id": 1,
                    "tag_authority": tag_authority,
                    "passes": 1,
                    "changes": 0,
                    "published": "",
                    "last_published": 0,
                    "unclean": False,
                    "deployed": False,
                    "unscrubbed": False,
                    "logs_left": False,
                    "search_deployed": True,
                }
                connection.execute(insert(tables.publication).values(**fresh, **row))
                return
            if state.tag_authority != tag_authority:
                raise UsageError(
                    f'found "{tag_authority}", but this store\'s ids are made of "{state.tag_authority}"',
                    where="publication.tag_authority",
                    remedy="put the old one back: with new ids every reader would see every article again",
                )
            passes, seen = tables.publication.c.passes, tables.digests.c.seen
            connection.execute(update(tables.publication).values(**row, passes=passes + 1))
            this = select(passes).scalar_subquery()
            present = (tables.digests.c.name.in_(digests), seen == this - 1)
            connection.execute(update(tables.digests).where(*present).values(seen=this))

    def config(self) -> dict[str, Any] | None:
        """The config of the last pass, as it was kept; None if none was."""
        with self._database.reads() as connection:
            found: dict[str, Any] | None = connection.scalar(select(tables.publication.c.config))
        return found

    def keep_config(self, config: Mapping[str, Any]) -> None:
        """Keep the config of a pass that has begun, which holds no secret; writes nothing if it is kept already."""
        if self.config() != config:
            with self._database.writes() as connection:
                connection.execute(update(tables.publication).values(config=config))

    def figures(self) -> Figures:
        """How much of what there is, for those who watch over a service."""
        return figures(self._database)

    def require_in_place(self) -> None:
        """Raise `StoreError` if the store at the address is another by now: what is written here would be lost."""
        self._database.require_in_place()

    def check(self) -> None:
        """Look at every page of the database. Raises `StoreError` for a damaged one."""
        self._database.check()
