"""A place in the row of calls put forward for somebody: "so Xi was second?", "那习是第二个咯".

What is wrong with it is his place, and not who has the one that is named.
"""

from __future__ import annotations

from bot.core.answering.bare import says_nothing_else
from bot.core.answering.bare_number import PLACES
from bot.core.answering.confirming_words import CONFIRMING
from bot.core.answering.decision import Decision
from bot.core.answering.in_order import longest_row
from bot.core.language import Lang
from bot.core.matching.matcher import Candidate, Match, Matcher
from bot.core.matching.understanding import Understanding, span_in
from bot.core.matching.verdicts import Slot, Verdict
from bot.core.quantities import QuantityKind, Rank
from bot.core.regex import regex
from bot.core.reply import ReplyKind

_BESIDE = {
    Lang.EN: regex(
        r"\b(?:was|is|came|oh+|then|number|no|call(?:ed)?|one|leader|president|mr|pm)\b"
    ),
    Lang.KO: regex(r"대통령|주석|총리|이가|통화|사람|정상|거|ㅇ+|그럼"),
    Lang.ZH: regex(r"主席|总统|首相|排|个|位|通|名|咯|喽|嘛|人"),
}


def place_stated(
    matcher: Matcher, understood: Understanding, alone: Match
) -> tuple[Match, Decision] | None:
    """The fact with the place of the one who is named, and whether it is the place that is said.

    `alone` is the match of the message by itself. None where the message says more than that.
    """
    row = longest_row(matcher)
    named = [id_ for id_ in dict.fromkeys(understood.entity_ids) if id_ in row]
    if len(named) != 1 or len({*understood.entity_ids}) != 1 or len(understood.quantities) != 1:
        return None
    said = understood.quantities[0]
    if said.kind is not QuantityKind.ORDINAL or understood.wh or alone.best is None:
        return None
    rank = said.value.rank if isinstance(said.value, Rank) else 0
    if not 0 < rank <= PLACES or not _says_no_more(understood):
        return None
    for fact in matcher.store.facts:
        if fact.recipients == (named[0],) and "which-order" in fact.asks and not fact.superseded_by:
            agrees = row.index(named[0]) + 1 == rank
            verdict = Verdict((Slot("quantity", said.surface, agrees=agrees, correctable=True),))
            chosen = Candidate(fact.id, 1.0, alone.best.raw, alone.best.standing, verdict)
            decision = Decision(ReplyKind.ANSWER, (chosen,), 1.0, "a place is held against his")
            return Match(understood, (chosen,), alone.coverage, 1.0), decision
    return None


def _says_no_more(understood: Understanding) -> bool:
    text, lang = understood.text, understood.lang.written
    spans = {span_in(understood, mention) for mention in understood.entities}
    spans |= {(one.start, one.end) for one in understood.quantities}
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]} {text[end:]}"
    return says_nothing_else(_BESIDE[lang].sub(" ", CONFIRMING[lang].sub(" ", text)), lang)
