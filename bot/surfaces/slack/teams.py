"""Who the bot is in a team, and with which client it speaks there: in one team or in several."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Protocol

from slack_sdk.web.async_client import AsyncWebClient

from bot.surfaces.slack.addressing import team_of
from bot.surfaces.slack.ports.outbox import Outgoing
from bot.surfaces.slack.respond import ends_installation, respond
from bot.surfaces.slack.services import Identity, Services


class Teams(Protocol):
    """The teams that the app is installed in; a team is a workspace, or a whole organisation."""

    def client(self, team: str) -> AsyncWebClient:
        """The client that speaks in a team; where there is none, its calls are refused."""

    async def identity(self, team: str) -> Identity | None:
        """Who the bot is in a team; None where it is not installed. Raises OSError."""


@dataclass(frozen=True)
class OneTeam:
    """The one workspace whose token is set, whatever team a request names."""

    only: Identity
    web: AsyncWebClient

    def client(self, _team: str) -> AsyncWebClient:
        """The token's client."""
        return self.web

    async def identity(self, _team: str) -> Identity | None:
        """Who the token is."""
        return self.only


async def services_in(team: str, services: Services, teams: Teams) -> Services | None:
    """The services as the bot has them in a team; None where it is not installed."""
    identity = await teams.identity(team)
    if identity is None:
        return None
    return services if identity is services.identity else replace(services, identity=identity)


async def respond_in_team(
    body: Mapping[str, Any], services: Services, teams: Teams, now: datetime
) -> list[Outgoing]:
    """`respond`, as the bot of the event's team; nothing is said where it is not installed."""
    if ends_installation(body):
        return await respond(body, services, now)
    mine = await services_in(team_of(body), services, teams)
    return [] if mine is None else await respond(body, mine, now)
