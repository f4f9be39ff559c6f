"""`ties slack`: the manifest for a Slack app, a doctor for its connection, and the workspaces."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Annotated, TypeVar

import aiohttp
import typer
from slack_sdk.errors import SlackApiError

from bot.cli import wiring
from bot.cli.db import run
from bot.config import Settings
from bot.storage.database import (
    Database,
    DatabaseError,
    Sealer,
    check,
    new_key,
    open_database,
)
from bot.surfaces.slack.clients import error_code, new_session, web_client
from bot.surfaces.slack.doctor import Connection, Finding, Level, examine
from bot.surfaces.slack.doctor_several import examine_several
from bot.surfaces.slack.installing.ports import Installation, Tokens
from bot.surfaces.slack.manifest import manifest as build_manifest
from bot.surfaces.slack.voice import Voice

Result = TypeVar("Result")

slack_app = typer.Typer(help="Connecting to Slack workspaces.", no_args_is_help=True)
MARKS = {Level.OK: "ok     ", Level.NOTE: "note   ", Level.PROBLEM: "problem"}

Team = Annotated[str, typer.Argument(help="The workspace's id, such as T012AB3CD.")]


@slack_app.command("manifest")
def manifest(
    transport: Annotated[str, typer.Option("--transport", help="socket or http.")] = "socket",
    url: Annotated[str, typer.Option("--url", help="For http: the public address, https://…")] = "",
    several: Annotated[
        bool, typer.Option("--several", help="For an app that several workspaces install.")
    ] = False,
) -> None:
    """Print the manifest from which Slack makes the app."""
    if transport not in {"socket", "http"}:
        raise wiring.fail(f"“{transport}” is not a transport; use socket or http")
    if several and transport != "http":
        raise wiring.fail("several workspaces need --transport http")
    if transport == "http" and not url.startswith("https://"):
        raise wiring.fail("http needs --url https://your-address, where Slack reaches the bot")
    made = build_manifest(
        "http" if transport == "http" else "socket",
        url,
        voice=Voice(wiring.store(), wiring.scripts()),
        several=several,
    )
    typer.echo(json.dumps(made, ensure_ascii=False, indent=2))


@slack_app.command("doctor")
def doctor() -> None:
    """Check tokens, scopes, teams and transport, and say what to do; changes nothing."""
    findings = asyncio.run(_examine(wiring.settings()))
    for finding in findings:
        typer.echo(f"{MARKS[finding.level]}  {finding.about}: {finding.found}")
        if finding.advice:
            typer.echo(f"         {finding.advice}")
    if any(finding.level is Level.PROBLEM for finding in findings):
        raise typer.Exit(1)


@slack_app.command("new-key")
def print_new_key() -> None:
    """Print a fresh key for TIES_TOKEN_KEYS."""
    typer.echo(new_key())


@slack_app.command("workspaces")
def workspaces(
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """List the workspaces and organisations that have installed the app."""
    every = _with_database(lambda database: database.installations.every(), keys=False)
    if as_json:
        rows = [
            {
                "team": each.team,
                "name": each.team_name,
                "org_wide": each.org_wide,
                "installed_by": each.installed_by,
                "installed_at": each.installed_at.isoformat(),
                "scopes": list(each.scopes),
            }
            for each in every
        ]
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for each in every:
        whole = "  the whole organisation" if each.org_wide else ""
        day = each.installed_at.strftime("%Y-%m-%d")
        typer.echo(f"{each.team}  {each.team_name}  since {day} by {each.installed_by}{whole}")
    if not every:
        typer.echo("no workspace has installed the app")


@slack_app.command("remove")
def remove(
    team: Team,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Give a workspace's token back to Slack, and delete all that is stored for it."""
    if not yes:
        typer.confirm(
            f"Delete the installation in {team} and everything stored for it?", abort=True
        )
    if not _with_database(lambda database: _remove(database, team), keys=False):
        raise wiring.fail(f"the app is not installed in {team}; see `ties slack workspaces`")
    typer.echo(f"{team} is removed")


@slack_app.command("reencrypt")
def reencrypt() -> None:
    """Encrypt stored tokens with the first of TIES_TOKEN_KEYS; then the others can go."""
    number = _with_database(lambda database: database.installations.seal_again())
    typer.echo(f"{number} token{'' if number == 1 else 's'} encrypted anew with the first key")


def _with_database(work: Callable[[Database], Awaitable[Result]], *, keys: bool = True) -> Result:
    """Open the database, which must exist and be up to date, for one piece of work."""
    settings = wiring.settings()

    async def opened() -> Result:
        sealer = Sealer(settings.token_keys) if keys or _keys_problem(settings) == "" else None
        await check(settings.database)
        async with await open_database(
            settings.database,
            installation=Installation,
            tokens=Tokens,
            sealer=sealer,
            migrate=False,
        ) as database:
            return await work(database)

    return run(opened())


async def _remove(database: Database, team: str) -> bool:
    """Revoke as far as that is possible: the workspace may be gone, or its key."""
    try:
        tokens = await database.installations.tokens(team)
        if tokens is not None:
            settings = wiring.settings()
            async with new_session() as session:
                await web_client(tokens.token, session, settings.api_url).apps_uninstall(
                    client_id=settings.slack_client_id, client_secret=settings.slack_client_secret
                )
    except SlackApiError as error:
        typer.echo(f"ties: Slack did not take the token back: {error_code(error)}", err=True)
    except (aiohttp.ClientError, OSError, TimeoutError) as error:
        typer.echo(f"ties: the token is not given back to Slack: {error}", err=True)
    return await database.teams.end(team, erase=True)


def _keys_problem(settings: Settings) -> str:
    try:
        Sealer(settings.token_keys)
    except DatabaseError as error:
        return str(error)
    return ""


async def _examine(settings: Settings) -> list[Finding]:
    connection = Connection(
        settings.slack_bot_token,
        settings.slack_app_token,
        settings.slack_signing_secret,
        settings.api_url,
        settings.public_url,
        settings.slack_client_id,
        settings.slack_client_secret,
        _keys_problem(settings),
    )
    async with new_session() as session:
        findings = [*await examine(connection, session)]
        if not connection.several:
            more = await examine_several(connection, session, None, datetime.now(UTC))
            return [*findings, *more]
        sealer = None if connection.keys_problem else Sealer(settings.token_keys)
        try:
            await check(settings.database)
            database = await open_database(
                settings.database,
                installation=Installation,
                tokens=Tokens,
                sealer=sealer,
                migrate=False,
            )
        except DatabaseError as error:
            findings += await examine_several(connection, session, None, datetime.now(UTC))
            advice = "`ties db upgrade` creates or upgrades it."
            return [*findings, Finding(Level.NOTE, "database", str(error), advice)]
        async with database:
            now = datetime.now(UTC)
            findings += await examine_several(connection, session, database.installations, now)
    plain = sorted(id_ for id_ in settings.curator_ids if ":" not in id_)
    if plain:
        advice = "Write each as TEAM:USER, such as T012AB3CD:U012AB3CD."
        found = f"{', '.join(plain)} without a team: ids are unique in a workspace only"
        findings.append(Finding(Level.NOTE, "TIES_CURATORS", found, advice))
    return findings
