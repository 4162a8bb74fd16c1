"""A folder, watched: a hint that something in it may have changed.

Hints may come late, twice or, from folders on a network, never. Whoever wants the truth looks at the folder.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from sendfeed.adapters.identity import identity
from sendfeed.adapters.logs import Log

STEP_MS, DEBOUNCE_MS = 50, 200
"""Changes are told once nothing more has come for a step, and after the debounce at the latest."""
LOOK_MS = 1000
"""How often it is made sure that the folder is still the one that is watched."""
RETRY_SECONDS = 2.0


class Watcher:
    """A thread that calls `changed` when something in a folder may have. It goes on whatever becomes of the folder.

    What is hidden, or lies in a hidden folder, is no seed: the store may lie there, which each pass writes to.
    """

    def __init__(self, folder: Path, changed: Callable[[], None], log: Log) -> None:
        self.name, self.folder, self._changed, self._log = "watcher", folder, changed, log
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name=self.name, daemon=True)
        self._trouble = ""

    def start(self) -> None:
        """Begin to watch."""
        self._thread.start()

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        return self._thread.is_alive()

    def stop(self) -> None:
        """Ask it to end; it does within moments."""
        self._stopping.set()

    def ended(self, within_seconds: float) -> bool:
        """Wait for its end; whether it came."""
        if self.alive:
            self._thread.join(within_seconds)
        return not self.alive

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                self._watch()
            except (OSError, RuntimeError) as error:  # watchfiles raises both: no folder, no more watches to be had
                self._tell(str(error))
            if not self._stopping.is_set():
                self._stopping.wait(RETRY_SECONDS if self._trouble else 0)

    def _watch(self) -> None:
        """Watch until asked to stop, or until the folder is another. What came before the first look counts."""
        from watchfiles import watch

        watched, first = identity(self.folder), True
        for changes in watch(
            self.folder,
            watch_filter=self._may_matter,
            step=STEP_MS,
            debounce=DEBOUNCE_MS,
            stop_event=self._stopping,
            rust_timeout=LOOK_MS,
            yield_on_timeout=True,
            raise_interrupt=False,
            ignore_permission_denied=True,
        ):
            self._tell("")
            if changes or first:
                self._changed()
            first = False
            if identity(self.folder) != watched:
                return

    def _may_matter(self, _change: object, path: str) -> bool:
        below = path.removeprefix(f"{self.folder}/")
        return below == path or not any(part.startswith(".") for part in below.split("/"))

    def _tell(self, trouble: str) -> None:
        """Say once that the folder cannot be watched, and once that it can again."""
        if trouble and not self._trouble:
            remedy = "its changes are found by the scan on schedule; watching is tried again"
            self._log.warning("folder not watched", folder=str(self.folder), what=trouble, remedy=remedy)
        elif self._trouble and not trouble:
            self._log.info("folder watched again", folder=str(self.folder))
        self._trouble = trouble
