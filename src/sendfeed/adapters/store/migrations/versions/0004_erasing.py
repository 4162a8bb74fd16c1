"""What erasing must know: every version of an article's bytes, what its pictures were made of, and what is left."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    contents = op.create_table(
        "contents",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name=op.f("fk_contents_article")),
        sa.PrimaryKeyConstraint("article", "sha256", name=op.f("pk_contents")),
    )
    names = ("article", "sha256", "article_sha256")
    seeds = sa.table("seeds", *(sa.column(name, sa.String) for name in names)).c
    known = sa.union(*(sa.select(seeds.article, sha256) for sha256 in (seeds.sha256, seeds.article_sha256))).subquery()
    wanted = sa.select(known).where(known.c.article.is_not(None), known.c[1] != "")
    op.execute(contents.insert().from_select(["article", "sha256"], wanted))
    op.create_table(
        "unerased",
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("path", name=op.f("pk_unerased")),
    )
    with op.batch_alter_table("revision_assets") as shown:
        shown.add_column(sa.Column("sha256", sa.String(), nullable=False, server_default=""))
    with op.batch_alter_table("revision_assets") as shown:
        shown.alter_column("sha256", server_default=None)
