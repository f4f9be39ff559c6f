"""`ties ops`: what is stuck, replay it, hand over or erase a person's data, prune."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from bot.cli import wiring
from bot.cli.db import run
from bot.storage.database import Database, check, open_database

Result = TypeVar("Result")

User = Annotated[str, typer.Argument(help="The person's Slack user id, such as U012AB3CD.")]
Team = Annotated[str, typer.Option("--team", help="The Slack team id, such as T012AB3CD.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]

ops_app = typer.Typer(
    name="ops",
    help="Look after a running Tieline: stuck events, a person's data, retention.",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def with_database(work: Callable[[Database], Awaitable[Result]]) -> Result:
    """Open the database, which must exist and be up to date, for one piece of work."""

    async def opened() -> Result:
        settings = wiring.settings()
        await check(settings.database)
        kept = wiring.retention(settings)
        async with await open_database(
            settings.database, retention=kept, migrate=False
        ) as database:
            return await work(database)

    return run(opened())


@ops_app.command("stuck")
def stuck(as_json: AsJson = False) -> None:
    """List parked and overdue events, posts whose outcome is unknown, failed digests."""
    found = with_database(lambda database: database.upkeep.stuck())
    if as_json:
        rows = [
            {
                "kind": each.kind,
                "id": each.id,
                "state": each.state,
                "since": each.since.isoformat(),
                "about": each.about,
                "reason": each.reason,
            }
            for each in found
        ]
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    elif not found:
        typer.echo("nothing is stuck")
    else:
        for each in found:
            since = each.since.strftime("%Y-%m-%d %H:%M UTC")
            typer.echo(f"{each.kind} {each.id}  {each.state} since {since}  {each.about}")
            if each.reason:
                typer.echo(f"    {each.reason}")
    if found:
        raise typer.Exit(1)


@ops_app.command("replay")
def replay(
    events: Annotated[
        list[int] | None, typer.Argument(help="Ids of parked events, as `ties ops stuck` says.")
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="All parked events.")] = False,
    call: Annotated[
        int | None,
        typer.Option("--call", help="A call in state unknown, after you have looked in Slack."),
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Give parked events back to the workers, or make a call of unknown outcome again."""
    if call is not None:
        if not yes:
            typer.confirm("Have you looked that this message is not in Slack?", abort=True)
        again = with_database(lambda database: database.upkeep.replay_call(call))
        if not again:
            raise wiring.fail(f"there is no call {call} of unknown outcome")
        typer.echo(f"call {call} will be made again")
        return
    if not every and not events:
        raise wiring.fail("replay what? Name event ids, --all, or --call ID")
    chosen = None if every else events
    number = with_database(lambda database: database.upkeep.replay_events(chosen))
    typer.echo(f"{number} parked event{'' if number == 1 else 's'} given back to the workers")
    if chosen is not None and number < len(set(chosen)):
        raise typer.Exit(1)


@ops_app.command("dismiss")
def dismiss(
    kind: Annotated[str, typer.Argument(help="event, call or digest, as `ties ops stuck` says.")],
    name: Annotated[str, typer.Argument(help="Its id, as `ties ops stuck` says.")],
) -> None:
    """Take one thing off the list of what is stuck, after you have looked that it is fine."""
    if kind not in ("event", "call", "digest"):
        raise wiring.fail(f"“{kind}” is nothing that can be stuck; say event, call or digest")
    if not with_database(lambda database: database.upkeep.dismiss(kind, name)):
        raise wiring.fail(f"there is no {kind} {name} that is stuck")
    typer.echo(f"{kind} {name} dismissed")


@ops_app.command("export")
def export(
    user: User,
    team: Team,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="A file to write; default: standard output."),
    ] = None,
) -> None:
    """Print everything that is stored about a person, as JSON."""
    found = with_database(lambda database: database.people.export(team, user))
    text = json.dumps({"team": team, "user": user, **found}, ensure_ascii=False, indent=2)
    if output is None:
        typer.echo(text)
        return
    try:
        output.touch(mode=0o600, exist_ok=False)
        output.write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        raise wiring.fail(f"can't write {output}: {error.strerror}") from None
    typer.echo(f"wrote {output}")


@ops_app.command("erase")
def erase(
    user: User,
    team: Team,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Erase what is stored about a person; what Slack shows stays there."""
    if not yes:
        typer.confirm(f"Erase everything stored about {user}?", abort=True)
    numbers = with_database(lambda database: database.people.erase(team, user))
    for name, number in numbers.items():
        typer.echo(f"{name.replace('_', ' ')}: {number}")


@ops_app.command("prune")
def prune() -> None:
    """Delete what is past its retention (TIES_RETENTION_DAYS); Tieline does so daily by itself."""
    numbers = with_database(lambda database: database.prune())
    for name, number in numbers.items():
        typer.echo(f"{name.replace('_', ' ')}: {number} deleted")
