"""A country or a part of the day that a question puts an event in, and that is wrong."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.core.entities import Entity, EntityType
from bot.core.facts import Fact, Overview
from bot.core.language import Lang
from bot.core.matching.matcher import Candidate, Match, Matcher
from bot.core.matching.understanding import Understanding, span_in
from bot.core.matching.verdicts import Slot, Verdict
from bot.core.quantities import CalendarDate, Quantity, QuantityKind
from bot.core.regex import regex
from bot.core.values import ClockValue, EntityValue

LIKELY = 0.5
"""Probability from which a fact that puts a place right itself is the one to tell."""
NOON = 12 * 60
"""Minutes after midnight."""
_IN_BEFORE = regex(r"(?:\bin\s+(?:the\s+)?|\bhosted by\s+(?:the\s+)?|在|到|是由?)$")
_IN_AFTER = {
    Lang.KO: regex(r"^\s*(?:에서|서)\s*(?!왔|오)"),
    Lang.ZH: regex(r"^(?:开|举行|举办|办|主办)"),
}
_BEFORE_NAME = regex(r"^\s*(?:apec|g-?7|에이펙|정상회의|峰会|summit)")
"""A place that stands before the summit is where it is: "부산 APEC"."""
_OTHER_YEAR = {"next-year", "last-year"}
_WHICH_YEAR = regex(r"\b(?:which|what) year\b|哪一?年|몇\s*년")
_ASKED_ELSE = {"who", "how-many", "which-order"}
_LATE = regex(
    r"\b(?:evening|night|tonight|midnight|afternoon)\b|저녁|한밤|밤에|오후|晚上|夜里|深夜|下午|傍晚"
)
_EARLY = regex(r"\b(?:at dawn|before dawn)\b|새벽|凌晨|清晨")
_MORNING = regex(r"\bmorning\b|오전|아침|上午|早上")
_CALLED = regex(r"\bcall|\bspoke|\btalk|\bphone|통화|전화|通话|电话")

_LAST_YEAR, _THIS_YEAR = "last-year", "this-year"


def wrong_country(match: Match, best: Candidate, matcher: Matcher) -> Candidate | None:
    """The fact that says where an event is, if a question puts it in another country.

    "Why is the G7 in Italy this time?": it is in Alberta, Canada.
    """
    known, placed = matcher.store.entities_by_id, _placed(match, matcher)
    for fact, grounds in _wheres(match, matcher) if placed else ():
        right = {ground for id_ in grounds for ground in (id_, known[id_].country) if ground}
        wrong = [id_ for id_ in placed if not {id_, known[id_].country, known[id_].within} & right]
        if len(wrong) == len(placed):
            likely = _corrects_already(match, wrong[0])
            return likely or _corrected(fact, Slot("entity", wrong[0], False, True), best)
    return None


def wrong_town(match: Match, best: Candidate, matcher: Matcher) -> Candidate | None:
    """The same for another town of the country, where a day tells which event is meant.

    "APEC in Busan in early November, right?"; in 2005 it was there.
    """
    if best.verdict is None or "quantity" not in best.verdict.agreed:
        return None
    known, wheres = matcher.store.entities_by_id, _wheres(match, matcher)
    told = {id_ for _, grounds in wheres for id_ in grounds}
    placed = _placed(match, matcher, beside=True)
    towns = [id_ for id_ in placed if known[id_].type is EntityType.PLACE]
    for fact, grounds in wheres:
        if towns and not told & {*towns} and known[grounds[0]].type is EntityType.PLACE:
            return _corrected(fact, Slot("entity", towns[0], False, True), best)
    return None


def without_other_editions(match: Match, matcher: Matcher) -> Match:
    """The match without facts of another year's event, where this year's is asked about."""
    spoken = set(match.understood.concept_ids)
    if _THIS_YEAR not in spoken or _OTHER_YEAR & spoken:
        return match
    events = {fact.event for fact in matcher.store.facts if fact.event}
    now = str(_now(matcher))
    others = {
        fact.id
        for fact in matcher.store.facts
        if fact.event
        and (series := fact.event.rpartition("-"))[2] != now
        and f"{series[0]}-{now}" in events
    }
    kept = tuple(one for one in match.candidates if one.intent not in others)
    return replace(match, candidates=kept) if kept else match


def is_turned_round(best: Candidate) -> bool:
    """Whether a fact puts right who did something to whom."""
    slots = best.verdict.slots if best.verdict is not None and best.verdict.corrects else ()
    return any(slot.name == "direction" and not slot.agrees for slot in slots)


def _placed(match: Match, matcher: Matcher, *, beside: bool = False) -> list[str]:
    """The grounds that a question puts its event in; none if it may be another year's event.

    With `beside` also one that stands before the event's name: "부산 APEC".
    """
    understood, known = match.understood, matcher.store.entities_by_id
    if _OTHER_YEAR & set(understood.concept_ids) or _ASKED_ELSE & set(understood.asks):
        return []
    if of_another_year(understood, matcher):
        return []
    return [
        mention.id
        for mention in understood.entities
        if _is_ground(known[mention.id])
        and _is_in(understood, *span_in(understood, mention), beside=beside)
    ]


def _wheres(match: Match, matcher: Matcher) -> list[tuple[Fact, tuple[str, ...]]]:
    """The facts that say where the events are that are named, and their grounds."""
    return [
        (fact, fact.value.entities)
        for fact in _of_named_events(match.understood, matcher)
        if "where" in fact.asks and isinstance(fact.value, EntityValue)
    ]


def _corrects_already(match: Match, wrong: str) -> Candidate | None:
    """The likely candidate that puts the same right itself: the host, where a country is named."""
    for candidate in match.candidates:
        verdict = candidate.verdict
        if verdict is None or not verdict.corrects or candidate.probability < LIKELY:
            continue
        if any(slot.asked == wrong and not slot.agrees for slot in verdict.slots):
            return candidate
    return None


def of_another_year(understood: Understanding, matcher: Matcher) -> bool:
    """Whether a place is named of another year's event: "which year was APEC in Shanghai?"."""
    if _WHICH_YEAR.search(understood.text):
        return True
    return _is_earlier(understood, matcher)


