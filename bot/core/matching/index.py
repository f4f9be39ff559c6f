"""An inverted index over sample utterances: similarities of a query to every sample."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from bot.core.matching.features import Entries, Floats, Ints

MAX_POSTINGS = 150_000
"""Postings read for one query; the rarest features come first, so cost stays bounded."""
ROW_FROM, ROWS_UP_TO = 16, 12_000
"""A feature of more than a sixteenth of the samples has a row, in stores of up to so many."""
FREQUENT = 200
"""Samples from which a feature's pairs are multiplied as a dense matrix."""


class InvertedIndex:
    """Postings by feature, as flat arrays: `starts[f]:starts[f+1]` are those of feature f.

    The few most frequent features have a row of weights for all samples too: a product of rows
    is several times faster than reading as many postings.
    """

    def __init__(
        self, samples: Ints, weights: Floats, starts: npt.NDArray[np.int64], size: int
    ) -> None:
        """`samples` and `weights` (postings,) are ordered by feature; `size` counts all samples."""
        self.samples, self.weights, self.starts, self.size = samples, weights, starts, size
        counts = np.diff(starts)
        frequent = np.flatnonzero(counts * ROW_FROM > (size if size <= ROWS_UP_TO else np.inf))
        self._row_of = np.full(len(counts), -1, np.int32)
        self._row_of[frequent] = np.arange(len(frequent))
        self._rows = self._dense(frequent)

    @classmethod
    def of_entries(cls, entries: Entries, size: int, features: int) -> InvertedIndex:
        """Index the weighted features of `size` samples."""
        order = np.argsort(entries.features, kind="stable")
        counts = np.bincount(entries.features, minlength=features)
        return cls(
            entries.documents[order].astype(np.int32),
            entries.weights[order],
            np.concatenate([[0], np.cumsum(counts)]).astype(np.int64),
            size,
        )

    def similarities(self, ids: Ints, weights: Floats) -> Floats:
        """Dot products of a query with every sample, shape (size,)."""
        rows = self._row_of[ids]
        rare = rows < 0
        begins, ends = self.starts[ids[rare]], self.starts[ids[rare] + 1]
        sizes, factors = ends - begins, weights[rare]
        if int(sizes.sum()) > MAX_POSTINGS:
            order = np.argsort(sizes, kind="stable")
            keep = order[np.cumsum(sizes[order]) <= MAX_POSTINGS]
            begins, sizes, factors = begins[keep], sizes[keep], factors[keep]
        places = _places(begins, sizes)
        read = np.bincount(
            self.samples[places],
            weights=self.weights[places] * np.repeat(factors, sizes),
            minlength=self.size,
        )
        found: Floats = weights[~rare] @ self._rows.take(rows[~rare], axis=0)
        found += read
        return found

    def _dense(self, features: npt.NDArray[np.int64]) -> Floats:
        """The weights of some features for all samples, shape (features, size)."""
        dense = np.zeros((len(features), self.size), np.float32)
        begins = self.starts[features]
        counts = self.starts[features + 1] - begins
        places = _places(begins, counts)
        owners = np.repeat(np.arange(len(features)), counts)
        dense[owners, self.samples[places]] = self.weights[places]
        return dense

    def gram(self) -> Floats:
        """The (size, size) matrix of similarities between all samples, 0 of each to itself."""
        counts = np.diff(self.starts)
        frequent = np.flatnonzero(counts >= FREQUENT)
        dense = self._dense(frequent)
        gram: Floats = dense.T @ dense
        flat = gram.reshape(-1)
        for count in range(2, FREQUENT):
            # Features of equally many samples at once: all their pairs of samples.
            begins = self.starts[:-1][counts == count]
            places = begins[:, None] + np.arange(count)
            who, weight = self.samples[places].astype(np.int64), self.weights[places]
            pairs = who[:, :, None] * self.size + who[:, None, :]
            np.add.at(flat, pairs.reshape(-1), (weight[:, :, None] * weight[:, None]).reshape(-1))
        np.fill_diagonal(gram, 0.0)
        return gram


def _places(begins: npt.NDArray[np.int64], sizes: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """The positions of several lists of postings, one after the other."""
    offsets = np.repeat(begins - np.concatenate([[0], np.cumsum(sizes)[:-1]]), sizes)
    places: npt.NDArray[np.int64] = np.arange(int(sizes.sum())) + offsets
    return places
