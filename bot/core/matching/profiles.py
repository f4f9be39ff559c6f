"""Profiles: what each intent is about, from its record and from its samples."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from bot.core.facts import Chat, Elsewhere, Fact, Overview
from bot.core.matching.understanding import Understanding
from bot.core.matching.vocabulary import units
from bot.core.store import Store


@dataclass(frozen=True, slots=True)
class Profile:
    """What an intent is about: attributes, entities and concepts of its samples and its record.

    `units` counts the words (letter pairs) of its own texts, `topic_units` those of all facts of
    its topic (of its own texts where it is no fact). `samples` is how many samples there are,
    and `asked`, `named`, `meant`, `paired` in how many an attribute, entity, concept, pair of
    entities in their order occurs, the commonest first.
    """

    asks: frozenset[str]
    entities: frozenset[str]
    units: Mapping[str, int]
    topic_units: Mapping[str, int]
    samples: int
    asked: Mapping[str, int]
    named: Mapping[str, int]
    meant: Mapping[str, int]
    paired: Mapping[str, int]

    @property
    def concepts(self) -> AbstractSet[str]:
        """The concepts that its samples name."""
        return self.meant.keys()


def profiles_of(
    store: Store, intents: Sequence[str], understood: Sequence[Understanding]
) -> dict[str, Profile]:
    """The profiles of the intents of one language's samples."""
    samples = Counter(intents)
    asked: dict[str, Counter[str]] = {intent: Counter() for intent in samples}
    named: dict[str, Counter[str]] = {intent: Counter() for intent in samples}
    meant: dict[str, Counter[str]] = {intent: Counter() for intent in samples}
    paired: dict[str, Counter[str]] = {intent: Counter() for intent in samples}
    said: dict[str, Counter[str]] = {intent: Counter() for intent in samples}
    by_topic: dict[str, Counter[str]] = {}
    for intent, item in zip(intents, understood, strict=True):
        asked[intent].update(tuple(dict.fromkeys(item.asks)))
        named[intent].update(item.entity_ids)
        meant[intent].update(item.concept_ids)
        paired[intent].update(tuple(dict.fromkeys(item.pairs)))
        spoken = units(item.text, item.lang)
        said[intent].update(spoken)
        record = store.recognised[intent]
        if isinstance(record, Fact):
            by_topic.setdefault(record.topic, Counter()).update(spoken)
    profiles = {}
    for intent, count in samples.items():
        record = store.recognised[intent]
        own_asks = set(record.asks) if isinstance(record, Fact) else set()
        own_entities = set(_entities_of(record))
        profiles[intent] = Profile(
            asks=frozenset(own_asks | {a for a, n in asked[intent].items() if n >= 2}),
            entities=frozenset(own_entities | _common(named[intent], record)),
            units=said[intent],
            topic_units=by_topic[record.topic] if isinstance(record, Fact) else said[intent],
            samples=count,
            asked=dict(asked[intent].most_common()),
            named=dict(named[intent].most_common()),
            meant=dict(meant[intent].most_common()),
            paired=dict(paired[intent]),
        )
    return profiles


def _common(counts: Counter[str], record: object) -> set[str]:
    """Entities of the samples; for facts only those named repeatedly: a wrong premise in one
    sample ("why Busan?") must not teach that the fact is about Busan."""
    least = 1 if not isinstance(record, Fact) else max(3, sum(counts.values()) // 12)
    return {id_ for id_, count in counts.items() if count >= least}


def _entities_of(record: object) -> Iterable[str]:
    if isinstance(record, Fact):
        yield from record.entities
        yield from record.recipients
        yield from (id_ for id_ in (record.agent, record.event) if id_)
    elif isinstance(record, Overview) and record.entity:
        yield record.entity
    elif isinstance(record, Chat | Elsewhere):
        return
