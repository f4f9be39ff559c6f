"""Turns what a member types into Slack's message text and rich text."""

from __future__ import annotations

import re

from bot.surfaces.workspace.rooms import Room
from bot.surfaces.workspace.settings import Json

_URL = re.compile(r"https?://[^\s<>|]+[^\s<>|.,;:!?)\]}'\"]")
_MENTION = re.compile(r"(?<![\w@])@([A-Za-z][\w.-]*)")
_CHANNEL = re.compile(r"(?<![\w#&])#([a-z0-9][\w-]*)")
_TOKEN = re.compile(r"<(@|#|!|)([^<>|]+)(?:\|([^<>]*))?>")


def escape(text: str) -> str:
    """`&`, `<` and `>` as Slack's entities."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescape(text: str) -> str:
    """The reverse of `escape`."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def typed_text(text: str, people: dict[str, str], rooms: list[Room]) -> str:
    """Message text from typed text: escaped, with mentions, channels and links as tokens.

    `people` maps handles to user ids; handles are matched whatever their case. An `@name` that
    nobody has stays as typed. Korean particles may follow a handle directly.
    """
    channels = {room.name: room.id for room in rooms if room.kind != "im"}

    def mention(match: re.Match[str]) -> str:
        typed = match.group(1)
        for length in range(len(typed), 0, -1):
            user = people.get(typed[:length].lower())
            rest = typed[length:]
            if user and not re.match(r"[._-]?[A-Za-z0-9_]", rest):
                return f"<@{user}>{rest}"
        return match.group(0)

    def channel(match: re.Match[str]) -> str:
        name = match.group(1)
        return f"<#{channels[name]}|{name}>" if name in channels else match.group(0)

    pieces: list[str] = []
    end = 0
    escaped = escape(text)
    for link in _URL.finditer(escaped):
        pieces.append(_CHANNEL.sub(channel, _MENTION.sub(mention, escaped[end : link.start()])))
        pieces.append(f"<{link.group(0)}>")
        end = link.end()
    pieces.append(_CHANNEL.sub(channel, _MENTION.sub(mention, escaped[end:])))
    return "".join(pieces)


def rich_text(text: str, block_id: str) -> list[Json]:
    """The `rich_text` block that Slack's clients send along with a person's message."""
    elements: list[Json] = []
    end = 0
    for token in _TOKEN.finditer(text):
        if token.start() > end:
            elements.append({"type": "text", "text": unescape(text[end : token.start()])})
        elements.append(_token_element(*token.groups()))
        end = token.end()
    if end < len(text):
        elements.append({"type": "text", "text": unescape(text[end:])})
    if not elements:
        return []
    section = {"type": "rich_text_section", "elements": elements}
    return [{"type": "rich_text", "block_id": block_id, "elements": [section]}]


def _token_element(sigil: str, body: str, label: str | None) -> Json:
    if sigil == "@":
        return {"type": "user", "user_id": body}
    if sigil == "#":
        return {"type": "channel", "channel_id": body}
    if sigil == "!":
        return {"type": "broadcast", "range": body}
    link: Json = {"type": "link", "url": unescape(body)}
    if label:
        link["text"] = unescape(label)
    return link
