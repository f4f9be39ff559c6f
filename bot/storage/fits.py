"""What was learned from a store, kept in a file named by the store's content hash."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from bot.core.language import WRITTEN_LANGS, Lang, Late
from bot.core.matching.boosting import Trees
from bot.core.matching.classifier import Share, Weights
from bot.core.matching.confidence import Confidence
from bot.core.matching.features import Vectorizer
from bot.core.matching.index import InvertedIndex
from bot.core.matching.learning import Fitted
from bot.core.matching.model import LanguageModel
from bot.core.matching.profiles import Profile
from bot.core.matching.stacking import Mixing
from bot.core.matching.subject import SubjectModel
from bot.core.matching.vocabulary import Counted
from bot.storage.arrays import load_arrays, save_arrays

FORMAT = 5
"""Raise it whenever what is stored, or how it is learned, changes."""

Arrays = dict[str, np.ndarray]


def fit_path(cache: Path, content_hash: str, code_hash: str) -> Path:
    """Where the fit of a store is kept; another store or other code has another file."""
    return cache / f"fit-{FORMAT}-{content_hash[:16]}-{code_hash[:12]}.arrays"


def save_fit(path: Path, fitted: Fitted) -> None:
    """Write a fit; a reader never sees half a file."""
    arrays: Arrays = {
        **_packed_trees("confidence", fitted.confidence.trees),
        **_packed_trees("subject", fitted.subject.trees),
        "accuracy": _packed({lang.value: share for lang, share in fitted.accuracy.items()}),
        "words": _packed(dict(fitted.counted.words)),
    }
    for lang in WRITTEN_LANGS:
        arrays[f"{lang.value}.units"] = _packed(dict(fitted.counted.units[lang]))
        arrays.update(_packed_model(lang.value, fitted.models[lang]))
    save_arrays(path, arrays)


def load_fit(path: Path) -> Fitted | None:
    """Read a fit, or None where there is none or it can't be read (then it is learned anew).

    The model of a language is unpacked when it is first asked for.
    """
    try:
        arrays = load_arrays(path)
        accuracy = {Lang(key): float(share) for key, share in _unpacked(arrays["accuracy"]).items()}
        return Fitted(
            models=Late(WRITTEN_LANGS, lambda lang: _unpacked_model(lang.value, arrays)),
            confidence=Confidence(_unpacked_trees("confidence", arrays)),
            subject=SubjectModel(_unpacked_trees("subject", arrays)),
            accuracy=accuracy,
            counted=Counted(
                _unpacked(arrays["words"]),
                Late(WRITTEN_LANGS, lambda lang: _unpacked(arrays[f"{lang.value}.units"])),
            ),
        )
    except (OSError, ValueError, KeyError):
        return None


def _packed(record: object) -> np.ndarray:
    return np.frombuffer(json.dumps(record, ensure_ascii=False).encode(), dtype=np.uint8)


def _unpacked(packed: np.ndarray) -> dict:  # type: ignore[type-arg]
    return dict(json.loads(packed.tobytes()))


def _packed_model(key: str, model: LanguageModel) -> Arrays:
    index, record = model.index, _record_of(model)
    arrays: Arrays = {
        f"{key}.record": _packed(record),
        f"{key}.labels": model.labels,
        f"{key}.keys": model.vectorizer.keys,
        f"{key}.frequency": model.vectorizer.frequency,
        f"{key}.samples": index.samples,
        f"{key}.weights": index.weights,
        f"{key}.starts": index.starts.astype(np.uint32),
        f"{key}.frequent": index.frequent,
        f"{key}.rows": index.rows,
    }
    if model.weights is not None:
        arrays[f"{key}.by_score"] = model.weights.mixing.by_score
        arrays[f"{key}.by_nearest"] = model.weights.mixing.by_nearest
        for number, share in enumerate(model.weights.shares):
            arrays[f"{key}.{number}.rows"] = share.rows
            arrays[f"{key}.{number}.classes"] = share.classes
            arrays[f"{key}.{number}.weights"] = share.weights
    return arrays


def _record_of(model: LanguageModel) -> dict[str, object]:
    """What is no array; the units of each topic once, and which intents share them."""
    names: dict[int, str] = {}
    topics: dict[str, object] = {}
    topic_of: dict[str, str] = {}
    for intent, profile in model.profiles.items():
        name = topic_of[intent] = names.setdefault(id(profile.topic_units), str(len(names)))
        if profile.topic_units is not profile.units:
            topics[name] = profile.topic_units
    return {
        "intents": model.intents,
        "texts": model.texts,
        "groups": model.groups,
        "topics": topics,
        "topic_of": topic_of,
        "profiles": {
            intent: {
                "asks": sorted(p.asks),
                "entities": sorted(p.entities),
                "concepts": sorted(p.concepts),
                "units": p.units,
                "samples": p.samples,
                "asked": p.asked,
                "named": p.named,
                "meant": p.meant,
                "paired": p.paired,
            }
            for intent, p in model.profiles.items()
        },
    }


def _unpacked_model(key: str, arrays: Arrays) -> LanguageModel:
    record = _unpacked(arrays[f"{key}.record"])
    profiles = {
        intent: Profile(
            asks=frozenset(one["asks"]),
            entities=frozenset(one["entities"]),
            concepts=frozenset(one["concepts"]),
            units=one["units"],
            topic_units=record["topics"].get(record["topic_of"][intent], one["units"]),
            samples=one["samples"],
            asked=one["asked"],
            named=one["named"],
            meant=one["meant"],
            paired=one["paired"],
        )
        for intent, one in record["profiles"].items()
    }
    texts = record["texts"]
    return LanguageModel(
        record["intents"],
        arrays[f"{key}.labels"],
        texts,
        Vectorizer(arrays[f"{key}.keys"], arrays[f"{key}.frequency"], len(texts)),
        InvertedIndex(
            arrays[f"{key}.samples"],
            arrays[f"{key}.weights"],
            arrays[f"{key}.starts"].astype(np.int64),
            arrays[f"{key}.frequent"],
            arrays[f"{key}.rows"],
        ),
        _unpacked_weights(key, arrays),
        profiles,
        [(kind, topic) for kind, topic in record["groups"]],
    )


def _unpacked_weights(key: str, arrays: Arrays) -> Weights | None:
    if f"{key}.by_score" not in arrays:
        return None
    shares: list[Share] = []
    while f"{key}.{len(shares)}.rows" in arrays:
        part = f"{key}.{len(shares)}"
        shares.append(
            Share(arrays[f"{part}.rows"], arrays[f"{part}.classes"], arrays[f"{part}.weights"])
        )
    mixing = Mixing(arrays[f"{key}.by_score"], arrays[f"{key}.by_nearest"])
    return Weights(tuple(shares), mixing)


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
