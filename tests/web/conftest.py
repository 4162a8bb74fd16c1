"""The public listener as it runs, on a port of its own, asked in ways that normalise nothing."""

from __future__ import annotations

import contextlib
import os
import socket
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

import pytest

from sendfeed.web.listener import Listener
from sendfeed.web.site import Links, site_app


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Host:
    """The public listener, serving the site at `root`."""

    root: Path
    port: int

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """Ask as it is written; a header's underscores are hyphens."""
        with contextlib.closing(HTTPConnection("127.0.0.1", self.port, timeout=30)) as connection:
            connection.putrequest(method, path, skip_accept_encoding=True)
            for name, value in headers.items():
                connection.putheader(name.replace("_", "-"), value)
            connection.endheaders()
            answer = connection.getresponse()
            return Answer(answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read())

    def ask_raw(self, target: bytes, method: bytes = b"GET") -> bytes:
        """All that comes back for a request target, whatever bytes it consists of."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=30) as connection:
            connection.sendall(method + b" " + target + b" HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
            return b"".join(iter(lambda: connection.recv(65_536), b""))


@contextlib.contextmanager
def listening(root: Path, links: Links = lambda _path: "") -> Iterator[Host]:
    listener = Listener("service.public", "127.0.0.1:0")
    try:
        listener.serve(site_app(root, links))
        yield Host(root, int(listener.url.rstrip("/").rpartition(":")[2]))
    finally:
        listener.stop()
        assert listener.ended(within_seconds=30)


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Host]:
    """Of an empty site, for the test to fill."""
    root = tmp_path / "site"
    root.mkdir()
    with listening(root) as found:
        yield found


def fill(root: Path, files: Mapping[str, str | bytes]) -> None:
    """Write files by their paths, as if they had stood still for an hour."""
    for path, content in files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode() if isinstance(content, str) else content)
        hour_ago = target.stat().st_mtime_ns - 3_600_000_000_000
        os.utime(target, ns=(hour_ago, hour_ago))
