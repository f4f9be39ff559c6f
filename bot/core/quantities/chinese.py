"""Quantities as Chinese (Simplified) writes them."""

from __future__ import annotations

import re

from bot.core.quantities.common import make_clock, year_end
from bot.core.quantities.kinds import (
    CalendarDate,
    ClockTime,
    Length,
    Money,
    Number,
    Percent,
    QuantityValue,
    Rank,
    make_length,
)
from bot.core.quantities.numbers import DIGITS, ZH_WORDS, parse_sino
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

_REL_YEAR = "今年|去年|明年|前年|本年"
_NUM = rf"(?:{DIGITS}|{ZH_WORDS})"
_YEAR_PART = (
    rf"(?:(?P<y>(?:19|20)?\d{{2}})年|(?P<yw>[二两][〇零○一二三四五六七八九千]{{2,5}})年"
    rf"|(?P<rel>{_REL_YEAR})的?)\s*"
)
_MON = r"(?P<m>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\s*月(?!球|亮)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
_DATE = re.compile(
    rf"(?<![\d.个])(?:{_YEAR_PART})?{_MON}\s*(?P<d>{_DAY})\s*(?P<mark>[日号])?"
    rf"(?:\s*(?:至|到|和|与|、|,|-|–|—|~|~)\s*(?P<d2>{_DAY})\s*(?:[日号]|(?=[这]?两[天日])))?(?![\d天])"
)
_MONTH = re.compile(
    rf"(?<![\d.个])(?:{_YEAR_PART})?{_MON}(?P<part>初|上旬|中旬|中(?=[,，。？?]|$)|下旬|底|末)?(?!\s*\d)"
)
_YEAR_END = re.compile(
    rf"(?<![\d.])(?:(?P<y>(?:19|20)\d{{2}})年\s*|(?P<rel>{_REL_YEAR}))(?:年底|年末|底|末|年终)|(?<!\d)年(?:底|末)"
)
_YEAR = re.compile(
    r"(?<![\d.])(?:((?:19|20)\d{2})\s*年(?!间)|([二一][〇零○一二三四五六七八九]{3})年)|(?<![\d.,:])(20[0-4]\d)(?![\d.,:年個个])"
)
_RELATIVE = re.compile(
    rf"(?P<day>今天|今日|昨天|昨日|明天|前天|后天)|(?P<year>{_REL_YEAR})|(?P<month>上个?月|本月|这个月|下个?月)(?![初中底末])"
)
_RELATIVE_DAYS = {"今": 0, "昨": -1, "明": 1, "前": -2, "后": 2}
_RELATIVE_YEARS = {"今年": 0, "本年": 0, "去年": -1, "明年": 1, "前年": -2}
_WEEKDAY = re.compile(
    r"(?P<which>上个?|下个?|本|这个?)?(?:周|星期|礼拜)(?P<w>[一二三四五六日天])(?![年个])"
)
_WEEKDAYS = "一二三四五六日"

