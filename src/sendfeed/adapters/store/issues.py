"""Digests, their pools and their issues in the store."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, delete, exists, func, insert, or_, select, true, update

from sendfeed.adapters.store.articles import ACCEPTED, current_articles
from sendfeed.adapters.store.database import Database, count_change
from sendfeed.adapters.store.removals import GOING, OWN, WENT, holds_withdrawn
from sendfeed.adapters.store.rows import ARTICLE_COLUMNS, REVISION_COLUMNS, article_from, edition_from
from sendfeed.adapters.store.seed_tables import articles, revisions, seeds
from sendfeed.adapters.store.tables import deliveries, digests, issues, outputs, pool, publication
from sendfeed.model import (
    PUBLIC,
    Article,
    Decision,
    DeliveryState,
    Edition,
    Issue,
    IssueState,
    Message,
    NewDelivery,
    Slot,
    issue_page,
)

DEAD_FOR_SURE = (deliveries.c.state == DeliveryState.DEAD) & ~deliveries.c.doubtful
UNDELIVERED = and_(issues.c.state == IssueState.APPROVED, exists().where(OWN), ~exists().where(OWN, ~DEAD_FOR_SURE))
"""Whether no channel has taken an issue, or will take it, unless a person retries before its articles go elsewhere."""
WAITS = or_(pool.c.issue.is_(None), pool.c.issue.in_(select(issues.c.key).where(UNDELIVERED)))
"""Whether an article in a pool is in no issue, or in one that came to nothing."""
UNDONE = issues.c.state.in_((IssueState.WAITING, IssueState.APPROVED)) & ~WENT
"""Whether an issue has reached nobody yet, and may be skipped or replaced."""
GIVEN_BACK = {"issue": None, "position": None, "number": None}
HELD = exists().where(seeds.c.article == pool.c.article, seeds.c.decision == Decision.HOLD)
"""Whether a person holds the seed of an article in a pool."""
LIVE = exists().where(articles.c.id == pool.c.article, ACCEPTED)
"""Whether an article in a pool is not withdrawn."""


class IssueStore:
    """The digests' pools, and the issues that were made of them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def looked_until(self) -> dict[str, datetime]:
        """Up to when each digest's slots have been looked at, of the digests that the last pass had."""
        with self._database.reads() as connection:
            present = digests.c.seen == select(publication.c.passes).scalar_subquery()
            return {row.name: row.looked_until for row in connection.execute(select(digests).where(present))}

    def begin_digest(self, name: str, now: datetime, waiting: Sequence[str]) -> None:
        """Begin a digest that is new, or back: slots after `now` are its own.

        The articles `waiting` join its pool, those that have a place in it already aside.
        """
        with self._database.writes() as connection:
            this_pass = connection.scalars(select(publication.c.passes)).one()
            times = {"begun": now, "seen": this_pass, "looked_until": now}
            if not connection.execute(update(digests).where(digests.c.name == name).values(times)).rowcount:
                connection.execute(insert(digests).values(name=name, **times))
            placed = set(connection.scalars(select(pool.c.article).where(pool.c.digest == name)))
            rows = [{"digest": name, "article": article} for article in waiting if article not in placed]
            if rows:
                connection.execute(insert(pool), rows)
            count_change(connection)

    def pool(self, digest: str, replaced: str = "") -> list[Article]:
        """The articles that wait for the digest's next issue, but for those that are withdrawn or a person holds.

        Those of an issue that no channel took wait again; and of one that is to be `replaced`, by its key.
        """
        waiting = current_articles().join(pool, (pool.c.article == articles.c.id) & (pool.c.digest == digest))
        with self._database.reads() as connection:
            wanted = waiting.where(ACCEPTED, WAITS | (pool.c.issue == replaced), ~HELD).order_by(articles.c.sequence)
            return [article_from(row) for row in connection.execute(wanted).mappings()]

    def is_first(self, digest: str) -> bool:
        """Whether no issue of the digest was approved since it began and went anywhere, or still may."""
        with self._database.reads() as connection:
            begun = select(digests.c.begun).where(digests.c.name == digest).scalar_subquery()
            since = issues.c.composed_at > begun
            went = exists().where(issues.c.digest == digest, issues.c.state.in_(PUBLIC), ~UNDELIVERED, since)
            return not connection.scalar(select(went))

    def untaken(self, digest: str) -> list[str]:
        """The slots of the digest's issues that no channel took, or that were skipped, newest first: the next one has
        their articles. Not so of one that was skipped before another was composed.
        """
        later = issues.alias()
        stands = later.c.state.not_in((IssueState.SKIPPED, IssueState.REPLACED))
        since = exists().where(later.c.digest == digest, later.c.due > issues.c.due, stands)
        over = or_(UNDELIVERED, and_(issues.c.state == IssueState.SKIPPED, ~since))
        wanted = select(issues.c.slot).where(issues.c.digest == digest, over).order_by(issues.c.due.desc())
        with self._database.reads() as connection:
            return [*connection.scalars(wanted)]

    def has(self, key: str) -> bool:
        """Whether there is an issue of this key."""
        with self._database.reads() as connection:
            return bool(connection.scalar(select(exists().where(issues.c.key == key))))

    def next_number(self, digest: str) -> int:
        """The number of the digest's next issue: those that came to nothing count no more."""
        counts = issues.c.state.in_({IssueState.WAITING, *PUBLIC}) & ~UNDELIVERED
        with self._database.reads() as connection:
            last = connection.scalar(select(func.max(issues.c.number)).where(issues.c.digest == digest, counts))
        return (last or 0) + 1

    def may_replace(self, key: str) -> bool:
        """Whether an issue has reached nobody yet, and may be composed anew."""
        with self._database.reads() as connection:
            return bool(connection.scalar(select(exists().where(issues.c.key == key, UNDONE))))

    def look(self, names: Collection[str], until: datetime) -> None:
        """Say that these digests' slots up to `until` have been looked at."""
        with self._database.writes() as connection:
            connection.execute(update(digests).where(digests.c.name.in_(names)).values(looked_until=until))

    def compose(self, issue: Issue, handovers: Sequence[NewDelivery], *, anew: bool = False) -> bool:
        """Move the issue's articles out of the pool, with the issue's deliveries, in one transaction.

        Issues of the digest that no channel took expire: their articles wait again. `anew` says that it replaces the
        one of its slot, if that has reached nobody. False, and nothing done, if an article is not in the pool any more,
        a person has held or withdrawn it since, or there is nothing to replace.
        """
        with self._database.writes() as connection:
            if anew and not _replace(connection, issue.key):
                return False
            _expire(connection, issue.digest)
            connection.execute(
                insert(issues).values(
                    key=issue.key,
                    digest=issue.digest,
                    slot=issue.slot.name,
                    number=issue.number,
                    due=issue.slot.due,
                    state=issue.state,
                    reason=issue.reason,
                    composed_at=issue.composed_at,
                    edition=asdict(issue.edition) if issue.edition != Edition() else None,
                    **asdict(issue.message),
                )
            )
            placed = sum(_place(connection, issue, article, n) for n, article in enumerate(issue.articles))
            if placed < len(issue.articles):
                connection.rollback()
                return False
            for new in handovers:
                may_go = issue.state is IssueState.APPROVED
                connection.execute(
                    insert(deliveries).values(
                        issue=issue.key,
                        channel=new.channel,
                        state=DeliveryState.PENDING,
                        attempts=0,
                        due=issue.slot.due,
                        within_seconds=int(new.within.total_seconds()),
                        deadline=max(issue.composed_at, issue.slot.due) + new.within if may_go else None,
                        idempotency_key=new.idempotency_key,
                        request=new.request,
                        error="",
                        waits_for="",
                        doubtful=False,
                    )
                )
            count_change(connection)
        return True

    def states(self) -> dict[str, tuple[IssueState, str]]:
        """Every issue's state and its reason, by key, newest slot first."""
        wanted = select(issues.c.key, issues.c.state, issues.c.reason).order_by(issues.c.due.desc(), issues.c.key)
        with self._database.reads() as connection:
            return {row.key: (IssueState(row.state), row.reason) for row in connection.execute(wanted)}

    def issues(self, states: Collection[IssueState] = tuple(IssueState)) -> list[Issue]:
        """The issues in these states, whole, newest slot first."""
        return self._issues(issues.c.state.in_(states))

    def issue(self, key: str) -> Issue | None:
        """The issue of that key."""
        return next(iter(self._issues(issues.c.key == key)), None)

    def approve(
        self, key: str, now: datetime, due: datetime | None = None, *, composed_at: datetime | None = None
    ) -> bool:
        """Approve an issue that waits for it, to go at `due` instead of its slot: its deliveries' time begins then, or
        now if that is over. False if it does not wait, is blocked, or is not the one that was composed then.
        """
        seen = issues.c.composed_at == composed_at if composed_at else true()
        with self._database.writes() as connection:
            waits = and_(issues.c.state == IssueState.WAITING, seen, ~holds_withdrawn(issues.c.key))
            approved = _move(connection, key, waits, IssueState.APPROVED, "approved by a person")
            if approved:
                own = select(deliveries.c.id, deliveries.c.due, deliveries.c.within_seconds)
                for row in connection.execute(own.where(deliveries.c.issue == key)).all():
                    deadline = max(now, due or row.due) + timedelta(seconds=row.within_seconds)
                    times = {"due": due or row.due, "deadline": deadline}
                    connection.execute(update(deliveries).where(deliveries.c.id == row.id).values(times))
        return approved

    def hold_late(self, digest: str, before: datetime, reason: str) -> list[str]:
        """Have the digest's issues wait for approval whose slot was `before`, which no attempt was ever begun for, nor
        did a person ask for them; gives their keys.
        """
        untouched = (issues.c.reason == "") & GOING & ~exists().where(OWN, deliveries.c.attempts > 0)
        late = and_(issues.c.state == IssueState.APPROVED, issues.c.digest == digest, issues.c.due < before, untouched)
        with self._database.reads() as connection:
            keys = [*connection.scalars(select(issues.c.key).where(late))]
        if not keys:
            return []
        with self._database.writes() as connection:
            return [key for key in keys if _move(connection, key, late, IssueState.WAITING, reason)]

    def unanswered(self, now: datetime) -> list[Issue]:
        """The issues whose slot has come, and that wait for approval."""
        return self._issues((issues.c.state == IssueState.WAITING) & (issues.c.due <= now))

    def skip(self, key: str) -> bool:
        """Skip an issue that has reached nobody, and give its articles back to the pool; False if it may have."""
        with self._database.writes() as connection:
            skipped = _move(connection, key, UNDONE, IssueState.SKIPPED, "skipped by a person")
            if skipped:
                dead = {"state": DeliveryState.DEAD, "error": "its issue was skipped", "waits_for": ""}
                connection.execute(update(deliveries).where(deliveries.c.issue == key).values(dead))
                connection.execute(update(pool).where(pool.c.issue == key).values(GIVEN_BACK))
        return skipped

    def issue_of(self, article_id: str) -> dict[str, str | None]:
        """By digest that it is for, the key of the issue that holds an article, or None while it waits in the pool."""
        with self._database.reads() as connection:
            rows = connection.execute(select(pool.c.digest, pool.c.issue).where(pool.c.article == article_id))
            return {row.digest: row.issue for row in rows}

    def _issues(self, which: ColumnElement[bool]) -> list[Issue]:
        wanted = select(issues).where(which).order_by(issues.c.due.desc(), issues.c.key)
        with self._database.reads() as connection:
            held = _held_articles(connection, which)
            return [_issue(row, tuple(held.get(row.key, ()))) for row in connection.execute(wanted)]


