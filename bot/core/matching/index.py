"""An inverted index over sample utterances: similarities of a query to every sample."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from bot.core.matching.features import Entries, Floats, Places
from bot.core.matching.numbering import stable_order

Starts = npt.NDArray[np.uint32] | Places
Postings = npt.NDArray[np.uint32]

MAX_POSTINGS = 150_000
"""Postings read for one query; the rarest features come first, so cost stays bounded."""
ROW_FROM, ROWS_UP_TO = 6, 20_000
"""A feature of more than a sixth of the samples has a row, in stores of up to so many."""


class InvertedIndex:
    """Postings by feature in a flat array: `starts[f]:starts[f+1]` are those of feature f.

    A posting is a sample's number in the low bits, as many as numbers up to `size` need, and its
    weight as a share of what the other bits can hold: read in one go, and in two thirds of the
    memory. The few most frequent features have a row of weights for all samples instead: a
    product of rows is several times faster than reading as many postings.
    """

    def __init__(self, postings: Postings, starts: Starts, frequent: Places, rows: Floats) -> None:
        """`postings` are ordered by feature; `rows` (frequent, size) are the weights of the
        features `frequent`."""
        self.postings, self.starts = postings, starts
        self.frequent, self.rows = frequent, rows
        self.size = rows.shape[1]
        self._bits, self._one = _layout(self.size)
        self._number = np.uint32((1 << int(self._bits)) - 1)
        self._frequent = np.append(frequent, -1)

    @classmethod
    def of_entries(cls, entries: Entries, size: int, features: int) -> InvertedIndex:
        """Index the weighted features of `size` samples; weights are 0 to 1."""
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
        bits, one = _layout(size)
        postings: Postings = np.round(entries.weights[order] * one).astype(np.uint32)
        np.left_shift(postings, bits, out=postings)
        postings |= entries.documents[order].astype(np.uint32)
        return cls(postings, starts, frequent, rows)

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
            postings = np.concatenate([self.postings[slice(*pair)] for pair in pairs])
            shared = np.repeat(factors / self._one, sizes)
            np.multiply(shared, postings >> self._bits, out=shared, dtype=np.float32)
            postings &= self._number
            found += np.bincount(postings, weights=shared, minlength=self.size)
        return found


def _layout(size: int) -> tuple[np.uint32, np.float32]:
    """The bits of a sample's number in a posting, and how the weight 1 is written."""
    bits = size.bit_length()
    return np.uint32(bits), np.float32((1 << (32 - bits)) - 1)
