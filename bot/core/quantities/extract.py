"""Finds the quantities of a text: dates, weekdays, clock times, durations, ordinals, counts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from bot.core.language import Lang
from bot.core.quantities.chinese import CHINESE
from bot.core.quantities.chinese import JOINT as CHINESE_JOINT
from bot.core.quantities.common import ASIAN_LAST, COMMON_FIRST, COMMON_LAST, ignore_names
from bot.core.quantities.english import ENGLISH
from bot.core.quantities.english_times import JOINT as ENGLISH_JOINT
from bot.core.quantities.kinds import Quantity
from bot.core.quantities.korean import KOREAN
from bot.core.quantities.korean_times import JOINT as KOREAN_JOINT
from bot.core.quantities.markers import mark
from bot.core.quantities.reading import Reading, Rule, lower_same_length

_ALWAYS = ("",)
_DIGIT = re.compile(r"\d")
_RULES: dict[Lang, tuple[tuple[Rule, ...], tuple[Rule, ...], re.Pattern[str]]] = {
    lang: ((*COMMON_FIRST, *rules[:-1], *last, *COMMON_LAST, rules[-1]), rules, joint)
    for lang, rules, last, joint in (
        (Lang.EN, ENGLISH, (), ENGLISH_JOINT),
        (Lang.KO, KOREAN, ASIAN_LAST, KOREAN_JOINT),
        (Lang.ZH, CHINESE, ASIAN_LAST, CHINESE_JOINT),
    )
}


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
    with_digits, without_digits, joint = _RULES[written]
    has_digits = _DIGIT.search(low) is not None
    reading = Reading(text, low, reference)
    reading.taken.extend(ignored)
    if has_digits:
        ignore_names(reading)
    for pattern, note, hints in with_digits if has_digits else without_digits:
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
    reading.merge_lengths(joint)
    return tuple(mark(quantity, low, written) for quantity in reading.found)