def _place(connection: Connection, issue: Issue, article: Article, position: int) -> int:
    waits = (pool.c.digest == issue.digest, pool.c.article == article.id, pool.c.issue.is_(None))
    place = {"issue": issue.key, "position": position, "number": article.number}
    return connection.execute(update(pool).where(*waits, ~HELD, LIVE).values(place)).rowcount


def _move(connection: Connection, key: str, source: ColumnElement[bool], target: IssueState, reason: str) -> bool:
    moved = connection.execute(update(issues).where(issues.c.key == key, source).values(state=target, reason=reason))
    if moved.rowcount:
        count_change(connection)
    return moved.rowcount == 1


def _replace(connection: Connection, key: str) -> bool:
    """Make room for another issue of the slot: the one that is there gets another key, with its deliveries."""
    found = connection.execute(select(issues).where(issues.c.key == key, UNDONE)).mappings().one_or_none()
    if found is None:
        return False
    earlier = select(func.count()).where(issues.c.digest == found["digest"], issues.c.slot.like(f"{found['slot']}~%"))
    mark = f"~{connection.scalars(earlier).one() + 1}"
    names = {"key": f"{key}{mark}", "slot": f"{found['slot']}{mark}"}
    told = {"state": IssueState.REPLACED, "reason": "composed anew by a person"}
    connection.execute(insert(issues).values({**found, **names, **told}))
    dead = {"issue": names["key"], "state": DeliveryState.DEAD, "error": "its issue was composed anew", "waits_for": ""}
    marked = deliveries.c.idempotency_key + mark
    own = deliveries.c.issue == key
    connection.execute(update(deliveries).where(own).values(dead | {"idempotency_key": marked}))
    connection.execute(update(pool).where(pool.c.issue == key).values(GIVEN_BACK))
    # The page that is there shows the earlier one: no mail may lead to it.
    page = f"site/{issue_page(key)}"
    connection.execute(update(outputs).where(outputs.c.path == page).values(fingerprint=""))
    connection.execute(delete(issues).where(issues.c.key == key))
    return True


