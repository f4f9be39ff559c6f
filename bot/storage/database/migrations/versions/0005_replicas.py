"""Fewer indexes on the way of an event; whose words a conversation holds; what digests leave out.

Claims look for the oldest open event, in its lane the first: both are found by an index that
needs no statistics. The dropped indexes served upkeep only, and each was written for every event.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_OPEN = sa.text("state = 'open'")
_UNSETTLED = sa.text("state in ('planned', 'posting', 'unknown')")


def upgrade() -> None:
    """Exchange indexes; add the columns."""
    op.drop_index("ix_inbox_due", "inbox")
    op.drop_index("ix_inbox_finished_at", "inbox")
    op.create_index("ix_inbox_open", "inbox", ["id"], postgresql_where=_OPEN, sqlite_where=_OPEN)
    op.drop_index("ix_outbox_unsettled", "outbox")
    with op.batch_alter_table("outbox") as outbox:
        outbox.drop_constraint("uq_outbox_delivery_key", type_="unique")
    op.add_column(
        "conversations",
        sa.Column("user_id", sa.String(64), nullable=False, server_default=""),
    )
    op.create_index("ix_conversations_user_id", "conversations", ["user_id"])
    for name, default in (("skip_empty", sa.true()), ("open_questions", sa.false())):
        op.add_column(
            "digest_subscriptions",
            sa.Column(name, sa.Boolean, nullable=False, server_default=default),
        )


def downgrade() -> None:
    """Take all of it back."""
    with op.batch_alter_table("digest_subscriptions") as subscriptions:
        subscriptions.drop_column("open_questions")
        subscriptions.drop_column("skip_empty")
    op.drop_index("ix_conversations_user_id", "conversations")
    with op.batch_alter_table("conversations") as conversations:
        conversations.drop_column("user_id")
    with op.batch_alter_table("outbox") as outbox:
        outbox.create_unique_constraint("uq_outbox_delivery_key", ["delivery_key"])
    op.create_index(
        "ix_outbox_unsettled",
        "outbox",
        ["state"],
        postgresql_where=_UNSETTLED,
        sqlite_where=_UNSETTLED,
    )
    op.drop_index("ix_inbox_open", "inbox")
    op.create_index("ix_inbox_finished_at", "inbox", ["finished_at"])
    op.create_index("ix_inbox_due", "inbox", ["due_at"], postgresql_where=_OPEN, sqlite_where=_OPEN)
