"""Clock times and durations as English writes them."""

from __future__ import annotations

import re

from bot.core.quantities.common import make_clock
from bot.core.quantities.kinds import (
    UNITS,
    ClockTime,
    Length,
    make_length,
)
from bot.core.quantities.numbers import (
    DIGITS,
    EN_VALUES,
    EN_WORDS,
    parse_english,
)
from bot.core.quantities.reading import (
    Reading,
    Rule,
)
from bot.core.regex import regex

_NUM = rf"(?:{DIGITS}|{EN_WORDS})"
_HALF = (
    r"(?P<half>a\.?\s?m\b\.?|p\.?\s?m\b\.?|(?:o'?clock\s+)?"
    r"(?:in\s+the\s+(?:morning|afternoon|evening)|at\s+night))"
)
_HOUR_WORD = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_CLOCK_HALF = regex(
    rf"(?<![\d:.])(?<!past )(?<!quarter to )\b(?P<h>[01]?\d|2[0-4]|{_HOUR_WORD})(?:[:.](?P<m>[0-5]\d)|[\s-](?P<mw>thirty|fifteen|"
    rf"forty-?\s?five|ten|twenty|o'?clock)\b)?\s*{_HALF}"
)
_CLOCK_PAST = regex(
    rf"\b(?P<amount>half|(?:a\s+)?quarter|{_NUM})\s*(?:minutes?\s+)?(?P<side>past|after|to|before|till)"
    rf"\s+(?P<h>1[0-2]|\d|{_HOUR_WORD})\b(?!\s*(?:[-–]|min|hour|day|week|month|year|\d|%|per))(?:\s*{_HALF})?"
)
_CLOCK_BRITISH = regex(
    rf"\bhalf\s+(?P<h>1[0-2]|[1-9]|{_HOUR_WORD})\b"
    rf"(?!\s*(?:[-–]|min|sec|hour|day|week|month|year|decade|\d|%|per|of\b|people))(?:\s*{_HALF})?"
)
"""Half past, as the British have it."""
_CLOCK_PLAIN = regex(
    rf"\b(?P<h>1[0-2]|\d|{_HOUR_WORD})\s+o['’]?clock\b"
    rf"|\b(?P<h2>eleven|ten|nine|eight|seven|six|twelve|five|four|three|two|one)[\s-]"
    rf"(?P<m2>thirty|fifteen|forty[-\s]?five)\b(?!\s*(?:[-–]\s*)?(?:min|hour|day|week|month|year|people|per))"
    rf"|\bat\s+(?P<h3>1[0-2]|[1-9]|{_HOUR_WORD})(?:\.(?P<m3>[0-5]\d))?"
    r"(?=\s*(?:[?.,!;]|$|sharp\b|on\b))"
    r"|\b(?P<named>noon|midday|midnight)\b"
)

_UNIT = (
    r"(?P<unit>seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|wks?|fortnights?"
    r"|months?|years?|yrs?|decades?)\b"
)
_DURATION = regex(
    rf"\b(?:(?P<half>half[-\s]an?|half\s+of\s+an?|an?\s+half|half)[-\s]+(?P<hu>hour|day|week|month|year|minute|decade)s?\b"
    rf"|(?P<quarter>(?:an?\s+)?quarters?\s+of\s+an\s+hour|three[-\s]quarters\s+of\s+an\s+hour|quarter[-\s]hour)"
    rf"|(?P<n>{_NUM}(?:\s+and\s+a\s+half)?|an?)(?:[-‐–\s]+(?:full\s+|whole\s+|calendar\s+|consecutive\s+|visa[-\s]free\s+|straight\s+|solid\s+|extra\s+)?)?{_UNIT}"
    rf"(?!\s+(?:per|each)\b)(?P<plus>\s+and\s+a\s+(?:half|quarter))?)"
)
_DURATION_SHORT = regex(r"(?<![\d.,])(\d{1,4})\s?(h|m)(?![a-z.])")
_RATE_BEFORE = regex(r"\b(?:times|once|twice|per|every|such|quite|what|of|is|was|not|it's)\s$")
_IS_BEFORE = regex(r"\b(?:is|was|not|it's)\s$")
_NO_LENGTH = regex(
    r"\s+(?:of|to|that|when|where|ago|later|earlier|before|after|away|off|from|in|on|at|ahead|behind)\b"
)
"""What makes "it was an hour" no length: "an hour later", "an hour to remember"."""
_LIMITED = regex(r"\b(?:stays?|limit|max(?:imum)?|length|duration|waiver|visa|allowance|term)\b")
"""What has a length of days or months: "the limit is a month"."""
_MEASURES = regex(r"[-\s]long\b|\s+in length\b|['’]s (?:talk|chat|call|conversation)\b")
"""What makes "it was an hour" a length after all: "an hour long"."""
_LIST_BEFORE = regex(
    rf"(?<![\d:.])\b(?P<n>{_NUM})\s*(?:,\s*(?:and\s+|or\s+)?|\s(?:and|or|to|versus|vs\.?)\s+|[–-]|\s[–-]\s|/)\s*$"
)
JOINT = regex(r"\s*(?:,\s*)?(?:and\s+|plus\s+)?")


def _half(words: str | None) -> str:
    if not words:
        return ""
    if words[0] in "ap" and "m" in words[:4]:
        return f"{words[0]}m"
    return "am" if "morning" in words else "pm"


def _hour(word: str) -> int:
    return int(word) if word[0].isdigit() else EN_VALUES[word]


def _minutes(words: str | None) -> int:
    if not words or "clock" in words:
        return 0
    return int(words) if words[0].isdigit() else int(parse_english(words))


