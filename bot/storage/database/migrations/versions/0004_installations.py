"""Installations in several workspaces, with sealed tokens, and the states of those under way."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.storage.database.columns import Json, Moment

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables of installations."""
    op.create_table(
        "installations",
        sa.Column("team", sa.String(64), nullable=False),
        sa.Column("team_name", sa.Text, nullable=False),
        sa.Column("enterprise", sa.String(64), nullable=False),
        sa.Column("org_wide", sa.Boolean, nullable=False),
        sa.Column("app", sa.String(64), nullable=False),
        sa.Column("bot_user", sa.String(64), nullable=False),
        sa.Column("bot", sa.String(64), nullable=False),
        sa.Column("bot_name", sa.Text, nullable=False),
        sa.Column("scopes", Json, nullable=False),
        sa.Column("sealed", sa.Text, nullable=False),
        sa.Column("expires_at", Moment),
        sa.Column("rotating_until", Moment),
        sa.Column("version", sa.Integer, nullable=False, server_default="0"),
        sa.Column("installed_by", sa.String(64), nullable=False),
        sa.Column("installed_at", Moment, nullable=False),
        sa.PrimaryKeyConstraint("team", name="pk_installations"),
    )
    op.create_index("ix_installations_expires_at", "installations", ["expires_at"])
    op.create_table(
        "install_states",
        sa.Column("mark", sa.String(64), nullable=False),
        sa.Column("browser", sa.String(64), nullable=False),
        sa.Column("issued_at", Moment, nullable=False),
        sa.Column("expires_at", Moment, nullable=False),
        sa.PrimaryKeyConstraint("mark", name="pk_install_states"),
    )
    op.create_index("ix_install_states_expires_at", "install_states", ["expires_at"])


def downgrade() -> None:
    """Drop the tables of installations; every workspace but the token's must install again."""
    for table in ("install_states", "installations"):
        op.drop_table(table)
