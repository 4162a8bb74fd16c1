"""Deliveries: one issue to one channel, and each attempt at it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class DeliveryState(StrEnum):
    """A delivery's life. `pending` → `sending` → `confirmed`; or back to `pending`, or `unknown`; or `dead`."""

    PENDING = "pending"
    """an attempt is due at its time"""
    SENDING = "sending"
    """an attempt is being made, until its lease ends"""
    UNKNOWN = "unknown"
    """the last attempt's answer never came"""
    CONFIRMED = "confirmed"
    DEAD = "dead"
    """no more attempts, unless a person wants one"""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One issue to one channel. It is written down with its issue and its request, before any channel is called.

    `due` is when the next attempt may be made, and `deadline` when attempts end: None until the issue is approved.
    `error` says how the last attempt failed, `waits_for` what stands before the next one, if it is not only time.
    `doubtful`: it may have arrived, though nobody said so.
    """

    id: int
    issue: str
    channel: str
    state: DeliveryState
    attempts: int
    due: datetime
    deadline: datetime | None
    idempotency_key: str
    error: str
    waits_for: str
    doubtful: bool


@dataclass(frozen=True, slots=True)
class NewDelivery:
    """A delivery to be written down: attempts end `within` this time of the moment at which its issue may go."""

    channel: str
    idempotency_key: str
    request: bytes
    within: timedelta


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt of a delivery, counted from 1. `result` is the state that it led to; `sending` while it runs."""

    number: int
    started_at: datetime
    ended_at: datetime | None
    result: DeliveryState
    what: str
