"""Deciding the kind of reply for a match: answer, gap, clarify, abstain or chat."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.core.answering.asked_words import words_asked
from bot.core.answering.evidence import on_subject
from bot.core.answering.in_order import asked_in_order, asked_who_first
from bot.core.answering.meant import (
    asked_among,
    confirmed_by,
    meant_by_itself,
    righted_by,
    without_assumed_gaps,
)
from bot.core.answering.one_named import of_one_named, of_the_call
from bot.core.answering.other_pairs import is_of_others
from bot.core.answering.own_matters import is_of_own_day, is_own_matter
from bot.core.answering.own_visas import is_own_visa
from bot.core.answering.place_in_row import (
    asked_after_whom,
    asked_before_whom,
    asked_which_place,
)
from bot.core.answering.premises import KNOWN_GAP, PREMISE_SUBJECT, false_premise
from bot.core.answering.rival_gaps import GAP_FROM, asked_of_caller, is_of_itself, rival_gap
from bot.core.answering.small_talk import chance_of_chat, is_small_talk, only_greets
from bot.core.answering.taken_out import without_taken_out
from bot.core.answering.together import companion, pooled
from bot.core.answering.wrong_setting import (
    held_where_ours,
    is_turned_round,
    of_another_edition,
    without_other_editions,
)
from bot.core.entities import EntityType
from bot.core.matching.asking import HARD_ASKS
from bot.core.matching.errands import is_of_own_text
from bot.core.matching.matcher import Candidate, Match, Matcher
from bot.core.reply import ReplyKind

ANSWER_FROM = 0.5
"""Probability from which a fact is asserted."""
OVERVIEW_FROM = 0.63
"""The same for an overview: it fits every question on its matter a little."""
BEARING_FROM = 0.4
"""Share of the question that a fact's samples must speak of, however likely it is."""
SEVERAL_ASKS = 2
"""Attributes asked for from which it takes an overview to answer ("where and when is it?")."""
CORRECT_FROM = 0.25
"""The same where the fact puts a premise right: it says so, so a mistake shows."""
CLARIFY_FROM = 0.25
"""Probability from which a reading is worth offering when none can be asserted."""
POOLED_SUBJECT = 0.7
SUBJECT_FROM = 0.95
"""Evidence of being on the subject from which silence is a gap, not out of scope."""
LIKELY = 0.5
"""Probability from which a gap is named, or a premise put right, unless another subject is
likelier: the one claims nothing, the other says what it puts right."""
ELSEWHERE_FROM, ELSEWHERE_SHARE = 0.15, 0.6
"""Probability of a subject that is not ours, also as a share of ours, from which we decline."""

TOGETHER = "facts of one matter, told together"
"""The reason for telling two facts of which neither is sure enough by itself."""
ELSEWHERE = "more like"
"""What the reason begins with for declining a question that is likelier of another subject."""
OF_OTHERS = "of two others"
"""The reason for declining what others than Lee did together."""


@dataclass(frozen=True, slots=True)
class Decision:
    """The kind of reply, the candidates it rests on (best first), and the reason in a word."""

    kind: ReplyKind
    chosen: tuple[Candidate, ...]
    confidence: float
    reason: str

    @property
    def tells(self) -> bool:
        """Whether it answers, chats, or names a gap that the curators know."""
        return self.kind in {ReplyKind.ANSWER, ReplyKind.GAP, ReplyKind.CHAT} and bool(self.chosen)


def decide(match: Match, matcher: Matcher) -> Decision:
    """Decide what to reply; the same match always gives the same decision."""
    others = without_taken_out(match, matcher)
    if not others or match.best is None:
        return _decide(match, matcher)
    decisions = [_decide(rest, matcher) for rest in others]
    # "Besides Trump, whom will Lee meet at the G7?" is not told by two facts near to it.
    told = (
        one
        for one in decisions
        if one.tells and one.kind is not ReplyKind.CHAT and one.reason != TOGETHER
    )
    reason = "who it names is taken out"
    silent = Decision(ReplyKind.GAP, (), match.best.probability, reason)
    likely = match.best.probability >= ANSWER_FROM or (
        match.subject >= POOLED_SUBJECT and match.best.probability >= CLARIFY_FROM
    )
    guessed = decisions[0].reason == TOGETHER
    return next(told, silent if likely or guessed else decisions[0])


