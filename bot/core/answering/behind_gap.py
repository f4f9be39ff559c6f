"""What a bare follow-up asks of the event that a gap was of: its day, hour, length or place.

"Who sat in on the call? … how long was it?" is asked of the call, of which the source tells that;
"did Xi accept? … when?" of the very thing that it does not tell.
"""

from __future__ import annotations

from bot.core.answering.asked_of import asked_of
from bot.core.answering.told import Told
from bot.core.facts import Fact, Gap
from bot.core.matching.asking import HARD_ASKS
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.values import DateValue

_VALUES = {"when", "what-time", "weekday", "where", "how-long", "how-many"}
"""Attributes that an event has by itself."""
_OF_TALK = {"call", "talk-content", "topics-discussed", "placed-call"}
"""Concepts by which an utterance speaks of a call."""
_OF_ITS_OWN = {"next", "accept", "visit", "in-person", "planned", "confirm"}
"""Concepts of what has a day of its own, if anything: another call, an answer, a visit."""
ASKED_FROM = 0.1
"""Share of a gap's samples that ask for an attribute, from which it is a part of the gap."""


def behind_gap(
    told: Told, before: Understanding, understood: Understanding, matcher: Matcher
) -> Fact | None:
    """The fact that has what a follow-up asks of the event behind the gap that was told.

    `before` is the utterance that got the gap, in full. None where that speaks of no event, or of
    something with a day of its own.
    """
    event, gap = told.fact.event, told.gap
    wanted = [ask for ask in understood.asks if ask in HARD_ASKS]
    if "when" in wanted or "what-time" in wanted:
        # "When did it start?" asks for a start too.
        wanted = [ask for ask in wanted if ask != "since-when"]
    if not event or not gap or not wanted or not {*wanted} <= _VALUES:
        return None
    if _OF_ITS_OWN & {*before.concept_ids}:
        return None
    if not _speaks_of(before, event, matcher) and not _is_part_of(gap, event, matcher):
        return None
    profile = matcher.profile(gap, before.lang)
    least = ASKED_FROM * max(1, profile.samples)
    if any(profile.asked.get(ask, 0) >= least for ask in wanted):
        return None
    found = asked_of(told, understood, matcher, again=True)
    own = isinstance(found, Fact) and found.event == event
    return found if own and isinstance(found, Fact) else None


def is_of_its_own(told: Told, before: Understanding, understood: Understanding) -> bool:
    """Whether a bare day or place is asked of what a gap says is not known to have been at all.

    "Did Xi accept? … when?" has no other day near it.
    """
    wanted = {ask for ask in understood.asks if ask in HARD_ASKS}
    return told.silent and bool(wanted) and wanted <= _VALUES and "accept" in before.concept_ids


def _is_part_of(gap: str, event: str, matcher: Matcher) -> bool:
    """Whether a gap is filed with the day of an event: who interpreted a call, if anybody."""
    dated = (
        fact.topic
        for fact in matcher.store.facts
        if fact.event == event and "when" in fact.asks and isinstance(fact.value, DateValue)
    )
    known = matcher.store.intents[gap]
    return isinstance(known, Gap) and known.topic in {*dated}


def _speaks_of(before: Understanding, event: str, matcher: Matcher) -> bool:
    """Whether an utterance speaks of a call, or names a summit or the series that it is one of."""
    if event in matcher.reader.participants:
        return bool(_OF_TALK & {*before.concept_ids})
    return bool({event, event.rpartition("-")[0]} & {*before.entity_ids})
