"""`sendfeed articles`."""

from __future__ import annotations

import difflib
from datetime import datetime
from typing import Any

import click

from sendfeed.adapters import clock
from sendfeed.adapters.world import World
from sendfeed.cli.common import columns, json_option, local, print_json, with_world
from sendfeed.cli.screen import Screen
from sendfeed.errors import NotFoundError, UsageError
from sendfeed.model import Article, Decision, IssueState, Outcome, Seed
from sendfeed.overview import plan
from sendfeed.pipeline import look_time


@click.group("articles")
def command() -> None:
    """List, show, hold and release articles."""


@command.command("list")
@json_option
@with_world
def list_articles(*, world: World, screen: Screen, as_json: bool) -> None:  # noqa: ARG001
    """List every seed and what became of it."""
    articles = {article.id: article for article in world.store.articles.articles()}
    seeds = world.store.articles.seeds()
    if as_json:
        print_json(_row(world, seed, articles.get(seed.article or "")) for seed in seeds)
        return
    columns(
        (seed.outcome, seed.path, articles[seed.article].revision.title if seed.article in articles else seed.reason)
        for seed in seeds
    )


@command.command("show")
@click.argument("id_or_path")
@json_option
@with_world
def show(*, world: World, screen: Screen, id_or_path: str, as_json: bool) -> None:  # noqa: ARG001
    """Show one article: facts, warnings, what was dropped and by which rule, its issue."""
    seed = _find(world, id_or_path)
    article = world.store.articles.article(seed.article) if seed.article else None
    dropped = [{"rule": item.rule, "text": item.text} for item in seed.dropped]
    row = _row(world, seed, article) | {
        "warnings": seed.warnings,
        "decision": seed.decision,
        "feeds": _feeds(world) if article else [],
        "issues": _issues(world, article) if article else {},
    }
    if as_json:
        print_json([row | {"dropped": dropped}])
        return
    texts = {key: _text(world, value) for key, value in row.items()}
    columns((key, text) for key, text in texts.items() if text)
    for item in seed.dropped:
        click.echo(f"dropped by {item.rule}:")
        for line in item.text.splitlines():
            click.echo(f"    {line}")


@command.command("hold")
@click.argument("id_or_path")
@with_world
def hold(*, world: World, screen: Screen, id_or_path: str) -> None:
    """Take nothing from a seed until it is released: no first article, no edit, no place in a new issue.

    What is published of it stays published.
    """
    seed = _find(world, id_or_path)
    if seed.decision is Decision.HOLD:
        raise UsageError("a person holds it already", where=seed.path)
    _decide(world, seed, Decision.HOLD, Outcome.HELD, "held by a person")
    screen.say(f"held: {seed.path}")
    states = world.store.issues.states()
    for key in world.store.issues.issue_of(seed.article).values() if seed.article else ():
        if key and states[key][0] in {IssueState.WAITING, IssueState.APPROVED}:
            screen.say(f"it is in {key} all the same, which may still go: `sendfeed issues skip {key}` stops that")


@command.command("release")
@click.argument("id_or_path")
@with_world
def release(*, world: World, screen: Screen, id_or_path: str) -> None:
    """Take a held seed as it is, at the next pass."""
    seed = _find(world, id_or_path)
    by_person = seed.decision is Decision.HOLD
    if not by_person and seed.outcome is not Outcome.HELD:
        raise UsageError(f"it is {seed.outcome}, not held", where=seed.path)
    if not by_person and not seed.releasable:
        raise UsageError(f"cannot be taken as it is: {seed.reason}", where=seed.path, remedy="correct the file instead")
    decision = Decision.NONE if by_person else Decision.RELEASE
    _decide(world, seed, decision, Outcome.WAITING, "released: taken at the next pass")
    screen.say(f"released: {seed.path}; the next pass takes it")


def _feeds(world: World) -> list[str]:
    return [world.config.publication.url(name) for name in ("feed.xml", "atom.xml", "feed.json")]


def _issues(world: World, article: Article) -> dict[str, str]:
    """By digest: the issue that holds the article, or the slot it waits for."""
    planned = plan(world, look_time(None, clock.now(), world.store.state()), None)
    slots = {each.digest: f"waits for {local(world, each.slot.due)}" for each in planned}
    states = world.store.issues.states()
    places = world.store.issues.issue_of(article.id).items()
    return {name: f"{key} ({states[key][0]})" if key else slots.get(name, "waits") for name, key in places}


def _text(world: World, value: Any) -> str:
    if isinstance(value, datetime):
        return local(world, value)
    if isinstance(value, dict):
        value = [f"{key}: {each}" for key, each in value.items()]
    return "; ".join(value) if isinstance(value, list | tuple) else "" if value is None else str(value)


def _decide(world: World, seed: Seed, decision: Decision, outcome: Outcome, reason: str) -> None:
    if not world.store.articles.decide(seed, decision, outcome, reason):
        raise UsageError("it changed while you decided: nothing was done", where=seed.path, remedy="look again")


def _find(world: World, id_or_path: str) -> Seed:
    seeds = world.store.articles.seeds()
    for seed in seeds:
        if id_or_path in {seed.path, seed.article}:
            return seed
    near = difflib.get_close_matches(id_or_path, [seed.path for seed in seeds], n=1)
    raise NotFoundError(
        "there is no article or seed of that id or path",
        where=id_or_path,
        remedy=f"did you mean {near[0]}?"
        if near
        else "`sendfeed articles list` shows all; a new file is known after a pass",
    )


def _row(world: World, seed: Seed, article: Article | None) -> dict[str, Any]:
    revision = article.revision if article else None
    return {
        "id": article.id if article else None,
        "path": seed.path,
        "state": seed.outcome,
        "reason": seed.reason,
        "title": revision.title if revision else None,
        "published": article.published if article else None,
        "date_source": article.date_source if article else None,
        "updated": article.updated if article else None,
        "url": world.config.publication.url(article.page) if article else None,
        "source": revision.source if revision else None,
        "language": (revision.language or world.config.publication.language) if revision else None,
        "topics": revision.topics if revision else [],
        "revision": article.number if article else None,
    }
