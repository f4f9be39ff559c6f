"""What an utterance is on by itself, held against what its reading in the thread is on."""

from __future__ import annotations

from bot.core.answering.followups import topics_named
from bot.core.facts import Fact, Gap, Overview
from bot.core.matching.cues import points_back
from bot.core.matching.matcher import Candidate, Match, Matcher
from bot.core.matching.understanding import Understanding

OF_ITS_OWN_FROM = 0.8
"""Probability from which an utterance on the very topic of its thread is taken as it stands."""
FOLLOWS_FROM = 0.2
"""Weight from which an utterance that leaves its subject to the thread is read with it."""


def stands_alone(
    understood: Understanding, alone: Match, in_thread: Match, matcher: Matcher
) -> bool:
    """Whether an utterance is surely understood, and on the topic of its reading in the thread.

    "Did he say yes?" is asked of the invitation, also after the day of the summit.
    """
    best = alone.best
    if best is None or best.probability < OF_ITS_OWN_FROM:
        return False
    return _says_what(understood, best, matcher) and _topic(best, matcher) in (
        {_topic(in_thread.best, matcher)} - {""}
    )


def _topic(candidate: Candidate | None, matcher: Matcher) -> str:
    intent = matcher.store.intents.get(candidate.intent) if candidate is not None else None
    return intent.topic if isinstance(intent, Fact | Gap | Overview) else ""


def _says_what(understood: Understanding, best: Candidate, matcher: Matcher) -> bool:
    """Whether an utterance says itself what it is on, as "based on what?" does not."""
    if matcher.kind_of(best.intent) == "gap":
        return True
    back = points_back(understood.text, understood.lang)
    return not back and bool(understood.entity_ids or topics_named(understood, matcher))


def is_of_another_event(
    understood: Understanding, alone: Match, in_thread: Match, weight: float, matcher: Matcher
) -> bool:
    """Whether an utterance that names nobody means the thread's call and not the one best known.

    "How long did they talk?" after a question on the call with Trump is about that call. `weight`
    is that of the reading in the thread.
    """
    if understood.entity_ids or weight < FOLLOWS_FROM:
        return False
    events = [
        event_of(one.intent, matcher) for one in (alone.best, in_thread.best) if one is not None
    ]
    calls = [event for event in events if event in matcher.reader.participants]
    return len(calls) == len({*calls}) == 2


def event_of(intent_id: str, matcher: Matcher) -> str | None:
    """The event that a fact is of, or that the fact nearest to a gap is of."""
    intent = matcher.store.intents[intent_id]
    if isinstance(intent, Gap):
        intent = matcher.store.facts_by_id[intent.nearest[0]] if intent.nearest else intent
    return intent.event if isinstance(intent, Fact) else None
