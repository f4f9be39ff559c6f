"""Examines what is needed for several workspaces: credentials, keys, address, each installation."""

from __future__ import annotations

from datetime import datetime

import aiohttp
from slack_sdk.errors import SlackApiError

from bot.surfaces.slack.clients import error_code, web_client
from bot.surfaces.slack.doctor import Connection, Finding, Level, missing_scopes
from bot.surfaces.slack.installing.flow import INSTALL_PATH, REDIRECT_PATH
from bot.surfaces.slack.installing.ports import Installation, Installations

_MOST = 100


async def examine_several(
    connection: Connection,
    session: aiohttp.ClientSession,
    installations: Installations | None,
    now: datetime,
) -> tuple[Finding, ...]:
    """Everything found; without `installations` there is no database yet. Changes nothing."""
    ids = (connection.client_id, connection.client_secret)
    if not any(ids):
        return ()
    if not all(ids):
        missing = "SLACK_CLIENT_SECRET" if connection.client_id else "SLACK_CLIENT_ID"
        advice = "Set both for several workspaces (Basic Information > App Credentials), or none."
        level = Level.NOTE if connection.bot_token else Level.PROBLEM
        return (Finding(level, missing, "not set, so one workspace is served", advice),)
    if connection.app_token:
        advice = "Leave SLACK_APP_TOKEN empty to serve several workspaces over HTTP."
        return (Finding(Level.NOTE, "SLACK_CLIENT_ID", "not used over Socket Mode", advice),)
    findings = [*_settings(connection), await _credentials(connection, session)]
    if installations is None:
        advice = f"Start Tieline, then open {connection.public_url.rstrip('/')}{INSTALL_PATH}."
        return (*findings, Finding(Level.NOTE, "workspaces", "no database yet", advice))
    every = await installations.every()
    if not every:
        advice = f"Open {connection.public_url.rstrip('/')}{INSTALL_PATH} in a browser."
        findings.append(Finding(Level.NOTE, "workspaces", "none has installed it yet", advice))
    for each in every[:_MOST]:
        findings += await _installation(connection, session, installations, each, now)
    if len(every) > _MOST:
        findings.append(
            Finding(Level.NOTE, "workspaces", f"{len(every) - _MOST} more not looked at")
        )
    return tuple(findings)


def _settings(connection: Connection) -> list[Finding]:
    findings = []
    if connection.keys_problem:
        advice = "Keep the key with your other secrets: without it every workspace installs again."
        findings.append(Finding(Level.PROBLEM, "TIES_TOKEN_KEYS", connection.keys_problem, advice))
    else:
        findings.append(Finding(Level.OK, "TIES_TOKEN_KEYS", "tokens are encrypted with it"))
    if not connection.public_url:
        advice = "Set the https address at which people and Slack reach this process."
        findings.append(Finding(Level.PROBLEM, "PUBLIC_URL", "not set", advice))
    else:
        redirect = connection.public_url.rstrip("/") + REDIRECT_PATH
        found = f"the app's Redirect URL must be {redirect}"
        findings.append(Finding(Level.OK, "redirect", found))
    return findings


async def _credentials(connection: Connection, session: aiohttp.ClientSession) -> Finding:
    """A code that was never given out: Slack refuses it only after the credentials."""
    client = web_client("", session, connection.api_url)
    try:
        await client.oauth_v2_access(
            client_id=connection.client_id,
            client_secret=connection.client_secret,
            code="examined-by-ties-slack-doctor",
        )
    except SlackApiError as error:
        code = error_code(error)
        if code in ("invalid_client_id", "bad_client_secret"):
            name = "SLACK_CLIENT_ID" if code == "invalid_client_id" else "SLACK_CLIENT_SECRET"
            advice = "Copy it again from Basic Information > App Credentials."
            return Finding(Level.PROBLEM, name, f"refused: {code}", advice)
        return Finding(Level.OK, "SLACK_CLIENT_ID", "Slack knows the app and its secret")
    except (aiohttp.ClientError, TimeoutError, OSError):
        advice = "Check the network, the proxy and SLACK_API_URL."
        return Finding(Level.PROBLEM, "Slack", f"no answer from {client.base_url}", advice)
    return Finding(Level.NOTE, "SLACK_CLIENT_ID", "Slack took a code that it never gave out")


async def _installation(
    connection: Connection,
    session: aiohttp.ClientSession,
    installations: Installations,
    found: Installation,
    now: datetime,
) -> list[Finding]:
    name = f"{found.team} ({found.team_name})"
    try:
        tokens = await installations.tokens(found.team)
    except OSError as error:
        advice = "Add the older key to TIES_TOKEN_KEYS, or let them install Tieline again."
        return [Finding(Level.PROBLEM, name, str(error), advice)]
    if tokens is None:
        return []
    if tokens.expires_at is not None and tokens.expires_at <= now:
        advice = "It is renewed when Tieline runs; if not, let them install Tieline again."
        return [Finding(Level.NOTE, name, "its token has expired", advice)]
    try:
        await web_client(tokens.token, session, connection.api_url).auth_test()
    except SlackApiError as error:
        advice = f"Let them install it again, or forget it with `ties slack remove {found.team}`."
        return [Finding(Level.PROBLEM, name, f"token refused: {error_code(error)}", advice)]
    except (aiohttp.ClientError, TimeoutError, OSError):
        return [Finding(Level.PROBLEM, name, "no answer from Slack", "Check the network.")]
    missing = [each for each in missing_scopes(set(found.scopes)) if each.level is not Level.OK]
    until = f", renewed before {tokens.expires_at:%Y-%m-%d %H:%M} UTC" if tokens.expires_at else ""
    first = Finding(Level.OK, name, f"installed by {found.installed_by}{until}")
    return [first, *(_in(found, each) for each in missing)]


def _in(found: Installation, finding: Finding) -> Finding:
    about = f"{found.team} {finding.about}"
    return Finding(finding.level, about, finding.found, finding.advice)
