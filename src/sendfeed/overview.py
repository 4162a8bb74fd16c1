"""What stands where: the slots to come, and what waits for a person. Reads only."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sendfeed import digest
from sendfeed.adapters.world import World
from sendfeed.config import Digest
from sendfeed.config.values import is_example_host
from sendfeed.model import Article, IssueState, Outcome, Slot
from sendfeed.pipeline import next_articles, next_slots


@dataclass(frozen=True, slots=True)
class PlannedSlot:
    """A slot to come: what it would hold as things stand, to whom it would go, and what is in the way."""

    digest: str
    slot: Slot
    articles: tuple[Article, ...]
    covered: int
    channels: tuple[str, ...]
    in_the_way: tuple[str, ...]


def plan(world: World, now: datetime, until: datetime | None) -> list[PlannedSlot]:
    """Each digest's next slot, and all others up to `until`, in order of time.

    What waits in a pool is in the first slot; a later one holds what arrives before it.
    """
    coming: list[PlannedSlot] = []
    for each in world.config.digests:
        first = next_slots(world.config, now)[each.name]
        later = digest.slots(each.schedule, world.config.publication.timezone, first.due, until) if until else ()
        coming.append(_next(world, each, first))
        coming.extend(PlannedSlot(each.name, slot, (), 0, each.channels, ()) for slot in later)
    return sorted(coming, key=lambda planned: (planned.slot.due, planned.digest))


def attention(world: World) -> Iterator[str]:
    """What waits for a person, one line each."""
    for seed in world.store.articles.seeds():
        if seed.outcome is Outcome.HELD:
            remedy = (
                f"; `sendfeed articles release {shlex.quote(seed.path)}` takes it as it is" if seed.releasable else ""
            )
            yield f"held: {seed.path}: {seed.reason}{remedy}"
        elif seed.outcome is Outcome.MISSING and seed.article:
            yield f"missing: {seed.path}: {seed.reason}; its article stays published"
    states = world.store.issues.states()
    for key, (state, reason) in states.items():
        if state is IssueState.WAITING:
            yield f"waiting for approval: {key} ({reason}); `sendfeed issues approve {key}` or `skip`"
    for delivery in world.store.issues.deliveries():
        if states[delivery.issue][0] is IssueState.APPROVED:
            yield f"not sent: {delivery.issue} to {delivery.channel}: this version of sendfeed cannot send yet"


def _next(world: World, each: Digest, slot: Slot) -> PlannedSlot:
    articles = next_articles(world, each)
    waiting = world.store.issues.waiting().get(each.name, 0)
    return PlannedSlot(
        each.name, slot, articles, waiting - len(articles), each.channels, tuple(_obstacles(world, each))
    )


def _obstacles(world: World, each: Digest) -> Iterator[str]:
    waiting = len(next_articles(world, each))
    if waiting < each.min_articles:
        yield f"{waiting} of at least {each.min_articles} articles: they wait for a later slot"
    if world.store.issues.is_first(each.name):
        yield "the first issue of a digest waits for approval"
    elif each.approval:
        yield "each issue of this digest waits for approval"
    if not each.channels:
        yield "no channels: the issue is written and goes nowhere"
    else:
        yield "this version of sendfeed cannot send yet: deliveries stay pending"
        if is_example_host(world.config.publication.host):
            yield f"{world.config.publication.host} is an example: nothing is sent beyond loopback"
