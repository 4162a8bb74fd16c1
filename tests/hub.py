"""A WebSub hub and its subscribers on loopback, as the Recommendation has them: https://www.w3.org/TR/websub/.

Not made for publishers that behave badly, nor to keep anything: it is here to pass a feed on, as real ones do.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import re
import secrets
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from queue import Queue
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

import requests

SECONDS = 20.0
"""That anything here may take, however slow the machine."""
Form = dict[str, str]


@dataclass(frozen=True)
class Subscription:
    topic: str
    callback: str
    secret: str


@dataclass(frozen=True)
class Content:
    """What a subscriber got of a topic."""

    topic: str
    hub: str
    media_type: str
    body: bytes
    signed: bool


class Server:
    """Answers on loopback, by `answer(method, path, headers, body)`, which gives status and text."""

    def __init__(self) -> None:
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                status, text = server.answer(self.command, self.path, self.headers, body)
                with contextlib.suppress(ConnectionError):  # who asked may have gone
                    self.send_response(status)
                    self.send_header("Content-Length", str(len(text)))
                    self.end_headers()
                    self.wfile.write(text.encode())

            do_POST = do_GET  # noqa: N815 - the name that http.server looks for

            def log_message(self, *_: object) -> None:
                pass

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._http.server_port}/"

    def answer(self, method: str, path: str, headers: Any, body: bytes) -> tuple[int, str]:
        raise NotImplementedError

    @contextmanager
    def running(self) -> Iterator[Any]:
        thread = threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield self
        finally:
            self._http.shutdown()
            thread.join()
            self._http.server_close()


class Hub(Server):
    """Takes subscriptions (5.1), verifies what their owners mean (5.3), and distributes what is published (7)."""

    def __init__(self) -> None:
        super().__init__()
        self.published: list[str] = []
        self.before_answer: Callable[[], object] = lambda: None
        self._subscriptions: dict[tuple[str, str], Subscription] = {}
        self._work: Queue[Callable[[], None] | None] = Queue()

    def answer(self, method: str, path: str, headers: Any, body: bytes) -> tuple[int, str]:
        if method != "POST" or headers["Content-Type"] != "application/x-www-form-urlencoded":
            return 400, "a form must be posted here"
        form = dict(parse_qsl(body.decode(), strict_parsing=True))
        topic = form.get("hub.topic") or form.get("hub.url", "")
        if not urlsplit(topic).netloc:
            return 400, "no topic"
        match form.get("hub.mode"):
            case "publish":
                self.published.append(topic)
                self._work.put(lambda: self._distribute(topic))
                self.before_answer()
            case "subscribe" | "unsubscribe" as mode:
                wanted = Subscription(topic, form["hub.callback"], form.get("hub.secret", ""))
                self._work.put(lambda: self._verify(mode, wanted))
            case _:
                return 400, "no such mode"
        return 202, ""

    @contextmanager
    def running(self) -> Iterator[Hub]:
        worker = threading.Thread(target=self._run)
        worker.start()
        try:
            with super().running():
                yield self
        finally:
            self._work.put(None)
            worker.join()

    def _run(self) -> None:
        while work := self._work.get():
            work()

    def _verify(self, mode: str, wanted: Subscription) -> None:
        challenge, key = secrets.token_hex(16), (wanted.topic, wanted.callback)
        question = {"hub.mode": mode, "hub.topic": wanted.topic, "hub.challenge": challenge, "hub.lease_seconds": "60"}
        answer = requests.get(wanted.callback, params=question, timeout=SECONDS)
        if answer.ok and answer.text == challenge:
            self._subscriptions |= {key: wanted}
            if mode == "unsubscribe":
                del self._subscriptions[key]

    def _distribute(self, topic: str) -> None:
        own = [each for each in self._subscriptions.values() if each.topic == topic]
        if not own:
            return
        content = requests.get(topic, timeout=SECONDS)
        headers = {"Content-Type": content.headers["Content-Type"]}
        headers["Link"] = f'<{self.url}>; rel="hub", <{topic}>; rel="self"'
        for each in own:
            signature = hmac.new(each.secret.encode(), content.content, hashlib.sha256).hexdigest()
            signed = {"X-Hub-Signature": f"sha256={signature}"} if each.secret else {}
            requests.post(each.callback, content.content, headers={**headers, **signed}, timeout=SECONDS)


class Subscriber(Server):
    """Finds the hub of a feed (4), subscribes there, and takes what it then gets."""

    def __init__(self) -> None:
        super().__init__()
        self.verified: list[str] = []
        self.got: list[Content] = []
        self._secret = secrets.token_hex(16)
        self._topics: set[str] = set()

    def subscribe(self, feed: str, method: str = "GET") -> None:
        links = links_of(requests.request(method, feed, timeout=SECONDS))
        (hub,), (topic,) = links["hub"], links["self"]
        self._topics.add(topic)
        form = {"hub.mode": "subscribe", "hub.topic": topic, "hub.callback": f"{self.url}callback"}
        answer = requests.post(hub, urlencode(form | {"hub.secret": self._secret}), headers=FORM, timeout=SECONDS)
        assert answer.status_code == 202, answer.text

    def answer(self, method: str, path: str, headers: Any, body: bytes) -> tuple[int, str]:
        if method == "GET":
            question = dict(parse_qsl(urlsplit(path).query))
            if question["hub.mode"] != "subscribe" or question["hub.topic"] not in self._topics:
                return 404, ""
            self.verified.append(question["hub.topic"])
            return 200, question["hub.challenge"]
        links = links_of(headers)
        signature = hmac.new(self._secret.encode(), body, hashlib.sha256).hexdigest()
        signed = hmac.compare_digest(headers.get("X-Hub-Signature", ""), f"sha256={signature}")
        self.got.append(Content(links["self"][0], links["hub"][0], headers["Content-Type"], body, signed))
        return 204, ""


FORM = {"Content-Type": "application/x-www-form-urlencoded"}


def links_of(answer: Any) -> dict[str, list[str]]:
    """The targets of the links in an answer's, or a request's, headers, by their relation."""
    found: dict[str, list[str]] = {}
    for target, relation in re.findall(
        r'<([^>]*)>; *rel="([^"]*)"', getattr(answer, "headers", answer).get("Link", "")
    ):
        found.setdefault(relation, []).append(target)
    return found
