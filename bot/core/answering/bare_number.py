"""A number without its unit, read in that of what was told: "really? only 20?", "so the 5th?"."""

from __future__ import annotations

from dataclasses import replace

from bot.core.facts import Fact
from bot.core.quantities import CalendarDate, Length, Number, Quantity, Rank
from bot.core.quantities.kinds import UNITS
from bot.core.values import DateValue, DurationValue

PLACES = 3
"""Ranks that are places in a row first of all: "and second?" asks for the next in line."""
_DAYS = 31


def is_day_of_month(quantity: Quantity) -> bool:
    """Whether a rank is more likely a day: "the 5th"."""
    return isinstance(quantity.value, Rank) and PLACES < quantity.value.rank <= _DAYS


def in_unit_of(quantity: Quantity, fact: Fact) -> Quantity:
    """The quantity in the unit of a fact's value; itself where it has one, or the fact has none."""
    value, told = quantity.value, fact.value
    if isinstance(value, Number) and isinstance(told, DurationValue):
        factor, base = UNITS[told.unit]
        return replace(quantity, value=Length(round(value.amount * factor), base), also=None)
    if isinstance(value, Rank) and isinstance(told, DateValue) and is_day_of_month(quantity):
        return replace(quantity, value=CalendarDate(day=value.rank), also=None)
    return quantity
