"""Several calls told with their days or lengths one by one: "Trump on the 6th, Ishiba on the 9th".

Which value is whose is told by the order in which names and values stand, not by which of them is
nearest: between two names a value is as near to either.
"""

# Wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.core.claims.amounts import judge
from bot.core.claims.differing import is_difference
from bot.core.claims.patterns import Span
from bot.core.claims.reading import Amount, Claim
from bot.core.contrasts import Contrast
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.quantities import CalendarDate, Length, QuantityValue, Weekday
from bot.core.regex import regex
from bot.core.store import Store
from bot.core.values import DateValue, PeriodValue

_DAYS = frozenset({"day", "week", "month", "year"})
_TURNS = {
    Lang.EN: regex(
        r"\b(?:before|after|ahead|prior|than|earlier|later|following|since|not|nor|neither|eve|longer|shorter|more|less|short of)\b"
    ),
    Lang.KO: regex(r"보다|뒤|후|전날|다음|이튿|앞서|먼저|나중|아니|말고|더|덜|못|모자"),
    Lang.ZH: regex(r"比|较|前|后|次日|翌日|早|晚|不|没|未|多|少|再"),
}
"""What between a name and a value makes the value no plain one of it."""
_ABBREVIATED = {
    Lang.EN: regex(r"(?!x)x"),
    Lang.KO: regex(
        r"(?<![가-힣])[미일중]·[미일중](?:·[미일중])?(?=정상|대통령|3국|세나라)|[미일중]{2,3}(?=정상|3국)"
    ),
    Lang.ZH: regex(
        r"[美日中]{2,3}(?=领导人|首脑|元首|三国|总统)|[美日中]、[美日中](?:、[美日中])?(?=领导人|首脑|元首|三国)"
    ),
}
"""Countries by one letter each, in a row: "미·일·중 정상", "美日中领导人"."""
_LETTERS = {"미": "united-states", "일": "japan", "중": "china",
            "美": "united-states", "日": "japan", "中": "china"}  # fmt: skip


_ROUGHLY = r"(?:about |around |roughly |some |only |just |the )*"
_AGAINST = {
    Lang.EN: regex(
        rf"\s*(?:,|versus|vs\.?|against|to|as against|compared (?:with|to))\s*{_ROUGHLY}"
    ),
    Lang.KO: regex(r"(?:가량|쯤|정도)?(?:대|vs|>|<|:)(?:약)?"),
    Lang.ZH: regex(r"(?:左右)?(?:对|vs|>|<|:|比)(?:大?约)?"),
}
"""What stands between two values that are held against each other."""
_EVENTS = {
    "inauguration-2025": ("inauguration-2025", "sworn-in"),
    "election-2025": ("election-2025",),
    "g7-2025": ("g7-2025", "g7"),
}
"""Events that have a day beside those of the calls, with what names them."""


@dataclass(frozen=True, slots=True)
class Paired:
    """An amount that is said to be one thing's own, the contrast that tells it, and whether it fits."""

    amount: Amount
    name: Span
    contrast: Contrast
    agrees: bool


class Series:
    """Pairs names and values by the places of one store's contrasts."""

    def __init__(self, store: Store) -> None:
        """Use the contrasts whose places have a day or a length each."""
        self._facts: dict[str, dict[str, Fact]] = {"time": {}, "length": {}}
        self._groups: dict[str, str] = {}
        for contrast in store.contrasts:
            for place in contrast.places:
                for aspect, id_ in (("time", place.time), ("length", place.length)):
                    for entity in place.entities if id_ else ():
                        self._facts[aspect][place.entities[0]] = store.facts_by_id[id_ or ""]
                        self._groups[entity] = place.entities[0]
        self.contrasts = {
            id_: contrast
            for contrast in reversed(store.contrasts)
            if contrast.measured
            for id_ in contrast.facts
        }
        self.dates = self._facts["time"]
        self.dated = dict(self._groups)
        for fact in store.facts:
            if fact.event in _EVENTS and isinstance(fact.value, DateValue | PeriodValue):
                self._facts["time"].setdefault(fact.event, fact)
                self.dated |= dict.fromkeys(_EVENTS[fact.event], fact.event)

    def paired(self, claim: Claim) -> tuple[Paired, ...]:
        """Each value with its name, where names and values stand in turn; () of any other claim."""
        for kinds in ((CalendarDate,), (Weekday,), (Length,)):
            values = [one for one in claim.amounts if _is_of(claim, one, kinds)]
            if len(values) < 2 or len({str(one.quantity.value) for one in values}) < 2:
                continue
            aspect = "length" if kinds == (Length,) else "time"
            tried = [self._groups] if aspect == "length" else [self.dated, self._groups]
            for groups in tried:
                if made := self._in_turn(claim, things_named(claim, groups), values, aspect):
                    return made
        return ()

    def _in_turn(
        self, claim: Claim, named: Sequence[tuple[str, Span]], values: Sequence[Amount], aspect: str
    ) -> tuple[Paired, ...]:
        groups = [group for group, _ in named]
        if len(named) != len(values) or len(set(groups)) != len(groups):
            return ()
        spans = [span for _, span in named]
        own = [one.span for one in values]
        order = [sort for _, sort in sorted([*((s, "n") for s in spans), *((s, "v") for s in own)])]
        alternating = all(one != other for one, other in pairwise(order))
        grouped = len(named) > 2 and len(set(order[: len(named)])) == 1
        held = len(named) == 2 and order[0] == order[1] and _is_held_against(claim, values)
        if not (alternating or grouped or held):
            return ()
        gaps = [_gap(claim, span, one.span) for span, one in zip(spans, values, strict=True)]
        if alternating and any(_TURNS[claim.lang].search(gap) for gap in gaps):
            return ()
        made: list[Paired] = []
        for (group, span), amount in zip(named, values, strict=True):
            fact = self._facts[aspect].get(group)
            contrast = self.contrasts.get(fact.id) if fact else None
            agrees = judge(claim, amount, [fact]) if fact else None
            if contrast is None or agrees is None:
                return ()
            made.append(Paired(amount, span, contrast, agrees))
        return tuple(made)


def things_named(claim: Claim, groups: Mapping[str, str]) -> list[tuple[str, Span]]:
    """The things that a claim names, each run of one and the same taken once."""
    found = {
        (one.start, one.end): groups[one.id]
        for one in (*claim.entities, *claim.concepts)
        if one.id in groups
    }
    for run in _ABBREVIATED[claim.lang].finditer(claim.text):
        for number, letter in enumerate(run[0]):
            if letter in _LETTERS:
                place = run.start() + number
                found[(place, place + 1)] = groups[_LETTERS[letter]]
    kept: list[tuple[str, Span]] = []
    for span, group in sorted(found.items()):
        if not kept or kept[-1][0] != group:
            kept.append((group, span))
    return kept


def _is_of(claim: Claim, amount: Amount, kinds: tuple[type[QuantityValue], ...]) -> bool:
    value = amount.quantity.value
    if not isinstance(value, kinds) or is_difference(claim, amount):
        return False
    if isinstance(value, CalendarDate):
        return value.day is not None
    return not (isinstance(value, Length) and value.unit in _DAYS)


def _is_held_against(claim: Claim, values: Sequence[Amount]) -> bool:
    """Whether two values stand side by side as two names do: "30 minutes versus about 20"."""
    return _AGAINST[claim.lang].fullmatch(_gap(claim, values[0].span, values[1].span)) is not None


def _gap(claim: Claim, one: Span, other: Span) -> str:
    first, second = sorted((one, other))
    return claim.text[first[1] : second[0]]
