"""The subject's vocabulary: which content words and letter pairs its texts use, and how often."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.core.language import WRITTEN_LANGS, Lang
from bot.core.matching.tokens import STOPWORDS_EN, stem, words
from bot.core.packed import Words

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


@dataclass(frozen=True)
class Counted:
    """How often the texts of the subject use English words, and units by written language."""

    words: Mapping[str, int]
    units: Mapping[Lang, Mapping[str, int]]


def count_words(
    texts: Mapping[Lang, Iterable[str]], aliases: Mapping[Lang, Iterable[str]]
) -> Counted:
    """Count normalised texts of the subject, and names of things on it as if seen often."""
    spoken: Counter[str] = Counter()
    counts: dict[Lang, Counter[str]] = {lang: Counter() for lang in WRITTEN_LANGS}
    for lang, lines in texts.items():
        for line in lines:
            spoken.update(word for word in words(line) if word.isascii())
            counts[lang].update(units(line, lang))
    for lang, named in aliases.items():
        for alias in named:
            spoken.update(word for word in words(alias) if word.isascii())
            counts[lang].update(dict.fromkeys(units(alias, lang), 3))
    return Counted(spoken, counts)


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
