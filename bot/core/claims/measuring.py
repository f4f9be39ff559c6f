"""The amounts of a claim, each judged by the contrast that it stands nearest to."""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from bot.core.claims.amount_hedges import hedged
from bot.core.claims.amounts import judge
from bot.core.claims.comparing import spans_of, standards_of
from bot.core.claims.findings import Finding, Met
from bot.core.claims.hours import ENDED, begins_at, end_of, in_range, is_end
from bot.core.claims.patterns import Span
from bot.core.claims.reading import Amount, Claim
from bot.core.claims.reckoning import (
    is_day_reckoned_from,
    is_reckoned,
    is_reckoned_from,
    starts_of,
)
from bot.core.contrasts import Contrast
from bot.core.facts import Fact, Mode
from bot.core.language import Lang
from bot.core.quantities import CalendarDate, Length
from bot.core.regex import regex
from bot.core.values import DateValue, DurationValue, PeriodValue

CUES_FARTHER = 20
"""Characters that cues count as farther from an amount than anchors do."""
CLAUSE = 30
"""Characters that each edge of a clause between them counts."""
COMPARED_WITH = 1_000
"""The same for a contrast that a claim names only to compare with ("than Xi's")."""
_IF = {
    Lang.EN: regex(r"^[\s,;]*(?:and |so )?(?:if|should|were|provided|assuming)\b"),
    Lang.KO: regex(r"(?!x)x"),
    Lang.ZH: regex(r"^[,;]?(?:若|如)|如果|(?<!主)要是|假如|倘若"),
}
_IF_AFTER = regex(
    r"(?:에|초에|초|중에)?[가-힣]{0,8}?(?:오면|온다면|방한하면|방문하면|찾으면|참석하면|성사되면)"
)
"""Words of a condition: at the head of a clause, or behind an amount in Korean."""
_TO_COME = {
    Lang.EN: regex(
        r"\b(?:will|would|shall|'ll|going to|to be|plan(?:s|ned|ning)?|agreed to|promised to|set (?:to|for)|due|scheduled|another|again)\b"
    ),
    Lang.KO: regex(r"기로|예정|계획|겠|다시|또|할것|한다고|[한간온]대"),
    Lang.ZH: regex(r"将|会(?!谈|晤|议)|打算|计划|准备|约定|约好|说好|再|要"),
}
"""Words for what is to come."""
_MORE_AFTER = {
    Lang.EN: regex(
        r"\s+(?:(?:or so|the) )?(?:shorter|longer|briefer|lengthier|more(?! or less)|less|fewer|extra|apart|of difference)\b"
    ),
    Lang.KO: regex(
        r"(?:정도|쯤|가량)?(?:이나|은|을|이|만큼)?(?:더|덜|짧|길(?!게는|어야)|긴|적|모자|차이)"
    ),
    Lang.ZH: regex(r"(?:左右)?的?(?:之差|差距|差别)"),
}
_MORE_BEFORE = {
    Lang.EN: regex(
        r"\b(?:shorter|longer|briefer)\b[^.;]{0,50}? by (?:about |around |just |only |some )*$"
    ),
    Lang.KO: regex(r"(?!x)x"),
    Lang.ZH: regex(
        r"(?:短|(?<![时為为])长|(?<!差不)(?<!不)多|(?<!不)少|相差|差|久)(?:聊|谈|说|讲|打)?(?:了|出)?(?:大?约|将近|整整|足足)?$"
    ),
}
"""What tells that a length is how much two things differ by, and no length of either."""


_OWN = regex(
    r"(?:'s|的|那|(?:대통령|총리|주석)?(?:과|와)?의)(?:\s*(?:about|around|roughly|约))?\s*"
)
"""What stands between a name and a length of its own: "Ishiba's 25 minutes", "石破茂的25分钟"."""


