"""The subject's vocabulary: which content words and letter pairs its texts use, and how often."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from bot.core.language import Lang
from bot.core.matching.tokens import STOPWORDS_EN, stem, words

_RUN = re.compile(r"[\uac00-\ud7a3]+|[\u4e00-\u9fff]+")
_NOTHING: Mapping[str, int] = {}
LONGEST_FOREIGN = 5


def content_words(text: str) -> list[str]:
    """The English content words of a normalised text of any language, in order."""
    return [
        word
        for word in words(text)
        if word.isascii() and word[0].isalpha() and word not in STOPWORDS_EN
    ]


def units(text: str, lang: Lang) -> list[str]:
    """What a normalised text is made of: English stems; letter pairs of Korean and Chinese."""
    found = [stem(word) for word in content_words(text)]
    if lang.written is not Lang.EN:
        for run in _RUN.findall(text):
            found.extend(run[i : i + 2] for i in range(len(run) - 1))
    return found


class Vocabulary:
    """Counts of units over all texts of the subject, and the common words of each language."""

    def __init__(self, background: Mapping[Lang, frozenset[str]]) -> None:
        """`background` are the common words of each language, in matching form."""
        self.words: Counter[str] = Counter()
        self._units: dict[Lang, Counter[str]] = {lang: Counter() for lang in Lang}
        self._background = background

    def add(self, text: str, lang: Lang) -> None:
        """Count a normalised text of the subject."""
        self.words.update(word for word in words(text) if word.isascii())
        self._units[lang.written].update(units(text, lang))

    def add_aliases(self, aliases: Iterable[str], lang: Lang) -> None:
        """Count normalised aliases of things on the subject, as seen often."""
        for alias in aliases:
            self.words.update(word for word in words(alias) if word.isascii())
            self._units[lang.written].update(dict.fromkeys(units(alias, lang), 3))

    def common(self, lang: Lang) -> frozenset[str]:
        """The common words of a language, the subject's among them or not."""
        return self._background.get(lang.written, frozenset())

    def foreign(
        self, text: str, lang: Lang, gone: Mapping[str, int] = _NOTHING
    ) -> tuple[tuple[str, ...], int]:
        """Content words that the subject does not know, and how many content words there are.

        For Korean and Chinese these are the longest common words of the language none of whose
        letter pairs the subject has. `gone` counts units to be taken as unseen.
        """
        known = self._units[lang.written]
        spoken = content_words(text)
        found = [word for word in spoken if known[stem(word)] <= gone.get(stem(word), 0)]
        content = len(spoken)
        if lang.written is not Lang.EN:
            common = self._background.get(lang.written, frozenset())
            for run in _RUN.findall(text):
                content += (len(run) + 1) // 2
                found.extend(_foreign_in(run, known, common, gone))
        return tuple(found), content


def _foreign_in(
    run: str, known: Mapping[str, int], common: frozenset[str], gone: Mapping[str, int]
) -> list[str]:
    found, start = [], 0
    while start < len(run) - 1:
        first = run[start : start + 2]
        if known.get(first, 0) > gone.get(first, 0):
            start += 1
            continue
        for size in range(min(LONGEST_FOREIGN, len(run) - start), 1, -1):
            word = run[start : start + size]
            pairs = (word[i : i + 2] for i in range(size - 1))
            if word in common and not any(known.get(p, 0) > gone.get(p, 0) for p in pairs):
                found.append(word)
                start += size
                break
        else:
            start += 1
    return found
