"""A gap that is meant where a fact is likelier: nearly as likely, or marked by what is said."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from bot.core.answering.followups import in_every_event
from bot.core.answering.parts import without_purpose
from bot.core.answering.premises import denies
from bot.core.entities import Entity, EntityType, Scope
from bot.core.matching.asking import HARD_ASKS, REASONS
from bot.core.matching.entity_slots import is_home
from bot.core.matching.matcher import Candidate, Match, Matcher
from bot.core.matching.profiles import Profile
from bot.core.matching.understanding import Understanding
from bot.core.regex import regex

GAP_FROM = 0.15
"""Probability from which a curated gap is named: it claims nothing, so less is enough."""
GAP_BESIDE_FACT, GAP_BESIDE_OVERVIEW = 0.75, 0.4
"""Share of the probability of a fact, or of an overview, from which a gap is named instead."""
FIRM = 0.8
"""Probability from which no gap is looked for beside a fact, unless what is said marks it."""
SURELY, SURELY_SHARE = 0.9, 0.4
"""Probability of a fact from which a rare word alone marks no gap, and the share that is enough
then."""
MARKED_SHARE = 0.25
"""The share that is enough where what is said marks the gap: "details", "extended"."""
APART = ((0.12, 0.15), (0.06, 0.35))
"""Shares of a gap's samples that say a rare word of the question which the fact's never do, and
the share of the fact's probability that is enough then."""
MARKED_FROM = 0.05
"""Probability that is enough for a gap that is marked so."""
REASON_SHARE, REASONED = 0.1, 0.4
"""The share that is enough where a reason is asked that a fact has not, and the share of a gap's
samples that ask for one."""
MARKING, UNMARKED = 0.2, 0.03
"""Share of a gap's samples from which they speak of a thing, and of a fact's up to which they
do not."""
NEAR_GAP = 0.75
"""Likeness to a gap's sample from which it is just this gap that is meant."""
CALLING, CALLED_FROM = 0.3, 0.1
"""Share of its samples from which a gap is on calls, and its probability for a named caller."""
ASKED_LEAST = 0.1
"""Share of a gap's samples from which they ask for an attribute."""
TURNED, TURNED_SHARE = 0.4, 0.2
"""Share of a gap's samples from which two stand in one order, and what the other order is of it."""


def rival_gap(
    match: Match,
    best: Candidate,
    kind: str,
    matcher: Matcher,
    on_subject: Callable[[Candidate], bool],
) -> Candidate | None:
    """A gap so nearly as likely as the fact or overview that to tell this would be a guess."""
    share = {"fact": GAP_BESIDE_FACT, "overview": GAP_BESIDE_OVERVIEW}.get(kind)
    if share is None:
        return None
    for candidate in match.candidates:
        if matcher.kind_of(candidate.intent) != "gap" or candidate.vetoed:
            continue
        if turned_round(match, candidate, matcher):
            continue
        apart = _apart(match, candidate, best, matcher)
        asked = asks_for_it(match, candidate, best, matcher)
        if not asked and marks_gap(match, candidate, best, matcher):
            apart = min(apart, MARKED_SHARE)
        if apart > 1.0 and best.probability >= FIRM:
            return None
        if best.probability >= SURELY and apart > REASON_SHARE:
            apart = max(apart, SURELY_SHARE)
        least = GAP_FROM if apart >= MARKED_SHARE else MARKED_FROM
        near = candidate.probability >= max(least, min(apart, share) * best.probability)
        return candidate if near and on_subject(candidate) else None
    return None


def _apart(match: Match, gap: Candidate, fact: Candidate, matcher: Matcher) -> float:
    """The share of the fact's probability that is enough for a gap by what only it speaks of."""
    corrects = fact.verdict is not None and fact.verdict.corrects
    if any(map(_is_turned, match.candidates)):
        return MARKED_SHARE
    if not corrects and _asks_reason(match, gap, fact, matcher):
        return REASON_SHARE
    asked = replace(match.understood, text=without_purpose(match.understood.text))
    said = 0.0 if corrects else matcher.setting_apart(asked, gap.intent, fact.intent)
    return next((share for least, share in APART if said >= least), math.inf)


def _is_turned(candidate: Candidate) -> bool:
    """Whether a fact is none because it goes the other way: "Xi invited Lee, didn't he?"."""
    slots = candidate.verdict.slots if candidate.verdict is not None else ()
    conflicts = [slot for slot in slots if not slot.agrees and not slot.correctable]
    return bool(conflicts) and all(slot.name == "direction" for slot in conflicts)


