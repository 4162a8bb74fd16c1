"""Up to where the order of articles has been published, and stays."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    with op.batch_alter_table("publication") as publication:
        publication.add_column(sa.Column("last_published", sa.Integer(), nullable=False, server_default=sa.text("0")))
    op.execute("UPDATE publication SET last_published = (SELECT coalesce(max(sequence), 0) FROM articles)")
    with op.batch_alter_table("publication") as publication:
        publication.alter_column("last_published", server_default=None)
