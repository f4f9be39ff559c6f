"""The durable outbox: calls planned before they are made, with what is known of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select, update

from bot.storage.database.group_commit import GroupCommit
from bot.storage.database.planning import Plan, plan_calls, planned_calls
from bot.storage.database.schema import OPEN, inbox, outbox
from bot.storage.database.transactions import Session


class SqlOutbox:
    """Calls in the `outbox` table, unique by event and ordinal.

    Whatever leads to a call is only done by the holder of its event: `holder` is this process's
    name, as the inbox has it.
    """

    def __init__(
        self, writer: GroupCommit, reader: GroupCommit, clock: Callable[[], datetime], holder: str
    ) -> None:
        self._writer = writer
        self._reader = reader
        self._clock = clock
        self._holder = holder

    async def plan(self, event_key: str, calls: Sequence[Any]) -> Sequence[Any]:
        """Store an event's calls, once; return the `StoredCall`s, in order of ordinals.

        The first is `marked`: it counts as being made from now on. Nothing is stored or returned
        if the event is not held by this process any more.
        """
        item = Plan(self._holder, event_key, tuple(calls), self._clock())
        return await self._writer.do(plan_calls, item)

    async def planned(self, event_key: str) -> Sequence[Any]:
        """The `StoredCall`s of an event; empty if none were planned."""
        return await self._reader.do(planned_calls, event_key)

    async def posting(self, call_id: int) -> bool:
        """Mark that the call is being made; False if its event is held by somebody else."""
        row = self._mine(call_id) | {"at": self._clock()}
        return await self._writer.do(_posting, row)

    async def unmade(self, call_id: int) -> None:
        """Take `posting` back: it is certain that the call was not made."""
        await self._writer.do(_unmade, self._mine(call_id))

    async def posted(self, call_id: int, ts: str) -> None:
        """Mark the call as made; its arguments are not needed any more and are emptied."""
        await self._writer.do(_posted, {"row": call_id, "at": self._clock(), "as_ts": ts})

    async def unknown(self, call_id: int, reason: str) -> None:
        """Mark that nobody can tell whether the call was made."""
        await self._settle(call_id, "unknown", reason)

    async def rejected(self, call_id: int, reason: str) -> None:
        """Mark that Slack refused the call for good."""
        await self._settle(call_id, "rejected", reason)

    async def message_of(self, event_key: str) -> str | None:
        """The ts of the first message that answered an event, if it was posted."""
        return await self._reader.do(_message_of, event_key)

    def _mine(self, call_id: int) -> dict[str, Any]:
        return {"row": call_id, "holder": self._holder}

    async def _settle(self, call_id: int, state: str, reason: str) -> None:
        values = {"row": call_id, "now_in": state, "at": self._clock(), "why": reason}
        await self._writer.do(_settled, values)


_IS_MINE = (
    select(inbox.c.id)
    .where(inbox.c.key == outbox.c.event_key, inbox.c.state == OPEN)
    .where(inbox.c.worker == bindparam("holder"))
    .exists()
)
_POSTING = (
    update(outbox)
    .where(outbox.c.id == bindparam("row"), outbox.c.state.in_(("planned", "posting")), _IS_MINE)
    .values(state="posting", posting_at=bindparam("at"))
    .returning(outbox.c.id)
)
_UNMADE = (
    update(outbox)
    .where(outbox.c.id == bindparam("row"), outbox.c.state == "posting", _IS_MINE)
    .values(state="planned", posting_at=None)
)
_POSTED = (
    update(outbox)
    .where(outbox.c.id == bindparam("row"))
    .values(
        state="posted",
        ts=bindparam("as_ts"),
        reason="",
        settled_at=bindparam("at"),
        arguments={},
    )
)
# What one process knows to be posted no other turns into a doubt.
_SETTLED = (
    update(outbox)
    .where(outbox.c.id == bindparam("row"), outbox.c.state != "posted")
    .values(state=bindparam("now_in"), reason=bindparam("why"), settled_at=bindparam("at"))
)


async def _posting(session: Session, rows: Sequence[dict[str, Any]]) -> Sequence[bool]:
    return [await session.scalar(_POSTING, row) is not None for row in rows]


async def _unmade(session: Session, rows: Sequence[dict[str, Any]]) -> Sequence[None]:
    await session.execute(_UNMADE, rows)
    return [None] * len(rows)


async def _posted(session: Session, rows: Sequence[dict[str, Any]]) -> Sequence[None]:
    await session.execute(_POSTED, rows)
    return [None] * len(rows)


async def _settled(session: Session, rows: Sequence[dict[str, Any]]) -> Sequence[None]:
    await session.execute(_SETTLED, rows)
    return [None] * len(rows)


async def _message_of(session: Session, event_keys: Sequence[str]) -> Sequence[str | None]:
    found = await session.execute(
        select(outbox.c.event_key, outbox.c.ts)
        .where(outbox.c.event_key.in_(event_keys), outbox.c.method == "chat.postMessage")
        .where(outbox.c.ts != "")
        .order_by(outbox.c.ordinal.desc())
    )
    first = {row.event_key: row.ts for row in found}
    return [first.get(key) for key in event_keys]
