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
from starlette.routing import BaseRoute

from bot.cli import wiring
from bot.cli.digests import DigestWriter
from bot.config import Settings
from bot.core.digest import Digest, select
from bot.core.language import Lang
from bot.core.timeline import TimelineEvent
from bot.core.timeline_chart import chart_of
from bot.core.timeline_words import events_for
from bot.storage.database import Database, Sealer, open_database
from bot.surfaces.slack.app import TrackedTasks, build_app
from bot.surfaces.slack.clients import identify, new_session, web_client
from bot.surfaces.slack.delivery import Delivery, Lifecycle
from bot.surfaces.slack.installing.ports import Installation, Tokens
from bot.surfaces.slack.installing.tokens import TokenKeeper
from bot.surfaces.slack.locales import CachedLocales
from bot.surfaces.slack.names import name_of
from bot.surfaces.slack.ports import (
    EndingOf,
    Exchange,
    Outgoing,
    Picture,
    Statistics,
    Subscription,
)
from bot.surfaces.slack.services import FactUrl, Identity, Services
from bot.surfaces.slack.sharing import SharedChannels
from bot.surfaces.slack.teams import OneTeam, Teams, respond_in_team

logger = logging.getLogger(__name__)

DRAIN_SECONDS = 20.0
LAST_REQUESTS_SECONDS = 5
"""How long requests that have begun may take after SIGTERM; Slack repeats what is cut off."""
STATISTICS_DAYS = 30


@dataclass(frozen=True)
class Connection:
    """How to reach Slack: tokens, the signing secret for HTTP, and the Web API's base URL."""

    bot_token: str
    app_token: str
    signing_secret: str
    api_url: str
    several: bool = False


@dataclass
class Running:
    """A bot that is built and delivering; a transport brings it its events.

    With several workspaces `keeper` renews their tokens, and HTTP serves `routes` as well.
    """

    app: Any
    client: AsyncWebClient
    delivery: Delivery
    tasks: TrackedTasks
    database: Database
    keeper: TokenKeeper | None = None
    routes: Sequence[BaseRoute] = ()


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
            installation=Installation,
            tokens=Tokens,
            sealer=Sealer(settings.token_keys) if connection.several else None,
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
        home = OneTeam(await identify(client), client) if connection.bot_token else None
        many = None
        if connection.several:
            from bot.cli.several import several  # one workspace does without

            many = await several(database, settings, session, home)
        teams: Teams = many.teams if many else home or OneTeam(await identify(client), client)
        services = build_services(
            teams,
            database,
            settings,
            identity=home.only if home else Identity(""),
            ending=many.endings if many else None,
        )
        writer = digest_writer(services, teams, database)
        services = replace(services, channel_digest=writer.now)

        async def answer(body: Mapping[str, Any], received: datetime) -> Sequence[Outgoing]:
            return await respond_in_team(body, services, teams, received)

        delivery = Delivery(
            database.inbox,
            database.outbox,
            answer,
            many.teams.posting if many else lambda _team: posting,
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
            teams=teams,
        )
        if many:
            many.keeper.start()
            stack.push_async_callback(many.keeper.stop)
        delivery.start()
        stack.push_async_callback(delivery.drain, DRAIN_SECONDS)
        stack.push_async_callback(tasks.drain, 5.0)
        if lifecycle is not None:
            lifecycle.install()
        yield Running(
            app,
            client,
            delivery,
            tasks,
            database,
            many.keeper if many else None,
            many.routes if many else (),
        )


def build_services(
    teams: Teams,
    database: Database,
    settings: Settings,
    *,
    identity: Identity,
    ending: EndingOf | None = None,
) -> Services:
    """What the Slack surface may use, with everything that this installation offers."""
    answerer = wiring.answerer()
    store = answerer.matcher.store

    def timeline(
        words: str,
        *,
        today: date,
        lang: Lang,
        start: date | None = None,
        end: date | None = None,
    ) -> Sequence[TimelineEvent] | None:
        return events_for(answerer.matcher, words, today=today, lang=lang, start=start, end=end)

    def picture(events: Sequence[TimelineEvent], *, title: str, lang: Lang) -> Picture:
        from bot.surfaces.picture import draw  # Pillow is loaded only to draw

        chart = chart_of(store, events, title, lang, wiring.scripts())
        return Picture(draw(chart, lang), chart.alt)

    def digest(today: date, *, lang: Lang, topics: Sequence[str] = ()) -> Digest:
        return select(store, today, lang=lang, topics=topics)

    async def statistics(team: str, user: str) -> Statistics | None:
        if not settings.is_curator(team, user):
            return None
        since = datetime.now(UTC) - timedelta(days=STATISTICS_DAYS)
        counts = await database.log.counts(team, since)
        return Statistics(tuple((f"slack-stats-{key}", n) for key, n in counts.items()))

    async def popular(team: str) -> Sequence[str]:
        since = datetime.now(UTC) - timedelta(days=STATISTICS_DAYS)
        return await database.log.popular(team, since)

    async def waiting(team: str, user: str) -> Sequence[tuple[str, int]] | None:
        return await database.curators.waiting(team) if settings.is_curator(team, user) else None

    return Services(
        store=store,
        answering=answerer,
        identity=identity,
        answer_intent=answerer.answer_intent,
        scripts=wiring.scripts(),
        zone=wiring.SEOUL,
        locale=CachedLocales(teams.client),
        shared=SharedChannels(teams.client),
        ending=ending,
        memory=database.memory,
        log=database.log,
        outbox=database.outbox,
        answered=database.answered,
        preferences=database.preferences,
        curators=database.curators,
        subscriptions=database.subscriptions,
        statistics=statistics,
        waiting=waiting,
        popular=popular,
        personal=database.people,
        timeline=timeline,
        picture=picture,
        digest=digest,
        claims=wiring.claim_checker().check,
        fact_url=fact_url(settings.public_url),
        support_url=settings.support_url,
        curator_ids=settings.acting_curators,
    )


def digest_writer(services: Services, teams: Teams, database: Database) -> DigestWriter:
    """What writes digests for channels, from the store, the channel's history and the log."""
    return DigestWriter(
        services.store,
        services.voice,
        database.subscriptions,
        database.digest_runs,
        database.log,
        lambda team, user: name_of(teams.client(team), user),
        services.is_curator,
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


def set_up_logging() -> None:
    """One line an event to standard error; never message texts or tokens."""
    logging.basicConfig(
        stream=sys.stderr, level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s"
    )
    for name in ("slack_bolt", "slack_sdk", "aiohttp", "uvicorn.error", "alembic"):
        logging.getLogger(name).setLevel(logging.WARNING)
