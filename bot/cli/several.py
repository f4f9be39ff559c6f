"""Wiring for several workspaces: installations, renewed tokens, the OAuth flow, endings."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import aiohttp
from slack_sdk.oauth.token_rotation.async_rotator import AsyncTokenRotator
from starlette.routing import BaseRoute

from bot.cli import wiring
from bot.config import Settings
from bot.storage.database import Database, DatabaseError, Sealer
from bot.surfaces.slack.clients import web_client
from bot.surfaces.slack.installing.ending import Endings
from bot.surfaces.slack.installing.flow import Credentials, InstallFlow
from bot.surfaces.slack.installing.many import ManyTeams
from bot.surfaces.slack.installing.tokens import TokenKeeper
from bot.surfaces.slack.manifest import SCOPES
from bot.surfaces.slack.teams import OneTeam
from bot.surfaces.web.pages import Pages

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Several:
    """What is there more where several workspaces may install the app."""

    teams: ManyTeams
    keeper: TokenKeeper
    endings: Endings
    routes: Sequence[BaseRoute]


def problem_of(settings: Settings) -> str:
    """What is missing for several workspaces, in one line; empty if nothing is."""
    if not settings.slack_signing_secret:
        return "several workspaces need SLACK_SIGNING_SECRET (Basic Information of the Slack app)"
    if not settings.public_url.startswith(("https://", "http://")):
        return (
            "several workspaces need PUBLIC_URL, the https:// address at which people and Slack "
            "reach this process"
        )
    try:
        Sealer(settings.token_keys)
    except DatabaseError as error:
        return str(error)
    return ""


async def several(
    database: Database, settings: Settings, session: aiohttp.ClientSession, home: OneTeam | None
) -> Several:
    """Everything for several workspaces. Raises DatabaseError if the keys read no stored token."""
    await check_keys(database)
    rotator = AsyncTokenRotator(
        client_id=settings.slack_client_id,
        client_secret=settings.slack_client_secret,
        client=web_client("", session, settings.api_url, rate_limit_retries=0),
    )
    keeper = TokenKeeper(database.installations, rotator, database.clock)
    teams = ManyTeams(database.installations, keeper, session, settings.api_url, home)
    credentials = Credentials(
        settings.slack_client_id,
        settings.slack_client_secret,
        settings.public_url,
        settings.api_url,
        [scope.name for scope in SCOPES],
    )
    flow = InstallFlow(
        credentials,
        database.install_states,
        database.installations,
        Pages(wiring.store(), wiring.scripts()).install,
        session,
        lambda: datetime.now(UTC),
    )
    endings = Endings(database.installations, teams, database.teams)
    return Several(teams, keeper, endings, flow.routes())


async def check_keys(database: Database) -> None:
    """Raises DatabaseError, one line, if no stored token can be read; else names the few."""
    unreadable = await database.installations.unreadable()
    if not unreadable:
        return
    if len(unreadable) == len(await database.installations.every()):
        raise DatabaseError(
            f"TIES_TOKEN_KEYS opens none of the {len(unreadable)} stored tokens; set the key with "
            "which they were stored, after a new one if there is one"
        )
    for team in unreadable:
        logger.error("TIES_TOKEN_KEYS does not open the token of %s: it is not served", team)
