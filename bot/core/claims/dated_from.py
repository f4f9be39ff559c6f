"""Days that a claim reckons from another event: "on June 6, two days after the inauguration".

The day is beside the name of what it is reckoned from, and yet the other event's. It is held to be so
only where the claim's own sum comes out: as many days, and in the same direction.
"""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

from bot.core.claims.amounts import judge
from bot.core.claims.findings import Finding, Met
from bot.core.claims.reading import Amount, Claim
from bot.core.claims.series import Series, things_named
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.quantities import CalendarDate, Length, Weekday
from bot.core.regex import regex
from bot.core.values import DateValue, PeriodValue

_DAYS = {"day": 1, "week": 7}
_LATER = {
    Lang.EN: regex(r"\b(?:after|following|since|afterwards|later|next day|on from|into)\b"),
    Lang.KO: regex(r"뒤|후|지나|지난|흐른|흘러|다음날|이튿날|더한|더하"),
    Lang.ZH: regex(r"后|次日|翌日|隔天|第二天"),
}
_SOONER = {
    Lang.EN: regex(r"\b(?:before|prior|ahead|eve|earlier|previous)\b"),
    Lang.KO: regex(r"전날|(?<!직)전인|전에|하기(?:\w{1,3})?전|앞선|앞서|빠른|앞둔"),
    Lang.ZH: regex(r"(?<![先])前(?!后)|早"),
}
_BY_ONE = {
    Lang.EN: regex(r"\b(?:the|a|one|next|following|previous) day\b|\beve\b"),
    Lang.KO: regex(r"전날|다음날|이튿날|하루"),
    Lang.ZH: regex(r"前一天|前一日|次日|翌日|隔天|第二天|前夕|一日|一天"),
}
"""What tells that something was later or sooner, and that it was so by one day."""


class DatedFrom:
    """Tells such days by the dated events of one store."""

    def __init__(self, series: Series) -> None:
        """Use the events and the facts that tell when they were."""
        self._series = series

    def finding(self, claim: Claim, amount: Amount, met: Met) -> Finding | None:
        """What a day comes to that isn't that of the contrast met, if it is reckoned from that."""
        if not isinstance(amount.quantity.value, CalendarDate | Weekday):
            return None
        later, sooner = (
            _LATER[claim.lang].search(claim.text),
            _SOONER[claim.lang].search(claim.text),
        )
        if bool(later) == bool(sooner):
            return None
        named = dict(things_named(claim, self._series.dated))
        start = next((g for g in named if self._series.dates[g].id in met.contrast.facts), None)
        if start is None:
            return None
        told = later or sooner
        left, right = claim.clause(amount.span[0])
        beside = left <= named[start][0] < right
        if told is None or (beside and not left <= told.start() < right):
            # "The oath was on Tuesday, and six days later …": that clause dates the oath itself.
            return None
        apart = _days_told(claim)
        for group, span in named.items():
            fact = self._series.dates[group]
            if group == start or judge(claim, amount, [fact]) is not True:
                continue
            days = _day_of(fact) - _day_of(self._series.dates[start])
            contrast = self._series.contrasts.get(fact.id)
            if contrast and abs(days) in apart and (days > 0) == bool(later):
                return Finding(contrast, True, "amount", False, (span, amount.span))
        return None


def _days_told(claim: Claim) -> set[float]:
    """How many days a claim says two things lie apart; none of them may be so."""
    found: set[float] = {1} if _BY_ONE[claim.lang].search(claim.text) else set()
    for amount in claim.amounts:
        for one in (amount.quantity.value, amount.quantity.also):
            if isinstance(one, Length) and one.unit in _DAYS:
                found.add(one.amount * _DAYS[one.unit])
    return found


def _day_of(fact: Fact) -> int:
    """The day of a fact as a number; that of its beginning where it takes longer."""
    value = fact.value
    if isinstance(value, DateValue) and value.on.month and value.on.day:
        return date(value.on.year, value.on.month, value.on.day).toordinal()
    if isinstance(value, PeriodValue) and value.start and value.start.month and value.start.day:
        return date(value.start.year, value.start.month, value.start.day).toordinal()
    return 0
