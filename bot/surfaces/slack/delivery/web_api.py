"""Makes one Web API call and says what became of it, in terms of whether to make it again."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

DEFAULT_RETRY_AFTER = 1.0


@dataclass(frozen=True, slots=True)
class Made:
    """The call was performed; `ts` is the message's, empty for calls without one."""

    ts: str = ""
    data: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Limited:
    """Too many calls; not performed. Slack asks to wait `seconds`."""

    seconds: float


@dataclass(frozen=True, slots=True)
class NotMade:
    """The call did not reach Slack, or Slack did not begin it; it is safe to make it again."""

    reason: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Slack refused the call for good; `reason` is its error."""

    reason: str


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """The call may or may not have been performed."""

    reason: str


Outcome = Made | Limited | NotMade | Refused | Ambiguous

# Doing these twice comes to the same as once.
IDEMPOTENT = frozenset(
    {
        "assistant.threads.setStatus",
        "assistant.threads.setSuggestedPrompts",
        "assistant.threads.setTitle",
        "chat.delete",
        "chat.update",
        "reactions.add",
        "reactions.remove",
        "views.publish",
    }
)
_DONE_ALREADY = {
    "reactions.add": "already_reacted",
    "reactions.remove": "no_reaction",
    "chat.delete": "message_not_found",
}
# "It's possible some aspect of the operation succeeded": Slack's documentation. A bare 500 or a
# gateway's 502 and 504 say no more than that.
_MAY_HAVE_WORKED = ("internal_error", "fatal_error", "request_timeout")
_LATER = ("service_unavailable", "team_added_to_org", "org_login_required")
_LIMITED = ("ratelimited", "rate_limited", "message_limit_exceeded")


def without_retries(client: AsyncWebClient) -> AsyncWebClient:
    """The same client, but each call is made once: repeating is decided here, not in the SDK."""
    if not client.retry_handlers:
        return client
    return AsyncWebClient(
        token=client.token,
        base_url=client.base_url,
        timeout=client.timeout,
        ssl=client.ssl,
        proxy=client.proxy,
        session=client.session,
        trust_env_in_session=client.trust_env_in_session,
        logger=client.logger,
        retry_handlers=[],
    )


async def make_call(
    client: AsyncWebClient, method: str, arguments: Mapping[str, Any], seconds: float
) -> Outcome:
    """Make the call, with at most `seconds` for it. The client must have no retry handlers."""
    return await _observed(client.api_call(method, json=dict(arguments)), method, seconds)


async def read_call(
    client: AsyncWebClient, method: str, params: Mapping[str, Any], seconds: float
) -> Outcome:
    """Make a reading call, whose arguments Slack takes as parameters only."""
    called = client.api_call(method, http_verb="GET", params=dict(params))
    return await _observed(called, method, seconds)


async def _observed(called: Any, method: str, seconds: float) -> Outcome:
    try:
        async with asyncio.timeout(seconds):
            response = await called
    except SlackApiError as error:
        return _said(error.response, method)
    except aiohttp.ClientConnectorError as error:
        return NotMade(f"no connection: {error.__class__.__name__}")
    except aiohttp.ConnectionTimeoutError:
        return NotMade("no connection in time")
    except TimeoutError:
        return Ambiguous(f"no answer within {seconds:g} s")
    except (aiohttp.ClientError, OSError) as error:
        return Ambiguous(f"connection lost: {error.__class__.__name__}")
    data = response.data if isinstance(response.data, dict) else {}
    return Made(str(data.get("ts") or ""), data)


def _said(response: Any, method: str) -> Outcome:
    # slack_sdk hands over its own response, or aiohttp's if the body was not JSON.
    status = int(getattr(response, "status_code", 0) or getattr(response, "status", 0) or 0)
    data = getattr(response, "data", None)
    error = str(data.get("error") or "") if isinstance(data, dict) else ""
    if status == 429 or error in _LIMITED:
        return Limited(_retry_after(getattr(response, "headers", None) or {}))
    if error in _LATER or status == 503:
        return NotMade(error or f"HTTP {status}")
    if error in _MAY_HAVE_WORKED or status >= 500:
        return Ambiguous(error or f"HTTP {status}")
    if error and error == _DONE_ALREADY.get(method):
        return Made()
    return Refused(error or f"HTTP {status}")


def _retry_after(headers: Mapping[str, Any]) -> float:
    found = next((value for name, value in headers.items() if name.lower() == "retry-after"), None)
    if isinstance(found, list):
        found = found[0] if found else None
    try:
        return max(float(found), 0.0) if found is not None else DEFAULT_RETRY_AFTER
    except ValueError:
        return DEFAULT_RETRY_AFTER
