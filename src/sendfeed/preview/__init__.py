"""The preview: the next issue of each digest and the site, as a pass would make them now, in a browser.

It changes nothing of the publication. A pass that composes nothing runs beside it, on a copy of the store and into an
output folder of its own, both temporary; it takes no lock, sends nothing and tells nobody. Issues that are composed
already are shown as the store has them.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import FrameType

from sendfeed.adapters import clock
from sendfeed.adapters.world import read_home
from sendfeed.errors import ExitCode, NotFoundError, SendfeedError, StoppedError
from sendfeed.preview.app import preview_app
from sendfeed.preview.aside import folder_aside
from sendfeed.preview.rehearsal import Rehearsal
from sendfeed.preview.watch import changes
from sendfeed.web.listener import Listener

STOP_SECONDS = 5.0


@contextmanager
def preview(path: Path, digest: str, port: int) -> Iterator[Preview]:
    """Answer on this machine's loopback alone, at `port` (0: any that is free), with `digest` first if it is named.

    Raises `ConfigError`, `NotFoundError` for a digest that there is not, or `SendfeedError` if it cannot have the port.
    """
    home = read_home(path)
    if digest and not home.config.digest(digest):
        raise NotFoundError("there is no digest of that name", where=digest, remedy="config.toml names the digests")
    with ExitStack() as stack:
        listener = Listener("--port", f"127.0.0.1:{port}")
        stack.callback(listener.stop)
        started = Preview(listener)
        rehearsal = Rehearsal(path, home, stack.enter_context(folder_aside()), clock.now)
        stack.callback(rehearsal.close)
        started.rehearsal = rehearsal
        listener.serve(preview_app(lambda: rehearsal.state, rehearsal.site, digest, started.stopping.is_set))
        stack.callback(listener.ended, STOP_SECONDS)
        stack.callback(listener.stop)
        stack.callback(started.stopping.set)
        yield started


class Preview:
    """A preview that answers at `url`."""

    rehearsal: Rehearsal

    def __init__(self, listener: Listener) -> None:
        self.url, self.stopping = listener.url, threading.Event()
        self._received = signal.SIGTERM
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._stop)

    def run(self, problem: Callable[[SendfeedError], None]) -> ExitCode:
        """Rehearse at once and after each change until a signal asks to stop; gives the exit code for it.

        `problem` is told what stands in the way, once.
        """
        told: set[str] = set()
        for _ in changes(self.rehearsal.look, self.rehearsal.folders, self.stopping):
            try:
                problems = self.rehearsal.run(self._go_on)
                for each in [each for each in problems if str(each) not in told]:
                    problem(each)
                told = {*map(str, problems)}
                self.rehearsal.renew_search(self._go_on)
            except StoppedError:
                break
            except SendfeedError as error:  # of the search: the one before stays
                problem(error)
        return ExitCode.INTERRUPTED if self._received == signal.SIGINT else ExitCode.DONE

    def _go_on(self, _stage: str, _done: int, _total: int) -> None:
        if self.stopping.is_set():
            raise StoppedError("asked to stop")

    def _stop(self, received: int, _frame: FrameType | None) -> None:
        self._received = signal.Signals(received)
        self.stopping.set()
        signal.signal(signal.SIGINT, signal.default_int_handler)  # who asks once more wants it at once
