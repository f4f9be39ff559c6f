"""Each named crash point: the process dies there, another takes over, one answer is given."""

from __future__ import annotations

import asyncio
import signal
import time
from collections import Counter
from pathlib import Path

import aiohttp
import pytest

from bot.storage.database import open_database, upgrade
from bot.surfaces.slack.delivery import CrashPoint

from .fake_slack import FakeSlack
from .fleet import Replica, Sender, fleet, mention, unfinished

EVENTS = 12
LEASE = 2.0


@pytest.mark.parametrize("point", [point for point in CrashPoint if point != CrashPoint.DRAINING])
async def test_a_process_that_dies_at_a_crash_point_loses_and_doubles_nothing(
    point: CrashPoint, empty_url: str
) -> None:
    """SIGKILL at the fifth passing of the point; another replica answers the rest."""
    await upgrade(empty_url)
    async with FakeSlack(delay=0.01) as slack, aiohttp.ClientSession() as session:
        with fleet(2, database=empty_url, slack=slack.url, lease=LEASE) as (dying, living):
            dying.config |= {"crash": point.value, "nth": 5}
            dying.start()
            await _up(session, dying)
            sender = Sender(session, [dying, living])
            sending = asyncio.gather(
                *(sender.deliver(mention(number, f"C{number}")) for number in range(EVENTS))
            )
            assert await dying.wait() == -signal.SIGKILL
            assert len(slack.posts) < EVENTS
            living.start()
            await sending
            await _until_done(empty_url, slack, EVENTS)
    told = Counter(post["text"] for post in slack.posts)
    assert told == Counter(f"re q{number}" for number in range(EVENTS))


async def test_a_process_that_dies_while_draining_loses_and_doubles_nothing(empty_url: str) -> None:
    """SIGTERM, then SIGKILL in the midst of the drain; the next process answers the rest."""
    await upgrade(empty_url)
    async with FakeSlack(delay=0.3) as slack, aiohttp.ClientSession() as session:
        with fleet(1, database=empty_url, slack=slack.url, lease=LEASE) as (replica,):
            replica.config |= {"crash": CrashPoint.DRAINING.value}
            replica.start()
            await _up(session, replica)
            sender = Sender(session, [replica])
            await asyncio.gather(
                *(sender.deliver(mention(number, "C1")) for number in range(EVENTS))
            )
            replica.kill(signal.SIGTERM)
            assert await replica.wait() == -signal.SIGKILL
            assert len(slack.posts) < EVENTS
            slack.delay = 0.01
            del replica.config["crash"]
            replica.start()
            await _until_done(empty_url, slack, EVENTS)
    told = Counter(post["text"] for post in slack.posts)
    assert told == Counter(f"re q{number}" for number in range(EVENTS))


async def test_sigterm_finishes_what_is_at_hand_and_ends_with_status_0(tmp_path: Path) -> None:
    """Everything acknowledged before SIGTERM is answered, or left for the next process."""
    url = f"sqlite:///{tmp_path / 'tieline.sqlite3'}"
    async with FakeSlack(delay=0.05) as slack, aiohttp.ClientSession() as session:
        with fleet(1, database=url, slack=slack.url) as (replica,):
            replica.start()
            await _up(session, replica)
            sender = Sender(session, [replica])
            await asyncio.gather(
                *(sender.deliver(mention(number, f"C{number}")) for number in range(EVENTS))
            )
            replica.kill(signal.SIGTERM)
            assert await replica.wait() == 0
            at_once = len(slack.posts)
            replica.start()
            await _up(session, replica)
            await _until_done(url, slack, EVENTS)
            replica.kill(signal.SIGTERM)
            assert await replica.wait() == 0
    assert at_once > 0
    assert Counter(post["text"] for post in slack.posts).most_common(1)[0][1] == 1


async def test_a_second_sigterm_ends_the_process_at_once(tmp_path: Path) -> None:
    """A call that hangs does not hold the process up when it is told twice."""
    url = f"sqlite:///{tmp_path / 'tieline.sqlite3'}"
    async with FakeSlack() as slack, aiohttp.ClientSession() as session:
        with fleet(1, database=url, slack=slack.url) as (replica,):
            replica.start()
            await _up(session, replica)
            slack.delay = 3.0
            await Sender(session, [replica]).deliver(mention(1, "C1"))
            await asyncio.sleep(0.2)
            replica.kill(signal.SIGTERM)
            await asyncio.sleep(0.1)
            replica.kill(signal.SIGTERM)
            # Told once, it would wait for the call and end with 0.
            assert await replica.wait() == 143
            assert not slack.posts


async def _up(session: aiohttp.ClientSession, replica: Replica) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            async with session.get(replica.url):
                return
        except aiohttp.ClientError:
            await asyncio.sleep(0.05)
    raise AssertionError("the replica did not come up")


async def _until_done(url: str, slack: FakeSlack, number: int, seconds: float = 60.0) -> None:
    """Until every event is answered and marked: who dies before the mark must be taken over."""
    deadline = time.monotonic() + seconds
    async with await open_database(url) as db:
        while len(slack.posts) < number or await unfinished(db):
            assert time.monotonic() < deadline, f"only {len(slack.posts)} of {number} answered"
            await asyncio.sleep(0.05)
