"""Dates and weekdays as Chinese (Simplified) writes them."""

from __future__ import annotations

import re

from bot.core.quantities.common import year_end
from bot.core.quantities.kinds import CalendarDate, Length, QuantityValue
from bot.core.quantities.numbers import parse_sino, parse_whole_sino
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

_REL_YEAR = "今年|去年|明年|前年|本年"
_YEAR_PART = (
    rf"(?:(?P<y>(?:19|20)?\d{{2}})年|(?P<yw>[二两][〇零○一二三四五六七八九千]{{2,5}})年"
    rf"|(?P<rel>{_REL_YEAR})的?)\s*"
)
_MON = r"(?P<m>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\s*月(?!球|亮)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
_DATE = regex(
    rf"(?<![\d.个])(?:{_YEAR_PART})?{_MON}\s*(?P<d>{_DAY})\s*(?P<mark>[日号])?"
    rf"(?:\s*(?:至|到|和|与|、|,|-|–|—|~|~)\s*(?P<d2>{_DAY})\s*(?:[日号]|(?=[这]?两[天日])))?(?![\d天])"
)
_MONTH = regex(
    rf"(?<![\d.个])(?:{_YEAR_PART})?{_MON}(?P<part>初|上旬|中旬|中(?=[,，。？?]|$)|下旬|底|末)?(?!\s*\d)"
)
_YEAR_END = regex(
    rf"(?<![\d.])(?:(?P<y>(?:19|20)\d{{2}})年\s*|(?P<rel>{_REL_YEAR}))(?:年底|年末|底|末|年终)|(?<!\d)年(?:底|末)"
)
_YEAR = regex(
    r"(?<![\d.])(?:((?:19|20)\d{2})\s*年(?!间)|([二一][〇零○一二三四五六七八九]{3})年)|(?<![\d.,:])(20[0-4]\d)(?![\d.,:年個个])"
)
_RELATIVE = regex(
    rf"(?P<day>今天|今日|昨天|昨日|明天|前天|后天)|(?P<year>(?<!李在)(?:{_REL_YEAR}))|(?P<month>上个?月|本月|这个月|下个?月)(?![初中底末])"
)
_RELATIVE_DAYS = {"今": 0, "昨": -1, "明": 1, "前": -2, "后": 2}
_RELATIVE_YEARS = {"今年": 0, "本年": 0, "去年": -1, "明年": 1, "前年": -2}
_WEEKDAY = regex(
    r"(?P<which>上个?|下个?|本|这个?)?(?:周|星期|礼拜)(?P<w>[一二三四五六日天])(?![年个])"
)
_WEEKDAYS = "一二三四五六日"
_DAY_ONLY = regex(
    rf"(?<![\d.月第])(?P<d>3[01]|[12]\d|[1-9]|{_DAY})(?P<mark>日|号)(?!线|机|楼|码|本)"
)
_DAY_RANGE = regex(r"(?<![\d.])(\d{1,2})\s*(?:至|到|-|–|~)\s*$")


def _year(match: re.Match[str], reading: Reading) -> tuple[int | None, bool]:
    if match["y"]:
        return full_year(match["y"]), False
    if match["yw"]:
        return int(parse_sino(match["yw"])), False
    if match["rel"]:
        moved = shift_year(reading.reference, _RELATIVE_YEARS[match["rel"]])
        return (moved.year if moved else None), moved is not None
    return None, False


def _note_date(reading: Reading, match: re.Match[str]) -> None:
    if not match["mark"] and not match["d2"] and not match["d"].isdigit():
        return
    year, relative = _year(match, reading)
    month = parse_whole_sino(match["m"])
    start = match.start("m") if match["rel"] and year is None else match.start()
    first = make_date(year, month, parse_whole_sino(match["d"]))
    if not match["d2"]:
        reading.note(start, match.end(), first, relative=relative)
        return
    if not reading.is_free(start, match.end()):
        return
    second = make_date(year, month, parse_whole_sino(match["d2"]))
    reading.note(
        start, match.end("mark") if match["mark"] else match.end("d"), first, relative=relative
    )
    reading.note(match.start("d2"), match.end(), second, relative=relative)


_PARTS = {"初": "early", "上": "early", "中": "mid", "下": "late", "底": "late", "末": "late"}


def _note_month(reading: Reading, match: re.Match[str]) -> None:
    year, relative = _year(match, reading)
    part = _PARTS[match["part"][0]] if match["part"] else ""
    start = match.start("m") if match["rel"] and year is None else match.start()
    value = make_date(year, parse_whole_sino(match["m"]), None, part)
    reading.note(start, match.end(), value, relative=relative)


def _note_year_end(reading: Reading, match: re.Match[str]) -> None:
    if match["y"]:
        reading.note(*match.span(), year_end(int(match["y"])))
        return
    moved = shift_year(reading.reference, _RELATIVE_YEARS[match["rel"] or "今年"])
    if moved and moved.year:
        reading.note(*match.span(), year_end(moved.year), relative=True)


def _note_year(reading: Reading, match: re.Match[str]) -> None:
    digits = match[1] or match[3]
    year = int(digits) if digits else int(parse_sino(match[2]))
    reading.note(*match.span(), CalendarDate(year))


def _note_relative(reading: Reading, match: re.Match[str]) -> None:
    value: QuantityValue | None
    if match["day"]:
        value = shift_day(reading.reference, _RELATIVE_DAYS[match["day"][0]])
    elif match["year"]:
        value = shift_year(reading.reference, _RELATIVE_YEARS[match["year"]])
    else:
        step = {"上": -1, "本": 0, "这": 0, "下": 1}[match["month"][0]]
        value = shift_month(reading.reference, step)
    reading.note(*match.span(), value, relative=True)


def _note_weekday(reading: Reading, match: re.Match[str]) -> None:
    name = {"上": "last", "下": "next", "本": "this", "这": "this"}.get(
        (match["which"] or "")[:1], ""
    )
    day = _WEEKDAYS.find(match["w"]) if match["w"] != "天" else 6
    value = relative_weekday(day, name, reading.reference)
    reading.note(*match.span(), value, relative=value.on is not None)


def _note_day_only(reading: Reading, match: re.Match[str]) -> None:
    amount = parse_whole_sino(match["d"])
    also = Length(amount, "day") if match["mark"] == "日" else None
    start = match.start()
    if reading.note(*match.span(), make_date(None, None, amount), also=also):
        before = _DAY_RANGE.search(reading.low, max(0, start - 8), start)
        if before:
            reading.note(*before.span(1), make_date(None, None, int(before[1])))


DATE_RULES: tuple[Rule, ...] = (
    (_YEAR_END, _note_year_end, ("年",)),
    (_DATE, _note_date, ("月",)),
    (_MONTH, _note_month, ("月",)),
)
"""Dates with a month, and ends of years."""
DAY_RULES: tuple[Rule, ...] = (
    (_YEAR, _note_year, ("年", "20")),
    (_DAY_ONLY, _note_day_only, ("日", "号")),
    (_RELATIVE, _note_relative, ("天", "日", "年", "月")),
    (_WEEKDAY, _note_weekday, ("周", "星期", "礼拜")),
)
"""Years and days of a month that stand alone, relative dates and weekdays."""
