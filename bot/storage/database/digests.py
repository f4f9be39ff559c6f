"""Digest subscriptions and runs: one run per channel and local day, whoever asks for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import delete, select, update

from bot.core.language import Lang
from bot.storage.database.accepting import accepted_row, insert_events
from bot.storage.database.group_commit import GroupCommit
from bot.storage.database.schema import digest_runs, digest_subscriptions
from bot.storage.database.statements import insert_into
from bot.storage.database.transactions import Session

MakeSubscription = Callable[..., Any]
"""The surface's subscription type; called with the fields of its port by name."""


@dataclass(frozen=True, slots=True)
class DigestRun:
    """What became of a channel's digest of a local day.

    `state` is due, posted, empty (nothing to tell), skipped (not wanted any more), missed (found
    too late) or failed; `note` says why.
    """

    team: str
    channel: str
    local_day: date
    due_at: datetime
    state: str
    note: str = ""
    facts: tuple[str, ...] = ()


class SqlSubscriptions:
    """Subscriptions by team and channel."""

    def __init__(
        self,
        writer: GroupCommit,
        reader: GroupCommit,
        clock: Callable[[], datetime],
        make: MakeSubscription,
    ) -> None:
        self._writer = writer
        self._reader = reader
        self._clock = clock
        self._make = make

    async def of(self, team: str, channel: str) -> Any | None:
        """The channel's subscription."""
        rows = await self._reader.do(_subscriptions, (team, channel))
        return self._built(rows[0]) if rows else None

    async def set_up_by(self, team: str, user: str) -> Sequence[Any]:
        """The subscriptions that a person set up, by channel."""
        rows = await self._reader.do(_subscriptions, None)
        mine = [row for row in rows if (row.team, row.configured_by) == (team, user)]
        return [self._built(row) for row in mine]

    async def active(self) -> Sequence[tuple[Any, datetime]]:
        """Subscriptions that are not paused, each with the moment since when it is active."""
        rows = await self._reader.do(_subscriptions, None)
        return [(self._built(row), row.active_since) for row in rows if not row.paused]

    async def save(self, subscription: Any) -> None:
        """Add or replace. Raises ValueError for an unknown zone, a wrong time or weekday."""
        check_schedule(subscription.time, subscription.zone, subscription.weekdays)
        row = {
            "team": subscription.team,
            "channel": subscription.channel,
            "time": subscription.time,
            "zone": subscription.zone,
            "weekdays": sorted(set(subscription.weekdays)),
            "lang": subscription.lang.value,
            "topics": list(subscription.topics),
            "configured_by": subscription.configured_by,
            "paused": subscription.paused,
            "paused_reason": "",
            "active_since": self._clock(),
            "skip_empty": subscription.skip_empty,
            "open_questions": subscription.open_questions,
        }
        await self._writer.do(_save, row)

    async def pause(self, team: str, channel: str, paused: bool, reason: str = "") -> bool:
        """Pause or resume; what fell due during a pause is not caught up. False if none."""
        return await self._writer.do(_pause, (team, channel, paused, reason, self._clock()))

    async def remove(self, team: str, channel: str) -> bool:
        """Remove; False if there is none. Its runs stay, so that a day is not told twice."""
        return await self._writer.do(_remove, (team, channel))

    def _built(self, row: Any) -> Any:
        return self._make(
            team=row.team,
            channel=row.channel,
            time=row.time,
            zone=row.zone,
            weekdays=tuple(row.weekdays),
            lang=Lang(row.lang),
            topics=tuple(row.topics),
            configured_by=row.configured_by,
            paused=row.paused,
            skip_empty=row.skip_empty,
            open_questions=row.open_questions,
        )


class SqlDigestRuns:
    """Runs by team, channel and local day."""

    def __init__(
        self, writer: GroupCommit, reader: GroupCommit, clock: Callable[[], datetime]
    ) -> None:
        self._writer = writer
        self._reader = reader
        self._clock = clock

    async def start(self, run: DigestRun, event_key: str, body: Mapping[str, Any]) -> bool:
        """Claim the day and put its event into the inbox, in one transaction; False if taken."""
        event = accepted_row(event_key, body, self._clock(), lane=f"digest:{run.channel}")
        return await self._writer.do(_start, (run, event))

    async def skip(self, run: DigestRun) -> bool:
        """Note that a day's digest is not posted, and why; False if the day is taken."""
        return await self._writer.do(_start, (run, None))

    async def settle(self, run: DigestRun) -> None:
        """Note what became of a started run and which facts it showed."""
        await self._writer.do(_settle, run)

    async def of(self, team: str, channel: str, since: date) -> Sequence[DigestRun]:
        """A channel's runs of local days from `since` on, oldest first."""
        return await self._reader.do(_runs, (team, channel, since))


