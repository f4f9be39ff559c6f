"""Korean and Chinese names of the subject with a slip of typing: 시핑진, 习近近平, 李在民.

Two neighbours swapped, one in the middle typed twice, or in Chinese one that sounds nearly the
same. A name that is not read leaves its question to whoever is asked about most. Slips of one
letter in a Korean syllable, and Chinese ones of the very same sound, are found as aliases
(`near_aliases.py`).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from bot.core.language import Lang
from bot.core.matching.tokens import pinyin
from bot.core.regex import regex

_SIZES = range(3, 6)
"""Characters of names that are mended; of fewer too much is left open."""
_OWN_LETTERS = regex(r"[\uac00-\ud7a3]+|[\u4e00-\u9fff]+")
_SLURRED = regex(r"(?<=^[zcs])h|(?<=n)g$")
"""What many do not hear in a syllable: zh and z, ing and in."""


class NameSpeller:
    """Puts the subject's names for what is typed for them by a slip."""

    def __init__(self, lang: Lang, names: Iterable[str]) -> None:
        """`names` are in matching form; those of other letters or lengths are left alone."""
        own = [name for name in names if len(name) in _SIZES and _OWN_LETTERS.fullmatch(name)]
        known = set(own)
        self._by_slip = {slip: name for name in own for slip in _slips(name) if slip not in known}
        chinese = own if lang.written is Lang.ZH else ()
        self._by_sound = {_slurred(name): name for name in chinese}
        self._known = known

    def fix(self, text: str) -> tuple[str, tuple[tuple[str, str], ...]]:
        """Return the text with its names mended, and the (written, meant) pairs."""
        changes: list[tuple[str, str]] = []
        for size in sorted({*_SIZES, max(_SIZES) + 1}, reverse=True):
            start = 0
            while start + size <= len(text):
                written = text[start : start + size]
                meant = self._meant(written)
                if meant:
                    text = text[:start] + meant + text[start + size :]
                    changes.append((written, meant))
                    start += len(meant)
                else:
                    start += 1
        return text, tuple(changes)

    def _meant(self, written: str) -> str:
        meant = self._by_slip.get(written, "")
        if meant or not self._by_sound or written in self._known:
            return meant
        name = self._by_sound.get(_slurred(written), "")
        differing = sum(a != b for a, b in zip(name, written, strict=False))
        return name if len(name) == len(written) and differing == 1 else ""


def _slips(name: str) -> list[str]:
    """The name with two neighbours swapped, or one in the middle typed twice.

    习习近平 may well be the end of 学习 and a name, 李在明明天 is a name and tomorrow.
    """
    swaps = [name[:at] + name[at + 1] + name[at] + name[at + 2 :] for at in range(len(name) - 1)]
    return swaps + [name[: at + 1] + name[at:] for at in range(1, len(name) - 1)]


def _slurred(name: str) -> str:
    return " ".join(map(_heard, name))


@lru_cache(maxsize=4_000)
def _heard(char: str) -> str:
    return _SLURRED.sub("", pinyin(char))
