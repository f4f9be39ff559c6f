"""`ties matcher`: learn anew from the samples, and say how sure that is."""

from __future__ import annotations

import time

import typer
from rich.console import Console
from rich.table import Table

from bot.cli import wiring
from bot.core.language import WRITTEN_LANGS

matcher_app = typer.Typer(no_args_is_help=True, help="Learn from the samples.")


@matcher_app.callback()
def _group() -> None:
    """Learn from the samples."""


@matcher_app.command()
def fit() -> None:
    """Learn anew from the curated samples and keep what was learned for this very store.

    Every command does so by itself when the store has changed; this one also tells how often
    a sample's own intent comes first when that sample is left out.
    """
    store = wiring.store()
    started = time.perf_counter()
    fitted = wiring.fit_anew()
    seconds = time.perf_counter() - started
    table = Table(title=f"Learned in {seconds:.1f} s")
    for name in ("language", "samples", "intents", "right when left out"):
        table.add_column(name, justify="left" if name == "language" else "right")
    for lang in WRITTEN_LANGS:
        pairs = store.utterances(lang)
        intents = len({intent for intent, _ in pairs})
        share = f"{fitted.accuracy[lang]:.1%}"
        table.add_row(lang.value, f"{len(pairs):,}", f"{intents:,}", share)
    Console().print(table)
