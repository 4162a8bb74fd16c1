"""Feeds that a hub is told of, from outside: what it gets, when it gets it again, and what the operator is told."""

from __future__ import annotations

import os
import signal
import socket
import sqlite3
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs

import pytest

from sendfeed import announcing
from tests.adapters.raw_server import Behaviour, drip, reset, says, then, wait_for_end
from tests.adapters.raw_server import serving as raw_serving
from tests.receiver import HANG_UP, SECRET, Got, Receiver, Reply
from tests.support import CONFIG, MONDAY, NEXT_MONDAY, SATURDAY, SLOT, TUESDAY, Publication, article_text, command

BASE = "https://news.example.org/"
NOON = datetime(2025, 11, 22, 12, tzinfo=UTC)


def after(seconds: float) -> str:
    """A time so long after SATURDAY."""
    return (NOON + timedelta(seconds=seconds)).isoformat()


@pytest.fixture
def hub() -> Iterator[Receiver]:
    """Takes all that it is told, unless it is made to answer otherwise."""
    with Receiver().running() as running:
        yield running


def configure(publication: Publication, hub_url: str, config: str = CONFIG) -> None:
    publication.config.write_text(f'{config}\n[feeds]\nwebsub_hub = "{hub_url}"\n')


@pytest.fixture
def telling(publication: Publication, hub: Receiver) -> Publication:
    """A publication with articles and a hub, before its first pass."""
    configure(publication, hub.url)
    publication.seed_many(2)
    return publication


def feeds_of(publication: Publication) -> list[str]:
    """The URLs of the feeds that one subscribes to."""
    names = ("feed.xml", "atom.xml", "feed.json")
    found = [*(publication.site / name for name in names), *publication.site.glob("topics/*/*")]
    return sorted(BASE + path.relative_to(publication.site).as_posix() for path in found if path.name in names)


def told_of(hub: Receiver) -> list[str]:
    """What the hub was told of, in the order of the alphabet, since it was last asked for that."""
    forms = [parse_qs(got.body.decode(), strict_parsing=True) for got in hub.got]
    hub.got.clear()
    assert all(form.keys() == {"hub.mode", "hub.url", "hub.topic"} for form in forms)
    assert all(form["hub.mode"] == ["publish"] and form["hub.url"] == form["hub.topic"] for form in forms)
    return sorted(url for form in forms for url in form["hub.url"])


def change(publication: Publication, n: int = 7) -> None:
    publication.seed(f"more-{n}.txt", article_text(n))


def standing(publication: Publication) -> str:
    (line,) = [line for line in publication.sendfeed("status").out.splitlines() if line.startswith("hub ")]
    return line


def test_each_feed_is_told_of_once_for_each_change(telling: Publication, hub: Receiver) -> None:
    telling.run(SATURDAY)
    assert hub.got[0].headers["content-type"] == "application/x-www-form-urlencoded"
    assert told_of(hub) == feeds_of(telling) != []
    assert standing(telling).endswith(f"told of all {len(feeds_of(telling))} feeds")
    telling.run(after(3600))
    assert told_of(hub) == [], "nothing is new"
    change(telling)
    telling.run(after(7200))
    assert {f"{BASE}{name}" for name in ("feed.xml", "atom.xml", "feed.json")} <= set(told_of(hub))


def test_an_output_folder_that_is_made_anew_is_news(telling: Publication, hub: Receiver) -> None:
    telling.run(SATURDAY)
    told_of(hub)
    (telling.site / "feed.xml").unlink()
    telling.run(after(60))
    assert told_of(hub) == [f"{BASE}feed.xml"]


def test_a_feed_that_lacks_an_entry_is_told_of_all_the_same(telling: Publication, hub: Receiver) -> None:
    telling.seed("with-a-file.txt", article_text(9))
    telling.seed("with-a-file.pdf", b"%PDF-1.4\n")
    telling.run(SATURDAY)
    told_of(hub)
    with sqlite3.connect(telling.home / ".sendfeed" / "state.db") as store:
        spoilt = "UPDATE revisions SET attachments = replace(attachments, 'application/pdf', ?)"
        store.execute(spoilt, (r"application/\u0007",))
    change(telling)
    for seconds in (60, 3600):
        result = telling.sendfeed("run", "--now", after(seconds))
        assert "left out of the feeds" in result.err
        assert set(told_of(hub)) == ({*feeds_of(telling)} if seconds == 60 else set())
    assert "told of all 3 feeds" in standing(telling)


def test_without_a_hub_nothing_is_said_of_one(publication: Publication) -> None:
    publication.seed_many(1)
    publication.run(SATURDAY)
    assert "hub" not in publication.sendfeed("status").out
    (row,) = publication.sendfeed("status", "--json").rows
    assert row["hub"] is None


def test_a_hub_that_comes_later_and_another_one_learn_of_all_feeds(publication: Publication, hub: Receiver) -> None:
    publication.seed_many(2)
    publication.run(SATURDAY)
    for n, url in enumerate([hub.url, f"{hub.url}/another", hub.url]):
        configure(publication, url)
        publication.run(after(60 * n))
        assert told_of(hub) == feeds_of(publication)


