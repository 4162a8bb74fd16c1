"""What a whole intake knows: assets, what articles expire on and correct, what was taken back, what seeds share."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

REVISION_DEFAULTS = {"date_source": "front matter", "image": "", "corrects": "", "attachments": "[]"}


def upgrade() -> None:
    with op.batch_alter_table("revisions") as revisions:
        for name in ("date_source", "corrects"):
            revisions.add_column(sa.Column(name, sa.String(), nullable=False, server_default=REVISION_DEFAULTS[name]))
        revisions.add_column(sa.Column("expires", sa.DateTime(timezone=True), nullable=True))
        revisions.add_column(sa.Column("image", sa.Text(), nullable=False, server_default=""))
        revisions.add_column(sa.Column("event", sa.JSON(), nullable=True))
        revisions.add_column(sa.Column("attachments", sa.JSON(), nullable=False, server_default="[]"))
    with op.batch_alter_table("revisions") as revisions:
        for name in REVISION_DEFAULTS:
            revisions.alter_column(name, server_default=None)
    with op.batch_alter_table("seeds") as seeds:
        seeds.add_column(sa.Column("due", sa.DateTime(timezone=True), nullable=True))
        seeds.add_column(sa.Column("uses", sa.JSON(), nullable=False, server_default="[]"))
    with op.batch_alter_table("seeds") as seeds:
        seeds.alter_column("uses", server_default=None)
    with op.batch_alter_table("publication") as publication:
        publication.add_column(sa.Column("unscrubbed", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("publication") as publication:
        publication.alter_column("unscrubbed", server_default=None)
    # Not in a batch: that would make the table anew, to which others refer.
    op.add_column("articles", sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("articles", sa.Column("withdrawn_why", sa.String(), nullable=True))
    op.create_table(
        "erasures",
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("erased_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_erasures")),
    )

    op.create_table(
        "assets",
        sa.Column("path", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("path", name=op.f("pk_assets")),
    )
    op.create_table(
        "revision_assets",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("asset", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article", "number"],
            ["revisions.article", "revisions.number"],
            name=op.f("fk_revision_assets_article_number"),
        ),
        sa.ForeignKeyConstraint(["asset"], ["assets.path"], name=op.f("fk_revision_assets_asset")),
        sa.PrimaryKeyConstraint("article", "number", "asset", name=op.f("pk_revision_assets")),
    )
    op.create_index(op.f("ix_revision_assets_asset"), "revision_assets", ["asset"])
    op.create_table(
        "traits",
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("edges", sa.LargeBinary(), nullable=False),
        sa.Column("sketch", sa.LargeBinary(), nullable=False),
        sa.Column("shared", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("path", name=op.f("pk_traits")),
    )
