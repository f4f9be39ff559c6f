"""A process's end: the first SIGTERM asks it to finish, the second one ends it at once."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
from collections.abc import Awaitable, Callable

logger = logging.getLogger(__name__)

AT_ONCE = 143
"""The exit status that shells give to a process ended by SIGTERM."""

Step = Callable[[], Awaitable[object]]


class Lifecycle:
    """Waits for the signal to stop, then takes the steps of shutting down in order.

    Steps are given first things first: stop the intake, drain, close sockets, close the database.
    A step that fails or takes longer than `seconds` is logged and the next one is taken.
    """

    def __init__(self, seconds: float = 30.0, end: Callable[[int], object] = os._exit) -> None:
        self.stopping = asyncio.Event()
        self._seconds = seconds
        self._end = end
        self._steps: list[tuple[str, Step]] = []

    def install(self) -> None:
        """Listen for SIGTERM and SIGINT (control-C) in the running loop."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self.stop)

    def stop(self) -> None:
        """Ask to stop; asked again, end the process at once: what was begun is taken over."""
        if self.stopping.is_set():
            logger.warning("asked to stop twice: ending at once")
            self._end(AT_ONCE)
            return
        logger.info("stopping: finishing what is at hand")
        self.stopping.set()

    def on_stop(self, name: str, step: Step) -> None:
        """Add a step of shutting down."""
        self._steps.append((name, step))

    async def run(self) -> None:
        """Wait until asked to stop, then shut down."""
        await self.stopping.wait()
        await self.shut_down()

    async def shut_down(self) -> None:
        """Take the steps, in order."""
        for name, step in self._steps:
            try:
                async with asyncio.timeout(self._seconds):
                    await step()
            except TimeoutError:
                logger.error("shutting down: %s took longer than %g s", name, self._seconds)
            except Exception:
                logger.exception("shutting down: %s failed", name)