_DAYPART = r"(?P<half>凌晨|清晨|早上|早晨|上午|中午|正午|下午|傍晚|晚上|深夜|夜里|早|晚)"
_HOUR = r"(?P<h>2[0-4]|[01]?\d|二十[一二三四]?|十[一二三四五六七八九]?|[一二两三四五六七八九])"
_CLOCK = re.compile(
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
_DURATION = re.compile(
    rf"(?<![\d.:第])(?<!\d,)(?P<n>{_NUM})\s*个?\s*(?P<unit>分钟|刻钟|小时|钟头|星期|礼拜)(?![一二三四五六日])(?P<half>半)?"
    rf"|(?<![\d.:第])(?<!\d,)(?P<n2>{_NUM})\s*个(?:(?P<half2>半)|[多来])?(?P<unit2>小时|钟头|星期|礼拜|月)(?P<half3>半)?"
    rf"|(?<![\d.:第十])(?<!\d,)(?!(?:19|20)\d{{2}}年)(?P<n3>{_NUM})[多来几]?"
    rf"(?P<unit3>天|周(?!年|[一二三四五六日天]|边)|年(?!级|代|初|底|末|[一二三四五六七八九十\d]{{0,2}}月)|秒"
    rf"|分(?![之享歧工数裂别析一二三四五六七八九\d])"
    rf"|日(?=内|之内|以内|免签|停留|的?免签))(?P<half4>半)?"
    r"|(?P<bare>半)个?(?P<bunit>小时|钟头|天|年|月)(?!岛|球)"
)
_LIST_BEFORE = re.compile(rf"(?<![\d:.])(?P<n>{_NUM})\s*(?:、|,|,|和|与|或|至|到|-|–|~|~)\s*$")
JOINT = re.compile(r"\s*(?:零|又|和|,|,|加)?\s*")
_DAY_ONLY = re.compile(
    rf"(?<![\d.月第])(?P<d>3[01]|[12]\d|[1-9]|{_DAY})(?P<mark>日|号)(?!线|机|楼|码|本)"
)
_DAY_RANGE = re.compile(r"(?<![\d.])(\d{1,2})\s*(?:至|到|-|–|~)\s*$")

_PERCENT = re.compile(rf"百分之(?P<n>{DIGITS}|{ZH_WORDS})")
_MONEY = re.compile(
    rf"(?<![\d.])(?<!\d,)(?P<n>(?:{DIGITS}|{ZH_WORDS})[万亿千百]*)\s*(?P<cur>韩元|美元|日元|欧元|人民币|元)(?!首|月|旦)"
)
_CURRENCIES = {"韩": "KRW", "美": "USD", "日": "JPY", "欧": "EUR", "人": "CNY", "元": "CNY"}
_NAMES = re.compile(
    r"(?:七|二十)国集团|[这那同]一[年天月周]|三八线|一带一路|三星|九一八|六方会谈|(?<![二三四五])十分(?!钟)|四川|万一|千万(?!\S*元)|百度|五角大楼|两岸|七七|八卦"
    r"|一些|一点(?!钟|半|[零十二三四五\d])|一样|一起|一直|一下|统一|同一|进一步|第一夫人|一方面|二维码|三明治"
)
_FIRST = r"首(?=次|个|通|位|场|轮|度|届|脑通|脑电)|初次|头一[次个回]|首度"
_ORDINAL = re.compile(
    rf"第\s*(?P<n>\d{{1,3}}|[一二三四五六七八九十百]{{1,4}})|(?P<first>{_FIRST})(?:次|个|通|位|场|轮|度|届)?"
    r"|排名?(?:在)?第?(?P<rank>[一二三四五六])(?![个名位])"
)
_MEASURE = (
    "(?:个|位|名|次|项|场|通|轮|方面|种|点|份|部|家|届|人(?!民|文|权|员|均|次)|国|条|大|件|名义|领导|首脑|元首|段|句"
    "|遍|回|票|座|方(?!案)|亿|万|成)"
)
_COUNT = re.compile(
    rf"(?<![\d.:/$-])(?<!\d,)(?P<d>{DIGITS}[万亿千百]*)(?![\d:])(?![a-z])|(?P<w>[二两三四五六七八九十百千]+(?:[万亿])?)(?={_MEASURE})"
)


def _year(match: re.Match[str], reading: Reading) -> tuple[int | None, bool]:
    if match["y"]:
        return full_year(match["y"]), False
    if match["yw"]:
        return int(parse_sino(match["yw"])), False
    if match["rel"]:
        moved = shift_year(reading.reference, _RELATIVE_YEARS[match["rel"]])
        return (moved.year if moved else None), moved is not None
    return None, False


def _number(word: str) -> int:
    return int(word) if word[0].isdigit() else int(parse_sino(word))


def _note_date(reading: Reading, match: re.Match[str]) -> None:
    if not match["mark"] and not match["d2"] and not match["d"].isdigit():
        return
    year, relative = _year(match, reading)
    month = _number(match["m"])
    start = match.start("m") if match["rel"] and year is None else match.start()
    first = make_date(year, month, _number(match["d"]))
    if not match["d2"]:
        reading.note(start, match.end(), first, relative=relative)
        return
    if not reading.is_free(start, match.end()):
        return
    second = make_date(year, month, _number(match["d2"]))
    reading.note(
        start, match.end("mark") if match["mark"] else match.end("d"), first, relative=relative
    )
    reading.note(match.start("d2"), match.end(), second, relative=relative)


_PARTS = {"初": "early", "上": "early", "中": "mid", "下": "late", "底": "late", "末": "late"}


def _note_month(reading: Reading, match: re.Match[str]) -> None:
    year, relative = _year(match, reading)
    part = _PARTS[match["part"][0]] if match["part"] else ""
    start = match.start("m") if match["rel"] and year is None else match.start()
    value = make_date(year, _number(match["m"]), None, part)
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
    hour = _number(word)
    minute = 0
    if tail == "半":
        minute = 30
    elif tail and "刻" in tail:
        minute = 15 if tail[0] == "一" else 45
    elif match["min"]:
        minute = _number(match["min"].lstrip("零〇") or "0")
    reading.note(*match.span(), make_clock(hour, minute, _half_of(match["half"], hour)))


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
    half = 0.5 if match["half"] or match["half2"] or match["half3"] or match["half4"] else 0
    value = _length(parse_sino(words) + half, unit)
    if not reading.note(start, end, value):
        return
    while before := _LIST_BEFORE.search(reading.low, max(0, start - 20), start):
        if not reading.note(*before.span("n"), _length(parse_sino(before["n"]), unit)):
            return
        start = before.start("n")


def _note_day_only(reading: Reading, match: re.Match[str]) -> None:
    amount = _number(match["d"])
    also = Length(amount, "day") if match["mark"] == "日" else None
    start = match.start()
    if reading.note(*match.span(), make_date(None, None, amount), also=also):
        before = _DAY_RANGE.search(reading.low, max(0, start - 8), start)
        if before:
            reading.note(*before.span(1), make_date(None, None, int(before[1])))


def _note_percent(reading: Reading, match: re.Match[str]) -> None:
    reading.note(*match.span(), Percent(parse_sino(match["n"])))


def _note_money(reading: Reading, match: re.Match[str]) -> None:
    reading.note(*match.span(), Money(parse_sino(match["n"]), _CURRENCIES[match["cur"][0]]))


def _note_ordinal(reading: Reading, match: re.Match[str]) -> None:
    digits = match["n"] or match["rank"]
    rank = _number(digits) if digits else 1
    if rank:
        reading.note(*match.span(), Rank(rank))


def _note_count(reading: Reading, match: re.Match[str]) -> None:
    text = match["d"] or match["w"]
    reading.note(match.start(), match.start() + len(text), Number(parse_sino(text)))


def _ignore(reading: Reading, match: re.Match[str]) -> None:
    reading.take(*match.span())


CHINESE: tuple[Rule, ...] = (
    (_NAMES, _ignore, ()),
    (_YEAR_END, _note_year_end, ("年",)),
    (_DATE, _note_date, ("月",)),
    (_MONTH, _note_month, ("月",)),
    (_PERCENT, _note_percent, ("百分",)),
    (_MONEY, _note_money, ("元", "人民币")),
    (_CLOCK, _note_clock, ("点", "时", ":", "午夜", "正午")),
    (_DURATION, _note_duration, ()),
    (_YEAR, _note_year, ("年", "20")),
    (_DAY_ONLY, _note_day_only, ("日", "号")),
    (_RELATIVE, _note_relative, ("天", "日", "年", "月")),
    (_WEEKDAY, _note_weekday, ("周", "星期", "礼拜")),
    (_ORDINAL, _note_ordinal, ("第", "首", "初次", "头一", "排")),
    (_COUNT, _note_count, ()),
)
"""The rules of Chinese, in order of precedence."""
