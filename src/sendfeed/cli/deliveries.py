"""`sendfeed deliveries`."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import click

from sendfeed.adapters import clock
from sendfeed.adapters.world import World
from sendfeed.cli.common import columns, counted, json_option, local, print_json, with_world
from sendfeed.cli.screen import Screen
from sendfeed.errors import NotFoundError, UsageError
from sendfeed.model import Delivery
from sendfeed.overview import delivery_line
from sendfeed.pipeline import look_time


@click.group("deliveries")
def command() -> None:
    """List, show, retry, confirm and abandon deliveries."""


@command.command("list")
@json_option
@with_world
def list_deliveries(*, world: World, screen: Screen, as_json: bool) -> None:  # noqa: ARG001
    """List every delivery, newest first."""
    deliveries = world.store.deliveries.all()[::-1]
    if as_json:
        print_json(map(_row, deliveries))
    else:
        columns(
            (
                str(each.id),
                each.issue,
                each.channel,
                each.state,
                counted(each.attempts, "attempt"),
                each.waits_for or each.error,
            )
            for each in deliveries
        )


@command.command("show")
@click.argument("delivery_id", metavar="ID", type=int)
@json_option
@with_world
def show(*, world: World, screen: Screen, delivery_id: int, as_json: bool) -> None:  # noqa: ARG001
    """Show one delivery, with every attempt."""
    delivery = _find(world, delivery_id)
    attempts = world.store.deliveries.attempts(delivery_id)
    if as_json:
        print_json([_row(delivery) | {"made": [asdict(attempt) for attempt in attempts]}])
        return
    columns(
        (
            ("delivery", delivery_line(delivery)),
            ("key", delivery.idempotency_key),
            ("due", local(world, delivery.due)),
            ("deadline", local(world, delivery.deadline) if delivery.deadline else "counts from the approval"),
            ("may have arrived", "yes, though nobody said so" if delivery.doubtful else "only if it is confirmed"),
        )
    )
    for each in attempts:
        ended = f"{(each.ended_at - each.started_at).total_seconds():.0f} s" if each.ended_at else "not ended"
        what = f": {each.what}" if each.what else ""
        click.echo(f"attempt {each.number}  {local(world, each.started_at)}  {ended}  {each.result}{what}")


@command.command("retry")
@click.argument("delivery_id", metavar="ID", type=int)
@with_world
def retry(*, world: World, screen: Screen, delivery_id: int) -> None:
    """Attempt a delivery again, in the next pass, with the whole of its time anew."""
    delivery = _find(world, delivery_id)
    now = look_time(None, clock.now(), world.store.state())
    _check(world, delivery, done=world.store.deliveries.retry(delivery, now))
    screen.say(f"{delivery.id} {delivery.issue} to {delivery.channel}: the next pass attempts it")
    if delivery.doubtful:
        screen.say("it may have arrived before; it goes under the same key, which a receiver may have forgotten by now")


@command.command("confirm")
@click.argument("delivery_id", metavar="ID", type=int)
@with_world
def confirm(*, world: World, screen: Screen, delivery_id: int) -> None:
    """Say that a delivery has arrived: it is not attempted again."""
    delivery = _find(world, delivery_id)
    _check(world, delivery, done=world.store.deliveries.confirm(delivery))
    screen.say(f"{delivery.id} {delivery.issue} to {delivery.channel}: confirmed")


@command.command("abandon")
@click.argument("delivery_id", metavar="ID", type=int)
@with_world
def abandon(*, world: World, screen: Screen, delivery_id: int) -> None:
    """Say that a delivery has not arrived, and shall not.

    If no channel took the issue, its articles go into the next one.
    """
    delivery = _find(world, delivery_id)
    _check(world, delivery, done=world.store.deliveries.abandon(delivery))
    screen.say(f"{delivery.id} {delivery.issue} to {delivery.channel}: abandoned")


def _find(world: World, delivery_id: int) -> Delivery:
    delivery = world.store.deliveries.find(delivery_id)
    if delivery is None:
        remedy = "`sendfeed deliveries list` shows all"
        raise NotFoundError("there is no delivery of that id", where=str(delivery_id), remedy=remedy)
    return delivery


def _check(world: World, delivery: Delivery, *, done: bool) -> None:
    """Tell why a decision cannot be taken."""
    if not done:
        issue = world.store.issues.states()[delivery.issue][0]
        raise UsageError(
            f"it is {delivery.state}, and its issue is {issue}: this cannot be decided now",
            where=f"delivery {delivery.id}",
            remedy="see `sendfeed deliveries show`; an attempt that is being made ends within minutes",
        )


def _row(delivery: Delivery) -> dict[str, Any]:
    row = asdict(delivery)
    return row | {"error": delivery.waits_for or delivery.error}
