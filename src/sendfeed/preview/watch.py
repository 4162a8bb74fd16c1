"""What a preview depends on, watched. Hints make it quick, a look makes it true: hints may come late or never."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path

from sendfeed.adapters.watch import DEBOUNCE_MS, STEP_MS

LOOK_SECONDS = 2.0
"""How often is looked where no hint comes: folders on a network give none."""

Listing = dict[str, tuple[int, ...]]


def changes(
    look: Callable[[], object], folders: Callable[[], Sequence[Path]], stopping: threading.Event
) -> Iterator[None]:
    """Once at first, and then whenever what `look` gives is another; what lies in the folders gives the hints."""
    seen = None
    while not stopping.is_set():
        found = look()
        if found != seen:
            seen = found
            yield
        else:
            _await_hint([folder for folder in folders() if folder.exists()], stopping)


def listing(roots: Iterable[Path]) -> Listing:
    """Every file that is, or lies below, one of these, with what tells one version of it from the next."""
    found: Listing = {}
    for root in roots:
        inner = (os.path.join(folder, name) for folder, _, names in os.walk(root) for name in names)
        for path in (str(root), *inner):
            with suppress(OSError):
                stat = os.stat(path)
                found[path] = (stat.st_size, stat.st_mtime_ns, stat.st_ino)
    return found


def _await_hint(folders: Sequence[Path], stopping: threading.Event) -> None:
    from watchfiles import watch

    try:
        hints = watch(
            *folders,
            watch_filter=None,
            step=STEP_MS,
            debounce=DEBOUNCE_MS,
            stop_event=stopping,
            rust_timeout=int(LOOK_SECONDS * 1000),
            yield_on_timeout=True,
            raise_interrupt=False,
            ignore_permission_denied=True,
        )
        with closing(hints):
            next(hints, None)
    except (OSError, RuntimeError):  # watchfiles raises both: a folder that has gone, no more watches to be had
        stopping.wait(LOOK_SECONDS)
