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
from bot.core.claims.verdicts import CONTRADICTED, SUPPORTED
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.matcher import Match, Matcher
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
) -> tuple[Decision, str]:
    """The decision on a message that states something, and what its reply begins with.

    Both as they were, and "", where it asks openly, names another subject, where what it has
    wrong is put right already, or where the facts decide nothing.
    """
    if understood.strangers or understood.errand or decision.kind is ReplyKind.CHAT:
        return decision, ""
    said, asked = stated(
        understood.text if understood.lang.written is Lang.ZH else text, understood.lang
    )
    if not said or is_bounded(understood) or _puts_right(match, decision, matcher):
        return decision, ""
    judged = judge(said, understood.lang)
    if judged.verdict == SUPPORTED and asked and not decision.tells:
        return _told(match, judged.facts[0], judged), "yes"
    if judged.verdict != CONTRADICTED or judged.reason.startswith("gate"):
        return decision, ""
    lead = "no" if asked else "not-quite"
    if decision.kind is not ReplyKind.ANSWER or not decision.chosen:
        return _told(match, _meant(match, judged), judged), lead
    first = decision.chosen[0].intent
    if first in judged.facts and not _of_several(judged):
        return replace(decision, chosen=decision.chosen[:1]), lead
    if _same_topic(first, judged.facts[0], matcher) and not (
        _of_several(judged) or lead_for(match, decision.chosen[0], matcher) == "yes"
    ):
        return decision, ""
    return _told(match, judged.facts[0], judged), lead


def _of_several(judged: Judgement) -> bool:
    """Whether the first fact alone says what is so: one for several, one person for another."""
    why = judged.reason.partition(" left=")[0]
    return why.endswith(("is another", "limited", "wording"))


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


def _puts_right(match: Match, decision: Decision, matcher: Matcher) -> bool:
    if decision.kind is not ReplyKind.ANSWER or not decision.chosen:
        return False
    return lead_for(match, decision.chosen[0], matcher) in WRONG_LEADS


def _told(match: Match, fact_id: str, judged: Judgement) -> Decision:
    """The decision to tell a fact, in the place of the best candidate if it was not nominated."""
    by_id = {candidate.intent: candidate for candidate in match.candidates}
    best = replace(match.candidates[0], intent=fact_id, verdict=None)
    chosen = by_id.get(fact_id, best)
    reason = f"held like a claim: {judged.reason}"
    return Decision(ReplyKind.ANSWER, (chosen,), chosen.probability, reason)
