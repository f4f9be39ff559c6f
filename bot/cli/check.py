"""`ties check` and `ties eval-claims`: claims held against the facts, and claims sets graded."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from bot.cli import wiring
from bot.cli.ask import AsJson, Batch, Language, Today, run_batch
from bot.core.citations import citation_line
from bot.core.claims.grading import ClaimItem, GradedClaim, grade_claim, tally_claims
from bot.core.claims.verdicts import VERDICTS, Checked, CheckedSentence
from bot.core.language import Lang

Text = Annotated[list[str] | None, typer.Argument(help="The text; quotes are optional.")]


def check(
    text: Text = None,
    lang: Language = "auto",
    today: Today = None,
    as_json: AsJson = False,
    batch: Batch = None,
) -> None:
    """Say of each sentence: supported, contradicted or not addressed, with citations."""
    day, spoken = wiring.parse_day(today), wiring.parse_lang(lang)
    if batch is not None:
        run_batch(batch, lambda record: _checked(record, day, spoken))
        return
    if not text:
        raise wiring.fail('check what? For example: ties check "Lee and Xi talked for an hour."')
    checked = wiring.claim_checker().check(" ".join(text), today=day, lang=spoken)
    if as_json:
        typer.echo(json.dumps(checked_record(checked), ensure_ascii=False))
        return
    if not checked.sentences:
        raise wiring.fail("there is no sentence to check in that")
    several = len(checked.sentences) > 1
    for sentence in checked.sentences:
        if several:
            typer.echo(f"“{sentence.sentence}”")
        typer.echo(sentence.text)
        if sentence.citations:
            typer.echo(citation_line(wiring.store(), sentence.citations, checked.lang))


def checked_record(checked: Checked) -> dict[str, Any]:
    """A check in the shape of the batch contract, without its id."""
    pieces = [_sentence_record(sentence) for sentence in checked.sentences]
    if len(pieces) == 1:
        return {key: value for key, value in pieces[0].items() if key != "sentence"}
    record: dict[str, Any] = {
        "verdict": checked.verdict,
        "text": "\n".join(sentence.text for sentence in checked.sentences),
        "facts": list(dict.fromkeys(fact for one in checked.sentences for fact in one.facts)),
        "citations": [],
        "sentences": pieces,
    }
    for piece in pieces:
        record["citations"] += [c for c in piece["citations"] if c not in record["citations"]]
    return record


def _sentence_record(sentence: CheckedSentence) -> dict[str, Any]:
    return {
        "sentence": sentence.sentence,
        "verdict": sentence.verdict,
        "text": sentence.text,
        "facts": list(sentence.facts),
        "citations": [{"source": c.source, "paragraph": c.paragraph} for c in sentence.citations],
    }


def _checked(record: dict[str, Any], day: date, spoken: Lang | None) -> dict[str, Any]:
    claim = record.get("claim")
    if not isinstance(claim, str):
        raise ValueError('"claim" must be a string')
    return checked_record(wiring.claim_checker().check(claim, today=day, lang=spoken))


def eval_claims(
    files: Annotated[list[Path], typer.Argument(help="Claims sets in the eval format.")],
    show: Annotated[bool, typer.Option("--show", help="List every miss.")] = False,
) -> None:
    """Grade claims sets of the eval format and print a table per language and verdict."""
    day = wiring.today_in_seoul()
    items = [item for file in files for item in read_claims(file)]
    graded = [
        grade_claim(item, wiring.claim_checker().check(item.claim, today=day)) for item in items
    ]
    if show:
        _show(graded)
    _print_table(graded)


def read_claims(file: Path) -> list[ClaimItem]:
    """Read a claims set; ends the command with file and line where it is not one."""
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
            raise wiring.fail(f"{file}:{number}: not a claim: {error}") from None
    return items


def _item(record: dict[str, Any]) -> ClaimItem:
    if record["verdict"] not in VERDICTS:
        raise ValueError(f"no verdict: {record['verdict']}")
    return ClaimItem(
        id=record["id"],
        lang=record["lang"],
        claim=record["claim"],
        verdict=record["verdict"],
        paragraphs=tuple(record["paragraphs"]),
    )


def _print_table(graded: Sequence[GradedClaim]) -> None:
    bad = sum(one.dangerous for one in graded)
    typer.echo(f"contradicted or not_addressed called supported: {bad} of {len(graded)}")
    table = Table(title=f"{len(graded)} claims")
    for name in ("language", "verdict"):
        table.add_column(name)
    for name in ("called supported", "called contradicted", "right", "of", "share"):
        table.add_column(name, justify="right")
    for row in tally_claims(graded):
        numbers = (row.dangerous, row.false_alarms, row.right, row.total)
        cells = [str(number) for number in numbers]
        style = "bold" if row.verdict == "all" else ""
        table.add_row(row.lang, row.verdict, *cells, f"{row.share:.1%}", style=style)
    Console().print(table)


def _show(graded: Sequence[GradedClaim]) -> None:
    for one in sorted(graded, key=lambda graded: not graded.dangerous):
        if one.right:
            continue
        mark = "DANGEROUS  " if one.dangerous else ""
        item, checked = one.item, one.checked
        typer.echo(f"{mark}{item.id}: {item.claim}")
        typer.echo(f"    wanted {item.verdict} {list(item.paragraphs)}, got {checked.verdict}")
        for sentence in checked.sentences:
            reason = wiring.claim_checker().judge(sentence.sentence, checked.lang).reason
            typer.echo(f"    {', '.join(sentence.facts) or '-'}: {reason}")
