"""The outbox: planned once, made by the holder alone, and never less sure than somebody was."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.storage.database import Database, open_database
from bot.storage.database.leases import LOOKS
from bot.surfaces.slack.ports.inbox import Claimed, Incoming
from bot.surfaces.slack.ports.outbox import Outgoing

CALLS = [
    Outgoing("chat.postMessage", {"channel": "C", "text": "한"}, 0),
    Outgoing("reactions.add", {"channel": "C", "name": "ok"}, 1),
]
LEASE = timedelta(seconds=0.1)


async def claimed(db: Database, number: int) -> Claimed:
    """A new event, held by `db`'s process."""
    await db.inbox.accept(Incoming(f"A:T:Ev{number}", {"n": number}))
    (held,) = await db.inbox.claim(1, datetime.now(UTC))
    assert isinstance(held.key, str)
    found: Claimed = held
    return found


@pytest.fixture
async def other(empty_url: str) -> AsyncIterator[Database]:
    """Another process on the same database."""
    async with await open_database(empty_url, lease=LEASE, migrate=True) as database:
        yield database


async def test_calls_are_planned_once_the_first_as_being_made(db: Database) -> None:
    """In order; planning again finds what is stored, with its state."""
    held = await claimed(db, 1)
    planned = await db.outbox.plan(held.key, list(reversed(CALLS)))
    assert [each.state for each in planned] == ["marked", "planned"]
    assert [each.call.method for each in planned] == ["chat.postMessage", "reactions.add"]
    again = await db.outbox.plan(held.key, [Outgoing("chat.update", {}, 0)])
    assert [each.state for each in again] == ["posting", "planned"]
    assert again[0].call.arguments == CALLS[0].arguments
    assert [each.key for each in again] == [each.key for each in planned]
    assert len({each.key for each in planned}) == 2


async def test_who_lost_an_event_makes_none_of_its_calls(db: Database, other: Database) -> None:
    """A process that was taken for dead neither plans, marks nor unmarks; it may tell the truth."""
    held = await claimed(db, 1)
    (first, second) = await db.outbox.plan(held.key, CALLS)
    for _look in range(3 * LOOKS):
        await asyncio.sleep(LEASE.total_seconds() / LOOKS)
        if await other.inbox.claim(1, datetime.now(UTC)):
            break
    assert not await db.outbox.posting(first.id)
    assert not await db.outbox.posting(second.id)
    await db.outbox.unmade(first.id)
    assert [each.state for each in await other.outbox.planned(held.key)] == ["posting", "planned"]
    assert await db.outbox.plan("A:T:Ev1", CALLS) == ()
    assert await other.outbox.posting(second.id)
    # What was made was made, whoever knows it.
    await db.outbox.posted(first.id, "1.5")
    await other.outbox.unknown(first.id, "no answer")
    assert [each.state for each in await other.outbox.planned(held.key)] == ["posted", "posting"]


async def test_nothing_is_planned_for_an_event_that_nobody_holds(db: Database) -> None:
    """Held events of the same transaction are not disturbed by it."""
    held = await claimed(db, 1)
    mine, nobodys = await asyncio.gather(
        db.outbox.plan(held.key, CALLS), db.outbox.plan("A:T:Ev999", CALLS)
    )
    assert len(mine) == 2
    assert nobodys == ()


async def test_what_is_posted_is_emptied_and_found_by_its_event(db: Database) -> None:
    """Arguments go, the ts stays; so edits and deletions find the reply."""
    held = await claimed(db, 1)
    (first, _second) = await db.outbox.plan(held.key, CALLS)
    assert await db.outbox.message_of(held.key) is None
    await db.outbox.posted(first.id, "1700000000.5")
    assert await db.outbox.message_of(held.key) == "1700000000.5"
    stored = await db.outbox.planned(held.key)
    assert (stored[0].state, stored[0].ts, stored[0].call.arguments) == (
        "posted",
        "1700000000.5",
        {},
    )


async def test_a_call_that_was_certainly_not_made_is_planned_again(db: Database) -> None:
    """`unmade` takes the mark back, so that nobody has to look for the message."""
    held = await claimed(db, 1)
    (first, _second) = await db.outbox.plan(held.key, CALLS)
    await db.outbox.unmade(first.id)
    assert (await db.outbox.planned(held.key))[0].state == "planned"
    assert await db.outbox.posting(first.id)
    assert (await db.outbox.planned(held.key))[0].state == "posting"
