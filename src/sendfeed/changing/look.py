"""What effects are told from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sendfeed import digest
from sendfeed.adapters.world import World
from sendfeed.config.schedule import parse_schedule
from sendfeed.model import IssueState
from sendfeed.overview import under_way
from sendfeed.planning import pool_of

TIME = "%a %d %b %Y %H:%M %Z"


@dataclass(frozen=True, slots=True)
class Look:
    """The world with its config as it is now, and `before`, the config of the last pass as it was kept."""

    world: World
    before: dict[str, Any]
    now: datetime

    def next_slot(self, schedule: str, zone: ZoneInfo) -> str:
        """When a schedule is due next."""
        return f"{digest.next_slot(parse_schedule(schedule), zone, self.now).due.astimezone(zone):{TIME}}"

    def waiting(self, name: str) -> int:
        """How many articles wait in the pool of a digest, or will once it begins."""
        each = self.world.config.digest(name)
        return len(pool_of(self.world, each, self.now) if each else self.world.store.issues.pool(name))

    def editions(self, name: str) -> str:
        """The folder of a digest's editions, below the publication's; empty if there is none."""
        editions = self.world.editions
        return str(editions.folder(name).relative_to(self.world.folder)) if editions.has(name) else ""

    def of_source(self, name: str) -> int:
        """How many articles there are of a source."""
        live = (each for each in self.world.store.articles.listed() if not each.withdrawn)
        return sum(each.source.casefold() == name.casefold() for each in live)

    def of_topic(self, name: str) -> int:
        """How many articles are filed under a topic."""
        return sum(name in each.topics for each in self.world.store.articles.listed() if not each.withdrawn)

    def unsent(self, name: str = "") -> list[str]:
        """The keys of issues, of this digest if one is named, that wait for approval or still go to a channel."""
        going = {each.issue for each in under_way(self.world)}
        states = self.world.store.issues.states().items()
        unsent = (key for key, (state, _) in states if state is IssueState.WAITING or key in going)
        return [key for key in unsent if not name or key.startswith(f"{name}/")]

    def held_back(self, channel: str, name: str = "") -> str:
        """That there are deliveries to a channel under way, if it goes; of this digest, if one is named."""
        issues = {*self.unsent(name)}
        count = sum(each.channel == channel and each.issue in issues for each in under_way(self.world))
        return f"; deliveries under way to {channel} wait until it is back, or are abandoned: {count}" if count else ""


def articles(count: int) -> str:
    """`1 article`, `2 articles`."""
    return "1 article" if count == 1 else f"{count} articles"
