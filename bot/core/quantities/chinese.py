"""Quantities as Chinese (Simplified) writes them: all its rules, in order of precedence."""

from __future__ import annotations

import re

from bot.core.quantities.chinese_dates import DATE_RULES, DAY_RULES
from bot.core.quantities.chinese_times import CLOCK_RULES, LENGTH_RULES
from bot.core.quantities.kinds import Money, Number, Percent, Rank
from bot.core.quantities.numbers import DIGITS, ZH_WORDS, parse_sino, parse_whole_sino
from bot.core.quantities.reading import Reading, Rule
from bot.core.regex import regex

_PERCENT = regex(rf"百分之(?P<n>{DIGITS}|{ZH_WORDS})")
_MONEY = regex(
    rf"(?<![\d.])(?<!\d,)(?P<n>(?:{DIGITS}|{ZH_WORDS})[万亿千百]*)\s*(?P<cur>韩元|美元|日元|欧元|人民币|元)(?!首|月|旦)"
)
_CURRENCIES = {"韩": "KRW", "美": "USD", "日": "JPY", "欧": "EUR", "人": "CNY", "元": "CNY"}
_NAMES = regex(
    r"(?:七|二十)国集团|[这那同]一[年天月周]|三八线|一带一路|三星|九一八|六方会谈|(?<![二三四五])十分(?!钟)|四川|万一|千万(?!\S*元)|百度|五角大楼|两岸|七七|八卦"
    r"|一些|(?<!十)一点(?!钟|半|[零十二三四五\d])|一样|一起|一直|一下|统一|同一|进一步|第一夫人|一方面|二维码|三明治"
)
_FIRST = r"首(?=次|个|通|位|场|轮|度|届|脑通|脑电)|初次|头一[次个回]|首度"
_ORDINAL = regex(
    rf"第\s*(?P<n>\d{{1,3}}|[一二三四五六七八九十百]{{1,4}})|(?P<first>{_FIRST})(?:次|个|通|位|场|轮|度|届)?"
    r"|排名?(?:在)?第?(?P<rank>[一二三四五六])(?![个名位])"
)
_MEASURE = (
    "(?:个|位|名|次|项|场|通|轮|方面|种|点|份|部|家|届|人(?!民|文|权|员|均|次)|国|条|大|件|名义|领导|首脑|元首|段|句"
    "|遍|回|票|座|方(?!案)|亿|万|成)"
)
_COUNT = regex(
    rf"(?<![\d.:/$-])(?<!\d,)(?P<d>{DIGITS}[万亿千百]*)(?![\d:])(?![a-z])|(?P<w>[二两三四五六七八九十百千]+(?:[万亿])?)(?={_MEASURE})"
)


def _note_percent(reading: Reading, match: re.Match[str]) -> None:
    reading.note(*match.span(), Percent(parse_sino(match["n"])))


def _note_money(reading: Reading, match: re.Match[str]) -> None:
    reading.note(*match.span(), Money(parse_sino(match["n"]), _CURRENCIES[match["cur"][0]]))


def _note_ordinal(reading: Reading, match: re.Match[str]) -> None:
    digits = match["n"] or match["rank"]
    rank = parse_whole_sino(digits) if digits else 1
    if rank:
        reading.note(*match.span(), Rank(rank))


def _note_count(reading: Reading, match: re.Match[str]) -> None:
    text = match["d"] or match["w"]
    reading.note(match.start(), match.start() + len(text), Number(parse_sino(text)))


def _ignore(reading: Reading, match: re.Match[str]) -> None:
    reading.take(*match.span())


CHINESE: tuple[Rule, ...] = (
    (_NAMES, _ignore, ()),
    *DATE_RULES,
    (_PERCENT, _note_percent, ("百分",)),
    (_MONEY, _note_money, ("元", "人民币")),
    *CLOCK_RULES,
    *LENGTH_RULES,
    *DAY_RULES,
    (_ORDINAL, _note_ordinal, ("第", "首", "初次", "头一", "排")),
    (_COUNT, _note_count, ()),
)
"""The rules of Chinese, in order of precedence."""
