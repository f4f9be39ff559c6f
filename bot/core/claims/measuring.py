"""The amounts of a claim, each judged by the contrast that it stands nearest to."""

# Wordings read best in long lines.

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from bot.core.claims.amount_frames import (
    is_announced,
    is_later,
    is_supposed,
    is_told_beside,
)
from bot.core.claims.amount_hedges import hedged, put_aside
from bot.core.claims.amounts import judge
from bot.core.claims.comparing import spans_of, standards_of
from bot.core.claims.dated_from import DatedFrom
from bot.core.claims.differing import is_difference
from bot.core.claims.distances import Distances
from bot.core.claims.findings import Finding, Met
from bot.core.claims.hours import ENDED, begins_at, end_of, ends_at, in_range, is_end
from bot.core.claims.patterns import Span
from bot.core.claims.reading import Claim
from bot.core.claims.reckoning import (
    comes_right_after,
    is_day_reckoned_from,
    is_reckoned,
    is_reckoned_from,
    starts_of,
)
from bot.core.claims.series import Series
from bot.core.contrasts import Contrast
from bot.core.facts import Fact, Mode
from bot.core.quantities import Length
from bot.core.regex import regex
from bot.core.values import DateValue, DurationValue, PeriodValue

CALLED = frozenset({"donald-trump", "shigeru-ishiba", "xi-jinping"})
CUES_FARTHER = 20
"""Characters that cues count as farther from an amount than anchors do."""
CLAUSE = 30
"""Characters that each edge of a clause between them counts."""
OWNED = 12
"""Characters that an amount right behind a name counts as nearer to it."""
COMPARED_WITH = 1_000
"""The same for a contrast that a claim names only to compare with ("than Xi's")."""

_OWNED = regex(
    r"(?:'s| \(|,? at |的|[(（]|(?:대통령|총리|주석)?(?:의|[(（]))"
    r"(?:\s*(?:about|around|roughly|约|大约|약))?\s*"
)
"""What stands between a name and a length of its own: "Ishiba's 25 minutes", "石破茂(25分钟"."""


def measure(
    met: Sequence[Met],
    claim: Claim,
    facts_of: Callable[[Contrast], Sequence[Fact]],
    distances: Distances,
    series: Series,
    reckoned: DatedFrom,
) -> Iterable[Finding]:
    """A finding for every amount that the nearest contrast with a like value can be held against.

    Amounts that wordings or comparisons have taken in are judged already, and those by which two
    things are said to differ are the length of neither.
    """
    measuring = [one for one in met if one.contrast.measured]
    taken = [span for one in met for span in (*one.taken, *spans_of(one.compared))]
    standards = {span for one in met for span in standards_of(one.compared)}
    paired = {one.amount.span: one for one in series.paired(claim)}
    for amount in claim.amounts:
        if any(_within(amount.span, span) for span in taken) or is_difference(claim, amount):
            continue
        if (told := paired.get(amount.span)) is not None:
            own = (told.name, hedged(claim, amount))
            yield Finding(told.contrast, told.agrees, "amount", not told.agrees, own)
            continue
        supposed = is_supposed(claim, amount)
        to_come = is_announced(claim, amount)
        near = sorted(measuring, key=lambda one: _nearness(claim, one, amount.span, standards))
        starts, ends = in_range(claim, amount)
        ends = ends or ends_at(claim, amount)
        begins = begins_at(claim, amount)
        for one in near:
            facts = facts_of(one.contrast)
            if one.anchors and all(is_reckoned_from(claim, at, amount) for at in one.anchors):
                # "On Tuesday, six days after the inauguration": that was on another day.
                continue
            if one.anchors and all(comes_right_after(claim, at, amount) for at in one.anchors):
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
            if to_come and all(is_later(amount, fact) for fact in dated):
                # "They would talk again in August": what has happened is no matter of it.
                continue
            agrees = is_end(amount, facts) if ends else judge(claim, amount, facts)
            if agrees is None:
                continue
            if not agrees and (aside := put_aside(claim, amount)):
                yield Finding(one.contrast, True, "amount", False, (*one.spans, aside))
                break
            if not agrees and (found := reckoned.finding(claim, amount, one)):
                yield found
                break
            if not agrees and _is_of_another(claim, one, amount.span):
                break
            if not agrees and (
                distances.tell(claim, amount) or is_told_beside(claim, amount, one, facts)
            ):
                break
            spans = (*one.spans, hedged(claim, amount))
            yield Finding(one.contrast, agrees, "amount", not agrees, spans)
            break


def _nearness(claim: Claim, met: Met, span: Span, standards: Iterable[Span]) -> int:
    """How far an amount is from what a contrast is about: its anchors, or else its other cues."""
    # "Than Ishiba's 25 minutes": that length is the standard's own.
    known = {one for one in standards if not _OWNED.fullmatch(claim.text[one[1] : span[0]])}
    anchors = [one for one in met.anchors if one not in known]
    away = COMPARED_WITH if met.anchors and not anchors else 0
    if any(_OWNED.fullmatch(claim.text[one[1] : span[0]]) for one in met.anchors):
        # "超过石破茂的25分钟和特朗普的约20分钟": what follows a name so is its own.
        away -= OWNED
    near = min(
        _distance(claim, anchors or met.anchors, span),
        _distance(claim, [one for one in met.cues if one not in known], span) + CUES_FARTHER,
    )
    return near + away


def _is_of_another(claim: Claim, met: Met, span: Span) -> bool:
    """Whether a partner of another call stands nearer to an amount than what a contrast is about.

    "特朗普那场讲了20分钟,习近平那场讲了30分钟" has no word of a call by which Xi's is found.
    """
    own = {m.id for m in claim.entities if (m.start, m.end) in met.anchors} & CALLED
    if not own:
        return False
    near = _distance(claim, met.anchors, span)
    others = [(m.start, m.end) for m in claim.entities if m.id in CALLED - own]
    return bool(others) and _distance(claim, others, span) < near


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
