"""Korean typed while the keyboard was set to English: "djeltj go" is 어디서 해.

The two-set layout (KS X 5002): each key is a consonant or a vowel, and they join to syllables.
"""

from __future__ import annotations

import unicodedata

from bot.core.regex import regex

_FIRST = dict(zip("rRseEfaqQtTdwWczxvg", range(19), strict=True))
_VOWELS = ("k", "o", "i", "O", "j", "p", "u", "P", "h", "hk", "ho", "hl", "y", "n", "nj", "np",
           "nl", "b", "m", "ml", "l")  # fmt: skip
_VOWEL = {keys: place for place, keys in enumerate(_VOWELS)}
_LASTS = ("", "r", "R", "rt", "s", "sw", "sg", "e", "f", "fr", "fa", "fq", "ft", "fx", "fv", "fg",
          "a", "q", "qt", "t", "T", "d", "w", "c", "z", "x", "v", "g")  # fmt: skip
_LAST = {keys: place for place, keys in enumerate(_LASTS)}
_V = "[koiOjpuPhynbml]"
_SYLLABLE = regex(
    rf"([rRseEfaqQtTdwWczxvg])(hk|ho|hl|nj|np|nl|ml|{_V})"
    rf"((?:rt|sw|sg|fr|fa|fq|ft|fx|fv|fg|qt)(?!{_V})|[rRseftTaqdwczxvg](?!{_V})|)"
)
_BASE, _PER_FIRST, _PER_VOWEL = 0xAC00, 588, 28
_KEYED = regex(r"[A-Za-z]+")
LEAST = 2
"""Syllables of a word that is surely no English one cut short."""


def hangul_of_keys(text: str) -> str:
    """What the keys of a text are in Korean; "" if some word of letters is none.

    Words with digits or in capitals (G7, APEC) stay as they are.
    """
    words: list[str] = []
    longest = 0
    for word in text.split():
        bare = word.strip("?!.,~")
        if not _KEYED.fullmatch(bare) or bare.isupper() or bare.casefold() == "apec":
            words.append(word)
            continue
        made = _syllables(_shifted(bare))
        if not made:
            return ""
        longest = max(longest, len(made))
        words.append(word.replace(bare, made))
    return " ".join(words) if longest >= LEAST else ""


def keyed_words(text: str) -> list[str]:
    """The words of a text that are letters alone, in lower case: the keys of what is Korean."""
    bare = (word.strip("?!.,~") for word in text.split())
    return [word.casefold() for word in bare if _KEYED.fullmatch(word) and len(word) > LEAST]


def _shifted(word: str) -> str:
    """Only five consonants and two vowels have another meaning with the shift key."""
    return "".join(key if key in "RETQWOP" else key.lower() for key in word)


def _syllables(keys: str) -> str:
    made, place = [], 0
    while place < len(keys):
        found = _SYLLABLE.match(keys, place)
        if found is None:
            return ""
        first, vowel, last = found.groups()
        code = _FIRST[first] * _PER_FIRST + _VOWEL[vowel] * _PER_VOWEL + _LAST[last]
        made.append(chr(_BASE + code))
        place = found.end()
    return unicodedata.normalize("NFC", "".join(made))
