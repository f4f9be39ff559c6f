"""Small statement builders that read the same for SQLite and PostgreSQL."""

from __future__ import annotations

import hashlib
from typing import Any

from sqlalchemy import Table

from bot.storage.database.transactions import Session


def insert_into(session: Session, table: Table) -> Any:
    """The dialect's own INSERT, which knows ON CONFLICT."""
    return insert_of(session.dialect.name)(table)


def insert_of(dialect: str) -> Any:
    """A dialect's INSERT for a table."""
    # Only the dialect in use is imported.
    if dialect == "postgresql":
        from sqlalchemy.dialects import postgresql

        return postgresql.insert
    from sqlalchemy.dialects import sqlite

    return sqlite.insert


def mark_of(text: str) -> str:
    """A short name for a text, equal for texts that differ only in case and spacing."""
    folded = " ".join(text.casefold().split())
    return hashlib.sha256(folded.encode()).hexdigest()[:32]
