"""Which fact puts right what a message has wrong, of those by which it is judged.

The claim check names all facts that decide a sentence. A reply tells one of them: the one with an
amount of the kind that is wrong, the one most like the message, the one of who is said to do it.
"""

from __future__ import annotations

from bot.core.answering.followups import always_there
from bot.core.claims.cases import Judgement
from bot.core.claims.conflicts import Conflict
from bot.core.claims.verdicts import CONTRADICTED
from bot.core.entities import EntityType
from bot.core.facts import Fact
from bot.core.matching.gate import VALUE_KINDS
from bot.core.matching.matcher import Match, Matcher
from bot.core.matching.slots import matches_any, of_kind
from bot.core.matching.understanding import Understanding

_OF_WORDS = {Conflict.NEGATION, Conflict.ANTONYM}
"""Conflicts that several facts of a topic put right: which, the question says."""
SEVERAL = 2
"""Persons and amounts from which one fact tells of them all."""
LIKELY = 0.15
"""Probability from which one of them is the one to tell."""


def meant_fact(match: Match, judged: Judgement, matcher: Matcher) -> str:
    """The fact that a message is most like, of those that decide it or of their topic."""
    if amount := of_amount(match, judged, matcher):
        return amount
    if of_several(judged):
        return judged.facts[0]
    for candidate in match.candidates:
        if candidate.intent in judged.facts[:2] and not candidate.vetoed:
            return candidate.intent
    if judged.conflict in _OF_WORDS:
        likely = [
            one.intent
            for one in match.candidates
            if not one.vetoed
            and one.probability >= LIKELY
            and same_topic(one.intent, judged.facts[0], matcher)
        ]
        by_doer = (id_ for id_ in likely if _is_of_doer(id_, match.understood, matcher))
        return next(by_doer, next(iter(likely), judged.facts[0]))
    return judged.facts[0]


def _is_of_doer(intent: str, understood: Understanding, matcher: Matcher) -> bool:
    """Whether a fact tells what the one did who is named first."""
    known = matcher.store.entities_by_id
    agent = matcher.store.facts_by_id[intent].agent
    sides = [known[id_].country or id_ for id_ in understood.entity_ids[:1]]
    return agent is not None and (known[agent].country or agent) in sides


def of_amount(match: Match, judged: Judgement, matcher: Matcher) -> str:
    """The fact with an amount of the kind that is named, where it is that which decides; or ""."""
    if judged.conflict not in {Conflict.NUMERIC, None}:
        return ""
    kinds = {one.kind for one in match.understood.quantities if not one.relative}
    known = matcher.store.facts_by_id
    if judged.verdict == CONTRADICTED and (of_all := _of_all(match, matcher)) is not None:
        return of_all.id
    told = (id_ for id_ in judged.facts if kinds & VALUE_KINDS.get(type(known[id_].value), set()))
    return next(told, "")


def wrong_amount(
    intent: str, judged: Judgement, understood: Understanding, matcher: Matcher
) -> str:
    """Another fact whose amount is the wrong one, where that of the fact meant is right; or "".

    "They spoke for 30 minutes on June 9" is right in its length.
    """
    if judged.conflict is not Conflict.NUMERIC or intent not in judged.facts:
        return ""
    known = matcher.store.facts_by_id
    # What two calls differ by is no amount of either.
    own = [id_ for id_ in judged.facts if known[id_].event == known[intent].event]
    agrees = {id_: _agrees(id_, understood, matcher) for id_ in own}
    wrong = next((id_ for id_, right in agrees.items() if right is False), "")
    return wrong if agrees[intent] else ""


def _agrees(fact_id: str, understood: Understanding, matcher: Matcher) -> bool | None:
    """Whether a fact's own amount is named; None if no amount of its kind is."""
    fact = matcher.store.facts_by_id[fact_id]
    kinds = VALUE_KINDS.get(type(fact.value), set())
    named = [one for one in understood.quantities if one.kind in kinds and not one.relative]
    own = [one for one in matcher.gate.quantities(fact) if one.kind in kinds]
    return any(matches_any(one, own) for one in named) if named else None


def of_several(judged: Judgement) -> bool:
    """Whether the first fact alone says what is so: one for several, one person for another."""
    return judged.conflict in {Conflict.OFFICE, Conflict.LIMIT, Conflict.WORDING}


def same_topic(intent: str, fact_id: str, matcher: Matcher) -> bool:
    one, other = matcher.store.intents[intent], matcher.store.facts_by_id[fact_id]
    return isinstance(one, Fact) and one.topic == other.topic


def is_of_another_call(intent: str, fact_id: str, matcher: Matcher) -> bool:
    """Whether two facts are of two calls: "the call was on Friday" is so of one not meant."""
    known = matcher.store.facts_by_id
    one, other = known.get(intent), known[fact_id]
    events = (one.event if one else None, other.event)
    return events[0] != events[1] and all(id_ and id_.startswith("call-") for id_ in events)


def _of_all(match: Match, matcher: Matcher) -> Fact | None:
    """The fact with the amounts of all who are named, where several persons and amounts are."""
    understood, store = match.understood, matcher.store
    known = store.entities_by_id
    kinds = {one.kind for one in understood.quantities if not one.relative}
    named = {id_ for id_ in understood.entity_ids if known[id_].type is EntityType.PERSON}
    named -= always_there(matcher)
    if len(named) < SEVERAL or len(understood.quantities) < SEVERAL:
        return None
    for fact in store.facts:
        own = matcher.gate.quantities(fact)
        told = fact.event is None and named <= set(fact.entities) and not fact.superseded_by
        if told and any(len(of_kind(own, kind)) > len(named) for kind in kinds):
            return fact
    return None
