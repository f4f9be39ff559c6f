"""Where the cues of contrasts stand in a claim: entities and concepts named, wordings found."""

from __future__ import annotations

import re

from bot.core.claims.patterns import Hit, compile_wordings, find_hits
from bot.core.claims.reading import Claim, is_pair, named_others
from bot.core.contrasts import Cue
from bot.core.entities import EntityType, Scope
from bot.core.language import Lang
from bot.core.store import Store


class CueFinder:
    """Finds the cues of one store's contrasts; a wording is compiled when first looked for."""

    def __init__(self, store: Store) -> None:
        """Wordings may name the store's entities, by any alias."""
        self._store = store
        self._compiled: dict[tuple[int, Lang], re.Pattern[str] | None] = {}
        self._aliases: dict[Lang, dict[str, str]] = {}

    def _pattern(self, cue: Cue, lang: Lang) -> re.Pattern[str] | None:
        key = (id(cue), lang)
        if key not in self._compiled:
            if lang not in self._aliases:
                self._aliases[lang] = _alias_patterns(self._store, lang)
            listed = cue.wordings.get(lang, ())
            self._compiled[key] = compile_wordings(listed, lang, self._aliases[lang])
        return self._compiled[key]

    def hits(self, cue: Cue | None, claim: Claim) -> tuple[Hit, ...]:
        """Every place of a claim where a cue is met; none for no cue."""
        if cue is None:
            return ()
        named = [
            (mention.start, mention.end)
            for mention in (*claim.entities, *claim.concepts)
            if mention.id in cue.any_of
        ]
        worded = find_hits(self._pattern(cue, claim.lang), claim.text)
        if named_others(claim):
            worded = tuple(hit for hit in worded if not is_pair(claim, hit.span))
            named = [span for span in named if not is_pair(claim, span)]
        return (*worded, *(Hit(span, (span,)) for span in named))


def _alias_patterns(store: Store, lang: Lang) -> dict[str, str]:
    """Patterns of the aliases of inside entities, by id and by each part of a person's id."""
    made: dict[str, str] = {}
    for entity in store.entities:
        if entity.scope is not Scope.INSIDE:
            continue
        names = {*entity.aliases.get(lang, ()), *entity.aliases.get(Lang.EN, ())}
        folded = {name.casefold() for name in names}
        if lang is Lang.KO:
            folded = {"".join(name.split()) for name in folded}
        ordered = sorted(folded, key=lambda name: (-len(name), name))
        pattern = "(?:" + "|".join(re.escape(name) for name in ordered) + ")"
        made[entity.id] = pattern
        if entity.type is EntityType.PERSON:
            for part in entity.id.split("-"):
                made.setdefault(part, pattern)
    return made
