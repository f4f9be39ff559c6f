"""Number words of English, Korean and Chinese as numbers."""

from __future__ import annotations

import re

Amount = int | float

DIGITS = r"(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,12})(?:\.\d{1,6})?"
"""A number in digits, never so long that it stops being a quantity."""


def parse_digits(text: str) -> Amount:
    """Return the number that `text` (matched by DIGITS) writes."""
    plain = text.replace(",", "")
    return whole(float(plain)) if "." in plain else int(plain)


def whole(amount: float) -> Amount:
    """Return `amount` as an int where it is one."""
    return int(amount) if amount == int(amount) else amount


_EN_SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_EN_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_EN_SCALES = {"hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9}
EN_VALUES = {word: value for value, word in enumerate(_EN_SMALL)} | {
    word: 10 * rank for rank, word in enumerate(_EN_TENS, 2)
}
_EN_UNIT = "|".join(_EN_SMALL[1:10])
_EN_BASE = (
    rf"(?:(?:{'|'.join(_EN_TENS)})(?:[-\s](?:{_EN_UNIT})\b)?|" + "|".join(reversed(_EN_SMALL)) + ")"
)
EN_WORDS = (
    rf"(?:(?:{_EN_BASE}|an?)\s+hundred(?:\s+(?:and\s+)?{_EN_BASE})?"
    rf"|{_EN_BASE}(?:\s+thousand(?:\s+(?:and\s+)?{_EN_BASE})?)?"
    r"|an?\s+(?:dozen|thousand)|a\s+couple(?:\s+of)?)"
)
"""An English number in words."""

_EN_ORDINAL_STEMS = [
    "zeroth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
]
_EN_ORDINAL_TENS = ["twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth"]
EN_ORDINALS: dict[str, int] = {
    word: value for value, word in enumerate(_EN_ORDINAL_STEMS) if value
} | {word: 10 * rank for rank, word in enumerate(_EN_ORDINAL_TENS, 2)}
EN_ORDINALS |= {
    f"{word}-{stem}": 10 * rank + value
    for rank, word in enumerate(_EN_TENS, 2)
    for value, stem in enumerate(_EN_ORDINAL_STEMS[1:10], 1)
}
EN_ORDINAL_WORDS = (
    "(?:"
    + "|".join(word.replace("-", r"[-\s]") for word in sorted(EN_ORDINALS, key=len, reverse=True))
    + ")"
)


def parse_english(text: str) -> Amount:
    """Return the number that `text` (digits or matched by EN_WORDS, lower case) writes."""
    if text[:1].isdigit():
        return parse_digits(text)
    total = current = 0
    for word in re.split(r"[\s-]+", text):
        if word in ("and", "of"):
            continue
        if word in ("a", "an"):
            current = 1
        elif word == "dozen":
            current = max(current, 1) * 12
        elif word == "couple":
            current = 2
        elif word == "hundred":
            current = max(current, 1) * 100
        elif word in _EN_SCALES:
            total += max(current, 1) * _EN_SCALES[word]
            current = 0
        else:
            current += EN_VALUES.get(word, 0)
    return total + current


def parse_english_ordinal(text: str) -> int:
    """Return the rank that `text` ("3rd", "twenty first") writes."""
    if text[:1].isdigit():
        return int(re.sub(r"\D", "", text))
    return EN_ORDINALS[re.sub(r"[-\s]+", "-", text)]


_KO_NATIVE_ONES = {
    "하나": 1, "한": 1, "둘": 2, "두": 2, "셋": 3, "세": 3, "석": 3, "서": 3, "넷": 4, "네": 4,
    "넉": 4, "너": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9,
}  # fmt: skip
_KO_NATIVE_TENS = {
    "열": 10, "스물": 20, "스무": 20, "서른": 30, "마흔": 40, "쉰": 50, "예순": 60, "일흔": 70,
    "여든": 80, "아흔": 90,
}  # fmt: skip
_ones = "|".join(sorted(_KO_NATIVE_ONES, key=len, reverse=True))
_tens = "|".join(sorted(_KO_NATIVE_TENS, key=len, reverse=True))
KO_NATIVE = rf"(?:(?:{_tens})(?:{_ones})?|{_ones})"
"""A native Korean number (서른, 열한)."""
KO_SINO = r"[영공일이삼사오육륙칠팔구십백천만]+"
"""A Sino-Korean number in Hangul (이십오); for use before a unit only."""

_SINO = {
    "영": 0, "공": 0, "일": 1, "이": 2, "삼": 3, "사": 4, "오": 5, "육": 6, "륙": 6, "유": 6,
    "칠": 7, "팔": 8, "구": 9, "〇": 0, "零": 0, "○": 0, "一": 1, "二": 2, "两": 2, "三": 3,
    "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
}  # fmt: skip
_SINO_SCALES = {
    "십": 10, "백": 100, "천": 1_000, "十": 10, "百": 100, "千": 1_000,
}  # fmt: skip
_SINO_MYRIADS = {
    "만": 10**4, "억": 10**8, "조": 10**12, "万": 10**4, "亿": 10**8,
}  # fmt: skip

ZH_WORDS = r"[〇零○一二两三四五六七八九十百千]+"
"""A Chinese number in characters."""


def parse_korean_native(text: str) -> int:
    """Return the number that `text` (matched by KO_NATIVE) writes."""
    for word, value in _KO_NATIVE_TENS.items():
        if text.startswith(word):
            return value + _KO_NATIVE_ONES.get(text[len(word) :], 0)
    return _KO_NATIVE_ONES.get(text, 0)


def parse_sino(text: str) -> Amount:
    """Return a number in Sino-Korean or Chinese, digits and myriads mixed in ("3만 5천", "二十五").

    A row of bare digits (二〇二五, 이공이오) is read as one number, digit by digit.
    """
    compact = text.replace(",", "").replace(" ", "")
    if len(compact) > 1 and all(char in _SINO for char in compact):
        return int("".join(str(_SINO[char]) for char in compact))
    total: float = 0
    section: float = 0
    current: float | None = None
    for piece in re.findall(r"\d{1,12}(?:\.\d{1,6})?|\D", compact):
        if piece[0].isdigit():
            current = float(piece) if "." in piece else int(piece)
        elif piece in _SINO:
            current = _SINO[piece]
        elif piece in _SINO_SCALES:
            section += (1 if current is None else current) * _SINO_SCALES[piece]
            current = None
        elif piece in _SINO_MYRIADS:
            section += current or 0
            total += (section or 1) * _SINO_MYRIADS[piece]
            section, current = 0, None
    return whole(total + section + (current or 0))


def parse_whole_sino(text: str) -> int:
    """Return a whole number in digits, or in Chinese characters."""
    return int(text) if text[0].isdigit() else int(parse_sino(text))
