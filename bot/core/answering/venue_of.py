"""The very building of a summit that a thread is on: "where is APEC? … which venue there?".

The city has been told; to tell it again is no answer.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.answering.told import told_before
from bot.core.answering.two_summits import series_of
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.understanding import Understanding
from bot.core.regex import regex

_VENUE = {
    Lang.EN: regex(
        r"\b(?:venues?|buildings?|(?:convention|conference|exhibition) (?:cent(?:er|re)|hall)|"
        r"which (?:hall|hotel|resort))\b(?!.*\b(?:deposit|paid|book\w*|our|my|we)\b)"
    ),
    Lang.KO: regex(r"행사장|회의장|컨벤션 ?센터|어느 (?:건물|호텔|홀)"),
    Lang.ZH: regex(r"场馆|会场|(?:哪个|什么|哪座)(?:馆|厅|会议中心|酒店|建筑)"),
}
_ASKED = {
    Lang.EN: "in which building is the {} summit held?",
    Lang.KO: "{} 정상회의는 어느 회의장에서 열려?",
    Lang.ZH: "{}峰会在哪个场馆举行?",
}
SHORT = 9
"""Content words of such a follow-up at most."""


def with_venue(
    matcher: Matcher, understood: Understanding, text: str, context: Sequence[str]
) -> str:
    """The question for the venue of the summit that was told of; the text if it asks for none."""
    lang = understood.lang.written
    if not context or understood.entity_ids or understood.content > SHORT:
        return text
    if not _VENUE[lang].search(understood.text):
        return text
    told = told_before(matcher, context)
    series = series_of((told.fact.event if told is not None else None) or "")
    name = matcher.store.entities_by_id.get(series)
    if name is None:
        return text
    return _ASKED[lang].format(min(name.aliases[lang], key=len))
