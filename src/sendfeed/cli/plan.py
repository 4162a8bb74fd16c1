"""`sendfeed plan`."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import click

from sendfeed.adapters import clock
from sendfeed.adapters.world import World
from sendfeed.cli.common import Time, counted, json_option, local, print_json, with_world
from sendfeed.cli.screen import Screen
from sendfeed.overview import PlannedSlot, attention, delivery_line, plan, under_way
from sendfeed.pipeline import look_time


@click.command("plan")
@click.option("--now", "given", type=Time(), help="Stands in for the clock.")
@click.option("--until", type=Time(), help="Show every slot up to then, not only the next of each digest.")
@json_option
@with_world
def command(*, world: World, screen: Screen, given: datetime | None, until: datetime | None, as_json: bool) -> None:
    """Show the slots to come: which articles, to which channels, what is in the way."""
    planned = plan(world, look_time(given, clock.now(), world.store.state()), until)
    if as_json:
        print_json(map(_row, planned))
        return
    if not planned:
        click.echo("no digest is configured: add [[digests]] to config.toml")
    for each in planned:
        channels = f" → {', '.join(each.channels)}" if each.channels else ""
        count = counted(len(each.articles), "article") if each.articles else "what arrives"
        click.echo(f"{each.digest}  {local(world, each.slot.due)}  {count}{channels}")
        for article in each.articles:
            click.echo(f"    {article.revision.title}")
        for obstacle in each.in_the_way:
            click.echo(f"  in the way: {obstacle}")
    for delivery in under_way(world):
        until_when = f", until {local(world, delivery.deadline)}" if delivery.deadline else ""
        click.echo(f"under way: {delivery_line(delivery)}; next at {local(world, delivery.due)}{until_when}")
    for line in attention(world):
        screen.say(line)


def _row(planned: PlannedSlot) -> dict[str, Any]:
    return {
        "digest": planned.digest,
        "slot": planned.slot.name,
        "due": planned.slot.due,
        "articles": [{"id": article.id, "title": article.revision.title} for article in planned.articles],
        "channels": planned.channels,
        "in_the_way": planned.in_the_way,
    }
