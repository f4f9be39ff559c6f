"""Seasons of a claim, held against the dates of the facts: early November is in the autumn."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.core.claims.patterns import Span
from bot.core.claims.reading import Claim
from bot.core.language import Lang
from bot.core.quantities import CalendarDate, Quantity

_SEASONS = {
    Lang.EN: re.compile(
        r"\b(?:(?:this|in|in the|the|next|last|late|early|mid) )?(?:coming )?"
        r"(?:(?P<spring>spring)|(?P<summer>summer)|(?P<autumn>autumn|fall)|(?P<winter>winter))\b"
    ),
    Lang.KO: re.compile(
        r"(?:올|이번|지난)?(?:(?P<spring>봄)|(?P<summer>여름)|(?P<autumn>가을)|(?P<winter>겨울))"
    ),
    Lang.ZH: re.compile(
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
