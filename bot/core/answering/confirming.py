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
from bot.core.answering.leads import lead_for
from bot.core.answering.statements import stated
from bot.core.claims.cases import Judgement
from bot.core.claims.conflicts import Conflict
from bot.core.claims.verdicts import CONTRADICTED, SUPPORTED
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.matcher import Candidate, Match, Matcher
from bot.core.matching.understanding import Understanding
from bot.core.reply import ReplyKind

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
    if not match.candidates or is_bounded(understood):
        return as_it_was
    simplified = understood.lang.written is Lang.ZH
    said, asked = stated(understood.text if simplified else text, understood.lang)
    if not said:
        return as_it_was
    judged = judge(said, understood.lang)
    first = decision.chosen[0] if decision.kind is ReplyKind.ANSWER and decision.chosen else None
    lead = lead_for(match, first, matcher) if first is not None else ""
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
        return _told(match, _meant(match, judged), judged), right
    if first.intent in judged.facts and not _of_several(judged):
        return replace(decision, chosen=decision.chosen[:1]), right
    if _same_topic(first.intent, judged.facts[0], matcher) and not (
        _of_several(judged) or lead == "yes"
    ):
        return as_it_was
    return _told(match, judged.facts[0], judged), right


def told_like_a_claim(chosen: Candidate, judged: Judgement) -> Decision:
    """The decision to tell the fact by which the claim check judges a statement."""
    reason = f"held like a claim: {judged.reason}"
    return Decision(ReplyKind.ANSWER, (chosen,), chosen.probability, reason)


def _of_several(judged: Judgement) -> bool:
    """Whether the first fact alone says what is so: one for several, one person for another."""
    return judged.conflict in {Conflict.OFFICE, Conflict.LIMIT, Conflict.WORDING}


def _meant(match: Match, judged: Judgement) -> str:
    """The fact that a message is most like, of those that decide it."""
    if not _of_several(judged):
        for candidate in match.candidates:
            if candidate.intent in judged.facts[:2] and not candidate.vetoed:
                return candidate.intent
    return judged.facts[0]


def _same_topic(intent: str, fact_id: str, matcher: Matcher) -> bool:
    one, other = matcher.store.intents[intent], matcher.store.facts_by_id[fact_id]
    return isinstance(one, Fact) and one.topic == other.topic


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
