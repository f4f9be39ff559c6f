"""Timelines: the dated events of the store in order, filtered by words and range, each cited."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from bot.core.citations import citations_of
from bot.core.dates import clock_text, span_text
from bot.core.facts import Fact, Volatility
from bot.core.language import Lang
from bot.core.reply import Citation
from bot.core.store import Store
from bot.core.values import PartialDate


@dataclass(frozen=True, slots=True)
class TimelineEvent:
    """One dated event: when (in the source's precision), what, and where it stands.

    `clock` is in minutes after midnight, Seoul time; `passed` says that a plan's or policy's
    date lies before the day of asking, so that its outcome is not known from this source.
    """

    on: PartialDate
    until: PartialDate | None
    clock: int | None
    label: str
    fact: str
    topic: str
    citations: tuple[Citation, ...]
    planned: bool
    passed: bool


def events(
    store: Store,
    today: date,
    *,
    lang: Lang = Lang.EN,
    entities: Collection[str] = (),
    topics: Collection[str] = (),
    start: date | None = None,
    end: date | None = None,
) -> tuple[TimelineEvent, ...]:
    """Events in order of time; those of less exact date stand where their first day would.

    An event is kept if it has one of `entities` or `topics` (all if both are empty) and can
    fall into the days from `start` to `end`, both included.
    """
    found = []
    for fact in store.facts:
        entry = fact.timeline
        if entry is None or fact.superseded_by is not None:
            continue
        if (entities or topics) and not _concerns(fact, entities, topics):
            continue
        last = (entry.until or entry.on).latest()
        if (start and last < start) or (end and entry.on.earliest() > end):
            continue
        planned = fact.volatility is not Volatility.FIXED and entry.on.latest() > fact.as_of
        found.append(
            TimelineEvent(
                on=entry.on,
                until=entry.until,
                clock=entry.clock,
                label=entry.label.get(lang),
                fact=fact.id,
                topic=fact.topic,
                citations=citations_of(store, [fact.id]),
                planned=planned,
                passed=planned and last < today,
            )
        )
    return tuple(sorted(found, key=_order))


def when_text(event: TimelineEvent, lang: Lang) -> str:
    """When an event was, no more exactly than known: "10 June 2025, 11:30 a.m."."""
    when = span_text(event.on, event.until, lang)
    if event.clock is None:
        return when
    return f"{when}{', ' if lang is Lang.EN else ' '}{clock_text(event.clock, lang)}"


def _concerns(fact: Fact, entities: Collection[str], topics: Collection[str]) -> bool:
    named = {*fact.entities, *fact.recipients}
    named |= {fact.agent} if fact.agent else set()
    named |= {fact.event} if fact.event else set()
    return bool(named.intersection(entities)) or fact.topic in topics


def _order(event: TimelineEvent) -> tuple[date, int, date, str]:
    # What has no time of day comes after what has one: the briefing after the call.
    clock = 24 * 60 if event.clock is None else event.clock
    return event.on.earliest(), clock, event.on.latest(), event.fact