def _decide(match: Match, matcher: Matcher) -> Decision:
    """Decide on a match that holds nothing that the question takes out."""
    match = without_other_editions(without_assumed_gaps(match, matcher), matcher)
    best = match.best
    if best is None:
        return Decision(ReplyKind.ABSTAIN, (), 0.0, "nothing nominated")
    named = of_the_call(match, of_one_named(match, best, matcher), matcher)
    if named is not best:
        match = replace(match, candidates=(named, *(c for c in match.candidates if c is not best)))
        best = named
    kind = matcher.kind_of(best.intent)
    own = kind in {"fact", "overview"} and is_own_matter(match.understood, matcher)
    own = own or (kind == "gap" and is_of_own_day(match.understood))
    own = own or (kind != "chat" and is_own_visa(match.understood))
    if own or (kind != "chat" and is_of_others(match.understood, matcher)):
        return Decision(ReplyKind.ABSTAIN, (), best.probability, OF_OTHERS)
    said = match.understood
    known = matcher.store.entities_by_id
    named_ours = any(known[id_].type is not EntityType.POLICY for id_ in said.entity_ids)
    if kind != "chat" and is_of_own_text(said.text, said.lang) and not named_ours:
        return Decision(ReplyKind.ABSTAIN, (), best.probability, "of a text of one's own")
    asked = asked_of_caller(match, matcher)
    if asked is not None:
        return Decision(ReplyKind.GAP, (asked,), asked.probability, "of another call of his")
    if kind == "gap" and is_of_itself(match, best, matcher):
        return Decision(ReplyKind.ABSTAIN, (), best.probability, "of a matter by itself")
    greeting = only_greets(match, matcher)
    if greeting is not None:
        return Decision(ReplyKind.CHAT, (greeting,), greeting.probability, "a greeting")
    other = match.elsewhere
    corrects = best.verdict is not None and best.verdict.corrects
    sure = best.probability >= LIKELY and (kind == "gap" or corrects)
    share = 1.0 if sure else ELSEWHERE_SHARE
    ours = chance_of_chat(match, matcher) if kind == "chat" else best.probability
    if held_where_ours(match, best, matcher):
        share = 1.0
    if other is not None and other.probability >= max(ELSEWHERE_FROM, share * ours):
        return Decision(ReplyKind.ABSTAIN, (), other.probability, f"{ELSEWHERE} {other.intent}")
    if kind != "gap" and of_another_edition(match, best, matcher):
        earlier = next((c for c in match.candidates if matcher.kind_of(c.intent) == "gap"), None)
        if earlier is not None and earlier.probability >= GAP_FROM and not earlier.vetoed:
            return Decision(ReplyKind.GAP, (earlier,), earlier.probability, "of another year")
        return Decision(ReplyKind.ABSTAIN, (), best.probability, "of another year")
    correction = false_premise(match, matcher)
    if correction is not None:
        chosen: tuple[Candidate, ...] = (correction,)
        if correction.intent != best.intent and is_turned_round(best):
            # "Did Xi invite Lee to Beijing?" is wrong in who invited whom, and in the place.
            chosen = (best, correction)
        return Decision(ReplyKind.ANSWER, chosen, best.probability, "the premise is wrong")
    ways = (
        asked_in_order,
        asked_before_whom,
        asked_after_whom,
        asked_who_first,
        asked_which_place,
    )
    ordered = next((one for way in ways if (one := way(match, best, matcher))), None)
    if ordered is not None and match.subject >= PREMISE_SUBJECT:
        return Decision(ReplyKind.ANSWER, (ordered,), best.probability, "its order is asked")
    if kind == "chat" and is_small_talk(match, best):
        return Decision(ReplyKind.CHAT, (best,), best.probability, "chat")
    if (
        kind == "gap"
        and not best.vetoed
        and best.probability >= GAP_FROM
        and (best.standing.nearest >= KNOWN_GAP or on_subject(match, best, matcher, gap=True))
    ):
        return Decision(ReplyKind.GAP, (best,), best.probability, "curated gap")
    confirmed = confirmed_by(match, kind, matcher)
    if confirmed is not None:
        return Decision(ReplyKind.ANSWER, (confirmed,), confirmed.probability, "its value is named")
    righted = righted_by(match, best, kind, matcher)
    if righted is not None:
        return Decision(
            ReplyKind.ANSWER, (righted,), righted.probability, "it takes a wrong value for granted"
        )
    rival = rival_gap(
        match, best, kind, matcher, lambda gap: on_subject(match, gap, matcher, gap=True)
    )
    if rival is not None:
        return Decision(
            ReplyKind.GAP, (rival,), rival.probability, "a curated gap is nearly as likely"
        )
    tellable = kind in {"fact", "overview"} and not best.vetoed
    if kind == "overview" and match.understood.errand:
        tellable = False  # "Send me the dial-in for the Japan call" asks nothing of a call.
    if tellable:
        best = words_asked(match, meant_by_itself(match, best, matcher), matcher)
        rest = (other for other in match.candidates if other.intent != best.intent)
        match = replace(match, candidates=(best, *rest))
    corrects = best.verdict is not None and best.verdict.corrects
    enough = CORRECT_FROM if corrects else ANSWER_FROM
    if kind == "overview" and len(HARD_ASKS & set(match.understood.asks)) < SEVERAL_ASKS:
        enough = OVERVIEW_FROM
        if best.probability < enough:
            best = asked_among(match, best, matcher) or best
            if matcher.kind_of(best.intent) != "overview":
                corrects = best.verdict is not None and best.verdict.corrects
                enough = CORRECT_FROM if corrects else ANSWER_FROM
    bears = matcher.bearing(match.understood, best.intent) >= BEARING_FROM
    if (
        tellable
        and bears
        and best.probability >= enough
        and on_subject(match, best, matcher, gap=False)
    ):
        return Decision(
            ReplyKind.ANSWER,
            (best, *companion(best, match, matcher)),
            best.probability,
            "sure enough",
        )
    return _unsure(match, matcher)