def _is_earlier(understood: Understanding, matcher: Matcher) -> bool:
    """Whether a year before the source's is named without a month."""
    years = [_bare_year(one) for one in understood.quantities]
    return any(year is not None and year < _now(matcher) for year in years)


def _bare_year(quantity: Quantity) -> int | None:
    day = quantity.value
    return day.year if isinstance(day, CalendarDate) and day.month is None else None


def _now(matcher: Matcher) -> int:
    """The source's year."""
    return min(fact.as_of.year for fact in matcher.store.facts)


def of_another_edition(match: Match, best: Candidate, matcher: Matcher) -> bool:
    """Whether a summit of another year is asked for than the one that would be told of."""
    told = _facts_of(best, matcher)
    named = set(match.understood.entity_ids)
    series = {id_ for fact in told for id_ in (_series(fact, matcher) | {fact.event})}
    if not named & series or not _is_earlier(match.understood, matcher):
        return False
    if held_where_ours(match, best, matcher):
        return False
    # "Xi's last visit was in 2019?" is on something past itself: its year is put right.
    own = [one.value for fact in told for one in matcher.gate.quantities(fact)]
    years = [day.year for day in own if isinstance(day, CalendarDate) and day.year is not None]
    return bool(years) and min(years) >= _now(matcher)


def held_where_ours(match: Match, best: Candidate, matcher: Matcher) -> bool:
    """Whether a summit of "last year" is named with the very place of ours.

    The report has its year, who asks later has another: "last year's G7 in Canada" is the one that
    was in Canada.
    """
    event = next((fact.event for fact in _facts_of(best, matcher) if fact.event), None)
    if event is None or _LAST_YEAR not in match.understood.concept_ids:
        return False
    named, known = set(match.understood.entity_ids), matcher.store.entities_by_id
    places = {
        id_
        for fact in matcher.store.facts
        if fact.event == event and "where" in fact.asks and isinstance(fact.value, EntityValue)
        for id_ in fact.value.entities
        if known[id_].type in {EntityType.PLACE, EntityType.COUNTRY}
    }
    return bool(named & places)


def _facts_of(one: Candidate, matcher: Matcher) -> list[Fact]:
    intent = matcher.store.intents[one.intent]
    ids = intent.facts if isinstance(intent, Overview) else (one.intent,)
    return [matcher.store.facts_by_id[id_] for id_ in ids if id_ in matcher.store.facts_by_id]


def wrong_part_of_day(match: Match, best: Candidate, matcher: Matcher) -> Candidate | None:
    """The fact with the hour of the call that all is about, if a question has it late or early."""
    understood, text = match.understood, match.understood.text
    # "Morning or afternoon?" takes nothing for granted.
    if understood.wh or not _CALLED.search(text) or _MORNING.search(text):
        return None
    if any(one.kind is QuantityKind.CLOCK for one in understood.quantities):
        return None
    for fact in matcher.store.facts:
        if fact.superseded_by or "what-time" not in fact.asks or not fact.event:
            continue
        taking_part = matcher.reader.participants.get(fact.event, ())
        if not isinstance(fact.value, ClockValue) or not taking_part:
            continue
        persons = {id_ for id_ in understood.entity_ids if _is_person(id_, matcher)}
        late = fact.value.minutes < NOON and _LATE.search(text)
        early = fact.value.minutes >= 6 * 60 and _EARLY.search(text)
        found = late or early
        if found and persons <= {*taking_part}:
            return _corrected(fact, Slot("quantity", found[0], False, True), best)
    return None


def _is_ground(entity: Entity) -> bool:
    return entity.type in {EntityType.COUNTRY, EntityType.PLACE}


def _is_person(id_: str, matcher: Matcher) -> bool:
    known = matcher.store.entities_by_id
    return id_ in known and known[id_].type is EntityType.PERSON


def _is_in(understood: Understanding, start: int, end: int, *, beside: bool) -> bool:
    """Whether the wording puts something in a place that it names."""
    before, after = understood.text[:start], understood.text[end:]
    lang = understood.lang.written
    if beside and _BEFORE_NAME.search(after):
        return True
    behind = _IN_AFTER.get(lang)
    if lang is Lang.KO:
        return bool(behind and behind.search(after))
    return bool(_IN_BEFORE.search(before) or (behind and behind.search(after)))


def _of_named_events(understood: Understanding, matcher: Matcher) -> Iterable[Fact]:
    """The facts of the events that are named, a summit's without its year too."""
    named = set(understood.entity_ids)
    for fact in matcher.store.facts:
        if fact.event and not fact.superseded_by and named & {fact.event, *_series(fact, matcher)}:
            yield fact


def _series(fact: Fact, matcher: Matcher) -> set[str]:
    """What an event is one of: the organisation that a fact of it is about."""
    known = matcher.store.entities_by_id
    return {id_ for id_ in fact.entities if known[id_].type is EntityType.ORGANISATION}


def _corrected(fact: Fact, slot: Slot, best: Candidate) -> Candidate:
    return Candidate(fact.id, best.probability, best.raw, best.standing, Verdict((slot,)))
