"""Finds the quantities of a text: dates, weekdays, clock times, durations, ordinals, counts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.core.language import WRITTEN_LANGS, Lang, Late
from bot.core.quantities.common import ASIAN_LAST, COMMON_FIRST, COMMON_LAST, ignore_names
from bot.core.quantities.kinds import Quantity
from bot.core.quantities.markers import mark
from bot.core.quantities.reading import Reading, Rule, lower_same_length
from bot.core.regex import regex

_ALWAYS = ("",)
_DIGIT = regex(r"\d")


@dataclass(frozen=True)
class _Rules:
    """The rules of a language for texts with digits and without, and what may join durations."""

    with_digits: tuple[Rule, ...]
    without_digits: tuple[Rule, ...]
    joint: re.Pattern[str]


def _rules_of(lang: Lang) -> _Rules:
    # A language's patterns take tens of milliseconds to compile: only when it is first read.
    last: tuple[Rule, ...] = ()
    if lang is Lang.EN:
        from bot.core.quantities.english import ENGLISH as RULES
        from bot.core.quantities.english_times import JOINT
    elif lang is Lang.KO:
        from bot.core.quantities.korean import KOREAN as RULES
        from bot.core.quantities.korean_times import JOINT

        last = ASIAN_LAST
    else:
        from bot.core.quantities.chinese import CHINESE as RULES
        from bot.core.quantities.chinese_times import JOINT

        last = ASIAN_LAST
    every = (*COMMON_FIRST, *RULES[:-1], *last, *COMMON_LAST, RULES[-1])
    return _Rules(every, RULES, JOINT)


_RULES = Late(WRITTEN_LANGS, _rules_of)


def extract(
    text: str,
    lang: Lang,
    reference: date | None = None,
    ignored: Iterable[tuple[int, int]] = (),
) -> tuple[Quantity, ...]:
    """Return the quantities of `text` in the order of their spans, which never overlap.

    Chinese is read in Simplified characters. `reference` fixes relative words ("last Monday",
    내년, 去年); without it relative days, months and years are left out and relative weekdays
    carry no date. `ignored` are spans to read nothing in (names); names such as G7 are known.
    """
    low = lower_same_length(text)
    written = lang.written
    rules = _RULES[written]
    has_digits = _DIGIT.search(low) is not None
    reading = Reading(text, low, reference)
    reading.taken.extend(ignored)
    if has_digits:
        ignore_names(reading)
    for pattern, note, hints in rules.with_digits if has_digits else rules.without_digits:
        # A loop, since any() over a generator took half of the time of this whole function.
        for hint in hints or _ALWAYS:
            if hint in low:
                break
        else:
            continue
        for match in pattern.finditer(low):
            note(reading, match)
    if not reading.found:
        return ()
    reading.merge_lengths(rules.joint)
    return tuple(mark(quantity, low, written) for quantity in reading.found)
