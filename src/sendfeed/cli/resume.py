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
    """Go on sending: lift the pause of CHANNEL, or without it every pause, those of single channels too."""
    deliveries = world.store.deliveries
    before = deliveries.paused()
    lifted = deliveries.resume(channel or EVERYTHING)
    names = ", ".join(name or "all channels" for name in before if channel in {None, name})
    screen.say(f"resumed: {names}" if lifted else "there was no such pause")
    for name in deliveries.paused():
        command = f"sendfeed resume {name}".rstrip()
        screen.say(f"still paused: {name or 'all channels'}; `{command}` lifts that")
