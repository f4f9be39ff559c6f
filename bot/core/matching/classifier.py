"""The classifier of one language: ridge scores by groups of intents, and a second look at them.

A ridge over all samples costs their number cubed. Groups, each told apart from an even choice of
the other samples, cost a fifth of that for the seed store and come as near (docs/MATCHING.md).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bot.core.matching.features import Flags, Floats, Ints, Places
from bot.core.matching.ridge import GroupRidge, kernel
from bot.core.matching.stacking import Mixing, learn_mixing

GROUP, OTHERS = 2_300, 1_000
"""Samples of a group of intents, at most about, and samples of others to tell them from."""

NEAREST = 200
"""Intents that an utterance is scored for, by their nearest samples: more change no reply."""
_CHUNK = 128
"""Samples compared at once: as many as the processor's cache holds."""


@dataclass(frozen=True)
class Share:
    """What one group adds to the scores: of `classes`, `weights @ kernel(similarities[rows])`.

    `weights` are (classes, rows), so that a class's are read in one go.
    """

    rows: Places
    classes: Places
    weights: Floats


@dataclass(frozen=True)
class Weights:
    """All that is needed to score an utterance."""

    shares: tuple[Share, ...]
    mixing: Mixing

    def of(self, similarities: Floats, nearest: Floats) -> Floats:
        """Scores (classes,) from the similarities to all samples and to each intent's nearest."""
        scores = np.zeros(len(nearest), np.float32)
        near = kernel(similarities)
        wanted = np.ones(len(nearest), np.bool_)
        if len(nearest) > NEAREST:
            wanted[np.argpartition(nearest, -NEAREST)[:-NEAREST]] = False
        for share in self.shares:
            here = np.flatnonzero(wanted[share.classes])
            found = share.weights.take(here, axis=0) @ near.take(share.rows)
            scores[share.classes[here]] = found
        return self.mixing.of(scores, nearest)


class Classifier:
    """Learns the weights, and how samples score that it is not shown."""

    def __init__(self, gram: Floats, labels: Ints, held: Flags) -> None:
        """`gram` (n, n) has the similarities of each sample to the others, 0 to itself.

        `labels` (n,) are ascending from 0 without holes; `held` (n,) are the samples to be tried
        on a classifier that has not seen them, nor any intent of which all samples are held.
        """
        self.held = np.flatnonzero(held)
        kept = np.flatnonzero(~held)
        classes = int(labels[-1]) + 1
        groups = -(-len(labels) // GROUP)
        scores, shown = np.empty((2, len(labels), classes), np.float32)
        shares = []
        for number in range(groups):
            own = np.arange(number, classes, groups)
            ridge = _group(gram, labels, own, groups, kept, self.held)
            scores[:, own], shown[:, own] = ridge.left_out()
            shares.append(Share(ridge.rows, ridge.classes, np.ascontiguousarray(ridge.weights.T)))
        everything = np.arange(len(labels))
        nearest = _nearest(gram, labels, everything, classes)
        self.weights = Weights(tuple(shares), learn_mixing(scores, nearest, labels))
        nearest = _nearest(gram, labels, kept, classes)
        mixing = learn_mixing(shown[kept], nearest[kept], labels[kept])
        self.held_scores = mixing.of(shown[self.held], nearest[self.held])
        """The scores of the held samples, (held, classes)."""


def _group(
    gram: Floats, labels: Ints, classes: Places, groups: int, kept: Places, held: Places
) -> GroupRidge:
    """The ridge of one group; of other intents' samples an even choice, the held ones last."""
    own = np.isin(labels, classes)
    others = np.flatnonzero(~own)
    if groups > 1:
        others = others[:: max(1, len(others) // OTHERS)]
    own[others] = True
    first = kept[own[kept]]
    return GroupRidge(gram, labels, np.append(first, held[own[held]]), classes, len(first))


def _nearest(gram: Floats, labels: Ints, shown: Places, classes: int) -> Floats:
    """Each sample's similarity to the nearest other of every intent among `shown`, 0 if none."""
    present, starts = np.unique(labels[shown], return_index=True)
    nearest = np.zeros((len(labels), classes), np.float32)
    if not len(shown):
        return nearest
    for start in range(0, len(labels), _CHUNK):
        near = gram[start : start + _CHUNK]
        if len(shown) < len(labels):
            near = np.take(near, shown, axis=1)
        nearest[start : start + _CHUNK, present] = np.maximum.reduceat(near, starts, axis=1)
    return nearest
