"""The end of an installation: what Slack's `app_uninstalled` and `tokens_revoked` bring about."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from slack_sdk.errors import SlackApiError

from bot.surfaces.slack.addressing import enterprise_of, team_of
from bot.surfaces.slack.clients import error_code
from bot.surfaces.slack.installing.client import NOT_INSTALLED
from bot.surfaces.slack.installing.ports import Installation, Installations, TeamEnd
from bot.surfaces.slack.teams import Teams

logger = logging.getLogger(__name__)

UNINSTALLED, REVOKED = "app_uninstalled", "tokens_revoked"
_OVER = ("account_inactive", "token_revoked", "invalid_auth", "token_expired", NOT_INSTALLED)


class UnsureError(Exception):
    """Slack does not say whether an installation is over; the event is tried again."""


class Endings:
    """Ends installations. Where an event may be out of date, Slack itself is asked.

    Slack delivers events late and in any order: an uninstallation may be told after the next
    installation, and with token rotation a single token's revocation ends nothing.
    """

    def __init__(self, installations: Installations, teams: Teams, data: TeamEnd) -> None:
        self._installations = installations
        self._teams = teams
        self._data = data

    async def __call__(self, body: Mapping[str, Any]) -> None:
        """See to an event. Raises UnsureError or OSError if it must be tried again."""
        event = body.get("event")
        event = event if isinstance(event, Mapping) else {}
        kind = event.get("type")
        if kind == REVOKED and not _bot_tokens(event):
            return  # a person's token: we keep none
        team = team_of(body)
        found = await self._installations.of(team)
        certain = found is not None and _certain(kind, body, found)
        enterprise = enterprise_of(body)
        if found is None and enterprise and enterprise != team:
            # An org-wide installation, of which the event names a workspace.
            found = await self._installations.of(enterprise)
            team = found.team if found is not None else team
        if not team or (found is None and kind == REVOKED):
            return
        if found is not None and not certain and not await self._is_over(team):
            logger.info("%s for %s, but the installation is good", kind, team)
            return
        if await self._data.end(team, erase=kind == UNINSTALLED):
            logger.info("%s: the installation in %s is deleted", kind, team)

    async def _is_over(self, team: str) -> bool:
        try:
            await self._teams.client(team).auth_test()
        except SlackApiError as error:
            code = error_code(error)
            if code in _OVER:
                return True
            raise UnsureError(f"auth.test: {code or 'no error named'}") from error
        return False


def _certain(kind: object, body: Mapping[str, Any], found: Installation) -> bool:
    when = body.get("event_time")
    if not isinstance(when, int | float):
        return False
    older = datetime.fromtimestamp(when, UTC) < found.installed_at
    return kind == UNINSTALLED and not older and not found.org_wide


def _bot_tokens(event: Mapping[str, Any]) -> bool:
    tokens = event.get("tokens")
    return isinstance(tokens, Mapping) and bool(tokens.get("bot"))
