"""`sendfeed articles`."""

from __future__ import annotations

import difflib
import functools
from datetime import datetime
from typing import Any

import click

from sendfeed import erasing
from sendfeed.adapters import clock
from sendfeed.adapters.lock import publication_lock
from sendfeed.adapters.world import World
from sendfeed.cli.common import columns, counted, json_option, local, print_json, tell_once, with_world
from sendfeed.cli.screen import Screen
from sendfeed.errors import ExitCode, NotFoundError, SendfeedError, UsageError
from sendfeed.model import Article, ArticleState, Decision, IssueState, Outcome, Seed, Why
from sendfeed.overview import feeds_of, gone, warnings, why_blocked
from sendfeed.pipeline import look_time
from sendfeed.planning import next_issues
from sendfeed.searching import renew_search


@click.group("articles")
def command() -> None:
    """List, show, hold, release, withdraw and erase articles."""


@command.command("list")
@json_option
@with_world
def list_articles(*, world: World, screen: Screen, as_json: bool) -> None:  # noqa: ARG001
    """List every seed and what became of it."""
    store = world.store.articles
    articles = {article.id: article for article in (*store.articles(), *store.withdrawn())}
    seeds = [(seed, articles.get(seed.article or "")) for seed in store.seeds()]
    if as_json:
        print_json(_row(world, seed, article) for seed, article in seeds)
        return
    columns(
        (_state(seed, article), seed.path, article.revision.title if article else seed.reason)
        for seed, article in seeds
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
    withdrawn = article.withdrawn if article else None
    row = _row(world, seed, article) | {
        "warnings": warnings(world, seed, article),
        "decision": seed.decision,
        "feeds": feeds_of(world, article) if article and not withdrawn else [],
        "issues": _issues(world, article) if article else {},
        "withdrawn": withdrawn.since if withdrawn else None,
        "withdrawn_why": withdrawn.why if withdrawn else None,
        "due": seed.due,
        "expires": article.revision.expires if article else None,
        "uses": seed.uses,
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
    if seed.decision is Decision.WITHDRAW:
        raise UsageError("it is withdrawn, so that nothing is taken from it", where=seed.path)
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
    """Take a held seed as it is, at the next pass; or bring back what a person withdrew."""
    seed = _find(world, id_or_path)
    if seed.decision is Decision.WITHDRAW:
        if not world.store.removals.restore(seed):
            raise _changed(seed)
        screen.say(f"released: {seed.path}; its article is published again by the next pass")
        if world.seeds.stat(seed.path) is None and world.config.seeds.on_removed == "withdraw":
            screen.say("its file is gone: put it back, or the article will be withdrawn again")
        return
    by_person = seed.decision is Decision.HOLD
    if not by_person and seed.outcome is not Outcome.HELD:
        remedy = "put the file back: its article comes with it" if seed.outcome is Outcome.MISSING else ""
        raise UsageError(f"it is {seed.outcome}, not held", where=seed.path, remedy=remedy)
    if not by_person and not seed.releasable:
        raise UsageError(f"cannot be taken as it is: {seed.reason}", where=seed.path, remedy="correct the file instead")
    decision = Decision.NONE if by_person else Decision.RELEASE
    _decide(world, seed, decision, Outcome.WAITING, "released: taken at the next pass")
    screen.say(f"released: {seed.path}; the next pass takes it")


@command.command("withdraw")
@click.argument("id_or_path", required=False)
@click.option("--missing", is_flag=True, help="Withdraw every article whose file is gone, however many they are.")
@with_world
def withdraw(*, world: World, screen: Screen, id_or_path: str | None, missing: bool) -> None:
    """Take an article out of feeds, lists and new issues; a note stands at its address.

    It stays withdrawn, whatever becomes of its file, until it is released. With --missing, those are withdrawn whose
    file is gone, and each comes back with its file.
    """
    if missing is bool(id_or_path):
        raise UsageError("give either an article or --missing", where="articles withdraw")
    now = look_time(None, clock.now(), world.store.state())
    before = why_blocked(world)
    if id_or_path:
        seed = _find(world, id_or_path)
        if not seed.article:
            raise UsageError("it is no article", where=seed.path, remedy="`sendfeed articles hold` keeps it out")
        if seed.decision is Decision.WITHDRAW:
            raise UsageError("a person has withdrawn it already", where=seed.path)
        if not world.store.removals.withdraw(seed, now):
            raise _changed(seed)
        screen.say(f"withdrawn: {seed.path}; the next pass takes it out of feeds and pages")
    else:
        with publication_lock(world.lock_path, waiting=tell_once(screen)):
            made = world.store.removals.withdraw_gone(gone(world), now)
        for seed in made:
            screen.say(f"withdrawn: {seed.path}")
        screen.say(f"{counted(len(made), 'article')} withdrawn; the next pass takes them out of feeds and pages")
    for key, why in why_blocked(world).items():
        if key not in before:
            screen.say(f"blocked: {key}: {why}")


@command.command("erase")
@click.argument("id_or_path")
@click.option("--yes", is_flag=True, help="Do not ask.")
@with_world
def erase(*, world: World, screen: Screen, id_or_path: str, yes: bool) -> int:
    """Delete an article for good: its file, its texts, its page, the messages of past issues that told of it.

    Its address and its id stay taken, and the same bytes are rejected from then on. Says what it cannot reach.
    """
    erased = world.store.articles.article(id_or_path)
    again = erased is not None and erased.withdrawn is not None and erased.withdrawn.why is Why.ERASED
    again = again or id_or_path in world.store.removals.unerased()
    seed = None if again else _find(world, id_or_path)
    if seed and not yes:
        click.confirm(f"Erase {seed.path} for good? This cannot be undone", abort=True, err=True)
    now = look_time(None, clock.now(), world.store.state())
    with publication_lock(world.lock_path, waiting=tell_once(screen)), screen.progress() as progress:
        if seed:
            done = erasing.erase(world, seed, now, progress, functools.partial(local, world))
        else:
            erasing.finish(world, now, progress, done := erasing.Erasure())
    try:
        renewed = renew_search(world, lambda *_: None, tell_once(screen))
        done.erased.extend(f"output: {path}" for path in renewed.removed)
    except SendfeedError as error:
        done.problems.append(error)
    for line in done.erased:
        click.echo(f"erased: {line}")
    for line in [*done.stuck, *done.left]:
        click.echo(f"not reached: {line}")
    for problem in done.problems:
        click.echo(f"sendfeed: {problem}", err=True)
    if done.problems:
        screen.say("what could not be written may still tell of it: see to that, and erase it again by its id")
    return max((problem.exit_code for problem in done.problems), default=ExitCode.DONE)


def _issues(world: World, article: Article) -> dict[str, str]:
    """By digest: the issue that holds the article, or the slot it waits for."""
    coming = next_issues(world, look_time(None, clock.now(), world.store.state()))
    slots = {each.digest.name: f"waits for {local(world, each.slot.due)}" for each in coming}
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
        raise _changed(seed)


def _changed(seed: Seed) -> UsageError:
    return UsageError("it changed while you decided: nothing was done", where=seed.path, remedy="look again")


def _state(seed: Seed, article: Article | None) -> str:
    """What became of a seed; of one whose article is withdrawn, that, unless its file is there and held."""
    if article and article.withdrawn and (seed.decision is Decision.WITHDRAW or seed.outcome is Outcome.MISSING):
        return ArticleState.WITHDRAWN
    return seed.outcome


def _find(world: World, id_or_path: str) -> Seed:
    seeds = world.store.articles.seeds()
    for seed in seeds:
        if id_or_path in {seed.path, seed.article}:
            return seed
    article = world.store.articles.article(id_or_path)
    if article and article.withdrawn and article.withdrawn.why is Why.ERASED:
        raise NotFoundError(f"it was erased on {local(world, article.withdrawn.since)}", where=id_or_path)
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
        "state": _state(seed, article),
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
