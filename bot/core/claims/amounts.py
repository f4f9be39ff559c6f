"""Amounts of a claim against the typed values of facts: dates, lengths, times, ranks, counts."""

# Word lists and wordings read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from bot.core.claims.patterns import Span
from bot.core.claims.reading import Amount, Claim
from bot.core.facts import Fact, Mode
from bot.core.language import Lang
from bot.core.matching.slots import compatible
from bot.core.quantities import (
    CalendarDate,
    ClockTime,
    Length,
    Number,
    Quantity,
    QuantityValue,
    Rank,
    Weekday,
)
from bot.core.values import (
    ClockValue,
    CountValue,
    DateValue,
    DurationValue,
    OrdinalValue,
    PartialDate,
    PeriodValue,
    TextValue,
    Value,
    WeekdayValue,
)

_DAYS = {"day": 1.0, "week": 7.0, "month": 30.4, "year": 365.0}
_MINUTES = {"second": 1 / 60, "minute": 1.0, "hour": 60.0}
FARTHEST = 20
"""How many times as long a length may be and still be one of the same thing."""
_BELOW = re.compile(
    r"(?:a (?:little|bit|touch|shade) (?:under|less than|short of)|just (?:under|short of)|nearly|"
    r"almost|close to|not quite|not even|short of|under|less than|shy of)\s*(?:a\s+|an\s+)?$|"
    r"(?:将近|接近|不到|不足|不满|未满|近)\s*$|거의$"
)
_BELOW_AFTER = re.compile(
    r"(?:조금|약간|살짝)?(?:이|가|도)?(?:채)?(?:안되|못되|안돼|안된|안됐|안됨|못돼|못된|못됐|못미|모자라)|미만|가까이|가까운|不到|不足|弱|少一点"
)
_ABOVE = re.compile(
    r"(?:a (?:little|bit|touch|shade) (?:over|more than)|just over|over|more than|longer than)"
    r"\s*(?:a\s+|an\s+)?$|(?:超过|不止|多于)\s*$"
)
_ABOVE_AFTER = re.compile(
    r"(?:이|가|을|를)?(?:조금|약간)?(?:넘|이상|초과|남짓)|多(?=[,.。]|$)|以上|出头"
)
_ABOUT = re.compile(
    r"(?:(?:only|just|about|around|roughly|some|a full|full|a whole|as (?:much|long|many) as|up to|at least|at most|"
    r"(?:no|not) (?:more|less|longer|later|fewer) than|within|a maximum of|maximum|exactly|precisely|"
    r"all of|barely|a mere|merely|no (?:more|less) than)\s+)+(?:a\s+|an\s+|the\s+)?$"
    r"|(?:최대|최장|길어야|불과|고작|겨우|약|대략|거의|정확히|딱|꼬박|무려|만|최소|적어도)$"
    r"|(?:最多|最长|至多|顶多|不超过|不多于|大约|大概|约|整整|足足|刚好|正好|仅|只有|才|将近|差不多|至少|约莫)(?:可以|能够|可|能)?(?:待|呆|住|停留|逗留|留|玩)?(?:满|上)?$"
)
_ABOUT_AFTER = re.compile(
    r"\s*(?:or so|or thereabouts|ish|at (?:the )?most|max(?:imum)?|tops|in total|in all)\b"
    r"|(?:정도|쯤|가량|남짓|내외|안팎|이내|까지만?|동안|간|밖에|만에|만|짜리|씩|째)+"
    r"|(?:左右|上下|前后|以内|之内|的时间|钟|整|之久)+"
)
_AT_LEAST = re.compile(
    r"\b(?:at least|no less than|not less than|a minimum of)\s+(?:(?:for|a|an|the|some|about|around|another|to|up)\s+)*$|"
    r"(?:최소|적어도)(?:한)?[^,.;]{0,10}$|(?:至少|不少于|最少|起码)[^,.;\d]{0,8}$"
)
_AT_LEAST_AFTER = re.compile(r"\s*(?:or more|and up)|이상|부터|以上")
_SINCE = re.compile(r"\b(?:since|from|starting|beginning)\s+(?:on\s+|in\s+|the\s+)*$|(?:自|从)$")
_SINCE_AFTER = re.compile(r"부터|起|开始")
_UNTIL = re.compile(r"\b(?:until|till|through|to|by|before)\s+(?:the\s+)?$|(?:至|到|截至)$")
_UNTIL_AFTER = re.compile(r"까지|为止|截止|到期|结束")
_PARTIAL_STAY = re.compile(
    r"\b(?:spend|spends|spending|trip|holiday|visit of)\b|(?:짜리|동안의)출장|出差.{0,4}$"
)


