"""Every alias of the store: finding entities and concepts in a normalised utterance."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bot.core.entities import Concept, Entity, EntityType, Scope
from bot.core.language import WRITTEN_LANGS, Lang, Late
from bot.core.matching.aliases import AliasIndex, Mention


class Lexicon:
    """Every alias of the store, by language, in matching form."""

    def __init__(
        self,
        entities: Iterable[Entity],
        concepts: Iterable[Concept],
        folded: Mapping[str, str],
    ) -> None:
        """`folded` are the aliases that utterances' normalisation changes, as it makes them."""
        self.entities = {entity.id: entity for entity in entities}
        self.concepts = {concept.id: concept for concept in concepts}
        self.folded = folded
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

    def _surnames(self) -> dict[str, tuple[str, ...]]:
        """The aliases of persons that are a surname, with the given names that may follow it.

        A Chinese one is one character; an English one is a word that other aliases of the person
        begin with before a given name with a hyphen.
        """
        found: dict[str, tuple[str, ...]] = {}
        for person in self.entities.values():
            if person.type is not EntityType.PERSON:
                continue
            chinese = map(self._folded, person.aliases.get(Lang.ZH, ()))
            found |= {alias: () for alias in chinese if len(alias) == 1}
            names = [self._folded(alias) for alias in person.aliases.get(Lang.EN, ())]
            for name in filter(str.isalpha, names):
                own = (other.split(" ", 1)[1] for other in names if other.startswith(f"{name} "))
                given = tuple(one for one in own if "-" in one and " " not in one)
                if given:
                    found[name] = given
        return found

    def _folded(self, alias: str) -> str:
        return self.folded.get(alias, alias)

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
