"""Korean without its spaces, put apart into the words that the samples are written with.

"통화에서사드얘기나왔어?" names no 사드 to who looks for it at the beginning of a word, and finds
a 서사 in between. The likeliest row of known words is found as for any language without spaces
(Jurafsky and Martin, "Speech and Language Processing", on maximal likelihood segmentation).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from bot.core.packed import PackedCounts
from bot.core.regex import regex

LONG = 6
"""Syllables from which a piece without a space is looked at."""
LONGEST = 9
"""Syllables of a word at most."""
KNOWN_SHARE = 0.5
"""Share of a run's syllables that known words have to cover."""
_UNKNOWN, _A_SYLLABLE = 9.0, 3.0
"""What a word that no sample has costs, and each syllable of it."""
_PIECE = regex(r"\S+")
_WORD = regex(r"[\uac00-\ud7a3]+|[^\uac00-\ud7a3\s]+")
_ENDING = regex(
    r"(?:이?라[고는든면며]|이?[었였]|이?예요|이?에요|에[서선]|으로|이면|부터|까지|이?잖|만[인이]|더라|이?거든|"
    r"[은는가을를도만의로에요다지죠나랑]$)"
)
"""What only ends a word; a sample may have it apart by a slip."""
_ALONE = frozenset("분번명이시몇뭐왜또더안못그저한두세첫때수건거게데중좀뭘누내할한될된하되")
"""Syllables that are a word by themselves: 금 is none of 금요일."""
_HANGUL = regex(r"[\uac00-\ud7a3]")


def is_long(text: str) -> bool:
    """Whether a text has a piece that may be several words."""
    return any(len(_HANGUL.findall(piece)) >= LONG for piece in _PIECE.findall(text))


class Spacer:
    """Puts spaces into Korean that was typed without."""

    def __init__(self, lines: Iterable[str]) -> None:
        """`lines` are spaced as they should be."""
        alone: Counter[str] = Counter()
        following: Counter[str] = Counter()
        for line in lines:
            for piece in _PIECE.findall(line):
                runs = [run for run in _WORD.findall(piece) if run[0].isalnum()]
                for before, run in pairwise(["", *runs]):
                    if _HANGUL.match(run) and (before or not _ENDING.match(run)):
                        (following if before else alone)[run] += 1
        self._total = max(1, sum(alone.values()))
        self._words = PackedCounts.of(alone)
        # What follows a number or Latin letters ("4일에", "apec은") is no word elsewhere.
        self._following = PackedCounts.of(following)

    def spaced(self, text: str) -> str:
        """A text with its long pieces put apart where known words nearly cover them."""
        return " ".join(
            self._piece(piece) if len(_HANGUL.findall(piece)) >= LONG else piece
            for piece in _PIECE.findall(text)
        )

    def _piece(self, piece: str) -> str:
        runs = _WORD.findall(piece)
        parts = []
        for before, run in pairwise(["", *runs]):
            hangul = _HANGUL.match(run) is not None
            # A number or a name in Latin letters begins a word, and what is said of it ends it.
            begins = not hangul and run[0].isalnum() and _HANGUL.match(before) is not None
            follows = before[-1:].isalnum()
            known = self._parted(run, follows=follows) if hangul else run
            parts.append(f" {known}" if begins else known)
        return "".join(parts)

    def _parted(self, run: str, *, follows: bool) -> str:
        if run in self._words:
            return run
        best: list[tuple[float, int, bool]] = [(0.0, 0, True)]
        for end in range(1, len(run) + 1):
            ways = []
            for start in range(max(0, end - LONGEST), end):
                if start and _ENDING.match(run, start, end):
                    continue
                if end - start == 1 and run[start] not in _ALONE:
                    continue
                count = self._words.get(run[start:end], 0)
                if not count and follows and not start:
                    count = self._following.get(run[:end], 0)
                unknown = _UNKNOWN + _A_SYLLABLE * (end - start)
                cost = -math.log(count / self._total) if count else unknown
                ways.append((best[start][0] + cost, start, bool(count)))
            best.append(min(ways, default=(math.inf, end - 1, False)))
        words, covered, end = [], 0, len(run)
        while end:
            _, start, known = best[end]
            words.append(run[start:end])
            covered += (end - start) * known
            end = start
        return " ".join(reversed(words)) if covered >= KNOWN_SHARE * len(run) else run
