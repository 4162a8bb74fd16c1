"""`sendfeed issues`."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from random import SystemRandom
from typing import Any

import click

from sendfeed.adapters import clock
from sendfeed.adapters.lock import publication_lock
from sendfeed.adapters.output_folder import export as write_files
from sendfeed.adapters.world import World
from sendfeed.cli.common import Time, columns, counted, json_option, local, print_json, tell_once, with_world
from sendfeed.cli.screen import Screen
from sendfeed.composing import compose_ahead, compose_anew, goes_at
from sendfeed.delivering import send_test
from sendfeed.editing import handed_on
from sendfeed.errors import NotFoundError, UsageError
from sendfeed.model import Delivery, Issue, IssueState
from sendfeed.overview import approve_command, why_blocked
from sendfeed.pipeline import look_time
from sendfeed.publishing import EMAIL_FILES

GAVE_BACK = {IssueState.SKIPPED, IssueState.EXPIRED, IssueState.REPLACED}


@click.group("issues")
def command() -> None:
    """List, show, compose, approve, skip, test and export issues."""


@command.command("list")
@json_option
@with_world
def list_issues(*, world: World, screen: Screen, as_json: bool) -> None:
    """List every composed issue, newest first."""
    issues, deliveries = world.store.issues.issues(), world.store.deliveries.all()
    blocked = why_blocked(world)
    if as_json:
        print_json(_row(issue, deliveries) | {"blocked": blocked.get(issue.key, "")} for issue in issues)
        return
    columns(
        (
            issue.key,
            f"{issue.state}, blocked" if issue.key in blocked else issue.state,
            counted(len(_article_ids(issue)), "article"),
            issue.message.subject,
        )
        for issue in issues
    )
    for key, why in blocked.items():
        screen.say(f"blocked: {key}: {why}")


@command.command("show")
@click.argument("key")
@json_option
@with_world
def show(*, world: World, screen: Screen, key: str, as_json: bool) -> None:  # noqa: ARG001
    """Show one issue: state, articles, and the message as plain text."""
    issue = _find(world, key)
    blocked = why_blocked(world).get(key, "")
    if as_json:
        facts = {"reason": issue.reason, "composed_at": issue.composed_at, "blocked": blocked}
        print_json([_row(issue, world.store.deliveries.all()) | facts])
        return
    rows = (
        ("issue", issue.key),
        ("state", f"{issue.state} ({issue.reason})" if issue.reason else issue.state),
        ("blocked", blocked),
        ("due", local(world, issue.slot.due)),
        ("subject", issue.message.subject),
        ("preheader", issue.message.preheader),
    )
    columns((name, text) for name, text in rows if text)
    click.echo()
    click.echo("its message was erased with one of its articles" if issue.is_erased else issue.message.text)


@command.command("compose")
@click.argument("digest")
@with_world
def compose(*, world: World, screen: Screen, digest: str) -> None:
    """Compose a digest's next issue now, before its slot: what it holds then stays as it is. It goes at its slot."""
    now = look_time(None, clock.now(), world.store.state())
    with publication_lock(world.lock_path, waiting=tell_once(screen)):
        issue = compose_ahead(world, digest, now)
    _tell_composed(world, screen, issue)


@command.command("recompose")
@click.argument("key")
@with_world
def recompose(*, world: World, screen: Screen, key: str) -> None:
    """Compose an issue anew that has reached nobody yet: of its articles as they are now, and what came since.

    Its edition is editions/DIGEST/SLOT.md. It needs approval anew; the one before is kept as replaced.
    """
    now = look_time(None, clock.now(), world.store.state())
    with publication_lock(world.lock_path, waiting=tell_once(screen)):
        issue = compose_anew(world, _find(world, key), now)
    _tell_composed(world, screen, issue)