_STAYING = re.compile(
    r"\b(?:visiting|staying|touring|travell?ing|holidaying|stopping|spending|going)\b"
    r"(?:(?!\b(?:can|may|could|stay|up to|limit|allowed|within|maximum)\b)[^,;.]){0,56}$"
)
_STAYING_AFTER = re.compile(
    r"(?:간|동안|정도|쯤)*(?:중국에|중국을|중국)?(?:머무는|묵는|다녀오는|여행하는|방문하는|체류하는|지내는)|的(?:韩国)?(?:人|旅客|游客|乘客|公民|商务人士)"
)
"""Words beside the length of a stay of somebody's own: "visiting China for ten days"."""
_SO_FAR = re.compile(
    r"\b(?:in (?:force|effect|place|operation)|running|been (?:valid|open|available)|up and running|existed|applied)\b"
    r"|시행(?:된|한)지|실시(?:된|한)지|도입(?:된|한)지|(?:시행|적용|유지)돼(?:왔|온)|(?:已经?|已)(?:实施|实行|生效|施行|运行|执行)|(?:实施|实行|生效|施行)(?:已|了|至今)"
)
"""Words for something that has applied up to the time of speaking."""
_SETTING_IN = re.compile(
    r"\b(?:introduc\w+|began|begun|begins?|start\w*|launch\w*|took effect|taken effect|(?:came|come|went) into (?:force|effect)|brought in|"
    r"since|expir\w+|end(?:s|ed|ing)?|runs? out|ran out|lapse\w*|clos\w+|until|through)\b"
    r"|시작|도입|시행|발효|부터|끝|종료|만료|까지|开始|起|启动|推出|生效|实施|实行|到期|结束|截止|为止|终止"
)
"""Words for the ends of a time: a date beside them is one of the two, not any day between."""


def judge(claim: Claim, amount: Amount, facts: Sequence[Fact]) -> bool | None:
    """Whether an amount agrees with the facts' values; None where they can't be compared."""
    readings = [amount.quantity.value]
    if amount.quantity.also is not None:
        readings.append(amount.quantity.also)
    if (elapsed := _elapsed(claim, amount, facts)) is not None:
        return elapsed
    verdicts = [
        verdict
        for fact in facts
        for reading in readings
        if (verdict := _compare(claim, amount, reading, fact.value)) is not None
    ]
    if any(_is_finer(reading, fact.value) for fact in facts for reading in readings):
        return any(verdicts) if verdicts else None
    beside = claim.text[max(0, amount.span[0] - 40) : amount.span[1] + 12]
    if _SETTING_IN.search(beside):
        return any(verdicts) if verdicts else None
    if not verdicts and any(_in_force(reading, fact) for fact in facts for reading in readings):
        return True
    return any(verdicts) if verdicts else None


