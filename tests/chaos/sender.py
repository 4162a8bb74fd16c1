"""One pass in a process of its own, that can be killed, stopped and continued."""

from __future__ import annotations

import signal
import subprocess
import threading
import time
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from tests.support import command


class Sender:
    """A `sendfeed run` at `now`, a moved time. `waits` is set when the receiver has left it without an answer."""

    def __init__(self, number: int, now: datetime, config: Path, log: Path, environment: Mapping[str, str]) -> None:
        self.number, self.now, self.log = number, now, log
        self.killed = ""
        """by whom or what"""
        self.stands_still = threading.Event()
        self.waits = threading.Event()
        self._began = time.monotonic()
        arguments = command("run", "--now", now.isoformat(), "--config", str(config))
        with log.open("wb") as file:
            self._process = subprocess.Popen(arguments, stdout=file, stderr=subprocess.STDOUT, env=environment)

    @property
    def age_seconds(self) -> float:
        return time.monotonic() - self._began

    @property
    def code(self) -> int | None:
        """Its exit code, or None while it runs."""
        return self._process.poll()

    def kill(self, why: str) -> None:
        self.killed = self.killed or why
        self._process.send_signal(signal.SIGKILL)

    def stop(self) -> None:
        self._process.send_signal(signal.SIGSTOP)
        self.stands_still.set()

    def go_on(self) -> None:
        self.stands_still.clear()
        self._process.send_signal(signal.SIGCONT)

    def wait(self, seconds: float) -> bool:
        """Wait for its end, for so long at most; whether it has ended."""
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        return True
