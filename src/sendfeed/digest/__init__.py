"""Slots, the choice of articles, and the issue with its message."""

from sendfeed.digest.compose import (
    compose,
    due_slots,
    first_pool,
    goes_at,
    unexpired,
    wants,
    why_approval,
    why_asked_again,
)
from sendfeed.digest.draft import Draft
from sendfeed.digest.message import build_message, build_with_content
from sendfeed.digest.slots import next_slot, slot_named, slots

__all__ = [
    "Draft",
    "build_message",
    "build_with_content",
    "compose",
    "due_slots",
    "first_pool",
    "goes_at",
    "next_slot",
    "slot_named",
    "slots",
    "unexpired",
    "wants",
    "why_approval",
    "why_asked_again",
]
