"""Timelines by words: which entities and topics a person's words name, then the events."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rapidfuzz import fuzz

from bot.core.entities import Scope
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
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

    None if the words name nothing that the store knows.
    """
    store = matcher.store
    if not words.strip():
        return events(store, today, lang=lang, start=start, end=end)
    understood = matcher.read(words)
    known = store.entities_by_id
    named = {id_ for id_ in understood.entity_ids if known[id_].scope is Scope.INSIDE}
    folded = understood.text
    topics = {
        topic.id
        for topic in store.topics
        if any(
            fuzz.ratio(label.casefold(), folded) >= LABEL_NEAR
            for label in (topic.id, *(text for _, text in topic.label.items()))
        )
    }
    if not named and not topics:
        return None
    return events(store, today, lang=lang, entities=named, topics=topics, start=start, end=end)
