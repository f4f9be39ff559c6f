"""Telling the fact by which the claim check judges what a message states or asks."""

from __future__ import annotations

from dataclasses import replace

from bot.core.answering.decision import Decision
from bot.core.claims.cases import Judgement
from bot.core.matching.matcher import Candidate, Match
from bot.core.reply import ReplyKind


def told_like_a_claim(chosen: Candidate, judged: Judgement) -> Decision:
    """The decision to tell the fact by which the claim check judges a statement."""
    reason = f"held like a claim: {judged.reason}"
    return Decision(ReplyKind.ANSWER, (chosen,), chosen.probability, reason)


def told_instead(match: Match, fact_id: str, judged: Judgement) -> Decision:
    """The decision to tell a fact, in the place of the best candidate if it was not nominated."""
    by_id = {candidate.intent: candidate for candidate in match.candidates}
    best = replace(match.candidates[0], intent=fact_id, verdict=None)
    return told_like_a_claim(by_id.get(fact_id, best), judged)
