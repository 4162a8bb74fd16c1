"""Where nothing is sent: what is not loopback beyond doubt is not loopback."""

from __future__ import annotations

import ipaddress
import socket
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from urllib3.util import parse_url

from sendfeed.config.values import is_example_host, is_loopback
from sendfeed.deliver import why_not, why_unsafe

LOOPBACK = [
    "http://localhost/",
    "http://localhost:8080/hook?a=b",
    "HTTP://LocalHost/",
    "https://localhost",
    "http://a.b.localhost/",
    "http://127.0.0.1:1/",
    "http://127.255.255.254/",
    "http://[::1]/",
    "http://[0:0:0:0:0:0:0:1]:80/",
]
BEYOND = [
    "http://127.1/",
    "http://0x7f.1/",
    "http://0x7f000001/",
    "http://2130706433/",
    "http://0177.0.0.1/",
    "http://127.0.0.01/",
    "http://127.0.0.1./",
    "http://localhost./",
    "http://.localhost/",
    "http://0.0.0.0/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::]/",
    "http://[::1%25lo]/",
    "http://localhost@evil.example/",
    "http://127.0.0.1:80@evil.example/",
    "http://evil.example@localhost/",
    "http://:@localhost/",
    "http://localhost\\@evil.example/",
    "http://evil.example\\.localhost/",
    "http://localhost .evil.example/",
    "http://localhost\t.evil.example/",
    "http://localhost%2eevil.example/",
    "http://evil.example%23.localhost/",
    "http://evil.example%00.localhost/",
    "http://[::1].evil.example/",
    "http://[::1]evil.example/",
    "http://evil.example[::1]/",
    "http://localhost:80:80/",
    "http://localhost:99999/",
    "http://localhost:x/",
    "http://localhost:/",
    "http://ⓛocalhost/",
    "http://localhoſt/",
    "http://１２７.0.0.1/",
    "http://127。0。0。1/",
    "http://localhost.evil.example/",
    "http://notlocalhost/",
    "http://127.0.0.1.evil.example/",
    "http://128.0.0.1/",
    "http://10.0.0.1/",
    "http://evil.example/#@localhost/",
    "http://evil.example/?localhost",
    "http:localhost/",
    "http:///localhost",
    "//localhost/",
    "localhost",
    "file://localhost/etc/passwd",
    "ftp://localhost/",
    "http://",
    "http://[",
    "",
]


@pytest.mark.parametrize("url", LOOPBACK)
def test_what_is_loopback(url: str) -> None:
    assert is_loopback(url)
    assert why_not(url, "news.example.org", trial=True) == ""


@pytest.mark.parametrize("url", BEYOND)
def test_what_is_not_is_refused(url: str) -> None:
    assert not is_loopback(url)
    assert why_unsafe(url)
    assert why_not(url, "news.org", trial=False)


@pytest.mark.parametrize(
    ("url", "base_host", "trial", "why"),
    [
        ("https://lists.org/hook", "news.org", False, ""),
        ("https://10.0.0.1:8443/hook", "news.org", False, ""),
        ("http://lists.org/hook", "news.org", False, "https"),
        ("https://lists.org/hook", "news.org", True, "trial"),
        ("https://lists.org/hook", "news.example.org", False, "news.example.org"),
        ("https://lists.org/hook", "localhost", False, "localhost"),
        ("https://lists.org/hook", "127.1", False, "127.1"),
        ("https://lists.org/hook", "0.0.0.0", False, "0.0.0.0"),
        ("ftp://lists.org/hook", "news.org", False, "http"),
        ("https://me:pw@lists.org/hook", "news.org", False, "credentials"),
    ],
)
def test_why_not(url: str, base_host: str, trial: bool, why: str) -> None:
    told = why_not(url, base_host, trial=trial)
    assert (why in told) if why else told == ""
    assert "lists.org" not in told, "an address may be secret"


HOSTS = st.one_of(
    st.from_regex(
        r"[a-z0-9.\[\]:@%\\#?/-]{0,12}(localhost|127\.0\.0\.1|\[::1\])[a-z0-9.\[\]:@%\\#?/-]{0,12}", fullmatch=True
    ),
    st.ip_addresses().map(lambda address: f"[{address}]" if address.version == 6 else str(address)),
    st.text(max_size=20),
)


@given(HOSTS)
def test_what_is_called_loopback_leads_there(host: str) -> None:
    """For the library that sends, too, and for the system's resolver where there are numbers."""
    url = f"http://{host}/hook"
    if not is_loopback(url):
        return
    sent_to = parse_url(url).host or ""
    assert sent_to.strip("[]") == urlsplit(url).hostname
    if not (sent_to == "localhost" or sent_to.endswith(".localhost")):
        (*_, address), *_ = socket.getaddrinfo(sent_to.strip("[]"), 80, flags=socket.AI_NUMERICHOST)
        assert ipaddress.ip_address(address[0]).is_loopback


@pytest.mark.parametrize(
    "host",
    [
        "127.1",
        "0x7f.1",
        "2130706433",
        "127.0.0.1.",
        "localhost.",
        "[::1]",
        "::ffff:127.0.0.1",
        "::",
        "0.0.0.0",
        "A.TEST",
    ],
)
def test_example_hosts_in_odd_spellings(host: str) -> None:
    """Here doubt goes the other way: nothing is sent from a publication that may be on this machine."""
    assert is_example_host(host)


@pytest.mark.parametrize(
    "host", ["4.org", "news4.org", "0x.org", "8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "xn--p1ai", "a.0xyz"]
)
def test_hosts_that_are_none(host: str) -> None:
    assert not is_example_host(host)
