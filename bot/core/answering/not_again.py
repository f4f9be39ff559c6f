"""A follow-up after a gap that would be told the same gap again, though it asks something else.

"Does the waiver cover exchange students? … So which purposes does it cover?" is told by the very
fact that stands beside the gap; its thread makes it look like the question before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.core.answering.context import unfolded
from bot.core.answering.decision import Decision, decide
from bot.core.answering.told import told_before
from bot.core.facts import Fact, Gap
from bot.core.matching.asking import HARD_ASKS
from bot.core.matching.matcher import Candidate, Match, Matcher
from bot.core.matching.understanding import Understanding
from bot.core.reply import ReplyKind

LIKELY, NEAR = 0.4, 0.2
"""Probability from which a fact is told instead of the gap, and of one that stands beside it."""
OWN = 2
"""Content words with which a follow-up says something of its own."""


def not_again(
    matcher: Matcher,
    understood: Understanding,
    decision: Decision,
    context: Sequence[str],
) -> tuple[Match, Decision] | None:
    """What to reply instead of the gap that the thread was told just before, or of nothing.

    None where something else is told, or nothing that the follow-up says by itself is known.
    """
    silent = decision.kind is ReplyKind.ABSTAIN or (
        decision.kind is ReplyKind.GAP and bool(decision.chosen)
    )
    if not context or not silent or understood.errand or understood.strangers:
        return None
    told = told_before(matcher, context)
    if told is None or not told.silent or understood.content < OWN:
        return None
    if decision.chosen and decision.chosen[0].intent != told.gap:
        return None
    before = matcher.read(unfolded(matcher, context)[-1])
    if _asks_the_same(understood, before):
        return None
    alone = matcher.match(understood)
    own = decide(alone, matcher)
    if own.kind is ReplyKind.GAP and own.chosen:
        return None
    gap = matcher.store.intents[told.gap]
    nearest = gap.nearest if isinstance(gap, Gap) else ()
    for one in alone.candidates:
        fact = matcher.store.intents[one.intent]
        if not isinstance(fact, Fact) or one.vetoed or not _has(fact, understood):
            continue
        beside = fact.id in nearest or (fact.event is not None and fact.event == told.fact.event)
        if one.probability >= (NEAR if beside else LIKELY):
            return _told(alone, one)
    return None


def _asks_the_same(understood: Understanding, before: Understanding) -> bool:
    """Whether a follow-up asks again for what the thread has asked: "sure? no names at all?"."""
    asked, was = HARD_ASKS & {*understood.asks}, HARD_ASKS & {*before.asks}
    return bool(asked) and asked <= was


def _has(fact: Fact, understood: Understanding) -> bool:
    asked = HARD_ASKS & {*understood.asks}
    return not asked or bool(asked & {*fact.asks})


def _told(match: Match, one: Candidate) -> tuple[Match, Decision]:
    rest = (other for other in match.candidates if other is not one)
    decision = Decision(ReplyKind.ANSWER, (one,), one.probability, "no gap twice")
    return replace(match, candidates=(one, *rest)), decision
