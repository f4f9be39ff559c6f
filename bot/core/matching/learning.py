"""Learning from the samples: vectors, the classifier, and a confidence calibrated without guesses.

The confidence is fitted on the samples themselves: each as if it had never been seen (leave
one out), and a fifth of the intents at a time as if they did not exist (leave intents out), so
that it learns what an unknown question looks like without any out-of-scope data.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np

from bot.core.entities import Concept, Entity, EntityType, Scope
from bot.core.facts import Chat, Elsewhere
from bot.core.language import WRITTEN_LANGS, ChineseScripts, Lang
from bot.core.matching.calibration import Tried, calibrate
from bot.core.matching.classifier import Classifier
from bot.core.matching.confidence import Confidence
from bot.core.matching.features import Vectorizer
from bot.core.matching.index import InvertedIndex
from bot.core.matching.lexicon import Lexicon
from bot.core.matching.marks import marks_of
from bot.core.matching.matcher import Matcher, kind_of
from bot.core.matching.model import LanguageModel
from bot.core.matching.normalise import canonical, clean
from bot.core.matching.profiles import profiles_of
from bot.core.matching.spelling import slips
from bot.core.matching.subject import SubjectModel
from bot.core.matching.tokens import words
from bot.core.matching.trial import Lines, Trial, held_back, to_try
from bot.core.matching.understanding import Reader
from bot.core.matching.vocabulary import Counted, Counts, Vocabulary, count_words
from bot.core.packed import Words
from bot.core.store import Intent, Store

DENSE_LIMIT = 25_000
"""Samples up to which the classifier is fitted; above, the nearest samples decide."""
ENOUGH = 1_000
"""Samples tried of a language that calibration should have."""


@dataclass(frozen=True)
class Fitted:
    """All that was learned from one store."""

    models: Mapping[Lang, LanguageModel]
    confidence: Confidence
    subject: SubjectModel
    accuracy: dict[Lang, float]
    """Share of samples whose intent comes first when they are left out, by language."""
    counted: Counted
    folded: Mapping[str, str]
    """The aliases whose matching form is another, with this form."""


def folded_aliases(store: Store, scripts: ChineseScripts) -> dict[str, str]:
    """The aliases whose matching form is another, with this form: seventy of 17,000.

    Folding all of them is a sixth of a second, which a bot that has learned before can save.
    """
    named: list[Entity | Concept] = [*store.entities, *store.concepts]
    aliases = (alias for one in named for each in one.aliases.values() for alias in each)
    forms = {alias: canonical(clean(alias), scripts, Lang.ZH) for alias in aliases}
    return {alias: form for alias, form in forms.items() if alias != form}


def counts_of(store: Store, scripts: ChineseScripts, lang: Lang) -> Counts:
    """Count the words of all texts of the subject in one language: they make its vocabulary."""
    texts = [
        utterance
        for intent, utterance in store.utterances(lang)
        if not isinstance(store.recognised[intent], Elsewhere)
    ]
    for fact in store.facts:
        texts += [fact.statement.get(lang), fact.short.get(lang)]
    texts += [overview.text.get(lang) for overview in store.overviews]
    inside: list[Entity | Concept] = [
        *(entity for entity in store.entities if entity.scope is Scope.INSIDE),
        *(concept for concept in store.concepts if concept.scope is Scope.INSIDE),
    ]
    aliases = [alias for one in inside for alias in one.aliases.get(lang, ())]
    return count_words(
        lang,
        [canonical(clean(line), scripts, lang) for line in texts],
        [canonical(clean(alias), scripts, Lang.ZH) for alias in aliases],
    )


def names_of(store: Store) -> frozenset[str]:
    """The English words that the subject's own persons, places and events are called by."""
    own = (entity for entity in store.entities if entity.scope is Scope.INSIDE)
    return frozenset(
        word for e in own for name in e.aliases.get(Lang.EN, ()) for word in words(name)
    )


def counted_of(counts: Mapping[Lang, Counts], common: Words, names: Collection[str]) -> Counted:
    """The subject's words from the counts of all languages.

    `common` are English words, `names` those of the subject's own things.
    """
    spoken: Counter[str] = Counter()
    for lang in WRITTEN_LANGS:
        spoken.update(counts[lang][0])
    mistyped = slips(spoken, common, names)
    spelt = {word: n for word, n in spoken.items() if word not in mistyped}
    return Counted(spelt, {lang: counts[lang][1] for lang in WRITTEN_LANGS})


