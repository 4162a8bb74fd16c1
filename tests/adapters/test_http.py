"""HTTP out, against servers that do whatever servers do: what came of it is told, and whether it may have arrived."""

from __future__ import annotations

import contextlib
import logging
import os
import shutil
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sendfeed.adapters.http import send, why_unreachable
from sendfeed.exchange import Answer, Request
from tests.adapters.raw_server import (
    Behaviour,
    RawServer,
    drip,
    pour,
    read_request,
    reset,
    says,
    serving,
    then,
    wait_for_end,
)

TOKEN = "t0ken-that-nobody-may-see"
PATH = f"/hooks/{TOKEN}?key={TOKEN}"
HEADERS = {"Content-Type": "application/json", "webhook-signature": f"v1,{TOKEN}"}
BODY = b'{"type": "digest.issue"}\n'
SHORT_SECONDS = 1.0
"""The time for exchanges that never end by themselves."""


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy", "requests_ca_bundle", "curl_ca_bundle"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture(autouse=True)
def _nothing_leaks(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Neither threads nor sockets, nor a word about it in a log."""
    threads, files = set(threading.enumerate()), os.listdir("/proc/self/fd")
    yield
    assert set(threading.enumerate()) == threads
    assert len(os.listdir("/proc/self/fd")) == len(files)
    assert [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING] == []


def post(url: str, within_seconds: float = 10, body: bytes = BODY) -> Answer:
    began = time.monotonic()
    answer = send(Request(url, HEADERS, body), within_seconds)
    took = time.monotonic() - began
    assert 0 < answer.took_seconds <= took < within_seconds + 5
    assert TOKEN not in repr(answer)
    assert "http:" not in answer.what
    assert "127.0.0.1" not in answer.what
    assert answer.what.isprintable()
    assert len(answer.what) <= 200
    return answer


def outcome(answer: Answer) -> tuple[int | None, bool]:
    return answer.status, answer.reached


def test_a_request_is_sent_as_it_is() -> None:
    with serving(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok") as server:
        answer = post(server.url(PATH))
    assert (answer.status, answer.reached, answer.what, answer.retry_after) == (200, True, "", "")
    (request,) = server.requests
    head, _, body = request.partition(b"\r\n\r\n")
    assert body == BODY
    assert head.startswith(f"POST {PATH} HTTP/1.1\r\n".encode())
    names = [line.partition(b":")[0].lower() for line in head.split(b"\r\n")[1:]]
    for name, value in HEADERS.items():
        assert f"{name}: {value}".encode() in head.split(b"\r\n")
    assert names.count(b"content-length") == 1
    assert not {b"authorization", b"cookie", b"transfer-encoding", b"expect"} & set(names)


def test_credentials_of_a_netrc_are_not_sent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".netrc").write_text(f"machine 127.0.0.1 login me password {TOKEN}\n")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    with serving(b"HTTP/1.1 204 No Content\r\n\r\n") as server:
        assert post(server.url()).status == 204
    assert b"authorization" not in server.requests[0].lower()


CHUNKED = b"HTTP/1.1 %s X\r\nTransfer-Encoding: chunked\r\n\r\n"
NOT_HTTP = "what it answered is not HTTP"
CUT = "the connection was cut before an answer came"


ANSWERS: dict[str, tuple[Behaviour, int | None, str]] = {
    "2xx, its body without end": (pour(b"HTTP/1.1 200 OK\r\n\r\n"), 200, ""),
    "2xx, its body dripping": (drip(b"HTTP/1.1 202 X\r\nContent-Length: 900\r\n\r\n"), 202, ""),
    "2xx, its body cut": (says(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\nhalf"), 200, ""),
    "2xx, then a reset": (then(says(b"HTTP/1.1 200 OK\r\n\r\n"), reset), 200, ""),
    "2xx, chunks that are none": (says(CHUNKED % b"200" + b"zz\r\n"), 200, ""),
    "2xx, its header cut": (says(b"HTTP/1.1 200 OK\r\nContent-Le"), 200, ""),
    "2xx, its header too long": (says(b"HTTP/1.1 200 OK\r\nX: " + b"x" * 99_999 + b"\r\n\r\n"), 200, ""),
    "2xx, too many headers": (says(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 999 + b"\r\n"), 200, ""),
    "2xx, odd headers": (says(b"HTTP/1.1 200 OK\r\nno colon here\r\n: x\r\n\xff\x00: y\r\n\r\n"), 200, ""),
    "2xx, odd length": (says(b"HTTP/1.1 200 OK\r\nContent-Length: lots\r\n\r\n"), 200, ""),
    "2xx, two lengths": (says(b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx"), 200, ""),
    "2xx, nothing but the status": (says(b"HTTP/1.1 200\r\n"), 200, ""),
    "2xx of old": (says(b"HTTP/1.0 200 OK\r\n\r\nok"), 200, ""),
    "100, then 200": (says(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"), 200, ""),
    "100, 103, 102, then 400": (
        says(
            b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"
            b"HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 400 Bad\r\nContent-Length: 3\r\n\r\nno!"
        ),
        400,
        "no!",
    ),
    "103, then nothing": (says(b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"), None, CUT),
    "101": (says(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n"), 101, ""),
    "400, with a text": (says(b"HTTP/1.1 400 Bad\r\n\r\nunknown list\r\n"), 400, "unknown list"),
    "400, in chunks": (
        says(CHUNKED % b"400" + b"5\r\nunkno\r\n6\r\nwn lis\r\n1\r\nt\r\n0\r\n\r\n"),
        400,
        "unknown list",
    ),
    "400, in bad chunks": (says(CHUNKED % b"400" + b"7\r\nunknown\r\nzz\r\n"), 400, "unknown"),
    "400, its text cut": (says(b"HTTP/1.1 400 X\r\nContent-Length: 900\r\n\r\nunknown"), 400, "unknown"),
    "400, its text without end": (pour(b"HTTP/1.1 400 X\r\n\r\n"), 400, "x" * 200),
    "400, as a page": (
        says(b"HTTP/1.1 502 X\r\n\r\n<html>\r\n<h1 class='a'>502 Bad\tGateway</h1></html>"),
        502,
        "502 Bad Gateway",
    ),
    "400, with controls": (
        says("HTTP/1.1 400 X\r\n\r\na\x1b[31m\x00b\r\nc\u202ed\u2028é".encode() + b"\xff\xfe"),
        400,
        "a [31m b c d é\ufffd\ufffd",
    ),
    "400, packed": (says(b"HTTP/1.1 400 X\r\nContent-Encoding: gzip\r\n\r\n\x1f\x8b\x08"), 400, ""),
    "600": (says(b"HTTP/1.1 600 X\r\nContent-Length: 0\r\n\r\n"), 600, ""),
    "closed at once": (lambda c, r: None, None, CUT),
    "reset": (reset, None, CUT),
    "garbage": (says(b"\x00\xff\x00\xff" * 100), None, NOT_HTTP),
    "garbage without end": (pour(b""), None, NOT_HTTP),
    "SSH": (says(b"SSH-2.0-OpenSSH_9.2\r\n"), None, NOT_HTTP),
    "HTTP of another kind": (says(b"HTTP/2 200 OK\r\n\r\n"), None, NOT_HTTP),
    "a cut status": (says(b"HTTP/1.1 20"), None, NOT_HTTP),
    "a status that is no number": (says(b"HTTP/1.1 yes OK\r\n\r\n"), None, NOT_HTTP),
}


@pytest.mark.parametrize(("behave", "status", "what"), ANSWERS.values(), ids=ANSWERS.keys())
def test_what_comes_of_an_answer(behave: Behaviour, status: int | None, what: str) -> None:
    with serving(behave) as server:
        answer = post(server.url(PATH))
    assert (answer.status, answer.reached, answer.what) == (status, True, what)
    assert server.connections == 1, "once is once"


@pytest.mark.parametrize(
    ("behave", "status"),
    [
        (wait_for_end, None),
        (drip(b""), None),
        (drip(b"HTTP/1.1 "), None),
        (drip(b"HTTP/1.1 200 OK\r\nX-Slow: "), 200),
        (drip(b"HTTP/1.1 503 No\r\nX-Slow: "), 503),
        (drip(b"HTTP/1.1 500 No\r\n\r\n"), 500),
        (drip(b"HTTP/1.1 100 Continue\r\n\r\n"), None),
        (drip(b"HTTP/1.1 103 Early Hints\r\nX: "), None),
    ],
    ids=["silence", "bytes", "status", "2xx header", "503 header", "500 body", "after 100", "103 header"],
)
def test_the_whole_exchange_is_bounded(behave: Behaviour, status: int | None) -> None:
    with serving(behave) as server:
        answer = post(server.url(PATH), SHORT_SECONDS)
    assert outcome(answer) == (status, True)
    assert answer.took_seconds >= SHORT_SECONDS * 0.9
    if status is None:
        assert answer.what == "no answer within 1 s"


class TestSending:
    BIG = b"x" * 20_000_000

    def test_a_receiver_that_reads_nothing(self) -> None:
        done = threading.Event()
        with serving(lambda c, r: done.wait(10), reads=False) as server:
            assert outcome(post(server.url(), SHORT_SECONDS, self.BIG)) == (None, True)
            done.set()

    def test_a_receiver_that_reads_slowly_is_given_its_time(self) -> None:
        """Longer than connecting may take: sending is not cut off by that time."""

        def slowly(connection: socket.socket, _: bytes) -> None:
            time.sleep(6)
            read_request(connection)
            connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")

        with serving(slowly, reads=False) as server:
            assert outcome(post(server.url(), 25, self.BIG)) == (200, True)

    def test_an_answer_before_the_end_of_the_body(self) -> None:
        def early(connection: socket.socket, _: bytes) -> None:
            connection.recv(1000)
            connection.sendall(b"HTTP/1.1 413 Too large\r\nConnection: close\r\n\r\ntoo large")
            connection.shutdown(socket.SHUT_WR)
            wait_for_end(connection)

        with serving(early, reads=False) as server:
            answer = post(server.url(), body=self.BIG)
        assert (answer.status, answer.what) == (413, "too large")

    @pytest.mark.parametrize("read_bytes", [0, 10, 100_000])
    def test_a_reset_on_the_way(self, read_bytes: int) -> None:
        def behave(connection: socket.socket, _: bytes) -> None:
            if read_bytes:
                connection.recv(read_bytes)
            reset(connection)

        with serving(behave, reads=False) as server:
            answer = post(server.url(), body=self.BIG)
        if answer.reached:
            assert (answer.status, answer.what) == (None, CUT)
        else:
            assert read_bytes == 0, "it was reset before the connection stood"
        assert server.connections == 1


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_no_redirect_is_followed(status: int) -> None:
    with serving(b"HTTP/1.1 200 OK\r\n\r\n") as other:
        answer = f"HTTP/1.1 {status} Moved\r\nLocation: {other.url()}\r\n\r\n".encode()
        with serving(pour(answer)) as server:
            assert outcome(post(server.url())) == (status, True)
        assert other.connections == 0


def test_retry_after_is_given() -> None:
    with serving(b"HTTP/1.1 429 Slow\r\nretry-after: 120 \r\n\r\nslowly") as server:
        answer = post(server.url())
    assert (answer.status, answer.retry_after, answer.what) == (429, "120", "slowly")


class TestNotReached:
    def test_refused(self) -> None:
        with socket.create_server(("127.0.0.1", 0)) as closed:
            port = closed.getsockname()[1]
        answer = post(f"http://127.0.0.1:{port}{PATH}")
        assert (answer.status, answer.reached, answer.what) == (None, False, "it refuses connections")

    def test_no_such_name(self) -> None:
        answer = post(f"http://nowhere.invalid{PATH}")
        assert (answer.status, answer.reached, answer.what) == (None, False, "its name cannot be looked up")

    @pytest.mark.parametrize("url", [f"http://{'a' * 70}.example{PATH}", f"http://a..b{PATH}", f"http://[::1{PATH}"])
    def test_what_cannot_be_a_name(self, url: str) -> None:
        assert outcome(post(url)) == (None, False)

    def test_a_receiver_that_takes_no_connection(self) -> None:
        """Its queue is full: further connections are neither taken nor refused."""
        with socket.socket() as full, contextlib.ExitStack() as waiting:
            full.bind(("127.0.0.1", 0))
            full.listen(0)
            for _ in range(3):
                one = waiting.enter_context(socket.socket())
                one.setblocking(False)
                one.connect_ex(full.getsockname())
            answer = post(f"http://127.0.0.1:{full.getsockname()[1]}{PATH}", SHORT_SECONDS)
        assert (answer.status, answer.reached, answer.what) == (None, False, "no connection within 1 s")


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with certificates that sign themselves: `good` is for 127.0.0.1, `other` for another name."""
    if not shutil.which("openssl"):
        pytest.skip("openssl is not installed")
    folder = tmp_path_factory.mktemp("certificates")
    for name, subject in (("good", "IP:127.0.0.1"), ("other", "DNS:other.example")):
        made = ["-keyout", str(folder / f"{name}.key"), "-out", str(folder / f"{name}.pem"), "-days", "2"]
        options = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-subj", f"/CN={name}"]
        command = ["openssl", "req", "-x509", "-nodes", *options, "-addext", f"subjectAltName={subject}", *made]
        subprocess.run(command, check=True, capture_output=True)
    return folder


def context_of(certificates: Path, name: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificates / f"{name}.pem", certificates / f"{name}.key")
    return context


class TestTls:
    def test_a_certificate_that_is_trusted(self, certificates: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(certificates / "good.pem"))
        with serving(b"HTTP/1.1 204 X\r\n\r\n", context=context_of(certificates, "good")) as server:
            assert outcome(post(server.url(PATH, "https"))) == (204, True)
        assert server.requests[0].endswith(BODY)

    def test_one_that_is_not(self, certificates: Path) -> None:
        with serving(b"HTTP/1.1 204 X\r\n\r\n", context=context_of(certificates, "good")) as server:
            answer = post(server.url(PATH, "https"))
        assert (answer.status, answer.reached) == (None, False)
        assert answer.what.startswith("its certificate is not good: self")
        assert server.requests == []

    def test_one_of_another_host(self, certificates: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(certificates / "other.pem"))
        with serving(b"HTTP/1.1 204 X\r\n\r\n", context=context_of(certificates, "other")) as server:
            answer = post(server.url(PATH, "https"))
        assert (answer.reached, answer.what) == (False, "its certificate is not good: it is for another name")
        assert server.requests == []

    def test_certificates_that_are_not_there(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / TOKEN))
        answer = post("https://127.0.0.1:9/")
        assert (answer.reached, "REQUESTS_CA_BUNDLE" in answer.what) == (False, True)

    def test_a_server_without_tls(self) -> None:
        with serving(b"HTTP/1.1 400 Plain HTTP\r\n\r\n", reads=False) as server:
            answer = post(server.url(PATH, "https"))
        assert (answer.status, answer.reached, answer.what) == (None, False, "it does not speak TLS as it should")

    @pytest.mark.parametrize("end", [reset, socket.socket.close])
    def test_a_cut_handshake(self, end: Callable[[socket.socket], None]) -> None:
        with serving(then(lambda c, _: bool(c.recv(100)), lambda c, _: end(c)), reads=False) as server:
            assert outcome(post(server.url(PATH, "https"))) == (None, False)

    @pytest.mark.parametrize("behave", [wait_for_end, drip(b"\x16\x03\x03\x40\x00")], ids=["silence", "drip"])
    def test_a_handshake_that_does_not_end(self, behave: Behaviour) -> None:
        with serving(behave, reads=False) as server:
            answer = post(server.url(PATH, "https"), SHORT_SECONDS)
        assert (answer.status, answer.reached, answer.what) == (None, False, "no connection within 1 s")

    @pytest.mark.parametrize(
        ("behave", "status"),
        [(wait_for_end, None), (drip(b""), None), (drip(b"HTTP/1.1 200 OK\r\nX: "), 200), (reset, None)],
    )
    def test_what_comes_of_it_is_the_same(
        self, certificates: Path, monkeypatch: pytest.MonkeyPatch, behave: Behaviour, status: int | None
    ) -> None:
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(certificates / "good.pem"))
        with serving(behave, context=context_of(certificates, "good")) as server:
            assert outcome(post(server.url(PATH, "https"), SHORT_SECONDS)) == (status, True)


