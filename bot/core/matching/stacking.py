"""A second look at the scores of all intents: what one intent's score says of another's.

Intents are close to each other, and a sample of one scores on its neighbours in a typical way. A
regression from everything that an utterance scores, when left out, to its own intent learns that
(Breiman and Friedman, "Predicting multivariate responses", 1997). Measured on the samples left
out: 4 points more come first, and 3 more among the first six (docs/MATCHING.md).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bot.core.matching.features import Floats, Ints

_FIRMNESS = 0.2
"""How strongly the regression is held back; from 0.1 to 0.4 all is the same."""
_PLAIN = 0.5
"""How much the plain score counts beside the regressed one."""


class Stacking:
    """Mixes the scores of all intents and their nearest samples into final scores.

    A final score is `scores @ by_score + nearest @ by_nearest`; both are (classes, classes).
    """

    def __init__(self, scores: Floats, nearest: Floats, labels: Ints) -> None:
        """`scores` and `nearest` are (n, classes), each sample's as if it had not been there."""
        self._size, self._classes = scores.shape
        self._labels = labels
        self._scores = scores
        self._seen = np.hstack([scores, nearest])
        self._squares = self._seen.T @ self._seen
        self._squares[np.diag_indices_from(self._squares)] += _FIRMNESS
        self._towards = self._sums(np.arange(self._size))
        mixing = np.linalg.solve(self._squares, self._towards)
        self._mixed = self._seen @ mixing
        self.by_score, self.by_nearest = self._split(mixing)

    def leave_one_out(self) -> Floats:
        """The final scores of each sample as if it had not been there, shape (n, classes)."""
        spread = np.linalg.solve(self._squares, self._seen.T).T
        leverage = np.einsum("ij,ij->i", self._seen, spread)
        targets = np.zeros_like(self._mixed)
        targets[np.arange(self._size), self._labels] = 1.0
        mixed = targets - (targets - self._mixed) / (1.0 - leverage)[:, None]
        return self._final(mixed, self._scores)

    def leave_block_out(self, block: Sequence[int], scores: Floats, nearest: Floats) -> Floats:
        """The final scores of the samples in `block`, whose intents did not exist.

        `scores` and `nearest` are theirs, from all samples outside the block.
        """
        rows = np.asarray(block)
        gone = np.unique(self._labels[rows])
        squares = self._squares - self._seen[rows].T @ self._seen[rows]
        towards = self._towards - self._sums(rows)
        for column in (*gone.tolist(), *(gone + self._classes).tolist()):
            squares[column] = squares[:, column] = towards[column] = 0.0
            squares[column, column] = _FIRMNESS
        mixing = np.linalg.solve(squares, towards)
        return self._final(np.hstack([scores, nearest]) @ mixing, scores)

    def _sums(self, rows: Ints) -> Floats:
        """What was seen of the rows, added up by their intents, shape (2 classes, classes)."""
        sums = np.zeros((2 * self._classes, self._classes), np.float32)
        np.add.at(sums.T, self._labels[rows], self._seen[rows])
        return sums

    def _split(self, mixing: Floats) -> tuple[Floats, Floats]:
        by_score = mixing[: self._classes].copy()
        by_score[np.diag_indices_from(by_score)] += _PLAIN
        return by_score / (1.0 + _PLAIN), mixing[self._classes :] / (1.0 + _PLAIN)

    @staticmethod
    def _final(mixed: Floats, scores: Floats) -> Floats:
        final: Floats = (mixed + _PLAIN * scores) / (1.0 + _PLAIN)
        return final.astype(np.float32)
