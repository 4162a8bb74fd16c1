"""The editor's hand in issues, their numbers, and when people were reminded to approve them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    # Not as a batch, which makes the table anew: foreign keys lead to it.
    op.add_column("issues", sa.Column("number", sa.Integer(), nullable=True))
    op.add_column("issues", sa.Column("edition", sa.JSON(), nullable=True))
    op.add_column("issues", sa.Column("reminded_at", sa.DateTime(timezone=True), nullable=True))
    op.execute(
        "UPDATE issues SET number = 1 + (SELECT count(*) FROM issues AS earlier WHERE earlier.digest = issues.digest"
        " AND earlier.due < issues.due AND earlier.state IN ('waiting for approval', 'approved', 'sent'))"
    )
