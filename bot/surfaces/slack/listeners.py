"""The one table of listeners: everything that Slack sends us, and who deals with it.

The manifests are made from the same rows, so what is subscribed is what is listened to.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum
from re import Pattern

from bot.surfaces.slack import (
    actions,
    checking,
    commands,
    home_actions,
    picturing,
    shortcuts,
    subscribing,
)
from bot.surfaces.slack.blocks import replies, timeline
from bot.surfaces.slack.home import (
    HOME_ASK,
    HOME_DIGEST,
    HOME_ERASE,
    HOME_EXPORT,
    HOME_LANGUAGE,
    HOME_SEARCH,
    HOME_SUBSCRIPTION,
    HOME_TOPIC,
)
from bot.surfaces.slack.interaction import Interaction

Handler = Callable[[Interaction], Awaitable[None]]


class Kind(StrEnum):
    """The kinds of request that Slack makes."""

    EVENT = "event"
    COMMAND = "command"
    ACTION = "action"
    VIEW = "view"
    MESSAGE_SHORTCUT = "message_shortcut"
    GLOBAL_SHORTCUT = "global_shortcut"
    OPTIONS = "options"


@dataclass(frozen=True, slots=True)
class Listener:
    """A row: which requests (`matcher` is a name, an id or a pattern of ids), and their handler.

    Events have no handler of their own: they are stored, then answered by `respond`.
    `subscriptions` are the bot events of the manifest, `title` and `hint` its texts. `several` rows
    are subscribed to only where several workspaces install the app.
    """

    kind: Kind
    matcher: str | Pattern[str]
    handler: Handler | None = None
    subscriptions: tuple[str, ...] = ()
    title: str = ""
    hint: str = ""
    several: bool = False


async def acknowledge(interaction: Interaction) -> None:
    """Take note of a control that needs no answer, such as a link button."""
    await interaction.ack()


def _numbered(prefix: str) -> Pattern[str]:
    return re.compile(rf"^{prefix}_\d+$")


CHECK_SHORTCUT = "check_message"
ASK_SHORTCUT = "ask_tieline"

LISTENERS: tuple[Listener, ...] = (
    Listener(Kind.EVENT, "app_mention", subscriptions=("app_mention",)),
    # One row for every subtype: edits, deletions, joins, bot messages; none may be a 404.
    Listener(
        Kind.EVENT,
        "message",
        subscriptions=("message.im", "message.channels", "message.groups"),
    ),
    Listener(Kind.EVENT, "app_home_opened", subscriptions=("app_home_opened",)),
    Listener(Kind.EVENT, "member_joined_channel", subscriptions=("member_joined_channel",)),
    Listener(Kind.EVENT, "app_uninstalled", subscriptions=("app_uninstalled",), several=True),
    Listener(Kind.EVENT, "tokens_revoked", subscriptions=("tokens_revoked",), several=True),
    Listener(
        Kind.COMMAND,
        "/ties",
        commands.on_ties,
        title="Ask Tieline, check a claim, get help",
        hint="[ask | check | topics | help] words",
    ),
    Listener(
        Kind.COMMAND,
        "/timeline",
        commands.on_timeline,
        title="Dated events, in order, each cited",
        hint="[words] [from..to]",
    ),
    Listener(
        Kind.COMMAND,
        "/digest",
        commands.on_digest,
        title="Today's digest, or a daily one for a channel",
        hint="[now | subscribe | list | pause | resume | remove]",
    ),
    Listener(
        Kind.MESSAGE_SHORTCUT,
        CHECK_SHORTCUT,
        checking.on_check_shortcut,
        title="Check this message",
        hint="Says of each sentence whether the sources support it",
    ),
    Listener(
        Kind.GLOBAL_SHORTCUT,
        ASK_SHORTCUT,
        shortcuts.on_ask_shortcut,
        title="Ask Tieline",
        hint="Asks a question about Korea–China ties",
    ),
    Listener(Kind.ACTION, replies.MENU, actions.on_menu),
    Listener(Kind.ACTION, replies.FEEDBACK, actions.on_feedback),
    Listener(Kind.ACTION, _numbered(replies.CHOOSE), actions.on_choose),
    Listener(Kind.ACTION, _numbered(replies.LOOK), actions.on_look),
    Listener(Kind.ACTION, replies.SHARE, actions.on_share),
    Listener(Kind.ACTION, replies.CURATORS, actions.on_curators),
    Listener(Kind.ACTION, timeline.EARLIER, actions.on_page),
    Listener(Kind.ACTION, timeline.LATER, actions.on_page),
    Listener(Kind.ACTION, timeline.SHARE_TIMELINE, actions.on_share_timeline),
    Listener(Kind.ACTION, timeline.PICTURE, picturing.on_picture),
    Listener(Kind.ACTION, HOME_ASK, shortcuts.on_ask_shortcut),
    Listener(Kind.ACTION, HOME_SEARCH, home_actions.on_home_search),
    Listener(Kind.ACTION, _numbered(HOME_TOPIC), home_actions.on_home_topic),
    Listener(Kind.ACTION, HOME_DIGEST, home_actions.on_home_digest),
    Listener(Kind.ACTION, _numbered(HOME_SUBSCRIPTION), home_actions.on_home_subscription),
    Listener(Kind.ACTION, HOME_LANGUAGE, home_actions.on_home_language),
    Listener(Kind.ACTION, HOME_EXPORT, home_actions.on_home_export),
    Listener(Kind.ACTION, HOME_ERASE, home_actions.on_home_erase),
    Listener(Kind.VIEW, shortcuts.ASK_VIEW, shortcuts.on_ask_submitted),
    Listener(Kind.VIEW, subscribing.SUBSCRIBE_VIEW, subscribing.on_subscribe_submitted),
    Listener(Kind.OPTIONS, HOME_SEARCH, shortcuts.on_suggest),
    Listener(Kind.OPTIONS, shortcuts.ASK_SEARCH, shortcuts.on_suggest),
    Listener(Kind.OPTIONS, subscribing.ZONE, subscribing.on_suggest_zone),
    # Controls of older messages that are gone from the code must not fail in people's faces.
    Listener(Kind.ACTION, re.compile(r".*"), acknowledge),
)
