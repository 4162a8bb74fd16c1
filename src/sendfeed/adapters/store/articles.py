"""Seeds, articles and revisions in the store."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, bindparam, delete, exists, func, insert, select, update

from sendfeed.adapters.store.assets import put_assets
from sendfeed.adapters.store.database import Database, count_change
from sendfeed.adapters.store.rows import (
    ARTICLE_COLUMNS,
    REVISION_COLUMNS,
    article_from,
    article_row,
    listed_from,
    revision_row,
    seed_from,
    seed_row,
    withdrawal_from,
)
from sendfeed.adapters.store.seed_tables import articles, contents, revision_assets, revisions, seeds
from sendfeed.adapters.store.tables import pool, publication
from sendfeed.model import Article, ArticleState, Change, Decision, Listed, Outcome, Seed, Withdrawal

ACCEPTED = articles.c.state == ArticleState.ACCEPTED
WITHDRAWN = articles.c.state == ArticleState.WITHDRAWN


def current_articles() -> Select[Any]:
    """Every article with its current revision."""
    return select(*ARTICLE_COLUMNS, *REVISION_COLUMNS).join(
        revisions, (revisions.c.article == articles.c.id) & (revisions.c.number == articles.c.number)
    )


def listed_articles() -> Select[Any]:
    """Every article with what lists need of its current revision, newest acceptance first."""
    of_revision = (revisions.c.source, revisions.c.topics, revisions.c.corrects, revisions.c.original_url)
    current = (revisions.c.article == articles.c.id) & (revisions.c.number == articles.c.number)
    return (
        select(*ARTICLE_COLUMNS, articles.c.number, *of_revision)
        .join(revisions, current)
        .order_by(articles.c.sequence.desc())
    )


def as_known(seed: Seed) -> tuple[ColumnElement[bool], ...]:
    """Whether a seed is still as a person saw it who decides about it."""
    columns = seeds.c
    same_bytes = (columns.path == seed.path, columns.sha256 == seed.sha256)
    return (*same_bytes, columns.outcome == seed.outcome, columns.decision == seed.decision)


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
        return self._articles(ACCEPTED)

    def listed(self) -> list[Listed]:
        """Every article that was ever accepted, without its text, newest acceptance first. `corrects` is as written."""
        with self._database.reads() as connection:
            rows = connection.execute(listed_articles())
            shown = _assets(connection)
            return [listed_from(row, shown.get(row.id, frozenset())) for row in rows]

    def some(self, ids: Sequence[str]) -> dict[str, Article]:
        """These articles by id, be they withdrawn."""
        return {article.id: article for ids in _batches(ids) for article in self._articles(articles.c.id.in_(ids))}

    def accepted_between(self, first: int, last: int) -> dict[str, Article]:
        """The articles of these sequence numbers by id, be they withdrawn."""
        return {article.id: article for article in self._articles(articles.c.sequence.between(first, last))}

    def withdrawn(self) -> list[Article]:
        """Every withdrawn article, newest acceptance first."""
        return self._articles(WITHDRAWN)

    def withdrawals(self) -> dict[str, Withdrawal]:
        """Since when and why articles are withdrawn, by id."""
        columns = (articles.c.id, articles.c.withdrawn_at, articles.c.withdrawn_why)
        with self._database.reads() as connection:
            rows = connection.execute(select(*columns).where(WITHDRAWN))
            return {row[0]: found for row in rows if (found := withdrawal_from(row[1], row[2]))}

    def sources(self) -> set[str]:
        """The sources of accepted articles."""
        current = (revisions.c.article == articles.c.id) & (revisions.c.number == articles.c.number)
        wanted = select(revisions.c.source).join(articles, current).where(ACCEPTED).distinct()
        with self._database.reads() as connection:
            return set(connection.scalars(wanted))

    def article(self, article_id: str) -> Article | None:
        """The article of that id, be it withdrawn."""
        with self._database.reads() as connection:
            row = connection.execute(current_articles().where(articles.c.id == article_id)).mappings().one_or_none()
        return article_from(row) if row else None

    def paths(self) -> dict[str, str]:
        """The ids of articles by the paths of their seeds."""
        with self._database.reads() as connection:
            rows = connection.execute(select(seeds.c.path, seeds.c.article).where(seeds.c.article.is_not(None)))
            return {row.path: row.article for row in rows}

    def contents(self, article_id: str) -> set[str]:
        """The SHA-256 of the bytes that an article's seed has had, but for those that another article's has, or had."""
        others = contents.alias()
        shared = exists().where(others.c.sha256 == contents.c.sha256, others.c.article != article_id)
        with self._database.reads() as connection:
            return set(connection.scalars(select(contents.c.sha256).where(contents.c.article == article_id, ~shared)))

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
        if not changes and not forgotten:
            return True
        with self._database.writes() as connection:
            paths = [*forgotten, *(path for change in changes for path in change.paths)]
            if _disturbed(connection, known, paths):
                return False
            _put_seeds(connection, changes)
            _delete_seeds(connection, forgotten)
            if any(len(change.paths) > 1 for change in changes):
                count_change(connection)  # what an article corrects may be named by a path
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
            numbers = _numbers(connection, [article.id for article in changed])
            new = [article for article in changed if article.id not in numbers]
            _insert(connection, articles, [article_row(article) for article in new])
            for article in changed:
                if article.id in numbers:
                    connection.execute(update(articles).where(articles.c.id == article.id).values(article_row(article)))
            # One that comes back as it was has no new revision.
            revised = [article for article in changed if article.number > numbers.get(article.id, 0)]
            _insert(connection, revisions, [revision_row(article) for article in revised])
            for change in made:
                if change.article and change.article in revised:
                    put_assets(connection, change.article, change.assets)
            _insert(connection, pool, [{"digest": name, "article": a.id} for a in new for name in pools(a)])
            _put_seeds(connection, made)
            # What an article corrects may be named by a path.
            if changed or any(len(change.paths) > 1 for change in made):
                count_change(connection)
        return made

    def order_by_date(self) -> None:
        """Give the articles that have not been published yet an order by their published dates.

        Those of one date keep theirs. Only under the publication's lock.
        """
        table = articles.c
        unpublished = table.sequence > select(publication.c.last_published).scalar_subquery()
        by_date = select(table.id, table.sequence).where(unpublished).order_by(table.published, table.sequence)
        with self._database.reads() as connection:
            rows = connection.execute(by_date).all()
        numbers = sorted(row.sequence for row in rows)
        moved = [{"of": row.id, "to": -to} for row, to in zip(rows, numbers, strict=True) if row.sequence != to]
        if moved:
            move = update(articles).where(table.id == bindparam("of")).values(sequence=bindparam("to"))
            with self._database.writes() as connection:
                connection.execute(move, moved)  # by way of numbers that nobody has: each is unique at any time
                connection.execute(update(articles).where(table.sequence < 0).values(sequence=-table.sequence))
                count_change(connection)

    def decide(self, seed: Seed, decision: Decision, outcome: Outcome, reason: str) -> bool:
        """Write a person's decision on a seed down, unless the seed is not as it was: then False."""
        values = {"decision": decision, "outcome": outcome, "reason": reason, "due": None}
        with self._database.writes() as connection:
            done = connection.execute(update(seeds).where(*as_known(seed)).values(values))
            if done.rowcount:
                count_change(connection)
        return done.rowcount == 1

    def _articles(self, which: ColumnElement[bool]) -> list[Article]:
        with self._database.reads() as connection:
            rows = connection.execute(current_articles().where(which).order_by(articles.c.sequence.desc())).mappings()
            return [article_from(row) for row in rows]


