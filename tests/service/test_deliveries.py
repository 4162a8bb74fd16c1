"""Issues that a running service hands over: when they are due, again when that failed, and while it is told to stop."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator

import pytest

from tests.receiver import SECRET, Receiver, Reply
from tests.service.running import serving, wait_for
from tests.support import CONFIG, MONDAY, SATURDAY, SLOT, Publication, article_text


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with Receiver().running() as running:
        yield running


@pytest.fixture
def approved(publication: Publication, receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> Publication:
    """A publication with an issue that may go now, and whose scan on schedule comes too late for a test."""
    monkeypatch.setenv("SENDFEED_TEST_SECRET", SECRET)
    channel = f'[[channels]]\nname = "schools"\ntype = "webhook"\nurl = "{receiver.url}"\nsecret = '
    channel += '"env:SENDFEED_TEST_SECRET"\n[seeds]\nscan_every = "1h"\nsettle = "0s"\n'
    publication.config.write_text(f'{CONFIG}channels = ["schools"]\n{channel}')
    publication.seed_many(2)
    publication.run(SATURDAY)
    publication.run(MONDAY)
    assert publication.sendfeed("issues", "approve", SLOT).code == 0
    assert receiver.got == []
    return publication


def test_what_is_due_goes_out_and_is_tried_again_when_a_person_says_so(
    approved: Publication, receiver: Receiver
) -> None:
    receiver.replies = [Reply(400)]
    with serving(approved) as served:
        failed = served.wait("delivery", issue=SLOT, channel="schools", attempt=1)
        assert (failed["level"], failed["state"]) == ("warning", "pending")
        assert "400" in failed["error"]
        told = served.operator("metrics").text
        assert 'sendfeed_delivery_attempts_total{channel="schools",result="pending"} 1.0' in told
        assert "sendfeed_oldest_undelivered_timestamp_seconds 1.76" in told
        assert approved.sendfeed("deliveries", "retry", str(failed["id"])).code == 0
        assert served.wait("delivery", attempt=2)["state"] == "confirmed"
        wait_for(lambda: "sendfeed_oldest_undelivered_timestamp_seconds 1" not in served.operator("metrics").text, "it")
        assert served.stop() == 0
    assert len({got.key for got in receiver.got}) == 1
    assert approved.issues()[SLOT]["state"] == "sent"


def test_an_attempt_at_hand_is_finished_before_it_stops(approved: Publication, receiver: Receiver) -> None:
    receiver.on_request = lambda _: time.sleep(2)
    with serving(approved) as served:
        wait_for(lambda: receiver.got, "the attempt")
        served.send(signal.SIGTERM)
        served.wait("stopping")
        served.send(signal.SIGHUP)
        assert served.process.wait(20) == 0
        wait_for(lambda: served.events("service stopped"), "its last word")
        assert served.events("delivery", state="confirmed")
        assert not served.events("work left")
    assert len(receiver.got) == 1


def test_a_pause_holds_and_a_seed_is_published_meanwhile(approved: Publication, receiver: Receiver) -> None:
    assert approved.sendfeed("pause", "schools").code == 0
    with serving(approved) as served:
        served.settled()
        approved.seed("new.txt", article_text(9))
        wait_for(lambda: len(served.titles()) == 3, "the seed")
        assert receiver.got == []
        assert approved.sendfeed("resume", "schools").code == 0
        assert served.wait("delivery")["state"] == "confirmed"
