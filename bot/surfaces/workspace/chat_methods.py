"""The `chat.*`, `reactions.*` and `assistant.threads.*` methods."""

from __future__ import annotations

from bot.surfaces.workspace.errors import ApiError
from bot.surfaces.workspace.rooms import Message, Room
from bot.surfaces.workspace.settings import Json
from bot.surfaces.workspace.speaking import MAX_TEXT
from bot.surfaces.workspace.web_api import Method, flag, needed, structured
from bot.surfaces.workspace.workspace import Workspace

MAX_PROMPTS = 4


def post_message(ws: Workspace, args: Json) -> Json:
    """chat.postMessage"""
    room = _room_of_bot(ws, args)
    content = _content(ws, args)
    _place_in_thread(ws, room, args, content)
    if flag(args.get("reply_broadcast")) and content.get("thread_ts"):
        content["subtype"] = "thread_broadcast"
    message = ws.post_as_bot(room, content)
    shown = dict(message.body)
    return {"channel": room.id, "ts": message.ts, "message": shown}


def post_ephemeral(ws: Workspace, args: Json) -> Json:
    """chat.postEphemeral"""
    room = _room_of_bot(ws, args)
    (user,) = needed(args, "user")
    if user not in ws.people or user not in room.members:
        raise ApiError("user_not_in_channel")
    content = _content(ws, args)
    _place_in_thread(ws, room, args, content)
    message = ws.post_as_bot(room, content, visible_to=user)
    return {"message_ts": message.ts}


def update(ws: Workspace, args: Json) -> Json:
    """chat.update"""
    message = _own_message(ws, args, "cant_update_message")
    given = dict(args)
    if args.get("blocks") is None and args.get("text") is None:
        raise ApiError("no_text")
    if args.get("blocks") is None:
        # Slack keeps the blocks only when neither text nor attachments come with the update.
        given["blocks"] = []
    content = _content(ws, given)
    ws.replace(message, content)
    room = ws.rooms.rooms[message.channel]
    return {
        "channel": room.id,
        "ts": message.ts,
        "text": message.text,
        "message": dict(message.body),
    }


def delete(ws: Workspace, args: Json) -> Json:
    """chat.delete"""
    message = _own_message(ws, args, "cant_delete_message")
    ws.remove(message)
    return {"channel": message.channel, "ts": message.ts}


def get_permalink(ws: Workspace, args: Json) -> Json:
    """chat.getPermalink"""
    channel, ts = needed(args, "channel", "message_ts")
    room = ws.rooms.find(channel)
    message = ws.rooms.get(room.id, ts)
    link = f"{ws.base_url}/archives/{room.id}/p{ts.replace('.', '')}"
    if message.is_reply:
        link += f"?thread_ts={message.thread_ts}&cid={room.id}"
    return {"channel": room.id, "permalink": link}


def add_reaction(ws: Workspace, args: Json) -> Json:
    """reactions.add"""
    message, name = _reacted(ws, args)
    ws.set_reaction(message, name, ws.settings.bot_user, True)
    return {}


def remove_reaction(ws: Workspace, args: Json) -> Json:
    """reactions.remove"""
    message, name = _reacted(ws, args)
    ws.set_reaction(message, name, ws.settings.bot_user, False)
    return {}


def set_status(ws: Workspace, args: Json) -> Json:
    """assistant.threads.setStatus; an empty status clears it"""
    room, thread = _assistant_thread(ws, args, "thread_ts")
    ws.show_status(room, thread, str(args.get("status") or ""))
    return {}


def set_session_status(ws: Workspace, args: Json) -> Json:
    """agents.sessions.setStatus; `processing` shows that the app is at work"""
    room, thread = _assistant_thread(ws, args, "status")
    status = str(args["status"])
    if status not in ("active", "processing", "suspended", "closed"):
        raise ApiError("invalid_arguments")
    ws.show_status(room, thread, "is working…" if status == "processing" else "")
    return {"status": status}


