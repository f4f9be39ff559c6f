"""The durable outbox: calls planned before they are made, with what is known of each."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.database.group_commit import GroupCommit
from bot.storage.database.schema import outbox


@dataclass(frozen=True, slots=True)
class StoredArguments:
    """A Web API call as stored: method, arguments, and its place among an event's calls."""

    method: str
    arguments: Mapping[str, Any]
    ordinal: int = 0


@dataclass(frozen=True, slots=True)
class StoredCall:
    """A call with its state: planned, posting, posted, unknown or rejected."""

    id: int
    key: str
    call: StoredArguments
    state: str
    ts: str = ""


def delivery_key(event_key: str, ordinal: int) -> str:
    """The opaque key that goes into a message's metadata: any app of the workspace can read it."""
    return hashlib.sha256(f"{event_key}#{ordinal}".encode()).hexdigest()[:32]


class SqlOutbox:
    """Calls in the `outbox` table, unique by event and ordinal."""

    def __init__(
        self, writer: GroupCommit, reader: GroupCommit, clock: Callable[[], datetime]
    ) -> None:
        self._writer = writer
        self._reader = reader
        self._clock = clock

    async def plan(self, event_key: str, calls: Sequence[Any]) -> Sequence[Any]:
        """Store an event's calls, once; return the `StoredCall`s, in order of ordinals."""
        return await self._writer.do(_plan, (event_key, tuple(calls), self._clock()))

    async def planned(self, event_key: str) -> Sequence[Any]:
        """The `StoredCall`s of an event; empty if none were planned."""
        return await self._reader.do(_planned, event_key)

    async def posting(self, call_id: int) -> bool:
        """Mark that the call is being made; False if it is not (or no longer) planned."""
        return await self._writer.do(_posting, (call_id, self._clock()))

    async def unmade(self, call_id: int) -> None:
        """Take `posting` back: it is certain that the call was not made."""
        await self._writer.do(_unmade, {"row": call_id})

    async def posted(self, call_id: int, ts: str) -> None:
        """Mark the call as made; its arguments are not needed any more and are emptied."""
        await self._settle(call_id, "posted", ts=ts)

    async def unknown(self, call_id: int, reason: str) -> None:
        """Mark that nobody can tell whether the call was made."""
        await self._settle(call_id, "unknown", reason=reason)

    async def rejected(self, call_id: int, reason: str) -> None:
        """Mark that Slack refused the call for good."""
        await self._settle(call_id, "rejected", reason=reason)

    async def message_of(self, event_key: str) -> str | None:
        """The ts of the first message that answered an event, if it was posted."""
        return await self._reader.do(_message_of, event_key)

    async def _settle(self, call_id: int, state: str, *, ts: str = "", reason: str = "") -> None:
        values = {"row": call_id, "now_in": state, "at": self._clock(), "as_ts": ts, "why": reason}
        await self._writer.do(_settled, values)


_COLUMNS = (
    outbox.c.id,
    outbox.c.event_key,
    outbox.c.ordinal,
    outbox.c.delivery_key,
    outbox.c.method,
    outbox.c.arguments,
    outbox.c.state,
    outbox.c.ts,
)


async def _plan(
    connection: AsyncConnection, items: Sequence[tuple[str, tuple[Any, ...], datetime]]
) -> Sequence[Sequence[StoredCall]]:
    rows = [
        {
            "event_key": event_key,
            "ordinal": call.ordinal,
            "delivery_key": delivery_key(event_key, call.ordinal),
            "method": call.method,
            "arguments": dict(call.arguments),
            "planned_at": now,
        }
        for event_key, calls, now in items
        for call in calls
    ]
    if not rows:
        return [()] * len(items)
    insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    statement = insert(outbox).on_conflict_do_nothing(index_elements=["event_key", "ordinal"])
    rows.sort(key=lambda row: (row["event_key"], row["ordinal"]))
    found = (await connection.execute(statement.returning(*_COLUMNS), rows)).all()
    stored = _by_event(found)
    for event_key, calls, _now in items:
        if len(stored.get(event_key, ())) < len(calls):
            again = await connection.execute(_of_events([event_key]))
            stored |= _by_event(again.all())
    return [stored.get(event_key, []) for event_key, _calls, _now in items]


async def _planned(
    connection: AsyncConnection, event_keys: Sequence[str]
) -> Sequence[Sequence[StoredCall]]:
    rows = (await connection.execute(_of_events(event_keys))).all()
    stored = _by_event(rows)
    return [stored.get(key, []) for key in event_keys]


def _of_events(event_keys: Sequence[str]) -> Any:
    return select(*_COLUMNS).where(outbox.c.event_key.in_(event_keys))


def _by_event(rows: Sequence[Any]) -> dict[str, list[StoredCall]]:
    stored: dict[str, list[StoredCall]] = {}
    for row in sorted(rows, key=lambda row: (row.event_key, row.ordinal)):
        call = StoredArguments(row.method, row.arguments, row.ordinal)
        stored.setdefault(row.event_key, []).append(
            StoredCall(row.id, row.delivery_key, call, row.state, row.ts)
        )
    return stored


async def _posting(
    connection: AsyncConnection, items: Sequence[tuple[int, datetime]]
) -> Sequence[bool]:
    statement = (
        update(outbox)
        .where(outbox.c.id.in_([id_ for id_, _now in items]), outbox.c.state == "planned")
        .values(state="posting", posting_at=max(now for _id, now in items))
        .returning(outbox.c.id)
    )
    taken = set((await connection.execute(statement)).scalars())
    return [id_ in taken for id_, _now in items]


_UNMADE = (
    update(outbox)
    .where(outbox.c.id == bindparam("row"), outbox.c.state == "posting")
    .values(state="planned", posting_at=None)
)
_SETTLED = (
    update(outbox)
    .where(outbox.c.id == bindparam("row"))
    .values(
        state=bindparam("now_in"),
        ts=bindparam("as_ts"),
        reason=bindparam("why"),
        settled_at=bindparam("at"),
    )
)


async def _unmade(connection: AsyncConnection, rows: Sequence[dict[str, Any]]) -> Sequence[None]:
    await connection.execute(_UNMADE, rows)
    return [None] * len(rows)


async def _settled(connection: AsyncConnection, rows: Sequence[dict[str, Any]]) -> Sequence[None]:
    await connection.execute(_SETTLED, rows)
    posted = [row["row"] for row in rows if row["now_in"] == "posted"]
    if posted:
        await connection.execute(update(outbox).where(outbox.c.id.in_(posted)).values(arguments={}))
    return [None] * len(rows)


async def _message_of(
    connection: AsyncConnection, event_keys: Sequence[str]
) -> Sequence[str | None]:
    found = await connection.execute(
        select(outbox.c.event_key, outbox.c.ts)
        .where(outbox.c.event_key.in_(event_keys), outbox.c.method == "chat.postMessage")
        .where(outbox.c.ts != "")
        .order_by(outbox.c.ordinal.desc())
    )
    first = {row.event_key: row.ts for row in found}
    return [first.get(key) for key in event_keys]
