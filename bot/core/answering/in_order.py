"""Which of two came first: the fact that tells it, whatever else is said of the two."""

from __future__ import annotations

import re

from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.matcher import Candidate, Match, Matcher
from bot.core.matching.verdicts import Slot, Verdict
from bot.core.regex import regex
from bot.core.values import EntityValue

_OF_SOMETHING_ELSE = {"how-long", "how-many", "when", "what-time", "where", "why"}
"""Attributes that a question on two things in their order may ask for instead."""

_FIRST = {
    Lang.EN: regex(r"\b(?:first|earlier|sooner)\b.*\bor\b|\b(?:who|which)\b.*\bfirst\b"),
    Lang.KO: regex(
        r"(?:누가|누구|누굴|누군|어느|중에|중|아니면|냐).*(?:먼저|빨리|앞서)|먼저.*(?:냐|아니면|누구)"
    ),
    Lang.ZH: regex(r"先.*(?:还是|谁|哪)|(?:谁|哪个|哪位|哪边|还是).*(?:先|更早|在前)"),
}
"""Which of several was first."""
_EN_PLACE = r"(?:(?:the|his|lee's) )?(?:first|second|third|fourth|last|1st|2nd|3rd|4th)"
_KO_PLACE = r"(?:첫|두|세|네|[1-4])\s*번째\S{0,4}"
_TWO_PLACES = {
    Lang.EN: regex(rf"\b{_EN_PLACE},? or {_EN_PLACE}\b"),
    Lang.KO: regex(rf"{_KO_PLACE}[,?\s]+(?:아니면\s*)?{_KO_PLACE}"),
    Lang.ZH: regex(r"第[一二三四1-4][个位通]?(?:还是|,还是|,|或者?)(?:是)?第[一二三四1-4]"),
}
"""Two places of a row that a question lets choose from."""
_BARE_PLACE = regex(
    r"^(?:그럼 |그러면 )?(?P<ko>첫|두|세|[123]) ?번째(?:는|가|로)?\s*(?:통화한?\s*)?"
    r"(?:정상|사람|상대|지도자|분)?(?:은|는|이|가)?\s*누구\S*[?]?$|"
    r"^(?:那)?第(?P<zh>[一二三123])(?:个|位|通)?(?:通话的?)?(?:人|领导人)?(?:是|打给)?谁[呢啊?]*$"
)
"""Who has a place in a row, and no more is said."""
_NUMBERS = {"첫": 1, "두": 2, "세": 3, "一": 1, "二": 2, "三": 3, "1": 1, "2": 2, "3": 3}
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
    if not (match.understood.yes_no or "yes-no" in asks) or _OF_SOMETHING_ELSE & asks:
        return None
    first = matcher.store.facts_by_id.get(best.intent)
    if matcher.kind_of(best.intent) not in {"fact", "overview"}:
        return None
    if first is not None and "which-order" in first.asks:
        return None
    return told_in_order(match, best, matcher)


def told_in_order(match: Match, best: Candidate, matcher: Matcher) -> Candidate | None:
    """The shortest order of things that tells of the one that a question names or takes so."""
    for fact in sorted(matcher.store.facts, key=lambda f: len(f.entities)):
        if fact.superseded_by is not None or not _tells_order(fact):
            continue
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
    if _OF_SOMETHING_ELSE & set(understood.asks):
        return None
    for fact in sorted(matcher.store.facts, key=lambda f: len(f.entities)):
        if fact.superseded_by is not None or not _tells_order(fact):
            continue
        row = _row(fact)
        named = [id_ for id_ in understood.entity_ids if id_ in row]
        others = {id_ for one in matcher.store.facts for id_ in _row(one)} - set(row)
        if len(named) > 1 and not others & set(understood.entity_ids):
            slots = tuple(Slot("value", id_, agrees=True) for id_ in named)
            return Candidate(fact.id, best.probability, best.raw, best.standing, Verdict(slots))
    return None


def asked_which_place(match: Match, best: Candidate, matcher: Matcher) -> Candidate | None:
    """The fact with the place of one in the row of calls, where two places are offered for it.

    "Is the Xi call his 2nd or his 3rd?"
    """
    understood = match.understood
    bare = _BARE_PLACE.search(understood.text)
    if bare and not understood.entity_ids:
        return _of_place(bare, best, matcher)
    if not _TWO_PLACES[understood.lang.written].search(understood.text):
        return None
    row = {id_ for one in matcher.store.facts for id_ in _row(one)}
    named = [id_ for id_ in understood.entity_ids if id_ in row]
    if len(named) != 1 or "call" not in understood.concept_ids:
        return None
    for fact in matcher.store.facts:
        if fact.recipients == (named[0],) and "which-order" in fact.asks:
            slots = (Slot("entity", named[0], agrees=True),)
            return Candidate(fact.id, best.probability, best.raw, best.standing, Verdict(slots))
    return None


def _of_place(asked: re.Match[str], best: Candidate, matcher: Matcher) -> Candidate | None:
    """The fact with who has a place of the longest row: "세 번째가 누구야?", "第三个是谁"."""
    rows = sorted((_row(one) for one in matcher.store.facts), key=len)
    place = _NUMBERS.get(asked["ko"] or asked["zh"], 0)
    if not rows or not 0 < place <= len(rows[-1]):
        return None
    who = rows[-1][place - 1]
    for fact in matcher.store.facts:
        if fact.recipients == (who,) and "which-order" in fact.asks and not fact.superseded_by:
            return Candidate(fact.id, best.probability, best.raw, best.standing, Verdict(()))
    return None


def _row(fact: Fact) -> tuple[str, ...]:
    return fact.value.entities if _tells_order(fact) and isinstance(fact.value, EntityValue) else ()


def _tells_order(fact: Fact) -> bool:
    ordered = isinstance(fact.value, EntityValue) and "which-order" in fact.asks
    return ordered and "why" not in fact.asks
