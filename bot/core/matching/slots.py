"""Comparing quantities: what a text says against what a fact holds."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from bot.core.language import Lang
from bot.core.quantities import (
    CalendarDate,
    ClockTime,
    Length,
    Number,
    Quantity,
    QuantityKind,
    QuantityValue,
    Rank,
    Weekday,
    extract,
)


def quantities_of(texts: Iterable[str], lang: Lang = Lang.EN) -> tuple[Quantity, ...]:
    """All quantities of some texts of one language."""
    return tuple(quantity for text in texts for quantity in extract(text, lang))


def compatible(asked: QuantityValue, known: QuantityValue) -> bool:
    """Whether two values of one kind can mean the same; what one leaves open does not count."""
    match asked, known:
        case CalendarDate(), CalendarDate():
            return _dates_meet(asked, known)
        case Weekday(), Weekday():
            return asked.day == known.day
        case ClockTime(), ClockTime():
            if asked.minutes == known.minutes:
                return True
            return not (asked.certain and known.certain) and (
                asked.minutes % 720 == known.minutes % 720
            )
        case Length(), Length():
            return asked.unit == known.unit and asked.amount == known.amount
        case Rank(), Rank():
            return asked.rank == known.rank
        case Number(), Number():
            return asked.amount == known.amount
        case _:
            return asked == known


def _dates_meet(asked: CalendarDate, known: CalendarDate) -> bool:
    for one, other in ((asked.year, known.year), (asked.day, known.day)):
        if one is not None and other is not None and one != other:
            return False
    month, known_month = asked.month, known.month
    if known.end_of_year and month is not None and known_month is None:
        known_month = 12
    if asked.end_of_year and known_month is not None and month is None:
        month = 12
    if month is not None and known_month is not None and month != known_month:
        return False
    if asked.day is not None and known.day is None and known.part:
        return {
            "early": asked.day <= 10,
            "mid": 10 < asked.day <= 20,
            "late": asked.day > 20,
        }[known.part]
    return not (asked.part and known.part and asked.part != known.part)


def matches_any(asked: Quantity, known: Iterable[Quantity]) -> bool:
    """Whether a quantity (in either of its readings) is among the known ones."""
    readings = [asked.value] if asked.also is None else [asked.value, asked.also]
    for quantity in known:
        others = [quantity.value] if quantity.also is None else [quantity.value, quantity.also]
        for reading in readings:
            for other in others:
                if type(reading) is type(other) and compatible(reading, other):
                    return True
                match reading, other:
                    case Weekday(), CalendarDate() if _falls_on(other, reading.day):
                        return True
                    case _:
                        continue
    return False


def states(asked: Quantity, known: Iterable[Quantity]) -> bool:
    """Whether what a quantity says is among the known ones, not only nothing against it.

    "October" is not stated by "2025": both leave open what the other says.
    """
    value = asked.value
    if not isinstance(value, CalendarDate):
        return matches_any(asked, known)
    return any(
        matches_any(asked, (quantity,))
        and (not isinstance(other := quantity.value, CalendarDate) or _overlap(value, other))
        for quantity in known
    )


def _overlap(one: CalendarDate, other: CalendarDate) -> bool:
    """Whether two dates speak of the same part of a date."""
    if (one.end_of_year and (other.month or other.end_of_year)) or other.end_of_year:
        return True
    fields = ((one.year, other.year), (one.month, other.month), (one.day, other.day))
    return any(a is not None and b is not None for a, b in fields)


def _falls_on(day: CalendarDate, weekday: int) -> bool:
    if day.year is None or day.month is None or day.day is None:
        return False
    return date(day.year, day.month, day.day).weekday() == weekday


def of_kind(quantities: Iterable[Quantity], kind: QuantityKind) -> list[Quantity]:
    """The quantities of one kind."""
    return [quantity for quantity in quantities if quantity.kind is kind]
