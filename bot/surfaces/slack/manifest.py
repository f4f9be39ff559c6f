"""The app's manifests for Socket Mode and HTTP, made from the table of listeners."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from bot.core.language import Lang
from bot.surfaces.slack.blocks.replies import examples
from bot.surfaces.slack.installing.flow import REDIRECT_PATH
from bot.surfaces.slack.listeners import LISTENERS, Kind, Listener
from bot.surfaces.slack.voice import Voice

Json = dict[str, Any]

EVENTS_PATH = "/slack/events"


class Transport(StrEnum):
    """How Slack reaches the app."""

    SOCKET = "socket"
    HTTP = "http"


@dataclass(frozen=True, slots=True)
class Scope:
    """A bot scope: what needs it (`events` of the manifest, or else a Web API call), and why.

    Everything but pictures and follow-ups without a mention works without the `optional` ones.
    """

    name: str
    reason: str
    events: tuple[str, ...] = ()
    optional: bool = False


SCOPES: tuple[Scope, ...] = (
    Scope("app_mentions:read", "to hear questions that mention Tieline", ("app_mention",)),
    Scope("im:history", "to read what people write to Tieline directly", ("message.im",)),
    Scope("commands", "for /ties, /timeline, /digest and the two shortcuts"),
    Scope("chat:write", "to post, update and remove its own replies"),
    Scope("assistant:write", "to suggest questions in the Messages tab"),
    Scope("users:read", "to use the language of a person's Slack for buttons and notices"),
    Scope(
        "channels:read",
        "to greet whoever invites it to a public channel, and to tell shared channels apart",
        ("member_joined_channel",),
    ),
    Scope(
        "groups:read",
        "the same in private channels that it was invited to",
        ("member_joined_channel",),
    ),
    Scope(
        "files:write", "to upload the picture of a timeline that somebody asks for", optional=True
    ),
    Scope(
        "channels:history",
        "to hear follow-ups without a mention, in public threads where it has answered",
        ("message.channels",),
        optional=True,
    ),
    Scope(
        "groups:history",
        "the same in private channels that it was invited to",
        ("message.groups",),
        optional=True,
    ),
)

DESCRIPTION = "Cited answers on Korea–China ties"
LONG_DESCRIPTION = (
    "Tieline answers questions on Korea–China ties from a curated store of facts, in English, "
    "Korean and Chinese, each answer with its citation down to the paragraph of the source. It "
    "draws timelines, checks claims and posts a daily digest. It generates no text: where the "
    "source is silent, it says so."
)


def manifest(
    transport: Transport | str,
    url: str = "",
    voice: Voice | None = None,
    *,
    several: bool = False,
) -> Json:
    """The manifest for a transport; HTTP needs the public `url`, "https://…" without a path.

    With a `voice` the agent view suggests questions of its store. `several` is for an app that
    workspaces and organisations install themselves, over HTTP. Raises ValueError.
    """
    chosen = Transport(transport)
    base = url.rstrip("/")
    if several and chosen is not Transport.HTTP:
        raise ValueError("several workspaces need the HTTP transport")
    if chosen is Transport.HTTP and not base.startswith(("https://", "http://")):
        raise ValueError("the HTTP transport needs the address where Slack reaches the app")
    request_url = base + EVENTS_PATH if chosen is Transport.HTTP else ""
    return {
        "_metadata": {"major_version": 2, "minor_version": 1},
        "display_information": {
            "name": "Tieline",
            "description": DESCRIPTION,
            "long_description": LONG_DESCRIPTION,
            "background_color": "#1f3a5f",
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": "tieline", "always_online": True},
            "agent_view": {
                "agent_description": DESCRIPTION,
                "suggested_prompts": _prompts(voice),
            },
            "shortcuts": [_shortcut(row) for row in LISTENERS if row.kind in _SHORTCUT_TYPES],
            "slash_commands": [
                _command(row, request_url) for row in LISTENERS if row.kind is Kind.COMMAND
            ],
        },
        "oauth_config": _redirects(base if several else "")
        | {
            "scopes": {
                # Slack takes what is optional for a part of what is asked for.
                "bot": [scope.name for scope in SCOPES],
                "bot_optional": [scope.name for scope in SCOPES if scope.optional],
            }
        },
        "settings": {
            "event_subscriptions": _url("request_url", request_url)
            | {"bot_events": _events(several)},
            "interactivity": {"is_enabled": True}
            | _url("request_url", request_url)
            | _url("message_menu_options_url", request_url),
            "org_deploy_enabled": several,
            "socket_mode_enabled": chosen is Transport.SOCKET,
            # A token that is set by hand can't be renewed; and Slack never turns this off again.
            "token_rotation_enabled": several,
        },
    }


def _events(several: bool) -> list[str]:
    rows = [row for row in LISTENERS if several or not row.several]
    return [name for row in rows for name in row.subscriptions]


def _redirects(base: str) -> Json:
    return {"redirect_urls": [base + REDIRECT_PATH]} if base else {}


_SHORTCUT_TYPES = {Kind.MESSAGE_SHORTCUT: "message", Kind.GLOBAL_SHORTCUT: "global"}


def _shortcut(row: Listener) -> Json:
    return {
        "name": row.title,
        "type": _SHORTCUT_TYPES[row.kind],
        "callback_id": row.matcher,
        "description": row.hint,
    }


def _command(row: Listener, url: str) -> Json:
    shown = {"command": row.matcher, "description": row.title, "usage_hint": row.hint}
    # With should_escape mentions arrive as ids, which can't be mistaken for words.
    return shown | {"should_escape": True} | _url("url", url)


def _url(key: str, url: str) -> Json:
    return {key: url} if url else {}


def _prompts(voice: Voice | None) -> list[Json]:
    if voice is None:
        return []
    facts = [voice.store.facts_by_id[id_] for id_ in examples(voice)]
    asked = [voice.text(fact.question, Lang.EN) for fact in facts]
    return [{"title": question, "message": question} for question in asked]
