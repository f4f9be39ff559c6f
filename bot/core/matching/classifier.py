"""The classifier of one language: ridge scores by groups of intents, and a second look at them.

A ridge over all samples costs their number cubed. Groups of neighbouring intents, whose samples
lie side by side, each told apart from the same even choice of all samples, cost a small part of
that for the seed store and come as near (docs/MATCHING.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from bot.core.matching.features import Flags, Floats, Ints, Places
from bot.core.matching.ridge import GroupRidge, kernel
from bot.core.matching.stacking import Mixing, learn_mixing

GROUP, OTHERS = 1_000, 700
"""Samples of a group of intents, at most about, and samples that all groups are told from."""

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
        starts = np.searchsorted(labels, np.arange(int(labels[-1]) + 2))
        full = _Fit(gram, labels, starts, np.ones(len(labels), np.bool_))
        tried = _Fit(gram, labels, starts, ~held)
        _score(gram, starts, (full, tried))
        self.weights = Weights(full.shares(), learn_mixing(full.scores, full.nearest, labels))
        mixing = learn_mixing(tried.scores[kept], tried.nearest[kept], labels[kept])
        self.held_scores = mixing.of(tried.scores[self.held], tried.nearest[self.held])
        """The scores of the held samples, (held, classes)."""


class _Fit:
    """The groups fitted on some of the samples, and how all samples score on them.

    `scores` and `nearest` (n, classes) are the scores and the similarities to each intent's
    nearest sample, 0 if none; a sample that was fitted on scores as if it had not been there.
    """

    def __init__(self, gram: Floats, labels: Ints, starts: Places, shown: Flags) -> None:
        """`starts` (classes + 1,) are the first samples of the intents, and the end."""
        size, classes = len(labels), len(starts) - 1
        self.shown = shown
        self.scores, self.nearest = np.empty((2, size, classes), np.float32)
        places = np.flatnonzero(shown)
        groups = -(-size // GROUP)
        cuts = [int(np.abs(starts[:-1] - size * k / groups).argmin()) for k in range(groups)]
        bounds = np.unique([*cuts, classes]).tolist()
        others = places[:: max(2, len(places) // OTHERS)] if groups > 1 else places[:0]
        ridge = GroupRidge(gram, labels, places, others)
        self.others = others
        self.groups = [ridge.group(range(*pair)) for pair in pairwise(bounds)]
        self.by_others = np.hstack([one.by_others for one in self.groups])

    def by_own(self, number: int, starts: Places) -> Floats:
        """A group's weights by all samples of its intents, 0 of those that it has not."""
        one = self.groups[number]
        first, last = starts[one.classes.start], starts[one.classes.stop]
        spread = np.zeros((last - first, len(one.classes)), np.float32)
        spread[one.own - first] = one.by_own
        return spread

    def leave_out(self) -> None:
        """Score the samples fitted on as if each had not been there."""
        for one in self.groups:
            columns = slice(one.classes.start, one.classes.stop)
            self.scores[self.others, columns] = one.others_left_out
            self.scores[one.own, columns] = one.own_left_out

    def shares(self) -> tuple[Share, ...]:
        """What is needed to score an utterance."""
        return tuple(
            Share(
                np.append(self.others, one.own),
                np.array(one.classes),
                np.ascontiguousarray(np.vstack([one.by_others, one.by_own]).T),
            )
            for one in self.groups
        )


def _score(gram: Floats, starts: Places, fits: Sequence[_Fit]) -> None:
    """Score all samples on the fits; these have the same groups."""
    own = [
        (one.classes, np.hstack([fit.by_own(number, starts) for fit in fits]))
        for number, one in enumerate(fits[0].groups)
    ]
    for begin in range(0, len(gram), _CHUNK):
        rows = slice(begin, begin + _CHUNK)
        for fit in fits:
            alike = kernel(gram[rows].take(fit.others, axis=1))
            np.matmul(alike, fit.by_others, out=fit.scores[rows])
        for classes, weights in own:
            columns = slice(classes.start, classes.stop)
            first, last = starts[classes.start], starts[classes.stop]
            near, firsts = gram[rows, first:last], starts[columns] - first
            found = kernel(near) @ weights
            for place, fit in enumerate(fits):
                part = found[:, place * len(classes) : (place + 1) * len(classes)]
                fit.scores[rows, columns] += part
                shown = fit.shown[first:last]
                seen = near if shown.all() else near * shown
                np.maximum.reduceat(seen, firsts, axis=1, out=fit.nearest[rows, columns])
    for fit in fits:
        fit.leave_out()
