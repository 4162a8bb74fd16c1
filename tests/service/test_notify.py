"""What systemd is told: by a real service, to a socket such as systemd's."""

from __future__ import annotations

import signal
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sendfeed.adapters.lock import publication_lock
from sendfeed.adapters.notify import notify, watchdog_seconds
from tests.service.running import serving, wait_for
from tests.support import Publication, article_text


class Manager:
    """Receives what a service manager would."""

    def __init__(self, at: socket.socket) -> None:
        self.messages: list[dict[str, str]] = []
        self._at = at
        self._thread = threading.Thread(target=self._receive)
        self._thread.start()

    def told(self, key: str, value: str | None = None) -> list[dict[str, str]]:
        return [m for m in list(self.messages) if key in m and value in {None, m[key]}]

    def stop(self) -> None:
        self._at.shutdown(socket.SHUT_RDWR)
        self._thread.join()

    def _receive(self) -> None:
        while message := self._at.recv(4096):
            self.messages.append(dict(line.split("=", 1) for line in message.decode().split("\n")))


@contextmanager
def manager(address: str) -> Iterator[Manager]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as at:
        at.bind(address)
        receiving = Manager(at)
        try:
            yield receiving
        finally:
            receiving.stop()


def test_ready_reloading_watchdog_and_stopping(publication: Publication, tmp_path: Path) -> None:
    publication.seed("a.txt", article_text(1))
    address = str(tmp_path / "notify")
    environment = {"NOTIFY_SOCKET": address, "WATCHDOG_USEC": "400000", "WATCHDOG_PID": ""}
    with manager(address) as told, serving(publication, **environment) as served:
        wait_for(lambda: told.told("READY", "1"), "READY")
        assert served.titles(), "ready means that the site answers and the first pass has ended"
        wait_for(lambda: len(told.told("WATCHDOG", "1")) > 2, "the watchdog")
        assert "problems" in told.told("STATUS")[0]["STATUS"]
        served.send(signal.SIGHUP)
        (reloading,) = wait_for(lambda: told.told("RELOADING", "1"), "RELOADING")
        assert int(reloading["MONOTONIC_USEC"]) > 0
        begun = told.messages.index(reloading)
        wait_for(lambda: any("READY" in m for m in told.messages[begun:]), "READY after reloading")
        publication.config.write_text("broken")
        served.send(signal.SIGHUP)
        wait_for(lambda: len(told.told("RELOADING")) == 2, "RELOADING again")
        wait_for(lambda: any("refused" in m["STATUS"] for m in told.told("STATUS")), "that it was refused")
        said = len(told.told("STATUS"))
        publication.seed("b.txt", article_text(2))
        wait_for(lambda: len(told.told("STATUS")) > said, "the next pass")
        assert "refused" in told.told("STATUS")[-1]["STATUS"], "it still is"
        served.send(signal.SIGTERM)
        wait_for(lambda: told.told("STOPPING", "1"), "STOPPING")
        assert served.process.wait(20) == 0
        assert "READY" not in told.messages[-1]


def test_a_reload_in_the_first_pass_says_nothing_of_being_ready(publication: Publication, tmp_path: Path) -> None:
    address = str(tmp_path / "notify")
    with (
        publication_lock(publication.home / ".sendfeed/lock"),
        manager(address) as told,
        serving(publication, NOTIFY_SOCKET=address) as served,
    ):
        served.wait("waiting for another pass")
        served.send(signal.SIGHUP)
        served.wait("config reloaded")
        assert served.stop() == 0
        assert {key for message in told.messages for key in message} == {"STOPPING", "STATUS"}


def test_a_first_pass_that_fails_is_ready_too(publication: Publication, tmp_path: Path) -> None:
    publication.seeds.rmdir()
    address = str(tmp_path / "notify")
    with manager(address) as told, serving(publication, NOTIFY_SOCKET=address) as served:
        wait_for(lambda: told.told("READY", "1"), "READY")
        served.wait("problem")


def test_an_abstract_socket(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    name = f"sendfeed-test-{tmp_path.name}-{id(tmp_path)}"
    with manager(f"\0{name}") as told:
        monkeypatch.setenv("NOTIFY_SOCKET", f"@{name}")
        notify("READY=1", "STATUS=all is well")
        wait_for(lambda: told.messages, "the message")
        assert told.messages == [{"READY": "1", "STATUS": "all is well"}]


def test_nobody_listens(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    notify("READY=1")
    monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "nothing"))
    notify("READY=1")


@pytest.mark.parametrize(
    ("usec", "pid", "seconds"),
    [("30000000", "", 30.0), ("30000000", "1", None), ("0", "", None), ("soon", "", None), (None, None, None)],
)
def test_when_a_watchdog_is_wanted(
    monkeypatch: pytest.MonkeyPatch, usec: str | None, pid: str | None, seconds: float | None
) -> None:
    for key, value in (("WATCHDOG_USEC", usec), ("WATCHDOG_PID", pid)):
        if value is None:
            monkeypatch.delenv(key, raising=False)
        else:
            monkeypatch.setenv(key, value)
    assert watchdog_seconds() == seconds
