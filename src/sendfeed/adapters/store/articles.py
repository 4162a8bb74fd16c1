"""Seeds, articles and revisions in the store."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Select, Table, delete, func, insert, select, update

from sendfeed.adapters.store.database import Database, count_change
from sendfeed.adapters.store.rows import (
    ARTICLE_COLUMNS,
    REVISION_COLUMNS,
    article_from,
    article_row,
    revision_row,
    seed_from,
    seed_row,
)
from sendfeed.adapters.store.tables import articles, pool, revisions, seeds
from sendfeed.model import Article, ArticleState, Change, Decision, Outcome, Seed


def current_articles() -> Select[Any]:
    """Every accepted article with its current revision."""
    return (
        select(*ARTICLE_COLUMNS, *REVISION_COLUMNS)
        .join(revisions, (revisions.c.article == articles.c.id) & (revisions.c.number == articles.c.number))
        .where(articles.c.state == ArticleState.ACCEPTED)
    )


class ArticleStore:
    """What became of each seed, and the articles."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def seeds(self) -> list[Seed]:
        """Every seed that was ever seen, in the order of paths."""
        with self._database.reads() as connection:
            return [seed_from(row) for row in connection.execute(select(seeds).order_by(seeds.c.path))]

    def articles(self) -> list[Article]:
        """Every accepted article, newest acceptance first."""
        with self._database.reads() as connection:
            rows = connection.execute(current_articles().order_by(articles.c.sequence.desc())).mappings()
            return [article_from(row) for row in rows]

    def article(self, article_id: str) -> Article | None:
        """The article of that id, if it is accepted."""
        with self._database.reads() as connection:
            row = connection.execute(current_articles().where(articles.c.id == article_id)).mappings().one_or_none()
        return article_from(row) if row else None

    def taken(self) -> tuple[list[str], list[str], int]:
        """The slugs and the ids that articles have, and the last sequence number."""
        with self._database.reads() as connection:
            slugs = connection.scalars(select(articles.c.slug)).all()
            ids = connection.scalars(select(articles.c.id)).all()
            last = connection.scalar(select(func.coalesce(func.max(articles.c.sequence), 0)))
        return list(slugs), list(ids), last or 0

    def settle(self, changes: Sequence[Change], forgotten: Sequence[str], known: Mapping[str, Seed]) -> bool:
        """Write moves, refusals and losses down. `known` are the seeds that this was decided by.

        False, and nothing done, if a person decided about one of them meanwhile.
        """
        with self._database.writes() as connection:
            paths = [*forgotten, *(path for change in changes for path in change.paths)]
            if _disturbed(connection, known, paths):
                return False
            _put_seeds(connection, changes)
            _delete_seeds(connection, forgotten)
        return True

    def apply(
        self, changes: Sequence[Change], known: Mapping[str, Seed], pools: Callable[[Article], Iterable[str]]
    ) -> list[Change]:
        """Write decisions down, in one transaction, and give those that were.

        A seed that a person decided about since it was `known` is left as it is, for the next pass to read again.
        `pools` names the digests whose pool a new article joins.
        """
        with self._database.writes() as connection:
            disturbed = _disturbed(connection, known, [path for change in changes for path in change.paths])
            made = [change for change in changes if not disturbed & change.paths]
            changed = [change.article for change in made if change.article]
            new = [article for article in changed if article.number == 1]
            _insert(connection, articles, [article_row(article) | {"state": ArticleState.ACCEPTED} for article in new])
            for article in changed:
                if article.number > 1:
                    connection.execute(update(articles).where(articles.c.id == article.id).values(article_row(article)))
            _insert(connection, revisions, [revision_row(article) for article in changed])
            _insert(connection, pool, [{"digest": name, "article": a.id} for a in new for name in pools(a)])
            _put_seeds(connection, made)
            if changed:
                count_change(connection)
        return made

    def decide(self, seed: Seed, decision: Decision, outcome: Outcome, reason: str) -> bool:
        """Write a person's decision on a seed down, unless the seed is not as it was: then False."""
        with self._database.writes() as connection:
            done = connection.execute(
                update(seeds)
                .where(
                    seeds.c.path == seed.path,
                    seeds.c.outcome == seed.outcome,
                    seeds.c.sha256 == seed.sha256,
                    seeds.c.decision == seed.decision,
                )
                .values(decision=decision, outcome=outcome, reason=reason)
            )
            if done.rowcount:
                count_change(connection)
        return done.rowcount == 1


def _disturbed(connection: Connection, known: Mapping[str, Seed], paths: Sequence[str]) -> set[str]:
    """The paths whose seed is not as it was known."""
    now: dict[str, tuple[str, str]] = {}
    for batch in _batches(paths):
        columns = (seeds.c.path, seeds.c.outcome, seeds.c.decision)
        rows = connection.execute(select(*columns).where(seeds.c.path.in_(batch)))
        now |= {row.path: (row.outcome, row.decision) for row in rows}
    then = {path: (seed.outcome, seed.decision) for path in paths if (seed := known.get(path))}
    return {path for path in paths if now.get(path) != then.get(path)}


def _put_seeds(connection: Connection, changes: Sequence[Change]) -> None:
    """Put each seed at its path, and take it from the one it left: names may be exchanged among the changes."""
    _delete_seeds(connection, [path for change in changes for path in change.paths])
    _insert(connection, seeds, [seed_row(change.seed) for change in changes])


def _delete_seeds(connection: Connection, paths: Sequence[str]) -> None:
    for batch in _batches(paths):
        connection.execute(delete(seeds).where(seeds.c.path.in_(batch)))


def _batches(paths: Sequence[str]) -> Iterator[Sequence[str]]:
    """Databases bound how many values a statement may hold."""
    return (paths[start : start + 500] for start in range(0, len(paths), 500))


def _insert(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)
