"""The similarities between all samples, some rows at a time.

All at once they would fill a gigabyte for each language of the seed store, and touching so much
memory for the first time takes as long as the arithmetic.

Common features are few, but nearly all of what pairs of samples share, and many of them are letters
of the same words: what a thousand of them say, some hundred sums of them say as well. The samples'
vectors of such sums are multiplied; rare features are added pair by pair.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from bot.core.matching.features import Entries, Flags, Floats, Ints, Places
from bot.core.matching.numbering import stable_order

STRIP = 256
"""Samples compared with others at once: they stay in the nearest caches."""
COMMON_FROM, COMMON = 64, 1_200
"""Features of more than one in so many samples are common, the so many commonest at most."""
RANK, LOOKED_AT = 256, 4
"""Sums that stand for the common features, found by a look at every so manieth sample."""


class Gram:
    """The (size, size) matrix of the samples' dot products, 0 of each with itself.

    Off by 0.0005 as a rule where there are more than RANK common features, else exact.
    """

    def __init__(self, entries: Entries, size: int) -> None:
        """`entries` are those of `size` samples."""
        self.size = size
        frequency = np.bincount(entries.features)
        common = np.zeros(len(frequency), np.bool_)
        common[np.argsort(-frequency, kind="stable")[:COMMON]] = True
        common &= frequency > max(1, size // COMMON_FROM)
        self._vectors = _vectors(entries, common, size)
        # What one sample alone has makes it like no other.
        rare = (frequency > 1) & ~common
        times = _times(entries, rare)
        kept = times[entries.features] > 0
        features, documents = entries.features[kept], entries.documents[kept]
        weights = entries.weights[kept] * np.sqrt(times[features], dtype=np.float32)
        self._features, self._weights = features, weights
        self._bounds = np.searchsorted(documents, np.arange(size + 1))
        order = stable_order(features)
        self._documents, self._factors = documents[order], weights[order]
        self._postings = np.empty(len(order), np.int64)
        self._postings[order] = np.arange(len(order))
        counts = np.bincount(features, minlength=len(frequency))
        self._ends = np.cumsum(counts)
        self._begins = self._ends - counts

    def rows(self, samples: Places) -> Floats:
        """The similarities of some samples to all, (samples, size)."""
        made: Floats = self._vectors[samples] @ self._vectors.T
        for top in range(0, len(samples), STRIP):
            some = samples[top : top + STRIP]
            sizes = self._bounds[some + 1] - self._bounds[some]
            entries = _ranges(self._bounds[some], sizes)
            rows = np.repeat(np.arange(top, top + len(some)), sizes)
            features = self._features[entries]
            begins, ends = self._begins[features], self._ends[features]
            self._add_pairs(made, rows, self._weights[entries], begins, ends, 0)
        made[np.arange(len(samples)), samples] = 0.0
        return made

    def square(self, first: int, last: int) -> Floats:
        """The similarities of the samples from `first` to before `last` to each other."""
        own = self._vectors[first:last]
        made: Floats = own @ own.T
        entries = slice(self._bounds[first], self._bounds[last])
        features, begins = self._features[entries], self._postings[entries] + 1
        ends = np.zeros(len(self._ends), np.int64)
        ends[features] = begins  # that of the feature's last sample here
        rows = np.repeat(np.arange(last - first), np.diff(self._bounds[first : last + 1]))
        self._add_pairs(made, rows, self._weights[entries], begins, ends[features], first)
        _mirror(made)
        return made

    def strips(self, first: int, last: int) -> Iterator[tuple[int, Floats]]:
        """The samples from `first` to before `last`, at most STRIP at a time.

        Each strip comes after its first sample, and has the similarities to this and all later
        ones, (samples, size - first). The next strip takes its place.
        """
        room = np.empty(min(STRIP, last - first) * (self.size - first), np.float32)
        for start in range(first, last, STRIP):
            end = min(last, start + STRIP)
            made = room[: (end - start) * (self.size - start)].reshape(end - start, -1)
            np.matmul(self._vectors[start:end], self._vectors[start:].T, out=made)
            entries = slice(self._bounds[start], self._bounds[end])
            rows = np.repeat(np.arange(end - start), np.diff(self._bounds[start : end + 1]))
            begins, ends = self._postings[entries] + 1, self._ends[self._features[entries]]
            self._add_pairs(made, rows, self._weights[entries], begins, ends, start)
            _mirror(made[:, : end - start])
            yield start, made

    def _add_pairs(
        self,
        made: Floats,
        rows: Places,
        weights: Floats,
        begins: Places,
        ends: Places,
        first: int,
    ) -> None:
        """Add to rows what each of some entries shares with its postings from begin to end.

        All but `made` are (entries,); its columns are the samples from `first`.
        """
        lengths = ends - begins
        postings = _ranges(begins, lengths)
        places = self._documents[postings]
        places += np.repeat(rows * made.shape[1] - first, lengths)
        shared = self._factors[postings]
        shared *= np.repeat(weights, lengths)
        np.add.at(made.reshape(-1), places, shared)


def _vectors(entries: Entries, common: Flags, size: int) -> Floats:
    """Vectors of the samples (size, at most RANK) with the products of their common features."""
    numbers = np.cumsum(common) - 1
    kept = common[entries.features]
    wide = np.zeros((size, int(common.sum())), np.float32)
    wide[entries.documents[kept], numbers[entries.features[kept]]] = entries.weights[kept]
    if wide.shape[1] <= RANK:
        return wide
    some = np.ascontiguousarray(wide[::LOOKED_AT])
    together = some.T @ some
    # Nearly the main directions of the vectors, in a fraction of the time (Halko, Martinsson and
    # Tropp, "Finding structure with randomness", 2011).
    guess = np.random.default_rng(0).standard_normal((len(together), RANK), np.float32)
    directions, _ = np.linalg.qr(together @ (together @ guess))
    vectors: Floats = wide @ directions
    return vectors


def _times(entries: Entries, wanted: Flags) -> Ints:
    """How many features each one stands for: the first of those that all samples have alike.

    Letters of a rare word are in the very same samples. 0 of a feature that another stands for,
    and of those not wanted.
    """
    marks = np.cos(np.arange(entries.documents.max(initial=0) + 1) * 12.9898)
    sums = np.bincount(entries.features, entries.weights * marks[entries.documents], len(wanted))
    places = np.flatnonzero(wanted)
    _, first, count = np.unique(sums[places], return_index=True, return_counts=True)
    times = np.zeros(len(wanted), np.int32)
    times[places[first]] = count
    return times


def _mirror(square: Floats) -> None:
    """Put what is right of the diagonal below it too, and 0 on it."""
    below = np.tri(len(square), k=-1, dtype=np.bool_)
    square[below] = square.T[below]
    np.fill_diagonal(square, 0.0)


def _ranges(begins: Places, sizes: Places) -> Places:
    """The numbers of several ranges, one range after the other."""
    offsets = np.repeat(begins - (np.cumsum(sizes) - sizes), sizes)
    offsets += np.arange(len(offsets))
    return offsets
