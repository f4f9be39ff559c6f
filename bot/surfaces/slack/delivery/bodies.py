"""Reads from an event's body where it belongs: its key, its lane, its channel, its person."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.surfaces.slack.addressing import event_key, team_of
from bot.surfaces.slack.ports.inbox import Incoming

Body = Mapping[str, Any]
DIGEST = "tieline_digest"
NOTICE = "tieline_notice"


def incoming(body: Body) -> Incoming:
    """The event as it goes into the inbox."""
    return Incoming(key_of(body), body, lane_of(body), user_of(body))


def key_of(body: Body) -> str:
    """App, team and event id; an event without an id is known by its content."""
    if body.get("event_id"):
        return event_key(body)
    content = json.dumps(body, sort_keys=True, default=str)
    return event_key(body) + hashlib.sha256(content.encode()).hexdigest()


def slack_time_of(body: Body, received: datetime) -> datetime:
    """A moment, on Slack's clock, before the answer to an event can have been posted.

    Ours may be wrong, and an answer that is looked for in the wrong hours is posted twice.
    """
    if body.get("type") in (DIGEST, NOTICE):
        return received - timedelta(days=1)
    told = body.get("event_time") or _event(body).get("event_ts")
    try:
        said = datetime.fromtimestamp(float(str(told)), UTC)
    except (ValueError, OverflowError, OSError):
        said = received
    return min(said, received) - timedelta(minutes=5)


def channel_of(body: Body) -> str:
    """Where the answer to an event goes: the channel, or the person for Home and the like."""
    if body.get("type") in (DIGEST, NOTICE):
        return str(body.get("channel") or "")
    event = _event(body)
    channel = event.get("channel")
    if isinstance(channel, Mapping):
        channel = channel.get("id")
    return str(channel or user_of(body))


def lane_of(body: Body) -> str:
    """What must be handled in order: a thread, a question with its edits, or a direct message."""
    event, channel = _event(body), channel_of(body)
    if not channel:
        return ""
    lane = f"{team_of(body)}:{channel}"
    if event.get("channel_type") == "im" or channel.startswith("D"):
        return lane
    message = event.get("message") or event.get("previous_message") or event
    if not isinstance(message, Mapping):
        return lane
    thread = message.get("thread_ts") or message.get("ts") or event.get("ts")
    return f"{lane}:{thread}" if thread else lane


def user_of(body: Body) -> str:
    """The person whose event it is; empty if none is named."""
    event = _event(body)
    message = event.get("message") or event.get("previous_message")
    nested = message.get("user") if isinstance(message, Mapping) else None
    user = event.get("user") or nested
    if isinstance(user, Mapping):
        user = user.get("id")
    return str(user or "")


def _event(body: Body) -> Mapping[str, Any]:
    event = body.get("event")
    return event if isinstance(event, Mapping) else {}
