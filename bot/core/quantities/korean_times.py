"""Clock times and durations as Korean writes them."""

from __future__ import annotations

import re

from bot.core.quantities.common import make_clock
from bot.core.quantities.kinds import (
    CalendarDate,
    ClockTime,
    Length,
    Number,
    QuantityValue,
    make_length,
)
from bot.core.quantities.numbers import DIGITS, KO_NATIVE, KO_SINO, parse_korean_native, parse_sino
from bot.core.quantities.reading import (
    Reading,
    Rule,
    make_date,
)
from bot.core.regex import regex

_B = r"(?<![가-힣])"  # a Korean word starts here
_HALF = r"(?P<half>오전|오후|새벽|이른\s*아침|아침|한낮|대낮|낮|저녁|밤|am|pm)"
_HOUR = r"(?P<h>2[0-4]|1?\d|0\d|(?:열한|열두|열|한|두|세|네|다섯|여섯|일곱|여덟|아홉))"
_NOT_HOUR = r"(?!간|적|\s?주석|진핑|절|각|기|작|민|장|대|행|점|도|골|나리오|즌|리즈)"
_MINUTE = rf"(?:\s*(?:(?P<min>[0-5]?\d|{KO_SINO})\s*분|(?P<banhalf>반)(?!대|응|발|영|드|도)))?"
_CLOCK = regex(
    rf"(?:{_HALF}\s*)?(?<![가-힣\d.])?{_HOUR}\s*시{_NOT_HOUR}{_MINUTE}"
    rf"|{_HALF.replace('half', 'half2')}\s*(?P<h2>[01]?\d|2[0-4]):(?P<m2>[0-5]\d)"
    rf"|{_B}(?P<named>정오|자정)"
)

_DAYS = {"하루": 1, "이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "엿새": 6, "이레": 7, "여드레": 8,
         "아흐레": 9, "열흘": 10, "보름": 15}  # fmt: skip
_UNITS = {"초": "second", "분": "minute", "시간": "hour", "일": "day", "주": "week", "주일": "week",
          "주간": "week", "개월": "month", "달": "month", "년": "year", "해": "year"}  # fmt: skip
_UNIT = r"(?P<unit>시간|주일|주간|개월|달|분|초|주|년|일)"
_DURATION = regex(
    rf"(?<![\d.,:])(?P<n>{DIGITS})(?:여\s)?\s*{_UNIT}(?P<tail>간|짜리|째|여)?(?!의\s*\d|요일|식|석|명|당|제|국)(?P<half>\s*반(?!대|응|발|영|드|도))?"
    rf"|{_B}(?P<native>{KO_NATIVE})\s*(?P<unit2>시간|주일|주간|개월|달|주(?=\s|간|일|$)|(?<=\s)해(?=\s|$))(?P<half2>\s*반(?!대|응|발|영|드|도))?"
    rf"|{_B}(?P<sino>(?:{KO_SINO[:-1]}){{2,6}}(?=\s?분)|십(?=\s분)|(?:{KO_SINO[:-1]}){{2,6}}|[일삼육])(?P<unit3>\s?분|개월|주일|주|년|시간|일(?=간|\s*(?:동안|이내|까지|무비자)))"
    rf"(?![가-힣]?석)(?P<half3>\s*반(?!대|응|발|영|드|도))?"
    rf"|{_B}(?P<tens>(?:스물|서른|마흔|쉰)(?:다섯)?)\s*분(?!들)"
    rf"|{_B}반\s?(?P<bunit>시간|년|달|개월)"
    rf"|{_B}(?P<days>하루|이틀|사흘|나흘|닷새|엿새|이레|여드레|아흐레|열흘|보름)(?!빨리|하루|종일|\s종일)"
)
_LIST_BEFORE = regex(r"(?<![\d:.])(?P<n>\d{1,4})\s*(?:,|·|~|∼|-|–|/|과|와|및|에서|대)\s*$")
JOINT = regex(r"\s*(?:하고|과|와|,|에)?\s*")
_STAY = regex(
    r"(?:간|짜리|째|\s*(?:동안|이내|이하|미만|이상|까지\s*(?:체류|머|무비자|있)|만\s*(?:체류|머|있)|체류|무비자|머물|비자\s*없이|넘|전|뒤|후|만에|밖에|내내|쯤|정도|차))"
)
_STAY_BEFORE = regex(
    r"(?:최대|최장|무비자(?:로)?|체류|비자\s*없이|약|총|길어야|기간[은이]?|한도[는가]?)\s*$"
)


