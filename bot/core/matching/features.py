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
Flags = npt.NDArray[np.bool_]
Places = npt.NDArray[np.int64]

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
_PLACE = {family: place for place, family in enumerate(FAMILY_WEIGHTS)}
_SHARES = np.array(list(FAMILY_WEIGHTS.values()))


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
    # In order of the text: a set's order, and sums over it, would change with the hash seed.
    for mark, ids in (("e:", entities), ("k:", concepts), ("a:", asks), ("q:", quantity_kinds)):
        found.update(mark + id_ for id_ in dict.fromkeys(ids))
    return found


class Vectorizer:
    """TF-IDF by family: each family is scaled to unit length, then weighed, then all to unit."""

    def __init__(self, documents: Sequence[Counter[str]]) -> None:
        """Learn features and their document frequencies from all sample utterances."""
        frequency: Counter[str] = Counter()
        for document in documents:
            frequency.update(document.keys())
        names = sorted(frequency)
        count = max(1, len(documents))
        idf = np.array(
            [math.log((1 + count) / (1 + frequency[name])) + 1.0 for name in names],
            dtype=np.float32,
        )
        counts = np.array([frequency[name] for name in names], dtype=np.int32)
        self._keep(names, idf, counts, count)

    @classmethod
    def from_parts(
        cls, names: Sequence[str], idf: Floats, frequency: Ints, count: int
    ) -> Vectorizer:
        """Put a vectorizer together from what an earlier one learned from `count` documents."""
        made = cls.__new__(cls)
        made._keep(names, idf, frequency, max(1, count))
        return made

    def _keep(self, names: Sequence[str], idf: Floats, frequency: Ints, count: int) -> None:
        self.ids = {name: number for number, name in enumerate(names)}
        self.idf, self.frequency = idf, frequency
        self.unseen_idf = math.log(1 + count) + 1.0
        # The place before the first, -1, is that of all features never seen.
        self._rarity = np.append(idf.astype(np.float64), self.unseen_idf)

    def transform(self, document: Counter[str]) -> tuple[Ints, Floats]:
        """Return (feature ids, weights) of a document; unknown features only lessen the weights."""
        if not document:
            return np.zeros(0, np.int32), np.zeros(0, np.float32)
        seen = self.ids.get
        numbers = np.array([seen(name, -1) for name in document], dtype=np.int32)
        family = np.array([_PLACE[name[0]] for name in document], dtype=np.intp)
        times = np.fromiter(document.values(), np.float64, len(document))
        weights = (1.0 + np.log(times)) * self._rarity[numbers]
        squares = np.bincount(family, weights * weights, len(_SHARES))
        present = squares > 0
        squares[~present] = 1.0
        total = math.sqrt(float((_SHARES[present] ** 2).sum()))
        scale = _SHARES / (np.sqrt(squares) * total)
        known = numbers >= 0
        return numbers[known], (weights * scale[family])[known].astype(np.float32)
