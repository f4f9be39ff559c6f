"""Finding aliases in a normalised text: the longest first, near spellings last."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from types import MappingProxyType

from bot.core.language import Lang
from bot.core.matching.near_aliases import NearAliases
from bot.core.matching.surnames import another_follows, stands_alone
from bot.core.regex import regex

_SPACES = regex(r"\s+")
_BEGINNING = regex(r"[A-Za-z0-9]+|[^A-Za-z0-9\s]")
"""Where an alias may begin: never inside an English word or a number."""
_RUN = regex(r"[A-Za-z0-9]+")
_HANGUL = regex(r"[\uac00-\ud7a3]")
_KEY = 3
"""Letters by which aliases are filed; shorter ones are filed whole."""


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


def _straddles(span: range, starts: Collection[int]) -> bool:
    """Whether a span has parts of two words: no Macao in "얼마나 오래", no peninsula in "한 번도".

    A long name may be typed apart, and with a slip.
    """
    within = any(place in starts for place in span[1:])
    return within and (span.start not in starts or len(span) <= _KEY)


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
        surnames: Mapping[str, Collection[str]] = MappingProxyType({}),
    ) -> None:
        """`pairs` are (normalised alias, id); an alias may have several ids.

        A Korean alias of at most `inner` syllables is only found at the start of a word. Near
        spellings are found with `fuzzy`, which takes more memory than all the aliases; but short
        Chinese aliases of the ids `exact` are not found by their sound. `surnames` are found
        where they stand alone, or before one of the given names that they have.
        """
        self._inner = inner
        self._lang = lang.written
        self._near = NearAliases(lang) if fuzzy else None
        self._surnames = surnames
        self._ids: dict[str, tuple[str, ...]] = {}
        # An alias that begins with an English word or a number is filed under this, others
        # under their first letters.
        by_run: dict[str, set[int]] = {}
        by_first: dict[str, set[int]] = {}
        same: dict[tuple[str, ...], tuple[str, ...]] = {}
        for raw, id_ in pairs:
            alias = self._fold(raw)
            if not alias:
                continue
            known = self._ids.get(alias, ())
            if id_ not in known:
                ids = (*known, id_)
                self._ids[alias] = same.setdefault(ids, ids)
            # A Korean text may have the words of an English alias apart or together.
            runs = {run[0] for one in (alias, raw.strip()) if (run := _RUN.match(one))}
            for word in runs:
                by_run.setdefault(word, set()).add(len(alias))
            if not runs:
                by_first.setdefault(alias[:_KEY], set()).add(len(alias))
            if self._near:
                self._near.add(alias, id_, short=id_ not in exact)
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

    def _fold(self, text: str) -> str:
        return _SPACES.sub("", text) if self._lang is Lang.KO else _SPACES.sub(" ", text).strip()

    def find(self, text: str) -> list[Mention]:
        """All mentions, left to right, longest first, without overlap; near spellings last.

        Spans refer to `text` (for Korean: to `text` without its spaces).
        """
        pieces, starts = [text], [0]
        if self._lang is Lang.KO:
            # Each by itself: without the space "apec 9월" would be one run of letters and digits.
            pieces = text.split()
            text = "".join(pieces)
            starts = [0, *accumulate(map(len, pieces))]
        words = set(starts)
        found: list[Mention] = []
        position = 0
        known = self._beginnings
        for base, piece in zip(starts, pieces, strict=False):
            for beginning in _BEGINNING.finditer(piece):
                begins = beginning[0]
                if begins not in known and begins[-1] != "s":
                    continue
                start = base + beginning.start()
                if start < position:
                    continue
                sizes = self._sizes(text, start, begins)
                hit = self._at(text, start, sizes, words) if sizes else None
                if hit is not None:
                    position = start + hit
                    alias = text[start:position]
                    found.extend(Mention(id_, start, position, alias) for id_ in self._ids[alias])
        if self._near:
            taken = (place for mention in found for place in range(mention.start, mention.end))
            found += [
                Mention(*hit, fuzzy=True)
                for hit in self._near.find(text, taken)
                if not _straddles(range(hit[1], hit[2]), words)
            ]
        return found

    @staticmethod
    def _goes_on(text: str, end: int) -> bool:
        """Whether an English word or a number goes on after a place."""
        return _is_word(text[end - 1]) and end < len(text) and _is_word(text[end])

    def _names(self, text: str, start: int, end: int) -> bool:
        """Whether a surname at a place is the person's whose alias it is."""
        if text[start].isascii():
            return not another_follows(text, end, self._surnames[text[start:end]])
        return self._lang is not Lang.ZH or stands_alone(text, start, self._surnames)

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
            if self._goes_on(text, end) and end not in starts:
                plural = text[end : end + 1] == "s" and not _is_word(text[end + 1 : end + 2] or " ")
                if not plural:
                    continue
            inside = self._lang is Lang.KO and start not in starts and not text[start].isascii()
            apart = "\u4e00" <= text[start] <= "\u9fff" and not _HANGUL.match(text[start - 1])
            if inside and size <= self._inner and not apart:
                # Short Korean aliases stand inside longer words by chance (사드 in 인사드립니다).
                continue
            if text[start:end] in self._surnames and not self._names(text, start, end):
                continue
            return size
        return None
