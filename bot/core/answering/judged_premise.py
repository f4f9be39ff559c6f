"""What a message rests on, judged like a claim: a premise, what it denies, what it says before.

"Why was the call cut off after ten minutes?" is an open question, and yet its length is wrong.
"""

from __future__ import annotations

from collections.abc import Callable

from bot.core.answering.denied import denies, undenied, without_contrast
from bot.core.answering.parts import said_and_asked
from bot.core.answering.presupposed import presupposed
from bot.core.answering.statements import stated
from bot.core.answering.wrong_setting import of_another_year
from bot.core.claims.cases import Judgement
from bot.core.claims.conflicts import Conflict
from bot.core.claims.verdicts import CONTRADICTED, SUPPORTED
from bot.core.language import Lang
from bot.core.matching.cues import has_wh
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.quantities import QuantityKind
from bot.core.regex import regex

SURE_CONFLICTS = {*Conflict} - {Conflict.CORRECTED, Conflict.ATTRIBUTION}
"""Conflicts for which a premise is put right."""
_BOUND = regex(
    r"\b(?:before|after|by|until|till|past)\b|전에|이전|후에|이후|넘어|之前|以前|之后|以后"
)
_BY_NOON = regex(
    r"\b(?:before|after|by|until|past) (?:noon|lunch|midday)\b|"
    r"(?:정오|점심) ?(?:전|이전|후|이후)|(?:中午|正午)(?:之前|以前|之后|以后|前|后)"
)
"""Words by which an hour is only bounded."""
Judge = Callable[[str, Lang], Judgement]
"""The claim check of one sentence."""


def said_before(text: str, understood: Understanding) -> str:
    """What a message says before it asks openly: "so Xi invited Lee to Beijing, for when?"."""
    lang = understood.lang
    parts = said_and_asked(text, lang)
    if parts is None or not understood.wh or has_wh(parts[0].casefold(), lang.written):
        return ""
    told = presupposed(understood.text, lang) if lang.written is Lang.KO else ""
    return told or stated(parts[0], lang)[0]


def judged_premise(judge: Judge, understood: Understanding, matcher: Matcher) -> Judgement | None:
    """The judgement on what an open question takes for granted, if it is surely so or not."""
    lang = understood.lang
    rests_on = presupposed(without_contrast(understood.text, lang), lang)
    clock = any(one.kind is QuantityKind.CLOCK for one in understood.quantities)
    if not rests_on or of_another_year(understood, matcher):
        return None
    if (clock and _BOUND.search(rests_on)) or _BY_NOON.search(rests_on):
        return None  # "Before noon" only bounds the hour.
    judged = judge(rests_on, lang)
    if judged.verdict == SUPPORTED and not denies(understood):
        return judged
    sure = judged.verdict == CONTRADICTED and judged.conflict in SURE_CONFLICTS
    if denies(understood) and judged.conflict is not Conflict.NEGATION:
        return None
    return judged if sure else None


def undenied_judgement(judge: Judge, understood: Understanding, said: str) -> Judgement | None:
    """The judgement on what a message denies: "why did Lee not call Xi first?"; None if unclear."""
    lang = understood.lang
    plain = undenied(without_contrast(understood.text, lang), lang)
    rests_on = undenied(said.casefold(), lang) if said else presupposed(plain, lang)
    told = rests_on not in {"", said.casefold()}
    return judge(rests_on, lang) if told else None
