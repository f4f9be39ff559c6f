"""Alembic's entry point: runs the revisions over the connection that `migrating` hands in."""

from __future__ import annotations

from alembic import context

from bot.storage.database.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    # The caller's transaction holds all revisions: a failure leaves the schema as it was.
    transactional_ddl=True,
)
context.run_migrations()
