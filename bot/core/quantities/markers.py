"""The words around a quantity that say how firmly it is meant: about, at most, at least."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.core.language import Lang
from bot.core.quantities.kinds import Length, Money, Number, Percent, Quantity
from bot.core.regex import regex

Patterns = tuple[re.Pattern[str], re.Pattern[str]]
"""(what may stand before the quantity, what may stand after it)."""

_ABOUT: dict[Lang, Patterns] = {
    Lang.EN: (
        regex(
            r"(?:\b(?:about|around|approximately|approx\.?|roughly|some|nearly|almost|circa|maybe"
            r"|just\s+(?:over|under)|a\s+little\s+(?:over|under)|in\s+the\s+region\s+of)|(?<!\d)[~≈])\s*(?:a\s+)?$"
        ),
        regex(r"\s*(?:or\s+so\b|-?ish\b|approximately\b|roughly\b)"),
    ),
    Lang.KO: (
        regex(r"(?:(?<![가-힣])(?:약|대략|거의|근|어림잡아)|(?<!\d)~)\s*$"),
        regex(r"\s*(?:쯤|정도|가량|경(?![가-힣])|여\s|남짓|안팎|내외|전후)"),
    ),
    Lang.ZH: (
        regex(r"(?:大约|大概|大致|约|将近|接近|近|差不多|(?<!\d)~)\s*$"),
        regex(r"\s*(?:左右|上下|前后|多)"),
    ),
}
_AT_MOST: dict[Lang, Patterns] = {
    Lang.EN: (
        regex(
            r"\b(?:up\s+to|at\s+(?:the\s+)?most|max(?:imum)?\.?(?:\s+(?:of|is))?|no\s+(?:more|longer)\s+than"
            r"|not\s+more\s+than|within|as\s+(?:many|long)\s+as|(?:capped|limited)\s+(?:at|to)|under"
            r"|less\s+than|fewer\s+than)\s*(?:a\s+)?$"
        ),
        regex(r"\s*(?:max(?:imum)?\b|at\s+(?:the\s+)?most\b|or\s+less\b|tops\b)"),
    ),
    Lang.KO: (
        regex(r"(?:최대|최장|많아야|길어야|기껏해야)\s*$"),
        regex(r"\s*(?:이내|이하|미만|안에|까지(?:만)?)"),
    ),
    Lang.ZH: (
        regex(r"(?:最多|最长|至多|不超过|不多于|顶多|上限[为是]?)\s*$"),
        regex(r"\s*(?:以内|之内|以下|内(?!容|部|阁))"),
    ),
}
_AT_LEAST: dict[Lang, Patterns] = {
    Lang.EN: (
        regex(
            r"\b(?:at\s+least|more\s+than|over|longer\s+than|no\s+less\s+than|min(?:imum)?(?:\s+of)?)\s*(?:a\s+)?$"
        ),
        regex(r"\s*(?:or\s+more\b|\+|plus\b)"),
    ),
    Lang.KO: (regex(r"(?:최소|최소한|적어도)\s*$"), regex(r"\s*(?:이상|초과|넘게|넘는)")),
    Lang.ZH: (regex(r"(?:至少|最少|超过|不少于|多于)\s*$"), regex(r"\s*(?:以上|之上)")),
}
_MORE_INSIDE = regex(r"[\d一二两三四五六七八九十个][多几]|\d여")
"""More than the number, said within the quantity itself: 一个多小时, 10여 년."""
_REACH = 22


def mark(quantity: Quantity, low: str, lang: Lang) -> Quantity:
    """Return the quantity with the markers that stand beside it in the lower-case text."""

    def has(patterns: Patterns) -> bool:
        before, after = patterns
        near = max(0, quantity.start - _REACH)
        return bool(before.search(low, near, quantity.start) or after.match(low, quantity.end))

    approximate = has(_ABOUT[lang])
    measured = isinstance(quantity.value, Length | Number | Percent | Money)
    at_most = measured and has(_AT_MOST[lang])
    at_least = measured and (has(_AT_LEAST[lang]) or bool(_MORE_INSIDE.search(quantity.surface)))
    if at_most and lang is Lang.ZH and low[max(0, quantity.start - 3) : quantity.start] == "不超过":
        at_least = False
    if not (approximate or at_most or at_least):
        return quantity
    return replace(quantity, approximate=approximate, at_most=at_most, at_least=at_least)
