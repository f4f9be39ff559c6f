"""Texts, dates and typed values, made of shape-checked data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.core.language import Text
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

Raw = Mapping[str, Any]
"""A mapping that has passed the shape check."""


def make_text(data: Raw) -> Text:
    """Return a text from its three languages."""
    return Text(data["en"].strip(), data["ko"].strip(), data["zh"].strip())


def make_partial_date(data: str | Raw) -> PartialDate:
    """Return a date from "2025-06-10", "2014-07", "2014" or a mapping of parts."""
    if isinstance(data, str):
        year, month, day = (*(int(part) for part in data.split("-")), None, None)[:3]
        assert year is not None
        return PartialDate(year, month, day)
    return PartialDate(
        int(data["year"]),
        int(data["month"]) if data.get("month") else None,
        int(data["day"]) if data.get("day") else None,
        data.get("part") or "",
        data.get("end_of_year") == "true",
    )


def maybe_date(data: str | Raw | None) -> PartialDate | None:
    """Return a date, or None where there is none."""
    return None if data is None else make_partial_date(data)


def make_value(data: Raw) -> Value:
    """Return a typed value."""
    approximate = data.get("approximate") == "true"
    match data["type"]:
        case "date":
            return DateValue(make_partial_date(data["on"]), approximate)
        case "period":
            return PeriodValue(maybe_date(data["start"]), maybe_date(data["end"]))
        case "duration":
            at_most = data.get("at_most") == "true"
            return DurationValue(int(data["amount"]), data["unit"], approximate, at_most)
        case "clock":
            return ClockValue(int(data["minutes"]), approximate)
        case "ordinal":
            return OrdinalValue(int(data["rank"]))
        case "count":
            return CountValue(int(data["count"]))
        case "weekday":
            return WeekdayValue(int(data["weekday"]))
        case "entity":
            return EntityValue(tuple(data["entities"]))
        case _:
            return TextValue()
