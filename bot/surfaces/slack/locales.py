"""People's languages from `users.info`, cached; without the scope nobody's is known."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import OrderedDict
from collections.abc import Callable

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.core.language import Lang
from bot.surfaces.slack.voice import lang_of_locale

logger = logging.getLogger(__name__)

_KEPT_SECONDS = 6 * 3600
_FAILURE_KEPT_SECONDS = 300
_MOST_PEOPLE = 5000
# A command must be acknowledged within 3 s; a slow answer is worth less than none.
_PATIENCE_SECONDS = 1.0


class CachedLocales:
    """Looks up locales; a failure is remembered for a while, too."""

    def __init__(
        self,
        client: AsyncWebClient | Callable[[str], AsyncWebClient],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`client` is the one client of a single team, or gives the one of each team."""
        self._client_of = (lambda _team: client) if isinstance(client, AsyncWebClient) else client
        self._clock = clock
        self._known: OrderedDict[tuple[str, str], tuple[float, Lang | None]] = OrderedDict()

    async def __call__(self, team: str, user: str) -> Lang | None:
        """The language of a person's Slack; None if Slack does not say in time."""
        if not user:
            return None
        kept = self._known.get((team, user))
        if kept is not None and kept[0] > self._clock():
            return kept[1]
        lang, seconds = await self._ask(team, user)
        self._known[team, user] = (self._clock() + seconds, lang)
        self._known.move_to_end((team, user))
        while len(self._known) > _MOST_PEOPLE:
            self._known.popitem(last=False)
        return lang

    async def _ask(self, team: str, user: str) -> tuple[Lang | None, int]:
        client = self._client_of(team)
        try:
            answer = await asyncio.wait_for(
                client.users_info(user=user, include_locale=True), _PATIENCE_SECONDS
            )
        except SlackApiError as error:
            logger.info("users.info failed: %s", error.response.get("error"))
            return None, _FAILURE_KEPT_SECONDS
        except (aiohttp.ClientError, TimeoutError, OSError):
            logger.info("users.info did not answer")
            return None, _FAILURE_KEPT_SECONDS
        profile = answer.get("user") or {}
        locale = profile.get("locale") if isinstance(profile, dict) else None
        return (lang_of_locale(locale) if isinstance(locale, str) else None), _KEPT_SECONDS
