"""Recomputes derived facts from the facts that they rest on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from bot.core.facts import Derivation, Fact
from bot.core.validation.problem import Problem
from bot.core.validation.subject import Subject
from bot.core.values import (
    ClockValue,
    CountValue,
    DateValue,
    DurationValue,
    EntityValue,
    OrdinalValue,
    PartialDate,
    PeriodValue,
    TextValue,
    Value,
    WeekdayValue,
)

_MINUTES = {"minute": 1, "hour": 60, "day": 1440, "week": 10080}


def check_derivations(subject: Subject) -> Iterator[Problem]:
    """Every derived fact's value is what its rule gives from the facts it names."""
    facts = subject.store.facts_by_id
    for fact in subject.store.facts:
        if fact.derivation is None or not all(used in facts for used in fact.derivation.facts):
            continue
        wrong = _wrong_derivation(fact, fact.derivation, [facts[u] for u in fact.derivation.facts])
        if wrong:
            yield subject.place("facts", fact.id).problem(
                f"{fact.derivation.rule}: {wrong}", "value"
            )


def _wrong_derivation(fact: Fact, derivation: Derivation, used: list[Fact]) -> str | None:
    rule: Callable[[Fact, list[Fact]], str | None] = {
        "longest": _extreme,
        "shortest": _extreme,
        "order": _order,
        "count": _count,
        "days-between": _days_between,
        "weekday-of": _weekday_of,
        "ends-at": _ends_at,
        "year-of": _year_of,
        "sum": _total,
        "difference": _difference,
        "years-between": _years_between,
    }[derivation.rule]
    return rule(fact, used)


def start_of(value: Value) -> PartialDate | None:
    """Return the date that a value begins with."""
    if isinstance(value, DateValue):
        return value.on
    return value.start if isinstance(value, PeriodValue) else None


def _day(value: Value) -> date | None:
    start = start_of(value)
    return start.earliest() if start is not None and start.day is not None else None


def _minutes(value: Value) -> int | None:
    if isinstance(value, DurationValue) and value.unit in _MINUTES:
        return value.amount * _MINUTES[value.unit]
    return None


def _expect(value: Value, right: object, shown: str) -> str | None:
    return None if value == right else f"the facts give {shown}"


def _extreme(fact: Fact, used: list[Fact]) -> str | None:
    lengths = [_minutes(other.value) for other in used]
    if len(used) < 2 or None in lengths:
        return "needs durations of at least two facts"
    known = [length for length in lengths if length is not None]
    assert fact.derivation
    best = max(known) if fact.derivation.rule == "longest" else min(known)
    if known.count(best) > 1:
        return "two of the facts are equally far out"
    chosen = used[known.index(best)]
    if isinstance(fact.value, EntityValue):
        owners = {chosen.event, *chosen.entities}
        return None if set(fact.value.entities) <= owners else f"the facts give {chosen.id}"
    return _expect(fact.value, chosen.value, f"{chosen.value} of {chosen.id}")


def _sort_key(value: Value) -> date | int | None:
    if isinstance(value, DurationValue):
        return _minutes(value)
    start = start_of(value)
    return start.earliest() if start is not None else None


def _order(fact: Fact, used: list[Fact]) -> str | None:
    keys = [_sort_key(other.value) for other in used]
    if None in keys or len({type(key) for key in keys}) != 1:
        return "needs dates, or durations, of all its facts"
    ordered: Sequence[object] = sorted(
        keys, key=lambda key: str(key) if isinstance(key, date) else f"{key:09}"
    )
    if list(ordered) != keys:
        return "the facts are not in order"
    if isinstance(fact.value, OrdinalValue):
        ranks = [
            rank
            for rank, other in enumerate(used, 1)
            if other.event is not None and other.event in (fact.event, *fact.entities)
        ]
        if ranks != [fact.value.rank]:
            return f"the facts give rank {', '.join(map(str, ranks)) or 'none'}"
    elif isinstance(fact.value, EntityValue):
        if len(fact.value.entities) != len(used):
            return "needs one entity for each fact"
        for entity, other in zip(fact.value.entities, used, strict=True):
            if entity not in other.entities and entity != other.event:
                return f"{entity} is not in {other.id}"
    elif not isinstance(fact.value, TextValue):
        return "gives entities, an ordinal or text"
    return None


