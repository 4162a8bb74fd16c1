"""Where the archive documents of the feed begin."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_table(
        "archives",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("first", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_archives")),
        sa.UniqueConstraint("first", name=op.f("uq_archives_first")),
    )
