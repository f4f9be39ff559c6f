"""A wrong amount of one who is named, or of the call that needs no name: of just that event.

"Lee, who talked with Trump for 45 minutes" is wrong in the length of that call, not in what another
call was longer by.
"""

from __future__ import annotations

from dataclasses import replace

from bot.core.answering.followups import always_there
from bot.core.matching.matcher import Candidate, Match, Matcher
from bot.core.matching.verdicts import Verdict

PAIR = 2
_MAIN = "call-first"
"""The fact that the report is about: "the call" is the one with Xi."""


def of_the_call(match: Match, best: Candidate, matcher: Matcher) -> Candidate:
    """The fact of the report's own call, where a bare "the call" has a day of another.

    "통화 금요일이었죠?" names nobody: that another call was on a Friday is no yes.
    """
    store, said = matcher.store, match.understood
    fact, main = store.facts_by_id.get(best.intent), store.facts_by_id.get(_MAIN)
    if fact is None or main is None or said.entity_ids or not said.yes_no:
        return best
    with_others = {*fact.recipients} - {*matcher.reader.participants.get(main.event or "", ())}
    if not with_others or "call" not in said.concept_ids:
        return best
    for one in match.candidates:
        other = store.facts_by_id.get(one.intent)
        slots = one.verdict.slots if one.verdict is not None else ()
        if other is None or other.event != main.event or one.vetoed:
            continue
        if any(s.name == "quantity" and not s.agrees and s.correctable for s in slots):
            return replace(one, probability=best.probability)
    return best


def of_one_named(match: Match, best: Candidate, matcher: Matcher) -> Candidate:
    """The fact of the event with whom is named, where that of two was to put an amount right."""
    store = matcher.store
    fact = store.facts_by_id.get(best.intent)
    corrects = best.verdict is not None and best.verdict.corrects
    if fact is None or fact.event or not corrects or len(fact.recipients) < PAIR:
        return best
    named = {*match.understood.entity_ids} & {*fact.recipients} - always_there(matcher)
    if len(named) != 1:
        return best
    for one in match.candidates:
        other = store.facts_by_id.get(one.intent)
        if other is None or other.event is None or type(other.value) is not type(fact.value):
            continue
        slots = one.verdict.slots if one.verdict is not None else ()
        wrong = any(slot.name == "quantity" and not slot.agrees for slot in slots)
        if wrong and named <= {*matcher.reader.participants.get(other.event, ())}:
            # "Who talked with him for 45 minutes" asks for nobody.
            kept = tuple(slot for slot in slots if slot.agrees or slot.name == "quantity")
            return replace(one, probability=best.probability, verdict=Verdict(kept))
    return best
