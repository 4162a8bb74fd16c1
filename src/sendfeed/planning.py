"""What is to come: the next issue of each digest as things stand, those composed ahead, and what is in the way.

Reads only, and leaves to the pass what it would do: until then everything may change.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime

from sendfeed import deliver, digest
from sendfeed.adapters import secrets
from sendfeed.adapters.store import EVERYTHING
from sendfeed.adapters.world import World
from sendfeed.composing import coming_slots, draft_of, shown, why_approval
from sendfeed.config import Digest
from sendfeed.editing import Hand, edition_of
from sendfeed.errors import BugError, ChannelError, SendfeedError
from sendfeed.model import PUBLIC, Article, Decision, Issue, IssueState, Message, Slot, in_reading_order, issue_key
from sendfeed.overview import approve_command, under_way, why_blocked


@dataclass(frozen=True, slots=True)
class NextIssue:
    """What a digest's next issue would hold as things stand.

    It stands for `slots`, the last of which is its own. `articles` are in reading order, each as it may be shown; its
    edition leaves those of `later` out, and those `expired` by then are in no issue any more.
    """

    digest: Digest
    slots: tuple[Slot, ...]
    hand: Hand
    articles: tuple[Article, ...]
    later: tuple[Article, ...]
    expired: tuple[Article, ...]

    @property
    def slot(self) -> Slot:
        """Its own slot."""
        return self.slots[-1]


@dataclass(frozen=True, slots=True)
class PlannedSlot:
    """A slot to come: what it would hold as things stand, to whom it would go, and what is in the way.

    `number` is 0, and subject and preheader are empty, where they cannot be known yet: there is no `message`, for which
    `fault` may be to blame. Beyond the first `in_full`, articles stand by title and link. `edition` is the path of the
    one that it takes, below the publication's folder. An issue that is composed already has a `state`, and if a person
    may approve it the command to `approve` it with.
    """

    digest: str
    slot: Slot
    articles: tuple[Article, ...]
    channels: tuple[str, ...]
    in_the_way: tuple[str, ...] = ()
    number: int = 0
    message: Message | None = None
    fault: SendfeedError | None = None
    in_full: int = 0
    later: tuple[Article, ...] = ()
    expired: tuple[Article, ...] = ()
    edition: str = ""
    state: IssueState | None = None
    approve: str = ""

    @property
    def key(self) -> str:
        """The key that its issue has, or will have."""
        return issue_key(self.digest, self.slot.name)

    @property
    def subject(self) -> str:
        """Its message's subject."""
        return self.message.subject if self.message else ""

    @property
    def preheader(self) -> str:
        """Its message's preheader."""
        return self.message.preheader if self.message else ""


def next_issues(world: World, now: datetime) -> list[NextIssue]:
    """Each digest's issue that is due or next, in order of time."""
    found = [_next_issue(world, each, now) for each in world.config.digests]
    return sorted(found, key=lambda each: (each.slot.due, each.digest.name))


def plan(world: World, now: datetime, until: datetime | None) -> list[PlannedSlot]:
    """Each digest's slot that is due or next, those whose issues are composed already, and all others up to `until`.

    What waits in a pool is in the first slot; a later one holds what arrives before it. In order of time.
    """
    zone, ahead = world.config.publication.timezone, [*_ahead(world, now)]
    planned = [_composed(world, issue) for issue in ahead]
    for each in next_issues(world, now):
        name, channels = each.digest.name, each.digest.channels
        planned.append(_planned(world, each, now))
        later = digest.slots(each.digest.schedule, zone, each.slot.due, until) if until else ()
        taken = {issue.slot.name for issue in ahead if issue.digest == name}
        planned.extend(PlannedSlot(name, slot, (), channels) for slot in later if slot.name not in taken)
    return sorted(planned, key=lambda slot: (slot.slot.due, slot.digest))


def waiting_issues(world: World, now: datetime) -> list[PlannedSlot]:
    """The issues that are composed and wait: for approval, for their slot, or for a channel. In order of time."""
    states = {key: state for key, (state, _) in world.store.issues.states().items()}
    going = {delivery.issue for delivery in under_way(world)} | {issue.key for issue in _ahead(world, now)}
    waits = {key for key in going if states[key] is IssueState.APPROVED}
    waits |= {key for key, state in states.items() if state is IssueState.WAITING}
    found = [issue for key in waits if (issue := world.store.issues.issue(key))]
    return sorted((_composed(world, issue) for issue in found), key=lambda slot: (slot.slot.due, slot.digest))


def pool_of(world: World, each: Digest, now: datetime) -> list[Article]:
    """What waits for the digest's next issue; of one that begins with the next pass, what that would give it."""
    issues = world.store.issues
    waiting = issues.pool(each.name)
    if each.name in issues.looked_until():
        return waiting
    held = {seed.article for seed in world.store.articles.seeds() if seed.decision is Decision.HOLD}
    newest = digest.first_pool(each, world.store.articles.articles(), now)
    joining = [article for article in newest if each.name not in issues.issue_of(article.id)]
    return [*waiting, *(article for article in joining if article.id not in held)]


