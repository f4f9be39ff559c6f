"""A kernel ridge classifier for a group of intents, with exact leave-out scores.

One factor gives the weights, every sample's scores as if it had not been there (Rifkin and
Lippert, "Notes on regularized least squares", 2007), and, being triangular, in its first part
the classifier of the first samples alone.
"""

from __future__ import annotations

import numpy as np

from bot.core.matching.cholesky import inverse_factor
from bot.core.matching.features import Floats, Ints, Places

RIDGE = 0.1
SHARPNESS = 1.0
_CHUNK = 256
"""Samples scored at once: as many as the processor's cache holds."""


def kernel(similarities: Floats) -> Floats:
    """The Gaussian kernel of unit vectors from their similarities: likeness counts more than
    in proportion, which lets single samples stand out (docs/MATCHING.md)."""
    sharpened: Floats = np.subtract(similarities, 1.0, dtype=np.float32)
    sharpened *= SHARPNESS
    return np.exp(sharpened, out=sharpened)


class GroupRidge:
    """Scores of a group's intents: `kernel(similarities[rows]) @ weights`."""

    def __init__(
        self, gram: Floats, labels: Ints, rows: Places, classes: Places, first: int
    ) -> None:
        """Fit on the samples `rows`, and once more on the `first` of them alone.

        `gram` is (n, n); samples in `rows` that are of none of `classes` are told apart from all.
        """
        self.rows, self.classes = rows, classes
        self._gram = gram
        self._targets = (labels[rows][:, None] == classes).astype(np.float32)
        system = kernel(gram[np.ix_(rows, rows)])
        system[np.diag_indices_from(system)] = 1.0 + RIDGE
        factor = inverse_factor(system)
        self.weights, self._left_out = self._solved(factor)
        self._first_weights, self._first_left_out = self._solved(factor[:first, :first])

    def left_out(self) -> tuple[Floats, Floats]:
        """The scores of all n samples, those fitted on as if each had not been there.

        The second are the same where only the first samples were there; both (n, classes).
        """
        every, first = len(self.rows), len(self._first_weights)
        both = np.zeros((every, 2 * len(self.classes)), np.float32)
        both[:, : len(self.classes)] = self.weights
        both[:first, len(self.classes) :] = self._first_weights
        scores = np.empty((len(self._gram), both.shape[1]), np.float32)
        for start in range(0, len(scores), _CHUNK):
            near = kernel(np.take(self._gram[start : start + _CHUNK], self.rows, axis=1))
            np.matmul(near, both, out=scores[start : start + _CHUNK])
        full, shown = scores[:, : len(self.classes)], scores[:, len(self.classes) :]
        full[self.rows] = self._left_out
        shown[self.rows[:first]] = self._first_left_out
        return full, shown

    def _solved(self, factor: Floats) -> tuple[Floats, Floats]:
        """The weights, and the scores of the samples fitted on, each left out."""
        targets = self._targets[: len(factor)]
        weights = factor.T @ (factor @ targets)
        own = np.einsum("ij,ij->j", factor, factor)[:, None]
        return weights, targets - weights / own
