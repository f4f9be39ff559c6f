"""Alembic's environment and the revisions, which run on SQLite and PostgreSQL."""
