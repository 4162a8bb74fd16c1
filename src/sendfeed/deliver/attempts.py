"""What an attempt comes to, and when the next one is due.

Rules, for every channel:
- only a channel's word that it has taken the issue confirms a delivery;
- an attempt that was refused, or that never arrived, is made again when it is due;
- an attempt whose answer never came leaves the delivery `unknown`: never folded into failed, because the issue may
  have arrived. How that is settled is the channel's to say (see `channels`);
- a delivery that may have arrived stays `doubtful` until it is confirmed or a person has spoken: its articles are not
  given back, so that nobody reads them twice;
- attempts end at the delivery's deadline.

After the standard's proposal (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md):
at once, then after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, each time with jitter, and never before `Retry-After`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto
from math import ceil
from random import Random

from sendfeed.model import Delivery, DeliveryState

RETRY_AFTER_SECONDS = (5, 300, 1800, 7200, 18000, 36000)
SHORTEST = timedelta(minutes=1)
"""With less than this left until its deadline, a delivery is not attempted again."""


class Verdict(Enum):
    """What a channel makes of an answer."""

    ACCEPTED = auto()
    """the channel has taken the issue"""
    REFUSED = auto()
    """it has not, and may later"""
    UNCLEAR = auto()
    """it says that something failed, after it may have taken the issue"""
    UNANSWERED = auto()
    """the request left, and no answer came"""
    GONE = auto()
    """it has not, and never will"""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict, what to tell people, and how long the channel wants to be left alone."""

    verdict: Verdict
    what: str = ""
    retry_after_seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Settled:
    """What a delivery becomes after an attempt: `error` is empty only when it is confirmed."""

    state: DeliveryState
    due: datetime
    error: str
    doubtful: bool


def settle(delivery: Delivery, judgement: Judgement, ended: datetime, chance: Random) -> Settled:
    """What becomes of a delivery whose latest attempt ended so, at `ended` (aware UTC, without microseconds)."""
    doubtful = delivery.doubtful or judgement.verdict in {Verdict.UNCLEAR, Verdict.UNANSWERED}
    if judgement.verdict is Verdict.ACCEPTED:
        return Settled(DeliveryState.CONFIRMED, ended, "", doubtful=False)
    if judgement.verdict is Verdict.GONE:
        return Settled(DeliveryState.DEAD, ended, f"refused for good: {judgement.what}", doubtful)
    pause = judgement.retry_after_seconds
    # A receiver that did not answer in time may be at it still: it is not asked again within seconds.
    made = max(delivery.attempts, 2) if judgement.verdict is Verdict.UNANSWERED else delivery.attempts
    due = next_attempt(made, pause, ended, delivery.deadline, chance)
    if due is None:
        times = "1 attempt" if delivery.attempts == 1 else f"{delivery.attempts} attempts"
        error = f"given up after {times}: {judgement.what}"
        if delivery.deadline and ended + timedelta(seconds=pause) > delivery.deadline:
            error += "; it wants to be left alone until its deadline has passed"
        return Settled(DeliveryState.DEAD, ended, error, doubtful)
    state = DeliveryState.UNKNOWN if judgement.verdict is Verdict.UNANSWERED else DeliveryState.PENDING
    return Settled(state, due, judgement.what, doubtful)


def next_attempt(
    attempts: int, retry_after_seconds: float, ended: datetime, deadline: datetime | None, chance: Random
) -> datetime | None:
    """When to try again after so many attempts (at least 1), the last of which ended at `ended`; None if too late.

    Never later than half of the time that is left, so that a short deadline is made use of; but a channel that wants
    to be left alone for longer is. All times are aware UTC without microseconds.
    """
    delay = RETRY_AFTER_SECONDS[min(attempts, len(RETRY_AFTER_SECONDS)) - 1] * chance.uniform(0.8, 1.2)
    if deadline:
        left = (deadline - ended).total_seconds()
        if left < max(SHORTEST.total_seconds(), retry_after_seconds):
            return None
        delay = min(delay, left / 2)
    return ended + timedelta(seconds=ceil(max(delay, retry_after_seconds)))
