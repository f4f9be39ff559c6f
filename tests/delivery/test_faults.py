"""Nothing lost, nothing twice, nothing stuck: thousands of events while everything fails."""

from __future__ import annotations

import asyncio
import random
import signal
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import aiohttp
from sqlalchemy import func, select

from bot.core.language import Lang
from bot.storage.database import Database, open_database
from bot.storage.database.schema import inbox
from bot.storage.database.transactions import Session
from bot.surfaces.slack.ports.digests import Subscription

from .fake_slack import FakeSlack
from .fleet import TEAM, Replica, Sender, fleet, mention, unfinished

EVENTS = 2000
CHANNELS = 40
SENDERS = 16
RATES = {
    "ratelimited": 0.02,
    "error": 0.02,
    "error_after": 0.02,
    "drop_before": 0.02,
    "drop_after": 0.02,
}
KILLS = 8
LIMIT = 400.0
"""Seconds after which the test fails; it takes a tenth of that where it has two cores to itself."""
SUBSCRIBED = ("C0", "C1")


async def test_no_event_is_lost_doubled_or_stuck_while_replicas_die(
    empty_url: str, tmp_path: Path
) -> None:
    """2,000 events to three replicas, killed and suspended, while clocks jump and digests fall due.

    All of it happens by progress, not by time: a slow machine sees the same.
    """
    clock = tmp_path / "clock"
    async with (
        await open_database(empty_url, migrate=True) as db,
        FakeSlack(RATES) as slack,
        aiohttp.ClientSession() as session,
    ):
        due, ahead = await _subscribe(db)
        _set(clock, ahead - 3600.0)
        with fleet(3, database=empty_url, slack=slack.url, clock=str(clock)) as replicas:
            for replica in replicas:
                replica.start()
            sender = Sender(session, replicas, doubles=0.2)
            wanted = {f"digest {channel} {due}" for channel in SUBSCRIBED}
            trouble = Trouble(replicas, clock, ahead, wanted, slack)
            async with asyncio.timeout(LIMIT):
                causing = asyncio.create_task(trouble.cause(lambda: sender.acked))
                await _send_all(sender)
                await causing
                await _until_done(db, slack)
            # Whoever posts twice has time to do so now.
            await asyncio.sleep(1.0)
        told = Counter(post["text"] for post in slack.posts)
        asked = {f"re q{number}" for number in range(EVENTS)}
        digests = {f"digest {channel} {due}" for channel in SUBSCRIBED}
        taken_over = await _taken_over(db)
        print(
            f"{EVENTS} events, {sender.acked} acknowledgements, {trouble.kills} kills, "
            f"{taken_over} taken over or tried again, {dict(slack.injected)}; "
            f"{len(asked - set(told))} lost, {sum(told.values()) - len(told)} doubled, "
            f"{sum((await unfinished(db)).values())} stuck"
        )
        assert set(told) == asked | digests, "lost or made up"
        assert not [text for text, times in told.items() if times > 1], "doubled"
        assert await unfinished(db) == {}
        assert not await db.upkeep.stuck()
        for channel in SUBSCRIBED:
            runs = await db.digest_runs.of(TEAM, channel, due - timedelta(days=1))
            assert [(run.local_day, run.state) for run in runs] == [(due, "posted")]
        # The test has tested something.
        assert trouble.kills == KILLS
        assert taken_over > 0
        assert sender.acked > EVENTS
        assert all(slack.injected[kind] for kind in RATES)


@dataclass
class Trouble:
    """What befalls the replicas, each at a number of acknowledged events."""

    replicas: Sequence[Replica]
    clock: Path
    due: float
    digests: set[str]
    slack: FakeSlack
    chance: random.Random = field(default_factory=lambda: random.Random(11))
    kills: int = 0

    async def cause(self, progress: Callable[[], int]) -> None:
        """Kill, suspend, and set the clocks, as events get on."""
        steps: list[tuple[float, Callable[[], object]]] = [
            ((number + 1) / (KILLS + 2), self._kill) for number in range(KILLS)
        ]
        steps.append((0.35, self._suspend))
        # An hour forward, to a second before the digests are due; later half an hour back.
        steps.append((0.45, lambda: _set(self.clock, self.due - 1.0)))
        steps.append((0.75, self._back))
        for when, step in sorted(steps, key=lambda each: each[0]):
            await _until(lambda when=when: progress() >= when * EVENTS)  # type: ignore[misc]
            done = step()
            if asyncio.iscoroutine(done):
                await done

    async def _back(self) -> None:
        """Set the clocks back once the digests are out; a fast machine gets here before."""
        await _until(lambda: self.digests <= {post["text"] for post in self.slack.posts})
        _set(self.clock, self.due - 1800.0)

    async def _kill(self) -> None:
        victim = self.chance.choice(self.replicas)
        victim.kill()
        await victim.wait()
        victim.start()
        self.kills += 1

    async def _suspend(self) -> None:
        """Longer than a lease: what it holds is taken over, and then it wakes up."""
        victim = self.chance.choice(self.replicas)
        victim.kill(signal.SIGSTOP)
        await asyncio.sleep(7.0)
        victim.kill(signal.SIGCONT)


def _set(clock: Path, ahead: float) -> None:
    new = clock.with_suffix(".new")
    new.write_text(str(ahead))
    new.replace(clock)


async def _subscribe(db: Database) -> tuple[date, float]:
    """Digests for two channels: their local day, and by how many seconds a clock must be ahead for
    them to be due now."""
    zone, now = ZoneInfo("Asia/Seoul"), datetime.now(UTC)
    due = (now + timedelta(hours=2)).replace(minute=0, second=0, microsecond=0)
    local = due.astimezone(zone)
    for channel in SUBSCRIBED:
        await db.subscriptions.save(
            Subscription(
                TEAM, channel, f"{local:%H:%M}", zone.key, tuple(range(7)), Lang.KO, (), "U1"
            )
        )
    return local.date(), (due - now).total_seconds()


async def _send_all(sender: Sender) -> None:
    numbers = iter(range(EVENTS))

    async def one_after_the_other() -> None:
        for number in numbers:
            await sender.deliver(mention(number, f"C{number % CHANNELS}"))

    await asyncio.gather(*(one_after_the_other() for _ in range(SENDERS)))


async def _until(holds: Callable[[], bool]) -> None:
    for _attempt in range(int(LIMIT / 0.02)):
        if holds():
            return
        await asyncio.sleep(0.02)


async def _until_done(db: Database, slack: FakeSlack) -> None:
    """Until all is told; a time limit outside ends the wait for what never is."""
    started = time.monotonic()
    while time.monotonic() - started < LIMIT / 2:
        every = len({post["text"] for post in slack.posts}) >= EVENTS + len(SUBSCRIBED)
        if every and not await unfinished(db):
            return
        await asyncio.sleep(0.2)


async def _taken_over(db: Database) -> int:
    async def count(session: Session, items: Sequence[None]) -> Sequence[int]:
        found = await session.scalar(select(func.count()).where(inbox.c.attempt > 1))
        return [int(found)] * len(items)

    return await db.reader.do(count, None)