def _note_clock_half(reading: Reading, match: re.Match[str]) -> None:
    minute = _minutes(match["m"] or match["mw"])
    reading.note(*match.span(), make_clock(_hour(match["h"]), minute, _half(match["half"])))


def _note_clock_past(reading: Reading, match: re.Match[str]) -> None:
    words = match["amount"]
    amount = 30 if words == "half" else 15 if "quarter" in words else parse_english(words)
    if not 0 < amount < 60 or amount != int(amount):
        return
    if match["side"] in ("after", "before", "to") and words[-1].isdigit() and not match["half"]:
        return
    hour = _hour(match["h"])
    if match["side"] in ("past", "after"):
        value = make_clock(hour, int(amount), _half(match["half"]))
    else:
        value = make_clock((hour - 1) or 12, 60 - int(amount), _half(match["half"]))
    reading.note(*match.span(), value)


def _note_clock_british(reading: Reading, match: re.Match[str]) -> None:
    value = make_clock(_hour(match["h"]), 30, _half(match["half"]))
    reading.note(*match.span(), value)


def _note_clock_plain(reading: Reading, match: re.Match[str]) -> None:
    if match["named"]:
        reading.note(*match.span(), ClockTime(0 if match["named"] == "midnight" else 720))
    elif match["h"]:
        reading.note(*match.span(), make_clock(_hour(match["h"]), 0, ""))
    elif match["h2"]:
        value = make_clock(_hour(match["h2"]), _minutes(match["m2"]), "")
        reading.note(*match.span(), value)
    else:
        value = make_clock(_hour(match["h3"]), _minutes(match["m3"]), "")
        reading.note(match.start("h3"), match.end(), value)


_UNIT_STEMS = (("sec", "second"), ("min", "minute"), ("h", "hour"), ("d", "day"), ("nig", "day"),
               ("w", "week"), ("mo", "month"), ("y", "year"))  # fmt: skip


def _length(amount: float, unit: str) -> Length:
    if unit.startswith("fortnight"):
        return make_length(amount * 2, "week")
    if unit.startswith("decade"):
        return make_length(amount * 10, "year")
    name = next(name for stem, name in _UNIT_STEMS if unit.startswith(stem))
    assert name in UNITS
    return make_length(amount, name)


def _is_length(reading: Reading, match: re.Match[str], before: str) -> bool:
    """Whether "was an hour" is a length: of hours and minutes it is, unless something follows.

    A day or a year that something is may well be one to remember.
    """
    if _MEASURES.match(reading.low, match.end()):
        return True
    if not _IS_BEFORE.search(before) or _NO_LENGTH.match(reading.low, match.end()):
        return False
    said = reading.low[max(0, match.start() - 40) : match.start()]
    return match["unit"].startswith(("h", "min")) or _LIMITED.search(said) is not None


def _note_duration(reading: Reading, match: re.Match[str]) -> None:
    start, end = match.span()
    amount: float
    if match["half"]:
        reading.note(start, end, _length(0.5, match["hu"]))
    elif match["quarter"]:
        amount = 45 if match["quarter"].startswith("three") else 15
        reading.note(start, end, Length(amount, "minute"))
    else:
        words = match["n"]
        if words in ("a", "an"):
            before = reading.low[max(0, start - 8) : start]
            if (
                match["unit"].startswith("sec")
                or (_RATE_BEFORE.search(before) and not _is_length(reading, match, before))
                or (before.endswith("in ") and reading.low.startswith(" of ", end))
            ):
                return
            amount = 1
        else:
            amount = parse_english(re.sub(r"\s+and\s+a\s+half$", "", words))
            amount += 0.5 if words.endswith("half") else 0
        if match["plus"]:
            amount += 0.25 if match["plus"].endswith("quarter") else 0.5
        if not reading.note(start, end, _length(amount, match["unit"])):
            return
        _note_list(reading, start, match["unit"])


def _note_short_duration(reading: Reading, match: re.Match[str]) -> None:
    unit = "hour" if match[2] == "h" else "minute"
    reading.note(*match.span(), make_length(int(match[1]), unit))


def _note_list(reading: Reading, start: int, unit: str) -> None:
    """Give the unit to the numbers before it: "20, 25 and 30 minutes"."""
    while before := _LIST_BEFORE.search(reading.low, max(0, start - 40), start):
        low = parse_english(before["n"])
        if not reading.note(before.start("n"), before.end("n"), _length(low, unit)):
            return
        start = before.start("n")


_UNIT_HINTS = (
    "sec",
    "min",
    "hour",
    "hr",
    "day",
    "night",
    "week",
    "wk",
    "month",
    "year",
    "yr",
    "decade",
    "half",
    "quarter",
)

CLOCK_RULES: tuple[Rule, ...] = (
    (_CLOCK_BRITISH, _note_clock_british, ("half",)),
    (
        _CLOCK_HALF,
        _note_clock_half,
        ("am", "a.", "a m", "pm", "p.", "p m", "morning", "noon", "evening", "night"),
    ),
    (_CLOCK_PAST, _note_clock_past, ("past", "after", "to", "before", "till")),
)
"""Clock times that say which half of the day, or count from the hour."""
LENGTH_RULES: tuple[Rule, ...] = (
    (_DURATION, _note_duration, _UNIT_HINTS),
    (_DURATION_SHORT, _note_short_duration, tuple("0123456789")),
    (
        _CLOCK_PLAIN,
        _note_clock_plain,
        ("clock", "at ", "noon", "midday", "midnight", "thirty", "fifteen", "forty"),
    ),
)
"""Durations, and the clock times that must not take their numbers."""
