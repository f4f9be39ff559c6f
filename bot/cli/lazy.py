"""Subcommands that are imported when they are used: asking must not wait for Slack's modules."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup
from typer.main import get_command_from_info, get_group
from typer.models import CommandInfo

HELP = ["-h", "--help"]

COMMANDS: dict[str, str] = {
    "ask": "bot.cli.ask:ask",
    "check": "bot.cli.check:check",
    "chat": "bot.cli.chat:chat",
    "timeline": "bot.cli.timeline:timeline",
    "digest": "bot.cli.timeline:digest_app",
    "run": "bot.cli.serve:run",
    "serve": "bot.cli.serve:serve",
    "slack": "bot.cli.slack:slack_app",
    "facts": "bot.cli.facts:facts_app",
    "sources": "bot.cli.sources:sources_app",
    "matcher": "bot.cli.matcher:matcher_app",
    "eval": "bot.cli.evaluate:evaluate",
    "eval-claims": "bot.cli.check:eval_claims",
    "db": "bot.cli.db:db_app",
    "ops": "bot.cli.ops:ops_app",
}
"""Every subcommand in the order of the help, and where it is: a function or a group."""


class LateGroup(TyperGroup):
    """The `ties` command: knows the names of its subcommands, imports the one that is asked for."""

    def list_commands(self, _ctx: Any) -> list[str]:
        """All subcommands, in the order in which a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, _ctx: Any, cmd_name: str) -> Any:
        """Import a subcommand; None if there is none of that name."""
        place = COMMANDS.get(cmd_name)
        if place is None:
            return None
        module, _, name = place.partition(":")
        found = getattr(import_module(module), name)
        if isinstance(found, typer.Typer):
            command = get_group(found)
            command.name = cmd_name
            return command
        return get_command_from_info(
            CommandInfo(cmd_name, callback=found, context_settings={"help_option_names": HELP}),
            pretty_exceptions_short=False,
            rich_markup_mode="rich",
        )
