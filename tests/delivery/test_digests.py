"""Digests: each local day of a channel once, at its time, whatever runs, stops or changes."""

from __future__ import annotations

import asyncio
import json
from collections import deque
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import update

from bot.core.language import Lang
from bot.storage.database.schema import digest_subscriptions
from bot.storage.database.transactions import Session
from bot.surfaces.slack.blocks.message import SentMessage
from bot.surfaces.slack.delivery import Written
from bot.surfaces.slack.ports.digests import Subscription

from .fake_slack import FakeSlack
from .fleet import TEAM
from .harness import Running, delivering, until

DAILY = Subscription(TEAM, "C1", "09:00", "Asia/Seoul", tuple(range(7)), Lang.EN, (), "U1")
"""Nine in Seoul is midnight in UTC."""


async def write(subscription: Subscription, day: date, earlier: Sequence[Any]) -> Written:
    """Says which day it is, and which days were posted before."""
    before = [run.local_day.day for run in earlier if run.state == "posted"]
    return Written(SentMessage(f"{subscription.channel} {day} after {before}"), (f"f{day.day}",))


async def nothing(_subscription: Subscription, _day: date, _earlier: Sequence[Any]) -> None:
    """There is nothing to tell."""
    return


def at(running: Running, moment: datetime) -> datetime:
    """Set the clock of a delivery; returns the moment."""
    running.clock.ahead = moment - datetime.now(UTC)
    return moment


async def tick(running: Running, moment: datetime) -> int:
    """Look for digests at a moment, and let them be posted."""
    digests = running.delivery.digests
    assert digests is not None
    started = await digests.tick(at(running, moment))
    await running.settled()
    return started


async def runs(running: Running, channel: str = "C1") -> list[tuple[int, str]]:
    """Day of the month and state of every run."""
    found = await running.database.digest_runs.of(TEAM, channel, date(2000, 1, 1))
    return [(run.local_day.day, run.state) for run in found]


async def subscribe(running: Running, since: datetime, **changes: Any) -> None:
    """Set up the daily digest at a moment."""
    at(running, since)
    await running.database.subscriptions.save(replace(DAILY, **changes))


async def test_a_digest_is_posted_once_on_each_day(empty_url: str) -> None:
    """Not before its time, not again after it, and knowing what was posted before."""
    async with delivering(empty_url, write=write) as running:
        await subscribe(running, datetime(2026, 1, 1, 12, tzinfo=UTC))
        for day in (2, 3):
            midnight = datetime(2026, 1, day, tzinfo=UTC)
            assert await tick(running, midnight - timedelta(seconds=1)) == 0
            assert await tick(running, midnight) == 1
            assert await tick(running, midnight + timedelta(hours=1)) == 0
        assert running.texts == ["C1 2026-01-02 after []", "C1 2026-01-03 after [2]"]
        assert await runs(running) == [(2, "posted"), (3, "posted")]
        found = await running.database.digest_runs.of(TEAM, "C1", date(2026, 1, 3))
        assert found[0].facts == ("f3",)


async def test_any_number_of_replicas_post_it_once(empty_url: str) -> None:
    """Five look at the same moment, twice."""
    async with AsyncExitStack() as stack:
        slack = await stack.enter_async_context(FakeSlack())
        replicas = [
            await stack.enter_async_context(delivering(empty_url, slack, write=write))
            for _ in range(5)
        ]
        for replica in replicas:
            # Each looks by itself too, now and then: by the real clock it would post today's.
            at(replica, datetime(2026, 1, 1, 12, tzinfo=UTC))
        await subscribe(replicas[0], datetime(2026, 1, 1, 12, tzinfo=UTC))
        moment = datetime(2026, 1, 2, tzinfo=UTC)
        for _again in range(2):
            await asyncio.gather(*(tick(replica, moment) for replica in replicas))
        assert [post["text"] for post in slack.posts] == ["C1 2026-01-02 after []"]


async def test_across_both_changes_of_the_clocks(empty_url: str) -> None:
    """Paris, half past two, looked for every ten minutes: one a day, in both nights too."""
    async with delivering(empty_url, write=write) as running:
        for year_part, days in (((3, 27), [28, 29, 30]), ((10, 23), [24, 25, 26])):
            start = datetime(2026, *year_part, 12, tzinfo=UTC)
            await subscribe(running, start, time="02:30", zone="Europe/Paris")
            digests = running.delivery.digests
            assert digests is not None
            for step in range(1, 3 * 24 * 6):
                await digests.tick(at(running, start + timedelta(minutes=10 * step)))
            await running.settled()
            posted = [text.split()[1] for text in running.texts]
            assert posted[-3:] == [f"2026-{year_part[0]:02}-{day}" for day in days]
        assert len(running.texts) == 6


