"""A pass that finds nothing new: a trace of every file the process opens or changes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.support import SATURDAY, Publication, article_text

TRACE = """
import json, os, sys
events = []
def note(event, arguments):
    if event == "open" and isinstance(arguments[0], (str, bytes)):
        # The third argument are the flags: anything but reading alone is a change.
        events.append(["change" if arguments[2] & 3 else "read", os.fsdecode(arguments[0])])
    elif event == "os.mkdir" and os.path.isdir(arguments[0]):
        pass  # an attempt that finds the folder there
    elif event in {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.truncate", "os.link", "os.symlink"}:
        events.append(["change", os.fsdecode(arguments[0])])
sys.addaudithook(note)
from sendfeed.cli import main
try:
    main(sys.argv[2:])
finally:
    with os.fdopen(os.open(sys.argv[1], os.O_WRONLY | os.O_CREAT), "w") as file:
        json.dump(events[:-1], file)
"""


def traced(publication: Publication, trace: Path) -> list[tuple[str, str]]:
    """What the process opened (`read`) and changed below the publication, and below folders that it held open."""
    arguments = ["run", "--now", SATURDAY, "--config", str(publication.config)]
    subprocess.run([sys.executable, "-B", "-c", TRACE, str(trace), *arguments], check=True, capture_output=True)
    home = f"{publication.home}/"
    events = [(kind, path) for kind, path in json.loads(trace.read_text()) if path.startswith(home) or path[0] != "/"]
    return [(kind, path.removeprefix(home)) for kind, path in events]


def seeds_read(events: list[tuple[str, str]]) -> set[str]:
    """Seeds are opened by their names, relative to the folder that they lie in."""
    return {path for _, path in events if path.endswith(".txt") and "/" not in path}


def test_nothing_is_written_and_no_seed_read(publication: Publication, tmp_path: Path) -> None:
    publication.seed_many(5)
    first = traced(publication, tmp_path / "first.json")
    assert seeds_read(first) == {f"report-000{n}.txt" for n in range(1, 6)}
    assert ("change", "output/.sendfeed-writing/file") in first
    second = traced(publication, tmp_path / "second.json")
    assert {path for kind, path in second if kind == "change"} == {".sendfeed/lock"}
    assert seeds_read(second) == set()
    assert not [path for _, path in second if path.startswith("output")]


def test_one_more_seed_is_the_only_one_read(publication: Publication, tmp_path: Path) -> None:
    publication.seed_many(5)
    traced(publication, tmp_path / "first.json")
    publication.seed("more.txt", article_text(50))
    assert seeds_read(traced(publication, tmp_path / "second.json")) == {"more.txt"}


def test_it_takes_the_store_s_lock_for_its_own_two_lines_only(publication: Publication, tmp_path: Path) -> None:
    """What time it is now, and up to when slots were looked at: a scan that finds nothing has nothing to write down."""
    publication.seed_many(3)
    publication.run()
    script = (
        "import sys\nfrom sqlalchemy import event\nfrom sqlalchemy.engine import Engine\n"
        "see = lambda connection, cursor, statement, *rest: print('SQL', ' '.join(statement.split()))\n"
        "event.listen(Engine, 'after_cursor_execute', see)\n"
        "from sendfeed.cli import main\nmain(sys.argv[1:])\n"
    )
    arguments = [sys.executable, "-c", script, "run", "--now", SATURDAY, "--config", str(publication.config)]
    lines = subprocess.run(arguments, check=True, capture_output=True, text=True).stdout.splitlines()
    statements = [line for line in lines if line.startswith("SQL ")]
    assert len([line for line in statements if line == "SQL BEGIN IMMEDIATE"]) == 2
    assert not [line for line in statements if line == "SQL SELECT articles.slug FROM articles"]
