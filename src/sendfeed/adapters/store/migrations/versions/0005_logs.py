"""What is left of an erasing in logs of crashes is known apart from what is left in the database's file."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    with op.batch_alter_table("publication") as publication:
        publication.add_column(sa.Column("logs_left", sa.Boolean(), nullable=False, server_default=sa.false()))
    columns = sa.table("publication", sa.column("logs_left"), sa.column("unscrubbed"))
    op.execute(columns.update().values(logs_left=columns.c.unscrubbed))
    with op.batch_alter_table("publication") as publication:
        publication.alter_column("logs_left", server_default=None)
