"""`sendfeed pause`."""

from __future__ import annotations

import click

from sendfeed.adapters import clock
from sendfeed.adapters.store import EVERYTHING
from sendfeed.adapters.world import World
from sendfeed.cli.common import with_world
from sendfeed.cli.screen import Screen
from sendfeed.errors import NotFoundError


@click.command("pause")
@click.argument("channel", required=False)
@with_world
def command(*, world: World, screen: Screen, channel: str | None) -> None:
    """Stop sending to CHANNEL, or to all channels, at once.

    An attempt that is being made is not broken off. Publishing and composing go on. A delivery that is not resumed by
    its deadline is given up; if no other channel has the issue, its articles go into the next one.
    """
    if channel is not None and world.config.channel(channel) is None:
        raise NotFoundError("config.toml has no channel of this name", where=channel)
    name = channel or "all channels"
    fresh = world.store.deliveries.pause(channel or EVERYTHING, clock.now())
    screen.say(f"paused: {name}" if fresh else f"paused already: {name}")