def _expire(connection: Connection, digest: str) -> None:
    """Give the articles of the digest's undelivered issues back, and say so."""
    undelivered = select(issues.c.key).where(issues.c.digest == digest, UNDELIVERED)
    for key in connection.scalars(undelivered).all():
        connection.execute(update(pool).where(pool.c.issue == key).values(GIVEN_BACK))
        reason = "no channel took it: its articles went to the next issue"
        _move(connection, key, issues.c.state == IssueState.APPROVED, IssueState.EXPIRED, reason)


def _held_articles(connection: Connection, which: ColumnElement[bool]) -> dict[str, list[Article]]:
    """By issue, its articles in reading order, each in the revision that was frozen."""
    frozen = (
        select(*ARTICLE_COLUMNS, *REVISION_COLUMNS, pool.c.issue)
        .join(pool, pool.c.article == articles.c.id)
        .join(issues, issues.c.key == pool.c.issue)
        .join(revisions, (revisions.c.article == articles.c.id) & (revisions.c.number == pool.c.number))
        .where(which)
        .order_by(pool.c.issue, pool.c.position)
    )
    held: dict[str, list[Article]] = {}
    for row in connection.execute(frozen).mappings():
        held.setdefault(row["issue"], []).append(article_from(row))
    return held


def _issue(row: Row[Any], held: tuple[Article, ...]) -> Issue:
    return Issue(
        digest=row.digest,
        slot=Slot(row.slot, row.due),
        number=row.number,
        state=IssueState(row.state),
        reason=row.reason,
        composed_at=row.composed_at,
        articles=held,
        edition=edition_from(row.edition or {}),
        message=Message(row.subject, row.preheader, row.html, row.text, row.eml, row.payload),
    )
