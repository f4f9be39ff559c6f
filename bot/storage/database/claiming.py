"""Claiming events: those that are due, whose lane is free and that nobody has, oldest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Integer, Select, bindparam, func, select, update

from bot.storage.database.schema import NOBODY, OPEN, inbox
from bot.storage.database.transactions import Session


@dataclass(frozen=True, slots=True)
class ClaimedEvent:
    """An event held by this process; `attempt` counts from 1, `reason` says why it is not new."""

    id: int
    key: str
    body: Mapping[str, Any]
    attempt: int
    received_at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """Who asks for at most how many events, and when."""

    holder: str
    limit: int
    now: datetime


def _claimable() -> Select[int]:
    # A scalar subquery is what both databases answer from the index, whatever they know or do not
    # know of how many rows there are; NOT EXISTS made PostgreSQL read the whole table.
    same = inbox.alias("same")
    first = select(func.min(same.c.id)).where(same.c.state == OPEN, same.c.lane == inbox.c.lane)
    return (
        select(inbox.c.id)
        .where(inbox.c.state == OPEN, inbox.c.worker == NOBODY, inbox.c.due_at <= bindparam("now"))
        .where(inbox.c.id == first.scalar_subquery())
        .order_by(inbox.c.id)
        .limit(bindparam("most", type_=Integer))
    )


_COLUMNS = (
    inbox.c.id,
    inbox.c.key,
    inbox.c.body,
    inbox.c.attempt,
    inbox.c.received_at,
    inbox.c.reason,
)
CLAIMABLE = _claimable()
_TAKEN = update(inbox).values(worker=bindparam("holder"), attempt=inbox.c.attempt + 1)
_TAKE = _TAKEN.where(inbox.c.id.in_(CLAIMABLE.scalar_subquery())).returning(*_COLUMNS)
# Materialized: inside an UPDATE the planner may run a locking subquery more than once. A row whose
# lock was waited for is read anew: nobody finished or took it in between.
_LOCKED = CLAIMABLE.with_for_update(skip_locked=True).cte("locked").prefix_with("MATERIALIZED")
_TAKE_LOCKED = _TAKEN.where(
    inbox.c.id == _LOCKED.c.id, inbox.c.state == OPEN, inbox.c.worker == NOBODY
).returning(*_COLUMNS)


async def claim_events(
    session: Session, claims: Sequence[Claim]
) -> Sequence[Sequence[ClaimedEvent]]:
    """Take the events of each claim, one claim after the other; each oldest first."""
    return [await _claim_one(session, claim) for claim in claims]


async def _claim_one(session: Session, claim: Claim) -> Sequence[ClaimedEvent]:
    take = _TAKE_LOCKED if session.dialect.name == "postgresql" else _TAKE
    values = {"now": claim.now, "most": claim.limit, "holder": claim.holder}
    found = [
        ClaimedEvent(row.id, row.key, row.body, row.attempt, row.received_at, row.reason)
        for row in (await session.execute(take, values)).all()
    ]
    return sorted(found, key=lambda event: event.id)
