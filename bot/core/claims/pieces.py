"""Cutting a claim into pieces, and naming those that nothing accounts for."""

# Word lists read best in long lines.

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.core.claims.chinese_words import RUN, cut_chinese, ungrounded_chinese
from bot.core.claims.korean_words import plain_form, stems_of, ungrounded_korean
from bot.core.claims.plain import STEMS_EN, WORDS_KO, WORDS_ZH
from bot.core.claims.reading import Claim
from bot.core.language import Lang
from bot.core.matching.tokens import stem
from bot.core.packed import Words
from bot.core.regex import regex

_CLITIC = regex(r"'(?:s|d|ll|ve|re|m|t)?$")
_WORD = regex(r"[a-z]{1,3}\d+|[a-z]+(?:['-][a-z]+)*'?|\d+(?:[.:]\d+|,\d{3})*%?")
_COUNTED = regex(r"\d+[월일분년시개명번회차月日号分年时点个次位天]")
"""A number with what it counts: "3월" has no ground in a fact that has a 3 of June."""
_LATIN = regex(r"[a-z0-9]+")
_HANGUL = regex(r"[\uac00-\ud7a3]")
_IRREGULAR = {
    "began": "begin", "begun": "begin", "held": "hold", "led": "lead", "left": "leave",
    "met": "meet", "ran": "run", "rose": "rise", "risen": "rise", "sought": "seek",
    "spent": "spend", "sent": "send", "grew": "grow", "grown": "grow", "built": "build",
    "felt": "feel", "came": "come", "gave": "give", "took": "take", "won": "win",
    "rang": "ring", "rung": "ring", "laid": "lay", "paid": "pay", "drew": "draw",
    "drawn": "draw", "chose": "choose", "chosen": "choose", "fell": "fall", "swore": "swear",
    "sworn": "swear", "shared": "share", "people's": "people", "lies": "lie", "dealt": "deal",
}  # fmt: skip


def root(word: str) -> str:
    """The form in which English words are compared."""
    bare = _CLITIC.sub("", word).replace("'", "")
    return stem(_IRREGULAR.get(bare, bare))


def words_of(text: str, lang: Lang, common: Words) -> frozenset[str]:
    """The words of a text of the facts, in the form in which a claim's are compared."""
    match lang.written:
        case Lang.EN:
            found = {root(part) for match in set(_WORD.findall(text)) for part in match.split("-")}
        case Lang.KO:
            found = {stem_ for word in set(text.split()) for stem_ in stems_of(word)}
        case _:
            found = {word for run in RUN.findall(text) for word in cut_chinese(run, common)}
    return uncut_words(text) | found


def uncut_words(text: str) -> frozenset[str]:
    """The words of a text that are seen without knowing its language: Latin ones, and counts."""
    return frozenset(_LATIN.findall(text)) | frozenset(_COUNTED.findall(text))


def is_plain(word: str, lang: Lang) -> bool:
    """Whether a word adds nothing to what is said."""
    match lang.written:
        case Lang.EN:
            return word in STEMS_EN or root(word) in STEMS_EN
        case Lang.KO:
            return any(form in WORDS_KO for form in (word, *stems_of(word)))
        case _:
            return word in WORDS_ZH


def forms_of(word: str, lang: Lang) -> tuple[str, ...]:
    """A Korean or Chinese word with the forms in which a claim may have it."""
    word = "".join(word.split())
    if lang is Lang.KO and _HANGUL.match(word[-1:]):
        return word, plain_form(word)
    return (word,)


def unaccounted(
    claim: Claim, covered: Sequence[bool], known: Collection[str], common: Words
) -> list[str]:
    """The pieces of a claim that are neither covered nor plain nor among the known words."""
    match claim.lang:
        case Lang.EN:
            return _english(claim.text, covered, known)
        case Lang.KO:
            return [
                *ungrounded_korean(claim, covered, known),
                *_english(claim.text, covered, known),
            ]
        case _:
            return [
                *ungrounded_chinese(claim, covered, known, common),
                *_english(claim.text, covered, known),
            ]


def _english(text: str, covered: Sequence[bool], known: Collection[str]) -> list[str]:
    left = []
    for match in _WORD.finditer(text):
        place = match.start()
        for part in match[0].split("-"):
            bare = _CLITIC.sub("", part).replace("'", "")
            counted = _COUNTED.match(text, place)
            if counted and bare.isdigit():
                bare = part = counted[0]
            if (
                bare
                and not all(covered[place : place + len(bare)])
                and bare not in STEMS_EN
                and bare not in known
                and root(part) not in known
                and root(part) not in STEMS_EN
                and (len(bare) > 1 or bare.isdigit())
            ):
                left.append(part)
            place += len(part) + 1
    return left
