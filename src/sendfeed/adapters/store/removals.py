"""What was taken back: articles that are withdrawn, and what is left of those that were erased."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, replace
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, delete, exists, insert, select, update

from sendfeed.adapters.store.articles import ACCEPTED, WITHDRAWN, as_known
from sendfeed.adapters.store.database import Database, count_change
from sendfeed.adapters.store.rows import withdrawal_row
from sendfeed.adapters.store.seed_tables import (
    articles,
    assets,
    contents,
    erasures,
    revision_assets,
    revisions,
    seeds,
    traits,
    unerased,
)
from sendfeed.adapters.store.tables import deliveries, issues, pool, publication
from sendfeed.model import (
    PUBLIC,
    Blocked,
    Decision,
    DeliveryState,
    IssueState,
    Outcome,
    Revision,
    Seed,
    Why,
    Withdrawal,
)

OWN = deliveries.c.issue == issues.c.key
AHEAD = (DeliveryState.PENDING, DeliveryState.SENDING, DeliveryState.UNKNOWN)
GOING = exists().where(OWN, deliveries.c.state.in_(AHEAD))
ARRIVED = (DeliveryState.SENDING, DeliveryState.UNKNOWN, DeliveryState.CONFIRMED)
WENT = exists().where(OWN, deliveries.c.doubtful | deliveries.c.state.in_(ARRIVED))
"""Whether an issue may have reached anybody."""
UNSENT = (issues.c.state == IssueState.WAITING) | (issues.c.state.in_(PUBLIC) & GOING)
"""Whether an issue may still go to a channel."""

NOTHING = asdict(Revision(title="", html="", summary=""))
"""The columns of an erased revision."""

WITHDRAWN_SEED = "the file is gone: its article was withdrawn"
NAMED = 5
"""An issue's subject names its first article, its preheader this many at most."""


