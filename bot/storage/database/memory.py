"""Conversations: what was said in a thread, kept for follow-ups, bounded and expiring."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

from bot.core.language import Lang
from bot.storage.database.group_commit import GroupCommit
from bot.storage.database.schema import conversations
from bot.storage.database.statements import insert_into, mark_of
from bot.storage.database.transactions import Session

MOST_EXCHANGES = 10
MOST_CHARACTERS = 2000

MakeExchange = Callable[[str, str, tuple[str, ...], tuple[str, ...], Lang], Any]
"""Builds the surface's exchange from question, reply kind, facts, intents and language."""


class SqlMemory:
    """Exchanges by team, channel and thread.

    An event that is tried again says the same thing at the same `now`: the exchange is stored
    once, and a question never finds itself among the earlier ones.
    """

    def __init__(
        self, writer: GroupCommit, reader: GroupCommit, make: MakeExchange, ttl: timedelta
    ) -> None:
        self._writer = writer
        self._reader = reader
        self._make = make
        self._ttl = ttl

    async def recall(self, where: Any, now: datetime) -> Sequence[Any]:
        """Exchanges before `now` that have not expired, oldest first, at most ten."""
        rows = await self._reader.do(_recall, (where.team, where.channel, where.thread_ts, now))
        return [
            self._make(
                row.question, row.reply_kind, tuple(row.facts), tuple(row.intents), Lang(row.lang)
            )
            for row in rows
        ]

    async def remember(self, where: Any, exchange: Any, now: datetime) -> None:
        """Add an exchange to a conversation."""
        question = exchange.question[:MOST_CHARACTERS]
        row = {
            "team": where.team,
            "channel": where.channel,
            "thread_ts": where.thread_ts,
            "asked_at": now,
            "expires_at": now + self._ttl,
            "mark": mark_of(question),
            "question": question,
            "reply_kind": exchange.reply_kind,
            "facts": list(exchange.facts),
            "intents": list(exchange.intents),
            "lang": exchange.lang.value,
            "user_id": getattr(exchange, "user", ""),
        }
        await self._writer.do(_remember, row)


async def _recall(
    session: Session, items: Sequence[tuple[str, str, str, datetime]]
) -> Sequence[Sequence[Any]]:
    found = []
    for team, channel, thread_ts, now in items:
        rows = await session.execute(
            select(conversations)
            .where(conversations.c.team == team, conversations.c.channel == channel)
            .where(conversations.c.thread_ts == thread_ts)
            .where(conversations.c.asked_at < now, conversations.c.expires_at > now)
            .order_by(conversations.c.asked_at.desc())
            .limit(MOST_EXCHANGES)
        )
        found.append(list(reversed(rows.all())))
    return found


async def _remember(session: Session, rows: Sequence[dict[str, Any]]) -> Sequence[None]:
    statement = insert_into(session, conversations).on_conflict_do_nothing()
    await session.execute(statement, rows)
    return [None] * len(rows)
