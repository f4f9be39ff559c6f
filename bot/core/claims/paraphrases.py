"""Words that say the same: a fact that has one of a group vouches for the others.

No group holds a word that changes who does a thing, how firmly it is said, when, or how much.
"""

# Word lists read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Collection, Iterable

from bot.core.claims import same_chinese, same_english, same_korean
from bot.core.claims.korean_words import plain_form
from bot.core.claims.pieces import root
from bot.core.language import Lang


def _groups(table: str, lang: Lang) -> dict[str, tuple[frozenset[str], ...]]:
    """Every word, in the form in which claims are compared, to the groups that hold it."""
    made: dict[str, tuple[frozenset[str], ...]] = {}
    for line in table.strip().splitlines():
        group = frozenset(form for word in line.split() for form in _forms(word, lang))
        for word in group:
            made[word] = (*made.get(word, ()), group)
    return made


def _forms(word: str, lang: Lang) -> Iterable[str]:
    match lang:
        case Lang.EN if "_" in word or "-" in word:
            # A part alone says something else: an observer is a non-member, and no member.
            return (word.replace("-", "_"),)
        case Lang.EN:
            return (root(word),)
        case Lang.KO:
            return (word, plain_form(word))
        case _:
            return (word,)


def _phrases(group: frozenset[str]) -> tuple[str, ...]:
    several = [word for word in sorted(group) if "_" in word]
    return tuple(word.replace("_", mark) for word in several for mark in " -")


_TABLES = {Lang.EN: _groups(same_english.GROUPS, Lang.EN), Lang.KO: _groups(same_korean.GROUPS, Lang.KO), Lang.ZH: _groups(same_chinese.GROUPS, Lang.ZH)}  # fmt: skip


def paraphrases(words: Collection[str], lang: Lang) -> set[str]:
    """The words that say the same as any of some words, which are in the form of comparison."""
    table = _TABLES[lang]
    return {other for word in words for group in table.get(word, ()) for other in group}


def phrases(words: Collection[str]) -> tuple[str, ...]:
    """The English expressions of several words that say the same as any of some words."""
    groups = {group for word in words for group in _TABLES[Lang.EN].get(word, ())}
    return tuple(sorted({phrase for group in groups for phrase in _phrases(group)}))