def holds_withdrawn(issue: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether an issue holds an article that is withdrawn: then it may not go."""
    return exists().where(pool.c.issue == issue, pool.c.article == articles.c.id, WITHDRAWN)


class RemovalStore:
    """Withdraws, brings back and erases. Whoever decided by what is not so any more does nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def withdraw(self, seed: Seed, now: datetime) -> bool:
        """Withdraw a seed's article for a person, and take nothing more from the seed; False if it is not as known."""
        there = seed.outcome is not Outcome.MISSING
        decided = {"decision": Decision.WITHDRAW, "due": None, "releasable": False}
        told = {"outcome": Outcome.HELD, "reason": Why.PERSON.value} if there else {}
        with self._database.writes() as connection:
            done = connection.execute(update(seeds).where(*as_known(seed)).values(decided | told)).rowcount == 1
            if done:
                _withdraw(connection, seed.article, Withdrawal(now, Why.PERSON))
        return done

    def restore(self, seed: Seed) -> bool:
        """Bring back what a person withdrew, as it was, and read its seed again; False if that is not as known."""
        told = {"outcome": Outcome.WAITING, "reason": "released: read at the next pass"}
        back = articles.c.id == seed.article
        with self._database.writes() as connection:
            freed = update(seeds).where(*as_known(seed), seeds.c.decision == Decision.WITHDRAW)
            done = connection.execute(freed.values(decision=Decision.NONE, **told)).rowcount == 1
            if done:
                connection.execute(update(articles).where(back).values(withdrawal_row(None)))
                count_change(connection)
        return done

    def withdraw_gone(self, gone: Iterable[Seed], now: datetime) -> list[Seed]:
        """Withdraw the articles of seeds whose files are gone, all at once. Gives those that were still as known."""
        made = []
        with self._database.writes() as connection:
            for seed in gone:
                told = update(seeds).where(*as_known(seed)).values(reason=WITHDRAWN_SEED)
                if connection.execute(told).rowcount:
                    _withdraw(connection, seed.article, Withdrawal(now, Why.GONE))
                    made.append(replace(seed, reason=WITHDRAWN_SEED))
        return made

    def unsent(self, article_id: str) -> list[str]:
        """The keys of the issues that hold an article and may still go to a channel, newest first."""
        held = exists().where(pool.c.issue == issues.c.key, pool.c.article == article_id)
        with self._database.reads() as connection:
            wanted = select(issues.c.key).where(held, UNSENT).order_by(issues.c.due.desc(), issues.c.key)
            return list(connection.scalars(wanted))

    def blocked(self) -> dict[str, Blocked]:
        """The issues that may not go because an article of theirs is withdrawn, by key, newest first."""
        wanted = (
            select(issues.c.key, articles.c.id, articles.c.slug, WENT.label("went"))
            .join(pool, pool.c.issue == issues.c.key)
            .join(articles, articles.c.id == pool.c.article)
            .where(WITHDRAWN, UNSENT)
            .order_by(issues.c.due.desc(), issues.c.key, pool.c.position)
        )
        found: dict[str, Blocked] = {}
        with self._database.reads() as connection:
            for row in connection.execute(wanted):
                others = found[row.key].articles if row.key in found else ()
                found[row.key] = Blocked((*others, (row.id, row.slug)), row.went)
        return found

    def erase(self, seed: Seed, hashes: Collection[str], files: Mapping[str, str], now: datetime) -> bool:
        """Leave nothing of a seed, its article, and the issues that told of it, but ids, slugs and `hashes`.

        These are the SHA-256 of bytes that shall not come back; `files` are by path those of files to be deleted, which
        are `unerased` until then. False, and nothing done, if the seed is not as known, or an issue that may still go
        holds the article. What was overwritten may be read in the file until `scrub`.
        """
        with self._database.writes() as connection:
            if not connection.execute(delete(seeds).where(*as_known(seed))).rowcount:
                return False
            held = exists().where(pool.c.issue == issues.c.key, pool.c.article == (seed.article or ""))
            if connection.scalar(select(exists().where(held, UNSENT))):
                connection.rollback()
                return False
            if seed.article:
                _withdraw(connection, seed.article, Withdrawal(now, Why.ERASED))
                _erase_texts(connection, seed.article)
                _erase_messages(connection, seed.article)
            connection.execute(delete(unerased).where(unerased.c.path.in_(files)))
            for path, sha256 in files.items():
                connection.execute(insert(unerased).values(path=path, sha256=sha256))
            connection.execute(delete(traits).where((traits.c.path == seed.path) | traits.c.sha256.in_(hashes)))
            known = set(connection.scalars(select(erasures.c.sha256).where(erasures.c.sha256.in_(hashes))))
            for sha256 in {*hashes} - known:
                connection.execute(insert(erasures).values(sha256=sha256, erased_at=now))
            again = {"outcome": Outcome.WAITING, "reason": "to be looked at again"}
            copies = (seeds.c.sha256.in_(hashes), seeds.c.outcome == Outcome.HELD, seeds.c.decision == Decision.NONE)
            connection.execute(update(seeds).where(*copies).values(again))
            connection.execute(update(publication).values(unscrubbed=True, logs_left=True))
            count_change(connection)
        return True

    def erased(self) -> dict[str, datetime]:
        """When bytes were erased, by their SHA-256."""
        with self._database.reads() as connection:
            return {row.sha256: row.erased_at for row in connection.execute(select(erasures))}

    def unerased(self) -> dict[str, str]:
        """The files that are still to be deleted, by path, with the SHA-256 of the bytes that they must have for that.

        Of one whose bytes could not be read that is empty.
        """
        with self._database.reads() as connection:
            return {row.path: row.sha256 for row in connection.execute(select(unerased).order_by(unerased.c.path))}

    def settle(self, paths: Collection[str]) -> None:
        """Write down that files need not be deleted any more."""
        if paths:
            with self._database.writes() as connection:
                connection.execute(delete(unerased).where(unerased.c.path.in_(paths)))

    def unscrubbed(self) -> bool:
        """Whether the database's file may still hold texts that were erased."""
        with self._database.reads() as connection:
            return bool(connection.scalar(select(publication.c.unscrubbed)))

    def scrub(self) -> None:
        """Leave no byte of what was erased in the database's files. Raises `StoreError` while another reads them."""
        self._database.scrub()
        with self._database.writes() as connection:
            connection.execute(update(publication).values(unscrubbed=False))

    def logs_left(self) -> bool:
        """Whether a log of a crash may still tell of what was erased."""
        with self._database.reads() as connection:
            return bool(connection.scalar(select(publication.c.logs_left)))

    def forget_logs(self) -> None:
        """Write down that no log of a crash is left from before."""
        with self._database.writes() as connection:
            connection.execute(update(publication).values(logs_left=False))


def _withdraw(connection: Connection, article_id: str | None, withdrawn: Withdrawal) -> None:
    """An article that is withdrawn already stays so since then, for the reason of now."""
    own = articles.c.id == article_id
    connection.execute(update(articles).where(own, WITHDRAWN).values(withdrawn_why=withdrawn.why))
    connection.execute(update(articles).where(own, ACCEPTED).values(withdrawal_row(withdrawn)))
    count_change(connection)


def _erase_texts(connection: Connection, article_id: str) -> None:
    """Empty every revision, and take the assets away that nothing else shows."""
    own = revision_assets.c.article == article_id
    shown = connection.scalars(select(revision_assets.c.asset).where(own)).all()
    connection.execute(delete(revision_assets).where(own))
    shown_still = exists().where(revision_assets.c.asset == assets.c.path)
    connection.execute(delete(assets).where(assets.c.path.in_(shown), ~shown_still))
    connection.execute(delete(contents).where(contents.c.article == article_id))
    connection.execute(update(revisions).where(revisions.c.article == article_id).values(NOTHING))
    connection.execute(delete(pool).where(pool.c.article == article_id, pool.c.issue.is_(None)))


def _erase_messages(connection: Connection, article_id: str) -> None:
    """Empty the messages and requests of every issue that told of an article. One that gave it back has its payload."""
    places = select(pool.c.issue, pool.c.position).where(pool.c.article == article_id)
    positions = {row.issue: row.position for row in connection.execute(places)}
    for row in connection.execute(select(issues.c.key, issues.c.payload)).all():
        ids = _article_ids(row.payload) if article_id.encode() in row.payload else []
        position = ids.index(article_id) if article_id in ids else positions.get(row.key)
        if position is not None:
            named = {"preheader": ""} if position < NAMED else {}
            named |= {"subject": row.key} if position == 0 else {}
            data = {"issue": row.key, "articles": [{"id": each} for each in ids]}
            left = json.dumps({"type": "digest.issue", "data": data}).encode()
            nothing = {"html": "", "text": "", "eml": b"", "payload": left, "edition": None}
            connection.execute(update(issues).where(issues.c.key == row.key).values(nothing | named))
            connection.execute(update(deliveries).where(deliveries.c.issue == row.key).values(request=b""))


def _article_ids(payload: bytes) -> list[str]:
    return [article["id"] for article in json.loads(payload)["data"]["articles"]]
