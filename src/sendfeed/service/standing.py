"""How the service stands: whether it is alive, whether it is ready, and what its manager is told of that."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol

from sendfeed import __version__
from sendfeed.adapters import clock
from sendfeed.adapters.notify import notify, notify_reloading
from sendfeed.adapters.worker import Worker
from sendfeed.service.journal import Journal

STUCK_SECONDS = 1200.0
"""Longer than any single step can take: a worker that is silent for so long does not come back."""


class Part(Protocol):
    """What runs in a thread of its own: asked to stop, then waited for."""

    name: str

    @property
    def alive(self) -> bool:
        """Whether its thread runs."""

    def stop(self) -> None:
        """Ask it to end."""

    def ended(self, within_seconds: float) -> bool:
        """Wait for its end; whether it came."""


class Standing:
    """What stands between the service and readiness, by what it is about: "pass", "clock", "config", "stop"."""

    def __init__(self, journal: Journal, parts: Callable[[], Iterable[Part]]) -> None:
        self._journal, self._parts = journal, parts
        self._since = clock.now()
        self._last_pass = ""
        self._reasons = {"pass": "no pass has come to its end yet"}
        self._telling = threading.Lock()

    def hinders(self, about: str, why: str) -> None:
        """Say why it is not ready."""
        self._reasons |= {about: why}

    def mended(self, about: str) -> None:
        """Say that nothing of this kind stands in the way any more."""
        self._reasons = {each: why for each, why in self._reasons.items() if each != about}

    def is_well(self, about: str) -> bool:
        """Whether nothing of this kind stands in the way."""
        return about not in self._reasons

    def passed(self) -> None:
        """Tell the manager that a pass has ended, well or not. With the first one, the service is up."""
        self._last_pass = f"last pass {clock.now():%Y-%m-%d %H:%M:%S} UTC"
        self.tell_manager()

    def reloading(self) -> None:
        """Tell the manager that the config is being read again; `tell_manager` must follow."""
        if self._last_pass:
            notify_reloading()

    def tell_manager(self) -> None:
        """Tell the service manager how it stands: nothing before it is up, and nothing else once it stops."""
        with self._telling:
            if not self.is_well("stop"):
                notify("STOPPING=1", "STATUS=stopping")
            elif self._last_pass:
                reasons = [why.partition("\n")[0] for why in self._reasons.values()]
                notify("READY=1", f"STATUS={'; '.join([*reasons, self._last_pass])}, {self._problems()}")

    def health(self) -> tuple[bool, Mapping[str, Any]]:
        """Whether every part lives, and no worker is stuck."""
        facts: dict[str, dict[str, Any]] = {}
        well = True
        for part in self._parts():
            facts[part.name] = {"alive": part.alive}
            well &= part.alive
            if isinstance(part, Worker):
                facts[part.name]["silent_seconds"] = part.silent_seconds
                well &= part.silent_seconds < STUCK_SECONDS
        status = "alive" if well else "failing"
        return well, {"status": status, "version": __version__, "since": self._since.isoformat(), **facts}

    def readiness(self) -> tuple[bool, Mapping[str, Any]]:
        """Whether it does what the config says; a channel that a person has paused is as it should be."""
        reasons = list(self._reasons.values())
        if not self.health()[0]:
            reasons.append("a part of it has died, or is stuck: see /healthz")
        problems = [{"where": p.where, "what": p.what, "remedy": p.remedy} for p in self._journal.problems]
        status = "not ready" if reasons else "ready"
        return not reasons, {"status": status, "reasons": reasons, "problems": problems}

    def _problems(self) -> str:
        count = len(self._journal.problems)
        return "1 problem" if count == 1 else f"{count} problems"
