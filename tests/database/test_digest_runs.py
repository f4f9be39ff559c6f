"""Digests in the database: one a channel and local day, whoever asks and however often."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime

import pytest

from bot.core.language import Lang
from bot.storage.database import Database, open_database
from bot.storage.database.digests import DigestRun
from bot.surfaces.slack.ports.digests import Subscription

DAY = date(2026, 3, 1)
DUE = datetime(2026, 3, 1, 0, 0, tzinfo=UTC)
RUN = DigestRun("T", "C", DAY, DUE, "due")
DAILY = Subscription("T", "C", "09:00", "Asia/Seoul", (0, 1), Lang.ZH_HANT, ("g7",), "U1")


async def test_a_day_is_started_by_one_of_many(empty_url: str) -> None:
    """Ten processes at once: one event, whoever wins."""
    async with (
        await open_database(empty_url, migrate=True) as first,
        await open_database(empty_url) as second,
    ):
        body = {"type": "tieline_digest"}
        started = await asyncio.gather(
            *(db.digest_runs.start(RUN, "digest:T:C:d", body) for db in (first, second) * 5)
        )
        assert sorted(started) == [False] * 9 + [True]
        assert await first.upkeep.backlog() == {"open": 1, "done": 0, "parked": 0}
        assert not await second.digest_runs.skip(RUN)


async def test_runs_are_told_from_a_day_on_with_what_they_showed(db: Database) -> None:
    """Oldest first; a run's end replaces its beginning."""
    for day in (3, 1, 2):
        await db.digest_runs.start(
            DigestRun("T", "C", date(2026, 3, day), DUE, "due"), f"digest:T:C:{day}", {}
        )
    await db.digest_runs.settle(DigestRun("T", "C", date(2026, 3, 2), DUE, "posted", "", ("f",)))
    found = await db.digest_runs.of("T", "C", date(2026, 3, 2))
    assert [(run.local_day.day, run.state, run.facts) for run in found] == [
        (2, "posted", ("f",)),
        (3, "due", ()),
    ]


async def test_subscriptions_come_back_as_they_were_saved(empty_url: str) -> None:
    """Every choice survives; pausing takes it from the active ones, removing from all."""
    async with await open_database(empty_url, migrate=True, subscription=Subscription) as db:
        await db.subscriptions.save(DAILY)
        assert await db.subscriptions.of("T", "C") == DAILY
        chosen = Subscription(
            "T", "C", "07:30", "Europe/Paris", (6,), Lang.EN, (), "U2", False, False, True
        )
        await db.subscriptions.save(chosen)
        ((active, _since),) = await db.subscriptions.active()
        assert active == chosen
        assert await db.subscriptions.pause("T", "C", True, "is_archived")
        assert await db.subscriptions.active() == []
        assert await db.subscriptions.pause("T", "C", False)
        assert len(await db.subscriptions.active()) == 1
        assert await db.subscriptions.remove("T", "C")
        assert not await db.subscriptions.remove("T", "C")
        assert not await db.subscriptions.pause("T", "C", True)


@pytest.mark.parametrize(
    ("time", "zone", "days", "said"),
    [
        ("9:00", "Asia/Seoul", (0,), "not a time of day"),
        ("24:00", "Asia/Seoul", (0,), "not a time of day"),
        ("09:00", "Mars/Base", (0,), "not a known time zone"),
        ("09:00", "../etc/passwd", (0,), "not a known time zone"),
        ("09:00", "", (0,), "not a known time zone"),
        ("09:00", "Asia/Seoul", (), "weekdays"),
        ("09:00", "Asia/Seoul", (7,), "weekdays"),
    ],
)
async def test_a_wrong_schedule_is_refused(
    db: Database, time: str, zone: str, days: tuple[int, ...], said: str
) -> None:
    """In one line, before anything is stored."""
    wrong = Subscription("T", "C", time, zone, days, Lang.EN, (), "U1")
    with pytest.raises(ValueError, match=said):
        await db.subscriptions.save(wrong)
    assert await db.subscriptions.of("T", "C") is None
