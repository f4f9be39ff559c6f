"""Days and hours that a question only bounds: "was it before noon?", "6월 8일 전이었나요?".

The day itself is another one than the fact's, and yet the fact may bear the question out.
"""

from __future__ import annotations

from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.understanding import Understanding
from bot.core.quantities import CalendarDate, ClockTime, Quantity, QuantityKind
from bot.core.regex import regex
from bot.core.values import ClockValue, DateValue, PartialDate

_KINDS = (QuantityKind.DATE, QuantityKind.CLOCK)
_NEVER = regex(r"(?!x)x")
_BEFORE = {
    Lang.EN: (regex(r"\b(?:before|prior to|earlier than|ahead of)\s*(?:the )?$"), _NEVER),
    Lang.KO: (_NEVER, regex(r"^\s*(?:보다\s*)?(?:이?전(?!화|체|후|부|국)|앞서|먼저)")),
    Lang.ZH: (regex(r"早[于於]$"), regex(r"^(?:之前|以前|前)")),
}
_AFTER = {
    Lang.EN: (regex(r"\b(?:after|past|later than)\s*(?:the )?$"), _NEVER),
    Lang.KO: (_NEVER, regex(r"^\s*(?:보다\s*)?(?:이후|후에|뒤에|지나|넘어)")),
    Lang.ZH: (regex(r"[晚迟][于於]$"), regex(r"^(?:之后|以后|后|过后)")),
}
_REACH = 16
ROUGHLY = 20
"""Minutes from an approximate hour within which nothing is sure."""


def is_bounded_in_time(understood: Understanding) -> bool:
    """Whether a question bounds a day or an hour rather than to name it."""
    return any(_way(understood, one) for one in understood.quantities)


def bears_out_in_time(understood: Understanding, fact: Fact) -> bool | None:
    """Whether the day or hour of a fact lies before, or after, the one that a question names.

    None if the question sets no such bound, or the fact has no day or hour that is sure to.
    """
    bounded = [(one, way) for one in understood.quantities if (way := _way(understood, one))]
    if len(bounded) != 1 or understood.negated:
        return None
    asked, way = bounded[0]
    own, limit = _span_of_value(fact), _span(asked, fact)
    if own is None or limit is None:
        return None
    first, last = own
    if way < 0:
        return True if last < limit[0] else (False if first >= limit[0] else None)
    return True if first > limit[1] else (False if last <= limit[1] else None)


def _way(understood: Understanding, quantity: Quantity) -> int:
    """-1 where a question asks for what is before a quantity, 1 for after, 0 for neither."""
    if quantity.kind not in _KINDS or quantity.relative:
        return 0
    lang, text = understood.lang.written, understood.text
    before = text[max(0, quantity.start - _REACH) : quantity.start]
    after = text[quantity.end : quantity.end + _REACH]
    for way, (leading, trailing) in ((-1, _BEFORE[lang]), (1, _AFTER[lang])):
        if leading.search(before) or trailing.search(after):
            return way
    return 0


def _span_of_value(fact: Fact) -> tuple[int, int] | None:
    """The first and the last day, or minute of the day, that a fact's value may be."""
    match fact.value:
        case ClockValue(minutes, approximate):
            return (minutes - ROUGHLY, minutes + ROUGHLY) if approximate else (minutes, minutes)
        case DateValue(on, approximate) if not approximate:
            return on.earliest().toordinal(), on.latest().toordinal()
        case _:
            return None


def _span(asked: Quantity, fact: Fact) -> tuple[int, int] | None:
    """The same of the quantity of a question; what a day leaves out is the fact's own."""
    match asked.value, fact.value:
        case ClockTime(minutes, certain), ClockValue(own):
            other = (minutes + 720) % 1440
            if not certain and abs(other - own) < abs(minutes - own):
                minutes = other
            return minutes, minutes
        case CalendarDate() as day, DateValue(on):
            month = on.month if day.month is None and day.day is not None else day.month
            if day.part and month is None:
                return None
            named = PartialDate(day.year or on.year, month, day.day, day.part, day.end_of_year)
            return named.earliest().toordinal(), named.latest().toordinal()
        case _:
            return None
