"""Dates and weekdays as English writes them."""

from __future__ import annotations

import re

from bot.core.quantities.common import year_end
from bot.core.quantities.kinds import (
    CalendarDate,
)
from bot.core.quantities.numbers import (
    EN_ORDINAL_WORDS,
    EN_VALUES,
    parse_english_ordinal,
)
from bot.core.quantities.reading import (
    Reading,
    Rule,
    make_date,
    relative_weekday,
    shift_day,
    shift_month,
    shift_year,
)
from bot.core.regex import regex

_MONTH_STEMS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_M = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b"
    r"(?:(?<=\bjan|\bfeb|\bmar|\bapr|\bjun|\bjul|\baug|\bsep|\boct|\bnov|\bdec)\.|(?<=\bsept)\.)?"
)
_D = rf"(?:(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b|{EN_ORDINAL_WORDS}\b)"
_Y = r"(?:19|20)\d{2}\b"
_YEAR_WORDS = (
    r"(?:twenty\s+(?:(?:twenty|thirty)(?:[-\s](?:one|two|three|four|five|six|seven|eight|nine))?"
    r"|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)"
    r"|two\s+thousand\s+(?:and\s+)?(?:twenty(?:[-\s](?:one|two|three|four|five|six|seven|eight"
    r"|nine))?|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen))"
)
_PART = (
    r"(?:(?P<part>early(?:\s+in|\s+this|\s+next)?|mid(?:dle\s+of)?|late(?:\s+in)?"
    r"|(?:the\s+)?(?:beginning|start|end)\s+of|(?:the\s+)?first\s+(?:days|part)\s+of)[-\s]+)?"
)
_THROUGH = r"\s*(?:–|-|—|~|to|and|through|until|till|or|&)\s*(?:the\s+)?"
_UNIT_AFTER = r"(?!\s*[-–]?\s*(?:min|hour|hr|day|week|month|year|people|countr|%|percent|:))"

_MONTH_DAY = regex(
    rf"\b(?P<m>{_M})\s*(?:the\s+)?(?P<d>{_D})(?!:?\d)"
    rf"(?:{_THROUGH}(?P<d2>{_D})(?!:?\d){_UNIT_AFTER})?(?:(?:,|\s+of)?\s*(?P<y>{_Y}))?"
)
_DAY_BEFORE = regex(r"(?<![\d:.,])\b(3[01]|[12]\d|[1-9])(?:st|nd|rd|th)?,\s*$")
_DAY_MONTH = regex(
    rf"\b(?P<d>{_D})(?:{_THROUGH}(?P<d2>{_D}))?\s*(?:of\s+)?(?P<m>{_M})(?:,?\s*(?P<y>{_Y}))?"
)
_MONTH = regex(
    rf"(?:\b(?P<rel>this|last|next)\s+)?\b{_PART}(?P<m>{_M})"
    rf"(?:(?:,|\s+of)?\s*(?:(?P<y>{_Y})|(?P<yr>this|last|next)\s+year))?(?!\s*\d)"
)
_YEAR_END = regex(
    rf"\b(?:(?:the\s+)?(?:end|close)\s+of\s+(?:the\s+year\s+)?|year[-\s]end\s+|late\s+)"
    rf"(?:(?P<y>{_Y})|(?P<rel>this\s+year|the\s+year|last\s+year|next\s+year))"
    rf"|(?P<y2>{_Y})(?:'s|’s)\s+end\b|\b(?P<bare>year[-\s]?end|year(?:'|’)s\s+end|(?:the\s+)?end\s+of\s+the\s+year)\b"
)
_YEAR = regex(rf"(?<![\d$€£₩.,:-])\b(?:(?P<y>{_Y})(?![,.]?\d)|(?P<words>{_YEAR_WORDS})\b)")
_DAY_ONLY = regex(
    r"\b(?:on|by|since|until|from|before|after)\s+the\s+(?P<d>(?:3[01]|[12]?\d)(?:st|nd|rd|th))\b"
    r"(?!\s+[a-z]+ing|\s+(?:call|leader|time|summit|phone|country|president|person))"
)
_RELATIVE = regex(
    r"\b(?:(?P<day>today|tonight|yesterday|tomorrow|day\s+before\s+yesterday)"
    r"|(?P<which>this|last|next|current|previous|coming)\s+(?P<unit>year|month)"
    r"|(?P<ago>a\s+year\s+ago))\b"
)
_WEEKDAY = regex(
    r"\b(?:(?P<which>last|this\s+past|past|previous|this|next|coming)\s+)?"
    r"(?P<w>mon|tues|wednes|thurs|fri|satur|sun)day(?:s)?\b"
    r"|\b(?:(?P<which2>last|this|next)\s+)?(?P<w2>tues|tue|thurs|thur|thu|fri)\b\.?"
    r"|\b(?P<which3>last|this|next|on|every|by|until)\s+(?P<w3>mon|wed|sat|sun)\b\.?"
    r"|(?<=\()(?P<w4>mon|tue|wed|thu|fri|sat|sun)(?=\))"
)
_WEEKDAY_STEMS = {"mo": 0, "tu": 1, "we": 2, "th": 3, "fr": 4, "sa": 5, "su": 6}

