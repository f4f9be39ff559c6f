"""Calls that a message names together: "how long were the calls with Trump and Xi?".

What is asked of several is told by the row of all: how far two of them are apart is the nearest
fact, and says nothing of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from bot.core.answering.bare import says_nothing_else
from bot.core.answering.between_others import between_others
from bot.core.answering.by_day import is_call
from bot.core.answering.other_pairs import is_of_others
from bot.core.answering.told import told_before
from bot.core.entities import EntityType
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding, span_in
from bot.core.regex import regex
from bot.core.values import TextValue

SEVERAL = 2
"""Calls from which the row of all tells what is asked."""
_HOW_LONG = {
    Lang.EN: regex(
        r"(?<!by )\bhow (?:long|many minutes) (?:were|did|are|was|is|lasted)\b"
        r"(?!.*\b(?:between|apart|after|before|until|till|longer|since|or|than|each other|"
        r"outlast\w*|exceed\w*|more|less)\b)"
    ),
    Lang.KO: regex(r"통화(?!.*(?:차이|사이|뒤|후|만에|보다|더|날짜|언제)).*(?:얼마나|몇 ?분)"),
    Lang.ZH: regex(
        r"(?:分别|各自?|都)?(?:通了|打了|聊了|谈了|通话)(?:话|电话)?了?(?:分别|各自?|时间)?"
        r"(?:是|有)?(?:多久|多长时间|几分钟)(?!后|前|之)"
    ),
}
_WHEN = {
    Lang.EN: regex(r"\b(?:when|what|which|days?|dates?|on)\b"),
    Lang.KO: regex(r"날짜|언제|며칠|무슨\s?날|어느\s?날"),
    Lang.ZH: regex(r"哪一?天|几号|什么时候|何时|日期|都"),
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


def row_asked(matcher: Matcher, understood: Understanding, context: Sequence[str]) -> Fact | None:
    """The row that tells the lengths or days of several calls, where a message asks for these.

    "And Ishiba and Xi?" asks what its thread has asked of another call.
    """
    if understood.quantities or understood.negated or understood.strangers:
        return None
    if len(named_calls(matcher, understood)) < SEVERAL:
        return None
    if between_others(understood, matcher) or is_of_others(understood, matcher):
        return None
    text, lang = understood.text, understood.lang.written
    if "which-order" in understood.asks or "?" in text.rstrip("? "):
        return None
    if _HOW_LONG[lang].search(text):
        return row_of_calls(matcher, "how-long")
    asks_days = _WHEN[lang].search(text) is not None
    if asks_days and (is_call(understood) or context) and says_only_calls(understood, _WHEN):
        return row_of_calls(matcher, "when")
    if not context or not says_only_calls(understood):
        return None
    told = told_before(matcher, context)
    if told is None or told.silent or told.fact.event not in matcher.reader.participants:
        return None
    asked = [ask for ask in ("how-long", "when") if ask in told.fact.asks]
    return row_of_calls(matcher, asked[0]) if asked else None


def named_calls(matcher: Matcher, understood: Understanding) -> list[tuple[int, str]]:
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


def row_of_calls(matcher: Matcher, ask: str) -> Fact | None:
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


def says_only_calls(
    understood: Understanding, asked: Mapping[Lang, re.Pattern[str]] | None = None
) -> bool:
    """Whether a message says nothing but names, values, what is `asked`, and small words."""
    text, lang = understood.text, understood.lang.written
    spans = [span_in(understood, mention) for mention in understood.entities]
    spans += [(one.start, one.end) for one in understood.quantities]
    for start, end in sorted({*spans}, reverse=True):
        text = text[:start] + " " * (end - start) + text[end:]
    for words in (asked or {}, _BESIDE):
        text = words[lang].sub(" ", text) if words else text
    text = re.sub(r"\s+", " ", text)
    return says_nothing_else(text, lang)