def _count(fact: Fact, used: list[Fact]) -> str | None:
    if isinstance(fact.value, CountValue):
        return _expect(fact.value, CountValue(len(used)), str(len(used)))
    if isinstance(fact.value, DurationValue) and len(used) == 1:
        period = used[0].value
        if isinstance(period, PeriodValue) and period.start and period.end:
            days = (period.end.latest() - period.start.earliest()).days + 1
            return _expect(fact.value, DurationValue(days, "day"), f"{days} days")
    return "gives the number of its facts, or the days of one period"


def _days_between(fact: Fact, used: list[Fact]) -> str | None:
    days = [_day(other.value) for other in used]
    if len(days) != 2 or days[0] is None or days[1] is None:
        return "needs two facts with an exact day"
    apart = abs((days[1] - days[0]).days)
    same = isinstance(fact.value, DurationValue) and fact.value == DurationValue(apart, "day")
    return None if same or fact.value == CountValue(apart) else f"the facts give {apart} days"


def _weekday_of(fact: Fact, used: list[Fact]) -> str | None:
    day = _day(used[0].value)
    if len(used) != 1 or day is None:
        return "needs one fact with an exact day"
    return _expect(fact.value, WeekdayValue(day.weekday()), f"weekday {day.weekday()}")


def _ends_at(fact: Fact, used: list[Fact]) -> str | None:
    clocks = [other.value for other in used if isinstance(other.value, ClockValue)]
    lengths = [minutes for other in used if (minutes := _minutes(other.value)) is not None]
    if len(clocks) != 1 or len(lengths) != 1:
        return "needs a clock time and a duration"
    minutes = (clocks[0].minutes + lengths[0]) % 1440
    return _expect(fact.value, ClockValue(minutes, approximate=True), f"about {minutes} minutes")


def _year_of(fact: Fact, used: list[Fact]) -> str | None:
    start = start_of(used[0].value)
    if len(used) != 1 or start is None:
        return "needs one dated fact"
    return _expect(fact.value, DateValue(PartialDate(start.year)), str(start.year))


def _lengths(used: list[Fact]) -> tuple[list[int], bool] | None:
    known = [_minutes(other.value) for other in used]
    if None in known:
        return None
    rough = any(isinstance(o.value, DurationValue) and o.value.approximate for o in used)
    return [length for length in known if length is not None], rough


def _total(fact: Fact, used: list[Fact]) -> str | None:
    lengths = _lengths(used)
    if lengths is None:
        counts = [other.value.count for other in used if isinstance(other.value, CountValue)]
        if len(counts) == len(used):
            return _expect(fact.value, CountValue(sum(counts)), str(sum(counts)))
        return "needs durations, or counts"
    right = DurationValue(sum(lengths[0]), "minute", approximate=lengths[1])
    return _expect(fact.value, right, f"{right.amount} minutes")


def _difference(fact: Fact, used: list[Fact]) -> str | None:
    if len(used) != 2:
        return "needs two facts"
    lengths = _lengths(used)
    if lengths is not None:
        right = DurationValue(abs(lengths[0][0] - lengths[0][1]), "minute", lengths[1])
        return _expect(fact.value, right, f"{right.amount} minutes")
    start, last = (other.value for other in used)
    first = start_of(start)
    end = last.end if isinstance(last, PeriodValue) and last.end else start_of(last)
    if first is None or end is None:
        return "needs two durations or two dates"
    until = end.latest()
    months = (until.year - first.year) * 12 + until.month - (first.month or 1) + 1
    rough = first.day is None or end.day is None
    return _expect(fact.value, DurationValue(months, "month", rough), f"about {months} months")


def _years_between(fact: Fact, used: list[Fact]) -> str | None:
    dates = [start_of(other.value) for other in used]
    if len(dates) != 2 or dates[0] is None or dates[1] is None:
        return "needs two dated facts"
    first, last = sorted((dates[0].earliest(), dates[1].earliest()))
    months = (last.year - first.year) * 12 + last.month - first.month
    years = round(months / 12)
    rough = months % 12 != 0 or any(d is not None and d.day is None for d in dates)
    return _expect(fact.value, DurationValue(years, "year", rough), f"about {years} years")
