"""One HTTP request over a connection of its own, within a time for the whole of it.

Rules:
- the time is for everything, from the first connection to the last byte that is read: when it is over, a timer shuts
  the socket down, whatever waits on it. (Only the look-up of a name cannot be cut short: the resolver bounds it.)
- nothing is retried and no connection is used twice, so that one request is one request;
- until the connection stands, with TLS and a proxy's tunnel, not a byte of the request has left; from then on it may
  have arrived, whatever else happens;
- a status that was read stays read, even if what follows it is cut, endless or garbage; informational ones
  (RFC 9110, 15.2) are passed over;
- what is told of a failure is in our own words: those of the libraries hold URLs.
"""

from __future__ import annotations

import contextlib
import http.client
import os
import re
import socket
import ssl
import threading
import time
from collections.abc import Mapping
from functools import partial
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection
from urllib3.exceptions import HTTPError, NewConnectionError

from sendfeed.config.values import is_loopback

CONNECT_SECONDS = 5.0
TEXT_BYTES = 1000
TEXT_CHARACTERS = 200

FAILURES = (OSError, ValueError, HTTPError, http.client.HTTPException)
"""All that requests (whose errors are `OSError`s), urllib3, ssl and sockets raise over what a network does."""

OTHER_NAME = {62, 64}
"""OpenSSL's codes for a certificate of another host or address: Python's words for these hold the host."""


class Exchange:
    """What has come of a request so far: `connected` when it may have left, `status` and `headers` when they came.

    `text` is the beginning of an error's text, `trouble` why there is no status; each is one line, for people.
    """

    def __init__(self, within_seconds: float) -> None:
        self.connected = False
        self.status: int | None = None
        self.headers: Mapping[str, str] = {}
        self.text = self.trouble = ""
        self._within_seconds = within_seconds
        self._began = time.monotonic()
        self._late = False
        self._socket: socket.socket | None = None
        self._lock = threading.Lock()

    @property
    def took_seconds(self) -> float:
        """How long it has taken so far."""
        return time.monotonic() - self._began

    def run(self, method: str, url: str, headers: Mapping[str, str], body: bytes | None = None) -> None:
        """Make the request, once. Raises nothing over what the network does."""
        timer = threading.Timer(self._within_seconds, self._cut)
        timer.daemon = True
        timer.start()
        try:
            self._run(method, url, headers, body)
        except FAILURES as error:
            self.trouble = self._in_words(error)
        finally:
            timer.cancel()
            timer.join()
            if self._socket:
                self._socket.close()

    def _run(self, method: str, url: str, headers: Mapping[str, str], body: bytes | None) -> None:
        # Not by `Session.send`, which reads the whole body of a redirect and adds credentials from a .netrc.
        sent = {"Accept-Encoding": "identity", "Connection": "close", **headers}
        prepared = requests.Request(method, url, headers=sent, data=body).prepare()
        with requests.Session() as session:
            settings = session.merge_environment_settings(url, {}, stream=True, verify=True, cert=None)
        proxies = {} if is_loopback(url) else dict(settings["proxies"] or {})
        verify, timeout = settings["verify"] or True, (CONNECT_SECONDS, self._within_seconds)
        with contextlib.closing(_Adapter(self)) as adapter:
            answer = adapter.send(prepared, stream=True, timeout=timeout, verify=verify, proxies=proxies)
            with contextlib.closing(answer):
                if answer.status_code >= 400 and answer.headers.get("Content-Encoding", "identity") == "identity":
                    self.text = _text(answer)

    def connect(self, host: str, port: int) -> socket.socket:
        """Connect to the first address that can be connected to, while there is time."""
        until = min(self.took_seconds + CONNECT_SECONDS, self._within_seconds)
        trouble: OSError | None = None
        for *_, address in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
            left = until - self.took_seconds
            if left <= 0:
                break
            try:
                connected = socket.create_connection((str(address[0]), port), left)
            except OSError as error:
                trouble = error
            else:
                connected.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                return self._watch(connected)
        raise trouble or TimeoutError

    def begin_sending(self, connected: socket.socket) -> None:
        """Note that the connection stands, and give it all the time for sending, not only that for connecting."""
        if isinstance(connected, ssl.SSLSocket) and connected.version() is None:
            raise ConnectionAbortedError  # it was cut before the handshake, which is then silently left out
        connected.settimeout(self._within_seconds)
        self.connected = True

    def _watch(self, connected: socket.socket) -> socket.socket:
        # A duplicate: TLS takes the socket itself over. Shutting one down shuts the connection down for both.
        with self._lock:
            self._socket = connected.dup()
        if self._late:
            self._cut()
        return connected

    def _cut(self) -> None:
        self._late = True
        with self._lock:
            if self._socket:
                with contextlib.suppress(OSError):  # it may be closed from the other side
                    self._socket.shutdown(socket.SHUT_RDWR)

    def _in_words(self, error: BaseException) -> str:
        root = _root(error)
        if self._late or isinstance(root, TimeoutError):
            seconds = round(self.took_seconds)
            return f"no {'answer' if self.connected else 'connection'} within {seconds} s"
        if not self.connected:
            return _why_not_connected(root)
        if isinstance(root, http.client.HTTPException) and not isinstance(root, ConnectionError):
            return "what it answered is not HTTP"
        return "the connection was cut before an answer came"


