"""The teams that installed the app: who the bot is in each, and a client with its own token."""

from __future__ import annotations

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from bot.surfaces.slack.installing.client import TeamClient
from bot.surfaces.slack.installing.ports import Installation, Installations
from bot.surfaces.slack.installing.tokens import TokenKeeper
from bot.surfaces.slack.services import Identity
from bot.surfaces.slack.teams import OneTeam


class ManyTeams:
    """All installations. `home` is the workspace of a token that is set as well: it is served

    with that token for as long as it has not installed the app itself.
    """

    def __init__(
        self,
        installations: Installations,
        keeper: TokenKeeper,
        session: aiohttp.ClientSession,
        api_url: str = "",
        home: OneTeam | None = None,
    ) -> None:
        self._installations = installations
        self._keeper = keeper
        self._session = session
        self._api_url = api_url
        self._home = home

    def client(self, team: str) -> AsyncWebClient:
        """A client that repeats calls after a 429."""
        return TeamClient(team, self, self._session, self._api_url)

    def posting(self, team: str) -> AsyncWebClient:
        """A client that makes each call once, for the durable delivery."""
        return TeamClient(team, self, self._session, self._api_url, rate_limit_retries=0)

    async def identity(self, team: str) -> Identity | None:
        """Who the bot is in a team."""
        found = await self._installations.of(team)
        if found is not None:
            return identity_of(found)
        return self._home.only if self._home and self._home.only.team == team else None

    async def token(self, team: str) -> str | None:
        """See `TokenSource.token`."""
        found = await self._keeper.token(team)
        if found is None and self._home and self._home.only.team == team:
            return self._home.web.token
        return found

    async def renewed(self, team: str, refused: str) -> str | None:
        """See `TokenSource.renewed`."""
        return await self._keeper.renewed(team, refused)


def identity_of(installation: Installation) -> Identity:
    """Who the bot is in an installation."""
    return Identity(
        user=installation.bot_user,
        bot=installation.bot,
        team=installation.team,
        name=installation.bot_name,
        scopes=frozenset(installation.scopes),
        enterprise=installation.enterprise,
    )