def build_reader(
    store: Store,
    scripts: ChineseScripts,
    background: Mapping[Lang, Words],
    counted: Counted | None = None,
    folded: Mapping[str, str] | None = None,
) -> Reader:
    """The reader of utterances for a store.

    `counted` are its words and `folded` its aliases that have another matching form, if known.
    """
    if folded is None:
        folded = folded_aliases(store, scripts)
    if counted is None:
        counts = {lang: counts_of(store, scripts, lang) for lang in WRITTEN_LANGS}
        counted = counted_of(counts, background.get(Lang.EN, frozenset()), names_of(store))
    lexicon = Lexicon(store.entities, store.concepts, folded)
    return Reader(lexicon, Vocabulary(counted, background), scripts, participants(store))


def participants(store: Store) -> dict[str, tuple[str, ...]]:
    """The persons who take part in each event that is between persons, by the event's id."""
    found: dict[str, dict[str, None]] = {}
    persons = {e.id for e in store.entities if e.type is EntityType.PERSON}
    for fact in store.facts:
        if fact.event and fact.agent in persons and set(fact.recipients) & persons:
            named = (fact.agent, *fact.recipients)
            found.setdefault(fact.event, {}).update((id_, None) for id_ in named if id_ in persons)
    # Being invited to a summit does not make it an event between two persons; a call is one.
    return {id_: tuple(named) for id_, named in found.items() if id_.startswith("call-")}


@dataclass(frozen=True)
class Learned:
    """What one language's samples teach: its model, and the samples tried for calibration."""

    model: LanguageModel
    tried: Tried


def learn(store: Store, reader: Reader, lang: Lang) -> Learned:
    """Learn from the samples of one written language; languages may be learned side by side."""
    pairs = sorted(store.utterances(lang))
    intents = sorted({intent for intent, _ in pairs})
    position = {intent: number for number, intent in enumerate(intents)}
    labels = np.array([position[intent] for intent, _ in pairs], dtype=np.int32)
    understood = [reader.read_once(text, lang) for _, text in pairs]
    vectorizer, entries = Vectorizer.learn(map(reader.parted_features, understood))
    model = LanguageModel(
        intents,
        labels,
        [item.text for item in understood],
        vectorizer,
        InvertedIndex.of_entries(entries, len(pairs), vectorizer.idf, vectorizer.families),
        None,
        profiles_of(store, [intent for intent, _ in pairs], understood),
        [group_of(store.recognised[intent]) for intent in intents],
    )
    if not 0 < len(pairs) <= DENSE_LIMIT:
        return Learned(model, Tried.of(0.0, [], []))
    first = WRITTEN_LANGS.index(lang)
    marks = marks_of(item.text for item in understood)
    trial = Trial(store, reader, model, understood, entries, marks)
    lines: list[Lines] = []
    turns = 1
    while len(lines) < turns:
        held = held_back(labels, marks, marks_of(intents), first + len(lines))
        classifier = Classifier(entries, labels, marks, held, to_try(labels, marks, held))
        if model.weights is None:
            model.weights = classifier.weights
            # A small store holds back few samples in one turn.
            turns = min(4, -(-ENOUGH // max(1, len(classifier.held) // 2)))
        lines.append(trial.held_back(classifier))
    return Learned(model, Tried.of(trial.accuracy, lines, [trial.decoys()]))


def fit(store: Store, reader: Reader) -> Fitted:
    """Learn everything from the store's samples; deterministic, some seconds for the seed store."""
    learned = {lang: learn(store, reader, lang) for lang in WRITTEN_LANGS}
    return Fitted(
        {lang: one.model for lang, one in learned.items()},
        *calibrate(one.tried for one in learned.values()),
        {lang: one.tried.accuracy for lang, one in learned.items()},
        reader.vocabulary.counted,
        reader.lexicon.folded,
    )


def build_matcher(store: Store, scripts: ChineseScripts, reader: Reader, fitted: Fitted) -> Matcher:
    """Put a matcher together from its learned parts."""
    return Matcher(store, scripts, reader, fitted.models, fitted.confidence, fitted.subject)


def group_of(intent: Intent | Elsewhere) -> tuple[str, str]:
    """The (kind, topic) of an intent; small talk has no topic."""
    return kind_of(intent), "" if isinstance(intent, Chat | Elsewhere) else intent.topic
