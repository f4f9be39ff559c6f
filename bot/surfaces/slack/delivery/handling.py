"""Handles one event: answers it, makes the calls that were planned, and marks them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.surfaces.slack.addressing import team_of
from bot.surfaces.slack.delivery.bodies import channel_of, slack_time_of
from bot.surfaces.slack.delivery.channels import NEAR, Turn
from bot.surfaces.slack.delivery.posting import Errand, NotNowError, Poster, Settled, place_of
from bot.surfaces.slack.delivery.settings import DeliverySettings
from bot.surfaces.slack.ports.inbox import Claimed, Inbox
from bot.surfaces.slack.ports.outbox import Outbox, Outgoing, PlannedCall

logger = logging.getLogger(__name__)

Respond = Callable[[Mapping[str, Any], datetime], Awaitable[Sequence[Outgoing]]]
"""Turns an event and the moment when it came into the calls that answer it."""

Concluded = Callable[[Mapping[str, Any], Sequence[Settled]], Awaitable[None]]
"""Told what became of an event's calls, before the event is finished; may be told again."""


async def no_conclusion(_body: Mapping[str, Any], _settled: Sequence[Settled]) -> None:
    """Nobody wants to know."""


class Handler:
    """Answers events, `settings.answers` at a time, and sees to it that each call is made once."""

    def __init__(
        self,
        inbox: Inbox,
        outbox: Outbox,
        poster: Poster,
        respond: Respond,
        settings: DeliverySettings,
        concluded: Concluded,
    ) -> None:
        self._inbox = inbox
        self._outbox = outbox
        self._poster = poster
        self._respond = respond
        self._settings = settings
        self._concluded = concluded
        self._answering = asyncio.Semaphore(settings.answers)

    async def handle(self, event: Claimed, turn: Turn) -> None:
        """Answer an event, or go on where its last try ended, and finish it.

        Raises NotNowError where it has to wait, OSError where the database fails.
        """
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
