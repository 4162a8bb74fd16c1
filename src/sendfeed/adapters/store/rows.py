"""Rows of the store ↔ nouns of the model."""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import Any

from sqlalchemy import Row, RowMapping

from sendfeed.adapters.store.tables import articles, revisions, seeds
from sendfeed.model import Article, DateSource, Decision, Dropped, Outcome, Revision, Seed, Stat

REVISION_FIELDS = [field.name for field in fields(Revision)]
ARTICLE_COLUMNS = [
    articles.c[name] for name in ("id", "sequence", "slug", "accepted_at", "published", "date_source", "updated")
]
# The revision's columns under a prefix: `published` and `updated` are the names of columns in both tables.
REVISION_COLUMNS = [revisions.c.number.label("number")] + [
    revisions.c[name].label(f"revision_{name}") for name in REVISION_FIELDS
]


def article_from(values: RowMapping) -> Article:
    """An article from `ARTICLE_COLUMNS` and `REVISION_COLUMNS`."""
    revision = {name: values[f"revision_{name}"] for name in REVISION_FIELDS}
    revision["topics"] = tuple(revision["topics"])
    own = {column.name: values[column.name] for column in ARTICLE_COLUMNS}
    own["date_source"] = DateSource(own["date_source"])
    return Article(**own, number=values["number"], revision=Revision(**revision))


def revision_row(article: Article) -> dict[str, Any]:
    """The row of an article's current revision."""
    return {"article": article.id, "number": article.number} | asdict(article.revision)


def article_row(article: Article) -> dict[str, Any]:
    """The row of an article, but for its state."""
    return {column.name: getattr(article, column.name) for column in ARTICLE_COLUMNS} | {"number": article.number}


def seed_from(row: Row[Any]) -> Seed:
    """A seed from every column of its table."""
    return Seed(
        path=row.path,
        outcome=Outcome(row.outcome),
        reason=row.reason,
        stat=None if row.size_bytes is None else Stat(row.size_bytes, row.mtime_ns, row.inode),
        sha256=row.sha256,
        reader=row.reader,
        article=row.article,
        article_sha256=row.article_sha256,
        decision=Decision(row.decision),
        releasable=row.releasable,
        warnings=tuple(row.warnings),
        dropped=tuple(Dropped(**item) for item in row.dropped),
    )


def seed_row(seed: Seed) -> dict[str, Any]:
    """The row of a seed."""
    row = {column.name: getattr(seed, column.name) for column in seeds.c if hasattr(seed, column.name)}
    stat = asdict(seed.stat) if seed.stat else {"size_bytes": None, "mtime_ns": None, "inode": None}
    return row | stat | {"dropped": [asdict(item) for item in seed.dropped]}
