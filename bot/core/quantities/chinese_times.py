"""Clock times and durations as Chinese (Simplified) writes them."""

from __future__ import annotations

import re

from bot.core.quantities.common import make_clock
from bot.core.quantities.kinds import CalendarDate, ClockTime, Length, make_length
from bot.core.quantities.numbers import DIGITS, ZH_WORDS, parse_sino, parse_whole_sino
from bot.core.quantities.reading import Reading, Rule
from bot.core.regex import regex

_NUM = rf"(?:{DIGITS}|{ZH_WORDS})"
_DAYPART = r"(?P<half>凌晨|清晨|早上|早晨|上午|中午|正午|下午|傍晚|晚上|深夜|夜里|早|晚)"
_HOUR = r"(?P<h>2[0-4]|[01]?\d|二十[一二三四]?|十[一二三四五六七八九]?|[一二两三四五六七八九])"
_CLOCK = regex(
    rf"(?<![\d.:第])(?:{_DAYPART}的?\s*)?{_HOUR}\s*(?P<mark>点|时)(?P<tail>钟|整|半|[一三]刻|\s*(?P<min>[0-5]?\d|[二三四五]?十[一二三四五六七八九]?"
    rf"|[零〇]?[一二三四五六七八九])(?:分(?!之)|(?=[^\d天个小钟]|$)))?(?!分之|\d)"
    rf"|{_DAYPART.replace('half', 'half2')}\s*(?P<h2>[01]?\d|2[0-4])[::](?P<m2>[0-5]\d)"
    r"|(?P<named>正午|中午十二点|午夜|零点)"
)

_UNITS = {
    "秒": "second", "分钟": "minute", "分": "minute", "小时": "hour", "钟头": "hour",
    "天": "day", "日": "day", "周": "week", "星期": "week", "礼拜": "week",
    "个月": "month", "月": "month", "年": "year", "刻钟": "quarter",
}  # fmt: skip
_DURATION = regex(
    rf"(?<![\d.:第])(?<!\d,)(?P<n>{_NUM})\s*个?\s*(?P<unit>分钟|刻钟|小时|钟头|星期|礼拜)(?![一二三四五六日])(?P<half>半)?"
    rf"|(?<![\d.:第])(?<!\d,)(?P<n2>{_NUM})\s*个(?:(?P<half2>半)|[多来])?(?P<unit2>小时|钟头|星期|礼拜|月)(?P<half3>半)?"
    rf"|(?<![\d.:第十哪])(?<!\d,)(?!(?:19|20)\d{{2}}年)(?P<n3>{_NUM})[多来几]?"
    rf"(?P<unit3>天|周(?!年|[一二三四五六日天]|边)|年(?!级|代|初|底|末|[一二三四五六七八九十\d]{{0,2}}月)|秒"
    rf"|分(?![之享歧工数裂别析一二三四五六七八九\d])"
    rf"|日(?=内|之内|以内|免签|停留|的?免签))(?P<half4>半)?"
    r"|(?P<bare>半)个?(?P<bunit>小时|钟头|天|年|月)(?!岛|球)"
)
_LIST_BEFORE = regex(rf"(?<![\d:.])(?P<n>{_NUM})\s*(?:、|,|,|和|与|或|至|到|-|–|~|~)\s*$")
JOINT = regex(r"\s*(?:零|又|和|,|,|加)?\s*")


_EVENING = {"下午", "傍晚", "晚上", "晚", "深夜", "夜里"}


def _half_of(word: str | None, hour: int) -> str:
    if not word:
        return ""
    if word in ("中午", "正午"):
        return "am" if hour in (10, 11) else "pm"
    if word in _EVENING:
        return "am" if word != "下午" and hour == 12 else "pm"
    return "am"


def _note_clock(reading: Reading, match: re.Match[str]) -> None:
    if match["named"]:
        reading.note(*match.span(), ClockTime(0 if match["named"] in ("午夜", "零点") else 720))
        return
    if match["h2"]:
        hour = int(match["h2"])
        value = make_clock(hour, int(match["m2"]), _half_of(match["half2"], hour))
        reading.note(*match.span(), value)
        return
    word, tail = match["h"], match["tail"]
    spelled = not word[0].isdigit()
    if not match["half"] and not tail and (spelled or match["mark"] == "时"):
        return  # "三点共识" is three points; "24时" alone is rare
    hour = parse_whole_sino(word)
    minute = 0
    if tail == "半":
        minute = 30
    elif tail and "刻" in tail:
        minute = 15 if tail[0] == "一" else 45
    elif match["min"]:
        minute = parse_whole_sino(match["min"].lstrip("零〇") or "0")
    reading.note(*match.span(), make_clock(hour, minute, _half_of(match["half"], hour)))


_SPELLED_YEAR = regex(r"[二一][〇零○一二三四五六七八九]{3}")


def _length(amount: float, unit: str) -> Length:
    name = _UNITS[unit]
    return make_length(amount * 15, "minute") if name == "quarter" else make_length(amount, name)


def _note_duration(reading: Reading, match: re.Match[str]) -> None:
    start, end = match.span()
    if match["bare"]:
        unit = "月" if match["bunit"] == "月" else match["bunit"]
        reading.note(start, end, _length(0.5, unit))
        return
    words = match["n"] or match["n2"] or match["n3"]
    unit = match["unit"] or match["unit2"] or match["unit3"]
    if unit == "年" and _SPELLED_YEAR.fullmatch(words):
        reading.note(start, end, CalendarDate(int(parse_sino(words))))
        return
    half = 0.5 if match["half"] or match["half2"] or match["half3"] or match["half4"] else 0
    value = _length(parse_sino(words) + half, unit)
    if not reading.note(start, end, value):
        return
    while before := _LIST_BEFORE.search(reading.low, max(0, start - 20), start):
        if not reading.note(*before.span("n"), _length(parse_sino(before["n"]), unit)):
            return
        start = before.start("n")


CLOCK_RULES: tuple[Rule, ...] = ((_CLOCK, _note_clock, ("点", "时", ":", "午夜", "正午")),)
LENGTH_RULES: tuple[Rule, ...] = ((_DURATION, _note_duration, ()),)
