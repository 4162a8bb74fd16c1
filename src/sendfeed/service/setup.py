"""What hangs on the config: opened whole, or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sendfeed.adapters import clock
from sendfeed.adapters.shared_world import OpenWorld
from sendfeed.adapters.world import World
from sendfeed.errors import UsageError
from sendfeed.pipeline import pass_time
from sendfeed.web.listener import Listener

PUBLIC, OPERATOR = "service.public", "service.operator"


@dataclass(frozen=True, slots=True)
class Setup:
    """What hangs on the config: a reload replaces it as a whole, or not at all. Listeners are named by their key."""

    opened: OpenWorld
    listeners: Mapping[str, Listener]

    def undo(self, kept: Mapping[str, Listener]) -> None:
        """Give back all that is not `kept`."""
        self.opened.close()
        for listener in set(self.listeners.values()) - set(kept.values()):
            listener.stop()


def set_up(path: Path, listening: Mapping[str, Listener]) -> Setup:
    """Open what a config needs. Listeners that have the right address stay. Raises as `service` says."""
    setup = Setup(OpenWorld(path), {})
    listeners: dict[str, Listener] = {}
    try:
        world = setup.opened.world
        _require_passes(world)
        for key, address in ((PUBLIC, world.config.service.public), (OPERATOR, world.config.service.operator)):
            there = listening.get(key)
            listeners[key] = there if there and there.address == address else Listener(key, address)
    except BaseException:
        Setup(setup.opened, listeners).undo(listening)
        raise
    return Setup(setup.opened, listeners)


def _require_passes(world: World) -> None:
    """Raise an error if no pass could run with this store: it is a trial, or that of another publication."""
    state, authority = world.store.state(), world.config.publication.tag_authority
    pass_time(None, clock.now(), state)
    if state and state.tag_authority != authority:
        raise UsageError(
            f'found "{authority}", but the ids in the store are made of "{state.tag_authority}"',
            where="publication.tag_authority",
            remedy="put the old one back",
        )