@command.command("approve")
@click.argument("key")
@click.option("--composed", type=Time(), help="Only if it is still the one that was composed then.")
@with_world
def approve(*, world: World, screen: Screen, key: str, composed: datetime | None) -> None:
    """Approve an issue: the next pass publishes its page and hands it to its channels, not before its slot."""
    issue = _find(world, key)
    if composed and composed != issue.composed_at:
        what = f"it is not the one that you looked at: it was composed anew at {local(world, issue.composed_at)}"
        raise UsageError(what, where=key, remedy=f"`sendfeed issues show {key}`, then approve it")
    now = look_time(None, clock.now(), world.store.state())
    due = goes_at(world, issue, now)
    if not world.store.issues.approve(key, now, due, composed_at=issue.composed_at):
        if blocked := why_blocked(world).get(key):
            raise UsageError(f"it is blocked: {blocked}", where=key)
        raise UsageError(f"it is {_find(world, key).state}, and does not wait for approval", where=key)
    channels = [delivery.channel for delivery in world.store.deliveries.all() if delivery.issue == key]
    when = f" at {local(world, due)}" if due > now else ""
    to_all = f"hands it to {', '.join(channels)}{when}"
    then = to_all if channels else "it was composed without channels, and goes nowhere"
    screen.say(f"approved: {key}; the next pass publishes its page; {then}")
    screen.say(f"{counted(len(issue.articles), 'article')}: {issue.message.subject}")


@command.command("skip")
@click.argument("key")
@with_world
def skip(*, world: World, screen: Screen, key: str) -> None:
    """Skip an issue that has reached nobody yet: its articles go back to the pool, for the next slot."""
    issue = _find(world, key)
    if not world.store.issues.skip(key):
        raise UsageError(
            f"it is {issue.state}, and may have reached somebody: such an issue cannot be skipped",
            where=key,
            remedy="`sendfeed pause` stops further attempts; `sendfeed deliveries abandon` ends one for good",
        )
    given_back = [article for article in issue.articles if not article.withdrawn]
    screen.say(f"skipped: {key}; its {counted(len(given_back), 'article')} wait for the next slot")
    if told := handed_on(world, issue):
        screen.say(told)


@command.command("test")
@click.argument("key")
@click.option("--channel", required=True, help="The name of the channel.")
@with_world
def test(*, world: World, screen: Screen, key: str, channel: str) -> None:
    """Send an issue to one channel as a test: it never counts as sent."""
    send_test(world, _with_message(world, key), channel, SystemRandom())
    screen.say(f"{channel} has taken the test of {key}")


@command.command("export")
@click.argument("key")
@click.argument("folder", type=click.Path(path_type=Path))
@with_world
def export(*, world: World, screen: Screen, key: str, folder: Path) -> None:
    """Write an issue's email.html, email.txt, message.eml and payload.json to a folder."""
    issue = _with_message(world, key)
    write_files(folder, {name: encode(issue.message) for name, encode in EMAIL_FILES.items()})
    for name in EMAIL_FILES:
        click.echo(folder / name)
    screen.detail(f"exported {issue.key}")


def _tell_composed(world: World, screen: Screen, issue: Issue) -> None:
    click.echo(issue.key)
    screen.say(f"{counted(len(issue.articles), 'article')}: {issue.message.subject}")
    waits = issue.state is IssueState.WAITING
    screen.say(
        f"it waits for approval: {issue.reason}; `{approve_command(issue)}`"
        if waits
        else f"it goes at {local(world, issue.slot.due)}, unless `sendfeed issues skip {issue.key}`"
    )


def _find(world: World, key: str) -> Issue:
    issue = world.store.issues.issue(key)
    if issue is None:
        raise NotFoundError("there is no issue of that key", where=key, remedy="`sendfeed issues list` shows all")
    return issue


def _with_message(world: World, key: str) -> Issue:
    issue = _find(world, key)
    if issue.is_erased:
        raise UsageError("its message was erased with one of its articles", where=key)
    return issue


def _row(issue: Issue, deliveries: list[Delivery]) -> dict[str, Any]:
    return {
        "key": issue.key,
        "digest": issue.digest,
        "slot": issue.slot.name,
        "state": issue.state,
        "subject": issue.message.subject,
        "articles": _article_ids(issue),
        "deliveries": [
            {"channel": delivery.channel, "state": delivery.state, "idempotency_key": delivery.idempotency_key}
            for delivery in deliveries
            if delivery.issue == issue.key
        ],
    }


def _article_ids(issue: Issue) -> list[str]:
    """The ids of an issue's articles; of one that has given them back only its payload tells."""
    if issue.state in GAVE_BACK:
        return [article["id"] for article in json.loads(issue.message.payload)["data"]["articles"]]
    return [article.id for article in issue.articles]
