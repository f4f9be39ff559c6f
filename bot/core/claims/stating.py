"""Whether facts state an amount of a claim: what no fact states is covered by nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.core.claims.amount_hedges import is_how_often
from bot.core.claims.amounts import judge, told_by
from bot.core.claims.findings import Finding
from bot.core.claims.reading import Amount, Claim, names_a_pair
from bot.core.claims.reckoning import STARTS, starts_named
from bot.core.entities import EntityType
from bot.core.facts import Fact
from bot.core.matching.matcher import Matcher
from bot.core.matching.slots import matches_any, quantities_of
from bot.core.quantities import CalendarDate, Length, Number, Quantity, Weekday
from bot.core.values import CountValue, DateValue, DurationValue, WeekdayValue

_BESIDE = 12
"""Characters between a name and a day that is its own."""


class Stated:
    """Holds amounts of claims against all that the facts of one store tell of amounts."""

    def __init__(self, matcher: Matcher) -> None:
        """Use the matcher of the store that the claims are held against."""
        self._matcher = matcher
        self._starts = {
            CalendarDate(fact.value.on.year, fact.value.on.month, fact.value.on.day): fact.event
            for fact in matcher.store.facts
            if isinstance(fact.value, DateValue) and fact.event in STARTS
        }

        known = matcher.store.facts_by_id
        self._days: dict[str, list[Fact]] = {}
        for contrast in matcher.store.contrasts:
            for place in contrast.places:
                for id_ in place.entities if place.time else ():
                    if matcher.store.entities_by_id[id_].type is EntityType.PERSON:
                        self._days.setdefault(id_, []).append(known[place.time or ""])

    def states(self, claim: Claim, amount: Amount, facts: Sequence[Fact]) -> bool:
        """Whether any of some facts states an amount, as a whole."""
        said = amount.quantity.value
        if isinstance(said, Number) and is_how_often(claim, amount):
            # "Three times" is no word on how many there were, nor how often two of them spoke.
            facts = [fact for fact in facts if isinstance(fact.value, CountValue)]
            named = {mention.id for mention in claim.entities}
            facts = [
                fact
                for fact in facts
                if not names_a_pair(claim)
                and (not named & set(fact.recipients) or named >= set(fact.recipients))
            ]
        nobody = not any(one.id in fact.recipients for fact in facts for one in claim.entities)
        known = [
            one
            for fact in facts
            for one in (
                # "It was a 20-minute call" is not so because one of three was.
                quantities_of((fact.short.en,))
                if nobody and isinstance(said, Length) and _is_sum(fact)
                else self._matcher.gate.quantities(fact)
            )
            if not self._is_of_a_start(claim, one, fact)
        ]
        if isinstance(said, CalendarDate) and amount.quantity.also is None:
            known = [
                one
                for one in known
                if not isinstance(one.value, CalendarDate) or told_by(said, one.value)
            ]
        return matches_any(amount.quantity, known)

    def undated(
        self, claim: Claim, facts: Sequence[Fact], findings: Iterable[Finding]
    ) -> tuple[str, ...]:
        """The days, months and years of a claim that no fact tells and no contrast has judged.

        A wording may take up the word of a month ("come May"), and judges no month by that.
        """
        judged = [
            span
            for finding in findings
            if finding.agrees
            for span in finding.spans
            if finding.reason in {"amount", "compared"}
            or any(char.isdigit() for char in claim.text[slice(*span)])
        ]
        return tuple(
            amount.quantity.surface
            for amount in claim.amounts
            if isinstance(amount.quantity.value, CalendarDate | Weekday)
            and not any(one <= amount.span[0] and amount.span[1] <= end for one, end in judged)
            and (not self.states(claim, amount, facts) or self._is_of_another(claim, amount))
        )

    def _is_of_another(self, claim: Claim, amount: Amount) -> bool:
        """Whether the nearest name beside a day is of a call on another day: "Trump, on June 9"."""
        said = amount.quantity.value
        if isinstance(said, CalendarDate) and said.day is None:
            return False
        near = [
            (max(mention.start - amount.span[1], amount.span[0] - mention.end), fact)
            for mention in claim.entities
            for fact in self._days.get(mention.id, ())
        ]
        if not near:
            return False
        least = min(away for away, _ in near)
        own = [fact for away, fact in near if away == least]
        return least <= _BESIDE and all(judge(claim, amount, [fact]) is False for fact in own)

    def is_of_more(self, claim: Claim, fact: Fact) -> bool:
        """Whether a claim has a subject that the fact of a day has not, and names no event of it.

        "The leaders took up that topic on Wednesday": somebody took office on that day.
        """
        named = {mention.id for mention in claim.entities}
        if not isinstance(fact.value, DateValue | WeekdayValue) or fact.event is None:
            return False
        if named & {fact.event, *fact.entities}:
            return False
        own = self._matcher.profile(fact.id, claim.lang).concepts
        return any(mention.id not in own for mention in claim.concepts)

    def _is_of_a_start(self, claim: Claim, told: Quantity, fact: Fact) -> bool:
        """Whether a fact tells a day only as the start from which it reckons, and a claim does not.

        "The third leader since the inauguration on 4 June": no call was on that Wednesday.
        """
        day = told.value
        event = self._starts.get(day) if isinstance(day, CalendarDate) else None
        if event is None or event in {fact.event, *fact.entities}:
            return False
        return event not in starts_named(claim)


def _is_sum(fact: Fact) -> bool:
    """Whether a fact tells the length of several events together."""
    return fact.event is None and isinstance(fact.value, DurationValue) and len(fact.recipients) > 1
