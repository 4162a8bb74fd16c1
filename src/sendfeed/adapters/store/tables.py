"""The store's tables. Keys and constraints make promises 1 and 2 hold in the database itself.

- `pool` has one row for each digest and article: it waits there (`issue` is null) or is in exactly one issue;
- `issues` has one row for each digest and slot; `deliveries` one for each issue and channel, `attempts` one a call.

Those of seeds and articles are in `seed_tables`. No type and no statement is SQLite's alone.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from sendfeed.adapters.store import seed_tables
from sendfeed.adapters.store.utc import Utc

metadata = seed_tables.metadata

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
    # Of the last pass, as `config.changes.kept` gives it: without a secret.
    Column("config", JSON(none_as_null=True)),
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

# Of what people were last reminded, and when: an issue, by its key, or a digest, by its name.
reminders = Table(
    "reminders",
    metadata,
    Column("of", String, primary_key=True),
    Column("at", Utc, nullable=False),
)

issues = Table(
    "issues",
    metadata,
    Column("key", String, primary_key=True),
    Column("digest", ForeignKey("digests.name"), nullable=False),
    Column("slot", String, nullable=False),
    # Never empty, but SQLite can add no column that says so to a table that others refer to.
    Column("number", Integer),
    Column("due", Utc, nullable=False),
    Column("state", String, nullable=False),
    Column("reason", Text, nullable=False),
    Column("composed_at", Utc, nullable=False),
    Column("edition", JSON(none_as_null=True)),
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