def set_suggested_prompts(ws: Workspace, args: Json) -> Json:
    """assistant.threads.setSuggestedPrompts; `thread_ts` may be left out in the Messages tab"""
    room, thread = _assistant_thread(ws, args)
    prompts = structured(args.get("prompts"), "invalid_arguments")
    if not isinstance(prompts, list) or not 1 <= len(prompts) <= MAX_PROMPTS:
        raise ApiError("invalid_arguments")
    for prompt in prompts:
        if not isinstance(prompt, dict):
            raise ApiError("invalid_arguments")
        needed(prompt, "title", "message")
    data: Json = {"title": args.get("title") or "", "prompts": prompts}
    ws.prompts[(room.id, thread)] = data
    ws.feed.publish("prompts", {"channel": room.id, "thread_ts": thread, **data})
    return {}


def set_title(ws: Workspace, args: Json) -> Json:
    """assistant.threads.setTitle"""
    room, thread = _assistant_thread(ws, args, "thread_ts", "title")
    ws.titles[(room.id, thread)] = str(args["title"])
    return {}


def _room_of_bot(ws: Workspace, args: Json) -> Room:
    (channel,) = needed(args, "channel")
    room = ws.rooms.find(channel)
    if ws.settings.bot_user not in room.members:
        raise ApiError("not_in_channel" if room.kind == "channel" else "channel_not_found")
    return room


def _place_in_thread(ws: Workspace, room: Room, args: Json, content: Json) -> None:
    thread = args.get("thread_ts")
    if not thread:
        return
    try:
        parent = ws.rooms.get(room.id, str(thread))
    except ApiError:
        raise ApiError("thread_not_found") from None
    content["thread_ts"] = parent.thread_ts or parent.ts


def _content(ws: Workspace, args: Json) -> Json:
    text = str(args.get("text") or "")
    if len(text) > MAX_TEXT:
        raise ApiError("msg_too_long")
    blocks = structured(args.get("blocks"), "invalid_blocks_format")
    attachments = structured(args.get("attachments"), "invalid_attachments")
    content = ws.content_of({"text": text, "blocks": blocks, "attachments": attachments})
    metadata = structured(args.get("metadata"), "invalid_metadata_format")
    if metadata is not None:
        if not isinstance(metadata, dict) or not isinstance(metadata.get("event_type"), str):
            raise ApiError("invalid_metadata_format")
        if not isinstance(metadata.get("event_payload"), dict):
            raise ApiError("invalid_metadata_format")
        content["metadata"] = metadata
    return content


def _own_message(ws: Workspace, args: Json, refusal: str) -> Message:
    channel, ts = needed(args, "channel", "ts")
    message = ws.rooms.get(ws.rooms.find(channel).id, ts)
    if not message.from_bot:
        raise ApiError(refusal)
    return message


def _reacted(ws: Workspace, args: Json) -> tuple[Message, str]:
    channel, ts, name = needed(args, "channel", "timestamp", "name")
    return ws.rooms.get(ws.rooms.find(channel).id, ts), name.strip(":")


def _assistant_thread(ws: Workspace, args: Json, *required: str) -> tuple[Room, str]:
    (channel, *_) = needed(args, "channel_id", *required)
    return ws.rooms.find(channel), str(args.get("thread_ts") or "")


CHAT_METHODS = {
    "chat.postMessage": Method(post_message, ("chat:write",)),
    "chat.postEphemeral": Method(post_ephemeral, ("chat:write",)),
    "chat.update": Method(update, ("chat:write",)),
    "chat.delete": Method(delete, ("chat:write",)),
    "chat.getPermalink": Method(get_permalink),
    "reactions.add": Method(add_reaction, ("reactions:write",)),
    "reactions.remove": Method(remove_reaction, ("reactions:write",)),
    "agents.sessions.setStatus": Method(set_session_status, ("chat:write",)),
    "assistant.threads.setStatus": Method(set_status, ("assistant:write", "chat:write")),
    "assistant.threads.setSuggestedPrompts": Method(set_suggested_prompts, ("assistant:write",)),
    "assistant.threads.setTitle": Method(set_title, ("assistant:write",)),
}
