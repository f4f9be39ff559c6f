"""Cutting Chinese into words, and the words of a claim without ground."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache

from bot.core.claims.plain import WORDS_ZH
from bot.core.claims.reading import Claim
from bot.core.matching.tokens import pinyin
from bot.core.packed import Words
from bot.core.regex import regex

RUN = regex(r"[\u4e00-\u9fff]+")
"""Chinese characters side by side."""
_PARTICLES_ZH = frozenset("的了着过在是和与及也都就把被让这那有人会因")
LONGEST = 6
"""The longest Chinese word, in characters, that is looked for."""


@lru_cache(maxsize=1_000)
def cut_chinese(run: str, common: Words) -> tuple[str, ...]:
    """A run of Chinese characters as words: the fewest that the language knows."""
    best: list[tuple[int, tuple[str, ...]]] = [(0, ())]
    for end in range(1, len(run) + 1):
        choices = []
        for size in range(1, min(LONGEST, end) + 1):
            word = run[end - size : end]
            if size == 1 or word in common or word in WORDS_ZH:
                count, words = best[end - size]
                choices.append((count + 1, (*words, word)))
        best.append(min(choices, key=lambda choice: choice[0]))
    return best[-1][1]


def ungrounded_chinese(
    claim: Claim, covered: Sequence[bool], known: Collection[str], common: Words
) -> list[str]:
    """The words of a Chinese claim that are neither covered nor plain nor known, in order."""
    left: list[str] = []
    sounds = {_sound(word): word for word in known if len(word) > 1}
    meant = {
        place
        for one in claim.concepts
        for place in range(one.start, one.end)
        if one.end - one.start > 1
    }
    for match in RUN.finditer(claim.text):
        for start, end in _open(covered, *match.span()):
            place = start
            for word in cut_chinese(claim.text[start:end], common):
                # A word that the lexicon knows is no slip for another: "历史" is not "历时".
                heard = {} if place in meant else sounds
                lost = _word_chinese(word, known, heard)
                if not (len(word) == 1 and lost and _misspelt(claim.text, place, heard)):
                    left += lost
                place += len(word)
    return left


def _misspelt(text: str, place: int, sounds: Mapping[str, str]) -> bool:
    """Whether a character and one beside it are a known word with a homophone in it."""
    for start in (place - 1, place):
        pair = text[max(0, start) : start + 2]
        heard = sounds.get(_sound(pair)) if len(pair) == 2 else None
        if heard and any(a == b for a, b in zip(heard, pair, strict=False)):
            return True
    return False


def _open(covered: Sequence[bool], start: int, end: int) -> Iterable[tuple[int, int]]:
    """The uncovered stretches of a span."""
    first = None
    for place in range(start, end + 1):
        free = place < end and not covered[place]
        if free and first is None:
            first = place
        elif not free and first is not None:
            yield first, place
            first = None


def _word_chinese(word: str, known: Collection[str], sounds: Mapping[str, str]) -> list[str]:
    if word in known or word in WORDS_ZH:
        return []
    heard = sounds.get(_sound(word)) if len(word) > 1 else None
    if heard and any(a == b for a, b in zip(heard, word, strict=False)):
        return []
    parts = _parts(word, known) if len(word) > 1 else None
    return [word] if parts is None else []


def _parts(word: str, known: Collection[str]) -> tuple[str, ...] | None:
    """A word as two that have ground, at least one of them of two characters; None if it isn't."""
    for size in range(1, len(word)):
        one, other = word[:size], word[size:]
        if max(len(one), len(other)) > 1 and all(p in known or p in WORDS_ZH for p in (one, other)):
            return one, other
    return (word[0], word[1]) if len(word) == 2 and set(word) <= _PARTICLES_ZH else None


def _sound(word: str) -> str:
    """How a word sounds, without what many speakers and input methods leave apart (n and ng)."""
    return " ".join(map(_heard, word))


@lru_cache(maxsize=4_000)
def _heard(char: str) -> str:
    return re.sub(r"g$", "", re.sub(r"^([zcs])h", r"\1", pinyin(char)))
