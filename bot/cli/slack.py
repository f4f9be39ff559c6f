"""`ties slack`: the manifest for a Slack app, and a doctor for its connection."""

from __future__ import annotations

import asyncio
import json
from typing import Annotated

import typer

from bot.cli import wiring
from bot.surfaces.slack.clients import new_session
from bot.surfaces.slack.doctor import Connection, Finding, Level, examine
from bot.surfaces.slack.manifest import manifest as build_manifest
from bot.surfaces.slack.voice import Voice

slack_app = typer.Typer(help="Connecting to a Slack workspace.", no_args_is_help=True)
MARKS = {Level.OK: "ok     ", Level.NOTE: "note   ", Level.PROBLEM: "problem"}


@slack_app.command("manifest")
def manifest(
    transport: Annotated[str, typer.Option("--transport", help="socket or http.")] = "socket",
    url: Annotated[str, typer.Option("--url", help="For http: the public address, https://…")] = "",
) -> None:
    """Print the manifest from which Slack makes the app."""
    if transport not in {"socket", "http"}:
        raise wiring.fail(f"“{transport}” is not a transport; use socket or http")
    if transport == "http" and not url.startswith("https://"):
        raise wiring.fail("http needs --url https://your-address, where Slack reaches the bot")
    made = build_manifest(
        "http" if transport == "http" else "socket",
        url,
        voice=Voice(wiring.store(), wiring.scripts()),
    )
    typer.echo(json.dumps(made, ensure_ascii=False, indent=2))


@slack_app.command("doctor")
def doctor() -> None:
    """Check tokens, scopes, team and transport, and say what to do; changes nothing."""
    settings = wiring.settings()
    connection = Connection(
        settings.slack_bot_token,
        settings.slack_app_token,
        settings.slack_signing_secret,
        settings.api_url,
        settings.public_url,
    )
    findings = asyncio.run(_examine(connection))
    for finding in findings:
        typer.echo(f"{MARKS[finding.level]}  {finding.about}: {finding.found}")
        if finding.advice:
            typer.echo(f"         {finding.advice}")
    if any(finding.level is Level.PROBLEM for finding in findings):
        raise typer.Exit(1)


async def _examine(connection: Connection) -> tuple[Finding, ...]:
    async with new_session() as session:
        return await examine(connection, session)