def _next_issue(world: World, each: Digest, now: datetime) -> NextIssue:
    slots = coming_slots(world, each, now)
    waiting = pool_of(world, each, now)
    fresh = digest.unexpired(waiting, max(slots[-1].due, now))
    hand = edition_of(world, each.name, slots, lambda: fresh)
    return NextIssue(
        each,
        tuple(slots),
        hand,
        articles=tuple(shown(world, in_reading_order(fresh, hand.edition))),
        later=tuple(article for article in fresh if article.id in hand.edition.later),
        expired=tuple(article for article in waiting if article not in fresh),
    )


def _planned(world: World, coming: NextIssue, now: datetime) -> PlannedSlot:
    each, hand = coming.digest, coming.hand
    draft = draft_of(world, each, coming.slot, coming.articles, hand, max(coming.slot.due, now))
    message, in_full, fault = None, min(len(coming.articles), each.max_articles), None
    if coming.articles and not hand.is_broken:
        message, in_full, fault = _message(world, draft, in_full)
    why = [_told(fault)] if fault else []
    obstacles = [*_about_approval(world, coming, now), *why, *_about_channels(world, each.channels)]
    return PlannedSlot(
        each.name,
        coming.slot,
        coming.articles,
        each.channels,
        tuple(obstacles),
        number=draft.number if coming.articles else 0,
        message=message,
        fault=hand.problems[0] if hand.is_broken else fault,
        in_full=in_full,
        later=coming.later,
        expired=coming.expired,
        edition=str(world.editions.path(each.name, hand.name).relative_to(world.folder)) if hand.name else "",
    )


def _composed(world: World, issue: Issue) -> PlannedSlot:
    channels = tuple(each.channel for each in world.store.deliveries.all() if each.issue == issue.key)
    obstacles, approve = [], ""
    if blocked := why_blocked(world).get(issue.key):
        obstacles.append(f"it is blocked: {blocked}")
    elif issue.state is IssueState.WAITING:
        approve = approve_command(issue)
        obstacles.append(f"it waits for approval: {issue.reason}; `{approve}`")
    unwanted = {channel: deliver.why_unwanted(world.config, issue, channel) for channel in channels}
    obstacles += [f"{channel}: {why}" for channel, why in unwanted.items() if why]
    return PlannedSlot(
        issue.digest,
        issue.slot,
        issue.articles,
        channels,
        (*obstacles, *_about_channels(world, channels)),
        number=issue.number,
        message=issue.message,
        state=issue.state,
        approve=approve,
    )


def _ahead(world: World, now: datetime) -> Iterator[Issue]:
    """The issues of slots to come."""
    for key, (state, _) in world.store.issues.states().items():  # the latest slot first
        issue = world.store.issues.issue(key)
        if issue is None or issue.slot.due <= now:
            return
        if state in {IssueState.WAITING, *PUBLIC}:
            yield issue


def _message(world: World, draft: digest.Draft, most: int) -> tuple[Message | None, int, SendfeedError | None]:
    """The message and how many articles it shows in full; or none, `most`, and why: then the issue waits."""
    try:
        message, content = digest.build_with_content(draft, world.templates)
    except SendfeedError as error:
        return None, most, error
    except Exception as error:  # noqa: BLE001 - what the pass will name as well
        return None, most, BugError(error, where=f"digest {draft.digest.name}")
    return message, len(content.full), None


def _about_approval(world: World, coming: NextIssue, now: datetime) -> Iterator[str]:
    each, count = coming.digest, len(coming.articles)
    if count < each.min_articles:
        yield f"{count} of at least {each.min_articles} articles: they wait for a later slot"
    if reason := why_approval(world, each, coming.slots, max(coming.slot.due, now), coming.hand):
        yield f"it will wait for approval: {reason}"
    yield from map(_told, coming.hand.problems)
    for article in coming.expired:
        expires = (article.revision.expires or now).astimezone(world.config.publication.timezone)
        yield f"“{article.revision.title}” will not be in it: it expires before, {expires:%a %d %b %Y %H:%M %Z}"


def _about_channels(world: World, channels: Collection[str]) -> Iterator[str]:
    if not channels:
        yield "no channels: the issue is written and goes nowhere"
    paused, state = world.store.deliveries.paused(), world.store.state()
    for channel in [channel for channel in world.config.channels if channel.name in channels]:
        if paused.keys() & {channel.name, EVERYTHING}:
            yield f"sending to {channel.name} is paused: `sendfeed resume`"
        try:
            url, _ = (secrets.read(reference, world.folder) for reference in (channel.url, channel.secret))
            why = deliver.why_not(url, world.config.publication.host, trial=bool(state and state.trial))
        except ChannelError as error:
            why = error.what
        if why:
            yield f"{channel.name}: {why}"
    if channels and world.config.output.after_publish and not world.store.outputs.deployed():
        yield "the site is not deployed: output.after_publish has not succeeded"


def _told(error: SendfeedError) -> str:
    """An error as one that is in the way; of several lines, where it has several faults to tell."""
    return f"{error.where}: {error.what}; {error.remedy}" if error.remedy else f"{error.where}: {error.what}"
