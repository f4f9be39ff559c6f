"""Brings a running bot its events: over Socket Mode or over HTTP, until it is asked to stop."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn

from bot.cli import wiring
from bot.cli.serving import Connection, Running
from bot.config import Settings
from bot.surfaces.slack.delivery import Lifecycle

logger = logging.getLogger(__name__)

LAST_REQUESTS_SECONDS = 5
"""How long requests that have begun may take after SIGTERM; Slack repeats what is cut off."""


async def serve_socket(running: Running, connection: Connection, lifecycle: Lifecycle) -> bool:
    """Hear Slack over Socket Mode until asked to stop; False if the connection was lost."""
    # Each transport imports what it needs, and not what the other one does: a few MB.
    from bot.surfaces.slack.socket_mode import SocketTransport

    transport = SocketTransport(running.app, connection.app_token, running.client)
    await transport.connect()
    logger.info("connected to Slack over Socket Mode")

    async def stop_when_asked() -> None:
        await lifecycle.stopping.wait()
        transport.stop()

    watcher = asyncio.create_task(stop_when_asked())
    try:
        return await transport.run()
    finally:
        watcher.cancel()
        await transport.close()


async def serve_http(running: Running, settings: Settings, lifecycle: Lifecycle) -> bool:
    """Hear Slack over HTTP until asked to stop."""
    from bot.surfaces.slack.http import build_http
    from bot.surfaces.web.pages import Pages

    pages = Pages(wiring.store(), wiring.scripts())
    asgi = build_http(
        running.app, healthy=running.database.is_usable, routes=[*pages.routes(), *running.routes]
    )
    config = uvicorn.Config(
        asgi,
        host=settings.host,
        port=settings.port,
        log_level="warning",
        access_log=False,
        timeout_graceful_shutdown=LAST_REQUESTS_SECONDS,
    )
    server = _Server(config)
    logger.info("listening on http://%s:%d/slack/events", settings.host, settings.port)
    if running.routes:
        logger.info("workspaces install it at %s/slack/install", settings.public_url.rstrip("/"))

    async def stop_when_asked() -> None:
        await lifecycle.stopping.wait()
        server.should_exit = True

    watcher = asyncio.create_task(stop_when_asked())
    try:
        await server.serve()
    finally:
        watcher.cancel()
    return True


class _Server(uvicorn.Server):
    """uvicorn without its own signal handlers: the lifecycle has them.

    uvicorn raises a signal that it caught again when it is done, which would be the second one
    and end the process before it has drained.
    """

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave the signals alone."""
        yield