class TestProxies:
    URL = f"http://receiver.invalid{PATH}"

    def through(self, monkeypatch: pytest.MonkeyPatch, proxy: str) -> None:
        for name in ("http_proxy", "https_proxy"):
            monkeypatch.setenv(name, proxy)

    def test_one_of_the_environment_is_used(self, monkeypatch: pytest.MonkeyPatch) -> None:
        with serving(b"HTTP/1.1 202 X\r\n\r\n") as proxy:
            self.through(monkeypatch, proxy.url())
            assert outcome(post(self.URL)) == (202, True)
        assert proxy.requests[0].startswith(f"POST {self.URL} HTTP/1.1\r\n".encode())

    def test_loopback_needs_none(self, monkeypatch: pytest.MonkeyPatch) -> None:
        with serving(b"HTTP/1.1 500 X\r\n\r\n") as proxy, serving(b"HTTP/1.1 200 OK\r\n\r\n") as server:
            self.through(monkeypatch, proxy.url())
            assert post(server.url()).status == 200
            assert post(server.url().replace("127.0.0.1", "localhost")).status == 200
        assert proxy.connections == 0

    @pytest.mark.parametrize(
        ("behave", "what"),
        [
            (says(b"HTTP/1.1 407 Who are you?\r\n\r\n"), "the proxy does not let it through: 407"),
            (reset, "the connection was cut before anything was sent"),
            (says(b"garbage\r\n\r\n"), "the connection was cut before anything was sent"),
            (says(b"HTTP/1.1 200 OK\r\n\r\ngarbage"), "it does not speak TLS as it should"),
        ],
    )
    def test_a_tunnel_that_fails(self, monkeypatch: pytest.MonkeyPatch, behave: Behaviour, what: str) -> None:
        with serving(behave) as proxy:
            self.through(monkeypatch, proxy.url())
            answer = post(self.URL.replace("http:", "https:"))
        assert (answer.status, answer.reached, answer.what) == (None, False, what)
        assert b"digest.issue" not in proxy.requests[0]

    def test_a_tunnel_that_does_not_end(self, monkeypatch: pytest.MonkeyPatch) -> None:
        with serving(drip(b"HTTP/1.1 200 OK\r\nX: ")) as proxy:
            self.through(monkeypatch, proxy.url())
            assert outcome(post(self.URL.replace("http:", "https:"), SHORT_SECONDS)) == (None, False)

    def test_one_that_is_not_of_http(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.through(monkeypatch, "socks5h://127.0.0.1:9")
        answer = post(self.URL)
        assert (answer.reached, answer.what) == (False, "the proxy that the environment names is not one of HTTP")


class TestWhyUnreachable:
    @staticmethod
    @contextlib.contextmanager
    def redirecting(times: int, last: bytes = b"HTTP/1.1 200 OK\r\n\r\n") -> Iterator[RawServer]:
        left = iter(range(times))

        def behave(connection: socket.socket, _: bytes) -> None:
            more = next(left, None) is not None
            connection.sendall(b"HTTP/1.1 302 X\r\nLocation: /next\r\nContent-Length: 0\r\n\r\n" if more else last)

        with serving(behave) as server:
            yield server

    @pytest.mark.parametrize("times", [0, 1, 5])
    def test_a_page_that_is_there(self, times: int) -> None:
        with self.redirecting(times) as server:
            assert why_unreachable(server.url("/a?b")) is None
        assert server.requests[0].startswith(b"GET /a?b HTTP/1.1\r\n")
        assert len(server.requests) == times + 1

    def test_too_many_redirects(self) -> None:
        with self.redirecting(6) as server:
            assert why_unreachable(server.url()) == "does not answer: more than 5 redirects"
        assert server.connections == 6

    @pytest.mark.parametrize("status", [201, 204, 304, 400, 404, 410, 500, 503])
    def test_only_200_will_do(self, status: int) -> None:
        with self.redirecting(1, f"HTTP/1.1 {status} X\r\n\r\n".encode()) as server:
            assert why_unreachable(server.url()) == f"answers {status}, not 200"

    @pytest.mark.parametrize("location", ["ftp://127.0.0.1/", "file:///etc/passwd", "http://me:pw@127.0.0.1/", "//["])
    def test_a_redirect_to_no_page(self, location: str) -> None:
        with serving(f"HTTP/1.1 301 X\r\nLocation: {location}\r\n\r\n".encode()) as server:
            assert why_unreachable(server.url()) == "answers 301, to what is no web address"

    def test_a_redirect_to_nowhere(self) -> None:
        with serving(b"HTTP/1.1 301 X\r\n\r\n") as server:
            assert why_unreachable(server.url()) == "answers 301, not 200"

    def test_a_page_without_end_is_one(self) -> None:
        with serving(pour(b"HTTP/1.1 200 OK\r\n\r\n")) as server:
            assert why_unreachable(server.url()) is None

    @pytest.mark.parametrize("behave", [wait_for_end, drip(b"HTTP/1.1 301 X\r\nLocation: /\r\nX: ")])
    def test_all_of_it_is_bounded(self, behave: Behaviour) -> None:
        began = time.monotonic()
        with serving(behave) as server:
            assert why_unreachable(server.url(), SHORT_SECONDS)
        assert time.monotonic() - began < SHORT_SECONDS + 5

    def test_nobody_there(self) -> None:
        with socket.create_server(("127.0.0.1", 0)) as closed:
            port = closed.getsockname()[1]
        assert why_unreachable(f"http://127.0.0.1:{port}/") == "does not answer: it refuses connections"
