"""Feeds → hub: it is told of each feed that has changed, so that its subscribers have that at once (WebSub).

What the hub was told is a state in the store, and no event: a feed is due while its file is another than the one that
the hub knows. So a kill between writing and telling loses nothing, a hub that is configured later learns of all feeds,
and a pass that wrote none tells nobody. No pass and no delivery waits for this.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from random import Random

from sendfeed import deliver
from sendfeed.adapters import clock, http
from sendfeed.adapters.world import World
from sendfeed.config.values import ascii_url
from sendfeed.deliver import hub
from sendfeed.errors import HubError
from sendfeed.model import HubFeed
from sendfeed.report import HubReport

WITHIN_SECONDS = 8.0
"""For one feed: hubs answer first and fetch later. Shorter than a service that stops waits for its work."""
PATIENCE = 4
"""After so many attempts a hub has not been well for some hours, and a person should know."""


def tell_hub(
    world: World, time: Callable[[], datetime], chance: Random, go_on: Callable[[], bool] = lambda: True
) -> HubReport:
    """Tell the hub of every current feed that has changed, if one is configured and the site is where readers look.

    `time` gives the time of each decision (aware UTC), `chance` the jitter; `go_on` is asked before each feed. Raises
    `StoreError`.
    """
    url, report = world.config.feeds.websub_hub, HubReport()
    world.store.hub.forget(url)
    # Before it is asked whether the site is deployed: a feed that is written meanwhile is none of these.
    feeds = untold(world)
    if not feeds or why_held(world):
        return report
    for feed in feeds:
        if feed.due is None or feed.due <= time():
            if not go_on():
                break
            _tell(world, feed, time, chance, report)
    report.problems.extend(problems(url, untold(world), PATIENCE))
    return report


def untold(world: World) -> list[HubFeed]:
    """The current feeds that the hub does not know as they are; none without a hub."""
    url = world.config.feeds.websub_hub
    return [feed for feed in world.store.hub.feeds(url) if not feed.is_told] if url else []


def why_held(world: World) -> str:
    """Why the hub is told of no feed at all for now, or ""."""
    config, state = world.config, world.store.state()
    if config.output.after_publish and not world.store.outputs.deployed():
        return "the site is not deployed: output.after_publish has not succeeded"
    trial = bool(state and state.trial)
    return deliver.why_stay_home(ascii_url(config.feeds.websub_hub), config.publication.host, trial=trial)


def next_due(world: World) -> datetime | None:
    """When the hub is told next of a feed that it has not taken; None if that hangs on something else than time."""
    due = min((feed.due for feed in untold(world) if feed.due), default=None)
    return None if due is None or why_held(world) else due


def problems(url: str, feeds: Sequence[HubFeed], patience: int) -> list[HubError]:
    """What a person should know of a hub: which of these untold feeds it has refused at least so often."""
    refused = [feed for feed in feeds if feed.attempts >= patience]
    if not refused:
        return []
    worst = max(refused, key=lambda feed: feed.attempts)
    others = f" and {len(refused) - 1} more" if len(refused) > 1 else ""
    attempts = "1 attempt" if worst.attempts == 1 else f"{worst.attempts} attempts"
    what = f"it has not been told of {worst.path}{others}, after {attempts}: {worst.error}"
    remedy = (
        'it is told again by itself, at least once a day; if it stays so, set feeds.websub_hub to another hub or ""'
    )
    return [HubError(what, where=url, remedy=remedy)]


def _tell(world: World, feed: HubFeed, time: Callable[[], datetime], chance: Random, report: HubReport) -> None:
    """Make one attempt, unless somebody else makes it."""
    ledger, url = world.store.hub, world.config.feeds.websub_hub
    attempts = feed.attempts + 1
    if not ledger.begin(feed, url, *hub.next_attempt(attempts, 0, time(), chance)):
        return
    request = hub.request(ascii_url(url), ascii_url(world.config.publication.url(feed.path)))
    judgement = hub.judge(http.send(request, WITHIN_SECONDS), clock.wire_time())
    if judgement.verdict is deliver.Verdict.ACCEPTED:
        ledger.told(feed, url)
        report.told.append(replace(feed, is_told=True, attempts=0, due=None, error=""))
        return
    due, quiet_until = hub.next_attempt(attempts, judgement.retry_after_seconds, time(), chance)
    ledger.failed(feed, url, judgement.what, due, quiet_until)
    report.failed.append(replace(feed, attempts=attempts, due=due, error=judgement.what))
