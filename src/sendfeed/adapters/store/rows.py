"""Rows of the store ↔ nouns of the model."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, fields
from datetime import datetime
from typing import Any

from sqlalchemy import Row, RowMapping

from sendfeed.adapters.store.seed_tables import articles, revisions, seeds
from sendfeed.model import (
    Article,
    ArticleState,
    Attachment,
    DateSource,
    Decision,
    Dropped,
    Edition,
    Event,
    Listed,
    Outcome,
    Revision,
    Seed,
    Sponsor,
    Stat,
    Why,
    Withdrawal,
)

REVISION_FIELDS = [field.name for field in fields(Revision)]
ARTICLE_FIELDS = ("id", "sequence", "slug", "accepted_at", "published", "date_source", "updated")
ARTICLE_COLUMNS = [articles.c[name] for name in (*ARTICLE_FIELDS, "withdrawn_at", "withdrawn_why")]
# The revision's columns under a prefix: `published` and `updated` are the names of columns in both tables.
REVISION_COLUMNS = [revisions.c.number.label("number")] + [
    revisions.c[name].label(f"revision_{name}") for name in REVISION_FIELDS
]


def article_from(values: RowMapping) -> Article:
    """An article from `ARTICLE_COLUMNS` and `REVISION_COLUMNS`."""
    revision = {name: values[f"revision_{name}"] for name in REVISION_FIELDS}
    revision["topics"] = tuple(revision["topics"])
    revision["date_source"] = DateSource(revision["date_source"])
    revision["event"] = _event_from(revision["event"])
    revision["attachments"] = tuple(Attachment(**row) for row in revision["attachments"])
    own = {name: values[name] for name in ARTICLE_FIELDS}
    own["date_source"] = DateSource(own["date_source"])
    withdrawn = withdrawal_from(values["withdrawn_at"], values["withdrawn_why"])
    return Article(**own, number=values["number"], revision=Revision(**revision), withdrawn=withdrawn)


def edition_from(values: Mapping[str, Any]) -> Edition:
    """An edition from the JSON that it is kept as; one of an older version lacks what that did not know."""
    lists = {name: tuple(values.get(name, ())) for name in ("order", "later")}
    sponsor = Sponsor(**values["sponsor"]) if values.get("sponsor") else None
    return Edition(**{**values, **lists, "sponsor": sponsor})


def listed_from(row: Row[Any], assets: frozenset[str]) -> Listed:
    """An article without its text, from `ARTICLE_COLUMNS` and what lists need of its revision."""
    return Listed(
        **{name: getattr(row, name) for name in ARTICLE_FIELDS if name != "date_source"},
        date_source=DateSource(row.date_source),
        number=row.number,
        source=row.source,
        topics=tuple(row.topics),
        corrects=row.corrects,
        original_url=row.original_url,
        assets=assets,
        withdrawn=withdrawal_from(row.withdrawn_at, row.withdrawn_why),
    )


def withdrawal_from(since: datetime | None, why: str | None) -> Withdrawal | None:
    """A withdrawal from its two columns."""
    return Withdrawal(since, Why(why)) if since and why else None


def withdrawal_row(withdrawn: Withdrawal | None) -> dict[str, Any]:
    """The columns of an article that say whether it was withdrawn."""
    if withdrawn is None:
        return {"state": ArticleState.ACCEPTED, "withdrawn_at": None, "withdrawn_why": None}
    return {"state": ArticleState.WITHDRAWN, "withdrawn_at": withdrawn.since, "withdrawn_why": withdrawn.why}


def revision_row(article: Article) -> dict[str, Any]:
    """The row of an article's current revision."""
    row = asdict(article.revision)
    if article.revision.event:
        row["event"] = {key: str(value or "") for key, value in row["event"].items()}
    return {"article": article.id, "number": article.number} | row


def article_row(article: Article) -> dict[str, Any]:
    """The row of an article."""
    own = {name: getattr(article, name) for name in ARTICLE_FIELDS}
    return own | {"number": article.number} | withdrawal_row(article.withdrawn)


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
        due=row.due,
        uses=tuple(row.uses),
    )


def seed_row(seed: Seed) -> dict[str, Any]:
    """The row of a seed."""
    row = {column.name: getattr(seed, column.name) for column in seeds.c if hasattr(seed, column.name)}
    stat = asdict(seed.stat) if seed.stat else {"size_bytes": None, "mtime_ns": None, "inode": None}
    return row | stat | {"dropped": [asdict(item) for item in seed.dropped]}


def _event_from(row: dict[str, str] | None) -> Event | None:
    if row is None:
        return None
    start, end = (datetime.fromisoformat(row[key]) if row[key] else None for key in ("start", "end"))
    return Event(start, end, row["place"]) if start else None
