"""A `sendfeed serve` in a process of its own, read by its log and asked over HTTP."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import requests

from tests.support import Publication, command

SERVICE = """
[service]
public = "127.0.0.1:0"
operator = "127.0.0.1:0"
"""
ALL = '[feeds]\nentries = 1000\nmax_bytes = "5 MB"\n'
"""Makes the feed hold every article."""
SOON = 20.0
"""Seconds that anything may take here, however slow the machine."""

T = TypeVar("T")
Event = dict[str, Any]


def wait_for(look: Callable[[], T], what: str, seconds: float = SOON) -> T:
    """What `look` gives, once that is true."""
    deadline = time.monotonic() + seconds
    while not (found := look()):
        assert time.monotonic() < deadline, f"waited for {what}"
        time.sleep(0.02)
    return found


class Served:
    """A running service, and all that it has logged."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.lines: list[str] = []
        assert process.stderr
        self._reader = threading.Thread(target=self._read, args=(process.stderr,), daemon=True)
        self._reader.start()

    @property
    def log(self) -> list[Event]:
        return [json.loads(line) for line in list(self.lines)]

    def events(self, name: str, **facts: object) -> list[Event]:
        return [event for event in self.log if event["event"] == name and facts.items() <= event.items()]

    def wait(self, name: str, count: int = 1, **facts: object) -> Event:
        """The event of that number among those of this name and with these facts, once it is there."""

        def look() -> list[Event]:
            found = self.events(name, **facts)
            assert len(found) >= count or self.process.poll() is None, f"it ended: {self.lines}"
            return found[count - 1 :]

        return wait_for(look, f"{name} {facts} in {self.lines[-20:]}")[0]

    def url(self, key: str, count: int = 1) -> str:
        return str(self.wait("listening", count, where=key)["url"])

    def get(self, path: str, key: str = "service.public", method: str = "GET", **options: Any) -> requests.Response:
        return requests.request(method, self.url(key) + path, timeout=10, **options)

    def operator(self, path: str, method: str = "GET") -> requests.Response:
        return self.get(path, "service.operator", method)

    def titles(self) -> list[str]:
        answer = self.get("feed.json")
        return [item["title"] for item in answer.json()["items"]] if answer.ok else []

    def settled(self) -> None:
        """Wait until it stands ready, and has nothing more to do."""
        wait_for(lambda: self.operator("readyz").ok, "readiness")

    def send(self, number: int) -> None:
        self.process.send_signal(number)

    def stop(self, number: int = signal.SIGTERM) -> int:
        self.send(number)
        code = self.process.wait(SOON)
        self._reader.join(SOON)
        return code

    def _read(self, stream: Any) -> None:
        for line in stream:
            self.lines.append(line.rstrip("\n"))


@contextmanager
def serving(publication: Publication, *arguments: str, **environment: str) -> Iterator[Served]:
    """A service of a publication; killed in the end, if it still runs then."""
    text = publication.config.read_text()
    if "[service]" not in text:
        publication.config.write_text(text + SERVICE)
    with subprocess.Popen(
        command("serve", *arguments, "--config", str(publication.config)),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **environment},
    ) as process:
        served = Served(process)
        try:
            yield served
        finally:
            if process.poll() is None:
                process.kill()
            process.wait()
            served._reader.join(SOON)


def set_key(publication: Publication, old: str, new: str) -> None:
    text = publication.config.read_text()
    assert old in text
    publication.config.write_text(text.replace(old, new))
