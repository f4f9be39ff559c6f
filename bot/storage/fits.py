"""What was learned from a store, kept in a file named by the store's content hash."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy as np

from bot.core.language import WRITTEN_LANGS, Lang, Late
from bot.core.matching.classifier import Share, Weights
from bot.core.matching.confidence import Confidence
from bot.core.matching.features import Vectorizer
from bot.core.matching.index import InvertedIndex
from bot.core.matching.learning import Fitted
from bot.core.matching.model import LanguageModel
from bot.core.matching.profiles import Profile
from bot.core.matching.stacking import Mixing
from bot.core.matching.subject import SubjectModel
from bot.core.matching.tallies import Tallies
from bot.core.matching.trees import Trees
from bot.core.matching.vocabulary import Counted
from bot.core.packed import PackedCounts, PackedTexts, PackedWords
from bot.storage.arrays import load_arrays, unmap

FORMAT = 9
"""Raise it whenever what is stored, or how it is learned, changes."""

Arrays = dict[str, np.ndarray]


def fit_path(cache: Path, content_hash: str, code_hash: str) -> Path:
    """Where the fit of a store is kept; another store or other code has another file."""
    return cache / f"fit-{FORMAT}-{content_hash[:16]}-{code_hash[:12]}.arrays"


def packed_fit(
    models: Iterable[Arrays],
    confidence: Confidence,
    subject: SubjectModel,
    accuracy: Mapping[Lang, float],
    counted: Counted,
    folded: Mapping[str, str],
) -> Arrays:
    """A fit as arrays; `models` are those of the languages, packed."""
    arrays: Arrays = {
        **_packed_trees("confidence", confidence.trees),
        **_packed_trees("subject", subject.trees),
        "accuracy": _packed({lang.value: share for lang, share in accuracy.items()}),
        "words": _packed(dict(counted.words)),
        "folded": _packed(dict(folded)),
    }
    for lang in WRITTEN_LANGS:
        arrays.update(_packed_counts(f"{lang.value}.units", counted.units[lang]))
    for model in models:
        arrays.update(model)
    return arrays


def load_fit(path: Path) -> Fitted | None:
    """Read a fit, or None where there is none or it can't be read (then it is learned anew)."""
    try:
        return unpacked_fit(load_arrays(path))
    except (OSError, ValueError, KeyError):
        return None


def unpacked_fit(arrays: Arrays) -> Fitted:
    """The fit that arrays hold; the model of a language is unpacked when it is first asked for."""
    accuracy = {Lang(key): float(share) for key, share in _unpacked(arrays["accuracy"]).items()}
    return Fitted(
        models=Late(WRITTEN_LANGS, lambda lang: _unpacked_model(lang.value, arrays)),
        confidence=Confidence(_unpacked_trees("confidence", arrays)),
        subject=SubjectModel(_unpacked_trees("subject", arrays)),
        accuracy=accuracy,
        counted=Counted(
            _unpacked(arrays["words"]),
            Late(WRITTEN_LANGS, lambda lang: _unpacked_counts(f"{lang.value}.units", arrays)),
        ),
        folded=_unpacked(arrays["folded"]),
    )


def _packed(record: object) -> np.ndarray:
    return np.frombuffer(json.dumps(record, ensure_ascii=False).encode(), dtype=np.uint8)


def _unpacked(packed: np.ndarray) -> dict:  # type: ignore[type-arg]
    found = dict(json.loads(packed.tobytes()))
    unmap(packed)
    return found


def _packed_words(key: str, words: PackedWords) -> Arrays:
    return {f"{key}.checks": words.checks, f"{key}.blob": words.blob, f"{key}.ends": words.ends}


def _unpacked_words(key: str, arrays: Arrays) -> PackedWords:
    return PackedWords(arrays[f"{key}.checks"], arrays[f"{key}.blob"], arrays[f"{key}.ends"])


def _packed_counts(key: str, counted: Mapping[str, int]) -> Arrays:
    packed = PackedCounts.of(counted)
    return {**_packed_words(key, packed.words), f"{key}.counts": packed.counts}


def _unpacked_counts(key: str, arrays: Arrays) -> PackedCounts:
    return PackedCounts(_unpacked_words(key, arrays), arrays[f"{key}.counts"])


def packed_model(lang: Lang, model: LanguageModel) -> Arrays:
    """What was learned of one language as arrays."""
    key = lang.value
    index, texts = model.index, PackedTexts.of(model.texts)
    arrays: Arrays = {
        **_packed_profiles(key, model),
        f"{key}.texts.blob": texts.blob,
        f"{key}.texts.ends": texts.ends,
        f"{key}.labels": model.labels,
        f"{key}.keys": model.vectorizer.keys,
        f"{key}.frequency": model.vectorizer.frequency,
        f"{key}.postings": index.postings,
        f"{key}.starts": index.starts.astype(np.uint32),
        f"{key}.families": index.families,
        f"{key}.scales": index.scales,
        f"{key}.frequent": index.frequent,
        f"{key}.rows": index.rows,
    }
    if model.weights is not None:
        arrays.update(_packed_weights(key, model.weights))
    return arrays


