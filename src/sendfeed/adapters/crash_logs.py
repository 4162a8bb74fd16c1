"""What `cli.crash` leaves behind: tracebacks, which may quote what they failed on."""

from __future__ import annotations

from pathlib import Path

FOLDER = ".sendfeed/logs"


def delete_crash_logs(home: Path) -> int:
    """Delete them all, and say how many there were. Raises `OSError`."""
    logs = [path for path in (home / FOLDER).glob("*") if path.is_file() and not path.is_symlink()]
    for path in logs:
        path.unlink(missing_ok=True)
    return len(logs)
