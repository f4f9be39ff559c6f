"""Lengths and numbers that a question only bounds: "over 20 minutes?", "한 시간 넘게?".

The length itself is another one than the fact's, and yet the fact may bear the question out.
"""

from __future__ import annotations

import re

from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.slots import of_kind, quantities_of
from bot.core.matching.understanding import Understanding
from bot.core.quantities import Length, Number, Quantity, QuantityKind

_KINDS = (QuantityKind.DURATION, QuantityKind.COUNT)
_ABOVE_BEFORE = {
    Lang.EN: re.compile(
        r"\b(?:more than|over|longer than|exceed\w*|beyond|past|above)\s*(?:a |an )?$"
    ),
    Lang.KO: re.compile(r"(?!x)x"),
    Lang.ZH: re.compile(r"(?:超过了?|多于|不止|长于|大于)$"),
}
_ABOVE_AFTER = {
    Lang.EN: re.compile(r"(?!x)x"),
    Lang.KO: re.compile(r"\s*(?:을|를|은|이|도)?\s*(?:넘|초과|보다\s?(?:길|오래|많|더))"),
    Lang.ZH: re.compile(r"(?!x)x"),
}
_BELOW_BEFORE = {
    Lang.EN: re.compile(
        r"\b(?:less than|under|below|shorter than|fewer than|not even)\s*(?:a |an )?$"
    ),
    Lang.KO: re.compile(r"(?!x)x"),
    Lang.ZH: re.compile(r"(?:不到|不足|少于|短于|小于|没到|不满|未满)$"),
}
_BELOW_AFTER = {
    Lang.EN: re.compile(r"(?!x)x"),
    Lang.KO: re.compile(
        r"\s*(?:미만|도\s?(?:안|채\s?안)|이\s?안|이?\s?채\s?안|보다\s?(?:짧|적|덜))"
    ),
    Lang.ZH: re.compile(r"(?:不到|不足)"),
}
_REACH = 16


def is_bounded(understood: Understanding) -> bool:
    """Whether a question bounds a length or number rather than to name it."""
    return any(_way(understood, one) for one in understood.quantities)


def bears_out(understood: Understanding, fact: Fact) -> bool | None:
    """Whether the length or number of a fact lies within the bound that a question sets it.

    None if the question sets no bound, or the fact has no one number to hold against it.
    """
    bounded = [(one, way) for one in understood.quantities if (way := _way(understood, one))]
    if len(bounded) != 1:
        return None
    asked, way = bounded[0]
    own = of_kind(quantities_of((fact.short.en,)), asked.kind)
    if len(own) != 1:
        return None
    limit, size = _size(asked), _size(own[0])
    if limit is None or size is None or limit[0] != size[0]:
        return None
    if own[0].approximate and limit[1] == size[1]:
        return None
    return size[1] > limit[1] if way > 0 else size[1] < limit[1]


def _way(understood: Understanding, quantity: Quantity) -> int:
    """1 where a question asks for more than a quantity, -1 for less, 0 where it sets no bound."""
    if quantity.kind not in _KINDS:
        return 0
    text, lang = understood.text, understood.lang.written
    before = text[max(0, quantity.start - _REACH) : quantity.start]
    after = text[quantity.end : quantity.end + _REACH]
    if _ABOVE_BEFORE[lang].search(before) or _ABOVE_AFTER[lang].match(after):
        return 1
    return -1 if _BELOW_BEFORE[lang].search(before) or _BELOW_AFTER[lang].match(after) else 0


def _size(quantity: Quantity) -> tuple[str, float] | None:
    """What a quantity counts, and how many; None if it does not."""
    match quantity.value:
        case Length(amount, unit):
            return unit, float(amount)
        case Number(amount):
            return "", float(amount)
        case _:
            return None
