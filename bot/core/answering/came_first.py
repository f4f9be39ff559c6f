"""Which of two dated things came first: "the vote or the call with Xi?", "G7 before APEC?"."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.answering.dated_things import dated_things, says_only, span_of
from bot.core.answering.in_order import OF_SOMETHING_ELSE
from bot.core.entities import Scope
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.quantities import QuantityKind
from bot.core.regex import regex

PAIR = 2
_SOONER = {
    Lang.EN: regex(r"\b(?:before|prior to|ahead of|earlier|sooner|first|precedes?|preceded)\b"),
    Lang.KO: regex(r"먼저|앞서|앞섰|앞선|빨[리랐라]|이전|전(?=[에이인]|$|[ ?])|더 ?이른|일찍"),
    Lang.ZH: regex(r"之前|以前|在前|更早|早|先|前(?=[吗的?]|$)"),
}
_LATER = {
    Lang.EN: regex(r"\b(?:after|later|following|follow(?:s|ed)?)\b"),
    Lang.KO: regex(r"나중|이후|다음|뒤|후(?=[에이인]|$|[ ?])|늦"),
    Lang.ZH: regex(r"之后|以后|在后|晚|后(?=[吗的?]|$)"),
}
_OPEN = {
    Lang.EN: regex(r"\b(?:which|what|or)\b"),
    Lang.KO: regex(r"뭐|무엇|뭔|어느|어떤|아니면|냐|(?:먼저|전)(?:이야|야|인가요|예요|에요) \S"),
    Lang.ZH: regex(r"哪|谁|还是|什么"),
}
"""What asks which of the two it was, where nothing is put forward."""
_APART = {
    Lang.EN: regex(r"\b(?:days?|weeks?|months?|years?|hours?)\s+(?:before|after|later|earlier)\b"),
    Lang.KO: regex(r"전날|다음 ?날|이튿날|하루"),
    Lang.ZH: regex(r"前一天|次日|翌日|第二天|后一天"),
}
"""How far apart they were is another question."""
_BESIDE = {
    Lang.EN: regex(
        r"\b(?:which|what|or|come|comes|came|took place|take place|happen(?:s|ed)?|held|holds|"
        r"start(?:s|ed)?|begin|begins|began|phone|calls?|called|talk(?:s|ed|ing)?|spoke|speak|"
        r"speaking|rang|phoned|conversation|summit|lee|president|his|with|to|than|of|in|order|"
        r"actually|already|date|dates|event|two|on|place|place|sworn|sworn in|take|took|taking|"
        r"office|day|policy|leaders?|xi|from|vs|versus|between|quick|q|time)\b"
    ),
    Lang.KO: regex(
        r"뭐|무엇|뭔|어느|어떤|아니면|중에?|둘|쪽|통화|전화|시작|열리|열렸|시행|정상회의|회의|정상|"
        r"대통령|주석|총리|이?랑|하고|과|와|보다|의|도|일|날짜|시점|순서|더|했|한|였|인|있|먼저|일어|났|시기|"
        r"냐|야|중|대선일|일이|된|된거|거|날|취임"
    ),
    Lang.ZH: regex(
        r"哪个?|谁|还是|什么|通话|电话|开始|举行|召开|开|峰会|总统|主席|首相|和|跟|与|同|比|时间|发生|"
        r"打|比较|更|才|才是|会|政策|实施|生效|一?个|相比|李在明|那场|那次|那通|次|通|场|于|哪一个|一|点"
    ),
}
"""Words that may stand beside the two and their order; more makes it another question."""


@dataclass(frozen=True, slots=True)
class InTime:
    """The dates of two things, earlier first, and their names' ids.

    `lead` tells a yes/no question whether they came as it has them, "" for any other.
    """

    facts: tuple[Fact, Fact]
    named: tuple[str, str]
    lead: str


def came_first(matcher: Matcher, understood: Understanding) -> InTime | None:
    """Two dated things that a message wants in their order; None if it asks anything else.

    Of two calls the row of calls tells it.
    """
    lang = understood.lang.written
    sooner = _SOONER[lang].search(understood.text)
    later = _LATER[lang].search(understood.text)
    asks = set(understood.asks)
    if not (sooner or later) or asks & (OF_SOMETHING_ELSE | {"who", "whom", "until-when"}):
        return None
    if _APART[lang].search(understood.text):
        return None
    known = matcher.store.entities_by_id
    others = any(known[id_].scope is Scope.OUTSIDE for id_ in understood.entity_ids)
    if others or any(q.kind is not QuantityKind.ORDINAL for q in understood.quantities):
        return None
    found = dated_things(matcher, understood)
    calls = matcher.reader.participants
    if len(found) != PAIR or all(fact.event in calls for _, _, fact in found):
        return None
    if not says_only(understood, [spans for spans, _, _ in found], (_SOONER, _LATER, _BESIDE)):
        return None
    (_, one, first), (_, other, second) = found
    one_begins, one_ends = span_of(first)
    other_begins, other_ends = span_of(second)
    as_named = one_ends < other_begins
    if not as_named and not other_ends < one_begins:
        return None
    lead = ""
    if not _OPEN[lang].search(understood.text) and bool(sooner) != bool(later):
        lead = "yes" if as_named == bool(sooner) else "no"
    if as_named:
        return InTime((first, second), (one, other), lead)
    return InTime((second, first), (other, one), lead)
