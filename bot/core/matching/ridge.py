"""A kernel ridge classifier over utterance similarities, with exact leave-out predictions.

One inverse gives the weights, every sample's score as if it had not been there, and every
intent's samples' scores as if the intent did not exist (Rifkin and Lippert, "Notes on
regularized least squares", 2007, for the leave-one-out identity; the block form is the same).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bot.core.matching.features import Floats, Ints

RIDGE = 0.1
SHARPNESS = 1.5


def kernel(similarities: Floats) -> Floats:
    """The Gaussian kernel of unit vectors from their similarities: likeness counts more than
    in proportion, which lets single samples stand out (docs/MATCHING.md)."""
    sharpened: Floats = np.exp(SHARPNESS * (similarities - 1.0)).astype(np.float32)
    return sharpened


class Ridge:
    """Scores of intents: `kernel(similarities) @ weights`."""

    def __init__(self, gram: Floats, labels: Ints, classes: int, ridge: float = RIDGE) -> None:
        """`gram` is (n, n), `labels` (n,) with values below `classes`."""
        size = len(labels)
        self._targets = np.zeros((size, classes), np.float32)
        self._targets[np.arange(size), labels] = 1.0
        system = kernel(gram)
        system[np.arange(size), np.arange(size)] += ridge
        self._inverse = np.linalg.inv(system)
        self.weights: Floats = (self._inverse @ self._targets).astype(np.float32)

    def leave_one_out(self) -> Floats:
        """Each sample's scores from all the other samples, shape (n, classes)."""
        diagonal = np.diag(self._inverse)[:, None]
        return (self._targets - self.weights / diagonal).astype(np.float32)

    def leave_block_out(self, block: Sequence[int]) -> Floats:
        """The scores of the samples in `block` from all samples outside it."""
        rows = np.asarray(block)
        inner = self._inverse[np.ix_(rows, rows)]
        solved = np.linalg.solve(inner, self.weights[rows])
        residual: Floats = (self._targets[rows] - solved).astype(np.float32)
        return residual
