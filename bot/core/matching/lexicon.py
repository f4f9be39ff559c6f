"""Every alias of the store: finding entities and concepts in a normalised utterance."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from bot.core.entities import Concept, Entity, EntityType, Scope
from bot.core.language import WRITTEN_LANGS, Lang, Late
from bot.core.matching.aliases import AliasIndex, Mention


class Lexicon:
    """Every alias of the store, by language, in matching form."""

    def __init__(
        self,
        entities: Iterable[Entity],
        concepts: Iterable[Concept],
        fold: Callable[[str], str],
    ) -> None:
        """`fold` is the normalisation of utterances, applied to every alias."""
        self.entities = {entity.id: entity for entity in entities}
        self.concepts = {concept.id: concept for concept in concepts}
        self._fold = fold
        self._entities = Late(
            WRITTEN_LANGS,
            lambda lang: AliasIndex(
                self._pairs(self.entities.values(), lang),
                lang,
                inner=2,
                fuzzy=True,
                surnames=self._surnames(),
                exact={e.id for e in self.entities.values() if e.scope is Scope.OUTSIDE},
            ),
        )
        self._concepts = Late(
            WRITTEN_LANGS,
            lambda lang: AliasIndex(self._pairs(self.concepts.values(), lang), lang, inner=1),
        )

    def _pairs(self, named: Iterable[Entity | Concept], lang: Lang) -> list[tuple[str, str]]:
        # English aliases (APEC, G7, visa) are used inside Korean and Chinese sentences too.
        things = list(named)
        return [
            (self._folded(alias), thing.id)
            for source in dict.fromkeys((lang, Lang.EN))
            for thing in things
            for alias in thing.aliases.get(source, ())
        ]

    def _surnames(self) -> frozenset[str]:
        """The aliases of persons that are one Chinese character."""
        persons = (one for one in self.entities.values() if one.type is EntityType.PERSON)
        aliases = {self._folded(a) for one in persons for a in one.aliases.get(Lang.ZH, ())}
        return frozenset(alias for alias in aliases if len(alias) == 1)

    def _folded(self, alias: str) -> str:
        folded = self._fold(alias)
        return alias if folded == alias else folded  # rather than a second string of the same

    def alias_texts(self, lang: Lang) -> list[str]:
        """The aliases that are looked for in texts of a language, in matching form."""
        every: list[Entity | Concept] = [*self.entities.values(), *self.concepts.values()]
        return [alias for alias, _ in self._pairs(every, lang)]

    def find_entities(self, text: str, lang: Lang) -> list[Mention]:
        """Entities in a normalised text, near spellings included."""
        return self._entities[lang.written].find(text)

    def find_concepts(self, text: str, lang: Lang) -> list[Mention]:
        """Concepts in a normalised text."""
        return self._concepts[lang.written].find(text)

    def asks_of(self, concept_ids: Iterable[str]) -> tuple[str, ...]:
        """The question attributes that the concepts ask for, in order, without repetition."""
        asks = (self.concepts[id_].asks for id_ in concept_ids)
        return tuple(dict.fromkeys(ask for ask in asks if ask))
