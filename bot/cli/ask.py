"""`ties ask` and `ties check`: single questions and claims, and batches of JSON Lines."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.cli import wiring
from bot.core.language import Lang
from bot.core.reply import Reply

Words = Annotated[list[str] | None, typer.Argument(help="The question; quotes are optional.")]
Batch = Annotated[
    str | None, typer.Option("--batch", metavar="FILE|-", help="Read JSON Lines from a file or -.")
]
Today = Annotated[
    str | None, typer.Option("--today", metavar="YYYY-MM-DD", help="Answer as on this day.")
]
Language = Annotated[str, typer.Option("--lang", help="auto, en, ko, zh or zh-Hant.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the reply as JSON.")]


def ask(
    question: Words = None,
    lang: Language = "auto",
    today: Today = None,
    as_json: AsJson = False,
    explain: Annotated[bool, typer.Option("--explain", help="Show how it was found.")] = False,
    batch: Batch = None,
) -> None:
    """Answer a question from the store, with its citation."""
    day, spoken = wiring.parse_day(today), wiring.parse_lang(lang)
    if batch is not None:
        run_batch(batch, lambda record: _answered(record, day, spoken))
        return
    if not question:
        raise wiring.fail('ask what? For example: ties ask "How long did Lee and Xi talk?"')
    started = time.perf_counter()
    reply = wiring.answerer().reply(" ".join(question), today=day, lang=spoken)
    elapsed = (time.perf_counter() - started) * 1000
    if as_json:
        record = reply_record(reply, elapsed)
        if explain:
            record["explanation"] = [list(step) for step in reply.explanation.steps]
        typer.echo(json.dumps(record, ensure_ascii=False))
        return
    typer.echo(reply.text)
    if explain:
        typer.echo("")
        for stage, found in reply.explanation.steps:
            typer.echo(f"{stage:>16}  {found}")


def reply_record(reply: Reply, elapsed_ms: float) -> dict[str, Any]:
    """A reply in the shape of the batch contract, without its id."""
    return {
        "kind": reply.kind.value,
        "lang": reply.lang.value,
        "text": reply.text,
        "facts": list(reply.facts),
        "citations": [{"source": c.source, "paragraph": c.paragraph} for c in reply.citations],
        "confidence": reply.confidence,
        "choices": [{"label": c.label, "fact": c.intent} for c in reply.choices],
        "notes": list(reply.notes),
        "elapsed_ms": round(elapsed_ms, 3),
    }


def _answered(record: dict[str, Any], day: date, spoken: Lang | None) -> dict[str, Any]:
    question = _text(record, "question")
    context = record.get("context", [])
    if not isinstance(context, list) or not all(isinstance(text, str) for text in context):
        raise ValueError('"context" must be a list of strings')
    answerer = wiring.answerer()
    started = time.perf_counter()
    reply = answerer.reply(question, today=day, context=context, lang=spoken)
    return reply_record(reply, (time.perf_counter() - started) * 1000)


def _text(record: dict[str, Any], key: str) -> str:
    value = record.get(key)
    if not isinstance(value, str):
        raise ValueError(f'"{key}" must be a string')
    return value


def run_batch(name: str, work: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    """Read JSON Lines, write a line each, in order; bad lines are reported and give exit 1."""
    failed = False
    for line in _lines(name):
        record_id: Any = None
        try:
            record = json.loads(line)
            if not isinstance(record, dict):
                raise ValueError("a line must be a JSON object")
            record_id = record.get("id")
            result = {"id": record_id, **work(record)}
        except (ValueError, RecursionError) as error:
            failed = True
            result = {"id": record_id, "error": _reason(error)}
        sys.stdout.write(json.dumps(result, ensure_ascii=False) + "\n")
    sys.stdout.flush()
    if failed:
        raise typer.Exit(1)


def _reason(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"not JSON: {error.msg} at column {error.colno}"
    return str(error)


def _lines(name: str) -> Iterator[str]:
    if name == "-":
        lines: Sequence[bytes] | Any = sys.stdin.buffer
    else:
        try:
            lines = Path(name).read_bytes().splitlines()
        except OSError as error:
            raise wiring.fail(f"can't read {name}: {error.strerror}") from None
    for raw in lines:
        line = raw.decode("utf-8", errors="replace").strip()
        if line:
            yield line
