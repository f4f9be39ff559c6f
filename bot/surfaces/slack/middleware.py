"""Bolt middleware: refuses malformed requests, and lets other people's messages pass by."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable

from slack_bolt.middleware.async_middleware import AsyncMiddleware
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from bot.surfaces.slack.addressing import team_of
from bot.surfaces.slack.respond import concerns
from bot.surfaces.slack.shapes import problem_of

logger = logging.getLogger(__name__)

TEAM_KEY = "tieline_team"


class RefuseMalformed(AsyncMiddleware):
    """Refuses what no listener could read, before Bolt's own code stumbles over it.

    Of what passes it notes the team for the authorization.
    """

    async def async_process(
        self,
        *,
        req: AsyncBoltRequest,
        resp: BoltResponse,
        next: Callable[[], Awaitable[BoltResponse]],
    ) -> BoltResponse | None:
        """Pass the request on, or answer it."""
        problem = problem_of(req.body)
        if problem is None:
            # Bolt has its own idea of the team, which in shared channels is not always ours.
            req.context[TEAM_KEY] = team_of(req.body)
            await next()
            return resp
        logger.warning("refused a malformed request: %s", problem)
        # 200 in Socket Mode, where the same envelope would come again and again otherwise.
        return BoltResponse(status=200 if req.mode == "socket_mode" else 400, body="")


class LeaveOthersAlone(AsyncMiddleware):
    """Acknowledges other people's messages to each other, so that they are never stored."""

    def __init__(self, bot_user: str) -> None:
        self._bot_user = bot_user

    async def async_process(
        self,
        *,
        req: AsyncBoltRequest,
        resp: BoltResponse,
        next: Callable[[], Awaitable[BoltResponse]],
    ) -> BoltResponse | None:
        """Pass the request on, or acknowledge it."""
        event = req.body.get("event") or {}
        found = req.context.authorize_result
        us = (found.bot_user_id if found else None) or self._bot_user
        if event.get("type") == "message" and not concerns(req.body, us):
            return BoltResponse(status=200, body="")
        await next()
        return resp
