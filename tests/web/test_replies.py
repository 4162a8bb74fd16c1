"""What is answered, decided from plain values: codings, conditions, headers."""

from __future__ import annotations

import gzip
import hashlib
import re
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendfeed.adapters.templates import bundled_templates
from sendfeed.intake.attachments import ATTACHMENTS
from sendfeed.intake.pictures import NAMES as NAMES_OF_PICTURES
from sendfeed.web import replies
from sendfeed.web.replies import KINDS, SiteFile, found, is_unmodified, prefers_gzip, site_file

MODIFIED = datetime(2026, 3, 12, 12, 0, 5, tzinfo=UTC)
TEXT = b"<p>The same words again and again.</p>\n" * 100


def file(name: str = "index.html", content: bytes = TEXT) -> SiteFile:
    return site_file(name, content, MODIFIED)


@pytest.mark.parametrize(
    ("accept_encoding", "wanted"),
    [
        (None, False),
        ("", False),
        ("gzip", True),
        ("GZip", True),
        ("x-gzip", True),
        ("gzip, deflate, br, zstd", True),
        ("deflate , gzip ;q=1.0", True),
        ("gzip;Q=0.5", True),
        ("gzip;q=0.001", True),
        ("gzip;q=0", False),
        ("gzip;q=0.000", False),
        ("gzip;q=0, *", False),
        ("*", True),
        ("*;q=0", False),
        ("*;q=0, gzip", True),
        ("br", False),
        ("identity", False),
        ("identity, gzip", True),
        ("identity;q=1, gzip;q=0.5", False),
        ("identity;q=0.5, gzip;q=0.9", True),
        ("identity;q=0, gzip", True),
        ("gzip;q=0.5, *;q=0.8", False),
        ("gzip;q=2", False),
        ("gzip;q=nan", False),
        ("gzip;level=9", False),
        ("gzipped", False),
        (",,;;,q=1", False),
    ],
)
def test_when_gzip_is_wanted(accept_encoding: str | None, wanted: bool) -> None:
    assert prefers_gzip(accept_encoding) is wanted


TAG = '"abc"'


@pytest.mark.parametrize(
    ("asked", "unmodified"),
    [
        ({}, False),
        ({"if-none-match": TAG}, True),
        ({"if-none-match": f"W/{TAG}"}, True),
        ({"if-none-match": f'"x", W/"y,z" ,{TAG}'}, True),
        ({"if-none-match": "*"}, True),
        ({"if-none-match": " * "}, True),
        ({"if-none-match": '"*"'}, False),
        ({"if-none-match": "abc"}, False),
        ({"if-none-match": '"ABC"'}, False),
        ({"if-none-match": '"x, "abc'}, False),
        ({"if-none-match": ""}, False),
        ({"if-modified-since": "Thu, 12 Mar 2026 12:00:05 GMT"}, True),
        ({"if-modified-since": "Thu, 12 Mar 2026 12:00:06 GMT"}, True),
        ({"if-modified-since": "Thu, 12 Mar 2026 12:00:04 GMT"}, False),
        ({"if-modified-since": "Thursday, 12-Mar-26 12:00:05 GMT"}, True),
        ({"if-modified-since": "Thursday, 12-Mar-26 12:00:04 GMT"}, False),
        ({"if-modified-since": "Thu Mar 12 12:00:05 2026"}, True),
        ({"if-modified-since": "Wed Apr  1 12:00:05 2026"}, True),
        ({"if-modified-since": "Thu, 12 Mar 2026 12:00:05 +0000"}, False),
        ({"if-modified-since": "Thu, 12 Mar 2026 11:00:05 EST"}, False),
        ({"if-modified-since": "Thu, 31 Feb 2027 12:00:05 GMT"}, False),
        ({"if-modified-since": "Thu, 12 Mar 2026 25:00:05 GMT"}, False),
        ({"if-modified-since": "2027-03-12T12:00:05Z"}, False),
        ({"if-modified-since": "Thu, 12 Mar 2026 12:00:05 GMT, Thu, 12 Mar 2026 12:00:05 GMT"}, False),
        ({"if-modified-since": "tomorrow"}, False),
        ({"if-none-match": '"x"', "if-modified-since": "Thu, 12 Mar 2026 12:00:05 GMT"}, False),
        ({"if-none-match": "", "if-modified-since": "Thu, 12 Mar 2026 12:00:05 GMT"}, False),
        ({"if-none-match": TAG, "if-modified-since": "Thu, 12 Mar 2020 12:00:05 GMT"}, True),
    ],
)
def test_who_has_this_version(asked: dict[str, str], unmodified: bool) -> None:
    assert is_unmodified(TAG, MODIFIED, asked) is unmodified


