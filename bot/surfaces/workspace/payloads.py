"""Builds what Slack sends to the app when a member interacts: commands, actions, views."""

from __future__ import annotations

from bot.surfaces.workspace.rooms import Message, Room
from bot.surfaces.workspace.settings import Json
from bot.surfaces.workspace.state import State

_TOKEN = "tryout-verification-token"  # noqa: S105 - made up
_ROOM_NAME = {"im": "directmessage", "group": "privategroup"}


def room_name(room: Room) -> str:
    """The channel name that Slack gives to apps."""
    return _ROOM_NAME.get(room.kind, room.name)


def response_url(
    state: State, user: str, channel: str, thread_ts: str | None = None, ts: str | None = None
) -> str:
    """A fresh response URL on this server."""
    key = state.tickets.issue_response_url(user, channel, thread_ts, ts)
    return f"{state.base_url}/response/{key}"


def common(state: State, user: str) -> Json:
    """The part that all interactivity payloads share."""
    member = state.people[user]
    return {
        "token": _TOKEN,
        "api_app_id": state.settings.app_id,
        "team": {"id": state.team_of(user), "domain": state.settings.team_domain},
        "enterprise": {"id": state.settings.enterprise_id}
        if state.settings.enterprise_id
        else None,
        "is_enterprise_install": state.org_wide,
        "user": {
            "id": user,
            "username": member.name,
            "name": member.name,
            "team_id": state.team_of(user),
        },
    }


def slash_command(state: State, user: str, room: Room, command: str, text: str) -> Json:
    """A slash command; every value is a string, as in the form that Slack posts."""
    enterprise = state.settings.enterprise_id
    return {
        "token": _TOKEN,
        "team_id": state.settings.team_id,
        "team_domain": state.settings.team_domain,
        "channel_id": room.id,
        "channel_name": room_name(room),
        "user_id": user,
        "user_name": state.people[user].name,
        "command": command,
        "text": text,
        "api_app_id": state.settings.app_id,
        "is_enterprise_install": "true" if state.org_wide else "false",
        "response_url": response_url(state, user, room.id),
        "trigger_id": state.tickets.issue_trigger(user, room.id),
        **({"enterprise_id": enterprise} if enterprise else {}),
    }


def message_actions(
    state: State, user: str, message: Message, actions: list[Json], values: Json
) -> Json:
    """`block_actions` from a message; Slack leaves `message` out for ephemeral ones."""
    room = state.rooms.rooms[message.channel]
    container: Json = {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": room.id,
        "is_ephemeral": message.is_ephemeral,
    }
    if message.thread_ts:
        container["thread_ts"] = message.thread_ts
    payload = common(state, user) | {
        "type": "block_actions",
        "container": container,
        "trigger_id": state.tickets.issue_trigger(user, room.id),
        "channel": {"id": room.id, "name": room_name(room)},
        "state": {"values": values},
        "response_url": response_url(state, user, room.id, message.thread_ts, message.ts),
        "actions": actions,
    }
    if not message.is_ephemeral:
        payload["message"] = state.rooms.as_api(message)
    return payload


def view_actions(state: State, user: str, view: Json, actions: list[Json]) -> Json:
    """`block_actions` from a modal or the Home tab."""
    return common(state, user) | {
        "type": "block_actions",
        "container": {"type": "view", "view_id": view["id"]},
        "trigger_id": state.tickets.issue_trigger(user),
        "view": view,
        "actions": actions,
    }


def suggestion(
    state: State, user: str, where: Message | Json, block_id: str, action_id: str, typed: str
) -> Json:
    """`block_suggestion`: a member types into an external select."""
    payload = common(state, user) | {
        "type": "block_suggestion",
        "action_id": action_id,
        "block_id": block_id,
        "value": typed,
    }
    if isinstance(where, Message):
        room = state.rooms.rooms[where.channel]
        payload["container"] = {
            "type": "message",
            "message_ts": where.ts,
            "channel_id": room.id,
            "is_ephemeral": where.is_ephemeral,
        }
        payload["channel"] = {"id": room.id, "name": room_name(room)}
        if not where.is_ephemeral:
            payload["message"] = state.rooms.as_api(where)
        return payload
    payload["container"] = {"type": "view", "view_id": where["id"]}
    payload["view"] = where
    return payload


def view_submission(state: State, user: str, view: Json) -> Json:
    """A submitted modal; `response_urls` for blocks that ask for one."""
    urls = []
    for block in view["blocks"]:
        element = block.get("element") or {}
        if element.get("response_url_enabled"):
            entry = view["state"]["values"][block["block_id"]][element["action_id"]]
            channel = entry.get("selected_conversation") or entry.get("selected_channel")
            if channel:
                urls.append(
                    {
                        "block_id": block["block_id"],
                        "action_id": element["action_id"],
                        "channel_id": channel,
                        "response_url": response_url(state, user, channel),
                    }
                )
    return common(state, user) | {
        "type": "view_submission",
        "trigger_id": state.tickets.issue_trigger(user),
        "view": view,
        "response_urls": urls,
    }


def view_closed(state: State, user: str, view: Json, cleared: bool) -> Json:
    """A closed modal that asked for `notify_on_close`."""
    return common(state, user) | {"type": "view_closed", "view": view, "is_cleared": cleared}


def message_shortcut(state: State, user: str, message: Message, callback_id: str) -> Json:
    """`message_action`: a shortcut from a message's menu."""
    room = state.rooms.rooms[message.channel]
    return common(state, user) | {
        "type": "message_action",
        "action_ts": state.mint.ts(),
        "callback_id": callback_id,
        "trigger_id": state.tickets.issue_trigger(user, room.id),
        "response_url": response_url(state, user, room.id, message.thread_ts, message.ts),
        "channel": {"id": room.id, "name": room_name(room)},
        "message_ts": message.ts,
        "message": state.rooms.as_api(message),
    }


def global_shortcut(state: State, user: str, callback_id: str) -> Json:
    """`shortcut`: a global shortcut."""
    return common(state, user) | {
        "type": "shortcut",
        "action_ts": state.mint.ts(),
        "callback_id": callback_id,
        "trigger_id": state.tickets.issue_trigger(user),
    }
