"""Bounded, tracked workers: claim events, have them handled or given back, and drain."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime

from bot.surfaces.slack.delivery.bodies import channel_of
from bot.surfaces.slack.delivery.channels import Turn, Turns
from bot.surfaces.slack.delivery.clockwatch import ClockWatch
from bot.surfaces.slack.delivery.crash import CrashPoint, Hook, no_crash
from bot.surfaces.slack.delivery.giving_back import GivingBack
from bot.surfaces.slack.delivery.handling import Concluded, Handler, Respond, no_conclusion
from bot.surfaces.slack.delivery.posting import NotNowError, Poster
from bot.surfaces.slack.delivery.settings import DeliverySettings
from bot.surfaces.slack.ports.inbox import Claimed, Inbox
from bot.surfaces.slack.ports.outbox import Outbox

logger = logging.getLogger(__name__)

_MOST_REST = 5.0
"""Seconds between two looks at an inbox that fails."""


class Workers:
    """Takes events out of the inbox, `concurrency` at a time, until drained."""

    def __init__(
        self,
        inbox: Inbox,
        outbox: Outbox,
        poster: Poster,
        respond: Respond,
        *,
        settings: DeliverySettings,
        clock: Callable[[], datetime],
        concluded: Concluded = no_conclusion,
        hook: Hook = no_crash,
    ) -> None:
        self._inbox = inbox
        self._handler = Handler(inbox, outbox, poster, respond, settings, concluded)
        self._giving_back = GivingBack(inbox, settings, clock)
        self._settings = settings
        self._clock = clock
        self._hook = hook
        self._turns = Turns()
        self._tasks: set[asyncio.Task[None]] = set()
        self._awake = asyncio.Event()
        self._stopping = False
        self._loop: asyncio.Task[None] | None = None
        self._failures = 0
        self.last_claim: datetime | None = None

    @property
    def busy(self) -> int:
        """How many events are being handled now."""
        return len(self._tasks)

    def start(self) -> None:
        """Begin to take events."""
        self._loop = asyncio.get_running_loop().create_task(self._run())

    def wake(self) -> None:
        """There may be something to do."""
        self._awake.set()

    async def drain(self, seconds: float | None = None) -> bool:
        """Take no more events and finish those at hand; whether all were, within `seconds`.

        What could not be finished is given back for others, or for this process's next start.
        """
        self._stopping = True
        self.wake()
        if self._loop is not None:
            await self._loop
        self._hook(CrashPoint.DRAINING)
        limit = self._settings.drain_seconds if seconds is None else seconds
        pending: set[asyncio.Task[None]] = set()
        if self._tasks:
            _done, pending = await asyncio.wait(set(self._tasks), timeout=limit)
        for task in pending:
            task.cancel()
        await asyncio.gather(*pending, return_exceptions=True)
        return not pending

    async def _run(self) -> None:
        watch = ClockWatch(self._clock, asyncio.get_running_loop().time)
        # The clock may have been set back before this process began.
        await self._hasten()
        while not self._stopping:
            self._awake.clear()
            await self._heed(watch.jump())
            more = False
            free = self._settings.concurrency - len(self._tasks)
            # Asking for one event each time that one is done would double the work.
            if free * 4 >= self._settings.concurrency or not self._tasks:
                more = await self._claim(free)
            if not more:
                await self._rest()

    async def _heed(self, jump: float) -> None:
        """Say that the clock was set; what then would wait too long is due now."""
        if jump:
            logger.warning("the clock was set by %+.0f s; no event is lost by it", jump)
        if jump < 0:
            await self._hasten()

    async def _hasten(self) -> None:
        try:
            await self._inbox.hasten(self._clock())
        except OSError as error:
            logger.error("what waits for a moment may wait too long: %s", error)

    async def _rest(self) -> None:
        try:
            async with asyncio.timeout(self._settings.poll):
                await self._awake.wait()
        except TimeoutError:
            return

    async def _claim(self, free: int) -> bool:
        try:
            claimed = await self._inbox.claim(free, self._clock())
        except Exception as error:
            # Whatever it is, a worker that ends would leave everybody without an answer.
            if not self._failures:
                known = isinstance(error, OSError)
                logger.error("can't take events, trying again: %s", error, exc_info=not known)
            await asyncio.sleep(min(self._settings.poll * 2**self._failures, _MOST_REST))
            self._failures = min(self._failures + 1, 10)
            return False
        if self._failures:
            logger.info("events can be taken again")
            self._failures = 0
        self.last_claim = self._clock()
        for event in claimed:
            turn = self._turns.enter(channel_of(event.body))
            task = asyncio.get_running_loop().create_task(self._tracked(event, turn))
            self._tasks.add(task)
            task.add_done_callback(self._done)
        return len(claimed) == free

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self.wake()

    async def _tracked(self, event: Claimed, turn: Turn) -> None:
        self._hook(CrashPoint.AFTER_ACK)
        try:
            if event.attempt > self._settings.tries:
                # A failed try would have parked it: each of them ended with the process.
                await self._giving_back.park(
                    event, f"the process ended in each of {event.attempt - 1} tries"
                )
                return
            async with asyncio.timeout(self._settings.event_seconds):
                await self._handler.handle(event, turn)
                self._giving_back.forget(event)
        except NotNowError as late:
            await self._giving_back.wait_for_slack(event, late)
        except TimeoutError:
            await self._giving_back.failed(event, f"not done in {self._settings.event_seconds:g} s")
        except OSError as error:
            # The database failed: the event is tried again when it works, or its lease ends.
            logger.error("event %s interrupted: %s", event.key, error)
            await self._giving_back.postpone(
                event, str(error), self._settings.first_backoff, blameless=True
            )
        except asyncio.CancelledError:
            await asyncio.shield(
                self._giving_back.postpone(event, "shut down", 0.0, blameless=True)
            )
            raise
        except Exception as error:
            logger.exception("event %s failed, attempt %d", event.key, event.attempt)
            await self._giving_back.failed(event, f"{error.__class__.__name__}: {error}"[:500])
        finally:
            turn.leave()
