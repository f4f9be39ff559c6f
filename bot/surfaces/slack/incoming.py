"""What a person wrote, read out of Slack's message text: tokens resolved, unescaped once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

MOST_CHARACTERS = 4000

_TOKEN = re.compile(r"<([^<>]*)>")
_USER = re.compile(r"<@([UW][A-Z0-9]+)(?:\|[^<>]*)?>")
_SPACES = re.compile(r"[^\S\n]+")


def question_text(text: str, bot_user: str, *, channels: bool = True) -> str:
    """The question in a message's text: the bot's mentions gone, other tokens as people see them.

    Without `channels` their names are left out: where others read along, a private one's name is
    not for them. At most 4,000 characters; a longer text is no question, and its beginning says
    what it is.
    """
    bare = _TOKEN.sub(lambda token: _shown(token.group(1), bot_user, channels), text)
    # The ampersand last, or "&amp;lt;" would be unescaped twice.
    bare = bare.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    lines = (_SPACES.sub(" ", line).strip() for line in bare.splitlines())
    return "\n".join(line for line in lines if line)[:MOST_CHARACTERS].strip(" ,:：，、")


def words_of(message: object) -> str:
    """The words of any message: its text, or what attachments and blocks of other apps say."""
    if not isinstance(message, Mapping):
        return ""
    text = message.get("text")
    if isinstance(text, str) and text.strip():
        return text
    found: list[str] = []
    for attachment in _listed(message, "attachments"):
        said = attachment.get("text") or attachment.get("fallback")
        found += [said] if isinstance(said, str) else []
    for block in _listed(message, "blocks"):
        found += _texts(block)
    return "\n".join(found)


def _listed(message: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    listed = message.get(key)
    return [one for one in listed if isinstance(one, Mapping)] if isinstance(listed, list) else []


def _texts(value: object) -> list[str]:
    if isinstance(value, Mapping):
        text = value.get("text")
        if isinstance(text, str):
            return [text]
        return [one for inner in value.values() for one in _texts(inner)]
    if isinstance(value, list):
        return [one for inner in value for one in _texts(inner)]
    return []


def mentioned(text: str) -> frozenset[str]:
    """The ids of everybody whom a message mentions."""
    return frozenset(_USER.findall(text))


def _shown(token: str, bot_user: str, channels: bool) -> str:
    target, _, label = token.partition("|")
    if target.startswith("@"):
        return " " if target[1:] == bot_user or not label else f"@{label}"
    if target.startswith("#"):
        return f"#{label}" if label and channels else " "
    if target.startswith("!"):
        return label if target.startswith("!date") else " "
    return label or target.removeprefix("mailto:")
