"""Mending typing mistakes in English words that neither the store nor the language knows."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.core.regex import regex

_WORD = regex(r"[a-z][a-z']*[a-z]|[a-z]")
_DOUBLED = regex(r"(.)\1+")
_SIBILANT = regex(r"(\w+(?:[sxz]|ch|sh))es")


DOUBLED_FROM = 6
"""Letters of a word from which doubled letters may stand in wrong places."""
STEM_FROM = 4
"""Letters of a word from which its plurals and other forms are words too."""
ALIKE, LONG = 4, 8
"""Letters with which a long word begins as the one that is meant, one letter of which is wrong."""
RARE, OFTENER = 6, 8
"""A slip occurs at most so often in the samples, and the word that is meant so many times more."""


def slips(
    words: Mapping[str, int], common: Collection[str], names: Collection[str] = ()
) -> frozenset[str]:
    """The words that are mistyped in the samples themselves: of them nothing may be learned.

    `words` says how often each occurs, `common` are words that the language knows, `names` what
    the subject's own things are called: most of these no list of words has.
    """
    known = {*names, *(word for word in words if word in common)}
    right = sorted(word for word in known if words.get(word, 0) >= OFTENER)
    singly: dict[str, str] = {_singly(word): word for word in right if len(word) >= DOUBLED_FROM}
    found = set()
    for word, count in words.items():
        if count > RARE or word in known:
            continue
        if len(word) < 5:
            swapped = [other for other in right if len(word) == 4 and _swaps(word, other)]
            if any(words[other] >= count * OFTENER for other in swapped):
                found.add(word)
            continue
        near = process.extractOne(word, right, scorer=OSA.distance, score_cutoff=1)
        meant = near[0] if near else singly.get(_singly(word), "")
        if meant[:1] == word[0] and words[meant] >= count * OFTENER:
            found.add(word)
    return frozenset(found)


REMEMBERED = 10_000
"""Words that are remembered as right, and words mended: nearly all that are used are among them."""


class Speller:
    """Fixes words to the nearest word of the vocabulary (OSA distance: swaps count one).

    Only words unknown both to the vocabulary and to the background list are touched: fixing
    every unknown word drags foreign words into the subject (docs/MATCHING.md).
    """

    def __init__(self, vocabulary: Mapping[str, int], background: Collection[str]) -> None:
        """`vocabulary` maps the subject's words to how often they occur."""
        self._vocabulary = dict(vocabulary)
        self._background = background
        # By length and in order: a word is never compared with those too long or too short.
        self._choices: dict[int, list[str]] = {}
        for word in sorted(self._vocabulary):
            if len(word) >= 3:
                self._choices.setdefault(len(word), []).append(word)
        self._letters = {
            size: np.array([_letters(word) for word in words], dtype=np.uint32)
            for size, words in self._choices.items()
        }
        self._singly: dict[str, list[str]] = {}
        for word in sorted(self._vocabulary):
            if len(word) >= DOUBLED_FROM and _DOUBLED.search(word):
                self._singly.setdefault(_singly(word), []).append(word)
        self._memo: dict[str, str] = {}
        self._fine: set[str] = set()

    def known(self, word: str) -> bool:
        """Whether the subject's vocabulary has the word."""
        return word in self._vocabulary

    def fix(self, text: str) -> tuple[str, tuple[tuple[str, str], ...]]:
        """Return the text with its typing mistakes mended, and the (typed, meant) pairs."""
        if all(map(self._fine.__contains__, _WORD.findall(text))):
            return text, ()
        changes: list[tuple[str, str]] = []

        def mend(match: re.Match[str]) -> str:
            word = match.group()
            fixed = self.word(word)
            if fixed != word:
                changes.append((word, fixed))
            elif len(self._fine) < REMEMBERED:
                self._fine.add(word)
            return fixed

        return _WORD.sub(mend, text), tuple(changes)

    def word(self, word: str) -> str:
        """The nearest vocabulary word, or the word itself where none is near enough."""
        bare = word.removesuffix("'s")
        if len(bare) < 3 or bare in self._vocabulary or bare in self._background:
            return word
        if bare.endswith("s") and bare[:-1] in self._vocabulary:
            return word
        if bare not in self._memo:
            if len(self._memo) > REMEMBERED:
                self._memo.clear()
            nearest = self._nearest(bare)
            # "navies" were the "names"; but in "droped" and "comming" only a letter is doubled.
            formed = any(stem in self._background for stem in _stems(bare))
            self._memo[bare] = bare if formed and not _slipped(bare, nearest) else nearest
        return self._memo[bare] + word[len(bare) :]

    def _nearest(self, word: str) -> str:
        if len(word) == 3:
            return self._unswapped(word)
        near: list[tuple[str, int, int]] = []
        for limit in (1,) if len(word) < 5 else (1, 2):
            for size in range(len(word) - limit, len(word) + limit + 1):
                near += self._within(word, size, limit)
            if near:
                break
        single = _singly(word)
        doubled = self._singly.get(single, ())
        if doubled and all(hit[1] > 1 for hit in near):
            # "tarrifs": the wrong letter is doubled, which counts two.
            return max(doubled, key=lambda other: (self._vocabulary[other], other))
        if not near:
            return word
        best = min(
            near,
            key=lambda hit: (
                hit[1],
                hit[0][0] != word[0],
                # "tiem": two letters are swapped oftener than one is mistaken.
                sorted(hit[0]) != sorted(word),
                -self._vocabulary[hit[0]],
                hit[0],
            ),
        )
        return word if best[1] == 2 and best[0][0] != word[0] else best[0]

    def _within(self, word: str, size: int, limit: int) -> list[tuple[str, int, int]]:
        """(word, distance, its number) of the words of a size that are near enough.

        An edit takes at most one letter away and adds one, so most are ruled out by their letters:
        comparing a word with all of its size took longer than all the rest of reading a question.
        """
        letters = self._letters.get(size)
        if letters is None:
            return []
        apart = np.bitwise_count(letters ^ np.uint32(_letters(word)))
        choices = self._choices[size]
        return [
            (choices[number], distance, number)
            for number in np.flatnonzero(apart <= 2 * limit).tolist()
            if (distance := OSA.distance(word, choices[number], score_cutoff=limit)) <= limit
        ]

    def _unswapped(self, word: str) -> str:
        """The commonest word that two neighbouring letters of a short one were swapped in."""
        swapped = {word[1] + word[0] + word[2], word[0] + word[2] + word[1]}
        known = sorted(other for other in swapped if other in self._vocabulary)
        return max(known, key=lambda other: self._vocabulary[other], default=word)


