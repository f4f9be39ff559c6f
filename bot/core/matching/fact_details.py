"""Details of facts: the entities that a fact is about, and the quantities that its texts state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from bot.core.facts import Fact, Mode
from bot.core.matching.slots import quantities_of
from bot.core.quantities import CalendarDate, Quantity
from bot.core.store import Store
from bot.core.values import DateValue, EntityValue, PartialDate

FROM_AND_UNTIL = 2
"""Dates between which something is in force."""


class FactDetails:
    """The details of the facts of one store, each read when it is first asked for."""

    def __init__(self, store: Store) -> None:
        """Index the facts by the event that they tell of."""
        self._store = store
        self._quantities_by_id = lru_cache(maxsize=20_000)(self._quantities)
        self._about_by_id = lru_cache(maxsize=20_000)(self._about)
        self._by_event: dict[str, list[Fact]] = {}
        for fact in store.facts:
            if fact.event and fact.superseded_by is None:
                self._by_event.setdefault(fact.event, []).append(fact)

    def about(self, fact_id: str) -> frozenset[str]:
        """Entities that a fact is about, with the persons' and places' countries."""
        return self._about_by_id(fact_id)

    def quantities(self, fact: Fact) -> tuple[Quantity, ...]:
        """Every quantity that a fact's texts state."""
        return self._quantities_by_id(fact.id)

    def of_event(self, fact: Fact) -> Sequence[Fact]:
        """The facts in force on the event that a fact tells of; none without an event."""
        return self._by_event.get(fact.event or "", ())

    def in_force(self, fact: Fact, quantity: Quantity) -> bool:
        """Whether a policy is known to be in force on a day or in a month that is given."""
        day = quantity.value
        if fact.mode is not Mode.POLICY or not isinstance(day, CalendarDate) or day.month is None:
            return False
        ends = [
            one.value.on
            for one in self._store.facts
            if one.topic == fact.topic
            and one.mode is Mode.POLICY
            and isinstance(one.value, DateValue)
            and {"since-when", "until-when"} & set(one.asks)
        ]
        year = day.year or fact.as_of.year
        asked = PartialDate(year, day.month, day.day)
        if len(ends) < FROM_AND_UNTIL:
            return False
        return min(ends).latest() < asked.earliest() and asked.latest() <= max(ends).latest()

    def _quantities(self, fact_id: str) -> tuple[Quantity, ...]:
        fact = self._store.facts_by_id[fact_id]
        found = quantities_of((fact.statement.en, fact.short.en, fact.question.en))
        return tuple(_in_year(quantity, fact.as_of.year) for quantity in found)

    def _about(self, fact_id: str) -> frozenset[str]:
        fact = self._store.facts_by_id[fact_id]
        about = {*fact.entities, *fact.recipients}
        about.update(id_ for id_ in (fact.agent, fact.event) if id_)
        if isinstance(fact.value, EntityValue):
            about.update(fact.value.entities)
        known = self._store.entities_by_id
        about.update(
            country
            for id_ in list(about)
            if (entity := known.get(id_)) and (country := entity.country)
        )
        return frozenset(about)


def _in_year(quantity: Quantity, year: int) -> Quantity:
    """A date that a fact's text gives without a year is of the source's year."""
    day = quantity.value
    if isinstance(day, CalendarDate) and day.year is None and day.month is not None:
        return replace(quantity, value=replace(day, year=year))
    return quantity
