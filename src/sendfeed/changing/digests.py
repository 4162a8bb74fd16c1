"""What a change of a digest, or of the zone that its slots are in, means."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from sendfeed.changing.look import Look, articles
from sendfeed.config.changes import Change


def of_digest(look: Look, change: Change) -> str:
    """It is new, or not there any more."""
    return _begins(look, change.name) if change.old is None else _ends(look, change.name)


def of_name(look: Look, change: Change) -> str:
    """It has another name."""
    told = [f"by another name it is another digest. Of {change.old}, {_ends(look, change.old)}"]
    if left := look.editions(change.old):
        told.append(f"What is in {left}/ stays there, and is for no issue of {change.new}")
    number = look.world.store.issues.next_number(change.new)
    told.append(f"Of {change.new}, {_begins(look, change.new)}; its issues are numbered from {number} on")
    return ". ".join(told)


def of_schedule(look: Look, change: Change) -> str:
    """It is due at other times."""
    zone = ZoneInfo(look.before["publication"]["timezone"])
    told = f"{_moved(look, change.old, change.new, zone)}; no slot before the last pass is made up for"
    unsent = look.unsent(change.name)
    return f"{told}; composed already, and as they were: {', '.join(unsent)}" if unsent else told


def of_timezone(look: Look, change: Change) -> str:
    """All of them are due at other times."""
    schedules = {each.name: str(each.schedule) for each in look.world.config.digests}
    moved = [f"{name}: {_moved(look, text, text, ZoneInfo(change.old))}" for name, text in schedules.items()]
    return "; ".join([*moved, "dates on pages are those of the new zone"])


def of_topics(look: Look, change: Change) -> str:
    """It wants other articles. No topic stands for all."""
    old, new = set(change.old), set(change.new)
    wider, narrower = not new or (old and old < new), not old or (new and new < old)
    what = "wider" if wider else "narrower" if narrower else "other topics"
    stays = f"what waits in its pool stays ({articles(look.waiting(change.name))})"
    return f"{what}, for new articles only: {stays}, and what was there before does not join"


def of_min_articles(look: Look, change: Change) -> str:
    """It wants more or fewer of them."""
    return f"an issue needs {articles(change.new)}; in its pool: {look.waiting(change.name)}"


def of_approval(look: Look, change: Change) -> str:
    """A person has to approve, or need not."""
    if change.new:
        return "from the next issue on, a person has to approve each; what is approved already goes"
    told = (
        "from the next issue on they go by themselves, but for first and late ones; what waits for approval still does"
    )
    unsent = look.unsent(change.name)
    return f"{told}: {', '.join(unsent)}" if unsent else told


def of_channels(look: Look, change: Change) -> str:
    """Its issues go to other places."""
    added = [name for name in change.new if name not in change.old]
    lost = [name for name in change.old if name not in change.new]
    told = [f"{', '.join(added)}: from the next issue on; what is composed already does not go there"] if added else []
    return "; ".join([*told, *(f"{name}: no more{look.held_back(name, change.name)}" for name in lost)])


def _begins(look: Look, name: str) -> str:
    digest = look.world.config.digest(name)
    due = look.next_slot(str(digest.schedule), look.world.config.publication.timezone) if digest else ""
    begins = f"the pool begins with the newest {look.waiting(name)} of what there is"
    return f"{begins}; the first issue, due {due}, waits for approval"


def _ends(look: Look, name: str) -> str:
    told = f"nothing more is composed, and what waits in its pool goes nowhere ({articles(look.waiting(name))})"
    unsent = look.unsent(name)
    return f"{told}; these are kept back until it is back, or skipped: {', '.join(unsent)}" if unsent else told


def _moved(look: Look, old: str, new: str, old_zone: ZoneInfo) -> str:
    was, comes = look.next_slot(old, old_zone), look.next_slot(new, look.world.config.publication.timezone)
    return f"the next slot was {was} and is {comes}" if was != comes else f"the next slot stays {comes}"
