"""A running service, a hub and a subscriber on loopback: a new article is there as soon as it is published."""

from __future__ import annotations

import re
import signal
import socket
import threading
from collections.abc import Iterator

import feedparser
import pytest
import requests

from tests.hub import Content, Hub, Subscriber
from tests.receiver import SECRET, Receiver, Reply
from tests.service.running import Served, serving, set_key, wait_for
from tests.support import CONFIG, MONDAY, SATURDAY, SLOT, Publication, article_text

LONG = 60.0
"""Seconds for what takes several turns of the service."""


@pytest.fixture
def hub() -> Iterator[Hub]:
    with Hub().running() as running:
        yield running


@pytest.fixture
def subscriber() -> Iterator[Subscriber]:
    with Subscriber().running() as running:
        yield running


@pytest.fixture
def base_url() -> str:
    """Where the site will be answered: a port that nobody has."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        return f"http://127.0.0.1:{free.getsockname()[1]}/"


def configure(publication: Publication, hub_url: str, base_url: str, more: str = "") -> None:
    config = CONFIG.replace("https://news.example.org/", base_url) + more
    config += f'\n[feeds]\nwebsub_hub = "{hub_url}"\n[seeds]\nscan_every = "1h"\nsettle = "0s"\n'
    address = base_url.removeprefix("http://").rstrip("/")
    publication.config.write_text(f'{config}[service]\npublic = "{address}"\noperator = "127.0.0.1:0"\n')


def metric(served: Served, name: str) -> float | None:
    found = re.search(rf"^sendfeed_{re.escape(name)} (\S+)$", served.operator("metrics").text, re.MULTILINE)
    return float(found[1]) if found else None


def test_a_subscriber_has_a_new_article_at_once(
    publication: Publication, hub: Hub, subscriber: Subscriber, base_url: str
) -> None:
    configure(publication, hub.url, base_url)
    publication.seed_many(2)
    with serving(publication) as served:
        served.wait("hub told")
        first = len(hub.published)
        for name, method in (("feed.xml", "GET"), ("atom.xml", "HEAD"), ("feed.json", "GET")):
            subscriber.subscribe(f"{base_url}{name}", method)
        wait_for(lambda: len(subscriber.verified) == 3, "the hub to verify what was meant")
        assert subscriber.got == []
        publication.seed("new.txt", article_text(9))
        got = wait_for(lambda: {each.topic: each for each in subscriber.got if len(subscriber.got) >= 3}, "the feeds")
        for name, media_type in (("feed.xml", "rss+xml"), ("atom.xml", "atom+xml"), ("feed.json", "feed+json")):
            content = (publication.site / name).read_bytes()
            topic = f"{base_url}{name}"
            assert got[topic] == Content(topic, hub.url, f"application/{media_type}", content, signed=True)
            assert b"Report number 9 from the county" in content
        assert feedparser.parse(got[f"{base_url}feed.xml"].body).entries[0].title == "Report number 9 from the county"
        served.wait("hub told", 2)
        assert metric(served, "feeds_untold") == 0
        assert metric(served, 'hub_attempts_total{result="told"}') == len(hub.published) >= first + 3
        assert metric(served, 'hub_attempts_total{result="failed"}') == 0
        before = len(hub.published)
        publication.seed("new.txt", article_text(9))  # the same again
        served.settled()
        assert served.stop() == 0
    assert len(hub.published) == before


def test_a_hub_that_says_nothing_holds_up_neither_pages_nor_mail(
    publication: Publication, hub: Hub, base_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the order of events: while the hub has the first request, and has answered none, all else happens."""
    monkeypatch.setenv("SENDFEED_TEST_SECRET", SECRET)
    let_go = threading.Event()
    hub.before_answer = lambda: let_go.wait(3 * LONG)
    with Receiver().running() as schools:
        channel = f'[[channels]]\nname = "schools"\ntype = "webhook"\nurl = "{schools.url}"\nsecret = '
        more = f'channels = ["schools"]\n{channel}"env:SENDFEED_TEST_SECRET"\n'
        configure(publication, hub.url, base_url, more)
        publication.seed_many(2)
        publication.run(SATURDAY, "--no-deliver")
        publication.run(MONDAY, "--no-deliver")
        assert publication.sendfeed("issues", "approve", SLOT).code == 0
        assert publication.sendfeed("pause").code == 0
        try:
            with serving(publication) as served:
                wait_for(lambda: hub.published, "the hub to be told")
                publication.seed("new.txt", article_text(9))
                wait_for(lambda: len(served.titles()) == 3, "the new page in the feed", LONG)
                assert publication.sendfeed("resume").code == 0
                wait_for(lambda: served.events("delivery", issue=SLOT, state="confirmed"), "the delivery", LONG)
                assert served.events("hub told") == []
                assert served.operator("healthz").ok
        finally:
            let_go.set()


def test_a_hub_that_hangs_does_not_hold_up_the_end(publication: Publication, hub: Hub, base_url: str) -> None:
    let_go = threading.Event()
    hub.before_answer = lambda: let_go.wait(LONG)
    configure(publication, hub.url, base_url)
    publication.seed_many(1)
    try:
        with serving(publication) as served:
            wait_for(lambda: hub.published, "the hub to be told")
            served.send(signal.SIGTERM)
            served.wait("stopping")
            assert served.process.wait(20) == 0
            wait_for(lambda: served.events("service stopped"), "its last word")
            assert len(hub.published) == 1, "no further feed is begun with"
    finally:
        let_go.set()


def test_what_it_refuses_is_logged_and_told_again_after_a_reload(
    publication: Publication, base_url: str, hub: Hub
) -> None:
    with Receiver().running() as refusing:
        refusing.on_request = lambda _: refusing.replies.append(Reply(403, "register first"))
        configure(publication, refusing.url, base_url)
        publication.seed_many(1)
        with serving(publication) as served:
            event = served.wait("hub not told")
            assert (event["level"], event["error"]) == ("warning", "answered 403: register first")
            assert "feed.xml" in event["feeds"]
            assert event["due"] > event["timestamp"]
            assert "by itself" in event["remedy"]
            assert served.operator("readyz").ok
            wait_for(lambda: (metric(served, 'hub_attempts_total{result="failed"}') or 0) >= 3, "the attempts")
            assert (metric(served, "feeds_untold") or 0) >= 3
            assert requests.get(f"{base_url}feed.xml", timeout=20).headers["Link"].startswith(f"<{refusing.url}>")
            set_key(publication, refusing.url, hub.url)
            served.send(signal.SIGHUP)
            served.wait("config reloaded")
            wait_for(lambda: f"{base_url}feed.xml" in hub.published, "the other hub to be told")
            answer = requests.get(f"{base_url}feed.xml", timeout=20)
            assert answer.headers["Link"].startswith(f"<{hub.url}>")
