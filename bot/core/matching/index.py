"""An inverted index over sample utterances: similarities of a query to every sample."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from bot.core.matching.features import Entries, Floats, Places
from bot.core.matching.numbering import stable_order

Starts = npt.NDArray[np.uint32] | Places
Postings = npt.NDArray[np.uint16] | npt.NDArray[np.int32]

MAX_POSTINGS = 150_000
"""Postings read for one query; the rarest features come first, so cost stays bounded."""
ROW_FROM, ROWS_UP_TO = 8, 20_000
"""A feature of more than an eighth of the samples has a row, in stores of up to so many."""


class InvertedIndex:
    """Postings by feature, as flat arrays: `starts[f]:starts[f+1]` are those of feature f.

    The few most frequent features have a row of weights for all samples instead: a product of
    rows is several times faster than reading as many postings.
    """

    def __init__(
        self, samples: Postings, weights: Floats, starts: Starts, frequent: Places, rows: Floats
    ) -> None:
        """`samples` and `weights` (postings,) are ordered by feature.

        `rows` (frequent, size) are the weights of the features `frequent`.
        """
        self.samples, self.weights, self.starts = samples, weights, starts
        self.frequent, self.rows = frequent, rows
        self.size = rows.shape[1]
        self._frequent = np.append(frequent, -1)

    @classmethod
    def of_entries(cls, entries: Entries, size: int, features: int) -> InvertedIndex:
        """Index the weighted features of `size` samples."""
        counts = np.bincount(entries.features, minlength=features)
        frequent = np.flatnonzero(counts * ROW_FROM > (size if size <= ROWS_UP_TO else np.inf))
        rows = np.zeros((len(frequent), size), np.float32)
        place = np.full(features, -1)
        place[frequent] = np.arange(len(frequent))
        owners = place[entries.features]
        often = owners >= 0
        rows[owners[often], entries.documents[often]] = entries.weights[often]
        order = stable_order(entries.features)
        order = order[~often[order]]
        counts[frequent] = 0
        starts = np.concatenate([[0], np.cumsum(counts)])
        documents = entries.documents[order]
        small = size <= np.iinfo(np.uint16).max
        samples: Postings = documents.astype(np.uint16) if small else documents.astype(np.int32)
        return cls(samples, entries.weights[order], starts, frequent, rows)

    def similarities(self, ids: Places, weights: Floats) -> Floats:
        """Dot products of a query with every sample, shape (size,)."""
        rows = np.searchsorted(self.frequent, ids)
        rare = self._frequent[rows] != ids
        begins = self.starts[ids[rare]].astype(np.int64)
        ends = self.starts[ids[rare] + 1]
        sizes, factors = ends - begins, weights[rare]
        if int(sizes.sum()) > MAX_POSTINGS:
            order = np.argsort(sizes, kind="stable")
            keep = order[np.cumsum(sizes[order]) <= MAX_POSTINGS]
            begins, sizes, factors = begins[keep], sizes[keep], factors[keep]
        found: Floats = weights[~rare] @ self.rows.take(rows[~rare], axis=0)
        if len(sizes):
            # Slices put together are read faster than places gathered one by one.
            pairs = zip(begins.tolist(), (begins + sizes).tolist(), strict=True)
            lists = [slice(*pair) for pair in pairs]
            shared = np.concatenate([self.weights[one] for one in lists])
            shared *= np.repeat(factors, sizes)
            samples = np.concatenate([self.samples[one] for one in lists])
            found += np.bincount(samples, weights=shared, minlength=self.size)
        return found
