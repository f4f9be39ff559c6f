"""Finding aliases in near spellings: Chinese ones by their sound, Korean ones with a slip."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from rapidfuzz.distance import OSA

from bot.core.language import Lang
from bot.core.matching.homophones import may_be_slip
from bot.core.matching.tokens import jamo, pinyin
from bot.core.regex import regex

_SOUND_FROM = 3
"""Characters from which another subject's name is found by its sound: 李约 is not 里约."""
_PARTICLES = "이가은는을를도나에의로와과요만랑"
_BY_ITSELF = frozenset({"취임", "대통령", "사이", "나이", "차이", "한번", "상호"})
"""Words to which another syllable may well be added."""
_HANGUL_RUN = regex(r"[\uac00-\ud7a3]+")

NearMention = tuple[str, int, int, str]
"""An id, the span in which it is found, and the alias that was meant."""


class NearAliases:
    """The aliases of one language that may be spelt wrongly; English ones may not."""

    def __init__(self, lang: Lang) -> None:
        """Begin without any."""
        self._lang = lang.written
        self._by_sound: dict[str, tuple[str, str]] = {}
        self._first_sounds: set[tuple[str, str]] = set()
        self._by_holes: dict[str, list[tuple[str, str, str]]] = {}
        self._edges = _Edges()

    def add(self, alias: str, id_: str, *, short: bool) -> None:
        """Add an alias in matching form, unless fuzziness does harm; a short one with `short`."""
        form = self._sound(alias)
        if not form or (len(alias) < _SOUND_FROM and not short):
            return
        self._by_sound.setdefault(form, (alias, id_))
        if self._lang is Lang.ZH:
            self._first_sounds.add((pinyin(alias[0]), pinyin(alias[1])))
        if self._lang is Lang.KO:
            self._edges.add(alias)
            for holed in _with_holes(alias):
                self._by_holes.setdefault(holed, []).append((form, alias, id_))

    def find(self, text: str, taken: Iterable[int]) -> list[NearMention]:
        """Near spellings, the longest first, without overlap, outside the places `taken`."""
        if not self._by_sound:
            return []
        occupied = set(taken)
        if self._lang is Lang.KO:
            return self._korean(text, occupied)
        return self._chinese(text, occupied)

    def _sound(self, alias: str) -> str:
        """The form in which near spellings are compared; empty where fuzziness does harm."""
        if self._lang is Lang.ZH and len(alias) >= 2 and not alias.isascii():
            return " ".join(pinyin(char) for char in alias)
        if self._lang is Lang.KO and len(alias) >= 3 and _HANGUL_RUN.fullmatch(alias):
            return jamo(alias)
        return ""

    def _chinese(self, text: str, taken: set[int]) -> list[NearMention]:
        """Aliases that sound the same."""
        near: list[NearMention] = []
        sounds = [pinyin(char) for char in text]
        known = self._first_sounds
        starts = [at for at, two in enumerate(pairwise(sounds)) if two in known]
        for size in (4, 3, 2):
            for start in starts:
                hit = self._by_sound.get(" ".join(sounds[start : start + size]))
                if hit is None or start + size > len(text):
                    continue
                span = range(start, start + size)
                if not taken.isdisjoint(span):
                    continue
                if may_be_slip(hit[0], text[start : start + size]):
                    near.append((hit[1], start, start + size, hit[0]))
                    taken.update(span)
        return near

    def _korean(self, text: str, taken: set[int]) -> list[NearMention]:
        """Aliases that differ in one syllable by one letter, longest first."""
        near: list[NearMention] = []
        for size, start in self._edges.found_in(text):
            piece = text[start : start + size]
            if not _HANGUL_RUN.fullmatch(piece) or "시간" in piece:
                continue  # "한 시간 통화" is no 한미 간 통화 mistyped.
            span = range(start, start + size)
            if not taken.isdisjoint(span):
                continue
            known = [hit for holed in _with_holes(piece) for hit in self._by_holes.get(holed, ())]
            if not known:
                continue
            letters = jamo(piece)
            for form, alias, id_ in known:
                if _ends_otherwise(alias, piece):
                    continue
                if OSA.distance(form, letters, score_cutoff=1) <= 1:
                    near.append((id_, start, start + size, alias))
                    taken.update(span)
                    break
        return near


def _ends_otherwise(alias: str, written: str) -> bool:
    """Whether a Korean word has another particle where the alias ends: 차이가 is not 차이나.

    Nor is 취임직 in 취임 직후 one for 취임식: the rest is a word by itself.
    """
    if len(alias) != len(written) or alias[-1] == written[-1] or alias[:-1] != written[:-1]:
        return False
    return written[-1] in _PARTICLES or written[:-1] in _BY_ITSELF


class _Edges:
    """What aliases begin and end with: a quick look before all spellings are tried.

    A word with one wrong syllable still has the first two or the last two right, or, being of
    three, the first and the last.
    """

    def __init__(self) -> None:
        self._heads: dict[str, set[int]] = {}
        self._tails: dict[str, set[int]] = {}
        self._rims: set[tuple[str, str]] = set()

    def add(self, alias: str) -> None:
        self._heads.setdefault(alias[:2], set()).add(len(alias))
        self._tails.setdefault(alias[-2:], set()).add(len(alias))
        if len(alias) == 3:
            self._rims.add((alias[0], alias[2]))

    def found_in(self, text: str) -> list[tuple[int, int]]:
        """The (length, start) of what may be an alias, longest first, then left to right."""
        spans: set[tuple[int, int]] = set()
        length = len(text)
        heads, tails = self._heads, self._tails
        for start in range(length - 1):
            pair = text[start : start + 2]
            if pair in heads:
                spans.update((size, start) for size in heads[pair] if start + size <= length)
            if pair in tails:
                end = start + 2
                spans.update((size, end - size) for size in tails[pair] if end >= size)
        for start, rim in enumerate(zip(text, text[2:], strict=False)):
            if rim in self._rims:
                spans.add((3, start))
        return sorted(spans, key=lambda span: (-span[0], span[1]))


def _with_holes(alias: str) -> list[str]:
    """The alias with each syllable in turn left open."""
    return [f"{alias[:place]}_{alias[place + 1 :]}" for place in range(len(alias))]
