"""The public listener over loopback, asked as readers, proxies and attackers do."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import re
import threading
import time
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urljoin

import feedparser
import pytest
import requests
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support import MONDAY, SLOT, TUESDAY, Publication
from tests.web.conftest import Answer, Host, fill, listening

PAGE = "<!doctype html><title>A page</title>" + "<p>The same words again and again.</p>\n" * 100
ALWAYS = {
    "cross-origin-opener-policy": "same-origin",
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
}


def assert_safe(answer: Answer) -> None:
    """What every answer has."""
    assert ALWAYS.items() <= answer.headers.items()
    assert answer.headers["content-security-policy"].startswith("default-src 'none'; ")
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]


def test_a_page(host: Host) -> None:
    fill(host.root, {"index.html": PAGE})
    answer = host.ask("/index.html")
    assert (answer.status, answer.body.decode()) == (200, PAGE)
    assert_safe(answer)
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["etag"] == f'"{hashlib.sha256(answer.body).hexdigest()}"'
    modified = parsedate_to_datetime(answer.headers["last-modified"]).timestamp()
    assert modified == int((host.root / "index.html").stat().st_mtime)
    assert host.ask("/").headers["etag"] == answer.headers["etag"]
    assert host.ask("/?utm_source=x").body == answer.body
    assert host.ask("http://127.0.0.1/index.html").body == answer.body


@pytest.mark.parametrize("path", ["/", "/empty.txt", "/nothing", "/topics"])
@pytest.mark.parametrize("accept_encoding", ["gzip", "identity"])
def test_head_is_get_without_a_body(host: Host, path: str, accept_encoding: str) -> None:
    fill(host.root, {"index.html": PAGE, "topics/index.html": PAGE, "404.html": "not here", "empty.txt": ""})
    got = host.ask(path, Accept_Encoding=accept_encoding)
    head = host.ask(path, "HEAD", Accept_Encoding=accept_encoding)
    assert (head.status, head.body) == (got.status, b"")
    assert head.headers | {"date": ""} == got.headers | {"date": ""}
    assert head.headers["content-length"] == str(len(got.body))


def test_nothing_follows_the_headers_of_a_head(host: Host) -> None:
    fill(host.root, {"index.html": PAGE})
    for target in (b"/", b"/nothing"):
        assert host.ask_raw(target, b"HEAD").endswith(b"\r\n\r\n")


def test_gzip_is_the_same_page(host: Host) -> None:
    fill(host.root, {"index.html": PAGE})
    plain, gzipped = host.ask("/"), host.ask("/", Accept_Encoding="br, gzip")
    assert gzip.decompress(gzipped.body) == plain.body
    assert gzipped.headers["content-encoding"] == "gzip"
    assert gzipped.headers["content-length"] == str(len(gzipped.body))
    assert gzipped.headers["vary"] == plain.headers["vary"] == "Accept-Encoding"
    assert gzipped.headers["etag"] != plain.headers["etag"]
    assert host.ask("/", Accept_Encoding="gzip;q=0, *").body == plain.body


def test_conditional_requests(host: Host) -> None:
    fill(host.root, {"feed.xml": PAGE})
    first = host.ask("/feed.xml", Accept_Encoding="gzip")
    etag, modified = first.headers["etag"], first.headers["last-modified"]
    for condition in ({"If_None_Match": etag}, {"If_None_Match": f'"x", W/{etag}'}, {"If_Modified_Since": modified}):
        for method in ("GET", "HEAD"):
            again = host.ask("/feed.xml", method, Accept_Encoding="gzip", **condition)
            assert (again.status, again.body) == (304, b"")
            assert_safe(again)
            kept = ("etag", "last-modified", "cache-control", "vary", "access-control-allow-origin")
            assert {name: again.headers[name] for name in kept} == {name: first.headers[name] for name in kept}
            assert not again.headers.keys() & {"content-type", "content-encoding", "transfer-encoding"}
    fill(host.root, {"feed.xml": PAGE + "news"})
    both = host.ask("/feed.xml", If_None_Match=etag, If_Modified_Since="Fri, 31 Dec 2100 00:00:00 GMT")
    assert (both.status, both.body.decode()) == (200, PAGE + "news")
    assert host.ask("/nothing", If_None_Match="*").status == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "PROPFIND", "get"])
def test_files_can_only_be_read(host: Host, method: str) -> None:
    fill(host.root, {"index.html": PAGE})
    answer = host.ask("/", method)
    assert (answer.status, answer.headers["allow"]) == (405, "GET, HEAD")
    assert_safe(answer)


def test_a_folder_has_a_slash(host: Host) -> None:
    fill(
        host.root,
        {"index.html": PAGE, "topics/a b/index.html": PAGE, "articles/x.html": PAGE, "a:b/index.html": ""},
    )
    for path in ("/topics/a%20b", "/a:b"):
        answer = host.ask(path)
        assert answer.status == 308
        assert_safe(answer)
        leads_to = urljoin(f"{host.url}{path}", answer.headers["location"])
        assert unquote(leads_to) == unquote(f"{host.url}{path}/")
    assert host.ask("/topics/a%20b").headers["location"] == "./a%20b/"
    assert host.ask("/topics/a%20b/").body.decode() == PAGE
    followed = requests.get(f"{host.url}/topics/a%20b", timeout=30)
    assert (followed.status_code, followed.url) == (200, f"{host.url}/topics/a%20b/")
    for path in (
        "/articles",
        "/articles/",
        "/topics",
        "/index.html/",
        "//evil.example",
        "//evil.example/..",
        "/\\evil",
    ):
        answer = host.ask(path)
        assert (answer.status, answer.headers.get("location")) == (404, None), path


def test_a_folders_name_is_no_header(host: Host) -> None:
    fill(host.root, {"a\r\nSet-Cookie: x/index.html": PAGE})
    answer = host.ask("/a%0d%0aSet-Cookie:%20x")
    assert (answer.status, answer.headers["location"]) == (308, "./a%0D%0ASet-Cookie%3A%20x/")
    assert "set-cookie" not in answer.headers


def test_the_page_of_what_is_not_found(host: Host) -> None:
    plain = host.ask("/nothing")
    assert (plain.status, plain.headers["content-type"]) == (404, "text/plain; charset=utf-8")
    fill(host.root, {"404.html": PAGE})
    for path in ("/nothing", "/deep/down/nothing.xml", "/../x", "/%00", "/x/", f"/{'x' * 5000}", f"/{'x/' * 5000}"):
        answer = host.ask(path, Accept_Encoding="gzip")
        assert (answer.status, answer.body.decode()) == (404, PAGE)
        assert_safe(answer)
        assert answer.headers["content-type"] == "text/html; charset=utf-8"
        assert answer.headers["cache-control"] == "no-store"
        assert not answer.headers.keys() & {"etag", "last-modified"}


@pytest.mark.skipif(not Path("/proc/self/mem").is_file(), reason="no file here that opens and cannot be read")
def test_what_cannot_be_read_is_said_without_detail() -> None:
    with listening(Path("/proc/self")) as host:
        answer = host.ask("/mem")
        assert (answer.status, answer.headers["retry-after"]) == (503, "60")
        assert_safe(answer)
        assert answer.headers["cache-control"] == "no-store"
        assert answer.body == b"This cannot be read just now.\n"
        assert host.ask("/mem", "HEAD").status == 503


def test_special_files_and_links_are_refused_at_once(host: Host) -> None:
    fill(host.root.parent, {"secret.html": "SECRET", "site-too/secret.html": "SECRET", "site/index.html": PAGE})
    os.mkfifo(host.root / "fifo.html")
    os.symlink("../secret.html", host.root / "link.html")
    os.symlink("..", host.root / "up")
    for path in (
        "/fifo.html",
        "/link.html",
        "/up/secret.html",
        "/up/",
        "/up",
        "/../secret.html",
        "/../site-too/secret.html",
    ):
        answer = host.ask(path)
        assert answer.status == 404, path
        assert b"SECRET" not in answer.body


def test_a_large_file_arrives_whole(host: Host) -> None:
    content = b"".join(hashlib.sha256(n.to_bytes(4, "big")).digest() for n in range(100_000))
    fill(host.root, {"a.pdf": content})
    answer = host.ask("/a.pdf", Accept_Encoding="gzip")
    assert answer.body == content
    assert answer.headers["content-length"] == str(len(content))


class Attacked(NamedTuple):
    host: Host
    public: set[bytes]


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Attacked]:
    """A site with a secret all around it, and ways out of it."""
    home = tmp_path_factory.mktemp("attacked")
    public = {
        "index.html": "PUBLIC index",
        "a/index.html": "PUBLIC a",
        "a/b.html": "PUBLIC b",
        "404.html": "PUBLIC 404",
    }
    fill(home / "site", public)
    around = ("index.html", "a/b.html", "s", "site-too/s", "site/.s", "site/.git/s", "site/a/.s")
    fill(home, dict.fromkeys(around, "SECRET"))
    for name, target in (("up", ".."), ("root", "/"), ("l.html", "../s"), ("abs", str(home / "s"))):
        os.symlink(target, home / "site" / name)
    os.mkfifo(home / "site/fifo")
    with listening(home / "site") as host:
        yield Attacked(host, {content.encode() for content in public.values()} | {b"This is a folder.\n"})


SEGMENT = st.sampled_from(
    [
        *(b"", b".", b"..", b"...", b"%2e", b"%2e%2e", b".%2E", b"%252e%252e", b"%c0%ae%c0%ae", b"%2f", b"%5c", b"\\"),
        *(b"a", b"b.html", b"index.html", b"404.html", b"up", b"root", b"l.html", b"abs", b"fifo", b"etc", b"passwd"),
        *(b"s", b".s", b".git", b"site", b"site-too", b"%00", b"%0a", b"%ff", b"..;", b"C:", b"~", b"x" * 300, b"%"),
        *(b"a%2fb.html", b"..%2fs", b"%2e%2e%2fs", b"..%5cs", b"%73", b"?", b"#", b"\x00", b"\xff", b"http:"),
    ]
)
TARGET = st.lists(SEGMENT, max_size=8).map(lambda segments: b"/" + b"/".join(segments)) | st.binary(min_size=1).map(
    lambda some: b"/" + re.sub(rb"[\s]", b"", some)
)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TARGET)
def test_no_target_leads_out_of_the_root(attacked: Attacked, target: bytes) -> None:
    answer = attacked.host.ask_raw(target)
    head, _, body = answer.partition(b"\r\n\r\n")
    status = int(head.split()[1])
    # 400: uvicorn refuses what is not HTTP before we see it.
    assert status in {200, 308, 404, 400}
    assert status == 400 or body in attacked.public
    assert b"SECRET" not in answer
    if status == 308:
        assert re.search(rb"\r\nlocation: \./[^/]+/\r\n", head)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from([b"..", b"%2e%2e", b"up", b"s", b"a", b"root"]), min_size=1, max_size=5))
def test_ways_up_are_all_404(attacked: Attacked, segments: list[bytes]) -> None:
    answer = attacked.host.ask_raw(b"/" + b"/".join([*segments, b"s"]))
    assert answer.startswith(b"HTTP/1.1 404 ")
    assert answer.endswith(b"PUBLIC 404")


def test_a_file_that_is_replaced_under_load_is_had_whole(host: Host) -> None:
    """Versions differ in size and in every byte; one in ten pauses lets the listener keep what it read."""
    versions = [bytes([65 + n]) * (20_000 + 997 * n) for n in range(8)]
    known = {f'"{hashlib.sha256(body).hexdigest()}"': body for body in versions}
    fill(host.root, {"feed.xml": versions[0]})
    stop = threading.Event()
    wrong: list[str] = []
    seen: set[bytes] = set()

    def read(accept_encoding: str) -> None:
        etag = "-"
        while not stop.is_set():
            answer = host.ask("/feed.xml", Accept_Encoding=accept_encoding, If_None_Match=etag)
            etag = answer.headers.get("etag", "-")
            if answer.status == 304:
                continue
            coded = answer.headers.get("content-encoding") == "gzip"
            body = gzip.decompress(answer.body) if coded else answer.body
            if (answer.status, body) not in {(200, version) for version in versions}:
                wrong.append(f"{answer.status}: {body[:20]!r}")
            if etag != f'"{hashlib.sha256(answer.body).hexdigest()}"' or (not coded and known.get(etag) != body):
                wrong.append(f"{etag} is not the tag of what came")
            seen.add(body)

    readers = [threading.Thread(target=read, args=(coding,)) for coding in ("gzip", "identity") * 3]
    for reader in readers:
        reader.start()
    aside = host.root.parent / "aside"
    for turn in range(400):
        aside.write_bytes(versions[turn % len(versions)])
        os.replace(aside, host.root / "feed.xml")
        if turn % 10 == 0:
            time.sleep(0.02)
    stop.set()
    for reader in readers:
        reader.join(timeout=60)
        assert not reader.is_alive()
    assert wrong == []
    assert len(seen) > 1
    assert host.ask("/feed.xml").body == versions[399 % len(versions)]


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Publication, Host]]:
    """A publication as a pass leaves it, and its host."""
    publication = Publication(tmp_path_factory.mktemp("news") / "publication")
    publication.seed_many(3)
    publication.run()
    publication.run(MONDAY)
    assert publication.sendfeed("issues", "approve", SLOT).code == 0
    publication.run(TUESDAY)
    for path in publication.site.glob("*.*"):
        publication.settle(path)
    with listening(publication.site) as host:
        yield publication, host


def test_every_file_of_a_pass_is_served_as_it_is(news: tuple[Publication, Host]) -> None:
    publication, host = news
    files = {
        path.removeprefix("site/"): data for path, data in publication.output_files().items() if path[:5] == "site/"
    }
    assert len(files) > 8
    for path, content in files.items():
        answer = host.ask(f"/{path}")
        assert (answer.status, answer.body) == (200, content)
        assert answer.headers["content-type"] != "application/octet-stream", path
    missing = host.ask("/no/such/page")
    assert (missing.status, missing.body) == (404, files["404.html"])
    assert all(b"404.html" not in content for content in files.values())


@pytest.mark.parametrize("file", ["feed.xml", "atom.xml"])
def test_a_feed_reader_gets_a_feed_and_then_304(news: tuple[Publication, Host], file: str) -> None:
    url = f"{news[1].url}/{file}"
    first = feedparser.parse(url)
    assert (first.status, first.bozo, len(first.entries)) == (200, False, 3)
    by_tag = feedparser.parse(url, etag=first.etag)
    by_date = feedparser.parse(url, modified=first.modified)
    assert (by_tag.status, by_date.status) == (304, 304)


def test_a_feed_reader_that_asks_with_requests(news: tuple[Publication, Host]) -> None:
    url = f"{news[1].url}/feed.json"
    first = requests.get(url, timeout=30)
    assert first.headers["Content-Encoding"] == "gzip"
    assert len(json.loads(first.content)["items"]) == 3
    again = requests.get(url, timeout=30, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
