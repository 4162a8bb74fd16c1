"""What becomes of a bug: its traceback goes to a log, and the person is told where that is."""

from __future__ import annotations

import errno
import tempfile
import traceback
from pathlib import Path

import click

from sendfeed.errors import in_short


def report_crash(error: BaseException, home: Path) -> None:
    """Say that a command could not finish; where the log is, unless a disk or the end of a pipe is to blame."""
    if isinstance(error, OSError) and error.errno in {errno.ENOSPC, errno.EIO, errno.EPIPE}:
        click.echo(f"sendfeed: could not finish: {error.strerror}", err=True)
        return
    click.echo(f"sendfeed: could not finish: {in_short(error)}", err=True)
    log_bug(error, home)


def log_bug(error: BaseException, home: Path) -> None:
    """Write a traceback to `.sendfeed/logs/` in the publication's folder, else to a temporary file, and say where."""
    log = _written("".join(traceback.format_exception(error)), home)
    click.echo(f"  this is a bug; please report it with {log}", err=True)


def _written(text: str, home: Path) -> str:
    logs = home / ".sendfeed" / "logs"
    try:
        if logs.parent.is_dir():
            logs.mkdir(exist_ok=True)
        folder = logs if logs.is_dir() else None
        with tempfile.NamedTemporaryFile("w", prefix="crash-", suffix=".log", dir=folder, delete=False) as file:
            file.write(text)
    except OSError:
        return f"this:\n{text}"
    return file.name
