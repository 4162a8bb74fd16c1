"""What was seen of a run from outside, as plain values: by the receiver, and in what sendfeed says of itself."""

from __future__ import annotations

import sqlite3
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from tests.chaos.answers import Answer
from tests.support import Publication


class Taken(StrEnum):
    """What a receiver that knows keys again made of a request."""

    NEW = "new"
    REPEAT = "repeat"
    NO = "not accepted"


@dataclass(frozen=True)
class Request:
    """One request at the receiver. `body` is the hash of a whole body, "" if it was not read to its end.

    `now` is the moved time of the pass that it came from, and `age_seconds` how long that had run by then.
    """

    now: datetime
    age_seconds: float
    key: str
    issue: str
    body: str
    answer: Answer
    taken: Taken


@dataclass(frozen=True)
class Acted:
    """An issue that the receiver has acted on: here it would have been mailed."""

    key: str
    issue: str
    articles: tuple[str, ...]


@dataclass
class History:
    """All there is to judge by. `issues`, `deliveries` and `articles` are rows as sendfeed's own lists give them."""

    dropped: set[str]
    """the paths of all seeds"""
    articles: dict[str, dict[str, Any]]
    """rows by path"""
    issues: dict[str, dict[str, Any]]
    """rows by key"""
    deliveries: list[dict[str, Any]]
    """rows with their attempts as `made`"""
    requests: list[Request]
    acted: list[Acted]
    complaints: list[str] = field(default_factory=list)
    """what was found wrong on the way"""
    counts: Counter[str] = field(default_factory=Counter)
    """what was done to whom"""

    def digests(self) -> list[str]:
        """The names of all digests that had an issue."""
        return sorted({row["digest"] for row in self.issues.values()})


def deliveries_of(publication: Publication) -> list[dict[str, Any]]:
    """Every delivery with its attempts, oldest first."""
    rows = publication.sendfeed("deliveries", "list", "--json").rows[::-1]
    return [publication.sendfeed("deliveries", "show", str(row["id"]), "--json").rows[0] for row in rows]


def store_complaints(publication: Publication) -> list[str]:
    """What SQLite finds wrong with the store."""
    store = sqlite3.connect(publication.home / ".sendfeed" / "state.db")
    try:
        found = [row[0] for row in store.execute("PRAGMA integrity_check") if row[0] != "ok"]
        return [f"store: {what}" for what in [*found, *store.execute("PRAGMA foreign_key_check").fetchall()]]
    finally:
        store.close()
