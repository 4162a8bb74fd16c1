"""A uvicorn server in a thread of its own, on a socket that was bound beforehand."""

from __future__ import annotations

import socket
import threading
import time
from ipaddress import ip_address

from starlette.types import ASGIApp, Receive, Scope, Send

from sendfeed.errors import SendfeedError

BACKLOG = 256
LIMIT_CONCURRENCY = 400
"""Connections at a time: what comes beyond them is hung up on, so that file handles are left for all else."""
KEEP_ALIVE_SECONDS = 5
GRACE_SECONDS = 3
"""For answers under way, when it is asked to stop."""
START_SECONDS = 10.0


class Listener:
    """Answers HTTP at one address with one application, which may be replaced.

    `key`, its name, is the config key of `address` (`host:port`, IPv6 in brackets, port 0 for any). Takes the address
    at once, before it answers. `url` is where it listens, with the port that it has got, and `is_loopback`
    whether only this machine can reach it. Raises `SendfeedError` if it cannot have it.
    """

    def __init__(self, key: str, address: str) -> None:
        self.name, self.address = key, address
        self._socket = _bound(key, address)
        host, port = self._socket.getsockname()[:2]
        self.url = f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"
        self.is_loopback = ip_address(host.partition("%")[0]).is_loopback
        self._app: ASGIApp
        self._thread: threading.Thread | None = None

    def serve(self, app: ASGIApp) -> bool:
        """Answer with this application from now on. True, once it does, if it did not answer before."""
        self._app = app
        begins = self._thread is None
        if begins:
            self._start()
        return begins

    def stop(self) -> None:
        """Take no more connections; what is under way has `GRACE_SECONDS`. Does not wait for it."""
        if self._thread is None:
            self._socket.close()
        else:
            self._server.should_exit = True

    @property
    def alive(self) -> bool:
        """Whether it answers."""
        return self._thread is not None and self._thread.is_alive()

    def ended(self, within_seconds: float) -> bool:
        """Wait for its end; whether it came."""
        if self._thread and self.alive:
            self._thread.join(within_seconds)
        return not self.alive

    def _start(self) -> None:
        import uvicorn

        from sendfeed.web.connection import Connection

        config = uvicorn.Config(
            self._answer,
            loop="asyncio",
            http=Connection,
            ws="none",
            interface="asgi3",
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            date_header=True,
            proxy_headers=False,
            backlog=BACKLOG,
            limit_concurrency=LIMIT_CONCURRENCY,
            timeout_keep_alive=KEEP_ALIVE_SECONDS,
            timeout_graceful_shutdown=GRACE_SECONDS,
        )
        self._server = uvicorn.Server(config)
        run = self._server.run
        thread = threading.Thread(target=run, args=([self._socket],), name=self.name, daemon=True)
        thread.start()
        self._thread = thread
        deadline = time.monotonic() + START_SECONDS
        while not self._server.started and thread.is_alive() and time.monotonic() < deadline:
            time.sleep(0.01)
        if not self._server.started:
            raise SendfeedError("does not begin to answer", where=self.name, remedy="see the log")

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._app(scope, receive, send)


def _bound(key: str, address: str) -> socket.socket:
    host, _, port = address.rpartition(":")
    try:
        family, kind, protocol, _, (where, _, *rest) = socket.getaddrinfo(
            host.strip("[]"), 0, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        bound = socket.socket(family, kind, protocol)
        try:
            bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            bound.bind((where, int(port), *rest))
            bound.listen(BACKLOG)  # only then is it ours alone
        except (OSError, OverflowError):
            bound.close()
            raise
    except (OSError, OverflowError, UnicodeError) as error:
        raise SendfeedError(
            f"cannot listen on {address}: {getattr(error, 'strerror', None) or error}",
            where=key,
            remedy=f"end what uses it, or set {key} to another address",
        ) from error
    return bound
