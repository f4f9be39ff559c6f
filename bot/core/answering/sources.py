"""Who a question says it has something from: "what did Kang say Lee hoped for?" is about Lee."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.core.answering.decision import Decision, decide
from bot.core.answering.followups import topics_named
from bot.core.entities import EntityType
from bot.core.language import Lang
from bot.core.matching.matcher import Match, Matcher
from bot.core.matching.understanding import Understanding
from bot.core.reply import ReplyKind

MATTER_FROM = 2
"""Content words that a question has at least besides whom it has its matter from, if it names no
matter of ours."""
_TITLES = r"(?:(?:ms|mr|the|presidential|seoul's)\.?\s+)*(?:spokes\w+\s+)?"
_EN_SAYS = (
    r"(?:says?|said|saying|talks? about|talked about|mentions?|mentioned|called|calls?|describes?|"
    r"described|tells?|told (?:reporters|us)|reports?|reported|announced|claims?|claimed)"
)
_EN = (
    r"^(?:so\s+)?{titles}{name}(?:\s+\S+)?\s+{says}(?:\s+that)?\b|"
    r"\b(?:did|does)\s+{titles}{name}\s+{says}(?:\s+that)?\b|"
    r",?\s*\b(?:according to|acc to|per|as)\s+{titles}{name}(?:\s+{says})?\b,?|"
    r"\b{titles}{name}(?:\s+\S+)?\s+{says}\s*[?.!]*$"
)
_KO = (
    r"{name}(?:\s*대변인)?(?:이|은|는|가)?\s*"
    r"(?:말한|말하길|밝힌|전한|언급한|얘기한|에 따르면|말로는)|"
    # "강 대변인이 교류에 대해 뭐라고 했어?" is on the exchanges.
    r"^{name}(?:\s*대변인)?(?:이|은|는|가|에서)?\s+(?=\S.*(?:대해|관해|관련))"
)
_ZH = (
    r"(?:据|按)?{name}(?:发言人)?(?:说过?|讲|表示|提到|介绍|转述|口中|原话里?)(?:的|了)?[,，:：]?|"
    r"^{name}(?:发言人)?(?=关于|对|就)"
)


def matter_besides(
    understood: Understanding, decision: Decision, matcher: Matcher
) -> tuple[Match, Decision] | None:
    """What a question is about besides the person or office that it has its matter from.

    None where it was answered with anything else than that one.
    """
    chosen = decision.chosen[0].intent if decision.chosen else ""
    if decision.tells and not about_a_source(understood, chosen, matcher):
        return None
    rest = matcher.read(without_source(understood, matcher), understood.lang)
    if rest.content < MATTER_FROM and not topics_named(rest, matcher):
        return None
    match = _of_own_account(understood, matcher.match(rest), matcher)
    found = decide(match, matcher)
    return (match, found) if found.tells and found.kind is not ReplyKind.CHAT else None


def _of_own_account(understood: Understanding, match: Match, matcher: Matcher) -> Match:
    """A match without the facts of another side's account than that of the source it names."""
    known = matcher.store.entities_by_id
    sides = {known[id_].country for id_ in _sources(matcher) & set(understood.entity_ids)}
    kept = tuple(
        one
        for one in match.candidates
        if (fact := matcher.store.facts_by_id.get(one.intent)) is None
        or (office := known.get(fact.attribution.value)) is None
        or office.country in sides
    )
    return replace(match, candidates=kept)


def about_a_source(understood: Understanding, intent_id: str, matcher: Matcher) -> bool:
    """Whether an intent tells of the spokesperson that a question only has its matter from."""
    store = matcher.store
    sources = _sources(matcher) & set(understood.entity_ids)
    fact = store.facts_by_id.get(intent_id)
    overview = next((o for o in store.overviews if o.id == intent_id), None)
    told = fact.agent if fact is not None else overview.entity if overview is not None else None
    return bool(sources) and told in sources


def without_source(understood: Understanding, matcher: Matcher) -> str:
    """The question without whom it has its matter from; empty if it names no such person."""
    sources = _sources(matcher)
    for mention in understood.entities:
        if mention.id not in sources:
            continue
        name = re.escape(mention.alias)
        match understood.lang.written:
            case Lang.EN:
                pattern = _EN.format(titles=_TITLES, name=name, says=_EN_SAYS)
            case Lang.KO:
                # Korean mentions count no spaces, the text has them.
                pattern = _KO.format(name=r"\s*".join(map(re.escape, mention.alias)))
            case _:
                pattern = _ZH.format(name=name)
        rest = re.sub(pattern, " ", understood.text)
        if rest != understood.text:
            return " ".join(rest.split())
    return ""


def _sources(matcher: Matcher) -> set[str]:
    """The persons who gave a briefing, and the offices of their country that are told of."""
    known = matcher.store.entities_by_id
    persons = {
        fact.agent
        for fact in matcher.store.facts
        if fact.event == "briefing" and fact.agent and known[fact.agent].type is EntityType.PERSON
    }
    countries = {known[id_].country for id_ in persons}
    told = (one.entity for one in matcher.store.overviews if one.entity)
    offices = {
        id_
        for id_ in told
        if known[id_].type is EntityType.ORGANISATION and known[id_].country in countries
    }
    return persons | offices
