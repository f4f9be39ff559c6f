"""Follow-ups: finding what an utterance leaves to the thread, and saying it in full."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.core.entities import Entity, EntityType, Scope
from bot.core.language import Lang
from bot.core.matching.aliases import Mention
from bot.core.matching.cues import leads_on, leans, points_back
from bot.core.matching.entity_slots import is_home
from bot.core.matching.matcher import FOLLOWING, Matcher
from bot.core.matching.understanding import Understanding, span_in
from bot.core.regex import regex

MAX_CONTEXT = 4
_YEARS = {"this-year", "next-year", "last-year"}
_SMALL = {
    Lang.KO: regex(
        r"^\s*그럼|^\s*그러면|(?:은요|는요|이랑은요|랑은요|하고는요|도요|은|는|도|요)(?=\W|$)"
    ),
    Lang.ZH: regex(r"[那呢吗嘛也的了么跟和与同]"),
}
_SWAPPED = {EntityType.PERSON, EntityType.COUNTRY, EntityType.PLACE, EntityType.EVENT}


def may_follow(understood: Understanding, matcher: Matcher) -> bool:
    """Whether an utterance may need its thread: it leads on, leans back, or names nothing."""
    text, lang = understood.text, understood.lang
    if leads_on(text, lang) or _is_bare(understood, matcher):
        return True
    topical = topics_named(understood, matcher)
    named = set(understood.entity_ids) - always_there(matcher)
    if not named and (understood.content <= 3 or topical <= 1):
        return True
    return leans(text, lang) and (not understood.entity_ids or topical <= 1)


def must_follow(understood: Understanding, matcher: Matcher) -> bool:
    """Whether an utterance leaves its subject to the thread: then the thread gives it."""
    if leads_on(understood.text, understood.lang):
        return True
    if understood.entity_ids:
        return _is_bare(understood, matcher)
    return points_back(understood.text, understood.lang) or not topics_named(understood, matcher)


def _is_bare(understood: Understanding, matcher: Matcher) -> bool:
    """Whether an utterance is a name and no more: it asks of it what was asked before."""
    if understood.asks or topics_beside(understood, matcher):
        return False
    return len(understood.entity_ids) == 1 and _beside_names(understood) <= 2


def _beside_names(understood: Understanding) -> int:
    """Content words beside the names; of Korean and Chinese, letters that are no small words."""
    text = understood.text
    if understood.lang.written is Lang.EN:
        return understood.content
    for start, end in sorted({span_in(understood, m) for m in understood.entities}, reverse=True):
        text = text[:start] + " " + text[end:]
    return sum(char.isalpha() for char in _SMALL[understood.lang.written].sub("", text))


def topics_named(understood: Understanding, matcher: Matcher) -> int:
    """How many things an utterance speaks of, besides what it asks for."""
    concepts = matcher.reader.lexicon.concepts
    spoken = [id_ for id_ in understood.concept_ids if id_ not in FOLLOWING]
    return sum(1 for id_ in spoken if concepts[id_].asks is None)


def concepts_of_ours(understood: Understanding, matcher: Matcher) -> list[str]:
    """Concepts of the subject that are named, besides those that only ask."""
    known = matcher.reader.lexicon.concepts
    named = (known[id_] for id_ in understood.concept_ids)
    return [one.id for one in named if one.scope is Scope.INSIDE and one.asks is None]


def topics_beside(understood: Understanding, matcher: Matcher) -> int:
    """The same without what is part of a name: "Japan's PM?" speaks of nothing but him."""
    spans = [(m.start, m.end) for m in understood.entities]
    beside = tuple(
        m
        for m in understood.concepts
        if not any(start <= m.start and m.end <= end for start, end in spans)
    )
    return topics_named(replace(understood, concepts=beside), matcher)


def names_enough(understood: Understanding, matcher: Matcher) -> bool:
    """Whether a piece of a message speaks of enough to be a question by itself."""
    named = len(understood.entity_ids) + topics_named(understood, matcher)
    return named >= 2 or (named == 1 and bool(understood.asks))


def fits_whole(
    intent_id: str, clause: Understanding, whole: Understanding, matcher: Matcher
) -> bool:
    """Whether an intent found for a clause is about what else its message names.

    "If Xi comes to Gyeongju, how many nights is he staying?" is not about the visa-free stay, nor
    "how do I get a business visa for the US?" about China's.
    """
    left = set(whole.entity_ids) - set(clause.entity_ids)
    known = matcher.store.entities_by_id
    naming = {EntityType.PERSON, EntityType.EVENT, EntityType.PLACE}
    foreign = {
        id_ for id_ in left if known[id_].type is EntityType.COUNTRY and not is_home(known[id_])
    }
    named = {id_ for id_ in left if known[id_].type in naming}
    told = matcher.profile(intent_id, whole.lang).named
    abroad = {
        id_
        for id_ in left
        if known[id_].type is EntityType.EVENT and known[id_].scope is Scope.OUTSIDE
    }
    if any(id_ not in told for id_ in foreign | abroad):
        return False
    return bool(clause.entity_ids) or not named or any(id_ in told for id_ in named)


def full_readings(understood: Understanding, earlier: Sequence[str], matcher: Matcher) -> list[str]:
    """The utterance said in full in several ways, with what the thread last spoke of.

    `earlier` are utterances of the thread, oldest first. The most careful reading is first: the
    earlier question with its like replaced (its person by this person), then both together.
    """
    readings: list[str] = []
    for text in list(reversed(earlier))[:MAX_CONTEXT]:
        before = matcher.read(text, None)
        if not before.content and not before.entity_ids:
            continue
        if before.lang.written is not understood.lang.written:
            before = matcher.read(text, understood.lang)
        swapped = _swap(before, understood, matcher) or _swap_earlier(understood, earlier, matcher)
        if swapped:
            readings.append(swapped)
        readings.append(f"{_subject_of(before, understood, matcher)} {understood.text}".strip())
        readings.append(f"{before.text} {understood.text}")
        break
    return list(dict.fromkeys(readings))


def events_told(told: str | None, understood: Understanding, matcher: Matcher) -> list[str]:
    """An utterance that names nobody with each event that the answer before is about.

    `told` is that answer's intent: "invited him to what?", "and where is that?". Not the call
    itself, which needs no name.
    """
    if understood.entity_ids:
        return []
    fact = matcher.store.facts_by_id.get(told or "")
    known = matcher.store.entities_by_id
    return [
        f"{known[id_].label.get(understood.lang.written)} {understood.text}"
        for id_ in (fact.entities if fact else ())
        if id_ in known and known[id_].type is EntityType.EVENT and not id_.startswith("call-")
    ]


def _swap(before: Understanding, now: Understanding, matcher: Matcher) -> str:
    """The earlier question with its entity replaced by this one's of the same type."""
    known = matcher.store.entities_by_id
    always = always_there(matcher)
    text = before.text
    done = False
    for mention in sorted(now.entities, key=lambda m: m.start):
        entity = known.get(mention.id)
        if entity is None or entity.type not in _SWAPPED:
            continue
        like = _like(entity, before, known, always)
        if like is None:
            continue
        start, end = span_in(before, like)
        text = text.replace(before.text[start:end], mention.alias)
        done = True
    for mention in now.concepts:
        others = [m for m in before.concepts if m.id in _YEARS and m.id != mention.id]
        if mention.id in _YEARS and others:
            start, end = span_in(before, others[-1])
            text = text.replace(before.text[start:end], mention.alias)
            done = True
    return text if done else ""


