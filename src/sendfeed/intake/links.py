"""Web and e-mail addresses in text → links.

linkify-it finds web addresses; what it is too eager about is filtered here. Mailboxes are found by a pattern, and so
are the plainest web addresses: linkify-it takes three times as long to find the same.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator
from functools import cache
from html import escape
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from sendfeed.config.values import web_url
from sendfeed.intake.blocks import cut, one_line

MAX_LENGTH = 2000
"""Longer runs without a space hold no address that anybody would follow."""

_WORD = re.compile(r"\S+")
_UNQUOTED = re.compile(r"[^“”„‟‘’‚‛«»‹›…]+")
"""A quotation mark that is not straight ends a web address, and so does an ellipsis."""

_PLAIN = re.compile(
    r"((?:https?://|www\.)(?:[a-z0-9]{1,30}(?:-[a-z0-9]{1,20})?\.){1,4}"
    r"(?:com|org|net|edu|gov|info|uk|ie|de|fr|es|it|nl|pl|se|eu|us|ca|au)(?:/[a-zA-Z0-9/_-]*)?)[.,;!?]?"
)
"""A web address, and what may follow it, about which there is no doubt."""

_MAILBOX = re.compile(
    # A label may stand right before it; a password or half a name may not.
    r"(?:(?<!\w)(?:e-?mail|mail|mailto|contact|to|at):|(?<![\w.%+'’:@-])(?<!//)['.-]*)"
    r"([a-z0-9_][a-z0-9_.%+-]*(?:'[a-z0-9_.%+-]+)*@(?:[a-z0-9-]+\.)+[a-z]{2,})(?![\w@]|-\w)",
    re.IGNORECASE,
)

_OF_ONE_NETWORK = re.compile(r"\.(?:localhost|local|internal|home\.arpa|[0-9]+|0x[0-9a-f]*)$")
"""The end of a host's name that means another host elsewhere, or of an address that is spelled oddly."""

_CREDENTIALS = re.compile(r"(?<=//)(?:[^\s/?#]*|[^\s/?#:]*:(?!\d*(?:[/?#]|$))\S*)@")
"""A password may have characters that should have been encoded; a port is none."""


class Link(NamedTuple):
    """An address found in text: where it begins and ends, and the URL it leads to."""

    start: int
    end: int
    url: str


def find_links(text: str) -> Iterator[Link]:
    """Give the addresses in a text: http and https URLs, `www.` names and mailboxes, without closing punctuation."""
    if not _may_have_link(text):
        return
    for word in _WORD.finditer(text):
        if not _may_have_link(word[0]) or len(word[0]) > MAX_LENGTH:
            continue
        if plain := _PLAIN.fullmatch(word[0]):
            url = plain[1] if plain[1].startswith("http") else f"https://{plain[1]}"
            yield Link(word.start(), word.start() + plain.end(1), url)
        else:
            position = 0
            # A web address can hold a mailbox; the one that begins first is meant.
            for link in sorted([*_web_addresses(word[0]), *_mailboxes(word[0])]):
                if link.start >= position:
                    position = link.end
                    yield Link(word.start() + link.start, word.start() + link.end, link.url)


def linked(text: str) -> str:
    """The text as HTML: escaped, with its addresses as links."""
    if not _may_have_link(text):
        return _escaped(text)
    parts, position = [], 0
    for link in find_links(text):
        parts.append(_escaped(text[position : link.start]))
        parts.append(f'<a href="{escape(link.url)}">{_escaped(text[link.start : link.end])}</a>')
        position = link.end
    parts.append(_escaped(text[position:]))
    return "".join(parts)


def _escaped(text: str) -> str:
    return escape(text, quote=False) if "&" in text or "<" in text or ">" in text else text


def absolute(url: str) -> str | None:
    """The URL, if a published link may have it: absolute http or https without credentials, mailto or tel."""
    if re.fullmatch(r"(?:mailto|tel):\S+", url, re.IGNORECASE):
        return _ascii(url)
    return web_address(url)


def web_address(url: str) -> str | None:
    """The URL in ASCII, if it is absolute http or https without credentials."""
    scheme = url.partition(":")[0].lower()
    if scheme not in {"http", "https"} or re.search(r"\s", url):
        return None
    return web_url(scheme + _ascii(url)[len(scheme) :])


def public_address(url: str) -> str | None:
    """As `web_address`, if its host may be one that everybody reaches: no private address, and no name of one network.

    See RFC 6761, 6762 and 8375, and the registries of special addresses (RFC 6890).
    """
    address = web_address(url)
    host = (urlsplit(address).hostname or "").rstrip(".") if address else ""
    try:
        found = ipaddress.ip_address(host)
    except ValueError:
        return address if "." in host and not _OF_ONE_NETWORK.search(host) else None
    return address if (getattr(found, "ipv4_mapped", None) or found).is_global else None


def named(text: str) -> str:
    """An address as a warning names it: on one line, cut, and without the user and password that it may have."""
    return cut(one_line(_CREDENTIALS.sub("…@", text[:MAX_LENGTH])), 80)


def _may_have_link(text: str) -> bool:
    return "@" in text or _may_have_web_address(text)


def _may_have_web_address(text: str) -> bool:
    # One character is found ten times as fast as two.
    if ("/" in text and "://" in text) or "www." in text:
        return True
    return "W" in text and ("W." in text or "w." in text) and "www." in text.lower()


def _web_addresses(word: str) -> Iterator[Link]:
    for part in _UNQUOTED.finditer(word) if _may_have_web_address(word) else ():
        for match in _linkify().match(part[0]) or ():
            url = _url(match.schema, match.text)
            if url:
                start = part.start() + match.index
                yield Link(start, start + len(match.text), url)


def _mailboxes(word: str) -> Iterator[Link]:
    for match in _MAILBOX.finditer(word) if "@" in word else ():
        yield Link(match.start(1), match.end(1), f"mailto:{match[1]}")


def _url(schema: str, text: str) -> str | None:
    """The URL of a web address as it stands in the text, or None for what is no address to link."""
    if schema:
        return web_address(text)
    # A bare domain such as gov.uk is more often a name than an address.
    return web_address(f"https://{text}") if text[:4].lower() == "www." else None


def _ascii(url: str) -> str:
    """The URL with everything beyond ASCII encoded: a host as punycode, the rest in per cent."""
    if url.isascii():
        return url
    from markdown_it.common.normalize_url import normalizeLink

    return normalizeLink(url)


@cache
def _linkify() -> Any:
    from linkify_it import LinkifyIt

    return LinkifyIt(options={"fuzzy_email": False})
