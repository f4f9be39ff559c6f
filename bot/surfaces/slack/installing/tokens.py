"""Keeps bot tokens fresh: renewed ahead of their expiry, by one process, with Slack's rotator."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import aiohttp
from slack_sdk.errors import SlackTokenRotationError
from slack_sdk.oauth.installation_store import Bot
from slack_sdk.oauth.token_rotation.async_rotator import AsyncTokenRotator

from bot.surfaces.slack.clients import error_code
from bot.surfaces.slack.installing.ports import Installations, Tokens

logger = logging.getLogger(__name__)

EARLY = timedelta(hours=2)
LAST_MINUTE = timedelta(minutes=1)
# Slack keeps a used refresh token good for a short while only: who takes over must be quick.
CLAIM = timedelta(seconds=30)
PUT_OFF = timedelta(hours=1)
_OTHERS_SECONDS = 5.0
_LOOK_SECONDS = 0.2
_SAVES = 3
_SAVE_SECONDS = 0.5
_PASSING = ("ratelimited", "internal_error", "fatal_error", "service_unavailable")


class TokenKeeper:
    """The tokens of all teams; `start` renews ahead of time, `token` also at the last minute."""

    def __init__(
        self,
        installations: Installations,
        rotator: AsyncTokenRotator,
        clock: Callable[[], datetime],
        every: float = 60.0,
    ) -> None:
        self._installations = installations
        self._rotator = rotator
        self._clock = clock
        self._every = every
        self._task: asyncio.Task[None] | None = None
        # The version of a team's tokens for which Slack has no others.
        self._refused: dict[str, int] = {}

    async def token(self, team: str) -> str | None:
        """A team's token, renewed if it is about to expire; None without an installation.

        Raises OSError if no key opens it.
        """
        tokens = await self._installations.tokens(team)
        if tokens is None:
            return None
        if tokens.expires_at is not None and tokens.expires_at - self._clock() <= LAST_MINUTE:
            tokens = await self._renew(team, tokens)
        return tokens.token

    async def renewed(self, team: str, refused: str) -> str | None:
        """Another token than the one that Slack refused; None if there is no other."""
        tokens = await self._installations.tokens(team)
        if tokens is not None and tokens.token == refused and tokens.refresh_token:
            tokens = await self._renew(team, tokens, refused=True)
        return None if tokens is None or tokens.token == refused else tokens.token

    async def tick(self) -> int:
        """Renew every token that expires soon; returns how many were."""
        done = 0
        for team in await self._installations.expiring(self._clock() + EARLY):
            try:
                tokens = await self._installations.tokens(team)
                if tokens is not None and await self._claim(team, tokens):
                    done += await self._rotate(team, tokens) is not None
            except OSError as error:
                logger.error("can't renew a token: %s", error)
        return done

    def start(self) -> None:
        """Renew ahead of time, until stopped."""
        self._task = asyncio.get_running_loop().create_task(self._run())

    async def stop(self) -> None:
        """Renew no more."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _run(self) -> None:
        while True:
            try:
                await self.tick()
            except OSError as error:
                logger.error("can't look for tokens that expire: %s", error)
            except Exception:
                logger.exception("renewing tokens failed")
            await asyncio.sleep(self._every)

    async def _renew(self, team: str, tokens: Tokens, *, refused: bool = False) -> Tokens:
        """Renewed tokens, by this process or another; the old ones if that can't be.

        Whoever holds a token that is not `refused` need not wait for the others.
        """
        if await self._claim(team, tokens):
            return await self._rotate(team, tokens) or tokens
        if not tokens.refresh_token or self._refused.get(team) == tokens.version:
            return tokens
        for _attempt in range(int(_OTHERS_SECONDS / _LOOK_SECONDS)):
            now = await self._installations.tokens(team)
            if now is None or now.version != tokens.version:
                return now or tokens
            good = tokens.expires_at is None or tokens.expires_at > self._clock()
            if good and not refused:
                return tokens
            await asyncio.sleep(_LOOK_SECONDS)
        return tokens

    async def _claim(self, team: str, tokens: Tokens) -> bool:
        now = self._clock()
        return bool(tokens.refresh_token) and await self._installations.claim_rotation(
            team, tokens.version, now, now + CLAIM
        )

    async def _rotate(self, team: str, tokens: Tokens) -> Tokens | None:
        """Renew tokens that are claimed; None if that failed."""
        try:
            fresh = await self._asked(tokens)
        except SlackTokenRotationError as error:
            code = error_code(error.api_error)
            if code in ("", *_PASSING):
                logger.warning("Slack did not renew the token of %s: %s", team, code or "no JSON")
                return None
            logger.error(
                "the token of %s can't be renewed: %s; if it goes on, install there again",
                team,
                code,
            )
            self._refused[team] = tokens.version
            later = self._clock() + PUT_OFF
            await self._installations.put_off_rotation(team, tokens.version, later)
            return None
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            logger.warning("Slack did not renew the token of %s: %r", team, error)
            return None
        except (KeyError, TypeError, ValueError):
            logger.error("Slack's answer to renewing the token of %s can't be read", team)
            return None
        return await self._kept(team, tokens, fresh)

    async def _asked(self, tokens: Tokens) -> Tokens:
        """Slack's new tokens. Raises what the rotator raises, and ValueError for no bot token."""
        # When to renew is decided here; told of an expiry long ago, the rotator always does.
        bot = Bot(
            bot_token=tokens.token,
            bot_id="",
            bot_user_id="",
            bot_refresh_token=tokens.refresh_token,
            bot_token_expires_at=0,
            installed_at=0.0,
        )
        found = await self._rotator.perform_bot_token_rotation(bot=bot)
        if found is None or not found.bot_token or found.bot_token_expires_at is None:
            raise ValueError("no bot token")
        return replace(
            tokens,
            token=found.bot_token,
            refresh_token=found.bot_refresh_token or tokens.refresh_token,
            expires_at=datetime.fromtimestamp(found.bot_token_expires_at, UTC),
        )

    async def _kept(self, team: str, before: Tokens, fresh: Tokens) -> Tokens | None:
        """Store renewed tokens: the former refresh token is spent, so this is tried repeatedly."""
        for attempt in range(_SAVES):
            try:
                stored = await self._installations.rotated(team, fresh)
            except OSError as error:
                logger.error("the renewed token of %s is not stored: %s", team, error)
                await asyncio.sleep(_SAVE_SECONDS * (attempt + 1))
                continue
            if stored:
                logger.info("renewed the token of %s", team)
                return replace(fresh, version=before.version + 1)
            return None  # installed anew meanwhile
        return fresh
