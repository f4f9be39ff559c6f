"""Group commit: what many tasks want written or read at once goes into one transaction."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import URL

from bot.storage.database.errors import DatabaseError, translated
from bot.storage.database.transactions import Engine, Session

Item = TypeVar("Item")
Result = TypeVar("Result")
Batch = Callable[[Session, Sequence[Item]], Awaitable[Sequence[Result]]]
"""Works on many items in one transaction; returns a result for each, in order.

It may run twice for the same items: a connection that is lost at the commit leaves open whether
they were written.
"""

MOST_ITEMS = 200
ENOUGH_ITEMS = 64
PACE_SECONDS = 0.004


@dataclass(slots=True)
class _Entry:
    batch: Batch[Any, Any]
    item: Any
    late: bool
    done: asyncio.Future[Any]


class GroupCommit:
    """The one writer (or reader) of this process: an item is done when its future is.

    A transaction costs nearly the same for one row as for fifty, and SQLite allows one at a time:
    so whatever has queued up while the last transaction ran shares the next. If a shared
    transaction fails because of an item, its items are tried again one by one, and only the
    culprit fails; if a connection was lost, a new one is tried once.
    """

    def __init__(self, engine: Engine, url: URL) -> None:
        self._engine = engine
        self._url = url
        self._waiting: list[_Entry] = []
        self._task: asyncio.Task[None] | None = None
        self._closed = False
        self._started = 0.0

    async def do(self, batch: Batch[Item, Result], item: Item, *, late: bool = False) -> Result:
        """Run `batch` on `item`, together with others; raises DatabaseError.

        What is `late` runs after all else in its transaction, and sees it.
        """
        if self._closed:
            raise DatabaseError("the database is closed")
        loop = asyncio.get_running_loop()
        done: asyncio.Future[Result] = loop.create_future()
        self._waiting.append(_Entry(batch, item, late, done))
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
                await self._gather()
                entries = self._waiting[:MOST_ITEMS]
                del self._waiting[:MOST_ITEMS]
                await self._together(entries)
        finally:
            self._task = None

    async def _gather(self) -> None:
        """Wait a little for company, where one transaction would follow hard on another."""
        loop = asyncio.get_running_loop()
        early = self._started + PACE_SECONDS - loop.time()
        if early > 0 and len(self._waiting) < ENOUGH_ITEMS and not self._closed:
            await asyncio.sleep(early)
        self._started = loop.time()

    async def _together(self, entries: list[_Entry], *, again: bool = True) -> None:
        try:
            await self._commit(entries)
        except DatabaseError as error:
            if error.lost and again:
                await self._together(entries, again=False)
            elif error.whole or len(entries) == 1:
                _fail(entries, error)
            else:
                await self._one_by_one(entries)
        except Exception as error:
            if len(entries) == 1:
                _fail(entries, error)
            else:
                await self._one_by_one(entries)

    async def _one_by_one(self, entries: list[_Entry]) -> None:
        for position, entry in enumerate(entries):
            try:
                await self._commit([entry])
            except Exception as error:
                if isinstance(error, DatabaseError) and error.whole:
                    # Each of the others would wait for the same in vain.
                    _fail(entries[position:], error)
                    return
                _fail([entry], error)

    async def _commit(self, entries: list[_Entry]) -> None:
        groups: dict[Any, list[_Entry]] = {}
        for entry in sorted(entries, key=lambda entry: entry.late):
            groups.setdefault(entry.batch, []).append(entry)

        async def work(session: Session) -> list[tuple[_Entry, Any]]:
            results: list[tuple[_Entry, Any]] = []
            for batch, group in groups.items():
                found = await batch(session, [entry.item for entry in group])
                results += zip(group, found, strict=True)
            return results

        with translated(self._url):
            results = await self._engine.run(work)
        for entry, result in results:
            if not entry.done.done():
                entry.done.set_result(result)


def _fail(entries: Sequence[_Entry], error: BaseException) -> None:
    for entry in entries:
        if not entry.done.done():
            entry.done.set_exception(error)
