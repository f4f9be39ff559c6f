"""How far apart two dated things are: "how many days between the election and the G7?".

Where no fact tells the distance of just these two, that of two others is the nearest fact, and
wrong: their dates are told instead, or that the source gives no day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.answering.between_others import between_others
from bot.core.answering.dated_things import dated_things, says_only, span_of
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.regex import regex
from bot.core.values import DateValue, DurationValue, PeriodValue, Precision

_APART = {
    Lang.EN: regex(
        r"\b(?:how (?:long|many (?:days|weeks|months|years)|far)|days|weeks|months|"
        r"gap|distance|interval|time)\b.*"
        r"\b(?:between|from|after|before|until|till|since|apart|separat\w+)\b|"
        r"\bhow far apart\b"
    ),
    Lang.KO: regex(
        r"(?:사이|간격|차이|부터|에서|까지|하고|와|과|랑).*"
        r"(?:며칠|몇 ?(?:일|주|달|개월)|얼마나|간격|차이)|"
        r"며칠 ?(?:뒤|후|전|만)"
    ),
    Lang.ZH: regex(
        r"(?:相隔|隔了?|之间|距离?|差|到).*(?:几天|多少天|多久|几个?(?:星期|周|月)|多长时间)|"
        r"(?:几天|多少天|多久)(?:之)?[后前]"
    ),
}
_BARE = {
    Lang.EN: regex(r"\bhow many days\b|\bhow long\b.*\bbetween\b|\b(?:days|far) apart\b"),
    Lang.KO: regex(r"며칠|몇\s?일|얼마\s?만"),
    Lang.ZH: regex(r"(?:几|多少)天|隔了?多久"),
}
"""What a follow-up asks of the two before it."""
_BESIDE = {
    Lang.EN: regex(
        r"\b(?:how|long|many|much|far|days?|weeks?|months?|years?|time|number|gap|distance|interval|"
        r"between|from|after|before|until|till|to|since|apart|separates?|separated|is|are|was|there|"
        r"passed?|elapsed?|lie|lies|lee's|lee|president|the|start(?:s|ed)?|begin(?:s|ning)?|began|of|"
        r"calls?|called|phone|talk(?:s|ed)?|spoke|with|summit|xi|did|does|do|came|come|take|took|"
        r"place|and|in|ends?|ended|opens?|opened|closing|close|took office|office|"
        r"sworn|policy|opening|day|date|held|quick|q)\b"
    ),
    Lang.KO: regex(
        r"사이|간격|차이|부터|에서|까지|며칠|몇|일|주|달|개월|얼마나|뒤|후|전|만|걸리|걸렸|떨어져|되|지났|남|"
        r"통화|전화|시작|열리|열렸|시행|정상회의|회의|정상|대통령|주석|총리|이?랑|하고|과|와|의|도|날|취임|"
        r"했|한|였|인|있|나|났|이|대선|은|는|을|를|에|시간|기간"
    ),
    Lang.ZH: regex(
        r"相隔|隔|之间|距离?|差|到|从|几天|多少天|多久|几个?(?:星期|周|月)|多长时间|中间|通话|电话|开始|结束|开幕|闭幕|举行|"
        r"召开|开|峰会|总统|主席|首相|和|跟|与|同|之?后|之?前|李在明|政策|实施|有|过|才|会|场|次|通|于|天|一共"
    ),
}
"""Words that may stand beside the two and their distance; more makes it another question."""


@dataclass(frozen=True, slots=True)
class Apart:
    """Two dated things whose distance is asked, earlier first: their dates and their names' ids.

    `told` is the fact that tells the distance, `vague` the date that gives no day.
    """

    dates: tuple[Fact, Fact]
    named: tuple[str, str]
    told: Fact | None
    vague: Fact | None


def how_far_apart(
    matcher: Matcher, understood: Understanding, context: Sequence[str] = ()
) -> Apart | None:
    """The two dated things whose distance a message asks for; None if it asks anything else.

    A bare "how many days is that?" asks it of the two that the thread's last two messages name.
    """
    lang = understood.lang.written
    if understood.quantities or understood.negated or understood.strangers:
        return None
    bare = _BARE[lang].search(understood.text) is not None and len(context) > 1
    if not bare and not _APART[lang].search(understood.text):
        return None
    if between_others(understood, matcher):
        return None
    found = dated_things(matcher, understood)
    if not says_only(understood, [spans for spans, _, _ in found], (_BESIDE,)):
        return None
    if bare and not found:
        found = dated_things(matcher, matcher.read(" ".join(context[-2:]), understood.lang))
    if len(found) != 2:
        return None
    (_, one, first), (_, other, second) = sorted(found, key=lambda thing: span_of(thing[2]))
    ids = {one, other}
    told = [
        fact
        for fact in matcher.store.facts
        if isinstance(fact.value, DurationValue)
        and fact.value.unit not in {"minute", "hour"}
        and ids <= {*fact.entities}
        and {"how-many", "how-long"} & set(fact.asks)
        and fact.superseded_by is None
    ]
    vague = next((fact for fact in (second, first) if not _gives_day(fact)), None)
    return Apart((first, second), (one, other), told[0] if len(told) == 1 else None, vague)


def _gives_day(fact: Fact) -> bool:
    """Whether a date is given to the day; a time of several days begins on one."""
    value = fact.value
    on = value.on if isinstance(value, DateValue) else None
    on = value.start if isinstance(value, PeriodValue) else on
    return on is not None and on.precision is Precision.DAY
