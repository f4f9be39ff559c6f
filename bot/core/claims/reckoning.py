"""Times that a claim reckons from an event: "on Tuesday, six days after the inauguration".

What time is reckoned from has dates of its own, which the claim does not tell: the Tuesday is not
the inauguration's. And the length between two things is not how long either of them lasts.
"""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Iterable

from bot.core.claims.patterns import Span
from bot.core.claims.reading import Amount, Claim
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.slots import compatible
from bot.core.quantities import Length
from bot.core.regex import regex
from bot.core.values import DurationValue

VOTE = "election-2025"
_STARTS = {VOTE: VOTE, "inauguration-2025": "inauguration-2025", "sworn-in": "inauguration-2025"}
STARTS = frozenset(_STARTS.values())
"""The events from which much is reckoned."""
_LATER = {
    Lang.EN: regex(r"\s*(?:or so |exactly )?(?:after|since|following|from)\b"),
    Lang.KO: regex(r"(?:뒤|후|지나)(?:에)?"),
    Lang.ZH: regex(r"(?:之后|以后|后)"),
}
_UNITS = frozenset({"day", "week", "month", "year"})
_EN_FROM = regex(
    r"\s*(?:or so |exactly |to the day |or thereabouts )?(?:after|into|since|following|from|past|before|ahead of|prior to|later than)\s+"
    r"(?:(?:the|his|her|their|that|a|an|this|lee's|lee|he|was|being|becoming|having|taking|president|south korea's|snap|presidential|new|formal|call|with|to|phone|between|and|xi|speaking|talking|spoke|talked)\s+){0,5}"
)
_EN_BELONGS = regex(r"(?:\s+\w+)?(?:\s+day)?,?\s*(?:on|of|in|\(|at)?\s*(?:the\s+)?")
_KO_GAP = regex(r"(?:식|일|한지|하고|후|뒤|이후|으로부터|에서)?(?:정확히|꼭|딱|불과|약)?")
_KO_LATER = regex(r"(?:만에|만인|만|뒤|후|째|지난|지나|이지나|이나지나|전|앞)")
_KO_BELONGS = regex(r"(?:에|의|날|날인)?(?:있었던|치러진|열린)?")
_ZH_GAP = regex(r"(?:后|之后|以后|以来|典礼|仪式|前|之前)?(?:的)?(?:第|整整|仅|刚好|正好|才)?")
_ZH_LATER = regex(r"(?:后|之后|以后|前|之前)")
_ZH_BELONGS = regex(r"(?:的|举行的?|当天的?)?")


_DAY_FROM = {
    Lang.EN: (
        regex(
            r"\b(?:day|evening|night|eve|morning) (?:before|after|of|ahead of|prior to) (?:[\w'-]+ ){0,4}$"
        ),
        None,
    ),
    Lang.KO: (
        None,
        regex(
            r"(?:대통령|국가주석|주석|총리)*(?:과의|와의|과|와)?(?:통화|전화)?(?:하기|한|의)?(?:바로|딱)?(?:전날|하루전|하루앞서|다음날|이튿날|하루뒤|하루후)"
        ),
    ),
    Lang.ZH: (
        None,
        regex(
            r"(?:总统|首相|国家主席|主席)?的?(?:通话|通电话|电话|那通电话)?的?(?:前一天|前一日|前一晚|前夕|头一天|第二天|次日|翌日|后一天)"
        ),
    ),
}
"""What makes a thing the one that another day is reckoned from: before it, and behind it."""


def is_day_reckoned_from(claim: Claim, anchor: Span) -> bool:
    """Whether a claim names a thing for the day before or after it only: "the day before Xi's call"."""
    before, behind = _DAY_FROM[claim.lang]
    start, end = anchor
    if before is not None and before.search(claim.text[:start]):
        return True
    return behind is not None and behind.match(claim.text, end) is not None


def is_reckoned(claim: Claim, amount: Amount) -> bool:
    """Whether a length is the time between two things: "two weeks after", "엿새 뒤", "六天后"."""
    value = amount.quantity.value
    if not isinstance(value, Length) or value.unit not in _UNITS:
        return False
    after = claim.text[amount.span[1] :]
    match claim.lang:
        case Lang.EN:
            return _EN_FROM.match(after) is not None
        case Lang.KO:
            return _KO_LATER.match(after) is not None
        case _:
            return _ZH_LATER.match(after) is not None


def after_the_vote(claim: Claim, facts: Iterable[Fact]) -> tuple[Span, ...]:
    """The words by which a claim reckons a length of the facts from the election.

    The election came before all else that facts reckon from it, so nothing can be turned round.
    """
    lengths = [
        Length(fact.value.amount, fact.value.unit)
        for fact in facts
        if isinstance(fact.value, DurationValue) and VOTE in fact.entities
    ]
    found: list[Span] = []
    for mention in claim.entities:
        for amount in claim.amounts if mention.id == VOTE and lengths else ():
            later = _LATER[claim.lang].match(claim.text, amount.span[1])
            readings = (amount.quantity.value, amount.quantity.also)
            told = any(
                isinstance(one, Length) and compatible(one, length)
                for one in readings
                for length in lengths
            )
            if later and told and _joins(claim, (mention.start, mention.end), amount):
                found.append(later.span())
    return tuple(found)


