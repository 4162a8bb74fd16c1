"""What a digest's next issue holds, when it is due, and whether it waits for approval."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from sendfeed.config import Digest
from sendfeed.digest.draft import Draft
from sendfeed.digest.message import build_message
from sendfeed.digest.slots import next_hour, slots
from sendfeed.model import Article, Issue, IssueState, Slot
from sendfeed.rendering import Render


def wants(digest: Digest, topics: Sequence[str]) -> bool:
    """Whether an article filed under these topics joins the digest's pool."""
    return not digest.topics or any(topic in digest.topics for topic in topics)


def due_slots(digest: Digest, zone: ZoneInfo, looked_until: datetime, now: datetime) -> list[Slot]:
    """The slots due in `(looked_until, now]`. The last is composed, and holds all that waited through the others."""
    return list(slots(digest.schedule, zone, looked_until, now))


def unexpired(articles: Iterable[Article], at: datetime) -> list[Article]:
    """Those that an issue may still hold if it is composed `at` this time."""
    return [article for article in articles if article.revision.expires is None or at <= article.revision.expires]


def first_pool(digest: Digest, articles: Iterable[Article], now: datetime) -> list[Article]:
    """What waits in the pool of a digest that begins: of all that it wants, the newest `max_articles`.

    The rest counts as covered: nobody is mailed an archive.
    """
    wanted = [article for article in unexpired(articles, now) if wants(digest, article.revision.topics)]
    return sorted(wanted, key=lambda article: -article.sequence)[: digest.max_articles]


def why_approval(digest: Digest, due: Sequence[Slot], now: datetime, *, first: bool) -> str:
    """Why an issue must be approved by a person before it goes; empty when it need not be.

    `due` are the slots that it stands for: after days of down time the last one may have come just now.
    """
    if first:
        return "the first issue of this digest"
    if due and now - due[0].due > digest.late_after:
        what = "its slot was" if len(due) == 1 else f"the slot of {due[0].name} was"
        return f"{what} missed by more than {_hours(digest.late_after.total_seconds())}"
    return "the digest asks for approval of each issue" if digest.approval else ""


def why_asked_again(digest: Digest) -> str:
    """Why an issue that was free to go waits for approval once it is late by more than `late_after`."""
    return f"it could not go within {_hours(digest.late_after.total_seconds())} of its slot"


def goes_at(digest: Digest, slot: Slot, zone: ZoneInfo, now: datetime) -> datetime:
    """When an issue goes that is approved now: at its slot, and if that is over at once, or as `late_approval` says."""
    late = now > slot.due and digest.late_approval == "next-hour"
    return next_hour(digest.schedule, zone, now) if late else slot.due


def compose(draft: Draft, reason: str, render: Render) -> Issue:
    """Freeze an issue; with a `reason` it waits for approval. Raises `TemplateError` or `MessageError`."""
    return Issue(
        digest=draft.digest.name,
        slot=draft.slot,
        number=draft.number,
        state=IssueState.WAITING if reason else IssueState.APPROVED,
        reason=reason,
        composed_at=draft.composed_at,
        articles=draft.articles,
        edition=draft.edition,
        message=build_message(draft, render),
    )


def _hours(seconds: float) -> str:
    return f"{seconds / 3600:g} hours"
