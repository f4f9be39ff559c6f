"""Conversations, the question log with feedback, chosen languages, curators' questions."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.storage.database.columns import Json, Moment, RowId

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables of questions."""
    op.create_table(
        "conversations",
        sa.Column("id", RowId, primary_key=True),
        sa.Column("team", sa.String(64), nullable=False),
        sa.Column("channel", sa.String(64), nullable=False),
        sa.Column("thread_ts", sa.String(32), nullable=False),
        sa.Column("asked_at", Moment, nullable=False),
        sa.Column("expires_at", Moment, nullable=False),
        sa.Column("mark", sa.String(32), nullable=False),
        sa.Column("question", sa.Text, nullable=False),
        sa.Column("reply_kind", sa.String(16), nullable=False),
        sa.Column("facts", Json, nullable=False),
        sa.Column("intents", Json, nullable=False),
        sa.Column("lang", sa.String(16), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_conversations"),
        sa.UniqueConstraint(
            "team",
            "channel",
            "thread_ts",
            "asked_at",
            "mark",
            name="uq_conversations_team_channel_thread_ts_asked_at_mark",
        ),
    )
    op.create_index("ix_conversations_expires_at", "conversations", ["expires_at"])
    op.create_table(
        "question_log",
        sa.Column("id", RowId, primary_key=True),
        sa.Column("team", sa.String(64), nullable=False),
        sa.Column("channel", sa.String(64), nullable=False),
        sa.Column("user_id", sa.String(64), nullable=False),
        sa.Column("asked_at", Moment, nullable=False),
        sa.Column("mark", sa.String(32), nullable=False),
        sa.Column("question", sa.Text),
        sa.Column("lang", sa.String(16), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("facts", Json, nullable=False),
        sa.Column("intents", Json, nullable=False),
        sa.Column("confidence", sa.Float, nullable=False),
        sa.Column("latency_ms", sa.Float, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_question_log"),
        sa.UniqueConstraint(
            "team",
            "channel",
            "user_id",
            "asked_at",
            "mark",
            name="uq_question_log_team_channel_user_id_asked_at_mark",
        ),
    )
    for column in ("user_id", "asked_at"):
        op.create_index(f"ix_question_log_{column}", "question_log", [column])
    op.create_table(
        "question_feedback",
        sa.Column("log_id", RowId, nullable=False, autoincrement=False),
        sa.Column("user_id", sa.String(64), nullable=False),
        sa.Column("helpful", sa.Boolean, nullable=False),
        sa.Column("given_at", Moment, nullable=False),
        sa.PrimaryKeyConstraint("log_id", "user_id", name="pk_question_feedback"),
        sa.ForeignKeyConstraint(
            ["log_id"], ["question_log.id"], name="fk_question_feedback_log_id", ondelete="CASCADE"
        ),
    )
    op.create_table(
        "preferences",
        sa.Column("team", sa.String(64), nullable=False),
        sa.Column("subject", sa.String(64), nullable=False),
        sa.Column("lang", sa.String(16), nullable=False),
        sa.PrimaryKeyConstraint("team", "subject", name="pk_preferences"),
    )
    op.create_table(
        "curator_questions",
        sa.Column("id", RowId, primary_key=True),
        sa.Column("team", sa.String(64), nullable=False),
        sa.Column("mark", sa.String(32), nullable=False),
        sa.Column("question", sa.Text, nullable=False),
        sa.Column("lang", sa.String(16), nullable=False),
        sa.Column("channel", sa.String(64), nullable=False),
        sa.Column("user_id", sa.String(64), nullable=False),
        sa.Column("times", sa.Integer, nullable=False, server_default="1"),
        sa.Column("asked_at", Moment, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_curator_questions"),
        sa.UniqueConstraint("team", "mark", name="uq_curator_questions_team_mark"),
    )
    op.create_index("ix_curator_questions_user_id", "curator_questions", ["user_id"])


def downgrade() -> None:
    """Drop the tables of questions."""
    for table in (
        "curator_questions",
        "preferences",
        "question_feedback",
        "question_log",
        "conversations",
    ):
        op.drop_table(table)
