"""Finding aliases in a normalised text: the longest first, exactly and in near spellings."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import OSA

from bot.core.language import Lang
from bot.core.matching.homophones import may_be_slip
from bot.core.matching.tokens import jamo, pinyin

_SPACES = re.compile(r"\s+")
_BEGINNING = re.compile(r"[A-Za-z0-9]+|[^A-Za-z0-9\s]")
"""Where an alias may begin: never inside an English word or a number."""
_RUN = re.compile(r"[A-Za-z0-9]+")
_KEY = 3
"""Letters by which aliases are filed; shorter ones are filed whole."""
SOUND_FROM = 3
"""Characters from which another subject's name is found by its sound: 李约 is not 里约."""
_HANGUL_RUN = re.compile(r"[\uac00-\ud7a3]+")


@dataclass(frozen=True, slots=True)
class Mention:
    """An entity or concept found in a text: its id, the span, the alias, and how it was found."""

    id: str
    start: int
    end: int
    alias: str
    fuzzy: bool = False


def _is_word(char: str) -> bool:
    return char.isascii() and char.isalnum()


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


class AliasIndex:
    """Longest-match search over aliases of one kind (entities or concepts) in one language."""

    def __init__(
        self,
        pairs: Iterable[tuple[str, str]],
        lang: Lang,
        inner: int,
        *,
        fuzzy: bool = False,
        exact: Container[str] = (),
    ) -> None:
        """`pairs` are (normalised alias, id); an alias may have several ids.

        A Korean alias of at most `inner` syllables is only found at the start of a word. Near
        spellings are found with `fuzzy`, which takes more memory than all the aliases; but short
        Chinese aliases of the ids `exact` are not found by their sound.
        """
        self._inner = inner
        self._lang = lang.written
        self._ids: dict[str, tuple[str, ...]] = {}
        # An alias that begins with an English word or a number is filed under this, others
        # under their first letters.
        by_run: dict[str, set[int]] = {}
        by_first: dict[str, set[int]] = {}
        near: list[tuple[str, str, str]] = []
        same: dict[tuple[str, ...], tuple[str, ...]] = {}
        for raw, id_ in pairs:
            alias = self._fold(raw)
            if not alias:
                continue
            known = self._ids.get(alias, ())
            if id_ not in known:
                ids = (*known, id_)
                self._ids[alias] = same.setdefault(ids, ids)
            run = _RUN.match(alias)
            if run:
                by_run.setdefault(run.group(), set()).add(len(alias))
            else:
                by_first.setdefault(alias[:_KEY], set()).add(len(alias))
            form = self._sound(alias) if fuzzy else ""
            if form and not (id_ in exact and len(alias) < SOUND_FROM):
                near.append((form, alias, id_))
        alike: dict[tuple[int, ...], tuple[int, ...]] = {}

        def kept(sizes: Iterable[int]) -> tuple[int, ...]:
            ordered = tuple(sorted(sizes, reverse=True))
            return alike.setdefault(ordered, ordered)

        self._by_run = {run: kept(sizes) for run, sizes in by_run.items()}
        self._firsts = frozenset(first[0] for first in by_first)
        self._beginnings = self._firsts.union(by_run)
        self._lengths = {
            first: kept(
                own.union(*(by_first.get(first[:short], ()) for short in range(1, len(first))))
            )
            for first, own in by_first.items()
        }
        self._by_sound: dict[str, tuple[str, str]] = {}
        self._first_sounds: set[tuple[str, str]] = set()
        self._by_holes: dict[str, list[tuple[str, str, str]]] = {}
        self._edges = _Edges()
        for form, alias, id_ in near:
            self._by_sound.setdefault(form, (alias, id_))
            if self._lang is Lang.ZH:
                self._first_sounds.add((pinyin(alias[0]), pinyin(alias[1])))
            if self._lang is Lang.KO:
                self._edges.add(alias)
                for holed in _with_holes(alias):
                    self._by_holes.setdefault(holed, []).append((form, alias, id_))

    def _fold(self, text: str) -> str:
        return _SPACES.sub("", text) if self._lang is Lang.KO else _SPACES.sub(" ", text).strip()

    def _sound(self, alias: str) -> str:
        """The form in which near spellings are compared; empty where fuzziness does harm."""
        if self._lang is Lang.ZH and len(alias) >= 2 and not alias.isascii():
            return " ".join(pinyin(char) for char in alias)
        if self._lang is Lang.KO and len(alias) >= 3 and _HANGUL_RUN.fullmatch(alias):
            return jamo(alias)
        return ""

    def find(self, text: str) -> list[Mention]:
        """All mentions, left to right, longest first, without overlap; near spellings last.

        Spans refer to `text` (for Korean: to `text` without its spaces).
        """
        starts: set[int] = set()
        if self._lang is Lang.KO:
            pieces = text.split()
            position = 0
            for piece in pieces:
                starts.add(position)
                position += len(piece)
            text = "".join(pieces)
        found: list[Mention] = []
        position = 0
        known = self._beginnings
        for beginning in _BEGINNING.finditer(text):
            begins = beginning[0]
            if begins not in known and begins[-1] != "s":
                continue
            start = beginning.start()
            if start < position:
                continue
            sizes = self._sizes(text, start, begins)
            hit = self._at(text, start, sizes, starts) if sizes else None
            if hit is not None:
                position = start + hit
                alias = text[start:position]
                found.extend(Mention(id_, start, position, alias) for id_ in self._ids[alias])
        if self._by_sound:
            found += self._near(text, found)
        return found

    def _sizes(self, text: str, start: int, begins: str) -> Sequence[int] | None:
        """Lengths of aliases that may be at a place, which `begins` with a word or a character."""
        if begins.isascii() and begins[0].isalnum():
            sizes = self._by_run.get(begins)
            if begins[-1] == "s" and begins[:-1] in self._ids:
                return [*(sizes or ()), len(begins) - 1]
            return sizes
        if begins not in self._firsts:
            return None
        lengths = self._lengths.get
        return (
            lengths(text[start : start + _KEY])
            or lengths(text[start : start + 2])
            or lengths(begins)
        )

    def _at(self, text: str, start: int, sizes: Sequence[int], starts: set[int]) -> int | None:
        """The length of the alias at a place, the longest of those that fit; None if none does."""
        for size in sizes:
            end = start + size
            if text[start:end] not in self._ids or end > len(text):
                continue
            if _is_word(text[end - 1]) and end < len(text) and _is_word(text[end]):
                plural = text[end : end + 1] == "s" and not _is_word(text[end + 1 : end + 2] or " ")
                if not plural:
                    continue
            inside = self._lang is Lang.KO and start not in starts and not text[start].isascii()
            if inside and size <= self._inner:
                # Short Korean aliases stand inside longer words by chance (사드 in 인사드립니다).
                continue
            return size
        return None

    def _near(self, text: str, found: list[Mention]) -> list[Mention]:
        taken = {place for mention in found for place in range(mention.start, mention.end)}
        near: list[Mention] = []
        if self._lang is Lang.ZH:
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
                        near.append(Mention(hit[1], start, start + size, hit[0], fuzzy=True))
                        taken.update(span)
        elif self._lang is Lang.KO:
            near += self._near_korean(text, taken)
        return near

    def _near_korean(self, text: str, taken: set[int]) -> list[Mention]:
        """Aliases that differ in one syllable by one letter, longest first."""
        near: list[Mention] = []
        for size, start in self._edges.found_in(text):
            piece = text[start : start + size]
            if not _HANGUL_RUN.fullmatch(piece):
                continue
            span = range(start, start + size)
            if not taken.isdisjoint(span):
                continue
            known = [hit for holed in _with_holes(piece) for hit in self._by_holes.get(holed, ())]
            if not known:
                continue
            letters = jamo(piece)
            for form, alias, id_ in known:
                if OSA.distance(form, letters, score_cutoff=1) <= 1:
                    near.append(Mention(id_, start, start + size, alias, fuzzy=True))
                    taken.update(span)
                    break
        return near


def _with_holes(alias: str) -> list[str]:
    """The alias with each syllable in turn left open."""
    return [f"{alias[:place]}_{alias[place + 1 :]}" for place in range(len(alias))]
