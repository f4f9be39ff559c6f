"""Coverage of words: how much of an utterance is explained by the words of some samples."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.core.matching.tallies import Tally

_NEVER = math.log(0.1)


@dataclass(frozen=True, slots=True)
class Surface:
    """How the subject knows the words of an utterance.

    `units` are the utterance's words with their rarity; `gone` counts those to be taken as
    unseen; `coverage` and `foreign` are shares from 0 to 1.
    """

    units: Mapping[str, float]
    coverage: float = 0.0
    foreign: float = 0.0
    gone: Mapping[str, int] = field(default_factory=dict)
    _total: float = field(init=False)
    _words: tuple[str, ...] = field(init=False)
    _left: tuple[tuple[str, float, int], ...] = field(init=False)
    _explained: dict[tuple[int, bool], tuple[Mapping[str, int], float]] = field(
        init=False, default_factory=dict
    )

    _counted: dict[int, tuple[Mapping[str, int], list[int]]] = field(
        init=False, default_factory=dict
    )

    def __post_init__(self) -> None:
        # Every candidate asks for these sums, some of them several times.
        left = tuple((unit, weight, self.gone.get(unit, 0)) for unit, weight in self.units.items())
        object.__setattr__(self, "_words", tuple(self.units))
        object.__setattr__(self, "_left", left)
        object.__setattr__(self, "_total", sum(self.units.values()))

    def explained_by(self, counts: Mapping[str, int], *, own: bool) -> float:
        """Share of the words, weighed by rarity, that are among `counts`.

        With `own`, the words to be taken as unseen are subtracted from the counts.
        """
        if not self._total:
            return 0.5
        key = (id(counts), own)
        found = self._explained.get(key)
        if found is None:
            times, left = self._times(counts), self._left
            if own and self.gone:
                known = [one[1] for one, count in zip(left, times, strict=True) if count > one[2]]
            else:
                known = [one[1] for one, count in zip(left, times, strict=True) if count]
            self._explained[key] = found = counts, sum(known) / self._total
        return found[1]

    def typical_of(self, counts: Mapping[str, int], samples: int, *, own: bool) -> float:
        """How much likelier the words are in `samples` with these counts than in any (mean log).

        Rare words weigh more, as in `explained_by`.
        """
        if not self._total:
            return 0.0
        log, every = math.log, math.log(samples + 0.5)
        ratio = 0.0
        for (_, rarity, gone), count in zip(self._left, self._times(counts), strict=True):
            if own and gone:
                count = max(0, count - gone)
            ratio += rarity * ((log(count + 0.1) if count else _NEVER) - every + rarity)
        return ratio / self._total

    def _times(self, counts: Mapping[str, int]) -> list[int]:
        """How often each of the words is among `counts`; two sums ask for each."""
        found = self._counted.get(id(counts))
        if found is None:
            if isinstance(counts, Tally):
                times = counts.many(self._words)
            else:
                times = [counts.get(unit, 0) for unit in self._words]
            self._counted[id(counts)] = found = counts, times
        return found[1]
