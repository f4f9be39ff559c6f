"""An inverted index over sample utterances: similarities of a query to every sample."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from bot.core.matching.features import Entries, Families, Floats, Places
from bot.core.matching.numbering import stable_order

Starts = npt.NDArray[np.uint32] | Places
Postings = npt.NDArray[np.uint16] | npt.NDArray[np.uint32]

MAX_POSTINGS = 150_000
"""Postings read for one query; the rarest features come first, so cost stays bounded."""
ROW_FROM, ROWS_UP_TO = 6, 30_000
"""A feature of more than a sixth of the samples has a row, in stores of up to so many."""


class InvertedIndex:
    """Postings by feature in a flat array: `starts[f]:starts[f+1]` are those of feature f.

    A posting is the number of a sample that has the feature, and no more: how much it weighs
    there is the feature's rarity times the sample's scale for the feature's family. Half the
    memory, and as fast. The few most frequent features have a row of weights for all samples
    instead: a product of rows is several times faster than reading as many postings.
    """

    def __init__(
        self,
        postings: Postings,
        starts: Starts,
        families: Families,
        rarity: Floats,
        scales: Floats,
        frequent: Places,
        rows: Floats,
    ) -> None:
        """`postings` are ordered by feature; `families` and `rarity` are (features,), `scales`
        (families, size); `rows` (frequent, size) are the weights of the features `frequent`."""
        self.postings, self.starts = postings, starts
        self.families, self.scales = families, scales
        self.frequent, self.rows = frequent, rows
        self.size = rows.shape[1]
        self._rarity = rarity
        self._frequent = np.append(frequent, -1)

    @classmethod
    def of_entries(
        cls, entries: Entries, size: int, rarity: Floats, families: Families
    ) -> InvertedIndex:
        """Index the weighted features of `size` samples."""
        features = len(families)
        counts = np.bincount(entries.features, minlength=features)
        frequent = np.flatnonzero(counts * ROW_FROM > (size if size <= ROWS_UP_TO else np.inf))
        rows = np.zeros((len(frequent), size), np.float32)
        place = np.full(features, -1)
        place[frequent] = np.arange(len(frequent))
        owners = place[entries.features]
        often = owners >= 0
        rows[owners[often], entries.documents[often]] = entries.weights[often]
        scales = np.zeros((int(families.max(initial=0)) + 1, size), np.float32)
        scale = entries.weights / rarity[entries.features]
        scales[families[entries.features], entries.documents] = scale
        order = stable_order(entries.features)
        order = order[~often[order]]
        counts[frequent] = 0
        starts = np.concatenate([[0], np.cumsum(counts)])
        documents = entries.documents[order]
        short = size <= 1 << 16
        postings: Postings = documents.astype(np.uint16) if short else documents.astype(np.uint32)
        return cls(postings, starts, families, rarity, scales, frequent, rows)

    def similarities(self, ids: Places, weights: Floats) -> Floats:
        """Dot products of a query with every sample, shape (size,)."""
        rows = np.searchsorted(self.frequent, ids)
        rare = self._frequent[rows] != ids
        numbers, factors = ids[rare], weights[rare] * self._rarity[ids[rare]]
        order = np.argsort(self.families[numbers], kind="stable")
        begins = self.starts[numbers].astype(np.int64)
        sizes = self.starts[numbers + 1] - begins
        if int(sizes.sum()) > MAX_POSTINGS:
            rarest = np.argsort(sizes, kind="stable")
            kept = np.zeros(len(sizes), np.bool_)
            kept[rarest[np.cumsum(sizes[rarest]) <= MAX_POSTINGS]] = True
            order = order[kept[order]]
        found: Floats = weights[~rare] @ self.rows.take(rows[~rare], axis=0)
        if len(order):
            numbers, begins, sizes = numbers[order], begins[order], sizes[order]
            # Slices put together are read faster than places gathered one by one.
            pairs = zip(begins.tolist(), (begins + sizes).tolist(), strict=True)
            parts = [self.postings[slice(*pair)] for pair in pairs]
            documents = np.concatenate(parts, dtype=np.intp)
            shared = np.repeat(factors[order], sizes)
            ends = np.cumsum(np.bincount(self.families[numbers], sizes)).astype(np.int64)
            first = 0
            for family, end in enumerate(ends.tolist()):
                if end > first:
                    shared[first:end] *= self.scales[family].take(documents[first:end])
                first = end
            np.add.at(found, documents, shared)
        return found
