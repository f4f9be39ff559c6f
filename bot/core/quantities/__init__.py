"""Quantities in English, Korean and Chinese text: typed, with spans, equal across languages."""

from bot.core.quantities.extract import extract
from bot.core.quantities.kinds import (
    CalendarDate,
    ClockTime,
    Length,
    Money,
    Number,
    Percent,
    Quantity,
    QuantityKind,
    QuantityValue,
    Rank,
    Weekday,
    key_of,
)
from bot.core.quantities.rates import without_rates

__all__ = [
    "CalendarDate",
    "ClockTime",
    "Length",
    "Money",
    "Number",
    "Percent",
    "Quantity",
    "QuantityKind",
    "QuantityValue",
    "Rank",
    "Weekday",
    "extract",
    "key_of",
    "without_rates",
]
