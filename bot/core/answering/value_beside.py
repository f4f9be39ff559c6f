"""A value that stands beside what is asked: "did they argue in their 20 minutes?".

That the value is the fact's says nothing of what was done in that time, or on that day.
"""

from __future__ import annotations

from bot.core.language import Lang
from bot.core.matching.asking import HARD_ASKS
from bot.core.matching.matcher import Candidate, Match, Matcher
from bot.core.regex import regex

_INVERTED = regex(
    r"^(?:(?:and|so|but|ok|wait|hey)[, ]+)*(?:did|was|were|is|are|has|have|had|do|does)\b"
    r"(?! (?:it|that|this) (?:right|true|correct|confirmed|safe|ok|fair|accurate)\b)"
)
_SETTING = regex(r"\b(?:in|during|on|for|at|within)\b[^,;?!.]{0,24}$")
"""What makes a value the time in which something was, and not what is asked."""
_BESIDE = {
    Lang.EN: regex(r"^[^,;?!.]{0,24}"),
    Lang.KO: regex(r"^.{0,12}(?:에서|때|동안|중에|사이|에)"),
    Lang.ZH: regex(r"^.{0,6}(?:里|中|时|内|间)"),
}
_DESCRIBED = regex(r"^(?:[- ]?min(?:ute)?s?)? (?:phone )?(?:call|chat|conversation|talk)\b")
"""The length that a call is called by: "the 20-minute call"."""
_OFFERS = regex(r"\bor\b")
_ATTRIBUTES = {"agreed", "asked", "hoped", "stressed", "promised", "invited"}
"""What is asked of a call besides its day and length."""
RARE = 5.5
"""Rarity from which a word that a fact's samples never use is of another matter."""


def value_is_beside(match: Match, chosen: Candidate, matcher: Matcher) -> bool:
    """Whether a yes/no question has a fact's value, and asks of something no sample of it does."""
    understood = match.understood
    verdict, lang = chosen.verdict, understood.lang.written
    if verdict is None or verdict.corrects or chosen.intent not in matcher.store.facts_by_id:
        return False
    if not any(slot.name == "quantity" and slot.agrees for slot in verdict.slots):
        return False
    if HARD_ASKS & set(understood.asks) or not _stands_beside(match):
        return False
    concepts = matcher.reader.lexicon.concepts
    profile = matcher.profile(chosen.intent, understood.lang)
    fact = matcher.store.facts_by_id[chosen.intent]
    if {*understood.asks} & _ATTRIBUTES - {*fact.asks}:
        return True
    if understood.wh:
        return False
    if any(
        concepts[id_].asks is None and not profile.meant.get(id_, 0)
        for id_ in understood.concept_ids
    ):
        return True
    return lang is Lang.EN and any(
        rare >= RARE for rare in matcher.unspoken(understood, chosen.intent).values()
    )


def _stands_beside(match: Match) -> bool:
    understood = match.understood
    lang, text = understood.lang.written, understood.text
    if lang is Lang.EN:
        if not _INVERTED.search(text) or _OFFERS.search(text):
            return False
        return any(
            _SETTING.search(text[: one.start])
            or (text[: one.start].endswith("the ") and _DESCRIBED.search(text[one.end :]))
            for one in understood.quantities
        )
    if not understood.yes_no and not text.rstrip().endswith("?"):
        return False
    return any(_BESIDE[lang].search(text[one.end :]) for one in understood.quantities)
