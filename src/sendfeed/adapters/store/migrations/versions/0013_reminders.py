"""Reminders of digests, too, whose issue could not be composed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.create_table(
        "reminders",
        sa.Column("of", sa.String(), primary_key=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
    op.execute("INSERT INTO reminders SELECT key, reminded_at FROM issues WHERE reminded_at IS NOT NULL")
    op.drop_column("issues", "reminded_at")
