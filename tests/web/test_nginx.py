"""What docs/operating.md gives operators for nginx, run as it stands there but for names, certificates and folders."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from sendfeed.config import load
from sendfeed.web.replies import GONE, KINDS
from sendfeed.web.site import hub_links
from tests.web.conftest import Answer, Host, fill, listening

DOCS = Path(__file__).parents[2] / "docs/operating.md"
CONFIG = """\
[publication]
title = "News"
base_url = "https://news.example.org/"
tag_authority = "example.org,2026"
[feeds]
websub_hub = "https://pubsubhubbub.appspot.com/"
"""
AROUND = """\
daemon off; master_process off; pid {home}/pid; error_log stderr warn;
events {{}}
http {{
access_log off;
client_body_temp_path {home}; proxy_temp_path {home};
fastcgi_temp_path {home}; uwsgi_temp_path {home}; scgi_temp_path {home};
{block}
}}
"""
TEXT = "<p>The same words again and again.</p>\n" * 100
WITHDRAWN = f"articles/{'withdrawn-' * 20}.html"
SITE = {
    **{f"kinds/{name if name[0] != '.' else 'file' + name}": TEXT for name in KINDS},
    **dict.fromkeys(
        ["feed.xml", "topics/pools/atom.xml", "archive/1/feed.xml", "index.html", "topics/pools/index.html"], TEXT
    ),
    **dict.fromkeys(
        ["search.html", "search.js", "search/index.js", "search/ab/w1.js", "style.css", "kinds/unknown"], TEXT
    ),
    **dict.fromkeys(["assets/ab/plan.pdf", "assets/ab/floor.jpg", "articles/a.html", "404.html"], TEXT),
    WITHDRAWN: f"<!doctype html><head>{GONE.decode()}</head>{TEXT}",
}
HEADERS = [
    *("content-type", "content-encoding", "cache-control", "vary", "link", "access-control-allow-origin"),
    *("content-security-policy", "cross-origin-opener-policy", "referrer-policy", "x-content-type-options"),
]


def block_with(words: str) -> str:
    """The example in the docs that holds these words."""
    [block] = [each for each in re.findall(r"```nginx\n(.*?)```", DOCS.read_text(), re.DOTALL) if words in each]
    return str(block)


@contextlib.contextmanager
def nginx(block: str, home: Path) -> Iterator[int]:
    """The port on which nginx answers as the block of its configuration says."""
    path = shutil.which("nginx", path=f"{os.environ.get('PATH', os.defpath)}:/usr/sbin")
    if path is None:
        pytest.skip("nginx is not installed")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    block = re.sub(r"^ *(listen|http2|server_name|ssl_certificate\w*) .*\n", "", block, flags=re.MULTILINE)
    block = block.replace("server {", f"server {{ listen 127.0.0.1:{port};").replace("/etc/nginx", str(home))
    (home / "nginx.conf").write_text(AROUND.format(home=home, block=block))
    with subprocess.Popen(
        [path, "-e", "stderr", "-p", home, "-c", home / "nginx.conf"], stderr=subprocess.PIPE
    ) as process:
        try:
            wait_for(port, process)
            yield port
        finally:
            process.terminate()
            process.wait(timeout=30)


def wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        with contextlib.suppress(ConnectionRefusedError), socket.create_connection(("127.0.0.1", port)):
            return
        assert process.poll() is None, process.stderr and process.stderr.read().decode()
        time.sleep(0.1)
    pytest.fail("nginx does not answer")


@pytest.fixture
def ours(tmp_path: Path) -> Iterator[Host]:
    fill(tmp_path / "site", SITE)
    with listening(tmp_path / "site", hub_links(load(CONFIG, "config.toml"))) as host:
        yield host


@pytest.fixture
def alone(ours: Host, tmp_path: Path) -> Iterator[Host]:
    """nginx, with the list of what was withdrawn as the docs have it made."""
    [script] = [each for each in re.findall(r"```sh\n(.*?)```", DOCS.read_text(), re.DOTALL) if "withdrawn.map" in each]
    made = script.replace("/var/www/news", str(ours.root)).replace("/etc/nginx", str(tmp_path))
    subprocess.run(["sh", "-ec", made.replace("nginx -s reload", "")], check=True)
    with nginx(block_with("$news_cache").replace("/var/www/news", str(ours.root)), tmp_path) as port:
        yield Host(ours.root, port)


def said(answer: Answer) -> tuple[int, dict[str, str], bytes]:
    """What both have to agree on. Each compresses in its own way."""
    body = b"" if "content-encoding" in answer.headers else answer.body
    return answer.status, {name: answer.headers.get(name, "") for name in HEADERS}, body


@pytest.mark.parametrize("coding", ["gzip", "identity"])
def test_nginx_alone_answers_as_the_listener_does(ours: Host, alone: Host, coding: str) -> None:
    for path in ["", "topics/pools/", *SITE]:
        own, its = (said(host.ask(f"/{path}", Accept_Encoding=coding)) for host in (ours, alone))
        assert its == own, path


def test_nginx_alone_says_what_is_not_there(ours: Host, alone: Host) -> None:
    for path in ("/nothing", "/deep/down/nothing.xml", "/assets/ab/nothing.pdf", "/assets/", "/articles/"):
        (status, headers, page), its = said(ours.ask(path)), said(alone.ask(path))
        assert status == 404
        assert its == (status, headers | {"vary": "Accept-Encoding"}, page), path
    gone = alone.ask(f"/{WITHDRAWN}", If_None_Match="*")
    assert (gone.status, gone.body.decode()) == (410, SITE[WITHDRAWN])
    assert alone.ask("/topics/pools").headers["location"] == "/topics/pools/"
    assert alone.ask("/index.html", "POST").status == 405
    assert alone.ask("/feed.xml", If_None_Match=alone.ask("/feed.xml").headers["etag"]).status == 304


def test_nginx_before_the_listener_passes_all_on(ours: Host, tmp_path: Path) -> None:
    block = block_with("proxy_pass").replace("127.0.0.1:8080", f"127.0.0.1:{ours.port}")
    with nginx(block, tmp_path) as port:
        proxy = Host(ours.root, port)
        for path in ("", "feed.xml", "assets/ab/plan.pdf", "topics/pools", "nothing", WITHDRAWN):
            own, its = (host.ask(f"/{path}", Accept_Encoding="gzip") for host in (ours, proxy))
            assert (its.status, its.body) == (own.status, own.body)
            kept = own.headers.keys() - {"date", "server", "connection"}
            assert {name: its.headers.get(name) for name in kept} == {name: own.headers[name] for name in kept}
