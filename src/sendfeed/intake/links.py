"""Web and e-mail addresses in text → links. linkify-it finds them; what it is too eager about is filtered here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html import escape
from typing import Any, NamedTuple

from sendfeed.config.values import web_url

MAX_LENGTH = 2000
"""Longer runs without a space hold no address that anybody would follow."""

_WORD = re.compile(r"\S+")
_MAILBOX = re.compile(r"(?:mailto:)?([\w.%+'-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+)", re.IGNORECASE | re.ASCII)
_LABEL = re.compile(r"(?:e-?mail|mail|contact|to|at):", re.IGNORECASE)


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
        if len(word[0]) <= MAX_LENGTH and _may_have_link(word[0]):
            for match in _linkify().match(word[0]) or ():
                # `Email:a@b.org` is a label and a mailbox; linkify-it takes both for the mailbox.
                label = _LABEL.match(match.text)
                skipped = label.end() if label else 0
                url = _url(match.schema, match.text[skipped:])
                if url:
                    start = word.start() + match.index
                    yield Link(start + skipped, start + len(match.text), url)


def linked(text: str) -> str:
    """The text as HTML: escaped, with its addresses as links."""
    parts, position = [], 0
    for link in find_links(text):
        parts.append(escape(text[position : link.start], quote=False))
        parts.append(f'<a href="{escape(link.url)}">{escape(text[link.start : link.end], quote=False)}</a>')
        position = link.end
    parts.append(escape(text[position:], quote=False))
    return "".join(parts)


def absolute(url: str) -> str | None:
    """The URL, if a published link may have it: absolute http or https without credentials, mailto or tel."""
    scheme = url.partition(":")[0].lower()
    if scheme in {"http", "https"}:
        return web_url(scheme + _ascii(url)[len(scheme) :])
    if scheme in {"mailto", "tel"} and not re.search(r"\s", url):
        return _ascii(url)
    return None


def _may_have_link(text: str) -> bool:
    return "@" in text or "://" in text or "www." in text.lower()


def _url(schema: str, text: str) -> str | None:
    """The URL of an address as it stands in the text, or None for what is no address to link."""
    if schema == "mailto:":
        mailbox = _MAILBOX.fullmatch(text)
        return f"mailto:{mailbox[1]}" if mailbox else None
    if schema in {"http:", "https:"}:
        return absolute(text)
    # A bare domain such as gov.uk is more often a name than an address.
    return absolute(f"https://{text}") if text[:4].lower() == "www." else None


def _ascii(url: str) -> str:
    """The URL with everything beyond ASCII encoded: a host as punycode, the rest in per cent."""
    if url.isascii():
        return url
    from markdown_it.common.normalize_url import normalizeLink

    return normalizeLink(url)


@cache
def _linkify() -> Any:
    from linkify_it import LinkifyIt

    return LinkifyIt()
