"""An utterance as a weighted bag of features: surface n-grams beside entities and concepts."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np
import numpy.typing as npt

from bot.core.matching.numbering import numbered, stable_order
from bot.core.matching.tokens import Runs

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int32]
Flags = npt.NDArray[np.bool_]
Places = npt.NDArray[np.int64]
Doubles = npt.NDArray[np.float64]
Keys = npt.NDArray[np.uint32]
Families = npt.NDArray[np.uint8]

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


def understood_features(
    entities: Iterable[str],
    concepts: Iterable[str],
    asks: Iterable[str],
    quantity_kinds: Iterable[str],
) -> list[str]:
    """The features of what was understood, beside those of the surface: "family:name"."""
    found: list[str] = []
    # In order of the text: a set's order, and sums over it, would change with the hash seed.
    for mark, ids in (("e:", entities), ("k:", concepts), ("a:", asks), ("q:", quantity_kinds)):
        found += [mark + id_ for id_ in dict.fromkeys(ids)]
    return found


@dataclass(frozen=True)
class Entries:
    """The weighted features of many documents: what is not 0 in a (documents, features) matrix.

    All arrays are (entries,), ordered by document.
    """

    documents: Places
    features: Ints
    weights: Floats

    def moved(self, places: Places) -> Entries:
        """The same with each document at another place, (documents,)."""
        documents = places[self.documents]
        order = stable_order(documents)
        return Entries(documents[order], self.features[order], self.weights[order])


@dataclass(frozen=True, slots=True)
class Numbered:
    """A document's features: names, each once, and their numbers (names,); -1 if never seen."""

    names: tuple[str, ...]
    numbers: Places


class Vectorizer:
    """IDF by family: each family is scaled to unit length, then weighed, then all to unit.

    How often a document has a feature does not count: one in fifty has any of its features twice.

    Features are known by a checksum of their names: a hundred thousand names in a dictionary
    would take a fifth of the memory of the whole bot. Two that share a checksum, one pair in a
    store like the seed's, count as one.
    """

    def __init__(self, keys: Keys, frequency: Ints, families: Families, count: int) -> None:
        """`keys` (features,) are ascending; `frequency` says in how many of `count` documents,
        `families` the number of each one's family."""
        count = max(1, count)
        self.keys, self.frequency, self.families = keys, frequency, families
        idf = (np.log((1 + count) / (1.0 + frequency)) + 1.0).astype(np.float32)
        # The place before the first, -1, is that of all features never seen.
        self._rarity = np.append(idf, np.float32(math.log(1 + count) + 1.0))

    @classmethod
    def learn(
        cls, documents: Iterable[tuple[Sequence[str], Sequence[Runs]]]
    ) -> tuple[Vectorizer, Entries]:
        """Learn features and their rarity from documents; also return these, transformed.

        A document's features are names and runs of units, as `surface` gives them.
        """
        found = numbered(documents)
        keys, places = np.unique(_keys(found.names), return_inverse=True)
        families = np.array([_PLACE[name[0]] for name in found.names], np.int64)
        numbers = np.concatenate(found.numbers)
        features = places.astype(np.int32)[numbers]
        owners = np.concatenate(found.owners)
        order = stable_order(features)
        order = order[stable_order(owners[order])]
        owners, features = owners[order], features[order]
        first = np.flatnonzero(np.diff(owners, prepend=-1) | np.diff(features, prepend=-1))
        owners, features = owners[first], features[first]
        families = families[numbers[order[first]]]
        frequency = np.bincount(features, minlength=len(keys)).astype(np.int32)
        of_keys = np.zeros(len(keys), np.uint8)
        of_keys[features] = families
        made = cls(keys, frequency, of_keys, found.count)
        weights = made.rarity(features)
        groups = owners * len(_SHARES) + families
        squares = np.bincount(groups, weights * weights, found.count * len(_SHARES))
        scale = _scale(squares.reshape(found.count, len(_SHARES)).astype(float)).reshape(-1)
        return made, Entries(owners, features, (weights * scale[groups]).astype(np.float32))

    @property
    def idf(self) -> Floats:
        """How rare each feature is, (features,)."""
        rare: Floats = self._rarity[:-1]
        return rare

    def numbers(self, names: Collection[str]) -> Places:
        """The numbers of features by name; -1 for those never seen."""
        keys = _keys(names)
        if not len(self.keys):
            return np.full(len(keys), -1)
        places = np.searchsorted(self.keys, keys)
        places[places == len(self.keys)] = 0
        return np.where(self.keys[places] == keys, places, -1)

    def numbered(self, document: Iterable[str]) -> Numbered:
        """A document's features with their numbers, to be looked up once."""
        names = tuple(dict.fromkeys(document))
        return Numbered(names, self.numbers(names))

    def rarity(self, numbers: Places | Ints) -> Doubles:
        """How rare features are by their numbers (their IDF); those never seen are rarest."""
        rare: Doubles = self._rarity[numbers].astype(np.float64)
        return rare

    def transform(self, document: Numbered) -> tuple[Places, Floats]:
        """Return (feature ids, weights) of a document; unknown features only lessen the weights."""
        numbers = document.numbers
        family = np.array([_PLACE[name[0]] for name in document.names], dtype=np.int64)
        weights = self.rarity(numbers)
        scale = _scale(np.bincount(family, weights * weights, len(_SHARES)).astype(float))
        known = numbers >= 0
        return numbers[known], (weights * scale[family])[known].astype(np.float32)


def _keys(names: Collection[str]) -> Keys:
    sums = [crc32(name.encode("utf-8", "surrogatepass")) for name in names]
    return np.array(sums, np.uint32)


def _scale(squares: Doubles) -> Doubles:
    """What to multiply the weights of each family by; `squares` are their sums, (…, families)."""
    present = squares > 0
    total = np.sqrt((_SHARES**2 * present).sum(axis=-1, keepdims=True))
    scale: Doubles = _SHARES / (np.sqrt(np.where(present, squares, 1.0)) * np.maximum(total, 1e-9))
    return scale
