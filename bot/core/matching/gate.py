"""The slot gate: whatever the score, a candidate must agree with what the utterance says.

Fuzzy matching nominates, this decides. A slot that agrees is counted, one in conflict vetoes
the fact, unless the conflict is of the very kind that the fact can put right ("45 minutes?"
against a length): then the fact answers with a correction.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.core.entities import Entity, EntityType, Scope
from bot.core.facts import Fact, Mode, Overview
from bot.core.matching.asking import asked_for
from bot.core.matching.direction import roles
from bot.core.matching.order import told_order
from bot.core.matching.profiles import Profile
from bot.core.matching.slots import matches_any, of_kind, quantities_of, states
from bot.core.matching.understanding import Understanding
from bot.core.quantities import CalendarDate, Quantity, QuantityKind
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

_HOME = {"south-korea", "china"}
DIRECTED = {
    Mode.ASKED,
    Mode.INVITED,
    Mode.HOPED,
    Mode.SAID,
    Mode.STRESSED,
    Mode.PROMISED,
}
_DEEDS = {
    "ask-invited", "ask-asked", "ask-said", "ask-hoped", "ask-stressed", "ask-promised",
    "ask-agreed", "ask-yes-no", "ask-what", "ask-why", "ask-who", "ask-whom", "call", "summit",
    "president-word",
}  # fmt: skip
"""Concepts that tell the deed or the occasion, not the matter of it."""
VALUE_KINDS: dict[type, set[QuantityKind]] = {
    DurationValue: {QuantityKind.DURATION},
    DateValue: {QuantityKind.DATE, QuantityKind.WEEKDAY},
    PeriodValue: {QuantityKind.DATE, QuantityKind.WEEKDAY},
    ClockValue: {QuantityKind.CLOCK},
    OrdinalValue: {QuantityKind.ORDINAL},
    CountValue: {QuantityKind.COUNT},
    WeekdayValue: {QuantityKind.WEEKDAY, QuantityKind.DATE},
}


MET_FROM = 40
"""One sample in so many speaks of a concept: it is no other question then."""
_TELLING = {QuantityKind.DATE, QuantityKind.MONEY, QuantityKind.PERCENT}


@dataclass(frozen=True, slots=True)
class Slot:
    """One slot compared: what was asked, whether it agrees, and whether the fact corrects it."""

    name: str
    asked: str
    agrees: bool
    correctable: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """The gate's finding for one fact."""

    slots: tuple[Slot, ...]

    @property
    def vetoed(self) -> bool:
        """Whether a conflict stands that the fact can't put right."""
        return any(not slot.agrees and not slot.correctable for slot in self.slots)

    @property
    def corrects(self) -> bool:
        """Whether the fact puts a premise of the utterance right."""
        return not self.vetoed and any(not slot.agrees for slot in self.slots)

    @property
    def agreed(self) -> tuple[str, ...]:
        """Names of the slots that agree."""
        return tuple(slot.name for slot in self.slots if slot.agrees)


def is_home(entity: Entity) -> bool:
    """Whether a thing belongs to the two countries: it may be named in any question on them."""
    if entity.scope is Scope.OUTSIDE:
        return entity.type is EntityType.PLACE and entity.country in _HOME
    if entity.type in {EntityType.COUNTRY, EntityType.PERSON}:
        return entity.id in _HOME or entity.country in _HOME
    return True


_VETOING = {EntityType.PERSON, EntityType.EVENT, EntityType.POLICY}
"""Things that a fact must be about if a question names them."""


def _is_third(entity: Entity) -> bool:
    """Whether it is a country besides the two ("a business visa for the US")."""
    return entity.type is EntityType.COUNTRY and not is_home(entity)


def _implied(understood: Understanding, about: Set[str]) -> set[str]:
    """Persons who are named only with an event that a fact is about: "the Lee-Xi call"."""
    spans = {(m.start, m.end) for m in understood.entities if m.id in about}
    own = [m.id for m in understood.entities if (m.start, m.end) not in spans]
    return {m.id for m in understood.entities if (m.start, m.end) in spans} - set(own)


def _in_year(quantity: Quantity, year: int) -> Quantity:
    """A date that a fact's text gives without a year is of the source's year."""
    day = quantity.value
    if isinstance(day, CalendarDate) and day.year is None and day.month is not None:
        return replace(quantity, value=replace(day, year=year))
    return quantity


