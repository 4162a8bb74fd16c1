"""How much of what is in the store: counted there, in one look, for those who watch over a service."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Column, Connection, func, select

from sendfeed.adapters.store.database import Database
from sendfeed.adapters.store.seed_tables import articles, seeds
from sendfeed.adapters.store.tables import deliveries, issues, pauses
from sendfeed.model import PUBLIC, ArticleState, DeliveryState, IssueState, Outcome

OPEN = (DeliveryState.PENDING, DeliveryState.SENDING, DeliveryState.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts by outcome or state, each of them with 0 where there is none.

    `undelivered_since` is the slot of the oldest issue that may go and has not come to an end with every channel.
    `paused` names channels; the empty name stands for all.
    """

    seeds: dict[str, int]
    articles: dict[str, int]
    issues: dict[str, int]
    deliveries: dict[str, int]
    undelivered_since: datetime | None
    paused: tuple[str, ...]


def figures(database: Database) -> Figures:
    """Count, in one transaction."""
    open_issues = (
        select(func.min(issues.c.due))
        .join(deliveries, deliveries.c.issue == issues.c.key)
        .where(issues.c.state.in_(PUBLIC), deliveries.c.state.in_(OPEN))
    )
    with database.reads() as connection:
        return Figures(
            seeds=_count(connection, seeds.c.outcome, Outcome),
            articles=_count(connection, articles.c.state, ArticleState),
            issues=_count(connection, issues.c.state, IssueState),
            deliveries=_count(connection, deliveries.c.state, DeliveryState),
            undelivered_since=connection.scalar(open_issues),
            paused=tuple(connection.scalars(select(pauses.c.channel).order_by(pauses.c.channel))),
        )


def _count(connection: Connection, column: Column[str], all_values: Iterable[StrEnum]) -> dict[str, int]:
    counted = {row[0]: row[1] for row in connection.execute(select(column, func.count()).group_by(column))}
    return {value.value: counted.get(value, 0) for value in all_values}
