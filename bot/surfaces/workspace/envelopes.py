"""Builds the events that Slack sends: the outer envelope and the inner event of each type."""

from __future__ import annotations

import base64
import json

from bot.surfaces.workspace.mint import Mint
from bot.surfaces.workspace.rooms import Message, Room
from bot.surfaces.workspace.settings import Json, Settings

SCOPE_OF_EVENT: dict[str, tuple[str, ...]] = {
    "app_mention": ("app_mentions:read",),
    "message.im": ("im:history",),
    "message.channels": ("channels:history",),
    "message.groups": ("groups:history",),
    "message.mpim": ("mpim:history",),
    "app_home_opened": (),
    "member_joined_channel": ("channels:read", "groups:read"),
    "reaction_added": ("reactions:read",),
    "app_uninstalled": (),
    "tokens_revoked": (),
}
_SUBSCRIPTION_OF_ROOM = {
    "im": "message.im",
    "channel": "message.channels",
    "group": "message.groups",
    "mpim": "message.mpim",
}


def message_subscription(room: Room) -> str:
    """The subscription that message events of a room come under."""
    return _SUBSCRIPTION_OF_ROOM[room.kind]


def envelope(
    settings: Settings, mint: Mint, event: Json, room: Room | None, org_wide: bool
) -> Json:
    """The outer body of an event (`type` is `event_callback`)."""
    event_id = mint.id("Ev")
    channel = room.id if room else ""
    context = {"et": event["type"], "tid": settings.team_id, "aid": settings.app_id, "cid": channel}
    enterprise = settings.enterprise_id or None
    return {
        "token": "tryout-verification-token",
        "team_id": settings.team_id,
        "context_team_id": settings.team_id,
        "context_enterprise_id": enterprise,
        "api_app_id": settings.app_id,
        "event": event,
        "type": "event_callback",
        "event_id": event_id,
        "event_time": int(float(event["event_ts"])),
        "authorizations": [
            {
                "enterprise_id": enterprise,
                "team_id": None if org_wide else settings.team_id,
                "user_id": settings.bot_user,
                "is_bot": True,
                "is_enterprise_install": org_wide,
            }
        ],
        "is_ext_shared_channel": bool(room and room.is_ext_shared),
        "event_context": "4-" + base64.urlsafe_b64encode(json.dumps(context).encode()).decode(),
    }


def ending(settings: Settings, mint: Mint, event: Json, org_wide: bool) -> Json:
    """The outer body of `app_uninstalled` and `tokens_revoked`: nobody is authorized any more."""
    body: Json = {
        "token": "tryout-verification-token",
        "team_id": settings.enterprise_id if org_wide else settings.team_id,
        "api_app_id": settings.app_id,
        "event": event,
        "type": "event_callback",
        "event_id": mint.id("Ev"),
        "event_time": int(settings.clock()),
    }
    if settings.enterprise_id:
        body |= {"enterprise_id": settings.enterprise_id, "is_enterprise_install": org_wide}
    return body


def app_mention(message: Message) -> Json:
    """A mention of the bot in a channel; Slack sends one again, with `edited`, for an edited
    message that mentions it."""
    # `bot_id` is there where another app mentions the bot.
    kept = ("user", "bot_id", "ts", "client_msg_id", "text", "team", "thread_ts", "parent_user_id")
    event = {key: message.body[key] for key in (*kept, "blocks", "edited") if key in message.body}
    event_ts = message.body.get("edited", {}).get("ts", message.ts)
    return {"type": "app_mention", **event, "channel": message.channel, "event_ts": event_ts}


def new_message(message: Message, room: Room) -> Json:
    """A message as `message.channels`, `message.groups` or `message.im` brings it."""
    body = {key: value for key, value in message.body.items() if key != "metadata"}
    return {
        **body,
        "channel": message.channel,
        "event_ts": message.ts,
        "channel_type": room.kind,
    }


def message_changed(message: Json, previous: Json, room: Room, ts: str) -> Json:
    """An edited message, or the tombstone of a deleted one that had replies."""
    return {
        "type": "message",
        "subtype": "message_changed",
        "message": message,
        "previous_message": previous,
        "channel": room.id,
        "hidden": True,
        "ts": ts,
        "event_ts": ts,
        "channel_type": room.kind,
    }


def message_deleted(previous: Json, room: Room, ts: str) -> Json:
    """A deleted message."""
    return {
        "type": "message",
        "subtype": "message_deleted",
        "previous_message": previous,
        "channel": room.id,
        "hidden": True,
        "deleted_ts": previous["ts"],
        "ts": ts,
        "event_ts": ts,
        "channel_type": room.kind,
    }


def app_home_opened(user: str, channel: str, tab: str, view: Json | None, ts: str) -> Json:
    """A member opened the app's Home or Messages tab."""
    event: Json = {
        "type": "app_home_opened",
        "user": user,
        "channel": channel,
        "tab": tab,
        "event_ts": ts,
    }
    if view is not None:
        event["view"] = view
    return event


def member_joined(settings: Settings, user: str, inviter: str, room: Room, ts: str) -> Json:
    """Somebody, the bot perhaps, joined a channel."""
    return {
        "type": "member_joined_channel",
        "user": user,
        "channel": room.id,
        "channel_type": "C" if room.kind == "channel" else "G",
        "team": settings.team_id,
        "inviter": inviter,
        "event_ts": ts,
    }


def reaction_added(user: str, name: str, message: Message, ts: str) -> Json:
    """A member put an emoji on a message."""
    return {
        "type": "reaction_added",
        "user": user,
        "reaction": name,
        "item_user": message.user,
        "item": {"type": "message", "channel": message.channel, "ts": message.ts},
        "event_ts": ts,
    }
