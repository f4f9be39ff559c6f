"""What a question has wrong of one event, or of a place in an order, and what puts it right."""

from __future__ import annotations

from collections.abc import Iterable

from bot.core.entities import EntityType
from bot.core.facts import Attribution, Fact
from bot.core.language import Lang
from bot.core.matching.entity_slots import is_home
from bot.core.matching.matcher import Candidate, Match, Matcher
from bot.core.matching.rank import LAST, told_place
from bot.core.matching.verdicts import Slot, Verdict
from bot.core.quantities import CalendarDate
from bot.core.regex import regex
from bot.core.values import DateValue, EntityValue, OrdinalValue

SEVERAL = 2
"""Things wrong of one event from which they are put right whatever else is likely."""
LIKELY = 0.5
"""Probability from which a gap or a fact is meant, though a detail of the question is wrong."""
_OF_EVENT = {"when", "how-long", "what-time", "where", "who"}
ROW = 3
"""Things from which an order is a row with places; two come one after the other."""
_NTH_TIME = {
    Lang.EN: regex(
        r"\b(?:second|2nd|third|3rd|fourth|4th|fifth|5th)\s+"
        r"(?:(?:phone )?(?:call|conversation|talk|chat)\s+(?:with|between)\b|"
        r"time\b.*\b(?:call|phone|sp[eo][ak]+|talk))"
    ),
    Lang.KO: regex(
        r"(?:이번|둘이|한중\s*정상)\S*\s*(?:\S+\s)?(?:두|세|네|2|3|4)\s*번째|"
        r"(?:시진핑|시 ?주석)\S{0,4}\s*(?:의\s*)?(?:두|세|네|2|3|4)\s*번째\s*(?:통화|전화)"
        r"(?!\s*(?:상대|대상|한|했|정상))"
    ),
    Lang.ZH: regex(
        r"第[二三四2-4]次(?:通话|通电话|打电话|电话)|"
        r"(?:跟|和|与|同)(?:习近平|习)(?:主席)?(?:的)?第[二三四2-4](?:通|次)"
    ),
}
"""What counts the calls of two, and not the leaders called."""
_TO_COME = regex(
    r"\b(?:will|next|plan\w*|schedul\w*|when|another|follow-?up)\b|예정|언제|다음|下次|何时|什么时候|计划|将"
)
_VISITED = regex(r"\bbeen to\b|\bcame to\b|没去|去过|没来|来过")
_CALLS = {"call", "first-call"}
_OTHERWISE = {"visit", "in-person"}


def also_corrected(match: Match, chosen: Candidate, matcher: Matcher) -> tuple[Fact, ...]:
    """Facts of the same event that put right what else a question has wrong of it.

    "The call with Trump on 10 June, for 25 minutes?" is wrong in the day and in the length.
    """
    first = matcher.store.facts_by_id.get(chosen.intent)
    if first is None or chosen.verdict is None or not chosen.verdict.corrects:
        return ()
    of_one = first.event or _policy(first.entities, matcher)
    if not of_one:
        return ()
    return tuple(fact for fact in wrong_of(of_one, match, matcher, first) if fact != first)


def also_wrong(match: Match, chosen: Candidate, matcher: Matcher) -> tuple[Fact, ...]:
    """Facts that put right values of another sort, where one value is known to be wrong.

    "30일이고 내년 말까지 맞죠?" is wrong in the length of a stay as well as in the end of it all.
    """
    first = matcher.store.facts_by_id.get(chosen.intent)
    of_one = (first.event or _policy(first.entities, matcher)) if first is not None else ""
    if first is None or not of_one:
        return ()
    return tuple(
        fact
        for fact in wrong_of(of_one, match, matcher, first)
        if fact != first and type(fact.value) is not type(first.value)
    )


def _policy(ids: Iterable[str], matcher: Matcher) -> str:
    """The one policy among some ids; "" if there is none, or several."""
    known = matcher.store.entities_by_id
    found = [id_ for id_ in ids if id_ in known and known[id_].type is EntityType.POLICY]
    return found[0] if len(found) == 1 else ""


def wrong_of(
    of_one: str, match: Match, matcher: Matcher, first: Fact | None = None
) -> tuple[Fact, ...]:
    """One fact for each thing that a question has wrong of an event or a policy, by its id.

    `first` goes before others.
    """
    facts = [
        fact
        for fact in matcher.store.facts
        if of_one in (fact.event, _policy(fact.entities, matcher))
        and fact.superseded_by is None
        and fact.attribution is not Attribution.DERIVED
        and _OF_EVENT & set(fact.asks)
    ]
    rank = {one.intent: place for place, one in enumerate(match.candidates)}
    facts.sort(key=lambda fact: rank.get(fact.id, len(rank)))
    # A person who is named is what a question is about, not a detail that it has wrong.
    known = matcher.store.entities_by_id
    wrong: dict[str, Fact] = {}
    for fact in [first, *facts] if first is not None else facts:
        profile = matcher.profile(fact.id, match.understood.lang)
        for slot in matcher.gate.check(match.understood, fact, profile).slots:
            of_place = slot.asked in known and known[slot.asked].type is EntityType.PLACE
            wrong_slot = slot.name == "quantity" or (slot.name == "entity" and of_place)
            if wrong_slot and slot.correctable and not slot.agrees:
                wrong.setdefault(slot.asked, fact)
    return tuple(dict.fromkeys(wrong.values()))


