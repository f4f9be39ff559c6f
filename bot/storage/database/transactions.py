"""Transactions: work with a session, run whole in a thread on SQLite, awaited on PostgreSQL."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import Awaitable, Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from threading import Thread
from typing import Any, Protocol, TypeVar, cast

import sqlalchemy
from sqlalchemy import URL, Connection, CursorResult, Dialect, Executable, event
from sqlalchemy.pool import StaticPool

from bot.storage.database.urls import in_memory, is_sqlite

Result = TypeVar("Result")

BUSY_SECONDS = 5.0
PG_SECONDS = 20.0
"""How long a statement may take on PostgreSQL; longer means that the server is in trouble."""


class Session(Protocol):
    """What work may do in its transaction; it must await nothing else."""

    @property
    def dialect(self) -> Dialect:
        """The database's dialect."""

    async def execute(
        self, statement: Executable, parameters: Any = None
    ) -> CursorResult[*tuple[Any, ...]]:
        """Execute a statement."""

    async def scalar(self, statement: Executable, parameters: Any = None) -> Any:
        """The first column of the first row; None without a row."""

    async def run_sync(self, work: Callable[[Connection], Result]) -> Result:
        """Run work that needs SQLAlchemy's own connection, as Alembic does."""


Work = Callable[[Session], Awaitable[Result]]


class Engine(Protocol):
    """Runs work, each in a transaction of its own, which is committed if the work ends well."""

    async def run(self, work: Work[Result]) -> Result:
        """Run work; whatever it raises rolls its transaction back."""

    async def dispose(self) -> None:
        """Close every connection."""


def create_engine(url: URL, *, connections: int, writes: bool) -> Engine:
    """The engine for a URL; on PostgreSQL it has at most `connections` connections."""
    if is_sqlite(url):
        return FileEngine(url, writes=writes)
    return ServerEngine(url, connections)


class ServerEngine:
    """PostgreSQL, in an event loop and thread of its own.

    In the main loop each answer of the server would wait until everything else that is ready has
    had its turn; a transaction of five statements would wait five times.
    """

    def __init__(self, url: URL, connections: int) -> None:
        # It brings SQLAlchemy's object mapper, 7 MB: SQLite does without.
        from sqlalchemy.ext.asyncio import create_async_engine

        self._engine = create_async_engine(
            url,
            pool_size=connections,
            max_overflow=0,
            pool_recycle=1800,
            connect_args={"timeout": 10, "command_timeout": PG_SECONDS},
        )
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever, name="database", daemon=True)
        self._thread.start()

    async def run(self, work: Work[Result]) -> Result:
        """See `Engine.run`."""
        return await self._there(self._transact(work))

    async def dispose(self) -> None:
        """See `Engine.dispose`."""
        await self._there(self._engine.dispose())
        self._loop.call_soon_threadsafe(self._loop.stop)
        await asyncio.to_thread(self._thread.join)
        self._loop.close()

    async def _there(self, work: Coroutine[Any, Any, Result]) -> Result:
        return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(work, self._loop))

    async def _transact(self, work: Work[Result]) -> Result:
        async with self._engine.begin() as connection:
            return await work(cast(Session, connection))


class FileEngine:
    """SQLite, with one connection, in one thread.

    Handing each statement to a thread by itself, as asynchronous drivers for SQLite do, costs
    more than the statements: a busy event loop gives the interpreter away only every 5 ms. Here a
    whole transaction goes over at once.
    """

    def __init__(self, url: URL, *, writes: bool) -> None:
        options: dict[str, Any] = {
            "connect_args": {"timeout": BUSY_SECONDS, "check_same_thread": False}
        }
        if in_memory(url):
            options["poolclass"] = StaticPool
        else:
            options |= {"pool_size": 1, "max_overflow": 0}
        self._engine = sqlalchemy.create_engine(url, **options)
        _prepare_sqlite(self._engine, writes)
        self._connection: Connection | None = None
        self._thread = ThreadPoolExecutor(1, "database")

    async def run(self, work: Work[Result]) -> Result:
        """See `Engine.run`."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, self._transact, work)

    async def dispose(self) -> None:
        """See `Engine.dispose`."""
        await asyncio.get_running_loop().run_in_executor(self._thread, self._close)
        self._thread.shutdown(wait=False)

    def _transact(self, work: Work[Result]) -> Result:
        # Kept: a connection from the pool costs as much as a small transaction.
        if self._connection is None:
            self._connection = self._engine.connect()
        try:
            with self._connection.begin():
                return _at_once(work(_Session(self._connection)))
        except Exception:
            self._connection.close()
            self._connection = None
            raise

    def _close(self) -> None:
        if self._connection is not None:
            self._connection.close()
        self._engine.dispose()


class _Session:
    """A synchronous connection whose methods can be awaited and never wait."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @property
    def dialect(self) -> Dialect:
        return self._connection.dialect

    async def execute(
        self, statement: Executable, parameters: Any = None
    ) -> CursorResult[*tuple[Any, ...]]:
        return self._connection.execute(statement, parameters)

    async def scalar(self, statement: Executable, parameters: Any = None) -> Any:
        return self._connection.scalar(statement, parameters)

    async def run_sync(self, work: Callable[[Connection], Result]) -> Result:
        return work(self._connection)


def _at_once(work: Awaitable[Result]) -> Result:
    """Run work that waits for nothing to its end, without an event loop."""
    coroutine = cast(Coroutine[Any, Any, Result], work)
    try:
        coroutine.send(None)
    except StopIteration as end:
        return cast(Result, end.value)
    coroutine.close()
    raise RuntimeError("work in a transaction may await nothing but its session")


def _write_ahead(cursor: Any) -> None:
    """Turn write-ahead logging on; two processes that open a new file race for that.

    SQLite answers "locked" at once here, whatever the busy timeout (observed).
    """
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            cursor.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.02)
        else:
            return


def _prepare_sqlite(engine: sqlalchemy.Engine, writes: bool) -> None:
    @event.listens_for(engine, "connect")
    def configure(connection: Any, _record: Any) -> None:
        # The driver would begin transactions by itself, and only at the first write.
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout = {int(BUSY_SECONDS * 1000)}")
        if writes:
            _write_ahead(cursor)
        # An acknowledged event must survive a power cut; group commit makes the price bearable.
        cursor.execute("PRAGMA synchronous = FULL")
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin(connection: Any) -> None:
        # A deferred transaction that turns into a write fails at once instead of waiting.
        driver = connection.connection.dbapi_connection
        driver.execute("BEGIN IMMEDIATE" if writes else "BEGIN")
