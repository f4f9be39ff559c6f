"""Where the cues of contrasts stand in a claim: entities and concepts named, wordings found."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.core.claims.patterns import Hit, compile_wordings, find_hits
from bot.core.claims.reading import Claim, is_pair, named_others
from bot.core.contrasts import Contrast, Cue
from bot.core.entities import EntityType, Scope
from bot.core.language import WRITTEN_LANGS, Lang
from bot.core.store import Store

_Compiled = dict[Lang, re.Pattern[str] | None]


class CueFinder:
    """Finds the cues of one store's contrasts; every wording is compiled once."""

    def __init__(self, store: Store) -> None:
        """Compile the wordings with the aliases of the store's entities."""
        self._compiled: dict[int, _Compiled] = {}
        aliases = {lang: _alias_patterns(store, lang) for lang in WRITTEN_LANGS}
        for contrast in store.contrasts:
            keys = (pair.key for pair in contrast.pairs)
            for cue in (*contrast.about, *keys, *_cues(contrast)):
                if cue is not None:
                    self._compiled[id(cue)] = {
                        lang: compile_wordings(cue.wordings.get(lang, ()), lang, aliases[lang])
                        for lang in WRITTEN_LANGS
                    }

    def hits(self, cue: Cue | None, claim: Claim) -> tuple[Hit, ...]:
        """Every place of a claim where a cue is met; none for no cue."""
        if cue is None:
            return ()
        named = [
            (mention.start, mention.end)
            for mention in (*claim.entities, *claim.concepts)
            if mention.id in cue.any_of
        ]
        worded = find_hits(self._compiled[id(cue)][claim.lang], claim.text)
        if named_others(claim):
            worded = tuple(hit for hit in worded if not is_pair(claim, hit.span))
            named = [span for span in named if not is_pair(claim, span)]
        return (*worded, *(Hit(span, (span,)) for span in named))


def _cues(contrast: Contrast) -> Iterable[Cue | None]:
    return (contrast.unless, contrast.holds, contrast.fails, contrast.beyond)


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
