"""What of a claim the facts account for, and which of its words are left without ground."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.core.claims.patterns import Span, find_spans
from bot.core.claims.plain import PLAIN, PLAIN_STEMS
from bot.core.claims.reading import Amount, Claim
from bot.core.entities import Scope
from bot.core.facts import Fact
from bot.core.language import Lang
from bot.core.matching.matcher import Matcher
from bot.core.matching.slots import matches_any
from bot.core.matching.tokens import STOPWORDS_EN, stem
from bot.core.matching.vocabulary import units

_CLITIC = re.compile(r"'(?:s|d|ll|ve|re|m)$")
_WORD = re.compile(r"[a-z]+(?:['-][a-z]+)*")
_RUN = {Lang.KO: re.compile(r"[\uac00-\ud7a3]+"), Lang.ZH: re.compile(r"[\u4e00-\u9fff]+")}


OFTEN = 2
"""Samples of a fact that must use a word before it counts as the fact's own."""


@dataclass(frozen=True, slots=True)
class _Words:
    words: frozenset[str]
    concepts: frozenset[str]


class Grounds:
    """The words of a store's facts, by which a claim's words are accounted for."""

    def __init__(self, matcher: Matcher) -> None:
        """Words are gathered from the facts' texts and from the questions that ask for them."""
        self._matcher = matcher
        self._words: dict[tuple[str, Lang], _Words] = {}

    def ungrounded(
        self, claim: Claim, facts: Sequence[Fact], spans: Iterable[Span]
    ) -> tuple[str, ...]:
        """The content words, names and amounts of a claim that nothing accounts for.

        `spans` are words that contrasts have accounted for already.
        """
        covered = [False] * (len(claim.text) + 1)
        for span in spans:
            _cover(covered, span)
        for pattern in PLAIN[claim.lang]:
            for span in find_spans(pattern, claim.text):
                _cover(covered, span)
        left: list[str] = []
        left += self._names(claim, facts, covered)
        left += self._amounts(claim, facts, covered)
        self._cover_concepts(claim, facts, covered)
        known: set[str] = set()
        for fact in facts:
            known |= self._words_of(fact, claim.lang).words
        if claim.lang is Lang.EN:
            left += _english(claim.text, known, covered)
        else:
            left += _runs(claim, known, covered)
        return tuple(left)

    def _names(self, claim: Claim, facts: Sequence[Fact], covered: list[bool]) -> list[str]:
        about: set[str] = set()
        known = self._matcher.store.entities_by_id
        for fact in facts:
            about.update(fact.entities)
            about.update(fact.recipients)
            about.update(id_ for id_ in (fact.agent, fact.event) if id_)
        about.update(
            country
            for id_ in list(about)
            if (entity := known.get(id_)) and (country := entity.country)
        )
        left = []
        for mention in claim.entities:
            entity = known.get(mention.id)
            if entity is None:
                continue
            near = entity.country in about and entity.scope is Scope.INSIDE
            if mention.id in about or near or _is_covered(covered, mention.start, mention.end):
                _cover(covered, (mention.start, mention.end))
            elif entity.scope is Scope.OUTSIDE or entity.type.value in {"person", "place"}:
                left.append(mention.alias)
                _cover(covered, (mention.start, mention.end))
            else:
                _cover(covered, (mention.start, mention.end))
        return left

    def _amounts(self, claim: Claim, facts: Sequence[Fact], covered: list[bool]) -> list[str]:
        left = []
        for amount in claim.amounts:
            if _is_covered(covered, *amount.span):
                continue
            if not self._states(amount, facts):
                left.append(amount.quantity.surface)
            _cover(covered, amount.span)
        return left

    def _states(self, amount: Amount, facts: Sequence[Fact]) -> bool:
        return any(
            matches_any(amount.quantity, self._matcher.gate.quantities(fact)) for fact in facts
        )

    def _cover_concepts(self, claim: Claim, facts: Sequence[Fact], covered: list[bool]) -> None:
        meant: set[str] = set()
        for fact in facts:
            meant |= self._words_of(fact, claim.lang).concepts
        for mention in claim.concepts:
            if mention.id in meant:
                _cover(covered, (mention.start, mention.end))

    def _words_of(self, fact: Fact, lang: Lang) -> _Words:
        key = (fact.id, lang)
        if key not in self._words:
            self._words[key] = self._gather(fact, lang)
        return self._words[key]

    def _gather(self, fact: Fact, lang: Lang) -> _Words:
        """A fact's words and concepts: all of its texts, and what its samples repeat.

        One sample may hold a wrong guess ("was it by hotline?"); it must not ground a claim.
        """
        reader, store = self._matcher.reader, self._matcher.store
        own = [text.get(lang) for text in (fact.statement, fact.short, fact.question)]
        asked = store.samples_by_intent.get(fact.id)
        words: set[str] = set()
        concepts: set[str] = set()
        for text in own:
            read = reader.read(text, lang)
            words.update(units(read.text, lang))
            concepts.update(read.concept_ids)
        said: Counter[str] = Counter()
        meant: Counter[str] = Counter()
        for text in asked.utterances.get(lang.value, ()) if asked else ():
            read = reader.read(text, lang)
            said.update(set(units(read.text, lang)))
            meant.update(set(read.concept_ids))
        words.update(unit for unit, count in said.items() if count >= OFTEN)
        concepts.update(id_ for id_, count in meant.items() if count >= OFTEN)
        return _Words(frozenset(words), frozenset(concepts))


def _cover(covered: list[bool], span: Span) -> None:
    for place in range(*span):
        covered[place] = True


def _is_covered(covered: Sequence[bool], start: int, end: int) -> bool:
    return all(covered[start:end])


def _english(text: str, known: set[str], covered: Sequence[bool]) -> list[str]:
    left = []
    for match in _WORD.finditer(text):
        if _is_covered(covered, *match.span()):
            continue
        for word in re.split(r"-", match[0]):
            bare = _CLITIC.sub("", word).replace("'", "")
            root = stem(bare)
            if len(bare) < 2 or bare in STOPWORDS_EN or root in PLAIN_STEMS or bare in PLAIN_STEMS:
                continue
            if root not in known:
                left.append(word)
    return left


def _runs(claim: Claim, known: set[str], covered: list[bool]) -> list[str]:
    text, left = claim.text, []
    marked = list(covered)
    for place in range(len(text) - 1):
        if text[place : place + 2] in known:
            marked[place] = marked[place + 1] = True
    for match in _RUN[claim.lang].finditer(text):
        start = None
        for place in range(match.start(), match.end() + 1):
            inside = place < match.end() and not marked[place]
            if inside and start is None:
                start = place
            elif not inside and start is not None:
                if place - start >= 2:
                    left.append(text[start:place])
                start = None
    left.extend(
        match[0]
        for match in _WORD.finditer(text)
        if not _is_covered(covered, *match.span()) and stem(match[0]) not in known
    )
    return left
