from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from sendfeed.adapters.commands import why_failed
from sendfeed.errors import StoppedError


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def test_a_command_runs_in_the_folder_without_a_shell(tmp_path: Path) -> None:
    assert why_failed([*python("import sys; open('there', 'w').write(sys.argv[1])"), "$HOME; `id`"], tmp_path) == ""
    assert (tmp_path / "there").read_text() == "$HOME; `id`"


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("import sys; print('a'); print('b', file=sys.stderr); sys.exit(4)", "ended with status 4: "),
        ("import os; os.kill(os.getpid(), 9)", "was ended by SIGKILL"),
        ("print('x' * 100_000); raise SystemExit(1)", "xxx"),
        ("import sys; sys.stdout.buffer.write(b'\\xff\\x1b[31m'); sys.exit(1)", "ended with status 1"),
    ],
)
def test_why_a_command_failed(code: str, says: str, tmp_path: Path) -> None:
    why = why_failed(python(code), tmp_path)
    assert says in why
    assert len(why) < 500
    assert why.isprintable()


def test_a_command_that_is_not_there(tmp_path: Path) -> None:
    assert why_failed(["/no/such/command"], tmp_path) == "cannot be started: No such file or directory"


def test_a_command_that_takes_too_long_is_ended_with_its_children(tmp_path: Path) -> None:
    code = (
        "import subprocess, sys, time; "
        "subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(1); open(\"late\", \"w\")']); time.sleep(60)"
    )
    assert "took longer than 0.5 seconds" in why_failed(python(code), tmp_path, within_seconds=0.5)
    time.sleep(1.5)
    assert not (tmp_path / "late").exists()


def test_a_command_that_nobody_waits_for_any_more_is_ended(tmp_path: Path) -> None:
    def stop() -> None:
        raise StoppedError("asked to stop")

    began = time.monotonic()
    with pytest.raises(StoppedError):
        why_failed(python("import time; time.sleep(60)"), tmp_path, waiting=stop)
    assert time.monotonic() - began < 30