def test_a_time_that_is_not_told_is_no_condition_either() -> None:
    reply = found(site_file("feed.xml", TEXT, None), {"if-modified-since": "Fri, 31 Dec 2100 00:00:00 GMT"})
    assert (reply.status, reply.body) == (200, TEXT)
    assert "last-modified" not in reply.headers
    assert is_unmodified(TAG, None, {"if-none-match": TAG})


def test_each_coding_has_an_entity_tag_of_its_own() -> None:
    plain, gzipped = found(file(), {}), found(file(), {"accept-encoding": "gzip"})
    assert plain.body == gzip.decompress(gzipped.body) == TEXT
    assert len(gzipped.body) < len(plain.body)
    for reply in (plain, gzipped):
        assert reply.headers["etag"] == f'"{hashlib.sha256(reply.body).hexdigest()}"'
        assert reply.headers["content-length"] == str(len(reply.body))
        assert reply.headers["vary"] == "Accept-Encoding"
    assert "content-encoding" not in plain.headers
    assert gzipped.headers["content-encoding"] == "gzip"
    asked = {"if-none-match": plain.headers["etag"]}
    assert found(file(), asked).status == 304
    assert found(file(), asked | {"accept-encoding": "gzip"}).status == 200


def test_the_same_bytes_are_compressed_to_the_same_bytes() -> None:
    later = site_file("index.html", TEXT, MODIFIED + timedelta(days=1))
    assert file().gzipped == later.gzipped
    assert later.gzipped
    assert later.gzipped.body[4:8] == bytes(4), "no time of its own (RFC 1952, 2.3.1)"


@pytest.mark.parametrize(("name", "content"), [("a.html", TEXT[:900]), ("a.html", b""), ("a.png", TEXT), ("a", TEXT)])
def test_what_is_not_worth_it_is_not_compressed(name: str, content: bytes) -> None:
    reply = found(file(name, content), {"accept-encoding": "gzip"})
    assert reply.body == content
    assert "content-encoding" not in reply.headers
    assert ("vary" in reply.headers) == name.endswith(".html")


def test_noise_is_not_made_longer() -> None:
    noise = b"".join(hashlib.sha256(bytes([n])).digest() for n in range(200))
    assert file(content=noise).gzipped is None


