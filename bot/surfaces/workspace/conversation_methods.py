"""The `conversations.*` methods."""

from __future__ import annotations

from bot.surfaces.workspace.errors import ApiError
from bot.surfaces.workspace.rooms import Message, Room
from bot.surfaces.workspace.settings import Json
from bot.surfaces.workspace.web_api import Method, flag, needed, page_of, require_scope
from bot.surfaces.workspace.workspace import Workspace

_SCOPE_PREFIX = {"channel": "channels", "group": "groups", "mpim": "mpim", "im": "im"}
_TYPES = {"public_channel": "channel", "private_channel": "group", "mpim": "mpim", "im": "im"}


def open_conversation(ws: Workspace, args: Json) -> Json:
    """conversations.open: the direct message with one member"""
    users = str(args.get("users") or "").split(",")
    if args.get("channel"):
        room = ws.rooms.find(str(args["channel"]))
    elif len(users) == 1 and users[0] in ws.people:
        room = ws.rooms.find(users[0])
    else:
        raise ApiError("user_not_found" if users != [""] else "users_list_not_supplied")
    if flag(args.get("return_im")):
        return {"no_op": True, "already_open": True, "channel": describe(room, ws)}
    return {"channel": {"id": room.id}}


def info(ws: Workspace, args: Json) -> Json:
    """conversations.info"""
    room = _room(ws, args, "read")
    channel = describe(room, ws)
    if flag(args.get("include_num_members")):
        channel["num_members"] = len(room.members)
    if flag(args.get("include_locale")):
        channel["locale"] = "en-US"
    return {"channel": channel}


def list_conversations(ws: Workspace, args: Json) -> Json:
    """conversations.list"""
    kinds = [_TYPES.get(t.strip()) for t in str(args.get("types") or "public_channel").split(",")]
    for kind in kinds:
        if kind is not None:
            require_scope(ws, f"{_SCOPE_PREFIX[kind]}:read")
    rooms = [describe(room, ws) for room in ws.rooms.rooms.values() if room.kind in kinds]
    channels, cursor = page_of(rooms, args)
    return {"channels": channels, "response_metadata": {"next_cursor": cursor}}


def members(ws: Workspace, args: Json) -> Json:
    """conversations.members"""
    room = _room(ws, args, "read")
    people, cursor = page_of([{"id": user} for user in room.members], args)
    return {
        "members": [person["id"] for person in people],
        "response_metadata": {"next_cursor": cursor},
    }


def history(ws: Workspace, args: Json) -> Json:
    """conversations.history: latest first"""
    room = _room(ws, args, "history")
    found = [m for m in ws.rooms.messages(room.id) if _in_range(m, args)]
    found.reverse()
    return _page_of_messages(ws, found, args)


def replies(ws: Workspace, args: Json) -> Json:
    """conversations.replies: the parent first, then its replies in order"""
    room = _room(ws, args, "history")
    (ts,) = needed(args, "ts")
    try:
        parent = ws.rooms.get(room.id, ts)
    except ApiError:
        raise ApiError("thread_not_found") from None
    thread = ws.rooms.messages(room.id, parent.thread_ts or parent.ts)
    return _page_of_messages(ws, [m for m in thread if m.ts == ts or _in_range(m, args)], args)


def describe(room: Room, ws: Workspace) -> Json:
    """Slack's conversation object."""
    described: Json = {
        "id": room.id,
        "created": 1748736000,
        "is_im": room.kind == "im",
        "is_mpim": False,
        "is_archived": False,
        "is_org_shared": False,
        "is_shared": room.is_ext_shared,
        "is_ext_shared": room.is_ext_shared,
        "context_team_id": ws.settings.team_id,
    }
    if room.kind == "im":
        return described | {"user": room.members[0], "is_user_deleted": False, "priority": 0}
    return described | {
        "name": room.name,
        "name_normalized": room.name,
        "is_channel": room.kind == "channel",
        "is_group": room.kind == "group",
        "is_private": room.kind != "channel",
        "is_mpim": room.kind == "mpim",
        "is_general": False,
        "is_member": ws.settings.bot_user in room.members,
        "creator": ws.settings.members[0].id,
        "topic": {"value": room.topic, "creator": "", "last_set": 0},
        "purpose": {"value": room.topic, "creator": "", "last_set": 0},
        "previous_names": [],
    }


def _room(ws: Workspace, args: Json, right: str) -> Room:
    (channel,) = needed(args, "channel")
    room = ws.rooms.find(channel)
    require_scope(ws, f"{_SCOPE_PREFIX[room.kind]}:{right}")
    if ws.settings.bot_user not in room.members:
        if room.kind == "group":
            raise ApiError("channel_not_found")
        if right == "history":
            raise ApiError("not_in_channel")
    return room


def _in_range(message: Message, args: Json) -> bool:
    oldest, latest = str(args.get("oldest") or ""), str(args.get("latest") or "")
    ts = float(message.ts)
    try:
        low = float(oldest) if oldest else float("-inf")
        high = float(latest) if latest else float("inf")
    except ValueError:
        raise ApiError("invalid_ts_oldest") from None
    if flag(args.get("inclusive")):
        return low <= ts <= high
    return low < ts < high


def _page_of_messages(ws: Workspace, found: list[Message], args: Json) -> Json:
    with_metadata = flag(args.get("include_all_metadata"))
    bodies = [ws.rooms.as_api(message, with_metadata) for message in found]
    messages, cursor = page_of(bodies, args)
    answer: Json = {"messages": messages, "has_more": bool(cursor), "pin_count": 0}
    if cursor:
        answer["response_metadata"] = {"next_cursor": cursor}
    return answer


_READ = ("channels:read", "groups:read", "im:read", "mpim:read")
_HISTORY = ("channels:history", "groups:history", "im:history", "mpim:history")
CONVERSATION_METHODS = {
    "conversations.open": Method(open_conversation, ("im:write", "mpim:write")),
    "conversations.info": Method(info, _READ),
    "conversations.list": Method(list_conversations, _READ),
    "conversations.members": Method(members, _READ),
    "conversations.history": Method(history, _HISTORY),
    "conversations.replies": Method(replies, _HISTORY),
}