def measure(
    met: Sequence[Met], claim: Claim, facts_of: Callable[[Contrast], Sequence[Fact]]
) -> Iterable[Finding]:
    """A finding for every amount that the nearest contrast with a like value can be held against.

    Amounts that wordings or comparisons have taken in are judged already, and those by which two
    things are said to differ are the length of neither.
    """
    measuring = [one for one in met if one.contrast.measured]
    taken = [span for one in met for span in (*one.taken, *spans_of(one.compared))]
    standards = {span for one in met for span in standards_of(one.compared)}
    for amount in claim.amounts:
        if any(_within(amount.span, span) for span in taken) or is_difference(claim, amount):
            continue
        supposed = _is_supposed(claim, amount)
        to_come = _is_announced(claim, amount)
        near = sorted(measuring, key=lambda one: _nearness(claim, one, amount.span, standards))
        starts, ends = in_range(claim, amount)
        begins = begins_at(claim, amount)
        for one in near:
            facts = facts_of(one.contrast)
            if one.anchors and all(is_reckoned_from(claim, at, amount) for at in one.anchors):
                # "On Tuesday, six days after the inauguration": that was on another day.
                continue
            told_from = one.anchors and isinstance(amount.quantity.value, Length)
            if told_from and all(is_day_reckoned_from(claim, at) for at in one.anchors):
                # "The day before the Xi call, for 25 minutes": the other one took so long.
                continue
            if is_reckoned(claim, amount) and any(isinstance(f.value, PeriodValue) for f in facts):
                # "Two weeks after the vote, at the summit": it lasts no two weeks.
                facts = [fact for fact in facts if not isinstance(fact.value, DurationValue)]
            starting = starts_of(claim, amount)
            if starting and not any(starting & set(fact.entities) for fact in facts):
                # "Two days after taking office": that is no time between two calls.
                continue
            if begins and all(fact.id == ENDED for fact in facts):
                continue
            if (starts or ends) and end_of(facts) is None:
                continue
            if supposed and any(fact.mode is Mode.HAPPENED for fact in facts):
                # "If he comes in November": when he did come is no matter of it.
                continue
            dated = [fact for fact in facts if isinstance(fact.value, DateValue)] or facts
            if to_come and all(_is_later(amount, fact) for fact in dated):
                # "They would talk again in August": what has happened is no matter of it.
                continue
            agrees = is_end(amount, facts) if ends else judge(claim, amount, facts)
            if agrees is None:
                continue
            spans = (*one.spans, hedged(claim, amount))
            yield Finding(one.contrast, agrees, "amount", not agrees, spans)
            break


def _is_supposed(claim: Claim, amount: Amount) -> bool:
    """Whether a date stands in a condition: "if he comes in November", "11월에 오면"."""
    if not isinstance(amount.quantity.value, CalendarDate):
        return False
    start, end = claim.clause(amount.span[0])
    clause, after = claim.text[start:end], claim.text[amount.span[1] :]
    return bool(_IF[claim.lang].search(clause) or (_IF_AFTER.match(after)))


def _is_announced(claim: Claim, amount: Amount) -> bool:
    """Whether a date stands in a clause of what is to come: "would meet in July", "8월에 하기로"."""
    if not isinstance(amount.quantity.value, CalendarDate):
        return False
    start, end = claim.clause(amount.span[0])
    return _TO_COME[claim.lang].search(claim.text[start:end]) is not None


def speaks_of_later(claim: Claim, facts: Sequence[Fact]) -> bool:
    """Whether a claim gives the date of something to come, beside facts that have happened."""
    return bool(facts) and any(
        _is_announced(claim, amount) and all(_is_later(amount, fact) for fact in facts)
        for amount in claim.amounts
    )


def _is_later(amount: Amount, fact: Fact) -> bool:
    """Whether a date is later than a fact that has happened was told."""
    said = amount.quantity.value
    if not isinstance(said, CalendarDate) or said.month is None or fact.mode is not Mode.HAPPENED:
        return False
    year = said.year or fact.as_of.year
    if said.day is None:
        return (year, said.month) > (fact.as_of.year, fact.as_of.month)
    return (year, said.month, said.day) > (fact.as_of.year, fact.as_of.month, fact.as_of.day)


def is_difference(claim: Claim, amount: Amount) -> bool:
    """Whether a length is how much two things differ by: "five minutes shorter"."""
    value = amount.quantity.value
    if not isinstance(value, Length) or value.unit not in {"second", "minute", "hour"}:
        return False
    start, end = amount.span
    return bool(
        _MORE_AFTER[claim.lang].match(claim.text, end)
        or _MORE_BEFORE[claim.lang].search(claim.text[:start])
    )


def _nearness(claim: Claim, met: Met, span: Span, standards: Iterable[Span]) -> int:
    """How far an amount is from what a contrast is about: its anchors, or else its other cues."""
    # "Than Ishiba's 25 minutes": that length is the standard's own.
    known = {one for one in standards if not _OWN.fullmatch(claim.text[one[1] : span[0]])}
    anchors = [one for one in met.anchors if one not in known]
    away = COMPARED_WITH if met.anchors and not anchors else 0
    near = min(
        _distance(claim, anchors or met.anchors, span),
        _distance(claim, [one for one in met.cues if one not in known], span) + CUES_FARTHER,
    )
    return near + away


def _within(inner: Span, outer: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _distance(claim: Claim, anchors: Sequence[Span], span: Span) -> int:
    """Characters between an amount and the nearest anchor; clause edges in between count more."""
    best = 10_000
    for start, end in anchors:
        left, right = min(end, span[1]), max(start, span[0])
        edges = sum(left <= edge <= right for edge in claim.breaks)
        best = min(best, max(0, right - left) + CLAUSE * edges)
    return best