def _stems(word: str) -> list[str]:
    """The words that it may be a regular form of: plurals, third persons, pasts and "-ing"."""
    found = []
    if match := _SIBILANT.fullmatch(word):
        found.append(match[1])
    if word.endswith("ies"):
        found.append(word[:-3] + "y")
    elif word.endswith("s") and not word.endswith(("eds", "ings", "ss")):
        found.append(word[:-1])
    elif word.endswith("ed"):
        found += [word[:-1], word[:-2]] if not word.endswith("eed") else []
    elif word.endswith("ing"):
        found += [word[:-3] + "e", word[:-3]] if not word.endswith("eing") else []
    return [stem for stem in found if len(stem) >= STEM_FROM]


def _slipped(typed: str, meant: str) -> bool:
    """Whether a form of a word is a slip all the same: "comming", "extented"."""
    if _singly(meant) == _singly(typed):
        return True
    begins_alike = typed[:ALIKE] == meant[:ALIKE] and len(typed) >= LONG
    return begins_alike and OSA.distance(typed, meant, score_cutoff=1) <= 1


def _letters(word: str) -> int:
    """The letters that a word has, as bits; two signs may share one."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 31)
    return bits


def _swaps(one: str, other: str) -> bool:
    """Whether two neighbouring letters are swapped."""
    return sorted(one) == sorted(other) and OSA.distance(one, other, score_cutoff=1) == 1


def _singly(word: str) -> str:
    """The word with each doubled letter once."""
    return _DOUBLED.sub(r"\1", word)
