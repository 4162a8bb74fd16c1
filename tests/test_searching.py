"""Renewing the search index: after everything else, never by halves, and only when there is something new."""

from __future__ import annotations

import contextlib
import itertools
import os
import re
import signal
import sqlite3
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from sendfeed.adapters.world import open_world
from sendfeed.errors import StoreError
from sendfeed.pipeline import locked_pass
from sendfeed.publish import search
from sendfeed.report import SearchReport
from sendfeed.searching import renew_search
from tests.support import CONFIG, SATURDAY, TUESDAY, Publication, article_text, command

STARS = "---\ntitle: ★ ★ ★\n---\n\n" + "★ ☆ ✦ ✧ " * 20 + "\n"


def publication(home: Path, config: str = CONFIG, count: int = 3) -> Publication:
    made = Publication(home, config)
    made.seed_many(count)
    made.run()
    return made


def index_files(made: Publication) -> dict[str, bytes]:
    return {path: content for path, content in made.output_files().items() if path.startswith("site/search/")}


def renew(made: Publication) -> SearchReport:
    with open_world(made.config) as world:
        return renew_search(world, lambda *_: None, lambda _: None)


def pass_alone(made: Publication, now: str = SATURDAY) -> None:
    """A pass as `run` makes it, without the renewal of the search that follows."""
    with open_world(made.config) as world:
        at = datetime.fromisoformat(now)
        report = locked_pass(world, at, at, lambda *_: None, lambda _: None)
        assert report.problems == []


def entry_of(made: Publication) -> str:
    return (made.site / "search" / "index.js").read_text(encoding="utf-8")


def folders_in(entry: str) -> set[str]:
    return set(re.findall(r'"([0-9a-f]{16})"', entry))


def mtimes(made: Publication) -> dict[str, int]:
    root = made.home / "output"
    return {str(path.relative_to(root)): path.stat().st_mtime_ns for path in root.rglob("*") if path.is_file()}


def whole(made: Publication) -> bool:
    """Whether the entry names nothing that is not there, and nothing is there that it does not name."""
    there = {path.split("/")[2] for path in index_files(made)} - {"index.js"}
    return bool(there) and there == folders_in(entry_of(made))


def test_a_run_renews_the_index_and_the_next_one_writes_nothing(tmp_path: Path) -> None:
    made = publication(tmp_path / "one")
    before = mtimes(made)
    assert whole(made)
    result = made.run()
    assert "0 files written" in result.out
    assert "  search" not in result.out
    assert mtimes(made) == before


def test_one_article_changes_only_the_last_volume(tmp_path: Path) -> None:
    made = publication(tmp_path / "one", count=101)
    before = index_files(made)
    made.seed("more.txt", article_text(500))
    made.run(TUESDAY)
    after = index_files(made)
    assert whole(made)
    kept = {path for path in after if before.get(path) == after[path]}
    # The volume of a hundred stays; the one of what comes after it has another folder.
    assert len({path.split("/")[2] for path in kept}) == 1
    assert len({path.split("/")[2] for path in after.keys() - kept}) == 2


def test_two_processes_time_zones_and_hash_seeds_make_the_same_bytes(tmp_path: Path) -> None:
    found = []
    for number, (zone, seed) in enumerate([("UTC", "1"), ("Pacific/Auckland", "2")]):
        made = Publication(tmp_path / str(number))
        made.seed_many(30)
        environment = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed}
        run = command("run", "--now", SATURDAY, "--config", str(made.config))
        subprocess.run(run, check=True, capture_output=True, env=environment)
        found.append(index_files(made))
    assert found[0] == found[1]
    assert len(found[0]) > 3


