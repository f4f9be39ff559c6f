"""Dates and weekdays as Korean writes them."""

from __future__ import annotations

import re

from bot.core.quantities.common import year_end
from bot.core.quantities.kinds import (
    CalendarDate,
    QuantityValue,
)
from bot.core.quantities.numbers import parse_sino
from bot.core.quantities.reading import (
    Reading,
    Rule,
    full_year,
    make_date,
    relative_weekday,
    shift_day,
    shift_month,
    shift_year,
)
from bot.core.regex import regex

_B = r"(?<![가-힣])"  # a Korean word starts here
_MON = (
    r"(?:(?P<m>1[0-2]|0?[1-9])\s*월|(?<![가-힣])(?P<mw>십이|십일|일|이|삼|사|오|유|육|칠|팔|구|시|십)월)"
    r"(?!요일|드컵)"
)
_MONTH_WORDS = {"일": 1, "이": 2, "삼": 3, "사": 4, "오": 5, "유": 6, "육": 6, "칠": 7, "팔": 8,
                "구": 9, "시": 10, "십": 10, "십일": 11, "십이": 12}  # fmt: skip
_DAY = r"(?:3[01]|[12]\d|0?[1-9]|이?십[일이삼사오육칠팔구]?|삼십일?|[일이삼사오육칠팔구])"
_REL_YEAR = r"올해|금년|지난해|작년|내년|이듬해|재작년"
_YEAR_PART = (
    rf"(?:(?P<y>(?:19|20)?\d{{2}})\s*년도?|(?P<yw>이천[영공이삼일십사오육칠팔구]*)\s*년도?"
    rf"|(?P<rel>{_REL_YEAR}))\s*"
)
_MONTH_PART = r"(?:\s*(?P<part>초순|상순|초반|초|중순|중반|중|하순|말경|말))?(?![가-힣]*급)"

_DATE = regex(
    rf"(?<![\d.])(?:{_YEAR_PART})?{_MON}\s*(?P<d>{_DAY})(?:\s*일)?\s*(?:~|∼|-|–|—|부터|에서|과|와|,|·|(?<=\d)\s(?=\d))\s*"
    rf"(?P<d2>{_DAY})\s*일(?!간|\s*동안)"
    rf"|(?<![\d.])(?:{_YEAR_PART.replace('<y', '<ay').replace('<rel', '<arel')})?"
    rf"{_MON.replace('<m', '<am')}\s*(?P<ad>{_DAY})\s*일(?!간|\s*동안)"
)
_MONTH = regex(rf"(?<![\d.])(?:{_YEAR_PART})?{_MON}{_MONTH_PART}")
_YEAR_END = regex(
    rf"(?:(?<![\d.])(?P<y>(?:19|20)\d{{2}})\s*년도?\s*|(?P<rel>{_REL_YEAR})\s*)(?:연?말|년말|12월\s*말)"
    rf"|{_B}연말(?!연시)"
)
_YEAR = regex(
    r"(?<![\d.])((?:19|20)\d{2})\s*년도?(?!간|\s*동안|\s*만에|째)|(?<![가-힣])(이천[이삼일십사오육칠팔구]+)\s*년도?"
)
_ANNIVERSARY = regex(
    r"(?<![\d.])(1?\d)[·.ㆍ](\d{1,2})(?=\s*(?:조기|대선|비상|계엄|총선|선거|보궐|지방))"
)
_RELATIVE = regex(
    rf"{_B}(?:(?P<day>오늘|어제|내일|그제|그저께|엊그제|모레)|(?P<year>{_REL_YEAR})|(?P<month>지난달|이번\s?달|이달|다음\s?달))"
)
_RELATIVE_DAYS = {
    "오늘": 0,
    "어제": -1,
    "내일": 1,
    "그제": -2,
    "그저께": -2,
    "엊그제": -2,
    "모레": 2,
}
_RELATIVE_YEARS = {
    "올해": 0,
    "금년": 0,
    "지난해": -1,
    "작년": -1,
    "내년": 1,
    "이듬해": 1,
    "재작년": -2,
}

_WEEKDAY = regex(
    r"(?:(?P<which>지난\s?주|지난|저번\s?주|저번|이번\s?주|이번|금주|다음\s?주|다음|오는)\s*)?"
    r"(?<![가-힣])?(?P<w>[월화수목금토일])(?:요일|욜)|[(（](?P<p>[월화수목금토일])[)）]"
)
_WEEKDAYS = "월화수목금토일"


