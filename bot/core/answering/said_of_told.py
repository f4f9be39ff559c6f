"""What a follow-up states of the thing that the thread has just been told of.

"Which summit is Lee flying to? … that's the one in Italy, yes?", "…, 所以是排在习近平后面": the
claim check is asked with the event's name where the follow-up only points at it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.core.answering.decision import Decision
from bot.core.answering.judged_premise import SURE_CONFLICTS, Judge
from bot.core.answering.like_a_claim import told_like_a_claim
from bot.core.answering.told import told_before
from bot.core.answering.which_fact import meant_fact
from bot.core.claims.conflicts import Conflict
from bot.core.claims.verdicts import CONTRADICTED, SUPPORTED
from bot.core.entities import EntityType
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.matcher import Match, Matcher
from bot.core.matching.understanding import Understanding
from bot.core.regex import regex

_POINTS = {
    Lang.EN: regex(
        r"^(?:(?:so|and|but|ok|okay|wait|right|hm+|then|well|oh)[,. ]+)*"
        r"(?:(?:that's|it's|thats|its|that is|it is|this is|that was|it was|that will be|"
        r"it will be)(?: (?:the one|all|just|only))?\s+|(?=as (?:an?|the)\b)|"
        r"(?:that|it|this)\s+(?=\w+)|(?=(?:longer|shorter|earlier|later|quicker) than )|"
        r"(?=(?:before|after|behind|ahead of|in|on) \w))"
    ),
    Lang.KO: regex(
        r"^(?:(?:그럼|그러면|그래서|그러니까|그니까|근데|아)[, ]+)*"
        r"(?:(?:그건|그게|그거|거긴|그 ?통화는?|그 ?회의는?)\s*|"
        r"(?=\S{2,8}보다\s*(?:더\s*)?(?:길|짧|늦|빨|오래)))"
    ),
    Lang.ZH: regex(
        r"^(?:所以|那么|也就是说|就是说|不过|但|咦|啊)*,?"
        r"(?:(?:那|这|它)(?:就|也|还)?(?:是|算)|(?:那|这|它)|(?:就|也|还)?(?:是|算)|"
        r"(?=比[^,]{2,6}(?:更|还|要)?(?:长|短|久|早|晚)))(?!不是|否)"
    ),
}
"""What points back at the thing, and leads up to what is said of it."""
_TAG = {
    Lang.EN: regex(
        r",?\s*(?:right|yes|yeah|correct|no|then|i (?:take it|guess|presume|assume)|presumably|huh|"
        r"is(?:n't| that) (?:it|so|right))?[?.! ]*$"
    ),
    Lang.KO: regex(r"\s*(?:맞(?:죠|지|나요|아요?)|그렇죠|그쵸|아닌가요?)?[?.! ]*$"),
    Lang.ZH: regex(
        r",?(?:对吧|是吧|对吗|是吗|对不对|没错吧|吧|吗|囉|啰|咯|喽|啊|哦|呀|了)?[?.! ]*$"
    ),
}
_ASKS_WHETHER = regex(r"[呢么][,，]?|没有?[?]?$|[了过]没")
"""What denies nothing: "聊了没" asks whether they did."""
_RANKS = regex(
    r"\b(?:before|after|behind|ahead|longer|shorter)\b|"
    r"먼저|다음|뒤|앞|보다|之前|之后|后面|前面|[先后比]"
)
"""What holds one against another."""
_GROUNDS = {EntityType.COUNTRY, EntityType.PLACE}
_WHO = {"who", "whom", "which-order"}
_SET = regex(r"(?:in|at|on)\b")


def said_of_told(
    judge: Judge,
    matcher: Matcher,
    understood: Understanding,
    match: Match,
    context: Sequence[str],
) -> tuple[Decision, str] | None:
    """The fact that decides what is stated of the thing told before, and the lead of its reply.

    None where the follow-up asks openly, names a thing of its own, or nothing decides it.
    """
    if not context or understood.wh or match.best is None or understood.strangers:
        return None
    known = matcher.store.entities_by_id
    if any(known[id_].type is EntityType.EVENT for id_ in understood.entity_ids):
        return None
    rest = _said(understood)
    told = told_before(matcher, context) if rest else None
    event = _event_of(told.fact, matcher) if told is not None else None
    if told is None or event is None:
        return None
    lang = understood.lang
    label = _name(event, matcher, lang.written)
    joint = {Lang.EN: " is held " if _SET.match(rest) else " is ", Lang.KO: " ", Lang.ZH: ""}
    persons = {id_ for id_ in understood.entity_ids if known[id_].type is EntityType.PERSON}
    ranks = _RANKS.search(rest) is not None
    if persons - {*matcher.reader.participants.get(event, ())} and not ranks:
        return None  # "Who was first? … that was Ishiba, right?" names another answer.
    judged = judge(f"{label}{joint[lang.written]}{rest}", lang.written)
    sure = SURE_CONFLICTS
    if judged.verdict == SUPPORTED and _may_be_of_another(judged.facts[0], event, matcher):
        # "When is APEC? … that's in China, yeah?": so is the next one.
        year = event.rpartition("-")[2]
        dated = {Lang.EN: f"the {year} {label}", Lang.KO: f"{year}년 {label}"}
        name = dated.get(lang.written, f"{year}年{label}")
        judged = judge(f"{name}{joint[lang.written]}{rest}", lang.written)
        sure = {*Conflict}
    if not judged.facts or not _is_of(judged.facts[0], event, told.fact, matcher):
        return None
    if judged.verdict == CONTRADICTED and judged.conflict in sure:
        lead = "no" if understood.yes_no else "not-quite"
    elif judged.verdict == SUPPORTED and understood.yes_no:
        lead = "yes"
    else:
        return None
    fact_id = meant_fact(match, judged, matcher)
    fact = matcher.store.facts_by_id[fact_id]
    first = matcher.store.facts_by_id.get(match.best.intent)
    if lead == "yes" and first is not None and first.event == event and "yes-no" in first.asks:
        fact_id = first.id  # "是第一次吗" is no question of the day.
    elif lead == "yes" and persons and not ranks:
        if _WHO & {*told.asks}:
            return None  # "Who was third? … that was Xi, right?" has its answer already.
        with_whom = (f for f in matcher.store.facts if f.event == event and {"who"} & {*f.asks})
        fact_id = next((f.id for f in with_whom if not f.superseded_by), told.fact.id)
    elif lead == "yes" and any(known[id_].type in _GROUNDS for id_ in understood.entity_ids):
        where = (matcher.store.facts_by_id[id_] for id_ in judged.facts)
        fact_id = next((f.id for f in where if f.event == event and "where" in f.asks), fact_id)
    elif lead == "yes" and ranks:
        fact_id = judged.facts[0]
    elif lead == "yes" and (fact.event != event or not understood.quantities):
        return None  # What has no amount confirms which?
    chosen = replace(match.best, intent=fact_id, verdict=None)
    return told_like_a_claim(chosen, judged), lead


def _said(understood: Understanding) -> str:
    """What is said of the thing, without what points at it and a "right?"; "" if nothing is."""
    lang = understood.lang.written
    text = _TAG[lang].sub("", understood.text, count=1)
    found = _POINTS[lang].match(text)
    if lang is Lang.ZH and _ASKS_WHETHER.search(text):
        return ""
    return text[found.end() :].strip() if found is not None else ""


def _name(event: str, matcher: Matcher, lang: Lang) -> str:
    """What an event is called without its day: a summit by its series, a call by its two."""
    known = matcher.store.entities_by_id
    series = known.get(event.rpartition("-")[0])
    if series is not None:
        return min(series.aliases[lang], key=len)
    plain = (one for one in known[event].aliases[lang] if not any(c.isdigit() for c in one))
    return next(plain, known[event].label.get(lang))


def _event_of(told: Fact, matcher: Matcher) -> str | None:
    """The event that a fact tells of; of somebody's place in the row, the call with him."""
    if told.event or len(told.recipients) != 1:
        return told.event
    alike = (one for one in matcher.store.facts if one.recipients == told.recipients and one.event)
    return next((one.event for one in alike), None)


def _may_be_of_another(fact_id: str, event: str, matcher: Matcher) -> bool:
    """Whether a fact is not of an event itself, of which the store knows another year's too."""
    if matcher.store.facts_by_id[fact_id].event == event:
        return False
    series = event.rpartition("-")[0]
    return any(
        f.event != event and (f.event or "").rpartition("-")[0] == series
        for f in matcher.store.facts
        if series
    )


def _is_of(fact_id: str, event: str, told: Fact, matcher: Matcher) -> bool:
    """Whether a fact is on the event told of, or of the same matter."""
    fact = matcher.store.facts_by_id[fact_id]
    return fact.event == event or fact.topic == told.topic
