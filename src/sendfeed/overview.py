"""What stands where, and what waits for a person. Reads only."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from dataclasses import dataclass

from sendfeed import announcing, catalogue, deliver, publish
from sendfeed.adapters.store import ABANDONED
from sendfeed.adapters.world import World
from sendfeed.composing import held_back, unused_editions
from sendfeed.errors import EditionError, SeedFolderError, VanishedError
from sendfeed.model import (
    PUBLIC,
    Article,
    Decision,
    Delivery,
    DeliveryState,
    HubFeed,
    Issue,
    IssueState,
    Outcome,
    Seed,
    formats_of,
)
from sendfeed.publish import feeds
from sendfeed.publishing import stored_material


def attention(world: World) -> Iterator[str]:
    """What waits for a person, one line each."""
    yield from _about_seeds(world)
    for held in held_back(world):
        yield f"{'not composed' if held.is_due else 'cannot be composed'}: {held.key}: {held.why}"
    try:
        for path in unused_editions(world):
            remedy = "rename it to next.md, or delete it"
            yield f"not used: {path}: no slot to come and no issue has this name; {remedy}"
    except EditionError as error:
        yield error.on_one_line
    states = world.store.issues.states()
    blocked = why_blocked(world)
    for key, why in blocked.items():
        yield f"blocked: {key}: {why}"
    for key, (state, reason) in states.items():
        if state is IssueState.WAITING and key not in blocked:
            yield f"waiting for approval: {key} ({reason}); `sendfeed issues approve {key}` or `skip`"
    for channel, since in world.store.deliveries.paused().items():
        when = since.astimezone(world.config.publication.timezone)
        command = f"sendfeed resume {channel}".rstrip()
        yield f"paused: {channel or 'all channels'}, since {when:%d %b %Y %H:%M}; `{command}`"
    hub = hub_standing(world)
    for problem in announcing.problems(hub.url, hub.untold, announcing.PATIENCE) if hub and not hub.waits_for else ():
        yield f"hub: {problem.where}: {problem.what}; {problem.remedy}"
    deliveries = world.store.deliveries.all()
    delivered = {delivery.issue for delivery in deliveries}
    for key, (state, _) in states.items():
        each = world.config.digest(key.partition("/")[0])
        if state is IssueState.APPROVED and key not in delivered and each and each.channels:
            remedy = f"`sendfeed issues skip {key}` gives its articles to the next issue"
            yield f"goes nowhere: {key} was composed before its digest had channels; {remedy}"
    for delivery in deliveries:
        if states[delivery.issue][0] in PUBLIC and (what := _wants_a_person(delivery, states[delivery.issue][0])):
            yield f"{delivery_line(delivery)}; {what}"


def approve_command(issue: Issue) -> str:
    """The command that approves an issue as it is, and no other that is composed in its place."""
    return f"sendfeed issues approve {issue.key} --composed {issue.composed_at:%Y-%m-%dT%H:%M:%SZ}"


@dataclass(frozen=True, slots=True)
class HubStanding:
    """How it stands with the hub at `url`: which feeds there are and which of them it has not been told of, and what
    holds all of these back, if it is not only time.
    """

    url: str
    feeds: int
    untold: tuple[HubFeed, ...]
    waits_for: str

    def __str__(self) -> str:
        if not self.untold:
            return f"{self.url}  told of all {self.feeds} feeds"
        why = self.waits_for or next((feed.error for feed in self.untold if feed.error), "")
        return f"{self.url}  not told of {len(self.untold)} of {self.feeds} feeds{f': {why}' if why else ''}"


def hub_standing(world: World) -> HubStanding | None:
    """How it stands with the hub; None if there is none."""
    url = world.config.feeds.websub_hub
    if not url:
        return None
    feeds = world.store.hub.feeds(url)
    waiting = tuple(feed for feed in feeds if not feed.is_told)
    return HubStanding(url, len(feeds), waiting, announcing.why_held(world))


def why_blocked(world: World) -> dict[str, str]:
    """By key, why issues may not go that hold a withdrawn article."""
    return {key: deliver.why_blocked(key, blocked) for key, blocked in world.store.removals.blocked().items()}


def warnings(world: World, seed: Seed, article: Article | None) -> tuple[str, ...]:
    """What an editor should know of a seed and of what became of it."""
    if article is None or not article.revision.corrects:
        return seed.warnings
    named, (_, ids, _) = article.revision.corrects, world.store.articles.taken()
    if catalogue.named(named, ids, world.store.articles.paths(), world.config.publication, but=article.id):
        return seed.warnings
    return (*seed.warnings, f"it corrects {named!r}, which is no other article's id or path: left out")


def feeds_of(world: World, article: Article) -> list[str]:
    """The URLs of the current feeds that hold an article, or of the archive that does if it is in none any more."""
    config, material, words = world.config, stored_material(world), world.templates.words
    topics = publish.all_topics(config, material).values()
    asked_for = [
        document
        for document in feeds.documents(config, material, topics)
        if any(each.id == article.id for each in document.listed)
    ]
    holding = [
        document
        for document in asked_for
        if any(entry.id == article.id for entry in feeds.feed_of(config, document, material, words).entries)
    ]
    current = [document for document in holding if not document.is_archive]
    return [
        config.publication.url(document.folder + form.file)
        for document in current or holding
        for form in formats_of(is_archive=document.is_archive)
    ]


def gone(world: World) -> list[Seed]:
    """The seeds whose files are gone while their articles are published."""
    return catalogue.gone(world.store.articles.seeds(), world.store.articles.withdrawals())


def _about_seeds(world: World) -> Iterator[str]:
    try:
        world.seeds.require()
    except SeedFolderError as error:
        yield f"{error.where}: {error.what}; no article is withdrawn; {error.remedy}"
    for path in world.store.removals.unerased():
        if world.seeds.stat(path):
            yield f"not erased: {path}: the file is still there; let sendfeed write its folder, or delete it"
    seeds, withdrawn = world.store.articles.seeds(), world.store.articles.withdrawals()
    erased = world.store.removals.erased().keys()
    settings = world.config.seeds
    guarded, state = "", world.store.state()
    if state and state.last_pass and settings.on_removed == "withdraw":
        guarded = catalogue.why_keep(seeds, withdrawn, settings.vanish_guard, state.last_pass)
    if guarded:
        vanished = VanishedError(guarded)
        yield f"missing: {vanished.what}; {vanished.remedy}"
    for seed in seeds:
        if seed.decision in {Decision.HOLD, Decision.WITHDRAW}:
            continue  # a person has seen to it
        name = shlex.quote(seed.path)
        if seed.outcome is Outcome.HELD:
            remedy = f"; `sendfeed articles release {name}` takes it as it is" if seed.releasable else ""
            yield f"held: {seed.path}: {seed.reason}{remedy}"
        elif seed.outcome is Outcome.REJECTED and not seed.article and {seed.sha256, seed.sha256[:20]} & erased:
            yield f"rejected: {seed.path}: {seed.reason}"
        elif seed.article in withdrawn or (guarded and seed.outcome is Outcome.MISSING):
            continue  # seen to, or told above
        elif seed.article and seed.outcome not in {Outcome.ACCEPTED, Outcome.WAITING}:
            goes = seed.outcome is Outcome.MISSING and settings.on_removed == "withdraw"
            what = "its article is withdrawn by the next pass" if goes else "its article stays published"
            remedy = f"`sendfeed articles hold {name}` {'keeps it' if goes else 'if that is meant'}"
            yield f"{seed.outcome}: {seed.path}: {seed.reason}; {what}; {remedy}"


def under_way(world: World) -> list[Delivery]:
    """The deliveries that are still to be attempted, of issues that may go."""
    states = world.store.issues.states()
    ahead = {DeliveryState.PENDING, DeliveryState.SENDING, DeliveryState.UNKNOWN}
    return [each for each in world.store.deliveries.all() if each.state in ahead and states[each.issue][0] in PUBLIC]


def delivery_line(delivery: Delivery) -> str:
    """A delivery on one line: `3 weekly/2026-11-23T0900 to schools: pending, attempt 2: answered 503`."""
    attempt = f", attempt {delivery.attempts}" if delivery.attempts else ""
    why = f"waits: {delivery.waits_for}" if delivery.waits_for else delivery.error
    what = f"{delivery.state}{attempt}{f': {why}' if why else ''}"
    return f"{delivery.id} {delivery.issue} to {delivery.channel}: {what}"


def _wants_a_person(delivery: Delivery, issue: IssueState) -> str:
    if delivery.state is DeliveryState.DEAD and delivery.doubtful:
        number = delivery.id
        return (
            f"it may have arrived: look there, then `sendfeed deliveries confirm {number}` if it has, "
            f"`abandon {number}` or `retry {number}` if it has not"
        )
    if delivery.state is DeliveryState.DEAD and delivery.error != ABANDONED:
        again = f"`sendfeed deliveries retry {delivery.id}` tries again"
        if issue is IssueState.SENT:
            return f"{again}; another channel has the issue, so its articles are in no later one"
        return f"{again}; if no channel takes it before the next slot, its articles go into that issue"
    return "it goes on by itself once that is mended" if delivery.waits_for else ""
