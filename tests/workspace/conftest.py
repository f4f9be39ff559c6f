"""A small Bolt app of the tests' own, connected to a workspace in either transport."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from typing import Any

import pytest
from slack_bolt.adapter.asgi.async_handler import AsyncSlackRequestHandler
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.surfaces.slack.environment import without_environment
from bot.surfaces.workspace import RunningWorkspace, Settings, Workspace, running_workspace
from bot.surfaces.workspace.embedded_server import serving, tcp_socket

Register = Callable[[AsyncApp], None]
Connect = Callable[..., AbstractAsyncContextManager[RunningWorkspace]]

for name in ("slack_bolt", "slack_sdk"):
    logging.getLogger(name).setLevel(logging.CRITICAL)


@pytest.fixture
def quick() -> Settings:
    """Settings without waiting: re-deliveries come at once, silence is noticed early."""

    async def no_sleep(_seconds: float) -> None:
        await asyncio.sleep(0)

    return Settings(ack_timeout=0.5, connect_wait=1.0, sleep=no_sleep)


@pytest.fixture
def space(quick: Settings) -> Workspace:
    """A workspace without a network."""
    return Workspace(quick)


@asynccontextmanager
async def _socket_bot(settings: Settings, register: Register) -> AsyncIterator[RunningWorkspace]:
    async with running_workspace(settings=settings) as running:
        app = _app(running)
        register(app)
        handler = AsyncSocketModeHandler(app, running.app_token, ping_interval=0.2)
        await handler.connect_async()  # type: ignore[no-untyped-call]
        await running.wait_for_connection()
        try:
            yield running
        finally:
            await handler.close_async()  # type: ignore[no-untyped-call]


@asynccontextmanager
async def _http_bot(settings: Settings, register: Register) -> AsyncIterator[RunningWorkspace]:
    listener = tcp_socket("127.0.0.1")
    listener.bind(("127.0.0.1", 0))
    url = f"http://127.0.0.1:{listener.getsockname()[1]}/slack/events"
    async with running_workspace(settings=settings, transport="http", events_url=url) as running:
        app = _app(running)
        register(app)
        async with serving(AsyncSlackRequestHandler(app), listener):
            yield running


def _app(running: RunningWorkspace) -> AsyncApp:
    client = AsyncWebClient(token=running.bot_token, base_url=running.api_url)
    with without_environment():
        return AsyncApp(client=client, signing_secret=running.signing_secret)


@pytest.fixture(params=["socket", "http"])
def bot(request: pytest.FixtureRequest, quick: Settings) -> Connect:
    """`async with bot(register, scopes=…) as running`: in both transports."""
    connect = _socket_bot if request.param == "socket" else _http_bot

    def make(register: Register, **chosen: Any) -> AbstractAsyncContextManager[RunningWorkspace]:
        return connect(replace(quick, **chosen), register)

    return make


@pytest.fixture
def socket_bot(quick: Settings) -> Connect:
    """As `bot`, over Socket Mode only."""

    def make(register: Register, **chosen: Any) -> AbstractAsyncContextManager[RunningWorkspace]:
        return _socket_bot(replace(quick, **chosen), register)

    return make


@pytest.fixture
def http_bot(quick: Settings) -> Connect:
    """As `bot`, over HTTP only."""

    def make(register: Register, **chosen: Any) -> AbstractAsyncContextManager[RunningWorkspace]:
        return _http_bot(replace(quick, **chosen), register)

    return make
