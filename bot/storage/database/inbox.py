"""The durable inbox: events stored before the ack, claimed under leases, in order by lane."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, bindparam, literal_column, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.database.group_commit import GroupCommit
from bot.storage.database.schema import inbox

Clock = Callable[[], datetime]

# A bound parameter would keep both databases from using the partial indexes.
OPEN: ColumnElement[str] = literal_column("'open'")


@dataclass(frozen=True, slots=True)
class ClaimedEvent:
    """An event held by one worker until `leased_until`; `attempt` counts from 1."""

    id: int
    key: str
    body: Mapping[str, Any]
    attempt: int
    leased_until: datetime
    received_at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class _Claim:
    worker: str
    limit: int
    now: datetime
    lease: timedelta


class SqlInbox:
    """Events in the `inbox` table. A lane's events are handed out one at a time, oldest first."""

    def __init__(self, writer: GroupCommit, clock: Clock, lease: timedelta) -> None:
        self._writer = writer
        self._clock = clock
        self._lease = lease

    async def accept(self, incoming: Any) -> bool:
        """Store an event (`key`, `body`, and `lane`, `user` where it has them); False if known."""
        row = accepted_row(
            incoming.key,
            incoming.body,
            self._clock(),
            lane=getattr(incoming, "lane", ""),
            user=getattr(incoming, "user", ""),
        )
        return await self._writer.do(insert_events, row)

    async def claim(self, worker: str, limit: int, now: datetime) -> Sequence[Any]:
        """Take up to `limit` due events (`ClaimedEvent`) whose lane is free, oldest first."""
        return await self._writer.do(_claim, _Claim(worker, limit, now, self._lease))

    async def finish(self, event_id: int) -> None:
        """Mark an event as dealt with; its body is not needed any more and is emptied."""
        await self._writer.do(_finish, {"row": event_id, "at": self._clock()})

    async def postpone(
        self, event_id: int, reason: str, until: datetime, *, blameless: bool = False
    ) -> None:
        """Give an event back until a moment; a `blameless` wait is no failed try."""
        back = 1 if blameless else 0
        values = {"row": event_id, "why": reason, "until": until, "back": back}
        await self._writer.do(_postpone, values)

    async def park(self, event_id: int, reason: str) -> None:
        """Set a poison event aside, with its body, to be looked at and replayed by hand."""
        await self._writer.do(_park, {"row": event_id, "why": reason, "at": self._clock()})


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


async def insert_events(
    connection: AsyncConnection, rows: Sequence[dict[str, Any]]
) -> Sequence[bool]:
    """Insert the events whose keys are new; whether each was."""
    # In order of arrival. Two replicas that get the same events crosswise may deadlock; the one
    # that the database then fails inserts them again, one by one.
    unique: dict[str, dict[str, Any]] = {}
    for row in rows:
        unique.setdefault(row["key"], row)
    insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    statement = insert(inbox).on_conflict_do_nothing(index_elements=["key"])
    found = await connection.execute(statement.returning(inbox.c.key), list(unique.values()))
    new = set(found.scalars())
    result = []
    for row in rows:
        result.append(row["key"] in new)
        new.discard(row["key"])
    return result


def _claimable(now: datetime) -> ColumnElement[bool]:
    earlier = inbox.alias("earlier")
    blocked = (
        select(earlier.c.id)
        .where(earlier.c.state == OPEN, earlier.c.lane == inbox.c.lane)
        .where(earlier.c.id < inbox.c.id)
        .exists()
    )
    return (inbox.c.state == OPEN) & (inbox.c.due_at <= now) & ~blocked


async def _claim(
    connection: AsyncConnection, claims: Sequence[_Claim]
) -> Sequence[Sequence[ClaimedEvent]]:
    return [await _claim_one(connection, claim) for claim in claims]


async def _claim_one(connection: AsyncConnection, claim: _Claim) -> Sequence[ClaimedEvent]:
    picked = select(inbox.c.id).where(_claimable(claim.now))
    picked = picked.order_by(inbox.c.id).limit(claim.limit)
    taken = update(inbox).values(
        worker=claim.worker, attempt=inbox.c.attempt + 1, due_at=claim.now + claim.lease
    )
    if connection.dialect.name == "postgresql":
        # Two steps: inside one UPDATE the planner may run the locking subquery more than once.
        locked = await connection.execute(picked.with_for_update(skip_locked=True))
        ids = list(locked.scalars())
        if not ids:
            return []
        # A row whose lock was waited for is read anew: nobody finished it in between.
        taken = taken.where(inbox.c.id.in_(ids), inbox.c.state == "open")
    else:
        taken = taken.where(inbox.c.id.in_(picked.scalar_subquery()))
    rows = (await connection.execute(taken.returning(*_COLUMNS))).all()
    until = claim.now + claim.lease
    found = [
        ClaimedEvent(row.id, row.key, row.body, row.attempt, until, row.received_at, row.reason)
        for row in rows
    ]
    return sorted(found, key=lambda event: event.id)


_COLUMNS = (
    inbox.c.id,
    inbox.c.key,
    inbox.c.body,
    inbox.c.attempt,
    inbox.c.received_at,
    inbox.c.reason,
)
_FINISH = (
    update(inbox)
    .where(inbox.c.id == bindparam("row"))
    .values(state="done", body={}, worker="", reason="", finished_at=bindparam("at"))
)
_POSTPONE = (
    update(inbox)
    .where(inbox.c.id == bindparam("row"), inbox.c.state == "open")
    .values(
        worker="",
        reason=bindparam("why"),
        due_at=bindparam("until"),
        attempt=inbox.c.attempt - bindparam("back"),
    )
)
_PARK = (
    update(inbox)
    .where(inbox.c.id == bindparam("row"), inbox.c.state == "open")
    .values(state="parked", worker="", reason=bindparam("why"), finished_at=bindparam("at"))
)


async def _finish(connection: AsyncConnection, rows: Sequence[dict[str, Any]]) -> Sequence[None]:
    await connection.execute(_FINISH, rows)
    return [None] * len(rows)


async def _postpone(connection: AsyncConnection, rows: Sequence[dict[str, Any]]) -> Sequence[None]:
    await connection.execute(_POSTPONE, rows)
    return [None] * len(rows)


async def _park(connection: AsyncConnection, rows: Sequence[dict[str, Any]]) -> Sequence[None]:
    await connection.execute(_PARK, rows)
    return [None] * len(rows)
