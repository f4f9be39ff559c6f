"""Decides whether an event asks Tieline something, and what: pure, from the event alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from bot.surfaces.slack.incoming import mentioned, question_text
from bot.surfaces.slack.ports.conversations import Conversation

Event = Mapping[str, Any]

# A person's own words come without a subtype, with a file, or sent to the channel as well.
_SPOKEN = (None, "file_share", "thread_broadcast")
_SLACKBOT = "USLACKBOT"


class Manner(StrEnum):
    """How a question was put to us, or what became of one."""

    MENTION = "mention"
    DIRECT = "direct"
    OVERHEARD = "overheard"  # in a thread, without a mention: ours only if we answered there
    EDITED = "edited"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Addressed:
    """An utterance that may be ours to answer.

    `ts` is the question's own message; `reply_in` the thread to reply in, empty for none.
    """

    manner: Manner
    where: Conversation
    user: str
    text: str
    ts: str
    reply_in: str = ""


def team_of(body: Mapping[str, Any]) -> str:
    """The team whose installation a request is for: a workspace, or for an org-wide installation

    the organisation. In shared channels the outer team may be somebody else's; the authorization,
    the view and our own message name ours.
    """
    listed = _authorizations(body)
    first = listed[0] if listed else {}
    if str((first or body).get("is_enterprise_install")).lower() == "true":
        enterprise = enterprise_of(body)
        if enterprise:
            return enterprise
    ours = _at(body, "message") if body.get("type") == "block_actions" else {}
    found = (
        first.get("team_id")
        or _at(body, "view").get("app_installed_team_id")
        or _at(ours, "bot_profile").get("team_id")
        or (ours.get("team") if ours.get("bot_id") else None)
        or body.get("team_id")
        or _at(body, "team").get("id")
        or first.get("enterprise_id")
        or _at(body, "user").get("team_id")
    )
    return str(found or "")


def enterprise_of(body: Mapping[str, Any]) -> str:
    """The organisation that a request names; empty outside Enterprise Grid."""
    first = next(iter(_authorizations(body)), {})
    found = (
        first.get("enterprise_id")
        or body.get("enterprise_id")
        or _at(body, "enterprise").get("id")
        or _at(body, "team").get("enterprise_id")
    )
    return str(found or "")


def bot_user_of(body: Mapping[str, Any], known: str) -> str:
    """Our user id in the team of an event; `known` where the event does not say."""
    for authorization in _authorizations(body):
        if authorization.get("is_bot"):
            return str(authorization.get("user_id") or known)
    return known


def _at(body: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    value = body.get(key)
    return value if isinstance(value, Mapping) else {}


def _authorizations(body: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    listed = body.get("authorizations")
    return [a for a in listed if isinstance(a, Mapping)] if isinstance(listed, list) else []


def event_key(body: Mapping[str, Any]) -> str:
    """App, team and event id, joined by ":"."""
    return f"{body.get('api_app_id', '')}:{team_of(body)}:{body.get('event_id', '')}"


def addressed(body: Mapping[str, Any], bot_user: str) -> Addressed | None:
    """What an `app_mention` or `message` event asks of us; None if it is none of our business."""
    event = body.get("event")
    if not isinstance(event, Mapping):
        return None
    team, us = team_of(body), bot_user_of(body, bot_user)
    match event.get("type"), event.get("subtype"):
        case "app_mention", _ if str(event.get("channel")).startswith("D"):
            return None  # in direct messages everything arrives as a message, mentions too
        case "app_mention", _:
            return _spoken(event, event, team, us, Manner.MENTION)
        case "message", "message_changed":
            return _changed(event, team, us)
        case "message", "message_deleted":
            return _deleted(event, event.get("previous_message"), team, us)
        case "message", _:
            return _message(event, event, team, us)
        case _:
            return None


def _message(event: Event, message: Event, team: str, us: str) -> Addressed | None:
    text = str(message.get("text") or "")
    if event.get("channel_type") == "im":
        return _spoken(event, message, team, us, Manner.DIRECT)
    # In channels a mention arrives as app_mention too, and is answered there, once. A message to
    # somebody else is not for us, even in a thread of ours.
    if mentioned(text) or not message.get("thread_ts"):
        return None
    if message.get("thread_ts") == message.get("ts"):
        return None
    return _spoken(event, message, team, us, Manner.OVERHEARD)


def _spoken(event: Event, message: Event, team: str, us: str, manner: Manner) -> Addressed | None:
    user, channel, ts = message.get("user"), event.get("channel"), message.get("ts")
    if not (isinstance(user, str) and isinstance(channel, str) and isinstance(ts, str)):
        return None
    if not (user and channel and ts) or user in (us, _SLACKBOT):
        return None
    if message.get("bot_id") or message.get("subtype") not in _SPOKEN or message.get("hidden"):
        return None
    direct = event.get("channel_type") == "im"
    thread = str(message.get("thread_ts") or "")
    reply_in = thread if direct else thread or ts
    text = question_text(str(message.get("text") or ""), us)
    return Addressed(manner, Conversation(team, channel, reply_in), user, text, ts, reply_in)


def _changed(event: Event, team: str, us: str) -> Addressed | None:
    message, previous = event.get("message"), event.get("previous_message")
    if not isinstance(message, Mapping):
        return None
    if message.get("subtype") == "tombstone":
        # A deleted question that has replies stays behind as this.
        return _deleted(event, previous, team, us)
    if isinstance(previous, Mapping) and previous.get("text") == message.get("text"):
        return None  # a link was unfurled, a reply came in: the words are the same
    return _spoken(event, message, team, us, Manner.EDITED)


def _deleted(event: Event, previous: object, team: str, us: str) -> Addressed | None:
    if not isinstance(previous, Mapping):
        return None
    return _spoken(event, previous, team, us, Manner.DELETED)
