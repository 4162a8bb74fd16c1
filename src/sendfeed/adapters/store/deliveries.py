"""The ledger of deliveries: each is written down before its channel is called, and moved by compare-and-set.

A move names the state, and the number of attempts, that it was decided by: whoever comes second does nothing. So a
service, a `run` beside it and a person may all work on the same deliveries.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import fields
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, delete, exists, func, insert, or_, select, update

from sendfeed.adapters.store.database import Database, count_change
from sendfeed.adapters.store.removals import holds_withdrawn
from sendfeed.adapters.store.tables import attempts, deliveries, issues, pauses
from sendfeed.model import PUBLIC, Attempt, Delivery, DeliveryState, IssueState

EVERYTHING = ""
"""The channel name under which a pause of all channels is written down."""
ABANDONED = "abandoned by a person"
"""The error of a delivery that a person wants no more of."""

COLUMNS = [deliveries.c[field.name] for field in fields(Delivery)]
AHEAD = deliveries.c.state.in_((DeliveryState.PENDING, DeliveryState.UNKNOWN))
BEING_MADE = deliveries.c.state == DeliveryState.SENDING
DECIDABLE = AHEAD | (deliveries.c.state == DeliveryState.DEAD)
"""Where a person may decide: not while an attempt is being made, and not once it is confirmed."""
MAY_GO = exists().where(issues.c.key == deliveries.c.issue, issues.c.state.in_(PUBLIC))
BLOCKED = holds_withdrawn(deliveries.c.issue)
PAUSED = exists().where(or_(pauses.c.channel == deliveries.c.channel, pauses.c.channel == EVERYTHING))


class DeliveryStore:
    """Deliveries, their attempts, and what is paused."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[Delivery]:
        """Every delivery, in the order in which they were composed."""
        return self._where()

    def find(self, delivery_id: int) -> Delivery | None:
        """The delivery of that id."""
        return next(iter(self._where(deliveries.c.id == delivery_id)), None)

    def due(self, now: datetime) -> list[Delivery]:
        """The deliveries to attempt now: due, in time, not paused, of issues that may go; first due, first served."""
        found = self._where(AHEAD, deliveries.c.due <= now, _in_time(now), MAY_GO, ~PAUSED)
        return sorted(found, key=lambda delivery: (delivery.due, delivery.id))

    def overdue(self, now: datetime) -> list[Delivery]:
        """The deliveries that have not come to an end by their deadline, paused ones too."""
        return self._where(AHEAD, deliveries.c.deadline < now, MAY_GO)

    def next_due(self) -> datetime | None:
        """When there is something to do next: an attempt, or a lease that ends."""
        ahead = select(func.min(deliveries.c.due)).where(AHEAD, MAY_GO, ~PAUSED)
        leases = select(func.min(deliveries.c.lease_until))
        with self._database.reads() as connection:
            times = [time for wanted in (ahead, leases) if (time := connection.scalar(wanted))]
        return min(times, default=None)

    def request(self, delivery_id: int) -> bytes:
        """The body of a delivery's request, as it was composed."""
        with self._database.reads() as connection:
            body: bytes = connection.scalars(select(deliveries.c.request).where(deliveries.c.id == delivery_id)).one()
        return body

    def attempts(self, delivery_id: int) -> list[Attempt]:
        """Every attempt of a delivery, in order."""
        columns = [attempts.c[field.name] for field in fields(Attempt)]
        wanted = select(*columns).where(attempts.c.delivery == delivery_id).order_by(attempts.c.number)
        with self._database.reads() as connection:
            rows = connection.execute(wanted).mappings()
            return [Attempt(**{**row, "result": DeliveryState(row["result"])}) for row in rows]

    def claim(self, delivery: Delivery, now: datetime, lease_until: datetime) -> Delivery | None:
        """Begin an attempt; None if the delivery is not as it was known, too late or paused, or its issue may not go,
        be it for an article that was withdrawn this moment.

        Whoever holds the claim settles it; if nobody has by `lease_until`, `end_leases` does.
        """
        sending = {"state": DeliveryState.SENDING, "attempts": delivery.attempts + 1, "lease_until": lease_until}
        with self._database.writes() as connection:
            free = (*_as_known(delivery), AHEAD, _in_time(now), MAY_GO, ~PAUSED, ~BLOCKED)
            if not _moved(connection, free, sending | {"waits_for": ""}):
                return None
            begun = {"number": delivery.attempts + 1, "started_at": now, "result": DeliveryState.SENDING, "what": ""}
            connection.execute(insert(attempts).values(delivery=delivery.id, **begun))
            return _one(connection, delivery.id)

    def settle(
        self, claimed: Delivery, state: DeliveryState, due: datetime, error: str, ended: datetime, *, doubtful: bool
    ) -> Delivery:
        """End the attempt that was claimed; gives the delivery as it is then.

        If the lease ended before, somebody else has gone on: then only a channel's word that it has taken the issue
        still counts, unless its articles were given back meanwhile.
        """
        end = {"state": state, "due": due, "error": error, "doubtful": doubtful, "lease_until": None}
        confirmed = state is DeliveryState.CONFIRMED
        with self._database.writes() as connection:
            _end_attempt(connection, claimed, state, error, ended)
            moved = _moved(connection, (*_as_known(claimed), BEING_MADE), end)
            if not moved and confirmed:
                other = (deliveries.c.id == claimed.id, deliveries.c.state != DeliveryState.CONFIRMED, MAY_GO)
                moved = _moved(connection, other, end | {"waits_for": ""})
                if moved:
                    # Whoever is at it now may die before the answer comes, and nobody would end that attempt.
                    _end_open_attempts(connection, claimed.id, "an earlier attempt was confirmed meanwhile", ended)
            if moved and confirmed:
                _sent(connection, claimed.issue)
            if moved:
                count_change(connection)  # the next issue may have its articles, or not any more
            return _one(connection, claimed.id)

    def end_leases(self, now: datetime) -> list[Delivery]:
        """Take the attempts whose lease has ended for unanswered: their process has died, or stands still."""
        what = "sendfeed ended, or stood still, before an answer came"
        ended = []
        for dead in self._where(deliveries.c.lease_until <= now):
            unknown = {"state": DeliveryState.UNKNOWN, "due": now, "error": what, "doubtful": True}
            with self._database.writes() as connection:
                if _moved(connection, _as_known(dead), unknown | {"lease_until": None}):
                    _end_attempt(connection, dead, DeliveryState.UNKNOWN, what, now)
                    ended.append(_one(connection, dead.id))
        return ended

    def hold(self, delivery: Delivery, waits_for: str, until: datetime) -> bool:
        """Say what a delivery waits for, and put it off; False if it is not as it was known."""
        with self._database.writes() as connection:
            return _moved(connection, (*_as_known(delivery), AHEAD, MAY_GO), {"waits_for": waits_for, "due": until})

    def give_up(self, delivery: Delivery, error: str) -> bool:
        """Attempt a delivery no more; False if it is not as it was known, or a person has given it time anew."""
        with self._database.writes() as connection:
            dead = {"state": DeliveryState.DEAD, "error": error, "waits_for": ""}
            same_time = deliveries.c.deadline == delivery.deadline
            return _counted(connection, (*_as_known(delivery), AHEAD, MAY_GO, same_time), dead)

    def retry(self, delivery: Delivery, now: datetime) -> bool:
        """Make the next attempt now, with all of its time anew; False if it is blocked, or not as it was known."""
        with self._database.writes() as connection:
            within = connection.scalar(select(deliveries.c.within_seconds).where(deliveries.c.id == delivery.id))
            anew = {"due": min(delivery.due, now), "deadline": now + timedelta(seconds=within or 0), "waits_for": ""}
            retried = _decided(connection, delivery, {"state": DeliveryState.PENDING} | anew, ~BLOCKED)
            if retried:
                unasked = (issues.c.key == delivery.issue, issues.c.reason == "")
                connection.execute(update(issues).where(*unasked).values(reason="retried by a person"))
        return retried

    def confirm(self, delivery: Delivery) -> bool:
        """Take a person's word that it has arrived; False if it is not as it was known."""
        end = {"state": DeliveryState.CONFIRMED, "error": "", "waits_for": "", "doubtful": False}
        with self._database.writes() as connection:
            moved = _decided(connection, delivery, end)
            if moved:
                _sent(connection, delivery.issue)
        return moved

    def abandon(self, delivery: Delivery) -> bool:
        """Take a person's word that it has not arrived, and shall not; False if it is not as it was known."""
        end = {"state": DeliveryState.DEAD, "error": ABANDONED, "waits_for": "", "doubtful": False}
        with self._database.writes() as connection:
            return _decided(connection, delivery, end)

    def pause(self, channel: str, now: datetime) -> bool:
        """Stop attempts to a channel, or with `EVERYTHING` to all; False if that was so."""
        with self._database.writes() as connection:
            known = connection.scalar(select(exists().where(pauses.c.channel == channel)))
            if not known:
                connection.execute(insert(pauses).values(channel=channel, since=now))
        return not known

    def resume(self, channel: str) -> bool:
        """Lift the pause of this channel, or with `EVERYTHING` every pause there is; False if there was none."""
        lifted = delete(pauses) if channel == EVERYTHING else delete(pauses).where(pauses.c.channel == channel)
        with self._database.writes() as connection:
            return connection.execute(lifted).rowcount > 0

    def paused(self) -> dict[str, datetime]:
        """The channels that are paused, and since when; `EVERYTHING` stands for all of them."""
        with self._database.reads() as connection:
            return {row.channel: row.since for row in connection.execute(select(pauses).order_by(pauses.c.channel))}

    def _where(self, *conditions: ColumnElement[bool]) -> list[Delivery]:
        wanted = select(*COLUMNS).where(*conditions).order_by(deliveries.c.id)
        with self._database.reads() as connection:
            return [_delivery(row) for row in connection.execute(wanted).mappings()]


