"""What a message states wrongly before it asks for something else: that is put right first.

"The call lasted an hour, what did they discuss?" is answered on the topics, but not as if it had
lasted an hour.
"""

from __future__ import annotations

from dataclasses import replace

from bot.core.answering.beyond import LEAST_SAID, WRONG_LEADS, is_question
from bot.core.answering.confirming import Judge, told_like_a_claim
from bot.core.answering.dated import by_name
from bot.core.answering.decision import Decision, decide
from bot.core.answering.leads import lead_for
from bot.core.answering.parts import said_and_asked
from bot.core.claims.cases import Judgement
from bot.core.claims.conflicts import Conflict
from bot.core.claims.verdicts import CONTRADICTED
from bot.core.language import Lang
from bot.core.matching.matcher import Match, Matcher
from bot.core.reply import ReplyKind

WRONG_FROM = 0.5
"""Probability from which a statement is taken to be on the fact that puts it right."""


def stated_wrong(
    judge: Judge, matcher: Matcher, text: str, lang: Lang, whole: Match
) -> tuple[Match, Decision, str] | None:
    """The statement's match, its correction and the question after it; None if nothing is wrong.

    Nor where the whole message is answered with another correction already.
    """
    parts = said_and_asked(text, lang)
    if parts is None:
        return None
    said, asked = matcher.read(parts[0], lang), matcher.read(parts[1], lang)
    if said.content < LEAST_SAID or is_question(said) or said.yes_no:
        return None
    if not asked.wh and not asked.yes_no:
        return None
    known = decide(whole, matcher)
    if _corrects(known) and not asked.wh:
        return None  # "The stay is 30 days, right?"
    match = matcher.match(by_name(said, matcher))
    # What the message asks is of our subject: so is what it says before.
    match = replace(match, subject=max(match.subject, whole.subject))
    decision = decide(match, matcher)
    sure = _corrects(known) or decision.confidence >= WRONG_FROM
    if not _corrects(decision) or not sure:
        contradicted = _contradicted(judge(parts[0], lang), match)
        if contradicted is None:
            return None
        decision = contradicted
    if _corrects(known) and known.chosen[0].intent != decision.chosen[0].intent:
        return None
    wrong = lead_for(match, decision.chosen[0], matcher) in WRONG_LEADS
    return (match, decision, parts[1]) if wrong else None


def _contradicted(judged: Judgement, match: Match) -> Decision | None:
    """The decision to put an amount right that the claim check is sure of."""
    if judged.verdict != CONTRADICTED or judged.conflict is not Conflict.NUMERIC:
        return None
    for one in match.candidates:
        if one.intent in judged.facts and one.verdict is not None and one.verdict.corrects:
            return told_like_a_claim(one, judged)
    return None


def _corrects(decision: Decision) -> bool:
    """Whether a quantity or a name is put right."""
    if decision.kind is not ReplyKind.ANSWER or not decision.chosen:
        return False
    verdict = decision.chosen[0].verdict
    return verdict is not None and verdict.corrects
