"""The words with which people ask for what the source leaves open: no fact is to vouch for them."""

from __future__ import annotations

from collections.abc import Iterable

from bot.core.claims.chinese_words import RUN, cut_chinese
from bot.core.claims.pieces import uncut_words, words_of
from bot.core.language import Lang
from bot.core.packed import PackedWords, Words


class GapWords:
    """Tells such words in one written language.

    Chinese questions are cut into words only where the word that is looked for stands: cutting all
    of the seed store's takes half a second.
    """

    def __init__(self, texts: Iterable[str], lang: Lang, common: Words) -> None:
        """`texts` are the questions, in matching form."""
        joined = "\n".join(texts)
        self._common = common
        self._runs = ""
        # Asked for only while the facts' words are gathered: packed, they take a tenth.
        if lang is Lang.ZH:
            self._words = PackedWords.of(uncut_words(joined))
            self._runs = "\n".join(dict.fromkeys(RUN.findall(joined)))
        else:
            self._words = PackedWords.of(words_of(joined, lang, common))
        self._known: dict[str, bool] = {}

    def __contains__(self, word: str) -> bool:
        """Whether a word is one of them, in the form in which claims are compared."""
        if word in self._words:
            return True
        if not self._runs:
            return False
        if word not in self._known:
            self._known[word] = any(
                word in cut_chinese(run, self._common) for run in self._of(word)
            )
        return self._known[word]

    def _of(self, word: str) -> Iterable[str]:
        """The Chinese runs in which a word's characters stand side by side."""
        place = self._runs.find(word)
        while place >= 0:
            start = self._runs.rfind("\n", 0, place) + 1
            end = self._runs.find("\n", place)
            end = end if end >= 0 else len(self._runs)
            yield self._runs[start:end]
            place = self._runs.find(word, end)
