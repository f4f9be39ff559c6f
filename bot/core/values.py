"""Typed values of facts: dates with precision, durations, clock times, orders, places, persons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Precision(StrEnum):
    """How exactly the source states a date; nothing is ever shown more exactly than this."""

    DAY = "day"
    PART_OF_MONTH = "part-of-month"  # "early November": `part` says which
    MONTH = "month"
    END_OF_YEAR = "end-of-year"  # "until the end of this year"
    YEAR = "year"


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date as exact as its source: year, then month and day where the source has them.

    `part` is "early", "mid" or "late" for PART_OF_MONTH and empty otherwise.
    """

    year: int
    month: int | None = None
    day: int | None = None
    part: str = ""
    end_of_year: bool = False

    @property
    def precision(self) -> Precision:
        """The precision that the fields imply."""
        if self.end_of_year:
            return Precision.END_OF_YEAR
        if self.month is None:
            return Precision.YEAR
        if self.day is not None:
            return Precision.DAY
        return Precision.PART_OF_MONTH if self.part else Precision.MONTH

    def earliest(self) -> date:
        """First day that the date can mean."""
        if self.end_of_year:
            return date(self.year, 12, 31)
        day = self.day or {"": 1, "early": 1, "mid": 11, "late": 21}[self.part]
        return date(self.year, self.month or 1, day)

    def latest(self) -> date:
        """Last day that the date can mean."""
        if self.end_of_year or self.month is None:
            return date(self.year, 12, 31)
        if self.day is not None:
            return date(self.year, self.month, self.day)
        if self.part == "early":
            return date(self.year, self.month, 10)
        if self.part == "mid":
            return date(self.year, self.month, 20)
        following = (
            date(self.year + 1, 1, 1) if self.month == 12 else date(self.year, self.month + 1, 1)
        )
        return date.fromordinal(following.toordinal() - 1)


@dataclass(frozen=True, slots=True)
class DateValue:
    """A point in time."""

    on: PartialDate
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class PeriodValue:
    """A stretch of time; an end that the source leaves open is None."""

    start: PartialDate | None
    end: PartialDate | None


@dataclass(frozen=True, slots=True)
class DurationValue:
    """A length: `amount` of `unit` ("minute", "day", "year")."""

    amount: int
    unit: str
    approximate: bool = False
    at_most: bool = False


@dataclass(frozen=True, slots=True)
class ClockValue:
    """A time of day in Seoul, 24-hour clock, in minutes after midnight."""

    minutes: int
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class OrdinalValue:
    """A place in an order, from 1."""

    rank: int


@dataclass(frozen=True, slots=True)
class CountValue:
    """A number of things."""

    count: int


@dataclass(frozen=True, slots=True)
class WeekdayValue:
    """A day of the week, Monday = 0."""

    weekday: int


@dataclass(frozen=True, slots=True)
class EntityValue:
    """One or more entities (persons, places, organisations, events) by id, in order."""

    entities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TextValue:
    """What was said or described: the value is the statement itself."""


Value = (
    DateValue
    | PeriodValue
    | DurationValue
    | ClockValue
    | OrdinalValue
    | CountValue
    | WeekdayValue
    | EntityValue
    | TextValue
)
