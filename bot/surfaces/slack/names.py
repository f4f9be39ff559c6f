"""People's names from `users.info`, for where a mention would call them."""

from __future__ import annotations

import asyncio
import logging

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

logger = logging.getLogger(__name__)

_PATIENCE_SECONDS = 3.0


async def name_of(client: AsyncWebClient, user: str) -> str:
    """The name that a person goes by; empty if Slack does not say in time."""
    if not user:
        return ""
    try:
        answer = await asyncio.wait_for(client.users_info(user=user), _PATIENCE_SECONDS)
    except SlackApiError as error:
        logger.info("users.info failed: %s", error.response.get("error"))
        return ""
    except (aiohttp.ClientError, TimeoutError, OSError):
        logger.info("users.info did not answer")
        return ""
    person = answer.get("user")
    if not isinstance(person, dict):
        return ""
    profile = person.get("profile")
    shown = profile.get("display_name") if isinstance(profile, dict) else ""
    return str(shown or person.get("real_name") or person.get("name") or "")
