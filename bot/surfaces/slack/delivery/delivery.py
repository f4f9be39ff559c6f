"""Durable delivery as one thing: the middleware, the workers and the digests, wired together."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.core.language import ChineseScripts
from bot.surfaces.slack.delivery.bodies import DIGEST, NOTICE
from bot.surfaces.slack.delivery.channels import Pauses
from bot.surfaces.slack.delivery.crash import Hook, no_crash
from bot.surfaces.slack.delivery.digests import Digests, Runs, Write
from bot.surfaces.slack.delivery.handling import Respond
from bot.surfaces.slack.delivery.middleware import InboxMiddleware
from bot.surfaces.slack.delivery.notices import notice_calls
from bot.surfaces.slack.delivery.posting import ClientOf, Poster, Settled
from bot.surfaces.slack.delivery.settings import DeliverySettings
from bot.surfaces.slack.delivery.workers import Workers
from bot.surfaces.slack.ports.digests import Subscriptions
from bot.surfaces.slack.ports.inbox import Inbox
from bot.surfaces.slack.ports.outbox import Outbox, Outgoing

logger = logging.getLogger(__name__)

PRUNE_SECONDS = 6 * 3600.0
Chore = Callable[[], Awaitable[object]]


def utc_now() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)


class Delivery:
    """Everything between an event's arrival and its answer's mark. `app.use(delivery.middleware)`.

    `respond(body, received_at)` answers Slack's events. Digests run if `subscriptions`, `runs` and
    `write` are all given; `prune` is called at the start and every six hours. `clock` must be aware
    and should be the database's.
    """

    def __init__(
        self,
        inbox: Inbox,
        outbox: Outbox,
        respond: Respond,
        client_of: ClientOf,
        *,
        subscriptions: Subscriptions | None = None,
        runs: Runs | None = None,
        write: Write | None = None,
        scripts: ChineseScripts | None = None,
        settings: DeliverySettings | None = None,
        digest_window: timedelta = timedelta(hours=6),
        digest_every: float = 20.0,
        clock: Callable[[], datetime] = utc_now,
        hook: Hook = no_crash,
        prune: Chore | None = None,
    ) -> None:
        chosen = settings or DeliverySettings()
        self._answer = respond
        self._scripts = scripts
        self._digests: Digests | None = None
        self._prune = prune
        self._pruning: asyncio.Task[None] | None = None
        poster = Poster(client_of, outbox, Pauses(), chosen, hook)
        self.workers = Workers(
            inbox,
            outbox,
            poster,
            self._respond,
            settings=chosen,
            clock=clock,
            concluded=self._concluded,
            hook=hook,
        )
        self.middleware = InboxMiddleware(inbox, self.workers.wake, hook)
        if subscriptions is not None and runs is not None and write is not None:
            self._digests = Digests(
                subscriptions,
                runs,
                inbox,
                write,
                clock=clock,
                wake=self.workers.wake,
                window=digest_window,
                every=digest_every,
            )

    @property
    def digests(self) -> Digests | None:
        """The digests, if there are any."""
        return self._digests

    def start(self) -> None:
        """Begin to handle events and digests."""
        self.workers.start()
        if self._digests is not None:
            self._digests.start()
        if self._prune is not None:
            self._pruning = asyncio.get_running_loop().create_task(self._keep_pruned(self._prune))

    async def drain(self, seconds: float | None = None) -> bool:
        """Start nothing new and finish what is at hand; whether all was, within `seconds`."""
        if self._pruning is not None:
            self._pruning.cancel()
            await asyncio.gather(self._pruning, return_exceptions=True)
        if self._digests is not None:
            await self._digests.stop()
        return await self.workers.drain(seconds)

    async def _keep_pruned(self, prune: Chore) -> None:
        while True:
            try:
                await prune()
            except OSError as error:
                logger.error("pruning failed, and is tried again in six hours: %s", error)
            await asyncio.sleep(PRUNE_SECONDS)

    async def _respond(self, body: Mapping[str, Any], received: datetime) -> Sequence[Outgoing]:
        match body.get("type"):
            case kind if kind == DIGEST:
                return await self._digests.respond(body) if self._digests else []
            case kind if kind == NOTICE:
                return notice_calls(body, self._scripts)
            case _:
                return await self._answer(body, received)

    async def _concluded(self, body: Mapping[str, Any], settled: Sequence[Settled]) -> None:
        if self._digests is not None:
            await self._digests.concluded(body, settled)
