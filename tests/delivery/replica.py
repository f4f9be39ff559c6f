"""One replica of Tieline's delivery as a process: Bolt over HTTP, told when to die.

Run as `python -m tests.delivery.replica CONFIG`, with a JSON object: `database`, `slack`, `port`,
`secret`, `lease` (seconds), `clock` (a file that says by how many seconds the clock is ahead, and
may be rewritten at any time), `crash` (a crash point) and `nth`.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import signal
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import uvicorn
from slack_bolt.adapter.asgi.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.storage.database import open_database
from bot.surfaces.slack.blocks.message import SentMessage
from bot.surfaces.slack.delivery import (
    CrashPoint,
    Delivery,
    DeliverySettings,
    Lifecycle,
    Written,
)
from bot.surfaces.slack.environment import without_environment
from bot.surfaces.slack.ports.digests import Subscription
from bot.surfaces.slack.ports.outbox import Outgoing

SETTINGS = DeliverySettings(
    poll=0.1,
    call_delays=(0.05, 0.2),
    look_delays=(0.05, 0.2),
    first_backoff=0.2,
    most_backoff=1.0,
    drain_seconds=5.0,
)


async def echo(body: Mapping[str, Any], _received: datetime) -> Sequence[Outgoing]:
    """Answers a mention in its thread."""
    event = body["event"]
    arguments = {
        "channel": event["channel"],
        "thread_ts": event["ts"],
        "text": f"re {event['text']}",
    }
    return [Outgoing("chat.postMessage", arguments)]


async def write(subscription: Subscription, day: date, _earlier: Sequence[Any]) -> Written:
    """A digest that names its channel and day."""
    return Written(SentMessage(f"digest {subscription.channel} {day}"), ("fact",))


def make_app(client: AsyncWebClient, secret: str, delivery: Delivery) -> AsyncApp:
    """A Bolt app that only puts events into the inbox."""
    with without_environment():
        app = AsyncApp(signing_secret=secret, client=client)
    app.use(delivery.middleware)
    return app


class _Server(uvicorn.Server):
    """uvicorn without its own signal handlers."""

    def capture_signals(self) -> Any:
        import contextlib

        return contextlib.nullcontext()


async def main(config: dict[str, Any]) -> None:
    """Serve until told to stop."""
    lease, ahead = float(config.get("lease", 5.0)), config.get("clock")
    settings = replace(SETTINGS, event_seconds=lease * 0.8, call_seconds=min(1.0, lease / 3))
    crash, left = config.get("crash"), [int(config.get("nth", 1))]

    def clock() -> datetime:
        seconds = float(Path(ahead).read_text()) if ahead else 0.0
        return datetime.now(UTC) + timedelta(seconds=seconds)

    def hook(point: CrashPoint) -> None:
        if point == crash:
            left[0] -= 1
            if left[0] == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    lifecycle = Lifecycle(10.0)
    lifecycle.install()
    db = await open_database(
        config["database"],
        lease=timedelta(seconds=lease),
        clock=clock,
        subscription=Subscription,
    )
    session = aiohttp.ClientSession()
    client = AsyncWebClient(
        "xoxb-test", base_url=config["slack"], session=session, retry_handlers=[]
    )
    delivery = Delivery(
        db.inbox,
        db.outbox,
        echo,
        lambda _team: client,
        subscriptions=db.subscriptions,
        runs=db.digest_runs,
        write=write,
        settings=settings,
        digest_every=0.5,
        clock=clock,
        hook=hook,
    )
    handler = AsyncSlackRequestHandler(make_app(client, config["secret"], delivery))
    server = _Server(
        uvicorn.Config(
            handler, port=config["port"], log_config=None, access_log=False, lifespan="off"
        )
    )
    serving = asyncio.create_task(server.serve())

    async def stop_intake() -> None:
        server.should_exit = True
        await serving

    lifecycle.on_stop("intake", stop_intake)
    lifecycle.on_stop("drain", delivery.drain)
    lifecycle.on_stop("session", session.close)
    lifecycle.on_stop("database", db.aclose)
    delivery.start()
    await lifecycle.run()


if __name__ == "__main__":
    logging.basicConfig(level=logging.ERROR)
    asyncio.run(main(json.loads(sys.argv[1])))
