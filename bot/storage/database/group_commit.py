"""Group commit: what many tasks want written or read at once goes into one transaction."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import URL
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.storage.database.errors import DatabaseError, translated

Item = TypeVar("Item")
Result = TypeVar("Result")
Batch = Callable[[AsyncConnection, Sequence[Item]], Awaitable[Sequence[Result]]]
"""Works on many items in one transaction; returns a result for each, in order."""

MOST_ITEMS = 200


@dataclass(slots=True)
class _Entry:
    batch: Batch[Any, Any]
    item: Any
    done: asyncio.Future[Any]


class GroupCommit:
    """The one writer (or reader) of this process: an item is done when its future is.

    A transaction costs the same for one row as for fifty, and SQLite allows one at a time: so
    whatever has queued up while the last transaction ran shares the next. If a shared
    transaction fails, its items are tried again one by one, and only the culprit fails.
    """

    def __init__(self, engine: AsyncEngine, url: URL) -> None:
        self._engine = engine
        self._url = url
        self._waiting: list[_Entry] = []
        self._task: asyncio.Task[None] | None = None
        self._closed = False

    async def do(self, batch: Batch[Item, Result], item: Item) -> Result:
        """Run `batch` on `item`, together with others; raises DatabaseError."""
        if self._closed:
            raise DatabaseError("the database is closed")
        loop = asyncio.get_running_loop()
        done: asyncio.Future[Result] = loop.create_future()
        self._waiting.append(_Entry(batch, item, done))
        if self._task is None:
            self._task = loop.create_task(self._work())
        return await done

    async def close(self) -> None:
        """Finish what is queued; afterwards every `do` fails."""
        self._closed = True
        if self._task is not None:
            await self._task

    async def _work(self) -> None:
        try:
            while self._waiting:
                entries = self._waiting[:MOST_ITEMS]
                del self._waiting[:MOST_ITEMS]
                await self._together(entries)
        finally:
            self._task = None

    async def _together(self, entries: list[_Entry]) -> None:
        try:
            await self._commit(entries)
        except DatabaseError as error:
            if len(entries) == 1:
                _fail(entries[0], error)
                return
            for entry in entries:
                await self._alone(entry)
        except Exception as error:
            for entry in entries:
                _fail(entry, error)

    async def _alone(self, entry: _Entry) -> None:
        try:
            await self._commit([entry])
        except Exception as error:
            _fail(entry, error)

    async def _commit(self, entries: list[_Entry]) -> None:
        groups: dict[Any, list[_Entry]] = {}
        for entry in entries:
            groups.setdefault(entry.batch, []).append(entry)
        results: list[tuple[_Entry, Any]] = []
        with translated(self._url):
            async with self._engine.begin() as connection:
                for batch, group in groups.items():
                    found = await batch(connection, [entry.item for entry in group])
                    results += zip(group, found, strict=True)
        for entry, result in results:
            if not entry.done.done():
                entry.done.set_result(result)


def _fail(entry: _Entry, error: BaseException) -> None:
    if not entry.done.done():
        entry.done.set_exception(error)
