"""Rates: "twice a year" names no length, though "a year" is one."""

from __future__ import annotations

from collections.abc import Iterable

from bot.core.language import Lang
from bot.core.quantities.kinds import Length, Quantity
from bot.core.regex import regex

_TIMES_BEFORE = regex(
    r"\b(?:how (?:many times|often)|once|twice|(?:\d+|two|three|several|many|multiple) times|"
    r"visits|trips|entries)\b[\w\s']{0,24}$"
)
_TIMES_AFTER = {
    Lang.KO: regex(r"^에\s*(?:최대\s*)?(?:몇|여러|\d+|한|두|세)\s*(?:번|차례|회)"),
    Lang.ZH: regex(
        r"^(?:内|里|之内)?(?:最多)?(?:能|可以|可|会|允许)?\S{0,8}(?:几|多少|[两三四\d])(?:次|趟|回)"
    ),
}

_COUNTED_BY = {(1, "day"), (1, "week"), (1, "month"), (12, "month"), (1, "year")}
"""Lengths that visits and the like are counted by; some languages say a year in months."""


def without_rates(quantities: Iterable[Quantity], text: str, lang: Lang) -> tuple[Quantity, ...]:
    """The quantities without lengths that something is counted by; spans refer to `text`."""
    return tuple(one for one in quantities if not _is_rate(one, text, lang.written))


def _is_rate(quantity: Quantity, text: str, lang: Lang) -> bool:
    length = quantity.value
    if not isinstance(length, Length) or (length.amount, length.unit) not in _COUNTED_BY:
        return False
    if lang is Lang.EN:
        return bool(_TIMES_BEFORE.search(text[: quantity.start]))
    return bool(_TIMES_AFTER[lang].search(text[quantity.end :]))
