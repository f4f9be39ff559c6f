"""The durable outbox: calls planned before they are made, with what is known of each."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import bindparam, select, update

from bot.storage.database.group_commit import GroupCommit
from bot.storage.database.schema import OPEN, inbox, outbox
from bot.storage.database.statements import insert_of
from bot.storage.database.transactions import Session


@dataclass(frozen=True, slots=True)
class StoredArguments:
    """A Web API call as stored: method, arguments, and its place among an event's calls."""

    method: str
    arguments: Mapping[str, Any]
    ordinal: int = 0


@dataclass(frozen=True, slots=True)
class StoredCall:
    """A call with its state: planned, posting, posted, unknown or rejected.

    In memory alone it can be `marked`: this very process has just planned it as posting.
    """

    id: int
    key: str
    call: StoredArguments
    state: str
    ts: str = ""


def delivery_key(event_key: str, ordinal: int) -> str:
    """The opaque key that goes into a message's metadata: any app of the workspace can read it."""
    return hashlib.sha256(f"{event_key}#{ordinal}".encode()).hexdigest()[:32]


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
        item = _Plan(self._holder, event_key, tuple(calls), self._clock())
        return await self._writer.do(_plan, item)

    async def planned(self, event_key: str) -> Sequence[Any]:
        """The `StoredCall`s of an event; empty if none were planned."""
        return await self._reader.do(_planned, event_key)

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


@dataclass(frozen=True, slots=True)
class _Plan:
    holder: str
    event_key: str
    calls: tuple[Any, ...]
    now: datetime


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
_HELD = select(inbox.c.key).where(
    inbox.c.key.in_(bindparam("keys", expanding=True)),
    inbox.c.state == OPEN,
    inbox.c.worker == bindparam("holder"),
)


async def _plan(session: Session, plans: Sequence[_Plan]) -> Sequence[Sequence[StoredCall]]:
    keys = {"keys": [plan.event_key for plan in plans], "holder": plans[0].holder}
    held = set((await session.execute(_HELD, keys)).scalars())
    rows = [row for plan in plans if plan.event_key in held for row in _rows_of(plan)]
    if not rows:
        return [()] * len(plans)
    rows.sort(key=lambda row: (row["event_key"], row["ordinal"]))
    found = await session.execute(_insert(session.dialect.name), rows)
    new = {(row.event_key, row.ordinal): row.id for row in found}
    results: list[Sequence[StoredCall]] = []
    for plan in plans:
        if plan.event_key not in held:
            results.append(())
        elif all((plan.event_key, call.ordinal) in new for call in plan.calls):
            results.append(_fresh(plan, new))
        else:
            known = await session.execute(_OF_EVENTS, {"keys": [plan.event_key]})
            results.append(_by_event(known.all()).get(plan.event_key, []))
    return results


def _rows_of(plan: _Plan) -> list[dict[str, Any]]:
    first = min((call.ordinal for call in plan.calls), default=0)
    return [
        {
            "event_key": plan.event_key,
            "ordinal": call.ordinal,
            "delivery_key": delivery_key(plan.event_key, call.ordinal),
            "method": call.method,
            "arguments": dict(call.arguments),
            "state": "posting" if call.ordinal == first else "planned",
            "planned_at": plan.now,
            "posting_at": plan.now if call.ordinal == first else None,
        }
        for call in plan.calls
    ]


def _fresh(plan: _Plan, ids: Mapping[tuple[str, int], int]) -> list[StoredCall]:
    ordered = sorted(plan.calls, key=lambda call: call.ordinal)
    return [
        StoredCall(
            ids[plan.event_key, call.ordinal],
            delivery_key(plan.event_key, call.ordinal),
            StoredArguments(call.method, call.arguments, call.ordinal),
            "planned" if position else "marked",
        )
        for position, call in enumerate(ordered)
    ]


@lru_cache(maxsize=2)
def _insert(dialect: str) -> Any:
    insert = insert_of(dialect)
    statement = insert(outbox).on_conflict_do_nothing(index_elements=["event_key", "ordinal"])
    return statement.returning(outbox.c.event_key, outbox.c.ordinal, outbox.c.id)


async def _planned(session: Session, event_keys: Sequence[str]) -> Sequence[Sequence[StoredCall]]:
    rows = (await session.execute(_OF_EVENTS, {"keys": list(event_keys)})).all()
    stored = _by_event(rows)
    return [stored.get(key, []) for key in event_keys]


_OF_EVENTS = select(*_COLUMNS).where(outbox.c.event_key.in_(bindparam("keys", expanding=True)))


def _by_event(rows: Sequence[Any]) -> dict[str, list[StoredCall]]:
    stored: dict[str, list[StoredCall]] = {}
    for row in sorted(rows, key=lambda row: (row.event_key, row.ordinal)):
        call = StoredArguments(row.method, row.arguments, row.ordinal)
        stored.setdefault(row.event_key, []).append(
            StoredCall(row.id, row.delivery_key, call, row.state, row.ts)
        )
    return stored


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