def _unsure(match: Match, matcher: Matcher) -> Decision:
    """No candidate is sure: offer readings, or say that the source is silent, or decline."""
    readings = [
        candidate
        for candidate in match.candidates
        if candidate.probability >= CLARIFY_FROM
        and not candidate.vetoed
        and matcher.kind_of(candidate.intent) != "chat"
    ]
    gaps = [c for c in match.candidates if matcher.kind_of(c.intent) == "gap"]
    kind = matcher.kind_of(match.candidates[0].intent)
    confidence = match.candidates[0].probability
    together = pooled(match, matcher)
    if together and match.subject >= POOLED_SUBJECT:
        # Each is calibrated by itself: together they can come to more than one.
        chance = min(1.0, sum(candidate.probability for candidate in together))
        return Decision(ReplyKind.ANSWER, together, chance, TOGETHER)
    errand = match.understood.errand
    likely = kind == "overview" and confidence >= ANSWER_FROM and not errand
    if readings and (match.subject >= SUBJECT_FROM or likely):
        return Decision(ReplyKind.CLARIFY, tuple(readings[:4]), confidence, "readings are close")
    if match.subject >= SUBJECT_FROM:
        nearest = tuple(c for c in gaps[:1] if c.probability >= GAP_FROM / 3)
        return Decision(ReplyKind.GAP, nearest, confidence, "on the subject, not in the source")
    return Decision(ReplyKind.ABSTAIN, (), confidence, "not the subject")
