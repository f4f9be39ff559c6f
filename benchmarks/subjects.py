"""What is measured, each as a process: a Bolt app that only echoes, and Tieline's delivery.

Run as `python -m benchmarks.subjects CONFIG`, a JSON object with `kind` (echo or durable),
`slack` (the Web API's base URL), `port` or `app_token` with `bot_token`, and for durable
`database`. Both answer the same in the same way; all that differs is what is kept.
"""

from __future__ import annotations

import asyncio
import json
import logging
import signal
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AsyncExitStack, contextmanager
from datetime import datetime
from typing import Any

import aiohttp
import uvicorn
from slack_bolt.adapter.asgi.async_handler import AsyncSlackRequestHandler
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from benchmarks.sender import SECRET
from bot.storage.database import open_database
from bot.surfaces.slack.clients import web_client
from bot.surfaces.slack.delivery import Delivery
from bot.surfaces.slack.environment import without_environment
from bot.surfaces.slack.ports.conversations import Exchange
from bot.surfaces.slack.ports.digests import Subscription
from bot.surfaces.slack.ports.outbox import Outgoing


def echo_of(event: Mapping[str, Any]) -> dict[str, Any]:
    """The reply of both: the question again, in its thread."""
    return {
        "channel": event["channel"],
        "thread_ts": event["ts"],
        "text": f"re {event['text']}",
    }


def echo_app(client: AsyncWebClient) -> AsyncApp:
    """A Bolt app as its documentation writes it: the listener replies, nothing is kept."""
    with without_environment():
        app = AsyncApp(signing_secret=SECRET, client=client)

    async def reply(event: dict[str, Any], say: Any) -> None:
        await say(**echo_of(event))

    app.event("app_mention")(reply)
    return app


async def durable_app(client: AsyncWebClient, database_url: str, stack: AsyncExitStack) -> AsyncApp:
    """The same replies through inbox, workers and outbox, durable as in production."""
    database = await open_database(
        database_url, exchange=Exchange, subscription=Subscription, migrate=True
    )
    stack.push_async_callback(database.aclose)

    async def answer(body: Mapping[str, Any], _received: datetime) -> Sequence[Outgoing]:
        return [Outgoing("chat.postMessage", echo_of(body["event"]))]

    delivery = Delivery(database.inbox, database.outbox, answer, lambda _team: client)
    with without_environment():
        app = AsyncApp(signing_secret=SECRET, client=client)
    app.use(delivery.middleware)
    delivery.start()
    stack.push_async_callback(delivery.drain)
    return app


async def main(config: Mapping[str, Any]) -> None:
    """Serve until told to stop."""
    stopping = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stopping.set)
    async with AsyncExitStack() as stack:
        session = await stack.enter_async_context(aiohttp.ClientSession())
        client = web_client(
            str(config.get("bot_token", "xoxb-benchmark")),
            session,
            config["slack"],
            rate_limit_retries=0,
        )
        if config["kind"] == "echo":
            app = echo_app(client)
        else:
            app = await durable_app(client, config["database"], stack)
        if "app_token" in config:
            handler = AsyncSocketModeHandler(app, config["app_token"], web_client=client)
            await handler.connect_async()  # type: ignore[no-untyped-call]
            await stopping.wait()
            await handler.close_async()  # type: ignore[no-untyped-call]
            return
        chosen: dict[str, Any] = {"log_config": None, "access_log": False, "lifespan": "off"}
        server = _Server(
            uvicorn.Config(AsyncSlackRequestHandler(app), **chosen, port=config["port"])
        )
        serving = asyncio.create_task(server.serve())
        await stopping.wait()
        server.should_exit = True
        await serving


class _Server(uvicorn.Server):
    """uvicorn without its own signal handlers: this process has its own."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave the signals alone."""
        yield


if __name__ == "__main__":
    logging.basicConfig(level=logging.ERROR)
    asyncio.run(main(json.loads(sys.argv[1])))
