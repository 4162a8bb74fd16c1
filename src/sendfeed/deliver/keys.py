"""The key under which a receiver recognises a delivery."""

from __future__ import annotations

import hashlib


def idempotency_key(tag_authority: str, issue: str, channel: str) -> str:
    """The key of a delivery: the same from a lost, restored or second store, so that no receiver takes an issue twice.

    Derived from nothing but authority, issue key and channel name; without dots, as Standard Webhooks wants it
    (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md).
    """
    parts = "\0".join((tag_authority, issue, channel))
    return f"sendfeed_{hashlib.sha256(parts.encode()).hexdigest()[:40]}"
