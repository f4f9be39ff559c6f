"""The things of a message that have a date: calls, events, since when a policy has applied."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from bot.core.answering.bare import says_nothing_else
from bot.core.answering.by_day import INAUGURATION, SWORN_IN, is_call
from bot.core.answering.followups import always_there
from bot.core.entities import Entity, EntityType
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.entity_slots import is_home
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding, span_in
from bot.core.values import DateValue, PartialDate, PeriodValue

_BY_CONCEPT = {SWORN_IN: INAUGURATION, "visa-free": "visa-waiver"}
"""Concepts that name a dated thing by what is done, and how its id begins."""
Span = tuple[int, int]


def dated_things(
    matcher: Matcher, understood: Understanding
) -> list[tuple[tuple[Span, ...], str, Fact]]:
    """The dated things that a message names, in its order: where, the name's id, the date."""
    known, always = matcher.store.entities_by_id, always_there(matcher)
    dates = dates_of(matcher)
    found: dict[str, list[Span]] = {}
    named = set(understood.entity_ids)
    taking_part = matcher.reader.participants
    calls = is_call(understood)
    for mention in sorted(understood.entities, key=lambda one: one.start):
        entity = known[mention.id]
        id_: str | None = mention.id if mention.id in dates else None
        if entity.type is EntityType.ORGANISATION:
            own = [key for key, fact in dates.items() if mention.id in fact.entities]
            id_ = own[0] if own and not named & {*own} else None
        elif entity.type is EntityType.PERSON and calls and mention.id not in always:
            own = [key for key in dates if mention.id in taking_part.get(key, ())]
            id_ = own[0] if own else None
        if id_ is not None:
            found.setdefault(id_, []).append(span_in(understood, mention))
    for mention in sorted(understood.concepts, key=lambda one: one.start):
        start = _BY_CONCEPT.get(mention.id)
        own = [key for key in dates if start and key.startswith(start)]
        if mention.id == "call" and not any(key in taking_part for key in found):
            own = [key for key in taking_part if _is_of_home(taking_part[key], known)]
        if own:
            found.setdefault(own[0], []).append(span_in(understood, mention))
    told = [(tuple(spans), id_, dates[id_]) for id_, spans in found.items() if id_ in dates]
    return sorted(told, key=lambda one: min(one[0]))


def _is_of_home(persons: Sequence[str], known: dict[str, Entity]) -> bool:
    return all(is_home(known[id_]) for id_ in persons)


def dates_of(matcher: Matcher) -> dict[str, Fact]:
    """The date of each event, and since when each policy has applied, by the thing's id."""
    dates: dict[str, Fact] = {}
    for fact in matcher.store.facts:
        if fact.superseded_by is not None or not isinstance(fact.value, DateValue | PeriodValue):
            continue
        if fact.event is not None and "when" in fact.asks:
            dates.setdefault(fact.event, fact)
        elif "since-when" in fact.asks:
            policy = (
                id_
                for id_ in fact.entities
                if matcher.store.entities_by_id[id_].type is EntityType.POLICY
            )
            dates.update((id_, fact) for id_ in policy if id_ not in dates)
    return dates


def span_of(fact: Fact) -> tuple[date, date]:
    """The first and the last day that a date can mean."""
    match fact.value:
        case PeriodValue(PartialDate() as start, end):
            return start.earliest(), (end or start).latest()
        case DateValue(on):
            return on.earliest(), on.latest()
        case _:
            return date.min, date.max


def says_only(
    understood: Understanding,
    named: Sequence[Sequence[Span]],
    patterns: Iterable[Mapping[Lang, re.Pattern[str]]],
) -> bool:
    """Whether a message says nothing but what is named, what the patterns find, and small words."""
    text, lang = understood.text, understood.lang.written
    spans = [span for one in named for span in one]
    spans += [span_in(understood, mention) for mention in understood.entities]
    for start, end in sorted({*spans}, reverse=True):
        text = text[:start] + " " * (end - start) + text[end:]
    for words in patterns:
        text = words[lang].sub(" ", text)
    text = re.sub(r"\s+", " ", text)
    return says_nothing_else(text, lang)
