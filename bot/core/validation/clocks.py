"""Rules on the two clocks: facts whose time has passed, and dates in an impossible order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bot.core.facts import Fact, Volatility
from bot.core.validation.problem import Problem
from bot.core.validation.subject import Subject
from bot.core.values import DateValue, PeriodValue


def check_clocks(subject: Subject, today: date) -> Iterator[Problem]:
    """Warn of facts whose time has passed by `today`; report dates that contradict each other."""
    for fact in subject.store.facts:
        place = subject.place("facts", fact.id)
        begins, ends = fact.valid_from, fact.valid_until
        if begins and ends and begins.earliest() > ends.latest():
            yield place.problem("valid_until lies before valid_from", "valid_until")
        if fact.recorded_on < fact.as_of:
            yield place.problem("recorded_on lies before as_of", "recorded_on")
        for index, evidence in enumerate(fact.evidence):
            source = subject.store.sources_by_id.get(evidence.source)
            if source is not None and source.published_on > fact.as_of:
                yield place.problem("as_of lies before the source's date", "evidence", index)
        ended = time_passed(fact)
        if ended is not None and ended < today and fact.superseded_by is None:
            message = f"the time of this {fact.volatility} passed on {ended.isoformat()}"
            yield place.problem(message, "valid_until", warning=True)


def time_passed(fact: Fact) -> date | None:
    """Return the last day of the fact's time; None for what stays true or has no end."""
    if fact.volatility is Volatility.FIXED:
        return None
    if fact.valid_until is not None:
        return fact.valid_until.latest()
    if fact.volatility is Volatility.PLAN:
        if isinstance(fact.value, DateValue):
            return fact.value.on.latest()
        if isinstance(fact.value, PeriodValue) and fact.value.end is not None:
            return fact.value.end.latest()
    return None
