"""A kernel ridge classifier by groups of intents, with leave-out scores.

Each group is told apart from the same `others`, an even choice of all samples. So these are
factored once, and each group adds its own block: the factor of (others, own) is

    [ M            0 ]
    [ -N B' M      N ]    with M A M' = 1, B = M C, N (D - B' B) N' = 1

for the kernel A of the others, C of others and own, D of the own samples. From it come the weights
and every sample's scores as if it had not been there (Rifkin and Lippert, "Notes on regularized
least squares", 2007).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bot.core.matching.cholesky import inverse_factor, triangle_times
from bot.core.matching.features import Floats, Ints, Places

RIDGE = 0.1


def kernel(similarities: Floats) -> Floats:
    """The Gaussian kernel of unit vectors from their similarities: likeness counts more than
    in proportion, which lets single samples stand out (docs/MATCHING.md)."""
    sharpened: Floats = np.subtract(similarities, 1.0, dtype=np.float32)
    return np.exp(sharpened, out=sharpened)


@dataclass(frozen=True)
class Group:
    """What tells a group's intents apart: weights of the others' kernel and of the own samples'.

    `classes` are consecutive intents, `own` their samples that are none of the others;
    `by_others` and `by_own` are (samples, classes), and so are `others_left_out` and
    `own_left_out`, the scores of these samples as if each had not been there.
    """

    classes: range
    own: Places
    by_others: Floats
    by_own: Floats
    others_left_out: Floats
    own_left_out: Floats


class GroupRidge:
    """Fits groups of intents on the samples shown, each told apart from the same others."""

    def __init__(self, alike: Floats, labels: Ints, shown: Places, others: Places) -> None:
        """`alike` (others, n) is the kernel of `others`, a part of `shown`, and all samples.

        `shown` are the samples to fit on.
        """
        self._labels = labels
        self.others = others
        self._own = np.setdiff1d(shown, others, assume_unique=True)
        self._factor = inverse_factor(_system(alike[:, others]))
        self._common = triangle_times(self._factor, alike[:, self._own])
        self._bends = _bends(self._factor)

    def group(self, classes: range, alike: Floats) -> Group:
        """Fit one group; `alike` is the kernel of all samples of its intents."""
        bounds = [classes.start, classes.stop]
        start, end = np.searchsorted(self._labels[self._own], bounds)
        own, common, factor = self._own[start:end], self._common[:, start:end], self._factor
        of_others, of_own = self._targets(self.others, classes), self._targets(own, classes)
        inside = own - np.searchsorted(self._labels, classes.start)
        system = _system(alike[np.ix_(inside, inside)])
        system -= common.T @ common
        own_factor = inverse_factor(system)
        base = factor @ of_others
        by_own = own_factor.T @ (own_factor @ (of_own - common.T @ base))
        by_others = factor.T @ (base - common @ by_own)
        # What the own samples add is left out for others of other groups: it is little.
        near = np.flatnonzero(of_others.any(axis=1))
        bends = self._bends.copy()
        bends[near] += _bends(own_factor @ (common.T @ factor[:, near]))
        return Group(
            classes,
            own,
            by_others,
            by_own,
            np.subtract(of_others, by_others / bends[:, None], dtype=np.float32),
            np.subtract(of_own, by_own / _bends(own_factor)[:, None], dtype=np.float32),
        )

    def _targets(self, rows: Places, classes: range) -> Floats:
        wanted: Floats = (self._labels[rows][:, None] == np.array(classes)).astype(np.float32)
        return wanted


def _system(alike: Floats) -> Floats:
    """The regularised system of a square of the kernel, in the same place."""
    alike[np.diag_indices_from(alike)] = 1.0 + RIDGE
    return alike


def _bends(factor: Floats) -> Floats:
    """The diagonal of `factor.T @ factor`."""
    squares: Floats = np.einsum("ij,ij->j", factor, factor)
    return squares
