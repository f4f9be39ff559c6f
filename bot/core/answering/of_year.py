"""A year alone, in a thread on what comes every year: "next year? … back to this year's, when?".

Such a message names no summit, and by itself a year is as near to anything of that year.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.answering.told import told_before
from bot.core.answering.two_summits import series_of
from bot.core.entities import Scope
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.normalise import clean
from bot.core.matching.understanding import Understanding, span_in
from bot.core.quantities import CalendarDate
from bot.core.regex import regex

_ONE = regex(r"^ ?(?:one\b|거|꺼|것)")
_YEARS = {"this-year", "next-year", "last-year"}
_FROM_SOURCE = {"next-year": 1, "last-year": -1}


def with_series(
    matcher: Matcher, understood: Understanding, text: str, context: Sequence[str]
) -> str:
    """A follow-up with the name of what its thread is on behind its year; else the text.

    Only where something is asked beside the year, and the source knows more than one edition.
    """
    if not context or understood.entity_ids or not (understood.wh and understood.asks):
        return text
    years = [mention for mention in understood.concepts if mention.id in _YEARS]
    if len(years) != 1 or clean(text).casefold() != understood.text:
        return text
    told = told_before(matcher, context)
    event = told.fact.event if told is not None else None
    series = series_of(event or "")
    editions = {fact.event for fact in matcher.store.facts if series_of(fact.event or "") == series}
    name = matcher.store.entities_by_id.get(series)
    if name is None or len(editions) < 2:
        return text
    _, end = span_in(understood, years[0])
    lang = understood.lang.written
    if lang is Lang.EN and understood.text[end : end + 2] == "'s":
        end += 2
    blank = "" if lang is Lang.ZH else " "
    called = blank + min(name.aliases[lang], key=len)
    return f"{understood.text[:end]}{called}{_ONE.sub('', understood.text[end:])}"


def is_of_other_edition(
    matcher: Matcher, understood: Understanding, context: Sequence[str]
) -> bool:
    """Whether a follow-up is on an edition that the source says nothing of: last year's G7.

    What this year's is told to be is no answer, nor wrong for it.
    """
    known = matcher.store.entities_by_id
    said = [mention.id for mention in understood.concepts if mention.id in _FROM_SOURCE]
    dates = [one.value for one in understood.quantities if isinstance(one.value, CalendarDate)]
    bare = [one.year for one in dates if one.year and one.month is None and not one.part]
    if not context or len(said) + len(bare) != 1 or (bare and not understood.wh):
        return False
    if any(known[id_].scope is Scope.INSIDE for id_ in understood.entity_ids):
        return False
    told = told_before(matcher, context)
    event = (told.fact.event if told is not None else None) or ""
    series, _, year = event.rpartition("-")
    if told is None or not year.isdigit() or series not in known:
        return False
    asked = bare[0] if bare else told.fact.as_of.year + _FROM_SOURCE[said[0]]
    return all(fact.event != f"{series}-{asked}" for fact in matcher.store.facts)
