"""What a changed config would alter: told from what the last pass kept of its own, before another takes it up.

Reads only. Looking for what is said of a key? It is a row of `effects.EFFECTS`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sendfeed.adapters.world import World
from sendfeed.changing.effects import effect
from sendfeed.changing.look import Look
from sendfeed.config.changes import HIDDEN, changes, kept


@dataclass(frozen=True, slots=True)
class Altered:
    """A key of the config that has changed since the last pass, and in words what the next one makes of that.

    `old` and `new` are as config.toml has them; None for a table that is not there. `effect` is empty where there is no
    more to say.
    """

    key: str
    old: Any
    new: Any
    effect: str


def altered(world: World, now: datetime) -> list[Altered]:
    """What has changed in the config since the last pass, in its order; nothing before the first one."""
    before = world.store.config()
    if before is None:
        return []
    look, found = Look(world, before, now), changes(before, kept(world.config))
    return [Altered(each.key, _seen(each.old), _seen(each.new), effect(look, each)) for each in found]


def _seen(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _seen(each) for key, each in value.items()}
    return "(not shown)" if isinstance(value, str) and value.startswith(HIDDEN) else value
