"""An inverted index over sample utterances: similarities of a query to every sample."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from bot.core.matching.features import Entries, Floats, Ints

MAX_POSTINGS = 150_000
"""Postings read for one query; the rarest features come first, so cost stays bounded."""
FREQUENT = 200
"""Samples from which a feature's pairs are multiplied as a dense matrix."""


class InvertedIndex:
    """Postings by feature, as flat arrays: `starts[f]:starts[f+1]` are those of feature f."""

    def __init__(self, entries: Entries, size: int, features: int) -> None:
        """`entries` are the weighted features of the `size` samples."""
        self.size = size
        order = np.argsort(entries.features, kind="stable")
        self.samples = entries.documents[order].astype(np.int32)
        self.weights = entries.weights[order]
        counts = np.bincount(entries.features, minlength=features)
        self.starts = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)

    @classmethod
    def from_parts(
        cls, size: int, samples: Ints, weights: Floats, starts: npt.NDArray[np.int64]
    ) -> InvertedIndex:
        """Put an index together from the arrays of an earlier one."""
        made = cls.__new__(cls)
        made.size, made.samples, made.weights, made.starts = (
            size,
            samples,
            weights,
            starts,
        )
        return made

    def similarities(self, ids: Ints, weights: Floats) -> Floats:
        """Dot products of a query with every sample, shape (size,)."""
        if not len(ids) or not self.size:
            return np.zeros(self.size, np.float32)
        begins, ends = self.starts[ids], self.starts[ids + 1]
        sizes = ends - begins
        if int(sizes.sum()) > MAX_POSTINGS:
            order = np.argsort(sizes, kind="stable")
            keep = order[np.cumsum(sizes[order]) <= MAX_POSTINGS]
            begins, ends, sizes, weights = (
                begins[keep],
                ends[keep],
                sizes[keep],
                weights[keep],
            )
        places = self._places(begins, sizes)
        return np.bincount(
            self.samples[places],
            weights=self.weights[places] * np.repeat(weights, sizes),
            minlength=self.size,
        ).astype(np.float32)

    def gram(self) -> Floats:
        """The (size, size) matrix of similarities between all samples, 0 of each to itself."""
        counts = np.diff(self.starts)
        frequent = np.flatnonzero(counts >= FREQUENT)
        dense = np.zeros((len(frequent), self.size), np.float32)
        places = self._places(self.starts[frequent], counts[frequent])
        owners = np.repeat(np.arange(len(frequent)), counts[frequent])
        dense[owners, self.samples[places]] = self.weights[places]
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

    @staticmethod
    def _places(
        begins: npt.NDArray[np.int64], sizes: npt.NDArray[np.int64]
    ) -> npt.NDArray[np.int64]:
        """The positions of several lists of postings, one after the other."""
        offsets = np.repeat(begins - np.concatenate([[0], np.cumsum(sizes)[:-1]]), sizes)
        places: npt.NDArray[np.int64] = np.arange(int(sizes.sum())) + offsets
        return places
