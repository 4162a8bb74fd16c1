"""The webhook: a POST of JSON (`payload.schema.json`), signed as Standard Webhooks has it.

https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md. Rules:
- the body is the issue's payload, byte for byte, in every attempt; only time and signatures are of the moment;
- `webhook-id` is the idempotency key: by it a receiver knows an issue that it has;
- only 2xx takes an issue, and the status decides; no redirect is followed;
- 410 ends it; other 3xx, 4xx and 503 have not taken it; of any other 5xx that is unclear, because a gateway gives up
  before its server does, and a server may fail after it has mailed;
- 429, 502, 503 and 504 are left alone for a minute, or for as long as their `Retry-After` says (RFC 9110, 10.2.3).
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
import re
from datetime import datetime

from sendfeed import __version__
from sendfeed.deliver.attempts import Judgement, Verdict
from sendfeed.deliver.retry_after import pause_seconds
from sendfeed.errors import ChannelError
from sendfeed.exchange import Answer, Request
from sendfeed.model import Message

SECRET_BYTES = range(24, 65)
MAIL_ADDRESS = re.compile(r"[^\s<>\"'(),:;=@]+@[^\s<>\"'(),:;=@]+")
"""A receiver may name a subscriber: sendfeed keeps nobody's address."""


def request(message: Message) -> bytes:
    """The body of the request: the payload."""
    return message.payload


def test_request(body: bytes) -> bytes:
    """The same with the type `digest.test`: receivers must not mail it to their lists."""
    payload = {**json.loads(body), "type": "digest.test"}
    return f"{json.dumps(payload, ensure_ascii=False, indent=2)}\n".encode()


def sign(url: str, secret: str, key: str, body: bytes, at: datetime) -> Request:
    """The request as it goes at this moment (aware UTC).

    `secret` is one or several `whsec_…` apart by white space: while a secret is changed, each of them signs. Raises
    `ChannelError` that shows no value.
    """
    timestamp = str(int(at.timestamp()))
    signed = b".".join((key.encode(), timestamp.encode(), body))
    signatures = [hmac.digest(each, signed, hashlib.sha256) for each in _signing_keys(secret)]
    headers = {
        "Content-Type": "application/json; charset=utf-8",
        "User-Agent": f"sendfeed/{__version__}",
        "webhook-id": key,
        "webhook-timestamp": timestamp,
        "webhook-signature": " ".join(f"v1,{base64.b64encode(each).decode()}" for each in signatures),
    }
    return Request(url, headers, body)


def judge(answer: Answer, now: datetime) -> Judgement:
    """What an answer that came at `now` (aware UTC) means."""
    if answer.status is None:
        verdict = Verdict.UNANSWERED if answer.reached else Verdict.REFUSED
        return Judgement(verdict, answer.what or "no answer came")
    status = answer.status
    text = "redirects are not followed" if 300 <= status < 400 else MAIL_ADDRESS.sub("…", answer.what)
    what = f"answered {status}{f': {text}' if text else ''}"
    return Judgement(_verdict(status), what, pause_seconds(answer, now))


def _verdict(status: int) -> Verdict:
    if 200 <= status < 300:
        return Verdict.ACCEPTED
    if status == 410:
        return Verdict.GONE
    return Verdict.REFUSED if 300 <= status < 500 or status == 503 else Verdict.UNCLEAR


def _signing_keys(secret: str) -> list[bytes]:
    keys = [_signing_key(each) for each in secret.split()]
    if None in keys or not keys:
        raise ChannelError(
            "a webhook's secret is whsec_ and the base64 of 24 to 64 bytes; several are apart by white space",
            remedy='`echo "whsec_$(openssl rand -base64 32)"` makes one; the receiver must have the same',
        )
    return [key for key in keys if key is not None]


def _signing_key(secret: str) -> bytes | None:
    prefix, _, encoded = secret.partition("_")
    try:
        key = base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError):
        return None
    return key if prefix == "whsec" and len(key) in SECRET_BYTES else None
