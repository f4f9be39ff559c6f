"""The rule that one text says the same in three languages: numbers, dates, firmness, names."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from bot.core.language import Lang, Text
from bot.core.quantities import CalendarDate, Quantity, Rank, extract, key_of
from bot.core.regex import regex
from bot.core.validation.documents import Path
from bot.core.validation.evidence import is_pair
from bot.core.validation.problem import Problem
from bot.core.validation.subject import Place, Subject

Told = Counter[tuple[object, ...]]

_YEAR = regex(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ADVERB_FIRST = regex(r"\s*(?:[.,;:?!)]|$|(?:then|to|with|on|and|or|in|by|for|of all)\b)")
"""What follows "first" where it means "before the others", which other languages say otherwise."""


def is_optional(quantity: Quantity, words: str, lang: Lang) -> bool:
    """Whether another language may leave it out: "first" in "Trump first, then Xi"."""
    return (
        lang is Lang.EN
        and quantity.value == Rank(1)
        and quantity.spelled
        and _ADVERB_FIRST.match(words, quantity.end) is not None
    )


@lru_cache(maxsize=20_000)
def quantities_told(words: str, lang: Lang) -> tuple[Quantity, ...]:
    """Return the quantities of a text that every language must have.

    Days without a month take the month of the date before them, dates without a year the only
    year of the text: "6, 9 and 10 June 2025" and "2025년 6월 6일, 9일, 10일" say the same.
    """
    told: list[Quantity] = []
    for quantity in extract(words, lang):
        if is_pair(quantity):
            continue  # "the two leaders", 양국: each language puts it its own way
        told.append(quantity)
    return _completed(told)


def _completed(told: list[Quantity]) -> tuple[Quantity, ...]:
    years = {q.value.year for q in told if isinstance(q.value, CalendarDate)} - {None}
    year = years.pop() if len(years) == 1 else None
    month: int | None = None
    completed: list[Quantity] = []
    for quantity in told:
        value = quantity.value
        if isinstance(value, CalendarDate):
            if value.month is None and value.day is not None and month is not None:
                value = dataclasses.replace(value, month=month)
                quantity = dataclasses.replace(quantity, also=None)
            if value.month is not None:
                month = value.month
                value = dataclasses.replace(value, year=value.year or year)
            quantity = dataclasses.replace(quantity, value=value)
        completed.append(quantity)
    return tuple(completed)


def count_told(text: Text) -> dict[Lang, Told]:
    """Count what is told in each language, reading ambiguous words as the other languages do."""
    per_language = {lang: quantities_told(words, lang) for lang, words in text.items()}
    counts: dict[Lang, Told] = {}
    for lang, words in text.items():
        elsewhere = {
            quantity.key
            for other, quantities in per_language.items()
            if other is not lang
            for quantity in quantities
        }
        counts[lang] = Counter()
        for quantity in per_language[lang]:
            key = quantity.key
            if key not in elsewhere:
                if is_optional(quantity, words, lang):
                    continue
                if quantity.also is not None and key_of(quantity.also) in elsewhere:
                    key = key_of(quantity.also)
            counts[lang][key] += 1
        if years := len(_YEAR.findall(words)):
            counts[lang]["years", "written"] = years
    return counts


def check_agreement(subject: Subject) -> Iterator[Problem]:
    """Every text has the same quantities and names the same entities as often, in en, ko and zh."""
    for kind, record_id, path, text in subject.texts():
        yield from check_text_agreement(text, subject, subject.place(kind, record_id), path, kind)


def check_text_agreement(
    text: Text, subject: Subject, place: Place, path: Path, kind: str = "facts"
) -> Iterator[Problem]:
    """Report in what the three languages of one text differ."""
    named = {lang: subject.finder.count(words, lang) for lang, words in text.items()}
    for what, counts in (("quantities", count_told(text)), ("names", named)):
        odd = _odd_one(counts)
        if odd is not None:
            message = f"the {what} differ between the languages: {_differences(counts)}"
            warning = kind != "facts" and not _differs_in_time(counts)
            yield place.problem(message, *path, odd.value, warning=warning)


_TIME = ("date", "weekday", "clock", "duration")


def _differs_in_time(counts: dict[Lang, Told]) -> bool:
    """Whether dates, clock times or durations differ; that is an error in any text."""
    times = [
        Counter({key: n for key, n in told.items() if key[0] in _TIME}) for told in counts.values()
    ]
    return any(told != times[0] for told in times)


def _odd_one(counts: dict[Lang, Told]) -> Lang | None:
    """Return the language that differs from the two others; en if all three differ."""
    en, ko, zh = counts[Lang.EN], counts[Lang.KO], counts[Lang.ZH]
    if en == ko == zh:
        return None
    if en == ko:
        return Lang.ZH
    return Lang.KO if en == zh else Lang.EN


def _differences(counts: dict[Lang, Told]) -> str:
    common = counts[Lang.EN] & counts[Lang.KO] & counts[Lang.ZH]
    parts = []
    for lang, told in counts.items():
        extra = [
            " ".join(str(part) for part in key if part not in (None, "", False))
            for key in (told - common).elements()
        ]
        parts.append(f"{lang.value} {', '.join(extra) or 'nothing more'}")
    return "; ".join(parts)
