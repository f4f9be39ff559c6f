"""Durable delivery: inbox, outbox, and which event answered which message."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.storage.database.columns import Json, Moment, RowId

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables of delivery."""
    op.create_table(
        "inbox",
        sa.Column("id", RowId, primary_key=True),
        sa.Column("key", sa.String(255), nullable=False),
        sa.Column("lane", sa.String(255), nullable=False),
        sa.Column("user_id", sa.String(64), nullable=False, server_default=""),
        sa.Column("body", Json, nullable=False),
        sa.Column("state", sa.String(16), nullable=False, server_default="open"),
        sa.Column("worker", sa.String(64), nullable=False, server_default=""),
        sa.Column("attempt", sa.Integer, nullable=False, server_default="0"),
        sa.Column("reason", sa.Text, nullable=False, server_default=""),
        sa.Column("received_at", Moment, nullable=False),
        sa.Column("due_at", Moment, nullable=False),
        sa.Column("finished_at", Moment),
        sa.PrimaryKeyConstraint("id", name="pk_inbox"),
        sa.UniqueConstraint("key", name="uq_inbox_key"),
    )
    is_open = sa.text("state = 'open'")
    for name, columns in (("ix_inbox_due", ["due_at"]), ("ix_inbox_lane", ["lane", "id"])):
        op.create_index(name, "inbox", columns, postgresql_where=is_open, sqlite_where=is_open)
    op.create_index("ix_inbox_finished_at", "inbox", ["finished_at"])
    op.create_table(
        "outbox",
        sa.Column("id", RowId, primary_key=True),
        sa.Column("event_key", sa.String(255), nullable=False),
        sa.Column("ordinal", sa.Integer, nullable=False),
        sa.Column("delivery_key", sa.String(64), nullable=False),
        sa.Column("method", sa.String(80), nullable=False),
        sa.Column("arguments", Json, nullable=False),
        sa.Column("state", sa.String(16), nullable=False, server_default="planned"),
        sa.Column("ts", sa.String(32), nullable=False, server_default=""),
        sa.Column("reason", sa.Text, nullable=False, server_default=""),
        sa.Column("planned_at", Moment, nullable=False),
        sa.Column("posting_at", Moment),
        sa.Column("settled_at", Moment),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        sa.UniqueConstraint("delivery_key", name="uq_outbox_delivery_key"),
        sa.UniqueConstraint("event_key", "ordinal", name="uq_outbox_event_key_ordinal"),
    )
    unsettled = sa.text("state in ('planned', 'posting', 'unknown')")
    op.create_index(
        "ix_outbox_unsettled",
        "outbox",
        ["state"],
        postgresql_where=unsettled,
        sqlite_where=unsettled,
    )
    op.create_table(
        "answered",
        sa.Column("team", sa.String(64), nullable=False),
        sa.Column("channel", sa.String(64), nullable=False),
        sa.Column("ts", sa.String(32), nullable=False),
        sa.Column("event_key", sa.String(255), nullable=False),
        sa.Column("noted_at", Moment, nullable=False),
        sa.PrimaryKeyConstraint("team", "channel", "ts", name="pk_answered"),
    )
    op.create_index("ix_answered_noted_at", "answered", ["noted_at"])


def downgrade() -> None:
    """Drop the tables of delivery."""
    for table in ("answered", "outbox", "inbox"):
        op.drop_table(table)
