"""The slot gate: whatever the score, a candidate must agree with what the utterance says.

Fuzzy matching nominates, this decides. A slot that agrees is counted, one in conflict vetoes
the fact, unless the conflict is of the very kind that the fact can put right ("45 minutes?"
against a length): then the fact answers with a correction.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.core.entities import EntityType
from bot.core.facts import Fact, Overview, Volatility
from bot.core.matching.asking import asked_for
from bot.core.matching.direction_slot import direction_slots
from bot.core.matching.entity_slots import EntitySlots
from bot.core.matching.fact_details import FactDetails
from bot.core.matching.order import told_order
from bot.core.matching.profiles import Profile
from bot.core.matching.slots import matches_any, of_kind, states
from bot.core.matching.understanding import Understanding
from bot.core.matching.verdicts import Slot, Verdict
from bot.core.quantities import Quantity, QuantityKind
from bot.core.store import Store
from bot.core.values import (
    ClockValue,
    CountValue,
    DateValue,
    DurationValue,
    EntityValue,
    OrdinalValue,
    PeriodValue,
    WeekdayValue,
)

VALUE_KINDS: dict[type, set[QuantityKind]] = {
    DurationValue: {QuantityKind.DURATION},
    DateValue: {QuantityKind.DATE, QuantityKind.WEEKDAY},
    PeriodValue: {QuantityKind.DATE, QuantityKind.WEEKDAY},
    ClockValue: {QuantityKind.CLOCK},
    OrdinalValue: {QuantityKind.ORDINAL},
    CountValue: {QuantityKind.COUNT},
    WeekdayValue: {QuantityKind.WEEKDAY, QuantityKind.DATE},
}
_RECIPROCAL = "reciprocal"
"""The concept of the other way round."""
_ORIGINALLY = "originally"
"""The concept of what was planned first: of another plan, unless the fact is a plan itself."""
_MET_FROM = 40
"""One sample in so many speaks of a concept: it is no other question then."""
_TELLING = {QuantityKind.DATE, QuantityKind.MONEY, QuantityKind.PERCENT}


class Gate:
    """Compares understood utterances with facts of one store."""

    def __init__(self, store: Store) -> None:
        """Read what is compared of the store: its deciding concepts and its facts' details."""
        self._store = store
        self._deciding = {concept.id for concept in store.concepts if concept.decisive}
        self._details = FactDetails(store)
        self._entities = EntitySlots(store, self._details)

    def check(self, understood: Understanding, fact: Fact, profile: Profile) -> Verdict:
        """Compare every slot of an utterance with a fact."""
        slots = [
            *self._entities.of_fact(understood, fact, profile),
            *self._numbers(understood, fact),
            *direction_slots(understood, fact, profile, self._store.entities_by_id),
            *self._order(understood, fact),
            *self._asks(understood, fact, profile),
        ]
        turned = any(slot.name == "direction" for slot in slots)
        slots += self._decisive(understood, profile, fact, turned=turned)
        return Verdict(tuple(slots))

    def check_overview(
        self, understood: Understanding, overview: Overview, profile: Profile
    ) -> Verdict:
        """An overview has to know the other countries and subjects that an utterance names."""
        slots = self._entities.of_overview(understood, overview, profile)
        return Verdict((*slots, *self._decisive(understood, profile)))

    def check_gap(self, understood: Understanding, profile: Profile) -> Verdict:
        """A gap is only meant where it knows one of the countries, persons and things named."""
        return Verdict(tuple(self._entities.of_gap(understood, profile)))

    def quantities(self, fact: Fact) -> tuple[Quantity, ...]:
        """Every quantity that a fact's texts state."""
        return self._details.quantities(fact)

    def stated(self, quantity: Quantity, fact: Fact) -> bool:
        """Whether a fact or another of its event states a quantity of an utterance."""
        own = self.quantities(fact)
        return states(quantity, own) or states(quantity, tuple(self._event_quantities(fact)))

    def _decisive(
        self,
        understood: Understanding,
        profile: Profile,
        fact: Fact | None = None,
        *,
        turned: bool = False,
    ) -> Iterable[Slot]:
        """Words that make another question of it, unless samples speak of the same.

        "Was it the other way round?" is answered by a direction, if a slot is one (`turned`).
        """
        for id_ in understood.concept_ids:
            if id_ == _RECIPROCAL and turned:
                continue
            if id_ == _ORIGINALLY and fact is not None and fact.volatility is Volatility.PLAN:
                continue  # Later on, what was planned is asked for as what "originally" was.
            met = profile.meant.get(id_, 0) * _MET_FROM >= profile.samples
            if id_ in self._deciding and not met:
                yield Slot("concept", id_, agrees=False)

    def _event_quantities(self, fact: Fact) -> Iterable[Quantity]:
        for other in self._details.of_event(fact):
            yield from self.quantities(other)

    def _numbers(self, understood: Understanding, fact: Fact) -> Iterable[Slot]:
        own = self.quantities(fact)
        kinds = VALUE_KINDS.get(type(fact.value), set())
        for quantity in understood.quantities:
            if quantity.relative and quantity.kind is not QuantityKind.WEEKDAY:
                continue
            if matches_any(quantity, own):
                if states(quantity, own):
                    yield Slot("quantity", quantity.surface, agrees=True)
            elif quantity.kind in kinds and of_kind(own, quantity.kind):
                yield Slot("quantity", quantity.surface, agrees=False, correctable=True)
            elif matches_any(quantity, self._event_quantities(fact)):
                yield Slot("event-quantity", quantity.surface, agrees=True)
            elif self._is_of(understood, fact) and self._details.in_force(fact, quantity):
                continue  # "A trip in September?" falls within the policy's time.
            elif quantity.kind in _TELLING and "100" not in quantity.surface:
                yield Slot("date", quantity.surface, agrees=False)

    def _is_of(self, understood: Understanding, fact: Fact) -> bool:
        """Whether an utterance names a party or the subject of a policy."""
        return "visa-free" in understood.concept_ids or not {*fact.entities}.isdisjoint(
            understood.entity_ids
        )

    def _order(self, understood: Understanding, fact: Fact) -> Iterable[Slot]:
        """Whether what is said to come first does so in a fact that tells an order."""
        if not isinstance(fact.value, EntityValue) or "which-order" not in fact.asks:
            return
        ordered = fact.value.entities
        # A leader may be named by the country or its capital.
        known = self._store.entities_by_id
        leaders = {known[id_].country: id_ for id_ in ordered}
        among = []
        for mention in understood.entities:
            entity = known.get(mention.id)
            of = entity.country if entity and entity.type is EntityType.PLACE else mention.id
            if (id_ := leaders.get(of, mention.id)) in ordered:
                among.append(replace(mention, id=id_))
        told = told_order(understood.text, understood.lang, among)
        if told is None:
            return
        asked = f"{told[0]} before {told[1]}"
        agrees = ordered.index(told[0]) < ordered.index(told[1])
        yield Slot("order", asked, agrees=agrees, correctable=True)

    def _asks(self, understood: Understanding, fact: Fact, profile: Profile) -> Iterable[Slot]:
        found = asked_for(understood, fact, profile, self.quantities(fact))
        if found is not None:
            yield Slot("asks", found[0], agrees=found[1])
