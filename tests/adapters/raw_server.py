"""A server on loopback that does with each connection what a test wants, well-behaved or not."""

from __future__ import annotations

import contextlib
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Iterator

Behaviour = Callable[[socket.socket, bytes], object]
"""Does something with a connection, given the request that was read from it."""


class RawServer:
    """Where it listens, and every request that it has read."""

    def __init__(self, behave: Behaviour, *, reads: bool, context: ssl.SSLContext | None) -> None:
        self.requests: list[bytes] = []
        self.connections = 0
        self._behave, self._reads, self._context = behave, reads, context
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._threads = [threading.Thread(target=self._accept)]
        self._threads[0].start()

    def url(self, path: str = "/", scheme: str = "http") -> str:
        return f"{scheme}://127.0.0.1:{self.port}{path}"

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(20)
            assert not thread.is_alive(), "the client has let go of its connection"
        self._listener.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self._listener.accept()
                self.connections += 1
                thread = threading.Thread(target=self._handle, args=(connection,))
                self._threads.append(thread)
                thread.start()

    def _handle(self, connection: socket.socket) -> None:
        with contextlib.suppress(OSError), connection:
            connection.settimeout(15)
            if self._context:
                connection = self._context.wrap_socket(connection, server_side=True)
            with connection:
                request = b""
                if self._reads:
                    request = read_request(connection)
                    self.requests.append(request)
                self._behave(connection, request)


@contextlib.contextmanager
def serving(
    behave: Behaviour | bytes, *, reads: bool = True, context: ssl.SSLContext | None = None
) -> Iterator[RawServer]:
    """A server that behaves so, or says so, for as long as the context lasts."""
    server = RawServer(says(behave) if isinstance(behave, bytes) else behave, reads=reads, context=context)
    try:
        yield server
    finally:
        server.close()


def says(answer: bytes) -> Behaviour:
    return lambda connection, _: connection.sendall(answer)


def then(*behaviours: Behaviour) -> Behaviour:
    """One after the other."""

    def behave(connection: socket.socket, request: bytes) -> None:
        for each in behaviours:
            each(connection, request)

    return behave


def read_request(connection: socket.socket) -> bytes:
    """A whole request with its body; what there is of it, if the client ends before."""
    request = b""
    while b"\r\n\r\n" not in request and (more := connection.recv(65536)):
        request += more
    head, _, body = request.partition(b"\r\n\r\n")
    length = next((int(line[15:]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")), 0)
    while len(body) < length and (more := connection.recv(65536)):
        body += more
    return head + b"\r\n\r\n" + body


def wait_for_end(connection: socket.socket, _: bytes = b"") -> None:
    """Say nothing, until the client goes."""
    while connection.recv(65536):
        pass


def reset(connection: socket.socket, _: bytes = b"") -> None:
    """End with a reset."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def drip(text: bytes, every_seconds: float = 0.05) -> Behaviour:
    """Say the text, and then one byte after another without end."""

    def behave(connection: socket.socket, _: bytes) -> None:
        connection.sendall(text)
        connection.settimeout(every_seconds)
        while True:
            with contextlib.suppress(TimeoutError):
                if not connection.recv(65536):
                    return
            connection.sendall(b"x")

    return behave


def pour(text: bytes) -> Behaviour:
    """Say the text, and then as much as goes through, without end."""

    def behave(connection: socket.socket, _: bytes) -> None:
        connection.sendall(text)
        while True:
            connection.sendall(b"x" * 65536)

    return behave
