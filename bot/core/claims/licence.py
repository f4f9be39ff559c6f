"""The words that a fact vouches for: of its texts and rewordings, and what is often asked too."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from bot.core.claims.gap_words import GapWords
from bot.core.claims.paraphrases import paraphrases, phrases
from bot.core.claims.patterns import compile_wordings
from bot.core.claims.pieces import forms_of, words_of
from bot.core.claims.relating import RELATIONS
from bot.core.claims.reworded import reworded_in
from bot.core.facts import Fact
from bot.core.language import WRITTEN_LANGS, Lang, Late
from bot.core.matching.matcher import Matcher
from bot.core.packed import Words
from bot.core.regex import regex

OFTEN = 2
"""Samples of a fact that must use a word before it counts as the fact's own."""
_ASIDE = {
    Lang.EN: regex(r"\b(?:not|no|never|doesn't|does not|without)\b"),
    Lang.KO: regex(r"않|없|아니|못"),
    Lang.ZH: regex(r"不|没|未|并非"),
}
_CLAUSE = regex(r"[;,:()]|(?<=[^\d])\.|，|；|：|。")
_VOID = frozenset({"negation", "yes-word", "before", "after", "first", "second", "third", "next",
                   "last-latest", "compare", "longest", "shortest", "nearby-follow-up",
                   "agenda-details", "joke", "conditions", "source-report"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Licence:
    """Words in the form in which claims are compared, concepts by id, and English wordings."""

    words: frozenset[str]
    concepts: frozenset[str]
    wordings: tuple[re.Pattern[str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Kept:
    """A licence as it is kept: the sets of all facts would take 12 MB, each word being in many."""

    words: tuple[str, ...]
    concepts: frozenset[str]
    wordings: tuple[re.Pattern[str], ...]


class Licences:
    """The licences of one store's facts, gathered when first needed."""

    def __init__(self, matcher: Matcher) -> None:
        """Texts are read as the matcher reads utterances."""
        self._matcher = matcher
        self._made: dict[tuple[str, Lang], _Kept] = {}
        self._words: dict[str, str] = {}
        self._compiled: dict[str, re.Pattern[str]] = {}
        gaps = [gap.id for gap in matcher.store.gaps]
        self._gap_words = Late(
            WRITTEN_LANGS,
            lambda lang: GapWords(
                (text for gap in gaps for text in matcher.texts_of(gap, lang)),
                lang,
                self.common(lang),
            ),
        )
        self._gap_concepts = Late(
            WRITTEN_LANGS,
            lambda lang: frozenset().union(*(matcher.profile(gap, lang).concepts for gap in gaps)),
        )

    def common(self, lang: Lang) -> Words:
        """The common words of a language, by which Chinese is cut into words."""
        return self._matcher.reader.vocabulary.common(lang)

    def of(self, facts: Iterable[Fact], lang: Lang) -> Licence:
        """What some facts vouch for together, in one written language."""
        made = [self._of(fact, lang) for fact in facts]
        wordings = (pattern for one in made for pattern in one.wordings)
        return Licence(
            frozenset().union(*(one.words for one in made)),
            frozenset().union(*(one.concepts for one in made)),
            tuple(dict.fromkeys(wordings)),
        )

    def _of(self, fact: Fact, lang: Lang) -> _Kept:
        key = (fact.id, lang)
        if key not in self._made:
            made = self._gather(fact, lang)
            words = tuple(self._words.setdefault(word, word) for word in made.words)
            self._made[key] = _Kept(words, made.concepts, made.wordings)
        return self._made[key]

    def _gather(self, fact: Fact, lang: Lang) -> Licence:
        """All of a fact's texts but what they deny, and what its samples repeat.

        One sample may hold a wrong guess ("was it by hotline?"), and a text may say what the
        source does not ("it names no day"): neither must ground a claim.
        """
        told = [text.get(lang) for text in (fact.statement, fact.short)]
        said = [piece for text in told for piece in _CLAUSE.split(text)]
        texts = [piece for piece in said if not _ASIDE[lang].search(piece)] or told
        words, concepts = self._read([*texts, fact.question.get(lang)], lang)
        counts: Counter[str] = Counter()
        for text in self._matcher.texts_of(fact.id, lang):
            counts.update(words_of(text, lang, self.common(lang)))
        meant = self._matcher.profile(fact.id, lang).meant
        asked = self._gap_words[lang]
        words |= {word for word, count in counts.items() if count >= OFTEN and word not in asked}
        often = {id_ for id_, count in meant.items() if count >= OFTEN}
        concepts |= often - self._gap_concepts[lang]
        extra, wordings = self._further(fact, lang)
        own = {
            word for text in texts for word in words_of(text.casefold(), lang, self.common(lang))
        }
        alike = paraphrases(own, lang)
        if lang is Lang.EN and (pattern := compile_wordings(phrases(own), lang)):
            wordings = (*wordings, pattern)
        licensed = ((words | alike) - RELATIONS[lang]) | extra
        licensed |= reworded_in(self._matcher, fact, lang, self.common(lang))
        return Licence(frozenset(licensed), frozenset(concepts - _VOID), wordings)

    def _further(self, fact: Fact, lang: Lang) -> tuple[set[str], tuple[re.Pattern[str], ...]]:
        """The further words of the contrasts that rest on a fact."""
        words: set[str] = set()
        wordings: list[re.Pattern[str]] = []
        for contrast in self._matcher.store.contrasts:
            if fact.id not in contrast.facts or contrast.words is None:
                continue
            listed = contrast.words.wordings.get(lang, ())
            if lang is Lang.EN:
                pattern = self._compiled.get(contrast.id) or compile_wordings(listed, lang)
                if pattern is not None:
                    self._compiled[contrast.id] = pattern
                    wordings.append(pattern)
            else:
                words.update(form for word in listed for form in forms_of(word, lang))
        return words, tuple(wordings)

    def _read(self, texts: Iterable[str], lang: Lang) -> tuple[set[str], set[str]]:
        words: set[str] = set()
        concepts: set[str] = set()
        for text in texts:
            read = self._matcher.read(text, lang)
            words |= words_of(read.text, lang, self.common(lang))
            concepts.update(read.concept_ids)
        return words, concepts
