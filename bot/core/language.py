"""The languages Tieline speaks, and a text that exists in all of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Lang(StrEnum):
    """A language of questions and replies. Knowledge is written in EN, KO and ZH only."""

    EN = "en"
    KO = "ko"
    ZH = "zh"
    ZH_HANT = "zh-Hant"

    @property
    def written(self) -> Lang:
        """The language whose curated text serves this one (Traditional is converted)."""
        return Lang.ZH if self is Lang.ZH_HANT else self


WRITTEN_LANGS: tuple[Lang, ...] = (Lang.EN, Lang.KO, Lang.ZH)

Convert = Callable[[str], str]
"""A text converter, for example Traditional to Simplified Chinese."""


@dataclass(frozen=True, slots=True)
class ChineseScripts:
    """The two conversions between Chinese scripts; the storage layer supplies OpenCC's."""

    to_simplified: Convert
    to_traditional: Convert


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
