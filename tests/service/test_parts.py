"""The service's parts, each by itself: the worker, the timetable, the publication in use by several threads."""

from __future__ import annotations

import os
import socket
import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import requests
from starlette.responses import PlainTextResponse

from sendfeed.adapters.lock import publication_lock
from sendfeed.adapters.shared_world import OpenWorld, SharedWorld
from sendfeed.adapters.templates import Templates
from sendfeed.adapters.timetable import Timetable
from sendfeed.adapters.worker import Worker
from sendfeed.errors import LockedError, SendfeedError, StoppedError, StoreError, TemplateError
from sendfeed.web.listener import Listener
from tests.service.running import SOON, wait_for
from tests.support import Publication


def never(error: Exception) -> None:
    raise AssertionError from error


def test_what_is_wanted_during_the_work_is_done_once_more() -> None:
    begun, go_on = threading.Semaphore(0), threading.Semaphore(0)
    at_once, most = 0, 0

    def work() -> None:
        nonlocal at_once, most
        at_once += 1
        most = max(most, at_once)
        begun.release()
        assert go_on.acquire(timeout=SOON)
        at_once -= 1

    worker = Worker("work", work, never)
    worker.start()
    assert not begun.acquire(timeout=0.05), "it waits until it is wanted"
    worker.want()
    assert begun.acquire(timeout=SOON)
    for _ in range(5):
        worker.want()
    go_on.release()
    assert begun.acquire(timeout=SOON), "five hints during the work are one more piece of work"
    go_on.release()
    assert not begun.acquire(timeout=0.1)
    assert most == 1
    worker.stop()
    assert worker.ended(SOON)


def test_a_worker_that_is_stuck_or_dead_is_seen() -> None:
    go_on = threading.Event()
    worker = Worker("work", lambda: (go_on.wait(SOON), None)[1], never)
    worker.start()
    assert worker.alive
    assert worker.silent_seconds == 0
    worker.want()
    wait_for(lambda: worker.silent_seconds > 0.2, "the silence")
    worker.progress()
    assert worker.silent_seconds < 0.2
    assert not worker.ended(0.01)
    go_on.set()
    wait_for(lambda: worker.silent_seconds == 0, "its end")
    worker.stop()
    assert worker.ended(SOON)
    assert not worker.alive


def test_a_time_that_is_past_is_called_at_once_and_a_name_stands_for_one_time() -> None:
    timetable, called = Timetable(), threading.Event()
    unwanted = threading.Event()
    timetable.at("slot", datetime.now(UTC) + timedelta(seconds=1), unwanted.set)
    timetable.at("slot", datetime.now(UTC) - timedelta(days=7), called.set)
    timetable.start()
    try:
        assert called.wait(SOON)
        called.clear()
        timetable.every("scan", timedelta(seconds=1), called.set)
        assert called.wait(SOON)
        timetable.every("scan", timedelta(hours=1), unwanted.set)
        called.clear()
        assert not called.wait(1.5)
        assert not unwanted.is_set(), "neither the slot that was replaced nor the scan of the next hour"
    finally:
        timetable.stop()


def test_a_publication_is_closed_when_its_last_user_has_done(publication: Publication) -> None:
    other = Publication(publication.home.parent / "other")
    closed: list[str] = []

    class Told(OpenWorld):
        def __init__(self, path: Path) -> None:
            super().__init__(path)
            self._path = path

        def close(self) -> None:
            closed.append(self._path.parent.name)
            super().close()

    shared = SharedWorld(Told(publication.config))
    with shared.held() as first:
        with shared.held() as second:
            assert first.folder == second.folder == publication.home
            shared.replace(Told(other.config))
            assert first.store.changes() == 0
            with shared.held() as third:
                assert third.folder == other.home
        assert closed == []
        assert first.store.changes() == 0
    assert closed == ["publication"]
    shared.close()
    assert closed == ["publication", "other"]


def test_templates_are_those_that_are_there_now(publication: Publication) -> None:
    shared = SharedWorld(OpenWorld(publication.config))
    with shared.held() as world:
        before = world.templates.files()["style.css"]
    own = publication.home / "templates/site/style.css"
    own.parent.mkdir(parents=True)
    own.write_text("own")
    with shared.held() as world:
        assert world.templates.files()["style.css"] == b"own" != before
    shared.close()


def test_an_address_is_taken_at_once_and_given_back_unused() -> None:
    listener = Listener("service.public", "127.0.0.1:0")
    address = listener.url.removeprefix("http://").rstrip("/")
    assert listener.is_loopback
    with pytest.raises(SendfeedError, match=f"cannot listen on {address}"):
        Listener("service.operator", address)
    listener.stop()
    again = Listener("service.operator", address)
    again.stop()
    assert again.ended(0)


