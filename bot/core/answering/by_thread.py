"""The decision on a message in its thread: what its own reading leaves open may be told there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.core.answering.asked_of import tells_no_reason
from bot.core.answering.bare_topic import of_bare_topic
from bot.core.answering.context import best_reading, unfolded
from bot.core.answering.decision import Decision, decide
from bot.core.answering.not_again import not_again
from bot.core.answering.of_told import reply_of_told
from bot.core.answering.strayed import kept_to_thread
from bot.core.language import Lang
from bot.core.matching.matcher import Match, Matcher
from bot.core.matching.understanding import Understanding
from bot.core.reply import Reply

THREAD_FROM = 0.4
"""Weight from which the thread's reading is taken where an utterance alone is not answered."""


def by_thread(
    matcher: Matcher,
    understood: Understanding,
    match: Match,
    context: Sequence[str],
    today: date,
    lang: Lang,
) -> tuple[Match, Decision] | Reply:
    """The decision on a match, or the reply from the fact that the thread was told before.

    `context` are the thread's earlier utterances, oldest first.
    """
    decision = decide(match, matcher)
    if not context:
        return match, decision
    if tells_no_reason(understood, decision, matcher):
        decision = replace(decision, chosen=())
    if not decision.tells and not (understood.errand or understood.strangers):
        match, decision = _in_thread(matcher, understood, context) or (match, decision)
        if not decision.tells or tells_no_reason(understood, decision, matcher):
            of_told = reply_of_told(matcher, understood, context, today, lang, surely=False)
            if of_told is not None:
                return of_told
    if not decision.tells and not understood.errand:
        match, decision = of_bare_topic(understood, matcher) or (match, decision)
    kept = kept_to_thread(matcher, understood, match, decision, context)
    match, decision = kept or (match, decision)
    return not_again(matcher, understood, decision, context) or (match, decision)


def _in_thread(
    matcher: Matcher, understood: Understanding, context: Sequence[str]
) -> tuple[Match, Decision] | None:
    """The thread's reading of an utterance that says nothing by itself, if it says enough."""
    best = best_reading(matcher, understood, unfolded(matcher, context))
    if best is None or best.weight < THREAD_FROM:
        return None
    decision = decide(best.match, matcher)
    return (best.match, decision) if decision.tells else None
