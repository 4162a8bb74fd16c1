"""The message as an RFC 5322 file, for a preview in a mail program and for channels that speak SMTP.

It is written here: `EmailMessage` turns a long URL into an encoded word, which is invalid in List-* headers (RFC 2369,
https://www.rfc-editor.org/rfc/rfc2369#section-2), and takes five times as long.
"""

from __future__ import annotations

import hashlib
import re
from binascii import b2a_qp
from collections.abc import Iterator
from email.header import Header
from email.utils import format_datetime, quote, unquote
from urllib.parse import quote as percent
from urllib.parse import urlsplit

from sendfeed.config import Digest
from sendfeed.config.schema import split_mailbox
from sendfeed.digest.content import Content
from sendfeed.digest.draft import Draft
from sendfeed.digest.lines import clean
from sendfeed.errors import MessageError

LONGEST_LINE = 998
"""RFC 5322, section 2.1.1."""

ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
ADDRESS = re.compile(rf"{ATOM}(?:\.{ATOM})*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
LIST_ID = re.compile(r"(?P<phrase>[^<>]*)<(?P<id>[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+)>")


def write_eml(draft: Draft, content: Content, html: str, text: str) -> bytes:
    """The same bytes for the same issue. Raises `MessageError` that names the key whose value no header can hold."""
    # "=_" cannot occur in quoted-printable (RFC 2045, section 6.7).
    boundary = f"=_{hashlib.sha256(content.key.encode()).hexdigest()[:32]}"
    lines = [f"{name}: {value}" for name, value in _headers(draft, content)]
    lines += ["MIME-Version: 1.0", "Content-Type: multipart/alternative;", f' boundary="{boundary}"', ""]
    for kind, part in (("plain", text), ("html", html)):
        lines += [f"--{boundary}", f'Content-Type: text/{kind}; charset="utf-8"']
        lines += ["Content-Transfer-Encoding: quoted-printable", "", quoted_printable(part)]
    return "\r\n".join([*lines, f"--{boundary}--", ""]).encode("ascii")


def quoted_printable(text: str) -> str:
    """The text as it travels (RFC 2045, section 6.7): in lines of at most 76 characters, the last one ended, too."""
    # Without white space at ends of lines: `b2a_qp` makes these too long by its escapes.
    lines = re.sub(r"[ \t]+\n", "\n", f"{text.rstrip()}\n")
    return b2a_qp(lines.encode()).decode("ascii").replace("\n", "\r\n")


def _headers(draft: Draft, content: Content) -> Iterator[tuple[str, str]]:
    publication, digest = draft.config.publication, draft.digest
    domain = publication.tag_authority.partition(",")[0].rpartition("@")[2]
    sender = _sender(digest, content, domain)
    yield "From", sender
    if digest.reply_to:
        yield "Reply-To", _mailbox(digest.reply_to, "Reply-To", f"digests.{digest.name}.reply_to")
    # The list service knows who receives it: this is the address that a preview shows.
    yield "To", sender
    yield "Subject", _words(content.subject, "Subject")
    yield "Date", format_datetime(draft.slot.due.astimezone(publication.timezone))
    yield "Message-ID", f"<{content.key.replace('/', '.')}@{domain}>"
    yield "List-Id", _list_id(digest, content, domain)
    yield "List-Archive", _link(publication.base_url, "publication.base_url")
    if digest.unsubscribe_url:
        yield "List-Unsubscribe", _link(digest.unsubscribe_url, f"digests.{digest.name}.unsubscribe_url")


def _sender(digest: Digest, content: Content, domain: str) -> str:
    """The digest's `from`; a digest without channels may lack it, and its preview is from the organisation."""
    if digest.sender:
        return _mailbox(digest.sender, "From", f"digests.{digest.name}.from")
    address = content.email if ADDRESS.fullmatch(content.email) else f"noreply@{domain}"
    return _named(content.title, address, "From")


def _mailbox(value: str, header: str, key: str) -> str:
    name, address = split_mailbox(value)
    if not ADDRESS.fullmatch(address):
        raise _unfit(key, "write an address such as news@example.org, in ASCII")
    return _named(clean(unquote(name)), address, header)


def _list_id(digest: Digest, content: Content, domain: str) -> str:
    """RFC 2919: a phrase for people, and a name below a domain of ours that never changes."""
    if not digest.list_id:
        return _named(content.title, f"{digest.name}.{domain}", "List-Id")
    given = clean(digest.list_id)
    match = LIST_ID.fullmatch(given if "<" in given else f"<{given}>")
    if not match:
        raise _unfit(f"digests.{digest.name}.list_id", "write it as: SEND News <weekly.news.example.org>")
    return _named(unquote(match["phrase"].strip()), match["id"], "List-Id")


def _link(url: str, key: str) -> str:
    """A URL in angle brackets on one line, in ASCII."""
    parts = urlsplit(url)
    try:
        host = parts.netloc.encode("idna").decode()
    except UnicodeError as error:
        raise _unfit(key, "write the host in ASCII (punycode)") from error
    kept = "%/:=&?~#+!$,;'@()*"
    ascii_url = parts._replace(netloc=host, path=percent(parts.path, kept), query=percent(parts.query, kept))
    whole = ascii_url._replace(fragment=percent(parts.fragment, kept)).geturl()
    if len(whole) > LONGEST_LINE - 40:
        raise _unfit(key, "use a shorter URL: a header line has at most 998 characters, and a URL cannot be folded")
    return f"<{whole}>"


def _named(name: str, inside: str, header: str) -> str:
    """A display name (RFC 5322, section 3.2.5), as it is, quoted or in encoded words, and what it names in brackets."""
    if not name:
        return f"<{inside}>"
    if _must_encode(name) or len(name) > 60:
        # A line with an encoded word has at most 76 characters (RFC 2047, section 2).
        return f"{_encoded(name, header)}\r\n <{inside}>"
    phrase = name if re.fullmatch(rf"{ATOM}(?: {ATOM})*", name) else f'"{quote(name)}"'
    return f"{phrase} <{inside}>"


def _words(text: str, header: str) -> str:
    """Unstructured text: as it is, or in encoded words."""
    return _encoded(text, header) if _must_encode(text) else text


def _must_encode(text: str) -> bool:
    """Whether it is not ASCII, or would be read as encoded words (RFC 2047), line breaks and all."""
    return not text.isascii() or "=?" in text


def _encoded(text: str, header: str) -> str:
    return Header(text, "utf-8", maxlinelen=76, header_name=header).encode(linesep="\r\n")


def _unfit(key: str, remedy: str) -> MessageError:
    return MessageError("no mail header can hold this value", where=key, remedy=remedy)