NAMES = [
    ("feed.xml", "application/rss+xml"),
    ("atom.xml", "application/atom+xml"),
    ("feed.json", "application/feed+json"),
    ("feeds.opml", "text/x-opml; charset=utf-8"),
    ("index.html", "text/html; charset=utf-8"),
    ("sitemap.xml", "application/xml"),
    ("robots.txt", "text/plain; charset=utf-8"),
    ("other.json", "application/json"),
    ("style.css", "text/css; charset=utf-8"),
    ("a.js", "text/javascript; charset=utf-8"),
    ("a.svg", "image/svg+xml"),
    ("a.png", "image/png"),
    ("a.PNG", "image/png"),
    ("a.jpg", "image/jpeg"),
    ("a.jpeg", "image/jpeg"),
    ("a.gif", "image/gif"),
    ("a.webp", "image/webp"),
    ("a.avif", "image/avif"),
    ("a.pdf", "application/pdf"),
    ("a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("a.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("a.pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ("a.odt", "application/vnd.oasis.opendocument.text"),
    ("a.ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ("a.odp", "application/vnd.oasis.opendocument.presentation"),
    ("a.exe", "application/octet-stream"),
    ("html", "application/octet-stream"),
    ("a.html.bak", "application/octet-stream"),
]


def test_every_media_type_is_tried() -> None:
    assert {media_type for _, media_type in NAMES} >= {kind.media_type for kind in KINDS.values()}


def test_what_is_named_by_its_content_is_kept_for_good() -> None:
    for name in ("assets/0123456789abcdef0123.jpg", "assets/0123456789abcdef0123/plan.pdf"):
        reply = found(file(name), {})
        assert reply.headers["cache-control"] == "public, max-age=31536000, immutable"
    for name in ("logo.jpg", "articles/assets/a.jpg", "articles/assets.html"):
        assert "immutable" not in found(file(name), {}).headers["cache-control"]
    assert found(file("topics/transport/feed.xml"), {}).headers["content-type"] == "application/rss+xml"


def test_every_kind_of_asset_has_its_media_type() -> None:
    for ending, kind in ATTACHMENTS.items():
        assert KINDS[ending].media_type == kind.media_type
    assert {(f".{ending}", media_type) for ending, media_type in NAMES_OF_PICTURES.values()} <= {
        (ending, kind.media_type) for ending, kind in KINDS.items()
    }


@pytest.mark.parametrize(("name", "media_type"), NAMES)
def test_headers_by_the_files_name(name: str, media_type: str) -> None:
    headers = found(file(name), {}).headers
    assert headers["content-type"] == media_type
    is_feed = name in {"feed.xml", "atom.xml", "feed.json"}
    assert headers.get("access-control-allow-origin") == ("*" if is_feed else None)
    assert headers["last-modified"] == "Thu, 12 Mar 2026 12:00:05 GMT"
    if name in {"index.html", "feed.xml", "atom.xml", "feed.json", "robots.txt"}:
        assert headers["cache-control"] == "public, max-age=60"
    if name == "style.css":
        assert headers["cache-control"] == "public, max-age=3600"


def test_a_304_says_what_a_200_would_of_caching() -> None:
    whole = found(file("feed.xml"), {"accept-encoding": "gzip"})
    none = found(file("feed.xml"), {"accept-encoding": "gzip", "if-none-match": whole.headers["etag"]})
    assert (none.status, none.body) == (304, b"")
    of_content = {"content-type", "content-encoding", "content-length"}
    assert none.headers == {name: value for name, value in whole.headers.items() if name not in of_content}
    assert none.headers.keys() == {"etag", "last-modified", "cache-control", "vary", "access-control-allow-origin"}


def test_the_listeners_policy_is_the_pages_own_and_forbids_frames() -> None:
    base = (bundled_templates() / "site/base.html.j2").read_text()
    policy = re.search(r'"Content-Security-Policy" content="([^"]*)"', base)
    assert policy
    own = policy[1].replace("{% block policy %}{% endblock %}", "")
    assert replies.SECURITY["content-security-policy"] == f"{own}; frame-ancestors 'none'"


HEADER = st.text(st.characters(min_codepoint=32, max_codepoint=255), max_size=60)
PIECES = st.lists(
    st.sampled_from(["gzip", "x-gzip", "identity", "*", ";q=", "0", "1", ".5", ",", " ", "W/", '"', "abc", "\xe9"]),
    max_size=12,
).map("".join)


@given(
    st.sampled_from([name for name, _ in NAMES]),
    st.binary(max_size=50).flatmap(lambda some: st.integers(0, 200).map(lambda times: some * times)),
    st.dictionaries(st.sampled_from(["accept-encoding", "if-none-match", "if-modified-since"]), HEADER | PIECES),
)
def test_whatever_is_asked_the_answer_is_whole(name: str, content: bytes, asked: dict[str, str]) -> None:
    one = file(name, content)
    reply = found(one, asked)
    known = {variant.etag: variant.body for variant in (one.plain, one.gzipped) if variant}
    assert reply.headers["etag"] in known
    if reply.status == 304:
        assert reply.body == b""
        assert asked.keys() & {"if-none-match", "if-modified-since"}
    else:
        assert reply.status == 200
        assert reply.body == known[reply.headers["etag"]]
        coded = reply.headers.get("content-encoding") == "gzip"
        assert (gzip.decompress(reply.body) if coded else reply.body) == content
        assert not coded or prefers_gzip(asked["accept-encoding"])
    again = found(one, asked | {"if-none-match": reply.headers["etag"]})
    assert (again.status, again.headers["etag"]) == (304, reply.headers["etag"])


@given(HEADER | PIECES)
def test_gzip_is_never_sent_unasked(value: str) -> None:
    assert not prefers_gzip(value) or "gzip" in value.lower() or "*" in value


def test_a_withdrawn_page_is_gone() -> None:
    head = b'<html><head><title>x</title><meta name="sendfeed-status" content="410">\n</head><body>'
    for asked in ({}, {"if-none-match": "*"}, {"accept-encoding": "gzip"}):
        reply = found(file(content=head + TEXT), asked)
        assert (reply.status, reply.body) == (410, head + TEXT)
        assert reply.headers["content-type"] == "text/html; charset=utf-8"
        assert reply.headers["cache-control"] == "no-store"
    elsewhere = b"<html><head></head><body>" + head
    assert found(file(content=elsewhere), {}).status == 200, "it counts in the head alone"


def test_the_template_of_a_withdrawn_page_has_the_mark() -> None:
    assert replies.GONE in (bundled_templates() / "site/withdrawn.html.j2").read_bytes()
