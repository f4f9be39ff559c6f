"""The knowledge store: everything curated, with the indexes that answering needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from bot.core.contrasts import Contrast
from bot.core.entities import Concept, Entity, Topic
from bot.core.facts import Chat, Elsewhere, Fact, Gap, Overview, SampleSet
from bot.core.language import Lang, Text
from bot.core.sources import Source

Intent = Fact | Gap | Overview | Chat
"""What can be asked for and is replied to."""


@dataclass(frozen=True)
class Store:
    """All knowledge of one moment, immutable. Build it from loaded, validated records.

    `content_hash` identifies the content: same hash, same replies.
    """

    facts: tuple[Fact, ...]
    gaps: tuple[Gap, ...]
    overviews: tuple[Overview, ...]
    chats: tuple[Chat, ...]
    entities: tuple[Entity, ...]
    concepts: tuple[Concept, ...]
    topics: tuple[Topic, ...]
    sources: tuple[Source, ...]
    samples: tuple[SampleSet, ...]
    messages: Mapping[str, Text]
    content_hash: str
    contrasts: tuple[Contrast, ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()
    rewordings: tuple[SampleSet, ...] = ()

    @cached_property
    def intents(self) -> dict[str, Intent]:
        """Every fact, gap, overview and chat by id; superseded facts are left out."""
        current = [fact for fact in self.facts if fact.superseded_by is None]
        every: Iterable[Intent] = [*current, *self.gaps, *self.overviews, *self.chats]
        return {intent.id: intent for intent in every}

    @cached_property
    def recognised(self) -> dict[str, Intent | Elsewhere]:
        """Everything that has samples, by id: all intents, and the subjects that are not ours."""
        return {**self.intents, **{other.id: other for other in self.elsewhere}}

    @cached_property
    def facts_by_id(self) -> dict[str, Fact]:
        """Every fact by id, superseded ones too."""
        return {fact.id: fact for fact in self.facts}

    @cached_property
    def orders(self) -> tuple[Fact, ...]:
        """The facts that put things in an order, those of the fewest things first; superseded
        ones are left out."""
        telling = (fact for fact in self.facts if fact.row and fact.superseded_by is None)
        return tuple(sorted(telling, key=lambda fact: len(fact.entities)))

    @cached_property
    def entities_by_id(self) -> dict[str, Entity]:
        """Every entity by id."""
        return {entity.id: entity for entity in self.entities}

    @cached_property
    def sources_by_id(self) -> dict[str, Source]:
        """Every source by id."""
        return {source.id: source for source in self.sources}

    @cached_property
    def samples_by_intent(self) -> dict[str, SampleSet]:
        """Sample utterances by the id of the intent that they ask for."""
        return {sample.intent: sample for sample in self.samples}

    @cached_property
    def rewordings_by_fact(self) -> dict[str, SampleSet]:
        """Sentences that say a fact in other words, by its id."""
        return {sample.intent: sample for sample in self.rewordings}

    def utterances(self, lang: Lang) -> list[tuple[str, str]]:
        """(intent id, utterance) pairs of one written language: canonical questions and samples."""
        pairs: list[tuple[str, str]] = []
        for intent_id, intent in self.recognised.items():
            seen: dict[str, None] = {}
            if not isinstance(intent, Chat | Elsewhere):
                seen[intent.question.get(lang)] = None
            sample = self.samples_by_intent.get(intent_id)
            for utterance in sample.utterances.get(lang.written, ()) if sample else ():
                seen[utterance] = None
            pairs.extend((intent_id, utterance) for utterance in seen)
        return pairs

    def message(self, key: str, lang: Lang, **fields: str) -> str:
        """The bot's own wording for `key` in `lang`, its {placeholders} filled in.

        Raises KeyError if there is no such message.
        """
        return self.messages[key].get(lang).format(**fields)
