"""Timelines by words: which entities and topics a person's words name, then the events."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from rapidfuzz import fuzz

from bot.core.entities import Scope
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.store import Store
from bot.core.timeline import TimelineEvent, events

LABEL_NEAR = 85
"""Likeness (0 to 100) from which words are taken for a topic's label."""


def events_for(
    matcher: Matcher,
    words: str,
    *,
    today: date,
    lang: Lang,
    start: date | None = None,
    end: date | None = None,
) -> Sequence[TimelineEvent] | None:
    """The events that words name, in a range of days; all of them if there are no words.

    Words name entities and topics, or else stand in an event's own line. None if they do not.
    """
    store = matcher.store
    if not words.strip():
        return events(store, today, lang=lang, start=start, end=end)
    understood = matcher.read(words)
    known = store.entities_by_id
    named = [id_ for id_ in understood.entity_ids if known[id_].scope is Scope.INSIDE]
    folded = understood.text
    topics = {
        topic.id
        for topic in store.topics
        if any(
            fuzz.ratio(label.casefold(), folded) >= LABEL_NEAR
            for label in (topic.id, *(text for _, text in topic.label.items()))
        )
    }

    def chosen(entities: Collection[str], topics: Collection[str]) -> tuple[TimelineEvent, ...]:
        return events(
            store, today, lang=lang, entities=entities, topics=topics, start=start, end=end
        )

    if len(set(named)) > 1 and not topics:
        # Two names ask for what they have to do with each other, if there is anything.
        each = [{event.fact for event in chosen([id_], ())} for id_ in set(named)]
        shared = set.intersection(*each)
        if shared:
            return tuple(event for event in chosen(named, ()) if event.fact in shared)
    if named or topics:
        return chosen(named, topics)
    spoken = _saying(store, folded)
    return tuple(event for event in chosen((), ()) if event.fact in spoken) if spoken else None


def _saying(store: Store, words: str) -> frozenset[str]:
    """The facts whose line in the timeline says all the words, in any language."""
    wanted = words.split()
    found = set()
    for fact in store.facts:
        for _lang, line in fact.timeline.label.items() if fact.timeline else ():
            said = line.casefold().split()
            if wanted and all(_is_in(word, said) for word in wanted):
                found.add(fact.id)
    return frozenset(found)


def _is_in(word: str, said: Sequence[str]) -> bool:
    # English words by their beginning, so that a plural finds the singular's longer forms.
    if word.isascii():
        return any(one.startswith(word) for one in said)
    return word in "".join(said)
