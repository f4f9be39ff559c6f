"""Examines the connection to Slack: tokens, scopes, team, transport; and says what to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.surfaces.slack.clients import web_client
from bot.surfaces.slack.manifest import SCOPES


class Level(StrEnum):
    """How much a finding matters."""

    OK = "ok"
    NOTE = "note"  # works, with less
    PROBLEM = "problem"  # does not work


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was examined: its name, what was found, and what to do, if anything."""

    level: Level
    about: str
    found: str
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Connection:
    """The settings to examine; an empty string means "not set".

    `keys_problem` says what is wrong with the keys for stored tokens.
    """

    bot_token: str = ""
    app_token: str = ""
    signing_secret: str = ""
    api_url: str = ""
    public_url: str = ""
    client_id: str = ""
    client_secret: str = ""
    keys_problem: str = ""

    @property
    def several(self) -> bool:
        """Whether several workspaces may install the app: over HTTP only."""
        return bool(self.client_id and self.client_secret and not self.app_token)


# What is lost without a scope that the app can do without.
_WITHOUT: Mapping[str, str] = {
    "assistant:write": "no suggested questions in the Messages tab",
    "users:read": "buttons and notices are in the language of the question, or English",
    "channels:read": "no greeting when invited to a public channel",
    "groups:read": "no greeting when invited to a private channel",
    "files:write": "no pictures of timelines: their button is not shown",
    "channels:history": "follow-ups in public channels need a mention; edits are not followed",
    "groups:history": "follow-ups in private channels need a mention; edits are not followed",
}


async def examine(connection: Connection, session: aiohttp.ClientSession) -> tuple[Finding, ...]:
    """Everything found, in the order in which it is best mended. Changes nothing in Slack."""
    findings = [*_shapes(connection), *_transport(connection)]
    if connection.bot_token:
        client = web_client(connection.bot_token, session, connection.api_url)
        findings += await _bot(client)
    if connection.app_token:
        client = web_client(connection.bot_token, session, connection.api_url)
        findings.append(await _app(client, connection.app_token))
    return tuple(findings)


def _shapes(connection: Connection) -> list[Finding]:
    """Tokens in each other's place are the commonest mistake, and are told apart by sight."""
    findings = []
    if not connection.bot_token and not connection.several:
        advice = "Copy the Bot User OAuth Token (xoxb-…) from OAuth & Permissions."
        findings.append(Finding(Level.PROBLEM, "SLACK_BOT_TOKEN", "not set", advice))
    elif connection.bot_token and not connection.bot_token.startswith(("xoxb-", "xoxe.xoxb-")):
        advice = "It begins with xoxb-. xapp- is SLACK_APP_TOKEN; xoxp- is a person's token."
        findings.append(Finding(Level.PROBLEM, "SLACK_BOT_TOKEN", "not a bot token", advice))
    if connection.app_token and not connection.app_token.startswith("xapp-"):
        advice = "It begins with xapp-: Basic Information > App-Level Tokens, connections:write."
        findings.append(Finding(Level.PROBLEM, "SLACK_APP_TOKEN", "not an app token", advice))
    return findings


def _transport(connection: Connection) -> list[Finding]:
    if connection.app_token:
        return [Finding(Level.OK, "transport", "Socket Mode, because SLACK_APP_TOKEN is set")]
    if not connection.signing_secret:
        advice = "Set SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET for HTTP."
        return [Finding(Level.PROBLEM, "transport", "neither Socket Mode nor HTTP", advice)]
    findings = [Finding(Level.OK, "transport", "HTTP at /slack/events")]
    if not connection.public_url:
        advice = "Set PUBLIC_URL for links to facts; the app's Request URL needs that address too."
        findings.append(Finding(Level.NOTE, "PUBLIC_URL", "not set", advice))
    elif not connection.public_url.startswith("https://"):
        advice = "Slack delivers events to https addresses only."
        findings.append(Finding(Level.PROBLEM, "PUBLIC_URL", "not an https address", advice))
    return findings


async def _bot(client: AsyncWebClient) -> list[Finding]:
    try:
        answer = await client.auth_test()
    except SlackApiError as error:
        code = str(error.response.get("error", "unknown error"))
        advice = "Copy the token again; after a change of scopes, install the app again."
        return [Finding(Level.PROBLEM, "SLACK_BOT_TOKEN", f"refused: {code}", advice)]
    except (aiohttp.ClientError, TimeoutError, OSError):
        advice = "Check the network, the proxy and SLACK_API_URL."
        return [Finding(Level.PROBLEM, "Slack", f"no answer from {client.base_url}", advice)]
    who = f"{answer.get('user')} in {answer.get('team')} ({answer.get('team_id')})"
    findings = [Finding(Level.OK, "team", who)]
    if not answer.get("bot_id"):
        advice = "Use the Bot User OAuth Token (xoxb-…)."
        findings.append(Finding(Level.PROBLEM, "SLACK_BOT_TOKEN", "not a bot's", advice))
    headers = {str(name).lower(): str(value) for name, value in answer.headers.items()}
    granted = headers.get("x-oauth-scopes")
    if granted is None:
        return [*findings, Finding(Level.NOTE, "scopes", "Slack did not name them")]
    return [*findings, *missing_scopes({name.strip() for name in granted.split(",")})]


def missing_scopes(granted: set[str]) -> list[Finding]:
    """What is lost without the scopes that are not granted; one good finding if all are."""
    findings = []
    for scope in SCOPES:
        if scope.name in granted:
            continue
        lost = _WITHOUT.get(scope.name)
        level = Level.NOTE if lost else Level.PROBLEM
        advice = f"Add it {scope.reason}; then install the app again."
        findings.append(Finding(level, scope.name, lost or "not granted", advice))
    if not findings:
        return [Finding(Level.OK, "scopes", "all that are used are granted")]
    return findings


async def _app(client: AsyncWebClient, app_token: str) -> Finding:
    try:
        await client.apps_connections_open(app_token=app_token)
    except SlackApiError as error:
        code = str(error.response.get("error", "unknown error"))
        advice = "Turn Socket Mode on, and make an app-level token with connections:write."
        return Finding(Level.PROBLEM, "SLACK_APP_TOKEN", f"refused: {code}", advice)
    except (aiohttp.ClientError, TimeoutError, OSError):
        advice = "Check the network, the proxy and SLACK_API_URL."
        return Finding(Level.PROBLEM, "SLACK_APP_TOKEN", "no answer", advice)
    return Finding(Level.OK, "SLACK_APP_TOKEN", "Socket Mode can connect")
