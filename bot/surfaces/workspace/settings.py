"""What a workspace is made of: its people, channels, commands, shortcuts, scopes and delays."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]

# The ids of the first workspace; another one's are in its settings.
TEAM_ID = "T0TRYOUT01"
APP_ID = "A0TIELINE1"
BOT_ID = "B0TIELINE1"
BOT_USER = "U0TIELINE1"
SLACKBOT = "USLACKBOT"


@dataclass(frozen=True)
class Member:
    """A person of the workspace; `locale` as `users.info` returns it, `tz` an IANA zone.

    `team_id` is another organisation's for an external member, who is in shared channels only.
    """

    id: str
    name: str
    real_name: str
    locale: str
    tz: str
    tz_label: str
    tz_offset: int
    team_id: str = ""


@dataclass(frozen=True)
class Channel:
    """A channel or with `is_mpim` a group DM; every member is in it, the bot if `bot_is_member`.

    External members are in it where it `is_ext_shared`.
    """

    id: str
    name: str
    topic: str = ""
    is_private: bool = False
    is_ext_shared: bool = False
    is_mpim: bool = False
    bot_is_member: bool = True


@dataclass(frozen=True)
class Command:
    """A slash command of the app; `name` with its slash."""

    name: str
    description: str = ""
    usage_hint: str = ""


@dataclass(frozen=True)
class Shortcut:
    """A shortcut of the app; `kind` is `message` (a message's menu) or `global`."""

    callback_id: str
    name: str
    kind: str


MEMBERS = (
    Member("U0DANA0001", "dana", "Dana Reyes", "en-US", "America/New_York", "Eastern Time", -18000),
    Member("U0SEOYUN01", "seoyun", "김서윤", "ko-KR", "Asia/Seoul", "Korea Standard Time", 32400),
    Member("U0CHENXI01", "chenxi", "陈曦", "zh-CN", "Asia/Shanghai", "China Standard Time", 28800),
)
CHANNELS = (
    Channel("C0KORCHN01", "korea-china", "What moves between Seoul and Beijing"),
    Channel("C0NEWSRM01", "newsroom", "Desk talk and the daily digest"),
)
COMMANDS = (
    Command("/ties", "Ask Tieline, check a claim, get help", "[ask | check | help] words"),
    Command("/timeline", "Dated events, in order, each cited", "[words] [from..to]"),
    Command("/digest", "Today's digest, or a daily one for a channel", "[now]"),
)
SHORTCUTS = (
    Shortcut("check_message", "Check this message", "message"),
    Shortcut("ask_tieline", "Ask Tieline", "global"),
)
EXAMPLES = (
    "@tieline how long did Lee and Xi talk?",
    "@tieline 시진핑 주석은 초청을 수락했나요?",
    "@tieline 李在明和习近平是什么时候通电话的？",
    "/timeline",
)
SCOPES = frozenset(
    {
        "app_mentions:read",
        "im:history",
        "commands",
        "chat:write",
        "assistant:write",
        "users:read",
        "channels:read",
        "groups:read",
        "files:write",
        "reactions:write",
        "channels:history",
        "groups:history",
    }
)
EVENTS = frozenset(
    {
        "app_mention",
        "message.im",
        "message.channels",
        "message.groups",
        "app_home_opened",
        "member_joined_channel",
    }
)
INSTALL_EVENTS = frozenset({"app_uninstalled", "tokens_revoked"})
"""What an app also subscribes to that several workspaces install."""


@dataclass
class Settings:
    """Everything that can be chosen about a workspace; the defaults are the try-out's.

    `scopes` are granted to the bot token and may be changed while it runs. `events` are the
    subscribed bot events: one is sent only if its scope is granted too. Times are in seconds:
    `ack_timeout` until a delivery counts as unanswered, `retry_delays` before each re-delivery of
    an event, `connect_wait` for a socket to appear before an attempt fails, `trigger_life` and
    `response_url_life` for what a `trigger_id` and a `response_url` are good for. `clock` and
    `sleep` can be replaced so that tests need not wait.

    OAuth: people install the app with `client_id` and `client_secret`, and are sent back to one of
    `redirect_urls` (prefixes; none: any address of this machine). A workspace that is not
    `installed` has no bot until then. With `token_rotation` tokens last `token_life` seconds; a
    code lasts `code_life`. A workspace with an `enterprise_id` offers to install org-wide.
    """

    team_id: str = TEAM_ID
    app_id: str = APP_ID
    bot_id: str = BOT_ID
    bot_user: str = BOT_USER
    enterprise_id: str = ""
    team_name: str = "Tieline try-out"
    team_domain: str = "tieline-tryout"
    bot_name: str = "tieline"
    bot_real_name: str = "Tieline"
    members: tuple[Member, ...] = MEMBERS
    channels: tuple[Channel, ...] = CHANNELS
    commands: tuple[Command, ...] = COMMANDS
    shortcuts: tuple[Shortcut, ...] = SHORTCUTS
    examples: tuple[str, ...] = EXAMPLES
    scopes: frozenset[str] = SCOPES
    events: frozenset[str] = EVENTS
    bot_token: str = "xoxb-tryout-bot"  # noqa: S105 - made up, like the next two
    app_token: str = "xapp-tryout-app"  # noqa: S105
    signing_secret: str = "tryout-signing-secret"  # noqa: S105
    installed: bool = True
    client_id: str = "11111.22222"
    client_secret: str = "tryout-client-secret"  # noqa: S105
    redirect_urls: tuple[str, ...] = ()
    token_rotation: bool = False
    token_life: float = 43200.0
    code_life: float = 600.0
    ack_timeout: float = 3.0
    retry_delays: tuple[float, ...] = (0.0, 60.0, 300.0)
    connect_wait: float = 30.0
    trigger_life: float = 3.0
    response_url_life: float = 1800.0
    response_url_uses: int = 5
    clock: Callable[[], float] = time.time
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
