"""What a message states and wants confirmed, held against the facts like a claim.

"desk has it as Xi urging Seoul to be constructive, run it?" is like no question that was ever
asked, but as a claim it is told apart from the facts by who does what to whom. And a fact that
is told for it need not say by itself that the statement is wrong: its reply begins so.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.core.answering.beyond import WRONG_LEADS
from bot.core.answering.bounds import is_bounded
from bot.core.answering.decision import Decision
from bot.core.answering.denied import denies, undenied, without_contrast
from bot.core.answering.leads import lead_for
from bot.core.answering.presupposed import presupposed
from bot.core.answering.statements import stated
from bot.core.answering.taken_out import takes_out
from bot.core.answering.turned_round import stated_turned_round
from bot.core.answering.which_fact import meant_fact, of_amount, of_several, same_topic
from bot.core.answering.wrong_setting import of_another_year
from bot.core.claims.cases import Judgement
from bot.core.claims.conflicts import Conflict
from bot.core.claims.verdicts import CONTRADICTED, NOT_ADDRESSED, SUPPORTED
from bot.core.language import Lang
from bot.core.matching.matcher import Candidate, Match, Matcher
from bot.core.matching.understanding import Understanding
from bot.core.quantities import QuantityKind
from bot.core.regex import regex
from bot.core.reply import ReplyKind

SURE_CONFLICTS = {*Conflict} - {Conflict.CORRECTED, Conflict.ATTRIBUTION}
"""Conflicts for which a premise is put right."""
_BOUND = regex(
    r"\b(?:before|after|by|until|till|past)\b|전에|이전|후에|이후|넘어|之前|以前|之后|以后"
)
_BY_NOON = regex(
    r"\b(?:before|after|by|until|past) (?:noon|lunch|midday)\b|"
    r"(?:정오|점심) ?(?:전|이전|후|이후)|(?:中午|正午)(?:之前|以前|之后|以后|前|后)"
)
"""Words by which an hour is only bounded."""
Judge = Callable[[str, Lang], Judgement]
"""The claim check of one sentence."""


def confirmed(
    judge: Judge,
    text: str,
    understood: Understanding,
    match: Match,
    decision: Decision,
    matcher: Matcher,
    *,
    in_thread: bool = False,
) -> tuple[Decision, str | None]:
    """The decision on a message that states something, and what its reply begins with.

    "" if neither yes nor no is sure; with `in_thread` no yes is: what a follow-up leaves out, the
    claim check does not know. The decision as it was and None where it asks openly, names
    another subject, where what it has wrong is put right already, or where nothing is decided.
    """
    as_it_was = decision, None
    if understood.strangers or understood.errand or decision.kind is ReplyKind.CHAT:
        return as_it_was
    if not match.candidates or is_bounded(understood) or takes_out(understood):
        return as_it_was
    simplified = understood.lang.written is Lang.ZH
    whole = understood.text if simplified else text
    if understood.lang.written is not Lang.EN:
        # "X가 아니라 Y" says Y; ", but not in China's" may be the very thing that is wrong.
        whole = without_contrast(whole, understood.lang)
    said, asked = stated(whole, understood.lang)
    # What asks openly wants no yes: "it was 30 minutes, who reported that?".
    asked = asked and bool(said)
    first = decision.chosen[0] if decision.kind is ReplyKind.ANSWER and decision.chosen else None
    lead = lead_for(match, first, matcher) if first is not None else ""
    judged = judge(said, understood.lang) if said else None
    unsure = judged is None or judged.verdict == NOT_ADDRESSED
    unsure = unsure or (judged is not None and judged.conflict is Conflict.NEGATION)
    if denies(understood) and unsure:
        undone = _undenied_verdict(judge, understood, said)
        if undone == CONTRADICTED:
            corrects = first is not None and first.verdict is not None and first.verdict.corrects
            put_right = corrects or lead in WRONG_LEADS
            return (decision, "") if put_right else as_it_was
        if undone == NOT_ADDRESSED and lead in WRONG_LEADS and understood.wh:
            return decision, ""
    if judged is None or judged.verdict == NOT_ADDRESSED:
        premise = _premise(judge, understood, matcher)
        if premise is not None and premise.verdict == SUPPORTED and lead in WRONG_LEADS:
            # "Why did they talk for 30 minutes?" has nothing wrong, whatever fact is likeliest.
            known = first is not None and first.intent in premise.facts
            return (decision if known else _told(match, premise.facts[0], premise)), ""
        judged = premise if premise is not None and premise.verdict == CONTRADICTED else judged
    if decision.kind is ReplyKind.GAP and (
        turned := stated_turned_round(match, decision, said, matcher)
    ):
        right_way = Decision(ReplyKind.ANSWER, (turned,), turned.raw, "stated the other way round")
        return right_way, "other-way"
    if judged is None:
        return as_it_was
    if judged.verdict == SUPPORTED:
        if first is None:
            told = asked and not decision.tells
            return (_told(match, judged.facts[0], judged), "yes") if told else as_it_was
        confirms = asked and not in_thread
        if not (confirms or lead in WRONG_LEADS) or _of_another_call(
            first.intent, judged.facts[0], matcher
        ):
            return as_it_was
        known = first.intent in judged.facts
        right = "" if lead in WRONG_LEADS else "yes"
        return (decision if known else _told(match, judged.facts[0], judged)), right
    if judged.verdict != CONTRADICTED or judged.conflict is Conflict.CORRECTED:
        return (decision, "") if lead == "yes" and asked else as_it_was
    if lead in WRONG_LEADS:
        return as_it_was
    denied = "no" if asked else "not-quite"
    # Another account may say it too: only whose this one is, is known.
    right = "" if judged.conflict is Conflict.ATTRIBUTION else denied
    if first is None:
        return _told(match, meant_fact(match, judged, matcher), judged), right
    if first.intent in judged.facts and not of_several(judged):
        return replace(decision, chosen=decision.chosen[:1]), right
    amount = asked and judged.conflict is Conflict.NUMERIC
    if same_topic(first.intent, judged.facts[0], matcher) and not (
        of_several(judged)
        or lead == "yes"
        or (amount and _same_event(first.intent, judged.facts[0], matcher))
    ):
        return as_it_was
    return _told(match, of_amount(match, judged, matcher) or judged.facts[0], judged), right


def _premise(judge: Judge, understood: Understanding, matcher: Matcher) -> Judgement | None:
    """The judgement on what an open question takes for granted, if it is surely so or not."""
    lang = understood.lang
    rests_on = presupposed(without_contrast(understood.text, lang), lang)
    clock = any(one.kind is QuantityKind.CLOCK for one in understood.quantities)
    if not rests_on or of_another_year(understood, matcher):
        return None
    if (clock and _BOUND.search(rests_on)) or _BY_NOON.search(rests_on):
        return None  # "Before noon" only bounds the hour.
    judged = judge(rests_on, lang)
    if judged.verdict == SUPPORTED and not denies(understood):
        return judged
    sure = judged.verdict == CONTRADICTED and judged.conflict in SURE_CONFLICTS
    if denies(understood) and judged.conflict is not Conflict.NEGATION:
        return None
    return judged if sure else None


def _undenied_verdict(judge: Judge, understood: Understanding, said: str) -> str:
    """The verdict on what a message denies: "why did Lee not call Xi first?"; "" if unclear."""
    lang = understood.lang
    plain = undenied(without_contrast(understood.text, lang), lang)
    rests_on = undenied(said.casefold(), lang) if said else presupposed(plain, lang)
    told = rests_on not in {"", said.casefold()}
    return judge(rests_on, lang).verdict if told else ""


def told_like_a_claim(chosen: Candidate, judged: Judgement) -> Decision:
    """The decision to tell the fact by which the claim check judges a statement."""
    reason = f"held like a claim: {judged.reason}"
    return Decision(ReplyKind.ANSWER, (chosen,), chosen.probability, reason)


def _same_event(intent: str, fact_id: str, matcher: Matcher) -> bool:
    known = matcher.store.facts_by_id
    event = known[fact_id].event
    return event is not None and intent in known and known[intent].event == event


def _of_another_call(intent: str, fact_id: str, matcher: Matcher) -> bool:
    """Whether two facts are of two calls: "the call was on Friday" is so of one not meant."""
    known = matcher.store.facts_by_id
    one, other = known.get(intent), known[fact_id]
    events = (one.event if one else None, other.event)
    return events[0] != events[1] and all(id_ and id_.startswith("call-") for id_ in events)


def _told(match: Match, fact_id: str, judged: Judgement) -> Decision:
    """The decision to tell a fact, in the place of the best candidate if it was not nominated."""
    by_id = {candidate.intent: candidate for candidate in match.candidates}
    best = replace(match.candidates[0], intent=fact_id, verdict=None)
    return told_like_a_claim(by_id.get(fact_id, best), judged)
