"""SIGKILL at random moments of a pass: whole files, a consistent store, and the next pass carries on."""

from __future__ import annotations

import random
import shutil
import signal
import sqlite3
import subprocess
import time
from pathlib import Path

import pytest

from tests.support import MONDAY, SATURDAY, Publication, article_text, command

KILLS = 50


class Copy(Publication):
    """A copy of a publication, as a restored backup would be."""

    def __init__(self, original: Publication, home: Path) -> None:
        shutil.copytree(original.home, home)
        self.home, self.config = home, home / "config.toml"
        self.seeds, self.site = home / "seeds", home / "output" / "site"


@pytest.fixture
def prepared(publication: Publication) -> Publication:
    """Published articles, and a pass to come that accepts, revises, composes and publishes."""
    publication.seed_many(30)
    publication.run(SATURDAY)
    for n in range(31, 61):
        publication.seed(f"report-{n:04}.txt", article_text(n))
    publication.seed("report-0001.txt", article_text(1).replace("minibus", "bus"))
    return publication


def test_fifty_kills_in_the_middle_of_a_pass(prepared: Publication, tmp_path: Path) -> None:
    before = prepared.output_files()
    undisturbed = Copy(prepared, tmp_path / "undisturbed")
    started = time.monotonic()
    subprocess.run(_pass(undisturbed), check=True, capture_output=True)
    lasts_seconds = time.monotonic() - started
    after = undisturbed.output_files()
    rows, issues = undisturbed.articles(), undisturbed.issues()

    moments = random.Random(2026)
    interrupted = 0
    attempts = 0
    while interrupted < KILLS:
        attempts += 1
        assert attempts <= 3 * KILLS, f"only {interrupted} of {attempts} kills came before the end of the pass"
        victim = Copy(prepared, tmp_path / f"victim{attempts}")
        with subprocess.Popen(_pass(victim), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            time.sleep(lasts_seconds * moments.uniform(0.25, 1.0))
            process.send_signal(signal.SIGKILL)
        interrupted += process.returncode == -signal.SIGKILL
        for path, content in _published(victim).items():
            assert content in {before.get(path), after.get(path)}, f"{path} is neither the old nor the new file"
        with sqlite3.connect(victim.home / ".sendfeed/state.db") as store:
            assert store.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert store.execute("PRAGMA foreign_key_check").fetchone() is None
        store.close()
        again = subprocess.run(_pass(victim), check=False, capture_output=True, text=True)
        assert again.returncode == 0, again.stderr
        assert victim.output_files() == after
        assert (victim.articles(), victim.issues()) == (rows, issues)
        shutil.rmtree(victim.home)
    print(f"{interrupted} of {attempts} kills came before the end of the pass")


def _pass(publication: Publication) -> list[str]:
    return command("run", "--now", MONDAY, "--config", str(publication.config))


def _published(publication: Publication) -> dict[str, bytes]:
    """What readers can see: not what is being written aside."""
    return {path: content for path, content in publication.output_files().items() if not path.startswith(".")}
