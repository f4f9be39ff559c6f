"""Recomputes the dates that relative words of a source stand for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from bot.core.facts import Resolution
from bot.core.quantities import CalendarDate, Weekday, extract
from bot.core.sources import Source
from bot.core.validation.problem import Problem
from bot.core.validation.subject import Subject
from bot.core.values import PartialDate


def check_resolutions(subject: Subject) -> Iterator[Problem]:
    """Every resolution's result follows from its phrase, its rule and the source's date."""
    for fact in subject.store.facts:
        sources = [subject.store.sources_by_id.get(item.source) for item in fact.evidence]
        source = next((source for source in sources if source is not None), None)
        if source is None:
            continue
        for index, resolution in enumerate(fact.resolves):
            wrong = _wrong_resolution(resolution, source)
            if wrong:
                place = subject.place("facts", fact.id)
                yield place.problem(wrong, "resolves", index, "result")


def _wrong_resolution(resolution: Resolution, source: Source) -> str | None:
    published, result = source.published_on, resolution.result
    found = [quantity.value for quantity in extract(resolution.phrase, source.language)]
    weekdays = [value.day for value in found if isinstance(value, Weekday)]
    dates = [value for value in found if isinstance(value, CalendarDate)]
    day = PartialDate(published.year, published.month, published.day)
    match resolution.rule:
        case "source-day":
            return None if result == day else f"the source's day is {published}"
        case "source-weekday":
            if published.weekday() not in weekdays:
                return f"{resolution.phrase!r} does not name the weekday of {published}"
            return None if result == day else f"that weekday is the source's day, {published}"
        case "previous-weekday":
            if not weekdays:
                return f"{resolution.phrase!r} names no weekday"
            back = (published.weekday() - weekdays[0]) % 7 or 7
            was = published - timedelta(days=back)
            right = PartialDate(was.year, was.month, was.day)
            return None if result == right else f"the latest such weekday before is {was}"
        case _:
            shift = {"next-year": 1, "last-year": -1}.get(resolution.rule, 0)
            if result.year != published.year + shift:
                return f"the year must be {published.year + shift}"
            if result.month is None and not result.end_of_year:
                return None
            if result.end_of_year:
                return None if "end" in resolution.phrase else "the phrase speaks of no end"
            for value in dates:
                if (value.month, value.day, value.part) == (result.month, result.day, result.part):
                    return None
            return f"{resolution.phrase!r} does not say {result.month}-{result.day or ''}"
