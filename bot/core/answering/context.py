"""Reading an utterance with its thread: which reading says best what was left to the thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.core.answering.bare import asks_one_thing
from bot.core.answering.by_itself import (
    FOLLOWS_FROM,
    event_of,
    is_of_another_event,
    stands_alone,
)
from bot.core.answering.choices import swapped_choice
from bot.core.answering.decision import ANSWER_FROM
from bot.core.answering.followups import (
    events_told,
    full_readings,
    may_follow,
    must_follow,
    topics_beside,
    topics_named,
)
from bot.core.answering.meant import without_assumed_gaps
from bot.core.answering.pronouns import with_names
from bot.core.answering.rival_gaps import asks_for_none
from bot.core.facts import Fact
from bot.core.matching.asking import HARD_ASKS
from bot.core.matching.cues import points_back
from bot.core.matching.matcher import Candidate, Match, Matcher
from bot.core.matching.understanding import Understanding

FOLLOW_GAIN = 0.05
"""How much surer than an utterance that names its subject the reading with context must be."""
SURE_GAIN = 0.25
"""The same where the utterance alone would be answered."""
EVENT_SHARE = 0.95
"""What the event of the answer before counts beside what was said: that answer may be wrong."""
BOTH_SHARE = 0.7
"""What both questions together count where the follow-up only names somebody else."""
UNREAD = 0.6
"""What is left of a candidate's probability where "he" or "there" is nobody and nowhere."""
OTHER_FROM, OTHER_SHARE = 0.5, 1.1
"""Probability of a subject that is not ours from which the reading with context must be as sure,
and the share of it that it needs."""
AGAIN = 0.4
"""What is left of the weight of the very intent that the thread asked for just before."""
TOLD_FROM = 0.2
"""Probability from which the thread's last utterance was answered with a fact."""
NEARLY = 0.8
"""Share of a gap's probability from which a fact is meant that has what a bare follow-up asks."""
SAYING_ASKS = {"stressed", "hoped", "asked", "agreed", "invited", "promised"}
"""What somebody may be asked to have done in words: with a name, enough to be a question."""
WHOLE_FROM = 0.8
"""Probability from which an utterance that could lean on its thread is taken as it stands."""
CHOICE_AT_MOST = 6
"""Content words of an utterance that only puts one pair of names in the place of another."""
LOOKED_AT = 4
"""Candidates of each reading that are looked at."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An utterance said in full, its match with the best fitting candidate first, its weight."""

    text: str
    match: Match
    weight: float


def match_in_context(
    matcher: Matcher, understood: Understanding, earlier: Sequence[str], *, unfold: bool = True
) -> Match:
    """The match of an utterance, read with the thread's earlier ones where it leans on them.

    `earlier` are utterances, oldest first; `unfold` says each in full first.
    """
    alone = without_assumed_gaps(matcher.match(understood), matcher)
    if not earlier or understood.errand or understood.strangers:
        return alone
    chosen = swapped_choice(matcher.read(earlier[-1]), understood, matcher)
    if chosen and understood.content <= CHOICE_AT_MOST:
        return matcher.match(matcher.read(chosen, understood.lang))
    if not _may_lean(understood, alone, matcher):
        return alone
    if alone.best and alone.best.probability >= ANSWER_FROM:
        must = must_follow(understood, matcher)
        asks = HARD_ASKS & set(understood.asks)
        small_talk = matcher.kind_of(alone.best.intent) == "chat" and not asks
        if small_talk and not (must and understood.concept_ids):
            return alone
    best = best_reading(matcher, understood, unfolded(matcher, earlier) if unfold else earlier)
    if best is None:
        return alone
    sure = alone.best.probability if alone.best else 0.0
    if stands_alone(understood, alone, best.match, matcher):
        return alone
    if is_of_another_event(understood, alone, best.match, best.weight, matcher):
        return best.match
    if must_follow(understood, matcher):
        enough = min(sure, FOLLOWS_FROM)
        if alone.elsewhere is not None and alone.elsewhere.probability >= OTHER_FROM:
            # "Any good hotels there?" points back, and is about something else.
            enough = alone.elsewhere.probability * OTHER_SHARE
        back = points_back(understood.text, understood.lang)
        full = understood.entity_ids and SAYING_ASKS & set(understood.asks)
        clear = sure >= max(ANSWER_FROM, best.weight) and (
            full or topics_named(understood, matcher)
        )
        if clear and (full or not back):
            # "And on economic cooperation?", "and Xi, what did he stress?" are clear by themselves.
            return alone
        unread = back and best.weight < FOLLOWS_FROM
        return best.match if best.weight >= enough else _doubted(alone) if unread else alone
    gain = FOLLOW_GAIN if sure < ANSWER_FROM else SURE_GAIN
    return best.match if best.weight >= sure + gain else alone


