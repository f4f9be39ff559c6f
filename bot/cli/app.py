"""`ties`: the command; its subcommands are in bot/cli/lazy.py."""

from __future__ import annotations

import typer

from bot.cli.lazy import HELP, LateGroup

app = typer.Typer(
    cls=LateGroup,
    name="ties",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": HELP},
)


@app.callback()
def ties() -> None:
    """Tieline answers questions on Korea–China ties from a curated, cited store of facts."""


def main() -> None:
    """Run the command line."""
    app()
