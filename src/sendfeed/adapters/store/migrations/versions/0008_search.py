"""Whether the search index has been deployed, apart from the rest of the site."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    with op.batch_alter_table("publication") as publication:
        publication.add_column(sa.Column("search_deployed", sa.Boolean(), nullable=False, server_default=sa.true()))
    with op.batch_alter_table("publication") as publication:
        publication.alter_column("search_deployed", server_default=None)
