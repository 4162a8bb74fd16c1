"""The editor's hand: which edition an issue takes, and which articles it names."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import unescape

from sendfeed import catalogue
from sendfeed.adapters.edition_folder import NEXT
from sendfeed.adapters.world import World
from sendfeed.errors import EditionError
from sendfeed.intake.blocks import UnreadableError
from sendfeed.intake.editions import read_edition
from sendfeed.model import Article, Edition, Issue, Slot

NONE = Edition()
_LINK = re.compile(r'<a href="([^"]*)"')
"""In HTML as the sanitiser writes it."""


@dataclass(frozen=True, slots=True)
class Hand:
    """An edition with its articles by id; `name` is that of its file, empty if there is none.

    `problems` are what its editor should know; if it `is_broken`, the issue waits for it to be corrected.
    """

    edition: Edition = NONE
    name: str = ""
    problems: tuple[EditionError, ...] = ()
    is_broken: bool = False


def edition_of(
    world: World,
    digest: str,
    slots: Sequence[Slot],
    waiting: Callable[[], Iterable[Article]],
    *,
    anew: bool = False,
) -> Hand:
    """The edition of the issue that stands for these slots, the last of which is its own, made of what is `waiting`.

    That of a slot wins, the last one's first, over the one for the next issue, and this over that of an issue that no
    channel took, and whose articles it has. An issue that is made `anew` has that of its slot, or none.
    """
    names = [slot.name for slot in reversed(slots)]
    for name in names if anew else [*names, NEXT, *world.store.issues.untaken(digest)]:
        try:
            content = world.editions.read(digest, name)
            if content is not None:
                return _resolved(world, digest, name, content, waiting)
        except EditionError as error:
            return Hand(name=name, problems=(error,), is_broken=True)
    return Hand()


def take(world: World, digest: str, slot: str, hand: Hand) -> None:
    """Use up the edition of an issue, as the last thing before that is written down: now it is that of its slot.

    So a pass that is killed in between finds it again, and no later issue does. Raises `EditionError`.
    """
    if hand.name not in {"", slot}:
        world.editions.rename(digest, hand.name, slot)


def handed_on(world: World, issue: Issue) -> str:
    """Tell what becomes of the edition of an issue that was skipped; "" without one. Raises `EditionError`."""
    digest, slot = issue.digest, issue.slot.name
    own, coming = world.editions.path(digest, slot), world.editions.path(digest, NEXT)
    if world.editions.read(digest, slot) is None:
        return ""
    if world.editions.read(digest, NEXT) is not None:
        return f"its edition stays where it is, {own}, since the next issue has one: {coming}"
    if slot not in world.store.issues.untaken(digest):
        return f"its edition stays where it is, {own}, since another issue came after it; {NEXT}.md is for the next one"
    return f"its edition is that of the next issue: {own}"


def _resolved(world: World, digest: str, name: str, content: bytes, waiting: Callable[[], Iterable[Article]]) -> Hand:
    where = str(world.editions.path(digest, name))
    try:
        edition = read_edition(content)
    except UnreadableError as error:
        raise EditionError(str(error), where=where, remedy=f"correct it: digest {digest} waits for it") from error
    publication = world.config.publication
    works = ("https://", "mailto:", "tel:", publication.base_url)
    for link in [*_LINK.findall(edition.html), *([edition.sponsor.url] if edition.sponsor else [])]:
        if link and not link.startswith(works):
            remedy = f"give its https address; digest {digest} waits for it"
            raise EditionError(f"a link that is not https: {unescape(link)}", where=where, remedy=remedy)
    if not (edition.lead or edition.order or edition.later):
        return Hand(edition, name)
    paths = world.store.articles.paths()
    _, ids, _ = world.store.articles.taken()
    pool = {article.id for article in waiting()} if edition.first else set()
    problems: list[EditionError] = []

    def found(names: Sequence[str], among: Collection[str]) -> Iterator[str]:
        for named in names:
            article = catalogue.named(named, ids, paths, publication)
            if not article:
                remedy = "give the path of its file in the seed folder, or its id: `sendfeed articles list`"
                problems.append(EditionError(f"there is no article {named!r}: left out", where=where, remedy=remedy))
            elif article not in among:
                what = f"article {named!r} does not wait for this issue: left out"
                remedy = f"`sendfeed articles show {shlex.quote(named)}` tells where it is"
                problems.append(EditionError(what, where=where, remedy=remedy))
            else:
                yield article

    lead = next(found([edition.lead] if edition.lead else [], pool), "")
    order, later = tuple(found(edition.order, pool)), tuple(found(edition.later, ids))
    return Hand(replace(edition, lead=lead, order=order, later=later), name, tuple(problems))
