"""Many texts in flat arrays instead of objects: they can be mapped from a file, page by page.

A Python string takes 50 to 80 bytes beside its letters, an entry of a dictionary 100: the words and
samples of a store would take more memory than all the rest of the bot.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from copy import copy
from typing import overload
from zlib import crc32

import numpy as np
import numpy.typing as npt

Bytes = npt.NDArray[np.uint8]
Numbers = npt.NDArray[np.uint32]


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _joined(encoded: Sequence[bytes]) -> tuple[Bytes, Numbers]:
    blob = np.frombuffer(b"".join(encoded), np.uint8)
    ends = np.cumsum([0, *map(len, encoded)], dtype=np.int64)
    return blob, ends.astype(np.uint32)


class PackedTexts(Sequence[str]):
    """Texts in order: `blob` (bytes,) is their UTF-8, text i is `blob[ends[i]:ends[i + 1]]`.

    A slice of them shares the arrays.
    """

    __slots__ = ("_bytes", "_ends", "_within", "blob", "ends")

    def __init__(self, blob: Bytes, ends: Numbers) -> None:
        self.blob, self.ends = blob, ends
        self._bytes, self._ends = blob.data, _native(ends).data
        self._within = range(len(ends) - 1)

    @classmethod
    def of(cls, texts: Iterable[str]) -> PackedTexts:
        """Pack texts."""
        return cls(*_joined([_encoded(text) for text in texts]))

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> PackedTexts: ...
    def __getitem__(self, place: int | slice) -> str | PackedTexts:
        if isinstance(place, slice):
            part = copy(self)
            part._within = self._within[place]
            return part
        at = self._within[place]
        return str(self._bytes[self._ends[at] : self._ends[at + 1]], "utf-8", "surrogatepass")

    def __len__(self) -> int:
        return len(self._within)

    def __eq__(self, other: object) -> bool:
        """As a tuple of the same texts."""
        return tuple(self) == (tuple(other) if isinstance(other, PackedTexts) else other)

    def __hash__(self) -> int:
        return hash(tuple(self))


class PackedWords(Collection[str]):
    """A set of words, found by checksum.

    `checks` (words,) are the words' CRC-32, ascending; word i is `blob[ends[i]:ends[i + 1]]`.
    """

    def __init__(self, checks: Numbers, blob: Bytes, ends: Numbers) -> None:
        self.checks, self.blob, self.ends = checks, blob, ends
        self._checks, self._ends = _native(checks).data, _native(ends).data
        self._bytes = blob.data

    @classmethod
    def of(cls, words: Iterable[str]) -> PackedWords:
        """Pack words; each counts once."""
        ordered = sorted((crc32(data), data) for data in {_encoded(word) for word in words})
        checks = np.array([check for check, _ in ordered], np.uint32)
        return cls(checks, *_joined([data for _, data in ordered]))

    def place(self, word: str) -> int:
        """The place of a word, in the order of iteration; -1 if it is none of these."""
        data = _encoded(word)
        check = crc32(data)
        checks, ends = self._checks, self._ends
        at = bisect_left(checks, check)
        while at < len(checks) and checks[at] == check:
            if self._bytes[ends[at] : ends[at + 1]] == data:
                return at
            at += 1
        return -1

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self.place(word) >= 0

    def __iter__(self) -> Iterator[str]:
        return iter(PackedTexts(self.blob, self.ends))

    def __len__(self) -> int:
        return len(self.checks)


Words = frozenset[str] | PackedWords
"""A set of words that never changes, packed or not."""


class PackedCounts(Mapping[str, int]):
    """How often each word occurs: `counts` (words,) in the order of the words."""

    def __init__(self, words: PackedWords, counts: Numbers) -> None:
        self.words, self.counts = words, counts
        self._counts = _native(counts).data

    @classmethod
    def of(cls, counted: Mapping[str, int]) -> PackedCounts:
        """Pack a count of words."""
        words = PackedWords.of(counted)
        return cls(words, np.array([counted[word] for word in words], np.uint32))

    def __getitem__(self, word: str) -> int:
        place = self.words.place(word)
        if place < 0:
            raise KeyError(word)
        return int(self._counts[place])

    def get(self, word: str, default: int = 0) -> int:  # type: ignore[override]
        """How often a word occurs."""
        place = self.words.place(word)
        return default if place < 0 else int(self._counts[place])

    def __iter__(self) -> Iterator[str]:
        return iter(self.words)

    def __len__(self) -> int:
        return len(self.words)


def _native(numbers: Numbers) -> Numbers:
    """The same numbers in this machine's order of bytes: no copy on the usual ones."""
    return np.ascontiguousarray(numbers, np.uint32)
