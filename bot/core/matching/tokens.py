"""Surface tokens: stemmed English words, Korean syllables and jamo, Chinese and pinyin."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from bot.core.language import Lang
from bot.core.matching.pinyin_readings import FIRST, SYLLABLES, unpacked
from bot.core.regex import regex

_WORD = regex(r"[a-z]+(?:'[a-z]+)?|\d+(?:[.:,]\d+)*|[^\W\d_a-z]+", re.IGNORECASE)
_KO_OR_WORD = regex(r"[\uac00-\ud7a3]+|[a-z]+|\d+(?:[.:]\d+)*|[\u4e00-\u9fff]+")
_SUFFIXES = (
    "ations",
    "ation",
    "ingly",
    "ings",
    "ing",
    "edly",
    "ed",
    "ers",
    "er",
    "ies",
    "es",
    "s",
)

_STOPWORDS = """a an the of to in on at by for from with and or but so as is are was were be been
being am do does did done has have had having will would shall should can could may might must it
its that this these those there here i me my we us our you your he him his she her they them their
what which who whom whose when where why how if then than not no yes just only also too very really
please pls plz any some all about into over after before during up down out off again ok okay hey
hi so um uh like get got go going gonna know tell say said s t d ll re ve m u ur thx im whats hows
whos wheres dont didnt isnt wasnt doesnt actually anyway btw fyi quick question one thing lol"""
STOPWORDS_EN = frozenset(_STOPWORDS.split())


def words(text: str) -> list[str]:
    """Words, numbers and runs of other letters of a normalised text, in order."""
    return _WORD.findall(text)


@lru_cache(maxsize=8_000)
def stem(word: str) -> str:
    """A light English stem: enough to bring invite, invited and inviting together."""
    word = word.removesuffix("'s").replace("'", "")
    if len(word) <= 3 or not word.isascii():
        return word
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            base = word[: -len(suffix)] + ("y" if suffix == "ies" else "")
            break
    else:
        base = word
    if len(base) > 3 and base[-1] == base[-2] and base[-1] not in "sl":
        base = base[:-1]
    return base[:-1] if len(base) > 4 and base.endswith("e") else base


@lru_cache(maxsize=2_000)
def jamo(text: str) -> str:
    """A Korean text as its letters (conjoining jamo), so that near syllables share n-grams."""
    return unicodedata.normalize("NFD", text)


@lru_cache(maxsize=1)
def _readings() -> bytes:
    return unpacked()


@lru_cache(maxsize=8_000)
def pinyin(char: str) -> str:
    """The pinyin of one Chinese character without tone; other characters as they are."""
    if len(char) != 1 or char < chr(FIRST):
        return char
    place = 2 * (ord(char) - FIRST)
    number = int.from_bytes(_readings()[place : place + 2], "big")
    return SYLLABLES[number - 1] if number else char


def grams(units: Sequence[str], low: int, high: int, mark: str) -> list[str]:
    """All runs of `low` to `high` units, each joined and prefixed with `mark`.

    `units` may be a text: its characters.
    """
    count = len(units)
    if isinstance(units, str):
        return [
            mark + units[start : start + size]
            for size in range(low, high + 1)
            for start in range(count - size + 1)
        ]
    # Each size goes on from the one before: many times faster than joining all anew.
    runs = [mark + unit for unit in units]
    found = runs[:] if low == 1 else []
    for size in range(2, high + 1):
        runs = [run + unit for run, unit in zip(runs, units[size - 1 :], strict=False)]
        if size >= low:
            found += runs
    return found


@dataclass(frozen=True, slots=True)
class Runs:
    """Features that are runs of `low` to `high` of some units, each joined after a mark."""

    mark: str
    units: Sequence[str]
    low: int
    high: int


def surface_features(text: str, lang: Lang) -> list[str]:
    """The n-gram features of a normalised text; with repetitions, in no special order."""
    found, every = surface(text, lang)
    for runs in every:
        found += grams(runs.units, runs.low, runs.high, runs.mark)
    return found


def surface(text: str, lang: Lang) -> tuple[list[str], tuple[Runs, ...]]:
    """The n-gram features of a normalised text: some by name, and runs, alike for a language."""
    match lang.written:
        case Lang.EN:
            return _english(text), ()
        case Lang.KO:
            return _korean(text)
        case _:
            return _chinese(text)


def _english(text: str) -> list[str]:
    stems = list(map(stem, words(text)))
    found = [f"b:{one}_{two}" for one, two in pairwise(stems)]
    for word in stems:
        found += _of_word(word)
    return found


@lru_cache(maxsize=2_000)
def _of_word(word: str) -> tuple[str, ...]:
    return ("w:" + word, *grams(f"<{word}>", 3, 5, "c:"))


def _korean(text: str) -> tuple[list[str], tuple[Runs, ...]]:
    pieces = _KO_OR_WORD.findall(text)
    joined = "".join(pieces)
    found = ["w:" + piece for piece in pieces]
    return found, (Runs("s:", joined, 1, 2), Runs("j:", jamo(joined), 3, 5))


def _chinese(text: str) -> tuple[list[str], tuple[Runs, ...]]:
    found: list[str] = []
    units: list[str] = []
    for piece in _WORD.findall(text):
        if piece.isascii():
            units.append(piece)
            found.append("w:" + piece)
        else:
            units.extend(piece)
    return found, (Runs("z:", units, 1, 3), Runs("p:", [pinyin(unit) for unit in units], 1, 2))
