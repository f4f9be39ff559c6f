"""Whether something else came up, by its name alone: "did they speak of the North? … Taiwan?"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.answering.bare import says_nothing_else
from bot.core.answering.followups import always_there, main_call
from bot.core.answering.told import speaker_of, told_before
from bot.core.entities import EntityType
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding, span_in
from bot.core.regex import regex

_BESIDE = {
    Lang.EN: regex(
        r"\b(?:what|how) about\b|\b(?:come|came|brought|bring) up\b|\b(?:mention(?:ed|s)?|"
        r"discuss(?:ed)?|issue|question|anything|something|there|topic)\b"
    ),
    Lang.KO: regex(r"문제|얘기|이야기|언급|관련|도|나왔|있었|됐|되었|했|혹시"),
    Lang.ZH: regex(r"有没有|有|没|问题|的事|事情|那边|[提讲谈聊说](?:到|及|过|起)?"),
}
"""Words beside a name that ask no more than whether it came up."""
_ASKED = {
    Lang.EN: "did {} come up on the call between Lee and Xi?",
    Lang.KO: "이재명 시진핑 통화에서 {} 문제가 언급됐나요?",
    Lang.ZH: "李在明和习近平通话提到{}了吗?",
}
_KINDS = {EntityType.COUNTRY, EntityType.PLACE, EntityType.PERSON}


def asked_if_named(matcher: Matcher, understood: Understanding, context: Sequence[str]) -> str:
    """The question in full, in a thread on what was said on the main call; "" of any other.

    Not of who took part in a call: "and Ishiba?" asks of his.
    """
    named = {*understood.entity_ids}
    known, calls = matcher.store.entities_by_id, matcher.reader.participants.values()
    if not context or len(named) != 1 or understood.quantities or understood.wh:
        return ""
    entity = known[next(iter(named))]
    taking_part = {id_ for persons in calls for id_ in persons}
    countries = {known[id_].country for id_ in taking_part}
    if entity.type not in _KINDS or entity.id in taking_part | countries | always_there(matcher):
        return ""
    text, lang = understood.text, understood.lang.written
    for start, end in sorted({span_in(understood, m) for m in understood.entities}, reverse=True):
        text = f"{text[:start]} {text[end:]}"
    if not says_nothing_else(_BESIDE[lang].sub(" ", text), lang):
        return ""
    told, main = told_before(matcher, context), main_call(matcher)
    if told is None:
        return ""
    # What one of them said, was said there.
    on_it = told.fact.event == main or speaker_of(told.fact) in matcher.reader.participants[main]
    if not on_it:
        return ""
    alias = understood.entities[0].alias
    return _ASKED[lang].format(alias)
