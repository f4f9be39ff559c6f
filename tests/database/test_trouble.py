"""Databases in trouble: missing, locked, full, read-only, gone: one clear line, nothing lost."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import asyncpg
import pytest
from sqlalchemy import text

from bot.storage.database import Database, DatabaseError, check, open_database, upgrade
from bot.storage.database.transactions import Session
from bot.surfaces.slack.ports.inbox import Incoming

ROOT = Path(__file__).resolve().parents[2]


def said(caught: pytest.ExceptionInfo[DatabaseError]) -> str:
    """The message, which is one line."""
    line = str(caught.value)
    assert line
    assert "\n" not in line
    return line


async def test_a_missing_database_is_created_only_by_who_may(tmp_path: Path) -> None:
    """`check` names the command; it leaves no empty file behind to puzzle over."""
    path = tmp_path / "var" / "tieline.sqlite3"
    with pytest.raises(DatabaseError) as caught:
        await check(f"sqlite:///{path}")
    assert "is missing; `ties db upgrade` creates it" in said(caught)
    assert not path.exists()


async def test_a_place_that_cannot_hold_a_database(tmp_path: Path) -> None:
    """A file where a folder should be."""
    (tmp_path / "var").write_text("a file")
    with pytest.raises(DatabaseError) as caught:
        await open_database(f"sqlite:///{tmp_path / 'var' / 'tieline.sqlite3'}")
    assert "can't be created" in said(caught)


async def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    """Somebody else's file is not touched."""
    path = tmp_path / "tieline.sqlite3"
    path.write_text("shopping list\n" * 200)
    with pytest.raises(DatabaseError) as caught:
        await open_database(f"sqlite:///{path}")
    assert "is not a usable SQLite database" in said(caught)
    assert path.read_text().startswith("shopping list")


async def test_a_locked_database_is_waited_for_then_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another process's lock is waited for; too long, and the event is not acknowledged."""
    monkeypatch.setattr("bot.storage.database.transactions.BUSY_SECONDS", 0.3)
    path = tmp_path / "tieline.sqlite3"
    async with await open_database(f"sqlite:///{path}") as db:
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            waiting = asyncio.create_task(db.inbox.accept(Incoming("k1", {})))
            await asyncio.sleep(0.1)
            other.execute("COMMIT")
            assert await waiting
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(DatabaseError) as caught:
                await db.inbox.accept(Incoming("k2", {}))
            assert "is locked by another process" in said(caught)
            other.execute("COMMIT")
        assert await db.inbox.accept(Incoming("k2", {}))


async def test_whether_it_is_usable_is_told_in_time(tmp_path: Path, empty_url: str) -> None:
    """Health checks ask this: a lock held for too long, or a closed database, is a no."""
    async with await open_database(empty_url, migrate=True) as db:
        assert await db.is_usable()
    assert not await db.is_usable()
    path = tmp_path / "locked.sqlite3"
    async with await open_database(f"sqlite:///{path}") as db:
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            assert not await db.is_usable(0.2)
            other.execute("COMMIT")
        assert await db.is_usable()


async def test_a_full_disk_stops_the_intake_and_loses_nothing(tmp_path: Path) -> None:
    """What fits is kept, what does not is refused, and goes on once there is space."""
    async with await open_database(f"sqlite:///{tmp_path / 'tieline.sqlite3'}") as db:
        await _pages(db, 60)
        accepted, line = 0, ""
        for number in range(2000):
            try:
                await db.inbox.accept(Incoming(f"k{number}", {"text": "x" * 2000}))
                accepted += 1
            except DatabaseError as error:
                line = str(error)
                break
        assert "the disk is full; free space and try again" in line
        assert accepted > 0
        await _pages(db, 100_000)
        assert await db.inbox.accept(Incoming("k-after", {}))
        found = await db.inbox.claim(2000, datetime.now(UTC))
        assert [event.key for event in found] == [f"k{n}" for n in range(accepted)] + ["k-after"]


