"""Values that a message gives to several calls in turn: "Trump 20 minutes and Ishiba 25?".

The row of all calls tells them, with a yes only where each has its own: the fact of one call, or of
how far two are apart, says half of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.core.answering.bare import says_nothing_else
from bot.core.answering.between_others import between_others
from bot.core.answering.by_day import agrees, day_of, days_of_events
from bot.core.answering.in_order import row_of
from bot.core.answering.same_of_another import tells_value
from bot.core.answering.statements import ends_in_tag
from bot.core.entities import EntityType
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding, span_in
from bot.core.quantities import CalendarDate, Length, Number, Quantity, Rank, Weekday
from bot.core.regex import regex
from bot.core.values import TextValue

SEVERAL = 2
"""Calls from which values are given in turn."""
_OTHER_WAY = regex(
    r"\bor (?:is it |was it )?(?:the )?(?:other way|vice versa|reverse\w*|opposite)\b|"
    r"\bvice versa\b|아니면|반대|거꾸로|还是反|反过来|颠倒"
)
"""What leaves open which of them has which."""
_HOW_LONG = {
    Lang.EN: regex(
        r"\bhow (?:long|many minutes) (?:were|did|are|was|is|lasted)\b"
        r"(?!.*\b(?:between|apart|after|before|until|till|longer|since|or|than|each other)\b)"
    ),
    Lang.KO: regex(r"통화(?!.*(?:차이|사이|뒤|후|만에|보다|더)).*(?:각각|얼마나|몇 ?분)"),
    Lang.ZH: regex(
        r"(?:分别|各自?|都)?(?:通了|打了|聊了|谈了|通话)(?:话|电话)?(?:分别|各自?|时间)?"
        r"(?:是|有)?(?:多久|多长时间|几分钟)(?!后|前|之)"
    ),
}
_BESIDE = {
    Lang.EN: regex(
        r"\b(?:did|was|were|is|are|it|it's|has|had|have|lee|he|his|jae-myung|president|prime|minister|"
        r"mr|talk\w*|spoke|speak\w*|call\w*|phon\w*|rang|last\w*|long|took|takes?|min\w*|with|to|on|"
        r"for|from|at|of|by|in|and|but|then|while|whereas|the|a|an|only|just|about|around|roughly|"
        r"or|other|way|round|around|vice|versa|reverse\w*|opposite|each|respectively|got|get|gets|"
        r"june|that's|that|isn't|wasn't|really|leaders?|person|one|counterparts?|right|correct|yes|yeah|no|true|ok|okay)\b"
    ),
    Lang.KO: regex(
        r"대통령|총리|주석|이재명|통화|전화|각각|동안|정도|약|아니면|반대|거꾸로|였|이었|했|하고|한거|"
        r"한게|인거|인게|인가|거|게|것|와|과|랑|이랑|은|는|이|가|에|엔|로|으로|의|을|를|도|씩|간|분|날|"
        r"번째|상대|정상|순서|한|된|죠|지|나|요|고|며|그리고|그럼|일|시간|다|맞아?|네"
    ),
    Lang.ZH: regex(
        r"总统|主席|首相|李在明|跟|和|与|同|是|的|通了|打了|聊了|谈了|通话|通电话|电话|通|打|聊|谈|各|分别|"
        r"位|个|领导人|还是|反过来|反了|反着|颠倒|了|约|大概|左右|只|才|先|再|他|在|月|日|号|那|没错|没记错|对不对|是不是|对|吧"
    ),
}
"""Words that say nothing but who spoke to whom, and when or how long."""


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
    if denied or understood.strangers:
        return None
    names = _names(matcher, understood)
    if len(names) >= SEVERAL and _asks_lengths(matcher, understood):
        row = _row(matcher, "how-long")
        return InTurn(row, "") if row is not None else None
    if understood.wh:
        return None
    values = sorted(understood.quantities, key=lambda one: one.start)
    if len(names) < SEVERAL or len(values) != len(names):
        return None
    if not _in_turn([place for place, _ in names], [one.start for one in values]):
        return None
    if not _is_all(understood):
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
    dates, row = days_of_events(matcher), _row(matcher, "when")
    given = [day for one in values if (day := _day(one)) is not None]
    if row is None or len(given) != len(values):
        return None
    return row, all(agrees(dates[event], day) for event, day in zip(events, given, strict=True))


def _ranks(matcher: Matcher, events: Sequence[str], values: Sequence[Quantity]) -> _Told | None:
    dates = days_of_events(matcher)
    calls = sorted(matcher.reader.participants, key=lambda event: dates[event])
    given = [one.value.rank for one in values if isinstance(one.value, Rank)]
    row = next((f for f in matcher.store.facts if len(row_of(f)) == len(calls)), None)
    if row is None or len(given) != len(values):
        return None
    return row, all(
        calls.index(event) + 1 == rank for event, rank in zip(events, given, strict=True)
    )


def _lengths(matcher: Matcher, events: Sequence[str], values: Sequence[Quantity]) -> _Told | None:
    row, calls = _row(matcher, "how-long"), matcher.reader.participants
    if row is None or not all(isinstance(one.value, Length | Number) for one in values):
        return None
    if not any(_has_length(matcher, event, values[0]) for event in calls):
        return None
    return row, all(
        _has_length(matcher, event, quantity)
        for event, quantity in zip(events, values, strict=True)
    )


def _asks_lengths(matcher: Matcher, understood: Understanding) -> bool:
    """Whether the lengths of several calls are asked: "how long were the calls with A and B?"."""
    if understood.quantities or between_others(understood, matcher):
        return False
    return _HOW_LONG[understood.lang.written].search(understood.text) is not None


def _day(quantity: Quantity) -> CalendarDate | Weekday | None:
    """The day that a quantity gives; "6일" may be six days, or the sixth."""
    value = quantity.value
    if isinstance(value, Length) and value.unit == "day":
        return CalendarDate(None, None, value.amount)
    return day_of(quantity)


def _names(matcher: Matcher, understood: Understanding) -> list[tuple[int, str]]:
    """Where each call's person or country is named first, and the call, in the message's order."""
    known, calls = matcher.store.entities_by_id, matcher.reader.participants
    everyone = [set(persons) for persons in calls.values()]
    always = set.intersection(*everyone) if everyone else set()
    found: dict[str, int] = {}
    for mention in understood.entities:
        if known[mention.id].type not in {EntityType.PERSON, EntityType.COUNTRY}:
            continue
        for event, persons in calls.items():
            own = set(persons) - always
            if mention.id in own | {known[id_].country for id_ in own}:
                place = span_in(understood, mention)[0]
                found[event] = min(place, found.get(event, place))
    return sorted((place, event) for event, place in found.items())


def _in_turn(names: Sequence[int], values: Sequence[int]) -> bool:
    """Whether each name has the value beside it, or all values follow all names."""
    pairs = list(zip(names, values, strict=True))
    name_first = all(name < value for name, value in pairs)
    value_first = all(value < name for name, value in pairs)
    if max(names) < min(values) or max(values) < min(names):
        return True
    apart = all(max(one) < min(other) for one, other in pairwise(pairs))
    return apart and (name_first or value_first)


def _row(matcher: Matcher, ask: str) -> Fact | None:
    """The fact that tells what is asked of all calls at once."""
    count = len(matcher.reader.participants)
    return next(
        (
            fact
            for fact in matcher.store.facts
            if ask in fact.asks
            and len(fact.recipients) == count
            and isinstance(fact.value, TextValue)
            and fact.superseded_by is None
        ),
        None,
    )


def _has_length(matcher: Matcher, event: str, quantity: Quantity) -> bool:
    return any(
        fact.event == event and "how-long" in fact.asks and tells_value(fact, quantity, matcher)
        for fact in matcher.store.facts
        if fact.superseded_by is None
    )


def _is_all(understood: Understanding) -> bool:
    """Whether a message says nothing but names, values and small words."""
    text, lang = understood.text, understood.lang.written
    spans = [span_in(understood, mention) for mention in understood.entities]
    spans += [(one.start, one.end) for one in understood.quantities]
    for start, end in sorted({*spans}, reverse=True):
        text = text[:start] + " " * (end - start) + text[end:]
    text = re.sub(r"\s+", " ", _BESIDE[lang].sub(" ", text))
    return says_nothing_else(text, lang)
