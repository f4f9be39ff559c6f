"""Quantities as Korean writes them: all its rules, in order of precedence."""

from __future__ import annotations

import re

from bot.core.quantities.kinds import (
    Money,
    Number,
    Percent,
    Rank,
)
from bot.core.quantities.korean_dates import DATE_RULES, DAY_RULES
from bot.core.quantities.korean_times import CLOCK_RULES, LENGTH_RULES
from bot.core.quantities.numbers import DIGITS, KO_NATIVE, KO_SINO, parse_korean_native, parse_sino
from bot.core.quantities.reading import (
    Reading,
    Rule,
)
from bot.core.regex import regex

_B = r"(?<![가-힣])"  # a Korean word starts here
_PERCENT = regex(rf"(?<![\d.,])(?P<n>{DIGITS}|{KO_SINO})\s*(?:퍼센트|프로(?![가-힣])|포인트)")
_MONEY = regex(
    r"(?<![\d.,])(?P<n>\d[\d,.]*(?:\s?[조억만천백십]+(?:\s?\d[\d,.]*)?)*)\s*(?P<cur>원|달러|위안|엔|유로)(?!소|점|칙)"
)
_CURRENCIES = {"원": "KRW", "달러": "USD", "위안": "CNY", "엔": "JPY", "유로": "EUR"}
_ORDINAL = regex(
    rf"(?<![\d.])(?P<d>\d{{1,3}})\s*(?:번째|째\s*(?:로|정상|통화|인물|지도자)|위(?![가-힣]*원)|등(?![가-힣])|순위)"
    rf"|{_B}제\s?(?P<je>\d{{1,3}}|[일이삼사오육칠팔구십]{{1,3}}(?=차|회|번|국))(?P<jetail>차|회|번|대)?(?!조|항|국무|주)"
    rf"|{_B}(?P<native>{KO_NATIVE})\s*번째|{_B}(?P<jjae>둘|셋|넷|다섯)째"
    rf"|{_B}첫(?:\s*번째|째)?(?![가-힣]*눈|인사|사랑)|{_B}(?:맨\s*)?처음(?![가-힣]*부터)|{_B}최초"
)
_COUNT = regex(
    r"(?<![\d.,:/$-])(?P<d>\d[\d,.]*(?:\s?[만억조천백][\d,만억조천백]*)*)(?![\d:])(?![a-z])"
    rf"|{_B}(?P<native>{KO_NATIVE})\s*(?P<unit>명|개국|개|번(?!째)|차례|가지|나라|사람|분(?!위|야|류)|곳|건|통(?!화|일|상)|회|정상|국가|지도자|양국|번의|차)"
    rf"|{_B}(?P<word>둘|셋|넷)(?=[이은을의 ]|$|다|중|만|끼리)"
    rf"|{_B}(?P<det>두|세|다섯|여섯|일곱|여덟|아홉|열)\s+(?=[가-힣])"
)
_NAMES = regex(r"(?<![가-힣])한\s?두(?=\s)|서너(?=\s)")


def _note_percent(reading: Reading, match: re.Match[str]) -> None:
    reading.note(*match.span(), Percent(parse_sino(match["n"])))


def _note_money(reading: Reading, match: re.Match[str]) -> None:
    amount = parse_sino(match["n"].rstrip(".,"))
    reading.note(*match.span(), Money(amount, _CURRENCIES[match["cur"]]))


def _note_ordinal(reading: Reading, match: re.Match[str]) -> None:
    if match["d"] or match["je"]:
        digits = match["d"] or match["je"]
        rank = int(digits) if digits[0].isdigit() else int(parse_sino(digits))
    elif match["native"] or match["jjae"]:
        rank = parse_korean_native(match["native"] or match["jjae"])
    else:
        rank = 1
    if rank:
        reading.note(*match.span(), Rank(rank))


def _note_count(reading: Reading, match: re.Match[str]) -> None:
    if match["d"]:
        text = match["d"].rstrip(".,")
        if re.fullmatch(r"[\d,]{1,15}(?:\.\d{1,6})?(?:\s?[만억조천백][\d,만억조천백]*)*", text):
            reading.note(match.start(), match.start() + len(text), Number(parse_sino(text)))
        return
    if match["native"]:
        amount = parse_korean_native(match["native"])
        if amount != 1:  # "한 번" and "한 사람" mean "a", not one
            reading.note(*match.span(), Number(amount))
        return
    word = match["word"] or match["det"]
    end = match.start() + len(word)
    reading.note(match.start(), end, Number(parse_korean_native(word)))


def _ignore(reading: Reading, match: re.Match[str]) -> None:
    reading.take(*match.span())


KOREAN: tuple[Rule, ...] = (
    (_NAMES, _ignore, ("두", "서너")),
    *DATE_RULES,
    *CLOCK_RULES,
    (_PERCENT, _note_percent, ("퍼센트", "프로", "포인트")),
    (_MONEY, _note_money, ("원", "달러", "위안", "엔", "유로")),
    (_ORDINAL, _note_ordinal, ()),
    *LENGTH_RULES,
    *DAY_RULES,
    (_COUNT, _note_count, ()),
)
"""The rules of Korean, in order of precedence."""
