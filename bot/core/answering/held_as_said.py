"""A yes/no question held against the facts as the statement that it asks about.

Who, when, how long and where are compared in a statement word by word, and the likeliest fact is
not: "is Korea the next APEC host?" is most like the fact that China is.
"""

from __future__ import annotations

from bot.core.answering.asked_as_said import as_said
from bot.core.answering.better_backed import better_backed
from bot.core.answering.beyond import WRONG_LEADS
from bot.core.answering.bounds import within_limit
from bot.core.answering.decision import ELSEWHERE, Decision
from bot.core.answering.judged_premise import Judge
from bot.core.answering.leads import DENYING
from bot.core.answering.like_a_claim import told_instead
from bot.core.answering.value_beside import value_is_beside
from bot.core.answering.which_fact import is_of_another_call, meant_fact, of_amount, same_topic
from bot.core.answering.wrong_setting import of_another_year
from bot.core.claims.cases import Judgement
from bot.core.claims.conflicts import Conflict
from bot.core.claims.verdicts import NOT_ADDRESSED, SUPPORTED
from bot.core.entities import EntityType, Scope
from bot.core.language import Lang
from bot.core.matching.gate import VALUE_KINDS
from bot.core.matching.matcher import Match, Matcher
from bot.core.matching.understanding import Understanding
from bot.core.regex import regex
from bot.core.reply import ReplyKind
from bot.core.values import DateValue

GAP_MEANT = 0.35
"""Probability from which a curated gap is what is asked, whatever a statement would be."""
GAP_NAMED = 0.2
"""Probability from which a gap is named where it is known that the source is silent."""
_FIRM = {Conflict.NUMERIC, Conflict.ORDER, Conflict.OFFICE, Conflict.CIRCUMSTANCE}
"""Conflicts of a value with a value, which no other subject has by chance."""
_STILL = {
    Lang.EN: regex(r"\b(?:still|nowadays|these days|right now|any ?more)\b"),
    Lang.KO: regex(r"아직|여전히|지금도|현재도|요즘도"),
    Lang.ZH: regex(r"还(?:有效|能|可以|在|是)|仍|依然|现在|目前|如今"),
}
"""What asks whether something has not ended."""
_EXACTLY = regex(
    r"\b(?:day|date|exact\w*|specific\w*|precise\w*|venue|town)\b|정확|어느|며칠|날짜|구체|几号|具体|哪天|确切"
)
"""What asks for more of a date than its month, or of a place than its name."""
_HOST = {"where", "who"}
_GUESSED = {None, Conflict.CORRECTED, Conflict.ATTRIBUTION, Conflict.LIMIT}
"""Conflicts from which no "no" follows: guesses, that another side may have said it too, and what
an "only" may leave out ("is the waiver only for South Koreans?" leaves out no purpose)."""


def held_as_said(
    judge: Judge,
    understood: Understanding,
    match: Match,
    decision: Decision,
    lead: str,
    matcher: Matcher,
) -> tuple[Decision, str | None] | None:
    """What to tell of a yes/no question, and its yes or no; None if that is not decided so.

    `lead` is what the reply to `decision` would begin with; it stands where None is returned for
    the yes or no.
    """
    said = as_said(understood)
    judged = judge(said, understood.lang) if said else None
    if judged is None:
        return None
    if judged.verdict == NOT_ADDRESSED:
        silent = judged.beyond and decision.kind is ReplyKind.ANSWER and lead not in WRONG_LEADS
        places = (matcher.store.entities_by_id[id_] for id_ in understood.entity_ids)
        hosted = lead == "yes" and _HOST & {*_asks_of(decision, matcher)}
        if hosted and any(one.type is EntityType.PLACE for one in places):
            return decision, ""  # "Is APEC 2026 in Beijing?": a country is no yes to its capital.
        return (_silent(match, decision, matcher), None) if silent else None
    first = decision.chosen[0].intent if decision.kind is ReplyKind.ANSWER else ""
    if judged.verdict == SUPPORTED:
        return _supported(understood, match, decision, judged, first, lead, matcher)
    if judged.conflict in _GUESSED or lead in WRONG_LEADS:
        return None
    several = judged.conflict is Conflict.NUMERIC and len(understood.quantities) > 1
    if several or (judged.left and judged.conflict not in _FIRM):
        return None  # "From November 2024 to December 2025?": one of the two may well be right.
    told = matcher.store.facts_by_id[first if first in judged.facts else judged.facts[0]]
    if within_limit(understood, told):
        return None
    if first and first in judged.facts:
        # "有过渡期吗": 没有过渡期 denies it by itself.
        denies = understood.lang.written is Lang.ZH and told.short.zh.startswith("没有")
        return decision, "" if denies else "no"
    known = matcher.store.facts_by_id
    event = known[judged.facts[0]].event
    same = event is not None and first in known and known[first].event == event
    if first and same_topic(first, judged.facts[0], matcher) and not same:
        # "Does the thirty-day stay cover family visits?" is wrong in the days alone.
        return decision, "not-quite" if judged.conflict is Conflict.NUMERIC else "no"
    if not first and not _surely_ours(understood, decision, judged, matcher):
        return None
    return told_instead(match, meant_fact(match, judged, matcher), judged), "no"


