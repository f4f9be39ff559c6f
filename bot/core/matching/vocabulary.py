"""The subject's vocabulary: which content words and letter pairs its texts use, and how often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.core.language import Lang
from bot.core.matching.tokens import STOPWORDS_EN, stem, words
from bot.core.packed import Words
from bot.core.regex import regex

_RUN = regex(r"[\uac00-\ud7a3]+|[\u4e00-\u9fff]+")
_NOTHING: Mapping[str, int] = {}
LONGEST_FOREIGN = 5


def content_words(text: str) -> list[str]:
    """The English content words of a normalised text of any language, in order."""
    return _content(words(text))


def _content(found: Iterable[str]) -> list[str]:
    return [
        word for word in found if word.isascii() and word[0].isalpha() and word not in STOPWORDS_EN
    ]


def units(text: str, lang: Lang) -> list[str]:
    """What a normalised text is made of: English stems; letter pairs of Korean and Chinese."""
    return _units(text, lang, words(text))


def _units(text: str, lang: Lang, spoken: Iterable[str]) -> list[str]:
    found = [stem(word) for word in _content(spoken)]
    if lang.written is not Lang.EN:
        for run in _RUN.findall(text):
            found += [run[i : i + 2] for i in range(len(run) - 1)]
    return found


@dataclass(frozen=True)
class Counted:
    """How often the texts of the subject use English words, and units by written language."""

    words: Mapping[str, int]
    units: Mapping[Lang, Mapping[str, int]]


Counts = tuple[Counter[str], Counter[str]]
"""How often the texts of one language use English words, and how often units."""


def count_words(lang: Lang, lines: Iterable[str], aliases: Iterable[str]) -> Counts:
    """Count one language's normalised texts, and names of things as if seen often."""
    spoken: list[str] = []
    seen: list[str] = []
    for line in lines:
        found = words(line)
        spoken += [word for word in found if word.isascii()]
        seen += _units(line, lang, found)
    for alias in aliases:
        found = words(alias)
        spoken += [word for word in found if word.isascii()]
        seen += list(dict.fromkeys(_units(alias, lang, found))) * 3
    return Counter(spoken), Counter(seen)


class Vocabulary:
    """Which words the subject uses, and the common words of each language."""

    def __init__(self, counted: Counted, background: Mapping[Lang, Words]) -> None:
        """`background` are the common words of each language, in matching form."""
        self.counted = counted
        self._background = background

    def common(self, lang: Lang) -> Words:
        """The common words of a language, the subject's among them or not."""
        return self._background.get(lang.written, frozenset())

    def foreign(
        self,
        text: str,
        lang: Lang,
        gone: Mapping[str, int] = _NOTHING,
        read: Sequence[tuple[int, int]] = (),
    ) -> tuple[tuple[str, ...], int]:
        """Content words that the subject does not know, and how many content words there are.

        For Korean and Chinese these are the longest common words of the language none of whose
        letter pairs the subject has. `gone` counts units to be taken as unseen; `read` are spans
        that were understood: no word begins inside of one and ends outside.
        """
        known = self.counted.units[lang.written]
        spoken = content_words(text)
        if gone:
            found = [word for word in spoken if known.get(stem(word), 0) <= gone.get(stem(word), 0)]
        else:
            found = [word for word in spoken if not known.get(stem(word), 0)]
        content = len(spoken)
        if lang.written is not Lang.EN:
            common = self._background.get(lang.written, frozenset())
            inner = {place for start, end in read for place in range(start + 1, end)}
            for match in _RUN.finditer(text):
                run, start = match.group(), match.start()
                content += (len(run) + 1) // 2
                cut = {place - start for place in inner}
                found.extend(_foreign_in(run, known, common, gone, cut))
        return tuple(found), content


def _foreign_in(
    run: str,
    known: Mapping[str, int],
    common: Words,
    gone: Mapping[str, int],
    inner: Collection[int],
) -> list[str]:
    found: list[str] = []
    heard = [
        known.get(run[at : at + 2], 0) > (gone.get(run[at : at + 2], 0) if gone else 0)
        for at in range(len(run) - 1)
    ]
    start = 0
    while start < len(heard):
        if heard[start] or start in inner:
            start += 1
            continue
        for size in range(min(LONGEST_FOREIGN, len(run) - start), 1, -1):
            if not any(heard[start : start + size - 1]) and run[start : start + size] in common:
                found.append(run[start : start + size])
                start += size
                break
        else:
            start += 1
    return found
