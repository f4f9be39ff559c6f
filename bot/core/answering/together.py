"""Facts of one matter that are told together, where none of them is sure enough by itself."""

from __future__ import annotations

from bot.core.facts import Fact, Overview
from bot.core.matching.matcher import Candidate, Match, Matcher

ALONE_FROM = 0.96
"""Probability from which a fact answers alone; below, the next best of the matter is told too."""
COMPANION_SHARE = 0.2
"""How probable the second fact must be, as a share of the first."""
POOLED_FIRST, POOLED_FROM = 0.2, 0.6
"""Probabilities from which the best fact, and the best two together, are told after all."""
_VALUES = {"who", "when", "what-time", "weekday", "where", "how-long", "how-many"}
"""Attributes of which one that is asked for must be told: "what hour did Ishiba's call start?"."""


def companion(best: Candidate, match: Match, matcher: Matcher) -> tuple[Candidate, ...]:
    """The next best fact of the same matter, told too where the best is not quite sure."""
    first = matcher.store.intents[best.intent]
    if not isinstance(first, Fact) or best.probability >= ALONE_FROM:
        return ()
    for candidate in match.candidates:
        if candidate is best:
            continue
        second = matcher.store.intents[candidate.intent]
        if not isinstance(second, Fact) or candidate.vetoed:
            continue
        if candidate.probability < best.probability * COMPANION_SHARE:
            return ()
        same = second.topic == first.topic or (first.event and second.event == first.event)
        return (candidate,) if same else ()
    return ()


def pooled(match: Match, matcher: Matcher) -> tuple[Candidate, ...]:
    """The best two facts of one matter if they are likely enough together, with overviews of it."""
    best = match.candidates[0]
    first = matcher.store.intents[best.intent]
    if not isinstance(first, Fact) or best.vetoed or best.probability < POOLED_FIRST:
        return ()
    pair = (best, *companion(best, match, matcher))
    chance = sum(candidate.probability for candidate in pair)
    for candidate in match.candidates:
        whole = matcher.store.intents[candidate.intent]
        if isinstance(whole, Overview) and best.intent in whole.facts:
            chance += candidate.probability
    asked = _VALUES & {*match.understood.asks}
    told = {ask for one in pair for ask in matcher.store.facts_by_id[one.intent].asks}
    return pair if chance >= POOLED_FROM and (not asked or asked & told) else ()
