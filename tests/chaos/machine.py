"""The sender's machine: it starts passes, and they are killed, stopped, continued, and meet one another."""

from __future__ import annotations

import math
import os
import time
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from enum import Enum, auto
from random import Random

from tests.chaos.receiver import Receiver
from tests.chaos.sender import Sender
from tests.support import Publication

LEASE = timedelta(minutes=5)
A_SECOND = timedelta(seconds=1)
TOO_LATE = "lies before the last pass"
"""What a pass says that another has overtaken while it stood still."""


class Trouble(Enum):
    """What is done to a pass, whatever the receiver does."""

    NONE = auto()
    KILL = auto()
    STOP = auto()
    TWIN = auto()
    """another pass at the same time"""


class Machine:
    """Runs passes at moved times that only go forward. `now` is the time of the latest.

    `silences` is how many passes may wait for an answer as long as they want; others are killed while they wait.
    """

    def __init__(
        self, publication: Publication, receiver: Receiver, secret: str, start: datetime, chance: Random, silences: int
    ) -> None:
        self.now = start
        self.counts: Counter[str] = Counter()
        self.complaints: list[str] = []
        self._publication, self._receiver, self._secret, self._chance = publication, receiver, secret, chance
        self._silences = silences
        self._beside: list[Sender] = []
        self._passes = 0
        self._usual_seconds = 0.6
        self._logs = publication.home.parent / "passes"
        self._logs.mkdir()

    def run_pass(
        self, at: datetime, trouble: Trouble = Trouble.NONE, meanwhile: Callable[[], None] | None = None
    ) -> None:
        """Run a pass at this moved time, or just after the latest, and see it out; something else may happen in it."""
        self.now = max(at, self.now + A_SECOND)
        sender = self._start(self.now)
        within = self._chance.uniform(0, 1.1 * self._usual_seconds)
        if meanwhile:
            self.counts["a person decided while a pass ran"] += 1
            time.sleep(self._chance.uniform(0, self._usual_seconds))
            meanwhile()
        match trouble:
            case Trouble.KILL:
                self._see_out(sender, kill_after=within)
            case Trouble.STOP:
                self._see_out(sender, stop_after=within)
            case Trouble.TWIN:
                self.counts["two passes at once"] += 1
                other = self._start(self.now)
                self._see_out(sender)
                self._see_out(other)
            case Trouble.NONE:
                self._see_out(sender)

    def is_quiet(self) -> bool:
        """Whether no pass runs any more, not even one that waits for an answer, and the receiver is done with all."""
        for sender in list(self._beside):
            if sender.code is not None:
                self._beside.remove(sender)
                self._ended(sender)
        if not self._beside:
            self._receiver.settle()
        return not self._beside

    def wait_until_quiet(self) -> None:
        while not self.is_quiet():
            self._beside[0].wait(60)

    def _start(self, now: datetime) -> Sender:
        self._passes += 1
        self.counts["passes"] += 1
        environment = {
            **os.environ,
            "CHAOS_URL": self._receiver.url(self._passes),
            "CHAOS_SECRET": self._secret,
            "PYTHONHASHSEED": str(self._passes),
        }
        log = self._logs / f"{self._passes:04}.txt"
        sender = Sender(self._passes, now, self._publication.config, log, environment)
        self._receiver.senders[self._passes] = sender
        return sender

    def _see_out(
        self,
        sender: Sender,
        *,
        kill_after: float = math.inf,
        stop_after: float = math.inf,
        patience: float = math.inf,
        alone: bool = True,
    ) -> bool:
        """Do to a pass what is to be done, until it ends or is left to wait; False if patience ended first."""
        while sender.code is None:
            if sender.age_seconds > kill_after:
                sender.kill("at random")
                kill_after = math.inf
            if sender.age_seconds > stop_after:
                sender.stop()
                stop_after = math.inf
            if sender.stands_still.is_set():
                self._while_it_stands_still(sender, alone=alone)
            if sender.waits.is_set() and not sender.killed:
                if self._silences:
                    self._silences -= 1
                    self._beside.append(sender)
                    self.counts["waited for an answer to the end"] += 1
                    return True
                time.sleep(self._chance.uniform(0, 0.2))
                sender.kill("while it waited for an answer")
            if sender.age_seconds > patience:
                return False
            time.sleep(0.005)
        self._ended(sender)
        return True

    def _while_it_stands_still(self, sender: Sender, *, alone: bool) -> None:
        """Continue it after a while; often only after a later pass has taken it for dead, or waits for its lock."""
        self.counts["stopped and continued"] += 1
        later = None
        if alone and self._chance.random() < 0.6:
            self.counts["a later pass while one stood still"] += 1
            self.now += LEASE + A_SECOND
            later = self._start(self.now)
            if self._see_out(later, patience=4.0, alone=False):
                later = None
        else:
            time.sleep(self._chance.uniform(0.05, 0.4))
        sender.go_on()
        if later:
            self._see_out(later, alone=False)

    def _ended(self, sender: Sender) -> None:
        code, text = sender.code, sender.log.read_text(errors="replace")
        if code == 0:
            self._usual_seconds = 0.9 * self._usual_seconds + 0.1 * min(sender.age_seconds, 2.0)
        elif code == -9 and sender.killed:
            self.counts[f"killed {sender.killed}"] += 1
        elif code == 2 and TOO_LATE in text:
            self.counts["overtaken, and refused"] += 1
        else:
            self.complaints.append(f"pass {sender.number} at {sender.now} ended with {code}: {text[-1500:]}")
