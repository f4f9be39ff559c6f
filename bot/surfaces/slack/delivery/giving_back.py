"""Gives back events that could not be handled: to be tried again later, or parked."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.surfaces.slack.delivery.posting import NotNowError
from bot.surfaces.slack.delivery.settings import DeliverySettings
from bot.surfaces.slack.ports.inbox import Claimed, Inbox

logger = logging.getLogger(__name__)

_MOST_REMEMBERED = 10_000


class GivingBack:
    """Puts events off or sets them aside; knows for how long each has waited for Slack."""

    def __init__(
        self, inbox: Inbox, settings: DeliverySettings, clock: Callable[[], datetime]
    ) -> None:
        self._inbox = inbox
        self._settings = settings
        self._clock = clock
        self._waiting: dict[int, float] = {}

    async def wait_for_slack(self, event: Claimed, late: NotNowError) -> None:
        """Slack's trouble is no failed try of the event's, but has an end."""
        now = asyncio.get_running_loop().time()
        waited = now - self._waiting.setdefault(event.id, now)
        if late.seconds is None and waited > self._settings.patience:
            await self.park(event, f"given up after {waited:.0f} s: {late.reason}")
            return
        seconds = self._settings.wait_for_slack(waited) if late.seconds is None else late.seconds
        await self.postpone(event, late.reason, seconds, blameless=True)
        if len(self._waiting) > _MOST_REMEMBERED:
            # Others have dealt with these.
            del self._waiting[next(iter(self._waiting))]

    async def failed(self, event: Claimed, reason: str) -> None:
        """A try failed: there is another, or it was the last."""
        if event.attempt >= self._settings.tries:
            await self.park(event, reason)
        else:
            await self.postpone(event, reason, self._settings.backoff(event.attempt))

    async def park(self, event: Claimed, reason: str) -> None:
        """Set an event aside; if the database fails, its lease ends by itself."""
        logger.error("event %s parked, see `ties ops stuck`: %s", event.key, reason)
        self._waiting.pop(event.id, None)
        try:
            await self._inbox.park(event.id, reason)
        except OSError as error:
            logger.error("event %s not parked: %s", event.key, error)

    async def postpone(
        self, event: Claimed, reason: str, seconds: float, *, blameless: bool = False
    ) -> None:
        """Have an event tried again in some seconds; a `blameless` wait is no failed try."""
        until = self._clock() + timedelta(seconds=seconds)
        try:
            await self._inbox.postpone(event.id, reason, until, blameless=blameless)
        except OSError as error:
            # Its lease ends by itself.
            logger.error("event %s not given back: %s", event.key, error)

    def forget(self, event: Claimed) -> None:
        """An event was handled: it waits no more."""
        self._waiting.pop(event.id, None)
