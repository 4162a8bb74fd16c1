"""The store's tables. Keys and constraints make promises 1 and 2 hold in the database itself.

- `pool` has one row for each digest and article: it waits there (`issue` is null) or is in exactly one issue;
- `issues` has one row for each digest and slot; `deliveries` one for each issue and channel, `attempts` one a call.

No type and no statement is SQLite's alone.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
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
    UniqueConstraint,
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

publication = Table(
    "publication",
    metadata,
    Column("id", Integer, CheckConstraint("id = 1", name="one"), primary_key=True, autoincrement=False),
    Column("tag_authority", String, nullable=False),
    Column("last_pass", Utc),
    Column("passes", BigInteger, nullable=False),
    Column("trial", Boolean, nullable=False),
    # Counts every change of what may be published, so that a pass sees at a glance whether there is anything to do.
    Column("changes", BigInteger, nullable=False),
    Column("published", String, nullable=False),
    # The sequence number of the last article that has been published: the order up to there stays.
    Column("last_published", Integer, nullable=False),
    # True while outputs are being written: a pass that finds it so looks at every file.
    Column("unclean", Boolean, nullable=False),
    # Whether `after_publish` has succeeded since the site changed last.
    Column("deployed", Boolean, nullable=False),
    # The same of the search index, which no delivery waits for.
    Column("search_deployed", Boolean, nullable=False),
    # True from an erasure until no byte of the erased text is left in the database's file, and in logs of crashes.
    Column("unscrubbed", Boolean, nullable=False),
    Column("logs_left", Boolean, nullable=False),
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

digests = Table(
    "digests",
    metadata,
    Column("name", String, primary_key=True),
    # When the config got it, or got it back: its first issue since then waits for approval.
    Column("begun", Utc, nullable=False),
    # The number of the last pass that had it in its config.
    Column("seen", BigInteger, nullable=False),
    # Slots up to here have been looked at: composed, or found with too few articles.
    Column("looked_until", Utc, nullable=False),
)

issues = Table(
    "issues",
    metadata,
    Column("key", String, primary_key=True),
    Column("digest", ForeignKey("digests.name"), nullable=False),
    Column("slot", String, nullable=False),
    Column("due", Utc, nullable=False),
    Column("state", String, nullable=False),
    Column("reason", Text, nullable=False),
    Column("composed_at", Utc, nullable=False),
    Column("subject", Text, nullable=False),
    Column("preheader", Text, nullable=False),
    Column("html", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("eml", LargeBinary, nullable=False),
    Column("payload", LargeBinary, nullable=False),
    UniqueConstraint("digest", "slot"),
)

pool = Table(
    "pool",
    metadata,
    Column("digest", ForeignKey("digests.name"), primary_key=True),
    Column("article", ForeignKey("articles.id"), primary_key=True),
    Column("issue", ForeignKey("issues.key")),
    # Where the article stands in its issue, and in which revision.
    Column("position", Integer),
    Column("number", Integer),
    CheckConstraint("(issue IS NULL) = (position IS NULL) AND (issue IS NULL) = (number IS NULL)", name="placed"),
    Index(None, "issue"),
)

deliveries = Table(
    "deliveries",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("issue", ForeignKey("issues.key"), nullable=False),
    Column("channel", String, nullable=False),
    Column("state", String, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("due", Utc, nullable=False),
    # Attempts end so long after the issue may go; `deadline` is then known.
    Column("within_seconds", Integer, nullable=False),
    Column("deadline", Utc),
    # An attempt that has not ended by then has died with its process.
    Column("lease_until", Utc),
    Column("idempotency_key", String, nullable=False, unique=True),
    Column("request", LargeBinary, nullable=False),
    Column("error", Text, nullable=False),
    Column("waits_for", Text, nullable=False),
    Column("doubtful", Boolean, nullable=False),
    UniqueConstraint("issue", "channel"),
    CheckConstraint("(state = 'sending') = (lease_until IS NOT NULL)", name="leased"),
)

attempts = Table(
    "attempts",
    metadata,
    Column("delivery", ForeignKey("deliveries.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("started_at", Utc, nullable=False),
    Column("ended_at", Utc),
    Column("result", String, nullable=False),
    Column("what", Text, nullable=False),
)

pauses = Table(
    "pauses",
    metadata,
    # The empty name stands for all channels.
    Column("channel", String, primary_key=True),
    Column("since", Utc, nullable=False),
)

outputs = Table(
    "outputs",
    metadata,
    Column("path", Text, primary_key=True),
    Column("fingerprint", String, nullable=False),
    Column("size_bytes", BigInteger, nullable=False),
    Column("mtime_ns", BigInteger, nullable=False),
)

# What a hub was told, by the path of the feed: state, not events, so that nothing is lost and nothing is told in vain.
hub = Table(
    "hub",
    metadata,
    Column("path", Text, primary_key=True),
    Column("url", Text, nullable=False),
    # When the feed's file had changed as the hub was last told of it, and as an attempt was last made.
    Column("told_mtime_ns", BigInteger),
    Column("tried_mtime_ns", BigInteger, nullable=False),
    # Of attempts that failed since; `quiet_until` holds even for a feed that changes.
    Column("attempts", Integer, nullable=False),
    Column("due", Utc, nullable=False),
    Column("quiet_until", Utc, nullable=False),
    Column("error", Text, nullable=False),
)

# The archive documents of the feed: the sequence number that each begins with. The last one is still to be filled.
archives = Table(
    "archives",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("first", Integer, nullable=False, unique=True),
)

# The slug of each topic that ever had pages, by the SHA-256 of its name in small letters.
topics = Table(
    "topics",
    metadata,
    Column("mark", String, primary_key=True),
    Column("slug", String, nullable=False, unique=True),
)
