"""Finished mails as they travel: by their raw bytes, and as Python's own parser has them when nothing is forgiven."""

from __future__ import annotations

import re
import unicodedata
from email import message_from_bytes
from email.errors import MessageDefect
from email.message import EmailMessage
from email.policy import default, strict
from email.utils import getaddresses

import pytest

from tests.digest.mails import NAMES, Mail, mail
from tests.digest.samples import article, config, message

REQUIRED = {"From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "List-Id", "List-Unsubscribe"}
LINKS = {"List-Archive", "List-Unsubscribe"}
BARRED = {"Cc", "Cs", "Cn"}
"""Controls, halves of pairs and what is no character (https://www.unicode.org/reports/tr44/#General_Category_Values)."""

each_mail = pytest.mark.parametrize("judged", [pytest.param(name, id=name) for name in NAMES])


def parsed(made: Mail) -> EmailMessage:
    found = message_from_bytes(made.message.eml, policy=default + strict)
    assert isinstance(found, EmailMessage)
    return found


def headers(raw: bytes) -> dict[str, str]:
    """By name, still as they travel, unfolded."""
    head = re.sub(rb"\r\n(?=[ \t])", b"", raw.partition(b"\r\n\r\n")[0]).decode("ascii")
    pairs = [line.partition(": ") for line in head.split("\r\n")]
    assert len({name for name, _, _ in pairs}) == len(pairs)
    return {name: value for name, _, value in pairs}


@each_mail
def test_raw_bytes(judged: str) -> None:
    """RFC 5322, 2.1 and 2.1.1; RFC 2045, 6.7; RFC 2046, 5.1.1; RFC 2047, 2."""
    raw = mail(judged).message.eml
    assert raw.isascii()
    assert b"\0" not in raw
    assert raw.endswith(b"\r\n")
    assert raw.count(b"\r") == raw.count(b"\n") == raw.count(b"\r\n")
    head, _, body = raw.partition(b"\r\n\r\n")
    assert max(map(len, head.split(b"\r\n"))) <= 998
    assert [line for line in head.split(b"\r\n") if b"=?" in line and len(line) > 76] == []
    assert max(map(len, body.split(b"\r\n"))) <= 76
    assert not re.search(rb"[ \t]\r\n|=(?![0-9A-F]{2}|\r\n)", re.sub(rb"(?m)^(--|Content-).*", b"", body))
    found = re.search(rb'boundary="([^"]{1,70})"', head)
    assert found
    assert body.count(b"--" + found[1]) == 3
    assert body.endswith(b"--" + found[1] + b"--\r\n")


@each_mail
def test_headers(judged: str) -> None:
    """RFC 5322, 3.6; RFC 2369; RFC 2919. A parser that forgives nothing raises at a defect."""
    raw, made = headers(mail(judged).message.eml), parsed(mail(judged))
    assert raw.keys() >= REQUIRED
    for name in LINKS & raw.keys():
        # No encoded word may stand in it, nor may it be folded within the URL (RFC 2369, 2).
        assert re.fullmatch(r"<https://[^<>\s\"]+>", raw[name]), name
        assert "=?" not in raw[name], name
    assert re.fullmatch(r"<[^\s<>@]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+>", raw["Message-ID"])
    assert re.search(r"<[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)+>$", raw["List-Id"])
    assert made["Date"].datetime == mail(judged).draft.slot.due
    assert made["Date"].datetime.utcoffset() is not None
    assert made["Subject"] == mail(judged).message.subject
    for name in ("From", "To"):
        ((shown, address),) = getaddresses([str(made[name])])
        assert shown
        assert re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", address)


@each_mail
def test_parts(judged: str) -> None:
    """RFC 2046, 5.1.4: the plainest first."""
    made, sent = parsed(mail(judged)), mail(judged).message
    parts = [*made.iter_parts()]
    assert [part.get_content_type() for part in parts] == ["text/plain", "text/html"]
    assert {part.get_content_charset() for part in parts} == {"utf-8"}
    text, html = (part.get_content().replace("\r\n", "\n") for part in parts)
    assert text.rstrip() == sent.text.rstrip()
    assert html.rstrip() == sent.html.rstrip()


@each_mail
def test_it_reads_well_in_a_terminal(judged: str) -> None:
    """All but long words and addresses fits into 72 columns, and no gap is wider than a line."""
    made = mail(judged)
    text = made.message.text
    wide = [line for line in text.splitlines() if columns(line) > 72]
    assert [line for line in wide if max(map(len, line.split())) < 60] == []
    assert {unicodedata.category(each) for each in text.replace("\n", "")}.isdisjoint(BARRED)
    assert "\n\n\n" not in text
    assert not re.search(r"(?m)[ \t]+$", text)
    assert not text.startswith("\n")
    urls = text.split()
    shown = [each for each in made.draft.articles if made.draft.config.publication.url(each.page) in urls]
    assert shown
    assert len(shown) == len(made.draft.articles) or made.draft.web_url in urls
    if not made.is_hostile:
        assert not re.search(r"<[a-z/!]|&[a-z#]+;", text)


def columns(line: str) -> int:
    """As many as a terminal needs (https://www.unicode.org/reports/tr11/)."""
    widths = {"W": 2, "F": 2}
    seen = [each for each in line if unicodedata.category(each) not in {"Mn", "Me", "Cf"}]
    return sum(widths.get(unicodedata.east_asian_width(each), 1) for each in seen)


def test_a_parser_that_forgives_nothing_would_find_something() -> None:
    raw = mail("short").message.eml.replace(b"=_", b"=-", 1)
    with pytest.raises(MessageDefect):
        message_from_bytes(raw, policy=default + strict)


@pytest.mark.parametrize("path", ["tree_(ash)", "a(b)c?d=(e)"])
def test_addresses_may_have_brackets(path: str) -> None:
    """RFC 3986, 2.2, allows them, and encyclopaedias have them."""
    url = f"https://lists.example.org/{path}"
    made = message([article()], config(f'unsubscribe_url = "{url}"'))
    assert url in made.text.split()
