"""Backups: taken while Tieline writes, whole, and safe to go back to."""

from __future__ import annotations

import asyncio
import sqlite3
import stat
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.core.language import Lang
from bot.storage.database import DatabaseError, open_database, upgrade
from bot.storage.database.backup import backup, restore
from bot.storage.database.digests import DigestRun
from bot.storage.database.migrating import revisions
from bot.surfaces.slack.ports.digests import Subscription
from bot.surfaces.slack.ports.inbox import Incoming


@pytest.fixture
def url(tmp_path: Path) -> str:
    """An SQLite database that does not exist yet."""
    return f"sqlite:///{tmp_path / 'tieline.sqlite3'}"


async def test_a_backup_taken_while_events_arrive_is_whole(url: str, tmp_path: Path) -> None:
    """Everything acknowledged before is in it, and it is a sound database of its owner's only."""
    async with await open_database(url) as db:
        await asyncio.gather(*(db.inbox.accept(Incoming(f"k{n}", {})) for n in range(50)))
        stop = asyncio.Event()

        async def keep_writing() -> int:
            number = 50
            while not stop.is_set():
                await db.inbox.accept(Incoming(f"k{number}", {}))
                number += 1
            return number

        writing = asyncio.create_task(keep_writing())
        size = await asyncio.to_thread(backup, url, tmp_path / "copy.sqlite3")
        stop.set()
        assert await writing > 50
    copy = tmp_path / "copy.sqlite3"
    assert size == copy.stat().st_size > 0
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        keys = {row[0] for row in connection.execute("SELECT key FROM inbox")}
    assert {f"k{number}" for number in range(50)} <= keys


async def test_a_restored_database_answers_nothing_a_second_time(url: str, tmp_path: Path) -> None:
    """What was open then is parked; digests that were due then are not posted again."""
    daily = Subscription("T", "C", "09:00", "Asia/Seoul", (0,), Lang.EN, (), "U1")
    run = DigestRun("T", "C", date(2026, 1, 1), datetime(2026, 1, 1, tzinfo=UTC), "due")
    async with await open_database(url, subscription=Subscription) as db:
        await db.inbox.accept(Incoming("answered-later", {"text": "q"}))
        await db.subscriptions.save(daily)
        await db.digest_runs.start(run, "digest:T:C:d", {})
        backup(url, tmp_path / "copy.sqlite3")
        for event in await db.inbox.claim(9, datetime.now(UTC)):
            await db.inbox.finish(event.id)
        await db.inbox.accept(Incoming("only-after", {}))
    before = datetime.now(UTC)
    done = restore(url, tmp_path / "copy.sqlite3")
    assert done.parked == 2
    assert done.kept is not None
    async with await open_database(url, subscription=Subscription) as db:
        assert await db.inbox.claim(9, datetime.now(UTC)) == []
        parked = [each for each in await db.upkeep.stuck() if each.kind == "event"]
        assert [each.about for each in parked] == ["answered-later", "digest:T:C:d"]
        assert all("restored" in each.reason for each in parked)
        ((active, since),) = await db.subscriptions.active()
        assert active == daily
        assert since >= before
        (settled,) = await db.digest_runs.of("T", "C", run.local_day)
        assert settled.state == "skipped"
        assert await db.inbox.accept(Incoming("only-after", {}))
    async with await open_database(f"sqlite:///{done.kept}") as former:
        assert not await former.inbox.accept(Incoming("only-after", {}))


async def test_a_database_in_use_is_not_replaced(url: str, tmp_path: Path) -> None:
    """The message says what to do; nothing has changed."""
    async with await open_database(url) as db:
        backup(url, tmp_path / "copy.sqlite3")
        await db.inbox.accept(Incoming("since", {}))
        with pytest.raises(DatabaseError, match="in use; stop Tieline, then restore"):
            restore(url, tmp_path / "copy.sqlite3")
        assert not await db.inbox.accept(Incoming("since", {}))


async def test_an_older_backup_is_restored_and_upgraded(url: str, tmp_path: Path) -> None:
    """Schemas only go forward by themselves."""
    old = f"sqlite:///{tmp_path / 'old.sqlite3'}"
    await upgrade(old, revisions()[0])
    restore(url, tmp_path / "old.sqlite3")
    async with await open_database(url) as db:
        assert await db.subscriptions.active() == []


async def test_wrong_backups_are_refused_in_one_line(url: str, tmp_path: Path) -> None:
    """Missing, damaged, foreign, newer; an existing target; another kind of database."""
    await upgrade(url)
    copy = tmp_path / "copy.sqlite3"
    backup(url, copy)
    (tmp_path / "damaged").write_bytes(copy.read_bytes()[:5000] + b"\0" * 20000)
    (tmp_path / "foreign").write_text("shopping list\n" * 500)
    newer = tmp_path / "newer"
    newer.write_bytes(copy.read_bytes())
    with closing(sqlite3.connect(newer)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    for name, said in (
        ("nowhere", "is missing"),
        ("damaged", "is damaged or no Tieline database"),
        ("foreign", "is damaged or no Tieline database"),
        ("newer", "was made by a newer Tieline"),
    ):
        with pytest.raises(DatabaseError, match=said) as caught:
            restore(url, tmp_path / name)
        assert "\n" not in str(caught.value)
    with pytest.raises(DatabaseError, match="exists already"):
        backup(url, copy)
    with pytest.raises(DatabaseError, match="nothing to back up"):
        backup(f"sqlite:///{tmp_path / 'none.sqlite3'}", tmp_path / "x")
    with pytest.raises(DatabaseError, match="pg_dump"):
        backup("postgresql://somewhere/tieline", tmp_path / "x")
    with pytest.raises(DatabaseError, match="in memory"):
        backup("sqlite://", tmp_path / "x")
