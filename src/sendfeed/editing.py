"""The editor's hand: which edition an issue takes, and which articles it names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sendfeed import catalogue
from sendfeed.adapters.edition_folder import NEXT
from sendfeed.adapters.world import World
from sendfeed.errors import EditionError
from sendfeed.intake.blocks import UnreadableError
from sendfeed.intake.editions import read_edition
from sendfeed.model import Edition, Slot

NONE = Edition()


@dataclass(frozen=True, slots=True)
class Hand:
    """An edition with its articles by id; `name` is that of its file, empty if there is none.

    `problems` are what its editor should know; if it `is_broken`, the issue waits for it to be corrected.
    """

    edition: Edition = NONE
    name: str = ""
    problems: tuple[EditionError, ...] = ()
    is_broken: bool = False


def edition_of(world: World, digest: str, slots: Sequence[Slot], *, may_take_next: bool = True) -> Hand:
    """The edition of the issue that stands for these slots, the last of which is its own.

    That of a slot wins, the last one's first, over the one for the next issue.
    """
    names = [slot.name for slot in reversed(slots)] + ([NEXT] if may_take_next else [])
    for name in names:
        try:
            content = world.editions.read(digest, name)
            if content is not None:
                return _resolved(world, digest, name, content)
        except EditionError as error:
            return Hand(name=name, problems=(error,), is_broken=True)
    return Hand()


def take(world: World, digest: str, slot: str, hand: Hand) -> None:
    """Use up the edition of an issue, as the last thing before that is written down. Raises `EditionError`."""
    if hand.name:
        world.editions.take(digest, hand.name, slot)


def _resolved(world: World, digest: str, name: str, content: bytes) -> Hand:
    where = str(world.editions.path(digest, name))
    try:
        edition = read_edition(content)
    except UnreadableError as error:
        raise EditionError(str(error), where=where, remedy=f"correct it: digest {digest} waits for it") from error
    if not (edition.lead or edition.order or edition.later):
        return Hand(edition, name)
    publication, paths = world.config.publication, world.store.articles.paths()
    _, ids, _ = world.store.articles.taken()
    problems: list[EditionError] = []

    def found(names: Sequence[str]) -> Iterator[str]:
        for named in names:
            if article := catalogue.named(named, ids, paths, publication):
                yield article
            else:
                remedy = "give the path of its file in the seed folder, or its id: `sendfeed articles list`"
                problems.append(EditionError(f"there is no article {named!r}: left out", where=where, remedy=remedy))

    lead = next(found([edition.lead] if edition.lead else []), "")
    order, later = tuple(found(edition.order)), tuple(found(edition.later))
    return Hand(replace(edition, lead=lead, order=order, later=later), name, tuple(problems))