def _asks_reason(match: Match, gap: Candidate, fact: Candidate, matcher: Matcher) -> bool:
    """Whether a reason is asked for, which the gap is about and the fact does not have.

    "Why did Lee call Ishiba before Xi?" is not answered by that he did.
    """
    understood = match.understood
    if "why" not in understood.asks or denies(understood):
        return False
    told = matcher.store.facts_by_id.get(fact.intent)
    if told is not None and REASONS & set(told.asks):
        return False
    of_gap = matcher.profile(gap.intent, understood.lang)
    return of_gap.asked.get("why", 0) >= REASONED * of_gap.samples


def turned_round(match: Match, gap: Candidate, matcher: Matcher) -> bool:
    """Whether most samples of a gap name the same two in the other order.

    "Did Lee invite Xi?" is not about whether Xi invited Lee.
    """
    profile = matcher.profile(gap.intent, match.understood.lang)
    for pair in match.understood.pairs:
        other = ">".join(reversed(pair.split(">")))
        here, there = profile.paired.get(pair, 0), profile.paired.get(other, 0)
        if there >= TURNED * profile.samples and here < there * TURNED_SHARE:
            return True
    return False


def asks_for_it(match: Match, gap: Candidate, fact: Candidate, matcher: Matcher) -> bool:
    """Whether what is asked for is the fact's, and nothing that the gap's samples ask for.

    "How long did they talk?" is not about what they talked of.
    """
    slots = fact.verdict.slots if fact.verdict is not None else ()
    if not any(slot.name == "asks" and slot.agrees for slot in slots):
        return False
    asked = matcher.profile(gap.intent, match.understood.lang)
    return asks_for_none(match.understood, asked)


def asks_for_none(understood: Understanding, profile: Profile) -> bool:
    """Whether an intent's samples ask for nothing of what an utterance asks for."""
    hard = [ask for ask in understood.asks if ask in HARD_ASKS]
    return all(profile.asked.get(ask, 0) < ASKED_LEAST * profile.samples for ask in hard)


def marks_gap(match: Match, gap: Candidate, fact: Candidate, matcher: Matcher) -> bool:
    """Whether an utterance speaks of something that a gap's samples do, and a fact's do not.

    "Which projects, concretely?" is not asked of a fact that nobody asks for details.
    """
    lang, concepts = match.understood.lang, matcher.reader.lexicon.concepts
    of_gap, of_fact = matcher.profile(gap.intent, lang), matcher.profile(fact.intent, lang)
    return any(
        of_gap.meant.get(id_, 0) >= MARKING * of_gap.samples
        and of_fact.meant.get(id_, 0) <= UNMARKED * of_fact.samples
        for id_ in match.understood.concept_ids
        if concepts[id_].asks is None
    )


_RAISED = regex(
    r"\b(?:they|both|two|sides?|leaders|mention\w*|discuss\w*|rais\w+|touch\w*|c[ao]me up|"
    r"talk of|spoke|"
    r"talked|call)\b|언급|논의|얘기|이야기|거론|다뤘|다루|두 정상|통화|提|谈(?!判)|聊|说|讨论|"
    r"通话|电话|双方|两"
)
"""What asks whether something came up between the two."""


def is_of_itself(match: Match, gap: Candidate, matcher: Matcher) -> bool:
    """Whether a matter of others is asked about by itself, and not whether it came up.

    "Where have the Iran nuclear talks got to?" is not about whether Iran was mentioned.
    """
    understood, known = match.understood, matcher.store.entities_by_id
    named = [known[id_] for id_ in understood.entity_ids]
    if not named or any(map(_is_ours, named)) or _RAISED.search(understood.text):
        return False
    if gap.standing.nearest >= NEAR_GAP:
        return False
    profile = matcher.profile(gap.intent, understood.lang)
    hard = [ask for ask in understood.asks if ask in HARD_ASKS]
    asks = bool(hard) or "last-latest" in understood.concept_ids
    return asks and asks_for_none(understood, profile)


def _is_ours(entity: Entity) -> bool:
    return entity.scope is Scope.INSIDE or is_home(entity)


def asked_of_caller(match: Match, matcher: Matcher) -> Candidate | None:
    """The gap on other calls of who takes part in each of ours: "did Lee talk to Putin too?"."""
    understood, known = match.understood, matcher.store.entities_by_id
    always = in_every_event(matcher)
    others = [known[id_] for id_ in understood.entity_ids if id_ not in always]
    if len(others) + 1 != len(understood.entity_ids) or "call" not in understood.concept_ids:
        return None
    if not others or any(e.type is not EntityType.PERSON or _is_ours(e) for e in others):
        return None
    for candidate in match.candidates:
        profile = matcher.profile(candidate.intent, understood.lang)
        calls = profile.meant.get("call", 0) >= CALLING * profile.samples
        if matcher.kind_of(candidate.intent) == "gap" and calls and not candidate.vetoed:
            return candidate if candidate.probability >= CALLED_FROM else None
    return None
