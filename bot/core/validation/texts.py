"""Rules on the texts of facts: numbers have evidence, the value is said, and never sharper."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from bot.core.facts import Fact
from bot.core.quantities import Quantity, extract, key_of
from bot.core.regex import regex
from bot.core.validation.evidence import Held, held_by_value, supports
from bot.core.validation.problem import Problem
from bot.core.validation.subject import Subject, fact_texts
from bot.core.values import DurationValue, EntityValue

find_quantities = lru_cache(maxsize=20_000)(extract)
"""`extract`, remembering its texts: every rule reads the same ones."""

_ORPHAN = regex(
    r"(?:^|[\s,(~])(?:년\s?\d{1,2}월|월\s?\d{1,2}일|시\s?\d{1,2}분)|(?<![\d一二三四五六七八九十〇年个])月\d{1,2}日"
    r"|年月\d|(?<!\d)年\d{1,2}月|(?<!\d):\d\d|\d:(?!\d)"
)
"""A unit of a date or clock time whose number is gone."""

MOST_REPLY = 600
"""Characters of a whole reply."""
CITATION_ROOM = 120
"""Characters of a reply that the citation takes."""
_MOST_BOTH = {"en": 300, "ko": 180, "zh": 140}
_MOST_OVERVIEW = {"en": 400, "ko": 220, "zh": 180}


def check_lengths(subject: Subject) -> Iterator[Problem]:
    """A reply fits: short and statement together, an overview's text, a gap's sentence."""
    room = MOST_REPLY - CITATION_ROOM
    for kind, record_id, path, text in subject.texts():
        if path not in (("statement",), ("text",)):
            continue
        place = subject.place(kind, record_id)
        for lang, words in text.items():
            length = len(words)
            wanted = _MOST_OVERVIEW[lang] if kind == "overviews" else _MOST_BOTH[lang]
            if kind == "facts":
                length += len(subject.store.facts_by_id[record_id].short.get(lang)) + 1
            if length > room:
                message = (
                    f"{length} characters leave no room for the citation ({room} are the most)"
                )
                yield place.problem(message, *path, lang.value)
            elif length > wanted:
                message = f"{length} characters; {wanted} read well in {lang.value}"
                yield place.problem(message, *path, lang.value, warning=True)


def check_fact_texts(subject: Subject) -> Iterator[Problem]:
    """Every quantity of a fact's texts has evidence, none is relative, and the value is said."""
    for fact in subject.store.facts:
        yield from check_one_fact(fact, subject)


def check_one_fact(fact: Fact, subject: Subject) -> Iterator[Problem]:
    """Check the texts of one fact against its evidence and its value."""
    place = subject.place("facts", fact.id)
    held = subject.held(fact)
    for path, text in fact_texts(fact):
        for lang, words in text.items():
            if orphan := _ORPHAN.search(words):
                message = f"{orphan[0].strip()!r} has lost its number"
                yield place.problem(message, *path, lang.value)
            for quantity in find_quantities(words, lang, fact.as_of):
                here = (*path, lang.value)
                if quantity.relative:
                    message = f"{quantity.surface!r} is relative: write the date"
                    yield place.problem(message, *here)
                elif path[0] != "derivation" and not supports(held, quantity):
                    message = (
                        f"{quantity.surface!r} ({quantity.kind}) is neither in the value, an "
                        "anchor, resolves, the derivation nor as_of"
                    )
                    yield place.problem(message, *here)
    yield from _check_value(fact, subject)
    yield from _check_entity_value(fact, subject)


def _check_value(fact: Fact, subject: Subject) -> Iterator[Problem]:
    """Short or statement states the value, and as firmly as the source, not more."""
    place = subject.place("facts", fact.id)
    for lang, short in fact.short.items():
        said: list[tuple[str, Quantity]] = [
            (name, quantity)
            for name, words in (("short", short), ("statement", fact.statement.get(lang)))
            for quantity in find_quantities(words, lang)
        ]
        for wanted in held_by_value(fact.value):
            key = key_of(wanted.value)
            stating = [
                (name, quantity)
                for name, quantity in said
                if quantity.key == key
                or (quantity.also is not None and key_of(quantity.also) == key)
            ]
            if not stating:
                message = f"neither short nor statement states the value {_show(wanted)}"
                yield place.problem(message, "value")
                continue
            for name, quantity in stating:
                if isinstance(fact.value, DurationValue) and _is_sharper(quantity, wanted):
                    word = "about" if wanted.approximate else "at most"
                    message = f"{quantity.surface!r} is sharper than the source, which says {word}"
                    yield place.problem(message, name, lang.value)


def _show(held: Held) -> str:
    return " ".join(str(part) for part in key_of(held.value) if part not in (None, "", False))


def _is_sharper(quantity: Quantity, held: Held) -> bool:
    return (held.approximate and not quantity.approximate) or (
        held.at_most and not quantity.at_most
    )


def _check_entity_value(fact: Fact, subject: Subject) -> Iterator[Problem]:
    if not isinstance(fact.value, EntityValue):
        return
    place = subject.place("facts", fact.id)
    nameable = subject.finder.nameable
    for lang, short in fact.short.items():
        texts = (short, fact.statement.get(lang))
        named = {key for words in texts for (key,) in subject.finder.count(words, lang)}
        for entity in fact.value.entities:
            known = subject.finder.stands_for(entity)
            if entity in nameable and known not in named:
                message = f"neither short nor statement names {entity} in {lang.value}"
                yield place.problem(message, "value", "entities")
