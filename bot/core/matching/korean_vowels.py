"""Korean question words and ordinals in the spellings that sound alike: 몇번쨰, 언재, 어떄.

ㅐ and ㅔ sound the same to most, and so do ㅙ, ㅚ, ㅞ; ㅒ for ㅐ is a slip of the shift key. What
a question asks for hangs on these few words: a slip in one of them makes another question of it.
"""

from __future__ import annotations

import unicodedata

from bot.core.regex import regex

_ALIKE = str.maketrans("ᅤᅦᅨᅰᅬᆽᆻᆮᆾᄍ", "ᅢᅢᅢᅫᅫᆺᆺᆺᆺᄌ")
"""Letters for others that sound alike: vowels, finals before a pause, and a doubled ㅈ."""
_WORDS = (
    "며칠째", "첫째", "둘째", "셋째", "넷째", "언제", "어때", "어땠", "어떻게", "어째서", "그때",
    "무슨 얘기", "무슨 내용", "내년엔", "올해엔",
    "뭐래", "뭐랬", "무슨", "어디에서", "누구에게", "얼마 만에", "몇",
)  # fmt: skip
"""Words as they are spelt right; they begin a word."""
_SIZES = sorted({*map(len, _WORDS)}, reverse=True)
_BEGINNING = regex(r"(?<![\uac00-\ud7a3])[\uac00-\ud7a3]")
_COUNTED = regex(r"(?<=[몇첫두세네한\d])( ?)번(?!째)[재제쟤쨰쩨쪠](?![\uac00-\ud7a3]{3})")
"""번재 and 번제 are words too, but not after a number."""
_ALONE = regex(r"웨(?=[\s?!.]|$|요|죠)")


def sound(text: str) -> str:
    return unicodedata.normalize("NFD", text).translate(_ALIKE)


_MEANT = {sound(word): word for word in _WORDS}


def vowels_mended(text: str) -> str:
    """A Korean text with its question words and ordinals as they are spelt right."""
    text = _COUNTED.sub(r"\1번째", text)
    for begins in _BEGINNING.finditer(text):
        start = begins.start()
        if _ALONE.match(text, start):
            text = f"{text[:start]}왜{text[start + 1 :]}"
            continue
        for size in _SIZES:
            written = text[start : start + size]
            meant = _MEANT.get(sound(written))
            if meant is not None and len(written) == size:
                text = text[:start] + meant + text[start + size :]
                break
    return text
