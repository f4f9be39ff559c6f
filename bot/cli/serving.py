"""Builds the running bot: database, answers, Slack app, delivery, transport, and their end."""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import uvicorn
from slack_sdk.web.async_client import AsyncWebClient

from bot.cli import wiring
from bot.cli.digests import DigestWriter
from bot.config import Settings
from bot.core.digest import Digest, select
from bot.core.language import Lang
from bot.core.timeline import TimelineEvent
from bot.core.timeline_words import events_for
from bot.storage.database import Database, open_database
from bot.surfaces.slack.app import TrackedTasks, build_app
from bot.surfaces.slack.clients import identify, new_session, web_client
from bot.surfaces.slack.delivery import Delivery, Lifecycle
from bot.surfaces.slack.http import build_http
from bot.surfaces.slack.locales import CachedLocales
from bot.surfaces.slack.names import name_of
from bot.surfaces.slack.ports import Exchange, Outgoing, Statistics, Subscription
from bot.surfaces.slack.respond import respond
from bot.surfaces.slack.services import FactUrl, Services
from bot.surfaces.slack.socket_mode import SocketTransport
from bot.surfaces.web.pages import Pages

logger = logging.getLogger(__name__)

DRAIN_SECONDS = 20.0
STATISTICS_DAYS = 30


@dataclass(frozen=True)
class Connection:
    """How to reach Slack: tokens, the signing secret for HTTP, and the Web API's base URL."""

    bot_token: str
    app_token: str
    signing_secret: str
    api_url: str


@dataclass
class Running:
    """A bot that is built and delivering; a transport brings it its events."""

    app: Any
    client: AsyncWebClient
    delivery: Delivery
    tasks: TrackedTasks
    database: Database


@asynccontextmanager
async def running_bot(
    connection: Connection, settings: Settings, lifecycle: Lifecycle | None = None
) -> AsyncIterator[Running]:
    """Build everything and start delivery; drain and close at the end.

    Raises DatabaseError or SlackRefusedError with one line on what is wrong.
    """
    async with AsyncExitStack() as stack:
        database = await open_database(
            settings.database,
            exchange=Exchange,
            subscription=Subscription,
            retention=wiring.retention(settings),
        )
        stack.push_async_callback(database.aclose)
        session = new_session()
        stack.push_async_callback(session.close)
        client = web_client(connection.bot_token, session, connection.api_url)
        # Delivery keeps the waiting times after a 429 itself, for each channel.
        posting = web_client(
            connection.bot_token, session, connection.api_url, rate_limit_retries=0
        )
        services = await build_services(client, database, settings)
        writer = digest_writer(services, client, database)
        services = replace(services, channel_digest=writer.now)

        async def answer(body: Mapping[str, Any], received: datetime) -> Sequence[Outgoing]:
            return await respond(body, services, received)

        delivery = Delivery(
            database.inbox,
            database.outbox,
            answer,
            lambda _team: posting,
            subscriptions=database.subscriptions,
            runs=database.digest_runs,
            write=writer.write,
            scripts=services.scripts,
            prune=database.prune,
            clock=database.clock,
        )
        tasks = TrackedTasks()
        app = build_app(
            services,
            client,
            connection.signing_secret,
            intake=delivery.middleware,
            tasks=tasks,
        )
        delivery.start()
        stack.push_async_callback(delivery.drain, DRAIN_SECONDS)
        stack.push_async_callback(tasks.drain, 5.0)
        if lifecycle is not None:
            lifecycle.install()
        yield Running(app, client, delivery, tasks, database)


async def build_services(
    client: AsyncWebClient, database: Database, settings: Settings
) -> Services:
    """What the Slack surface may use, with everything that this installation offers."""
    answerer = wiring.answerer()
    store = answerer.matcher.store
    identity = await identify(client)

    def timeline(
        words: str,
        *,
        today: date,
        lang: Lang,
        start: date | None = None,
        end: date | None = None,
    ) -> Sequence[TimelineEvent] | None:
        return events_for(answerer.matcher, words, today=today, lang=lang, start=start, end=end)

    def digest(today: date, *, lang: Lang, topics: Sequence[str] = ()) -> Digest:
        return select(store, today, lang=lang, topics=topics)

    async def statistics(team: str, user: str) -> Statistics | None:
        if user not in settings.curator_ids:
            return None
        since = datetime.now(UTC) - timedelta(days=STATISTICS_DAYS)
        counts = await database.log.counts(team, since)
        return Statistics(tuple((f"slack-stats-{key}", n) for key, n in counts.items()))

    async def waiting(team: str, user: str) -> Sequence[tuple[str, int]] | None:
        return await database.curators.waiting(team) if user in settings.curator_ids else None

    return Services(
        store=store,
        answering=answerer,
        identity=identity,
        answer_intent=answerer.answer_intent,
        scripts=wiring.scripts(),
        zone=wiring.SEOUL,
        locale=CachedLocales(client),
        memory=database.memory,
        log=database.log,
        outbox=database.outbox,
        answered=database.answered,
        preferences=database.preferences,
        curators=database.curators,
        subscriptions=database.subscriptions,
        statistics=statistics,
        waiting=waiting,
        personal=database.people,
        timeline=timeline,
        digest=digest,
        claims=wiring.claim_checker().check,
        fact_url=fact_url(settings.public_url),
        curator_ids=settings.curator_ids,
    )


def digest_writer(services: Services, client: AsyncWebClient, database: Database) -> DigestWriter:
    """What writes digests for channels, from the store, the channel's history and the log."""
    return DigestWriter(
        services.store,
        services.voice,
        database.subscriptions,
        database.digest_runs,
        database.log,
        lambda user: name_of(client, user),
        services.curator_ids,
        services.fact_url,
    )


def fact_url(public_url: str) -> FactUrl | None:
    """How to link a fact's page, if the pages have a public address."""
    if not public_url:
        return None
    base = public_url.rstrip("/")
    return lambda fact, lang: f"{base}/facts/{fact}?lang={lang.value}"


async def serve_socket(running: Running, connection: Connection, lifecycle: Lifecycle) -> bool:
    """Hear Slack over Socket Mode until asked to stop; False if the connection was lost."""
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
    pages = Pages(wiring.store(), wiring.scripts())
    asgi = build_http(running.app, routes=pages.routes())
    config = uvicorn.Config(
        asgi, host=settings.host, port=settings.port, log_level="warning", access_log=False
    )
    server = _Server(config)
    logger.info("listening on http://%s:%d/slack/events", settings.host, settings.port)

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


def set_up_logging() -> None:
    """One line an event to standard error; never message texts or tokens."""
    logging.basicConfig(
        stream=sys.stderr, level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s"
    )
    for name in ("slack_bolt", "slack_sdk", "aiohttp", "uvicorn.error", "alembic"):
        logging.getLogger(name).setLevel(logging.WARNING)
