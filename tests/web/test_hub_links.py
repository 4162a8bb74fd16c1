"""How who reads a feed finds its hub: the links in the answer's header (WebSub, section 4; RFC 8288)."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
import requests

from sendfeed.config import Config, load
from sendfeed.config.values import ascii_url
from sendfeed.web.site import hub_links
from tests.hub import links_of
from tests.web.conftest import fill, listening

CONFIG = '[publication]\ntitle = "News"\nbase_url = "{base}"\ntag_authority = "example.org,2026"\n'
HUB = "https://hub.example.org/?a=1,2;b"
FEEDS = ("feed.xml", "atom.xml", "feed.json", "topics/pay/feed.xml", "topics/pay/feed.json")
OTHERS = ("index.html", "archive/1/feed.xml", "topics/pay/index.html", "feeds.opml", "feed.xml/index.html")


def config(hub: str, base: str = "https://example.org/news/") -> Config:
    return load(f'{CONFIG.format(base=base)}[feeds]\nwebsub_hub = "{hub}"\n', "config.toml")


def test_feeds_that_one_subscribes_to_have_them_and_nothing_else(tmp_path: Path) -> None:
    fill(tmp_path, dict.fromkeys([*FEEDS, *OTHERS[:-1]], "<p>text</p>" * 500))
    with listening(tmp_path, hub_links(config(HUB))) as host:
        for path in FEEDS:
            for method in ("GET", "HEAD"):
                answer = requests.request(method, f"{host.url}/{path}", timeout=30)
                assert links_of(answer) == {"hub": [HUB], "self": [f"https://example.org/news/{path}"]}
                assert answer.headers["Content-Encoding"] == "gzip"
            again = host.ask(f"/{path}", If_None_Match=answer.headers["ETag"], Accept_Encoding="gzip")
            assert (again.status, again.headers.get("link")) == (304, None), "what it said before holds"
        for path in (*OTHERS, "nothing.xml", "topics/none/feed.xml"):
            assert "link" not in host.ask(f"/{path}").headers
        assert "link" not in host.ask("/feed.xml", "POST").headers


def test_the_header_is_one_line(tmp_path: Path) -> None:
    fill(tmp_path, {"feed.xml": "<rss/>"})
    with listening(tmp_path, hub_links(config(HUB))) as host, socket.create_connection(("127.0.0.1", host.port)) as to:
        to.sendall(b"GET /%66eed.xml?x=y HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
        got = b"".join(iter(lambda: to.recv(65536), b""))
    own = f'link: <{HUB}>; rel="hub", <https://example.org/news/feed.xml>; rel="self"'
    assert got.decode("ascii").split("\r\n").count(own) == 1


def test_without_a_hub_there_are_none(tmp_path: Path) -> None:
    fill(tmp_path, {"feed.xml": "<rss/>"})
    with listening(tmp_path, hub_links(config(""))) as host:
        assert "link" not in host.ask("/feed.xml").headers


@pytest.mark.parametrize(
    ("url", "ascii_one"),
    [
        ("https://hub.org/A%2fb?x=%e4", "https://hub.org/A%2fb?x=%e4"),
        ("https://ysgol-pêl.cymru/newyddion/", "https://xn--ysgol-pl-q1a.cymru/newyddion/"),
        ("http://[::1]:8080/tŷ?q=ŵ", "http://[::1]:8080/t%C5%B7?q=%C5%B5"),
    ],
)
def test_addresses_are_ascii(url: str, ascii_one: str) -> None:
    assert ascii_url(url) == ascii_one
    assert f"<{ascii_one}>" in hub_links(config(url))("feed.xml")
