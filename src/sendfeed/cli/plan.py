"""`sendfeed plan`."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import click

from sendfeed.adapters import clock
from sendfeed.adapters.world import World
from sendfeed.cli.common import Time, json_option, local, print_json, with_world
from sendfeed.cli.screen import Screen
from sendfeed.errors import ClockError
from sendfeed.overview import PlannedSlot, attention, plan


@click.command("plan")
@click.option("--now", "given", type=Time(), help="Stands in for the clock.")
@click.option("--until", type=Time(), help="Show every slot up to then, not only the next of each digest.")
@json_option
@with_world
def command(*, world: World, screen: Screen, given: datetime | None, until: datetime | None, as_json: bool) -> None:
    """Show the slots to come: which articles, to which channels, what is in the way."""
    state = world.store.state()
    last_pass = state.last_pass if state else None
    if given and last_pass and given < last_pass:
        raise ClockError(f"{given.isoformat()} lies before the last pass, {last_pass.isoformat()}", where="--now")
    planned = plan(world, given or max(clock.now(), last_pass or clock.now()), until)
    if as_json:
        print_json(map(_row, planned))
        return
    if not planned:
        click.echo("no digest is configured: add [[digests]] to config.toml")
    for each in planned:
        channels = f" → {', '.join(each.channels)}" if each.channels else ""
        count = f"{len(each.articles)} article{'s' * (len(each.articles) != 1)}" if each.articles else "what arrives"
        click.echo(f"{each.digest}  {local(world, each.slot.due)}  {count}{channels}")
        for article in each.articles:
            click.echo(f"    {article.revision.title}")
        if each.covered:
            click.echo(f"    and {each.covered} more that it covers without showing them, or that a person holds")
        for obstacle in each.in_the_way:
            click.echo(f"  in the way: {obstacle}")
    for line in attention(world):
        screen.say(line)


def _row(planned: PlannedSlot) -> dict[str, Any]:
    return {
        "digest": planned.digest,
        "slot": planned.slot.name,
        "due": planned.slot.due,
        "articles": [{"id": article.id, "title": article.revision.title} for article in planned.articles],
        "covered": planned.covered,
        "channels": planned.channels,
        "in_the_way": planned.in_the_way,
    }
