"""One thing that is said to be so many days later than the one told before it.

"He spoke with Trump and, three days later, with Ishiba": later than what, is said in another
clause, so that no clause can be held against the facts alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.core.claims.amounts import judge
from bot.core.claims.reading import Amount, Claim
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.quantities import Length
from bot.core.regex import regex
from bot.core.store import Store
from bot.core.values import DurationValue, EntityValue

PAIR = 2
_LATER = {
    Lang.EN: (
        regex(r"(?:\band|[,;]|\bthen)\s*$"),
        regex(r"\s+(?:later|afterwards|on)\b(?! than)[,;]?"),
    ),
    Lang.KO: (
        regex(r"(?:고서?|며|으며|뒤이어|,|그리고|그로부터)$"),
        regex(r"(?:뒤|후)(?:에는|에)?(?!인)"),
    ),
    Lang.ZH: (regex(r"(?:[,;]|^|又|再|并|而)(?:在)?$"), regex(r"(?:后|之后|以后)(?:又|再|才|,)?")),
}
"""What stands before and behind such a length."""


@dataclass(frozen=True, slots=True)
class Later:
    """Whether a claim's days between two calls, and their order, are so, and the fact of it.

    `sentence` is the claim without the words of it.
    """

    agrees: bool
    fact: str
    sentence: str


def calls_apart(store: Store) -> tuple[tuple[str, ...], dict[frozenset[str], Fact]]:
    """The longest order of persons of a store, and of each two the days between their calls."""
    rows = [
        fact.value.entities
        for fact in store.facts
        if isinstance(fact.value, EntityValue) and "which-order" in fact.asks
    ]
    row: tuple[str, ...] = max(rows, key=len, default=())
    apart: dict[frozenset[str], Fact] = {}
    for fact in store.facts:
        pair = frozenset({*fact.entities} & {*row})
        days = isinstance(fact.value, DurationValue) and fact.value.unit == "day"
        if days and len(pair) == PAIR and fact.superseded_by is None:
            apart.setdefault(pair, fact)
    return row, apart


class LaterBy:
    """Holds such lengths against the facts of one store that tell the days between two calls."""

    def __init__(self, store: Store) -> None:
        """Use its lengths between two persons' calls, and the longest order of persons."""
        self._row, self._apart = calls_apart(store)

    def tell(self, claim: Claim, sentence: str) -> Later | None:
        """What a claim says so of two calls; None if it says nothing of the kind."""
        for amount in claim.amounts:
            if _is_length(amount) and (left := _without(claim, amount, sentence)):
                return self._held(claim, amount, left)
        return None

    def _held(self, claim: Claim, amount: Amount, sentence: str) -> Later | None:
        named = [one for one in claim.entities if one.id in self._row]
        first = [one.id for one in named if one.start < amount.span[0]][-1:]
        second = [one.id for one in named if one.start > amount.span[0]][:1]
        pair = {*first, *second}
        fact = self._apart.get(frozenset(pair))
        if fact is None:
            return None
        ordered = self._row.index(first[0]) < self._row.index(second[0])
        return Later(ordered and judge(claim, amount, [fact]) is True, fact.id, sentence)


def dangles(claim: Claim, sentence: str) -> bool:
    """Whether a claim has a length that is later than what another clause tells."""
    return any(_is_length(one) and _without(claim, one, sentence) for one in claim.amounts)


def _is_length(amount: Amount) -> bool:
    """Whether an amount is a length, or a day that may be read as one ("三天后")."""
    return isinstance(amount.quantity.value, Length) or isinstance(amount.quantity.also, Length)


def _without(claim: Claim, amount: Amount, sentence: str) -> str:
    """The sentence without such a length; "" if this is none."""
    before, behind = _LATER[claim.lang]
    start, end = amount.span
    if not (before.search(claim.text[:start]) and behind.match(claim.text, end)):
        return ""
    surface = r"\s*".join(map(re.escape, amount.quantity.surface.split()))
    left, found = re.subn(
        rf"{surface}\s*{behind.pattern}", "", sentence, count=1, flags=re.IGNORECASE
    )
    return left if found else ""
