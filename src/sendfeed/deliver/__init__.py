"""Handing an issue to a channel: its key, its request, its attempts.

This version writes a delivery down with its issue, so that it can be neither doubled nor forgotten, and sends none.
"""

from sendfeed.deliver.keys import idempotency_key

__all__ = ["idempotency_key"]
