"""What `cli.crash` leaves behind: tracebacks, which may quote what they failed on."""

from __future__ import annotations

from pathlib import Path

FOLDER = ".sendfeed/logs"


def delete_crash_logs(home: Path) -> tuple[int, list[OSError]]:
    """Delete each that can be deleted: gives how many were, and why others, or their folder, could not be."""
    deleted, failed = 0, list[OSError]()
    try:
        logs = [path for path in sorted((home / FOLDER).iterdir()) if path.is_file() and not path.is_symlink()]
    except (FileNotFoundError, NotADirectoryError):
        return 0, []
    except OSError as error:
        return 0, [error]
    for path in logs:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            failed.append(error)
        else:
            deleted += 1
    return deleted, failed
