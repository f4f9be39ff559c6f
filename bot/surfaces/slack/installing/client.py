"""A Web API client for one team, whose token is looked up, and renewed if need be, at each call."""

from __future__ import annotations

import logging
from typing import Any, Protocol

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.surfaces.slack.clients import SLACK_API, TIMEOUT_SECONDS, error_code, quiet_sdk_logger

logger = logging.getLogger(__name__)

NOT_INSTALLED = "not_installed"
# With these the call was certainly not made: it is safe to make it again with another token.
_TOKEN_REFUSED = ("token_expired", "token_revoked", "invalid_auth", "account_inactive")


class TokenSource(Protocol):
    """Where a client's tokens come from."""

    async def token(self, team: str) -> str | None:
        """A token that is good now; None where the app is not installed."""

    async def renewed(self, team: str, refused: str) -> str | None:
        """Another token after Slack refused one; None if there is no other."""


class TeamClient(AsyncWebClient):
    """The client of one team. A team without an installation refuses every call."""

    def __init__(
        self,
        team: str,
        source: TokenSource,
        session: aiohttp.ClientSession,
        api_url: str = "",
        *,
        rate_limit_retries: int = 2,
    ) -> None:
        patient = AsyncRateLimitErrorRetryHandler(max_retry_count=rate_limit_retries)
        super().__init__(
            base_url=api_url or SLACK_API,
            timeout=TIMEOUT_SECONDS,
            session=session,
            retry_handlers=[patient] if rate_limit_retries else [],
            logger=quiet_sdk_logger(),
        )
        self._team = team
        self._source = source

    async def api_call(self, api_method: str, **kwargs: Any) -> AsyncSlackResponse:
        """Make a call with the team's token. Raises SlackApiError, and OSError without a key."""
        token = await self._source.token(self._team)
        if not token:
            raise SlackApiError("not installed", self._refusal(api_method))  # type: ignore[no-untyped-call]
        try:
            return await self._with(token, api_method, kwargs)
        except SlackApiError as error:
            code = error_code(error)
            if code not in _TOKEN_REFUSED:
                raise
            other = await self._source.renewed(self._team, token)
            if not other:
                logger.error("Slack refused the token of %s: %s", self._team, code)
                raise
        return await self._with(other, api_method, kwargs)

    async def _with(
        self, token: str, api_method: str, kwargs: dict[str, Any]
    ) -> AsyncSlackResponse:
        # The SDK reads the token before it waits for anything, so calls can't mix theirs up.
        self.token = token
        return await super().api_call(api_method, **kwargs)

    def _refusal(self, api_method: str) -> AsyncSlackResponse:
        return AsyncSlackResponse(
            client=self,
            http_verb="POST",
            api_url=api_method,
            req_args={},
            data={"ok": False, "error": NOT_INSTALLED},
            headers={},
            status_code=200,
        )
