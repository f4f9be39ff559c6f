"""Clients of Slack's Web API: one shared session, no blind repeats, no words in logs."""

from __future__ import annotations

import logging

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient

from bot.surfaces.slack.services import Identity

SLACK_API = "https://slack.com/api/"
TIMEOUT_SECONDS = 15


class SlackRefusedError(Exception):
    """Slack did not accept our token, or could not be reached; the text says which, in a line."""


def new_session() -> aiohttp.ClientSession:
    """The session that all clients of a process share; whoever makes it closes it."""
    timeout = aiohttp.ClientTimeout(total=TIMEOUT_SECONDS)
    return aiohttp.ClientSession(timeout=timeout, trust_env=True)


def web_client(
    token: str, session: aiohttp.ClientSession, api_url: str = "", *, rate_limit_retries: int = 2
) -> AsyncWebClient:
    """A Web API client; `api_url` is the API's base URL where it is not Slack's own.

    It repeats a call only after a 429, and not even then where `rate_limit_retries` is 0: for the
    durable delivery, which keeps the waiting times itself. The SDK's default also repeats after a
    dropped connection, and then a message is posted twice.
    """
    patient = AsyncRateLimitErrorRetryHandler(max_retry_count=rate_limit_retries)
    return AsyncWebClient(
        token=token,
        base_url=api_url or SLACK_API,
        timeout=TIMEOUT_SECONDS,
        session=session,
        retry_handlers=[patient] if rate_limit_retries else [],
        logger=quiet_sdk_logger(),
    )


def error_code(error: SlackApiError) -> str:
    """The error that Slack names; empty where its answer was not even JSON."""
    data = getattr(error.response, "data", error.response)
    return str(data.get("error") or "") if isinstance(data, dict) else ""


def quiet_sdk_logger() -> logging.Logger:
    """A logger for the SDK: at DEBUG it would write whole requests, people's words included."""
    logger = logging.getLogger("bot.surfaces.slack.sdk")
    logger.setLevel(logging.WARNING)
    return logger


async def identify(client: AsyncWebClient) -> Identity:
    """Ask Slack who the bot token is. Raises SlackRefusedError."""
    try:
        answer = await client.auth_test()
    except SlackApiError as error:
        code = error.response.get("error", "unknown error")
        raise SlackRefusedError(f"Slack did not accept SLACK_BOT_TOKEN: {code}") from error
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        raise SlackRefusedError(f"Slack can't be reached at {client.base_url}") from error
    headers = {str(name).lower(): str(value) for name, value in answer.headers.items()}
    granted = headers.get("x-oauth-scopes", "").split(",")
    return Identity(
        user=str(answer.get("user_id") or ""),
        bot=str(answer.get("bot_id") or ""),
        team=str(answer.get("team_id") or ""),
        name=str(answer.get("user") or "tieline"),
        scopes=frozenset(name.strip() for name in granted if name.strip()),
        enterprise=str(answer.get("enterprise_id") or ""),
    )
