"""What a fact's texts may say: the quantities of its evidence, resolutions and derivation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.quantities import (
    CalendarDate,
    ClockTime,
    Length,
    Number,
    Quantity,
    QuantityValue,
    Rank,
    Weekday,
    extract,
)
from bot.core.quantities.kinds import make_length
from bot.core.store import Store
from bot.core.values import (
    ClockValue,
    CountValue,
    DateValue,
    DurationValue,
    EntityValue,
    OrdinalValue,
    PartialDate,
    PeriodValue,
    Value,
    WeekdayValue,
)


@dataclass(frozen=True, slots=True)
class Held:
    """A quantity that the evidence holds, as firmly as it holds it."""

    value: QuantityValue
    approximate: bool = False
    at_most: bool = False


def calendar(partial: PartialDate) -> CalendarDate:
    """Return a stored date as texts write it."""
    return CalendarDate(partial.year, partial.month, partial.day, partial.part, partial.end_of_year)


def held_by_value(value: Value) -> tuple[Held, ...]:
    """Return the quantities that a typed value states."""
    match value:
        case DateValue():
            return (Held(calendar(value.on), value.approximate),)
        case PeriodValue():
            ends = (value.start, value.end)
            return tuple(Held(calendar(end)) for end in ends if end is not None)
        case DurationValue():
            length = make_length(value.amount, value.unit)
            return (Held(length, value.approximate, value.at_most),)
        case ClockValue():
            return (Held(ClockTime(value.minutes), value.approximate),)
        case OrdinalValue():
            return (Held(Rank(value.rank)),)
        case CountValue():
            return (Held(Number(value.count)),)
        case WeekdayValue():
            return (Held(Weekday(value.weekday)),)
        case _:
            return ()


def held_by(fact: Fact, store: Store, seen: frozenset[str] = frozenset()) -> Iterator[Held]:
    """Yield every quantity that the fact's texts may state, with those of the facts it uses."""
    yield from held_by_value(fact.value)
    yield Held(calendar(PartialDate(fact.as_of.year, fact.as_of.month, fact.as_of.day)))
    for partial in (fact.valid_from, fact.valid_until):
        if partial is not None:
            yield Held(calendar(partial))
    if fact.timeline:
        for partial in (fact.timeline.on, fact.timeline.until):
            if partial is not None:
                yield Held(calendar(partial))
        if fact.timeline.clock is not None:
            yield Held(ClockTime(fact.timeline.clock))
    if isinstance(fact.value, EntityValue):
        yield Held(Number(len(fact.value.entities)))
    for evidence in fact.evidence:
        source = store.sources_by_id.get(evidence.source)
        lang = source.language if source else Lang.EN
        yield from held_by_text(evidence.anchor, lang, source.published_on if source else None)
    for resolution in fact.resolves:
        yield Held(calendar(resolution.result))
    if fact.derivation:
        yield Held(Number(len(fact.derivation.facts)))
        yield from _days_apart(fact, store)
        for used in fact.derivation.facts:
            other = store.facts_by_id.get(used)
            if other is not None and used not in seen and used != fact.id:
                yield from held_by(other, store, seen | {fact.id, used})


def _days_apart(fact: Fact, store: Store) -> Iterator[Held]:
    """Yield the days that lie between the facts of a derivation."""
    assert fact.derivation is not None
    days = [
        value.on.earliest()
        for used in fact.derivation.facts
        if used in store.facts_by_id
        and isinstance(value := store.facts_by_id[used].value, DateValue)
        and value.on.day is not None
    ]
    for index, first in enumerate(days):
        for second in days[index + 1 :]:
            yield Held(Length(abs((second - first).days), "day"))


def held_by_text(text: str, lang: Lang, reference: date | None = None) -> Iterator[Held]:
    """Yield the quantities of a source's text; relative dates are as of `reference`."""
    for quantity in extract(text, lang, reference):
        yield Held(quantity.value, quantity.approximate, quantity.at_most)
        if quantity.also is not None:
            yield Held(quantity.also, quantity.approximate, quantity.at_most)


def is_pair(quantity: Quantity) -> bool:
    """Whether the number only points at two parties already named ("the two leaders", 两国)."""
    return quantity.spelled and isinstance(quantity.value, Number) and quantity.value.amount == 2


def supports(held: Iterable[Held], quantity: Quantity) -> bool:
    """Whether something held states the quantity, at least as exactly."""
    if is_pair(quantity):
        return True
    readings = [quantity.value] if quantity.also is None else [quantity.value, quantity.also]
    return any(_states(one.value, reading) for one in held for reading in readings)


def _states(held: QuantityValue, said: QuantityValue) -> bool:
    match said:
        case CalendarDate():
            return isinstance(held, CalendarDate) and _covers(held, said)
        case Weekday():
            if isinstance(held, Weekday):
                return held.day == said.day
            return isinstance(held, CalendarDate) and _weekday(held) == said.day
        case ClockTime():
            return isinstance(held, ClockTime) and (
                held.minutes == said.minutes
                or (not said.certain and held.minutes % 720 == said.minutes % 720)
            )
        case Length():
            return isinstance(held, Length) and held == said
        case _:
            return held == said


def _covers(held: CalendarDate, said: CalendarDate) -> bool:
    if said.end_of_year or held.end_of_year:
        same_end = said.end_of_year == held.end_of_year
        return said.year == held.year and (same_end or (said.month is None and not said.part))
    for name in ("year", "month", "day"):
        wanted = getattr(said, name)
        if wanted is not None and wanted != getattr(held, name):
            return False
    return not said.part or said.part == held.part


def _weekday(held: CalendarDate) -> int | None:
    if held.year is None or held.month is None or held.day is None:
        return None
    return date(held.year, held.month, held.day).weekday()