def test_a_pass_that_hands_nothing_over_tells_no_hub(telling: Publication, hub: Receiver) -> None:
    telling.run(SATURDAY, "--no-deliver")
    assert told_of(hub) == []
    telling.run(after(60))
    assert told_of(hub) == feeds_of(telling)


def test_mail_goes_first_and_a_pause_holds_no_feed(
    publication: Publication, hub: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SENDFEED_TEST_SECRET", SECRET)
    channel = f'[[channels]]\nname = "schools"\ntype = "webhook"\nurl = "{hub.url}/mail"\nsecret = '
    config = f'{CONFIG}channels = ["schools"]\n{channel}"env:SENDFEED_TEST_SECRET"\n'
    configure(publication, f"{hub.url}/hub", config)
    publication.seed_many(2)
    publication.run(SATURDAY)
    publication.run(MONDAY)
    publication.sendfeed("issues", "approve", SLOT)
    hub.got.clear()
    change(publication)
    publication.run(TUESDAY)
    assert [got.path for got in hub.got][:2] == ["/mail", "/hub"]
    hub.got.clear()
    publication.sendfeed("pause")
    change(publication, 8)
    publication.run(NEXT_MONDAY)
    assert {got.path for got in hub.got} == {"/hub"}


class TestAHubThatDoesNotTakeIt:
    @pytest.mark.parametrize(
        ("reply", "says"),
        [
            (Reply(400, "no such <b>topic</b>"), "answered 400: no such topic"),
            (Reply(404), "answered 404"),
            (Reply(410), "answered 410"),
            (Reply(500), "answered 500"),
            (Reply(503), "answered 503"),
            (HANG_UP, "the connection was cut before an answer came"),
        ],
    )
    def test_is_told_again_when_that_is_due(self, telling: Publication, hub: Receiver, reply: Reply, says: str) -> None:
        telling.run(SATURDAY, "--no-deliver")
        feeds = feeds_of(telling)
        hub.replies = [reply] * len(feeds)
        result = telling.run(after(60))
        assert f": {says}" in result.out
        assert told_of(hub) == feeds
        assert "hub" not in result.err, "it is no problem yet"
        assert f"not told of {len(feeds)} of {len(feeds)} feeds: {says}" in standing(telling)
        telling.run(after(100))
        assert told_of(hub) == [], "too early"
        telling.run(after(60 + 90))
        assert told_of(hub) == feeds
        assert "told of all" in standing(telling)

    def test_is_told_again_of_what_it_refused_only(self, telling: Publication, hub: Receiver) -> None:
        hub.on_request = lambda got: hub.replies.append(Reply(400 if b"atom.xml" in got.body else 202))
        telling.run(SATURDAY)
        told_of(hub)
        telling.run(after(90))
        assert told_of(hub) == [url for url in feeds_of(telling) if url.endswith("atom.xml")]

    @pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
    def test_leads_nobody_elsewhere(self, telling: Publication, hub: Receiver, status: int) -> None:
        with Receiver().running() as elsewhere:
            hub.replies = [Reply(status, headers={"Location": elsewhere.url})] * 50
            result = telling.run(SATURDAY)
            assert f"answered {status}: redirects are not followed" in result.out
            assert elsewhere.got == []

    @pytest.mark.parametrize(
        ("behave", "why"),
        [
            (says(b"garbage\r\n\r\n"), "what it answered is not HTTP"),
            (says(b"HTTP/1.1 2"), "what it answered is not HTTP"),
            (reset, "the connection was cut"),
            (wait_for_end, "no answer within"),
            (drip(b"HTTP/1.1 "), "no answer within"),
            (then(says(b"HTTP/1.1 500 No\r\n\r\n"), drip(b"")), "answered 500: x"),
        ],
        ids=["garbage", "cut", "reset", "silent", "endless status", "endless body"],
    )
    def test_is_bounded_and_told_of(
        self, telling: Publication, monkeypatch: pytest.MonkeyPatch, behave: Behaviour, why: str
    ) -> None:
        monkeypatch.setattr(announcing, "WITHIN_SECONDS", 0.5)
        with raw_serving(behave) as server:
            configure(telling, server.url())
            result = telling.run(SATURDAY)
        assert result.out.count(why) >= 1
        assert len(server.requests) == len(feeds_of(telling))

    def test_an_answer_that_breaks_off_after_its_status_is_one(self, telling: Publication) -> None:
        with raw_serving(b"HTTP/1.1 202 Accepted\r\nContent-Length: 100\r\n\r\nYou are") as server:
            configure(telling, server.url())
            telling.run(SATURDAY)
        assert "told of all" in standing(telling)

    def test_that_nobody_can_reach(self, telling: Publication, hub: Receiver) -> None:
        with socket.create_server(("127.0.0.1", 0)) as closed:
            port = closed.getsockname()[1]
        configure(telling, f"http://127.0.0.1:{port}/")
        assert "it refuses connections" in telling.run(SATURDAY).out

    def test_wants_a_person_after_a_while_and_never_fails_a_pass(self, telling: Publication, hub: Receiver) -> None:
        configure(telling, hub.url, CONFIG.partition("[[digests]]")[0])
        hub.replies = [Reply(403, "register first")] * 1000
        seconds = 0.0
        for attempt, wait in enumerate([0, 60, 300, 1800, 7200, 21600, 86400, 86400], 1):
            seconds += wait + 30
            result = telling.run(after(seconds))
            assert told_of(hub) == feeds_of(telling), f"attempt {attempt}"
            assert (f"after {attempt} attempts: answered 403" in result.err) == (attempt >= announcing.PATIENCE)
        assert telling.sendfeed("run", "--now", after(seconds + 1), "--strict").code == 3
        checked = telling.sendfeed("check")
        assert checked.code == 3
        assert "answered 403: register first\n  it is told again by itself" in checked.out
        hub.replies.clear()
        telling.run(after(seconds + 86401))
        assert telling.sendfeed("check").code == 0
        assert telling.sendfeed("run", "--now", after(seconds + 86402), "--strict").code == 0

    def test_a_change_is_worth_another_attempt_before_one_is_due(self, telling: Publication, hub: Receiver) -> None:
        hub.replies = [Reply(500)] * 1000
        telling.run(SATURDAY)
        telling.run(after(90))
        told_of(hub)
        change(telling)
        telling.run(after(120))
        assert told_of(hub) == [], "the last attempt was less than a minute ago"
        telling.run(after(180))
        assert f"{BASE}feed.xml" in told_of(hub)
        telling.run(after(600))
        assert told_of(hub) == [], "the waits grow on all the same"

    def test_that_wants_to_be_left_alone_is(self, telling: Publication, hub: Receiver) -> None:
        hub.replies = [Reply(429, headers={"Retry-After": "7200"})] * 50
        telling.run(SATURDAY)
        hub.replies.clear()
        told_of(hub)
        change(telling)
        telling.run(after(7100))
        assert told_of(hub) == []
        telling.run(after(7300))
        assert told_of(hub) == feeds_of(telling)


class TestWhoIsToldOfNothing:
    def test_nobody_beyond_loopback_hears_of_an_example(self, telling: Publication) -> None:
        configure(telling, "https://hub.example.org/")
        telling.run(SATURDAY)
        assert "news.example.org, an example: nothing is sent beyond loopback" in standing(telling)

    def test_nor_of_a_trial(self, telling: Publication, hub: Receiver) -> None:
        config = CONFIG.replace(".example.org/", ".sendfeed.internal/")
        configure(telling, "https://hub.sendfeed.internal/", config)
        telling.run("2098-11-22T12:00:00Z")
        assert "this store is a trial" in standing(telling)
        configure(telling, hub.url, config)
        telling.run("2098-11-22T13:00:00Z")
        assert len(told_of(hub)) == len(feeds_of(telling))

    def test_a_site_that_is_not_deployed_is_not_told_of(self, telling: Publication, hub: Receiver) -> None:
        deploying = f'{CONFIG}\n[output]\nafter_publish = ["test", "-e", "{telling.home / "mended"}"]\n'
        configure(telling, hub.url, deploying)
        assert telling.sendfeed("run", "--now", SATURDAY).code == 1
        assert told_of(hub) == []
        assert "the site is not deployed" in standing(telling)
        (telling.home / "mended").touch()
        telling.run(after(60))
        assert told_of(hub) == feeds_of(telling)


class TestKilled:
    def test_between_writing_and_telling(self, telling: Publication, hub: Receiver) -> None:
        """The deploying command kills the pass: all feeds are written, and none is told of."""
        deadly = f'{CONFIG}\n[output]\nafter_publish = ["sh", "-c", "kill -9 $PPID"]\n'
        configure(telling, hub.url, deadly)
        killed = subprocess.run(a_pass(telling, SATURDAY), check=False, capture_output=True, timeout=300)
        assert killed.returncode == -signal.SIGKILL
        assert feeds_of(telling) != []
        assert told_of(hub) == []
        configure(telling, hub.url)
        telling.run(after(60))
        assert told_of(hub) == feeds_of(telling)

    def test_while_the_hub_answers(self, telling: Publication, hub: Receiver) -> None:
        """Nobody knows whether it heard: it is told again, though not at once, however often that happens."""
        telling.run(SATURDAY, "--no-deliver")
        feeds = feeds_of(telling)
        process: subprocess.Popen[bytes]

        def kill(_: Got) -> None:
            os.kill(process.pid, signal.SIGKILL)

        hub.on_request = kill
        for _ in feeds:
            with subprocess.Popen(a_pass(telling, after(60))) as process:
                assert process.wait(300) == -signal.SIGKILL
        assert told_of(hub) == feeds, "each of them once"
        assert "sendfeed ended before an answer came" in standing(telling)
        hub.on_request = lambda _: None
        telling.run(after(100))
        assert told_of(hub) == []
        telling.run(after(60 + 90))
        assert told_of(hub) == feeds


def a_pass(publication: Publication, now: str) -> list[str]:
    return command("run", "--now", now, "--config", str(publication.config))
