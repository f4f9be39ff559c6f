"""Amounts of a claim against the typed values of facts: dates, lengths, times, ranks, counts."""

# Word lists and wordings read best in long lines.

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.core.claims.amount_hedges import is_above, is_below, says_at_least
from bot.core.claims.applying import DAYS as _DAYS
from bot.core.claims.applying import elapsed, in_force, sets_in
from bot.core.claims.reading import Amount, Claim
from bot.core.claims.stays import is_a_stay, may_be_a_stay
from bot.core.facts import Fact
from bot.core.matching.slots import compatible
from bot.core.quantities import (
    CalendarDate,
    ClockTime,
    Length,
    Number,
    Quantity,
    QuantityValue,
    Rank,
    Weekday,
)
from bot.core.regex import regex
from bot.core.values import (
    ClockValue,
    CountValue,
    DateValue,
    DurationValue,
    OrdinalValue,
    PartialDate,
    PeriodValue,
    Value,
    WeekdayValue,
)

_MINUTES = {"second": 1 / 60, "minute": 1.0, "hour": 60.0}
FARTHEST = 20
"""How many times as long a length may be and still be one of the same thing."""
_SINCE = regex(
    r"\b(?:since|from|starting|beginning|starts?|begins?|opens?|kicks? off)\s+(?:on\s+|in\s+|the\s+)*$|(?:自|从)$"
)
_SINCE_AFTER = regex(r"부터|에(?:시작|개막|막을올)|起|开始|开幕")
_UNTIL = regex(
    r"\b(?:until|till|through|to|by|before|ends?|ended|closed?s?|finish(?:es|ed)?|stop(?:s|ped)|concludes?|wraps? up|is over|was over|be over)\s+(?:on\s+|by\s+|in\s+|at\s+)?(?:the\s+)?$|(?:至|到|截至)$"
)
_UNTIL_AFTER = regex(r"까지|에(?:끝|폐막|종료|막을내)|闭幕|为止|截止|到期|结束")


def judge(claim: Claim, amount: Amount, facts: Sequence[Fact]) -> bool | None:
    """Whether an amount agrees with the facts' values; None where they can't be compared."""
    readings = [amount.quantity.value]
    if amount.quantity.also is not None:
        readings.append(amount.quantity.also)
    if (so_far := elapsed(claim, amount, facts)) is not None:
        return so_far
    verdicts = [
        verdict
        for fact in facts
        for reading in readings
        if (verdict := _compare(claim, amount, reading, fact.value)) is not None
    ]
    if any(_is_finer(reading, fact.value) for fact in facts for reading in readings):
        return any(verdicts) if verdicts else None
    if sets_in(claim, amount):
        return any(verdicts) if verdicts else None
    if not verdicts and any(
        in_force(claim, amount, reading, fact) for fact in facts for reading in readings
    ):
        return True
    return any(verdicts) if verdicts else None


def _is_finer(said: QuantityValue, value: Value) -> bool:
    """Whether a date says more than a known one: the day, where only the month is known."""
    if not isinstance(said, CalendarDate) or not isinstance(value, DateValue):
        return False
    on = value.on
    known = CalendarDate(on.year, on.month, on.day, on.part, on.end_of_year)
    return compatible(said, known) and not told_by(said, known)


def _compare(claim: Claim, amount: Amount, said: QuantityValue, value: Value) -> bool | None:
    match said, value:
        case Length(), DurationValue():
            return _lengths(claim, amount, said, value)
        case CalendarDate(), DateValue():
            return _dates(said, value.on)
        case CalendarDate(), PeriodValue():
            ends = [end for end in _ends(claim, amount, value) if end is not None]
            judged = [told for end in ends if (told := _dates(said, end)) is not None]
            return any(judged) if judged else None
        case Weekday(), DateValue():
            return _weekday(said, value.on)
        case Weekday(), PeriodValue():
            days = [_weekday(said, end) for end in (value.start, value.end) if end]
            return any(days) if days else None
        case Weekday(), WeekdayValue():
            return said.day == value.weekday
        case ClockTime(), ClockValue():
            return compatible(said, ClockTime(value.minutes))
        case Rank(), OrdinalValue():
            return said.rank == value.rank
        case Number(), CountValue():
            return said.amount == value.count
        case _:
            return None


def _ends(claim: Claim, amount: Amount, value: PeriodValue) -> tuple[PartialDate | None, ...]:
    """The ends of a period that an amount may mean: "since" the start, "until" the end."""
    before, after = claim.text[: amount.span[0]], claim.text[amount.span[1] :]
    if _SINCE.search(before) or _SINCE_AFTER.match(after):
        return (value.start,)
    if _UNTIL.search(before) or _UNTIL_AFTER.match(after):
        return (value.end,)
    return value.start, value.end


def _dates(said: CalendarDate, value: PartialDate) -> bool | None:
    known = CalendarDate(value.year, value.month, value.day, value.part, value.end_of_year)
    if not told_by(said, known):
        return None if compatible(said, known) else False
    if said.part and said.month is not None and value.day is not None:
        low, high = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}[said.part]
        if not low <= value.day <= high:
            return False
    if said.end_of_year and value.month is not None and value.month < 11:
        return False
    return compatible(said, known)


def told_by(said: CalendarDate, known: CalendarDate) -> bool:
    """Whether a known date tells all that a claim's does: no day where only a month is known."""
    if said.day is not None and known.day is None:
        return False
    if said.month is not None and known.month is None:
        return known.end_of_year
    return said.month is not None or said.year is None or known.year is not None


def _weekday(said: Weekday, value: PartialDate) -> bool | None:
    if value.day is None or value.month is None:
        return None
    day = date(value.year, value.month, value.day)
    return day.weekday() == said.day


def _lengths(claim: Claim, amount: Amount, said: Length, value: DurationValue) -> bool | None:
    if said.unit in _DAYS and value.unit in _DAYS:
        told, known = said.amount * _DAYS[said.unit], value.amount * _DAYS[value.unit]
    elif said.unit in _MINUTES and value.unit in _MINUTES:
        told, known = said.amount * _MINUTES[said.unit], value.amount * _MINUTES[value.unit]
    else:
        return None
    if not value.at_most and not 1 / FARTHEST < told / known < FARTHEST:
        return None
    quantity = amount.quantity
    below, above = is_below(claim, amount), is_above(claim, amount)
    if value.at_most:
        if says_at_least(claim, amount):
            return False
        if told < known and not quantity.at_most and is_a_stay(claim, amount):
            return True
        if told < known and may_be_a_stay(claim, amount):
            return None
        return abs(told - known) < 0.6
    near = value.approximate and abs(told - known) <= 0.1 * known
    if near and (0.98 * known <= told <= 1.03 * known if below else above and told <= 1.02 * known):
        return True
    if below:
        least = 0.75 if _is_round(said) else 0.92
        return least * told <= known < told if not _is_loose(quantity) else known < told
    if above:
        return told < known <= 2 * told
    slack = 0.2 if quantity.approximate else (0.12 if value.approximate else 0.02)
    if not _is_round(said):
        # "Some nineteen minutes" is no way to say twenty; eleven years are seldom so to the day.
        slack = 0.0 if said.unit in _MINUTES else min(slack, 0.05)
    return abs(told - known) <= slack * known


def _is_round(said: Length) -> bool:
    """Whether a length is of the sort that people round to: nobody says "about 82 minutes"."""
    return said.amount % 5 == 0 or said.amount % 1 != 0 or said.amount <= 3


def _is_loose(quantity: Quantity) -> bool:
    return quantity.at_most and not quantity.approximate