async def test_downtime_is_caught_up_within_the_window_else_noted(empty_url: str) -> None:
    """Five hours late is late; a day late is missed, with a note of when it was found."""
    async with delivering(empty_url, write=write) as running:
        await subscribe(running, datetime(2026, 1, 1, 12, tzinfo=UTC))
        assert await tick(running, datetime(2026, 1, 2, 5, tzinfo=UTC)) == 1
        assert await tick(running, datetime(2026, 1, 4, 23, tzinfo=UTC)) == 0
        assert await runs(running) == [(2, "posted"), (3, "missed"), (4, "missed")]
        found = await running.database.digest_runs.of(TEAM, "C1", date(2026, 1, 4))
        assert (
            found[0].note == "due at 2026-01-04T00:00:00+00:00, found at 2026-01-04T23:00:00+00:00"
        )
        assert await tick(running, datetime(2026, 1, 5, tzinfo=UTC)) == 1
        assert len(running.texts) == 2


async def test_what_falls_due_in_a_pause_is_not_caught_up(empty_url: str) -> None:
    """Paused on purpose is not missed."""
    async with delivering(empty_url, write=write) as running:
        await subscribe(running, datetime(2026, 1, 1, 12, tzinfo=UTC))
        await running.database.subscriptions.pause(TEAM, "C1", True)
        assert await tick(running, datetime(2026, 1, 2, 1, tzinfo=UTC)) == 0
        at(running, datetime(2026, 1, 2, 2, tzinfo=UTC))
        await running.database.subscriptions.pause(TEAM, "C1", False)
        assert await tick(running, datetime(2026, 1, 2, 3, tzinfo=UTC)) == 0
        assert await runs(running) == []


async def test_a_new_time_makes_no_second_digest_that_day(empty_url: str) -> None:
    """Changed from nine to eleven after nine: tomorrow at eleven."""
    async with delivering(empty_url, write=write) as running:
        await subscribe(running, datetime(2026, 1, 1, 12, tzinfo=UTC))
        await tick(running, datetime(2026, 1, 2, tzinfo=UTC))
        await subscribe(running, datetime(2026, 1, 2, 1, tzinfo=UTC), time="11:00")
        await tick(running, datetime(2026, 1, 2, 2, tzinfo=UTC))
        await tick(running, datetime(2026, 1, 3, 2, tzinfo=UTC))
        assert [text.split()[1] for text in running.texts] == ["2026-01-02", "2026-01-03"]


async def test_weekdays(empty_url: str) -> None:
    """On Monday and Tuesday only; 3 January 2026 is a Saturday."""
    async with delivering(empty_url, write=write) as running:
        await subscribe(running, datetime(2026, 1, 2, 12, tzinfo=UTC), weekdays=(0, 1))
        for day in range(3, 10):
            await tick(running, datetime(2026, 1, day, tzinfo=UTC))
        assert [day for day, _state in await runs(running)] == [5, 6]


async def test_a_day_with_nothing_to_tell_is_noted_as_empty(empty_url: str) -> None:
    """No post; the day is done."""
    async with delivering(empty_url, write=nothing) as running:
        await subscribe(running, datetime(2026, 1, 1, 12, tzinfo=UTC))
        assert await tick(running, datetime(2026, 1, 2, tzinfo=UTC)) == 1
        assert running.texts == []
        assert await runs(running) == [(2, "empty")]


async def test_a_digest_that_is_not_wanted_any_more_is_not_posted(empty_url: str) -> None:
    """Unsubscribed between its time and its turn."""
    async with delivering(empty_url, write=write, start=False) as running:
        await subscribe(running, datetime(2026, 1, 1, 12, tzinfo=UTC))
        assert running.delivery.digests is not None
        await running.delivery.digests.tick(at(running, datetime(2026, 1, 2, tzinfo=UTC)))
        await running.database.subscriptions.remove(TEAM, "C1")
        running.delivery.start()
        await running.settled()
        await running.delivery.drain()
        assert running.texts == []
        assert await runs(running) == [(2, "skipped")]


