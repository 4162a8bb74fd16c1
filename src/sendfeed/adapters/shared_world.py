"""A publication's surroundings, used by several threads, and replaced while they are in use."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path

from sendfeed.adapters.world import Home, World, open_world


class OpenWorld:
    """An open publication that counts its users. Raises what `open_world` raises."""

    def __init__(self, path: Path) -> None:
        self._closing = ExitStack()
        self.world = self._closing.enter_context(open_world(path))
        self.users = 0

    def close(self) -> None:
        """Give back what it holds open."""
        self._closing.close()


class SharedWorld:
    """The publication as it is now. Work that began with it ends with it, though another has taken its place since.

    Takes `opened` over: closes it once it is replaced and its last user has done.
    """

    def __init__(self, opened: OpenWorld) -> None:
        self._current = opened
        self._changing = threading.Lock()

    @contextmanager
    def held(self) -> Iterator[World]:
        """Hold on to it for the time of some work. Its templates are the ones that are there now: Jinja looks once
        where a template is, and would miss one that has been put before another since.

        Raises `StoreError` if the store's file is another than the one that is open, or `TemplateError`.
        """
        with self._changing:
            held = self._current
            held.users += 1
        try:
            held.world.store.require_in_place()
            home = Home(held.world.config, held.world.folder)
            yield replace(held.world, templates=home.templates())
        finally:
            with self._changing:
                held.users -= 1
                self._close_if_done(held)

    def replace(self, fresh: OpenWorld) -> None:
        """Have all work that begins from now on done with another."""
        with self._changing:
            old, self._current = self._current, fresh
            self._close_if_done(old)

    def close(self) -> None:
        """Close it, whoever works with it."""
        self._current.close()

    def _close_if_done(self, opened: OpenWorld) -> None:
        if opened is not self._current and not opened.users:
            opened.close()
