"""Which of two came first: the fact that tells it, whatever else is said of the two."""

from __future__ import annotations

from bot.core.language import Lang
from bot.core.matching.matcher import Candidate, Match, Matcher
from bot.core.matching.verdicts import Slot, Verdict
from bot.core.regex import regex

OF_SOMETHING_ELSE = {"how-long", "how-many", "when", "what-time", "where", "why"}
"""Attributes that a question on two things in their order may ask for instead."""

_FIRST = {
    Lang.EN: regex(
        r"\b(?:first|earlier|sooner)\b.*\bor\b|\b(?:who|which)\b.*\bfirst\b|"
        r"\bbefore or (?:was it )?after\b|\bafter or (?:was it )?before\b|"
        r"\bor (?:was it )?(?:after|later)\b"
    ),
    Lang.KO: regex(
        r"(?:누가|누구|누굴|누군|어느|중에|중|아니면|냐).*(?:먼저|빨리|앞서)|먼저.*(?:냐|아니면|"
        r"누구|나중)|"
        r"(?:이전|전)(?:이야|인가요?|이에요|이었\S*|인지)?,? ?(?:아니면 )?(?:이후|나중|뒤|"
        r"후)(?:야|인|예|이)"
    ),
    Lang.ZH: regex(
        r"先.*(?:还是|谁|哪)|(?:谁|哪个|哪位|哪边|还是).*(?:先|更早|在前)|前(?:面)?还是.{0,6}后|"
        r"先还是后|早还是晚"
    ),
}
"""Which of several was first."""
_NOT_THE_ROW = regex(
    r"\b(?:whether|watch\w*|closely|attention|interest|why|lee back|"
    r"(?<!spoke to )(?<!speak to )(?<!spoke with )(?<!talked to )(?<!talked with )lee first)\b|"
    r"관심|주목|이목|왜|이유|关注|关心|盯|看点|为何|为什么|为啥|打给李|给李"
)
"""What asks of the interest in the order, or who placed a call."""


def asked_in_order(match: Match, best: Candidate, matcher: Matcher) -> Candidate | None:
    """The order that a yes/no question names, where another fact of the same two is likelier.

    "Confirm that Trump got his call before Ishiba did" is not about whose call was longer.
    """
    asks = set(match.understood.asks)
    if not (match.understood.yes_no or "yes-no" in asks) or OF_SOMETHING_ELSE & asks:
        return None
    first = matcher.store.facts_by_id.get(best.intent)
    if matcher.kind_of(best.intent) not in {"fact", "overview"}:
        return None
    if first is not None and "which-order" in first.asks:
        return None
    return told_in_order(match, best, matcher)


def told_in_order(match: Match, best: Candidate, matcher: Matcher) -> Candidate | None:
    """The shortest order of things that tells of the one that a question names or takes so."""
    for fact in matcher.store.orders:
        profile = matcher.profile(fact.id, match.understood.lang)
        verdict = matcher.gate.check(match.understood, fact, profile)
        kept = tuple(slot for slot in verdict.slots if slot.name == "order" or slot.agrees)
        if any(slot.name == "order" for slot in kept):
            return Candidate(fact.id, best.probability, best.raw, best.standing, Verdict(kept))
    return None


def asked_who_first(match: Match, best: Candidate, matcher: Matcher) -> Candidate | None:
    """The shortest order that has all whom a question names to ask which of them came first.

    "Who did Lee phone first, Trump or Ishiba?" is not about who placed the calls.
    """
    understood = match.understood
    wanted = _FIRST[understood.lang.written].search(understood.text)
    if not wanted or _NOT_THE_ROW.search(understood.text):
        return None
    if OF_SOMETHING_ELSE & set(understood.asks):
        return None
    every = {id_ for fact in matcher.store.orders for id_ in fact.row}
    for fact in matcher.store.orders:
        named = [id_ for id_ in understood.entity_ids if id_ in fact.row]
        others = every - {*fact.row}
        if len(named) > 1 and not others & set(understood.entity_ids):
            slots = tuple(Slot("value", id_, agrees=True) for id_ in named)
            return Candidate(fact.id, best.probability, best.raw, best.standing, Verdict(slots))
    return None


def longest_row(matcher: Matcher) -> tuple[str, ...]:
    """The longest order of the store."""
    return max((fact.row for fact in matcher.store.orders), key=len, default=())
