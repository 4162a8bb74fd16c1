"""An issue that nobody approves: people are reminded of it, and it is neither sent nor skipped."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from tests.support import CONFIG, MONDAY, NEXT_MONDAY, SATURDAY, SLOT, TUESDAY, Publication, article_text


@pytest.fixture
def publication(tmp_path: Path, httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> Publication:
    monkeypatch.setenv("SENDFEED_TEST_ALERT", f"json://127.0.0.1:{httpserver.port}/chat-of-secrets")
    made = Publication(tmp_path / "publication", CONFIG + '[alerts]\nurls = ["env:SENDFEED_TEST_ALERT"]\n')
    made.seed("one.txt", article_text(1))
    made.run(SATURDAY)
    return made


def told(httpserver: HTTPServer) -> list[dict[str, str]]:
    return [request.get_json() for request, _ in httpserver.log]


def test_people_are_reminded_once_a_day_with_the_command_to_run(
    publication: Publication, httpserver: HTTPServer
) -> None:
    httpserver.expect_request("/chat-of-secrets").respond_with_data("")
    assert told(httpserver) == []
    publication.run(MONDAY)
    (alert,) = told(httpserver)
    assert alert["title"] == f"Test News: {SLOT} waits for approval"
    assert f"sendfeed issues approve {SLOT} --composed {MONDAY}\n" in alert["message"]
    assert "the first issue of this digest" in alert["message"]
    publication.run("2025-11-24T18:00:00Z")
    assert len(told(httpserver)) == 1
    publication.run(TUESDAY)
    assert len(told(httpserver)) == 2
    assert publication.issues()[SLOT]["state"] == "waiting for approval"
    publication.sendfeed("issues", "approve", SLOT)
    publication.run(NEXT_MONDAY)
    assert len(told(httpserver)) == 2


def test_of_a_blocked_issue_people_are_told_why_and_what_works(
    publication: Publication, httpserver: HTTPServer
) -> None:
    httpserver.expect_request("/chat-of-secrets").respond_with_data("")
    publication.seed("two.txt", article_text(2))
    publication.run(MONDAY)
    publication.sendfeed("articles", "withdraw", "one.txt")
    publication.run(TUESDAY)
    alert = told(httpserver)[-1]
    assert alert["title"] == f"Test News: {SLOT} is blocked"
    assert "report-number-1-from-the-county was withdrawn" in alert["message"]
    assert "approve" not in alert["message"]
    commands = [line for line in alert["message"].splitlines() if line.startswith("sendfeed ")]
    assert commands == [f"sendfeed issues {each} {SLOT}" for each in ("show", "recompose", "skip")]
    for each in commands:
        assert publication.sendfeed(*each.split()[1:]).code == 0


def test_what_cannot_be_told_is_told_at_the_next_pass_and_no_secret_is(
    publication: Publication, httpserver: HTTPServer
) -> None:
    httpserver.expect_oneshot_request("/chat-of-secrets").respond_with_data("no", status=500)
    result = publication.sendfeed("run", "--now", MONDAY)
    assert "env:SENDFEED_TEST_ALERT: no alert could be sent" in result.err
    assert "chat-of-secrets" not in result.err + result.out
    httpserver.expect_request("/chat-of-secrets").respond_with_data("")
    publication.run("2025-11-24T09:05:00Z")
    assert len(told(httpserver)) == 2


def test_a_pass_that_delivers_nothing_tells_nobody(publication: Publication, httpserver: HTTPServer) -> None:
    publication.run(MONDAY, "--no-deliver")
    assert told(httpserver) == []


@pytest.mark.parametrize(
    ("url", "what"),
    [("env:SENDFEED_NOWHERE", "the environment has no SENDFEED_NOWHERE"), ("env:BAD", "no URL of apprise")],
)
def test_an_alert_that_cannot_work_is_found_by_check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, url: str, what: str
) -> None:
    monkeypatch.setenv("BAD", "certainly not one")
    publication = Publication(tmp_path / "publication", CONFIG + f'[alerts]\nurls = ["{url}"]\n')
    result = publication.sendfeed("check")
    assert f"alerts.urls[1]: {what}" in (result.out + result.err).replace("what it stands for is ", "")


def test_one_that_cannot_be_reached_has_nobody_else_told_again(
    publication: Publication, httpserver: HTTPServer
) -> None:
    httpserver.expect_request("/chat-of-secrets").respond_with_data("")
    both = publication.config.read_text().replace(
        '["env:SENDFEED_TEST_ALERT"', '["env:NOWHERE", "env:SENDFEED_TEST_ALERT"'
    )
    publication.config.write_text(both)
    publication.run(MONDAY)
    publication.run("2025-11-24T09:05:00Z")
    assert len(told(httpserver)) == 1


def test_of_an_issue_that_could_not_be_composed_people_are_told(
    publication: Publication, httpserver: HTTPServer
) -> None:
    httpserver.expect_request("/chat-of-secrets").respond_with_data("")
    edition = publication.home / "editions/weekly/next.md"
    edition.parent.mkdir(parents=True)
    edition.write_text("---\nsubjct: Ours\n---\n")
    assert publication.sendfeed("run", "--now", SATURDAY).code == 1  # and nobody waits for a mail yet
    assert told(httpserver) == []
    for now, alerts in ((MONDAY, 1), ("2025-11-24T18:00:00Z", 1), (TUESDAY, 2)):
        assert publication.sendfeed("run", "--now", now).code == 1
        assert len(told(httpserver)) == alerts
        assert f"  not composed: {SLOT}: {edition}: “subjct” (line 2)" in publication.sendfeed("status").out
    assert told(httpserver)[0]["title"] == f"Test News: {SLOT} could not be composed"
    assert f"{edition}: “subjct” (line 2) is not a key" in told(httpserver)[0]["message"]
    assert "did you mean subject" in publication.sendfeed("plan", "--now", TUESDAY).out
    edition.write_text("---\nsubject: Ours\n---\n")
    assert f"  not composed: {SLOT}: the next pass tries again" in publication.sendfeed("status").out
    publication.run("2025-11-25T12:10:00Z")
    assert told(httpserver)[2]["title"] == f"Test News: {SLOT} waits for approval"
    assert "not composed" not in publication.sendfeed("status").out


def test_a_template_that_keeps_an_issue_from_being_composed_is_told(
    publication: Publication, httpserver: HTTPServer
) -> None:
    httpserver.expect_request("/chat-of-secrets").respond_with_data("")
    template = publication.home / "templates" / "email" / "digest.txt.j2"
    template.parent.mkdir(parents=True)
    template.write_text("{{ nothing }}")
    assert publication.sendfeed("run", "--now", MONDAY).code == 2
    (alert,) = told(httpserver)
    (line,) = [line for line in publication.sendfeed("status").out.splitlines() if "not composed" in line]
    assert line.startswith(f"  not composed: {SLOT}: ")
    for each in (alert["message"], line):
        assert str(template) in each