@pytest.mark.parametrize(
    ("error", "said"),
    [
        ("is_archived", "because the channel was archived"),
        ("not_in_channel", "because I am no longer in that channel"),
        ("channel_not_found", "because I can't find that channel any more"),
        ("restricted_action", "because I am not allowed to post there"),
    ],
)
async def test_a_channel_that_is_closed_pauses_its_digest_and_tells_who_set_it_up(
    empty_url: str, error: str, said: str
) -> None:
    """Once, in a direct message, with what to do; the next day is not tried."""
    slack = FakeSlack(refuse={"C1": error})
    async with slack, delivering(empty_url, slack, write=write) as running:
        await subscribe(running, datetime(2026, 1, 1, 12, tzinfo=UTC))
        await tick(running, datetime(2026, 1, 2, tzinfo=UTC))
        await until(lambda: bool(slack.posts))
        await running.settled()
        (notice,) = slack.posts
        assert notice["channel"] == "U1"
        assert said in notice["text"]
        assert "<#C1>" in notice["text"]
        assert "/digest resume" in notice["text"]
        kept = await running.database.subscriptions.of(TEAM, "C1")
        assert kept is not None
        assert kept.paused
        assert await runs(running) == [(2, "failed")]
        assert await tick(running, datetime(2026, 1, 3, tzinfo=UTC)) == 0


async def test_a_zone_that_is_unknown_here_pauses_and_says_so(empty_url: str) -> None:
    """A zone that another machine's data had; other channels get theirs."""
    async with delivering(empty_url, write=write) as running:
        since = datetime(2026, 1, 1, 12, tzinfo=UTC)
        await subscribe(running, since, lang=Lang.KO)
        await subscribe(running, since, channel="C2")

        async def lose_the_zone(session: Session, _items: object) -> list[None]:
            table = digest_subscriptions
            await session.execute(
                update(table).where(table.c.channel == "C1").values(zone="Mars/Base")
            )
            return [None]

        await running.database.writer.do(lose_the_zone, None)
        for _again in range(2):
            await tick(running, datetime(2026, 1, 2, tzinfo=UTC))
        told = {post["channel"]: post["text"] for post in running.slack.posts}
        assert len(running.slack.posts) == 2
        assert "시간대를 확인할 수 없어" in told["U1"]
        assert told["C2"].startswith("C2 2026-01-02")


async def test_whoever_set_it_up_and_was_erased_is_not_told(empty_url: str) -> None:
    """A notice to nobody is not attempted."""
    slack = FakeSlack(refuse={"C1": "is_archived"})
    async with slack, delivering(empty_url, slack, write=write) as running:
        await subscribe(running, datetime(2026, 1, 1, 12, tzinfo=UTC))
        await running.database.people.erase(TEAM, "U1")
        await tick(running, datetime(2026, 1, 2, tzinfo=UTC))
        await running.settled()
        assert slack.posts == []
        kept = await running.database.subscriptions.of(TEAM, "C1")
        assert kept is not None
        assert kept.paused


async def test_a_digest_whose_outcome_is_unknown_is_listed_and_replayed_as_one(
    empty_url: str,
) -> None:
    """After somebody has looked, it is posted, and its day is done."""
    slack = FakeSlack(can_look=False)
    async with slack, delivering(empty_url, slack, write=write) as running:
        await subscribe(running, datetime(2026, 1, 1, 12, tzinfo=UTC))
        slack.script["chat.postMessage"] = deque(["drop_before"])
        await tick(running, datetime(2026, 1, 2, tzinfo=UTC))
        assert await runs(running) == [(2, "failed")]
        found = await running.database.upkeep.stuck()
        (call,) = [each for each in found if each.kind == "call"]
        assert await running.database.upkeep.replay_call(int(call.id))
        running.delivery.workers.wake()
        await running.settled()
        assert running.texts == ["C1 2026-01-02 after []"]
        assert await runs(running) == [(2, "posted")]
        assert await running.database.upkeep.stuck() == []


async def test_digests_carry_an_opaque_key(empty_url: str) -> None:
    """Every app in the workspace can read it, so it names neither channel nor day."""
    async with delivering(empty_url, write=write) as running:
        await subscribe(running, datetime(2026, 1, 1, 12, tzinfo=UTC))
        await tick(running, datetime(2026, 1, 2, tzinfo=UTC))
        metadata = json.dumps(running.slack.posts[0]["metadata"])
        assert "C1" not in metadata
        assert "2026" not in metadata
