"""A short follow-up that would be told something of another matter than its thread's.

"Is Lee going to the G7? … until when?" names nothing, and only the visa waiver has an end: to tell
that would be a wrong fact. What the thread is about has it, or the source is silent.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.core.answering.asked_of import beside
from bot.core.answering.bare import asks_one_thing
from bot.core.answering.context import best_reading, unfolded
from bot.core.answering.decision import Decision
from bot.core.answering.lacking import lacks
from bot.core.answering.rival_gaps import GAP_FROM
from bot.core.answering.told import told_before
from bot.core.entities import Scope
from bot.core.facts import Fact, Gap, Overview
from bot.core.matching.asking import HARD_ASKS
from bot.core.matching.matcher import Candidate, Match, Matcher
from bot.core.matching.understanding import Understanding
from bot.core.reply import ReplyKind

CONTENT_AT_MOST = 6
"""Content words of a follow-up that leaves its subject to the thread."""
_OF_NO_SUBJECT = frozenset(
    {
        *("topics-discussed", "talk-content", "next", "after", "nearby-follow-up", "in-the-room"),
        *("host", "compare", "longest"),
    }
)
"""Concepts that say nothing of what a question is about: "what did they discuss", "and then?"."""
_ANSWERING = {ReplyKind.ANSWER, ReplyKind.GAP}


def kept_to_thread(
    matcher: Matcher,
    understood: Understanding,
    match: Match,
    decision: Decision,
    context: Sequence[str],
) -> tuple[Match, Decision] | None:
    """What to reply instead where a follow-up strays: a fact or gap of the thread's matter.

    Where there is none the source is silent; what the thread was told is then the nearest. None
    where nothing strays.
    """
    if decision.kind not in _ANSWERING or not decision.chosen:
        return None
    if not _leaves_its_subject(understood, matcher):
        return None
    told = told_before(matcher, context)
    if told is None:
        return None
    intent = matcher.store.intents[decision.chosen[0].intent]
    if not isinstance(intent, Fact | Gap | Overview):
        return None
    calls = matcher.reader.participants
    # "How long would he stay?" is no bare "how long", and yet asks no time between two things.
    bare = asks_one_thing(understood, matcher) or "how-long" in understood.asks
    whole = intent.facts if isinstance(intent, Overview) else (intent.id,)
    facts = [matcher.store.facts_by_id[id_] for id_ in whole if id_ in matcher.store.facts_by_id]
    without = bare and bool(facts)
    without = without and all(lacks(fact, understood, told.fact, calls) for fact in facts)
    never = _has_no_such(understood, told.fact, matcher)
    if _is_near(intent, told.fact, matcher) and not (without or never):
        return None
    named = bool(understood.entity_ids)
    if named and told.fact.event not in matcher.reader.participants:
        return None  # "Did tariffs come up?" is asked of a call, whatever else was told.
    if decision.kind is ReplyKind.ANSWER and not (understood.asks or understood.concept_ids):
        return None
    reading = best_reading(matcher, understood, unfolded(matcher, context))
    candidates = reading.match.candidates if reading is not None and not never else ()
    for one in candidates:
        if one.vetoed or one.probability < GAP_FROM or not _answers(one, understood, matcher):
            continue
        of = matcher.store.intents[one.intent]
        if bare and isinstance(of, Fact) and lacks(of, understood, told.fact, calls):
            continue
        if isinstance(of, Fact | Gap) and _is_near(of, told.fact, matcher):
            kind = ReplyKind.GAP if isinstance(of, Gap) else ReplyKind.ANSWER
            kept = Decision(kind, (one,), one.probability, "kept to its thread")
            return replace(match, candidates=(one, *match.candidates)), kept
    for one in decision.chosen[1:]:
        fact = matcher.store.intents[one.intent]
        if without and isinstance(fact, Fact) and not lacks(fact, understood, told.fact, calls):
            kept = Decision(ReplyKind.ANSWER, (one,), one.probability, "kept to its thread")
            return replace(match, candidates=(one, *match.candidates)), kept
    if without and (own := _own(told.fact, understood, matcher)) is not None:
        one = replace(decision.chosen[0], intent=own.id, verdict=None)
        kept = Decision(ReplyKind.ANSWER, (one,), decision.confidence, "kept to its thread")
        return replace(match, candidates=(one, *match.candidates)), kept
    silent = Decision(ReplyKind.GAP, (), decision.confidence, "of another matter than its thread")
    nearest = replace(decision.chosen[0], intent=told.fact.id, verdict=None)
    return replace(match, candidates=(nearest, *match.candidates)), silent


def _own(told: Fact, understood: Understanding, matcher: Matcher) -> Fact | None:
    """The one fact of the event told of that has what is asked for."""
    calls, asked = matcher.reader.participants, set(understood.asks) & HARD_ASKS
    own = [
        fact
        for fact in matcher.store.facts
        if fact.event is not None
        and fact.event == told.event
        and asked & set(fact.asks)
        and fact.superseded_by is None
        and not lacks(fact, understood, told, calls)
    ]
    return own[0] if len(own) == 1 else None


def _has_no_such(understood: Understanding, told: Fact, matcher: Matcher) -> bool:
    """Whether no thing of the kind has what is asked: a call no host, a summit no longer one."""
    calls = {*matcher.reader.participants}
    asked = {*understood.concept_ids}
    if "host" in asked and asked <= {"host", "ask-who"}:
        # What takes place somewhere has a host: the summit told of, or named beside the call.
        placed = {f.event for f in matcher.store.facts if f.event and "where" in f.asks}
        return not placed & {told.event, *told.entities}
    of_calls = told.event in calls or calls & {*told.entities}
    return bool(asked & {"compare", "longest"}) and not of_calls and not understood.entity_ids


def _leaves_its_subject(understood: Understanding, matcher: Matcher) -> bool:
    """Whether an utterance names neither anybody of ours nor a subject of its own."""
    known, concepts = matcher.store.entities_by_id, matcher.reader.lexicon.concepts
    if understood.quantities or understood.content > CONTENT_AT_MOST or understood.errand:
        return False
    if any(known[id_].scope is Scope.INSIDE for id_ in understood.entity_ids):
        return False
    return all(concepts[id_].asks or id_ in _OF_NO_SUBJECT for id_ in understood.concept_ids)


def _is_near(intent: Fact | Gap | Overview, told: Fact, matcher: Matcher) -> bool:
    """Whether what would be told is of the matter of what the thread was told."""
    facts = matcher.store.facts_by_id
    if isinstance(intent, Fact):
        near = [intent]
    else:
        ids = intent.nearest[:1] if isinstance(intent, Gap) else intent.facts
        near = [facts[id_] for id_ in ids]
    around = {fact.id for fact in beside(told, matcher)}
    for fact in near:
        events = {fact.event, told.event} - {None}
        if len(events) == 1 and fact.event == told.event:
            return True
        if fact.id in around or (fact.event is not None and fact.event in told.entities):
            return True
        calls = events & {*matcher.reader.participants}
        if intent.topic == told.topic and len(calls) < 2:
            return True
    return False


def _answers(candidate: Candidate, understood: Understanding, matcher: Matcher) -> bool:
    """Whether a candidate is a gap, or a fact that has what is asked for."""
    fact = matcher.store.facts_by_id.get(candidate.intent)
    return fact is None or bool(HARD_ASKS & set(understood.asks) & set(fact.asks))
