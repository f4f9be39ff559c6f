"""Builds the Bolt app from the table of listeners; the same app serves both transports."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Any, cast

from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.middleware.async_middleware import AsyncMiddleware
from slack_bolt.response import BoltResponse
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.core.language import Lang
from bot.surfaces.slack.addressing import team_of
from bot.surfaces.slack.environment import without_environment
from bot.surfaces.slack.interaction import Interaction
from bot.surfaces.slack.listeners import LISTENERS, Handler, Kind, Listener
from bot.surfaces.slack.middleware import LeaveOthersAlone, RefuseMalformed
from bot.surfaces.slack.services import Services
from bot.surfaces.slack.tasks import TrackedTasks
from bot.surfaces.slack.teams import OneTeam, Teams, respond_in_team, services_in

__all__ = ["TrackedTasks", "build_app"]

logger = logging.getLogger(__name__)

Middleware = AsyncMiddleware | Callable[..., Awaitable[BoltResponse | None]]


def build_app(
    services: Services,
    client: AsyncWebClient,
    signing_secret: str = "",
    *,
    intake: Middleware | None = None,
    tasks: TrackedTasks | None = None,
    teams: Teams | None = None,
) -> AsyncApp:
    """The app for one workspace, whose bot token `client` holds, or for those of `teams`.

    `intake` is a Bolt middleware that stores events before they are acknowledged; with it the
    events' own listeners do nothing, and messages that are none of our business do not reach it.
    Without it events are answered at once and are lost if the process dies meanwhile.
    """
    known = teams or OneTeam(services.identity, client)

    async def authorize(tieline_team: str) -> AuthorizeResult | None:
        # A database that fails raises, and the request is answered with 503: Slack repeats it.
        identity = await known.identity(tieline_team)
        if identity is None:
            return None
        return AuthorizeResult(
            enterprise_id=identity.enterprise or None,
            team_id=identity.team or None,
            bot_user_id=identity.user,
            bot_id=identity.bot or None,
            bot_token=client.token,
        )

    with without_environment():
        app = AsyncApp(
            name="tieline",
            logger=_quiet_logger(),
            client=client,
            # Bolt takes None for "not installed", which its type does not say.
            authorize=cast(Any, authorize),
            signing_secret=signing_secret,
            before_authorize=RefuseMalformed(),
            user_facing_authorize_error_message=_not_installed(services),
        )
    app.error(_on_error)
    if intake is not None:
        app.use(LeaveOthersAlone(services.identity.user))
        app.use(intake)
    running = tasks or TrackedTasks()
    for listener in LISTENERS:
        _register(app, listener, services, known, running, stored=intake is not None)
    return app


def _not_installed(services: Services) -> str:
    """What a person reads whose workspace is not known: nobody's language is, either."""
    said = (services.voice.say("slack-not-installed", lang) for lang in (Lang.EN, Lang.KO, Lang.ZH))
    return "\n".join(said)


def _register(
    app: AsyncApp,
    listener: Listener,
    services: Services,
    teams: Teams,
    tasks: TrackedTasks,
    *,
    stored: bool,
) -> None:
    matcher: Any = listener.matcher
    if listener.kind is Kind.EVENT:
        app.event(matcher)(_nothing if stored else _event_listener(services, teams, tasks))
        return
    if listener.handler is None:
        raise ValueError(f"the listener for {matcher} has no handler")
    register = {
        Kind.COMMAND: app.command,
        Kind.ACTION: app.block_action,
        Kind.VIEW: app.view_submission,
        Kind.MESSAGE_SHORTCUT: app.message_shortcut,
        Kind.GLOBAL_SHORTCUT: app.global_shortcut,
        Kind.OPTIONS: app.block_suggestion,
    }[listener.kind]
    if listener.kind is Kind.ACTION:
        matcher = {"action_id": matcher}
    register(matcher)(_interactive_listener(listener, listener.handler, services, teams, tasks))


async def _nothing() -> None:
    """The event is in the inbox already; a worker answers it."""


def _event_listener(
    services: Services, teams: Teams, tasks: TrackedTasks
) -> Callable[..., Awaitable[None]]:
    async def on_event(body: dict[str, Any]) -> None:
        client = teams.client(team_of(body))
        with tasks.current():
            for call in await respond_in_team(body, services, teams, services.clock()):
                try:
                    await client.api_call(call.method, json=dict(call.arguments))
                except SlackApiError as error:
                    logger.warning("%s failed: %s", call.method, error.response.get("error"))

    return on_event


def _interactive_listener(
    listener: Listener,
    handler: Handler,
    services: Services,
    teams: Teams,
    tasks: TrackedTasks,
) -> Callable[..., Awaitable[None]]:
    async def on_interaction(body: dict[str, Any], ack: AsyncAck) -> None:
        team = team_of(body)
        interaction = Interaction(body, services, teams.client(team), ack, services.clock())
        with tasks.current():
            try:
                mine = await services_in(team, services, teams)
                await handler(replace(interaction, services=mine or services))
            except Exception:
                number = uuid.uuid4().hex[:8]
                logger.exception("%s %s failed [%s]", listener.kind, listener.matcher, number)
                await _apologise(interaction, listener.kind, number)

    return on_interaction


async def _apologise(interaction: Interaction, kind: Kind, number: str) -> None:
    """Say that something went wrong, with the number under which the log has it."""
    acknowledged = interaction.ack.response is not None
    try:
        text = interaction.services.voice.say("slack-error", await interaction.lang(), id=number)
        if acknowledged:
            await interaction.tell(text)
        elif kind is Kind.COMMAND:
            await interaction.ack(text=text, response_type="ephemeral")
        else:
            await interaction.ack()
    except Exception:
        logger.exception("the apology failed too [%s]", number)
        if not acknowledged:
            await interaction.ack()


async def _on_error(error: Exception, body: Mapping[str, Any]) -> BoltResponse:
    number = uuid.uuid4().hex[:8]
    logger.error("a %s request failed [%s]", body.get("type"), number, exc_info=error)
    return BoltResponse(status=503, body="")


def _quiet_logger() -> logging.Logger:
    """Bolt logs whole bodies of refused and unhandled requests; those hold people's words."""
    quiet = logging.getLogger(f"{__name__}.bolt")
    quiet.setLevel(logging.CRITICAL)
    return quiet
