"""The second part of the story: what waits in the pools → issues. What the next issue would be is told by the same."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sendfeed import catalogue, deliver, digest, editing
from sendfeed.adapters.edition_folder import NEXT, SUFFIX
from sendfeed.adapters.world import World
from sendfeed.config import Digest
from sendfeed.editing import Hand
from sendfeed.errors import BugError, NotFoundError, SendfeedError, StoreError, UsageError
from sendfeed.model import Article, Issue, Slot, in_reading_order, issue_key, republished
from sendfeed.report import PassReport


@dataclass(frozen=True, slots=True)
class Held:
    """A digest's next issue that cannot be composed; if `is_due` by now, the last pass has tried. `why` on one line."""

    digest: str
    key: str
    is_due: bool
    why: str


def begin_digests(world: World, now: datetime) -> None:
    """Give each digest that the last pass did not have its pool, with the newest of what there is."""
    known = world.store.issues.looked_until()
    for new in [each for each in world.config.digests if each.name not in known]:
        waiting = digest.first_pool(new, world.store.articles.articles(), now)
        world.store.issues.begin_digest(new.name, now, [article.id for article in waiting])


def compose_due(world: World, now: datetime, report: PassReport) -> None:
    """Pools → issues: for each digest that has a slot due, move its pool into the issue of the last one."""
    zone, looked_until = world.config.publication.timezone, world.store.issues.looked_until()
    looked_at = []
    for each in [each for each in world.config.digests if each.name in looked_until]:
        due = _without_issues(world, each, digest.due_slots(each, zone, looked_until[each.name], now))
        try:
            if due:
                hand = hand_of(world, each, due, now)
                if issue := _composed(world, each, due, hand, now):
                    report.composed.append(issue)
                    for problem in hand.problems:
                        report.problem(problem)
            looked_at.append(each.name)
        except StoreError:
            raise  # nothing more can be written down
        except SendfeedError as error:
            report.problem(error)
        except Exception as error:  # noqa: BLE001 - an issue that meets a bug of ours must not stop the others
            report.problem(BugError(error, where=f"digest {each.name}"))
    world.store.issues.look(looked_at, now)


def compose_ahead(world: World, name: str, now: datetime) -> Issue:
    """Compose the issue of a digest's next slot before it is due; it goes at its slot. The caller holds the lock.

    Raises `UsageError` if there is nothing to compose it of, `EditionError`, `TemplateError` or `MessageError`.
    """
    each = world.config.digest(name)
    if each is None or name not in world.store.issues.looked_until():
        remedy = "config.toml names the digests; `sendfeed run` begins a new one"
        raise NotFoundError("there is no digest of that name", where=name, remedy=remedy)
    coming = coming_slots(world, each, now)
    hand = hand_of(world, each, coming, now)
    issue = _composed(world, each, coming, hand, now, least=1)
    if issue is None:
        raise UsageError("no article waits for its next issue", where=name, remedy="`sendfeed plan` shows what does")
    return issue


def compose_anew(world: World, issue: Issue, now: datetime) -> Issue:
    """Compose the issue of a slot again, of its articles and what else waits, with the slot's edition.

    It needs approval anew; the one before is kept as replaced. The caller holds the lock. Raises `UsageError` if it may
    have reached somebody or nothing is left for it, `EditionError`, `TemplateError` or `MessageError`.
    """
    each = world.config.digest(issue.digest)
    if each is None:
        raise NotFoundError("config.toml has no digest of its name any more", where=issue.key, remedy="skip it")
    hand = hand_of(world, each, [issue.slot], now, issue.key)
    made = _composed(world, each, [issue.slot], hand, now, least=1, anew=issue)
    if made is None:
        what = f"it is {issue.state}, and may have reached somebody, or no article is left for it"
        raise UsageError(what, where=issue.key, remedy="`sendfeed issues show` tells more")
    return made


