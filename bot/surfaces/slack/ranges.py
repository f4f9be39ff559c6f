"""Ranges of days in the words of a `/timeline`: "june 2025", "2014..2025", 올해, 去年."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from bot.core.values import PartialDate

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_MONTH = "|".join(f"{name[:3]}(?:{name[3:]})?" if len(name) > 3 else name for name in _MONTHS)
_POINT = (
    rf"(?:\d{{4}}-\d{{2}}-\d{{2}}|\d{{4}}-\d{{2}}|\d{{1,2}} (?:{_MONTH}) \d{{4}}"
    rf"|(?:{_MONTH}) \d{{4}}|\d{{4}}[년年] ?\d{{1,2}}[월月] ?\d{{1,2}}[일日]"
    rf"|\d{{4}}(?:[년年] ?| )\d{{1,2}}[월月]|\d{{4}}[년年]?)"
)
_SPAN = re.compile(
    rf"(?<!\w)(?P<a>{_POINT})?\s*(?:\.\.+|…|~|–|—|\bto\b|至|到)\s*(?P<b>{_POINT})?(?!\w)", re.I
)
_SINGLE = re.compile(rf"(?<![\w-])(?:in |from )?(?P<a>{_POINT})(?:에|의)?(?![\w-])", re.I)
_SINCE = re.compile(
    rf"(?:\bsince |\bfrom |\bafter )(?P<a>{_POINT})|(?P<b>{_POINT}) ?(?:부터|以来|以后)", re.I
)
_UNTIL = re.compile(
    rf"(?:\buntil |\bbefore |\btill )(?P<a>{_POINT})|(?P<b>{_POINT}) ?(?:까지|以前|之前)", re.I
)
# "the last 3 months" ends today; so many of a unit, by each language's word for it.
_RECENT = re.compile(
    r"(?:\b(?:the )?(?:last|past) (?P<en>\d{1,3}) (?P<unit>day|week|month|year)s?\b"
    r"|(?:최근|지난) ?(?P<ko>\d{1,3}) ?(?P<ko_unit>일|주|개월|달|년)(?: ?동안| ?간)?"
    r"|(?:最近|过去|過去|近) ?(?P<zh>\d{1,3}) ?(?P<zh_unit>天|日|周|週|个月|個月|年))",
    re.I,
)
_UNITS = {
    "day": 1, "일": 1, "天": 1, "日": 1, "week": 7, "주": 7, "周": 7, "週": 7, "month": 30,
    "개월": 30, "달": 30, "个月": 30, "個月": 30, "year": 365, "년": 365, "年": 365,
}  # fmt: skip
_WORDS: tuple[tuple[str, str, int], ...] = (
    (r"\bthis year\b|올해|금년|今年", "year", 0),
    (r"\blast year\b|작년|지난해|去年", "year", -1),
    (r"\bnext year\b|내년|明年", "year", 1),
    (r"\bthis month\b|이번 ?달|本月|這個月|这个月", "month", 0),
    (r"\blast month\b|지난 ?달|上个月|上個月|上月", "month", -1),
    (r"\bnext month\b|다음 ?달|下个月|下個月|下月", "month", 1),
    (r"\bthis week\b|이번 ?주|本周|这周|這週|本週", "week", 0),
    (r"\blast week\b|지난 ?주|上周|上週", "week", -1),
    (r"\bnext week\b|다음 ?주|下周|下週", "week", 1),
    (r"\btoday\b|오늘|今天", "day", 0),
    (r"\byesterday\b|어제|昨天", "day", -1),
)


@dataclass(frozen=True, slots=True)
class Range:
    """The words that are left when the range is taken out, and the range's days, both included."""

    words: str
    start: date | None = None
    end: date | None = None


class RangeError(ValueError):
    """A date that no calendar has, or a range that ends before it begins."""


def read_range(text: str, today: date) -> Range:
    """Take a range of days out of a text. Raises RangeError for days that cannot be."""
    span = next((m for m in _SPAN.finditer(text) if m["a"] or m["b"]), None)
    if span:
        start = _point(span["a"]).earliest() if span["a"] else None
        end = _point(span["b"]).latest() if span["b"] else None
        return _made(text, span, start, end)
    if since := _SINCE.search(text):
        return _made(text, since, _point(since["a"] or since["b"]).earliest(), None)
    if until := _UNTIL.search(text):
        return _made(text, until, None, _point(until["a"] or until["b"]).latest())
    if single := _SINGLE.search(text):
        point = _point(single["a"])
        return _made(text, single, point.earliest(), point.latest())
    if recent := _RECENT.search(text):
        return _made(text, recent, _days_ago(recent, today), today)
    for pattern, unit, shift in _WORDS:
        if word := re.search(pattern, text, re.I):
            return _made(text, word, *_relative(today, unit, shift))
    return Range(_tidy(text))


def _made(text: str, found: re.Match[str], start: date | None, end: date | None) -> Range:
    if start and end and end < start:
        raise RangeError(found.group().strip())
    return Range(_tidy(text[: found.start()] + " " + text[found.end() :]), start, end)


def _tidy(text: str) -> str:
    return " ".join(text.split()).strip(" ,，、")


def _point(text: str) -> PartialDate:
    names = {name[:3]: number for number, name in enumerate(_MONTHS, 1)}
    month = next((names[w[:3].lower()] for w in re.findall(r"[A-Za-z]+", text)), None)
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    if month is not None:
        year, day = numbers[-1], numbers[0] if len(numbers) > 1 else None
    else:
        year, month, day = (*numbers, None, None)[:3]  # type: ignore[assignment]
    try:
        # Made only to be refused where no calendar has it.
        date(year, month or 1, day or 1)
    except ValueError as error:
        raise RangeError(text) from error
    return PartialDate(year, month, day)


def _days_ago(found: re.Match[str], today: date) -> date:
    count = int(found["en"] or found["ko"] or found["zh"])
    unit = (found["unit"] or found["ko_unit"] or found["zh_unit"]).lower()
    try:
        return today - timedelta(days=count * _UNITS[unit])
    except OverflowError as error:
        raise RangeError(found.group()) from error


def _relative(today: date, unit: str, shift: int) -> tuple[date, date]:
    """The first and last day of a day, week (from Monday), month or year before or after."""
    if unit == "year":
        return date(today.year + shift, 1, 1), date(today.year + shift, 12, 31)
    if unit == "month":
        months = today.year * 12 + today.month - 1 + shift
        month = PartialDate(months // 12, months % 12 + 1)
        return month.earliest(), month.latest()
    if unit == "week":
        monday = today + timedelta(days=7 * shift - today.weekday())
        return monday, monday + timedelta(days=6)
    day = today + timedelta(days=shift)
    return day, day
