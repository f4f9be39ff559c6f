"""Writing dates as a reader of each language expects them, never more exactly than known."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.core.language import Lang
from bot.core.values import PartialDate, Precision

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_WEEKDAYS = {
    Lang.EN: ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    Lang.KO: ("월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일"),
    Lang.ZH: ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"),
}
_PARTS = {
    Lang.EN: {"early": "early ", "mid": "mid-", "late": "late "},
    Lang.KO: {"early": " 초", "mid": " 중순", "late": " 말"},
    Lang.ZH: {"early": "初", "mid": "中旬", "late": "底"},
}


def day_text(day: date, lang: Lang) -> str:
    """A full date: "10 June 2025", "2025년 6월 10일", "2025年6月10日"."""
    return partial_text(PartialDate(day.year, day.month, day.day), lang)


def weekday_text(weekday: int, lang: Lang) -> str:
    """The name of a weekday, Monday = 0."""
    return _WEEKDAYS[lang.written][weekday]


def weekdays_text(weekdays: Sequence[int], lang: Lang) -> str:
    """Weekdays in order, three and more in a row as a stretch: "Monday–Friday, Sunday"."""
    runs: list[list[int]] = []
    for day in sorted(set(weekdays)):
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    joint = {Lang.EN: "–", Lang.KO: "~", Lang.ZH: "至"}[lang.written]
    told = [
        f"{weekday_text(run[0], lang)}{joint}{weekday_text(run[-1], lang)}"
        if len(run) > 2
        else ", ".join(weekday_text(day, lang) for day in run)
        for run in runs
    ]
    return ", ".join(told)


def partial_text(value: PartialDate, lang: Lang) -> str:
    """A date in its own precision: "early November 2025", "2024년 11월", "2025年底"."""
    written = lang.written
    if value.precision is Precision.END_OF_YEAR:
        end = {Lang.EN: "end of {}", Lang.KO: "{}년 말", Lang.ZH: "{}年底"}
        return end[written].format(value.year)
    if value.month is None:
        year = {Lang.EN: "{}", Lang.KO: "{}년", Lang.ZH: "{}年"}
        return year[written].format(value.year)
    part = _PARTS[written].get(value.part, "")
    if written is Lang.EN:
        if value.day is not None:
            return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"
        return f"{part}{_MONTHS[value.month - 1]} {value.year}"
    if written is Lang.KO:
        day = f" {value.day}일" if value.day is not None else part
        return f"{value.year}년 {value.month}월{day}"
    day = f"{value.day}日" if value.day is not None else part
    return f"{value.year}年{value.month}月{day}"


def span_text(start: PartialDate, end: PartialDate | None, lang: Lang) -> str:
    """A date or a stretch of dates: "16–17 June 2025", "2025년 6월 16일~17일"."""
    first = partial_text(start, lang)
    if end is None or end == start:
        return first
    same_month = (start.year, start.month) == (end.year, end.month)
    if same_month and start.day is not None and end.day is not None:
        match lang.written:
            case Lang.EN:
                return f"{start.day}–{partial_text(end, lang)}"
            case Lang.KO:
                return f"{first}~{end.day}일"
            case _:
                return f"{first}至{end.day}日"
    joint = {Lang.EN: " – ", Lang.KO: " ~ ", Lang.ZH: "至"}[lang.written]
    return f"{first}{joint}{partial_text(end, lang)}"


def clock_text(minutes: int, lang: Lang) -> str:
    """A time of day: "11:30 a.m.", "오전 11시 30분", "上午11点30分"."""
    hour, minute = divmod(minutes, 60)
    twelve = hour % 12 or 12
    match lang.written:
        case Lang.EN:
            return f"{twelve}:{minute:02d} {'a.m.' if hour < 12 else 'p.m.'}"
        case Lang.KO:
            half = "오전" if hour < 12 else "오후"
            return f"{half} {twelve}시" + (f" {minute}분" if minute else "")
        case _:
            half = "上午" if hour < 12 else "下午"
            return f"{half}{twelve}点" + (f"{minute}分" if minute else "")
