"""Quantities as English writes them: all its rules, in order of precedence."""

from __future__ import annotations

import re
import string

from bot.core.quantities.common import SCALES
from bot.core.quantities.english_dates import DAY_RULES, MONTH_RULES
from bot.core.quantities.english_times import CLOCK_RULES, LENGTH_RULES
from bot.core.quantities.kinds import (
    Money,
    Number,
    Percent,
    Rank,
)
from bot.core.quantities.numbers import (
    DIGITS,
    EN_ORDINAL_WORDS,
    EN_WORDS,
    parse_english,
    parse_english_ordinal,
)
from bot.core.quantities.reading import (
    Reading,
    Rule,
)
from bot.core.regex import regex

_NUM = rf"(?:{DIGITS}|{EN_WORDS})"
_PERCENT = regex(rf"\b(?P<n>{_NUM})\s*(?:per\s?cent(?:age\s+points?)?|pct)\b")
_MONEY = regex(
    rf"\b(?P<n>{_NUM})\s*(?P<scale>million|billion|trillion|bn|m|k)?\s*"
    rf"(?P<cur>us\s+dollars?|dollars?|usd|won|krw|yuan|rmb|cny|yen|jpy|euros?|eur)\b"
)
_CURRENCIES = {"us": "USD", "do": "USD", "wo": "KRW", "kr": "KRW", "yu": "CNY", "rm": "CNY",
               "cn": "CNY", "ye": "JPY", "jp": "JPY", "eu": "EUR"}  # fmt: skip
_FRACTION = regex(
    r"\b(?:an?|one|two|three)[-\s]+(?:third|fifth|quarter|sixth|eighth|tenth)s?(?:\s+of\b|(?=\s*[?.,]|$))"
    r"|\bby\s+(?:an?|one|two|three)[-\s]+(?:third|fifth|quarter|sixth|eighth|tenth)s?\b"
)
_ORDINAL = regex(
    rf"(?<![\d.,])(?P<d>\d{{1,3}}(?:st|nd|rd|th))\b|\b(?P<w>{EN_ORDINAL_WORDS})\b"
    r"(?!\s+(?:lad(?:y|ies)|names?\b|hand|of\s+all|thought|language|thing|opinion))(?!-(?:hand|rate|class))"
)
_ORDINAL_NOT_AFTER = regex(r"\b(?:at|per|a\s+split|one|wait\s+a|just\s+a|give\s+me\s+a)\s$")
_COUNT = regex(
    rf"(?<![\d.,:/$€£₩#-])(?P<d>{DIGITS})(?![\d:/]|[.,]\d)(?:\s*(?P<scale>million|billion|trillion)\b)?"
    rf"(?![a-z])|\b(?P<w>{EN_WORDS})(?:\s*(?P<scale2>million|billion|trillion))?\b(?!-)|\b(?P<twice>twice|thrice)\b"
)


def _note_percent(reading: Reading, match: re.Match[str]) -> None:
    reading.note(*match.span(), Percent(parse_english(match["n"])))


def _note_money(reading: Reading, match: re.Match[str]) -> None:
    if match["cur"] == "won" and not match["n"][0].isdigit():
        return
    amount = parse_english(match["n"]) * SCALES.get(match["scale"] or "", 1)
    reading.note(*match.span(), Money(amount, _CURRENCIES[match["cur"][:2]]))


def _ignore(reading: Reading, match: re.Match[str]) -> None:
    reading.take(*match.span())


def _note_ordinal(reading: Reading, match: re.Match[str]) -> None:
    start = match.start()
    if match["w"] and _ORDINAL_NOT_AFTER.search(reading.low, max(0, start - 10), start):
        return
    if match["w"] == "second" and reading.low.startswith("s", match.end()):
        return
    reading.note(start, match.end(), Rank(parse_english_ordinal(match[0])))


def _note_count(reading: Reading, match: re.Match[str]) -> None:
    if match["twice"]:
        reading.note(*match.span(), Number(2 if match["twice"] == "twice" else 3))
    elif match["d"]:
        amount = parse_english(match["d"]) * SCALES.get(match["scale"] or "", 1)
        reading.note(*match.span(), Number(amount))
    elif match["w"] not in ("one", "a couple of") or match["scale2"]:
        # "one" is a pronoun or an article far more often than a number
        amount = parse_english(match["w"]) * SCALES.get(match["scale2"] or "", 1)
        reading.note(*match.span(), Number(amount))


_ORDINAL_PARTS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "teenth", "tieth",
)  # fmt: skip
_NUMBER_PARTS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "teen", "ty", "zero", "hundred", "thousand", "dozen", "couple", "twice", "thrice",
)  # fmt: skip

ENGLISH: tuple[Rule, ...] = (
    *MONTH_RULES,
    *CLOCK_RULES,
    (_PERCENT, _note_percent, ("per", "pct")),
    (
        _MONEY,
        _note_money,
        ("dollar", "usd", "won", "krw", "yuan", "rmb", "cny", "yen", "jpy", "eur"),
    ),
    *LENGTH_RULES,
    *DAY_RULES,
    (_FRACTION, _ignore, ("third", "fifth", "quarter", "sixth", "eighth", "tenth")),
    (_ORDINAL, _note_ordinal, (*_ORDINAL_PARTS, *string.digits)),
    (_COUNT, _note_count, (*_NUMBER_PARTS, *string.digits)),
)
"""The rules of English, in order of precedence."""
