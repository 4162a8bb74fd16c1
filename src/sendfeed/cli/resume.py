"""`sendfeed resume`."""

from __future__ import annotations

import click

from sendfeed.adapters.store import EVERYTHING
from sendfeed.adapters.world import World
from sendfeed.cli.common import with_world
from sendfeed.cli.screen import Screen


@click.command("resume")
@click.argument("channel", required=False)
@with_world
def command(*, world: World, screen: Screen, channel: str | None) -> None:
    """Go on sending to CHANNEL, or to all channels."""
    deliveries = world.store.deliveries
    lifted = deliveries.resume(channel or EVERYTHING)
    screen.say(f"resumed: {channel or 'all channels'}" if lifted else "nothing of that name was paused")
    if EVERYTHING in deliveries.paused():
        screen.say("all channels are paused still: `sendfeed resume` lifts that")