_AMBIGUOUS_MONTH = regex(r"(?:may|mar|march|sep)\.?")
_MONTH_CONTEXT = regex(
    r"\b(?:in|of|since|until|till|by|through|from|to|during|before|after|come)\s$"
)


_MONTH_BEFORE = regex(rf"\b(?P<m>{_M})\s*(?:and|or|,|to|–|-)\s*$")
_VERBS = ("may", "march", "mar")


def _month(word: str) -> int:
    return _MONTH_STEMS.index(word[:3]) + 1


def _day(word: str | None) -> int | None:
    if word is None:
        return None
    return int(re.sub(r"\D", "", word)) if word[0].isdigit() else parse_english_ordinal(word)


def _note_day_month(reading: Reading, match: re.Match[str]) -> None:
    month = _month(match["m"])
    year = int(match["y"]) if match["y"] else None
    first, second = _day(match["d"]), _day(match["d2"])
    if second is None:
        if reading.note(*match.span(), make_date(year, month, first)):
            _note_days_before(reading, match, year, month)
        return
    if not reading.is_free(*match.span()):
        return
    middle = match.start("d2")
    reading.note(match.start(), match.end("d"), make_date(year, month, first))
    reading.note(middle, match.end(), make_date(year, month, second))
    _note_days_before(reading, match, year, month)


def _note_days_before(reading: Reading, match: re.Match[str], year: int | None, month: int) -> None:
    """Give the month to the days listed before it: "6, 9 and 10 June"."""
    if match.start("m") < match.start("d"):
        return
    start = match.start()
    while before := _DAY_BEFORE.search(reading.low, max(0, start - 12), start):
        if not reading.note(*before.span(1), make_date(year, month, int(before[1]))):
            return
        start = before.start(1)


_PARTS = {"e": "early", "m": "mid", "l": "late", "b": "early", "s": "early", "f": "early"}


def _part(words: str | None) -> str:
    if not words:
        return ""
    words = re.sub(r"^the\s+", "", words)
    return "late" if words.startswith("end") else _PARTS[words[0]]


def _note_month(reading: Reading, match: re.Match[str]) -> None:
    part = _part(match["part"])
    start = match.start("m")
    if (
        _AMBIGUOUS_MONTH.fullmatch(match["m"])
        and not (part or match["y"] or match["rel"] or match["yr"])
        and not _MONTH_CONTEXT.search(reading.low, max(0, start - 9), start)
    ):
        return
    month = _month(match["m"])
    year = int(match["y"]) if match["y"] else None
    relative = False
    which = match["yr"] or match["rel"]
    if match["part"] and match["part"].endswith((" this", " next")):
        which = match["part"].split()[-1]
    if year is None and which and reading.reference:
        now = reading.reference
        relative = True
        if match["yr"]:
            year = now.year + {"this": 0, "last": -1, "next": 1}[which]
        elif which == "this":
            year = now.year
        elif which == "last":
            year = now.year - (month >= now.month)
        else:
            year = now.year + (month <= now.month)
    begin = match.start("part") if match["part"] else start
    if which and match["rel"]:
        begin = match.start("rel")
    noted = reading.note(begin, match.end(), make_date(year, month, None, part), relative=relative)
    before = _MONTH_BEFORE.search(reading.low, max(0, begin - 18), begin)
    if noted and year is not None and before and before["m"].strip(".") not in _VERBS:
        reading.note(*before.span("m"), make_date(year, _month(before["m"])))


