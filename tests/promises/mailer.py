"""A receiver that mails, or does not, by its mood; and its word on what it has mailed."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from tests.receiver import HANG_UP, Got, Receiver, Reply


class Does(Enum):
    """What a receiver does with a request: what it answers, and whether it has mailed the issue."""

    TAKES = Reply(200), True
    REFUSES = Reply(400), False
    IS_GONE = Reply(410), False
    WANTS_TIME = Reply(429, headers={"Retry-After": "7200"}), False
    IS_BUSY = Reply(503), False
    FAILS = Reply(500), False
    FAILS_AFTER = Reply(500), True
    HANGS_UP = HANG_UP, False
    HANGS_UP_AFTER = HANG_UP, True


class Mailer:
    """A receiver that mails each issue once, by its key, if its mood is such: its word on what arrived is the truth."""

    def __init__(self, receiver: Receiver) -> None:
        self.got = receiver.got
        self.got.clear()
        self.mood = Does.TAKES
        self.mailed: dict[str, Got] = {}
        self._replies = receiver.replies
        receiver.on_request = self._take

    def articles(self) -> Iterator[tuple[str, str, str]]:
        """Each article that was mailed, with the channel and the digest it was mailed in."""
        for got in self.mailed.values():
            data = got.payload["data"]
            for article in data["articles"]:
                yield got.path, data["digest"]["name"], article["id"]

    def _take(self, got: Got) -> None:
        reply, mails = self.mood.value
        self._replies[:] = [reply]
        if mails:
            self.mailed.setdefault(got.key, got)
