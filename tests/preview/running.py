"""A `sendfeed preview` in a process of its own, asked over HTTP."""

from __future__ import annotations

import html
import os
import re
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

import requests

from tests.service.running import SOON, wait_for
from tests.support import Publication, command


class Previewed:
    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        assert process.stdout
        self.url = process.stdout.readline().strip()
        assert self.url, process.stderr and process.stderr.read()
        wait_for(self.version, "something to show")

    def answer(self, path: str = "") -> requests.Response:
        return requests.get(self.url + path, timeout=SOON)

    def get(self, path: str = "") -> str:
        answer = self.answer(path)
        assert answer.ok, answer.status_code
        return answer.text

    def page(self) -> str:
        """The page's text, as a person reads it."""
        return html.unescape(re.sub(r"<[^>]+>", "", self.get()))

    def version(self) -> str:
        found = re.search(r'data-version="(\w*)"', self.get())
        assert found
        return found[1]

    def events(self) -> Iterator[str]:
        """The versions that are told to an open page."""
        with requests.get(f"{self.url}events", stream=True, timeout=SOON) as answer:
            assert answer.headers["content-type"].startswith("text/event-stream")
            for line in answer.iter_lines(chunk_size=1, decode_unicode=True):
                if line:
                    yield line.removeprefix("data: ")

    def wait(self, text: str, path: str = "") -> None:
        """Wait until this stands there."""
        wait_for(lambda: text in (self.get(path) if path else self.page()), f"{text!r} in /{path}: {self.page()}")

    def stop(self, number: int = signal.SIGTERM) -> int:
        self.process.send_signal(number)
        return self.process.wait(SOON)


@contextmanager
def previewing(publication: Publication, *arguments: str) -> Iterator[Previewed]:
    """A preview of a publication, its temporary files in `tmp` beside that; killed in the end if it still runs."""
    temporary = publication.home.parent / "tmp"
    temporary.mkdir(exist_ok=True)
    with subprocess.Popen(
        command("preview", *arguments, "--config", str(publication.config)),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "TMPDIR": str(temporary)},
    ) as process:
        try:
            yield Previewed(process)
        finally:
            process.kill()
            process.wait()
