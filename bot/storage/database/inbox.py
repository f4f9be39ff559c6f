"""The durable inbox: events stored before the ack, held by one worker each, in order by lane."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, select, update

from bot.storage.database.accepting import accepted_row, insert_events
from bot.storage.database.claiming import Claim, claim_events
from bot.storage.database.group_commit import GroupCommit
from bot.storage.database.leases import Hold, Leases
from bot.storage.database.schema import NOBODY, OPEN, inbox
from bot.storage.database.team_data import erase_leavings
from bot.storage.database.transactions import Session

Clock = Callable[[], datetime]

LEFT = "left by a process that died"


class SqlInbox:
    """Events in the `inbox` table. A lane's events are handed out one at a time, oldest first.

    `holder` names this process; no other, on any machine, has its name. Events are stored and
    claimed through `intake`, finished and given back through `writer`; the two may be one.
    """

    def __init__(
        self,
        intake: GroupCommit,
        writer: GroupCommit,
        reader: GroupCommit,
        clock: Clock,
        holder: str,
        lease: timedelta,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        self._intake = intake
        self._writer = writer
        self._reader = reader
        self._clock = clock
        self._holder = holder
        self._leases = Leases(lease)
        self._steady = steady

    async def accept(self, incoming: Any) -> bool:
        """Store an event (`key`, `body`, and `lane`, `user` where it has them); False if known."""
        row = accepted_row(
            incoming.key,
            incoming.body,
            self._clock(),
            lane=getattr(incoming, "lane", ""),
            user=getattr(incoming, "user", ""),
        )
        return await self._intake.do(insert_events, row)

    async def claim(self, limit: int, now: datetime) -> Sequence[Any]:
        """Take up to `limit` due events (`ClaimedEvent`) whose lane is free, oldest first.

        What a dead process left is taken over in passing, once its lease has ended.
        """
        if self._leases.due(self._steady()):
            await self._take_over(now)
        # Late in the transaction, so that the events stored in it can be taken at once.
        return await self._intake.do(claim_events, Claim(self._holder, limit, now), late=True)

    async def hasten(self, now: datetime) -> int:
        """Let every event that waits for a moment be due: the clock was set back. How many."""
        return await self._writer.do(_hasten, now)

    async def finish(self, event_id: int) -> None:
        """Mark an event as dealt with; its body is not needed any more and is emptied."""
        await self._writer.do(_finish, self._mine(event_id) | {"at": self._clock()})

    async def postpone(
        self, event_id: int, reason: str, until: datetime, *, blameless: bool = False
    ) -> None:
        """Give an event back until a moment; a `blameless` wait is no failed try."""
        values = {"why": reason, "until": until, "back": 1 if blameless else 0}
        await self._writer.do(_postpone, self._mine(event_id) | values)

    async def park(self, event_id: int, reason: str) -> None:
        """Set a poison event aside, with its body, to be looked at and replayed by hand."""
        values = {"why": reason, "at": self._clock()}
        await self._writer.do(_park, self._mine(event_id) | values)

    def _mine(self, event_id: int) -> dict[str, Any]:
        return {"row": event_id, "holder": self._holder}

    async def _take_over(self, now: datetime) -> None:
        held: Mapping[int, Hold] = await self._reader.do(_held, None)
        for event in self._leases.look(held):
            holder, attempt = held[event]
            row = {"row": event, "holder": holder, "try": attempt, "now": now, "why": LEFT}
            await self._writer.do(_release, row)


async def _held(session: Session, items: Sequence[None]) -> Sequence[Mapping[int, Hold]]:
    rows = await session.execute(
        select(inbox.c.id, inbox.c.worker, inbox.c.attempt).where(
            inbox.c.state == OPEN, inbox.c.worker != NOBODY
        )
    )
    found = {row.id: (row.worker, row.attempt) for row in rows}
    return [found] * len(items)


_WHOSE = (
    (inbox.c.id == bindparam("row"))
    & (inbox.c.state == OPEN)
    & (inbox.c.worker == bindparam("holder"))
)
# Whoever was taken for dead and comes back finds that the event is not his any more.
_FINISH = (
    update(inbox)
    .where(_WHOSE)
    .values(state="done", body={}, worker="", reason="", finished_at=bindparam("at"))
)
_POSTPONE = (
    update(inbox)
    .where(_WHOSE)
    .values(
        worker="",
        reason=bindparam("why"),
        due_at=bindparam("until"),
        attempt=inbox.c.attempt - bindparam("back"),
    )
)
_PARK = (
    update(inbox)
    .where(_WHOSE)
    .values(state="parked", worker="", reason=bindparam("why"), finished_at=bindparam("at"))
)
_RELEASE = (
    update(inbox)
    .where(_WHOSE, inbox.c.attempt == bindparam("try"))
    .values(worker="", due_at=bindparam("now"), reason=bindparam("why"))
)


async def _finish(session: Session, rows: Sequence[dict[str, Any]]) -> Sequence[None]:
    await session.execute(_FINISH, rows)
    return [None] * len(rows)


async def _postpone(session: Session, rows: Sequence[dict[str, Any]]) -> Sequence[None]:
    await session.execute(_POSTPONE, rows)
    # While an event was being answered its team may have removed the app. What the answer has
    # stored since then, nobody else would erase.
    await erase_leavings(session, [row["row"] for row in rows])
    return [None] * len(rows)


async def _park(session: Session, rows: Sequence[dict[str, Any]]) -> Sequence[None]:
    await session.execute(_PARK, rows)
    return [None] * len(rows)


async def _release(session: Session, rows: Sequence[dict[str, Any]]) -> Sequence[None]:
    await session.execute(_RELEASE, rows)
    return [None] * len(rows)


async def _hasten(session: Session, moments: Sequence[datetime]) -> Sequence[int]:
    done = await session.execute(
        update(inbox)
        .where(inbox.c.state == OPEN, inbox.c.worker == NOBODY, inbox.c.due_at > moments[0])
        .values(due_at=moments[0])
    )
    return [done.rowcount] * len(moments)