def _elapsed(claim: Claim, amount: Amount, facts: Sequence[Fact]) -> bool | None:
    """Whether a time for which something has applied so far is the facts'; None if none is told.

    "In force for over half a year" is reckoned from the start of what applies to the source's day.
    """
    said = amount.quantity.value
    if not isinstance(said, Length) or said.unit not in _DAYS:
        return None
    around = claim.text[max(0, amount.span[0] - 40) : amount.span[1] + 16]
    since = [
        (fact.valid_from, fact.as_of)
        for fact in facts
        if fact.valid_from is not None and fact.mode is Mode.POLICY
    ]
    if not since or not _SO_FAR.search(around):
        return None
    start, until = since[0]
    least, most = (until - start.latest()).days, (until - start.earliest()).days
    told = said.amount * _DAYS[said.unit]
    if is_above(claim, amount):
        return told < most <= 2 * told
    if is_below(claim, amount):
        return least < told <= 2 * least
    return 0.85 * least <= told <= 1.15 * most


def _is_finer(said: QuantityValue, value: Value) -> bool:
    """Whether a date says more than a known one: the day, where only the month is known."""
    if not isinstance(said, CalendarDate) or not isinstance(value, DateValue):
        return False
    on = value.on
    known = CalendarDate(on.year, on.month, on.day, on.part, on.end_of_year)
    return compatible(said, known) and not told_by(said, known)


def _in_force(said: QuantityValue, fact: Fact) -> bool:
    """Whether a date lies within the time for which a fact applies."""
    start, end = fact.valid_from, fact.valid_until
    if not isinstance(said, CalendarDate) or not isinstance(fact.value, TextValue):
        return False
    if start is None or end is None or said.month is None:
        return False
    if said.day is not None and start.day is None and said.month == start.month:
        # "It began on 5 November" names a day that the source leaves open.
        return False
    year = said.year or end.year
    return start.earliest() <= date(year, said.month, said.day or 1) <= end.latest()


def _compare(claim: Claim, amount: Amount, said: QuantityValue, value: Value) -> bool | None:
    match said, value:
        case Length(), DurationValue():
            return _lengths(claim, amount, said, value)
        case CalendarDate(), DateValue():
            return _dates(said, value.on)
        case CalendarDate(), PeriodValue():
            ends = [end for end in _ends(claim, amount, value) if end is not None]
            judged = [told for end in ends if (told := _dates(said, end)) is not None]
            return any(judged) if judged else None
        case Weekday(), DateValue():
            return _weekday(said, value.on)
        case Weekday(), PeriodValue():
            days = [_weekday(said, end) for end in (value.start, value.end) if end]
            return any(days) if days else None
        case Weekday(), WeekdayValue():
            return said.day == value.weekday
        case ClockTime(), ClockValue():
            return compatible(said, ClockTime(value.minutes))
        case Rank(), OrdinalValue():
            return said.rank == value.rank
        case Number(), CountValue():
            return said.amount == value.count
        case _:
            return None


def _ends(claim: Claim, amount: Amount, value: PeriodValue) -> tuple[PartialDate | None, ...]:
    """The ends of a period that an amount may mean: "since" the start, "until" the end."""
    before, after = claim.text[: amount.span[0]], claim.text[amount.span[1] :]
    if _SINCE.search(before) or _SINCE_AFTER.match(after):
        return (value.start,)
    if _UNTIL.search(before) or _UNTIL_AFTER.match(after):
        return (value.end,)
    return value.start, value.end


def _dates(said: CalendarDate, value: PartialDate) -> bool | None:
    known = CalendarDate(value.year, value.month, value.day, value.part, value.end_of_year)
    if not told_by(said, known):
        return None if compatible(said, known) else False
    if said.part and said.month is not None and value.day is not None:
        low, high = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}[said.part]
        if not low <= value.day <= high:
            return False
    if said.end_of_year and value.month is not None and value.month < 11:
        return False
    return compatible(said, known)


def told_by(said: CalendarDate, known: CalendarDate) -> bool:
    """Whether a known date tells all that a claim's does: no day where only a month is known."""
    if said.day is not None and known.day is None:
        return False
    if said.month is not None and known.month is None:
        return known.end_of_year
    return said.month is not None or said.year is None or known.year is not None


