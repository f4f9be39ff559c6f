"""Understanding one utterance: language, entities, concepts, what is asked, quantities, cues."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from bot.core.entities import EntityType, Scope
from bot.core.language import ChineseScripts, Lang, Late
from bot.core.matching.aliases import Mention
from bot.core.matching.cues import (
    calls_on_a_day,
    conjunctions,
    has_wh,
    is_negated,
    is_yes_no,
    without_tag,
)
from bot.core.matching.errands import is_errand
from bot.core.matching.features import understood_features
from bot.core.matching.homophones import HomophoneSpeller
from bot.core.matching.lexicon import Lexicon
from bot.core.matching.name_slips import NameSpeller
from bot.core.matching.normalise import Normalised, normalise
from bot.core.matching.spelling import Speller
from bot.core.matching.tokens import Runs, surface, surface_features, words
from bot.core.matching.vocabulary import Vocabulary
from bot.core.quantities import Length, Quantity, extract, without_rates

JOINED = 20
"""Letters after a "when" that joins within which a verb is its own."""
_NAMED = {EntityType.PERSON, EntityType.PLACE}
"""What has a name of its own."""


@dataclass(frozen=True)
class Understanding:
    """What an utterance says, before any candidate is looked at.

    `text` is normalised and spell-fixed; `foreign` are content words that the language knows
    and the subject does not; `strangers` are concepts of other subjects ("lunch menu");
    `content` counts the content words seen; `errand` says that
    something is to be done rather than told ("book the room").
    """

    text: str
    lang: Lang
    cut: bool
    entities: tuple[Mention, ...]
    concepts: tuple[Mention, ...]
    asks: tuple[str, ...]
    quantities: tuple[Quantity, ...]
    yes_no: bool
    wh: bool
    negated: bool
    foreign: tuple[str, ...]
    content: int
    fixes: tuple[tuple[str, str], ...]
    errand: bool = False
    strangers: tuple[str, ...] = ()

    @cached_property
    def entity_ids(self) -> tuple[str, ...]:
        """Ids of the entities, in order of the text, each once."""
        ordered = sorted(self.entities, key=lambda mention: mention.start)
        return tuple(dict.fromkeys(mention.id for mention in ordered))

    @cached_property
    def pairs(self) -> tuple[str, ...]:
        """Entities named one after the other, as "a>b": "Koreans to China" is not the reverse."""
        return tuple(f"{one}>{other}" for one, other in pairwise(self.entity_ids))

    @cached_property
    def concept_ids(self) -> tuple[str, ...]:
        """Ids of the concepts, in order of the text, each once."""
        return tuple(dict.fromkeys(mention.id for mention in self.concepts))


def span_in(understood: Understanding, mention: Mention) -> tuple[int, int]:
    """Where a mention stands in the text; Korean mentions count no spaces."""
    if understood.lang.written is not Lang.KO:
        return mention.start, mention.end
    places = [place for place, char in enumerate(understood.text) if not char.isspace()]
    return places[mention.start], places[mention.end - 1] + 1


class Reader:
    """Reads utterances: everything that can be said of a text without the candidates."""

    def __init__(
        self,
        lexicon: Lexicon,
        vocabulary: Vocabulary,
        scripts: ChineseScripts,
        participants: Mapping[str, tuple[str, ...]],
    ) -> None:
        """`participants` are the persons of an event, who are named with it ("the Trump call")."""
        self.lexicon, self.vocabulary = lexicon, vocabulary
        self._scripts = scripts
        self.participants = participants
        # One reply reads the same text ten times, alone and as a part of its message, in the
        # language that is told or given.
        self._normalised = lru_cache(maxsize=64)(self._normalise)
        self._remembered = lru_cache(maxsize=32)(self._understand)

    def read(self, utterance: str, lang: Lang | None = None) -> Understanding:
        """Understand any string; `lang` overrides the detection."""
        return self._remembered(self._normalised(utterance, lang))

    def read_once(self, utterance: str, lang: Lang) -> Understanding:
        """As `read`, for utterances of which none comes again soon."""
        return self._understand(self._normalise(utterance, lang))

    def _normalise(self, utterance: str, lang: Lang | None) -> Normalised:
        return normalise(utterance, self._scripts, lang)

    @cached_property
    def _speller(self) -> Speller:
        spellable = Counter(self.vocabulary.counted.words)
        for alias in self.lexicon.alias_texts(Lang.EN):
            spellable.update(words(alias))
        ascii_words = {word: n for word, n in spellable.items() if word.isascii()}
        return Speller(ascii_words, self.vocabulary.common(Lang.EN))

    @cached_property
    def _homophones(self) -> HomophoneSpeller:
        inside = (one for one in self.lexicon.concepts.values() if one.scope is Scope.INSIDE)
        words = [alias for one in inside for alias in one.aliases.get(Lang.ZH, ())]
        pairs = self.vocabulary.counted.units[Lang.ZH]
        return HomophoneSpeller(words, pairs, lambda: self.vocabulary.common(Lang.ZH))

    @cached_property
    def _names(self) -> Late[NameSpeller]:
        known = self.lexicon.entities.values()
        own = [e for e in known if e.scope is Scope.INSIDE and e.type in _NAMED]
        return Late(
            (Lang.KO, Lang.ZH),
            lambda lang: NameSpeller(lang, [a for e in own for a in e.aliases.get(lang, ())]),
        )

    def _understand(self, normal: Normalised) -> Understanding:
        text = normal.text
        fixes: tuple[tuple[str, str], ...] = ()
        tagged = False
        if normal.lang is Lang.EN:
            text, tagged = without_tag(text)
            text, fixes = self._speller.fix(text)
        elif normal.lang.written is Lang.ZH:
            text, fixes = self._homophones.fix(text)
        if normal.lang is not Lang.EN:
            text, slips = self._names[normal.lang.written].fix(text)
            fixes += slips
        entities = self._with_participants(self.lexicon.find_entities(text, normal.lang))
        concepts = self.lexicon.find_concepts(text, normal.lang)
        found = extract(text, normal.lang.written)
        quantities = without_rates(found, text, normal.lang)
        read = [(one.start, one.end) for one in quantities]
        if normal.lang.written is Lang.ZH:
            concepts = self._without_weeks(concepts, quantities)
        elif normal.lang is Lang.EN:
            concepts = self._without_conjunctions(self._without_calls_on(concepts, text), text)
            said = {mention.id for mention in concepts}
            if "ask-invited" in said and not said & {"visa-free"}:
                # An invitation is extended, and nothing longer.
                concepts = [mention for mention in concepts if mention.id != "extend"]
        asks = self.lexicon.asks_of(mention.id for mention in concepts)
        foreign, content = self.vocabulary.foreign(text, normal.lang, read=read)
        return Understanding(
            text=text,
            lang=normal.lang,
            cut=normal.cut,
            entities=tuple(entities),
            concepts=tuple(concepts),
            asks=asks,
            quantities=quantities,
            yes_no=tagged or is_yes_no(text, normal.lang),
            wh=has_wh(text, normal.lang),
            negated=is_negated(text, normal.lang),
            foreign=foreign,
            content=content,
            fixes=fixes,
            errand=is_errand(text, normal.lang),
            strangers=self._strangers(concepts),
        )

    def _without_weeks(self, found: list[Mention], quantities: Iterable[Quantity]) -> list[Mention]:
        """Concepts without a weekday asked for inside a length: 一个星期 is a week."""
        spans = [(one.start, one.end) for one in quantities if isinstance(one.value, Length)]
        if not spans:
            return found
        concepts = self.lexicon.concepts
        return [
            m
            for m in found
            if concepts[m.id].asks != "weekday"
            or not any(start <= m.start and m.end <= end for start, end in spans)
        ]

    def _without_calls_on(self, found: list[Mention], text: str) -> list[Mention]:
        """Concepts without an "asked" in "the call on Tuesday"."""
        spans = calls_on_a_day(text)
        concepts = self.lexicon.concepts
        return [
            m
            for m in found
            if concepts[m.id].asks != "asked"
            or not any(start <= m.start < end for start, end in spans)
        ]

    def _without_conjunctions(self, found: list[Mention], text: str) -> list[Mention]:
        """Concepts without a "when" that only joins: "what did he hope for when he did?".

        Nor is it asked what was spoken of where that only tells when ("when he spoke about …").
        """
        joins = conjunctions(text)
        if not joins:
            return found
        concepts = self.lexicon.concepts
        return [
            m
            for m in found
            if (concepts[m.id].asks != "when" or m.start not in joins)
            and not (concepts[m.id].decisive and any(0 < m.start - at < JOINED for at in joins))
        ]

    def _with_participants(self, found: list[Mention]) -> list[Mention]:
        taking_part = self.participants
        if not any(mention.id in taking_part for mention in found):
            return found
        named = {mention.id for mention in found}
        implied = [
            Mention(person, mention.start, mention.end, mention.alias)
            for mention in found
            for person in taking_part.get(mention.id, ())
            if person not in named
        ]
        return found + implied

    def _strangers(self, concepts: Sequence[Mention]) -> tuple[str, ...]:
        known = self.lexicon.concepts
        ids = dict.fromkeys(mention.id for mention in concepts)
        return tuple(id_ for id_ in ids if known[id_].scope is Scope.OUTSIDE)

    def features(self, understood: Understanding) -> Counter[str]:
        """The bag of features by which the utterance is compared."""
        found = surface_features(understood.text, understood.lang)
        return Counter(found + _beside(understood))

    def parted_features(self, understood: Understanding) -> tuple[list[str], tuple[Runs, ...]]:
        """The same with repetitions: by name, and as runs of units, which are not made yet."""
        found, runs = surface(understood.text, understood.lang)
        return found + _beside(understood), runs


def _beside(understood: Understanding) -> list[str]:
    return understood_features(
        understood.entity_ids,
        understood.concept_ids,
        understood.asks,
        [quantity.kind.value for quantity in understood.quantities],
    )
