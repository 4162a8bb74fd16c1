"""Commands of the operator's: run without a shell, within a time, with what they say kept short."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO

WITHIN_SECONDS = 600.0
WAIT_SECONDS = 0.2
TAIL_BYTES = 1000


def why_failed(
    command: Sequence[str],
    folder: Path,
    within_seconds: float = WITHIN_SECONDS,
    waiting: Callable[[], None] = lambda: None,
) -> str:
    """Run a command in a folder, to its end: why it failed, with the end of what it said, or "".

    One that takes longer than `within_seconds` is ended, with all that it has started; so is one that `waiting`, which
    is called several times a second, raises an error in, which goes on to the caller.
    """
    with tempfile.TemporaryFile() as said:
        try:
            process = subprocess.Popen(
                command,
                cwd=folder,
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        except OSError as error:
            return f"cannot be started: {error.strerror}"
        deadline = time.monotonic() + within_seconds
        try:
            while (code := _ended(process)) is None:
                waiting()
                if time.monotonic() > deadline:
                    return f"took longer than {within_seconds:g} seconds{_end_of(said)}"
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
        how = f"ended with status {code}" if code >= 0 else f"was ended by {signal.Signals(-code).name}"
        return f"{how}{_end_of(said)}" if code else ""


def _ended(process: subprocess.Popen[bytes]) -> int | None:
    with contextlib.suppress(subprocess.TimeoutExpired):
        return process.wait(WAIT_SECONDS)
    return None


def _end_of(said: IO[bytes]) -> str:
    size = said.seek(0, os.SEEK_END)
    said.seek(max(0, size - TAIL_BYTES))
    lines = said.read().decode("utf-8", "replace").split("\n")
    text = " / ".join(line.strip() for line in lines if line.strip())
    printable = "".join(character if character.isprintable() else " " for character in text)
    return f": {printable[-400:]}" if printable else ""
