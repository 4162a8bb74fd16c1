"""Threads that wait until they are wanted."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable


class Worker:
    """A thread that does its work whenever it is wanted, and never twice at a time.

    What is wanted while it works is done once more afterwards, so no hint is lost. What `work` raises is given to
    `failed`, and stops nothing.
    """

    def __init__(self, name: str, work: Callable[[], None], failed: Callable[[Exception], None]) -> None:
        self.name, self._work, self._failed = name, work, failed
        self._wanted = threading.Event()
        self._stopping = False
        self._progress_at: float | None = None
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    @property
    def alive(self) -> bool:
        """Whether it runs, at work or waiting for it."""
        return self._thread.is_alive()

    @property
    def silent_seconds(self) -> float:
        """How long it has been at work without telling of progress; 0 while it has nothing to do."""
        since = self._progress_at
        return 0.0 if since is None else time.monotonic() - since

    def start(self) -> None:
        """Begin to wait for work."""
        self._thread.start()

    def want(self) -> None:
        """Have the work done, now or after what it is at."""
        self._wanted.set()

    def progress(self) -> None:
        """Tell, from within the work, that it goes on."""
        self._progress_at = time.monotonic()

    def stop(self) -> None:
        """Ask it to end after what it is at."""
        self._stopping = True
        self._wanted.set()

    def ended(self, within_seconds: float) -> bool:
        """Wait for its end; whether it came."""
        if self.alive:
            self._thread.join(within_seconds)
        return not self.alive

    def _run(self) -> None:
        while True:
            self._wanted.wait()
            self._wanted.clear()
            if self._stopping:
                return
            self.progress()
            try:
                self._work()
            except Exception as error:  # noqa: BLE001 - whatever it is, the next work may go well
                self._failed(error)
            self._progress_at = None
