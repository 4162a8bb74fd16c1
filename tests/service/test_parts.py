"""The service's parts, each by itself: the worker, the timetable, the publication in use by several threads."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sendfeed.adapters.shared_world import OpenWorld, SharedWorld
from sendfeed.adapters.timetable import Timetable
from sendfeed.adapters.worker import Worker
from sendfeed.errors import SendfeedError, StoreError
from sendfeed.web.listener import Listener
from tests.service.running import SOON, wait_for
from tests.support import Publication


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

    worker = Worker("work", work)
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
    worker = Worker("work", lambda: (go_on.wait(SOON), None)[1])
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
        before = world.templates.file("site/style.css")
    own = publication.home / "templates/site/style.css"
    own.parent.mkdir(parents=True)
    own.write_text("own")
    with shared.held() as world:
        assert world.templates.file("site/style.css") == b"own" != before
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
