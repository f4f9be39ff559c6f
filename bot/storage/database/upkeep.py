"""Upkeep: what is stuck, what is replayed by hand, and what is past its retention."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.database.group_commit import GroupCommit
from bot.storage.database.inbox import OPEN
from bot.storage.database.schema import (
    answered,
    conversations,
    curator_questions,
    digest_runs,
    inbox,
    install_states,
    outbox,
    question_feedback,
    question_log,
)

OVERDUE = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Stuck:
    """One thing that needs a look: `kind` is event, call or digest; `state` says what it is in."""

    kind: str
    id: str
    state: str
    since: datetime
    about: str
    reason: str


class Upkeep:
    """What an operator does to a database; every method is safe while Tieline runs."""

    def __init__(
        self, writer: GroupCommit, reader: GroupCommit, clock: Callable[[], datetime]
    ) -> None:
        self._writer = writer
        self._reader = reader
        self._clock = clock

    async def stuck(self) -> Sequence[Stuck]:
        """Parked and overdue events, calls whose outcome is unknown, failed digests."""
        return await self._reader.do(_stuck, self._clock())

    async def backlog(self) -> dict[str, int]:
        """Events by state, for metrics: open, done, parked."""
        return await self._reader.do(_backlog, None)

    async def replay_events(self, ids: Sequence[int] | None = None) -> int:
        """Give parked events (all without `ids`) back to the workers; returns how many."""
        return await self._writer.do(_replay_events, (ids, self._clock()))

    async def replay_call(self, call_id: int) -> bool:
        """Make an `unknown` call again: whoever asks for it has looked that it was not made."""
        return await self._writer.do(_replay_call, (call_id, self._clock()))

    async def prune(self, log: timedelta, events: timedelta) -> dict[str, int]:
        """Delete what is past its retention; returns numbers by table."""
        return await self._writer.do(_prune, (self._clock(), log, events))


async def _stuck(
    connection: AsyncConnection, items: Sequence[datetime]
) -> Sequence[Sequence[Stuck]]:
    now = items[0]
    found: list[Stuck] = []
    events = await connection.execute(
        select(inbox.c.id, inbox.c.key, inbox.c.state, inbox.c.received_at, inbox.c.reason)
        .where(
            or_(
                inbox.c.state == "parked",
                (inbox.c.state == OPEN) & (inbox.c.received_at < now - OVERDUE),
            )
        )
        .order_by(inbox.c.id)
    )
    for row in events:
        state = "overdue" if row.state == "open" else row.state
        found.append(Stuck("event", str(row.id), state, row.received_at, row.key, row.reason))
    calls = await connection.execute(
        select(outbox)
        .where(
            or_(
                outbox.c.state == "unknown",
                outbox.c.state.in_(("planned", "posting")) & (outbox.c.planned_at < now - OVERDUE),
            )
        )
        .order_by(outbox.c.id)
    )
    for row in calls:
        about = f"{row.method} for {row.event_key}"
        found.append(Stuck("call", str(row.id), row.state, row.planned_at, about, row.reason))
    digests = await connection.execute(
        select(digest_runs)
        .where(
            or_(
                digest_runs.c.state == "failed",
                (digest_runs.c.state == "due") & (digest_runs.c.due_at < now - OVERDUE),
            )
        )
        .order_by(digest_runs.c.local_day)
    )
    for row in digests:
        name = f"{row.channel}:{row.local_day}"
        found.append(Stuck("digest", name, row.state, row.due_at, f"digest of {name}", row.note))
    return [found] * len(items)


async def _backlog(connection: AsyncConnection, items: Sequence[None]) -> Sequence[dict[str, int]]:
    rows = await connection.execute(select(inbox.c.state, func.count()).group_by(inbox.c.state))
    found = {"open": 0, "done": 0, "parked": 0}
    found |= {str(state): int(number) for state, number in rows.all()}
    return [found] * len(items)


async def _replay_events(
    connection: AsyncConnection, items: Sequence[tuple[Sequence[int] | None, datetime]]
) -> Sequence[int]:
    numbers = []
    for ids, now in items:
        parked = inbox.c.state == "parked"
        where = parked if ids is None else parked & inbox.c.id.in_(ids)
        done = await connection.execute(
            update(inbox)
            .where(where)
            .values(
                state="open",
                attempt=0,
                due_at=now,
                received_at=now,
                finished_at=None,
                reason="replayed",
            )
        )
        numbers.append(done.rowcount)
    return numbers


async def _replay_call(
    connection: AsyncConnection, items: Sequence[tuple[int, datetime]]
) -> Sequence[bool]:
    results = []
    for call_id, now in items:
        key = await connection.scalar(
            update(outbox)
            .where(outbox.c.id == call_id, outbox.c.state == "unknown")
            .values(state="planned", reason="replayed", settled_at=None)
            .returning(outbox.c.event_key)
        )
        results.append(key is not None)
        if key is None:
            continue
        parts = str(key).split(":")
        body: dict[str, Any] = {
            "type": "tieline_replay",
            "team_id": parts[1] if len(parts) > 1 else "",
        }
        await connection.execute(
            update(inbox)
            .where(inbox.c.key == key, inbox.c.state != OPEN)
            .values(
                state="open",
                attempt=0,
                due_at=now,
                received_at=now,
                finished_at=None,
                reason="replayed",
                body=body,
            )
        )
    return results


async def _prune(
    connection: AsyncConnection, items: Sequence[tuple[datetime, timedelta, timedelta]]
) -> Sequence[dict[str, int]]:
    now, log, events = items[0]
    old_questions = select(question_log.c.id).where(question_log.c.asked_at < now - log)
    gone = {
        "question_feedback": question_feedback.c.log_id.in_(old_questions),
        "question_log": question_log.c.asked_at < now - log,
        "curator_questions": curator_questions.c.asked_at < now - log,
        "conversations": conversations.c.expires_at < now,
        "install_states": install_states.c.expires_at < now,
        "answered": answered.c.noted_at < now - events,
        "outbox": outbox.c.settled_at < now - events,
        # What is parked waits for a person, but not for ever: it holds somebody's words.
        "inbox": inbox.c.finished_at < now - events,
    }
    numbers: dict[str, int] = {}
    for name, where in gone.items():
        table = inbox.metadata.tables[name]
        numbers[name] = (await connection.execute(delete(table).where(where))).rowcount
    return [numbers] * len(items)
