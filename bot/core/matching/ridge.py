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
from bot.core.matching.features import Flags, Floats, Ints, Places

RIDGE = 0.1


def kernel(similarities: Floats, out: Floats | None = None) -> Floats:
    """The Gaussian kernel of unit vectors from their similarities: likeness counts more than
    in proportion, which lets single samples stand out (docs/MATCHING.md)."""
    sharpened: Floats = np.subtract(similarities, 1.0, out=out, dtype=np.float32)
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
    """Fits groups of intents on all samples and on some, each told apart from the same others.

    The factor for some of a group's samples is the first part of that for all, if they come first.
    """

    def __init__(self, alike: Floats, labels: Ints, held: Flags, others: Places) -> None:
        """`alike` (others, n) is the kernel of `others` and all samples; none of them is `held`.

        `held` (n,) are the samples that the fits on some are not shown.
        """
        self._labels = labels
        self._held = held
        self.others = others
        self._inside = np.ones(len(labels), np.bool_)
        self._inside[others] = False
        self._alike = alike
        self._factor = inverse_factor(_system(alike[:, others]))
        self._bends = _bends(self._factor)

    def group(self, classes: range, alike: Floats) -> tuple[Group, Group]:
        """Fit one group on all samples and on those not held.

        `alike` is the kernel of all samples of its intents.
        """
        first, last = np.searchsorted(self._labels, [classes.start, classes.stop])
        places = first + np.flatnonzero(self._inside[first:last])
        held = self._held[places]
        own, shown = np.append(places[~held], places[held]), int((~held).sum())
        factor = self._factor
        common = triangle_times(factor, self._alike[:, own])
        system = _system(alike[np.ix_(own - first, own - first)])
        system -= common.T @ common
        own_factor = inverse_factor(system)
        of_others, of_own = self._targets(self.others, classes), self._targets(own, classes)
        base = factor @ of_others
        half = own_factor @ (of_own - common.T @ base)
        # What the own samples add is left out for others of other groups: it is little.
        near = np.flatnonzero(of_others.any(axis=1))
        turned = own_factor @ (common.T @ factor[:, near])

        def fitted(count: int) -> Group:
            """On the first so many of the own samples."""
            part = own_factor[:count, :count]
            by_own = part.T @ half[:count]
            by_others = factor.T @ (base - common[:, :count] @ by_own)
            bends = self._bends.copy()
            bends[near] += _bends(turned[:count])
            return Group(
                classes,
                own[:count],
                by_others,
                by_own,
                np.subtract(of_others, by_others / bends[:, None], dtype=np.float32),
                np.subtract(of_own[:count], by_own / _bends(part)[:, None], dtype=np.float32),
            )

        return fitted(len(own)), fitted(shown)

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
