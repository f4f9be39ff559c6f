"""What a message states and wants confirmed, held against the facts like a claim.

"desk has it as Xi urging Seoul to be constructive, run it?" is like no question that was ever
asked, but as a claim it is told apart from the facts by who does what to whom. And a fact that
is told for it need not say by itself that the statement is wrong: its reply begins so.
"""

from __future__ import annotations

from dataclasses import replace

from bot.core.answering.asked_as_said import is_checked
from bot.core.answering.beyond import WRONG_LEADS
from bot.core.answering.bounds import is_bounded
from bot.core.answering.decision import OF_OTHERS, Decision
from bot.core.answering.denied import denies, without_contrast
from bot.core.answering.held_as_said import GAP_MEANT, held_as_said
from bot.core.answering.judged_premise import (
    Judge,
    judged_premise,
    said_before,
    undenied_judgement,
)
from bot.core.answering.leads import lead_for
from bot.core.answering.like_a_claim import told_instead
from bot.core.answering.statements import ends_in_tag, stated
from bot.core.answering.taken_out import takes_out
from bot.core.answering.time_bounds import is_bounded_in_time
from bot.core.answering.turned_round import stated_turned_round
from bot.core.answering.which_fact import (
    is_of_another_call,
    meant_fact,
    of_amount,
    of_several,
    same_topic,
    wrong_amount,
)
from bot.core.claims.cases import Judgement
from bot.core.claims.conflicts import Conflict
from bot.core.claims.verdicts import CONTRADICTED, NOT_ADDRESSED, SUPPORTED
from bot.core.language import Lang
from bot.core.matching.matcher import Match, Matcher
from bot.core.matching.understanding import Understanding
from bot.core.regex import regex
from bot.core.reply import ReplyKind

_LEADS_UP = regex(r"(?<=[가-힣])(?:는데|은데|지만)[,.]? \S")
"""What leads up to a Korean question: "초청을 받았는데 답은 했나요?" asks for no invitation."""


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
    if decision.reason == OF_OTHERS:
        return as_it_was  # "Did Xi call Ishiba first?" is not put right by Lee's calls.
    if not match.candidates or is_bounded(understood) or takes_out(understood):
        return as_it_was
    if is_bounded_in_time(understood) and not understood.wh:
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
        undenied = undenied_judgement(judge, understood, said)
        undone = undenied.verdict if undenied is not None else ""
        if undenied is not None and undone == SUPPORTED and first is None and understood.wh:
            # "Why didn't Lee bring up denuclearisation at all?" denies what the facts say.
            return told_instead(match, undenied.facts[0], undenied), "not-quite"
        if undone == CONTRADICTED:
            corrects = first is not None and first.verdict is not None and first.verdict.corrects
            put_right = corrects or lead in WRONG_LEADS
            return (decision, "") if put_right else as_it_was
        if undone == NOT_ADDRESSED and lead in WRONG_LEADS and understood.wh:
            return decision, ""
    if judged is None or judged.verdict == NOT_ADDRESSED:
        premise = judged_premise(judge, understood, matcher)
        if premise is not None and premise.verdict == SUPPORTED and lead in WRONG_LEADS:
            # "Why did they talk for 30 minutes?" has nothing wrong, whatever fact is likeliest.
            known = first is not None and first.intent in premise.facts
            return (decision if known else told_instead(match, premise.facts[0], premise)), ""
        judged = premise if premise is not None and premise.verdict == CONTRADICTED else judged
    if decision.kind is ReplyKind.GAP and (
        turned := stated_turned_round(
            match, decision, said or said_before(whole, understood), matcher
        )
    ):
        right_way = Decision(ReplyKind.ANSWER, (turned,), turned.raw, "stated the other way round")
        return right_way, "other-way"
    if judged is None:
        if not in_thread and not _LEADS_UP.search(understood.text):
            held = held_as_said(judge, understood, match, decision, lead, matcher)
            if held is not None:
                return held
        return as_it_was
    if judged.verdict == SUPPORTED:
        valued = "" if understood.negated else of_amount(match, judged, matcher)
        fact_id = _directed(match, judged) or valued or judged.facts[0]
        if first is None:
            # A gap near it says nothing of what a bare tag wants confirmed.
            only = ends_in_tag(whole, understood.lang) or (
                is_checked(understood) and decision.confidence < GAP_MEANT
            )
            told = asked and (not decision.tells or only)
            return (told_instead(match, fact_id, judged), "yes") if told else as_it_was
        confirms = asked and not in_thread
        if not (confirms or lead in WRONG_LEADS) or is_of_another_call(
            first.intent, judged.facts[0], matcher
        ):
            return as_it_was
        known = first.intent in judged.facts and fact_id in {judged.facts[0], first.intent}
        right = "" if lead in WRONG_LEADS else "yes"
        return (decision if known else told_instead(match, fact_id, judged)), right
    if judged.verdict != CONTRADICTED or judged.conflict is Conflict.CORRECTED:
        return (decision, "") if lead == "yes" and asked else as_it_was
    if lead in WRONG_LEADS:
        return as_it_was
    denied = "no" if asked else "not-quite"
    # Another account may say it too: only whose this one is, is known.
    right = "" if judged.conflict is Conflict.ATTRIBUTION else denied
    if first is None:
        return told_instead(match, meant_fact(match, judged, matcher), judged), right
    if wrong := wrong_amount(first.intent, judged, understood, matcher):
        return told_instead(match, wrong, judged), right
    if first.intent in judged.facts and not of_several(judged):
        return replace(decision, chosen=decision.chosen[:1]), right
    amount = asked and judged.conflict is Conflict.NUMERIC
    if same_topic(first.intent, judged.facts[0], matcher) and not (
        of_several(judged)
        or lead == "yes"
        or (amount and _same_event(first.intent, judged.facts[0], matcher))
        or (asked and _is_turned(match, judged.facts[0]))
    ):
        return as_it_was
    return told_instead(match, of_amount(match, judged, matcher) or judged.facts[0], judged), right


def _is_turned(match: Match, fact_id: str) -> bool:
    """Whether a message has it the other way round who did to whom what a fact tells."""
    verdicts = (one.verdict for one in match.candidates if one.intent == fact_id)
    return any(
        slot.name == "direction" and not slot.agrees
        for verdict in verdicts
        if verdict is not None
        for slot in verdict.slots
    )


def _directed(match: Match, judged: Judgement) -> str:
    """The likeliest fact of a judgement in which somebody does just what is said; or "".

    "초청한 쪽이 이 대통령 맞죠?" names him as who invited, not as who was invited.
    """
    for one in match.candidates:
        slots = one.verdict.slots if one.verdict is not None else ()
        if one.intent in judged.facts and any(s.name == "direction" and s.agrees for s in slots):
            return one.intent
    return ""


def _same_event(intent: str, fact_id: str, matcher: Matcher) -> bool:
    known = matcher.store.facts_by_id
    event = known[fact_id].event
    return event is not None and intent in known and known[intent].event == event
