"""Storing events that are new, once each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from bot.storage.database.schema import inbox
from bot.storage.database.statements import insert_of
from bot.storage.database.transactions import Session


def accepted_row(
    key: str, body: Mapping[str, Any], now: datetime, *, lane: str = "", user: str = ""
) -> dict[str, Any]:
    """The inbox row of a new event, due at once; without a lane it has one of its own."""
    return {
        "key": key[:255],
        "lane": (lane or key)[:255],
        "user_id": user,
        "body": body,
        "received_at": now,
        "due_at": now,
    }


async def insert_events(session: Session, rows: Sequence[dict[str, Any]]) -> Sequence[bool]:
    """Insert the events whose keys are new; whether each was."""
    # In order of arrival. Two replicas that get the same events crosswise may deadlock; the one
    # that the database then fails inserts them again, one by one.
    unique: dict[str, dict[str, Any]] = {}
    for row in rows:
        unique.setdefault(row["key"], row)
    found = await session.execute(_insert(session.dialect.name), list(unique.values()))
    new = set(found.scalars())
    result = []
    for row in rows:
        result.append(row["key"] in new)
        new.discard(row["key"])
    return result


@lru_cache(maxsize=2)
def _insert(dialect: str) -> Any:
    insert = insert_of(dialect)
    statement = insert(inbox).on_conflict_do_nothing(index_elements=["key"])
    return statement.returning(inbox.c.key)
