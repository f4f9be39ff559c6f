"""Which event answered which message, so that an edit or a deletion finds the reply."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select

from bot.storage.database.group_commit import GroupCommit
from bot.storage.database.schema import answered
from bot.storage.database.statements import insert_into
from bot.storage.database.transactions import Session


class SqlAnswered:
    """Rows by team, channel and the question's own ts."""

    def __init__(
        self, writer: GroupCommit, reader: GroupCommit, clock: Callable[[], datetime]
    ) -> None:
        self._writer = writer
        self._reader = reader
        self._clock = clock

    async def note(self, where: Any, event_key: str) -> None:
        """Remember that `event_key` answers the message; a later event takes its place."""
        row = {
            "team": where.team,
            "channel": where.channel,
            "ts": where.thread_ts,
            "event_key": event_key,
            "noted_at": self._clock(),
        }
        await self._writer.do(_note, row)

    async def event_of(self, where: Any) -> str | None:
        """The key of the event that answered the message, if one did."""
        return await self._reader.do(_event_of, (where.team, where.channel, where.thread_ts))


async def _note(session: Session, rows: Sequence[dict[str, Any]]) -> Sequence[None]:
    # One statement must not touch a row twice; the last one counts.
    last = {(row["team"], row["channel"], row["ts"]): row for row in rows}
    insert = insert_into(session, answered)
    statement = insert.on_conflict_do_update(
        index_elements=["team", "channel", "ts"],
        set_={"event_key": insert.excluded.event_key, "noted_at": insert.excluded.noted_at},
    )
    await session.execute(statement, [last[key] for key in sorted(last)])
    return [None] * len(rows)


async def _event_of(
    session: Session, items: Sequence[tuple[str, str, str]]
) -> Sequence[str | None]:
    found = []
    for team, channel, ts in items:
        key = await session.scalar(
            select(answered.c.event_key)
            .where(answered.c.team == team, answered.c.channel == channel)
            .where(answered.c.ts == ts)
        )
        found.append(None if key is None else str(key))
    return found
