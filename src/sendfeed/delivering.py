"""Deliveries → channels: what is due is claimed in the store, sent, and settled by what came of it.

A row is committed before each call and after it. Whatever happens in between, `kill -9` too, the store says that an
attempt was begun: its lease ends, and the delivery is `unknown`, never forgotten and never taken for failed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from random import Random

from sendfeed import deliver, digest
from sendfeed.adapters import clock, http, secrets
from sendfeed.adapters.store import EVERYTHING
from sendfeed.adapters.world import World
from sendfeed.config import Channel
from sendfeed.config.values import is_example_host
from sendfeed.errors import BugError, ChannelError, SendfeedError, StoreError
from sendfeed.exchange import Request
from sendfeed.model import Delivery, DeliveryState, Issue, issue_page
from sendfeed.report import DeliveryReport

LEASE = timedelta(minutes=5)
"""Longer than an attempt can take: after it, the process that made the attempt is taken for dead."""

ASK_AGAIN = timedelta(minutes=1)
"""After so long, a page that did not answer is asked for again. All else is looked at each time."""


def deliver_due(
    world: World, time: Callable[[], datetime], chance: Random, go_on: Callable[[], bool] = lambda: True
) -> DeliveryReport:
    """Attempt every delivery that is due. Needs no lock: each is claimed in the store, by one process only.

    `time` gives the time of each decision (aware UTC), `chance` the jitter; `go_on` is asked before each delivery. A
    channel that fails stops no other. Raises `StoreError`.
    """
    report, ledger = DeliveryReport(), world.store.deliveries
    ledger.end_leases(time())
    for each in world.config.digests:
        why = digest.why_asked_again(each)
        report.late |= dict.fromkeys(world.store.issues.hold_late(each.name, time() - each.late_after, why), why)
    paused = ledger.paused()
    for late in ledger.overdue(time()):
        is_paused = bool(paused.keys() & {late.channel, EVERYTHING})
        reason = "sending is paused" if is_paused else late.waits_for or late.error or "it was never attempted"
        why = f"not taken by its deadline: {reason}"
        if ledger.give_up(late, why):
            report.given_up.append(replace(late, state=DeliveryState.DEAD, error=why, waits_for=""))
    why_dead = cache(http.why_unreachable)
    for due in ledger.due(time()):
        if not go_on():
            break
        try:
            _deliver(world, due, time, chance, why_dead, report)
        except StoreError:
            raise  # nothing more can be written down
        except SendfeedError as error:
            report.problems.append(error)
        except Exception as error:  # noqa: BLE001 - a delivery that meets a bug of ours must not stop the others
            report.problems.append(BugError(error, where=f"{due.issue} to {due.channel}"))
    return report


def send_test(world: World, issue: Issue, channel: str, chance: Random) -> None:
    """Send an issue to a channel as a test: under a key of its own, never written down, never taken for sent.

    Raises `ChannelError` if nothing can be sent there now, or the channel does not take it.
    """
    if world.store.deliveries.paused().keys() & {channel, EVERYTHING}:
        raise ChannelError("sending is paused", where=channel, remedy="`sendfeed resume` first")
    configured = _channel(world, channel)
    kind = deliver.CHANNELS[configured.type]
    key = f"sendfeed_test_{chance.getrandbits(128):032x}"
    request, secret_texts = _request(world, configured, key, kind.test_request(kind.request(issue.message)))
    judgement = kind.judge(http.send(request), clock.wire_time())
    if judgement.verdict is not deliver.Verdict.ACCEPTED:
        what = secrets.scrub(judgement.what, secret_texts)
        remedy = "docs/webhook.md says what each answer means"
        raise ChannelError(f"the test was not taken: {what}", where=channel, remedy=remedy)


def _deliver(
    world: World,
    due: Delivery,
    time: Callable[[], datetime],
    chance: Random,
    why_dead: Callable[[str], str | None],
    report: DeliveryReport,
) -> None:
    """Make one attempt, unless there is something that it has to wait for."""
    ledger, again = world.store.deliveries, due.due
    try:
        _require_live(world, due)
        _require_digest(world, due)
        _require_page(world, due)
        channel = _channel(world, due.channel)
        request, secret_texts = _request(world, channel, due.idempotency_key, ledger.request(due.id))
        again = time() + ASK_AGAIN
        _require_answer(world, due, why_dead)
    except ChannelError as error:
        held = replace(due, waits_for=error.what, due=again)
        if held != due and ledger.hold(due, held.waits_for, held.due) and held.waits_for != due.waits_for:
            report.held.append(held)
        return
    started = time()
    claimed = ledger.claim(due, started, started + LEASE)
    if claimed is None:
        return  # somebody else has it, or a person has just paused, confirmed or abandoned it
    if time() >= started + LEASE:
        return  # this process stood still: by now the attempt may be taken for dead, and its articles be elsewhere
    judgement = deliver.CHANNELS[channel.type].judge(http.send(request), clock.wire_time())
    ended = time()
    judgement = replace(judgement, what=secrets.scrub(judgement.what, secret_texts))
    after = deliver.settle(claimed, judgement, ended, chance)
    report.attempted.append(ledger.settle(claimed, after.state, after.due, after.error, ended, doubtful=after.doubtful))


def _require_live(world: World, due: Delivery) -> None:
    """None of the issue's articles may be withdrawn. Raises `ChannelError`."""
    if blocked := world.store.removals.blocked().get(due.issue):
        raise ChannelError(deliver.why_blocked(due.issue, blocked), where=due.issue)


def _require_digest(world: World, due: Delivery) -> None:
    """The config must want it still, as it was composed. Raises `ChannelError`."""
    issue = world.store.issues.issue(due.issue)
    if issue and (why := deliver.why_unwanted(world.config, issue, due.channel)):
        raise ChannelError(why, where=due.issue)


def _require_page(world: World, due: Delivery) -> None:
    """The issue's page must be published and deployed. Raises `ChannelError`."""
    outputs = world.store.outputs
    if not outputs.is_written(f"site/{issue_page(due.issue)}"):
        raise ChannelError("its page is not published yet", where=due.issue)
    if world.config.output.after_publish and not outputs.deployed():
        raise ChannelError("the site is not deployed: output.after_publish has not succeeded", where=due.issue)


def _require_answer(world: World, due: Delivery, why_dead: Callable[[str], str | None]) -> None:
    """Before the first attempt the issue's page must answer where readers will look for it. Raises `ChannelError`."""
    publication = world.config.publication
    url = publication.url(issue_page(due.issue))
    if due.attempts == 0 and not is_example_host(publication.host) and (why := why_dead(url)):
        raise ChannelError(f"its page {url} {why}", where=due.issue)


def _channel(world: World, name: str) -> Channel:
    channel = world.config.channel(name)
    if channel is None:
        raise ChannelError("config.toml has no channel of this name", where=name)
    return channel


def _request(world: World, channel: Channel, key: str, body: bytes) -> tuple[Request, tuple[str, ...]]:
    """A request as it goes now, and the texts in it that nobody may see. Raises `ChannelError`."""
    state = world.store.state()
    url, secret = (secrets.read(each, world.folder) for each in (channel.url, channel.secret))
    if why := deliver.why_not(url, world.config.publication.host, trial=bool(state and state.trial)):
        raise ChannelError(why, where=channel.name)
    return deliver.CHANNELS[channel.type].sign(url, secret, key, body, clock.wire_time()), (url, secret)
