"""The channels that an issue can go to, by the `type` that config.toml gives them.

Looking to add one? Write a file beside this one with the four functions of `ChannelType`, give it a row here, and its
name to `config.schema.Channel.type`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sendfeed.deliver.attempts import Judgement
from sendfeed.deliver.channels import webhook
from sendfeed.exchange import Answer, Request
from sendfeed.model import Message


@dataclass(frozen=True, slots=True)
class ChannelType:
    """What a kind of channel is asked, and what it makes of answers.

    A delivery whose answer never came (`unknown`) is settled by the same request under the same key: a channel whose
    receiver does not know a key again cannot be one of these.
    """

    request: Callable[[Message], bytes]
    """the body of the request: built when the issue is composed, and the same in every attempt"""
    test_request: Callable[[bytes], bytes]
    """the body of a test send, from that of a request"""
    sign: Callable[[str, str, str, bytes, datetime], Request]
    """the request to this URL as it goes now: (URL, secret, idempotency key, body, time of sending); may raise
    `ChannelError`"""
    judge: Callable[[Answer, datetime], Judgement]
    """what an answer that came at this time (aware UTC) means"""


CHANNELS: Mapping[str, ChannelType] = {
    "webhook": ChannelType(webhook.request, webhook.test_request, webhook.sign, webhook.judge),
}
