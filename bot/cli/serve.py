"""`ties serve` and `ties run`: connect to Slack, or serve the built-in workspace."""

from __future__ import annotations

import asyncio
import logging
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli import wiring
from bot.cli.serving import Connection, running_bot
from bot.cli.several import problem_of
from bot.cli.transports import serve_http, serve_socket
from bot.config import Settings
from bot.storage.database import DatabaseError
from bot.surfaces.slack.clients import SlackRefusedError
from bot.surfaces.slack.delivery import Lifecycle

if TYPE_CHECKING:
    from bot.surfaces.workspace import RunningWorkspace

Transport = Annotated[
    str, typer.Option("--transport", help="auto, socket or http; auto goes by the settings.")
]


def serve(
    transport: Transport = "auto",
    host: Annotated[str | None, typer.Option("--host", help="HTTP: address to listen on.")] = None,
    port: Annotated[int | None, typer.Option("--port", min=0, max=65535)] = None,
) -> None:
    """Connect to Slack: Socket Mode if SLACK_APP_TOKEN is set, else HTTP on PORT."""
    settings = _with(wiring.settings(), host, port)
    chosen = _chosen(transport, settings)
    connection = Connection(
        settings.slack_bot_token,
        settings.slack_app_token,
        settings.slack_signing_secret,
        settings.api_url,
        several=chosen == "http" and settings.several,
    )
    _set_up_logging()
    raise typer.Exit(_finish(_serve(connection, settings, chosen)))


def run(
    port: Annotated[int | None, typer.Option("--port", min=0, max=65535)] = None,
) -> None:
    """Try Tieline: the built-in workspace, or Slack if its tokens are set."""
    settings = _with(wiring.settings(), None, port)
    slack = (settings.slack_bot_token, settings.slack_app_token, settings.slack_signing_secret)
    if any(slack) or settings.several:
        serve(transport="auto", host=None, port=port)
        return
    _set_up_logging()
    raise typer.Exit(_finish(_run_workspace(settings)))


def _set_up_logging() -> None:
    """One line an event to standard error; never message texts or tokens."""
    logging.basicConfig(
        stream=sys.stderr, level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s"
    )
    for name in ("slack_bolt", "slack_sdk", "aiohttp", "uvicorn.error", "alembic"):
        logging.getLogger(name).setLevel(logging.WARNING)


def _with(settings: Settings, host: str | None, port: int | None) -> Settings:
    return replace(
        settings,
        host=settings.host if host is None else host,
        port=settings.port if port is None else port,
    )


def _chosen(transport: str, settings: Settings) -> str:
    """The transport, after checking that its tokens are there."""
    if transport not in {"auto", "socket", "http"}:
        raise wiring.fail(f"“{transport}” is not a transport; use auto, socket or http")
    if transport == "auto":
        transport = "socket" if settings.slack_app_token else "http"
    if transport == "http" and settings.several:
        if problem := problem_of(settings):
            raise wiring.fail(problem)
        return transport
    if not settings.slack_bot_token:
        raise wiring.fail(_no_token(settings))
    if transport == "socket" and not settings.slack_app_token:
        raise wiring.fail("Socket Mode needs SLACK_APP_TOKEN (xapp-…); see docs/SLACK.md")
    if transport == "http" and not settings.slack_signing_secret:
        raise wiring.fail(
            "set SLACK_APP_TOKEN for Socket Mode or SLACK_SIGNING_SECRET for HTTP; "
            "see docs/SLACK.md"
        )
    return transport


def _no_token(settings: Settings) -> str:
    if settings.several:
        return (
            "Socket Mode serves one workspace: set SLACK_BOT_TOKEN for it, or leave "
            "SLACK_APP_TOKEN empty to serve several over HTTP"
        )
    if settings.slack_client_id or settings.slack_client_secret:
        return "for several workspaces set both SLACK_CLIENT_ID and SLACK_CLIENT_SECRET"
    return "SLACK_BOT_TOKEN is not set; see docs/SLACK.md, or use `ties run` to try it without"


async def _serve(connection: Connection, settings: Settings, transport: str) -> bool:
    lifecycle = Lifecycle()
    async with running_bot(connection, settings, lifecycle) as running:
        if transport == "socket":
            return await serve_socket(running, connection, lifecycle)
        return await serve_http(running, settings, lifecycle)


async def _run_workspace(settings: Settings) -> bool:
    # Who is connected to Slack does without it.
    from bot.surfaces.workspace import CannotServeError, running_workspace

    try:
        async with running_workspace(port=settings.port) as workspace:
            return await _converse(workspace, settings)
    except CannotServeError as error:
        raise wiring.fail(str(error)) from None


async def _converse(workspace: RunningWorkspace, settings: Settings) -> bool:
    lifecycle = Lifecycle()
    connection = Connection(workspace.bot_token, workspace.app_token, "", workspace.api_url)
    async with running_bot(connection, settings, lifecycle) as running:
        hearing = asyncio.create_task(serve_socket(running, connection, lifecycle))
        await workspace.wait_for_connection()
        typer.echo(f"Tieline's built-in workspace is at {workspace.page_url} (Ctrl-C ends it)")
        return await hearing


def _finish(work: object) -> int:
    """Run to the end; what a person can mend is told in one line. Returns the exit status."""
    try:
        return 0 if asyncio.run(work) else 1  # type: ignore[arg-type]
    except (SlackRefusedError, DatabaseError) as error:
        typer.echo(f"ties: {error}", err=True)
        return 2
    except KeyboardInterrupt:
        return 0