def _weekday(said: Weekday, value: PartialDate) -> bool | None:
    if value.day is None or value.month is None:
        return None
    day = date(value.year, value.month, value.day)
    return day.weekday() == said.day


def _lengths(claim: Claim, amount: Amount, said: Length, value: DurationValue) -> bool | None:
    if said.unit in _DAYS and value.unit in _DAYS:
        told, known = said.amount * _DAYS[said.unit], value.amount * _DAYS[value.unit]
    elif said.unit in _MINUTES and value.unit in _MINUTES:
        told, known = said.amount * _MINUTES[said.unit], value.amount * _MINUTES[value.unit]
    else:
        return None
    if not value.at_most and not 1 / FARTHEST < told / known < FARTHEST:
        return None
    quantity = amount.quantity
    below, above = is_below(claim, amount), is_above(claim, amount)
    if value.at_most:
        if says_at_least(claim, amount):
            return False
        if told < known and not quantity.at_most and _is_a_stay(claim, amount):
            return True
        return abs(told - known) < 0.6
    if (below or above) and value.approximate and abs(told - known) <= 0.1 * known:
        return True
    if below:
        return 0.75 * told <= known < told if not _is_loose(quantity) else known < told
    if above:
        return told < known <= 2 * told
    slack = 0.2 if quantity.approximate else (0.12 if value.approximate else 0.02)
    if not _is_round(said):
        slack = min(slack, 0.05)
    return abs(told - known) <= slack * known


def _is_a_stay(claim: Claim, amount: Amount) -> bool:
    """Whether a length is that of somebody's stay, which may be shorter than what is allowed."""
    if _PARTIAL_STAY.search(claim.text):
        return True
    before, after = claim.text[: amount.span[0]], claim.text[amount.span[1] :]
    return bool(_STAYING.search(before) or _STAYING_AFTER.match(after))


def says_at_least(claim: Claim, amount: Amount) -> bool:
    """Whether the claim says no less than the amount ("at least 15 days")."""
    start, end = amount.span
    return bool(
        _AT_LEAST.search(claim.text[max(0, start - 36) : start])
        or _AT_LEAST_AFTER.match(claim.text[end : end + 8])
    )


def _is_round(said: Length) -> bool:
    """Whether a length is of the sort that people round to: nobody says "about 82 minutes"."""
    return said.amount % 5 == 0 or said.amount % 1 != 0 or said.amount <= 3


def _is_loose(quantity: Quantity) -> bool:
    return quantity.at_most and not quantity.approximate


def hedged(claim: Claim, amount: Amount) -> Span:
    """An amount with the words beside it that say how it is meant ("a little under")."""
    start, end = amount.span
    before = claim.text[max(0, start - 28) : start]
    after = claim.text[end : end + 12]
    for pattern in (_BELOW, _ABOVE, _ABOUT):
        if found := pattern.search(before):
            start = min(start, amount.span[0] - len(before) + found.start())
    for pattern in (_BELOW_AFTER, _ABOVE_AFTER, _ABOUT_AFTER):
        if found := pattern.match(after):
            end = max(end, amount.span[1] + found.end())
    return start, end


def is_below(claim: Claim, amount: Amount) -> bool:
    """Whether the claim says less than the amount ("a little under half an hour")."""
    start, end = amount.span
    if claim.lang is Lang.EN and re.match(r"\s*(?:or so|-?ish)\b", claim.text[end:]):
        return False
    return bool(
        _BELOW.search(claim.text[max(0, start - 28) : start])
        or _BELOW_AFTER.match(claim.text[end : end + 8])
    )


def is_above(claim: Claim, amount: Amount) -> bool:
    """Whether the claim says more than the amount ("more than ten years")."""
    start, end = amount.span
    return amount.quantity.at_least or bool(
        _ABOVE.search(claim.text[max(0, start - 28) : start])
        or _ABOVE_AFTER.match(claim.text[end : end + 6])
    )
