"""`sendfeed run`: its exit codes, its clock, its interruption and what it shows while it works."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import subprocess
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from sendfeed.errors import ClockError
from sendfeed.pipeline import pass_time
from tests.support import MONDAY, SATURDAY, SLOT, TUESDAY, Publication, article_text, command


def soon(days: float) -> str:
    return (datetime.now(UTC) + timedelta(days=days)).isoformat(timespec="seconds")


def test_it_says_what_it_made_and_where(publication: Publication) -> None:
    publication.seed("a.txt", article_text(1))
    publication.seed("b.txt", "")
    result = publication.run()
    first, *rest = result.out.splitlines()
    assert first.startswith("Test News: ")
    assert "1 new" in first
    assert "1 held" in first
    for file in ("site/index.html", "site/feed.xml", "site/atom.xml", "site/feed.json", "email/weekly/next/email.html"):
        path = publication.home / "output" / file
        assert path.exists()
        assert str(path) in "\n".join(rest)
    assert "due Mon 24 Nov 2025 09:00 GMT" in result.out
    assert "held: b.txt" in result.err


def test_verbose_says_more_and_quiet_less(publication: Publication) -> None:
    publication.seed("a.txt", article_text(1))
    publication.seed("b.txt", "")
    usual = publication.run().err
    assert "wrote " not in usual
    publication.seed("a.txt", article_text(2))
    loud = publication.run(SATURDAY, "-v").err
    assert "accepted a.txt" in loud
    assert "wrote site/index.html" in loud
    publication.seed("a.txt", article_text(3))
    assert publication.run(SATURDAY, "-q").err == ""


def test_strict_is_3_only_when_something_needs_a_person(publication: Publication) -> None:
    publication.seed("a.txt", article_text(1))
    assert publication.sendfeed("run", "--now", SATURDAY, "--strict").code == 0
    publication.seed("b.txt", "")
    assert publication.sendfeed("run", "--now", SATURDAY, "--strict").code == 3
    assert publication.sendfeed("run", "--now", SATURDAY).code == 0
    (publication.seeds / "b.txt").unlink()
    assert publication.sendfeed("run", "--now", SATURDAY, "--strict").code == 0
    assert publication.sendfeed("run", "--now", MONDAY, "--strict").code == 3
    publication.sendfeed("issues", "approve", SLOT)
    assert publication.sendfeed("run", "--now", MONDAY, "--strict").code == 0


def test_a_problem_outweighs_what_needs_a_person(publication: Publication) -> None:
    publication.seed("a.txt", article_text(1))
    publication.seed("b.txt", "")
    template = publication.home / "templates/site/index.html.j2"
    template.parent.mkdir(parents=True)
    template.write_text("{{ nothing }}")
    assert publication.sendfeed("run", "--now", SATURDAY, "--strict").code == 2


def test_a_time_before_the_last_pass_is_refused(publication: Publication) -> None:
    publication.seed("a.txt", article_text(1))
    publication.run(MONDAY)
    files = publication.output_files()
    publication.seed("b.txt", article_text(2))
    result = publication.sendfeed("run", "--now", SATURDAY)
    assert result.code == 2
    assert "--now" in result.err
    assert "before the last pass" in result.err
    assert publication.output_files() == files
    assert publication.articles().keys() == {"a.txt"}
    assert publication.sendfeed("plan", "--now", SATURDAY).code == 2
    publication.run(MONDAY)
    assert publication.articles().keys() == {"a.txt", "b.txt"}


@pytest.mark.parametrize("now", ["2025-11-22T12:00:00", "2025-11-22T13:00:00+01:00", "2025-11-22T12:00:00.999999Z"])
def test_a_time_may_have_an_offset_or_none(publication: Publication, now: str) -> None:
    publication.seed("a.txt", article_text(1))
    publication.run(now)
    assert publication.articles()["a.txt"]["published"] == "2025-11-22T12:00:00Z"


def test_without_a_time_the_clock_decides(publication: Publication) -> None:
    publication.seed("a.txt", article_text(1))
    before = datetime.now(UTC).replace(microsecond=0)
    assert publication.sendfeed("run").code == 0
    published = datetime.fromisoformat(publication.articles()["a.txt"]["published"])
    assert before <= published <= datetime.now(UTC)


def test_a_pass_in_the_future_makes_a_trial_for_good(publication: Publication) -> None:
    publication.seed("a.txt", article_text(1))
    assert publication.sendfeed("run").code == 0
    assert publication.sendfeed("run", "--now", soon(1)).code == 0
    for _ in range(2):
        result = publication.sendfeed("run")
        assert result.code == 2
        assert "trial" in result.err
        assert "--now" in result.err
        assert publication.sendfeed("run", "--now", soon(2)).code == 0
    assert "trial" in publication.sendfeed("status").out
    (row,) = publication.sendfeed("status", "--json").rows
    assert row["trial"] is True


def test_the_time_of_a_pass() -> None:
    noon = datetime(2026, 3, 12, 12, tzinfo=UTC)
    later = noon + timedelta(hours=1)
    assert pass_time(None, noon, None, was_trial=False) == (noon, False)
    assert pass_time(None, noon, later, was_trial=False) == (later, False), "the clock was set back"
    assert pass_time(noon, noon, None, was_trial=False) == (noon, False)
    assert pass_time(later, noon, None, was_trial=False) == (later, True)
    assert pass_time(noon, later, None, was_trial=True) == (noon, True), "once a trial, always one"
    with pytest.raises(ClockError):
        pass_time(None, later, noon, was_trial=True)


def test_a_refused_pass_changes_nothing(publication: Publication) -> None:
    publication.seed("a.txt", article_text(1))
    publication.run(soon(1))
    before = publication.output_files(), publication.sendfeed("status", "--json").rows
    publication.seed("b.txt", article_text(2))
    assert publication.sendfeed("run").code == 2
    assert (publication.output_files(), publication.sendfeed("status", "--json").rows) == before


def test_outputs_that_go_while_their_folder_is_lost(publication: Publication) -> None:
    """An issue takes the place of the preview, whose folder someone has removed."""
    publication.seed_many(2)
    publication.run(SATURDAY)
    for path in sorted((publication.home / "output").rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    publication.run(MONDAY)
    assert not (publication.home / "output/email/weekly/next").exists()
    assert (publication.home / "output/email" / SLOT / "email.html").exists()
    assert "0 files written" in publication.run(MONDAY).out


def test_a_seed_in_a_folder_whose_name_cannot_be_shown_is_rejected(publication: Publication) -> None:
    publication.seed("odd\nfolder/a.txt", article_text(1))
    publication.run()
    (row,) = publication.articles().values()
    assert (row["path"], row["state"]) == ("odd\\x0afolder/a.txt", "rejected")


def test_interrupted_while_it_waits_for_a_seed_to_settle(publication: Publication) -> None:
    publication.config.write_text(publication.config.read_text() + '[seeds]\nsettle = "60s"\n')
    publication.seed("old.txt", article_text(1))
    os.utime(publication.seed("new.txt", article_text(2)))
    with subprocess.Popen(
        command("run", "--now", SATURDAY, "--config", str(publication.config)),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        _wait_for((publication.home / ".sendfeed/lock").exists)
        _wait_for(lambda: publication.sendfeed("status", "--json").rows[0]["last_pass"] is not None)
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert err.strip() == "interrupted"
    assert out == ""
    publication.config.write_text(publication.config.read_text().replace("60s", "1s"))
    publication.run()
    assert {row["state"] for row in publication.articles().values()} == {"accepted"}


def _wait_for(condition: Callable[[], bool], seconds: float = 20) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_progress_is_plain_lines_where_there_is_no_terminal(publication: Publication) -> None:
    publication.seed_many(3)
    result = subprocess.run(
        command("run", "--now", SATURDAY, "--config", str(publication.config)),
        capture_output=True,
        text=True,
        check=True,
    )
    assert "reading seeds: 3 of 3\n" in result.stderr
    assert re.search(r"^writing files: (\d+) of \1$", result.stderr, re.M)
    assert "\x1b" not in result.stdout + result.stderr
    assert "\r" not in result.stderr


def in_a_terminal(*arguments: str) -> tuple[int, str]:
    """The exit code, and what a command writes to a terminal of 80 columns."""
    main, terminal = pty.openpty()
    environment = os.environ | {"TERM": "xterm-256color", "COLUMNS": "80"}
    for name in ("NO_COLOR", "CI", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        environment.pop(name, None)
    shown = b""
    with subprocess.Popen(command(*arguments), stdout=terminal, stderr=terminal, env=environment) as process:
        os.close(terminal)
        while select.select([main], [], [], 60)[0]:
            try:
                shown += os.read(main, 65536)
            except OSError:
                break
    os.close(main)
    return process.returncode, shown.decode()


def test_progress_is_a_bar_in_a_terminal_and_goes_when_it_is_done(publication: Publication) -> None:
    publication.seed_many(30)
    code, shown = in_a_terminal("run", "--now", SATURDAY, "--config", str(publication.config))
    assert code == 0
    assert "reading seeds" in shown
    assert "━" in shown
    assert not re.search(r"(reading seeds|writing files): \d+ of", shown)
    bar, cleared, rest = shown.rpartition("\x1b[2K")
    assert "━" in bar
    assert cleared
    assert "━" not in rest
    assert "reading seeds" not in rest
    assert "\x1b[?25h" in shown, "the cursor is shown again"
    assert "30 new" in rest


def test_a_quiet_run_shows_no_bar(publication: Publication) -> None:
    publication.seed_many(3)
    _, shown = in_a_terminal("run", "-q", "--now", SATURDAY, "--config", str(publication.config))
    assert "━" not in shown
    assert "reading seeds" not in shown
    assert "3 new" in shown


def test_a_pass_with_nothing_to_do_says_so(publication: Publication) -> None:
    publication.seed_many(1)
    publication.run(SATURDAY)
    publication.run(MONDAY)
    publication.run(TUESDAY)
    result = publication.run(TUESDAY)
    assert result.out.startswith("Test News: nothing new; 0 files written\n")
    assert "weekly: no article waits for Mon 01 Dec 2025 09:00 GMT" in result.out
