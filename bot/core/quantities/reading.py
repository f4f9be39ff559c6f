"""One reading of one text: which spans are taken, and what was found in them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from bot.core.quantities.kinds import (
    CalendarDate,
    Length,
    Quantity,
    QuantityValue,
    Weekday,
)
from bot.core.regex import regex

Rule = tuple[re.Pattern[str], Callable[["Reading", re.Match[str]], None], tuple[str, ...]]
"""A pattern of one kind, what to note for each of its matches, and its hints.

Hints are substrings one of which every match holds: looking for them first is many times faster
than the pattern. None given means that the pattern is always tried.
"""


@dataclass(slots=True)
class Reading:
    """The text, its lower-case form of the same length, and what has been found so far."""

    text: str
    low: str
    reference: date | None
    found: list[Quantity] = field(default_factory=list)
    taken: list[tuple[int, int]] = field(default_factory=list)

    def is_free(self, start: int, end: int) -> bool:
        """Whether no earlier finding overlaps the span."""
        return all(end <= left or start >= right for left, right in self.taken)

    def take(self, start: int, end: int) -> None:
        """Mark the span as read, without a quantity."""
        self.taken.append((start, end))

    def note(
        self,
        start: int,
        end: int,
        value: QuantityValue | None,
        *,
        relative: bool = False,
        also: QuantityValue | None = None,
    ) -> bool:
        """Note a quantity if its span is free; return whether it was noted."""
        if value is None or start < 0 or not self.is_free(start, end):
            return False
        surface = self.text[start:end]
        spelled = not any(char.isdigit() for char in surface)
        self.found.append(
            Quantity(start, end, surface, value, relative=relative, spelled=spelled, also=also)
        )
        self.taken.append((start, end))
        return True

    def merge_lengths(self, joint: re.Pattern[str]) -> None:
        """Join neighbouring durations of one base unit ("two weeks and a day"), larger first."""
        self.found.sort(key=lambda quantity: quantity.start)
        merged: list[Quantity] = []
        for quantity in self.found:
            last = merged[-1] if merged else None
            if (
                last is not None
                and isinstance(last.value, Length)
                and isinstance(quantity.value, Length)
                and last.value.unit == quantity.value.unit
                and quantity.value.amount < _smallest_part(last.value)
                and joint.fullmatch(self.low, last.end, quantity.start)
                and _is_larger_unit(last.surface, quantity.surface)
            ):
                total = Length(last.value.amount + quantity.value.amount, last.value.unit)
                merged[-1] = replace(
                    last,
                    end=quantity.end,
                    surface=self.text[last.start : quantity.end],
                    value=total,
                    also=None,
                )
            else:
                merged.append(quantity)
        self.found = merged


def _smallest_part(length: Length) -> int:
    if length.unit == "minute" and length.amount % 60 == 0:
        return 60
    if length.unit == "day" and length.amount % 7 == 0:
        return 7
    if length.unit == "month" and length.amount % 12 == 0:
        return 12
    return 0


_LARGE_UNIT = regex(
    r"h(?:ou)?rs?\b|h\b|weeks?|wks?|fortnight|years?|yrs?|시간|주|년|해|小时|钟头|周|星期|礼拜|年",
    re.IGNORECASE,
)


def _is_larger_unit(first: str, second: str) -> bool:
    return bool(_LARGE_UNIT.search(first)) and not _LARGE_UNIT.search(second)


def lower_same_length(text: str) -> str:
    """Return `text` in lower case with every character at its place."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


def make_date(
    year: int | None, month: int | None, day: int | None = None, part: str = ""
) -> CalendarDate | None:
    """Return a calendar date, or None where the numbers can't be one."""
    if month is not None and not 1 <= month <= 12:
        return None
    if day is not None and not 1 <= day <= 31:
        return None
    if month is not None and day is not None:
        try:
            date(year or 2024, month, day)
        except ValueError:
            return None
    return CalendarDate(year, month, day, part)


def shift_day(reference: date | None, days: int) -> CalendarDate | None:
    """Return the day `days` after the reference, or None without one or out of the calendar."""
    if reference is None:
        return None
    try:
        moved = reference + timedelta(days=days)
    except OverflowError:
        return None
    return CalendarDate(moved.year, moved.month, moved.day)


def shift_month(reference: date | None, months: int) -> CalendarDate | None:
    """Return the month `months` after the reference's."""
    if reference is None:
        return None
    count = reference.year * 12 + reference.month - 1 + months
    return CalendarDate(count // 12, count % 12 + 1)


def shift_year(reference: date | None, years: int) -> CalendarDate | None:
    """Return the year `years` after the reference's."""
    return None if reference is None else CalendarDate(reference.year + years)


def relative_weekday(day: int, which: str, reference: date | None) -> Weekday:
    """Return a weekday with its date: `which` is "last", "this", "next", or "" for unknown.

    "last" is the latest such day before the reference, "next" the first after it, "this" the
    one in the reference's week.
    """
    if reference is None or not which:
        return Weekday(day)
    try:
        if which == "last":
            back = (reference.weekday() - day) % 7 or 7
            return Weekday(day, reference - timedelta(days=back))
        if which == "next":
            ahead = (day - reference.weekday()) % 7 or 7
            return Weekday(day, reference + timedelta(days=ahead))
        return Weekday(day, reference + timedelta(days=day - reference.weekday()))
    except OverflowError:
        return Weekday(day)


def full_year(digits: str) -> int:
    """Return a year from its digits; two digits mean this century."""
    year = int(digits)
    return year + 2000 if len(digits) == 2 else year
