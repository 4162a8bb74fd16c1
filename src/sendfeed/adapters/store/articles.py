"""Seeds, articles and revisions in the store."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Select, Table, delete, exists, func, insert, select, update

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

    def settle(self, changes: Sequence[Change], forgotten: Sequence[str]) -> bool:
        """Write moves, losses and refusals down; False, and nothing done, if a person decided meanwhile."""
        with self._database.writes() as connection:
            if len(_undisturbed(connection, changes)) < len(changes) or _any_decided(connection, forgotten):
                return False
            _put_seeds(connection, changes)
            _delete_seeds(connection, forgotten)
        return True

    def apply(self, changes: Sequence[Change], pools: Callable[[Article], Iterable[str]]) -> list[Change]:
        """Write decisions down, in one transaction. `pools` names the digests whose pool a new article joins.

        A seed that a person decided about while it was being read is left as it is, for the next pass to read again.
        Gives the changes that were made.
        """
        with self._database.writes() as connection:
            made = _undisturbed(connection, changes)
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


def _undisturbed(connection: Connection, changes: Sequence[Change]) -> list[Change]:
    """The changes whose seed is still as the pass found it."""
    now: dict[str, tuple[str, str]] = {}
    for paths in _batches([change.before.path for change in changes if change.before]):
        rows = connection.execute(
            select(seeds.c.path, seeds.c.outcome, seeds.c.decision).where(seeds.c.path.in_(paths))
        )
        now |= {row.path: (row.outcome, row.decision) for row in rows}
    return [c for c in changes if not c.before or now.get(c.before.path) == (c.before.outcome, c.before.decision)]


def _any_decided(connection: Connection, paths: Sequence[str]) -> bool:
    """Whether a person has decided about one of these seeds."""
    decided = [exists().where(seeds.c.path.in_(b), seeds.c.decision != Decision.NONE) for b in _batches(paths)]
    return any(connection.scalar(select(each)) for each in decided)


def _put_seeds(connection: Connection, changes: Sequence[Change]) -> None:
    """Put each seed at its path, and take it from the one it left: names may be exchanged among the changes."""
    _delete_seeds(connection, [path for change in changes for path in (change.seed.path, change.moved_from) if path])
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
