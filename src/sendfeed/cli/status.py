"""`sendfeed status`."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict

import click

from sendfeed.adapters import clock
from sendfeed.adapters.world import World
from sendfeed.announcing import next_due
from sendfeed.cli.common import counted, json_option, local, print_json, with_world
from sendfeed.cli.screen import Screen
from sendfeed.overview import attention, delivery_line, hub_standing, under_way
from sendfeed.pipeline import look_time
from sendfeed.planning import next_issues
from sendfeed.searching import is_up_to_date


@click.command("status")
@json_option
@with_world
def command(*, world: World, screen: Screen, as_json: bool) -> None:  # noqa: ARG001
    """Show on one screen: last pass, next slots, what waits for a person."""
    state = world.store.state()
    last_pass = state.last_pass if state else None
    outcomes = Counter(str(seed.outcome) for seed in world.store.articles.seeds())
    coming = next_issues(world, look_time(None, clock.now(), state))
    needs, hub, search_knows_all = list(attention(world)), hub_standing(world), is_up_to_date(world)
    if as_json:
        slots = [
            {"digest": each.digest.name, "slot": each.slot.name, "due": each.slot.due, "articles": len(each.articles)}
            for each in coming
        ]
        row = {"last_pass": last_pass, "trial": bool(state and state.trial), "seeds": outcomes}
        told = {"url": hub.url, "feeds": hub.feeds, "untold": [asdict(feed) for feed in hub.untold]} if hub else None
        print_json([row | {"next": slots, "hub": told, "search_up_to_date": search_knows_all, "needs_person": needs}])
        return
    click.echo(f"{world.config.publication.title}  {world.config.publication.base_url}")
    trial = "  (a trial: it had a pass in the future)" if state and state.trial else ""
    click.echo(f"last pass  {local(world, last_pass) if last_pass else 'none yet: sendfeed run'}{trial}")
    click.echo(f"seeds      {', '.join(f'{count} {outcome}' for outcome, count in sorted(outcomes.items())) or 'none'}")
    for each in coming:
        pool = counted(len(each.articles), "article")
        click.echo(f"next       {each.digest.name}  {local(world, each.slot.due)}  {pool} in its pool")
    for delivery in under_way(world):
        click.echo(f"under way  {delivery_line(delivery)}; next at {local(world, delivery.due)}")
    if hub:
        due = next_due(world)
        click.echo(f"hub        {hub}{f'; next at {local(world, due)}' if due else ''}")
    if last_pass and not search_knows_all:
        click.echo("search     not up to date: each pass renews it")
    click.echo("nothing waits for a person" if not needs else "waits for a person:")
    for line in needs:
        click.echo(f"  {line}")
