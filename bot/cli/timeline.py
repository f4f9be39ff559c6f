"""`ties timeline` and `ties digest`: dated events in order, and any day's digest."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.cli import wiring
from bot.core.citations import citation_line
from bot.core.dates import span_text
from bot.core.digest import Digest, select
from bot.core.language import Lang
from bot.core.timeline import TimelineEvent, when_text
from bot.core.timeline_chart import chart_of, chart_title
from bot.core.timeline_words import events_for
from bot.surfaces.slack.ranges import RangeError, read_range

digest_app = typer.Typer(help="The daily digest.", no_args_is_help=True)

Today = Annotated[str | None, typer.Option("--today", metavar="YYYY-MM-DD")]
Language = Annotated[str, typer.Option("--lang", help="auto, en, ko, zh or zh-Hant.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def timeline(
    words: Annotated[
        list[str] | None, typer.Argument(help="Names, topics or a range: g7, 2014..2025, 올해.")
    ] = None,
    since: Annotated[str | None, typer.Option("--from", metavar="YYYY-MM-DD")] = None,
    until: Annotated[str | None, typer.Option("--to", metavar="YYYY-MM-DD")] = None,
    lang: Language = "auto",
    today: Today = None,
    as_json: AsJson = False,
    png: Annotated[
        Path | None, typer.Option("--png", metavar="FILE", help="Draw them into a PNG file.")
    ] = None,
) -> None:
    """Show the dated events of the store in order, each cited; with --png, draw them."""
    day = wiring.parse_day(today)
    text = " ".join(words or [])
    answerer = wiring.answerer()
    spoken = wiring.parse_lang(lang) or answerer.matcher.read(text).lang
    try:
        asked = read_range(text, day)
    except RangeError as error:
        raise wiring.fail(f"“{error}” is not a day or range of days") from None
    start = wiring.parse_day(since) if since else asked.start
    end = wiring.parse_day(until) if until else asked.end
    if start and end and end < start:
        raise wiring.fail(f"the range ends ({end}) before it begins ({start})")
    found = events_for(answerer.matcher, asked.words, today=day, lang=spoken, start=start, end=end)
    if png is not None:
        title = chart_title(answerer.matcher.store, spoken, asked.words, start, end)
        _draw(png, found or (), title, spoken)
    if as_json:
        records = [_record(event, spoken) for event in found or ()]
        typer.echo(json.dumps(records, ensure_ascii=False))
    elif png is not None:
        typer.echo(str(png))
    elif not found:
        typer.echo(_spoken(wiring.store().message("timeline-empty", spoken), spoken))
    else:
        for event in found:
            typer.echo(_spoken(event_line(event, spoken), spoken))


def event_line(event: TimelineEvent, lang: Lang) -> str:
    """One event as a line of text with its citation."""
    store = wiring.store()
    marks = []
    if event.planned:
        key = "timeline-planned-passed" if event.passed else "timeline-planned"
        marks.append(f"({store.message(key, lang)})")
    cited = citation_line(store, event.citations, lang)
    return "  ".join([when_text(event, lang), " ".join([event.label, *marks]), cited])


def _draw(file: Path, events: Sequence[TimelineEvent], title: str, lang: Lang) -> None:
    from bot.surfaces.picture import NoFontError, draw  # Pillow is loaded only to draw

    chart = chart_of(wiring.store(), events, _spoken(title, lang), lang, wiring.scripts())
    try:
        file.write_bytes(draw(chart, lang))
    except NoFontError as error:
        raise wiring.fail(str(error)) from None
    except OSError as error:
        raise wiring.fail(f"can't write {file}: {error.strerror or error}") from None


def _spoken(text: str, lang: Lang) -> str:
    return wiring.scripts().for_readers(text) if lang is Lang.ZH_HANT else text


def _record(event: TimelineEvent, lang: Lang) -> dict[str, Any]:
    return {
        "when": _spoken(span_text(event.on, event.until, lang), lang),
        "from": event.on.earliest().isoformat(),
        "to": (event.until or event.on).latest().isoformat(),
        "precision": event.on.precision.value,
        "time": None if event.clock is None else f"{event.clock // 60:02d}:{event.clock % 60:02d}",
        "label": _spoken(event.label, lang),
        "fact": event.fact,
        "planned": event.planned,
        "passed": event.passed,
        "citations": [{"source": c.source, "paragraph": c.paragraph} for c in event.citations],
    }


@digest_app.command("preview")
def preview(
    day: Annotated[str | None, typer.Option("--date", metavar="YYYY-MM-DD")] = None,
    lang: Annotated[str, typer.Option("--lang", help="en, ko, zh or zh-Hant.")] = "en",
    topics: Annotated[list[str] | None, typer.Option("--topic", help="Only this topic.")] = None,
    as_json: AsJson = False,
) -> None:
    """Show the digest of any day, as a channel that has seen none would get it."""
    spoken = wiring.parse_lang(lang) or Lang.EN
    digest = digest_of(wiring.parse_day(day), lang=spoken, topics=topics or ())
    if as_json:
        typer.echo(json.dumps(_digest_record(digest), ensure_ascii=False))
    else:
        typer.echo(_spoken(digest.text, spoken))


def digest_of(today: date, *, lang: Lang, topics: Sequence[str] = ()) -> Digest:
    """The digest of a day; ends the command on a topic that does not exist."""
    store = wiring.store()
    known = [topic.id for topic in store.topics]
    for topic in topics:
        if topic not in known:
            raise wiring.fail(f"no topic “{topic}”; the topics are {', '.join(known)}")
    return select(store, today, lang=lang, topics=topics)


def _digest_record(digest: Digest) -> dict[str, Any]:
    return {
        "date": digest.day.isoformat(),
        "title": digest.title,
        "quiet": digest.quiet,
        "sections": [
            {
                "key": section.key,
                "title": section.title,
                "items": [
                    {
                        "text": item.text,
                        "facts": list(item.facts),
                        "citations": [
                            {"source": c.source, "paragraph": c.paragraph} for c in item.citations
                        ],
                    }
                    for item in section.items
                ],
            }
            for section in digest.sections
        ],
    }
