"""What is stuck is listed with its reason, and can be replayed or dismissed by hand."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.storage.database import Database, open_database
from bot.storage.database.digests import DigestRun
from bot.surfaces.slack.ports.inbox import Incoming
from bot.surfaces.slack.ports.outbox import Outgoing

START = datetime(2026, 1, 1, tzinfo=UTC)
RUN = DigestRun("T", "C1", date(2026, 1, 1), START, "due")


@pytest.fixture
async def troubled(empty_url: str) -> AsyncIterator[Database]:
    """A parked event (1), one whose call is unknown (2), and a failed digest."""
    now = [START]
    async with await open_database(empty_url, migrate=True, clock=lambda: now[0]) as db:
        for number in (1, 2):
            await db.inbox.accept(Incoming(f"A:T:Ev{number}", {"type": "event_callback"}))
        first, second = await db.inbox.claim(2, START)
        await db.inbox.park(first.id, "ValueError: bad")
        call = (await db.outbox.plan(second.key, [Outgoing("chat.postMessage", {"a": 1})]))[0]
        await db.outbox.unknown(call.id, "connection lost; could not look: missing_scope")
        await db.inbox.finish(second.id)
        await db.digest_runs.start(RUN, "digest:T:C1:2026-01-01", {"type": "tieline_digest"})
        (digest,) = await db.inbox.claim(1, START)
        await db.inbox.finish(digest.id)
        await db.digest_runs.settle(DigestRun("T", "C1", RUN.local_day, START, "failed", "why"))
        now[0] += timedelta(minutes=10)
        yield db


async def stuck(db: Database) -> list[tuple[str, str, str]]:
    """Kind, state and reason of each."""
    return [(each.kind, each.state, each.reason) for each in await db.upkeep.stuck()]


async def test_what_is_stuck_is_listed_with_its_reason(troubled: Database) -> None:
    """Parked events, calls of unknown outcome, failed digests."""
    assert await stuck(troubled) == [
        ("event", "parked", "ValueError: bad"),
        ("call", "unknown", "connection lost; could not look: missing_scope"),
        ("digest", "failed", "why"),
    ]


async def test_what_waits_for_long_is_listed_as_overdue(empty_url: str) -> None:
    """An event that nobody takes, and a digest that nobody writes."""
    now = [START]
    async with await open_database(empty_url, migrate=True, clock=lambda: now[0]) as db:
        await db.inbox.accept(Incoming("A:T:Ev1", {}))
        await db.digest_runs.start(RUN, "digest:T:C1:2026-01-01", {})
        assert await stuck(db) == []
        now[0] += timedelta(minutes=6)
        assert [(kind, state) for kind, state, _reason in await stuck(db)] == [
            ("event", "overdue"),
            ("event", "overdue"),
            ("digest", "due"),
        ]


async def test_parked_events_are_replayed_from_the_beginning(troubled: Database) -> None:
    """By id, or all; what is not parked is left alone."""
    assert await troubled.upkeep.replay_events([999]) == 0
    assert await troubled.upkeep.replay_events() == 1
    assert await troubled.upkeep.replay_events() == 0
    (again,) = await troubled.inbox.claim(9, troubled.clock())
    assert (again.key, again.attempt, again.body) == ("A:T:Ev1", 1, {"type": "event_callback"})
    assert again.reason == "replayed"


async def test_a_call_of_unknown_outcome_is_made_again_when_asked_for(troubled: Database) -> None:
    """Its event comes back, with the calls as they were planned."""
    (call,) = [each for each in await troubled.upkeep.stuck() if each.kind == "call"]
    assert not await troubled.upkeep.replay_call(int(call.id) + 100)
    assert await troubled.upkeep.replay_call(int(call.id))
    assert not await troubled.upkeep.replay_call(int(call.id))
    (again,) = await troubled.inbox.claim(9, troubled.clock())
    assert again.body == {"type": "tieline_replay", "team_id": "T"}
    (planned,) = await troubled.outbox.planned(again.key)
    assert (planned.state, planned.call.arguments) == ("planned", {"a": 1})


async def test_a_digests_call_that_is_made_again_is_a_digest_still(empty_url: str) -> None:
    """So that the run learns what became of it."""
    async with await open_database(empty_url, migrate=True, clock=lambda: START) as db:
        key = "digest:T:C1:2026-01-01"
        await db.digest_runs.start(RUN, key, {"type": "tieline_digest"})
        (event,) = await db.inbox.claim(1, START)
        (call,) = await db.outbox.plan(key, [Outgoing("chat.postMessage", {})])
        await db.outbox.unknown(call.id, "no answer")
        await db.inbox.finish(event.id)
        assert await db.upkeep.replay_call(call.id)
        (again,) = await db.inbox.claim(1, START)
        assert again.body == {
            "type": "tieline_digest",
            "team_id": "T",
            "channel": "C1",
            "local_day": "2026-01-01",
            "due_at": START.isoformat(),
        }


async def test_what_somebody_has_looked_at_is_dismissed(troubled: Database) -> None:
    """One by one, by the names under which they are listed; nothing else goes by it."""
    for each in await troubled.upkeep.stuck():
        assert not await troubled.upkeep.dismiss(each.kind, f"{each.id}9")
        assert await troubled.upkeep.dismiss(each.kind, each.id)
        assert not await troubled.upkeep.dismiss(each.kind, each.id)
    assert await stuck(troubled) == []
    assert not await troubled.upkeep.dismiss("digest", "no day")
    assert not await troubled.upkeep.dismiss("event", "x")
    assert not await troubled.upkeep.dismiss("people", "1")


async def test_what_is_past_its_retention_goes(troubled: Database) -> None:
    """Finished, parked and unknown alike after two weeks; digests are remembered for longer."""
    assert not any((await troubled.prune()).values())
    now = troubled.clock() + timedelta(days=15)
    async with await open_database(str(troubled.url), clock=lambda: now) as later:
        deleted = await later.prune()
        assert {name: number for name, number in deleted.items() if number} == {
            "inbox": 3,
            "outbox": 1,
        }
    now += timedelta(days=500)
    async with await open_database(str(troubled.url), clock=lambda: now) as later:
        assert (await later.prune())["digest_runs"] == 1
