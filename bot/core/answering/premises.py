"""Wrong premises: what a question takes for granted and a fact puts right."""

from __future__ import annotations

from collections.abc import Iterable

from bot.core.answering.in_order import told_in_order
from bot.core.answering.wrong_details import out_of_place, wrong_of_event, wrong_time, wrong_year
from bot.core.answering.wrong_setting import (
    of_another_year,
    wrong_country,
    wrong_part_of_day,
    wrong_town,
)
from bot.core.entities import EntityType, Scope
from bot.core.facts import Attribution, Fact, Gap
from bot.core.matching.matcher import Candidate, Match, Matcher
from bot.core.matching.slots import matches_any
from bot.core.matching.understanding import Understanding
from bot.core.matching.verdicts import Verdict
from bot.core.quantities import Length, Quantity, QuantityKind
from bot.core.values import DateValue, DurationValue, EntityValue


def false_premise(match: Match, matcher: Matcher) -> Candidate | None:
    """The fact that puts right what a question takes for granted, where no candidate does.

    "Why did they talk for only 10 minutes?" asks for what the source does not say, but rests on
    a length that it contradicts: that comes first.
    """
    best = match.best
    if best is None or match.subject < SETTING_SUBJECT:
        return None
    corrects = best.verdict is not None and best.verdict.corrects
    unset = wrong_country(match, best, matcher)
    unset = unset or wrong_town(match, best, matcher) or wrong_part_of_day(match, best, matcher)
    if unset is not None:
        return unset
    if match.subject < PREMISE_SUBJECT:
        return None
    counted = wrong_time(match, best, matcher) or wrong_year(match, best, matcher)
    if counted is not None:
        return counted
    misplaced = out_of_place(match, best, matcher) or wrong_of_event(match, best, matcher)
    if misplaced is not None:
        return misplaced
    reordered = told_in_order(match, best, matcher)
    if reordered is not None and reordered.verdict is not None and reordered.verdict.corrects:
        return reordered
    if best.vetoed or corrects:
        return None
    if matcher.kind_of(best.intent) == "chat" or not match.understood.wh:
        return None
    gap = matcher.kind_of(best.intent) == "gap"
    if gap and best.standing.nearest >= KNOWN_GAP:
        return None
    if of_another_year(match.understood, matcher):
        return None
    for event in _events_of(match, best.intent, matcher):
        facts = [f for f in matcher.store.facts if f.event == event and f.superseded_by is None]
        places = _misplaced(match, facts, matcher)
        for fact in [*places, *(_miscounted(match, facts, matcher) if gap else ())]:
            profile = matcher.profile(fact.id, match.understood.lang)
            verdict: Verdict = matcher.gate.check(match.understood, fact, profile)
            if verdict.corrects:
                return Candidate(fact.id, best.probability, best.raw, best.standing, verdict)
    return _denied(match, best, matcher) if gap else None


KNOWN_GAP = 0.85
"""Likeness to a gap's sample from which it is just this gap: "where was APEC in 2024?"."""
PREMISE_SUBJECT = 0.6
"""Evidence of the subject from which a question's premise is looked at."""
SETTING_SUBJECT = 0.3
"""The same for where and when an event is put, which only questions on the event do."""
DENIED_FROM = 0.25
_MINUTES = {"minute", "hour"}
_DENIALS = ("decline", "negation", "why-not")


def denies(understood: Understanding) -> bool:
    """Whether a question takes for granted that something is not so."""
    return bool(denials_of(understood))


def denials_of(understood: Understanding) -> list[str]:
    """What a question denies with; a "没有" at its end denies nothing."""
    spoken = [id_ for id_ in understood.concept_ids if id_ in _DENIALS]
    return [id_ for id_ in spoken if id_ != "negation" or understood.negated]


def _denied(match: Match, best: Candidate, matcher: Matcher) -> Candidate | None:
    """The fact that a question denies ("why is Lee skipping …?") where the gap found does not."""
    understood = match.understood
    if "why" not in understood.asks:
        return None
    profile = matcher.profile(best.intent, understood.lang)
    denials = denials_of(understood)
    usual = any(profile.meant.get(id_, 0) * 4 >= profile.samples for id_ in denials)
    if not denials or usual:
        return None
    for candidate in match.candidates:
        if matcher.kind_of(candidate.intent) == "fact" and not candidate.vetoed:
            return candidate if candidate.probability >= DENIED_FROM else None
    return None


def _events_of(match: Match, intent_id: str, matcher: Matcher) -> tuple[str, ...]:
    """The events that a question is about: those it names, else those of what was found."""
    known, intent = matcher.store.entities_by_id, matcher.store.intents[intent_id]
    named = [id_ for id_ in match.understood.entity_ids if known[id_].type is EntityType.EVENT]
    found: list[str | None] = []
    if isinstance(intent, Gap):
        found = [matcher.store.facts_by_id[id_].event for id_ in intent.nearest]
    elif isinstance(intent, Fact):
        found = [intent.event]
    return tuple(dict.fromkeys([*named, *(event for event in found if event)]))


def _miscounted(match: Match, facts: list[Fact], matcher: Matcher) -> Iterable[Fact]:
    """Facts with a length or day of their own where the question names another."""
    gate = matcher.gate
    own = [fact for fact in facts if fact.attribution is not Attribution.DERIVED]
    for quantity in match.understood.quantities:
        if quantity.relative or not _telling(quantity):
            continue
        if any(matches_any(quantity, gate.quantities(fact)) for fact in own):
            continue
        wanted = DurationValue if quantity.kind is QuantityKind.DURATION else DateValue
        yield from (fact for fact in own if isinstance(fact.value, wanted))


def _misplaced(match: Match, facts: list[Fact], matcher: Matcher) -> Iterable[Fact]:
    """Facts that say where something is, where the question names another place."""
    known = matcher.store.entities_by_id
    for id_ in match.understood.entity_ids:
        entity = known.get(id_)
        if entity is None or entity.type is not EntityType.PLACE or entity.scope is Scope.INSIDE:
            continue
        for fact in facts:
            if (
                isinstance(fact.value, EntityValue)
                and "where" in fact.asks
                and all(known[one].type is EntityType.PLACE for one in fact.value.entities)
            ):
                yield fact


def _telling(quantity: Quantity) -> bool:
    """Whether a quantity can only be the length or the day of the event asked about."""
    if quantity.kind is QuantityKind.DURATION:
        return isinstance(quantity.value, Length) and quantity.value.unit in _MINUTES
    return quantity.kind is QuantityKind.DATE
