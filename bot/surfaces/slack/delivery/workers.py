"""Bounded, tracked workers: claim events, answer them, post the answers, mark them; drain."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from bot.surfaces.slack.addressing import team_of
from bot.surfaces.slack.delivery.bodies import channel_of, slack_time_of
from bot.surfaces.slack.delivery.channels import NEAR, Turn, Turns
from bot.surfaces.slack.delivery.clockwatch import ClockWatch
from bot.surfaces.slack.delivery.crash import CrashPoint, Hook, no_crash
from bot.surfaces.slack.delivery.posting import Errand, NotNowError, Poster, Settled, place_of
from bot.surfaces.slack.delivery.settings import DeliverySettings
from bot.surfaces.slack.ports.inbox import Claimed, Inbox
from bot.surfaces.slack.ports.outbox import Outbox, Outgoing, PlannedCall

logger = logging.getLogger(__name__)

Respond = Callable[[Mapping[str, Any], datetime], Awaitable[Sequence[Outgoing]]]
"""Turns an event and the moment when it came into the calls that answer it."""

Concluded = Callable[[Mapping[str, Any], Sequence[Settled]], Awaitable[None]]
"""Told what became of an event's calls, before the event is finished; may be told again."""


async def _no_conclusion(_body: Mapping[str, Any], _settled: Sequence[Settled]) -> None:
    return None


_MOST_REST = 5.0
"""Seconds between two looks at an inbox that fails."""
_MOST_REMEMBERED = 10_000


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
        concluded: Concluded = _no_conclusion,
        hook: Hook = no_crash,
    ) -> None:
        self._inbox = inbox
        self._outbox = outbox
        self._poster = poster
        self._respond = respond
        self._settings = settings
        self._clock = clock
        self._concluded = concluded
        self._hook = hook
        self._turns = Turns()
        self._tasks: set[asyncio.Task[None]] = set()
        self._awake = asyncio.Event()
        self._stopping = False
        self._loop: asyncio.Task[None] | None = None
        self._failures = 0
        self._waiting: dict[int, float] = {}
        self._answering = asyncio.Semaphore(settings.answers)
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
                await self._park(event, f"the process ended in each of {event.attempt - 1} tries")
                return
            async with asyncio.timeout(self._settings.event_seconds):
                await self._handle(event, turn)
        except NotNowError as late:
            await self._wait_for_slack(event, late)
        except TimeoutError:
            await self._failed(event, f"not done in {self._settings.event_seconds:g} s")
        except OSError as error:
            # The database failed: the event is tried again when it works, or its lease ends.
            logger.error("event %s interrupted: %s", event.key, error)
            await self._postpone(event, str(error), self._settings.first_backoff, blameless=True)
        except asyncio.CancelledError:
            await asyncio.shield(self._postpone(event, "shut down", 0.0, blameless=True))
            raise
        except Exception as error:
            logger.exception("event %s failed, attempt %d", event.key, event.attempt)
            await self._failed(event, f"{error.__class__.__name__}: {error}"[:500])
        finally:
            turn.leave()

    async def _handle(self, event: Claimed, turn: Turn) -> None:
        until = asyncio.get_running_loop().time() + self._settings.event_seconds
        errand = Errand(
            team_of(event.body), turn, slack_time_of(event.body, event.received_at), until
        )
        self._poster.check_pause(channel_of(event.body))
        settled: list[Settled] = []
        planned = await self._planned(event, turn)
        for call in planned:
            last = call is planned[-1]
            done = await self._poster.settle(call, errand, last=last)
            settled.append(done)
            if not last:
                await self._mark(done)
        await self._concluded(event.body, settled)
        # In one transaction, as group commit has it; each for itself is right as well.
        marks = [self._mark(settled[-1])] if settled else []
        await asyncio.gather(*marks, self._inbox.finish(event.id))
        self._waiting.pop(event.id, None)

    async def _planned(self, event: Claimed, turn: Turn) -> Sequence[PlannedCall]:
        """The calls of an event: as planned before, else as its answer has them."""
        fresh = event.attempt == 1 and not event.reason
        planned = () if fresh else await self._outbox.planned(event.key)
        if planned:
            return planned
        async with self._answering:
            calls = await self._respond(event.body, event.received_at)
        if not calls:
            return ()
        # Planning marks the first call as being made; so do it when its turn is near.
        await turn.wait(ahead=NEAR)
        self._poster.check_pause(place_of(calls[0]))
        planned = await self._outbox.plan(event.key, calls)
        if not planned:
            raise NotNowError("another process has this event")
        return planned

    async def _mark(self, settled: Settled) -> None:
        if settled.state == settled.call.state:
            return
        match settled.state:
            case "posted":
                await self._outbox.posted(settled.call.id, settled.ts)
            case "unknown":
                logger.warning("call %s is unknown: %s", settled.call.key, settled.reason)
                await self._outbox.unknown(settled.call.id, settled.reason)
            case _:
                logger.warning("call %s was refused: %s", settled.call.key, settled.reason)
                await self._outbox.rejected(settled.call.id, settled.reason)

    async def _wait_for_slack(self, event: Claimed, late: NotNowError) -> None:
        """Slack's trouble is no failed try of the event's, but has an end."""
        now = asyncio.get_running_loop().time()
        waited = now - self._waiting.setdefault(event.id, now)
        if late.seconds is None and waited > self._settings.patience:
            await self._park(event, f"given up after {waited:.0f} s: {late.reason}")
            return
        seconds = self._settings.wait_for_slack(waited) if late.seconds is None else late.seconds
        await self._postpone(event, late.reason, seconds, blameless=True)
        if len(self._waiting) > _MOST_REMEMBERED:
            # Others have dealt with these.
            del self._waiting[next(iter(self._waiting))]

    async def _failed(self, event: Claimed, reason: str) -> None:
        if event.attempt >= self._settings.tries:
            await self._park(event, reason)
        else:
            await self._postpone(event, reason, self._settings.backoff(event.attempt))

    async def _park(self, event: Claimed, reason: str) -> None:
        logger.error("event %s parked, see `ties ops stuck`: %s", event.key, reason)
        self._waiting.pop(event.id, None)
        try:
            await self._inbox.park(event.id, reason)
        except OSError as error:
            logger.error("event %s not parked: %s", event.key, error)

    async def _postpone(
        self, event: Claimed, reason: str, seconds: float, *, blameless: bool = False
    ) -> None:
        until = self._clock() + timedelta(seconds=seconds)
        try:
            await self._inbox.postpone(event.id, reason, until, blameless=blameless)
        except OSError as error:
            # Its lease ends by itself.
            logger.error("event %s not given back: %s", event.key, error)
