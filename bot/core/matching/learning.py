"""Learning from the samples: vectors, the classifier, and a confidence calibrated without guesses.

The confidence is fitted on the samples themselves: each as if it had never been seen (leave
one out), and a fifth of the intents at a time as if they did not exist (leave intents out), so
that it learns what an unknown question looks like without any out-of-scope data.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from bot.core.entities import EntityType
from bot.core.facts import Chat
from bot.core.language import WRITTEN_LANGS, ChineseScripts, Lang
from bot.core.matching.boosting import grow
from bot.core.matching.confidence import Confidence, fit_confidence, no_confidence
from bot.core.matching.matcher import Matcher, kind_of
from bot.core.matching.model import LanguageModel, fit_language
from bot.core.matching.profiles import profiles_of
from bot.core.matching.signals import Doubles
from bot.core.matching.subject import SubjectModel
from bot.core.matching.trial import Trial
from bot.core.matching.understanding import Reader
from bot.core.store import Intent, Store


@dataclass(frozen=True)
class Fitted:
    """All that was learned from one store."""

    models: dict[Lang, LanguageModel]
    confidence: Confidence
    subject: SubjectModel
    accuracy: dict[Lang, float]
    """Share of samples whose intent comes first when they are left out, by language."""


def vocabulary_texts(store: Store) -> dict[Lang, list[str]]:
    """All texts of the subject by language: what makes a word one of the subject's words."""
    texts: dict[Lang, list[str]] = {lang: [] for lang in WRITTEN_LANGS}
    for lang in WRITTEN_LANGS:
        texts[lang] += [utterance for _, utterance in store.utterances(lang)]
        for fact in store.facts:
            texts[lang] += [fact.statement.get(lang), fact.short.get(lang)]
        for overview in store.overviews:
            texts[lang].append(overview.text.get(lang))
    return texts


def build_reader(
    store: Store, scripts: ChineseScripts, background: Mapping[Lang, frozenset[str]]
) -> Reader:
    """The reader of utterances for a store."""
    texts, parties = vocabulary_texts(store), participants(store)
    return Reader(store.entities, store.concepts, texts, scripts, background, parties)


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


def fit(store: Store, reader: Reader) -> Fitted:
    """Learn everything from the store's samples; deterministic, some seconds for the seed store."""
    models: dict[Lang, LanguageModel] = {}
    accuracy: dict[Lang, float] = {}
    rows: list[Doubles] = []
    right: list[float] = []
    shares: list[float] = []
    on_subject: list[Doubles] = []
    off_subject: list[Doubles] = []
    for lang in WRITTEN_LANGS:
        pairs = sorted(store.utterances(lang))
        intents = sorted({intent for intent, _ in pairs})
        position = {intent: number for number, intent in enumerate(intents)}
        labels = np.array([position[intent] for intent, _ in pairs], dtype=np.int32)
        texts = [text for _, text in pairs]
        understood = [reader.read(text, lang) for text in texts]
        documents = [reader.features(item) for item in understood]
        profiles = profiles_of(store, [intent for intent, _ in pairs], understood)
        groups = [group_of(store.intents[intent]) for intent in intents]
        spoken = [item.text for item in understood]
        model, classifier, gram = fit_language(intents, labels, spoken, documents, profiles, groups)
        models[lang] = model
        if classifier is None or gram is None:
            accuracy[lang] = 0.0
            continue
        trial = Trial(store, reader, model, classifier, gram, understood, documents)
        accuracy[lang] = trial.accuracy()
        tried, decoys = [trial.left_out(), trial.intents_left_out()], trial.decoys()
        for lines in (*tried, decoys):
            rows += lines.rows
            right += lines.right
            shares += lines.shares
        for lines in tried:
            on_subject += lines.subject
        off_subject += decoys.subject
    if not rows:
        return Fitted(models, no_confidence(), SubjectModel(no_confidence().trees), accuracy)
    confidence = fit_confidence(np.array(rows), np.array(right), np.array(shares))
    subject = fit_subject(np.array(on_subject), np.array(off_subject))
    return Fitted(models, confidence, subject, accuracy)


def fit_subject(on: Doubles, off: Doubles) -> SubjectModel:
    """Learn to tell utterances on the subject from decoys; both count the same in all."""
    rows = np.vstack([on, off])
    right = np.concatenate([np.ones(len(on)), np.zeros(len(off))])
    share = np.concatenate([np.full(len(on), len(off) / max(1, len(on))), np.ones(len(off))])
    return SubjectModel(grow(rows, right, share, trees=60, depth=2))


def build_matcher(store: Store, scripts: ChineseScripts, reader: Reader, fitted: Fitted) -> Matcher:
    """Put a matcher together from its learned parts."""
    return Matcher(store, scripts, reader, fitted.models, fitted.confidence, fitted.subject)


def group_of(intent: Intent) -> tuple[str, str]:
    """The (kind, topic) of an intent; small talk has no topic."""
    return kind_of(intent), "" if isinstance(intent, Chat) else intent.topic