def _packed_profiles(key: str, model: LanguageModel) -> Arrays:
    """The profiles: their words as a table with a column for each intent and each topic."""
    own = [model.profiles[intent].units for intent in model.intents]
    columns = {id(units): number for number, units in enumerate(own)}
    for intent in model.intents:
        topic = model.profiles[intent].topic_units
        if id(topic) not in columns:
            columns[id(topic)] = len(own)
            own.append(topic)
    tallies = Tallies.of_columns(own)
    record = {
        "intents": model.intents,
        "groups": model.groups,
        "topic_of": [columns[id(model.profiles[one].topic_units)] for one in model.intents],
        "profiles": [_record_of(model.profiles[intent]) for intent in model.intents],
    }
    return {
        f"{key}.record": _packed(record),
        **_packed_words(f"{key}.tallies", tallies.words),
        f"{key}.tallies.starts": tallies.starts,
        f"{key}.tallies.columns": tallies.columns.astype(np.uint16),
        f"{key}.tallies.counts": tallies.counts.astype(np.uint32),
    }


def _record_of(profile: Profile) -> dict[str, object]:
    return {
        "asks": sorted(profile.asks),
        "entities": sorted(profile.entities),
        "samples": profile.samples,
        "asked": profile.asked,
        "named": profile.named,
        "meant": profile.meant,
        "paired": profile.paired,
    }


def _unpacked_model(key: str, arrays: Arrays) -> LanguageModel:
    record = _unpacked(arrays[f"{key}.record"])
    tallies = Tallies(
        _unpacked_words(f"{key}.tallies", arrays),
        *(arrays[f"{key}.tallies.{name}"] for name in ("starts", "columns", "counts")),
    )
    columns = [tallies.column(number) for number in range(1 + max(record["topic_of"], default=-1))]
    profiles = {
        intent: Profile(
            asks=frozenset(one["asks"]),
            entities=frozenset(one["entities"]),
            units=columns[number],
            topic_units=columns[record["topic_of"][number]],
            samples=one["samples"],
            asked=one["asked"],
            named=one["named"],
            meant=one["meant"],
            paired=one["paired"],
        )
        for number, (intent, one) in enumerate(
            zip(record["intents"], record["profiles"], strict=True)
        )
    }
    families = arrays[f"{key}.families"]
    vectorizer = Vectorizer(
        arrays[f"{key}.keys"], arrays[f"{key}.frequency"], families, len(arrays[f"{key}.labels"])
    )
    unmap(arrays[f"{key}.frequency"])
    texts = PackedTexts(arrays[f"{key}.texts.blob"], arrays[f"{key}.texts.ends"])
    return LanguageModel(
        record["intents"],
        arrays[f"{key}.labels"],
        texts,
        vectorizer,
        InvertedIndex(
            arrays[f"{key}.postings"],
            arrays[f"{key}.starts"],
            families,
            vectorizer.idf,
            arrays[f"{key}.scales"],
            arrays[f"{key}.frequent"],
            arrays[f"{key}.rows"],
        ),
        _unpacked_weights(key, arrays),
        profiles,
        [(kind, topic) for kind, topic in record["groups"]],
    )


def _packed_weights(key: str, weights: Weights) -> Arrays:
    arrays: Arrays = {
        f"{key}.mixing": weights.mixing.weights,
        f"{key}.others": weights.others,
        f"{key}.by_others": weights.by_others,
    }
    for number, share in enumerate(weights.shares):
        arrays[f"{key}.{number}.first"] = np.array([share.first_class, share.first_sample])
        arrays[f"{key}.{number}.weights"] = share.weights
    return arrays


def _unpacked_weights(key: str, arrays: Arrays) -> Weights | None:
    if f"{key}.mixing" not in arrays:
        return None
    shares: list[Share] = []
    while f"{key}.{len(shares)}.first" in arrays:
        part = f"{key}.{len(shares)}"
        first_class, first_sample = arrays[f"{part}.first"].tolist()
        shares.append(Share(first_class, first_sample, arrays[f"{part}.weights"]))
    mixing = Mixing(arrays[f"{key}.mixing"])
    return Weights(arrays[f"{key}.others"], arrays[f"{key}.by_others"], tuple(shares), mixing)


def _packed_trees(name: str, trees: Trees) -> Arrays:
    return {
        f"{name}.start": np.array([trees.start]),
        f"{name}.features": trees.features,
        f"{name}.thresholds": trees.thresholds,
        f"{name}.leaves": trees.leaves,
    }


def _unpacked_trees(name: str, arrays: Arrays) -> Trees:
    return Trees(
        float(arrays[f"{name}.start"][0]),
        arrays[f"{name}.features"],
        arrays[f"{name}.thresholds"],
        arrays[f"{name}.leaves"],
    )