def _relative_year(word: str, reading: Reading) -> int | None:
    moved = shift_year(reading.reference, _RELATIVE_YEARS[word])
    return moved.year if moved else None


def _year(match: re.Match[str], reading: Reading, prefix: str = "") -> tuple[int | None, bool]:
    digits, words, rel = match[f"{prefix}y"], match[f"{prefix}yw"], match[f"{prefix}rel"]
    if digits:
        return full_year(digits), False
    if words:
        return int(parse_sino(words)), False
    return (_relative_year(rel, reading), reading.reference is not None) if rel else (None, False)


def _day(word: str) -> int:
    return int(word) if word[0].isdigit() else int(parse_sino(word))


def _month(match: re.Match[str], prefix: str = "") -> int:
    digits = match[f"{prefix}m"]
    return int(digits) if digits else _MONTH_WORDS[match[f"{prefix}mw"]]


def _note_date(reading: Reading, match: re.Match[str]) -> None:
    if match["ad"]:
        year, relative = _year(match, reading, "a")
        value = make_date(year, _month(match, "a"), _day(match["ad"]))
        reading.note(*match.span(), value, relative=relative)
        return
    if not reading.is_free(*match.span()):
        return
    year, relative = _year(match, reading)
    month = _month(match)
    first = make_date(year, month, _day(match["d"]))
    second = make_date(year, month, _day(match["d2"]))
    reading.note(match.start(), match.end("d"), first, relative=relative)
    reading.note(match.start("d2"), match.end(), second, relative=relative)


_PARTS = {"초": "early", "상": "early", "중": "mid", "하": "late", "말": "late"}


def _note_month(reading: Reading, match: re.Match[str]) -> None:
    year, relative = _year(match, reading)
    part = _PARTS[match["part"][0]] if match["part"] else ""
    end = match.end()
    if match["part"] == "중":  # "11월 중" is "during November"
        part, end = "", match.start("part")
    start = match.start()
    if match["rel"] and year is None:
        start = match.start("m") if match["m"] else match.start("mw")
    reading.note(start, end, make_date(year, _month(match), None, part), relative=relative)


def _note_year_end(reading: Reading, match: re.Match[str]) -> None:
    if match["y"]:
        reading.note(*match.span(), year_end(int(match["y"])))
        return
    year = _relative_year(match["rel"] or "올해", reading)
    if year is not None:
        reading.note(*match.span(), year_end(year), relative=True)


def _note_year(reading: Reading, match: re.Match[str]) -> None:
    year = int(match[1]) if match[1] else int(parse_sino(match[2]))
    reading.note(*match.span(), CalendarDate(year))


def _note_anniversary(reading: Reading, match: re.Match[str]) -> None:
    reading.note(*match.span(), make_date(None, int(match[1]), int(match[2])))


def _note_relative(reading: Reading, match: re.Match[str]) -> None:
    value: QuantityValue | None
    if match["day"]:
        value = shift_day(reading.reference, _RELATIVE_DAYS[match["day"]])
    elif match["year"]:
        value = shift_year(reading.reference, _RELATIVE_YEARS[match["year"]])
    else:
        step = {"지": -1, "이": 0, "다": 1}[match["month"][0]]
        value = shift_month(reading.reference, step)
    reading.note(*match.span(), value, relative=True)


def _note_weekday(reading: Reading, match: re.Match[str]) -> None:
    which = match["which"] or ""
    name = {"지": "last", "저": "last", "이": "this", "금": "this", "다": "next", "오": "next"}.get(
        which[:1], ""
    )
    value = relative_weekday(_WEEKDAYS.index(match["w"] or match["p"]), name, reading.reference)
    reading.note(*match.span(), value, relative=value.on is not None)


DATE_RULES: tuple[Rule, ...] = (
    (_DATE, _note_date, ("월",)),
    (_YEAR_END, _note_year_end, ("말",)),
    (_MONTH, _note_month, ("월",)),
    (_YEAR, _note_year, ("년", "19", "20")),
    (_ANNIVERSARY, _note_anniversary, ("·", ".", "ㆍ")),
)
"""Dates with a month or a year, and days known by their date ("6·3 대선")."""
DAY_RULES: tuple[Rule, ...] = (
    (_RELATIVE, _note_relative, ()),
    (_WEEKDAY, _note_weekday, ("요일", "욜", "(", "（")),
)
"""Relative dates and weekdays."""
