"""Comparing entities: whether an intent is about the persons, places and things named."""

from __future__ import annotations

from collections.abc import Iterable, Set

from bot.core.entities import Entity, EntityType, Scope
from bot.core.facts import Fact, Overview
from bot.core.language import Lang
from bot.core.matching.aliases import Mention
from bot.core.matching.fact_details import FactDetails
from bot.core.matching.profiles import Profile
from bot.core.matching.understanding import Understanding, span_in
from bot.core.matching.verdicts import Slot
from bot.core.regex import regex
from bot.core.store import Store
from bot.core.values import CountValue, EntityValue

PAIR = 2
_HOME = {"south-korea", "china"}
_VETOING = {EntityType.PERSON, EntityType.EVENT, EntityType.POLICY}
"""Things that a fact must be about if a question names them."""
_SINCE_BEFORE = regex(
    r"\b(?:since|after|following|from) (?:(?:his|the|lee's|president|lee) )*$|\bpost[- ]$"
)
_SINCE_AFTER = {
    Lang.KO: regex(r"^\s*(?:한\s*)?(?:뒤|후|이후|이래|하고|부터|직후|한\s*다음)"),
    Lang.ZH: regex(r"^(?:之后|以后|以来|后|至今|起)"),
}
"""What makes an event the time from which something is counted."""


def is_home(entity: Entity) -> bool:
    """Whether a thing belongs to the two countries: it may be named in any question on them."""
    if entity.scope is Scope.OUTSIDE:
        return entity.type is EntityType.PLACE and entity.country in _HOME
    if entity.type in {EntityType.COUNTRY, EntityType.PERSON}:
        return entity.id in _HOME or entity.country in _HOME
    return True


class EntitySlots:
    """Compares the entities that utterances name with those of the intents of one store."""

    def __init__(self, store: Store, details: FactDetails) -> None:
        """Take the entities of the store, and what its facts are about."""
        self._known = store.entities_by_id
        self._details = details

    def of_fact(self, understood: Understanding, fact: Fact, profile: Profile) -> Iterable[Slot]:
        """The entities named, against what a fact is about and what its value is."""
        own_about = self._details.about(fact.id)
        about = own_about | profile.entities
        known = self._known
        own_value = fact.value.entities if isinstance(fact.value, EntityValue) else ()
        of_place = any(known[v].type is EntityType.PLACE for v in own_value if v in known)
        named = set(own_value) & set(understood.entity_ids)
        implied = _implied(understood, about)
        for id_ in understood.entity_ids:
            entity = known.get(id_)
            if entity is None or (id_ in implied and id_ not in about):
                continue
            if id_ not in about and _counts(fact) and _counted_from(understood, entity):
                # "Which number was Xi since his inauguration?" is not about the inauguration.
                continue
            if of_place and entity.type is EntityType.PLACE and id_ not in own_about:
                # Samples that ask "is it in Busan?" do not make it so; "Gyeongju or Busan?" asks.
                # A town of the value is neither: "is the G7 in Banff?", told to be in Alberta.
                if not named:
                    yield Slot(
                        "entity", id_, agrees=False, correctable=entity.within not in own_value
                    )
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
            # "At Trump's invitation?": it was the Canadian hosts'.
            sides = {EntityType.PERSON, EntityType.COUNTRY}
            who = "who" in fact.asks and entity.type in sides and bool(value_types & sides)
            same_type = same_type or (who and not is_home(entity))
            home = entity.type is EntityType.PLACE and entity.country in _HOME
            if same_type and {entity.within, entity.country} & {*own_value}:
                # "At whose invitation is he off to Alberta?": it is in Canada, whose hosts it was.
                continue
            if same_type:
                # "Did Putin talk before Xi?", "is Macron going?": of him a row says nothing.
                strange = entity.scope is Scope.OUTSIDE and entity.type is EntityType.PERSON
                few = len({*understood.entity_ids} & {*own_value}) < PAIR <= len(own_value)
                yield Slot("entity", id_, agrees=False, correctable=not (strange and few))
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
        known, own = self._known, self._details.about(fact.id)
        if entity.type is not EntityType.PERSON:
            return False
        named = any(
            id_ in own and known[id_].type is EntityType.PERSON and not is_home(known[id_])
            for id_ in understood.entity_ids
        )
        others = self._details.of_event(fact)
        return named and any(entity.id in self._details.about(other.id) for other in others)

    def of_overview(
        self, understood: Understanding, overview: Overview, profile: Profile
    ) -> Iterable[Slot]:
        """An overview has to know the other countries and subjects that an utterance names."""
        known = self._known
        own = frozenset[str]().union(*(self._details.about(id_) for id_ in overview.facts))
        # "Is it in Quebec?" among the samples does not make it so.
        places = {id_ for id_ in profile.entities if known[id_].type is EntityType.PLACE}
        about = own | (profile.entities - places)
        for id_ in understood.entity_ids:
            if id_ in about or known[id_].scope is Scope.OUTSIDE or _is_third(known[id_]):
                yield Slot("entity", id_, agrees=id_ in about)

    def of_gap(self, understood: Understanding, profile: Profile) -> Iterable[Slot]:
        """A gap is only meant where it knows one of the countries, persons and things named."""
        known = self._known
        named = [
            id_
            for id_ in understood.entity_ids
            if (entity := known.get(id_)) and not is_home(entity)
        ]
        met = any(id_ in profile.entities for id_ in named)
        return [Slot("entity", id_, agrees=met) for id_ in named]


def _counts(fact: Fact) -> bool:
    """Whether a fact tells a place in a row or how many there were: of what is counted since."""
    return "which-order" in fact.asks or isinstance(fact.value, CountValue)


def _counted_from(understood: Understanding, entity: Entity) -> bool:
    """Whether an event is only named as the time from which something is counted."""
    if entity.type is not EntityType.EVENT:
        return False
    return all(
        _is_start(understood, mention) for mention in understood.entities if mention.id == entity.id
    )


def _is_start(understood: Understanding, mention: Mention) -> bool:
    start, end = span_in(understood, mention)
    if understood.lang is Lang.EN:
        return bool(_SINCE_BEFORE.search(understood.text[:start]))
    return bool(_SINCE_AFTER[understood.lang.written].search(understood.text[end:]))


def _is_third(entity: Entity) -> bool:
    """Whether it is a country besides the two ("a business visa for the US")."""
    return entity.type is EntityType.COUNTRY and not is_home(entity)


def _implied(understood: Understanding, about: Set[str]) -> set[str]:
    """Persons who are named only with an event that a fact is about: "the Lee-Xi call"."""
    spans = {(m.start, m.end) for m in understood.entities if m.id in about}
    own = [m.id for m in understood.entities if (m.start, m.end) not in spans]
    return {m.id for m in understood.entities if (m.start, m.end) in spans} - set(own)