class _Adapter(HTTPAdapter):
    """Makes connections that an exchange watches."""

    def __init__(self, exchange: Exchange) -> None:
        super().__init__(max_retries=0)
        self._exchange = exchange

    def get_connection_with_tls_context(self, *args: Any, **options: Any) -> Any:
        """The pool for a request, which `send` takes its connection from."""
        pool: Any = super().get_connection_with_tls_context(*args, **options)
        pool.ConnectionCls = type("Watched", (_Watched, pool.ConnectionCls), {"exchange": self._exchange})
        return pool

    def proxy_manager_for(self, proxy: str, **options: Any) -> Any:
        """The pools of a proxy. Raises `InvalidProxyURL` for SOCKS, whose connections are made in another way."""
        if not proxy.lower().startswith("http"):
            raise requests.exceptions.InvalidProxyURL
        return super().proxy_manager_for(proxy, **options)


class _Watched(HTTPConnection):
    """A connection that tells its exchange how far it has come."""

    exchange: Exchange

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.response_class = partial(_FinalAnswer, self.exchange)  # type: ignore[assignment]  # it is only called

    def _new_conn(self) -> socket.socket:
        try:
            return self.exchange.connect(self.host, self.port)
        except OSError as error:  # urllib3 would take a reset in here for one after the connection stood
            raise NewConnectionError(self, "not connected") from error

    def connect(self) -> None:
        super().connect()
        self.exchange.begin_sending(self.sock)


class _FinalAnswer(http.client.HTTPResponse):
    """The answer after all informational ones, of which http.client itself passes over 100 only."""

    def __init__(self, exchange: Exchange, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._exchange = exchange

    def begin(self) -> None:
        """Read up to the body; the exchange has the status as soon as it is there."""
        informational = True
        while informational:
            self.headers = self.msg = None  # type: ignore[assignment]  # what it looks at: nothing was read
            self.status = 0
            try:
                super().begin()
            finally:
                known, informational = isinstance(self.version, int), 100 <= self.status < 200 and self.status != 101
                if known and self.status and not informational:
                    self._exchange.status = self.status
        # Without the parser's remarks: urllib3 would log them, with the URL.
        headers = http.client.HTTPMessage()
        for name, value in self.headers.items():
            headers[name] = value
        self.headers = self.msg = headers
        self._exchange.headers = {name.lower(): value for name, value in headers.items()}


def _text(answer: requests.Response) -> str:
    """The beginning of the answer's text on one line, without markup and what cannot be printed."""
    content = bytearray()
    with contextlib.suppress(*FAILURES):  # cut off, or badly chunked: what came is good enough
        for byte in answer.raw.stream(1, decode_content=False):
            content += byte
            if len(content) >= TEXT_BYTES:
                break
    text = re.sub(r"<[^<>]*>", " ", content.decode("utf-8", "replace"))
    printable = "".join(character if character.isprintable() else " " for character in text)
    return " ".join(printable.split())[:TEXT_CHARACTERS]


def _root(error: BaseException) -> BaseException:
    """What an error goes back to."""
    while not isinstance(error, http.client.HTTPException):
        within = (each for each in error.args if isinstance(each, BaseException))
        cause = error.__cause__ or error.__context__ or next(within, None)
        if cause is None:
            break
        error = cause
    return error


def _why_not_connected(root: BaseException) -> str:
    match root:
        case socket.gaierror() | UnicodeError():
            return "its name cannot be looked up"
        case ConnectionRefusedError():
            return "it refuses connections"
        case ssl.SSLCertVerificationError(verify_code=code, verify_message=words):
            return f"its certificate is not good: {'it is for another name' if code in OTHER_NAME else words}"
        case ssl.SSLError():
            return "it does not speak TLS as it should"
        case ConnectionError() | http.client.HTTPException():
            return "the connection was cut before anything was sent"
        case requests.exceptions.InvalidProxyURL():
            return "the proxy that the environment names is not one of HTTP"
        case OSError(errno=int(number)):
            return f"it cannot be reached: {os.strerror(number)}"
        case OSError() if refused := re.match(r"Tunnel connection failed: (\d{3})", str(root)):
            return f"the proxy does not let it through: {refused[1]}"
        case OSError() if "CA certificate bundle" in str(root):
            return "the certificates that REQUESTS_CA_BUNDLE or CURL_CA_BUNDLE names are not there"
    return f"it cannot be reached ({type(root).__name__})"
