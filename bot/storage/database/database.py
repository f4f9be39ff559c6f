"""Opens the database and holds the stores that surfaces are handed."""

from __future__ import annotations

import asyncio
import os
import secrets
import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import URL, select

from bot.storage.database import migrating
from bot.storage.database.answered import SqlAnswered
from bot.storage.database.digests import MakeSubscription, SqlDigestRuns, SqlSubscriptions
from bot.storage.database.errors import DatabaseError
from bot.storage.database.group_commit import GroupCommit
from bot.storage.database.inbox import SqlInbox
from bot.storage.database.install_states import SqlInstallStates
from bot.storage.database.installations import (
    MakeInstallation,
    MakeTokens,
    SqlInstallations,
    StoredInstallation,
    StoredTokens,
)
from bot.storage.database.memory import MakeExchange, SqlMemory
from bot.storage.database.outbox import SqlOutbox
from bot.storage.database.personal import PersonalData
from bot.storage.database.preferences import SqlCurators, SqlPreferences
from bot.storage.database.question_log import SqlQuestionLog
from bot.storage.database.sealing import NoSealer, Sealer
from bot.storage.database.team_data import TeamData
from bot.storage.database.transactions import Engine, Session, create_engine
from bot.storage.database.upkeep import Upkeep
from bot.storage.database.urls import create_file, database_url, in_memory, is_sqlite

PG_CONNECTIONS = 4


@dataclass(frozen=True, slots=True)
class Retention:
    """How long things are kept, and whether the question log keeps words.

    `log` is for the question log and curator questions, `memory` for conversations, `events` for
    finished events and calls: long enough that no retry of Slack's finds its key forgotten.
    """

    log: timedelta = timedelta(days=90)
    memory: timedelta = timedelta(days=7)
    events: timedelta = timedelta(days=14)
    keep_text: bool = True


@dataclass(frozen=True, slots=True)
class StoredExchange:
    """An exchange as stored; surfaces pass their own type to `open_database` instead."""

    question: str
    reply_kind: str
    facts: tuple[str, ...]
    intents: tuple[str, ...]
    lang: Any


@dataclass(frozen=True, slots=True)
class StoredSubscription:
    """A subscription as stored; surfaces pass their own type to `open_database` instead."""

    team: str
    channel: str
    time: str
    zone: str
    weekdays: tuple[int, ...]
    lang: Any
    topics: tuple[str, ...]
    configured_by: str
    paused: bool = False
    skip_empty: bool = True
    open_questions: bool = False


def utc_now() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)


def holder_name() -> str:
    """A name for what this process holds that no other has, on this machine or another."""
    return f"{socket.gethostname()[:32]}-{os.getpid()}-{secrets.token_hex(4)}"


class Database:
    """An open database; its attributes are the stores. Close it with `aclose`."""

    def __init__(
        self,
        url: URL,
        write_engine: Engine,
        read_engine: Engine,
        *,
        retention: Retention,
        lease: timedelta,
        clock: Callable[[], datetime],
        holder: str,
        exchange: MakeExchange,
        subscription: MakeSubscription,
        installation: MakeInstallation,
        tokens: MakeTokens,
        sealer: Sealer | None,
    ) -> None:
        self.url = url
        self.retention = retention
        self.clock = clock
        self._engines = {write_engine, read_engine}
        self.writer = writer = GroupCommit(write_engine, url)
        self.reader = reader = GroupCommit(read_engine, url)
        # PostgreSQL lets what comes in be stored while what goes out is marked.
        self._intake = writer if is_sqlite(url) else GroupCommit(write_engine, url)
        self.inbox = SqlInbox(self._intake, writer, reader, clock, holder, lease)
        self.outbox = SqlOutbox(writer, reader, clock, holder)
        self.memory = SqlMemory(writer, reader, exchange, retention.memory)
        self.log = SqlQuestionLog(writer, reader, clock, retention.keep_text)
        self.answered = SqlAnswered(writer, reader, clock)
        self.preferences = SqlPreferences(writer, reader)
        self.curators = SqlCurators(writer, reader)
        self.subscriptions = SqlSubscriptions(writer, reader, clock, subscription)
        self.digest_runs = SqlDigestRuns(writer, reader, clock)
        self.people = PersonalData(writer, reader)
        self.installations = SqlInstallations(
            writer, reader, sealer or NoSealer(), installation, tokens
        )
        self.install_states = SqlInstallStates(writer, clock)
        self.teams = TeamData(writer, clock)
        self.upkeep = Upkeep(writer, reader, clock)

    async def is_usable(self, seconds: float = 2.0) -> bool:
        """Whether it can be read and written now; False if that takes longer than `seconds`."""
        try:
            async with asyncio.timeout(seconds):
                await asyncio.gather(self.reader.do(_nothing, None), self.writer.do(_nothing, None))
        except (DatabaseError, TimeoutError):
            return False
        return True

    async def prune(self) -> dict[str, int]:
        """Delete what is past its retention; returns numbers by table."""
        return await self.upkeep.prune(self.retention.log, self.retention.events)

    async def aclose(self) -> None:
        """Finish what is queued and close every connection."""
        await self._intake.close()
        await self.writer.close()
        await self.reader.close()
        for engine in self._engines:
            await engine.dispose()

    async def __aenter__(self) -> Database:
        return self

    async def __aexit__(self, *_error: object) -> None:
        await self.aclose()


async def _nothing(session: Session, items: Sequence[None]) -> Sequence[None]:
    await session.execute(select(1))
    return items


async def open_database(
    url: str,
    *,
    retention: Retention | None = None,
    lease: timedelta = timedelta(seconds=60),
    clock: Callable[[], datetime] = utc_now,
    exchange: MakeExchange = StoredExchange,
    subscription: MakeSubscription = StoredSubscription,
    installation: MakeInstallation = StoredInstallation,
    tokens: MakeTokens = StoredTokens,
    sealer: Sealer | None = None,
    migrate: bool | None = None,
) -> Database:
    """Open a database: SQLite is created and upgraded as needed, PostgreSQL must be up to date.

    `migrate` overrides that choice. `exchange`, `subscription`, `installation` and `tokens` build
    the surface's own types (`ports.Exchange` and its siblings); `sealer` opens stored tokens.
    Raises DatabaseError, one line, if the database is missing, locked, full, read-only, or of
    another schema than this version's.
    """
    where = database_url(url)
    create_file(where)
    writes = create_engine(where, connections=PG_CONNECTIONS, writes=True)
    shared = in_memory(where) or not is_sqlite(where)
    reads = writes if shared else create_engine(where, connections=1, writes=False)
    try:
        if migrate if migrate is not None else is_sqlite(where):
            await migrating.upgrade_with(writes, where)
        else:
            await migrating.require_current(writes, where)
    except BaseException:
        for engine in {writes, reads}:
            await engine.dispose()
        raise
    return Database(
        where,
        writes,
        reads,
        retention=retention or Retention(),
        lease=lease,
        clock=clock,
        holder=holder_name(),
        exchange=exchange,
        subscription=subscription,
        installation=installation,
        tokens=tokens,
        sealer=sealer,
    )