async def _pages(db: Database, most: int) -> None:
    """Let the database grow to so many pages, as a disk would."""

    async def limit(session: Session, _items: object) -> list[None]:
        await session.execute(text(f"PRAGMA max_page_count = {most}"))
        return [None]

    await db.writer.do(limit, None)


@pytest.fixture
def readable() -> Iterator[Path]:
    """A folder that every user can read."""
    with tempfile.TemporaryDirectory(prefix="tieline-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


_AS_A_READER = """
import asyncio, os, sys
from bot.storage.database import open_database
from bot.surfaces.slack.ports.inbox import Incoming

async def use(path):
    async with await open_database("sqlite:///" + path) as db:
        await db.inbox.accept(Incoming("k", {}))

asyncio.run(use(sys.argv[1]))
if os.geteuid() == 0:
    # Root may write anything, so it has to become somebody else, with all modules loaded.
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
try:
    asyncio.run(use(sys.argv[2]))
except OSError as error:
    print(error)
"""


def test_a_read_only_database(readable: Path, tmp_path: Path) -> None:
    """Opened by a user who may not write: the message says so, and the file stays as it is."""
    path = readable / "tieline.sqlite3"
    asyncio.run(upgrade(f"sqlite:///{path}"))
    path.chmod(0o444)
    readable.chmod(0o555)
    before = path.read_bytes()
    done = subprocess.run(
        [sys.executable, "-c", _AS_A_READER, str(tmp_path / "own.sqlite3"), str(path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )
    told = done.stdout + done.stderr
    assert told.count("\n") == 1, told
    assert "is read-only" in told, told
    assert path.read_bytes() == before
    readable.chmod(0o755)


async def test_a_read_only_postgresql(postgres: Callable[[], str]) -> None:
    """A standby, or a database set to read-only, takes no events and says why."""
    url = postgres()
    async with await open_database(url, migrate=True) as db:

        async def forbid(session: Session, _items: object) -> list[None]:
            name = db.url.database
            await session.execute(
                text(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
            )
            return [None]

        await db.writer.do(forbid, None)
    async with await open_database(url) as db:
        with pytest.raises(DatabaseError) as caught:
            await db.inbox.accept(Incoming("k", {}))
        assert "is read-only" in said(caught)


async def test_a_postgresql_that_does_not_exist_or_is_not_there(
    postgres: Callable[[], str], tmp_path: Path
) -> None:
    """A wrong name, a wrong user, a wrong host: each is told apart, without the password."""
    url = postgres()
    host = url.partition("?host=")[2]
    for wrong, line in (
        (f"postgresql://postgres@/nowhere?host={host}", "does not exist; create it"),
        (f"postgresql://nobody:secret@/postgres?host={host}", "refused the user or password"),
        (f"postgresql://nobody:secret@/postgres?host={tmp_path}", "can't be reached"),
        ("postgresql://nobody:secret@127.0.0.1:9/postgres", "can't be reached"),
    ):
        with pytest.raises(DatabaseError) as caught:
            await open_database(wrong)
        assert line in said(caught), wrong
        assert "secret" not in said(caught)


async def test_a_server_that_is_restarted_is_found_again(postgres: Callable[[], str]) -> None:
    """Every connection is cut; the next event is stored all the same."""
    url = postgres()
    async with await open_database(url, migrate=True) as db:
        assert await db.inbox.accept(Incoming("k1", {}))
        connection = await asyncpg.connect(
            host=url.partition("?host=")[2], user="postgres", database="postgres"
        )
        await connection.fetch(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1",
            db.url.database,
        )
        await connection.close()
        accepted = await asyncio.gather(*(db.inbox.accept(Incoming(f"k{n}", {})) for n in (1, 2)))
        assert list(accepted) == [False, True]


@pytest.mark.parametrize(
    ("url", "line"),
    [
        ("mysql://localhost/tieline", "only sqlite and postgresql are supported"),
        ("tieline.sqlite3", "is not a database URL"),
        ("", "is not a database URL"),
    ],
)
async def test_a_wrong_url(url: str, line: str) -> None:
    """What is no URL, or of another kind of database."""
    with pytest.raises(DatabaseError) as caught:
        await open_database(url)
    assert line in said(caught)
