"""A receiver as docs/webhook.md wants one: it verifies, keeps each key, and acts on it once. And it misbehaves.

What it does with a request is drawn from the seed, the key, and how often that key has come: so the same run meets
the same answers, however its processes interleave.
"""

from __future__ import annotations

import hashlib
import json
import socket
import struct
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from email.utils import formatdate
from random import Random

from standardwebhooks import Webhook, WebhookVerificationError

from tests.chaos.answers import ACCEPTING, Answer, Weather, draw
from tests.chaos.history import Acted, Request, Taken
from tests.chaos.sender import Sender

HOOK = "/hook/"
FAILURES = (500, 502, 504)
REFUSALS = (400, 401, 403, 404, 408, 413, 422)


class Receiver:
    """Its `senders` are the passes that may post to it, each under a URL of its own, by which it knows whom to kill."""

    def __init__(self, secret: str, seed: int) -> None:
        self.senders: dict[int, Sender] = {}
        self.weather = Weather.FAIR
        self.requests: list[Request] = []
        self.acted: dict[str, Acted] = {}
        self.complaints: list[str] = []
        self._webhook, self._seed = Webhook(secret), seed
        self._times_seen: Counter[str] = Counter()
        self._lock = threading.Lock()
        self._threads: list[threading.Thread] = []
        self._port = 0
        self._listener = self._bound()
        self._port = self._listener.getsockname()[1]
        self._is_up = False

    @contextmanager
    def running(self) -> Iterator[Receiver]:
        self.up()
        try:
            yield self
        finally:
            self.down()
            self._listener.close()
            self.settle()

    def url(self, number: int) -> str:
        """Where the sender of this number posts to."""
        return f"http://127.0.0.1:{self._port}{HOOK}{number}"

    def up(self) -> None:
        if not self._is_up:
            self._listener.listen(16)
            self._is_up = True
            self._start(self._accept, self._listener)

    def down(self) -> None:
        """Refuse connections. The port stays ours: bound, and not listened to."""
        if self._is_up:
            self._is_up = False
            self._listener.shutdown(socket.SHUT_RDWR)
            self._listener.close()
            self._listener = self._bound()

    def settle(self) -> None:
        """Wait until every request that has come is done with. Its sender must have ended."""
        for thread in self._threads:
            if thread.name != "accept" or not self._is_up:
                thread.join()
        self._threads = [thread for thread in self._threads if thread.is_alive()]

    def _bound(self) -> socket.socket:
        bound = socket.socket()
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind(("127.0.0.1", self._port))
        return bound

    def _start(self, target: object, given: socket.socket) -> None:
        name = "accept" if target == self._accept else "exchange"
        thread = threading.Thread(target=target, args=(given,), name=name)  # type: ignore[arg-type]  # both are methods
        self._threads.append(thread)
        thread.start()

    def _accept(self, listener: socket.socket) -> None:
        with suppress(OSError):  # it was shut down
            while True:
                connection, _ = listener.accept()
                self._start(self._exchange, connection)

    def _exchange(self, connection: socket.socket) -> None:
        with connection, suppress(ConnectionError):  # the sender has been killed
            head = b""
            while b"\r\n\r\n" not in head:
                chunk = connection.recv(1024)
                if not chunk:
                    return
                head += chunk
            head, _, body = head.partition(b"\r\n\r\n")
            line, *rest = head.decode("latin-1").split("\r\n")
            headers = {name.lower(): value for name, _, value in (each.partition(": ") for each in rest)}
            method, path, _ = line.split(" ")
            sender = self.senders.get(int(path.removeprefix(HOOK))) if path.startswith(HOOK) else None
            if method != "POST" or sender is None:
                self.complaints.append(f"{method} {path} was asked for")
                return
            self._take(connection, sender, headers, body)

    def _take(self, connection: socket.socket, sender: Sender, headers: dict[str, str], body: bytes) -> None:
        key, length = headers["webhook-id"], int(headers["content-length"])
        with self._lock:
            self._times_seen[key] += 1
            chance = Random(f"{self._seed}/{key}/{self._times_seen[key]}")
        answer = draw(self.weather, chance)
        if answer is Answer.RESETS_HALFWAY and len(body) < length:
            self._note(sender, key, b"", answer)
            return _reset(connection)
        while len(body) < length and (chunk := connection.recv(65536)):
            body += chunk
        if len(body) < length:
            return self._note(sender, key, b"", Answer.BROKEN_OFF)
        try:
            self._webhook.verify(body, headers)
        except WebhookVerificationError as error:
            self.complaints.append(f"signature of {key}: {error}")
        if answer is Answer.SLOW:
            time.sleep(chance.uniform(0.2, 0.5))
        if answer is Answer.KILLS:
            sender.kill("by the receiver, before it accepted")
        self._note(sender, key, body, answer)
        return self._answer(connection, sender, answer, chance)

    def _note(self, sender: Sender, key: str, body: bytes, answer: Answer) -> None:
        """Write a request down, and act on it if it is accepted and its key is new."""
        data = json.loads(body)["data"] if body else {}
        issue, hashed = data.get("issue", ""), hashlib.sha256(body).hexdigest() if body else ""
        with self._lock:
            taken = Taken.NO
            if answer in ACCEPTING:
                taken = Taken.REPEAT if key in self.acted else Taken.NEW
            if taken is Taken.NEW:
                self.acted[key] = Acted(key, issue, tuple(article["id"] for article in data["articles"]))
            self.requests.append(Request(sender.now, sender.age_seconds, key, issue, hashed, answer, taken))

    def _answer(self, connection: socket.socket, sender: Sender, answer: Answer, chance: Random) -> None:
        if answer in {Answer.STOPS, Answer.ACCEPTS_STOPS}:
            sender.stop()
        connection.sendall(_response_of(answer, chance))
        match answer:
            case Answer.RESETS_HALFWAY | Answer.RESETS | Answer.ACCEPTS_RESETS:
                _reset(connection)
            case Answer.SILENT | Answer.ACCEPTS_SILENT:
                sender.waits.set()
                while connection.recv(1024):
                    pass
            case Answer.ACCEPTS_KILLS:
                sender.kill("by the receiver, after it accepted")
            case Answer.ANSWERS_KILLS:
                time.sleep(chance.uniform(0, 0.02))
                sender.kill("by the receiver, after it answered 2xx")


