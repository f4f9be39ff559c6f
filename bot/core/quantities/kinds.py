"""What a quantity in a text can be: typed values that compare across languages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class QuantityKind(StrEnum):
    """The kinds of quantity that are found in a text."""

    DATE = "date"
    WEEKDAY = "weekday"
    CLOCK = "clock"
    DURATION = "duration"
    ORDINAL = "ordinal"
    COUNT = "count"
    PERCENT = "percent"
    MONEY = "money"


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A date as far as the text gives it; what it leaves out is None.

    `part` is "early", "mid" or "late" (of the month, or of the year if there is no month).
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: str = ""
    end_of_year: bool = False


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, Monday = 0; `on` is its date where a reference fixes it."""

    day: int
    on: date | None = None


@dataclass(frozen=True, slots=True)
class ClockTime:
    """Minutes after midnight; `certain` is False where the text leaves morning or evening open."""

    minutes: int
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Length:
    """A duration in base units: "second", "minute" (hours too), "day" (weeks), "month" (years)."""

    amount: int
    unit: str


@dataclass(frozen=True, slots=True)
class Rank:
    """A place in an order, from 1."""

    rank: int


@dataclass(frozen=True, slots=True)
class Number:
    """A number of things."""

    amount: int | float


@dataclass(frozen=True, slots=True)
class Percent:
    """A share in percent."""

    amount: int | float


@dataclass(frozen=True, slots=True)
class Money:
    """An amount of money; the currency as an ISO 4217 code."""

    amount: int | float
    currency: str


QuantityValue = CalendarDate | Weekday | ClockTime | Length | Rank | Number | Percent | Money

KIND_OF: dict[type, QuantityKind] = {
    CalendarDate: QuantityKind.DATE,
    Weekday: QuantityKind.WEEKDAY,
    ClockTime: QuantityKind.CLOCK,
    Length: QuantityKind.DURATION,
    Rank: QuantityKind.ORDINAL,
    Number: QuantityKind.COUNT,
    Percent: QuantityKind.PERCENT,
    Money: QuantityKind.MONEY,
}

UNITS: dict[str, tuple[float, str]] = {
    "second": (1, "second"),
    "minute": (1, "minute"),
    "hour": (60, "minute"),
    "day": (1, "day"),
    "week": (7, "day"),
    "month": (1, "month"),
    "year": (12, "month"),
}
"""Unit of a text: (how many base units, base unit)."""

_FINER = {"minute": (60, "second"), "day": (1440, "minute"), "month": (30, "day")}


def make_length(amount: float, unit: str) -> Length:
    """Return `amount` of `unit` (a key of UNITS) in base units, always a whole number of them."""
    factor, base = UNITS[unit]
    total = amount * factor
    while total != int(total) and base in _FINER:
        finer, base = _FINER[base]
        total *= finer
    return Length(round(total), base)


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity of a text: its span, what it says, and how firmly.

    `also` is a second reading where the words allow two (Korean "15일": 15 days, or the 15th).
    `relative` marks a date or weekday that only a reference date fixes ("last Monday").
    `spelled` is True where it is written in words rather than digits.
    """

    start: int
    end: int
    surface: str
    value: QuantityValue
    approximate: bool = False
    at_most: bool = False
    at_least: bool = False
    relative: bool = False
    spelled: bool = False
    also: QuantityValue | None = None

    @property
    def kind(self) -> QuantityKind:
        """The kind that the value's type implies."""
        return KIND_OF[type(self.value)]

    @property
    def key(self) -> tuple[object, ...]:
        """What the quantity says, hashable and the same in every language."""
        return key_of(self.value)


def key_of(value: QuantityValue) -> tuple[object, ...]:
    """Return `value` as a hashable key, equal for equal meaning whatever the language."""
    match value:
        case CalendarDate():
            return (
                "date",
                value.year,
                value.month,
                value.day,
                value.part,
                value.end_of_year,
            )
        case Weekday():
            return ("weekday", value.day)
        case ClockTime():
            return ("clock", value.minutes)
        case Length():
            return ("duration", value.amount, value.unit)
        case Rank():
            return ("ordinal", value.rank)
        case Number():
            return ("count", value.amount)
        case Percent():
            return ("percent", value.amount)
        case Money():
            return ("money", value.amount, value.currency)
