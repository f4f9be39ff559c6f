"""Bolt middleware that puts an event into the inbox before it is acknowledged."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable

from slack_bolt.middleware.async_middleware import AsyncMiddleware
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from bot.surfaces.slack.delivery.bodies import incoming
from bot.surfaces.slack.delivery.crash import CrashPoint, Hook, no_crash
from bot.surfaces.slack.ports.inbox import Inbox

logger = logging.getLogger(__name__)


class InboxMiddleware(AsyncMiddleware):
    """Global middleware: an event is stored, then acknowledged; nothing else touches it here.

    A new event and a known one both get 200; if it can't be stored the answer is 503, in HTTP and
    Socket Mode alike, and Slack delivers it again. Whatever is no event goes on to its listener.
    """

    def __init__(self, inbox: Inbox, accepting: Callable[[], None], hook: Hook = no_crash) -> None:
        self._inbox = inbox
        self._accepting = accepting
        self._hook = hook

    async def async_process(
        self,
        *,
        req: AsyncBoltRequest,
        resp: BoltResponse,
        next: Callable[[], Awaitable[BoltResponse]],
    ) -> BoltResponse | None:
        """Store an event and answer it; leave everything else to Bolt."""
        body = req.body
        if body.get("type") != "event_callback":
            await next()
            return resp
        self._hook(CrashPoint.BEFORE_INSERT)
        # Woken now, a free worker takes the event in the very transaction that stores it.
        self._accepting()
        try:
            await self._inbox.accept(incoming(body))
        except OSError as error:
            logger.error("event %s not stored, not acknowledged: %s", body.get("event_id"), error)
            return BoltResponse(status=503, body="")
        self._hook(CrashPoint.AFTER_INSERT)
        return BoltResponse(status=200, body="")