class Gate:
    """Compares understood utterances with facts of one store."""

    def __init__(self, store: Store) -> None:
        """Index the store's facts and the events' shared details."""
        self._store = store
        self._deciding = {concept.id for concept in store.concepts if concept.decisive}
        self._of_fact = lru_cache(maxsize=20_000)(self._quantities)
        self._about_fact = lru_cache(maxsize=20_000)(self._about)
        self._by_event: dict[str, list[Fact]] = {}
        for fact in store.facts:
            if fact.event and fact.superseded_by is None:
                self._by_event.setdefault(fact.event, []).append(fact)

    def check(self, understood: Understanding, fact: Fact, profile: Profile) -> Verdict:
        """Compare every slot of an utterance with a fact."""
        slots = [
            *self._entities(understood, fact, profile),
            *self._numbers(understood, fact),
            *self._direction(understood, fact, profile),
            *self._order(understood, fact),
            *self._asks(understood, fact, profile),
        ]
        # "Was it the other way round?" is answered by the direction.
        if not any(slot.name == "direction" for slot in slots):
            slots += self._decisive(understood, profile)
        return Verdict(tuple(slots))

    def check_overview(
        self, understood: Understanding, overview: Overview, profile: Profile
    ) -> Verdict:
        """An overview has to know the other countries and subjects that an utterance names."""
        known = self._store.entities_by_id
        own = frozenset[str]().union(*(self._about_fact(id_) for id_ in overview.facts))
        # "Is it in Quebec?" among the samples does not make it so.
        places = {id_ for id_ in profile.entities if known[id_].type is EntityType.PLACE}
        about = own | (profile.entities - places)
        slots = [
            Slot("entity", id_, agrees=id_ in about)
            for id_ in understood.entity_ids
            if id_ in about or known[id_].scope is Scope.OUTSIDE or _is_third(known[id_])
        ]
        return Verdict((*slots, *self._decisive(understood, profile)))

    def _decisive(self, understood: Understanding, profile: Profile) -> Iterable[Slot]:
        """Words that make another question of it, unless samples speak of the same."""
        for id_ in understood.concept_ids:
            met = profile.meant.get(id_, 0) * MET_FROM >= profile.samples
            if id_ in self._deciding and not met:
                yield Slot("concept", id_, agrees=False)

    def check_gap(self, understood: Understanding, profile: Profile) -> Verdict:
        """A gap is only meant where it knows one of the countries, persons and things named."""
        known = self._store.entities_by_id
        named = [
            id_
            for id_ in understood.entity_ids
            if (entity := known.get(id_)) and not is_home(entity)
        ]
        met = any(id_ in profile.entities for id_ in named)
        return Verdict(tuple(Slot("entity", id_, agrees=met) for id_ in named))

    def quantities(self, fact: Fact) -> tuple[Quantity, ...]:
        """Every quantity that a fact's texts state."""
        return self._of_fact(fact.id)

    def _quantities(self, fact_id: str) -> tuple[Quantity, ...]:
        fact = self._store.facts_by_id[fact_id]
        found = quantities_of((fact.statement.en, fact.short.en, fact.question.en))
        return tuple(_in_year(quantity, fact.as_of.year) for quantity in found)

    def _event_quantities(self, fact: Fact) -> Iterable[Quantity]:
        for other in self._by_event.get(fact.event or "", ()):
            yield from self.quantities(other)

    def _about(self, fact_id: str) -> frozenset[str]:
        """Entities that a fact is about, with the persons' and places' countries."""
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

    def _entities(self, understood: Understanding, fact: Fact, profile: Profile) -> Iterable[Slot]:
        own_about = self._about_fact(fact.id)
        about = own_about | profile.entities
        known = self._store.entities_by_id
        own_value = fact.value.entities if isinstance(fact.value, EntityValue) else ()
        of_place = any(known[v].type is EntityType.PLACE for v in own_value if v in known)
        named = set(own_value) & set(understood.entity_ids)
        implied = _implied(understood, about)
        for id_ in understood.entity_ids:
            entity = known.get(id_)
            if entity is None or (id_ in implied and id_ not in about):
                continue
            if of_place and entity.type is EntityType.PLACE and id_ not in own_about:
                # Samples that ask "is it in Busan?" do not make it so; "Gyeongju or Busan?" asks.
                if not named:
                    yield Slot("entity", id_, agrees=False, correctable=True)
                continue
            if id_ in about:
                valued = isinstance(fact.value, EntityValue) and id_ in fact.value.entities
                yield Slot("value" if valued else "entity", id_, agrees=True)
                continue
            value_types = (
                {known[v].type for v in fact.value.entities if v in known}
                if isinstance(fact.value, EntityValue)
                else set()
            )
            same_type = entity.type in value_types or (
                entity.type in {EntityType.PLACE, EntityType.COUNTRY}
                and bool(value_types & {EntityType.PLACE, EntityType.COUNTRY})
            )
            home = entity.type is EntityType.PLACE and entity.country in _HOME
            if same_type:
                yield Slot("entity", id_, agrees=False, correctable=True)
            elif home and not isinstance(fact.value, EntityValue):
                # A place within either country is colour ("from Incheon to Shanghai").
                continue
            elif self._is_beside(understood, fact, entity):
                # "Is Trump confirmed and Ishiba only expected?" asks two facts of one event.
                continue
            elif entity.scope is Scope.OUTSIDE or entity.type in _VETOING or _is_third(entity):
                yield Slot("entity", id_, agrees=False)

    def _is_beside(self, understood: Understanding, fact: Fact, entity: Entity) -> bool:
        """Whether a person named is told of by another fact of the event, beside this fact's."""
        known, own = self._store.entities_by_id, self._about_fact(fact.id)
        if entity.type is not EntityType.PERSON:
            return False
        named = any(
            id_ in own and known[id_].type is EntityType.PERSON and not is_home(known[id_])
            for id_ in understood.entity_ids
        )
        others = self._by_event.get(fact.event or "", ())
        return named and any(entity.id in self._about_fact(other.id) for other in others)

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
            elif quantity.kind in _TELLING and "100" not in quantity.surface:
                yield Slot("date", quantity.surface, agrees=False)

    def _direction(self, understood: Understanding, fact: Fact, profile: Profile) -> Iterable[Slot]:
        if fact.mode not in DIRECTED or not fact.agent:
            return
        known = self._store.entities_by_id
        types = {EntityType.PERSON, EntityType.COUNTRY}
        actors = [m for m in understood.entities if m.id in known and known[m.id].type in types]
        found = roles(understood.text, understood.lang, actors)
        side = self._side(fact.agent)
        if found.agent and self._side(found.agent) != side:
            swapped = found.patient is not None and self._side(found.patient) == side
            if swapped:
                asked = f"{found.agent} → {found.patient}"
                told = self._names_matter(understood, fact, profile)
                yield Slot("direction", asked, agrees=False, correctable=told)
        elif found.agent:
            yield Slot("direction", found.agent, agrees=True)

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

    def _names_matter(self, understood: Understanding, fact: Fact, profile: Profile) -> bool:
        """Whether an utterance names what the fact is about besides its two sides.

        "Xi invited Lee to the APEC summit, right?" is this invitation the wrong way round; "did
        Xi invite Lee?" may be another one, of which the source says nothing.
        """
        known = self._store.entities_by_id
        sides = {EntityType.PERSON, EntityType.COUNTRY}
        named = {
            id_
            for id_ in understood.entity_ids
            if id_ in fact.entities
            and known[id_].type not in sides
            and not id_.startswith("call-")
            and not (known[id_].type is EntityType.ORGANISATION and known[id_].country)
        }
        usual = {
            id_
            for id_ in understood.concept_ids
            if id_ not in _DEEDS and profile.meant.get(id_, 0) * 8 >= profile.samples
        }
        return bool(named or usual)

    def _side(self, id_: str) -> str:
        entity = self._store.entities_by_id.get(id_)
        return (entity.country or entity.id) if entity else id_

    def _asks(self, understood: Understanding, fact: Fact, profile: Profile) -> Iterable[Slot]:
        found = asked_for(understood, fact, profile, self.quantities(fact))
        if found is not None:
            yield Slot("asks", found[0], agrees=found[1])
