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

from sendfeed.adapters.lock import publication_lock
from sendfeed.adapters.store import StoreState
from sendfeed.adapters.world import open_world
from sendfeed.errors import ClockError
from sendfeed.pipeline import look_time, pass_time, run_pass
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


def test_a_quiet_run_tells_once_what_is_new_and_wants_a_person(publication: Publication) -> None:
    def quiet(now: str) -> str:
        result = publication.run(now, "-q")
        assert result.err == ""
        return result.out

    publication.seed_many(2)
    assert quiet(SATURDAY) == ""
    publication.seed("b.txt", "")
    out = quiet(SATURDAY)
    reason = publication.articles()["b.txt"]["reason"]
    assert out == f"held b.txt: {reason}\n"
    assert quiet(SATURDAY) == ""
    (publication.seeds / "report-0001.txt").unlink()
    assert quiet(SATURDAY) == "missing report-0001.txt: the file is gone\n"
    out = quiet(MONDAY)
    assert out.startswith(f"issue {SLOT} is waiting for approval: the first issue of this digest\n")
    assert str(publication.home / "output/email" / SLOT / "email.html") in out
    assert quiet(MONDAY) == ""
    assert publication.sendfeed("run", "--now", MONDAY, "-q", "--strict").code == 3


def test_a_quiet_run_still_tells_what_is_wrong(publication: Publication) -> None:
    publication.seed("a.txt", article_text(1))
    template = publication.home / "templates/site/index.html.j2"
    template.parent.mkdir(parents=True)
    template.write_text("{{ nothing_like_it }}")
    result = publication.sendfeed("run", "--now", SATURDAY, "-q")
    assert (result.code, result.out) == (2, "")
    assert "nothing_like_it" in result.err


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
    quiet = publication.run(SATURDAY, "-q")
    assert (quiet.out, quiet.err) == ("", "")


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


NOON = datetime(2026, 3, 12, 12, tzinfo=UTC)
ONE, TWO = NOON + timedelta(hours=1), NOON + timedelta(hours=2)


def after(last_pass: datetime | None, *, trial: bool = False) -> StoreState:
    return StoreState("news.example.org,2026", last_pass, trial)


def test_the_time_of_a_pass() -> None:
    assert pass_time(None, NOON, None) == (NOON, False)
    assert pass_time(None, ONE, after(NOON)) == (ONE, False)
    assert pass_time(None, NOON, after(ONE)) == (ONE, False), "the clock was set back"
    assert pass_time(NOON, NOON, None) == (NOON, False)
    assert pass_time(NOON, TWO, None) == (NOON, False), "the past of the clock is none of the store"
    assert pass_time(ONE, NOON, None) == (ONE, True)
    assert pass_time(ONE, TWO, after(NOON)) == (ONE, False)
    assert pass_time(NOON, TWO, after(NOON)) == (NOON, False), "the same time is not before it"
    assert pass_time(NOON, ONE, after(NOON, trial=True)) == (NOON, True), "once a trial, always one"
    with pytest.raises(ClockError, match="a trial"):
        pass_time(None, ONE, after(NOON, trial=True))


@pytest.mark.parametrize("trial", [False, True])
@pytest.mark.parametrize("time_of", [pass_time, look_time])
def test_no_time_lies_before_the_last_pass(
    time_of: Callable[[datetime, datetime, StoreState], object], trial: bool
) -> None:
    with pytest.raises(ClockError, match="before the last pass"):
        time_of(ONE - timedelta(seconds=1), TWO, after(ONE, trial=trial))


def test_the_time_of_a_look() -> None:
    assert look_time(None, NOON, None) == NOON
    assert look_time(ONE, NOON, None) == ONE
    assert look_time(None, NOON, after(ONE)) == ONE
    assert look_time(None, TWO, after(ONE)) == TWO
    assert look_time(None, NOON, after(ONE, trial=True)) == ONE, "in a trial one may look"
    assert look_time(TWO, NOON, after(ONE, trial=True)) == TWO


def test_in_a_trial_one_may_look_without_a_time(publication: Publication) -> None:
    publication.seed("a.txt", article_text(1))
    publication.run(soon(1))
    for words in (("plan",), ("status",), ("articles", "list"), ("articles", "show", "a.txt"), ("check",)):
        assert publication.sendfeed(*words).code == 0, words
    (row,) = publication.sendfeed("plan", "--json").rows
    assert row["due"] > publication.sendfeed("status", "--json").rows[0]["last_pass"]


def test_a_pass_that_waited_for_another_one_is_not_before_it(publication: Publication) -> None:
    publication.seed("a.txt", article_text(1))
    publication.run(SATURDAY)
    with publication_lock(publication.home / ".sendfeed/lock"):
        late = subprocess.Popen(
            command("run", "--now", MONDAY, "--config", str(publication.config)), stderr=subprocess.PIPE, text=True
        )
        assert late.stderr
        assert late.stderr.readline() == f"waiting for process {os.getpid()} to end its pass\n"
        with open_world(publication.config) as world:
            run_pass(world, datetime.fromisoformat(TUESDAY), lambda _stage, _done, _total: None)
        before = publication.output_files(), publication.issues()
    _, err = late.communicate(timeout=20)
    assert late.returncode == 2
    assert "before the last pass" in err
    assert publication.sendfeed("status", "--json").rows[0]["last_pass"] == TUESDAY
    assert (publication.output_files(), publication.issues()) == before


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
    assert "30 new" in shown
    assert "search.html" in rest


def test_a_quiet_run_shows_no_bar(publication: Publication) -> None:
    publication.seed_many(3)
    assert in_a_terminal("run", "-q", "--now", SATURDAY, "--config", str(publication.config)) == (0, "")
    assert len(publication.articles()) == 3


def test_a_pass_with_nothing_to_do_says_so(publication: Publication) -> None:
    publication.seed_many(1)
    publication.run(SATURDAY)
    publication.run(MONDAY)
    publication.run(TUESDAY)
    result = publication.run(TUESDAY)
    assert result.out.startswith("Test News: nothing new; 0 files written\n")
    assert "weekly: no article waits for Mon 01 Dec 2025 09:00 GMT" in result.out
