"""What a claim says of an order or of lengths, held against the typed values of the facts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.core.claims.differing import is_difference
from bot.core.claims.patterns import Span
from bot.core.claims.polarity import Denial, is_denied, reaching
from bot.core.claims.ranking import LAST, Ranked, ranks
from bot.core.claims.reading import Amount, Claim
from bot.core.claims.relation_parts import Relation
from bot.core.claims.relations import relations
from bot.core.claims.sequences import Named
from bot.core.contrasts import Contrast, Place
from bot.core.language import Lang
from bot.core.quantities import Length
from bot.core.regex import regex
from bot.core.store import Store
from bot.core.values import DateValue, DurationValue

_A_DAY = regex(r"\b(?:the|very|one) day\s*\||전날|다음날|이튿날|前一天|次日|第二天|后一天")
_NEAR = 22
"""Characters between a relation and the amount by which things differ ("two days before")."""
_OF_ONE = regex(r"[\w ]{0,12}\bcompared (?:with|to)\b")
"""What has a difference be that from one of the standards alone."""
_FAR = 90
"""The same where the amount itself is said to be a difference ("… by about ten minutes")."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """One order or length told, whether it is so, and the words that tell it.

    `standard` is the name that something is only compared with, whose own amounts nobody tells.
    """

    agrees: bool
    spans: tuple[Span, ...]
    amounts: tuple[Span, ...] = ()
    standard: Span | None = None


def compare(
    contrast: Contrast, claim: Claim, denials: Sequence[Denial], store: Store
) -> tuple[Comparison, ...]:
    """Every comparison of a claim between the places of a contrast."""
    named = _named(contrast.places, claim)
    if not named:
        return ()
    made: list[Comparison] = []
    for ranked in ranks(claim, named):
        values = _values(contrast.places, ranked.aspect, store)
        if len(values) == len(contrast.places):
            made.append(_judge_rank(ranked, values, denials))
    for relation in relations(claim, named):
        values = _values(contrast.places, relation.aspect, store)
        if relation.one in values and relation.other in values:
            made.append(_judge(relation, values, claim, denials))
    return tuple(made)


def _named(places: Sequence[Place], claim: Claim) -> list[Named]:
    found = [
        (number, (mention.start, mention.end))
        for mention in claim.entities
        for number, place in enumerate(places)
        if mention.id in place.entities
    ]
    return sorted(dict.fromkeys(found), key=lambda one: one[1])


def _values(places: Sequence[Place], aspect: str, store: Store) -> dict[int, float]:
    """Days since year 1, or minutes, by the place's number; only where all are of one sort."""
    found: dict[int, float] = {}
    for number, place in enumerate(places):
        id_ = place.time if aspect == "time" else place.length
        value = store.facts_by_id[id_].value if id_ else None
        if aspect == "time" and isinstance(value, DateValue) and value.on.day and value.on.month:
            found[number] = date(value.on.year, value.on.month, value.on.day).toordinal()
        elif aspect == "length" and isinstance(value, DurationValue):
            found[number] = float(value.amount)
    return found


def _judge(
    relation: Relation, values: dict[int, float], claim: Claim, denials: Sequence[Denial]
) -> Comparison:
    one, other = values[relation.one], values[relation.other]
    agrees = one < other if relation.aspect == "time" else one > other
    by = _difference(relation, claim, frozenset(values.values())) if relation.differs else None
    if by is not None and agrees:
        agrees = _fits(by, abs(one - other), relation.aspect)
    if by is None and agrees and _by_a_day(relation, claim):
        agrees = abs(one - other) == 1
    if is_denied(relation.span, denials, ()):
        agrees = not agrees and by is None
    denying = reaching(relation.span, denials)
    spans = (relation.span, *relation.names, *((by.span,) if by else ()), *denying)
    return Comparison(agrees, spans, (by.span,) if by else (), relation.standard)


def _by_a_day(relation: Relation, claim: Claim) -> bool:
    """Whether one is said to be the day before or after the other."""
    start, end = relation.span
    beside = f"{claim.text[max(0, start - 12) : start]}|{claim.text[start : end + 4]}"
    return relation.aspect == "time" and _A_DAY.search(beside) is not None


def _difference(relation: Relation, claim: Claim, own: Collection[float]) -> Amount | None:
    """The amount by which the two differ: beside the word that relates them."""
    unit = {"time": "day", "length": "minute"}[relation.aspect]
    start, end = relation.span
    near: list[tuple[int, Amount]] = []
    for amount in claim.amounts:
        value = amount.quantity.value
        if not isinstance(value, Length) or value.unit != unit:
            continue
        if value.amount in own and not is_difference(claim, amount):
            # "For 30 minutes, which is more than Ishiba's 25": they differ by neither.
            continue
        if claim.lang is not Lang.EN and amount.span[1] <= (relation.standard or (0, 0))[0]:
            # What stands before its standard is how much something else differs by.
            continue
        gap = start - amount.span[1] if amount.span[1] <= start else amount.span[0] - end
        if start <= amount.span[0] and amount.span[1] <= end:
            gap = 0
        apart = relation.aspect == "length" and is_difference(claim, amount)
        apart = apart and not _OF_ONE.match(claim.text, amount.span[1])
        if 0 <= gap <= (_FAR if apart else _NEAR // (1 if relation.aspect == "length" else 2)):
            near.append((gap, amount))
    return min(near, key=lambda one: one[0])[1] if near else None


def _fits(amount: Amount, known: float, aspect: str) -> bool:
    told = amount.quantity.value
    assert isinstance(told, Length)
    if aspect == "time":
        return told.amount == known
    # Nobody rounds to nine minutes: a length that is not round is meant as it is.
    slack = 0.2 if told.amount % 5 == 0 else 0.0
    return abs(told.amount - known) <= slack * known


def _judge_rank(ranked: Ranked, values: dict[int, float], denials: Sequence[Denial]) -> Comparison:
    ordered = sorted(values, key=lambda number: values[number], reverse=ranked.aspect == "length")
    place = len(ordered) if ranked.rank == LAST else ranked.rank
    agrees = place <= len(ordered) and ordered[place - 1] == ranked.one
    if is_denied(ranked.span, denials, ()):
        agrees = not agrees
    return Comparison(agrees, (ranked.span, *ranked.names, *reaching(ranked.span, denials)))


def standards_of(comparisons: Iterable[Comparison]) -> tuple[Span, ...]:
    """The names that comparisons only compare with."""
    return tuple(one.standard for one in comparisons if one.standard is not None)


def spans_of(comparisons: Iterable[Comparison]) -> tuple[Span, ...]:
    """The amounts that comparisons have judged already."""
    return tuple(span for one in comparisons for span in one.amounts)
