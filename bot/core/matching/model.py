"""What is learned from the samples of one language: vectors, similarities, scores of intents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.core.language import Lang
from bot.core.matching.classifier import Weights
from bot.core.matching.features import Floats, Ints, Numbered, Places, Vectorizer
from bot.core.matching.index import InvertedIndex
from bot.core.matching.profiles import Profile
from bot.core.matching.signals import Standing
from bot.core.matching.understanding import Understanding
from bot.core.matching.vocabulary import units
from bot.core.matching.word_coverage import Surface

BY_SCORE, BY_NEAREST = 6, 3
"""Intents nominated by the classifier and by their nearest sample."""
VOTERS = 12
"""Nearest samples that vote."""


_FAMILIES = {Lang.EN: "w:", Lang.KO: "s:"}


@dataclass(frozen=True)
class Scores:
    """Scores of one utterance: by sample (n,), and by intent (classes,): classifier and nearest."""

    similarities: Floats
    scores: Floats
    nearest: Floats


class LanguageModel:
    """The samples of one language as vectors, with a classifier over their similarities."""

    def __init__(
        self,
        intents: Sequence[str],
        labels: Ints,
        texts: Sequence[str],
        vectorizer: Vectorizer,
        index: InvertedIndex,
        weights: Weights | None,
        profiles: Mapping[str, Profile],
        groups: Sequence[tuple[str, str]],
    ) -> None:
        """`labels` are ascending positions in `intents`, one for each of `texts`.

        `groups` gives the (kind, topic) of each intent.
        """
        self.intents = tuple(intents)
        self.labels = labels
        self.texts = texts
        self.vectorizer = vectorizer
        self.index = index
        self.weights = weights
        self.profiles = dict(profiles)
        self.groups = tuple(groups)
        self._starts = np.searchsorted(labels, np.arange(len(intents)))
        self._sizes = np.diff(np.append(self._starts, len(labels)))

    def texts_of(self, intent: str) -> Sequence[str]:
        """The samples of an intent in their matching form; none of one that has none."""
        if intent not in self.profiles:
            return ()
        label = self.intents.index(intent)
        first = int(self._starts[label])
        return self.texts[first : first + int(self._sizes[label])]

    def score(self, document: Numbered) -> Scores:
        """Score every intent for a bag of features."""
        ids, weights = self.vectorizer.transform(document)
        similarities = self.index.similarities(ids, weights)
        if not len(self.texts):
            empty = np.zeros(len(self.intents), np.float32)
            return Scores(similarities, empty, empty)
        nearest = np.maximum.reduceat(similarities, self._starts)
        scores = self.weights.of(similarities, nearest) if self.weights else nearest
        return Scores(similarities, scores, nearest)

    def score_many(self, documents: Sequence[Numbered]) -> list[Scores]:
        """Score every intent for several bags of features."""
        if self.weights is None or not documents:
            return [self.score(document) for document in documents]
        similarities = np.empty((len(documents), len(self.texts)), np.float32)
        for row, document in zip(similarities, documents, strict=True):
            row[:] = self.index.similarities(*self.vectorizer.transform(document))
        nearest = np.maximum.reduceat(similarities, self._starts, axis=1)
        scores = self.weights.of(similarities, nearest)
        return [Scores(*rows) for rows in zip(similarities, scores, nearest, strict=True)]

    def candidates(self, scored: Scores) -> list[tuple[int, Standing]]:
        """The best intents by either score, with where they stand, best first."""
        by_score = _first(scored.scores, max(2, BY_SCORE))
        by_nearest = _first(scored.nearest, max(2, VOTERS))
        chosen = list(dict.fromkeys([*by_score[:BY_SCORE], *by_nearest[:BY_NEAREST]]))
        best_score = [float(scored.scores[label]) for label in by_score[:2]]
        best_nearest = [float(scored.nearest[label]) for label in by_nearest[:2]]
        votes = self._votes(scored.similarities, by_nearest)
        total = sum(votes.values()) or 1.0
        gaps = sum(weight for one, weight in votes.items() if self.groups[one][0] == "gap")
        of_topic: dict[str, float] = {}
        for one, weight in votes.items():
            topic = self.groups[one][1]
            of_topic[topic] = of_topic.get(topic, 0.0) + weight
        found = []
        for rank, label in enumerate(chosen):
            score, nearest = float(scored.scores[label]), float(scored.nearest[label])
            start = int(self._starts[label])
            end = start + int(self._sizes[label])
            own = scored.similarities[start:end].tolist()
            standing = Standing(
                score=score,
                margin=score - _other(best_score, score),
                nearest=nearest,
                nearest_margin=nearest - _other(best_nearest, nearest),
                sample=self.texts[start + own.index(max(own))],
                near_three=sum(sorted(own)[-3:]) / min(3, len(own)),
                votes=votes.get(label, 0.0) / total,
                topic_votes=of_topic.get(self.groups[label][1], 0.0) / total,
                gap_votes=gaps / total,
                rank=rank,
            )
            found.append((int(label), standing))
        return found

    def _votes(self, similarities: Floats, by_nearest: Sequence[int]) -> dict[int, float]:
        """How much of the nearest samples' likeness belongs to each intent.

        `by_nearest` are the VOTERS intents of the nearest samples: no sample below the nearest
        of the last of them can be among the VOTERS nearest.
        """
        votes: dict[int, float] = {}
        if not by_nearest:
            return votes
        start = int(self._starts[by_nearest[-1]])
        end = start + int(self._sizes[by_nearest[-1]])
        least = similarities[start:end].max() if len(by_nearest) == VOTERS else -np.inf
        near = np.flatnonzero(similarities >= least)
        nearest = near[_first(similarities[near], VOTERS)]
        for sample in sorted(nearest.tolist()):
            label = int(self.labels[sample])
            votes[label] = votes.get(label, 0.0) + float(similarities[sample])
        return votes

    def surface(
        self,
        document: Numbered,
        understood: Understanding,
        foreign: int,
        gone: int | Places = 0,
        gone_units: Mapping[str, int] | None = None,
    ) -> Surface:
        """How the samples know an utterance's words; see Surface."""
        return Surface(
            units=self.rarity_of_units(understood),
            coverage=self.coverage(document, gone),
            foreign=min(1.0, foreign / max(1, understood.content)),
            gone=gone_units or {},
        )

    def rarity_of_units(self, understood: Understanding) -> dict[str, float]:
        """An utterance's words, and how rare each is among the samples."""
        spoken = sorted(set(units(understood.text, understood.lang)))
        family = _FAMILIES.get(understood.lang.written, "z:")
        names = [("w:" if unit.isascii() else family) + unit for unit in spoken]
        rarity = self.vectorizer.rarity(self.vectorizer.numbers(names))
        return dict(zip(spoken, rarity.tolist(), strict=True))

    def coverage(self, document: Numbered, gone: int | Places = 0) -> float:
        """Share of the utterance's surface that samples have seen, weighed by rarity, 0 to 1.

        `gone` is how many samples of each feature are to be taken as unseen: of all the same, or
        counts (features,).
        """
        spoken = [
            place
            for place, name in enumerate(document.names)
            if name[0] in "sz" or (name[0] == "w" and name.isascii())
        ]
        if not spoken:
            return 0.0
        numbers = document.numbers[spoken]
        known = numbers >= 0
        if not isinstance(gone, int):
            known &= self.vectorizer.frequency[numbers] > gone[numbers]
        elif gone:
            known &= self.vectorizer.frequency[numbers] > gone
        rarity = self.vectorizer.rarity(np.where(known, numbers, -1))
        return float(rarity[known].sum() / rarity.sum())


def _first(values: Floats, count: int) -> list[int]:
    """Places of the largest values, largest first, the earlier of equals first."""
    if len(values) > count:
        least = np.partition(values, len(values) - count)[len(values) - count]
        places = np.flatnonzero(values >= least)
    else:
        places = np.arange(len(values))
    best: list[int] = places[np.argsort(-values[places], kind="stable")][:count].tolist()
    return best


def _other(best: Sequence[float], value: float) -> float:
    """The best score that is not the candidate's own."""
    if len(best) < 2:
        return 0.0
    return best[1] if value >= best[0] else best[0]
