"""A call said to be the day after another's: "with Trump and the next day with Ishiba".

Each of the two may be right by itself, and "next" is a word of their order too.
"""

from __future__ import annotations

from bot.core.claims.later_by import PAIR, calls_apart
from bot.core.claims.reading import Claim
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.regex import regex
from bot.core.store import Store
from bot.core.values import DurationValue

_NEXT = {
    Lang.EN: regex(
        r"\b(?:the |on the )?(?:very )?(?:next|following) day\b|\ba day later\b(?! than\b)|"
        r"\bthe day after(?= with\b|[,.]|$)"
    ),
    Lang.KO: regex(r"(?:그|바로)?(?:다음날|이튿날)|익일"),
    Lang.ZH: regex(r"次日|翌日|第二天|隔天|隔日|转天"),
}
_ENDS = regex(r"[,;.，；。]|\band\b|\bthen\b")
"""What ends the clause that such a day belongs to."""
_CLOSE = 30
"""Characters between a name and the day that follows it in its clause."""


class NextDays:
    """Holds such days against the days between the calls of one store."""

    def __init__(self, store: Store) -> None:
        """Use its lengths in days between two persons' calls, and the longest order of persons."""
        self._row, self._apart = calls_apart(store)

    def wrong(self, claim: Claim) -> Fact | None:
        """The fact of the days between two calls that a claim has on two days in turn; None if
        they were, or it says nothing of the kind."""
        for found in _NEXT[claim.lang].finditer(claim.text):
            pair = self._pair(claim, found.start(), found.end())
            fact = self._apart.get(frozenset(pair)) if len(set(pair)) == PAIR else None
            if fact is None or not isinstance(fact.value, DurationValue):
                continue
            in_turn = self._row.index(pair[0]) < self._row.index(pair[1])
            if fact.value.amount != 1 or not in_turn:
                return fact
        return None

    def _pair(self, claim: Claim, start: int, end: int) -> tuple[str, ...]:
        """Whose call was first, and whose the day after; () if it does not say."""
        named = [(one.start, one.id) for one in claim.entities if one.id in self._row]
        before = [(at, id_) for at, id_ in sorted(named) if at < start]
        behind = [(at, id_) for at, id_ in sorted(named) if at >= end]
        last = before[-1] if before else None
        if claim.lang is Lang.EN and len(before) >= PAIR and last is not None:
            # "… and Ishiba the next day": the day stands behind its own name.
            own = claim.text[last[0] : start]
            if len(own) < _CLOSE and not _ENDS.search(own):
                return before[-PAIR][1], last[1]
        if last is None or not behind:
            return ()
        return last[1], behind[0][1]
