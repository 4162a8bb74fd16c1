"""What becomes of a bug: its traceback goes to a log, and the person is told where that is."""

from __future__ import annotations

import errno
import tempfile
import traceback
from pathlib import Path

import click


def report_crash(error: Exception) -> None:
    """Write the traceback to `.sendfeed/logs/` here, or to the temporary folder, and say so."""
    text = "".join(traceback.format_exception(error))
    name = f"{type(error).__name__}: {error}"
    if isinstance(error, OSError) and error.errno == errno.EPIPE:
        return
    for folder in (Path(".sendfeed/logs"), Path(tempfile.gettempdir())):
        try:
            if not folder.parent.is_dir():
                continue
            folder.mkdir(exist_ok=True)
            log = folder / "sendfeed-crash.log"
            log.write_text(text, encoding="utf-8")
        except OSError:
            continue
        click.echo(f"sendfeed: could not finish: {name}\n  this is a bug; please report it with {log}", err=True)
        return
    click.echo(f"sendfeed: could not finish: {name}\n  this is a bug; no log could be written:\n{text}", err=True)
