"""What is asked of an event that a thread spoke of: its day, its end, who invited to it."""

from __future__ import annotations

from dataclasses import replace

from bot.core.answering.told import Told
from bot.core.facts import Fact, Mode
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.regex import regex
from bot.core.values import ClockValue

_DAY = regex(r"며칠(?!\s*(?:간|동안|만|이나|씩|까지|걸|전|뒤|후|차))")
"""며칠 is a day of the month as well as a number of days."""


def as_day(understood: Understanding, told: Told) -> Understanding:
    """A follow-up that asks "며칠" of an event, as one that asks when it is."""
    if told.fact.event is None or not _DAY.search(understood.text):
        return understood
    asks = ("when" if ask == "how-many" else ask for ask in understood.asks)
    return replace(understood, asks=tuple(asks))


def invitation_to(told: Fact, matcher: Matcher) -> Fact | None:
    """The fact that tells who invited whom to the event that was spoken of."""
    own = (f for f in matcher.store.facts if told.event and f.event == told.event)
    return next((f for f in own if "invited" in f.asks and f.superseded_by is None), None)


def end_of(told: Fact, matcher: Matcher) -> Fact | None:
    """The fact that gives the hour at which a call ended, the later of the two that it has."""
    if told.event not in matcher.reader.participants or told.mode is not Mode.HAPPENED:
        return None  # What was promised then ends later.
    own = [f for f in matcher.store.facts if f.event == told.event and f.superseded_by is None]
    hours = [(f.value.minutes, f.id) for f in own if isinstance(f.value, ClockValue)]
    return matcher.store.facts_by_id[max(hours)[1]] if len(hours) > 1 else None
