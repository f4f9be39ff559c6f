"""Mending Chinese slips of typing by sound: 分围 for 氛围, which sounds the same."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from itertools import pairwise

from bot.core.matching.tokens import pinyin

SIZES = (4, 3, 2)
"""Characters of words that are mended; a single one sounds like too many others."""
SMALL_WORDS = frozenset(
    "的了吗呢吧啊呀啥谁哪几多少是在和跟与对向从到就也都还不没有要会能这那他她它们我你您去来上下个两被把给让请将"
    "以所之其及或而且并但如因为于此当得地着过再又才只很太最更还是"
)
"""Characters that stand for themselves: "参加啥" is no slip for 加沙, nor 上台被 for 台北."""


_OWN_WORDS = frozenset({"对话", "半道", "何种"})
"""Words that sound like a name of the subject: talks are no 对华."""
_ENDING = "是的了"
"""What ends a word that it is no part of: 新总统是哪一天."""


def may_be_slip(meant: str, written: str) -> bool:
    """Whether what sounds like a word can be a slip for it: of two characters no small word is.

    Both have the same number of characters; at least one must be right. 李再明 is a slip.
    """
    differing = [(a, b) for a, b in zip(meant, written, strict=True) if a != b]
    small = len(meant) == min(SIZES) and any(b in SMALL_WORDS for _, b in differing)
    if written in _OWN_WORDS or (meant[-1] != written[-1] and written[-1] in _ENDING):
        return False
    return len(differing) < len(meant) and not small


class HomophoneSpeller:
    """Puts the subject's words for what sounds like them and is no word that anybody knows."""

    def __init__(
        self,
        words: Iterable[str],
        pairs: Mapping[str, int],
        common: Callable[[], Collection[str]],
    ) -> None:
        """`words` are the subject's, `pairs` its letter pairs, `common` the language's words."""
        self._by_sound: dict[str, str] = {}
        self._first_sounds: set[tuple[str, str]] = set()
        self._pairs, self._common = pairs, common
        for word in words:
            if len(word) in SIZES and all("\u4e00" <= char <= "\u9fff" for char in word):
                self._by_sound.setdefault(_sound(word), word)
                self._first_sounds.add((pinyin(word[0]), pinyin(word[1])))

    def fix(self, text: str) -> tuple[str, tuple[tuple[str, str], ...]]:
        """Return the text with its slips mended, and the (written, meant) pairs."""
        sounds = [pinyin(char) for char in text]
        changes: list[tuple[str, str]] = []
        known, past = self._first_sounds, 0
        for start, two in enumerate(pairwise(sounds)):
            if two not in known or start < past:
                continue
            for size in SIZES:
                written = text[start : start + size]
                meant = self._by_sound.get(" ".join(sounds[start : start + size]))
                if meant and meant != written and self._is_slip(text, start, meant):
                    text = text[:start] + meant + text[start + size :]
                    changes.append((written, meant))
                    past = start + size
                    break
        return text, tuple(changes)

    def _is_slip(self, text: str, start: int, meant: str) -> bool:
        """Whether no other reading of the characters is a word, with those on either side too."""
        written = text[start : start + len(meant)]
        if not may_be_slip(meant, written):
            return False
        wrong = [n for n in range(len(meant)) if meant[n] != written[n]]
        common = self._common()
        for place in (start + n for n in wrong):
            for begin in (place - 1, place):
                pair = text[begin : begin + 2] if begin >= 0 else ""
                if len(pair) == 2 and (pair in self._pairs or pair in common):
                    return False
        return True


def _sound(word: str) -> str:
    return " ".join(pinyin(char) for char in word)
