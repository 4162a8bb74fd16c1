"""The story: seed file → text → article → issue → message → feeds, pages, email. One call per stage, in order.

A pass finds new seeds, composes the issues that are due, publishes what changed and, where the site lives elsewhere,
deploys it; `delivering` then hands over what is due, without the lock that a pass holds. Decisions are made by the
stages, which are pure; this file gives them what they need and has the adapters carry them out.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from sendfeed import erasing, publish
from sendfeed.adapters import commands, secrets
from sendfeed.adapters.lock import publication_lock
from sendfeed.adapters.store import StoreState
from sendfeed.adapters.world import World
from sendfeed.composing import begin_digests, compose_due
from sendfeed.config.changes import kept
from sendfeed.errors import ClockError, DeployError, SeedFolderError
from sendfeed.publishing import publish_changes
from sendfeed.report import PassReport, Progress
from sendfeed.scanning import scan

CLOCK_MAY_LAG = timedelta(hours=1)
"""A clock may be put right by as much, or run back in autumn where it should not, without a word."""


def locked_pass(
    world: World, given: datetime | None, clock: datetime, progress: Progress, waiting: Callable[[str], None]
) -> PassReport:
    """Run a pass at the time given, or by the clock, as the only one of this publication.

    `waiting` is told who holds the lock, if it must be waited for. Raises `LockedError`, `ClockError` and what
    `run_pass` raises.
    """
    with publication_lock(world.lock_path, waiting=waiting):
        now, trial = pass_time(given, clock, world.store.state())
        report = run_pass(world, now, progress, trial=trial)
    if given is None and now - clock > CLOCK_MAY_LAG:
        report.problem(
            ClockError(
                f"the machine's clock is behind the last pass, which was at {now.isoformat()}",
                where="clock",
                remedy="until the clock has passed that time no slot comes due: put it right if it is wrong; "
                "if it was wrong then, restore a backup of the store from before that",
            )
        )
    return report


def run_pass(world: World, now: datetime, progress: Progress, *, trial: bool = False) -> PassReport:
    """Run one pass at `now` (aware UTC), as `pass_time` gives it. The caller holds the publication's lock.

    A seed, issue or output that fails is a problem of the report and stops nothing else, nor does a seed folder that is
    not there. Raises `SendfeedError` when the pass cannot go on: no room on the disk, a damaged store.
    """
    config, report = world.config, PassReport(now)
    names = [each.name for each in config.digests]
    world.store.begin_pass(config.publication.tag_authority, now, trial=trial, digests=names)
    world.store.keep_config(kept(config))
    unerased = erasing.carry_on(world, report)
    try:
        scan(world, now, report, progress)
        begin_digests(world, now)
    except SeedFolderError as error:
        report.problem(error)  # what waits in the pools goes on all the same
    compose_due(world, now, report)
    publish_changes(world, now, report, progress)
    deploy(world, report, progress)
    for each in (*unerased, *world.templates.misplaced(publish.is_taken)):
        report.problem(each)
    return report


def pass_time(given: datetime | None, clock: datetime, state: StoreState | None) -> tuple[datetime, bool]:
    """The `now` of a pass, and whether it makes its store a trial: a pass in the future does, for good.

    Without a given time, a clock that was set back does not turn a pass's time back. Raises `ClockError` for a time
    before the last pass, and for real time in a trial.
    """
    last_pass, was_trial = (state.last_pass or clock, state.trial) if state else (clock, False)
    if given is None and was_trial:
        raise ClockError(
            "this store is a trial: it had a pass in the future",
            where="--now",
            remedy="give --now, or move .sendfeed/ aside to begin anew with the real clock",
        )
    if given and state and given < last_pass:
        raise ClockError(
            f"{given.isoformat()} lies before the last pass of this store, {last_pass.isoformat()}",
            where="--now",
            remedy="give a later time, or try things out with a copy of the publication",
        )
    return given or max(clock, last_pass), was_trial or (given or clock) > clock


def look_time(given: datetime | None, clock: datetime, state: StoreState | None) -> datetime:
    """The `now` of a command that only looks: as that of a pass, and allowed in a trial."""
    if given is None and state and state.trial:
        given = max(clock, state.last_pass or clock)
    return pass_time(given, clock, state)[0]


def deploy(world: World, report: PassReport, progress: Progress) -> None:
    """Run `output.after_publish` if the site has changed since it last succeeded.

    Until it does, deliveries wait, unless nothing but the search index has changed.
    """
    command, outputs = world.config.output.after_publish, world.store.outputs
    if command and not (outputs.deployed() and outputs.search_deployed()):
        if why := commands.why_failed(command, world.folder, waiting=lambda: progress("deploying the site", 0, 1)):
            channels = world.config.channels
            hidden = secrets.known([text for each in channels for text in (each.url, each.secret)], world.folder)
            why = secrets.scrub(why, hidden)
            waits = "the search stays as it was" if outputs.deployed() else "no issue is delivered"
            remedy = f"mend the command; it is tried at each pass, and until it succeeds {waits}"
            report.problem(DeployError(why, where="output.after_publish", remedy=remedy))
        else:
            outputs.deploy()
