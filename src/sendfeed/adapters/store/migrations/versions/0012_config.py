"""The config of the last pass, so that what another one would change can be told before it takes effect."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.add_column("publication", sa.Column("config", sa.JSON(), nullable=True))
