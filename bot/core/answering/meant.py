"""Which fact is meant where another candidate comes first: by its value, or by who is not named."""

from __future__ import annotations

from dataclasses import replace

from bot.core.entities import EntityType
from bot.core.facts import Fact, Gap, Overview
from bot.core.matching.entity_slots import is_home
from bot.core.matching.matcher import Candidate, Match, Matcher
from bot.core.regex import regex

CONFIRMED_FROM, CONFIRMED_BEARING = 0.15, 0.8
"""Probability, and share of the question that its samples speak of, from which a fact confirms."""
RIGHTED_FROM, RIGHTED_BEARING = 0.15, 0.6
"""The same for a fact that puts right what a question takes for granted."""
TOLD_FROM = 0.5
"""Probability from which an overview's fact is told where the overview is not sure enough."""
AMONG_SHARE = 0.4
"""Share of an overview's probability from which its fact is told for what is asked."""
UNNAMED_SHARE, UNNAMED_FROM = 0.6, 0.4
"""Share of a gap's probability from which something else is meant if nobody was named, and the
probability that it needs if nothing else is likely."""
SAME = 0.75
"""Probability that the same question about other events gives a fact at most."""
ASSUMED_SHARE, ASSUMED_LEAST = 0.5, 0.08
"""Share of the samples from which a name is taken for granted; probability of the fact instead."""


def confirmed_by(match: Match, kind: str, matcher: Matcher) -> Candidate | None:
    """The fact whose own value a yes/no question names, where a gap or an overview comes first.

    "Is the summit in Alberta?" is answered by the place; where in Alberta is another question.
    The fact's samples must know all that is asked: "has Xi accepted to come to Gyeongju?" names
    the place too.
    """
    understood = match.understood
    if not understood.yes_no or understood.wh or understood.foreign:
        return None
    if kind != "gap" and not (kind == "overview" and len(understood.quantities) == 1):
        return None
    enough = CONFIRMED_FROM if kind == "gap" else TOLD_FROM
    for candidate in match.candidates[:4]:
        verdict = candidate.verdict
        if matcher.kind_of(candidate.intent) != "fact" or verdict is None or candidate.vetoed:
            continue
        named = any(slot.agrees and slot.name in {"value", "quantity"} for slot in verdict.slots)
        whole = matcher.bearing(understood, candidate.intent) >= CONFIRMED_BEARING
        if named and whole and candidate.probability >= enough:
            return candidate
    return None


def righted_by(match: Match, best: Candidate, kind: str, matcher: Matcher) -> Candidate | None:
    """The fact that puts right what is taken for granted, where a gap or another fact comes first.

    "Next year's APEC is in Korea again, right?" is about the host, not about the city.
    """
    understood = match.understood
    asks_why = "why" in understood.asks
    first = matcher.store.intents[best.intent]
    if kind == "fact" and isinstance(first, Fact):
        told = best.verdict is not None and best.verdict.corrects
        if told or not asks_why or "why" in first.asks:
            return None
    elif kind != "gap" or not (asks_why or understood.yes_no):
        return None
    for candidate in match.candidates[:4]:
        verdict = candidate.verdict
        if matcher.kind_of(candidate.intent) != "fact" or verdict is None or not verdict.corrects:
            continue
        whole = matcher.bearing(understood, candidate.intent) >= RIGHTED_BEARING
        if whole and candidate.probability >= RIGHTED_FROM:
            return candidate
    return None


def asked_among(match: Match, best: Candidate, matcher: Matcher) -> Candidate | None:
    """The fact of an overview that is likely itself, or tells what is asked for or has it right."""
    overview = matcher.store.intents[best.intent]
    if not isinstance(overview, Overview):
        return None
    for candidate in match.candidates:
        verdict = candidate.verdict
        if candidate.intent not in overview.facts or verdict is None or candidate.vetoed:
            continue
        if candidate.probability >= TOLD_FROM:
            return candidate
        if verdict.corrects and len(match.understood.quantities) == 1:
            return candidate
        asked = any(slot.name == "asks" and slot.agrees for slot in verdict.slots)
        asked = asked or _is_alternative(candidate, match, matcher)
        if asked and candidate.probability >= AMONG_SHARE * best.probability:
            return replace(candidate, probability=best.probability)
    return None


_OR = regex(r"\bor\b|아니면|혹은|还是")


def _is_alternative(candidate: Candidate, match: Match, matcher: Matcher) -> bool:
    """Whether a fact tells who it was of those that a question lets choose between.

    "Was it Canada that asked him, or did Seoul push for it?"
    """
    fact = matcher.store.facts_by_id.get(candidate.intent)
    if fact is None or "who" not in fact.asks or not _OR.search(match.understood.text):
        return False
    slots = candidate.verdict.slots if candidate.verdict is not None else ()
    return any(slot.name == "value" and slot.agrees for slot in slots)


