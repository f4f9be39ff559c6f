"""Small symmetric trees: an additive model of log odds, evaluated all at once.

Every tree asks the same few questions of every row (feature above threshold?), so that all
trees are evaluated at once by table look-up.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Doubles = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Trees:
    """An additive model: `start` plus a table entry of each tree.

    `features` and `thresholds` are (trees, depth), `leaves` (trees, 2**depth); values are log odds.
    """

    start: float
    features: Ints
    thresholds: Doubles
    leaves: Doubles

    def log_odds(self, rows: Doubles) -> Doubles:
        """The log odds of each row, shape (n,)."""
        if not len(self.features):
            return np.full(len(rows), self.start)
        count, depth = self.features.shape
        above = rows.take(self.features, axis=1) > self.thresholds
        places = np.arange(0, count << depth, 1 << depth) + above[..., 0]
        for level in range(1, depth):
            places += above[..., level].astype(np.int64) << level
        total: Doubles = self.leaves.take(places).sum(axis=1) + self.start
        return total


def averaged(models: Sequence[Trees]) -> Trees:
    """The average of models."""
    return Trees(
        float(np.mean([trees.start for trees in models])),
        np.concatenate([trees.features for trees in models]),
        np.concatenate([trees.thresholds for trees in models]),
        np.concatenate([trees.leaves for trees in models]) / len(models),
    )
