"""The Socket Mode transport: connects, watches the connection, and drains on the way out."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from typing import Any, cast

import aiohttp
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.web.async_client import AsyncWebClient

from bot.surfaces.slack.clients import SlackRefusedError

logger = logging.getLogger(__name__)

_PING_SECONDS = 10
_WATCH_SECONDS = 5.0
_LOST_SECONDS = 120.0
_CONNECT_SECONDS = 30.0


class SocketTransport:
    """One Socket Mode connection of an app.

    `web_client` opens the connection and so decides which API is used; it must not be the SDK's
    default one where `SLACK_API_URL` is set. `run` ends when `stop` is called, or when the
    connection has been lost for too long: the supervisor then starts the process anew.
    """

    def __init__(
        self,
        app: AsyncApp,
        app_token: str,
        web_client: AsyncWebClient,
        *,
        lost_seconds: float = _LOST_SECONDS,
        watch_seconds: float = _WATCH_SECONDS,
        ping_seconds: float = _PING_SECONDS,
    ) -> None:
        self._handler: Any = AsyncSocketModeHandler(
            app,
            app_token,
            logger=_quiet_logger(),
            web_client=web_client,
            ping_interval=ping_seconds,
        )
        self._web_client = web_client
        self._app_token = app_token
        self._stop = asyncio.Event()
        self._lost_seconds = lost_seconds
        self._watch_seconds = watch_seconds
        self._under_way = 0
        self._idle = asyncio.Event()
        self._idle.set()
        self._client = cast(Any, self._handler.client)
        self._client.socket_mode_request_listeners = [self._handle]

    async def connect(self, seconds: float = _CONNECT_SECONDS) -> None:
        """Connect. Raises SlackRefusedError for a refused token or no connection in time."""
        try:
            # The SDK would try for ever with a token that Slack refuses.
            opened = await self._web_client.apps_connections_open(app_token=self._app_token)
            self._client.wss_uri = opened["url"]
            await asyncio.wait_for(self._client.connect(), seconds)
        except SlackApiError as error:
            await self._handler.close_async()
            code = error.response.get("error", "unknown error")
            raise SlackRefusedError(f"Slack did not accept SLACK_APP_TOKEN: {code}") from error
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            await self._handler.close_async()
            raise SlackRefusedError("Socket Mode can't connect to Slack") from error

    async def run(self) -> bool:
        """Serve until stopped; False if the connection was lost for good."""
        seen = time.monotonic()
        while not self._stop.is_set():
            if await self.is_connected():
                seen = time.monotonic()
            elif time.monotonic() - seen > self._lost_seconds:
                logger.error("no connection to Slack for %.0f s", self._lost_seconds)
                return False
            try:
                await asyncio.wait_for(self._stop.wait(), self._watch_seconds)
            except TimeoutError:
                continue
        return True

    def stop(self) -> None:
        """Let `run` end."""
        self._stop.set()

    async def is_connected(self) -> bool:
        """Whether there is a live connection."""
        return bool(await self._client.is_connected())

    async def close(self, drain_seconds: float = 5.0) -> None:
        """Wait for requests that are being acknowledged, then close the connection."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._idle.wait(), drain_seconds)
        await self._handler.close_async()

    async def _handle(self, client: SocketModeClient, request: SocketModeRequest) -> None:
        if self._stop.is_set():
            return  # not acknowledged: Slack gives it to another connection, or again later
        self._under_way += 1
        self._idle.clear()
        try:
            await self._handler.handle(client, request)
        finally:
            self._under_way -= 1
            if not self._under_way:
                self._idle.set()


def _quiet_logger() -> logging.Logger:
    quiet = logging.getLogger("bot.surfaces.slack.socket")
    quiet.setLevel(logging.WARNING)
    return quiet
