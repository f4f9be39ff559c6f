"""A second look at the scores of all intents: what one intent's score says of another's.

Intents are close to each other, and a sample of one scores on its neighbours in a typical way. A
regression from everything that samples score, when left out, to their own intent learns that
(Breiman and Friedman, "Predicting multivariate responses", 1997): of samples held out, 4 in 100
more come first (docs/MATCHING.md).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bot.core.matching.features import Floats, Ints

_FIRMNESS = 0.2
"""How strongly the regression is held back; from 0.1 to 0.4 all is the same."""
_PLAIN = 0.5
"""How much the plain score counts beside the regressed one."""


@dataclass(frozen=True)
class Mixing:
    """Final scores are (scores, nearest) @ weights; `weights` are (2 * classes, classes)."""

    weights: Floats

    def of(self, scores: Floats, nearest: Floats) -> Floats:
        """Final scores from plain scores and the nearest samples' similarities, (…, classes)."""
        final: Floats = np.concatenate([scores, nearest], axis=-1) @ self.weights
        return final


def learn_mixing(scores: Floats, nearest: Floats, labels: Ints) -> Mixing:
    """Learn from samples' scores and similarities as if each had not been there, (classes, n).

    `labels` (n,) are ascending.
    """
    classes = len(scores)
    seen = np.concatenate([scores, nearest])
    squares = seen @ seen.T
    squares[np.diag_indices_from(squares)] += _FIRMNESS
    present, starts = np.unique(labels, return_index=True)
    towards = np.zeros((2 * classes, classes), np.float32)
    towards[:, present] = np.add.reduceat(seen, starts, axis=1)
    mixing = np.linalg.solve(squares, towards)
    mixing[np.arange(classes), np.arange(classes)] += _PLAIN
    mixing /= 1.0 + _PLAIN
    return Mixing(mixing.astype(np.float32))
