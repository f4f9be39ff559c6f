"""The hours at which a claim has something begin and end: "from 11:30 to noon", "11시부터 정오까지"."""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence

from bot.core.claims.amounts import judge
from bot.core.claims.reading import Amount, Claim
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.slots import compatible
from bot.core.quantities import ClockTime, Length
from bot.core.regex import regex
from bot.core.values import ClockValue, DurationValue

_TO = {
    Lang.EN: regex(
        r"\s*(?:to|until|till|through|and|-|–|—)\s*(?:about |around |roughly |exactly )?"
    ),
    Lang.KO: regex(r"(?:부터|에서|~|-|–|∼)+(?:대략|약)?"),
    Lang.ZH: regex(r"(?:开始)?,?(?:一直)?(?:到|至|~|-|–|—)+(?:大约|约)?"),
}
"""What stands between the two hours of a stretch of time."""
ENDED = "call-end-time"
"""The fact that tells when the call was over: the hour of its beginning is no matter of it."""
_BEGINS = {
    Lang.EN: (
        regex(
            r"\b(?:start(?:ed|ing|s)?|began|beginning|begun|opened|kicked off|got under way|got going) (?:at |from )?(?:about |around |exactly )?$"
        ),
        regex(r"\s*(?:start|kick-?off)\b"),
    ),
    Lang.KO: (
        regex(r"(?!x)x"),
        regex(r"(?:쯤|께|경|정각)?(?:에|부터)?(?:시작|개시|걸려|걸었)"),
    ),
    Lang.ZH: (
        regex(r"(?:开始于|始于)$"),
        regex(r"(?:左右|前后|整)?(?:就|便)?(?:开始|开聊|打响|接通|起)"),
    ),
}
"""What stands before and after the hour at which something began."""


def in_range(claim: Claim, amount: Amount) -> tuple[bool, bool]:
    """Whether an hour is the first, or the second, of two: "from 11:30 to noon", "11시부터 정오까지"."""
    if not isinstance(amount.quantity.value, ClockTime):
        return False, False
    joint = _TO[claim.lang]
    others = [
        one.span
        for one in claim.amounts
        if one is not amount and isinstance(one.quantity.value, ClockTime)
    ]
    start, end = amount.span
    return (
        any(joint.fullmatch(claim.text[end : other[0]]) for other in others if other[0] > end),
        any(joint.fullmatch(claim.text[other[1] : start]) for other in others if other[1] < start),
    )


def begins_at(claim: Claim, amount: Amount) -> bool:
    """Whether an hour is said to be the one at which something began."""
    if not isinstance(amount.quantity.value, ClockTime):
        return False
    start, end = amount.span
    before, after = _BEGINS[claim.lang]
    return bool(before.search(claim.text[:start]) or after.match(claim.text, end))


_ENDING = {
    Lang.EN: regex(
        r"\b(?:end(?:ed|s|ing)?|finish\w*|wrap(?:s|ped|ping)?|conclu\w+|(?:rang|rung|ring) off|h[au]ng up|(?:came|comes|coming|drew) to (?:a|an) (?:close|end)|done|closed|stopped|was over)\b"
    ),
    Lang.KO: regex(r"끝|마무리|매듭|막을내|마감|일단락|종료|끊|마쳤|마친|맺"),
    Lang.ZH: regex(r"结束|收线|挂断|打完|通完|完成|告终|终止|收尾|挂了?电话"),
}
_BEGINNING = {
    Lang.EN: regex(r"\b(?:start\w*|beg[aiu]n\w*|open\w*|kick\w* off|got (?:under way|going))\b"),
    Lang.KO: regex(r"시작|개시|걸려|걸었"),
    Lang.ZH: regex(r"开始|始于|接通|开聊|打响"),
}


def ends_at(claim: Claim, amount: Amount) -> bool:
    """Whether an hour is said to be the one at which something was over."""
    if not isinstance(amount.quantity.value, ClockTime):
        return False
    clause = claim.text[slice(*claim.clause(amount.span[0]))]
    if _BEGINNING[claim.lang].search(clause):
        return False
    return _ENDING[claim.lang].search(clause) is not None


def end_of(facts: Sequence[Fact]) -> ClockTime | None:
    """When something ended of which facts tell the start and the length."""
    starts = [fact.value.minutes for fact in facts if isinstance(fact.value, ClockValue)]
    lengths = [
        fact.value.amount
        for fact in facts
        if isinstance(fact.value, DurationValue) and fact.value.unit == "minute"
    ]
    if not starts or not lengths:
        return None
    return ClockTime(int(starts[0] + lengths[0]) % (24 * 60))


def is_end(amount: Amount, facts: Sequence[Fact]) -> bool:
    end = end_of(facts)
    readings = (amount.quantity.value, amount.quantity.also)
    return end is not None and any(one is not None and compatible(one, end) for one in readings)


def at_another_hour(claim: Claim, fact: Fact) -> bool:
    """Whether a claim gives an hour, and none that it gives is the fact's."""
    if any(isinstance(amount.quantity.value, Length) for amount in claim.amounts):
        # "Half an hour before noon" is an hour that no amount tells by itself.
        return False
    told = [
        judge(claim, amount, [fact])
        for amount in claim.amounts
        if not (fact.id == ENDED and begins_at(claim, amount))
    ]
    return isinstance(fact.value, ClockValue) and False in told and True not in told
