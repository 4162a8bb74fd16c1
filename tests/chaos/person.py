"""The operator, who does what the documentation says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from random import Random

from tests.support import Publication


class Person:
    """Decides by `sendfeed issues`, `deliveries`, `pause` and `resume`; `counts` tells how often what was done."""

    def __init__(self, publication: Publication) -> None:
        self.counts: Counter[str] = Counter()
        self.complaints: list[str] = []
        self._publication = publication
        self._has_paused = False

    def approve(self, chance: Random) -> None:
        """Approve each issue that waits for it; skip a few."""
        for key, issue in self._publication.issues().items():
            if issue["state"] == "waiting for approval":
                self._do("issues", "skip" if chance.random() < 0.1 else "approve", key)

    def see_to_dead(self, arrived: Collection[str], chance: Random) -> None:
        """Decide on dead deliveries. `arrived` are the keys that the receiver has: whoever asks there is told.

        Nothing may be under way: a request on its way could still arrive.
        """
        issues = self._publication.issues()
        for row in self._publication.sendfeed("deliveries", "list", "--json").rows:
            if row["state"] == "dead" and issues[row["issue"]]["state"] in {"approved", "sent"}:
                self._decide(row["id"], row["idempotency_key"] in arrived, row["doubtful"], chance)

    def pause(self, chance: Random) -> None:
        self._has_paused = True
        self._do("pause", *(("schools",) if chance.random() < 0.5 else ()))

    def resume(self) -> None:
        if self._has_paused:
            self._do("resume")
            self._has_paused = False

    def skip(self) -> None:
        """Try to skip every issue on its way. sendfeed refuses where one may have reached somebody."""
        for key, issue in self._publication.issues().items():
            if issue["state"] == "approved":
                self._do("issues", "skip", key)

    def _decide(self, number: int, arrived: bool, doubtful: bool, chance: Random) -> None:
        if doubtful and not arrived and chance.random() < 0.3:
            self._do("deliveries", "retry", str(number))
        elif doubtful:
            self._do("deliveries", "confirm" if arrived else "abandon", str(number))
        elif chance.random() < 0.2:
            self._do("deliveries", "retry", str(number))

    def _do(self, *arguments: str) -> None:
        result = self._publication.sendfeed(*arguments)
        if result.code not in {0, 2}:
            self.complaints.append(f"{' '.join(arguments)} ended with {result.code}: {result.err}")
        words = " ".join(word for word in arguments if "/" not in word and not word.isdigit() and word != "schools")
        self.counts[words if result.code == 0 else f"{words} (refused)"] += 1
