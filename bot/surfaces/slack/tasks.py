"""Keeps count of the interactive work under way, so that a shutdown can wait for it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


class TrackedTasks:
    """The interactive work under way, so that a shutdown can wait for it."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[Any]] = set()

    @contextmanager
    def current(self) -> Iterator[None]:
        """Count the running task in until the block ends."""
        task = asyncio.current_task()
        if task is None:
            raise RuntimeError("listeners run as tasks")
        self._tasks.add(task)
        try:
            yield
        finally:
            self._tasks.discard(task)

    async def drain(self, seconds: float) -> int:
        """Wait at most `seconds` for what is under way; return how much is still unfinished."""
        # Bolt acknowledges an event before its listener has begun; let it begin.
        await asyncio.sleep(0)
        if self._tasks:
            await asyncio.wait(set(self._tasks), timeout=seconds)
        return len(self._tasks)
