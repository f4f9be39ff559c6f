"""`ties db`: create, check, back up and restore the database."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from bot.cli import wiring
from bot.storage.database import DatabaseError
from bot.storage.database import check as check_database
from bot.storage.database import downgrade as downgrade_database
from bot.storage.database import upgrade as upgrade_database
from bot.storage.database.backup import backup as back_up
from bot.storage.database.backup import restore as restore_backup

Result = TypeVar("Result")

db_app = typer.Typer(
    name="db",
    help="Create, check, back up and restore the database (DATABASE_URL).",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def run(work: Coroutine[object, object, Result]) -> Result:
    """Run database work; what is wrong with the database ends the command with one line."""
    try:
        return asyncio.run(work)
    except DatabaseError as error:
        raise wiring.fail(str(error)) from None


@db_app.command("upgrade")
def upgrade(
    to: Annotated[str, typer.Option("--to", help="A revision, or head.")] = "head",
) -> None:
    """Create the database if need be and bring it to this version's schema."""
    state = run(upgrade_database(wiring.settings().database, to))
    typer.echo(f"{state.name} is of schema {state.current} (newest: {state.head})")


@db_app.command("downgrade")
def downgrade(
    to: Annotated[str, typer.Argument(help="The revision to go back to, or base.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Go back to an older schema; what only newer tables hold is lost."""
    if not yes:
        typer.confirm("This deletes what only newer tables hold. Go on?", abort=True)
    state = run(downgrade_database(wiring.settings().database, to))
    typer.echo(f"{state.name} is of schema {state.current or 'none'} (newest: {state.head})")


@db_app.command("check")
def check() -> None:
    """Say whether the database can be reached and has this version's schema (exit 1 if not)."""
    state = run(check_database(wiring.settings().database))
    if state.up_to_date:
        typer.echo(f"{state.name} is up to date (schema {state.current})")
        return
    had = f"is of schema {state.current}" if state.current else "has no tables yet"
    typer.echo(f"{state.name} {had}, this Tieline needs {state.head}; run `ties db upgrade`")
    raise typer.Exit(1)


@db_app.command("backup")
def backup(
    target: Annotated[Path, typer.Argument(help="The file to write; it must not exist.")],
) -> None:
    """Copy an SQLite database into a file while Tieline runs."""
    try:
        size = back_up(wiring.settings().database, target)
    except DatabaseError as error:
        raise wiring.fail(str(error)) from None
    typer.echo(f"wrote {target} ({size:,} bytes)")


@db_app.command("restore")
def restore(
    source: Annotated[Path, typer.Argument(help="A file written by `ties db backup`.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Replace an SQLite database's content by a backup's; stop Tieline before."""
    if not yes:
        typer.confirm("This replaces what the database holds now. Go on?", abort=True)
    try:
        done = restore_backup(wiring.settings().database, source)
    except DatabaseError as error:
        raise wiring.fail(str(error)) from None
    typer.echo(f"restored from {source}")
    if done.kept is not None:
        typer.echo(f"what was there before is kept in {done.kept}")
    if done.parked:
        typer.echo(
            f"{done.parked} events that were open then are parked, as they may have been answered "
            "since; see `ties ops stuck`"
        )
    check()
