"""Delivery in this process: on a real database, towards a fake Slack, with a settable clock."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from bot.storage.database import Database, open_database
from bot.surfaces.slack.delivery import Delivery, DeliverySettings
from bot.surfaces.slack.delivery.bodies import incoming
from bot.surfaces.slack.delivery.digests import Write
from bot.surfaces.slack.ports.digests import Subscription
from bot.surfaces.slack.ports.outbox import Outgoing

from .fake_slack import FakeSlack
from .fleet import mention

QUICK = DeliverySettings(
    poll=0.02,
    event_seconds=5.0,
    call_seconds=1.0,
    call_delays=(0.01, 0.02),
    look_delays=(0.01, 0.02),
    first_backoff=0.02,
    most_backoff=0.1,
    tries=4,
    drain_seconds=2.0,
)


async def echo(body: Mapping[str, Any], _received: datetime) -> Sequence[Outgoing]:
    """Answers a mention in its thread; "poison" can't be answered, "two" has two answers."""
    event = body["event"]
    if event["text"] == "poison":
        raise ValueError("unanswerable")
    place = {"channel": event["channel"], "thread_ts": event["ts"]}
    texts = [f"re {event['text']}"]
    if event["text"] == "two":
        texts.append("and more")
    return [
        Outgoing("chat.postMessage", place | {"text": text}, number)
        for number, text in enumerate(texts)
    ]


@dataclass
class Clock:
    """The real time, plus what the test adds to it."""

    ahead: timedelta = field(default_factory=timedelta)

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead


@dataclass
class Running:
    """A delivery at work."""

    slack: FakeSlack
    database: Database
    delivery: Delivery
    clock: Clock

    async def hear(self, number: int, channel: str = "C1", text: str = "") -> dict[str, Any]:
        """An event arrives."""
        body = mention(number, channel)
        body["event"]["text"] = text or f"q{number}"
        assert await self.database.inbox.accept(incoming(body))
        self.delivery.workers.wake()
        return body

    async def settled(self, seconds: float = 10.0) -> None:
        """Until no event is open."""
        await until_async(self._nothing_open, seconds)

    async def _nothing_open(self) -> bool:
        return not (await self.database.upkeep.backlog())["open"]

    @property
    def texts(self) -> list[str]:
        """What was posted, in order."""
        return [post["text"] for post in self.slack.posts]


async def until(holds: Callable[[], bool], seconds: float = 10.0) -> None:
    """Wait for something to be so."""

    async def ask() -> bool:
        return holds()

    await until_async(ask, seconds)


async def until_async(holds: Callable[[], Any], seconds: float = 10.0) -> None:
    """Wait for something to be so."""
    async with asyncio.timeout(seconds):
        while not await holds():  # noqa: ASYNC110
            await asyncio.sleep(0.01)


@asynccontextmanager
async def delivering(
    url: str,
    slack: FakeSlack | None = None,
    *,
    settings: DeliverySettings = QUICK,
    respond: Any = echo,
    write: Write | None = None,
    start: bool = True,
    **changes: Any,
) -> AsyncIterator[Running]:
    """Delivery on a database; digests run if `write` is given."""
    async with AsyncExitStack() as stack:
        fake = slack if slack is not None else await stack.enter_async_context(FakeSlack())
        clock = Clock()
        database = await stack.enter_async_context(
            await open_database(url, migrate=True, clock=clock, subscription=Subscription)
        )
        session = await stack.enter_async_context(aiohttp.ClientSession())
        client = AsyncWebClient("xoxb", base_url=fake.url, session=session, retry_handlers=[])
        delivery = Delivery(
            database.inbox,
            database.outbox,
            respond,
            lambda _team: client,
            subscriptions=database.subscriptions,
            runs=database.digest_runs,
            write=write,
            settings=replace(settings, **changes),
            digest_every=3600.0,
            clock=clock,
        )
        if start:
            delivery.start()
            stack.push_async_callback(delivery.drain)
        yield Running(fake, database, delivery, clock)
