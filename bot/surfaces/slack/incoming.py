"""What a person wrote, read out of Slack's message text: tokens resolved, unescaped once."""

from __future__ import annotations

import re

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