def starts_named(claim: Claim) -> frozenset[str]:
    """The events from which much is reckoned that a claim names at all."""
    return frozenset(
        _STARTS[one.id] for one in (*claim.entities, *claim.concepts) if one.id in _STARTS
    )


def starts_of(claim: Claim, amount: Amount) -> frozenset[str]:
    """The events from which a claim reckons a length: the election, or the taking of office."""
    if not _is_long(amount):
        return frozenset()
    mentions = [*claim.entities, *(one for one in claim.concepts if one.id == "sworn-in")]
    return frozenset(
        _STARTS[one.id]
        for one in mentions
        if one.id in _STARTS and _joins(claim, (one.start, one.end), amount)
    )


def is_reckoned_from(claim: Claim, anchor: Span, amount: Amount) -> bool:
    """Whether time is reckoned from what stands at `anchor`, and an amount is no date of that."""
    if isinstance(amount.quantity.value, Length):
        return False
    start, end = anchor
    text, place = claim.text, amount.span
    if claim.lang is Lang.EN:
        belongs = place[0] >= end and _EN_BELONGS.fullmatch(text[end : place[0]])
    else:
        pattern = _KO_BELONGS if claim.lang is Lang.KO else _ZH_BELONGS
        belongs = place[1] <= start and pattern.fullmatch(text[place[1] : start])
    if belongs:
        return False
    return any(_joins(claim, anchor, one) for one in claim.amounts if _is_long(one))


_RIGHT_AFTER = {
    Lang.EN: (
        regex(
            r"\b(?:right|straight|immediately|promptly|just|directly|soon|shortly|hard) (?:after|following|upon|on) (?:the |a |that )?(?:\w+ )?$|"
            r"\b(?:the (?:day|morning) after|on the (?:morrow|heels) of|(?:straight |right )?off the back of) (?:the |a |that )?(?:\w+ )?$"
        ),
        None,
    ),
    Lang.KO: (
        None,
        regex(
            r"(?:이|가|에|를|을|의)?(?:끝난|치러진|있은|있었던|거친|거치|끝나)?(?:직후|바로다음|바로뒤|이튿날|다음날|자마자|기가무섭게|에이어|에뒤이어)"
        ),
    ),
    Lang.ZH: (
        None,
        regex(
            r"(?:结束|举行|完|之)?(?:后|之后)?(?:随即|次日|翌日|第二天|紧接着|立即|马上|一结束|无缝)"
        ),
    ),
}
"""What has a thing come right after the one at an anchor: before the anchor, and behind it."""


def comes_right_after(claim: Claim, anchor: Span, amount: Amount) -> bool:
    """Whether a day is told of what came right after the thing at an anchor, and not of that.

    "Right after the election on June 3, Lee entered office on June 4": a day that stands beside the
    election is its own.
    """
    before, behind = _RIGHT_AFTER[claim.lang]
    (start, end), text, place = anchor, claim.text, amount.span
    if isinstance(amount.quantity.value, Length):
        return False
    if before is not None and before.search(text[:start]):
        return not (place[0] >= end and _EN_BELONGS.fullmatch(text[end : place[0]]))
    if behind is not None and behind.match(text, end):
        belongs = _KO_BELONGS if claim.lang is Lang.KO else _ZH_BELONGS
        return not (place[1] <= start and belongs.fullmatch(text[place[1] : start]))
    return False


def _is_long(amount: Amount) -> bool:
    value = amount.quantity.value
    return isinstance(value, Length) and value.unit in _UNITS


def _joins(claim: Claim, anchor: Span, length: Amount) -> bool:
    """Whether a length is told from what stands at an anchor."""
    (start, end), text = anchor, claim.text
    if claim.lang is Lang.EN:
        return length.span[1] <= start and bool(
            _EN_FROM.fullmatch(text[length.span[1] : start].rstrip() + " ")
        )
    gap, later = (_KO_GAP, _KO_LATER) if claim.lang is Lang.KO else (_ZH_GAP, _ZH_LATER)
    between = text[end : length.span[0]]
    if length.span[0] < end or not gap.fullmatch(between):
        return False
    return bool(later.match(text, length.span[1]) or later.match(between))


def tells_a_distance(fact: Fact, claim: Claim) -> bool:
    """Whether a fact tells how far two things lie apart, and a claim only how long one is."""
    apart = isinstance(fact.value, DurationValue) and fact.value.unit in _UNITS
    return apart and not any(is_reckoned(claim, amount) for amount in claim.amounts)
