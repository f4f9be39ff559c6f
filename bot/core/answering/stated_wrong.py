"""What a message states wrongly before it asks for something else: that is put right first.

"The call lasted an hour, what did they discuss?" is answered on the topics, but not as if it had
lasted an hour.
"""

from __future__ import annotations

from dataclasses import replace

from bot.core.answering.beyond import LEAST_SAID, WRONG_LEADS, is_question
from bot.core.answering.dated import by_name
from bot.core.answering.decision import Decision, decide
from bot.core.answering.denied import denies
from bot.core.answering.judged_premise import Judge
from bot.core.answering.leads import lead_for
from bot.core.answering.like_a_claim import told_like_a_claim
from bot.core.answering.parts import said_and_asked
from bot.core.answering.statements import stated
from bot.core.answering.taken_out import takes_out
from bot.core.answering.which_fact import meant_fact
from bot.core.claims.cases import Judgement
from bot.core.claims.conflicts import Conflict
from bot.core.claims.verdicts import CONTRADICTED
from bot.core.language import Lang
from bot.core.matching.matcher import Match, Matcher
from bot.core.matching.verdicts import Slot, Verdict
from bot.core.regex import regex
from bot.core.reply import ReplyKind

_WORDED = {Conflict.WORDING, Conflict.NEGATION, Conflict.ANTONYM}
"""Conflicts of what a statement says, and not of an amount or of who is named."""
_SINCE = regex(r"^(?:since|until|till)\b")
"""How a question begins that belongs to what is said: "he hasn't been there since when?"."""
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
    if takes_out(matcher.read(text, lang)):
        return None
    if said.content < LEAST_SAID or is_question(said) or said.yes_no or _SINCE.match(asked.text):
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
    if not _corrects(decision) or not sure or denies(said):
        worded = (
            asked.wh and bool(stated(said.text, lang)[0]) and known.kind is not ReplyKind.ABSTAIN
        )
        contradicted = _contradicted(judge(parts[0], lang), match, worded, matcher)
        if contradicted is None:
            return None
        decision = contradicted
    if _corrects(known) and known.chosen[0].intent != decision.chosen[0].intent:
        return None
    wrong = lead_for(match, decision.chosen[0], matcher) in WRONG_LEADS
    return (match, decision, parts[1]) if wrong else None


def _contradicted(
    judged: Judgement, match: Match, worded: bool, matcher: Matcher
) -> Decision | None:
    """The decision to put right an amount that the claim check is sure is wrong.

    Or, with `worded`, what is said in words. A place is always put right.
    """
    if judged.verdict != CONTRADICTED:
        return None
    asks = matcher.store.facts_by_id[judged.facts[0]].asks
    if judged.conflict in _WORDED and match.candidates and (worded or "where" in asks):
        # What is no name or amount has no slot: "G7 in Toronto next week - is Lee going?"
        wrong = Verdict((Slot("entity", "", agrees=False, correctable=True),))
        best = replace(
            match.candidates[0], intent=meant_fact(match, judged, matcher), verdict=wrong
        )
        return told_like_a_claim(best, judged)
    if judged.conflict is not Conflict.NUMERIC:
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