def test_a_rebuild_from_nothing_is_the_same(tmp_path: Path) -> None:
    made = publication(tmp_path / "one")
    before = index_files(made)
    for path in sorted((made.home / "output").rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    made.run(TUESDAY)
    assert index_files(made) == before


def test_a_file_that_was_changed_or_lost_is_made_again(tmp_path: Path) -> None:
    made = publication(tmp_path / "one")
    before = index_files(made)
    for path in before:
        target = made.home / "output" / path
        target.write_text("something else", encoding="utf-8")
        made.run(TUESDAY)
        assert index_files(made) == before, path
        target.unlink()
        made.run(TUESDAY)
        assert index_files(made) == before, path


def test_status_says_that_the_index_is_not_up_to_date(tmp_path: Path) -> None:
    """As a kill between the two leaves it."""
    made = publication(tmp_path / "one")

    def told() -> tuple[bool, bool]:
        (row,) = made.sendfeed("status", "--json").rows
        return row["search_up_to_date"], "search     not up to date: each pass renews it" in made.sendfeed("status").out

    assert told() == (True, False)
    made.seed("more.txt", article_text(500))
    pass_alone(made, TUESDAY)
    assert told() == (False, True)
    made.run(TUESDAY)
    assert told() == (True, False)


def test_what_is_withdrawn_or_erased_leaves_the_index(tmp_path: Path) -> None:
    made = publication(tmp_path / "one")
    made.seed("odd.txt", "A zither for sale\n\nThe zither is as good as new, and whoever wants it may see it here.\n")
    made.run(SATURDAY)
    assert b"zither" in b"".join(index_files(made).values())
    assert made.sendfeed("articles", "withdraw", "odd.txt").code == 0
    made.run(SATURDAY)
    assert b"zither" not in b"".join(index_files(made).values())
    assert made.sendfeed("articles", "release", "odd.txt").code == 0
    made.run(SATURDAY)
    assert b"zither" in b"".join(index_files(made).values())
    assert made.sendfeed("articles", "erase", "odd.txt", "--yes").code == 0
    assert b"zither" not in b"".join(index_files(made).values())
    assert whole(made)


def test_what_a_source_does_not_allow_is_not_in_the_index(tmp_path: Path) -> None:
    source = '\n[[sources]]\nname = "Quiet Trust"\nrepublish = "link"\n'
    made = Publication(tmp_path / "one", CONFIG + source)
    made.seed(
        "quiet.md",
        "---\ntitle: Gardens and money\nsource: Quiet Trust\noriginal_url: https://trust.example.org/a\n---\n\n"
        "The trust of the valley gives its zithers to five schools in the county, and asks who else would like some.\n",
    )
    made.run()
    content = b"".join(index_files(made).values())
    assert b"Gardens and money" in content
    assert b"zither" not in content


def test_a_volume_without_a_word_is_left_out(tmp_path: Path) -> None:
    made = Publication(tmp_path / "one")
    made.seed("stars.md", STARS)
    made.run()
    assert len(made.articles()) == 1
    assert entry_of(made) == 'sendfeedSearch("index", []);\n'
    assert index_files(made).keys() == {"site/search/index.js"}
    before = mtimes(made)
    made.run()
    assert mtimes(made) == before
    made.seed_many(2)
    made.run()
    assert whole(made)


def test_a_volume_of_nothing_that_can_be_published_is_left_out(tmp_path: Path) -> None:
    made = publication(tmp_path / "one", count=1)
    with contextlib.closing(sqlite3.connect(made.home / ".sendfeed" / "state.db")) as store, store:
        store.execute("UPDATE revisions SET title = ' '")
    (made.site / "search" / "index.js").unlink()
    renew(made)
    assert entry_of(made) == 'sendfeedSearch("index", []);\n'
    assert index_files(made).keys() == {"site/search/index.js"}


def test_another_version_makes_the_index_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = publication(tmp_path / "one")
    monkeypatch.setattr(search, "VERSION", f"{search.VERSION}, later")
    monkeypatch.setattr(search, "RANGE_CHARACTERS", 100)
    assert any(path.endswith("/w1.js") for path in renew(made).written)
    assert whole(made)


DYING = """
import os, pathlib, signal, sys
from sendfeed.adapters.output_folder import OutputFolder
from sendfeed.adapters.world import open_world
from sendfeed.searching import renew_search

left = int(sys.argv[2])

def dying(real):
    def method(*arguments):
        global left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*arguments)
    return method

for name in ("prepare", "write", "remove", "finish"):
    setattr(OutputFolder, name, dying(getattr(OutputFolder, name)))
with open_world(pathlib.Path(sys.argv[1])) as world:
    renew_search(world, lambda *_: None, lambda _: None)
"""


def test_a_kill_at_any_file_leaves_an_index_that_works_and_is_made_good(tmp_path: Path) -> None:
    made = publication(tmp_path / "one")
    for left in itertools.count():
        made.seed("odd.txt", f"A zither for sale\n\nThe zither {left} is as good as new, and may be seen here.\n")
        pass_alone(made)
        before = entry_of(made)
        died = subprocess.run([sys.executable, "-c", DYING, str(made.config), str(left)], check=False)
        named = folders_in(entry_of(made))
        assert named == folders_in(before) or named.isdisjoint(folders_in(before))
        assert all((made.site / "search" / name / "w0.js").is_file() for name in named)
        renew(made)
        assert whole(made), left
        assert before != entry_of(made)
        if died.returncode == 0:
            break
        assert died.returncode == -signal.SIGKILL
    assert left >= 6  # prepare, three files, two old ones, finish


def test_what_a_pass_takes_back_while_the_index_is_made_is_not_in_it(tmp_path: Path) -> None:
    made = publication(tmp_path / "one")
    made.seed("odd.txt", "A zither for sale\n\nThe zither is as good as new, and whoever wants it may see it here.\n")
    pass_alone(made)
    told: list[str] = []

    def withdraw_once(stage: str, _done: int, _total: int) -> None:
        if not told:
            told.append(stage)
            assert made.sendfeed("articles", "withdraw", "odd.txt").code == 0
            pass_alone(made)

    with open_world(made.config) as world:
        renew_search(world, withdraw_once, lambda _: None)
    assert told
    assert b"zither" not in b"".join(index_files(made).values())
    assert whole(made)


def test_a_store_that_is_moved_away_while_the_index_is_made_is_not_begun_anew(tmp_path: Path) -> None:
    made = publication(tmp_path / "one")
    (made.site / "search" / "index.js").unlink()
    folder, aside = made.home / ".sendfeed", made.home / "aside"

    def move_once(_stage: str, _done: int, _total: int) -> None:
        if folder.exists():
            folder.rename(aside)

    with open_world(made.config) as world, pytest.raises(StoreError):
        renew_search(world, move_once, lambda _: None)
    assert not folder.exists()


def test_a_deployment_carries_the_index_and_holds_no_delivery(tmp_path: Path) -> None:
    copy = '["cp", "-r", "output/site", "."]'
    made = publication(tmp_path / "one", f"{CONFIG}\n[output]\nafter_publish = {copy}\n")
    deployed = {path.relative_to(made.home).as_posix() for path in (made.home / "site").rglob("*.js")}
    assert index_files(made).keys() <= deployed
    with open_world(made.config) as world:
        assert world.store.outputs.deployed()
        assert world.store.outputs.search_deployed()
    (made.site / "search" / "index.js").unlink()
    assert renew(made).written == ["site/search/index.js"]
    with open_world(made.config) as world:
        assert world.store.outputs.deployed()
        assert not world.store.outputs.search_deployed()
    pass_alone(made)
    with open_world(made.config) as world:
        assert world.store.outputs.search_deployed()


@pytest.mark.parametrize(("command", "times"), [("true", 2), ("false", 1)])
def test_a_deployment_that_failed_is_not_tried_once_more_for_the_index(
    tmp_path: Path, command: str, times: int
) -> None:
    after = f'["sh", "-c", "echo x >> deployed; {command}"]'
    made = Publication(tmp_path / "one", f"{CONFIG}\n[output]\nafter_publish = {after}\n")
    made.seed_many(1)
    made.sendfeed("run", "--now", SATURDAY)
    assert whole(made)
    assert (made.home / "deployed").read_text(encoding="utf-8") == "x\n" * times


def test_an_index_that_cannot_be_made_is_a_problem_and_stops_nothing(tmp_path: Path) -> None:
    made = publication(tmp_path / "one")
    folder = made.site / "search"
    for path in sorted(folder.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    folder.rmdir()
    folder.write_text("a file in its place", encoding="utf-8")
    made.seed("more.txt", article_text(500))
    result = made.sendfeed("run", "--now", TUESDAY)
    assert result.code != 0
    assert "1 new" in result.out
    assert str(folder) in result.err
    assert "Report number 500" in (made.site / "index.html").read_text(encoding="utf-8")
    folder.unlink()
    made.run(TUESDAY)
    assert whole(made)