def goes_at(world: World, issue: Issue, now: datetime) -> datetime:
    """When an issue goes that is approved now; what is over goes at once."""
    each = world.config.digest(issue.digest)
    return digest.goes_at(each, issue.slot, world.config.publication.timezone, now) if each else issue.slot.due


def coming_slots(world: World, each: Digest, now: datetime) -> list[Slot]:
    """The slots that the digest's next issue stands for, the last of which is its own: missed ones, or the next one
    that has no issue yet.
    """
    zone, looked_until = world.config.publication.timezone, world.store.issues.looked_until()
    missed = digest.due_slots(each, zone, looked_until.get(each.name, now), now)
    return _without_issues(world, each, missed) or [_open_slot(world, each, now)]


def held_back(world: World) -> Iterator[Held]:
    """The issues that the last pass was to compose and could not, and those to come whose edition is broken."""
    looked_until, state = world.store.issues.looked_until(), world.store.state()
    for each in [each for each in world.config.digests if each.name in looked_until]:
        last_pass = (state and state.last_pass) or looked_until[each.name]
        slots = coming_slots(world, each, last_pass)
        is_due, fault = slots[-1].due <= last_pass, _why_not(world, each, slots, last_pass)
        if is_due or fault:
            why = fault.on_one_line if fault else "the next pass tries again"
            yield Held(each.name, issue_key(each.name, slots[-1].name), is_due, why)


def unused_editions(world: World) -> Iterator[str]:
    """The files among the editions that by their names no issue has taken, or will take. Raises `EditionError`."""
    looked_until, zone = world.store.issues.looked_until(), world.config.publication.timezone
    for each in [each for each in world.config.digests if each.name in looked_until]:
        for path in world.editions.files(each.name):
            name = path.stem if path.suffix == SUFFIX else ""
            slot = digest.slot_named(each.schedule, zone, name)
            is_to_come = name == NEXT or (slot and slot.due > looked_until[each.name])
            if not (is_to_come or world.store.issues.has(issue_key(each.name, name))):
                yield str(path)


def next_slots(world: World, now: datetime) -> dict[str, Slot]:
    """Each digest's next slot that is not due yet, and has no issue."""
    return {each.name: _open_slot(world, each, now) for each in world.config.digests}


def hand_of(world: World, each: Digest, slots: Sequence[Slot], at: datetime, replaced: str = "") -> Hand:
    """The editor's hand in the digest's issue that stands for these slots, composed `at` this time, or in one that
    replaces the issue of the key `replaced`.
    """
    waiting = functools.partial(_waiting, world, each, at, replaced)
    return editing.edition_of(world, each.name, slots, waiting, anew=bool(replaced))


def next_articles(world: World, each: Digest, at: datetime, hand: Hand, replaced: str = "") -> list[Article]:
    """What the digest's next issue, composed `at` this time, would hold as things stand, in reading order; or one
    that replaces the issue of the key `replaced`.

    Each article is as it may be shown: what its source does not allow is in no mail either.
    """
    return shown(world, in_reading_order(_waiting(world, each, at, replaced), hand.edition))


def draft_of(
    world: World,
    each: Digest,
    slot: Slot,
    articles: Sequence[Article],
    hand: Hand,
    composed_at: datetime,
    anew: Issue | None = None,
) -> digest.Draft:
    """An issue of the digest that has not been composed: the next one, or one that replaces another, `anew`."""
    return digest.Draft(
        config=world.config,
        digest=each,
        slot=slot,
        number=anew.number if anew else world.store.issues.next_number(each.name),
        articles=tuple(articles),
        edition=hand.edition,
        composed_at=composed_at,
        corrected=_corrected(world, articles),
        picture=functools.cache(world.store.assets.picture),
    )


def shown(world: World, articles: Iterable[Article]) -> list[Article]:
    """The articles as their sources allow them to be shown."""
    words = world.templates.words
    return [republished(each, world.config.republish(each.revision.source), words) for each in articles]


