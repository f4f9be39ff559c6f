"""Digest subscriptions, and their runs: one per channel and local day."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.storage.database.columns import Json, Moment

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables of digests."""
    op.create_table(
        "digest_subscriptions",
        sa.Column("team", sa.String(64), nullable=False),
        sa.Column("channel", sa.String(64), nullable=False),
        sa.Column("time", sa.String(5), nullable=False),
        sa.Column("zone", sa.String(64), nullable=False),
        sa.Column("weekdays", Json, nullable=False),
        sa.Column("lang", sa.String(16), nullable=False),
        sa.Column("topics", Json, nullable=False),
        sa.Column("configured_by", sa.String(64), nullable=False),
        sa.Column("paused", sa.Boolean, nullable=False),
        sa.Column("paused_reason", sa.Text, nullable=False, server_default=""),
        sa.Column("active_since", Moment, nullable=False),
        sa.PrimaryKeyConstraint("team", "channel", name="pk_digest_subscriptions"),
    )
    op.create_table(
        "digest_runs",
        sa.Column("team", sa.String(64), nullable=False),
        sa.Column("channel", sa.String(64), nullable=False),
        sa.Column("local_day", sa.Date, nullable=False),
        sa.Column("due_at", Moment, nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("note", sa.Text, nullable=False, server_default=""),
        sa.Column("facts", Json, nullable=False),
        sa.PrimaryKeyConstraint("team", "channel", "local_day", name="pk_digest_runs"),
    )


def downgrade() -> None:
    """Drop the tables of digests."""
    for table in ("digest_runs", "digest_subscriptions"):
        op.drop_table(table)
