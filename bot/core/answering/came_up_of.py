"""Whether something came up in the conversation: no yes for what is only known beside it.

"Did Lee and Xi talk about visas?" was told "Yes: On Tuesday", since they did talk. And "did Lee
bring up denuclearisation?" was told that Xi's word for it is not known, since both are near.
"""

from __future__ import annotations

from dataclasses import replace

from bot.core.answering.bare import says_nothing_else
from bot.core.answering.decision import Decision, decide
from bot.core.answering.followups import in_every_event, main_call
from bot.core.answering.rival_gaps import APART
from bot.core.entities import EntityType
from bot.core.facts import Fact, Gap, Mode, Overview
from bot.core.language import Lang
from bot.core.matching.came_up import is_beside, matter, was_spoken_of
from bot.core.matching.matcher import Match, Matcher
from bot.core.matching.understanding import Understanding, span_in
from bot.core.quantities import Length
from bot.core.regex import regex
from bot.core.reply import ReplyKind

MOSTLY = 0.4
"""Share of a gap's samples from which it is on something."""
NOT_SPOKEN_OF = "nothing is said of its having come up"
LIKELY, LIKELIER, SURELY = 0.3, 1.5, 0.8
"""Probability from which a gap is meant that is so much likelier than the fact, and from which
one is that is on another of the two."""
TOLD_OF = 0.1
"""Share of a fact's samples that name a matter, from which the fact is on it."""
_SMALL = {
    Lang.EN: regex(
        r"\b(?:issues?|topics?|matters?|questions?|with|at|all|even|ever|anything|something|"
        r"whole|stuff|thing|ties|field|area|cooperation)\b"
    ),
    Lang.KO: regex(r"문제|이슈|주제|얘기|이야기|관련|쪽|이랑|랑|하고|와|과|같은"),
    Lang.ZH: regex(r"问题|议题|话题|方面|事情|事儿?|相关|有关|跟|和|与|同"),
}
"""Words beside a matter that add nothing to it."""
_WHETHER = regex(r"没有?[?!. ]*$")


def came_up_beside(matcher: Matcher, understood: Understanding) -> bool:
    """Whether it is asked if something came up that is known, but not as spoken of."""
    what = matter(understood.text, understood.lang)
    if not what or understood.wh:
        return False
    named = matcher.read(what, understood.lang)
    if any(isinstance(one.value, Length) for one in named.quantities):
        return False  # "did they talk about half an hour with Trump?"
    return is_beside(named, matcher.store.facts, matcher.store.entities_by_id)


def not_spoken_of(matcher: Matcher, understood: Understanding, found: Decision) -> Decision:
    """The decision on such a question: the gap that was found, or that the source is silent.

    A gap is meant that is mostly on what is named: of "Trump" his tariffs are none.
    """
    # Two facts near to it are no readings of what is asked.
    if found.kind not in {ReplyKind.ANSWER, ReplyKind.CLARIFY}:
        named = matcher.read(matter(understood.text, understood.lang), understood.lang)
        intent = found.chosen[0].intent if found.chosen else ""
        if found.kind is not ReplyKind.GAP or not intent:
            return found
        gap, main = matcher.store.intents[intent], main_call(matcher)
        others = [event for event in matcher.reader.participants if event != main]
        if isinstance(gap, Gap) and any(is_of_event(gap, event, matcher) for event in others):
            # "Did Trump come up with Xi?" asks nothing of what Trump was told.
            return Decision(ReplyKind.GAP, (), found.confidence, NOT_SPOKEN_OF)
        profile = matcher.profile(intent, understood.lang)
        least = MOSTLY * max(1, profile.samples)
        if any(profile.named.get(id_, 0) >= least for id_ in named.entity_ids) or any(
            profile.meant.get(id_, 0) >= least for id_ in named.concept_ids
        ):
            return found
    return Decision(ReplyKind.GAP, (), found.confidence, NOT_SPOKEN_OF)


def is_of_event(gap: Gap, event: str, matcher: Matcher) -> bool:
    """Whether all that is known next to a gap is of one event."""
    nearest = [matcher.store.facts_by_id[id_] for id_ in gap.nearest]
    return bool(nearest) and all(fact.event == event for fact in nearest)


