"""The tables, one schema for SQLite and PostgreSQL; docs/DELIVERY.md says what they hold."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    UniqueConstraint,
    false,
    literal_column,
    text,
    true,
)

from bot.storage.database.columns import Json, Moment, Name, RowId, Words

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# State: open, done or parked. An open event that has no worker may be claimed when `due_at` has
# passed; one that has is handled, or was left behind by a process that died.
inbox = Table(
    "inbox",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("key", Name(255), nullable=False, unique=True),
    Column("lane", Name(255), nullable=False),
    Column("user_id", Name(64), nullable=False, server_default=""),
    Column("body", Json, nullable=False),
    Column("state", Name(16), nullable=False, server_default="open"),
    Column("worker", Name(64), nullable=False, server_default=""),
    Column("attempt", Integer, nullable=False, server_default="0"),
    Column("reason", Words, nullable=False, server_default=""),
    Column("received_at", Moment, nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("finished_at", Moment),
)
# A bound parameter would keep both databases from using the partial indexes.
OPEN: ColumnElement[str] = literal_column("'open'")
NOBODY: ColumnElement[str] = literal_column("''")
_OPEN = text("state = 'open'")
# On PostgreSQL the migrations make them, partial too; to say so here would load its dialect, 2 MB.
Index("ix_inbox_open", inbox.c.id, sqlite_where=_OPEN)
Index("ix_inbox_lane", inbox.c.lane, inbox.c.id, sqlite_where=_OPEN)

# State: planned, posting, posted, unknown or rejected.
outbox = Table(
    "outbox",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("event_key", Name(255), nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("delivery_key", Name(64), nullable=False),
    Column("method", Name(80), nullable=False),
    Column("arguments", Json, nullable=False),
    Column("state", Name(16), nullable=False, server_default="planned"),
    Column("ts", Name(32), nullable=False, server_default=""),
    Column("reason", Words, nullable=False, server_default=""),
    Column("planned_at", Moment, nullable=False),
    Column("posting_at", Moment),
    Column("settled_at", Moment),
    UniqueConstraint("event_key", "ordinal"),
)

conversations = Table(
    "conversations",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("team", Name(64), nullable=False),
    Column("channel", Name(64), nullable=False),
    Column("thread_ts", Name(32), nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False, index=True),
    Column("mark", Name(32), nullable=False),
    Column("question", Words, nullable=False),
    Column("reply_kind", Name(16), nullable=False),
    Column("facts", Json, nullable=False),
    Column("intents", Json, nullable=False),
    Column("lang", Name(16), nullable=False),
    Column("user_id", Name(64), nullable=False, server_default="", index=True),
    UniqueConstraint("team", "channel", "thread_ts", "asked_at", "mark"),
)

answered = Table(
    "answered",
    metadata,
    Column("team", Name(64), primary_key=True),
    Column("channel", Name(64), primary_key=True),
    Column("ts", Name(32), primary_key=True),
    Column("event_key", Name(255), nullable=False),
    Column("noted_at", Moment, nullable=False, index=True),
)

question_log = Table(
    "question_log",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("team", Name(64), nullable=False),
    Column("channel", Name(64), nullable=False),
    Column("user_id", Name(64), nullable=False, index=True),
    Column("asked_at", Moment, nullable=False, index=True),
    Column("mark", Name(32), nullable=False),
    Column("question", Words),
    Column("lang", Name(16), nullable=False),
    Column("kind", Name(16), nullable=False),
    Column("facts", Json, nullable=False),
    Column("intents", Json, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("latency_ms", Float, nullable=False),
    UniqueConstraint("team", "channel", "user_id", "asked_at", "mark"),
)

question_feedback = Table(
    "question_feedback",
    metadata,
    Column("log_id", RowId, ForeignKey(question_log.c.id, ondelete="CASCADE"), primary_key=True),
    Column("user_id", Name(64), primary_key=True),
    Column("helpful", Boolean, nullable=False),
    Column("given_at", Moment, nullable=False),
)

preferences = Table(
    "preferences",
    metadata,
    Column("team", Name(64), primary_key=True),
    Column("subject", Name(64), primary_key=True),
    Column("lang", Name(16), nullable=False),
)

curator_questions = Table(
    "curator_questions",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("team", Name(64), nullable=False),
    Column("mark", Name(32), nullable=False),
    Column("question", Words, nullable=False),
    Column("lang", Name(16), nullable=False),
    Column("channel", Name(64), nullable=False),
    Column("user_id", Name(64), nullable=False, index=True),
    Column("times", Integer, nullable=False, server_default="1"),
    Column("asked_at", Moment, nullable=False),
    UniqueConstraint("team", "mark"),
)

digest_subscriptions = Table(
    "digest_subscriptions",
    metadata,
    Column("team", Name(64), primary_key=True),
    Column("channel", Name(64), primary_key=True),
    Column("time", Name(5), nullable=False),
    Column("zone", Name(64), nullable=False),
    Column("weekdays", Json, nullable=False),
    Column("lang", Name(16), nullable=False),
    Column("topics", Json, nullable=False),
    Column("configured_by", Name(64), nullable=False),
    Column("paused", Boolean, nullable=False),
    Column("paused_reason", Words, nullable=False, server_default=""),
    Column("active_since", Moment, nullable=False),
    Column("skip_empty", Boolean, nullable=False, server_default=true()),
    Column("open_questions", Boolean, nullable=False, server_default=false()),
)

# One row per channel and local day, whatever became of it: state is due, posted, empty, skipped,
# missed or failed. The primary key is what makes a digest happen once.
digest_runs = Table(
    "digest_runs",
    metadata,
    Column("team", Name(64), primary_key=True),
    Column("channel", Name(64), primary_key=True),
    Column("local_day", Date, primary_key=True),
    Column("due_at", Moment, nullable=False),
    Column("state", Name(16), nullable=False),
    Column("note", Words, nullable=False, server_default=""),
    Column("facts", Json, nullable=False),
)

# `team` is a workspace's id, or for an org-wide installation the organisation's. `version` counts
# up with every change, so that of two processes only one renews the tokens.
installations = Table(
    "installations",
    metadata,
    Column("team", Name(64), primary_key=True),
    Column("team_name", Words, nullable=False),
    Column("enterprise", Name(64), nullable=False),
    Column("org_wide", Boolean, nullable=False),
    Column("app", Name(64), nullable=False),
    Column("bot_user", Name(64), nullable=False),
    Column("bot", Name(64), nullable=False),
    Column("bot_name", Words, nullable=False),
    Column("scopes", Json, nullable=False),
    Column("sealed", Words, nullable=False),
    Column("expires_at", Moment, index=True),
    Column("rotating_until", Moment),
    Column("version", Integer, nullable=False, server_default="0"),
    Column("installed_by", Name(64), nullable=False),
    Column("installed_at", Moment, nullable=False),
)

install_states = Table(
    "install_states",
    metadata,
    Column("mark", Name(64), primary_key=True),
    Column("browser", Name(64), nullable=False),
    Column("issued_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False, index=True),
)
