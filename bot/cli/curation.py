"""The commands of a curator: validate, format, template, schema."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from bot.cli import wiring
from bot.core.validation.json_schema import make_schemas
from bot.core.validation.knowledge_files import kind_of
from bot.core.validation.problem import Problem, Severity
from bot.core.validation.run import validate
from bot.core.validation.shape_check import check_shape
from bot.core.validation.template import write_template
from bot.storage.canonical import has_inner_comments, head_comment, write_canonical
from bot.storage.knowledge import KnowledgeError, list_files, load_records
from bot.storage.yaml_documents import read_document

Check = Annotated[bool, typer.Option("--check", help="Change nothing; exit 1 if it would.")]


def validate_knowledge(
    today: Annotated[
        str | None, typer.Option("--today", metavar="YYYY-MM-DD", help="Check as on this day.")
    ] = None,
    warnings: Annotated[
        bool, typer.Option("--warnings/--no-warnings", help="List warnings too.")
    ] = True,
) -> None:
    """Check every rule on the whole store and report all problems at once."""
    day = wiring.parse_day(today)
    try:
        records = load_records(wiring.root())
    except KnowledgeError as error:
        raise wiring.fail(str(error)) from None
    report(validate(records, day), warnings=warnings, files=len(records.documents))


def report(problems: list[Problem], *, warnings: bool, files: int) -> None:
    """Print problems and the sum; ends with exit status 1 if there is an error."""
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    for problem in problems:
        if warnings or problem.severity is Severity.ERROR:
            typer.echo(str(problem))
    noted = len(problems) - errors
    typer.echo(f"{_count(files, 'file')}: {_count(errors, 'error')}, {_count(noted, 'warning')}.")
    if errors:
        raise typer.Exit(1)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def format_files(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Knowledge files; all of them if none is named.")
    ] = None,
    check: Check = False,
) -> None:
    """Write knowledge files in their canonical form; a file that has it is not touched."""
    changed, failed, count = 0, False, 0
    for relative, path in _chosen(paths):
        count += 1
        canonical = _canonical(relative, path)
        if canonical is None:
            failed = True
        elif canonical != path.read_text(encoding="utf-8"):
            changed += 1
            typer.echo(f"{relative}: {'not in canonical form' if check else 'formatted'}")
            if not check:
                path.write_text(canonical, encoding="utf-8")
    word = "to format" if check else "formatted"
    typer.echo(f"{_count(count, 'file')}, {changed} {word}.")
    if failed or (check and changed):
        raise typer.Exit(1)


def _chosen(paths: list[Path] | None) -> list[tuple[str, Path]]:
    try:
        known = list_files(wiring.root())
    except KnowledgeError as error:
        raise wiring.fail(str(error)) from None
    if not paths:
        return known
    by_path = {path.resolve(): (relative, path) for relative, path in known}
    chosen = []
    for path in paths:
        entry = by_path.get(path.resolve())
        if entry is None:
            raise wiring.fail(f"{path} is no knowledge file")
        chosen.append(entry)
    return chosen


def _canonical(relative: str, path: Path) -> str | None:
    """Return the canonical text of a file; None, with the reason printed, where it has none."""
    try:
        content = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        typer.echo(f"{relative}:1: error: can't be read: {error}", err=True)
        return None
    document, problems = read_document(relative, content)
    known = kind_of(relative)
    if known is None:
        problems.append(Problem(relative, 1, Severity.ERROR, "not a knowledge file by its path"))
    elif not problems:
        problems.extend(
            Problem(relative, document.line(where), Severity.ERROR, message)
            for where, message in check_shape(document.data, known[1])
        )
        if has_inner_comments(content):
            message = "comments stand only at the head of a knowledge file"
            problems.append(Problem(relative, 1, Severity.ERROR, message))
    if problems or known is None:
        typer.echo(str(problems[0]), err=True)
        return None
    return write_canonical(document.data, known[1], head_comment(content))


def template(
    write: Annotated[
        bool, typer.Option("--write", help="Write knowledge/TEMPLATE.yaml instead of printing.")
    ] = False,
) -> None:
    """Print the template for a new fact or gap, with where each field comes from."""
    text = write_template()
    if not write:
        typer.echo(text, nl=False)
        return
    path = wiring.root() / "knowledge" / "TEMPLATE.yaml"
    path.write_text(text, encoding="utf-8")
    typer.echo(f"Wrote {path}.")


def schema(check: Check = False) -> None:
    """Write the JSON Schemas for editors into knowledge/schema/."""
    folder = wiring.root() / "knowledge" / "schema"
    stale = []
    for name, content in make_schemas().items():
        text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
        path = folder / name
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            stale.append(name)
            if not check:
                folder.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
    for name in stale:
        typer.echo(f"knowledge/schema/{name}: {'out of step' if check else 'written'}")
    if not stale:
        typer.echo("The schemas are in step.")
    elif check:
        raise typer.Exit(1)