def spoken_of(matcher: Matcher, understood: Understanding, match: Match) -> Decision | None:
    """The decision to tell the fact by which something came up, where no more is asked than that.

    It is the fact whose samples name the matter most, of those by whom it is asked of. None where
    anybody else is named, or the matter is told more closely than our things.
    """
    what = matter(understood.text, understood.lang)
    if not what or understood.wh or understood.negated or understood.strangers:
        return None
    asked = understood.yes_no or "yes-no" in understood.asks or _WHETHER.search(understood.text)
    if not asked or understood.quantities or understood.errand:
        return None
    named = matcher.read(what, understood.lang)
    known, both = (
        matcher.store.entities_by_id,
        {*matcher.reader.participants.get(main_call(matcher), ())},
    )
    concepts = matcher.reader.lexicon.concepts
    things = [id_ for id_ in named.entity_ids if id_ not in both]
    matters = [id_ for id_ in named.concept_ids if concepts[id_].asks is None]
    others = {*understood.entity_ids} - both - {*things}
    if not (things or matters) or named.foreign or not _says_only_these(named):
        return None
    if any(known[id_].type is not EntityType.COUNTRY for id_ in others):
        return None
    before, _, after = understood.text.partition(what)
    by = [id_ for id_ in matcher.read(before, understood.lang).entity_ids if id_ in both]
    if len(both & {*matcher.read(after, understood.lang).entity_ids}) > 1:
        return None  # "Was it Lee or Xi?"
    found = _told_most(things, matters, by, understood, matcher)
    if found is None or _is_of_a_gap(match, named, found, by, matcher):
        return None
    if _tells_already(decide(match, matcher), found, matcher):
        return None
    chosen = next((one for one in match.candidates if one.intent == found.id), None)
    if chosen is None:
        if not match.candidates:
            return None
        chosen = replace(match.candidates[0], intent=found.id, verdict=None)
    return Decision(ReplyKind.ANSWER, (chosen,), chosen.probability, "it came up")


def _tells_already(decision: Decision, found: Fact, matcher: Matcher) -> bool:
    """Whether an overview is told that has the fact."""
    if decision.kind is not ReplyKind.ANSWER or not decision.chosen:
        return False
    best = decision.chosen[0].intent
    return best != found.id and _has(best, found, matcher)


def _has(intent: str, fact: Fact, matcher: Matcher) -> bool:
    """Whether an intent is a fact, or an overview that has it."""
    known = matcher.store.intents[intent]
    return intent == fact.id or (isinstance(known, Overview) and fact.id in known.facts)


def _says_only_these(named: Understanding) -> bool:
    """Whether a matter is nothing but our things, and words that add nothing."""
    spans = {span_in(named, one) for one in (*named.entities, *named.concepts)}
    text, lang = named.text, named.lang.written
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + " " + text[end:]
    return says_nothing_else(_SMALL[lang].sub(" ", text), lang)


def _told_most(
    things: list[str],
    matters: list[str],
    by: list[str],
    understood: Understanding,
    matcher: Matcher,
) -> Fact | None:
    """The fact that was spoken of and whose samples name all of a matter most.

    What both did comes before what one of them said, unless it is asked what this one said.
    """
    always = in_every_event(matcher)
    found: list[tuple[bool, float, Fact]] = []
    for fact in matcher.store.facts:
        if fact.superseded_by is not None or not was_spoken_of(fact):
            continue
        promised = fact.mode is Mode.PROMISED and fact.agent in always
        of_both = promised or fact.mode in {Mode.AGREED, Mode.DESCRIBED}
        if len(by) == 1 and (of_both or fact.agent != by[0]):
            continue
        profile = matcher.profile(fact.id, understood.lang)
        shares = [profile.named.get(id_, 0) / profile.samples for id_ in things]
        shares += [profile.meant.get(id_, 0) / profile.samples for id_ in matters]
        if min(shares) > TOLD_OF:
            found.append((of_both, min(shares), fact))
    return max(found, key=lambda one: one[:2])[2] if found else None


def _is_of_a_gap(
    match: Match, named: Understanding, found: Fact, by: list[str], matcher: Matcher
) -> bool:
    """Whether a gap is likelier, or on just this of one of the two, or on a word no fact uses."""
    both = {*matcher.reader.participants.get(main_call(matcher), ())}
    told = (one for one in match.candidates if _has(one.intent, found, matcher))
    likely = max(LIKELIER * max((one.probability for one in told), default=0.0), LIKELY)
    for one in match.candidates:
        if matcher.kind_of(one.intent) != "gap" or one.vetoed:
            continue
        if matcher.setting_apart(named, one.intent, found.id) >= APART[-1][0]:
            return True
        profile = matcher.profile(one.intent, named.lang)
        least = MOSTLY * max(1, profile.samples)
        persons = {id_ for id_, times in profile.named.items() if id_ in both and times >= least}
        of_another = len(persons) == 1 and not persons & {*by}
        if one.probability >= (SURELY if of_another else likely):
            return True
        if (
            len(by) == 1
            and by[0] in persons
            and any(profile.meant.get(id_, 0) >= least for id_ in named.concept_ids)
        ):
            return True
    return False
