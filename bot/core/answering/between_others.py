"""What two others did with each other: "what did Trump and Xi agree on in their call?".

Lee spoke to both, so that much is told of the two of them; none of it is of a call of theirs.
"""

from __future__ import annotations

from bot.core.answering.followups import in_every_event
from bot.core.answering.other_callers import lettered
from bot.core.entities import EntityType, Scope
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.regex import regex

_BETWEEN_THEM = {
    Lang.EN: regex(
        r"\b(?:call|talks?|conversation|meeting|summit|exchange|deal|agreement) between X "
        r"(?:and|&) X\b|"
        r"\b(?:did|do|does|have|has|had|will|would) X (?:and|&) X "
        r"(?:(?:just|ever|already|really|also) )*"
        r"(?:agree|discuss|talk|speak|say|said|spoke|decide|pledge|promise|call|phone|cover|meet)\w*\b|"
        r"\bX ?(?:and|&|-|/) ?X(?:'s)? (?:phone )?(?:call|talk|conversation)\b(?!s)|"
        r"\bwho (?:called|phoned|rang) (?:whom?|who),? X (?:and|or|&) X\b|"
        r"\bX (?:and|&) X (?:agreed|discussed|spoke|talked|met)\b"
    ),
    Lang.KO: regex(
        r"X ?(?:대통령|주석|총리)? ?(?:이?랑|하고|와|과|[-·/]) ?X ?(?:대통령|주석|총리)?"
        r"(?:은|는|이|가|의|도|간의?| 간의?| 사이의?)? ?.*"
        r"(?:통화|전화|얘기|대화|합의|논의|만났|만나)"
    ),
    Lang.ZH: regex(
        r"X(?:总统|主席|首相)?(?:和|跟|与|同|[-/])X(?:总统|主席|首相)?(?:之间)?(?:的|是|有没有|有|在)?.{0,8}"
        r"(?:通话|通电话|电话|通了|谈|聊|达成|见面|打给|会面|会晤)"
    ),
}
"""What two others, written X, did with each other."""
_WHO_RANG = regex(
    r"X ?(?:이?랑|하고|와|과|[-·/]) ?X ?통화.{0,8}누가 ?(?:먼저 )?(?:걸|전화)|"
    r"X(?:和|跟|与|同|[-/])X(?:的)?(?:通话|通电话|电话)?(?:是|,)?谁(?:先|主动)?(?:打|提)"
)
_COUNTED = regex(
    r"\bcalls\b|\b(?:both|each|longer|shorter|versus|vs|compar\w+|apart|before|after|first|or|order|"
    r"respectively|days?|gap|differen\w+|total|combined|later|earlier)\b|"
    r"각각|둘|더|비교|순서|먼저|아니면|차이|간격|며칠|다음|이후|뒤|전에|보다|나중|"
    r"합쳐|합계|합산|합하|"
    r"총 |도 |에 대|관해|언급|거론|"
    r"分别|都|比|之间|隔|先|还是|哪个|各|差|几天|"
    r"总共|一共|共计|合计|加起来|之后|之前|后|提到|谈到|聊到|谈及|关于|呢"
)
"""What counts from one to the other, or holds them against each other."""


def between_others(understood: Understanding, matcher: Matcher) -> bool:
    """Whether two of the report are asked for what they did with each other.

    "What did Trump and Xi agree on in their call?" is of no call of Lee's, though he spoke to both.
    """
    if lee_named(understood, matcher) or at_ours(understood, matcher):
        return False
    text = lettered(understood, matcher)
    if _WHO_RANG.search(text):
        return True
    found = _BETWEEN_THEM[understood.lang.written].search(text)
    return found is not None and not _COUNTED.search(understood.text)


def at_ours(understood: Understanding, matcher: Matcher) -> bool:
    """Whether a summit of the report, or its place, is named: there two of them may well meet."""
    known = matcher.store.entities_by_id
    kinds = {EntityType.EVENT, EntityType.ORGANISATION, EntityType.PLACE}
    return any(
        known[id_].scope is Scope.INSIDE and known[id_].type in kinds
        for id_ in understood.entity_ids
        if id_ not in matcher.reader.participants and id_ not in {"seoul", "beijing"}
    )


def lee_named(understood: Understanding, matcher: Matcher) -> bool:
    """Whether who takes part in each of our calls is named by himself, or his country or a call."""
    always = in_every_event(matcher)
    known = matcher.store.entities_by_id
    own = {known[id_].country for id_ in always} | always
    events = {(m.start, m.end) for m in understood.entities if m.id in matcher.reader.participants}
    return any(m.id in own and (m.start, m.end) not in events for m in understood.entities)
