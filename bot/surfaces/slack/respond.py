"""What Slack's events are answered with: gathers what is needed, decides, and returns the calls.

Nothing is posted here. Whoever calls `respond`, a worker of the durable delivery or the listener
itself, makes the calls.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Any

from bot.surfaces.slack.addressing import (
    Addressed,
    Manner,
    addressed,
    bot_user_of,
    event_key,
    team_of,
)
from bot.surfaces.slack.asking import Question, ask
from bot.surfaces.slack.blocks.evidence import notice
from bot.surfaces.slack.blocks.message import SentMessage
from bot.surfaces.slack.blocks.pages import help_message
from bot.surfaces.slack.home import home_of
from bot.surfaces.slack.ports.conversations import Conversation
from bot.surfaces.slack.ports.outbox import Outgoing
from bot.surfaces.slack.prompting import prompts_for
from bot.surfaces.slack.services import Services

Body = Mapping[str, Any]
Responder = Callable[[Body, Services, datetime], Awaitable[list[Outgoing]]]

ENDINGS = ("app_uninstalled", "tokens_revoked")
QUIET: dict[str, Any] = {"unfurl_links": False, "unfurl_media": False}


async def respond(body: Body, services: Services, now: datetime) -> list[Outgoing]:
    """The Web API calls that answer an event, in order; none if it is not ours to answer.

    Never raises for an event of unexpected shape: that is answered with nothing. An event that ends
    an installation raises where it must be told again.
    """
    event = body.get("event")
    if not isinstance(event, Mapping):
        return []
    if ends_installation(body):
        if services.ending is not None:
            await services.ending(body)
        return []
    responder = _RESPONDERS.get(str(event.get("type")))
    return await responder(body, services, now) if responder else []


def concerns(body: Body, bot_user: str) -> bool:
    """Whether an event can need an answer; what can't need not be stored.

    With the history scopes most events are other people's messages to each other.
    """
    event = body.get("event")
    kind = event.get("type") if isinstance(event, Mapping) else None
    if kind in ("app_mention", "message"):
        return addressed(body, bot_user) is not None
    return str(kind) in _RESPONDERS or kind in ENDINGS


def ends_installation(body: Body) -> bool:
    """Whether an event tells that the app, or one of its tokens, was removed from a team."""
    event = body.get("event")
    return isinstance(event, Mapping) and event.get("type") in ENDINGS


async def _to_message(body: Body, services: Services, now: datetime) -> list[Outgoing]:
    found = addressed(body, services.identity.user)
    if found is None:
        return []
    match found.manner:
        case Manner.EDITED:
            return await _to_edit(body, found, services, now)
        case Manner.DELETED:
            return await _to_deletion(found, services)
        case Manner.MENTION if body["event"].get("edited"):
            return await _to_edited_mention(body, found, services, now)
        case _:
            return await _to_question(body, found, services, now)


async def _to_question(
    body: Body, found: Addressed, services: Services, now: datetime
) -> list[Outgoing]:
    message = await _message_for(body, found, services, now)
    if message is None:
        return []
    if services.answered:
        await services.answered.note(_message_id(found), event_key(body))
    return [Outgoing("chat.postMessage", _place(found) | _drawn(message))]


async def _to_edit(
    body: Body, found: Addressed, services: Services, now: datetime
) -> list[Outgoing]:
    ts = await _reply_ts(found, services)
    if ts is None:
        return []
    message = await _message_for(body, found, services, now)
    if message is None:
        return []
    return [Outgoing("chat.update", {"channel": found.where.channel, "ts": ts} | _drawn(message))]


async def _to_edited_mention(
    body: Body, found: Addressed, services: Services, now: datetime
) -> list[Outgoing]:
    """An edit can mention us for the first time, or again; without a record we cannot tell."""
    if services.answered is None:
        return []
    if await _reply_ts(found, services):
        return await _to_edit(body, found, services, now)
    if await services.answered.event_of(_message_id(found)):
        return []
    return await _to_question(body, found, services, now)


async def _to_deletion(found: Addressed, services: Services) -> list[Outgoing]:
    ts = await _reply_ts(found, services)
    if ts is None:
        return []
    return [Outgoing("chat.delete", {"channel": found.where.channel, "ts": ts})]


async def _message_for(
    body: Body, found: Addressed, services: Services, now: datetime
) -> SentMessage | None:
    if not found.text:
        if found.manner is Manner.OVERHEARD:
            return None
        lang = await services.interface(found.where.team, found.user, found.where.channel)
        name = services.identity.name
        return help_message(services.voice, lang, name=name, offers=services.offers)
    question = Question(
        found.text,
        found.user,
        found.where,
        external=bool(body.get("is_ext_shared_channel")),
        overheard=found.manner is Manner.OVERHEARD,
    )
    told = await ask(services, question, now)
    return told.message if told else None


async def _reply_ts(found: Addressed, services: Services) -> str | None:
    if services.answered is None or services.outbox is None:
        return None
    key = await services.answered.event_of(_message_id(found))
    return await services.outbox.message_of(key) if key else None


def _message_id(found: Addressed) -> Conversation:
    return Conversation(found.where.team, found.where.channel, found.ts)


def _place(found: Addressed) -> dict[str, Any]:
    place: dict[str, Any] = {"channel": found.where.channel, **QUIET}
    return place | ({"thread_ts": found.reply_in} if found.reply_in else {})


def _drawn(message: SentMessage) -> dict[str, Any]:
    return {"text": message.text, "blocks": list(message.blocks)}


async def _to_home(body: Body, services: Services, now: datetime) -> list[Outgoing]:
    event, team = body["event"], team_of(body)
    user, channel = event.get("user"), event.get("channel")
    if not isinstance(user, str) or not user:
        return []
    if event.get("tab") == "home":
        view = await home_of(services, team, user, now)
        return [Outgoing("views.publish", {"user_id": user, "view": view})]
    if not isinstance(channel, str) or not channel:
        return []
    if not services.identity.has("assistant:write"):
        return []
    lang = await services.interface(team, user)
    prompts = await prompts_for(services, team, lang)
    title = services.voice.say("slack-prompts-title", lang)
    arguments = {"channel_id": channel, "title": title, "prompts": prompts}
    return [Outgoing("assistant.threads.setSuggestedPrompts", arguments)] if prompts else []


async def _to_invitation(body: Body, services: Services, _now: datetime) -> list[Outgoing]:
    """Tell whoever invited us how to ask; nobody else is disturbed."""
    event, team = body["event"], team_of(body)
    inviter, channel = event.get("inviter"), event.get("channel")
    if event.get("user") != bot_user_of(body, services.identity.user):
        return []
    if not (isinstance(inviter, str) and inviter and isinstance(channel, str) and channel):
        return []
    lang = await services.interface(team, inviter, channel)
    needed = "groups:history" if event.get("channel_type") == "G" else "channels:history"
    key = "slack-welcome" if services.identity.has(needed) else "slack-welcome-mentions"
    message = notice(services.voice.say(key, lang, name=services.identity.name))
    arguments = {"channel": channel, "user": inviter} | _drawn(message)
    return [Outgoing("chat.postEphemeral", arguments)]


_RESPONDERS: Mapping[str, Responder] = {
    "app_mention": _to_message,
    "message": _to_message,
    "app_home_opened": _to_home,
    "member_joined_channel": _to_invitation,
}
