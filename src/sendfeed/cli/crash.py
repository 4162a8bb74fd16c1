"""What becomes of a bug: its traceback goes to a log, and the person is told where that is."""

from __future__ import annotations

import errno
import tempfile
import traceback
from pathlib import Path

import click


def report_crash(error: BaseException, home: Path) -> None:
    """Write a traceback to `.sendfeed/logs/` in the publication's folder, else to a temporary file, and say where."""
    first_line = (f"{type(error).__name__}: {error}".splitlines() or [""])[0][:200]
    if isinstance(error, OSError) and error.errno in {errno.ENOSPC, errno.EIO, errno.EPIPE}:
        click.echo(f"sendfeed: could not finish: {error.strerror}", err=True)
        return
    click.echo(f"sendfeed: could not finish: {first_line}", err=True)
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
