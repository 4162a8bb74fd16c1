"""What a pass tells: how far it is, what it did, and what it could not do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from sendfeed.errors import SendfeedError
from sendfeed.model import Change, Delivery, HubFeed, Issue

Progress = Callable[[str, int, int], None]
"""Told the stage, how much of it is done, and how much there is; the same again while something takes its time.

May raise `StoppedError`: then the pass ends there, and the next one carries on.
"""


@dataclass
class PassReport:
    """What a pass at `now` did, and the problems it met. Each problem is told once, however often it came.

    `written` and `removed` are files below the output folder; `erased` tells what was left of an erasing.
    """

    now: datetime
    changes: list[Change] = field(default_factory=list)
    composed: list[Issue] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    erased: list[str] = field(default_factory=list)
    problems: list[SendfeedError] = field(default_factory=list)

    def problem(self, error: SendfeedError) -> None:
        """Take a problem down, unless it is there already."""
        if str(error) not in map(str, self.problems):
            self.problems.append(error)


@dataclass
class DeliveryReport:
    """What a look at the deliveries did: each delivery as it is afterwards.

    `late` are the keys of issues that wait for approval from now on, each with the reason. `attempted` were sent to
    their channel, whatever came of it; `held` are due and wait for something, which their `waits_for` names: told when
    that changes; `given_up` died without another attempt.
    """

    late: dict[str, str] = field(default_factory=dict)
    attempted: list[Delivery] = field(default_factory=list)
    held: list[Delivery] = field(default_factory=list)
    given_up: list[Delivery] = field(default_factory=list)
    problems: list[SendfeedError] = field(default_factory=list)


@dataclass
class SearchReport:
    """What renewing the search index did: `written` and `removed` are files below the output folder."""

    written: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)


@dataclass
class HubReport:
    """What telling the hub came to: feeds that it took, and those that it did not, as they are afterwards.

    `problems` holds what it has not taken for so long that a person should know, whether an attempt was made or not.
    """

    told: list[HubFeed] = field(default_factory=list)
    failed: list[HubFeed] = field(default_factory=list)
    problems: list[SendfeedError] = field(default_factory=list)

    def errors(self) -> dict[str, list[HubFeed]]:
        """What went wrong, and with which feeds."""
        found: dict[str, list[HubFeed]] = {}
        for feed in self.failed:
            found.setdefault(feed.error, []).append(feed)
        return found
