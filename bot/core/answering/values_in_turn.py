"""Values that a message gives to several calls in turn: "Trump 20 minutes and Ishiba 25?".

The row of all calls tells them, with a yes only where each has its own: the fact of one call, or of
how far two are apart, says half of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.core.answering.by_day import agrees, day_of, days_of_events
from bot.core.answering.same_of_another import tells_value
from bot.core.answering.several_calls import SEVERAL, named_calls, row_of_calls, says_only_calls
from bot.core.answering.statements import ends_in_tag
from bot.core.facts import Fact
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.quantities import CalendarDate, Length, Number, Quantity, Rank, Weekday
from bot.core.regex import regex

_OTHER_WAY = regex(
    r"\bor (?:is it |was it )?(?:the )?(?:other way|vice versa|reverse\w*|opposite)\b|"
    r"\bvice versa\b|아니면|반대|거꾸로|还是反|反过来|颠倒"
)
"""What leaves open which of them has which."""


@dataclass(frozen=True, slots=True)
class InTurn:
    """The fact that tells the values of all calls, and whether they are as a message has them."""

    fact: Fact
    lead: str


def values_in_turn(matcher: Matcher, understood: Understanding) -> InTurn | None:
    """The row of the calls whose lengths or days a message gives in turn; None if it does not."""
    lang = understood.lang.written
    # 没错吧 asks for a yes, and denies nothing.
    denied = understood.negated and not ends_in_tag(understood.text, lang)
    if understood.wh or denied or understood.strangers:
        return None
    names = named_calls(matcher, understood)
    values = sorted(understood.quantities, key=lambda one: one.start)
    if len(names) < SEVERAL or len(values) != len(names):
        return None
    if not _in_turn([place for place, _ in names], [one.start for one in values]):
        return None
    if not says_only_calls(understood):
        return None
    events = [event for _, event in names]
    told = _days(matcher, events, values) or _ranks(matcher, events, values)
    told = told or _lengths(matcher, events, values)
    if told is None:
        return None
    row, as_said = told
    if _OTHER_WAY.search(understood.text):
        return InTurn(row, "")
    return InTurn(row, "yes" if as_said else "no")


_Told = tuple[Fact, bool]
"""The row that tells all values, and whether the message has each of them right."""


def _days(matcher: Matcher, events: Sequence[str], values: Sequence[Quantity]) -> _Told | None:
    dates, row = days_of_events(matcher), row_of_calls(matcher, "when")
    given = [day for one in values if (day := _day(one)) is not None]
    if row is None or len(given) != len(values):
        return None
    return row, all(agrees(dates[event], day) for event, day in zip(events, given, strict=True))


def _ranks(matcher: Matcher, events: Sequence[str], values: Sequence[Quantity]) -> _Told | None:
    dates = days_of_events(matcher)
    calls = sorted(matcher.reader.participants, key=lambda event: dates[event])
    given = [one.value.rank for one in values if isinstance(one.value, Rank)]
    row = next((f for f in matcher.store.orders if len(f.row) == len(calls)), None)
    if row is None or len(given) != len(values):
        return None
    return row, all(
        calls.index(event) + 1 == rank for event, rank in zip(events, given, strict=True)
    )


def _lengths(matcher: Matcher, events: Sequence[str], values: Sequence[Quantity]) -> _Told | None:
    row, calls = row_of_calls(matcher, "how-long"), matcher.reader.participants
    if row is None or not all(isinstance(one.value, Length | Number) for one in values):
        return None
    if not any(_has_length(matcher, event, values[0]) for event in calls):
        return None
    return row, all(
        _has_length(matcher, event, quantity)
        for event, quantity in zip(events, values, strict=True)
    )


def _day(quantity: Quantity) -> CalendarDate | Weekday | None:
    """The day that a quantity gives; "6일" may be six days, or the sixth."""
    value = quantity.value
    if isinstance(value, Length) and value.unit == "day":
        return CalendarDate(None, None, value.amount)
    return day_of(quantity)


def _in_turn(names: Sequence[int], values: Sequence[int]) -> bool:
    """Whether each name has the value beside it, or all values follow all names."""
    pairs = list(zip(names, values, strict=True))
    name_first = all(name < value for name, value in pairs)
    value_first = all(value < name for name, value in pairs)
    if max(names) < min(values) or max(values) < min(names):
        return True
    apart = all(max(one) < min(other) for one, other in pairwise(pairs))
    return apart and (name_first or value_first)


def _has_length(matcher: Matcher, event: str, quantity: Quantity) -> bool:
    return any(
        fact.event == event and "how-long" in fact.asks and tells_value(fact, quantity, matcher)
        for fact in matcher.store.facts
        if fact.superseded_by is None
    )
