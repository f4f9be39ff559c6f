"""Tells whoever listens what has just changed in the workspace."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TypeVar

from bot.surfaces.workspace.settings import Json

T = TypeVar("T")


@dataclass(frozen=True)
class Change:
    """One change; `only_for` names the one member who may see it, None means everybody."""

    kind: str
    data: Json = field(default_factory=dict)
    only_for: str | None = None


class Feed:
    """Fan-out of changes to queues, and waiting for a condition without polling."""

    def __init__(self) -> None:
        self._queues: set[asyncio.Queue[Change]] = set()

    def publish(self, kind: str, data: Json | None = None, only_for: str | None = None) -> None:
        """Hand a change to every listener."""
        change = Change(kind, data or {}, only_for)
        for queue in self._queues:
            queue.put_nowait(change)

    @contextmanager
    def listen(self) -> Iterator[asyncio.Queue[Change]]:
        """A queue of the changes from now on."""
        queue: asyncio.Queue[Change] = asyncio.Queue()
        self._queues.add(queue)
        try:
            yield queue
        finally:
            self._queues.discard(queue)

    async def wait_until(self, find: Callable[[], T | None], timeout: float, what: str) -> T:  # noqa: ASYNC109
        """The first result of `find` that is not None, looked for after each change.

        Raises `TimeoutError` naming `what` when nothing came within `timeout` seconds.
        """
        with self.listen() as queue:
            try:
                async with asyncio.timeout(timeout):
                    while True:
                        found = find()
                        if found is not None:
                            return found
                        await queue.get()
            except TimeoutError:
                raise TimeoutError(f"no {what} within {timeout:g} s") from None