def without_assumed_gaps(match: Match, matcher: Matcher) -> Match:
    """The match without gaps of a matter that nobody named, if anything else is likely.

    "The call was friendly, I hear?" is not about the mood of the call with Ishiba.
    """
    gaps = [one for one in match.candidates if matcher.kind_of(one.intent) == "gap"]
    assumed = [gap for gap in gaps if _assumed(match, gap, matcher)]
    others = tuple(one for one in match.candidates if one not in assumed)
    if not assumed or not others:
        return match
    first = others[0]
    if first.vetoed or first.probability < UNNAMED_SHARE * assumed[0].probability:
        likely = assumed[0].probability >= UNNAMED_FROM
        return match if likely else replace(match, candidates=others)
    # The same of another event: it is asked, and of the event that needs no name.
    kind = _kind_of_event(first, matcher)
    alike = sum(gap.probability for gap in assumed if kind and kind == _kind_of_gap(gap, matcher))
    first = replace(first, probability=min(max(first.probability, SAME), first.probability + alike))
    return replace(match, candidates=(first, *others[1:]))


def meant_by_itself(match: Match, best: Candidate, matcher: Matcher) -> Candidate:
    """The fact that is meant where nobody is named: not one of a matter that nobody named.

    "Was the call on June 9?" and "length of the call?" are about the call, not about the one with
    Trump, whose questions all name him.
    """
    if not _kind_of_event(best, matcher) or not _assumed(match, best, matcher):
        return best
    quantities = bool(match.understood.quantities)
    compared = {"quantity"} if quantities else {"asks"}
    others = [
        candidate
        for candidate in match.candidates
        if (verdict := candidate.verdict) is not None
        and matcher.kind_of(candidate.intent) == "fact"
        and not candidate.vetoed
        and candidate.probability >= ASSUMED_LEAST
        and _kind_of_event(candidate, matcher) == _kind_of_event(best, matcher)
        and any(slot.name in compared and (slot.agrees or quantities) for slot in verdict.slots)
        and not _assumed(match, candidate, matcher)
    ]
    if not others:
        return _same_of_ours(match, best, matcher) or best
    one = min(others, key=lambda other: not (other.verdict and other.verdict.corrects))
    return replace(one, probability=best.probability)


def _same_of_ours(match: Match, best: Candidate, matcher: Matcher) -> Candidate | None:
    """The same attribute of the event that needs no name: "the call was last Friday, right?"."""
    store, reader = matcher.store, matcher.reader
    fact = store.facts_by_id[best.intent]
    ours = [
        event
        for event, persons in reader.participants.items()
        if all(is_home(store.entities_by_id[id_]) for id_ in persons)
    ]
    for other in store.facts:
        alike = bool(set(other.asks) & set(fact.asks)) and other.superseded_by is None
        if other.event in ours and alike:
            profile = matcher.profile(other.id, match.understood.lang)
            verdict = matcher.gate.check(match.understood, other, profile)
            if verdict.corrects:
                return Candidate(other.id, best.probability, best.raw, best.standing, verdict)
    return None


def _kind_of_event(candidate: Candidate, matcher: Matcher) -> str:
    """What sort of event a fact tells of: "call" for each of the calls; "" for none."""
    fact = matcher.store.facts_by_id.get(candidate.intent)
    return (fact.event or "").partition("-")[0] if fact else ""


def _kind_of_gap(gap: Candidate, matcher: Matcher) -> str:
    """The same for a gap, by the fact that is told beside it."""
    intent = matcher.store.intents[gap.intent]
    nearest = intent.nearest if isinstance(intent, Gap) else ()
    facts = (matcher.store.facts_by_id[id_] for id_ in nearest)
    return next(((fact.event or "").partition("-")[0] for fact in facts), "")


def _assumed(match: Match, candidate: Candidate, matcher: Matcher) -> bool:
    """Whether most samples of a candidate name a third party that the utterance does not."""
    profile = matcher.profile(candidate.intent, match.understood.lang)
    named, known = match.understood.entity_ids, matcher.store.entities_by_id
    third = sum(
        count
        for id_, count in profile.named.items()
        if id_ in known and known[id_].type is EntityType.PERSON and not is_home(known[id_])
    )
    here = any(not is_home(known[id_]) for id_ in named if id_ in known)
    return not here and third >= ASSUMED_SHARE * profile.samples
