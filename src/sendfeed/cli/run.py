"""`sendfeed run`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cache
from random import SystemRandom

import click

from sendfeed.adapters import clock
from sendfeed.adapters.lock import publication_lock
from sendfeed.adapters.world import World
from sendfeed.alerting import remind
from sendfeed.announcing import tell_hub
from sendfeed.cli.common import Time, counted, local, with_world
from sendfeed.cli.crash import log_bug
from sendfeed.cli.screen import Screen
from sendfeed.composing import hand_of, next_articles, next_slots
from sendfeed.delivering import deliver_due
from sendfeed.errors import (
    AlertError,
    BugError,
    DeployError,
    ExitCode,
    LockedError,
    OutputError,
    SendfeedError,
    UnerasedError,
    VanishedError,
)
from sendfeed.model import FEED_FORMATS, Change, Decision, DeliveryState, Outcome
from sendfeed.overview import attention, delivery_line
from sendfeed.pipeline import deploy, locked_pass, pass_time
from sendfeed.report import DeliveryReport, HubReport, PassReport
from sendfeed.searching import renew_search

HUB_TIME = timedelta(seconds=20)
"""After so long no more feeds are told of: they are at the next pass."""


@click.command("run")
@click.option("--now", "given", type=Time(), help="Stands in for the clock, in every decision of this pass.")
@click.option("--no-deliver", is_flag=True, help="Hand nothing over, and tell no hub.")
@click.option("--strict", is_flag=True, help="Exit with 3 when something needs a person.")
@with_world
def command(*, world: World, screen: Screen, given: datetime | None, no_deliver: bool, strict: bool) -> int:
    """Run one pass: scan, compose what is due, publish, deliver what is due, tell the hub."""
    clock_time, since = clock.now(), clock.stopwatch()
    now, _ = pass_time(given, clock_time, world.store.state())
    report, handed, heard = PassReport(now), DeliveryReport(), HubReport()
    unsent: list[AlertError] = []
    try:
        with screen.progress() as progress:
            tell_once = cache(lambda holder: screen.say(f"waiting for {holder} to end its pass"))
            report = locked_pass(world, given, clock_time, progress, tell_once)
    except (LockedError, OutputError) as error:
        report.problem(error)  # what is due goes all the same
    else:
        for line in _detail(report):
            screen.detail(line)
        for line in _news(world, report) if screen.quiet else _summary(world, report):
            click.echo(line)
    if not no_deliver:
        # With the pass's own minutes: a claim is for five of them, counted from the time that is given here.
        handed = deliver_due(world, lambda: report.now + since(), SystemRandom())
        unsent = remind(world, report.now + since())
        enough = since() + HUB_TIME
        heard = tell_hub(world, lambda: report.now + since(), SystemRandom(), lambda: since() < enough)
    for line in _renew_search(world, screen, report):
        click.echo(line)
    for line in _came_of(handed, heard, screen):
        click.echo(line)
    needs = list(attention(world))
    for line in needs:
        screen.say(line)
    told = "\n".join(needs)
    problems = [*report.problems, *handed.problems, *unsent]
    for problem in problems:
        among_needs = isinstance(problem, VanishedError | UnerasedError) or problem.on_one_line in told
        if screen.quiet or not among_needs:
            click.echo(f"sendfeed: {problem}", err=True)
        if isinstance(problem, BugError) and problem.__cause__:
            log_bug(problem.__cause__, world.folder)
    codes = {problem.exit_code for problem in problems} | ({ExitCode.NEEDS_PERSON} if needs else set())
    if failed := codes - {ExitCode.NEEDS_PERSON}:
        return max(failed)
    return ExitCode.NEEDS_PERSON if strict and codes else ExitCode.DONE


def _renew_search(world: World, screen: Screen, report: PassReport) -> Iterator[str]:
    """Last of all, since nothing waits for it. What fails is a problem of the report, and the old index stays."""
    if any(isinstance(problem, LockedError) for problem in report.problems):
        return  # whoever holds the lock sees to it
    try:
        with screen.progress() as progress:
            tell_once = cache(lambda holder: screen.say(f"the search waits for {holder} to end its pass"))
            renewed = renew_search(world, progress, tell_once)
            failed = any(isinstance(problem, DeployError) for problem in report.problems)
            if (renewed.written or renewed.removed) and not failed:  # the next pass tries again, and carries both
                with publication_lock(world.lock_path, waiting=tell_once):
                    deploy(world, report, progress)
    except SendfeedError as error:
        report.problem(error)
    except Exception as error:  # noqa: BLE001 - a bug in it must not hide what the pass has done
        report.problem(BugError(error, where="search"))
    else:
        if not screen.quiet and renewed.written:
            yield f"  search {world.output.root / 'site' / 'search.html'}"
        for what, paths in (("wrote", renewed.written), ("removed", renewed.removed)):
            for path in paths:
                screen.detail(f"{what} {path}")


def _came_of(handed: DeliveryReport, heard: HubReport, screen: Screen) -> Iterator[str]:
    """What deliveries, and telling the hub, came to. What went well is for those who want to hear more."""
    for key, reason in handed.late.items():
        yield f"issue {key} waits for approval: {reason}"
    for delivery in [*handed.attempted, *handed.held, *handed.given_up]:
        if not (screen.quiet and delivery.state is DeliveryState.CONFIRMED):
            yield f"delivery {delivery_line(delivery)}"
    for error, feeds in heard.errors().items():
        yield f"hub not told of {', '.join(feed.path for feed in feeds)}: {error}"
    for feed in heard.told:
        screen.detail(f"hub told of {feed.path}")


def _detail(report: PassReport) -> Iterator[str]:
    for change in report.changes:
        reason = f": {change.seed.reason}" if change.seed.reason else ""
        yield f"{change.seed.outcome} {change.seed.path}{reason}"
        for warning in change.seed.warnings:
            yield f"  warning: {warning}"
    yield from (f"wrote {path}" for path in report.written)
    yield from (f"removed {path}" for path in report.removed)


def _news(world: World, report: PassReport) -> Iterator[str]:
    """What a scheduler that asked for quiet passes on: what is new and wants a person, once."""
    for change in report.changes:
        withdrawn = change.article is not None and change.article.withdrawn is not None  # told when it went missing
        if change.seed.outcome in {Outcome.HELD, Outcome.REJECTED, Outcome.MISSING} and not withdrawn:
            yield f"{change.seed.outcome} {change.seed.path}: {change.seed.reason}"
    for issue in report.composed:
        reason = f": {issue.reason}" if issue.reason else ""
        yield f"issue {issue.key} is {issue.state}{reason}"
        yield f"  {world.output.root / 'email' / issue.key / 'email.html'}"


def _summary(world: World, report: PassReport) -> Iterator[str]:
    counts = Counter(map(_kind, report.changes))
    seeds = ", ".join(f"{count} {kind}" for kind, count in counts.items()) or "nothing new"
    yield f"{world.config.publication.title}: {seeds}; {len(report.written)} files written"
    yield from (f"  erased {each}" for each in report.erased)
    site = world.output.root / "site"
    yield f"  site   {site / 'index.html'}"
    yield f"  feeds  {'  '.join(str(site / form.file) for form in FEED_FORMATS)}"
    for issue in report.composed:
        yield f"  issue  {world.output.root / 'email' / issue.key / 'email.html'} ({issue.state})"
    slots = next_slots(world, report.now)
    for digest in world.config.digests:
        slot = slots[digest.name]
        articles = len(next_articles(world, digest, slot.due, hand_of(world, digest, [slot], slot.due)))
        due = local(world, slot.due)
        if articles:
            email = world.output.root / "email" / digest.name / "next" / "email.html"
            yield f"  next   {email} ({counted(articles, 'article')}, due {due})"
        else:
            yield f"  next   {digest.name}: no article waits for {due}"


def _kind(change: Change) -> str:
    if change.article and change.article.withdrawn:
        return "withdrawn"
    if change.seed.outcome is not Outcome.ACCEPTED:
        return change.seed.outcome
    if change.article is None:
        was_there = change.before is not None and change.before.outcome is Outcome.ACCEPTED
        return ("moved" if was_there else "back") if change.seed.article else "shown in articles"
    before = change.before
    if before is None or before.article != change.article.id:
        return "new"
    was_away = before.outcome in {Outcome.MISSING, Outcome.WAITING} and before.decision is not Decision.RELEASE
    return "back" if was_away and before.article_sha256 == change.seed.article_sha256 else "revised"
