"""The similarities between all samples, some rows at a time.

All at once they would fill a gigabyte for each language of the seed store, and touching so much
memory for the first time takes as long as the arithmetic.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from bot.core.matching.features import Entries, Floats, Places

STRIP = 256
"""Samples compared with others at once: a few intents', which share many features."""
_PRODUCTS = 320
"""Products of a matrix that take as long as adding up one pair of postings."""
_SUMS = 1 << 17
"""Sums made at once: more would not stay in the nearest cache."""


class Gram:
    """The (size, size) matrix of the samples' dot products, 0 of each with itself."""

    def __init__(self, entries: Entries, size: int) -> None:
        """`entries` are those of `size` samples."""
        self.size = size
        frequency = np.bincount(entries.features)
        # What one sample alone has makes it like no other.
        shared = frequency[entries.features] > 1
        frequency[frequency == 1] = 0
        self._features, self._weights = entries.features[shared], entries.weights[shared]
        documents = entries.documents[shared]
        self._bounds = np.searchsorted(documents, np.arange(size + 1))
        order = np.argsort(self._features, kind="stable")
        self._documents, self._factors = documents[order], self._weights[order]
        self._postings = np.empty(len(order), np.int64)
        self._postings[order] = np.arange(len(order))
        self._ends = np.cumsum(frequency)
        self._begins = self._ends - frequency

    def rows(self, samples: Places) -> Floats:
        """The similarities of some samples to all, (samples, size)."""
        made = np.empty((len(samples), self.size), np.float32)
        for start in range(0, len(samples), STRIP):
            some = slice(start, start + STRIP)
            made[some] = self._block(samples[some], 0, self.size)
        return made

    def square(self, first: int, last: int) -> Floats:
        """The similarities of the samples from `first` to before `last` to each other."""
        return self._block(np.arange(first, last), first, last)

    def strips(self, first: int, last: int) -> Iterator[tuple[int, Floats]]:
        """The samples from `first` to before `last`, at most STRIP at a time.

        Each strip comes after its first sample, and has the similarities to this and all later
        ones, (samples, size - first).
        """
        for start in range(first, last, STRIP):
            yield start, self._block(np.arange(start, min(last, start + STRIP)), start, self.size)

    def _block(self, samples: Places, first: int, last: int) -> Floats:
        """The similarities of samples to those from `first` to before `last`.

        `samples` are any if that is all; else they are all from `first`, and if `last` is not the
        size, all to `last` too.
        """
        width = last - first
        sizes = self._bounds[samples + 1] - self._bounds[samples]
        entries = _ranges(self._bounds[samples], sizes)
        rows = np.repeat(np.arange(len(samples)), sizes)
        features, where, which = np.unique(
            self._features[entries], return_index=True, return_inverse=True
        )
        times = np.bincount(which, minlength=len(features))
        begins = self._postings[entries[where]] if first else self._begins[features]
        lengths = self._ends[features] - begins if last == self.size else times
        # Adding up a pair takes as long as some hundred products.
        often = np.flatnonzero(times * lengths > len(samples) * width / _PRODUCTS)
        column = np.full(len(features), -1)
        column[often] = np.arange(len(often))
        columns, weights = column[which], self._weights[entries]
        known = columns >= 0
        left = np.zeros((len(samples), len(often)), np.float32)
        left[rows[known], columns[known]] = weights[known]
        right = np.zeros((len(often), width), np.float32)
        postings = _ranges(begins[often], lengths[often])
        owners = np.repeat(np.arange(len(often)), lengths[often])
        right[owners, self._documents[postings] - first] = self._factors[postings]
        made: Floats = left @ right
        few = ~known
        of_few = which[few]
        self._add_pairs(made, rows[few], weights[few], begins[of_few], lengths[of_few], first)
        made[np.arange(len(samples)), samples - first] = 0.0
        return made

    def _add_pairs(
        self,
        made: Floats,
        rows: Places,
        weights: Floats,
        begins: Places,
        lengths: Places,
        first: int,
    ) -> None:
        """Add to rows what each of some entries shares with its feature's postings.

        All but `made` are (entries,), ordered by row.
        """
        count, width = made.shape
        step = max(1, _SUMS // width)
        for top in range(0, count, step):
            some = slice(*np.searchsorted(rows, [top, top + step]))
            entry = np.repeat(np.arange(len(lengths[some])), lengths[some])
            if not len(entry):
                continue
            postings = _ranges(begins[some], lengths[some])
            sums = self._documents[postings] + ((rows[some] - top) * width - first)[entry]
            shared = self._factors[postings] * weights[some][entry]
            part = made[top : top + step]
            part += np.bincount(sums, shared, part.size).reshape(part.shape)


def _ranges(begins: Places, sizes: Places) -> Places:
    """The numbers of several ranges, one range after the other."""
    offsets = np.repeat(begins - np.concatenate([[0], np.cumsum(sizes)[:-1]]), sizes)
    numbers: Places = np.arange(int(sizes.sum())) + offsets
    return numbers
