"""Meetings and calls of others than Lee: "Xi and Modi in Tianjin", "川习会", 미중 정상회담.

What is said of two of them is no matter of ours, though one of them or both are in the report. That
one of them came up between Lee and Xi, or was called by Lee, is.
"""

from __future__ import annotations

from itertools import pairwise

from bot.core.answering.between_others import at_ours, between_others, lee_named
from bot.core.answering.followups import in_every_event
from bot.core.answering.other_callers import is_of_another_caller
from bot.core.entities import EntityType, Scope
from bot.core.language import Lang
from bot.core.matching.aliases import Mention
from bot.core.matching.entity_slots import is_home
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding, span_in
from bot.core.regex import regex

_TOGETHER = {
    Lang.EN: regex(
        r"^(?:'s)?\s*(?:and|&|-|/|,? with|met|meeting|called|phoned)\s*(?:president |pm )*$"
    ),
    Lang.KO: regex(r"^(?:대통령|주석|총리|위원장)?\s?(?:이?랑|하고|와|과|[·/-])?\s?$"),
    Lang.ZH: regex(r"^(?:总统|主席|总理|首相)?(?:和|跟|与|同|[-/·])?$"),
}
"""What stands between two who do something together."""
_SPOKE_TO = {
    Lang.EN: regex(
        r"^\s*(?:ever |also |then |already |just )?(?:talk(?:s|ed|ing)? (?:to|with)|"
        r"sp(?:oke|eaks?|oken|eaking) (?:to|with)|call(?:s|ed|ing)?|phon(?:es?|ed|ing)|r[aiu]ng)"
        r"\s*(?:president |pm )*$"
    ),
    Lang.KO: regex(r"^\s?(?:대통령|주석|총리|위원장)?(?:이|가|은|는)\s?$"),
    Lang.ZH: regex(r"^(?:总统|主席|总理|首相)?(?:打给|致电|给)$"),
}
"""What stands between one and another to whom he spoke."""
_CALLS = ("통화", "전화", "通话", "电话")
_SPOKEN = regex(r"통화|전화|얘기|대화|打给|致电|电话|\b(?:talk|sp[eo]|call|phon|r[aiu]ng)")
_MET = {
    Lang.EN: regex(
        r"\b(?:meet(?:ing)?s?|met|summit|sit-?down|handshake|bilateral|tete-a-tete|"
        r"(?:did|do|have|will|when|has) [\w ,'-]*(?:and|&) [\w '-]*(?:talk(?:ed)?|speak|"
        r"spoken|spoke))\b"
    ),
    Lang.KO: regex(r"회담|만나|만났|만남|회동|대좌"),
    Lang.ZH: regex(r"会晤|会面|会谈|碰面|见面|碰头|会(?=[那这上时]|$)"),
}
_EN_THEIR_CALL = regex(r"^\s*(?:phone )?(?:call|talk|conversation)(?!s)\b")
_EN_JOINED = regex(r"^\s*[-/]\s*$")
_EACH = regex(
    r"\bcalls\b|\b(?:both|each|between|longer|shorter|versus|vs|compar\w+|apart|before|after|first|or|"
    r"order|respectively)\b|각각|둘 ?다|더|비교|보다|나중|사이|순서|먼저|아니면|"
    r"分别|都|比|之间|隔|先|"
    r"还是|哪个|各"
)
"""What compares the two, or asks of each."""
_IN_OURS = regex(
    r"\b(?:on|in|during|at) (?:the|that|their|this) (?:phone )?(?:call|conversation|briefing|"
    r"report|"
    r"article|piece|readout)\b|통화에서|통화 ?때|통화 ?중|기사|보도|브리핑|通话[中里时]|"
    r"电话[中里]|报道|文章"
)
"""Where two others came up."""
_SHORT = regex(
    r"川习|习川|特习|习特(?!派)|普习|习普|莫习|习莫|拜习|普特会|特普会|川金|"
    r"(?<![韩한])(?:中美|美中|中日|日中|中俄|俄中|美俄|中印|印中|中朝|朝中|朝俄|美日|日美)(?!韩)(?:元首|首脑|领导人|双边)"
    r"?(?:通话|会晤|会谈|峰会|电话|会)|"
    r"(?<![한韓미중일북러])(?:미중|중미|중일|일중|북중|북러|중러|미러|미일|북미|"
    r"인중)(?![한중일러북]) ?(?:정상|양국)? ?(?:회담|통화|회동|정상)"
)
"""Two leaders or countries in short, none of them South Korea."""


def is_of_others(understood: Understanding, matcher: Matcher) -> bool:
    """Whether an utterance is about what two leaders did together, and Lee is none of them."""
    known, text = matcher.store.entities_by_id, understood.text
    if is_of_another_caller(understood, matcher):
        return True
    if between_others(understood, matcher):
        return True
    if _IN_OURS.search(text) or lee_named(understood, matcher):
        return False
    ours = at_ours(understood, matcher)
    if _SHORT.search(text) and not ours:
        return True
    persons = _persons(understood, matcher)
    for one, other in pairwise(persons):
        pair = known[one.id], known[other.id]
        if one.id == other.id:
            continue
        spoke = _spoke_to(understood, one, other)
        if not spoke and not _are_together(understood, one, other):
            continue
        if any(entity.scope is Scope.OUTSIDE for entity in pair):
            return True
        if spoke and not ours:
            return True  # "Did Ishiba talk to Trump?" is of no call of ours.
        if not ours and sum(map(is_home, pair)) == 1 and _met(understood, one, other):
            return True
    return False


def _persons(understood: Understanding, matcher: Matcher) -> list[Mention]:
    """The persons but Lee, each once; with whom a call was is named where that is named by him."""
    always = in_every_event(matcher)
    known = matcher.store.entities_by_id
    found = {
        mention.start: mention
        for mention in understood.entities
        if known[mention.id].type is EntityType.PERSON and mention.id not in always
    }
    return [found[start] for start in sorted(found)]


def _spoke_to(understood: Understanding, one: Mention, other: Mention) -> bool:
    lang, text = understood.lang.written, understood.text
    start, end = span_in(understood, one)
    if one.alias.endswith(_CALLS):
        return False  # "시진핑 통화는 이시바 통화 다음 날": two calls of Lee's.
    if lang is Lang.EN:
        end = start + len(one.alias.split()[0])  # "Xi call" is a name of his call too.
    between = text[end : span_in(understood, other)[0]]
    joined = _SPOKE_TO[lang].search(between) is not None
    return joined and _SPOKEN.search(text) is not None and not _EACH.search(text)


def _are_together(understood: Understanding, one: Mention, other: Mention) -> bool:
    between = understood.text[span_in(understood, one)[1] : span_in(understood, other)[0]]
    return bool(_TOGETHER[understood.lang.written].search(between))


def _met(understood: Understanding, one: Mention, other: Mention) -> bool:
    """Whether two of the report are said to have met or spoken with each other.

    "The Trump and Xi calls" are two calls of Lee's.
    """
    text = understood.text
    if _EACH.search(text):
        return False
    if _MET[understood.lang.written].search(text):
        return True
    if understood.lang is not Lang.EN:
        return False
    between = text[one.end : other.start]
    named = other.alias.split()[0]
    after = text[other.start :].removeprefix(named)
    return bool(_EN_JOINED.search(between) and _EN_THEIR_CALL.search(after))
