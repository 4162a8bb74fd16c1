"""What must be in the store, worked out in plain values. Articles are known by the number in their title."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from tests.promises.keys import TOPICS, Keys, slots


@dataclass(frozen=True)
class File:
    """A seed as it lies in the folder."""

    number: int
    about: str
    version: int = 1
    is_edited: bool = False
    is_moved: bool = False
    """since its article was read: a move is known by the bytes, so that what is moved and edited is another article"""

    @property
    def text(self) -> str:
        return (
            f"Report number {self.number} from the county\n\n"
            f"The steering group met and agreed what to do about {self.about}. It will meet again soon.\n\n"
            f"This is version {self.version} of what was written down on that day in the main hall.\n"
        )


@dataclass
class Composed:
    """An issue as it was composed, and by channel when its delivery must end, once it may go."""

    digest: str
    due: datetime
    numbers: frozenset[int]
    waits: bool
    channels: frozenset[str]
    within: timedelta
    deadlines: dict[str, datetime] = field(default_factory=dict)


@dataclass
class Begun:
    """A digest since the config has it: up to when slots were looked at, and the issues since then."""

    looked_until: datetime
    issues: set[str] = field(default_factory=set)


@dataclass
class Expected:
    """What must be in the store. `pools` say for each digest and article where that is: in an issue, or waiting."""

    files: dict[str, File] = field(default_factory=dict)
    topics: dict[int, str] = field(default_factory=dict)
    """of every article, in the order of acceptance"""
    held: set[int] = field(default_factory=set)
    pools: dict[str, dict[int, str | None]] = field(default_factory=dict)
    begun: dict[str, Begun] = field(default_factory=dict)
    issues: dict[str, Composed] = field(default_factory=dict)

    def begin_pass(self, keys: Keys) -> None:
        self.begun = {name: begun for name, begun in self.begun.items() if name in keys.present}

    def scan(self, keys: Keys) -> None:
        for path, file in sorted(self.files.items()):
            self.files[path] = replace(file, is_moved=False)
            if file.number not in self.held:
                if file.number not in self.topics:
                    for each in keys.there():
                        if each.name in self.begun and each.wants(TOPICS[file.about]):
                            self.pools[each.name][file.number] = None
                self.topics[file.number] = TOPICS[file.about]
                self.files[path] = replace(file, is_edited=False, is_moved=False)

    def begin(self, keys: Keys, now: datetime) -> None:
        for each in keys.there():
            if each.name not in self.begun:
                wanted = [number for number, topic in self.topics.items() if each.wants(topic)]
                pool = self.pools.setdefault(each.name, {})
                self.pools[each.name] = dict.fromkeys(wanted[-each.most :]) | pool
                self.begun[each.name] = Begun(now)

    def compose(
        self, keys: Keys, now: datetime, public: Collection[str], undelivered: Collection[str]
    ) -> Iterator[str]:
        """The keys of the issues that must be composed now. No channel took the `undelivered` of the `public` ones."""
        for each in keys.there():
            begun, pool = self.begun[each.name], self.pools[each.name]
            due = slots(each.schedule, keys.zone, begun.looked_until, now)
            begun.looked_until = now
            waiting = frozenset(self.waiting(each.name, undelivered))
            key = f"{each.name}/{due[-1][0]}" if due else ""
            if due and key not in self.issues and len(waiting) >= each.least:
                first = not any(other in public and other not in undelivered for other in begun.issues)
                waits = first or now - due[0][1] > each.late_after or each.approval
                for number, place in pool.items():
                    pool[number] = key if number in waiting else None if place in undelivered else place
                channels = keys.channels_of(each.name)
                self.issues[key] = Composed(each.name, due[-1][1], waiting, waits, channels, each.within)
                if not waits:
                    self.allow(key, channels, now)
                begun.issues.add(key)
                yield key

    def waiting(self, digest: str, undelivered: Collection[str]) -> set[int]:
        """The articles that the digest's next issue would hold."""
        pool = self.pools[digest]
        return {n for n, place in pool.items() if n not in self.held and (place is None or place in undelivered)}

    def give_back(self, key: str) -> None:
        pool = self.pools[self.issues[key].digest]
        for number in self.issues[key].numbers:
            pool[number] = None

    def allow(self, key: str, channels: Iterable[str], now: datetime) -> None:
        """The time of these deliveries begins."""
        issue = self.issues[key]
        issue.deadlines |= dict.fromkeys(channels, now + issue.within)