def _note_year_end(reading: Reading, match: re.Match[str]) -> None:
    digits = match["y"] or match["y2"]
    if digits:
        reading.note(*match.span(), year_end(int(digits)))
    elif reading.reference:
        shift = {"last": -1, "next": 1}.get((match["rel"] or "")[:4], 0)
        reading.note(*match.span(), year_end(reading.reference.year + shift), relative=True)


def _note_year(reading: Reading, match: re.Match[str]) -> None:
    if match["y"]:
        reading.note(*match.span(), CalendarDate(int(match["y"])))
        return
    words = match["words"].replace("-", " ").split()
    rest = [word for word in words[2:] if word != "and"] if words[0] == "two" else words[1:]
    year = 2000 + sum(EN_VALUES[word] for word in rest)
    reading.note(*match.span(), CalendarDate(year))


def _note_day_only(reading: Reading, match: re.Match[str]) -> None:
    day = _day(match["d"])
    reading.note(match.start("d"), match.end(), make_date(None, None, day))


def _note_relative(reading: Reading, match: re.Match[str]) -> None:
    if match["ago"]:
        value = shift_year(reading.reference, -1)
    elif match["day"]:
        days = {"tod": 0, "ton": 0, "yes": -1, "tom": 1, "day": -2}[match["day"][:3]]
        value = shift_day(reading.reference, days)
    else:
        step = {"this": 0, "curr": 0, "last": -1, "prev": -1, "next": 1, "comi": 1}[
            match["which"][:4]
        ]
        shift = shift_year if match["unit"] == "year" else shift_month
        value = shift(reading.reference, step)
    reading.note(*match.span(), value, relative=True)


def _note_weekday(reading: Reading, match: re.Match[str]) -> None:
    word = match["w"] or match["w2"] or match["w3"] or match["w4"]
    which = match["which"] or match["which2"] or match["which3"] or ""
    name = {"last": "last", "this": "this", "next": "next", "comi": "next", "past": "last",
            "prev": "last"}.get(which[:4], "")  # fmt: skip
    if which == "this past":
        name = "last"
    start = (
        match.start() if name else match.start(next(g for g in ("w", "w2", "w3", "w4") if match[g]))
    )
    value = relative_weekday(_WEEKDAY_STEMS[word[:2]], name, reading.reference)
    reading.note(start, match.end(), value, relative=value.on is not None)


_MONTH_HINTS = tuple(_MONTH_STEMS)
MONTH_RULES: tuple[Rule, ...] = (
    (_MONTH_DAY, _note_day_month, _MONTH_HINTS),
    (_DAY_MONTH, _note_day_month, _MONTH_HINTS),
    (_YEAR_END, _note_year_end, ("end", "late", "close")),
    (_MONTH, _note_month, _MONTH_HINTS),
)
"""Dates with a month, and ends of years."""
DAY_RULES: tuple[Rule, ...] = (
    (_YEAR, _note_year, ()),
    (_DAY_ONLY, _note_day_only, ("th", "st", "nd", "rd")),
    (_RELATIVE, _note_relative, ("to", "yester", "year", "month")),
    (_WEEKDAY, _note_weekday, ("day", "mon", "tue", "wed", "thu", "fri", "sat", "sun")),
)
"""Years, days of a month without the month, relative dates and weekdays."""
