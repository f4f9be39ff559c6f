"""What the picture of a timeline shows: rows, marks, legend and alt text, without any geometry."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.core.citations import citation_line
from bot.core.dates import clock_text, day_text, partial_text, span_text
from bot.core.language import ChineseScripts, Convert, Lang
from bot.core.store import Store
from bot.core.timeline import TimelineEvent, when_text
from bot.core.values import PartialDate, Precision

MOST_ROWS = 40
MOST_ALT = 1900
"""Characters of alt text; Slack takes 2,000."""
Say = Callable[..., str]
_YEAR = 366
_FAR = 5 * _YEAR


class Mark(StrEnum):
    """How exactly an event's time is known, which is how it is drawn."""

    DAY = "day"
    DAYS = "days"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Row:
    """One event: its texts, its mark, and the `days` within which it falls; `clock` may be empty.

    `year` is set where another year begins. `distance` from the row before is 0 for the same or
    the next day and 1 for five years or more; `far` says that a year or more lies between.
    """

    year: str
    when: str
    clock: str
    label: str
    note: str
    cited: str
    mark: Mark
    planned: bool
    days: int
    distance: float
    far: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """A timeline in words: what a picture of it shows, and `alt`, which says the same.

    `legend` has (mark, planned, words) for what occurs. `empty` is said where there are no rows.
    """

    title: str
    subtitle: str
    rows: tuple[Row, ...]
    legend: tuple[tuple[Mark, bool, str], ...]
    footer: tuple[str, ...]
    alt: str
    empty: str = ""


def chart_title(
    store: Store, lang: Lang, words: str = "", start: date | None = None, end: date | None = None
) -> str:
    """The title of a timeline of some words and days: "Timeline: visa (1 June 2025 – …)"."""
    title = store.message("timeline-title", lang)
    if words:
        title += f": {words}"
    if start or end:
        title += f" ({_days(start, end, lang)})"
    return title


def _days(start: date | None, end: date | None, lang: Lang) -> str:
    """A range of days, a whole month or year by its name."""
    if start and end and start.day == 1:
        for whole in (PartialDate(start.year), PartialDate(start.year, start.month)):
            if (whole.earliest(), whole.latest()) == (start, end):
                return partial_text(whole, lang)
    first, last = (day_text(day, lang) if day else "…" for day in (start, end))
    return first if first == last else f"{first} – {last}"


def chart_of(
    store: Store,
    events: Sequence[TimelineEvent],
    title: str,
    lang: Lang,
    scripts: ChineseScripts | None = None,
) -> Chart:
    """Compose the chart of events that are in order; of more than forty, the first forty."""

    def script(text: str) -> str:
        traditional = lang is Lang.ZH_HANT and scripts is not None
        return scripts.for_readers(text) if traditional and scripts else text

    def say(key: str, **fields: str) -> str:
        return script(store.message(key, lang, **fields))

    shown = events[:MOST_ROWS]
    rows: list[Row] = []
    for number, event in enumerate(shown):
        rows.append(_row(event, shown[number - 1] if number else None, lang, store, script))
    footer = [script(citation_line(store, [c for event in shown for c in event.citations], lang))]
    if len(events) > len(shown):
        counts = {"count": str(len(shown)), "all": str(len(events))}
        footer.insert(0, say("picture-more", **counts))
    told = "; ".join(
        f"{script(when_text(event, lang))}: {row.label}" + (f" ({row.note})" if row.note else "")
        for event, row in zip(shown, rows, strict=True)
    )
    subtitle = ""
    if rows:
        key = "picture-count-one" if len(events) == 1 else "picture-count"
        first, last = events[0].on, events[-1].until or events[-1].on
        ends = {"first": partial_text(first, lang), "last": partial_text(last, lang)}
        subtitle = say(key, count=str(len(events)), **ends)
    alt = f"{title}. {say('picture-alt', count=str(len(rows)), events=told)}" if rows else ""
    return Chart(
        title=title,
        subtitle=subtitle,
        rows=tuple(rows),
        legend=tuple(_legend(rows, say)),
        footer=tuple(line for line in footer if line),
        alt=_clipped(alt or f"{title}. {say('picture-none')}"),
        empty="" if rows else say("picture-none"),
    )


def _row(
    event: TimelineEvent,
    before: TimelineEvent | None,
    lang: Lang,
    store: Store,
    script: Convert,
) -> Row:
    first, last = event.on.earliest(), (event.until or event.on).latest()
    apart = (first - (before.until or before.on).latest()).days if before else 0
    fresh = before is None or before.on.year != event.on.year
    note = ""
    if event.planned:
        key = "timeline-planned-passed" if event.passed else "timeline-planned"
        note = script(store.message(key, lang))
    return Row(
        year=script(partial_text(PartialDate(event.on.year), lang)) if fresh else "",
        when=script(span_text(event.on, event.until, lang)),
        clock="" if event.clock is None else script(clock_text(event.clock, lang)),
        label=script(event.label),
        note=note,
        cited=", ".join(f"¶{n}" for n in sorted({c.paragraph for c in event.citations})),
        mark=_mark(event),
        planned=event.planned,
        days=(last - first).days + 1,
        distance=_distance(apart),
        far=apart >= _YEAR,
    )


def _mark(event: TimelineEvent) -> Mark:
    ends = [event.on, event.until or event.on]
    if any(end.precision is not Precision.DAY for end in ends):
        return Mark.VAGUE
    return Mark.DAY if ends[0] == ends[1] else Mark.DAYS


def _distance(days: int) -> float:
    return min(1.0, math.log1p(max(0, days - 1)) / math.log1p(_FAR))


def _legend(rows: Sequence[Row], say: Say) -> list[tuple[Mark, bool, str]]:
    marks = {row.mark for row in rows}
    legend = [(mark, False, say(f"picture-{mark.value}")) for mark in Mark if mark in marks]
    if any(row.planned for row in rows):
        legend.append((Mark.DAY, True, say("picture-planned")))
    return legend


def _clipped(text: str) -> str:
    return text if len(text) <= MOST_ALT else text[: MOST_ALT - 1].rstrip() + "…"
