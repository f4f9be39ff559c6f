"""Builds the running bot: database, answers, Slack app, delivery, and their end."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient
from starlette.routing import BaseRoute

from bot.cli import wiring
from bot.cli.slack_services import build_services, digest_writer
from bot.config import Settings
from bot.storage.database import Database, Sealer, open_database
from bot.surfaces.slack.app import TrackedTasks, build_app
from bot.surfaces.slack.clients import identify, new_session, web_client
from bot.surfaces.slack.delivery import Delivery, Lifecycle
from bot.surfaces.slack.installing.ports import Installation, Tokens
from bot.surfaces.slack.installing.tokens import TokenKeeper
from bot.surfaces.slack.ports.conversations import Exchange
from bot.surfaces.slack.ports.digests import Subscription
from bot.surfaces.slack.ports.outbox import Outgoing
from bot.surfaces.slack.services import Identity
from bot.surfaces.slack.teams import OneTeam, Teams, respond_in_team

DRAIN_SECONDS = 20.0


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
