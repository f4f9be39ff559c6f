"""How often each intent's samples use each word, as one sparse table that can stay in its file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import numpy as np

from bot.core.packed import Numbers, PackedWords

REMEMBERED = 128
"""Words whose counts are kept at hand: those of the last dozen of questions."""


class Tallies:
    """Counts by word and column: those of word i are `columns` and `counts[starts[i]:starts[i+1]]`.

    A dictionary for each column would take ten times as much, and a question looks up a few words
    in the columns of a few intents.
    """

    def __init__(self, words: PackedWords, starts: Numbers, columns: Numbers, counts: Numbers):
        self.words, self.starts, self.columns, self.counts = words, starts, columns, counts
        self._starts, self._columns, self._counts = starts.data, columns.data, counts.data
        self.of = lru_cache(maxsize=REMEMBERED)(self._read)
        """The counts of a word by column."""
        self.rows = lru_cache(maxsize=4)(self._rows)
        """The counts of several words by column: a question asks a dozen columns for the same."""

    @classmethod
    def of_columns(cls, columns: Sequence[Mapping[str, int]]) -> Tallies:
        """The table with these columns."""
        words = PackedWords.of({word for column in columns for word in column})
        place = {word: number for number, word in enumerate(words)}
        entries = sorted(
            (place[word], number, count)
            for number, column in enumerate(columns)
            for word, count in column.items()
        )
        table = np.array(entries, np.uint32).reshape(-1, 3)
        starts = np.searchsorted(table[:, 0], np.arange(len(words) + 1)).astype(np.uint32)
        return cls(words, starts, table[:, 1].copy(), table[:, 2].copy())

    def column(self, number: int) -> Tally:
        """One column as a mapping."""
        return Tally(self, number)

    def _read(self, word: str) -> dict[int, int]:
        place = self.words.place(word)
        if place < 0:
            return {}
        start, end = self._starts[place], self._starts[place + 1]
        columns, counts = self._columns[start:end], self._counts[start:end]
        return dict(zip(columns.tolist(), counts.tolist(), strict=True))

    def _rows(self, words: tuple[str, ...]) -> list[dict[int, int]]:
        return [self.of(word) for word in words]


class Tally(Mapping[str, int]):
    """One column of a table: how often an intent's samples, or a topic's, use each word."""

    __slots__ = ("_number", "_of", "_table")

    def __init__(self, table: Tallies, number: int) -> None:
        self._table, self._of, self._number = table, table.of, number

    def __contains__(self, word: object) -> bool:
        return self._number in self._of(word)

    def __getitem__(self, word: str) -> int:
        return self._of(word)[self._number]

    def get(self, word: str, default: int = 0) -> int:  # type: ignore[override]
        """How often the word is used; 0 if it is not."""
        return self._of(word).get(self._number, default)

    def many(self, words: tuple[str, ...]) -> list[int]:
        """How often each of the words is used."""
        number = self._number
        return [row.get(number, 0) for row in self._table.rows(words)]

    def __iter__(self) -> Iterator[str]:
        return (word for word in self._table.words if word in self)

    def __len__(self) -> int:
        return int((np.asarray(self._table.columns) == self._number).sum())