def _asks_of(decision: Decision, matcher: Matcher) -> tuple[str, ...]:
    """What the fact that would be told is asked for."""
    fact = matcher.store.facts_by_id.get(decision.chosen[0].intent) if decision.chosen else None
    return fact.asks if fact is not None else ()


def _silent(match: Match, decision: Decision, matcher: Matcher) -> Decision:
    """The gap that is likeliest, where a question asks for more than is said: "did he promise?"."""
    gaps = (one for one in match.candidates if matcher.kind_of(one.intent) == "gap")
    gap = next((one for one in gaps if not one.vetoed and one.probability >= GAP_NAMED), None)
    chosen = (gap,) if gap is not None else ()
    return Decision(ReplyKind.GAP, chosen, decision.confidence, "more than the source says")


def _surely_ours(
    understood: Understanding, decision: Decision, judged: Judgement, matcher: Matcher
) -> bool:
    """Whether a question that would be told nothing may be put right all the same.

    "Do I need a visa for Vietnam?" conflicts with what is said of China's; "did the waiver start
    in November 2023?" is most like the question on which day of November it did.
    """
    known = matcher.store.entities_by_id
    outside = [known[id_] for id_ in understood.entity_ids if known[id_].scope is Scope.OUTSIDE]
    if "where" in matcher.store.facts_by_id[judged.facts[0]].asks and not judged.left:
        # "Is APEC in Jeju?" is most like a question on the summits of other years.
        elsewhere = any(one.type is not EntityType.PLACE for one in outside)
        return not elsewhere and not of_another_year(understood, matcher)
    if judged.left or outside:
        return False
    if decision.kind is ReplyKind.GAP and decision.chosen:
        fact = matcher.store.facts_by_id[judged.facts[0]]
        dated = judged.conflict is Conflict.NUMERIC and isinstance(fact.value, DateValue)
        return dated or decision.confidence < GAP_MEANT
    return judged.conflict in _FIRM or not decision.reason.startswith(ELSEWHERE)


def _supported(
    understood: Understanding,
    match: Match,
    decision: Decision,
    judged: Judgement,
    first: str,
    lead: str,
    matcher: Matcher,
) -> tuple[Decision, str | None] | None:
    known = bool(first) and same_topic(first, judged.facts[0], matcher)
    told = matcher.store.facts_by_id.get(first) if known or first in judged.facts else None
    meant = decision.kind is ReplyKind.GAP and decision.tells and decision.confidence >= GAP_MEANT
    more = _EXACTLY.search(understood.text) or not understood.yes_no
    if meant and more:
        return None  # "Does it begin on an exact day of November?" is so of the month alone.
    if _STILL[understood.lang.written].search(understood.text):
        # What was so when the report came out may have ended since.
        return (decision if first else told_instead(match, judged.facts[0], judged)), ""
    if told is not None and (better := better_backed(told, understood, match, judged, matcher)):
        return better
    if lead == "yes":
        # "In force since last November?" asks for that very value: it stands beside nothing.
        beside = first in judged.facts and value_is_beside(match, decision.chosen[0], matcher)
        return decision, "yes" if beside else None
    if told is not None and DENYING.search(told.short.en):
        return None
    if not lead and (first in judged.facts or (known and not understood.quantities)):
        return None if _is_of_value(first, understood, matcher) else (decision, "yes")
    if lead in WRONG_LEADS and is_of_another_call(first, judged.facts[0], matcher):
        return None  # "25분이었어?" is so of Ishiba's call, and not of the one that is meant.
    likely = (c.intent for c in match.candidates if c.intent in judged.facts and not c.vetoed)
    amount = of_amount(match, judged, matcher)
    if amount and not same_topic(judged.facts[0], amount, matcher):
        amount = ""  # "Was the nuclear issue raised on Tuesday?" is no question of the day.
    fact_id = amount or next(likely, judged.facts[0])
    if not first and _is_of_value(fact_id, understood, matcher):
        return None
    return told_instead(match, fact_id, judged), "yes"


def _is_of_value(fact_id: str, understood: Understanding, matcher: Matcher) -> bool:
    """Whether a fact tells a day or a length of a call, of which a question names none.

    That a call took place backs "did it go well?": it gets no yes to how long it was.
    """
    fact = matcher.store.facts_by_id[fact_id]
    stated = any(matcher.gate.stated(one, fact) for one in understood.quantities)
    of_call = fact.event is not None and fact.event.startswith("call-")
    return of_call and type(fact.value) in VALUE_KINDS and not stated
