"""Gradient boosting of small symmetric trees: our own, in numpy, fitted in seconds."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from bot.core.matching.marks import drawn
from bot.core.matching.trees import Doubles, Ints, Trees

Bytes = npt.NDArray[np.uint8]
Flags = npt.NDArray[np.bool_]

BINS = 24
BY_HALVES = 10_000
"""Rows from which half of them are enough to choose a tree's questions."""
PACKED = 1_000
"""Bins of features that are counted together: more would not stay in the nearest cache."""


@dataclass(frozen=True)
class _Pack:
    """Some features counted together: `codes` (rows,) tell their bins.

    Counting is by far the most work, and most features have few bins: one count of a pack holds
    the counts of all its features. `parts` (codes, features * BINS) has a 1 where a code is of a
    feature's bin.
    """

    features: tuple[int, ...]
    codes: Ints
    parts: Doubles


@dataclass(frozen=True)
class Growth:
    """What a model is to learn from: it may be grown in another process.

    `binned` (features, rows) are the bins of the features' values between `cuts`; `right` (rows,)
    is 1 or 0, and `share` (rows,) how much each row counts.
    """

    binned: Bytes
    cuts: Sequence[Doubles]
    right: Doubles
    share: Doubles
    trees: int
    depth: int

    @classmethod
    def of(
        cls, rows: Doubles, right: Doubles, share: Doubles, trees: int = 110, depth: int = 3
    ) -> Growth:
        """From `rows` (rows, features)."""
        columns = np.ascontiguousarray(rows.T)
        cuts = [_cuts(column) for column in columns]
        bins = [np.searchsorted(cut, one) for cut, one in zip(cuts, columns, strict=True)]
        return cls(np.array(bins, np.uint8), cuts, right, share, trees, depth)

    def among(self, kept: Flags) -> Growth:
        """The same of some rows."""
        right, share = self.right[kept], self.share[kept]
        return Growth(self.binned[:, kept], self.cuts, right, share, self.trees, self.depth)


def grown(growth: Growth, rate: float = 0.2, penalty: float = 8.0) -> Trees:
    """Fit by Newton boosting of the log loss.

    Of many rows a half in turn chooses a tree's questions, and all of them its values (Friedman,
    "Stochastic gradient boosting", 2002).
    """
    binned, cuts, trees, depth = growth.binned, growth.cuts, growth.trees, growth.depth
    right, share = growth.right, growth.share
    width, count = binned.shape
    sizes = [len(cut) + 1 for cut in cuts]
    steps = 2 if count >= BY_HALVES else 1
    cuts_at = np.linspace(0, count, steps + 1).astype(int).tolist()
    parts = [slice(*pair) for pair in pairwise(cuts_at)]
    halves = [_packs(binned[:, part], sizes) for part in parts]
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
        some = parts[tree % steps]
        packs, weights = halves[tree % steps], (steps * slope[some], steps * bend[some])
        sums = _counts(packs, width, place[some], 1, weights)
        for level in range(depth):
            feature, cut = _best_question(sums[0], sums[1], cuts, penalty)
            features[tree, level] = feature
            thresholds[tree, level] = cuts[feature][cut] if len(cuts[feature]) else np.inf
            above = binned[feature] > cut
            if level < depth - 1:
                # The larger part of the rows is the rest.
                here = above[some]
                smaller = here if here.sum() * 2 <= len(here) else ~here
                few = np.flatnonzero(smaller)
                found = _counts(packs, width, place[some], 1 << level, weights, few)
                rest = sums - found
                parted = (rest, found) if smaller is here else (found, rest)
                sums = np.concatenate(parted, axis=2)
            place += above.astype(np.int64) << level
        size = 1 << depth
        slopes, bends = np.bincount(place, slope, size), np.bincount(place, bend, size)
        leaves[tree] = rate * slopes / (bends + penalty)
        odds += leaves[tree][place]
    return Trees(start, features, thresholds, leaves)


BAGS, PART, BAGGED = 3, 2 / 3, 70
"""Models that are averaged, the share of the rows that each learns from, and its trees."""


