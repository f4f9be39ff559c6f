"""What somebody said, where who passed it on is likelier: "what did Xi say on the peninsula?".

Both are asked in the same words but for the few that ask for the teller.
"""

from __future__ import annotations

from dataclasses import replace

from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.matcher import Candidate, Match, Matcher
from bot.core.regex import regex

LIKELY = 0.4
"""Share of the first one's probability from which somebody's words are meant instead."""
_TELLER = {
    Lang.EN: regex(
        r"\b(?:who\w*|sourc\w+|account|attribut\w*|credit\w*|quot\w+|according|report\w*|"
        r"pass\w*|relay\w*|second-?hand|publish\w*|know|from|via|kang|by|give out|gave out)\b"
    ),
    Lang.KO: regex(
        r"누가|누구|출처|전했|전한|인용|어디서|어느|발표|강 ?(?:유정|대변인)|통해|에 따르면"
    ),
    Lang.ZH: regex(r"谁|哪|出处|来源|引述|转述|转达|根据|据|姜由桢|发布|公布|通过"),
}
"""What asks for whose account something is."""


def words_asked(match: Match, best: Candidate, matcher: Matcher) -> Candidate:
    """The fact with the words where the best one only has their teller; else the best one."""
    understood, first = match.understood, matcher.store.facts_by_id.get(best.intent)
    asks = {*understood.asks}
    if first is None or first.asks != ("who",) or "said" not in asks or {"who", "whom"} & asks:
        return best
    if _TELLER[understood.lang.written].search(understood.text):
        return best
    for one in match.candidates:
        intent = matcher.store.intents[one.intent]
        words = isinstance(intent, Fact) and intent.topic == first.topic and "said" in intent.asks
        if words and not one.vetoed and one.probability >= LIKELY * best.probability:
            return replace(one, probability=best.probability)
    return best
