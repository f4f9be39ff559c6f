"""Group commit: one transaction for many, one culprit for a failure, one retry for a lost link."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

import pytest
from sqlalchemy import URL, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from bot.storage.database import Database, DatabaseError
from bot.storage.database.group_commit import MOST_ITEMS, GroupCommit
from bot.storage.database.transactions import Session, Work

URL_ = URL.create("sqlite", database="somewhere.sqlite3")


class FakeEngine:
    """Runs work on no database; `troubles` are raised by the next transactions."""

    def __init__(self, *troubles: BaseException | None) -> None:
        self.troubles = list(troubles)
        self.transactions = 0

    async def run(self, work: Work[Any]) -> Any:
        """Raise what is planned, or run."""
        self.transactions += 1
        trouble = self.troubles.pop(0) if self.troubles else None
        if trouble is not None:
            raise trouble
        return await work(None)  # type: ignore[arg-type]

    async def dispose(self) -> None:
        """Nothing to close."""


async def double(_session: Session, items: Sequence[int]) -> Sequence[int]:
    """Twice each; 13 is bad luck."""
    if 13 in items:
        raise SQLAlchemyError("bad luck")
    return [item * 2 for item in items]


def lost() -> DBAPIError:
    """What SQLAlchemy raises when the server has gone."""
    return DBAPIError("SELECT 1", {}, Exception("gone"), connection_invalidated=True)


async def test_what_is_asked_at_once_shares_a_transaction() -> None:
    """Each gets its own result; more than fit go into the next."""
    engine = FakeEngine()
    group = GroupCommit(engine, URL_)
    results = await asyncio.gather(*(group.do(double, number) for number in range(100, 400)))
    assert results == [number * 2 for number in range(100, 400)]
    assert engine.transactions == -(-300 // MOST_ITEMS)


async def test_what_is_late_runs_after_all_else_of_its_transaction() -> None:
    """A claim sees the events that were stored with it, whoever asked first."""
    order: list[str] = []

    async def store(_session: Session, items: Sequence[str]) -> Sequence[None]:
        order.append("store")
        return [None] * len(items)

    async def claim(_session: Session, items: Sequence[str]) -> Sequence[None]:
        order.append("claim")
        return [None] * len(items)

    group = GroupCommit(FakeEngine(), URL_)
    await asyncio.gather(group.do(claim, "", late=True), group.do(store, ""))
    assert order == ["store", "claim"]


async def test_only_the_culprit_fails() -> None:
    """A bad item takes nobody with it."""
    group = GroupCommit(FakeEngine(), URL_)
    results = await asyncio.gather(
        *(group.do(double, number) for number in (12, 13, 14)), return_exceptions=True
    )
    assert [results[0], results[2]] == [24, 28]
    assert isinstance(results[1], DatabaseError)


async def test_a_lost_connection_is_tried_once_more() -> None:
    """A server that was restarted is found again; one that stays away fails all at once."""
    group = GroupCommit(FakeEngine(lost()), URL_)
    assert await group.do(double, 1) == 2
    gone = FakeEngine(lost(), lost())
    results = await asyncio.gather(
        *(GroupCommit(gone, URL_).do(double, number) for number in (1,)), return_exceptions=True
    )
    assert "can't be reached" in str(results[0])
    assert gone.transactions == 2


async def test_trouble_of_the_whole_database_is_not_asked_of_each_item() -> None:
    """Fifty items would wait fifty times for a lock that nobody gives up."""
    engine = FakeEngine(*[SQLAlchemyError("database is locked")] * 60)
    group = GroupCommit(engine, URL_)
    results = await asyncio.gather(
        *(group.do(double, number) for number in range(50)), return_exceptions=True
    )
    assert all("is locked by another process" in str(result) for result in results)
    assert engine.transactions == 1


async def test_after_closing_nothing_is_taken() -> None:
    """What is queued is finished; what comes later fails."""
    group = GroupCommit(FakeEngine(), URL_)
    asked = asyncio.ensure_future(group.do(double, 4))
    await asyncio.sleep(0)
    await group.close()
    assert await asked == 8
    with pytest.raises(DatabaseError, match="closed"):
        await group.do(double, 4)


async def test_a_failed_transaction_leaves_nothing_behind(db: Database) -> None:
    """On a real database: what was written before the failure is rolled back."""

    async def half(session: Session, items: Sequence[str]) -> Sequence[None]:
        await session.execute(
            text("INSERT INTO preferences (team, subject, lang) VALUES ('T', 'U', 'ko')")
        )
        raise RuntimeError("half way")

    with pytest.raises(RuntimeError, match="half way"):
        await db.writer.do(half, "")
    assert await db.preferences.language("T", "U") is None


async def test_work_awaits_nothing_but_its_session() -> None:
    """In SQLite's thread there is no event loop: forgetting that fails loudly."""
    from bot.storage.database import open_database

    async def sleepy(_session: Session, items: Sequence[str]) -> Sequence[None]:
        await asyncio.sleep(0)
        return [None] * len(items)

    async with await open_database("sqlite://") as db:
        with pytest.raises(RuntimeError, match="nothing but its session"):
            await db.writer.do(sleepy, "")
