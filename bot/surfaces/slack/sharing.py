"""Tells whether people of another organisation read along in a channel, or are who acts."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.surfaces.slack.services import Identity

logger = logging.getLogger(__name__)

# A channel can become shared at any time: what is known of it is soon asked again.
_KEPT_SECONDS = 60
_MOST_CHANNELS = 5000
# A command must be acknowledged within 3 s.
_PATIENCE_SECONDS = 1.0


def at_home(body: Mapping[str, Any], identity: Identity) -> bool:
    """Whether who acts in an interaction or command belongs to the bot's own team, or its org.

    Buttons in a shared channel can be pressed by everybody there. What a payload does not say
    counts as no.
    """
    if not identity.team:
        return True
    user, team = _at(body, "user"), _at(body, "team")
    acting = user.get("team_id") or body.get("team_id") or team.get("id")
    if acting == identity.team:
        return True
    org = user.get("enterprise_id")
    if not org and acting == body.get("team_id"):
        org = body.get("enterprise_id")
    if not org and acting == team.get("id", acting):
        # In org-wide installations Slack may leave the team out.
        org = team.get("enterprise_id") or _at(body, "enterprise").get("id")
    ours = identity.enterprise or identity.team
    return bool(org) and org == ours


class SharedChannels:
    """Looks up with `conversations.info` whether a channel is shared; remembered for a minute."""

    def __init__(
        self,
        client_of: Callable[[str], AsyncWebClient],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._client_of = client_of
        self._clock = clock
        self._known: OrderedDict[tuple[str, str], tuple[float, bool]] = OrderedDict()

    async def __call__(self, team: str, channel: str) -> bool:
        """Whether other organisations are, or may be, in a channel: who can't tell, assumes so."""
        kept = self._known.get((team, channel))
        if kept is not None and kept[0] > self._clock():
            return kept[1]
        shared = await self._ask(team, channel)
        self._known[team, channel] = (self._clock() + _KEPT_SECONDS, shared)
        self._known.move_to_end((team, channel))
        while len(self._known) > _MOST_CHANNELS:
            self._known.popitem(last=False)
        return shared

    async def _ask(self, team: str, channel: str) -> bool:
        client = self._client_of(team)
        try:
            async with asyncio.timeout(_PATIENCE_SECONDS):
                answer = await client.conversations_info(channel=channel)
        except SlackApiError as error:
            logger.info("conversations.info failed: %s", error.response.get("error"))
            return True
        except (aiohttp.ClientError, TimeoutError, OSError):
            logger.info("conversations.info did not answer")
            return True
        found = _at({"channel": answer.get("channel")}, "channel")
        # `is_shared` would be true of channels between workspaces of the own organisation, too.
        return bool(found.get("is_ext_shared", True) or found.get("is_pending_ext_shared"))


def _at(body: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    value = body.get(key)
    return value if isinstance(value, Mapping) else {}
