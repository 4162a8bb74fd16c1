"""What must be in the store, worked out in plain values. Articles are known by the number in their title."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from sendfeed.model import Why
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
        n = self.number
        # In words of its own: what three files share at their edges is dropped, and what is nearly the same is held.
        return (
            f"Report number {n} from the county\n\n"
            f"Item {n} of list {n} was read on page {n} in room {n}, and so it was in school {n} on day {n}.\n\n"
            f"The steering group of school {n} met on day {n}, and for year {n} it agreed about {self.about}.\n\n"
            f"This is version {self.version} of what list {n} has of room {n} and what bus {n} did on day {n}.\n"
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
    missing: set[int] = field(default_factory=set)
    """the articles whose file the last look at the folder did not find"""
    withdrawn: dict[int, Why] = field(default_factory=dict)
    gone_since: dict[int, datetime] = field(default_factory=dict)
    """when each was withdrawn because its file was gone"""
    deleted: dict[int, tuple[str, File]] = field(default_factory=dict)
    """the files that were deleted, with their paths, and may come back"""

    def begin_pass(self, keys: Keys) -> None:
        self.begun = {name: begun for name, begun in self.begun.items() if name in keys.present}

    def scan(self, keys: Keys, now: datetime, *, withdraws: bool) -> None:
        for path, file in sorted(self.files.items()):
            self.files[path] = replace(file, is_moved=False)
            if file.number not in self.held and self.withdrawn.get(file.number) is not Why.PERSON:
                self.withdrawn.pop(file.number, None)
                if file.number not in self.topics:
                    for each in keys.there():
                        if each.name in self.begun and each.wants(TOPICS[file.about]):
                            self.pools[each.name][file.number] = None
                self.topics[file.number] = TOPICS[file.about]
                self.files[path] = replace(file, is_edited=False, is_moved=False)
        live = self.topics.keys() - self.withdrawn.keys()
        missing = self.topics.keys() - {file.number for file in self.files.values()}
        gone = live & missing - self.held
        # What went within a day counts as gone at once.
        withdrawn = {number for number, why in self.withdrawn.items() if why is Why.GONE}
        recently = {number for number in withdrawn if now - self.gone_since[number] < timedelta(days=1)}
        at_once, published = len(gone) + len(recently & missing), len(live) + len(recently)
        if withdraws and self.files and not (at_once > 3 and at_once > 0.2 * published):
            self.withdrawn |= dict.fromkeys(gone & self.missing, Why.GONE)
            self.gone_since |= dict.fromkeys(gone & self.missing, now)
        self.missing = missing

    def begin(self, keys: Keys, now: datetime) -> None:
        for each in keys.there():
            if each.name not in self.begun:
                live = {number: topic for number, topic in self.topics.items() if number not in self.withdrawn}
                wanted = [number for number, topic in live.items() if each.wants(topic)]
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
        out = self.held | self.withdrawn.keys()
        pool = self.pools[digest]
        return {n for n, place in pool.items() if n not in out and (place is None or place in undelivered)}

    def blocked(self, key: str) -> bool:
        """Whether an issue holds an article that is withdrawn."""
        pool = self.pools[self.issues[key].digest]
        return any(pool[number] == key for number in self.withdrawn.keys() & pool.keys())

    def erase(self, number: int) -> None:
        self.withdrawn[number] = Why.ERASED
        self.held.discard(number)
        self.deleted.pop(number, None)
        self.files = {path: file for path, file in self.files.items() if file.number != number}
        for pool in self.pools.values():
            if number in pool and pool[number] is None:
                del pool[number]

    def give_back(self, key: str) -> None:
        pool = self.pools[self.issues[key].digest]
        for number in self.issues[key].numbers & pool.keys():
            pool[number] = None

    def allow(self, key: str, channels: Iterable[str], now: datetime) -> None:
        """The time of these deliveries begins."""
        issue = self.issues[key]
        issue.deadlines |= dict.fromkeys(channels, now + issue.within)