def _response_of(answer: Answer, chance: Random) -> bytes:
    """What goes over the wire, before whatever else it does."""
    match answer:
        case Answer.ACCEPTS | Answer.SLOW | Answer.ANSWERS_KILLS | Answer.ACCEPTS_STOPS:
            return _response(chance.choice((200, 201, 202, 204)))
        case Answer.CUT_LATE:
            whole = _response(200, f"X-Padding: {'x' * 200}\r\n", "taken")
            return whole[: chance.randrange(len("HTTP/1.1 200 -\r\n"), len(whole))]
        case Answer.CUT | Answer.ACCEPTS_CUT:
            return b"HTTP/1.1 20"[: chance.randrange(12)]
        case Answer.REDIRECTS:
            return _response(chance.choice((301, 302, 307, 308)), "Location: /elsewhere\r\n")
        case Answer.REFUSES:
            return _response(chance.choice(REFUSALS), text="this list is not known here")
        case Answer.GONE:
            return _response(410)
        case Answer.SLOW_DOWN:
            seconds = chance.choice((30, 600, 3600, 7200))
            wanted = formatdate(time.time() + seconds, usegmt=True) if chance.random() < 0.3 else str(seconds)
            return _response(429, f"Retry-After: {wanted}\r\n", "too many requests")
        case Answer.BUSY | Answer.STOPS:
            return _response(503)
        case Answer.FAILS | Answer.ACCEPTS_FAILS:
            return _response(chance.choice(FAILURES), text="<h1>something</h1> went wrong")
    return b""


def _response(status: int, headers: str = "", text: str = "") -> bytes:
    length = "" if status == 204 else f"Content-Length: {len(text)}\r\n"
    return f"HTTP/1.1 {status} -\r\n{headers}{length}Connection: close\r\n\r\n{text}".encode()


def _reset(connection: socket.socket) -> None:
    """Close with RST instead of FIN."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()