def _may_lean(understood: Understanding, alone: Match, matcher: Matcher) -> bool:
    """Whether an utterance may need its thread; what asks of the call and names nobody always may.

    "What did the two talk about?" is asked of the thread's call.
    """
    if may_follow(understood, matcher):
        return True
    event = event_of(alone.best.intent, matcher) if alone.best is not None else None
    return not understood.entity_ids and event in matcher.reader.participants


def _doubted(match: Match) -> Match:
    """The match of an utterance that points back to what no reading could put in its place."""
    candidates = (replace(one, probability=one.probability * UNREAD) for one in match.candidates)
    return replace(match, candidates=tuple(candidates))


def unfolded(matcher: Matcher, context: Sequence[str]) -> list[str]:
    """The thread's utterances, each that leaned on an earlier one said in full."""
    full: list[str] = []
    for text in context:
        understood = matcher.read(text)
        if full and may_follow(understood, matcher) and not _is_whole(understood, matcher):
            best = best_reading(matcher, understood, full)
            full.append(best.text if best else text)
        else:
            full.append(text)
    return full


def _is_whole(understood: Understanding, matcher: Matcher) -> bool:
    """Whether an utterance that names somebody is answered alone: "how long was Trump's?"."""
    if not understood.entity_ids or must_follow(understood, matcher):
        return False
    best = matcher.match(understood).best
    return best is not None and best.probability >= WHOLE_FROM


def best_reading(
    matcher: Matcher, understood: Understanding, earlier: Sequence[str]
) -> Reading | None:
    """The reading whose candidate speaks most of what the utterance itself says and asks.

    What the thread asked for just before is not what a follow-up asks for again.
    """
    line = matcher.read(earlier[-1]) if earlier else understood
    before = matcher.match(line).best if earlier else None
    found: Reading | None = None
    # What the thread spoke of before may have been no matter of ours.
    told = before.intent if before is not None and before.probability >= TOLD_FROM else None
    said = full_readings(understood, earlier, matcher)
    of_event = events_told(told, understood, matcher)
    fact = matcher.store.facts_by_id.get(told or "")
    of_persons = with_names(fact, line, understood, matcher)
    said += of_persons
    of_event = of_event if not of_persons else []
    # "And Ishiba?" puts him in the place of Xi, and does not compare the two.
    named_alone = bool(understood.entity_ids) and not (
        set(understood.asks) - {"yes-no"} or topics_beside(understood, matcher)
    )
    for text in dict.fromkeys([*said, *of_event]):
        share = 1.0 if text in said else EVENT_SHARE
        if named_alone and len(said) > 1 and text == said[-1]:
            share = BOTH_SHARE
        match = matcher.match(matcher.read(text, understood.lang))
        match = _without_unasked(matcher, understood, match)
        for candidate in match.candidates[:LOOKED_AT]:
            if candidate.vetoed or not _keeps(matcher, understood, candidate.intent):
                continue
            weight = candidate.probability * matcher.bearing(understood, candidate.intent) * share
            if before is not None and candidate.intent == before.intent:
                weight *= AGAIN
            if found is None or weight > found.weight:
                rest = (other for other in match.candidates if other is not candidate)
                found = Reading(text, replace(match, candidates=(candidate, *rest)), weight)
    return found


def _without_unasked(matcher: Matcher, understood: Understanding, match: Match) -> Match:
    """A reading's match without gaps of something else, where a fact has just what is asked for.

    "Had Xi been there before? … what month was that?" is asked of a visit whose month is known, not
    of what happened on it.
    """
    if not asks_one_thing(understood, matcher):
        return match
    known = max((one.probability for one in match.candidates if _has_it(one, matcher)), default=0.0)
    profile, lang = matcher.profile, understood.lang
    unasked = [
        one
        for one in match.candidates
        if matcher.kind_of(one.intent) == "gap"
        and one.probability * NEARLY <= known
        and asks_for_none(understood, profile(one.intent, lang))
    ]
    return replace(match, candidates=tuple(c for c in match.candidates if c not in unasked))


def _has_it(candidate: Candidate, matcher: Matcher) -> bool:
    """Whether a candidate is a fact that has the attribute asked for and conflicts with nothing."""
    verdict = candidate.verdict
    if matcher.kind_of(candidate.intent) != "fact" or verdict is None or candidate.vetoed:
        return False
    return not verdict.corrects and "asks" in verdict.agreed


def _keeps(matcher: Matcher, understood: Understanding, intent_id: str) -> bool:
    """Whether an intent speaks of what the short utterance itself names and asks for."""
    intent = matcher.store.intents[intent_id]
    if not isinstance(intent, Fact):
        return True
    profile = matcher.profile(intent_id, understood.lang)
    return not matcher.gate.check(understood, intent, profile).vetoed
