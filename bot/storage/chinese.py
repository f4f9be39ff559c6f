"""Traditional and Simplified Chinese: OpenCC's rules over its dictionaries, left in their file.

OpenCC makes objects of its 50,000 phrases, 44 MB of them. Tests hold every entry and texts of all
kinds against OpenCC's own conversion, which is used where its dictionaries can't be read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path

import numpy as np

from bot.core.language import ChineseScripts, Convert
from bot.core.packed import PackedTexts, PackedWords
from bot.storage.arrays import unmap
from bot.storage.news_words import NewsWords
from bot.storage.opencc_tables import (
    CHARACTERS,
    NORMAL,
    REGIONAL,
    SIMPLIFYING,
    Arrays,
    Dictionary,
    load_tables,
)

REMEMBERED, SHORT = 512, 600
"""Conversions kept at hand, of texts of so many characters: the same replies are said often."""


@lru_cache(maxsize=1)
def load_chinese_scripts(cache: Path | None = None) -> ChineseScripts:
    """OpenCC's conversions: to Simplified, to Traditional with Taiwan's words, and with its news'.

    Their dictionaries are loaded when a text is first converted. With a folder `cache`, in which
    they are kept in another form, they take 3 MB; else OpenCC loads them, and they take 47.
    """

    @lru_cache(maxsize=1)
    def tables() -> Arrays | None:
        return load_tables(cache) if cache else None

    @lru_cache(maxsize=1)
    def to_simplified() -> Convert:
        arrays = tables()
        return _opencc("t2s") if arrays is None else Simplified(arrays).convert

    @lru_cache(maxsize=1)
    def to_traditional() -> Convert:
        arrays = tables()
        return _opencc("s2twp") if arrays is None else Traditional(arrays).convert

    @lru_cache(maxsize=1)
    def to_news() -> Convert:
        return NewsWords(to_traditional()).convert

    return ChineseScripts(
        to_simplified=lambda text: to_simplified()(text),
        to_traditional=lambda text: to_traditional()(text),
        to_news=lambda text: to_news()(text),
    )


@cache
def _opencc(name: str) -> Convert:
    from opencc import OpenCC

    convert: Convert = OpenCC(name).convert
    return convert


class Simplified:
    """Converts as OpenCC does with its configuration t2s."""

    def __init__(self, arrays: Arrays) -> None:
        """`arrays` are those of `opencc_tables.packed`."""
        small = _small(arrays, "to_simplified")
        self._normal = str.maketrans(small[NORMAL])
        self._words = _Replacing([small[name] for name in SIMPLIFYING])

    def convert(self, text: str) -> str:
        """The text in Simplified characters."""
        return self._words.of(text.translate(self._normal))


class Traditional:
    """Converts as OpenCC does with its configuration s2twp."""

    def __init__(self, arrays: Arrays) -> None:
        """`arrays` are those of `opencc_tables.packed`."""
        self._words = PackedWords(arrays["checks"], arrays["blob"], arrays["ends"])
        self._values = PackedTexts(arrays["values.blob"], arrays["values.ends"])
        self._heads, self._sizes = arrays["heads"], arrays["sizes"]
        small = _small(arrays, "to_traditional")
        self._normal = str.maketrans(small[NORMAL])
        self._characters = str.maketrans(small[CHARACTERS])
        self._regional = _Replacing([small[name] for name in REGIONAL])
        self._remembered = lru_cache(maxsize=REMEMBERED)(self._convert)

    def convert(self, text: str) -> str:
        """The text in Traditional characters, with Taiwan's words."""
        return self._remembered(text) if len(text) <= SHORT else self._convert(text)

    def _convert(self, text: str) -> str:
        text = text.translate(self._normal)
        found: list[str] = []
        done = 0
        for start, sizes in self._beginnings(text):
            if start < done:
                continue
            for size in range(sizes.bit_length() - 1, 1, -1):
                if not sizes >> size & 1:
                    continue
                place = self._words.place(text[start : start + size])
                if place >= 0:
                    found.append(text[done:start].translate(self._characters))
                    found.append(self._values[place])
                    done = start + size
                    break
        found.append(text[done:].translate(self._characters))
        # Words of a region are looked for within the pieces, never across them.
        return "".join(self._regional.of(piece) for piece in found)

    def _beginnings(self, text: str) -> Sequence[tuple[int, int]]:
        """Where phrases may begin by their first two characters, and of which sizes: a bit each."""
        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4").astype(np.int64)
        if len(codes) < 2:
            return ()
        heads = codes[:-1] << 32 | codes[1:]
        places = np.searchsorted(self._heads, heads)
        places[places == len(self._heads)] = 0
        starts = np.flatnonzero(self._heads[places] == heads)
        return list(zip(starts.tolist(), self._sizes[places[starts]].tolist(), strict=True))


class _Replacing:
    """Replaces, from left to right, the longest entry of the first dictionary that has any."""

    def __init__(self, dictionaries: Sequence[Dictionary]) -> None:
        """Dictionaries of single characters come last."""
        longer = [one for one in dictionaries if max(map(len, one)) > 1]
        self._characters: Dictionary = {}
        for dictionary in reversed(dictionaries[len(longer) :]):
            self._characters.update(dictionary)
        self._by_first: dict[str, list[tuple[Dictionary, int]]] = {}
        for dictionary in longer:
            for first, size in sorted({(key[0], -len(key)) for key in dictionary}):
                self._by_first.setdefault(first, []).append((dictionary, -size))
        firsts = {**self._by_first, **self._characters}
        self._firsts = re.compile("[" + "".join(map(re.escape, firsts)) + "]")

    def of(self, text: str) -> str:
        """The text with its entries replaced."""
        found: list[str] = []
        done = 0
        for match in self._firsts.finditer(text):
            start, first = match.start(), match.group()
            if start < done:
                continue
            for dictionary, size in self._by_first.get(first, ()):
                value = dictionary.get(text[start : start + size])
                if value is not None:
                    break
            else:
                size, value = 1, self._characters.get(first)
            if value is not None:
                found += (text[done:start], value)
                done = start + size
        return "".join((*found, text[done:])) if found else text


def _small(arrays: Arrays, name: str) -> dict[str, Dictionary]:
    read: dict[str, Dictionary] = json.loads(arrays[name].tobytes())
    unmap(arrays[name])
    return read
