"""What is written down of a delivery when its issue is composed: from then on not a byte of it changes."""

from __future__ import annotations

from sendfeed.config import Config, Digest
from sendfeed.deliver.channels import CHANNELS
from sendfeed.deliver.keys import idempotency_key
from sendfeed.model import Issue, NewDelivery


def hand_over(config: Config, digest: Digest, issue: Issue) -> list[NewDelivery]:
    """The deliveries of an issue of this digest: one for each channel, its request built."""
    return [
        NewDelivery(
            channel.name,
            idempotency_key(config.publication.tag_authority, issue.key, channel.name),
            CHANNELS[channel.type].request(issue.message),
            digest.deliver_within,
        )
        for channel in config.channels
        if channel.name in digest.channels
    ]
