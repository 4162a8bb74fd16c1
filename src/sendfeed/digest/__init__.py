"""Slots, the choice of articles, and the issue with its message."""

from sendfeed.digest.compose import compose, due_slots, first_pool, goes_at, unexpired, wants, why_approval
from sendfeed.digest.draft import Draft
from sendfeed.digest.message import build_message
from sendfeed.digest.slots import next_slot, slots

__all__ = [
    "Draft",
    "build_message",
    "compose",
    "due_slots",
    "first_pool",
    "goes_at",
    "next_slot",
    "slots",
    "unexpired",
    "wants",
    "why_approval",
]
