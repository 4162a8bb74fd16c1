"""The message as RFC 5322, judged by its raw bytes as well as by Python's parser."""

import quopri
import re
from email import message_from_bytes
from email.header import Header
from email.message import EmailMessage
from email.policy import default

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sendfeed.digest.eml import quoted_printable
from sendfeed.errors import MessageError
from tests.digest.samples import HOSTILE, article, config, message

LONG_URL = "https://lists.example.org/leave/" + "a-long-path/" * 30 + "?list=weekly&token=" + "f0" * 60
KNOWN = {
    *("From", "Reply-To", "To", "Subject", "Date", "Message-ID", "List-Id", "List-Archive", "List-Unsubscribe"),
    *("MIME-Version", "Content-Type"),
}


def parse(raw: bytes) -> EmailMessage:
    parsed = message_from_bytes(raw, policy=default)
    assert isinstance(parsed, EmailMessage)
    assert set(parsed.keys()) <= KNOWN
    assert len(set(parsed.keys())) == len(parsed.keys())
    assert not [defect for part in parsed.walk() for defect in part.defects]
    return parsed


def eml(text: str = "", title: str = "A minibus", publication: str = "", organisation: str = "") -> bytes:
    return message([article(title=title)], config(text, publication, organisation)).eml


def test_headers() -> None:
    parsed = parse(
        eml(
            """
            title = "Weekly"
            from = "SEND News <news@example.org>"
            reply_to = "desk@example.org"
            unsubscribe_url = "https://lists.example.org/leave"
            """,
            publication='timezone = "Asia/Kolkata"',
        )
    )
    assert dict(parsed.items()) | {"Content-Type": ""} == {
        "From": "SEND News <news@example.org>",
        "Reply-To": "desk@example.org",
        "To": "SEND News <news@example.org>",
        "Subject": "A minibus",
        "Date": "Mon, 23 Nov 2026 14:30:00 +0530",
        "Message-ID": "<weekly.2026-11-23T0900@example.org>",
        "List-Id": "Weekly <weekly.example.org>",
        "List-Archive": "<https://news.example.org/>",
        "List-Unsubscribe": "<https://lists.example.org/leave>",
        "MIME-Version": "1.0",
        "Content-Type": "",
    }


def test_parts_carry_the_message() -> None:
    made = message([article(n, title=title, summary=title) for n, title in enumerate(HOSTILE.values())])
    text, html = parse(made.eml).iter_parts()
    assert text.get_content().replace("\r\n", "\n") == made.text
    assert html.get_content().replace("\r\n", "\n").strip() == made.html.strip()
    assert (text["content-transfer-encoding"], html["content-transfer-encoding"]) == ("quoted-printable",) * 2
    assert max(map(len, made.eml.split(b"\r\n"))) <= 76
    assert made.eml.count(b"\n") == made.eml.count(b"\r\n")
    assert made.eml.isascii()


def test_long_urls_are_neither_folded_nor_encoded() -> None:
    raw = eml(f'unsubscribe_url = "{LONG_URL}"', publication='description = ""')
    assert f"\r\nList-Unsubscribe: <{LONG_URL}>\r\n".encode() in raw
    parse(raw)


@pytest.mark.parametrize(
    ("url", "header"),
    [
        ("https://münchen.example/ä?q=ö#ü", "<https://xn--mnchen-3ya.example/%C3%A4?q=%C3%B6#%C3%BC>"),
        ("https://example.org:8080/a%20b?x=1&y=2", "<https://example.org:8080/a%20b?x=1&y=2>"),
    ],
)
def test_urls_in_headers_are_ascii(url: str, header: str) -> None:
    assert f"List-Unsubscribe: {header}\r\n".encode() in eml(f'unsubscribe_url = "{url}"')


@pytest.mark.parametrize("title", HOSTILE.values(), ids=HOSTILE)
def test_no_title_escapes_from_the_subject(title: str) -> None:
    made = message([article(title=title)])
    assert parse(made.eml)["Subject"] == made.subject


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=100))
def test_any_subject_is_read_back(title: str) -> None:
    made = message([article(title=title)])
    head = made.eml.split(b"\r\n\r\n")[0]
    assert " ".join(str(parse(made.eml)["Subject"]).split()) == " ".join(made.subject.split())
    assert max(map(len, re.sub(rb"\r\n[ \t]", b"\r\n ", head).split(b"\r\n"))) <= 120


