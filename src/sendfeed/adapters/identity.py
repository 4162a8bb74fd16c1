"""Which file stands at a path: another may take its place while it is open, and keeps its name only."""

from __future__ import annotations

import os
from pathlib import Path


def identity(path: Path) -> tuple[int, int]:
    """The file or folder that is at a path now, as the kernel tells it from others. Raises `OSError`."""
    found = os.stat(path)
    return found.st_dev, found.st_ino
