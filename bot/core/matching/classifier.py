"""The classifier of one language: kernel ridge scores, and a second look at them.

What it learns is tried at once on every sample as if it, or its whole intent, did not exist.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bot.core.matching.features import Floats, Ints
from bot.core.matching.ridge import Ridge
from bot.core.matching.stacking import Stacking


class Classifier:
    """Scores of intents: `kernel(similarities) @ weights + nearest @ nearest_weights`.

    `weights` are (n, classes), `nearest_weights` (classes, classes); `nearest` are the
    similarities to the nearest sample of each intent.
    """

    def __init__(self, gram: Floats, labels: Ints, classes: int) -> None:
        """`gram` is (n, n), `labels` (n,) are ascending and name every one of `classes`."""
        self._gram = gram
        self._starts = np.searchsorted(labels, np.arange(classes))
        self._ridge = Ridge(gram, labels, classes)
        others = gram.copy()
        np.fill_diagonal(others, 0.0)
        nearest = np.maximum.reduceat(others, self._starts, axis=1)
        self._stacking = Stacking(self._ridge.leave_one_out(), nearest, labels)
        self.weights: Floats = self._ridge.weights @ self._stacking.by_score
        self.nearest_weights = self._stacking.by_nearest

    def leave_one_out(self) -> Floats:
        """Each sample's scores from all the other samples, shape (n, classes)."""
        return self._stacking.leave_one_out()

    def leave_block_out(self, block: Sequence[int]) -> Floats:
        """The scores of the samples in `block`, as if all of their intents did not exist.

        The block holds every sample of its intents.
        """
        rows = np.asarray(block)
        others = self._gram[rows]
        others[:, rows] = 0.0
        nearest = np.maximum.reduceat(others, self._starts, axis=1)
        return self._stacking.leave_block_out(block, self._ridge.leave_block_out(block), nearest)
