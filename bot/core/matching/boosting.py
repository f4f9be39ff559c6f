"""Gradient boosting over small symmetric trees: our own, in numpy, fitted in seconds.

Every tree asks the same few questions of every row (feature above threshold?), so that all
trees are evaluated at once by table look-up.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Doubles = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

BINS = 24


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
        above = rows[:, self.features] > self.thresholds[None]
        places = above @ (1 << np.arange(self.features.shape[1]))
        tables = np.arange(len(self.leaves))
        total: Doubles = self.leaves[tables, places].sum(axis=1) + self.start
        return total


def grow(
    rows: Doubles,
    right: Doubles,
    share: Doubles,
    trees: int = 120,
    depth: int = 3,
    rate: float = 0.12,
    penalty: float = 8.0,
) -> Trees:
    """Fit by Newton boosting of the log loss; `share` is how much each row counts."""
    count, width = rows.shape
    cuts = [_cuts(rows[:, feature]) for feature in range(width)]
    binned = np.stack(
        [np.searchsorted(cut, rows[:, f], side="left") for f, cut in enumerate(cuts)]
    ).astype(np.int64)
    mean = float(np.clip((share * right).sum() / share.sum(), 1e-3, 1 - 1e-3))
    start = float(np.log(mean / (1 - mean)))
    odds = np.full(count, start)
    features = np.zeros((trees, depth), np.int64)
    thresholds = np.zeros((trees, depth))
    leaves = np.zeros((trees, 1 << depth))
    for tree in range(trees):
        chance = 1.0 / (1.0 + np.exp(-odds))
        slope, bend = share * (right - chance), share * chance * (1 - chance)
        place = np.zeros(count, np.int64)
        for level in range(depth):
            feature, cut = _best_question(binned, cuts, place, 1 << level, slope, bend, penalty)
            features[tree, level] = feature
            thresholds[tree, level] = cuts[feature][cut] if len(cuts[feature]) else np.inf
            place += (binned[feature] > cut).astype(np.int64) << level
        size = 1 << depth
        sums = np.bincount(place, slope, size), np.bincount(place, bend, size)
        leaves[tree] = rate * sums[0] / (sums[1] + penalty)
        odds += leaves[tree][place]
    return Trees(start, features, thresholds, leaves)


def _cuts(column: Doubles) -> Doubles:
    """Thresholds between values, at most BINS - 1, dense where the values are."""
    values = np.unique(column)
    if len(values) > BINS:
        values = np.unique(np.quantile(column, np.linspace(0, 1, BINS)))
    middles: Doubles = (values[:-1] + values[1:]) / 2
    return middles


def _best_question(
    binned: Ints,
    cuts: list[Doubles],
    place: Ints,
    places: int,
    slope: Doubles,
    bend: Doubles,
    penalty: float,
) -> tuple[int, int]:
    best, chosen = -1.0, (0, 0)
    base = place * BINS
    for feature, cut in enumerate(cuts):
        if not len(cut):
            continue
        keys = base + binned[feature]
        slopes = np.bincount(keys, slope, places * BINS).reshape(places, BINS)
        bends = np.bincount(keys, bend, places * BINS).reshape(places, BINS)
        left, weight = np.cumsum(slopes, axis=1), np.cumsum(bends, axis=1)
        total, whole = left[:, -1:], weight[:, -1:]
        gain = left**2 / (weight + penalty) + (total - left) ** 2 / (whole - weight + penalty)
        sums = gain.sum(axis=0)[: len(cut)]
        where = int(np.argmax(sums))
        if sums[where] > best + 1e-9:
            best, chosen = float(sums[where]), (feature, where)
    return chosen
