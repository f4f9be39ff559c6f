"""Which of two came first: the fact that tells it, whatever else is said of the two."""

from __future__ import annotations

from bot.core.facts import Fact
from bot.core.matching.matcher import Candidate, Match, Matcher
from bot.core.matching.verdicts import Verdict
from bot.core.values import EntityValue

_OF_SOMETHING_ELSE = {"how-long", "how-many", "when", "what-time", "where", "why"}
"""Attributes that a question on two things in their order may ask for instead."""


def asked_in_order(match: Match, best: Candidate, matcher: Matcher) -> Candidate | None:
    """The order that a yes/no question names, where another fact of the same two is likelier.

    "Confirm that Trump got his call before Ishiba did" is not about whose call was longer.
    """
    asks = set(match.understood.asks)
    if not (match.understood.yes_no or "yes-no" in asks) or _OF_SOMETHING_ELSE & asks:
        return None
    first = matcher.store.facts_by_id.get(best.intent)
    if matcher.kind_of(best.intent) not in {"fact", "overview"}:
        return None
    if first is not None and "which-order" in first.asks:
        return None
    return told_in_order(match, best, matcher)


def told_in_order(match: Match, best: Candidate, matcher: Matcher) -> Candidate | None:
    """The shortest order of things that tells of the one that a question names or takes so."""
    for fact in sorted(matcher.store.facts, key=lambda f: len(f.entities)):
        if fact.superseded_by is not None or not _tells_order(fact):
            continue
        profile = matcher.profile(fact.id, match.understood.lang)
        verdict = matcher.gate.check(match.understood, fact, profile)
        kept = tuple(slot for slot in verdict.slots if slot.name == "order" or slot.agrees)
        if any(slot.name == "order" for slot in kept):
            return Candidate(fact.id, best.probability, best.raw, best.standing, Verdict(kept))
    return None


def _tells_order(fact: Fact) -> bool:
    ordered = isinstance(fact.value, EntityValue) and "which-order" in fact.asks
    return ordered and "why" not in fact.asks