def _waiting(world: World, each: Digest, at: datetime, replaced: str) -> list[Article]:
    return digest.unexpired(world.store.issues.pool(each.name, replaced), at)


def _without_issues(world: World, each: Digest, due: Sequence[Slot]) -> list[Slot]:
    """The slots that an issue is still to be composed for: none before one that has its issue."""
    last = max(
        (n for n, slot in enumerate(due, 1) if world.store.issues.has(issue_key(each.name, slot.name))), default=0
    )
    return [*due[last:]]


def _open_slot(world: World, each: Digest, now: datetime) -> Slot:
    slot = digest.next_slot(each.schedule, world.config.publication.timezone, now)
    while world.store.issues.has(issue_key(each.name, slot.name)):
        slot = digest.next_slot(each.schedule, world.config.publication.timezone, slot.due)
    return slot


def _composed(
    world: World,
    each: Digest,
    due: Sequence[Slot],
    hand: Hand,
    now: datetime,
    *,
    least: int = 0,
    anew: Issue | None = None,
) -> Issue | None:
    """The issue that stands for these slots, written down; None if fewer than `least` articles are there for it."""
    issues, slot = world.store.issues, due[-1]
    if hand.is_broken:
        raise hand.problems[0]
    while True:
        articles = next_articles(world, each, now, hand, anew.key if anew else "")
        if len(articles) < (least or each.min_articles) or (anew and not issues.may_replace(anew.key)):
            return None
        issue = digest.compose(
            draft_of(world, each, slot, articles, hand, now, anew),
            why_approval(world, each, due, now, hand, anew),
            world.templates,
        )
        editing.take(world, each.name, slot.name, hand)
        hand = replace(hand, name=slot.name if hand.name else "")
        # Not so if a person has held one of its articles meanwhile: then once more without it.
        if issues.compose(issue, deliver.hand_over(world.config, each, issue), anew=anew is not None):
            return issue


def _why_not(world: World, each: Digest, slots: Sequence[Slot], at: datetime) -> SendfeedError | None:
    """What keeps the issue that stands for these slots from being composed; before they are due, only its edition."""
    try:
        hand = hand_of(world, each, slots, at)
        if hand.is_broken:
            return hand.problems[0]
        if slots[-1].due <= at and (articles := next_articles(world, each, at, hand)):
            digest.build_message(draft_of(world, each, slots[-1], articles, hand, at), world.templates)
    except StoreError:
        raise
    except SendfeedError as error:
        return error
    except Exception as error:  # noqa: BLE001 - which the pass has met as well
        return BugError(error, where=f"digest {each.name}")
    return None


def why_approval(
    world: World, each: Digest, due: Sequence[Slot], now: datetime, hand: Hand, anew: Issue | None = None
) -> str:
    """Why a person must approve the issue that stands for these slots, or is composed `anew`; empty if nobody must."""
    issues = world.store.issues
    first = each.name not in issues.looked_until() or issues.is_first(each.name)
    reason = digest.why_approval(each, due, now, first=first)
    if anew:
        return reason or "composed anew by a person"
    if not reason and hand.problems:
        return f"its edition asks for what there is not: {hand.problems[0].what}"
    if not reason and world.output.has(f"email/{issue_key(each.name, due[-1].name)}/payload.json"):
        return "the output folder has an issue of this slot that the store does not know: was it restored?"
    return reason


def _corrected(world: World, articles: Sequence[Article]) -> dict[str, Article]:
    """By the id of one of these articles, the published one that it corrects, as it may be shown."""
    if not any(each.revision.corrects for each in articles):
        return {}
    store, publication = world.store.articles, world.config.publication
    ids, paths = {each.id for each in store.listed() if not each.withdrawn}, store.paths()
    named = {
        each.id: catalogue.named(each.revision.corrects, ids, paths, publication, but=each.id)
        for each in articles
        if each.revision.corrects
    }
    found = store.some([*{*filter(None, named.values())}])
    return {one: shown(world, [found[other]])[0] for one, other in named.items() if other in found}
