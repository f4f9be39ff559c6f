"""Looks for a message by the opaque key in its metadata, where scopes allow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from bot.surfaces.slack.delivery.web_api import Limited, Made, Refused, read_call

EVENT_TYPE = "tieline_delivery"
_MOST_PAGES = 10
_TRY_AGAIN = 2.0


@dataclass(frozen=True, slots=True)
class Found:
    """The message is there, with this ts."""

    ts: str


@dataclass(frozen=True, slots=True)
class Absent:
    """Everything that could hold the message was read, and it is not there."""


@dataclass(frozen=True, slots=True)
class Unable:
    """Nobody can look: a scope is missing, or the channel can't be read."""

    reason: str


@dataclass(frozen=True, slots=True)
class Later:
    """Looking did not work now; it may in `seconds`."""

    seconds: float
    reason: str


Finding = Found | Absent | Unable | Later


def with_key(arguments: Mapping[str, Any], key: str) -> dict[str, Any]:
    """The arguments of a post with the key in its metadata; any app there can read it."""
    return dict(arguments) | {"metadata": {"event_type": EVENT_TYPE, "event_payload": {"key": key}}}


async def find_message(
    client: AsyncWebClient,
    arguments: Mapping[str, Any],
    key: str,
    since: datetime,
    seconds: float,
) -> Finding:
    """Look for the message that `chat.postMessage` with `arguments` would have posted.

    `since` is a moment before the call; each request gets at most `seconds`.
    """
    params: dict[str, Any] = {
        "channel": arguments.get("channel", ""),
        "include_all_metadata": "true",
        "limit": 200,
        "oldest": f"{since.timestamp():.6f}",
    }
    method = "conversations.history"
    if arguments.get("thread_ts"):
        method, params["ts"] = "conversations.replies", arguments["thread_ts"]
    for _page in range(_MOST_PAGES):
        outcome = await read_call(client, method, params, seconds)
        match outcome:
            case Limited():
                return Later(outcome.seconds, f"{method} is rate limited")
            case Refused():
                return Unable(f"{method}: {outcome.reason}")
            case Made():
                data = outcome.data or {}
            case _:
                return Later(_TRY_AGAIN, f"{method}: {outcome.reason}")
        for message in data.get("messages") or ():
            if _key_in(message) == key:
                return Found(str(message.get("ts") or ""))
        cursor = (data.get("response_metadata") or {}).get("next_cursor")
        if not cursor:
            return Absent()
        params["cursor"] = cursor
    return Unable(f"{method}: too many messages to read")


def _key_in(message: Mapping[str, Any]) -> str:
    metadata = message.get("metadata")
    payload = metadata.get("event_payload") if isinstance(metadata, Mapping) else None
    return str(payload.get("key") or "") if isinstance(payload, Mapping) else ""
