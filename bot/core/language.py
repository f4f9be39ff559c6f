"""The languages Tieline speaks, and a text that exists in all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Generic, TypeVar


class Lang(StrEnum):
    """A language of questions and replies. Knowledge is written in EN, KO and ZH only."""

    EN = "en"
    KO = "ko"
    ZH = "zh"
    ZH_HANT = "zh-Hant"

    @cached_property
    def written(self) -> Lang:
        """The language whose curated text serves this one (Traditional is converted)."""
        return Lang.ZH if self is Lang.ZH_HANT else self


WRITTEN_LANGS: tuple[Lang, ...] = (Lang.EN, Lang.KO, Lang.ZH)

T = TypeVar("T")


class Late(Mapping[Lang, T], Generic[T]):
    """Something for each language, made when it is first asked for and then kept."""

    def __init__(self, langs: tuple[Lang, ...], make: Callable[[Lang], T]) -> None:
        self._langs, self._make = langs, make
        self._made: dict[Lang, T] = {}

    def __getitem__(self, lang: Lang) -> T:
        if lang not in self._made:
            if lang not in self._langs:
                raise KeyError(lang)
            self._made[lang] = self._make(lang)
        return self._made[lang]

    def __iter__(self) -> Iterator[Lang]:
        return iter(self._langs)

    def __len__(self) -> int:
        return len(self._langs)


Convert = Callable[[str], str]
"""A text converter, for example Traditional to Simplified Chinese."""


@dataclass(frozen=True, slots=True)
class ChineseScripts:
    """The conversions between Chinese scripts; the storage layer supplies OpenCC's.

    What readers see is in the words of their news too (`to_news`), where these are supplied; which
    script somebody writes is told by the characters alone.
    """

    to_simplified: Convert
    to_traditional: Convert
    to_news: Convert | None = None

    def for_readers(self, text: str) -> str:
        """A text of ours in Traditional characters, as its readers' news would put it."""
        return (self.to_news or self.to_traditional)(text)


@dataclass(frozen=True, slots=True)
class Text:
    """One text in the three written languages."""

    en: str
    ko: str
    zh: str

    def get(self, lang: Lang) -> str:
        """Return the curated text for `lang` (Simplified for both Chinese scripts)."""
        match lang.written:
            case Lang.EN:
                return self.en
            case Lang.KO:
                return self.ko
            case _:
                return self.zh

    def items(self) -> tuple[tuple[Lang, str], ...]:
        """Return (language, text) pairs in the order en, ko, zh."""
        return ((Lang.EN, self.en), (Lang.KO, self.ko), (Lang.ZH, self.zh))