def test_a_store_that_cannot_be_opened_leaves_nothing_open(publication: Publication) -> None:
    (publication.home / ".sendfeed").write_text("in the way")
    with pytest.raises(StoreError):
        OpenWorld(publication.config)


def test_work_that_fails_is_told_and_done_again() -> None:
    failures: list[Exception] = []
    done = threading.Event()

    def work() -> None:
        if len(failures) < 2:
            raise OSError("no such device")
        done.set()

    worker = Worker("work", work, failures.append)
    worker.start()
    for count in (1, 2):
        worker.want()
        wait_for(lambda count=count: len(failures) == count, "the failure")  # type: ignore[misc]  # a default binds it
        assert worker.silent_seconds == 0
    worker.want()
    assert done.wait(SOON)
    worker.stop()
    assert worker.ended(SOON)


def test_what_was_never_started_has_ended(publication: Publication) -> None:
    worker = Worker("work", lambda: None, never)
    timetable = Timetable()
    for part in (worker, timetable):
        part.stop()
        assert part.ended(0)


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1:99999", "no-such-host.invalid:80", "192.0.2.1:80", "a..b:80", f"{'a' * 70}.example.org:80"],
)
def test_an_address_that_cannot_be_had(address: str) -> None:
    with pytest.raises(SendfeedError, match="cannot listen on"):
        Listener("service.public", address)


def test_silent_connections_are_bounded_in_number_and_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sendfeed.web.listener.LIMIT_CONCURRENCY", 5)
    monkeypatch.setattr("sendfeed.web.connection.REQUEST_SECONDS", 1.0)
    listener = Listener("service.public", "127.0.0.1:0")
    host, port = listener.url.removeprefix("http://").rstrip("/").split(":")
    listener.serve(PlainTextResponse("here"))
    silent = [socket.create_connection((host, int(port)), SOON) for _ in range(8)]
    try:
        silent[0].sendall(b"GET / HTTP/1.1\r\nHost: ")
        for late in silent[5:]:
            assert hung_up(late), "too many"
        for early in silent[:5]:
            assert hung_up(early), "too slow"
        assert requests.get(listener.url, timeout=SOON).text == "here", "there is room again"
    finally:
        for each in silent:
            each.close()
        listener.stop()
        assert listener.ended(SOON)


def test_a_connection_is_kept_for_the_next_request(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sendfeed.web.connection.REQUEST_SECONDS", 1.0)
    listener = Listener("service.public", "127.0.0.1:0")
    listener.serve(PlainTextResponse("here"))
    host, port = listener.url.removeprefix("http://").rstrip("/").split(":")
    with socket.create_connection((host, int(port)), SOON) as kept:
        for _ in range(3):
            kept.sendall(b"GET / HTTP/1.1\r\nHost: here\r\n\r\n")
            answer = b""
            while not answer.endswith(b"here"):
                answer += kept.recv(1000)
            assert b"200 OK" in answer
            time.sleep(0.5)
        assert hung_up(kept)
    listener.stop()
    assert listener.ended(SOON)


def hung_up(connection: socket.socket) -> bool:
    try:
        while connection.recv(1000):
            pass
    except ConnectionResetError:
        pass
    return True


def test_a_lock_that_is_waited_for_can_be_given_up_and_one_that_is_replaced_is_none(tmp_path: Path) -> None:
    path, turns = tmp_path / "lock", []

    def wait(holder: str) -> None:
        turns.append(holder)
        if len(turns) == 2:
            raise StoppedError("asked to stop")

    with publication_lock(path) as require:
        with pytest.raises(StoppedError), publication_lock(path, waiting=wait):
            pytest.fail("it is held")
        require()
        path.unlink()
        with publication_lock(path) as other:
            other()
            with pytest.raises(LockedError, match="replaced"):
                require()
        path.unlink()
        with pytest.raises(LockedError, match="removed"):
            require()
    assert turns == [f"process {os.getpid()}"] * 2


def test_templates_that_cannot_be_read_are_told_of(publication: Publication) -> None:
    with SharedWorld(OpenWorld(publication.config)).held() as world:
        with pytest.raises(TemplateError, match="cannot be read"):
            Templates(Path("/" + "long/" * 2000), world.config.publication)
        own = publication.home / "templates/site/index.html.j2"
        own.parent.mkdir(parents=True)
        own.write_text(f"{{{{ {'1' * 5000} }}}}")
        templates = Templates(publication.home / "templates", world.config.publication)
        (wrong,) = templates.check()
        assert wrong.where == str(own)
        world.store.close()
