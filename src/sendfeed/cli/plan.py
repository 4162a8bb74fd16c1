"""`sendfeed plan`."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any

import click

from sendfeed.adapters import clock
from sendfeed.adapters.world import World
from sendfeed.changing import Altered, altered
from sendfeed.cli.common import Time, counted, json_option, local, print_json, with_world
from sendfeed.cli.screen import Screen
from sendfeed.model import Article
from sendfeed.overview import attention, delivery_line, under_way
from sendfeed.pipeline import look_time
from sendfeed.planning import PlannedSlot, plan

INDENT, LABEL = "    ", 12
"""What rows begin with, and the columns of their names."""

READABLE = 110
"""Columns that a terminal's lines have at most."""

NAMED = 12
"""So many articles are named of those that are not shown in full, but for those who asked for more."""

Row = tuple[str, Sequence[str]]


@click.command("plan")
@click.option("--now", "given", type=Time(), help="Stands in for the clock.")
@click.option("--until", type=Time(), help="Show every slot up to then, not only the next of each digest.")
@json_option
@with_world
def command(*, world: World, screen: Screen, given: datetime | None, until: datetime | None, as_json: bool) -> None:
    """Show the issues to come: what each will hold, to whom it goes, what is in the way; what a changed config means.

    To look at a change before it takes effect, write it into a copy beside config.toml: --config next.toml
    """
    state = world.store.state()
    now = look_time(given, clock.now(), state)
    planned, changed = plan(world, now, until), altered(world, now)
    if as_json:
        print_json([*map(_row, planned), *map(_changed_row, changed)])
        return
    if not planned:
        click.echo("no digest is configured: add [[digests]] to config.toml")
    for due, slots in groupby(planned, lambda each: each.slot.due):
        click.secho(f"{local(world, due)}{': the next pass' if due <= now else ''}", bold=True)
        for each in slots:
            click.echo(f"  {_headline(each)}")
            _print(_rows(each, every_article=screen.verbose))
        click.echo()
    if going := under_way(world):
        click.secho("Under way", bold=True)
        for delivery in going:
            until_when = f", until {local(world, delivery.deadline)}" if delivery.deadline else ""
            click.echo(f"  {delivery_line(delivery)}; next at {local(world, delivery.due)}{until_when}")
        click.echo()
    if changed and state and state.last_pass:
        click.secho(f"Changed in the config since the last pass, {local(world, state.last_pass)}", bold=True)
        for change in changed:
            click.echo(f"  {change.key}")
            _print(_about(change))
    for line in attention(world):
        screen.say(line)


def _headline(planned: PlannedSlot) -> str:
    parts = [planned.digest]
    parts += [f"No. {planned.number}"] if planned.number else []
    parts += [counted(len(planned.articles), "article") if planned.articles else "what arrives"]
    parts += [str(planned.state)] if planned.state else []
    return " · ".join(parts) + (f" → {', '.join(planned.channels)}" if planned.channels else "")


def _rows(planned: PlannedSlot, *, every_article: bool) -> Iterator[Row]:
    yield "in the way", planned.in_the_way
    yield "subject", [planned.subject]
    yield "preheader", [planned.preheader]
    yield "edition", [planned.edition]
    numbered = [f"{n:2}  {article.revision.title}" for n, article in enumerate(planned.articles, 1)]
    if planned.state:
        yield "articles", numbered
        return
    most = None if every_article else NAMED
    yield "in full", numbered[: planned.in_full]
    yield "by title", _shortened(numbered[planned.in_full :], most)
    yield "for later", _shortened([article.revision.title for article in planned.later], most)


def _shortened(lines: Sequence[str], most: int | None) -> Sequence[str]:
    """The first so many, and how many more there are."""
    if most is None or len(lines) <= most:
        return lines
    return [*lines[:most], f"and {len(lines) - most} more, which -v shows"]


def _about(change: Altered) -> Iterator[Row]:
    if change.old is None or change.new is None:
        yield "", ["new" if change.old is None else "removed"]
    elif change.old == change.new:
        yield "", ["another value, which is not shown"]
    else:
        yield "", [f"{_shown(change.old)} → {_shown(change.new)}"]
    yield "", [change.effect]


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return (", ".join(map(str, value)) if isinstance(value, list) else str(value)) or "nothing"


def _print(rows: Iterable[Row]) -> None:
    """Print the rows that hold anything, each line of one beside its name; in a terminal folded to its width."""
    columns = min(shutil.get_terminal_size().columns, READABLE) if sys.stdout.isatty() else sys.maxsize
    for name, lines in rows:
        left = INDENT + name.ljust(LABEL if name else 0)
        for line in [line for text in lines for line in text.splitlines() if line.strip()]:
            indent = " " * len(left) + ("    " if line.lstrip()[0].isdigit() else "")
            folded = textwrap.wrap(
                line,
                columns,
                initial_indent=left,
                subsequent_indent=indent,
                break_long_words=False,
                break_on_hyphens=False,
            )
            click.echo("\n".join(folded))
            left = " " * len(left)


def _row(planned: PlannedSlot) -> dict[str, Any]:
    """A slot; `issue` is the key that its issue has, or will have. What cannot be known yet is null."""
    return {
        "digest": planned.digest,
        "slot": planned.slot.name,
        "due": planned.slot.due,
        "articles": _named(planned.articles),
        "channels": planned.channels,
        "in_the_way": planned.in_the_way,
        "issue": planned.key,
        "state": planned.state,
        "number": planned.number or None,
        "subject": planned.subject or None,
        "preheader": planned.preheader or None,
        "in_full": None if planned.state else planned.in_full,
        "later": _named(planned.later),
        "expired": _named(planned.expired),
        "edition": planned.edition or None,
    }


def _changed_row(change: Altered) -> dict[str, Any]:
    return {"change": change.key, "from": change.old, "to": change.new, "effect": change.effect}


def _named(articles: Iterable[Article]) -> list[dict[str, str]]:
    return [{"id": article.id, "title": article.revision.title} for article in articles]
