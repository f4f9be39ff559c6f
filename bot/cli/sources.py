"""`ties sources`: the publications that facts rest on, and the check against their originals."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from bot.cli import wiring
from bot.core.coverage import measure_coverage
from bot.core.validation.originals import match_originals, verify
from bot.core.validation.sentences import find_copied
from bot.core.validation.subject import make_subject
from bot.storage.knowledge import KnowledgeError, load_records
from bot.storage.originals import read_originals, repository_texts

sources_app = typer.Typer(
    name="sources",
    help="List the sources and check facts against their originals.",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@sources_app.command("list")
def list_sources(
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """List the recorded sources with their dates and how many facts rest on them."""
    rows = []
    for item in measure_coverage(wiring.store()):
        facts = {fact for paragraph in item.paragraphs for fact in paragraph.facts}
        rows.append(
            {
                "id": item.source.id,
                "title": item.source.title.en,
                "published_on": item.source.published_on.isoformat(),
                "kind": item.source.kind,
                "publisher": item.source.publisher,
                "paragraphs": len(item.paragraphs),
                "facts": len(facts),
            }
        )
    if as_json:
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for row in rows:
        publisher = row["publisher"] or "publisher not named"
        typer.echo(f"{row['id']}: {row['title']}")
        typer.echo(f"  {row['kind']} of {row['published_on']}, {publisher}")
        typer.echo(f"  {row['paragraphs']} paragraphs, {row['facts']} facts")


@sources_app.command("verify")
def verify_sources(
    require: Annotated[
        bool, typer.Option("--require", help="Exit 1 if an original is missing.")
    ] = False,
    originals: Annotated[
        Path | None,
        typer.Option(
            "--originals",
            help="Folder of originals [default: TIES_ORIGINALS, else seeds/originals].",
        ),
    ] = None,
) -> None:
    """Check hashes, anchors and numbers against the originals that are at hand."""
    root = wiring.root()
    folder = originals or wiring.settings().originals or root / "seeds" / "originals"
    try:
        subject = make_subject(load_records(root))
    except KnowledgeError as error:
        raise wiring.fail(str(error)) from None
    if subject.problems:
        raise wiring.fail(f"{subject.problems[0]} (ties facts validate lists all)")
    found, unknown = match_originals(subject, read_originals(folder))
    problems = sorted(
        {*verify(subject, found), *find_copied(found, repository_texts(root, folder))}
    )
    for problem in problems:
        typer.echo(str(problem))
    for name in unknown:
        typer.echo(f"{name}: no recorded source has this text")
    missing = [source.id for source in subject.store.sources if source.id not in found]
    for source_id in missing:
        typer.echo(f"{source_id}: no original at hand, nothing checked (looked in {folder})")
    facts = sum(
        all(evidence.source in found for evidence in fact.evidence) for fact in subject.store.facts
    )
    for source_id in found:
        typer.echo(f"{source_id}: original at hand")
    typer.echo(
        f"{len(found)} of {len(found) + len(missing)} originals at hand, {facts} facts checked, "
        f"{len(problems)} problems."
    )
    if problems or (require and missing):
        raise typer.Exit(1)
