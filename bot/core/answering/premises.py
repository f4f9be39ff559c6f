"""What to say first: yes, no, or that the premise is not as the source has it."""

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
from bot.core.matching.gate import VALUE_KINDS
from bot.core.matching.matcher import Candidate, Match, Matcher
from bot.core.matching.slots import matches_any, of_kind, quantities_of
from bot.core.matching.understanding import Understanding
from bot.core.matching.verdicts import Verdict
from bot.core.quantities import Length, Quantity, QuantityKind
from bot.core.values import DateValue, DurationValue, EntityValue

_DATED = {QuantityKind.DATE, QuantityKind.WEEKDAY, QuantityKind.CLOCK, QuantityKind.DURATION}


def lead_for(match: Match, chosen: Candidate, matcher: Matcher) -> str:
    """ "yes", "no", "not-quite", "other-way", or "" where the short answer stands best alone.

    "yes" is said only where a slot of the fact's own value was named and agrees.
    """
    fact = matcher.store.intents[chosen.intent]
    if not isinstance(fact, Fact) or chosen.verdict is None:
        return ""
    understood = match.understood
    denies = bool(_denials_of(understood)) and "why" in understood.asks
    if denies and not understood.yes_no:
        return "not-quite"
    if chosen.verdict.corrects:
        if any(slot.name == "direction" and not slot.agrees for slot in chosen.verdict.slots):
            return "other-way"
        if _named_of_its_own(match, fact) > 1 and not _is_of_another(match, fact):
            # "From November 2024 to December 2025?": the end is for another fact to tell.
            wrong = [slot.name for slot in chosen.verdict.slots if not slot.agrees]
            if set(wrong) == {"quantity"}:
                return ""
        return "no" if understood.yes_no else "not-quite"
    if not understood.yes_no or understood.negated or understood.wh:
        return ""
    if _is_of_another(match, fact):
        return "no"
    telling = _TELLING_SLOTS
    if isinstance(fact.value, EntityValue) and "which-order" in fact.asks:
        # Both are named in either order: to name them confirms nothing.
        telling = telling - {"value"}
    named = [slot for slot in chosen.verdict.slots if slot.agrees and slot.name in telling]
    # "In Gyeongju in September, right?": a "yes" to the city would stand for the month too.
    open_ = any(
        quantity.kind in _DATED and not matcher.gate.stated(quantity, fact)
        for quantity in understood.quantities
        if not quantity.relative
    )
    return "yes" if named and not understood.foreign and not open_ else ""


def _named_of_its_own(match: Match, fact: Fact) -> int:
    """How many quantities a question names of the kind that a fact's value is."""
    kinds = VALUE_KINDS.get(type(fact.value), set())
    return sum(quantity.kind in kinds for quantity in match.understood.quantities)


def _is_of_another(match: Match, fact: Fact) -> bool:
    """Whether what a question names is in a fact's text, but is not what its short answer says.

    "Was Lee inaugurated on 3 June?": that was the election, says the text; he was on the 4th.
    """
    own = quantities_of((fact.short.en,))
    for kind in VALUE_KINDS.get(type(fact.value), set()):
        named = of_kind(match.understood.quantities, kind)
        known = of_kind(own, kind)
        if named and known and not any(matches_any(quantity, own) for quantity in named):
            return True
    return False


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
_TELLING_SLOTS = {"quantity", "order", "value"}
"""Slots of a fact's own value: to a question that names it the answer is yes."""
PREMISE_SUBJECT = 0.6
"""Evidence of the subject from which a question's premise is looked at."""
SETTING_SUBJECT = 0.3
"""The same for where and when an event is put, which only questions on the event do."""
DENIED_FROM = 0.25
_MINUTES = {"minute", "hour"}
_DENIALS = ("decline", "negation", "why-not")


def denies(understood: Understanding) -> bool:
    """Whether a question takes for granted that something is not so."""
    return bool(_denials_of(understood))


def _denials_of(understood: Understanding) -> list[str]:
    """What a question denies with; a "没有" at its end denies nothing."""
    spoken = [id_ for id_ in understood.concept_ids if id_ in _DENIALS]
    return [id_ for id_ in spoken if id_ != "negation" or understood.negated]


def _denied(match: Match, best: Candidate, matcher: Matcher) -> Candidate | None:
    """The fact that a question denies ("why is Lee skipping …?") where the gap found does not."""
    understood = match.understood
    if "why" not in understood.asks:
        return None
    profile = matcher.profile(best.intent, understood.lang)
    denials = _denials_of(understood)
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
