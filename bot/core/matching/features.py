"""An utterance as a weighted bag of features: surface n-grams beside entities and concepts."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from bot.core.language import Lang
from bot.core.matching.tokens import surface_features

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int32]

FAMILY_WEIGHTS: dict[str, float] = {
    "w": 0.5,  # words (stems; Korean word forms)
    "b": 0.5,  # word bigrams
    "c": 0.7,  # English character n-grams
    "s": 1.0,  # Korean syllables
    "j": 0.7,  # Korean jamo
    "z": 1.0,  # Chinese characters
    "p": 0.5,  # Chinese pinyin
    "e": 1.2,  # entities
    "k": 1.0,  # concepts
    "a": 0.4,  # question attributes
    "q": 0.5,  # kinds of quantities
}
"""How much a family counts: squared, these are the shares of the similarity (docs/MATCHING.md)."""


def utterance_features(
    text: str,
    lang: Lang,
    entities: Iterable[str],
    concepts: Iterable[str],
    asks: Iterable[str],
    quantity_kinds: Iterable[str],
) -> Counter[str]:
    """Count the features of an understood utterance; each is "family:name"."""
    found = Counter(surface_features(text, lang))
    found.update("e:" + id_ for id_ in set(entities))
    found.update("k:" + id_ for id_ in set(concepts))
    found.update("a:" + ask for ask in set(asks))
    found.update("q:" + kind for kind in set(quantity_kinds))
    return found


class Vectorizer:
    """TF-IDF by family: each family is scaled to unit length, then weighed, then all to unit."""

    def __init__(self, documents: Sequence[Counter[str]]) -> None:
        """Learn features and their document frequencies from all sample utterances."""
        frequency: Counter[str] = Counter()
        for document in documents:
            frequency.update(document.keys())
        names = sorted(frequency)
        self.ids = {name: number for number, name in enumerate(names)}
        count = max(1, len(documents))
        self.idf = np.array(
            [math.log((1 + count) / (1 + frequency[name])) + 1.0 for name in names],
            dtype=np.float32,
        )
        self.frequency = np.array([frequency[name] for name in names], dtype=np.int32)
        self.unseen_idf = math.log(1 + count) + 1.0

    @classmethod
    def from_parts(
        cls, names: Sequence[str], idf: Floats, frequency: Ints, count: int
    ) -> Vectorizer:
        """Put a vectorizer together from what an earlier one learned from `count` documents."""
        made = cls.__new__(cls)
        made.ids = {name: number for number, name in enumerate(names)}
        made.idf, made.frequency = idf, frequency
        made.unseen_idf = math.log(1 + max(1, count)) + 1.0
        return made

    def transform(self, document: Counter[str]) -> tuple[Ints, Floats]:
        """Return (feature ids, weights) of a document; unknown features only lessen the weights."""
        norms: dict[str, float] = {}
        ids: list[int] = []
        weights: list[float] = []
        families: list[str] = []
        for name, tf in sorted(document.items()):
            family = name[0]
            number = self.ids.get(name)
            idf = self.unseen_idf if number is None else float(self.idf[number])
            weight = (1.0 + math.log(tf)) * idf
            norms[family] = norms.get(family, 0.0) + weight * weight
            if number is not None:
                ids.append(number)
                weights.append(weight)
                families.append(family)
        total = math.sqrt(sum(FAMILY_WEIGHTS[family] ** 2 for family in norms)) or 1.0
        scale = {
            family: FAMILY_WEIGHTS[family] / (math.sqrt(square) * total)
            for family, square in norms.items()
        }
        scaled = [w * scale[f] for w, f in zip(weights, families, strict=True)]
        return np.array(ids, dtype=np.int32), np.array(scaled, dtype=np.float32)
