"""Deliveries that are made: their requests, deadlines, leases and attempts; pauses; whether the site is deployed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

A_DAY_SECONDS = 86_400


def upgrade() -> None:
    with op.batch_alter_table("publication") as publication:
        publication.add_column(sa.Column("deployed", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("publication") as publication:
        publication.alter_column("deployed", server_default=None)

    # What could not be sent so far may have been sent by hand: a person decides, nothing goes by itself.
    by_hand = "composed by a version that could not send: it may have been sent by hand"
    with op.batch_alter_table("deliveries") as deliveries:
        deliveries.add_column(
            sa.Column("within_seconds", sa.Integer(), nullable=False, server_default=str(A_DAY_SECONDS))
        )
        deliveries.add_column(sa.Column("deadline", sa.DateTime(timezone=True), nullable=True))
        deliveries.add_column(sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True))
        deliveries.add_column(sa.Column("request", sa.LargeBinary(), nullable=True))
        deliveries.add_column(sa.Column("waits_for", sa.Text(), nullable=False, server_default=""))
        deliveries.add_column(sa.Column("doubtful", sa.Boolean(), nullable=False, server_default=sa.false()))
    rows = sa.table("deliveries", *map(sa.column, ("issue", "request", "state", "error", "doubtful")))
    issues = sa.table("issues", *map(sa.column, ("key", "payload", "state")))
    payload = sa.select(issues.c.payload).where(issues.c.key == rows.c.issue).scalar_subquery()
    op.execute(rows.update().values(request=payload))
    approved = sa.select(issues.c.key).where(issues.c.state == "approved")
    skipped = sa.select(issues.c.key).where(issues.c.state == "skipped")
    op.execute(rows.update().where(rows.c.issue.in_(approved)).values(state="dead", error=by_hand, doubtful=sa.true()))
    op.execute(rows.update().where(rows.c.issue.in_(skipped)).values(state="dead", error="its issue was skipped"))
    with op.batch_alter_table("deliveries") as deliveries:
        deliveries.alter_column("request", nullable=False)
        for name in ("within_seconds", "waits_for", "doubtful"):
            deliveries.alter_column(name, server_default=None)
        deliveries.create_check_constraint(
            op.f("ck_deliveries_leased"), "(state = 'sending') = (lease_until IS NOT NULL)"
        )

    op.create_table(
        "attempts",
        sa.Column("delivery", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("result", sa.String(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["delivery"], ["deliveries.id"], name=op.f("fk_attempts_delivery")),
        sa.PrimaryKeyConstraint("delivery", "number", name=op.f("pk_attempts")),
    )
    op.create_table(
        "pauses",
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("channel", name=op.f("pk_pauses")),
    )
