"""Seasons and weeks of a claim, held against the dates of the facts: November is in autumn."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from bot.core.claims.patterns import Span
from bot.core.claims.reading import Claim
from bot.core.facts import Fact, Mode
from bot.core.language import Lang
from bot.core.quantities import CalendarDate, Quantity
from bot.core.regex import regex

_SEASONS = {
    Lang.EN: regex(
        r"\b(?:(?:this|in|in the|the|next|last|late|early|mid) )?(?:coming )?"
        r"(?:(?P<spring>spring)|(?P<summer>summer)|(?P<autumn>autumn|fall)|(?P<winter>winter))\b"
    ),
    Lang.KO: regex(
        r"(?:올|이번|지난)?(?:(?P<spring>봄)|(?P<summer>여름)|(?P<autumn>가을)|(?P<winter>겨울))"
    ),
    Lang.ZH: regex(
        r"(?:今年|今|这个)?(?:(?P<spring>春[天季]?)|(?P<summer>夏[天季]?)|(?P<autumn>秋[天季]?)|(?P<winter>冬[天季]?))"
    ),
}
_MONTHS = {
    "spring": {3, 4, 5},
    "summer": {6, 7, 8},
    "autumn": {9, 10, 11},
    "winter": {12, 1, 2},
}
"""Months of the northern seasons: both countries lie there."""


def seasons_backed(claim: Claim, known: Iterable[Quantity]) -> tuple[Span, ...]:
    """The seasons that a claim names and in which a date of the facts falls."""
    months = {
        one.value.month for one in known if isinstance(one.value, CalendarDate) and one.value.month
    }
    return tuple(
        match.span()
        for match in _SEASONS[claim.lang].finditer(claim.text)
        if months & _MONTHS[match.lastgroup or ""]
    )


_OF_ANOTHER_YEAR = {
    Lang.EN: regex(r"\b(?:next|last)\b"),
    Lang.KO: regex(r"(?:지난|내년|작년)"),
    Lang.ZH: regex(r"(?:明年|去年|前年|上个?)"),
}


def seasons_in_force(claim: Claim, facts: Iterable[Fact]) -> tuple[Span, ...]:
    """The seasons of the source's year that a claim names and all of which a policy applies."""
    found: list[Span] = []
    for fact in facts:
        start, end, year = fact.valid_from, fact.valid_until, fact.as_of.year
        if fact.mode is not Mode.POLICY or start is None or end is None:
            continue
        for match in _SEASONS[claim.lang].finditer(claim.text):
            before = claim.text[max(0, match.start() - 6) : match.end()]
            months = _MONTHS[match.lastgroup or ""] - {1, 2}
            days = [date(year, month, 1) for month in months]
            if not _OF_ANOTHER_YEAR[claim.lang].search(before) and all(
                start.latest() < day <= end.latest() for day in days
            ):
                found.append(match.span())
    return tuple(found)


_WEEKS = {
    Lang.EN: regex(
        r"\b(?:(?P<this>(?:later )?this week)|"
        r"(?P<next>next week|the (?:following|coming) week|in a week's time))\b"
    ),
    Lang.KO: regex(r"(?P<this>이번주)|(?P<next>다음주|내주|차주)(?:에)?"),
    Lang.ZH: regex(
        r"(?P<this>(?:本|这|这个|这一)(?:周|星期|礼拜)(?![一二三四五六日天]))|(?P<next>下个?(?:周|星期|礼拜)(?![一二三四五六日天]))"
    ),
}


def weeks_backed(claim: Claim, known: Iterable[Quantity], on: date) -> tuple[Span, ...]:
    """The weeks, as told on the source's day `on`, in which a date of the facts falls."""
    days = {
        date(one.value.year or on.year, one.value.month, one.value.day)
        for one in known
        if isinstance(one.value, CalendarDate) and one.value.month and one.value.day
    }
    monday = on - timedelta(days=on.weekday())
    starts = {"this": monday, "next": monday + timedelta(weeks=1)}
    return tuple(
        match.span()
        for match in _WEEKS[claim.lang].finditer(claim.text)
        if any(
            timedelta(0) <= day - starts[match.lastgroup or ""] < timedelta(weeks=1) for day in days
        )
    )
