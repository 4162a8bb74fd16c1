"""References to secrets, `env:NAME` and `file:PATH`: what they stand for is never in the config, a log or the store."""

from __future__ import annotations

import os
from pathlib import Path


def missing(reference: str, home: Path) -> str | None:
    """Why a reference leads nowhere, or None if it leads somewhere or is none. Paths are relative to `home`."""
    kind, _, name = reference.partition(":")
    if kind == "env" and not os.environ.get(name):
        return f"the environment has no {name}"
    if kind == "file" and not os.access(home / name, os.R_OK):
        return f"the file {name} cannot be read"
    return None