def _assets(connection: Connection) -> dict[str, frozenset[str]]:
    """The paths of the assets that the current revision of each article shows, by id, of those that show any."""
    current = (revision_assets.c.article == articles.c.id) & (revision_assets.c.number == articles.c.number)
    found: dict[str, set[str]] = {}
    for row in connection.execute(select(articles.c.id, revision_assets.c.asset).join(revision_assets, current)):
        found.setdefault(row.id, set()).add(row.asset)
    return {each: frozenset(paths) for each, paths in found.items()}


def _numbers(connection: Connection, ids: Sequence[str]) -> dict[str, int]:
    """The numbers of the current revisions of those of these articles that there are."""
    found: dict[str, int] = {}
    for batch in _batches(ids):
        rows = connection.execute(select(articles.c.id, articles.c.number).where(articles.c.id.in_(batch)))
        found |= {row.id: row.number for row in rows}
    return found


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
    had = {(seed.article, seed.sha256) for change in changes if (seed := change.seed).article and seed.sha256}
    if had:
        known = (contents.c.article == bindparam("of"), contents.c.sha256 == bindparam("bytes"))
        connection.execute(delete(contents).where(*known), [{"of": of, "bytes": sha256} for of, sha256 in had])
    _insert(connection, contents, [{"article": of, "sha256": sha256} for of, sha256 in had])


def _delete_seeds(connection: Connection, paths: Sequence[str]) -> None:
    for batch in _batches(paths):
        connection.execute(delete(seeds).where(seeds.c.path.in_(batch)))


def _batches(paths: Sequence[str]) -> Iterator[Sequence[str]]:
    """Databases bound how many values a statement may hold."""
    return (paths[start : start + 500] for start in range(0, len(paths), 500))


def _insert(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)
