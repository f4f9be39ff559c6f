"""`ties facts`: look things up in the store, and keep it in order."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from bot.cli import curation, wiring
from bot.core.coverage import measure_coverage
from bot.core.facts import Chat, Fact, Gap, Overview
from bot.core.language import Lang, Text
from bot.core.store import Intent, Store
from bot.core.values import PartialDate

facts_app = typer.Typer(
    name="facts",
    help="Look up, check and format the curated facts.",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
facts_app.command("validate")(curation.validate_knowledge)
facts_app.command("format")(curation.format_files)
facts_app.command("template")(curation.template)
facts_app.command("schema")(curation.schema)

Language = Annotated[str, typer.Option("--lang", help="en, ko, zh or zh-Hant.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


@facts_app.command("list")
def list_facts(
    topic: Annotated[str | None, typer.Option(help="Only this topic.")] = None,
    kind: Annotated[
        str, typer.Option(help="facts, gaps, overviews, chat or all.", show_default=True)
    ] = "facts",
    lang: Language = "en",
    as_json: AsJson = False,
) -> None:
    """List facts (or gaps, overviews, chat) with their direct answers."""
    store = wiring.store()
    spoken = _language(lang)
    topics = [known.id for known in store.topics]
    if topic is not None and topic not in topics:
        raise wiring.fail(f"there is no topic “{topic}”; there are {', '.join(topics)}")
    kinds: dict[str, type | tuple[type, ...]] = {
        "facts": Fact, "gaps": Gap, "overviews": Overview, "chat": Chat,
        "all": (Fact, Gap, Overview, Chat),
    }  # fmt: skip
    if kind not in kinds:
        raise wiring.fail(f"“{kind}” is no kind; use {', '.join(kinds)}")
    rows = [
        (intent.id, getattr(intent, "topic", ""), _convert(_direct(intent), spoken))
        for intent in store.intents.values()
        if isinstance(intent, kinds[kind])
        and (topic is None or getattr(intent, "topic", "") == topic)
    ]
    if as_json:
        _print_json([dict(zip(("id", "topic", "text"), row, strict=True)) for row in rows])
        return
    _print_table(("id", "topic", "answer"), rows)


@facts_app.command("show")
def show_fact(
    intent_id: Annotated[str, typer.Argument(metavar="ID", help="The id of a fact, gap, …")],
    as_json: AsJson = False,
) -> None:
    """Show one entry with its texts in all languages, its evidence and its clocks."""
    store = wiring.store()
    intent: Intent | None = store.facts_by_id.get(intent_id) or store.intents.get(intent_id)
    if intent is None:
        near = [known for known in store.intents if intent_id in known][:3]
        hint = f"; perhaps {', '.join(near)}" if near else "; ties facts list shows all ids"
        raise wiring.fail(f"there is no “{intent_id}”{hint}")
    rows = list(_details(intent, store))
    if as_json:
        _print_json(dict(rows))
        return
    _print_table(("", ""), rows)


@facts_app.command("search")
def search_facts(
    words: Annotated[list[str], typer.Argument(help="Words in any of the languages.")],
    lang: Language = "en",
    as_json: AsJson = False,
) -> None:
    """Find entries whose texts or samples hold all the words."""
    store, spoken = wiring.store(), _language(lang)
    wanted = [wiring.scripts().to_simplified(word).lower() for word in " ".join(words).split()]
    rows = [
        (intent.id, getattr(intent, "topic", ""), _convert(_direct(intent), spoken))
        for intent in store.intents.values()
        if all(word in text for text in [_haystack(intent, store)] for word in wanted)
    ]
    if as_json:
        _print_json([dict(zip(("id", "topic", "text"), row, strict=True)) for row in rows])
    elif rows:
        _print_table(("id", "topic", "answer"), rows)
    if not rows:
        if not as_json:
            typer.echo(f"Nothing holds {' and '.join(f'“{word}”' for word in wanted)}.")
        raise typer.Exit(1)


@facts_app.command("coverage")
def show_coverage(as_json: AsJson = False) -> None:
    """List each paragraph of each source with the facts resting on it; exit 1 if one is bare."""
    covered = measure_coverage(wiring.store())
    if as_json:
        _print_json(
            {
                item.source.id: {str(p.number): list(p.facts) for p in item.paragraphs}
                for item in covered
            }
        )
    else:
        for item in covered:
            typer.echo(f"{item.source.id}: {len(item.paragraphs)} paragraphs")
            rows = [
                (str(p.number), str(len(p.facts)), ", ".join(p.facts) or "BARE")
                for p in item.paragraphs
            ]
            _print_table(("paragraph", "facts", "ids"), rows)
            bare = ", ".join(map(str, item.bare))
            typer.echo(f"Bare: {bare}." if bare else "No paragraph is bare.")
    if any(item.bare for item in covered):
        raise typer.Exit(1)


def _language(lang: str) -> Lang:
    return wiring.parse_lang(lang) or Lang.EN


def _convert(text: Text, lang: Lang) -> str:
    words = text.get(lang)
    return wiring.scripts().for_readers(words) if lang is Lang.ZH_HANT else words


def _direct(intent: Intent) -> Text:
    return intent.short if isinstance(intent, Fact) else intent.text


def _haystack(intent: Intent, store: Store) -> str:
    parts = [intent.id, *(words for _, words in _direct(intent).items())]
    if not isinstance(intent, Chat):
        parts += [words for _, words in intent.question.items()]
    if isinstance(intent, Fact):
        parts += [words for _, words in intent.statement.items()]
    sample = store.samples_by_intent.get(intent.id)
    for utterances in sample.utterances.values() if sample else ():
        parts += utterances
    return "\n".join(parts).lower()


def _details(intent: Intent, store: Store) -> Iterable[tuple[str, str]]:
    """Yield (name, value) rows of everything curated on one entry."""
    yield "id", intent.id
    if not isinstance(intent, Chat):
        yield "topic", intent.topic
        yield from _texts("question", intent.question)
    if isinstance(intent, Fact):
        yield from _fact_details(intent)
    else:
        yield from _texts("text", intent.text)
    if isinstance(intent, Gap):
        yield "nearest", ", ".join(intent.nearest)
    if isinstance(intent, Overview):
        yield "facts", ", ".join(intent.facts)
    sample = store.samples_by_intent.get(intent.id)
    counts = [f"{lang} {len(found)}" for lang, found in sample.utterances.items()] if sample else []
    yield "samples", ", ".join(counts) or "none"
    if reworded := store.rewordings_by_fact.get(intent.id):
        found = [f"{lang} {len(texts)}" for lang, texts in reworded.utterances.items()]
        yield "rewordings", ", ".join(found)


def _fact_details(fact: Fact) -> Iterable[tuple[str, str]]:
    yield from _texts("short", fact.short)
    yield from _texts("statement", fact.statement)
    yield "mode", f"{fact.mode} ({fact.attribution})"
    if fact.commits_to:
        yield "commits to", f"no more than {fact.commits_to}"
    yield "asks", ", ".join(fact.asks)
    direction = f"{fact.agent or 'nobody'} → {', '.join(fact.recipients) or 'nobody'}"
    yield "who to whom", direction
    yield "entities", ", ".join(fact.entities)
    yield "value", _value(fact)
    for evidence in fact.evidence:
        where = f"{evidence.source}, paragraph {evidence.paragraph}"
        yield "evidence", f"{where}: “{evidence.anchor}”"
    for resolution in fact.resolves:
        yield "resolves", f"“{resolution.phrase}” ({resolution.rule}) → {_day(resolution.result)}"
    if fact.derivation:
        yield "derived", f"{fact.derivation.rule} of {', '.join(fact.derivation.facts)}"
        yield from _texts("note", fact.derivation.note)
    yield "as of", f"{fact.as_of}, recorded {fact.recorded_on} ({fact.volatility})"
    if fact.valid_from or fact.valid_until:
        ends = (_day(end) if end else "…" for end in (fact.valid_from, fact.valid_until))
        yield "valid", " to ".join(ends)
    if fact.superseded_by:
        yield "superseded by", fact.superseded_by
    if fact.related:
        yield "related", ", ".join(fact.related)


def _value(fact: Fact) -> str:
    """Return a typed value as "duration: amount 30, unit minute"."""
    kind = type(fact.value).__name__.removesuffix("Value").lower()
    parts = [
        f"{item.name} {_plain(getattr(fact.value, item.name))}"
        for item in fields(fact.value)
        if getattr(fact.value, item.name) not in (False, None)
    ]
    return f"{kind}: {', '.join(parts)}" if parts else kind


def _plain(value: object) -> str:
    if isinstance(value, tuple):
        return " ".join(map(str, value))
    return _day(value) if isinstance(value, PartialDate) else str(value).lower()


def _day(value: PartialDate) -> str:
    if value.end_of_year:
        return f"end of {value.year}"
    numbers = [f"{value.year:04}", *(f"{n:02}" for n in (value.month, value.day) if n is not None)]
    return " ".join(filter(None, (value.part, "-".join(numbers))))


def _texts(name: str, text: Text) -> Iterable[tuple[str, str]]:
    return ((f"{name} {lang.value}", words) for lang, words in text.items())


def _print_json(value: Any) -> None:
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2))


def _print_table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a table where it is a terminal, tab-separated lines elsewhere."""
    console = Console()
    if not console.is_terminal:
        for row in rows:
            typer.echo("\t".join(row))
        return
    table = Table(*heads, box=None, show_header=any(heads), pad_edge=False)
    for row in rows:
        table.add_row(*row)
    console.print(table, markup=False)
