"""A kernel ridge classifier over utterance similarities, with exact leave-out predictions.

One factor gives the weights, every sample's score as if it had not been there, and every
intent's samples' scores as if the intent did not exist (Rifkin and Lippert, "Notes on
regularized least squares", 2007, for the leave-one-out identity; the block form is the same).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bot.core.matching.cholesky import inverse_factor
from bot.core.matching.features import Floats, Ints

RIDGE = 0.1
SHARPNESS = 1.0


def kernel(similarities: Floats) -> Floats:
    """The Gaussian kernel of unit vectors from their similarities: likeness counts more than
    in proportion, which lets single samples stand out (docs/MATCHING.md)."""
    sharpened: Floats = np.subtract(similarities, 1.0, dtype=np.float32)
    sharpened *= SHARPNESS
    return np.exp(sharpened, out=sharpened)


class Ridge:
    """Scores of intents: `kernel(similarities) @ weights`."""

    def __init__(self, gram: Floats, labels: Ints, classes: int, ridge: float = RIDGE) -> None:
        """`gram` is (n, n), `labels` (n,) are ascending and name every one of `classes`."""
        size = len(labels)
        self._targets = np.zeros((size, classes), np.float32)
        self._targets[np.arange(size), labels] = 1.0
        system = kernel(gram)
        system[np.arange(size), np.arange(size)] += ridge
        self._factor = inverse_factor(system)
        # The samples of an intent lie together: its column of targets only adds theirs up.
        halfway = np.add.reduceat(self._factor, np.searchsorted(labels, np.arange(classes)), axis=1)
        self.weights: Floats = self._factor.T @ halfway

    def leave_one_out(self) -> Floats:
        """Each sample's scores from all the other samples, shape (n, classes)."""
        diagonal = np.einsum("ij,ij->j", self._factor, self._factor)[:, None]
        left: Floats = self._targets - self.weights / diagonal
        return left

    def leave_block_out(self, block: Sequence[int]) -> Floats:
        """The scores of the samples in `block` from all samples outside it."""
        rows = np.asarray(block)
        columns = self._factor[:, rows]
        factor = inverse_factor(columns.T @ columns)
        residual: Floats = self._targets[rows] - factor.T @ (factor @ self.weights[rows])
        return residual