@pytest.mark.parametrize(
    ("sender", "name", "address"),
    [
        ("news@example.org", "", "news@example.org"),
        ("news@example.org>", "", "news@example.org"),
        ('\\"SEND, News\\" <news@example.org>', "SEND, News", "news@example.org"),
        ("SEND, News: weekly <news@example.org>", "SEND, News: weekly", "news@example.org"),
        ("Schüler-Zeitung <news@example.org>", "Schüler-Zeitung", "news@example.org"),
        ("=?utf-8?q?x=0d=0aBcc:_a?= <news@example.org>", "=?utf-8?q?x=0d=0aBcc:_a?=", "news@example.org"),
        ("x\u2028Bcc: a\u0085b <news@example.org>", "x Bcc: a b", "news@example.org"),
        ("新聞" * 60 + " <news@example.org>", "新聞" * 60, "news@example.org"),
    ],
)
def test_senders(sender: str, name: str, address: str) -> None:
    raw = eml(f'from = "{sender}"\nreply_to = "{sender}"')
    parsed = parse(raw)
    for header in ("From", "To", "Reply-To"):
        (mailbox,) = parsed[header].addresses
        assert (mailbox.display_name.replace(" ", ""), mailbox.addr_spec) == (name.replace(" ", ""), address)
    assert max(map(len, raw.split(b"\r\n"))) <= 76


def test_encoded_words_fill_the_line_that_they_are_on() -> None:
    raw = eml('from = "{0} <news@example.org>"\nreply_to = "{0} <news@example.org>"'.format("ü" * 40))
    for header in ("From", "Reply-To"):
        words = Header("ü" * 40, "utf-8", maxlinelen=76, header_name=header).encode(linesep="\r\n")
        assert f"\r\n{header}: {words}\r\n <news@example.org>\r\n".encode() in b"\r\n" + raw


@pytest.mark.parametrize(
    ("organisation", "sender"),
    [
        ('email = "us@example.org"', "SEND News weekly <us@example.org>"),
        ('email = "Us <us@example.org>"', "SEND News weekly <us@example.org>"),
        ('name = "Ours"', "SEND News weekly <noreply@example.org>"),
    ],
)
def test_a_digest_without_a_sender_can_still_be_previewed(organisation: str, sender: str) -> None:
    assert parse(eml(organisation=organisation))["From"] == sender


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("", "SEND News weekly <weekly.example.org>"),
        ("news.example.org", "<news.example.org>"),
        ("<news.example.org>", "<news.example.org>"),
        ('\\"The News\\" <news.example.org>', "The News <news.example.org>"),
        ("Schüler-Zeitung <news.example.org>", "Schüler-Zeitung <news.example.org>"),
    ],
)
def test_list_id(given: str, expected: str) -> None:
    assert parse(eml(f'list_id = "{given}"'))["List-Id"] == expected


@pytest.mark.parametrize(
    ("setting", "key"),
    [
        ('from = "Ä <ä@example.org>"', "digests.weekly.from"),
        ('reply_to = "a..b@example.org"', "digests.weekly.reply_to"),
        ('list_id = "The News"', "digests.weekly.list_id"),
        (f'unsubscribe_url = "{LONG_URL}{"x" * 1000}"', "digests.weekly.unsubscribe_url"),
        (f'unsubscribe_url = "https://{"x" * 70}.example/"', "digests.weekly.unsubscribe_url"),
    ],
)
def test_values_that_no_header_can_hold_name_their_key(setting: str, key: str) -> None:
    with pytest.raises(MessageError) as caught:
        eml(setting)
    assert caught.value.where == key


def test_boundary_and_message_id_come_from_the_issue() -> None:
    first, second = (message([article(n)]) for n in (1, 2))
    assert parse(first.eml).get_boundary() == parse(second.eml).get_boundary()
    assert parse(first.eml)["Message-ID"] == parse(second.eml)["Message-ID"]


@given(st.text("ab =.\té漢\n-", max_size=300))
@example(f"{'é' * 12}a--\t\n")
def test_quoted_printable_has_short_lines_and_is_read_back(text: str) -> None:
    encoded = quoted_printable(text)
    assert all(len(line) <= 76 and line == line.rstrip() for line in encoded.split("\r\n"))
    assert "\n" not in encoded.replace("\r\n", "")
    read = quopri.decodestring(encoded).decode().replace("\r\n", "\n")
    assert [line.rstrip() for line in text.rstrip().split("\n")] == read.removesuffix("\n").split("\n")