def bags(rows: Doubles, right: Doubles, share: Doubles, marks: Ints) -> list[Growth]:
    """Several models to average, each of another part of the rows (Breiman, "Bagging", 1996).

    Rows of the same mark (rows,) stay together. A sample more or less then changes fewer of the
    borderline cases (docs/MATCHING.md).
    """
    lots = drawn(marks, 6)
    # A model looks at the first and the second half of its rows in turn: drawn, as well.
    order = np.argsort(drawn(marks, 7), kind="stable")
    every = Growth.of(rows[order], right[order], share[order], trees=BAGGED)
    spread = lots[order] / 2**32
    return [every.among((spread + bag / BAGS) % 1.0 < PART) for bag in range(BAGS)]


def _cuts(column: Doubles) -> Doubles:
    """Thresholds between values, at most BINS - 1, dense where the values are."""
    ordered = np.sort(column)
    values = ordered[np.flatnonzero(np.diff(ordered, prepend=-np.inf))]
    if len(values) > BINS:
        values = np.unique(ordered[np.linspace(0, len(ordered) - 1, BINS).round().astype(int)])
    middles: Doubles = (values[:-1] + values[1:]) / 2
    return middles


def _packs(binned: Bytes, sizes: list[int]) -> list[_Pack]:
    """Put features with more than one bin together, as many as PACKED bins in all allow."""
    together: list[list[int]] = []
    for feature in sorted(range(len(sizes)), key=lambda f: -sizes[f]):
        if sizes[feature] < 2:
            continue
        for one in together:
            if math.prod(sizes[f] for f in (*one, feature)) <= PACKED:
                one.append(feature)
                break
        else:
            together.append([feature])
    packs = []
    for one in together:
        codes = np.zeros(binned.shape[1], np.int64)
        for feature in one:
            codes = codes * sizes[feature] + binned[feature]
        bins = np.indices([sizes[feature] for feature in one]).reshape(len(one), -1)
        parts = (bins[:, :, None] == np.arange(BINS)).astype(np.float64)
        wide = np.ascontiguousarray(parts.transpose(1, 0, 2).reshape(len(bins[0]), -1))
        packs.append(_Pack(tuple(one), codes, wide))
    return packs


def _counts(
    packs: list[_Pack],
    width: int,
    place: Ints,
    places: int,
    weights: tuple[Doubles, Doubles],
    rows: Ints | None = None,
) -> Doubles:
    """The sums of both weights by feature, place and bin, (2, width, places, BINS).

    Of all rows, or of some.
    """
    sums = np.zeros((2, width, places, BINS))
    if rows is not None:
        place, weights = place[rows], (weights[0][rows], weights[1][rows])
    for pack in packs:
        size = len(pack.parts)
        keys = pack.codes if rows is None else pack.codes[rows]
        if places > 1:
            keys = keys + place * size
        joint = [np.bincount(keys, weight, places * size) for weight in weights]
        parts = np.concatenate(joint).reshape(-1, size) @ pack.parts
        by_feature = parts.reshape(2, places, len(pack.features), BINS)
        sums[:, pack.features] = by_feature.transpose(0, 2, 1, 3)
    return sums


def _best_question(
    slopes: Doubles, bends: Doubles, cuts: Sequence[Doubles], penalty: float
) -> tuple[int, int]:
    """The feature and the cut that part the rows best; the first of equals."""
    left, weight = np.cumsum(slopes, axis=2), np.cumsum(bends, axis=2)
    total, whole = left[:, :, -1:], weight[:, :, -1:]
    gain = left**2 / (weight + penalty) + (total - left) ** 2 / (whole - weight + penalty)
    sums = gain.sum(axis=1)
    best, chosen = -1.0, (0, 0)
    for feature, cut in enumerate(cuts):
        if not len(cut):
            continue
        where = int(np.argmax(sums[feature, : len(cut)]))
        if sums[feature, where] > best + 1e-9:
            best, chosen = float(sums[feature, where]), (feature, where)
    return chosen