def check_schedule(time: str, zone: str, weekdays: Sequence[int]) -> None:
    """Raises ValueError, in one line, for a wrong time, an unknown zone or no weekday."""
    hours, _, minutes = time.partition(":")
    right = len(time) == 5 and hours.isdecimal() and minutes.isdecimal()
    if not right or int(hours) > 23 or int(minutes) > 59:
        raise ValueError(f"{time!r} is not a time of day; write it as HH:MM")
    try:
        ZoneInfo(zone)
    except (KeyError, ValueError, OSError):
        raise ValueError(f"{zone!r} is not a known time zone; write it as Asia/Seoul") from None
    if not weekdays or not all(0 <= day <= 6 for day in weekdays):
        raise ValueError("weekdays must be numbers from 0 (Monday) to 6, at least one")


async def _subscriptions(
    session: Session, items: Sequence[tuple[str, str] | None]
) -> Sequence[Sequence[Any]]:
    found = []
    table = digest_subscriptions
    for item in items:
        query = select(table).order_by(table.c.team, table.c.channel)
        if item is not None:
            query = query.where(table.c.team == item[0], table.c.channel == item[1])
        found.append((await session.execute(query)).all())
    return found


async def _save(session: Session, rows: Sequence[dict[str, Any]]) -> Sequence[None]:
    for row in rows:
        insert = insert_into(session, digest_subscriptions).values(row)
        changed = {name: row[name] for name in row if name not in ("team", "channel")}
        await session.execute(
            insert.on_conflict_do_update(index_elements=["team", "channel"], set_=changed)
        )
    return [None] * len(rows)


async def _pause(
    session: Session, items: Sequence[tuple[str, str, bool, str, datetime]]
) -> Sequence[bool]:
    table, results = digest_subscriptions, []
    for team, channel, paused, reason, now in items:
        here = (table.c.team == team) & (table.c.channel == channel)
        values: dict[str, Any] = {"paused": paused, "paused_reason": reason}
        if not paused:
            values["active_since"] = now
        done = await session.execute(update(table).where(here).values(values))
        results.append(done.rowcount > 0)
    return results


async def _remove(session: Session, items: Sequence[tuple[str, str]]) -> Sequence[bool]:
    table, results = digest_subscriptions, []
    for team, channel in items:
        done = await session.execute(
            delete(table).where(table.c.team == team, table.c.channel == channel)
        )
        results.append(done.rowcount > 0)
    return results


async def _start(
    session: Session, items: Sequence[tuple[DigestRun, dict[str, Any] | None]]
) -> Sequence[bool]:
    results, events = [], []
    for run, event in items:
        row = {
            "team": run.team,
            "channel": run.channel,
            "local_day": run.local_day,
            "due_at": run.due_at,
            "state": run.state,
            "note": run.note,
            "facts": list(run.facts),
        }
        insert = insert_into(session, digest_runs).values(row).on_conflict_do_nothing()
        new = await session.scalar(insert.returning(digest_runs.c.channel)) is not None
        results.append(new)
        if new and event is not None:
            events.append(event)
    if events:
        await insert_events(session, events)
    return results


async def _settle(session: Session, runs: Sequence[DigestRun]) -> Sequence[None]:
    for run in runs:
        await session.execute(
            update(digest_runs)
            .where(digest_runs.c.team == run.team, digest_runs.c.channel == run.channel)
            .where(digest_runs.c.local_day == run.local_day)
            .values(state=run.state, note=run.note, facts=list(run.facts))
        )
    return [None] * len(runs)


async def _runs(
    session: Session, items: Sequence[tuple[str, str, date]]
) -> Sequence[Sequence[DigestRun]]:
    found = []
    for team, channel, since in items:
        rows = await session.execute(
            select(digest_runs)
            .where(digest_runs.c.team == team, digest_runs.c.channel == channel)
            .where(digest_runs.c.local_day >= since)
            .order_by(digest_runs.c.local_day)
        )
        found.append(
            [
                DigestRun(
                    row.team,
                    row.channel,
                    row.local_day,
                    row.due_at,
                    row.state,
                    row.note,
                    tuple(row.facts),
                )
                for row in rows
            ]
        )
    return found
