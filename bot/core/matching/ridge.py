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
        """Fit on the samples `rows`, of which the `first` are also taken alone.

        `gram` is (n, n); samples in `rows` that are of none of `classes` are told apart from all.
        """
        self.rows, self.classes = rows, classes
        self._kernel = kernel(gram[:, rows])
        self._kernel[rows, np.arange(len(rows))] = 1.0
        system = self._kernel[rows]
        system[np.diag_indices_from(system)] += RIDGE
        self._factor = inverse_factor(system)
        self._targets = (labels[rows][:, None] == classes).astype(np.float32)
        self._first = first
        self.weights = self._weights(len(rows))

    def left_out(self) -> Floats:
        """The scores of all n samples, those fitted on as if each had not been there."""
        return self._scores(self.weights)

    def left_out_of_first(self) -> Floats:
        """The same where only the first samples were there."""
        return self._scores(self._weights(self._first))

    def _weights(self, count: int) -> Floats:
        factor = self._factor[:count, :count]
        weights: Floats = factor.T @ (factor @ self._targets[:count])
        return weights

    def _scores(self, weights: Floats) -> Floats:
        count = len(weights)
        factor = self._factor[:count, :count]
        scores: Floats = self._kernel[:, :count] @ weights
        own = np.einsum("ij,ij->j", factor, factor)[:, None]
        scores[self.rows[:count]] = self._targets[:count] - weights / own
        return scores
