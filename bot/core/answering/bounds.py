"""Lengths and numbers that a question only bounds: "over 20 minutes?", "한 시간 넘게?".

The length itself is another one than the fact's, and yet the fact may bear the question out.
"""

from __future__ import annotations

from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.slots import of_kind, quantities_of
from bot.core.matching.understanding import Understanding
from bot.core.quantities import Length, Number, Quantity, QuantityKind
from bot.core.quantities.bounding import LESS, MORE
from bot.core.regex import regex

_KINDS = (QuantityKind.DURATION, QuantityKind.COUNT)
_NEVER = r"(?!x)x"
_ABOVE_BEFORE = {
    Lang.EN: regex(rf"\b(?:{MORE[Lang.EN].before})\s*(?:a |an )?$"),
    Lang.KO: regex(_NEVER),
    Lang.ZH: regex(rf"(?:{MORE[Lang.ZH].before})$"),
}
_ABOVE_AFTER = {
    Lang.EN: regex(_NEVER),
    Lang.KO: regex(rf"\s*(?:을|를|은|이|도)?\s*(?:{MORE[Lang.KO].after}|보다\s?(?:길|오래|많|더))"),
    Lang.ZH: regex(_NEVER),
}
_BELOW_BEFORE = {
    Lang.EN: regex(rf"\b(?:{LESS[Lang.EN].before})\s*(?:a |an )?$"),
    Lang.KO: regex(_NEVER),
    Lang.ZH: regex(rf"(?:{LESS[Lang.ZH].before})$"),
}
_BELOW_AFTER = {
    Lang.EN: regex(_NEVER),
    Lang.KO: regex(
        rf"\s*(?:{LESS[Lang.KO].after}|도\s?(?:안|채\s?안)|이\s안|이?\s?채\s?안|보다\s?(?:짧|적|덜))"
    ),
    Lang.ZH: regex(rf"(?:{LESS[Lang.ZH].after})"),
}
_NEGATIVE = regex(
    r"(?:不到|不足|没到|不满|未满|不止|not even ?(?:a |an )?)\0|\0\s*\w*\s?(?:채\s?)?안"
)
"""Bounds that deny in form alone: "일주일도 안 돼", "不到一周"."""
_LIMIT = {
    Lang.EN: regex(r"\b(?:limit\w*|cap\w*|max\w*|only|just|at most|up to|no more|longest)\b"),
    Lang.KO: regex(r"상한|한도|최대|최장|까지|밖에|(?<=[일주달])만|이내"),
    Lang.ZH: regex(r"上限|最多|最长|至多|只|仅|限|顶多|不超过|以内"),
}
"""Words by which a length is named as the limit."""
_REACH = 16


def is_bounded(understood: Understanding) -> bool:
    """Whether a question bounds a length or number rather than to name it."""
    return any(_way(understood, one) for one in understood.quantities)


def within_limit(understood: Understanding, fact: Fact) -> bool:
    """Whether a question names less than a fact allows, and not as the limit itself.

    "Can they stay for ten days?" has nothing wrong where fifteen are allowed.
    """
    own = [one for one in quantities_of((fact.short.en,)) if one.at_most]
    if len(own) != 1 or _LIMIT[understood.lang.written].search(understood.text):
        return False
    size = _size(own[0])
    named = [_size(one) for one in of_kind(understood.quantities, own[0].kind)]
    if size is None or not named:
        return False
    return all(one is not None and one[0] == size[0] and one[1] < size[1] for one in named)


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
    if understood.negated and not _NEGATIVE.search(_around(understood, asked)):
        return None  # "It wasn't over 20 minutes?": what is denied is not sure.
    return size[1] > limit[1] if way > 0 else size[1] < limit[1]


def _way(understood: Understanding, quantity: Quantity) -> int:
    """1 where a question asks for more than a quantity, -1 for less, 0 where it sets no bound."""
    if quantity.kind not in _KINDS:
        return 0
    lang = understood.lang.written
    before, after = _around(understood, quantity).split("\0")
    if _ABOVE_BEFORE[lang].search(before) or _ABOVE_AFTER[lang].match(after):
        return 1
    return -1 if _BELOW_BEFORE[lang].search(before) or _BELOW_AFTER[lang].match(after) else 0


def _around(understood: Understanding, quantity: Quantity) -> str:
    """What stands before and after a quantity, with a zero in its place."""
    text = understood.text
    before = text[max(0, quantity.start - _REACH) : quantity.start]
    return f"{before}\0{text[quantity.end : quantity.end + _REACH]}"


def _size(quantity: Quantity) -> tuple[str, float] | None:
    """What a quantity counts, and how many; None if it does not."""
    match quantity.value:
        case Length(amount, unit):
            return unit, float(amount)
        case Number(amount):
            return "", float(amount)
        case _:
            return None
