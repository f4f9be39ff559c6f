"""Nothing lost, nothing twice, nothing stuck: thousands of events while everything fails."""

from __future__ import annotations

import asyncio
import random
import time
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import aiohttp

from bot.core.language import Lang
from bot.storage.database import Database, open_database
from bot.surfaces.slack.ports import Subscription

from .fake_slack import FakeSlack
from .fleet import TEAM, Replica, Sender, fleet, mention, unfinished

EVENTS = 2000
CHANNELS = 40
RATES = {
    "ratelimited": 0.02,
    "error": 0.02,
    "error_after": 0.02,
    "drop_before": 0.02,
    "drop_after": 0.02,
}
LIMIT = 55.0


async def test_no_event_is_lost_doubled_or_stuck_while_replicas_die(empty_url: str) -> None:
    """2,000 events to three replicas, of which one after the other is killed; a digest is due."""
    async with (
        await open_database(empty_url, migrate=True) as db,
        FakeSlack(RATES) as slack,
        aiohttp.ClientSession() as session,
    ):
        due, ahead = await _subscribe(db)
        with fleet(3, database=empty_url, slack=slack.url, ahead=ahead) as replicas:
            for replica in replicas:
                replica.start()
            sender = Sender(session, replicas, doubles=0.2)
            deadline = time.monotonic() + LIMIT
            killing = asyncio.create_task(_kill_now_and_then(replicas))
            await _send_all(sender)
            killing.cancel()
            kills = await killing
            await _until_done(db, slack, deadline)
            # Whoever posts twice has time to do so now.
            await asyncio.sleep(0.5)
        told = Counter(post["text"] for post in slack.posts)
        asked = {f"re q{number}" for number in range(EVENTS)}
        digests = {f"digest {channel} {due}" for channel in ("C0", "C1")}
        print(f"{kills} kills, {dict(slack.injected)}, {sender.acked} acknowledged")
        assert set(told) == asked | digests, "lost or made up"
        assert not [text for text, times in told.items() if times > 1], "doubled"
        assert await unfinished(db) == {}
        assert kills >= 3
        assert all(slack.injected[kind] for kind in RATES)


async def _subscribe(db: Database) -> tuple[date, float]:
    """Digests for two channels; their local day, and how far ahead the replicas' clocks must be
    for the digests to fall due in the midst of the test."""
    zone, now = ZoneInfo("Asia/Seoul"), datetime.now(UTC)
    due = (now + timedelta(minutes=1)).replace(second=0, microsecond=0)
    local = due.astimezone(zone)
    for channel in ("C0", "C1"):
        await db.subscriptions.save(
            Subscription(
                TEAM, channel, f"{local:%H:%M}", zone.key, tuple(range(7)), Lang.KO, (), "U1"
            )
        )
    return local.date(), (due - now).total_seconds() - 10.0


async def _send_all(sender: Sender) -> None:
    numbers = iter(range(EVENTS))

    async def one_after_the_other() -> None:
        for number in numbers:
            await sender.deliver(mention(number, f"C{number % CHANNELS}"))

    await asyncio.gather(*(one_after_the_other() for _ in range(16)))


async def _kill_now_and_then(replicas: list[Replica]) -> int:
    chance, kills = random.Random(11), 0
    try:
        await asyncio.sleep(3.0)
        while True:
            victim = chance.choice(replicas)
            victim.kill()
            await victim.wait()
            kills += 1
            victim.start()
            await asyncio.sleep(2.0)
    except asyncio.CancelledError:
        for replica in replicas:
            if replica.ended is not None:
                replica.start()
        return kills


async def _until_done(db: Database, slack: FakeSlack, deadline: float) -> None:
    while time.monotonic() < deadline:
        if len({post["text"] for post in slack.posts}) >= EVENTS + 2 and not await unfinished(db):
            return
        await asyncio.sleep(0.2)