def out_of_place(match: Match, best: Candidate, matcher: Matcher) -> Candidate | None:
    """The fact that puts right the place in an order that a question gives to one of the row.

    "Wasn't Xi the first leader Lee called?": he was third, after Trump and Ishiba.
    """
    understood = match.understood
    if not _CALLS & set(understood.concept_ids) or _OTHERWISE & set(understood.concept_ids):
        return None
    for fact in matcher.store.facts:
        row = fact.value.entities if isinstance(fact.value, EntityValue) else ()
        if len(row) < ROW or "which-order" not in fact.asks or fact.superseded_by is not None:
            continue
        named = [mention for mention in understood.entities if mention.id in row]
        told = told_place(understood.text, understood.lang, named)
        if told is None:
            continue
        id_, place = told
        actual = row.index(id_) + 1
        if place == actual or (place == LAST and actual == len(row)):
            continue
        own = (f for f in matcher.store.facts if f.recipients == (id_,) and not f.superseded_by)
        told_of = next((f for f in own if "which-order" in f.asks), fact)
        slot = Slot("order", f"{id_} {place}", agrees=False, correctable=True)
        return Candidate(told_of.id, best.probability, best.raw, best.standing, Verdict((slot,)))
    return None


def wrong_time(match: Match, best: Candidate, matcher: Matcher) -> Candidate | None:
    """The fact that a call was the first of the two, where a question counts another one.

    "Their second call, wasn't it?" is not about who was the second to be called.
    """
    understood, known = match.understood, matcher.store.entities_by_id
    text = understood.text
    if not _NTH_TIME[understood.lang.written].search(text) or _TO_COME.search(text):
        return None
    persons = {id_ for id_ in understood.entity_ids if known[id_].type is EntityType.PERSON}
    for fact in matcher.store.facts:
        taking_part = matcher.reader.participants.get(fact.event or "", ())
        first = isinstance(fact.value, OrdinalValue) and fact.value.rank == 1
        if first and taking_part and persons <= {*taking_part} and not fact.superseded_by:
            slot = Slot("quantity", "second", agrees=False, correctable=True)
            return Candidate(fact.id, best.probability, best.raw, best.standing, Verdict((slot,)))
    return None


def wrong_year(match: Match, best: Candidate, matcher: Matcher) -> Candidate | None:
    """The fact with the year of somebody's last visit, where a question has it in another.

    "Why does it say Xi hasn't been to Korea since 2019?": since July 2014.
    """
    understood, known = match.understood, matcher.store.entities_by_id
    visits = "visit" in understood.concept_ids or _VISITED.search(understood.text)
    if not visits or any(not is_home(known[id_]) for id_ in understood.entity_ids):
        return None
    days = [one.value for one in understood.quantities]
    years = [day.year for day in days if isinstance(day, CalendarDate) and day.month is None]
    for fact in matcher.store.facts:
        value = fact.value
        if not isinstance(value, DateValue) or "when" not in fact.asks or fact.superseded_by:
            continue
        persons = {id_ for id_ in fact.entities if known[id_].type is EntityType.PERSON}
        named = {id_ for id_ in understood.entity_ids if known[id_].type is EntityType.PERSON}
        past = value.on.year < fact.as_of.year and len(years) == len(days) == 1
        wrong = past and years[0] is not None and value.on.year < years[0] < fact.as_of.year
        if (
            wrong
            and named
            and named <= persons
            and "visit" in matcher.profile(fact.id, understood.lang).concepts
        ):
            slot = Slot("quantity", str(years[0]), agrees=False, correctable=True)
            return Candidate(fact.id, best.probability, best.raw, best.standing, Verdict((slot,)))
    return None


def wrong_of_event(match: Match, best: Candidate, matcher: Matcher) -> Candidate | None:
    """The fact that puts right what a yes/no question has wrong of the one event it names.

    Of two wrong things each fact is ruled out by the other: the day for the sake of the length,
    and the other way; and what is likeliest may be another fact or a gap.
    """
    known = matcher.store.entities_by_id
    named = [id_ for id_ in match.understood.entity_ids if id_ in known]
    events = [id_ for id_ in named if known[id_].type is EntityType.EVENT]
    persons = [id_ for id_ in named if known[id_].type is EntityType.PERSON]
    if not events and _CALLS & set(match.understood.concept_ids):
        taking_part = matcher.reader.participants
        events = [one for one, who in taking_part.items() if persons and set(persons) <= {*who}]
    understood = match.understood
    policy = "" if events else _policy(named, matcher)
    if policy and len(wrong_of(policy, match, matcher)) >= SEVERAL:
        events = [policy]
    # "Lee and Trump on 10 June, for 25 minutes?" needs no "was it".
    checks = len(understood.quantities) >= SEVERAL and understood.text.endswith("?")
    if len(events) != 1 or not (understood.yes_no or (checks and not understood.wh)):
        return None
    wrong = wrong_of(events[0], match, matcher)
    known_gap = matcher.kind_of(best.intent) == "gap" and best.probability >= LIKELY
    if not wrong or (len(wrong) < SEVERAL and (known_gap or _speaks_of(best))):
        return None
    profile = matcher.profile(wrong[0].id, match.understood.lang)
    slots = matcher.gate.check(match.understood, wrong[0], profile).slots
    kept = tuple(slot for slot in slots if slot.agrees or slot.correctable)
    return Candidate(wrong[0].id, best.probability, best.raw, best.standing, Verdict(kept))


def _speaks_of(best: Candidate) -> bool:
    """Whether a candidate confirms or puts right a quantity or a name that it is asked about."""
    if best.vetoed or best.probability < LIKELY:
        return False
    slots = best.verdict.slots if best.verdict is not None else ()
    return any(
        slot.name in {"quantity", "order", "value", "direction"} or slot.correctable
        for slot in slots
    )
