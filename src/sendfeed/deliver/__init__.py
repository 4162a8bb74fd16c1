"""Handing an issue to a channel: its key, its request, what an answer means, and when to try again. Pure.

The same for telling a hub of feeds: see `hub`.
"""

from sendfeed.deliver.attempts import Judgement, Settled, Verdict, settle
from sendfeed.deliver.channels import CHANNELS, ChannelType
from sendfeed.deliver.guard import why_blocked, why_not, why_stay_home, why_unsafe, why_unwanted
from sendfeed.deliver.handover import hand_over
from sendfeed.deliver.keys import idempotency_key

__all__ = [
    "CHANNELS",
    "ChannelType",
    "Judgement",
    "Settled",
    "Verdict",
    "hand_over",
    "idempotency_key",
    "settle",
    "why_blocked",
    "why_not",
    "why_stay_home",
    "why_unsafe",
    "why_unwanted",
]
