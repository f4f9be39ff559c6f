"""Korean words of the subject with a vowel for another that sounds alike: 데선, 관새, 초데.

Only what no sample begins a word with is taken for a slip: "그때" is none, and "네" may be a yes.
"""

from __future__ import annotations

from collections.abc import Iterable

from bot.core.matching.korean_vowels import sound
from bot.core.packed import Words
from bot.core.regex import regex

LEAST, LONGEST = 2, 6
"""Syllables of a word that is mended."""
_PIECE = regex(r"[\uac00-\ud7a3]+")


class VowelMender:
    """Spells the subject's words right where a vowel is mistaken for one that sounds alike."""

    def __init__(self, names: Iterable[str], lines: Iterable[str], common: Words) -> None:
        """`names` are the words to mend; the words of `lines`, and `common` ones, are right."""
        words = {word for name in names for word in _PIECE.findall(name)}
        lengths = range(LEAST, LONGEST + 1)
        known = {word for line in lines for word in _PIECE.findall(line)} | words
        beginnings = {word[:size] for word in known for size in lengths}
        self._common = common
        self._meant = {sound(word): word for word in sorted(words) if len(word) in lengths}
        # Of all beginnings only those are kept that sound like a word to mend: a few hundred.
        self._right = {one for one in beginnings if self._meant.get(sound(one), one) != one}

    def mended(self, text: str) -> str:
        """A text with such words spelt right at the beginnings of its pieces."""
        return _PIECE.sub(lambda found: self._piece(found[0]), text)

    def _piece(self, piece: str) -> str:
        for size in range(min(LONGEST, len(piece)), LEAST - 1, -1):
            begins = piece[:size]
            meant = self._meant.get(sound(begins))
            if meant in (None, begins) or len(meant) != size or begins in self._right:
                continue
            return piece if begins in self._common else meant + piece[size:]
        return piece
