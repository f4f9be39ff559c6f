"""Patterns that are written alike in all languages: ISO dates, clock digits, signs, and names
with digits in them, which are no numbers."""

from __future__ import annotations

import re

from bot.core.quantities.kinds import CalendarDate, ClockTime, Money, Number, Percent
from bot.core.quantities.numbers import DIGITS, parse_digits
from bot.core.quantities.reading import Reading, Rule, make_date
from bot.core.regex import regex

NAMES_WITH_DIGITS = regex(
    r"(?<![a-z\d])[a-z]+[-‐]?\d+[a-z]?(?![\d:])|\d+[a-z](?![a-z.])(?<![apmh])"
    r"|주요\s*(?:7|20)개국|(?:7|20)国集团|https?://\S+|<[@#!][^>]{1,80}>|:[a-z0-9_+-]+:"
)
"""G7, P5, COVID-19, 5G, links and Slack mentions: their digits say nothing of the question."""

_NOT_NAMES = regex(
    r"(?:at|in|on|by|to|of|am|pm|june?|july?|[a-z]+day|jan|feb|mar|apr|aug|sept?|oct|nov|dec)-?\d+"
)

_ISO = regex(r"(?<![\d.-])((?:19|20)\d{2})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?![\d]|[-/.]\d)")
_SLASH = regex(r"(?<![\d/.])(\d{1,2})/(\d{1,2})(?:/((?:19|20)?\d{2}))?(?![\d/%])")
_PERCENT_SIGN = regex(rf"(?<![\d.,])({DIGITS})\s?[%%]p?")
_MONEY_SIGN = regex(rf"([$€£¥₩¥])\s?({DIGITS})(?:\s?(million|billion|trillion|bn|m|k)\b)?(?![\d])")
_CURRENCY = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "CNY", "₩": "KRW"}
SCALES = {
    "k": 10**3, "m": 10**6, "million": 10**6, "bn": 10**9, "billion": 10**9, "trillion": 10**12,
}  # fmt: skip
_POINT_DATE = regex(
    r"(?<![\d.,])(1[0-2]|[1-9])\.(3[01]|[12]\d|0?[1-9])(?![\d.])(?!\s*(?:[%%배억만조천위점퍼포倍亿万分元米度]))"
)
_CLOCK_DIGITS = regex(
    r"(?:\b(am|pm|a\.m\.|p\.m\.)\s?)?(?<![\d:.])([01]?\d|2[0-4]):([0-5]\d)(?![\d:])"
    r"(?:\s?([ap])\.?\s?m\b\.?)?"
)


def ignore_names(reading: Reading) -> None:
    """Mark names with digits in them, so that nothing is read there."""
    for match in NAMES_WITH_DIGITS.finditer(reading.low):
        if not _NOT_NAMES.fullmatch(match[0]):
            reading.take(*match.span())


def _note_iso(reading: Reading, match: re.Match[str]) -> None:
    year, month, day = match.groups()
    if day is None and match[0][4] == ".":
        return
    reading.note(*match.span(), make_date(int(year), int(month), int(day) if day else None))


def _note_slash(reading: Reading, match: re.Match[str]) -> None:
    first, second = int(match[1]), int(match[2])
    month, day = (second, first) if first > 12 else (first, second)
    year = None if match[3] is None else int(match[3]) % 100 + 2000
    value = make_date(year, month, day)
    other = make_date(year, second, first) if first <= 12 and first != second else None
    reading.note(*match.span(), value, also=other)


def _note_point_date(reading: Reading, match: re.Match[str]) -> None:
    value = make_date(None, int(match[1]), int(match[2]))
    reading.note(*match.span(), value, also=Number(float(match[0])))


def make_clock(hour: int, minute: int, half: str) -> ClockTime | None:
    """Return a clock time; `half` is "am", "pm" or "" where the text leaves it open."""
    if hour > 24 or minute > 59 or (half and hour > 24):
        return None
    if half == "pm" and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    certain = bool(half) or hour > 12 or hour == 0
    return ClockTime(hour % 24 * 60 + minute, certain)


def _note_clock(reading: Reading, match: re.Match[str]) -> None:
    before, hour, minute, after = match.groups()
    half = f"{(before or after)[0]}m" if before or after else ""
    reading.note(*match.span(), make_clock(int(hour), int(minute), half))


def _note_percent(reading: Reading, match: re.Match[str]) -> None:
    reading.note(*match.span(), Percent(parse_digits(match[1])))


def _note_money(reading: Reading, match: re.Match[str]) -> None:
    amount = parse_digits(match[2]) * SCALES.get(match[3] or "", 1)
    reading.note(*match.span(), Money(amount, _CURRENCY[match[1]]))


def year_end(year: int) -> CalendarDate:
    """Return "the end of `year`"."""
    return CalendarDate(year, end_of_year=True)


COMMON_FIRST: tuple[Rule, ...] = (
    (_ISO, _note_iso, ("-", "/", ".")),
    (_PERCENT_SIGN, _note_percent, ("%", "%")),
    (_MONEY_SIGN, _note_money, tuple(_CURRENCY)),
)
ASIAN_LAST: tuple[Rule, ...] = ((_POINT_DATE, _note_point_date, (".",)),)
"""Dates such as "6.10" in Korean and Chinese, which may be decimals too."""
COMMON_LAST: tuple[Rule, ...] = (
    (_CLOCK_DIGITS, _note_clock, (":",)),
    (_SLASH, _note_slash, ("/",)),
)
