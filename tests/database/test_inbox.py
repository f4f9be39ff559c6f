"""The inbox: once each, in order in each lane, held by one, taken over from the dead."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import bindparam, text

from bot.storage.database import Database, open_database
from bot.storage.database.claiming import CLAIMABLE
from bot.storage.database.columns import Moment
from bot.storage.database.leases import LOOKS
from bot.storage.database.schema import inbox
from bot.storage.database.transactions import Session
from bot.surfaces.slack.ports.inbox import Claimed, Incoming

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def event(number: int, lane: str = "", **body: Any) -> Incoming:
    """An event with its own key."""
    return Incoming(f"A:T:Ev{number}", {"number": number, **body}, lane, "U1")


def numbers(claimed: Sequence[Claimed]) -> list[int]:
    """Which events were claimed."""
    return [each.body["number"] for each in claimed]


async def claim(db: Database, limit: int = 100, later: float = 0.0) -> Sequence[Claimed]:
    """Claim what is due now, or `later` seconds from now."""
    found: Sequence[Claimed] = await db.inbox.claim(
        limit, datetime.now(UTC) + timedelta(seconds=later)
    )
    return found


async def test_an_event_is_stored_once_however_often_it_comes(db: Database) -> None:
    """Together in one transaction, or one after the other."""
    together = await asyncio.gather(*(db.inbox.accept(event(1)) for _ in range(5)))
    assert sorted(together) == [False] * 4 + [True]
    assert not await db.inbox.accept(event(1))
    assert numbers(await claim(db)) == [1]
    assert numbers(await claim(db)) == []


async def test_two_processes_never_hold_the_same_event(empty_url: str) -> None:
    """Claims at the same time divide the events among them."""
    async with (
        await open_database(empty_url, migrate=True) as first,
        await open_database(empty_url, migrate=True) as second,
    ):
        await asyncio.gather(*(first.inbox.accept(event(number)) for number in range(60)))
        found: list[int] = []
        while len(found) < 60:
            for claimed in await asyncio.gather(claim(first, 7), claim(second, 7)):
                found += numbers(claimed)
        assert sorted(found) == list(range(60))


async def test_a_lane_is_handled_in_order_one_at_a_time(db: Database) -> None:
    """The second waits for the end of the first, also while the first waits to be tried again."""
    for number in range(3):
        await db.inbox.accept(event(number, "T:C:thread"))
    await db.inbox.accept(event(9, "T:C:other"))
    first, other = await claim(db)
    assert numbers([first, other]) == [0, 9]
    assert numbers(await claim(db)) == []
    await db.inbox.postpone(first.id, "later", datetime.now(UTC) + timedelta(seconds=30))
    assert numbers(await claim(db)) == []
    (again,) = await claim(db, later=31)
    assert (again.attempt, again.reason) == (2, "later")
    await db.inbox.finish(again.id)
    assert numbers(await claim(db)) == [1]


async def test_a_blameless_wait_is_no_failed_try(db: Database) -> None:
    """Attempts count failures only."""
    await db.inbox.accept(event(1))
    (first,) = await claim(db)
    await db.inbox.postpone(first.id, "paused", datetime.now(UTC), blameless=True)
    (again,) = await claim(db, later=1)
    assert again.attempt == 1


async def test_what_a_dead_process_left_is_taken_over(empty_url: str) -> None:
    """After a lease's looks, not before; and the dead, once back, can't touch it any more."""
    lease = timedelta(seconds=0.2)
    async with (
        await open_database(empty_url, lease=lease, migrate=True) as dead,
        await open_database(empty_url, lease=lease) as living,
    ):
        await dead.inbox.accept(event(1))
        (held,) = await claim(dead)
        looks, taken = 0, None
        while taken is None and looks < 5 * LOOKS:
            await asyncio.sleep(lease.total_seconds() / LOOKS)
            taken, looks = next(iter(await claim(living)), None), looks + 1
        assert taken is not None
        assert looks >= LOOKS
        assert (taken.attempt, taken.reason) == (2, "left by a process that died")
        await dead.inbox.finish(held.id)
        await dead.inbox.park(held.id, "it came back")
        await dead.inbox.postpone(held.id, "it came back", datetime.now(UTC))
        assert await states(living) == {"open": 1, "done": 0, "parked": 0}
        await living.inbox.finish(taken.id)
        assert await states(living) == {"open": 0, "done": 1, "parked": 0}


async def test_a_clock_that_jumps_ends_no_lease(empty_url: str) -> None:
    """A year ahead in the middle of the work: nobody takes the event from who handles it."""
    ahead = [timedelta()]
    async with (
        await open_database(empty_url, migrate=True) as working,
        await open_database(empty_url, clock=lambda: datetime.now(UTC) + ahead[0]) as other,
    ):
        await working.inbox.accept(event(1))
        (held,) = await claim(working)
        ahead[0] = timedelta(days=365)
        for _look in range(3 * LOOKS):
            assert numbers(await other.inbox.claim(9, other.clock())) == []
        await working.inbox.finish(held.id)
        assert await states(working) == {"open": 0, "done": 1, "parked": 0}


async def test_a_clock_set_back_delays_nothing(db: Database) -> None:
    """What waited for a moment that is now far off is due at once."""
    await db.inbox.accept(event(1))
    (held,) = await claim(db)
    await db.inbox.postpone(held.id, "later", datetime.now(UTC) + timedelta(days=1))
    assert numbers(await claim(db)) == []
    assert await db.inbox.hasten(datetime.now(UTC)) == 1
    assert numbers(await claim(db)) == [1]


async def test_a_finished_event_keeps_its_key_and_nobodys_words(db: Database) -> None:
    """Slack's late retries must be known; what was said must not be kept for that."""
    await db.inbox.accept(event(1, text="비밀"))
    (held,) = await claim(db)
    await db.inbox.finish(held.id)
    assert not await db.inbox.accept(event(1))

    async def body(session: Session, items: Sequence[None]) -> Sequence[Mapping[str, Any]]:
        return [await session.scalar(inbox.select().with_only_columns(inbox.c.body))]

    assert await db.reader.do(body, None) == {}


