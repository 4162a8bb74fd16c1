"""SIGKILL in the middle of withdrawing and of erasing: all or nothing, and the next time brings it to its end."""

from __future__ import annotations

import itertools
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.test_kill import Copy
from tests.intake.pictures import picture
from tests.support import MONDAY, SATURDAY, SLOT, TUESDAY, Publication, article_text

SECRET = "Zanzibar"
THURSDAY = "2025-11-27T12:00:00Z"

KILLED = """
import os, signal, sys
from sqlalchemy import event
from sqlalchemy.engine import Engine
from sendfeed.cli import main

left = int(sys.argv.pop(1))

def count():
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)

def see(connection, cursor, statement, *rest):
    if statement.split()[0] in {"INSERT", "UPDATE", "DELETE"}:
        count()

def hear(name, arguments):
    if name in {"os.remove", "os.rename", "sqlite3.connect"}:
        count()

event.listen(Engine, "after_cursor_execute", see)
event.listen(Engine, "commit", lambda connection: count())
sys.addaudithook(hear)
main(sys.argv[1:])
"""


def killed_after(steps: int, *arguments: str) -> int:
    """Run a command that is killed after so many writes, commits, renames and removals; gives how it ended."""
    command = [sys.executable, "-c", KILLED, str(steps), *arguments]
    return subprocess.run(command, check=False, capture_output=True, timeout=120).returncode


def articles(home: Path) -> dict[str, str]:
    """By slug, the state of each article."""
    with sqlite3.connect(home / ".sendfeed/state.db") as store:
        assert store.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert store.execute("PRAGMA foreign_key_check").fetchone() is None
        found = dict(store.execute("SELECT slug, state FROM articles").fetchall())
    store.close()
    return found


def traces(home: Path) -> list[str]:
    found = [path for path in home.rglob("*") if path.is_file() and SECRET.encode() in path.read_bytes()]
    return [str(path.relative_to(home)) for path in found]


@pytest.fixture
def prepared(publication: Publication) -> Publication:
    publication.seed("a.md", f"# A\n\n{article_text(9).replace('minibus', SECRET)}\n![It](own.png)\n")
    publication.seed("own.png", picture("PNG"))
    publication.seed("a.pdf", b"%PDF-1.7\n" + SECRET.encode())
    publication.seed_many(5)
    publication.run(SATURDAY)
    publication.run(MONDAY)
    assert publication.sendfeed("issues", "approve", SLOT).code == 0
    publication.run(TUESDAY)
    return publication


def every_few_steps(prepared: Publication, folder: Path, *arguments: str) -> list[Copy]:
    """Copies in which the command was killed, each a few steps later than the one before, until one came to its end."""
    copies = []
    for steps in range(1, 400, 3):
        victim = Copy(prepared, folder / f"killed{steps}")
        code = killed_after(steps, *arguments, "--config", str(victim.config))
        copies.append(victim)
        if code != -signal.SIGKILL:
            assert code == 0
            return copies
    raise AssertionError("it never came to its end")


def test_a_withdrawing_pass(prepared: Publication, tmp_path: Path) -> None:
    for n in (1, 2, 3):
        os.unlink(prepared.seeds / f"report-{n:04}.txt")
    prepared.run(TUESDAY)
    before = set(articles(prepared.home).values())
    assert before == {"accepted"}
    victims = every_few_steps(prepared, tmp_path, "run", "--now", THURSDAY, "--no-deliver")
    assert len(victims) > 5
    for victim in victims:
        withdrawn = [slug for slug, state in articles(victim.home).items() if state == "withdrawn"]
        assert len(withdrawn) in {0, 3}, "all or nothing"
        victim.run(THURSDAY)
        assert list(articles(victim.home).values()).count("withdrawn") == 3
        assert len(victim.feed()["items"]) == 3
    assert len({repr(victim.output_files()) for victim in victims}) == 1
    shutil.rmtree(tmp_path)


def test_an_erasing(prepared: Publication, tmp_path: Path) -> None:
    own = prepared.articles()["a.md"]["id"]
    victims = every_few_steps(prepared, tmp_path, "articles", "erase", "a.md", "--yes")
    assert len(victims) > 5
    half = 0
    for victim, turn in zip(victims, itertools.cycle([True, False])):
        with sqlite3.connect(victim.home / ".sendfeed/state.db") as store:
            ((why, html),) = store.execute(
                "SELECT withdrawn_why, html FROM articles JOIN revisions ON article = id WHERE id = ?", (own,)
            ).fetchall()
            ((message,),) = store.execute("SELECT html FROM issues").fetchall()
            (hashes,) = store.execute("SELECT count(*) FROM erasures").fetchone()
        store.close()
        assert (why is None) == bool(html) == bool(message) == (hashes == 0), "all or nothing"
        if why:
            half += bool(traces(victim.home))
            if turn:  # once by a pass, once by erasing once more
                victim.run(THURSDAY)
                assert traces(victim.home) == []
        again = own if "a.md" not in victim.articles() else "a.md"
        assert victim.sendfeed("articles", "erase", again, "--yes").code == 0
        assert traces(victim.home) == []
        victim.run(THURSDAY)
        assert sorted(path.name for path in victim.seeds.iterdir()) == [f"report-{n:04}.txt" for n in range(1, 6)]
        assert len(victim.feed()["items"]) == 5
    assert half > 1, "some were killed between the store and the files"
    shutil.rmtree(tmp_path)
