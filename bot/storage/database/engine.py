"""Engines: connection URLs as people write them, SQLite's file and pragmas, PostgreSQL's pool."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from sqlalchemy import URL, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import StaticPool

from bot.storage.database.errors import DatabaseError, shown

BUSY_SECONDS = 5.0
_DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
}


def database_url(text: str) -> URL:
    """Read a URL such as `sqlite:///var/tieline.sqlite3` or `postgresql://user@host/name`.

    Raises DatabaseError for anything that is neither SQLite nor PostgreSQL.
    """
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        raise DatabaseError(
            "DATABASE_URL is not a database URL; write sqlite:///FILE or postgresql://USER@HOST/NAME"
        ) from None
    driver = _DRIVERS.get(url.drivername.partition("+")[0])
    if driver is None:
        raise DatabaseError(
            f"DATABASE_URL names {url.drivername}; only sqlite and postgresql are supported"
        )
    query = dict(url.query)
    if "sslmode" in query:  # what hosting providers write; asyncpg calls it ssl
        query["ssl"] = query.pop("sslmode")
    return url.set(drivername=driver, query=query)


def is_sqlite(url: URL) -> bool:
    """Whether the URL names an SQLite database."""
    return url.get_backend_name() == "sqlite"


def in_memory(url: URL) -> bool:
    """Whether the URL names SQLite's in-memory database, which lives in one connection."""
    return is_sqlite(url) and url.database in (None, "", ":memory:")


def missing_file(url: URL) -> bool:
    """Whether the URL names an SQLite file that does not exist."""
    return is_sqlite(url) and not in_memory(url) and not Path(str(url.database)).exists()


def create_file(url: URL) -> None:
    """Create an SQLite database's folder (0700) and file (0600) where they are missing.

    Raises DatabaseError if the place can't be written.
    """
    if not is_sqlite(url) or in_memory(url):
        return
    path = Path(str(url.database))
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except PermissionError:
        if not path.exists():
            raise DatabaseError(f"{shown(url)} can't be created: permission denied") from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise DatabaseError(f"{shown(url)} can't be created: {reason}") from None


def create_engine(url: URL, *, connections: int, writes: bool) -> AsyncEngine:
    """An engine with at most `connections` connections; SQLite takes its write lock at BEGIN."""
    if not is_sqlite(url):
        return create_async_engine(
            url,
            pool_size=connections,
            max_overflow=0,
            pool_pre_ping=False,
            pool_recycle=1800,
            connect_args={"timeout": 10, "command_timeout": 20},
        )
    options: dict[str, Any] = {"connect_args": {"timeout": BUSY_SECONDS}}
    if in_memory(url):
        options["poolclass"] = StaticPool
    else:
        options |= {"pool_size": connections, "max_overflow": 0}
    engine = create_async_engine(url, **options)
    _prepare_sqlite(engine, writes)
    return engine


def _prepare_sqlite(engine: AsyncEngine, writes: bool) -> None:
    @event.listens_for(engine.sync_engine, "connect")
    def configure(connection: Any, _record: Any) -> None:
        # The driver would begin transactions by itself, and only at the first write.
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout = {int(BUSY_SECONDS * 1000)}")
        if writes:
            cursor.execute("PRAGMA journal_mode = WAL")
        # An acknowledged event must survive a power cut; group commit makes the price bearable.
        cursor.execute("PRAGMA synchronous = FULL")
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Any) -> None:
        # A deferred transaction that turns into a write fails at once instead of waiting.
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