def _hour(word: str) -> int:
    return int(word) if word[0].isdigit() else parse_korean_native(word)


_MORNING = {"오전", "새벽", "아침", "am"}
_EVENING = {"오후", "저녁", "밤", "pm"}


def _half_of(word: str | None, hour: int) -> str:
    if word is None:
        return ""
    if word in _MORNING or word.startswith("이른"):
        return "am"
    if word in _EVENING:
        return "am" if word == "밤" and hour in (12, 1, 2, 3) else "pm"
    return "am" if hour in (10, 11) else "pm"


def _note_clock(reading: Reading, match: re.Match[str]) -> None:
    if match["named"]:
        reading.note(*match.span(), ClockTime(720 if match["named"] == "정오" else 0))
        return
    if match["h2"]:
        hour = int(match["h2"])
        value = make_clock(hour, int(match["m2"]), _half_of(match["half2"], hour))
        reading.note(*match.span(), value)
        return
    word = match["h"]
    start = match.start("h")
    if not match["half"] and start and _is_word_part(reading.low[start - 1], word):
        return
    hour = _hour(word)
    minute = 30 if match["banhalf"] else 0
    if match["min"]:
        digits = match["min"]
        minute = int(digits) if digits[0].isdigit() else int(parse_sino(digits))
    reading.note(*match.span(), make_clock(hour, minute, _half_of(match["half"], hour)))


def _is_word_part(before: str, word: str) -> bool:
    if word[0].isdigit():
        return before.isdigit() or before in ".:"
    return "가" <= before <= "힣"


def _note_duration(reading: Reading, match: re.Match[str]) -> None:
    start, end = match.span()
    if match["days"]:
        reading.note(start, end, Length(_DAYS[match["days"]], "day"))
        return
    if match["bunit"]:
        reading.note(start, end, make_length(0.5, _UNITS[match["bunit"]]))
        return
    half = 0.5 if match["half"] or match["half2"] or match["half3"] else 0
    if match["native"]:
        amount: float = parse_korean_native(match["native"])
        reading.note(start, end, make_length(amount + half, _UNITS[match["unit2"]]))
        return
    if match["sino"]:
        amount = parse_sino(match["sino"])
        reading.note(start, end, make_length(amount + half, _UNITS[match["unit3"].strip()]))
        return
    if match["tens"]:
        count = parse_korean_native(match["tens"])
        reading.note(start, end, Length(count, "minute"), also=Number(count))
        return
    amount = parse_sino(match["n"])
    unit = match["unit"]
    length = make_length(amount + half, _UNITS[unit])
    also: QuantityValue | None = None
    value: QuantityValue = length
    if unit == "일":
        day = make_date(None, None, int(amount)) if amount == int(amount) else None
        stays = (match["tail"] or _STAY.match(reading.low, end)) or _STAY_BEFORE.search(
            reading.low, max(0, start - 10), start
        )
        if day and not stays:
            value, also = day, length
    if reading.note(start, end, value, also=also) and unit in ("분", "시간", "일", "개월"):
        _note_list(reading, start, unit, as_day=isinstance(value, CalendarDate))


def _note_list(reading: Reading, start: int, unit: str, *, as_day: bool) -> None:
    """Give the unit to the numbers before it: "20, 25, 30분"."""
    while before := _LIST_BEFORE.search(reading.low, max(0, start - 20), start):
        amount = int(before["n"])
        value = make_date(None, None, amount) if as_day else make_length(amount, _UNITS[unit])
        if not reading.note(before.start("n"), before.end("n"), value):
            return
        start = before.start("n")


CLOCK_RULES: tuple[Rule, ...] = ((_CLOCK, _note_clock, ("시", ":", "정오", "자정")),)
LENGTH_RULES: tuple[Rule, ...] = ((_DURATION, _note_duration, ()),)
