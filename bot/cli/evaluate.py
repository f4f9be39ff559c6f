"""`ties eval`: grade question sets, the dangerous mistakes first."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from bot.cli import wiring
from bot.core.evaluation import Graded, Item, Outcome, grade, tally


def evaluate(
    files: Annotated[list[Path], typer.Argument(help="Question sets in the eval format.")],
    today: Annotated[str | None, typer.Option("--today", metavar="YYYY-MM-DD")] = None,
    show: Annotated[bool, typer.Option("--show", help="List every miss with its reply.")] = False,
) -> None:
    """Grade question sets of the eval format and print a table per language and kind."""
    day = wiring.parse_day(today)
    answerer = wiring.answerer()
    graded = [
        grade(item, answerer.reply(item.question, today=day, context=item.context))
        for file in files
        for item in read_items(file)
    ]
    if show:
        _show(graded)
    _print_table(graded)


def read_items(file: Path) -> list[Item]:
    """Read a question set; ends the command with file and line where it is not one."""
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise wiring.fail(f"can't read {file}: {error}") from None
    items = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            items.append(_item(json.loads(line)))
        except (ValueError, KeyError, TypeError) as error:
            raise wiring.fail(f"{file}:{number}: not an eval item: {error}") from None
    return items


def _item(record: dict[str, Any]) -> Item:
    return Item(
        id=record["id"],
        lang=record["lang"],
        kind=record["kind"],
        question=record["question"],
        paragraphs=tuple(record["paragraphs"]),
        expect=tuple(tuple(group) for group in record["expect"]),
        forbid=tuple(record["forbid"]),
        context=tuple(record["context"]),
    )


def _print_table(graded: Sequence[Graded]) -> None:
    table = Table(title=f"{len(graded)} questions")
    for name in ("language", "kind"):
        table.add_column(name)
    for name in ("wrong facts", "false answers", "right", "of", "share"):
        table.add_column(name, justify="right")
    for row in tally(graded):
        style = "bold" if row.kind == "all" else ""
        numbers = (row.wrong_facts, row.false_answers, row.right, row.total)
        cells = [str(number) for number in numbers]
        table.add_row(row.lang, row.kind, *cells, f"{row.share:.1%}", style=style)
    Console().print(table)


def _show(graded: Sequence[Graded]) -> None:
    for outcome in (Outcome.FALSE_ANSWER, Outcome.WRONG_FACT, Outcome.MISSED):
        for one in graded:
            if one.outcome is not outcome:
                continue
            item, reply = one.item, one.reply
            before = f" (after {' / '.join(item.context)})" if item.context else ""
            typer.echo(f"{outcome.value.upper()}  {item.id} {item.kind}: {item.question}{before}")
            typer.echo(f"    wanted: {item.expect or item.kind} in {list(item.paragraphs)}")
            ids = ", ".join(reply.intents or reply.facts)
            typer.echo(f"    {reply.kind.value} {ids} p={reply.confidence:.2f}: {reply.headline}")
            tried = [found for stage, found in reply.explanation.steps if "candidate" in stage]
            for found in tried[:2]:
                typer.echo(f"      {found}")