@pytest.mark.parametrize("typed", ["nul \0 in it", "half \ud83d a pair", "\\u0000 typed", "한中🇰🇷"])
async def test_whatever_people_type_can_be_stored(db: Database, typed: str) -> None:
    """What no database can hold is left out; nothing else is, and nobody else's event suffers."""
    accepted = await asyncio.gather(
        db.inbox.accept(event(1, text=typed)), db.inbox.accept(event(2, text="plain"))
    )
    assert list(accepted) == [True, True]
    first, second = await claim(db)
    kept = typed.replace("\0", "").replace("\ud83d", "?")
    assert (first.body["text"], second.body["text"]) == (kept, "plain")


HISTORY = """
    INSERT INTO inbox (key, lane, body, state, received_at, due_at)
    WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 20200)
    SELECT 'k' || n, 'lane' || n, '{}', CASE WHEN n > 20000 THEN 'open' ELSE 'done' END, :now, :now
    FROM number
"""


async def test_claims_stay_quick_however_long_the_history_is(db: Database) -> None:
    """Among 20,000 finished events the open ones are found by index, without any statistics."""

    async def fill(session: Session, items: Sequence[None]) -> Sequence[None]:
        await session.execute(text(HISTORY).bindparams(bindparam("now", NOW, Moment())))
        return [None]

    async def plan(session: Session, items: Sequence[None]) -> Sequence[str]:
        dialect = session.dialect
        explain = "EXPLAIN " if dialect.name == "postgresql" else "EXPLAIN QUERY PLAN "
        query = CLAIMABLE.params(now=NOW, most=5).compile(
            dialect=dialect, compile_kwargs={"literal_binds": True}
        )
        rows = await session.run_sync(
            lambda connection: connection.exec_driver_sql(explain + str(query)).all()
        )
        return ["\n".join(str(tuple(row)) for row in rows)]

    await db.writer.do(fill, None)
    told = await db.reader.do(plan, None)
    assert "ix_inbox_lane" in told, told
    assert "Seq Scan" not in told, told
    assert len(await claim(db, 300)) == 200


async def states(db: Database) -> Mapping[str, int]:
    """Events by state."""
    return await db.upkeep.backlog()
