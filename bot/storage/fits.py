"""What was learned from a store, kept in a file named by the store's content hash."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from bot.core.language import WRITTEN_LANGS, Lang
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

FORMAT = 4
"""Raise it whenever what is stored, or how it is learned, changes."""


def fit_path(cache: Path, content_hash: str, code_hash: str) -> Path:
    """Where the fit of a store is kept; another store or other code has another file."""
    return cache / f"fit-{FORMAT}-{content_hash[:16]}-{code_hash[:12]}.npz"


def save_fit(path: Path, fitted: Fitted) -> None:
    """Write a fit; a reader never sees half a file."""
    arrays: dict[str, np.ndarray] = {
        **_packed_trees("confidence", fitted.confidence.trees),
        **_packed_trees("subject", fitted.subject.trees),
    }
    texts: dict[str, object] = {"accuracy": {k.value: v for k, v in fitted.accuracy.items()}}
    for lang, model in fitted.models.items():
        key = lang.value
        arrays[f"{key}.labels"] = model.labels
        arrays[f"{key}.frequency"] = model.vectorizer.frequency
        arrays[f"{key}.samples"] = model.index.samples
        arrays[f"{key}.weights"] = model.index.weights
        arrays[f"{key}.starts"] = model.index.starts
        if model.weights is not None:
            arrays.update(_packed_weights(key, model.weights))
        texts[key] = {
            "intents": model.intents,
            "texts": model.texts,
            "features": list(model.vectorizer.ids),
            **_topics_of(model),
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
            "groups": model.groups,
        }
    packed = json.dumps(texts, ensure_ascii=False).encode()
    arrays["texts"] = np.frombuffer(packed, dtype=np.uint8)
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(path.name + ".part")
    with partial.open("wb") as file:
        np.savez(file, allow_pickle=False, **arrays)
    partial.replace(path)


def _topics_of(model: LanguageModel) -> dict[str, object]:
    """The units of each topic once, and which intents share them."""
    names: dict[int, str] = {}
    topics: dict[str, object] = {}
    topic_of: dict[str, str] = {}
    for intent, profile in model.profiles.items():
        name = names.setdefault(id(profile.topic_units), str(len(names)))
        topic_of[intent] = name
        if profile.topic_units is not profile.units:
            topics[name] = profile.topic_units
    return {"topics": topics, "topic_of": topic_of}


def load_fit(path: Path) -> Fitted | None:
    """Read a fit, or None where there is none or it can't be read (then it is learned anew)."""
    try:
        with np.load(path, allow_pickle=False) as arrays:
            return _unpack({name: arrays[name] for name in arrays.files})
    except (OSError, ValueError, KeyError):
        return None


def _unpack(arrays: dict[str, np.ndarray]) -> Fitted:
    texts = json.loads(arrays["texts"].tobytes().decode())
    models: dict[Lang, LanguageModel] = {}
    for lang in WRITTEN_LANGS:
        key, record = lang.value, texts[lang.value]
        ids = {name: number for number, name in enumerate(record["features"])}
        vectorizer = Vectorizer(ids, arrays[f"{key}.frequency"], len(record["texts"]))
        index = InvertedIndex(
            arrays[f"{key}.samples"],
            arrays[f"{key}.weights"],
            arrays[f"{key}.starts"],
            len(record["texts"]),
        )
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
        models[lang] = LanguageModel(
            record["intents"],
            arrays[f"{key}.labels"],
            record["texts"],
            vectorizer,
            index,
            _unpacked_weights(key, arrays),
            profiles,
            [(kind, topic) for kind, topic in record["groups"]],
        )
    accuracy = {Lang(key): float(value) for key, value in texts["accuracy"].items()}
    confidence = Confidence(_unpacked_trees("confidence", arrays))
    return Fitted(models, confidence, SubjectModel(_unpacked_trees("subject", arrays)), accuracy)


def _packed_trees(name: str, trees: Trees) -> dict[str, np.ndarray]:
    return {
        f"{name}.start": np.array([trees.start]),
        f"{name}.features": trees.features,
        f"{name}.thresholds": trees.thresholds,
        f"{name}.leaves": trees.leaves,
    }


def _unpacked_trees(name: str, arrays: dict[str, np.ndarray]) -> Trees:
    return Trees(
        float(arrays[f"{name}.start"][0]),
        arrays[f"{name}.features"],
        arrays[f"{name}.thresholds"],
        arrays[f"{name}.leaves"],
    )


def _packed_weights(key: str, weights: Weights) -> dict[str, np.ndarray]:
    packed: dict[str, np.ndarray] = {
        f"{key}.by_score": weights.mixing.by_score,
        f"{key}.by_nearest": weights.mixing.by_nearest,
    }
    for number, share in enumerate(weights.shares):
        packed[f"{key}.{number}.rows"] = share.rows
        packed[f"{key}.{number}.classes"] = share.classes
        packed[f"{key}.{number}.weights"] = share.weights
    return packed


def _unpacked_weights(key: str, arrays: dict[str, np.ndarray]) -> Weights | None:
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