def _in_time(now: datetime) -> ColumnElement[bool]:
    return deliveries.c.deadline >= now


def _as_known(delivery: Delivery) -> tuple[ColumnElement[bool], ...]:
    columns = deliveries.c
    return (columns.id == delivery.id, columns.state == delivery.state, columns.attempts == delivery.attempts)


def _moved(connection: Connection, known: Collection[ColumnElement[bool]], values: dict[str, Any]) -> bool:
    return connection.execute(update(deliveries).where(*known).values(values)).rowcount == 1


def _counted(connection: Connection, known: Collection[ColumnElement[bool]], values: dict[str, Any]) -> bool:
    """As `_moved`; and what the next issue would hold may have changed by it."""
    moved = _moved(connection, known, values)
    if moved:
        count_change(connection)
    return moved


def _decided(
    connection: Connection, delivery: Delivery, values: dict[str, Any], *conditions: ColumnElement[bool]
) -> bool:
    return _counted(connection, (*_as_known(delivery), DECIDABLE, MAY_GO, *conditions), values)


def _end_attempt(connection: Connection, delivery: Delivery, result: DeliveryState, what: str, ended: datetime) -> None:
    number = (attempts.c.delivery == delivery.id, attempts.c.number == delivery.attempts)
    connection.execute(update(attempts).where(*number).values(result=result, what=what, ended_at=ended))


def _end_open_attempts(connection: Connection, delivery_id: int, what: str, ended: datetime) -> None:
    still_open = (attempts.c.delivery == delivery_id, attempts.c.ended_at.is_(None))
    end = {"result": DeliveryState.UNKNOWN, "what": what, "ended_at": ended}
    connection.execute(update(attempts).where(*still_open).values(end))


def _sent(connection: Connection, issue: str) -> None:
    approved = (issues.c.key == issue, issues.c.state == IssueState.APPROVED)
    connection.execute(update(issues).where(*approved).values(state=IssueState.SENT))


def _one(connection: Connection, delivery_id: int) -> Delivery:
    return _delivery(connection.execute(select(*COLUMNS).where(deliveries.c.id == delivery_id)).mappings().one())


def _delivery(row: RowMapping) -> Delivery:
    return Delivery(**{**row, "state": DeliveryState(row["state"])})
