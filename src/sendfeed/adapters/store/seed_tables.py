"""The store's tables of seeds and articles; the others are in `tables`. No type in them is SQLite's alone."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

from sendfeed.adapters.store.utc import Utc

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)

articles = Table(
    "articles",
    metadata,
    Column("id", String, primary_key=True),
    Column("sequence", Integer, nullable=False, unique=True),
    Column("slug", String, nullable=False, unique=True),
    Column("state", String, nullable=False),
    Column("accepted_at", Utc, nullable=False),
    Column("number", Integer, nullable=False),
    Column("published", Utc, nullable=False),
    Column("date_source", String, nullable=False),
    Column("updated", Utc, nullable=False),
    Column("withdrawn_at", Utc),
    Column("withdrawn_why", String),
)

revisions = Table(
    "revisions",
    metadata,
    Column("article", ForeignKey("articles.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("title", Text, nullable=False),
    Column("html", Text, nullable=False),
    Column("summary", Text, nullable=False),
    Column("published", Utc),
    Column("updated", Utc),
    Column("author", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("topics", JSON, nullable=False),
    Column("language", String, nullable=False),
    Column("original_url", Text, nullable=False),
    Column("featured", Boolean, nullable=False),
    Column("date_source", String, nullable=False),
    Column("expires", Utc),
    Column("image", Text, nullable=False),
    Column("corrects", String, nullable=False),
    Column("event", JSON(none_as_null=True)),
    Column("attachments", JSON, nullable=False),
)

assets = Table(
    "assets",
    metadata,
    Column("path", String, primary_key=True),
    Column("media_type", String, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
)

revision_assets = Table(
    "revision_assets",
    metadata,
    Column("article", String, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("asset", ForeignKey("assets.path"), primary_key=True),
    # Of the file that it was made of; empty where an older version did not keep it.
    Column("sha256", String, nullable=False),
    ForeignKeyConstraint(["article", "number"], ["revisions.article", "revisions.number"]),
    Index(None, "asset"),
)

seeds = Table(
    "seeds",
    metadata,
    Column("path", Text, primary_key=True),
    Column("outcome", String, nullable=False),
    Column("reason", Text, nullable=False),
    Column("size_bytes", BigInteger),
    Column("mtime_ns", BigInteger),
    Column("inode", BigInteger),
    Column("sha256", String, nullable=False),
    Column("reader", String, nullable=False),
    Column("article", ForeignKey("articles.id"), unique=True),
    Column("article_sha256", String, nullable=False),
    Column("decision", String, nullable=False),
    Column("releasable", Boolean, nullable=False),
    Column("warnings", JSON, nullable=False),
    Column("dropped", JSON, nullable=False),
    Column("due", Utc),
    Column("uses", JSON, nullable=False),
)

# What the texts of seeds have in common, by path: it can be found anew by reading them, and is as good as `sha256`.
traits = Table(
    "traits",
    metadata,
    Column("path", Text, primary_key=True),
    Column("sha256", String, nullable=False),
    Column("source", Text, nullable=False),
    Column("edges", LargeBinary, nullable=False),
    Column("sketch", LargeBinary, nullable=False),
    # The edges that were known to be shared when the seed was read.
    Column("shared", LargeBinary, nullable=False),
)

# The bytes that each article's seed has had, by their hash.
contents = Table(
    "contents",
    metadata,
    Column("article", ForeignKey("articles.id"), primary_key=True),
    Column("sha256", String, primary_key=True),
)

# The bytes that nobody wants to see again, by their hash.
erasures = Table(
    "erasures",
    metadata,
    Column("sha256", String, primary_key=True),
    Column("erased_at", Utc, nullable=False),
)

# The files of the seed folder that an erasing has still to delete, if their bytes are these.
unerased = Table(
    "unerased",
    metadata,
    Column("path", Text, primary_key=True),
    Column("sha256", String, nullable=False),
)