def _swap_earlier(now: Understanding, earlier: Sequence[str], matcher: Matcher) -> str:
    """The same for a question further back, where the last one names nothing of the kind.

    "Is Lee going to the G7? … when? … and Trump?"
    """
    if not now.entities:
        return ""
    for text in list(reversed(earlier[:-1]))[: MAX_CONTEXT - 1]:
        swapped = _swap(matcher.read(text, None), now, matcher)
        if swapped:
            return swapped
    return ""


def _like(
    entity: Entity, before: Understanding, known: dict[str, Entity], always: set[str]
) -> Mention | None:
    """The earlier mention that an entity takes the place of: its type, and not the main actor."""
    others = [
        mention
        for mention in before.entities
        if mention.id not in {entity.id, entity.country}
        and (other := known.get(mention.id))
        and _kin(other.type, entity.type)
    ]
    if any(mention.id == entity.id for mention in before.entities) or not others:
        return None
    # The last named is what the question was about: "did Lee call Trump? … and Ishiba?" But who
    # takes part in everything stays: "how long did Xi and Lee talk? … and Japan?"
    told = [mention for mention in others if mention.id not in always]
    return max(told or others, key=lambda mention: mention.start)


def in_every_event(matcher: Matcher) -> set[str]:
    """The persons who take part in every event between persons; none where there is no event."""
    taking_part = [set(persons) for persons in matcher.reader.participants.values()]
    return set.intersection(*taking_part) if taking_part else set()


def main_call(matcher: Matcher) -> str:
    """The event between persons of which most is told; "" if there is none."""
    told = [fact.event for fact in matcher.store.facts]
    return max(matcher.reader.participants, key=told.count, default="")


def always_there(matcher: Matcher) -> set[str]:
    """Who takes part in every event between persons, and their countries."""
    persons = in_every_event(matcher)
    known = matcher.store.entities_by_id
    return persons | {country for id_ in persons if (country := known[id_].country)}


def _kin(one: EntityType, other: EntityType) -> bool:
    sides = {EntityType.PERSON, EntityType.COUNTRY}
    return one is other or {one, other} <= sides


def _subject_of(before: Understanding, now: Understanding, matcher: Matcher) -> str:
    """What the earlier question was about, without what it asked for."""
    if not now.asks and not now.wh:
        return before.text
    text = before.text
    concepts = matcher.reader.lexicon.concepts
    # One alias can ask for two things ("什么时候": the day, and the time): its span goes once.
    spans = {span_in(before, m) for m in before.concepts if concepts[m.id].asks}
    for start, end in sorted(spans, reverse=True):
        while text[end : end + 1] == "s" and not text[end + 1 : end + 2].isalpha():
            end += 1  # "which date" is found in "which dates".
        text = text[:start] + " " + text[end:]
    return " ".join(text.split())
