"""Upkeep: what is stuck, what is replayed by hand, and what is past its retention."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Executable, delete, func, or_, select, update

from bot.storage.database.group_commit import GroupCommit
from bot.storage.database.schema import (
    OPEN,
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
from bot.storage.database.transactions import Session

OVERDUE = timedelta(minutes=5)
DIGESTS = timedelta(days=430)
"""How long it is known which facts a channel's digests have shown; they look back 400 days."""


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

    async def dismiss(self, kind: str, name: str) -> bool:
        """Take one thing off the list of what is stuck: somebody has looked, and it is fine.

        `kind` and `name` are those of `Stuck`; False if no such thing is stuck.
        """
        return await self._writer.do(_dismiss, (kind, name, self._clock()))

    async def prune(self, log: timedelta, events: timedelta) -> dict[str, int]:
        """Delete what is past its retention; returns numbers by table."""
        return await self._writer.do(_prune, (self._clock(), log, events))


async def _stuck(session: Session, items: Sequence[datetime]) -> Sequence[Sequence[Stuck]]:
    now = items[0]
    found: list[Stuck] = []
    events = await session.execute(
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
    calls = await session.execute(
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
    digests = await session.execute(
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


async def _backlog(session: Session, items: Sequence[None]) -> Sequence[dict[str, int]]:
    rows = await session.execute(select(inbox.c.state, func.count()).group_by(inbox.c.state))
    found = {"open": 0, "done": 0, "parked": 0}
    found |= {str(state): int(number) for state, number in rows.all()}
    return [found] * len(items)


async def _replay_events(
    session: Session, items: Sequence[tuple[Sequence[int] | None, datetime]]
) -> Sequence[int]:
    numbers = []
    for ids, now in items:
        parked = inbox.c.state == "parked"
        where = parked if ids is None else parked & inbox.c.id.in_(ids)
        done = await session.execute(
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


async def _replay_call(session: Session, items: Sequence[tuple[int, datetime]]) -> Sequence[bool]:
    results = []
    for call_id, now in items:
        key = await session.scalar(
            update(outbox)
            .where(outbox.c.id == call_id, outbox.c.state == "unknown")
            .values(state="planned", reason="replayed", settled_at=None)
            .returning(outbox.c.event_key)
        )
        results.append(key is not None)
        if key is None:
            continue
        body = await _body_again(session, str(key))
        await session.execute(
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


async def _body_again(session: Session, key: str) -> dict[str, Any]:
    """What a finished event, whose body was emptied, must hold so that its calls can be made."""
    first, team, *rest = [*key.split(":"), ""]
    if first != "digest":
        return {"type": "tieline_replay", "team_id": team}
    channel, day = rest[0], rest[1]
    due = await session.scalar(
        select(digest_runs.c.due_at).where(
            digest_runs.c.team == team,
            digest_runs.c.channel == channel,
            digest_runs.c.local_day == date.fromisoformat(day),
        )
    )
    return {
        "type": "tieline_digest",
        "team_id": team,
        "channel": channel,
        "local_day": day,
        "due_at": due.isoformat(),
    }


async def _dismiss(session: Session, items: Sequence[tuple[str, str, datetime]]) -> Sequence[bool]:
    results = []
    for kind, name, now in items:
        statement = _dismissal(kind, name, now)
        done = await session.execute(statement) if statement is not None else None
        results.append(done is not None and done.rowcount > 0)
    return results


def _dismissal(kind: str, name: str, now: datetime) -> Executable | None:
    if kind == "digest":
        channel, _, day = name.rpartition(":")
        try:
            on = date.fromisoformat(day)
        except ValueError:
            return None
        here = (digest_runs.c.channel == channel) & (digest_runs.c.local_day == on)
        stuck = digest_runs.c.state.in_(("failed", "due"))
        return update(digest_runs).where(here, stuck).values(state="skipped", note="dismissed")
    if not name.isdecimal():
        return None
    if kind == "event":
        parked = (inbox.c.id == int(name)) & (inbox.c.state == "parked")
        return update(inbox).where(parked).values(state="done", body={}, reason="dismissed")
    if kind == "call":
        unknown = (outbox.c.id == int(name)) & outbox.c.state.in_(("unknown", "planned", "posting"))
        values = {"state": "rejected", "reason": "dismissed", "arguments": {}, "settled_at": now}
        return update(outbox).where(unknown).values(values)
    return None


async def _prune(
    session: Session, items: Sequence[tuple[datetime, timedelta, timedelta]]
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
        "digest_runs": digest_runs.c.local_day < (now - DIGESTS).date(),
    }
    numbers: dict[str, int] = {}
    for name, where in gone.items():
        table = inbox.metadata.tables[name]
        numbers[name] = (await session.execute(delete(table).where(where))).rowcount
    return [numbers] * len(items)
