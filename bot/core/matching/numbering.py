"""Numbers for the features of many documents, without a string for each run of letters.

A language's samples have millions of runs of letters, of which some hundred thousand are different:
these alone get a name.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain
from itertools import count as counting

import numpy as np
import numpy.typing as npt

from bot.core.matching.tokens import Runs

Ints = npt.NDArray[np.int32]
Places = npt.NDArray[np.int64]


def stable_order(numbers: Ints | Places) -> Places:
    """The places of numbers (from 0 to 2**32 - 1) in ascending order, equal ones in theirs.

    By halves of 16 bits, which numpy sorts by digits: whole numbers take four times as long.
    """
    low = np.argsort((numbers & 0xFFFF).astype(np.uint16), kind="stable")
    if not len(numbers) or int(numbers.max()) <= 0xFFFF:
        return low
    high = np.argsort((numbers[low] >> 16).astype(np.uint16), kind="stable")
    order: Places = low[high]
    return order


@dataclass
class Numbered:
    """Names of features, and where they are: feature `numbers[i]` in document `owners[i]`.

    `count` is how many documents there are.
    """

    count: int
    names: list[str] = field(default_factory=list)
    numbers: list[Ints | Places] = field(default_factory=list)
    owners: list[Places] = field(default_factory=list)

    def add(self, names: Iterable[str], numbers: Ints | Places, owners: Places) -> None:
        """Add new names, numbered from 0, and where they are."""
        self.numbers.append(numbers + len(self.names))
        self.owners.append(owners)
        self.names += names


def numbered(documents: Iterable[tuple[Sequence[str], Sequence[Runs]]]) -> Numbered:
    """Number the features of documents, which are names and runs of units; both may repeat."""
    ids: defaultdict[str, int] = defaultdict(counting().__next__)
    number_of = ids.__getitem__
    seen, lengths = array("i"), array("i")
    every: list[Sequence[Runs]] = []
    for names, runs in documents:
        seen.extend(map(number_of, names))
        lengths.append(len(names))
        every.append(runs)
    found = Numbered(len(lengths))
    found.add(ids, np.array(seen, np.int32), np.repeat(np.arange(len(lengths)), lengths))
    for alike in zip(*every, strict=True):
        _add_runs(alike, found)
    return found


def _add_runs(alike: Sequence[Runs], found: Numbered) -> None:
    """Number the runs of one kind, those of one more unit from those of one less."""
    sizes = np.array([len(one.units) for one in alike])
    ends = np.repeat(np.cumsum(sizes), sizes)
    owners = np.repeat(np.arange(len(sizes)), sizes)
    units, codes = _coded([one.units for one in alike])
    base = int(codes.max(initial=0)) + 1
    mark, low, high = alike[0].mark, alike[0].low, alike[0].high
    places, runs = np.arange(len(codes)), codes
    for size in range(1, high + 1):
        if size > 1:
            kept = places + size <= ends[places]
            places = places[kept]
            runs = runs[kept] * base + codes[places + size - 1]
        if size < low and base ** (size + 1) < 1 << 32:
            continue
        runs, first = _renumbered(runs)
        if size >= low:
            starts = places[first].tolist()
            names = [mark + "".join(units[start : start + size]) for start in starts]
            found.add(names, runs, owners[places])


def _coded(texts: Sequence[Sequence[str]]) -> tuple[Sequence[str], Places]:
    """The units of all texts, one after the other, and numbers for them."""
    if all(isinstance(text, str) for text in texts):
        whole = "".join(map(str, texts))
        codes = np.frombuffer(whole.encode("utf-32-le", "surrogatepass"), np.uint32)
        used = np.zeros(int(codes.max(initial=0)) + 1, np.int64)
        used[codes] = 1
        return whole, (np.cumsum(used) - 1)[codes]
    ids: defaultdict[str, int] = defaultdict(counting().__next__)
    units = list(chain.from_iterable(texts))
    return units, np.array([ids[unit] for unit in units], np.int64)


def _renumbered(numbers: Places) -> tuple[Places, Places]:
    """Numbers from 0 without holes, equal ones for equal ones; where each occurs first."""
    if int(numbers.max(initial=0)) < 1 << 32:
        order = stable_order(numbers)
    else:
        order = np.argsort(numbers, kind="stable")
    new = np.diff(numbers[order], prepend=-1) != 0
    made = np.empty(len(order), np.int64)
    made[order] = np.cumsum(new) - 1
    return made, order[new]
