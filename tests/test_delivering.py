"""Issues on their way to a channel, from outside: what the receiver gets, and what the operator is told."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from standardwebhooks import Webhook

from tests.receiver import HANG_UP, SECRET, Receiver, Reply
from tests.support import CONFIG, MONDAY, NEXT_MONDAY, NEXT_SLOT, SATURDAY, SLOT, TUESDAY, Publication, article_text

APPROVED_AT = datetime(2025, 11, 24, 9, 1, tzinfo=UTC)


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with Receiver().running() as running:
        yield running


def channel(name: str, url: str) -> str:
    return f'\n[[channels]]\nname = "{name}"\ntype = "webhook"\nurl = "{url}"\nsecret = "env:SENDFEED_TEST_SECRET"\n'


@pytest.fixture
def posting(publication: Publication, receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> Publication:
    """A publication whose second issue, at NEXT_MONDAY, goes to the receiver at once."""
    monkeypatch.setenv("SENDFEED_TEST_SECRET", SECRET)
    publication.config.write_text(f'{CONFIG}channels = ["schools"]\n{channel("schools", f"{receiver.url}/hook")}')
    publication.seed_many(2)
    publication.run(SATURDAY)
    publication.run(MONDAY)
    assert publication.sendfeed("issues", "approve", SLOT).code == 0
    publication.run(TUESDAY)
    assert [got.payload["data"]["issue"] for got in receiver.got] == [SLOT]
    receiver.got.clear()
    publication.seed("more.txt", article_text(50))
    publication.run("2025-11-26T12:00:00Z")
    assert receiver.got == []
    return publication


def deliveries(publication: Publication) -> dict[tuple[str, str], dict[str, object]]:
    rows = publication.sendfeed("deliveries", "list", "--json").rows
    return {(row["issue"], row["channel"]): row for row in rows}


def after(seconds: float) -> str:
    """A time so long after the slot of the second issue."""
    return (datetime(2025, 12, 1, 9, 0, 10, tzinfo=UTC) + timedelta(seconds=seconds)).isoformat()


def state(publication: Publication) -> str:
    return str(publication.issues()[NEXT_SLOT]["state"])


def test_an_issue_goes_out_once_signed_as_it_was_composed(posting: Publication, receiver: Receiver) -> None:
    result = posting.run(NEXT_MONDAY)
    assert f"{NEXT_SLOT} to schools: confirmed, attempt 1" in result.out
    posting.run(after(60))
    (got,) = receiver.got
    assert got.path == "/hook"
    assert got.body == (posting.home / "output/email" / NEXT_SLOT / "payload.json").read_bytes()
    Webhook(SECRET).verify(got.body, got.headers)
    row = deliveries(posting)[NEXT_SLOT, "schools"]
    assert (row["state"], row["attempts"], row["error"], row["idempotency_key"]) == ("confirmed", 1, "", got.key)
    assert state(posting) == "sent"
    assert (posting.site / "issues" / f"{NEXT_SLOT}.html").exists()


def test_the_page_is_there_before_the_mail(posting: Publication, receiver: Receiver) -> None:
    page = posting.site / "issues" / f"{NEXT_SLOT}.html"
    seen: list[bool] = []
    receiver.on_request = lambda _: seen.append(page.exists())
    posting.run(NEXT_MONDAY)
    assert seen == [True]


def test_a_refused_issue_is_offered_again_unchanged(posting: Publication, receiver: Receiver) -> None:
    receiver.replies = [Reply(400, "unknown list"), Reply(500), HANG_UP, Reply(204)]
    told = posting.run(NEXT_MONDAY).out
    assert "pending, attempt 1: answered 400: unknown list" in told
    posting.run(after(2))
    assert len(receiver.got) == 1  # too early
    posting.run(after(20))
    posting.run(after(900))
    assert deliveries(posting)[NEXT_SLOT, "schools"]["state"] == "unknown"
    posting.run(after(7200))
    assert deliveries(posting)[NEXT_SLOT, "schools"]["state"] == "confirmed"
    assert len({(got.key, got.body) for got in receiver.got}) == 1
    assert len(receiver.got) == 4
    assert len({got.headers["webhook-timestamp"] for got in receiver.got}) >= 1
    shown = posting.sendfeed("deliveries", "show", str(deliveries(posting)[NEXT_SLOT, "schools"]["id"])).out
    assert [line.split()[0:2] for line in shown.splitlines() if line.startswith("attempt ")] == [
        ["attempt", str(n)] for n in (1, 2, 3, 4)
    ]


def test_a_receiver_that_wants_time_gets_it(posting: Publication, receiver: Receiver) -> None:
    receiver.replies = [Reply(429, headers={"Retry-After": "7200"})]
    posting.run(NEXT_MONDAY)
    posting.run(after(7100))
    assert len(receiver.got) == 1
    posting.run(after(7300))
    assert len(receiver.got) == 2


def test_a_receiver_that_is_gone_is_left_alone_and_its_articles_go_on(posting: Publication, receiver: Receiver) -> None:
    receiver.replies = [Reply(410)]
    result = posting.run(NEXT_MONDAY)
    assert "dead, attempt 1: refused for good: answered 410" in result.out
    assert "deliveries retry" in result.err
    posting.run(after(86_000))
    posting.run("2025-12-08T09:00:10Z")
    assert state(posting) == "expired"
    new = posting.issues()["weekly/2025-12-08T0900"]
    assert new["state"] == "sent"
    assert new["articles"] == posting.issues()[NEXT_SLOT]["articles"]
    assert [got.payload["data"]["issue"] for got in receiver.got] == [NEXT_SLOT, "weekly/2025-12-08T0900"]


def test_nobody_reads_twice_what_may_have_arrived(posting: Publication, receiver: Receiver) -> None:
    receiver.replies = [HANG_UP, Reply(410)]
    posting.run(NEXT_MONDAY)
    told = posting.run(after(600)).err
    assert "it may have arrived" in told
    posting.seed("another.txt", article_text(51))
    posting.run("2025-12-08T09:00:10Z")
    assert state(posting) == "approved"
    assert len(posting.issues()["weekly/2025-12-08T0900"]["articles"]) == 1


@pytest.mark.parametrize(("word", "then"), [("confirm", "sent"), ("abandon", "expired")])
def test_a_person_settles_what_may_have_arrived(posting: Publication, receiver: Receiver, word: str, then: str) -> None:
    receiver.replies = [HANG_UP, Reply(410)]
    posting.run(NEXT_MONDAY)
    posting.run(after(600))
    number = str(deliveries(posting)[NEXT_SLOT, "schools"]["id"])
    assert posting.sendfeed("deliveries", word, number).code == 0
    assert "may have arrived" not in posting.run(after(660)).err
    posting.seed("another.txt", article_text(51))
    posting.run("2025-12-08T09:00:10Z")
    assert state(posting) == then
    assert len(posting.issues()["weekly/2025-12-08T0900"]["articles"]) == {"sent": 1, "expired": 2}[then]
    assert posting.sendfeed("deliveries", "retry", number).code == 2


def test_a_dead_delivery_can_be_retried_before_the_next_slot(posting: Publication, receiver: Receiver) -> None:
    receiver.replies = [Reply(410)]
    posting.run(NEXT_MONDAY)
    number = str(deliveries(posting)[NEXT_SLOT, "schools"]["id"])
    assert posting.sendfeed("deliveries", "retry", number).code == 0
    posting.run(after(3600))
    assert deliveries(posting)[NEXT_SLOT, "schools"]["state"] == "confirmed"
    assert posting.sendfeed("deliveries", "abandon", number).code == 2
    assert state(posting) == "sent"


def test_attempts_end_at_the_deadline(posting: Publication, receiver: Receiver) -> None:
    receiver.replies = [Reply(503)] * 100
    for hour in range(30):
        posting.run(after(hour * 3600))
    row = deliveries(posting)[NEXT_SLOT, "schools"]
    assert row["state"] == "dead"
    assert "503" in str(row["error"])
    assert 5 <= len(receiver.got) <= 20


def test_after_days_down_nothing_old_goes_by_surprise(posting: Publication, receiver: Receiver) -> None:
    posting.run(NEXT_MONDAY, "--no-deliver")
    assert receiver.got == []
    result = posting.run("2025-12-04T12:00:00Z")
    assert receiver.got == []
    assert state(posting) == "waiting for approval"
    told = f"issue {NEXT_SLOT} waits for approval: it could not go within 12 hours of its slot"
    assert told in result.out
    assert told not in posting.run("2025-12-04T12:10:00Z").out
    assert posting.sendfeed("issues", "approve", NEXT_SLOT).code == 0
    posting.run("2025-12-04T13:00:00Z")
    assert [got.payload["data"]["issue"] for got in receiver.got] == [NEXT_SLOT]
    assert state(posting) == "sent"


def test_what_comes_late_of_an_issue_that_was_begun_goes_on(posting: Publication, receiver: Receiver) -> None:
    """Whoever has it already has it; the others are offered it until its deadline, as retries are."""
    receiver.replies = [Reply(503)]
    posting.run(NEXT_MONDAY)
    posting.run(after(13 * 3600))
    assert len(receiver.got) == 2
    assert state(posting) == "sent"


@pytest.mark.parametrize("asked", ["approve", "retry"])
def test_what_a_person_asked_for_goes_however_late(posting: Publication, receiver: Receiver, asked: str) -> None:
    if asked == "approve":
        posting.config.write_text(posting.config.read_text().replace("[[digests]]", "[[digests]]\napproval = true"))
    posting.run(NEXT_MONDAY, "--no-deliver")
    named = NEXT_SLOT if asked == "approve" else str(deliveries(posting)[NEXT_SLOT, "schools"]["id"])
    assert posting.sendfeed("issues" if asked == "approve" else "deliveries", asked, named).code == 0
    posting.run(after(13 * 3600))
    assert len(receiver.got) == 1


def test_an_issue_that_could_not_go_for_hours_waits_to_be_asked_for(posting: Publication, receiver: Receiver) -> None:
    posting.sendfeed("pause")
    posting.run(NEXT_MONDAY)
    posting.run(after(11 * 3600))
    assert state(posting) == "approved"
    posting.run(after(13 * 3600))
    assert state(posting) == "waiting for approval"
    posting.sendfeed("resume")
    posting.run(after(14 * 3600))
    assert receiver.got == []


def test_pause_stops_and_resume_goes_on(posting: Publication, receiver: Receiver) -> None:
    for pause, resume in ((("pause",), ("resume",)), (("pause", "schools"), ("resume", "schools"))):
        assert posting.sendfeed(*pause).code == 0
        assert "paused" in posting.run(NEXT_MONDAY if pause == ("pause",) else after(10)).err
        assert "is paused" in posting.sendfeed("plan", "--now", after(20)).out
        assert receiver.got == []
        assert posting.sendfeed(*resume).code == 0
    posting.run(after(30))
    assert len(receiver.got) == 1
    assert posting.sendfeed("pause", "scools").code == 2


def test_what_died_while_paused_says_so(posting: Publication, receiver: Receiver) -> None:
    receiver.replies = [Reply(503)]
    posting.run(NEXT_MONDAY)
    posting.sendfeed("pause", "schools")
    posting.run(after(90_000))
    assert deliveries(posting)[NEXT_SLOT, "schools"]["error"] == "not taken by its deadline: sending is paused"


def test_a_test_never_counts_as_sent(posting: Publication, receiver: Receiver) -> None:
    posting.run(NEXT_MONDAY, "--no-deliver")
    before = deliveries(posting)
    assert posting.sendfeed("issues", "test", NEXT_SLOT, "--channel", "schools").code == 0
    assert deliveries(posting) == before
    assert receiver.got[0].payload["type"] == "digest.test"
    posting.run(after(60))
    test, real = receiver.got
    assert test.key != real.key
    assert test.payload["data"] == real.payload["data"]
    receiver.replies = [Reply(401, "bad signature")]
    refused = posting.sendfeed("issues", "test", NEXT_SLOT, "--channel", "schools")
    assert refused.code == 1
    assert "answered 401: bad signature" in refused.err
    assert posting.sendfeed("issues", "test", NEXT_SLOT, "--channel", "nobody").code != 0


def test_a_channel_that_fails_stops_no_other(posting: Publication, receiver: Receiver) -> None:
    config = posting.config.read_text().replace('["schools"]', '["gone", "schools", "parents"]')
    posting.config.write_text(config + channel("gone", "http://127.0.0.1:9/") + channel("parents", f"{receiver.url}/p"))
    posting.run(NEXT_MONDAY)
    rows = deliveries(posting)
    assert rows[NEXT_SLOT, "gone"]["state"] == "pending"
    assert {got.path for got in receiver.got} == {"/hook", "/p"}
    assert state(posting) == "sent"


def test_a_delivery_waits_for_what_is_missing_and_says_so(
    posting: Publication, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SENDFEED_TEST_SECRET")
    result = posting.sendfeed("run", "--now", NEXT_MONDAY, "--strict")
    assert result.code == 3
    assert "SENDFEED_TEST_SECRET" in result.out
    assert deliveries(posting)[NEXT_SLOT, "schools"]["attempts"] == 0
    assert "waits: " not in posting.run(after(70)).out  # told once
    monkeypatch.setenv("SENDFEED_TEST_SECRET", SECRET)
    posting.run(after(200))
    assert len(receiver.got) == 1


def test_the_site_is_deployed_before_the_mail_goes(posting: Publication, receiver: Receiver) -> None:
    script = posting.home / "deploy.py"
    script.write_text("import pathlib, sys\nprint('no route to the web host')\nsys.exit(3)\n")
    posting.config.write_text(
        f'{posting.config.read_text()}\n[output]\nafter_publish = ["{sys.executable}", "deploy.py"]\n'
    )
    failed = posting.sendfeed("run", "--now", NEXT_MONDAY)
    assert failed.code == 1
    assert "output.after_publish: ended with status 3: no route to the web host" in failed.err
    assert receiver.got == []
    assert "not deployed" in str(deliveries(posting)[NEXT_SLOT, "schools"]["error"])
    script.write_text("import shutil\nshutil.copytree('output/site', 'deployed', dirs_exist_ok=True)\n")
    deployed = posting.home / "deployed/issues" / f"{NEXT_SLOT}.html"
    seen: list[bool] = []
    receiver.on_request = lambda _: seen.append(deployed.exists())
    posting.run(after(120))
    assert seen == [True]


def test_the_site_is_deployed_when_it_changes_only(posting: Publication) -> None:
    count = posting.home / "count"
    (posting.home / "deploy.py").write_text("open('count', 'a').write('.')\n")
    posting.config.write_text(
        f'{posting.config.read_text()}\n[output]\nafter_publish = ["{sys.executable}", "deploy.py"]\n'
    )
    posting.run("2025-11-26T13:00:00Z")
    posting.run("2025-11-26T13:01:00Z")
    assert count.read_text() == "."
    posting.seed("again.txt", article_text(60))
    posting.run("2025-11-26T13:02:00Z")
    assert count.read_text() == "...", "the pages, and then their search"


def test_a_page_that_does_not_answer_holds_the_mail(
    posting: Publication, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = posting.config.read_text().replace("https://news.example.org/", "http://news.school.uk/n/")
    posting.config.write_text(config.replace("https://lists.example.org/leave", "https://lists.school.uk/leave"))
    with Receiver().running() as web:
        monkeypatch.setenv("http_proxy", web.url)
        web.replies = [Reply(404)]
        posting.run(NEXT_MONDAY)
        assert receiver.got == []
        error = str(deliveries(posting)[NEXT_SLOT, "schools"]["error"])
        assert f"http://news.school.uk/n/issues/{NEXT_SLOT}.html" in error
        assert "404" in error
        posting.run(after(120))
        assert len(receiver.got) == 1
        assert len(web.got) == 2


def test_secrets_are_kept(posting: Publication, receiver: Receiver, tmp_path: Path) -> None:
    posting.config.write_text(posting.config.read_text().replace(f"{receiver.url}/hook", "env:HOOK"))
    patch = pytest.MonkeyPatch()
    patch.setenv("HOOK", f"{receiver.url}/token-4711/hook")
    receiver.replies = [Reply(400, f"I know {SECRET} and {receiver.url}/token-4711/hook"), HANG_UP]
    said = []
    try:
        for seconds in (0, 60, 4000):
            result = posting.run(after(seconds), "-v")
            said += [result.out, result.err]
    finally:
        patch.undo()
    with sqlite3.connect(posting.home / ".sendfeed/state.db") as store:
        said += list(store.iterdump())
    store.close()
    said += [content.decode("utf-8", "replace") for content in posting.output_files().values()]
    for hidden in (SECRET, SECRET.removeprefix("whsec_"), "token-4711"):
        assert not [text for text in said if hidden in text]


def test_a_channel_taken_out_of_the_config_waits(posting: Publication, receiver: Receiver) -> None:
    posting.run(NEXT_MONDAY, "--no-deliver")
    posting.config.write_text(posting.config.read_text().partition("[[channels]]")[0].replace('["schools"]', "[]"))
    posting.run(after(60))
    assert "no digest of this name that goes to this channel" in str(deliveries(posting)[NEXT_SLOT, "schools"]["error"])


def test_a_digest_that_names_a_channel_no_more_sends_it_nothing(posting: Publication, receiver: Receiver) -> None:
    posting.run(NEXT_MONDAY, "--no-deliver")
    whole = posting.config.read_text()
    posting.config.write_text(whole.replace('channels = ["schools"]', "channels = []"))
    posting.run(after(60))
    assert receiver.got == []
    posting.config.write_text(whole)
    posting.run(after(200))
    assert len(receiver.got) == 1


def test_a_mail_for_another_address_does_not_go(posting: Publication, receiver: Receiver) -> None:
    """Its links would lead to where the site was when it was composed."""
    posting.run(NEXT_MONDAY, "--no-deliver")
    whole = posting.config.read_text()
    posting.config.write_text(whole.replace("https://news.example.org/", "https://www.example.org/"))
    posting.run(after(60))
    assert receiver.got == []
    error = str(deliveries(posting)[NEXT_SLOT, "schools"]["error"])
    assert f"composed for https://news.example.org/issues/{NEXT_SLOT}.html" in error
    assert posting.sendfeed("issues", "skip", NEXT_SLOT).code == 0
    posting.run("2025-12-08T09:00:10Z")
    (got,) = receiver.got
    assert "https://www.example.org/articles/" in got.payload["data"]["html"]


def test_what_waits_goes_without_the_seed_folder_too(posting: Publication, receiver: Receiver) -> None:
    aside = posting.seeds.rename(posting.home / "unmounted")
    result = posting.sendfeed("run", "--now", NEXT_MONDAY)
    assert result.code == 2
    assert "there is no such folder" in result.err
    assert [got.payload["data"]["issue"] for got in receiver.got] == [NEXT_SLOT]
    aside.rename(posting.seeds)
    assert all(row["state"] == "accepted" for row in posting.articles().values())


def test_a_missed_slot_counts_though_the_last_one_came_just_now(posting: Publication, receiver: Receiver) -> None:
    posting.run("2025-12-08T10:00:00Z")
    (issue,) = [row for key, row in posting.issues().items() if key != SLOT]
    assert (issue["key"], issue["state"]) == ("weekly/2025-12-08T0900", "waiting for approval")
    assert receiver.got == []


def test_a_restored_store_asks_before_it_composes_a_slot_anew(posting: Publication, receiver: Receiver) -> None:
    backup = {path: path.read_bytes() for path in (posting.home / ".sendfeed").glob("state.db*")}
    posting.run(NEXT_MONDAY)
    assert len(receiver.got) == 1
    for path in (posting.home / ".sendfeed").glob("state.db*"):
        path.unlink()
    for path, content in backup.items():
        path.write_bytes(content)
    told = posting.run(after(60)).err
    assert "was it restored?" in told
    assert state(posting) == "waiting for approval"
    assert len(receiver.got) == 1


def test_an_issue_that_was_composed_without_channels_says_that_it_goes_nowhere(posting: Publication) -> None:
    whole = posting.config.read_text()
    posting.config.write_text(whole.replace('channels = ["schools"]', "approval = true"))
    posting.run(NEXT_MONDAY)
    assert "goes nowhere" in posting.sendfeed("issues", "approve", NEXT_SLOT).err
    posting.config.write_text(whole)
    assert f"sendfeed issues skip {NEXT_SLOT}" in posting.run(after(60)).err
    assert posting.sendfeed("issues", "skip", NEXT_SLOT).code == 0


def test_what_the_next_issue_would_hold_is_kept_current(posting: Publication, receiver: Receiver) -> None:
    next_email = posting.home / "output/email/weekly/next/email.txt"
    receiver.replies = [Reply(410)]
    posting.run(NEXT_MONDAY)
    assert not next_email.exists()
    posting.run(after(60))
    assert "Report number 50" in next_email.read_text()
    posting.sendfeed("deliveries", "retry", str(deliveries(posting)[NEXT_SLOT, "schools"]["id"]))
    posting.run(after(120))
    posting.run(after(180))
    assert state(posting) == "sent"
    assert not next_email.exists()


def test_plan_and_status_tell_what_is_under_way(posting: Publication, receiver: Receiver) -> None:
    receiver.replies = [Reply(429, headers={"Retry-After": "7200"})]
    posting.run(NEXT_MONDAY)
    for told in (posting.sendfeed("plan", "--now", after(60)).out, posting.sendfeed("status").out):
        assert f"{NEXT_SLOT} to schools: pending, attempt 1: answered 429; next at Mon 01 Dec 2025 11:00 GMT" in told


def test_holding_an_article_of_an_issue_that_may_go_says_so(posting: Publication) -> None:
    posting.run(NEXT_MONDAY, "--no-deliver")
    assert f"sendfeed issues skip {NEXT_SLOT}" in posting.sendfeed("articles", "hold", "more.txt").err


def test_of_two_channels_one_that_died_is_told_for_what_it_is(posting: Publication, receiver: Receiver) -> None:
    config = posting.config.read_text().replace('["schools"]', '["schools", "parents"]')
    posting.config.write_text(config + channel("parents", f"{receiver.url}/p"))
    receiver.replies = [Reply(200), Reply(410)]
    told = posting.run(NEXT_MONDAY).err
    assert "another channel has the issue, so its articles are in no later one" in told


def test_resuming_tells_what_is_paused_still_and_what_goes_on(posting: Publication) -> None:
    posting.sendfeed("pause", "schools")
    posting.sendfeed("pause")
    assert "still paused: all channels; `sendfeed resume` lifts that" in posting.sendfeed("resume", "schools").err
    posting.sendfeed("pause", "schools")
    assert posting.sendfeed("resume").err == "resumed: all channels, schools\n"


def test_a_failing_page_does_not_deploy_at_each_pass(posting: Publication) -> None:
    (posting.home / "deploy.py").write_text("open('count', 'a').write('.')\n")
    posting.config.write_text(
        f'{posting.config.read_text()}\n[output]\nafter_publish = ["{sys.executable}", "deploy.py"]\n'
    )
    posting.run("2025-11-26T13:00:00Z")
    template = posting.home / "templates/site/index.html.j2"
    template.parent.mkdir(parents=True)
    template.write_text("{{ nothing }}")
    for minute in (1, 2, 3):
        assert posting.sendfeed("run", "--now", f"2025-11-26T13:0{minute}:00Z").code == 2
    assert (posting.home / "count").read_text() == "."


def test_secrets_in_what_a_deploy_command_says_are_hidden(posting: Publication) -> None:
    posting.config.write_text(
        f'{posting.config.read_text()}\n[output]\nafter_publish = ["sh", "-c", "env >&2; exit 1"]\n'
    )
    result = posting.sendfeed("run", "--now", NEXT_MONDAY, "-v")
    assert "output.after_publish: ended with status 1" in result.err
    assert SECRET not in result.out + result.err


def test_nobody_s_address_is_kept(posting: Publication, receiver: Receiver) -> None:
    receiver.replies = [Reply(400, "bad recipient jane.doe@school.example, sorry")]
    told = posting.run(NEXT_MONDAY).out
    assert "answered 400: bad recipient …, sorry" in told
    assert "jane" not in str(deliveries(posting))


def test_an_approved_issue_can_be_skipped_until_it_may_have_gone(posting: Publication, receiver: Receiver) -> None:
    receiver.replies = [Reply(503), HANG_UP]
    posting.run(NEXT_MONDAY)
    posting.run(after(100))
    refused = posting.sendfeed("issues", "skip", NEXT_SLOT)
    assert refused.code == 2
    assert "sendfeed pause" in refused.err
    posting.run("2025-12-02T12:00:00Z")
    posting.seed("late.txt", article_text(70))
    posting.run("2025-12-08T09:00:10Z", "--no-deliver")
    assert posting.sendfeed("issues", "skip", "weekly/2025-12-08T0900").code == 0
    assert deliveries(posting)["weekly/2025-12-08T0900", "schools"]["state"] == "dead"
    posting.run("2025-12-08T09:10:10Z")
    assert not any(got.payload["data"]["issue"] == "weekly/2025-12-08T0900" for got in receiver.got)
