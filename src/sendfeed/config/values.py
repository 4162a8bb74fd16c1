"""The kinds of value a config key can hold: how each is written, checked and read.

Each kind carries the words that a person is shown when a value is not of it.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable
from datetime import timedelta
from typing import Annotated, Literal, LiteralString
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from sendfeed.config.expressions import whole_line

SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400, "w": 604800}
BYTES = {"B": 1, "kB": 1000, "KB": 1000, "MB": 1000**2, "GB": 1000**3}

LONGEST = timedelta(days=3660)
"""Added to a time of these days, it stays within the calendar."""

SECRET: Literal["secret"] = "secret"  # noqa: S105 - a name
"""The type of the error for a value that must not be shown."""


def _kind(read: Callable[[str], object], expected: str, error: LiteralString = "kind") -> BeforeValidator:
    """A validator from a function that reads the value, or gives None for text that is not of this kind."""

    def check(value: object) -> object:
        result = read(value) if isinstance(value, str) else None
        if result is None:
            raise PydanticCustomError(error, "{expected}", {"expected": expected})
        return result

    return BeforeValidator(check)


def _duration(value: str) -> timedelta | None:
    match = re.fullmatch(r"(\d{1,6})\s*([smhdw])", value.strip())
    span = timedelta(seconds=int(match[1]) * SECONDS[match[2]]) if match else None
    return span if span is not None and span <= LONGEST else None


def _size(value: str) -> int | None:
    match = re.fullmatch(r"(\d{1,6})\s*(B|kB|KB|MB|GB)", value.strip())
    return int(match[1]) * BYTES[match[2]] or None if match else None


def _zone(value: str) -> ZoneInfo | None:
    return ZoneInfo(value) if value in available_timezones() else None


def _expression(value: str) -> str | None:
    try:
        return None if whole_line(value)("") else value
    except ValueError:
        return None


def _pattern(pattern: str) -> Callable[[str], str | None]:
    return lambda value: value if re.fullmatch(pattern, value) else None


def _optional(read: Callable[[str], object]) -> Callable[[str], object]:
    return lambda value: "" if value == "" else read(value)


def web_url(value: str) -> str | None:
    """The value, if it is an absolute http or https URL with a host, without credentials, white space or brackets."""
    if re.search(r"[\s<>\"{}|\\^`\x00-\x1f\x7f]", value):
        return None
    try:
        parts = urlsplit(value)
        whole = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0 and parts.username is None
    except ValueError:
        return None
    return value if whole else None


def ascii_url(url: str) -> str:
    """A `web_url` as it stands in headers and forms: names in IDNA, the rest percent-encoded (RFC 3987, 3.1)."""
    from urllib3.util import parse_url

    return url if url.isascii() else parse_url(url).url


def _base_url(value: str) -> str | None:
    if not web_url(value) or urlsplit(value).query or urlsplit(value).fragment:
        return None
    return value if value.endswith("/") else f"{value}/"


def is_loopback(url: str) -> bool:
    """Whether a URL leads to this very machine beyond doubt: to localhost, a name below it, 127.0.0.0/8 or ::1.

    Other spellings of these (`127.1`, `[::ffff:127.0.0.1]`) are in doubt: programs read them differently.
    """
    if not web_url(url):
        return False
    match = re.fullmatch(
        r"(?:\[([0-9a-f:]+)\]|([a-z0-9-]+(?:\.[a-z0-9-]+)*))(?::[0-9]+)?", urlsplit(url).netloc.lower()
    )
    host = (match[1] or match[2]) if match else ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return f".{host}".endswith(".localhost")


def is_example_host(host: str) -> bool:
    """Whether nothing real can live there: this machine, however it is spelled, and the names of RFC 2606."""
    host = host.strip("[]").lower().rstrip(".")
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        reserved = (".localhost", ".example", ".test", ".invalid", ".example.org", ".example.com", ".example.net")
        # A last part that is a number makes an address of it for browsers, and a public one has four parts.
        return f".{host}".endswith(reserved) or re.search(r"(?:^|\.)(?:[0-9]+|0x[0-9a-f]*)$", host) is not None
    mapped = getattr(address, "ipv4_mapped", None) or address
    return mapped.is_loopback or mapped.is_unspecified


_MAILBOX = r"(?:[^<>@\x00-\x1f\x7f]+<)?[^\s<>@,;\"()]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+>?"
_LANGUAGE = r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"
_SECRET = r"env:[A-Za-z_][A-Za-z0-9_]*|file:.+"  # noqa: S105 - the form of a reference to a secret

# Neither control characters nor what ends a line, nor what XML forbids.
_PLAIN = r"[^\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]*"
Line = Annotated[str, _kind(_pattern(_PLAIN), "text on one line")]
Text = Annotated[str, _kind(_pattern(rf"(?=.*\S){_PLAIN}"), "text on one line, not empty")]
Name = Annotated[
    str, _kind(_pattern(r"[a-z0-9][a-z0-9-]{0,39}"), "a name of a-z, 0-9 and hyphens, at most 40 characters")
]
Expression = Annotated[
    str,
    _kind(
        _expression,
        "a regular expression without look-around (?=…) and back-references \\1, which an empty line does not match",
    ),
]
Duration = Annotated[
    timedelta, _kind(_duration, 'a time span such as "90s", "5m", "12h", "7d" or "2w", ten years at most')
]
Period = Annotated[
    timedelta, _kind(lambda value: _duration(value) or None, 'a time span such as "90s" or "12h", not of nothing')
]
Size = Annotated[int, _kind(_size, 'a size such as "500 kB" or "10 MB"')]
Zone = Annotated[ZoneInfo, _kind(_zone, 'a time zone of the IANA list such as "Europe/London"')]
BaseUrl = Annotated[str, _kind(_base_url, "an absolute http or https URL without query or fragment")]
WebUrl = Annotated[str, _kind(_optional(web_url), "an absolute http or https URL, or nothing")]
Endpoint = Annotated[
    str,
    _kind(
        lambda value: _pattern(_SECRET)(value) or web_url(value),
        "an absolute http or https URL, env:NAME or file:PATH",
        SECRET,
    ),
]
Secret = Annotated[str, _kind(_pattern(_SECRET), "env:NAME or file:PATH: a secret is never in the file itself", SECRET)]
Language = Annotated[str, _kind(_pattern(_LANGUAGE), 'a BCP 47 language tag such as "en-GB"')]
Mailbox = Annotated[str, _kind(_optional(_pattern(_MAILBOX)), 'a mailbox such as "SEND News <news@example.org>"')]
TagAuthority = Annotated[
    str,
    _kind(
        _pattern(r"(?:[A-Za-z0-9._-]+@)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?,\d{4}(?:-\d\d(?:-\d\d)?)?"),
        'a domain or address you held, and when: "news.example.org,2026" (RFC 4151)',
    ),
]
Listen = Annotated[str, _kind(_pattern(r"(\[[0-9a-fA-F:]+\]|[^\s:]+):\d{1,5}"), '"host:port"')]
